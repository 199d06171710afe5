r"""Ties: where ``~`` is a space at which no line breaks, as TeX has it, and not a sign of its own.

Before a number it says "about", unless the word before it is that of a catalogue or of something numbered; beside a
single letter it is a relation ("x~N"), and "Q1~Q4" is a range. What has TeX beside it (a formula, a group, a command)
is TeX as well. A single capital has a tie before the number of an ion ("H~I") and before a word ("M~dwarfs").
"""

from __future__ import annotations

from typing import Final

from arxiv_digest_parser._citations.symbols import CATALOGUES, NUMBERED

# "beta~Normal(0)" and "x~N2" are not ties: what is behind the word shows a distribution or a range.
_WORD: Final = r"(?![A-Za-z]{1,40}[0-9(])"
_BEFORE_WORD: Final = rf"(?:(?<=[A-Za-z]{{2}}~)|(?<=[0-9.$}}]~))(?=[A-Za-z{{\\]){_WORD}"
_BEFORE_TEX: Final = r"(?<=[A-Za-z]~)(?=[{\\])"
_BEFORE_ION: Final = r"(?<=\b[BCFHIKNOPSUVWY]~)(?=[IVX]{1,5}\b)"
_BEHIND_CAPITAL: Final = rf"(?<=\b[aA-Z]~)(?=[A-Za-z]{{3}}){_WORD}"
# "~$5" and "about~$5M" are prices.
_BEFORE_FORMULA: Final = r"(?<=[\w.,)$}]~)(?=\$(?![0-9][0-9.,]{0,20}(?:[\s~]|[A-Za-z]\b|\Z)))"
_OF_NUMBERS = "|".join(rf"(?<=\b{name}~)" for name in (*CATALOGUES, *NUMBERED))
_BEFORE_NUMBER: Final = rf"(?:(?<=[A-Za-z]\.~)|{_OF_NUMBERS})(?=J?[0-9])"
#: The source of a pattern that is a part of others.
TIE: Final = rf"~(?:{_BEFORE_WORD}|{_BEFORE_TEX}|{_BEFORE_ION}|{_BEHIND_CAPITAL}|{_BEFORE_FORMULA}|{_BEFORE_NUMBER})"
