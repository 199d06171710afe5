"""The headings of the frame: which of them is the title of the digest, and which are its sections."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Set as AbstractSet

import attrs

from arxiv_digest_parser._messages import how_many
from arxiv_digest_parser._reading.frame.around import Around
from arxiv_digest_parser._reading.frame.lines import Frame, FrameLines, HeadingLine, SectionHeading
from arxiv_digest_parser._reading.headings.contents import (
    DIGEST_WORDS,
    Entry,
    is_count,
    keys_of,
    number_free,
    once,
    says_no_papers,
    says_when,
    slug,
    without_total,
)
from arxiv_digest_parser._reading.headings.heading_links import name_of, without_back
from arxiv_digest_parser._reading.language.vocabulary import CONTENTS, UPDATED, field_of, normal
from arxiv_digest_parser._reading.text.reports import Sparing, brief
from arxiv_digest_parser._reading.values.dates import date_line, find_date
from arxiv_digest_parser.taxonomy import is_category

_BELOW_HEADINGS = 7  # the level of papers that are not headings


def read_frame(around: Around, titles: AbstractSet[str], named: set[str], level: int) -> Frame:
    """Read the stretches of a text that are around its papers.

    Args:
        around: What is around the papers; it takes the diagnostics.
        titles: The titles of the papers.
        named: Their identifiers.
        level: The level of the headings that these are, or a lower one than any heading's has.
    """
    lines = FrameLines(around.text, around.report, named)
    for start, end in around.regions:
        lines.region(start, end, before_paper=end in around.above_papers)
    lines.report = sparing = Sparing(around.report)
    _Headings(lines, level).settle(titles, around.first_paper)
    sparing.close()
    return lines.frame


@attrs.define(eq=False)
class _Headings:
    """Which heading of a frame is what."""

    lines: FrameLines
    level: int
    levels: set[int] = attrs.Factory(set[int])  # of headings right above papers
    named: set[str] = attrs.Factory(set[str])  # what the headings outside the table of contents are called

    def settle(self, titles: AbstractSet[str], first_paper: int) -> None:
        """Tell the title, the sections and the rest of the frame's headings apart."""
        announced: dict[str, Entry] = {}
        for entry in self.lines.entries:
            for key in (*keys_of(entry.name), f"#{entry.anchor}"):
                announced.setdefault(key, entry)
        used: set[str] = set()
        above_papers = [line for line in self.lines.headings if line.start < first_paper]
        choose = _title if self.level < _BELOW_HEADINGS else _title_above_items
        title = choose(above_papers, self.lines.headings, announced)
        if title is not None and self.lines.titled is not None:
            title = self._title_beside_front_matter(title, *self.lines.titled)
        self._note_overviews(title)
        self.levels = {line.level for line in self.lines.headings if line.leads}
        self._note_contents()
        self._note_paths([line for line in self.lines.headings if line is not title])
        frame = self.lines.frame
        for line in self.lines.headings:
            whole = name_of(line.content)
            says_none = says_no_papers(whole)
            frame.says_none = frame.says_none or says_none
            if line is title:
                frame.title = whole
                frame.date = frame.date or find_date(whole)
            if not self._is_section_too(line) if line is title else says_none:
                continue
            if says_when(whole) and line is not title:
                self.lines.updated = self.lines.updated or find_date(whole)
            elif normal(whole) in CONTENTS or line.lists:
                self._contents(line, whole)
            elif is_count(whole) and not (line.leads and line.above):
                self.lines.note_count(whole)
            else:
                self._section(line, whole, announced, used)
        self._settle_contents(titles, used)
        frame.date = frame.date or self.lines.updated

    def _note_overviews(self, title: HeadingLine | None) -> None:
        """Note that a heading right above a paper is not its section's: it has text of its own, and is no higher.

        Several of them are sections, whatever their level.
        """
        found = [at for at, line in enumerate(self.lines.headings) if line.leads and line.level >= self.level]
        if len(found) != 1 or self.lines.headings[found[0]].is_bare or self.lines.headings[found[0]] is title:
            return
        self.lines.headings[found[0]].leads = False
        for line in reversed(self.lines.headings[: found[0]]):
            if not line.heads:
                break
            line.heads = False

    def _note_contents(self) -> None:
        """Note of each heading whether entries of a table of contents are below it, and nothing else."""
        starts = [entry.start for entry in self.lines.entries]
        ends = [*(line.start for line in self.lines.headings), len(self.lines.text)][1:]
        for line, end in zip(self.lines.headings, ends, strict=False):
            listed = bisect_left(starts, end) > bisect_left(starts, line.end)
            line.lists = listed and line.is_bare and not (line.leads or line.heads)
        self.named = {name_of(line.content) for line in self.lines.headings if not line.lists}

    def _title_beside_front_matter(self, title: HeadingLine, start: int, end: int) -> HeadingLine | None:
        """Return the title if it is a heading of the first level, as sites show it; else the front matter has it."""
        if title.level > 1 or title.leads:
            return None
        given = self.lines.frame.title or ""
        if normal(given) != normal(name_of(title.content)):
            self.lines.report("unread-text", f"the heading is another title than {given[:60]!r}", start, end, given)
        return title

    def _note_paths(self, headings: list[HeadingLine]) -> None:
        """Note the names of the headings that each heading is below, but not a day, a count or the contents."""
        heads: list[HeadingLine] = []
        for line in headings:
            heads = [head for head in heads if head.level < line.level]
            whole = name_of(line.content)
            line.above = tuple(name_of(head.content) for head in heads)
            if line.heads and not (find_date(whole) or normal(whole) in CONTENTS or is_count(whole)):
                heads.append(line)

    def _contents(self, line: HeadingLine, whole: str) -> None:
        """Read the heading of a table of contents; what is below it may show that it is one, whatever its words.

        It may be that of a section in the table of contents.
        """
        self.lines.has_contents = True
        if normal(whole) not in CONTENTS and whole not in self.named:
            self.lines.report("unread-text", f"the heading {whole[:60]!r} was not read", line.start, line.end, whole)

    def _settle_contents(self, titles: AbstractSet[str], used: set[str]) -> None:
        """Say what the table of contents says about papers that there are or are not."""
        frame, entries = self.lines.frame, self.lines.entries
        if self.lines.has_contents or entries:  # an empty table of contents, or one of empty sections
            frame.says_none = frame.says_none or all(entry.declared_total == 0 for entry in entries)
        frame.says_some = frame.says_some or bool(entries)
        known = used.union(titles)
        further = [entry for entry in entries if known.isdisjoint((entry.name, number_free(entry.name)))]
        are_named = any(entry.declared_total is not None or is_category(once(entry.name)) for entry in further)
        if titles and not are_named and (not used or len(further) == len(titles)):
            for entry in further:  # they lead to the papers, called by other words than their titles
                self.lines.report(
                    "unread-text", f"{brief(entry.name)} was not read", entry.start, entry.end, entry.name
                )
        else:
            frame.without_papers += further

    def _is_section_too(self, title: HeadingLine) -> bool:
        """Tell whether a title is also the name of the one section of papers right below it."""
        return title.leads and self.level >= _BELOW_HEADINGS and title.level > 1

    def _section(self, line: HeadingLine, whole: str, announced: dict[str, Entry], used: set[str]) -> None:
        """Read a heading that is a section's, or the day's, or nothing that is known."""
        name, total = without_total(whole)
        entry = _announced(line, name, announced)
        if line.leads or entry is not None or is_category(name) or without_back(line.content) != line.content:
            if entry is not None and entry.name not in used:
                used.add(entry.name)
                self._compare(entry, whole, total)
                total = entry.declared_total if total is None else total
            self.lines.frame.sections.append(SectionHeading(once(name), line.start, line.end, total, line.above))
        elif self.lines.frame.date is None and self.lines.takes_date(find_date(whole)):
            self.lines.report_rest(DIGEST_WORDS.sub(" ", whole), line.start, line.end)
        elif line.heads or normal(whole) in UPDATED:
            pass  # a part of the paths of the sections below it, or what a date below it is
        elif line.level in self.levels and (line.says_none or (self.level >= _BELOW_HEADINGS and line.is_bare)):
            self.lines.frame.sections.append(SectionHeading(once(name), line.start, line.end, total, line.above))
        else:
            self.lines.report("unread-text", f"the heading {whole[:60]!r} was not read", line.start, line.end, whole)

    def _compare(self, entry: Entry, heading: str, total: int | None) -> None:
        """Report what the table of contents says of a section, and its heading says otherwise or not at all."""
        if normal(entry.name) not in normal(heading):
            message = f"the table of contents lists {entry.name[:60]!r}, but another section is in its place"
            self.lines.report("unread-text", message, entry.start, entry.end, entry.name)
        if None not in {total, entry.declared_total} and total != entry.declared_total:
            announced = how_many(entry.declared_total or 0, "paper")
            message = f"{announced} announced for {entry.name}, but its heading says {total:,}"
            self.lines.report("total-mismatch", message, entry.start, entry.end, None)


def _announced(line: HeadingLine, name: str, announced: dict[str, Entry]) -> Entry | None:
    """Return the line of the table of contents that leads to a heading: by its anchor, or by its name."""
    if not announced:
        return None
    keys = (*(f"#{anchor}" for anchor in line.anchors), *keys_of(name), f"#{slug(line.content)}")
    return next((announced[key] for key in keys if key in announced), None)


def _title_above_items(
    found: list[HeadingLine], every: list[HeadingLine], announced: dict[str, Entry]
) -> HeadingLine | None:
    """Return the title of a digest whose papers are not headings: its first heading, if no other is next to it."""
    if not found:
        return None
    first = found[0]
    whole = name_of(first.content)
    if normal(whole) in CONTENTS or is_count(whole) or is_category(once(without_total(whole)[0])):
        return None
    beside = [line for line in every if line is not first and line.level <= first.level]
    if field_of(whole) is not None or _announced(first, whole, announced) or says_when(whole):
        return None
    says_digest = bool(find_date(whole) or DIGEST_WORDS.search(whole))
    if first.leads:
        return first if not beside and (first.level == 1 or says_digest) else None
    return first if says_digest or not any(line.leads for line in beside) else None


def _is_day(line: HeadingLine) -> bool:
    """Tell whether a heading is a day, and says no more."""
    found = date_line(name_of(line.content))
    return found is not None and not found[1]


def _title(found: list[HeadingLine], every: list[HeadingLine], announced: dict[str, Entry]) -> HeadingLine | None:
    """Return the digest's title: its first heading, unless that is a section's."""
    found = [line for line in found if not says_when(line.content)]
    if not found:
        return None
    first = found[0]
    whole = name_of(first.content)
    name = without_total(whole)[0]
    if normal(whole) in CONTENTS or is_count(whole) or without_back(first.content) != first.content:
        return None
    if is_category(once(name)) or _announced(first, name, announced):
        return None
    says_digest = find_date(whole) is not None or DIGEST_WORDS.search(name) is not None
    if first.heads and not says_digest and sum(one.heads and one.level == first.level for one in every) > 1:
        return None  # the first of several that are above sections
    if (
        first.leads
        and _is_day(first)
        and sum(one.leads and _is_day(one) and one.level == first.level for one in every) > 1
    ):
        return None  # the first of several days
    if not first.leads or find_date(whole):
        return first
    alike = sum(line.level == first.level and line.leads for line in found)
    return first if alike == 1 and DIGEST_WORDS.search(name) else None
