"""Where the values of a record are: what the walker takes there, if records of the same form can be told by it."""

from __future__ import annotations

import re
from collections.abc import Callable

import attrs

from arxiv_digest_parser._reading.labels.between_bars import BAR
from arxiv_digest_parser._reading.labels.dress import TABLE_HEAD
from arxiv_digest_parser._reading.labels.label import PARAGRAPH, PROSE, SHORT, Label, Tag, between, context
from arxiv_digest_parser._reading.language.scripts import is_translation
from arxiv_digest_parser._reading.language.vocabulary import heads_fields
from arxiv_digest_parser._reading.papers.columns import Form
from arxiv_digest_parser._reading.papers.draft import Draft
from arxiv_digest_parser._reading.papers.forms import may_be_named, meaning_of_summary
from arxiv_digest_parser._reading.papers.paper import walk
from arxiv_digest_parser._reading.papers.record import Record
from arxiv_digest_parser._reading.papers.taken import Kind, Taken
from arxiv_digest_parser._reading.templates.parts import FIRST_VALUE, Part
from arxiv_digest_parser._reading.templates.spans import (
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
    condition_of,
)
from arxiv_digest_parser._reading.text.marks import behind_mark
from arxiv_digest_parser._reading.text.places import SPACE
from arxiv_digest_parser._reading.values.cut_lists import without_cut
from arxiv_digest_parser._reading.values.links import (
    LINKS,
    is_bare,
    is_identifier,
    links_of,
    name_says_more,
    plain_link,
    target_of,
)
from arxiv_digest_parser._reading.values.targets import field_of_target


@attrs.define(eq=False)
class Values:
    """The values of a record while they become those of a form."""

    text: str
    record: Record
    spans: list[Span] = attrs.Factory(list[Span])
    anchors: list[int] = attrs.Factory(list[int])  # how many values are before each item
    foreign: list[tuple[int, bool]] = attrs.Factory(list[tuple[int, bool]])  # as in `Form`
    links: list[tuple[int, str, str | None]] = attrs.Factory(list[tuple[int, str, "str | None"]])  # as in `Form`
    named: frozenset[str | None] = frozenset()  # the fields that labels name
    italics: int = 0  # how many lines are in italics where values are looked at

    @property
    def title(self) -> str:
        """The title of the paper."""
        return self.record.heading.title or ""

    @property
    def column(self) -> int:
        """The column of the next value."""
        return len(self.spans) + FIRST_VALUE

    def read(self) -> bool:
        """Look at all values; tell whether the form of the record is one that templates know."""
        unread: list[str] = []

        def report(code: str, *_: object) -> None:
            if code == "unread-text":
                unread.append(code)

        draft = Draft(self.text, self.record, report, frozenset())
        walk(draft)
        if unread:
            return False
        self.named, items, taken, at = draft.named, self.record.items, draft.taken, 0
        for item, following in zip([None, *items], [*items, None], strict=True):
            stop = self.record.end if following is None else following.start
            end = at
            while end < len(taken) and (taken[end].first < stop or taken[end].label is item is not None):
                end += 1
            if not self._below(item, following, taken[at:end]):
                return False
            at = end
        return bool(self.spans)

    def _below(self, item: Label | Tag | None, following: Label | Tag | None, taken: list[Taken]) -> bool:
        """Add the values below a label or a tag, or below the heading, up to what follows."""
        if item is None:
            return self._loose(self.record.heading.end, taken)
        self.anchors.append(len(self.spans))
        if isinstance(item, Tag):
            return (following is not None or item.closes) and self._loose(item.end, taken)
        if not taken or taken[0].label is not item or not self._labelled(item, following, taken[0]):
            return False
        return self._loose(behind_mark(self.text, item.end) if item.end >= 0 else taken[0].last, taken[1:])

    # -------------------------------------------------------------- below labels

    def _labelled(self, label: Label, following: Label | Tag | None, value: Taken) -> bool:
        """Add the value of a label."""
        if may_be_named(label):
            return False  # others may have values of another kind
        if label.dress == TABLE_HEAD:
            return heads_fields(label.text)
        if label.dress.kind == "heading" and len(label.dress.mark) <= self.record.heading.level:
            return False
        if label.end >= 0:
            return self._enclosed(label, value)
        if label.field == "group":
            return value.first == value.last and following is not None
        return self._open(label, following, value)

    def _enclosed(self, label: Label, value: Taken) -> bool:
        """Add a value of which the form of its label says where it ends: before asterisks, or a bar."""
        if value.first == value.last or label.field == "group":
            return False
        dress = label.dress
        self._add(
            label,
            value.first,
            value.last,
            MARKED_LINE if dress.kind == "enclosing" and dress.mark == "**" and not dress.barred else CELL,
        )
        return True

    def _open(self, label: Label, following: Label | Tag | None, value: Taken) -> bool:
        """Add a value that goes to the next label or tag, or is a line above text below no label."""
        first, last = value.first, value.last
        stop = self.record.end if following is None else following.start
        ends_early = bool(self.text[value.end : stop].strip(SPACE))
        below = "\n" in self.text[label.value : first]
        if first == last:
            rest = self.text[label.value : self.text.find("\n", label.value)]
            if not below or following is None or rest.strip(SPACE) or not label.dress.precedes:
                return False
            first = last = label.value + len(rest)
            below = False
        in_quote = label.dress.lead.startswith(">") and self.text.startswith("\n>", last)
        quoted = in_quote or (below and self.text.endswith("> ", 0, first))
        if not (below or label.dress.precedes):
            return False
        has_several = "\n" in self.text[first:last]
        lines = label.field not in SHORT and label.field not in PARAGRAPH and not quoted and not ends_early
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
            field = meaning_of_summary(label.text, self.text[first:last], self.title, self.record.fields)
            if not label.text.isascii():
                self.foreign.append((self.column, field == "translated_abstract"))
        elif field in LINKS:
            is_named = field != "code_url" and is_identifier(self.text[first:last])
            field = "arxiv_id" if is_named else field_of_target(plain_link(self.text[first:last]) or "") or field
        span = Span(first, last, line, field, label.text, Part(label), before=condition_of(label))
        if self.text[first - 1] == ":":
            span.before += r"(?=[^\x00-\x7f])"  # such a colon counts before a letter that is not ASCII alone
        self.spans.append(span)
        return span

    # -------------------------------------------------------------- below none

    def _loose(self, start: int, values: list[Taken]) -> bool:
        """Add the values that are below no label; tell whether there is a pattern for each."""
        if values and "\n" not in self.text[start : values[0].first]:
            return False  # the rest of another line
        if any(taken.kind == "abstract" for taken in values[:-1]):
            return False
        self.italics = sum(taken.kind == "italics" for taken in values)
        ways: dict[Kind, Callable[[int, str], bool]] = {
            "italics": self._italics,
            "italic cell": self._names,
            "bold cell": self._badge,
            "quote": self._quote,
            "links": self._links,
            "abstract": self._abstract,
        }
        for taken in values:
            way = ways.get(taken.kind)
            if taken.kind == "cell":
                known = self._cell(taken)
            else:
                known = way is not None and way(taken.first, self.text[taken.first : taken.last])
            if not known:
                return False
        return True

    def _abstract(self, first: int, value: str) -> bool:
        """Add an abstract that begins a line with a letter."""
        line = self.text.rfind("\n", 0, first) + 1
        part = Part(lines=True, is_loose=True)
        self.spans.append(Span(first, first + len(value), PROSE_LINE, "abstract", part=part))
        return not self.text[line:first].strip(SPACE) and value[0].isalpha()

    def _has(self, field: str) -> bool:
        return any(span.field == field for span in self.spans)

    def _quote(self, first: int, inner: str) -> bool:
        """Add a title in another language, in italics in a quote, or the summary that a quote is."""
        if self.named.isdisjoint(PROSE) or "\n" in inner:
            return False  # it may be an abstract
        if self.text.endswith("> *", 0, first):
            self.foreign.append((self.column, True))
            part = Part(is_italic=True, is_quoted=True)
            self.spans.append(Span(first, first + len(inner), QUOTED_TITLE, "translated_title", part=part))
            return is_translation(inner, self.title)
        self.spans.append(Span(first, first + len(inner), QUOTE, "tldr", part=Part(is_quoted=True)))
        return self.text.endswith("> ", 0, first)

    def _italics(self, first: int, inner: str) -> bool:
        """Add names in italics, or a title in another language, which are all of a line."""
        last = first + len(inner)
        line, end = self.text.rfind("\n", 0, first) + 1, self.text.find("\n", last)
        if (self.text[line:first] + self.text[last:end]).strip(SPACE) != "**" or "\n" in inner:
            return False
        taken, several = self._has("authors"), self.italics > 1
        is_title = is_translation(without_cut(inner), self.title)
        if taken or several:
            self.foreign.append((self.column, is_title))
        is_title = is_title and (taken or several)
        self.italics -= is_title
        field, pattern = ("translated_title", ITALIC_TITLE) if is_title else ("authors", NAMES)
        self.spans.append(Span(first, last, pattern, field, part=Part(is_italic=True)))
        return True

    def _names(self, first: int, inner: str) -> bool:
        """Add names in italics between bars."""
        self.spans.append(Span(first, first + len(inner), NAMES, "authors"))
        return self.text[first - 1] == "*"

    def _cell(self, cell: Taken) -> bool:
        """Add the value of a label between bars, which is not the first thing on its line."""
        first, label = cell.first, cell.label
        if label is None or first == cell.last or label.field == "group" or may_be_named(label):
            return False
        line = self.text.rfind("\n", 0, first) + 1
        self._add(label, first, cell.last, CELL)
        return BAR.search(self.text, line, first) is not None

    def _badge(self, first: int, score: str) -> bool:
        """Add a score in bold between bars."""
        self.spans.append(Span(first, first + len(score), BADGE, None, "badges"))
        return re.fullmatch(BADGE, score) is not None

    def _links(self, at: int, line: str) -> bool:
        """Add the targets of links with nothing between them."""
        found = links_of(line)
        if line.count("](") != len(found):
            return False
        for name, url in found:
            field, called = target_of(name, url)
            first = self.text.find(f"]({url})", at) + 2
            if field == "" or first < at or (field and name_says_more(name, url)):
                return False
            self.links.append((self.column, called, field))
            target = rf"\w{{1,9}}://{TARGET}" if "://" in url else TARGET
            self.spans.append(Span(first, first + len(url), target, field, called))
            at = first
        return True

    def form(self) -> Form | None:
        """Return what the columns hold; ``None`` if a field comes twice, or one has more to be read than its value."""
        identifiers = (self.text[span.first : span.last] for span in self.spans if span.field == "arxiv_id")
        if not all(map(is_bare, identifiers)):
            return None  # a link to the paper is another field
        found = columns_of(self.spans)
        return found and Form(*found, self.foreign, self.links)
