"""A label of a record, and where it is; which fields have values of one line, and which hold prose."""

from __future__ import annotations

import re

import attrs

from arxiv_digest_parser._reading.dress import TABLE_HEAD, Dress
from arxiv_digest_parser._reading.vocabulary import LANGUAGE_CODE, normal

#: The longest label that counts by its dress alone, in letters; a Chinese, Japanese or Korean one counts as three.
_TERSE = 32
_EASTERN = re.compile(r"[\u2e80-\uffef]")
#: Fields whose value is one line; what is below it is not part of it.
SHORT = {"primary_category", "categories", "url", "pdf_url", "arxiv_id", "published", "updated", "seen"} | {
    "doi",
    "announce_type",
    "code_url",
}
#: Fields whose value is one paragraph.
PARAGRAPH = {"authors", "translated_title"}
#: Fields whose value is prose: it may go over paragraphs, and a bar inside it is text.
PROSE = {"tldr", "motivation", "method", "result", "conclusion", "abstract", "abstract?", "translated_abstract"}
ABSTRACT = {"abstract", "abstract?"}
#: What the parts of a structured abstract may be called as well as the fields of an analysis.
STRUCTURED = {"motivation", "method", "result", "conclusion"}
TRANSLATED = {"translated_title", "translated_abstract"}
#: What is before a label: the label whose value it must be; text; the line of another label; a blank line; the tag
#: or the heading of a group, below which nothing else can begin.
VALUE, TEXT, RUN, BLANK, FIRST = range(-1, 4)


@attrs.define(eq=False)
class Label:
    """What looks like a label.

    Attributes:
        start: Where its line begins.
        value: Where its value begins.
        end: Where its value ends, if the label's own form says it; else -1.
        text: The label as a person reads it.
        field: The field that the table of labels gives it.
        dress: How it is printed; generators print one label in one dress.
        context: What is before it, from ``VALUE`` to ``FIRST``.
        free: No value is open there that it could be a part of.
        beside: The label after the bar that ends its value, on the same line.
        number: The number before it, as in a list; 0: none.
        part: The dress of the labels in its value, if this begins with that of a part of a structured abstract.
    """

    start: int
    value: int
    end: int
    text: str
    field: str | None
    dress: Dress
    context: int = 0
    free: bool = False
    beside: Label | None = None
    number: int = 0
    part: Dress | None = None
    _form: tuple[Dress, str] | None = attrs.field(default=None, init=False)
    _key: str | None = attrs.field(default=None, init=False)

    @property
    def is_terse(self) -> bool:
        """Whether it is as short as labels are, and half sentences are not."""
        return len(_EASTERN.sub("xxx", self.text)) <= _TERSE

    @property
    def form(self) -> tuple[Dress, str]:
        """What makes two labels the same one in different papers."""
        if self._form is None:
            self._form = self.dress, normal(self.text)
        return self._form

    @property
    def key(self) -> str:
        """What a record has once."""
        if self._key is None:
            self._key = self._named()
        return self._key

    def _named(self) -> str:
        if self.dress == TABLE_HEAD:
            return f"table head {self.start}"  # each table has one
        if self.field in TRANSLATED and (language := LANGUAGE_CODE.search(self.text)):
            return f"{self.field} {language[1]}"
        if self.field == "group":
            return f"group {normal(self.text)}"  # each may hold a value of its own
        return self.field or normal(self.text)


@attrs.define(eq=False)
class Tag:
    """A ``<details>`` that opens or closes, on a line of its own."""

    start: int
    end: int
    closes: bool
