"""One record: the text from a paper's heading to the next, and which labels in it count."""

from __future__ import annotations

import re

import attrs

from arxiv_digest_parser._reading.headings.heading import Heading
from arxiv_digest_parser._reading.heads.fact import Fact
from arxiv_digest_parser._reading.heads.pieces import STOPS
from arxiv_digest_parser._reading.labels.label import BEGINS_WITH_LINK, VERSIONS, Label, Tag


@attrs.define(eq=False)
class Record:
    """The text of one paper, and what is in it: labels that count, and tags."""

    heading: Heading
    end: int
    items: list[Label | Tag]
    labels: list[Label] = attrs.Factory(list[Label])  # all that looks like one
    tags: list[Tag] = attrs.Factory(list[Tag])
    seen: bool = False  # whether these were looked for
    names_at: int = -1  # where a list of names below its heading begins, as in most of its block
    title_at: int = -1  # where its title in another language is below its heading, as in most of its block
    opaque: int = -1  # where a text with headings of its own begins, which hold no labels
    is_quoted: bool = False  # whether it ends with a quote, as most of its block
    is_told: bool = False  # whether what is below no label ends with a sentence, as in most of its block
    is_listed: bool = False  # whether what is below no label is a list, as in most of its block
    links_at: int = -1  # where links begin that end it, called as in most of its block
    tail: tuple[int, int] = (-1, -1)  # where lines are below its text that are not part of it, as in most of its block
    facts: tuple[Fact, ...] = ()  # what its first line says besides
    remarks: frozenset[str] = frozenset()  # lines of its quotes that papers of other titles have as well
    named: str = ""  # the paper that its text names, if this names no other anywhere

    @property
    def fields(self) -> frozenset[str | None]:
        """The fields that its labels name."""
        return frozenset(item.field for item in self.items if isinstance(item, Label))

    @property
    def has_versions(self) -> bool:
        """Whether labels tell an original from its translation."""
        return any(isinstance(item, Label) and item.words in VERSIONS for item in self.items)

    def version_of(self, label: Label, value: str) -> str | None:
        """Return which version of the abstract a sentence is, if labels name both; it may be short then."""
        version = VERSIONS.get(label.words)
        if version is None or not value.endswith(STOPS) or re.match(BEGINS_WITH_LINK, value):
            return None
        named = {VERSIONS.get(item.words) for item in self.items if isinstance(item, Label)}
        return version if named >= {*VERSIONS.values()} else None

    @property
    def start(self) -> int:
        """Where its heading begins."""
        return self.heading.start

    @property
    def heading_span(self) -> tuple[int, int]:
        """From where to where its heading goes."""
        return self.heading.start, self.heading.end

    @property
    def level(self) -> int:
        """The level of its heading."""
        return self.heading.level

    @property
    def number(self) -> int | None:
        """The number before its title."""
        return self.heading.number

    @property
    def url(self) -> str | None:
        """The link of its title."""
        return self.heading.url
