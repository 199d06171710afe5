"""Where the values of a record are: what the general way finds there, if records of the same form can be told by it."""

from __future__ import annotations

import re

import attrs

from arxiv_digest_parser._reading.columns import Form
from arxiv_digest_parser._reading.draft import Draft, meaning_of_summary
from arxiv_digest_parser._reading.dress import TABLE_HEAD
from arxiv_digest_parser._reading.label import PARAGRAPH, PROSE, SHORT, Label, Tag
from arxiv_digest_parser._reading.labels import BAR, between, context, label_of
from arxiv_digest_parser._reading.links import LINKS, field_of_target, links_of, name_says_more, plain_link, target_of
from arxiv_digest_parser._reading.marks import behind_mark, italic
from arxiv_digest_parser._reading.names import without_cut
from arxiv_digest_parser._reading.paper import Walker
from arxiv_digest_parser._reading.parts import FIRST_VALUE, Part
from arxiv_digest_parser._reading.places import SPACE
from arxiv_digest_parser._reading.record import Record
from arxiv_digest_parser._reading.scaffold import trimmed, without_scaffold
from arxiv_digest_parser._reading.scripts import is_translation
from arxiv_digest_parser._reading.spans import (
    BADGE,
    CELL,
    ITALIC_TITLE,
    LINE,
    MARKED_LINE,
    NAMES,
    PROSE_LINE,
    QUOTE,
    QUOTED_TITLE,
    TARGET,
    Span,
    barred_line,
    columns_of,
)
from arxiv_digest_parser._reading.vocabulary import heads_fields

#: Fields of labels beside which text below no label is not the abstract.
_ABSTRACTS = ("abstract", "abstract?", "translated_abstract")


@attrs.define(eq=False)
class Values:
    """The values of a record while they are looked for."""

    text: str
    record: Record
    items: list[Label | Tag]
    spans: list[Span] = attrs.Factory(list[Span])
    anchors: list[int] = attrs.Factory(list[int])  # how many values are before each item
    foreign: list[tuple[int, bool]] = attrs.Factory(list[tuple[int, bool]])  # as in `Form`
    links: list[tuple[int, str, str | None]] = attrs.Factory(list[tuple[int, str, "str | None"]])  # as in `Form`
    inexact: set[int] = attrs.Factory(set[int])  # as in `Form`
    named: set[str | None] = attrs.field(init=False)  # the fields that labels name
    walker: Walker = attrs.field(init=False)  # tells where values end

    def __attrs_post_init__(self) -> None:
        self.named = {item.field for item in self.items if isinstance(item, Label)}
        record = Record(self.record.heading, self.record.end, self.items)
        self.walker = Walker(self.text, Draft(record, _unreported, frozenset()))

    @property
    def title(self) -> str:
        """The title of the paper."""
        return self.record.heading.title or ""

    @property
    def column(self) -> int:
        """The column of the next value."""
        return len(self.spans) + FIRST_VALUE

    def read(self) -> bool:
        """Look for all values; tell whether the form of the record is one that templates know."""
        if not self._loose(self.record.heading.end, self.items[0].start):
            return False
        for item, following in zip(self.items, [*self.items[1:], None], strict=True):
            self.anchors.append(len(self.spans))
            stop = self.record.end if following is None else following.start
            if isinstance(item, Tag):
                if (following is None and not item.closes) or not self._loose(item.end, stop):
                    return False
            elif not self._labelled(item, following, stop):
                return False
        return bool(self.spans)

    # -------------------------------------------------------------- below labels

    def _labelled(self, label: Label, following: Label | Tag | None, stop: int) -> bool:
        """Add the value of a label, and what is after it."""
        if label.dress == TABLE_HEAD:
            return heads_fields(label.text) and self._loose(label.end, stop)
        if label.dress.kind == "heading" and len(label.dress.mark) <= self.record.heading.level:
            return False
        if label.end >= 0:
            return self._enclosed(label) and self._loose(behind_mark(self.text, label.end), stop)
        rules = following is None or (
            following.dress.is_block if isinstance(following, Label) else not following.closes
        )
        value_end = self.walker.value_end(label, label.value, stop)
        first, last = trimmed(self.text, label.value, value_end, rules=rules)
        if label.field == "group":
            return first == last and following is not None
        ends_early = bool(self.text[value_end:stop].strip(SPACE))
        return self._open(label, following, first, last, of_one_line=ends_early) and self._loose(last, stop)

    def _enclosed(self, label: Label) -> bool:
        """Add a value of which the form of its label says where it ends: before asterisks, or a bar."""
        first, last = trimmed(self.text, label.value, label.end, rules=False)
        if first == last or label.field == "group":
            return False
        dress = label.dress
        self._add(
            label,
            first,
            last,
            MARKED_LINE if dress.kind == "enclosing" and dress.mark == "**" and not dress.barred else CELL,
        )
        return True

    def _open(self, label: Label, following: Label | Tag | None, first: int, last: int, *, of_one_line: bool) -> bool:
        """Add a value that goes to the next label or tag, or is a line above text below no label."""
        below = "\n" in self.text[label.value : first]
        if first == last:
            rest = self.text[label.value : self.text.find("\n", label.value)]
            if not below or following is None or rest.strip(SPACE) or not label.dress.precedes:
                return False
            first = last = label.value + len(rest)
            below = False
        quoted = below and self.text.startswith("> ", first)
        first += 2 * quoted
        if not (below or label.dress.precedes):
            return False
        has_several = "\n" in self.text[first:last]
        lines = label.field not in SHORT and label.field not in PARAGRAPH and not quoted and not of_one_line
        single = True
        if isinstance(following, Label):
            gap = self.text[last : following.start]
            of_one = context(label, between(label, ("\n-" if below else "") + gap), following)
            of_several = context(label, between(label, "\n-" + gap), following)
            if following.context != (of_several if has_several else of_one):
                return False
            if of_one != of_several:
                lines, single = lines and has_several, not has_several
        if not lines and (has_several or not single):
            return False
        if quoted:
            self.inexact.add(self.column)
        line = LINE if below or label.field in PROSE else barred_line(self.text[first:last])
        if not line:
            return False
        span = self._add(label, first, last, line)
        span.part = Part(label, lines=lines, below=below)
        span.single = single
        span.is_optional = first == last
        return True

    def _add(self, label: Label, first: int, last: int, line: str) -> Span:
        """Add the value of a label."""
        field = label.field
        if field == "abstract?":
            field = meaning_of_summary(label.text, self.text[first:last], self.title, self.items)
            if not label.text.isascii():
                self.foreign.append((self.column, field == "translated_abstract"))
        elif field in LINKS:
            field = field_of_target(plain_link(self.text[first:last]) or "") or field
        span = Span(first, last, line, field, label.text, Part(label))
        if self.text[first - 1] == ":":
            span.before = r"(?=[^\x00-\x7f])"  # such a colon counts before a letter that is not ASCII alone
        self.spans.append(span)
        return span

    # -------------------------------------------------------------- below none

    def _loose(self, start: int, end: int) -> bool:
        """Add the values that are below no label; tell whether all other lines are frame."""
        at = start
        units: list[tuple[int, str]] = []
        for line in self.text[start:end].split("\n"):
            unit = line.strip(SPACE)
            if without_scaffold(unit):
                units.append((at + line.find(unit), unit))
            at += len(line) + 1
        if units and "\n" not in self.text[start : units[0][0]]:
            return False  # the rest of another line
        italics = sum(italic(unit) is not None for _, unit in units)
        first = self.column
        for at, unit in units:
            if unit.startswith(">"):
                known = self._quote(at, unit)
            elif BAR.search(unit):
                known = self._segments(at, unit)
            elif (inner := italic(unit)) is not None:
                known = unit[0] == "*" and self._italic(at + 1, inner, several=italics > 1)
                italics -= self.spans[-1].field == "translated_title" if known else 0
            else:
                known = self._links(at, unit)
            if not known and self._abstract(at, end):
                break
            if not known:
                return False
        self.inexact.update(range(first, self.column))
        return True

    def _abstract(self, first: int, end: int) -> bool:
        """Add an abstract, if that is all of a text."""
        first, last = trimmed(self.text, first, end, rules=True)
        if self._has("abstract") or not self.named.isdisjoint(_ABSTRACTS) or not self.text[first].isalpha():
            return False
        part = Part(lines=True, is_loose=True)
        self.spans.append(Span(first, last, PROSE_LINE, "abstract", part=part))
        return not without_scaffold(self.text[last:end].replace("\n", " "))

    def _has(self, field: str) -> bool:
        return any(span.field == field for span in self.spans)

    def _quote(self, at: int, unit: str) -> bool:
        """Add a title in another language, in italics in a quote, or the summary that a quote is."""
        inner = unit.lstrip("> \t")
        title = italic(inner)
        if self.named.isdisjoint(PROSE):
            return False  # it may be an abstract
        first = at + len(unit) - len(inner)
        if title is not None and inner[0] == "*" and is_translation(title, self.title):
            self.foreign.append((self.column, True))
            part = Part(is_italic=True, is_quoted=True)
            self.spans.append(Span(first + 1, first + 1 + len(title), QUOTED_TITLE, "translated_title", part=part))
            return True
        if inner[0] in "*_" or "tldr" in self.named or self._has("tldr"):
            return False
        self.spans.append(Span(first, first + len(inner), QUOTE, "tldr", part=Part(is_quoted=True)))
        return True

    def _italic(self, first: int, inner: str, *, several: bool) -> bool:
        """Add names in italics, or a title in another language."""
        taken = self._has("authors")
        is_title = is_translation(without_cut(inner), self.title)
        if taken and not is_title:
            return False
        if taken or several:
            self.foreign.append((self.column, is_title))
        field, line = ("translated_title", ITALIC_TITLE) if is_title and (taken or several) else ("authors", NAMES)
        self.spans.append(Span(first, first + len(inner), line, field, part=Part(is_italic=True)))
        return True

    def _segments(self, at: int, unit: str) -> bool:
        """Add the values between bars on a line: names in italics, labelled values, links."""
        start = at
        for index, segment in enumerate(BAR.split(unit)):
            text = segment.strip()
            start = self.text.index(segment, start)
            first = start + segment.find(text)
            inner = italic(text)
            if inner is not None and text[0] == "*" and not self._has("authors"):
                self.spans.append(Span(first + 1, first + 1 + len(inner), NAMES, "authors"))
            elif index and (label := label_of(text)):
                value = text[label.value : label.end if label.end >= 0 else None]
                if not value.strip() or label.field == "group":
                    return False
                begin = first + label.value + value.index(value.strip())
                self._add(label, begin, begin + len(value.strip()), CELL)
            elif not (self._badge(first, text) or self._links(first, text)):
                return False
            start += len(segment)
        return True

    def _badge(self, at: int, unit: str) -> bool:
        """Add a score in bold that is below no label."""
        if not re.fullmatch(rf"\*\*{BADGE}\*\*", unit):
            return False
        self.spans.append(Span(at + 2, at + len(unit) - 2, BADGE, None, "badges"))
        return True

    def _links(self, at: int, unit: str) -> bool:
        """Add the targets of links with nothing between them."""
        found = links_of(unit)
        if not found or unit.count("](") != len(found):
            return False
        for name, url in found:
            field, called = target_of(name, url)
            first = self.text.find(f"]({url})", at) + 2
            if field == "" or first < at or (field and name_says_more(name, url)):
                return False
            self.links.append((self.column, called, field))
            self.spans.append(Span(first, first + len(url), TARGET, field, called))
            at = first
        return True

    def form(self) -> Form | None:
        """Return what the columns hold; ``None`` if a field comes twice, or one has more to be read than its value."""
        found = columns_of(self.spans)
        return found and Form(*found, self.foreign, self.links, self.inexact)


def _unreported(*_: object) -> None:
    """Leave out what is noticed: it is reported when the record is read."""
