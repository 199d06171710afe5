"""Lists of names as Python and JSON print them."""

from __future__ import annotations

import regex

from arxiv_digest_parser._patterns import lazy_regex
from arxiv_digest_parser._unicode import REPLACEMENT, character, well_formed

#: Strings as Python and JSON print them, a list of these, and what their escapes may be.
_PYTHON_STRING = r"""'(?:[^'\\\n]|\\[^\n])*+'|"(?:[^"\\\n]|\\[^\n])*+\""""
_PYTHON_LIST = lazy_regex(rf"\[\s*+(?:(?:{_PYTHON_STRING})\s*+(?:,\s*+(?:{_PYTHON_STRING})\s*+)*+,?+\s*+)?+\]")
_PYTHON_ITEM = lazy_regex(rf"\G[\[\s,]*+({_PYTHON_STRING})")
_ESCAPE = lazy_regex(
    r"""\\(?:(?P<sign>[\\'"/])|(?P<space>[nrt])
      | u(?P<high>[dD][89abAB][0-9a-fA-F]{2})\\u(?P<low>[dD][c-fC-F][0-9a-fA-F]{2})
      | (?:x(?P<code>[0-9a-fA-F]{2})|u(?P<code>[0-9a-fA-F]{4})|U(?P<code>[0-9a-fA-F]{8})))""",
    regex.VERBOSE,
)


def python_list(line: str) -> tuple[str, ...] | None:
    r"""Read the names of a list that was printed as Python or JSON prints it.

    Grammar: ``"[" [ STRING { "," STRING } [","] ] "]"``, where a string is in single or double quotes, on one line.
    """
    if not _PYTHON_LIST.fullmatch(line):
        return None
    return tuple(_ESCAPE.sub(_unescaped, string[1:-1]) for string in _PYTHON_ITEM.findall(line))


def _unescaped(escape: regex.Match[str]) -> str:
    """Return what an escape stands for, a space for a line break; one for no character stays as it is printed."""
    if escape["sign"]:
        return escape["sign"]
    if escape["space"]:
        return " "
    if escape["high"]:
        return well_formed(chr(int(escape["high"], 16)) + chr(int(escape["low"], 16)))
    meant = character(int(escape["code"], 16))
    return escape[0] if meant == REPLACEMENT else meant
