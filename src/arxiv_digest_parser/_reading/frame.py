"""The frame around the papers: title, date, table of contents, section headings."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from itertools import pairwise

import attrs

from arxiv_digest_parser._reading.around import LOOK_BACK, Around
from arxiv_digest_parser._reading.dates import date_line, dated, find_date
from arxiv_digest_parser._reading.headings import Heading, without_back
from arxiv_digest_parser._reading.labels import BAR, label_of
from arxiv_digest_parser._reading.reports import Report
from arxiv_digest_parser._reading.scaffold import without_scaffold
from arxiv_digest_parser._reading.vocabulary import CONTENTS, LABELS, UPDATED, either, field_of, normal, pattern, words
from arxiv_digest_parser.identifiers import is_category
from arxiv_digest_parser.models import how_many

_ENTRY = re.compile(
    r"(?:[-*+]|\d{1,4}[.)])[ \t]+\[(?P<name>.+)\]\(#(?P<anchor>[^()\n]*(?:\([^()\n]*\)[^()\n]*)*)\)(?P<rest>[^\n]*)"
)
#: The number of papers: ``[Total: 7]``, ``(7 papers)``, 共 7 篇.
_PAPERS = (
    rf"(?:(?:{either('total', 'papers')})\s*(?:[:：]\s*)?)?(\d{{1,18}})\s*"
    rf"(?:(?:{either('counters', 'paper', 'papers')})\s*)?"
)
_TOTAL = re.compile(rf"[\[(（【]?\s*{_PAPERS}[\])）】]?", re.IGNORECASE)
_HEADING_TOTAL = re.compile(rf"[\[(（【]\s*{_PAPERS}[\])）】]$", re.IGNORECASE)
#: A line that says how many papers there are in all: these words, punctuation and a number.
_COUNT_WORD = re.compile(rf"\d+|[\W_]+|{either('total', 'counting', 'paper', 'papers', 'counters')}", re.IGNORECASE)
_NUMBER = re.compile(r"\d+")
_PAPER_WORD = re.compile(either("total", "paper", "papers", "counters"), re.IGNORECASE)
#: A category's code behind its name.
_CODE = re.compile(r"[\[(（]([a-z-]+(?:\.[A-Za-z-]+)?)[\])）]$")
_HTML_HEADING = re.compile(r"<h([1-6])\b(?:[^<>]*?\bid=[\"']([^\"'<>]*)[\"'])?[^<>]*>(.*)</h\1>", re.IGNORECASE)
_HTML_ENTRY = re.compile(r"<a\b[^<>]*\bhref=[\"']#([^\"'<>]+)[\"'][^<>]*>([^<>]+)</a>", re.IGNORECASE)
_BEHIND_ENTRY = re.compile(r"\(\d[^()]*\)$")  # how many papers a section has, among other things
_TAG = re.compile(r"<[^<>]*>")
_HEADING = re.compile(r"(#{1,6})[ \t]+(\S.*)")
_SUMMARY = re.compile(r"</?summary\b[^<>\n]*>", re.IGNORECASE)
_BELOW_HEADINGS = 7  # the level of papers that are no headings
_LONGEST_SENTENCE = 500  # characters
_ID = re.compile(
    r"""<(?:div|a|span|p)\b(?=[^<>\n]*>)[^<>\n]*?\b(?:id|name)\s*=\s*["']?([^"'<>\s]+)(?=["'<>\s])""", re.IGNORECASE
)
_DIGEST_WORDS = re.compile(rf"{either('digest')}|(?:{either('paper', 'papers')})\b", re.IGNORECASE)


#: Of what the sentence of no papers consists, if it says no more.
_SAYS_NO_MORE = frozenset(
    word for phrase in words("no_papers", "counting", "digest", "paper", "papers") for word in phrase.split()
)
#: Of what a label of the digest's date may consist.
_DATE_WORDS = frozenset(
    word
    for phrase in (
        *words("digest", "paper", "papers", "updated"),
        *(label for label, field in LABELS.items() if field in {"published", "updated"}),
    )
    for word in phrase.split()
)


def _sentence(phrase: str) -> str:
    """Return a pattern for what a digest without papers says; other words may stand before it and in its gaps."""
    if phrase.isascii():
        return pattern(phrase) + r"\b[^\n]{0,80}"
    # A gap at either end is one with what stands there; two neighbours would be tried in all ways.
    before, behind = (40 if phrase.startswith("…") else 20), (100 if phrase.endswith("…") else 80)
    said = pattern(phrase.strip("…"), r"[^\n]{0,20}")
    return rf"[^\n]{{0,{before}}}{said}[^\n]{{0,{behind}}}"


_NO_PAPERS = re.compile(rf"#*\s*(?:{'|'.join(map(_sentence, words('no_papers')))})", re.IGNORECASE)


@attrs.frozen
class SectionHeading:
    """A heading with papers below it, or announced in the table of contents."""

    name: str
    start: int
    end: int
    declared_total: int | None
    above: tuple[str, ...] = ()  # the names of the headings that it stands below


@attrs.frozen
class Entry:
    """A line of the table of contents."""

    name: str
    anchor: str
    declared_total: int | None
    start: int
    end: int


@attrs.define
class Frame:
    """What the frame says.

    Attributes:
        title: The title of the digest.
        date: The day that it is for.
        sections: Its sections.
        without_papers: Lines of the table of contents that are no section's.
        says_none: Whether it says that there are no papers.
        says_some: Whether it says how many there are, or what there is of them.
    """

    title: str | None = None
    date: datetime.date | None = None
    sections: list[SectionHeading] = attrs.Factory(list[SectionHeading])
    without_papers: list[Entry] = attrs.Factory(list[Entry])
    says_none: bool = False
    says_some: bool = False


@attrs.define(eq=False)
class _Line:
    """A heading of the frame, with the anchors above it and whether a paper comes next."""

    start: int
    end: int
    level: int
    content: str
    anchors: tuple[str, ...]
    leads: bool
    heads: bool = False  # a section's heading stands right below it
    above: tuple[str, ...] = ()  # the names of the headings that head it
    is_bare: bool = True  # no text stands below it that is not known
    says_none: bool = False  # a line below it says that there are no papers
    lists: bool = False  # entries of a table of contents stand below it, and nothing else


def read_frame(around: Around, titles: AbstractSet[str], level: int) -> Frame:
    """Read the stretches of a text that stand around its papers.

    Args:
        around: What stands around the papers; it takes the diagnostics.
        titles: The titles of the papers.
        level: The level of the headings that these are, or a lower one than any heading's has.
    """
    reading = _Reading(around.text, around.report, level)
    for start, end in around.regions:
        reading.region(start, end, before_paper=end in around.above_papers)
    reading.settle(titles, around.first_paper)
    return reading.frame


@attrs.define(eq=False)
class _Reading:
    """A frame while it is being read."""

    text: str
    report: Report
    level: int
    frame: Frame = attrs.Factory(Frame)
    entries: list[Entry] = attrs.Factory(list[Entry])
    headings: list[_Line] = attrs.Factory(list[_Line])
    levels: set[int] = attrs.Factory(set[int])  # of headings right above papers
    has_contents: bool = False
    titled: tuple[int, int] | None = None  # where the front matter has a title
    updated: datetime.date | None = None  # counts where nothing else says what day the digest is of

    def region(self, start: int, end: int, *, before_paper: bool) -> None:
        """Read a stretch of frame line by line."""
        anchors = _anchors_above(self.text, start)
        first = len(self.headings)
        at = self._front_matter(end) if start == 0 and self.text.startswith("---\n") else start
        while at < end:
            line_end = self.text.find("\n", at, end)
            line_end = end if line_end < 0 else line_end
            line = self.text[at:line_end].strip()
            if match := _HEADING.match(line):
                self.headings.append(_Line(at, line_end, len(match[1]), match[2].strip(), tuple(anchors), leads=False))
                anchors = []
            elif match := _HTML_HEADING.fullmatch(line):
                content = _TAG.sub("", match[3]).strip()
                ids = (*anchors, match[2]) if match[2] else tuple(anchors)
                self.headings.append(_Line(at, line_end, int(match[1]), content, ids, leads=False))
                anchors = []
            elif line:
                anchors += _ID.findall(line)
                self._line(line, at, line_end)
            at = line_end + 1
        found = self.headings[first:]
        if before_paper and found:
            found[-1].leads = True
            for above, below in reversed([*pairwise(found)]):
                above.heads = above.level < below.level and (below.leads or below.heads)

    def _front_matter(self, region_end: int) -> int:
        """Read a title and a date from YAML front matter; the rest is reported."""
        end = self.text.find("\n---\n", 3, min(20_000, region_end))
        if end < 0 or "\n#" in self.text[:end]:
            return 4
        at = 4
        for line in self.text[4:end].split("\n"):
            key, colon, value = line.partition(":")
            value = value.strip().strip("\"'")
            if colon and key.strip() == "title" and value:
                self.frame.title = value
                self.titled = at, at + len(line)
                self.updated = find_date(value)
            elif colon and key.strip() == "date" and self._takes_date(find_date(value)):
                self._report_rest(value, at, at + len(line))
            elif line.strip():
                message = "front matter other than a title and a date was not read"
                self.report("unread-text", message, at, at + len(line), line)
            at += len(line) + 1
        return end + 5

    def _line(self, line: str, start: int, end: int) -> None:
        """Read a line that is no heading: of the table of contents, a date, a count, or nothing that is known."""
        if match := _ENTRY.match(line):
            line = match["rest"].strip()
            total = _TOTAL.fullmatch(line) if len(line) < _LONGEST_SENTENCE else None
            name, in_name = _without_total(match["name"])
            self.entries.append(Entry(name, match["anchor"], int(total[1]) if total else in_name, start, end))
            if not line or total:
                return
        elif match := _HTML_ENTRY.fullmatch(line):
            self.entries.append(Entry(_BEHIND_ENTRY.sub("", match[2].strip()).rstrip(), match[1], None, start, end))
            return
        elif _is_count(line):
            self._note_count(line)
            return
        rest = without_scaffold(line).strip()
        if normal(_SUMMARY.sub("", rest)) in CONTENTS:
            self.has_contents = True
            return
        if says_no_papers(line):
            self._none(rest, start, end)
        elif rest and not self._is_date(line, start, end):
            if self.headings:
                self.headings[-1].is_bare = False
            self.report("unread-text", f"{rest[:60]!r} was not read", start, end, rest)

    def _none(self, sentence: str, start: int, end: int) -> None:
        """Read the sentence of no papers, which is the title of a digest without a heading."""
        self.frame.says_none = True
        if self.headings:
            self.headings[-1].says_none = True
        elif self.frame.title is None:
            self.frame.title = sentence
            return
        if not _SAYS_NO_MORE.issuperset(normal(sentence).split()):
            self.report("empty-digest", f"there are no papers here: {sentence[:80]!r}", start, end, sentence)

    def _note_count(self, line: str) -> None:
        """Note whether a number of papers says that there are none."""
        if _NUMBER.findall(line)[0].strip("0"):
            self.frame.says_some = True
        else:
            self.frame.says_none = True

    def _is_date(self, line: str, start: int, end: int) -> bool:
        """Read the date of the digest; between bars, nothing but the number of papers may stand beside it."""
        parts = BAR.split(line)
        if not all(_is_count(part) or self._is_dated(part) for part in parts):
            return False
        for part in parts:
            if _is_count(part):
                self._note_count(part)
            elif label := label_of(part):
                self._report_rest(part[label.value :], start, end)
                self._report_label(label.text, start, end)
        return True

    def _is_dated(self, text: str) -> bool:
        """Read a date that stands behind a label, or alone below the title; another one than before is no digest's."""
        found = date_line(text)
        if found is None:
            return False
        date, label = found
        if label in UPDATED:
            self.updated = self.updated or date
            return True
        printed = label_of(text)
        named = label if printed is None else normal(printed.text)
        is_date = LABELS.get(named) == "published" or (printed is not None and "date" in named.split())
        if not is_date and (label or len(self.headings) > 1):
            return False
        return self._takes_date(date)

    def _takes_date(self, date: datetime.date | None) -> bool:
        """Take a date for the digest's, unless there is another one."""
        if date is None or self.frame.date not in {None, date}:
            return False
        self.frame.date = date
        return True

    def _report_rest(self, text: str, start: int, end: int) -> None:
        """Report words beside a date."""
        found = dated(text)
        rest = f"{text[: found.start]} {text[found.end :]}".strip(" *_") if found else ""
        if normal(rest):
            self.report("unread-text", f"the words next to a date were not read: {rest[:60]!r}", start, end, rest)

    def _report_label(self, label: str, start: int, end: int) -> None:
        """Report a label of a date that has other words than the labels of dates have."""
        named = normal(label)
        if LABELS.get(named) != "published" and named not in UPDATED and not _DATE_WORDS.issuperset(named.split()):
            self.report("unread-text", f"the label {label[:60]!r} was not read", start, end, label)

    def settle(self, titles: AbstractSet[str], first_paper: int) -> None:
        """Tell the title, the sections and the rest of the frame's headings apart."""
        announced: dict[str, Entry] = {}
        for entry in self.entries:
            for key in (*_keys(entry.name), f"#{entry.anchor}"):
                announced.setdefault(key, entry)
        used: set[str] = set()
        above_papers = [line for line in self.headings if line.start < first_paper]
        choose = _title if self.level < _BELOW_HEADINGS else _title_above_items
        title = choose(above_papers, self.headings, announced)
        if title is not None and self.titled is not None:
            title = self._title_beside_front_matter(title, *self.titled)
        self.levels = {line.level for line in self.headings if line.leads}
        self._note_contents()
        self._note_paths([line for line in self.headings if line is not title])
        for line in self.headings:
            whole = without_back(line.content).strip()
            self.frame.says_none = self.frame.says_none or says_no_papers(whole)
            if line is title:
                self.frame.title = whole
                self.frame.date = self.frame.date or find_date(whole)
            if line is title and not self._is_section_too(line):
                continue
            if _says_when(whole) and line is not title:
                self.updated = self.updated or find_date(whole)
            elif normal(whole) in CONTENTS or line.lists:
                self._contents(line, whole)
            elif _is_count(whole):
                self._note_count(whole)
            else:
                self._section(line, whole, announced, used)
        self._settle_contents(titles, used)
        self.frame.date = self.frame.date or self.updated

    def _note_contents(self) -> None:
        """Note of each heading whether entries of a table of contents stand below it, and nothing else."""
        starts = [entry.start for entry in self.entries]
        ends = [*(line.start for line in self.headings), len(self.text)][1:]
        for line, end in zip(self.headings, ends, strict=False):
            listed = bisect_left(starts, end) > bisect_left(starts, line.end)
            line.lists = listed and line.is_bare and not (line.leads or line.heads)

    def _title_beside_front_matter(self, title: _Line, start: int, end: int) -> _Line | None:
        """Return the title if it is a heading of the first level, as sites show it; else the front matter has it."""
        if title.level > 1 or title.leads:
            return None
        given = self.frame.title or ""
        if normal(given) != normal(without_back(title.content)):
            self.report("unread-text", f"the heading is another title than {given[:60]!r}", start, end, given)
        return title

    def _note_paths(self, headings: list[_Line]) -> None:
        """Note the names of the headings that each heading stands below, but not a day, a count or the contents."""
        heads: list[_Line] = []
        for line in headings:
            heads = [head for head in heads if head.level < line.level]
            whole = without_back(line.content).strip()
            line.above = tuple(without_back(head.content).strip() for head in heads)
            if line.heads and not (find_date(whole) or normal(whole) in CONTENTS or _is_count(whole)):
                heads.append(line)

    def _contents(self, line: _Line, whole: str) -> None:
        """Read the heading of a table of contents; one that is told by what stands below it has words of its own."""
        self.has_contents = True
        if normal(whole) not in CONTENTS:
            self.report("unread-text", f"the heading {whole[:60]!r} was not read", line.start, line.end, whole)

    def _settle_contents(self, titles: AbstractSet[str], used: set[str]) -> None:
        """Say what the table of contents says about papers that there are or are not."""
        if self.has_contents or self.entries:  # an empty table of contents, or one of empty sections
            self.frame.says_none = self.frame.says_none or all(entry.declared_total == 0 for entry in self.entries)
        self.frame.says_some = self.frame.says_some or bool(self.entries)
        for entry in self.entries:
            if entry.name not in used and entry.name not in titles and _number_free(entry.name) not in titles:
                self.frame.without_papers.append(entry)

    def _is_section_too(self, title: _Line) -> bool:
        """Tell whether a title is also the name of the one section of papers right below it."""
        return title.leads and self.level >= _BELOW_HEADINGS and title.level > 1

    def _section(self, line: _Line, whole: str, announced: dict[str, Entry], used: set[str]) -> None:
        """Read a heading that is a section's, or the day's, or nothing that is known."""
        name, total = _without_total(whole)
        entry = _announced(line, name, announced)
        if line.leads or entry is not None or is_category(name) or without_back(line.content) != line.content:
            if entry is not None and entry.name not in used:
                used.add(entry.name)
                self._compare(entry, whole, total)
                total = entry.declared_total if total is None else total
            self.frame.sections.append(SectionHeading(_once(name), line.start, line.end, total, line.above))
        elif self.frame.date is None and self._takes_date(find_date(whole)):
            self._report_rest(_DIGEST_WORDS.sub(" ", whole), line.start, line.end)
        elif line.heads:
            pass  # a part of the paths of the sections below it
        elif line.level in self.levels and (line.says_none or (self.level >= _BELOW_HEADINGS and line.is_bare)):
            self.frame.sections.append(SectionHeading(_once(name), line.start, line.end, total, line.above))
        else:
            self.report("unread-text", f"the heading {whole[:60]!r} was not read", line.start, line.end, whole)

    def _compare(self, entry: Entry, heading: str, total: int | None) -> None:
        """Report what the table of contents says of a section, and its heading says otherwise or not at all."""
        if normal(entry.name) not in normal(heading):
            message = f"the table of contents lists {entry.name[:60]!r}, but another section is in its place"
            self.report("unread-text", message, entry.start, entry.end, entry.name)
        if None not in {total, entry.declared_total} and total != entry.declared_total:
            announced = how_many(entry.declared_total or 0, "paper")
            message = f"{announced} announced for {entry.name}, but its heading says {total:,}"
            self.report("total-mismatch", message, entry.start, entry.end, None)


def is_of_frame(heading: Heading) -> bool:
    """Tell whether a heading says what digests and their sections are called: a date, a category, such words."""
    content = heading.content
    return find_date(content) is not None or is_category(_once(content)) or _DIGEST_WORDS.search(content) is not None


def says_no_papers(text: str) -> bool:
    """Tell whether a text is the sentence that a digest of a day without papers consists of."""
    return len(text) < _LONGEST_SENTENCE and _NO_PAPERS.fullmatch(text.strip()) is not None


def _anchors_above(text: str, start: int) -> list[str]:
    """Return the anchors of a section, which stand in the scaffold above its heading, at the end of a record."""
    anchors: list[str] = []
    for line in reversed(text[max(0, start - LOOK_BACK) : start].split("\n")):
        if without_scaffold(line):
            break
        anchors += _ID.findall(line)
    return anchors


def _is_count(line: str) -> bool:
    """Tell whether a line says how many papers there are in all, and nothing else."""
    return len(_NUMBER.findall(line)) == 1 and _PAPER_WORD.search(line) is not None and not _COUNT_WORD.sub("", line)


def _says_when(heading: str) -> bool:
    """Tell whether a heading says when the digest was made, and nothing else."""
    found = date_line(heading)
    return found is not None and found[1] in UPDATED


def _announced(line: _Line, name: str, announced: dict[str, Entry]) -> Entry | None:
    """Return the line of the table of contents that leads to a heading: by its anchor, or by its name."""
    keys = (*(f"#{anchor}" for anchor in line.anchors), *_keys(name), f"#{_slug(line.content)}")
    return next((announced[key] for key in keys if key in announced), None)


def _keys(name: str) -> Iterator[str]:
    """Yield what a section may be called elsewhere: its name, its name without the code behind it, that code."""
    yield name
    if match := _CODE.search(name):
        yield match[1]
        yield name[: match.start()].strip()


def _once(name: str) -> str:
    """Return ``cs.DB`` for ``cs.DB [cs.DB]``."""
    match = _CODE.search(name)
    return match[1] if match and name[: match.start()].strip() == match[1] else name


def _slug(heading: str) -> str:
    """Return the anchor that GitHub gives a heading: lower case, spaces as hyphens, without punctuation."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def _number_free(name: str) -> str:
    return re.sub(r"^\W*\d+\W+", "", name)


def _without_total(name: str) -> tuple[str, int | None]:
    match = _HEADING_TOTAL.search(name)
    return (name[: match.start()].strip(), int(match[1])) if match and match.start() else (name, None)


def _title_above_items(found: list[_Line], every: list[_Line], announced: dict[str, Entry]) -> _Line | None:
    """Return the title of a digest whose papers are no headings: its first heading, if no other stands beside it."""
    if not found:
        return None
    first = found[0]
    whole = without_back(first.content).strip()
    if normal(whole) in CONTENTS or _is_count(whole) or is_category(_once(_without_total(whole)[0])):
        return None
    beside = [line for line in every if line is not first and line.level <= first.level]
    if field_of(whole) is not None or _announced(first, whole, announced) or _says_when(whole):
        return None
    says_digest = bool(find_date(whole) or _DIGEST_WORDS.search(whole))
    if first.leads:
        return first if not beside and (first.level == 1 or says_digest) else None
    return first if says_digest or not any(line.leads for line in beside) else None


def _title(found: list[_Line], _: list[_Line], announced: dict[str, Entry]) -> _Line | None:
    """Return the digest's title: its first heading, if that is no section's."""
    found = [line for line in found if not _says_when(line.content)]
    if not found:
        return None
    first = found[0]
    whole = without_back(first.content).strip()
    name = _without_total(whole)[0]
    if normal(whole) in CONTENTS or _is_count(whole) or without_back(first.content) != first.content:
        return None
    if is_category(_once(name)) or _announced(first, name, announced):
        return None
    if not first.leads or find_date(whole):
        return first
    alike = sum(line.level == first.level and line.leads for line in found)
    return first if alike == 1 and _DIGEST_WORDS.search(name) else None
