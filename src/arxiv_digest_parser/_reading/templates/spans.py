"""A value of a record, and the pattern of what may be in its place in records of the same form."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.labels.between_bars import has_bar
from arxiv_digest_parser._reading.labels.label import ABSTRACT, BEGINS_WITH_LINK, VERSIONS, Label
from arxiv_digest_parser._reading.language.label_parts import named_language
from arxiv_digest_parser._reading.language.vocabulary import field_of
from arxiv_digest_parser._reading.papers.columns import FIELDS
from arxiv_digest_parser._reading.templates.parts import FIRST_VALUE, Part

#: Makes a repeat give nothing back, from Python 3.11 on, which has `re.NOFLAG` as well: to try a shorter line where a
#: record deviates after it takes many times as long as to match the record.
_AT_ONCE = "+" if hasattr(re, "NOFLAG") else ""
#: The target of a link.
TARGET = r"[^\s()\[\]<>]+"
#: Texts in italics: names, and a title in another language, alone on a line or between bars.
NAMES = r"(?:\['|[^\W\d_])[^*\n:：|｜·•/]*"
ITALIC_TITLE = r"[^\s*|｜·•][^*\n|｜·•]*"
QUOTED_TITLE = r"[^\s*][^*\n]*"
#: A score, and a summary in a quote.
BADGE = r"\d[\d./ ]*"
QUOTE = r"(?!\d{1,2}[.)、])[^\W_][^\n]*"
#: A line of a value: what begins with a colon has more of its label above it than the template says.
LINE = r"[^\s>:：][^\n]*"
MARKED_LINE = r"[^\s>*:：][^\n*]*(?<![:：])"  # where asterisks end it
SHORT_LINE = r"[^\s>:：|｜·•][^\n|｜·•]*"  # where bars might separate labels
PROSE_LINE = r"[^\W\d_][^\n]*"  # of an abstract below no label
CELL = r"[^\s>*:：|｜·•][^*\n|｜·•]*(?<![:：\\])"  # where bars do
_SIGNS = r"(?:[#|【*_<>\-+•=\[&]|\d{1,2}[.)、])"
#: More lines of a value after which nothing is but frame: they go on with its paragraph.
_MORE_LINES = rf"(?:\n[ \t]{{0,4}}(?!{_SIGNS})[^\s][^\n]*{_AT_ONCE})"
#: A link to a paper, which is all of a value.
_LINK = r"(?:\[[^\[\]\n]*\]\(|<)?https?://[^\s|｜·•]+[ \t]*(?:[\n|｜·•]|\Z)"
#: What is before the first bar of a value, and a link between bars.
_BEFORE_BAR = lazy(SHORT_LINE)
_NAMED_LINK = lazy(r"(\[[^\[\]\n|]*\])\(([^\s()\[\]<>]+)\)")


@attrs.define(eq=False)
class Span:
    """Where a value of a record is, and what may be in its place in others.

    Attributes:
        first: Where it begins.
        last: Where it ends.
        line: The pattern of its first line, or of all of it.
        field: The field that it is, as the general way finds it; ``None`` if its label names none.
        name: What it is called where it is not a field.
        part: What is asked about such values.
        single: It may have a single line.
        before: What has to be before it.
        is_optional: It may be missing.
    """

    first: int
    last: int
    line: str
    field: str | None
    name: str = ""
    part: Part = attrs.Factory(Part)
    single: bool = True
    before: str = ""
    is_optional: bool = False

    def pattern(self, behind: str) -> str:
        """Return the pattern of such values; what is ``behind`` them ends them.

        If that is nothing, white space that ends the last line is in the pattern, and `Template.cut` takes it off.
        """
        more, line = "", self.line
        if self.part.lines:
            more = rf"(?:\n(?!#|{re.escape(behind[1:])})[^\n]*{_AT_ONCE})" if behind else _MORE_LINES
            more += f"*{_AT_ONCE}" if self.single else f"+{_AT_ONCE}"
        if behind[:1] in {"\n", ""}:
            line = line.replace("]*", f"]*{_AT_ONCE}")
        optional = "?" if self.is_optional else ""
        end = r"(?<!\s)" if behind else ""
        return rf"((?:{self.before}{line}{more}{end}){optional})"


def condition_of(label: Label) -> str:
    """Return what a value of a label has to begin with: an abstract is not a link, and a link to it is not a text."""
    if label.field == "url" and label.words in VERSIONS:
        return f"(?={BEGINS_WITH_LINK})"
    if label.field == "url" and field_of(label.text) in ABSTRACT:
        return f"(?={_LINK})"
    return f"(?!{_LINK})" if label.field in ABSTRACT else ""


def barred_line(value: str) -> str:
    """Return the pattern of values without bars, or with the same links behind bars: ``2512.00001 | [PDF](…)``."""
    if not has_bar(value):
        return SHORT_LINE
    before = _BEFORE_BAR.match(value)
    if before is None:
        return ""
    pattern, at = SHORT_LINE, before.end()
    for link in _NAMED_LINK.finditer(value, at):
        pattern += re.escape(value[at : link.start()] + link[1]) + rf"\({TARGET}\)"
        at = link.end()
    return pattern + re.escape(value[at:])


def columns_of(
    spans: Sequence[Span],
) -> tuple[dict[str, int], dict[str, int], list[tuple[str, str | None, int]]] | None:
    """Return the columns of fields, of other labels and of translations, as `Form` has them; ``None``: one twice."""
    places: dict[str, int] = {}
    extra: dict[str, int] = {}
    translations: dict[str, tuple[str, str | None, int]] = {}
    for at, span in enumerate(spans, FIRST_VALUE):
        if span.field is None:
            twice = extra.setdefault(span.name, at) != at
        elif span.field.startswith("translated_"):
            what = span.field.removeprefix("translated_")
            twice = translations.setdefault(what, (what, named_language(span.name), at))[2] != at
        elif span.field in FIELDS:
            twice = places.setdefault(span.field, at) != at
        else:
            return None
        if twice:
            return None
    return places, extra, [*translations.values()]
