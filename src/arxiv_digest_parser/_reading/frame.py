"""The frame around the papers: title, date, table of contents, section headings."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence

import attrs

from arxiv_digest_parser._reading.headings import CONTENTS, Heading, without_back
from arxiv_digest_parser._reading.labels import label_of
from arxiv_digest_parser._reading.paper import ISO_DATE, Report, dated, find_date, without_scaffold
from arxiv_digest_parser._reading.vocabulary import normal
from arxiv_digest_parser.identifiers import is_category
from arxiv_digest_parser.models import Paper, how_many

_ENTRY = re.compile(
    r"(?:[-*+]|\d{1,4}[.)])[ \t]+\[(?P<name>.+)\]\(#(?P<anchor>[^()\n]*(?:\([^()\n]*\)[^()\n]*)*)\)(?P<rest>[^\n]*)"
)
_TOTAL = re.compile(
    r"[\[(（【]?\s*(?:(?:total|总数|共|総数|총|计|合计|count|papers)\s*[:：]?\s*)?(\d{1,18})\s*(?:篇|本|件|편|papers?|篇论文|articles?)?\s*[\])）】]?",
    re.IGNORECASE,
)
_HEADING_TOTAL = re.compile(
    r"[\[(（【]\s*(?:(?:total|总数|共|総数|총|计|合计|papers)\s*[:：]?\s*)?(\d{1,18})\s*(?:篇|本|件|편|papers?|篇论文)?\s*[\])）】]$",
    re.IGNORECASE,
)
#: A line that says how many papers there are in all: these words, punctuation and a number.
_COUNT_WORDS = (
    "total totals in number count papers paper articles today todays today's daily new arxiv found of the are there selected "
    "今日 本日 今天 本期 共计 共有 共 总计 总数 总共 合计 合計 総数 総計 收录 论文 論文 文章 篇 本 件 数量 数 新增 新 个 個 전체 총 오늘의 오늘 논문 편 개 수"
).split()
_COUNT_WORD = re.compile(rf"\d+|[\W_]+|{'|'.join(sorted(_COUNT_WORDS, key=len, reverse=True))}", re.IGNORECASE)
_NUMBER = re.compile(r"\d+")
_PAPER_WORD = re.compile(r"total|paper|article|论文|論文|논문|篇|件|편|总|合計", re.IGNORECASE)
#: A category's code behind its name.
_CODE = re.compile(r"[\[(（]([a-z-]+(?:\.[A-Za-z-]+)?)[\])）]$")
_HEADING = re.compile(r"(#{1,6})[ \t]+(\S.*)")
_NO_PAPERS = re.compile(
    r"#*\s*(?:no\b[^\n]{0,80}\bpapers?\b|[^\n]{0,20}(?:没有|未找到|无)[^\n]{0,20}论文|[^\n]{0,20}논문이? 없[^\n]*)[^\n]{0,80}",
    re.IGNORECASE,
)
_SUMMARY = re.compile(r"</?summary\b[^<>\n]*>", re.IGNORECASE)
_LOOK_BACK = 500  # characters
_ID = re.compile(r"""<(?:div|a|span|p)\b[^<>\n]*?\b(?:id|name)\s*=\s*["']?([^"'<>\s]+)["']?[^<>\n]*>""", re.IGNORECASE)
_DIGEST_WORDS = re.compile(
    r"arxiv|digest|daily|papers?\b|report|weekly|newsletter|summary|论文|日报|每日|速递|摘要|精选|周报|논문|論文|まとめ",
    re.IGNORECASE,
)


#: Besides a date, a line may hold its weekday and the time of day, and what the date is one of.
_WEEKDAY = "mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun"
_NO_MORE = re.compile(
    rf"(?:\b(?:(?:{_WEEKDAY})(?:day)?|am|pm|utc|gmt|cst|est|pst|cet|jst|kst|z|t(?=\d))\b|(?:星期|周|週)[一二三四五六日天]|[月火水木金土日]曜日|[일월화수목금토]요일"
    r"|\d{1,2}:\d\d(?::\d\d(?:\.\d{1,9})?)?|[+-]\d\d:?\d\d\b|日|일|[\W_])+",
    re.IGNORECASE,
)
_DATE_WORDS = frozenset(
    "date report digest daily paper papers arxiv generated generation updated update last on at of for creation created run "
    "publication publish published fetch fetched".split()
)


@attrs.frozen
class SectionHeading:
    """A heading with papers below it, or announced in the table of contents."""

    name: str
    start: int
    end: int
    declared_total: int | None


@attrs.frozen
class Entry:
    """A line of the table of contents."""

    name: str
    anchor: str
    total: int | None
    start: int
    end: int


@attrs.define
class Frame:
    """What the frame says; `says_none` is that the digest has no papers."""

    title: str | None = None
    date: datetime.date | None = None
    sections: list[SectionHeading] = attrs.Factory(list[SectionHeading])
    without_papers: list[Entry] = attrs.Factory(list[Entry])
    says_none: bool = False


@attrs.define(eq=False)
class _Line:
    """A heading of the frame, with the anchors above it and whether a paper comes next."""

    start: int
    end: int
    level: int
    content: str
    anchors: tuple[str, ...]
    leads: bool


def read_frame(
    text: str, regions: Sequence[tuple[int, int]], papers_at: Sequence[int], papers: Sequence[Paper], report: Report
) -> Frame:
    """Read the stretches of a text that stand around its papers."""
    reading = _Reading(text, report)
    starts = set(papers_at)
    for start, end in regions:
        reading.region(start, end, before_paper=end in starts)
    reading.settle({paper.title for paper in papers}, min(starts, default=len(text)))
    return reading.frame


@attrs.define(eq=False)
class _Reading:
    """A frame while it is being read."""

    text: str
    report: Report
    frame: Frame = attrs.Factory(Frame)
    entries: list[Entry] = attrs.Factory(list[Entry])
    headings: list[_Line] = attrs.Factory(list[_Line])
    has_contents: bool = False

    def region(self, start: int, end: int, *, before_paper: bool) -> None:
        """Read a stretch of frame line by line."""
        anchors = _anchors_above(self.text, start)
        first = len(self.headings)
        at = self._front_matter() if start == 0 and self.text.startswith("---\n") else start
        while at < end:
            line_end = self.text.find("\n", at, end)
            line_end = end if line_end < 0 else line_end
            line = self.text[at:line_end].strip()
            if match := _HEADING.match(line):
                self.headings.append(_Line(at, line_end, len(match[1]), match[2].strip(), tuple(anchors), leads=False))
                anchors = []
            elif line:
                anchors += _ID.findall(line)
                self._line(line, at, line_end)
            at = line_end + 1
        if before_paper and len(self.headings) > first:
            self.headings[-1].leads = True

    def _front_matter(self) -> int:
        """Read a title and a date from YAML front matter; the rest is reported."""
        end = self.text.find("\n---\n", 3, 20_000)
        if end < 0 or "\n#" in self.text[:end]:
            return 4
        at = 4
        for line in self.text[4:end].split("\n"):
            key, colon, value = line.partition(":")
            value = value.strip().strip("\"'")
            if colon and key.strip() == "title" and value:
                self.frame.title = value
            elif colon and key.strip() == "date" and self._takes_date(value):
                self._report_rest(value, at, at + len(line))
            elif line.strip():
                self.report("unread-text", "front matter other than a title and a date", at, at + len(line), line)
            at += len(line) + 1
        return end + 5

    def _line(self, line: str, start: int, end: int) -> None:
        """Read a line that is no heading: of the table of contents, a date, a count, or nothing that is known."""
        if match := _ENTRY.match(line):
            line = match["rest"].strip()
            total = _TOTAL.fullmatch(line)
            name, in_name = _without_total(match["name"])
            self.entries.append(Entry(name, match["anchor"], int(total[1]) if total else in_name, start, end))
            if not line or total:
                return
        elif _is_count(line):
            self._note_none(line)
            return
        rest = without_scaffold(line).strip()
        if normal(_SUMMARY.sub("", rest)) in CONTENTS:
            self.has_contents = True
            return
        self._note_none(line)
        if self.frame.title is None and says_no_papers(line):
            self.frame.title = rest
        elif rest and not self._is_date(line, start, end):
            self.report("unread-text", f"no rule reads {rest[:60]!r}", start, end, rest)

    def _note_none(self, line: str) -> None:
        """Note whether a line says that there are no papers: in a sentence, or as their number."""
        if says_no_papers(line) or (_is_count(line) and not _NUMBER.findall(line)[0].strip("0")):
            self.frame.says_none = True

    def _is_date(self, line: str, start: int, end: int) -> bool:
        label = label_of(line)
        alone = len(self.headings) <= 1 and ISO_DATE.fullmatch(line.strip("*_ "))  # below the title
        if not alone and (label is None or (label.field != "published" and "date" not in normal(label.text).split())):
            return False
        if not self._takes_date(line):
            return False
        self._report_rest(line if label is None else line[label.value :], start, end)
        if label and label.field is None and not _DATE_WORDS.issuperset(normal(label.text).split()):
            self.report("unread-text", f"no rule reads the label {label.text[:60]!r}", start, end, label.text)
        return True

    def _takes_date(self, text: str) -> bool:
        """Take the date of a text for the digest's, unless there is another one."""
        date = find_date(text)
        if date is None or self.frame.date not in {None, date}:
            return False
        self.frame.date = date
        return True

    def _report_rest(self, text: str, start: int, end: int) -> None:
        """Report what stands around a date."""
        rest = dated(text)[1].strip()
        if rest and not _NO_MORE.fullmatch(rest):
            self.report("unread-text", f"no rule reads what stands around a date: {rest[:60]!r}", start, end, rest)

    def settle(self, titles: set[str], first_paper: int) -> None:
        """Tell the title, the sections and the rest of the frame's headings apart."""
        announced: dict[str, Entry] = {}
        for entry in self.entries:
            for key in (*_keys(entry.name), f"#{entry.anchor}"):
                announced.setdefault(key, entry)
        used: set[str] = set()
        above_papers = [line for line in self.headings if line.start < first_paper]
        title = _title(above_papers, announced) if self.frame.title is None else None
        for line in self.headings:
            whole = without_back(line.content).strip()
            self._note_none(whole)
            if line is title:
                self.frame.title = whole
                self.frame.date = self.frame.date or find_date(whole)
            elif normal(whole) in CONTENTS:
                self.has_contents = True
            elif not _is_count(whole):
                self._section(line, whole, announced, used)
        if self.has_contents or self.entries:  # an empty table of contents, or one of empty sections
            self.frame.says_none = self.frame.says_none or all(entry.total == 0 for entry in self.entries)
        for entry in self.entries:
            if entry.name not in used and entry.name not in titles and _number_free(entry.name) not in titles:
                self.frame.without_papers.append(entry)

    def _section(self, line: _Line, whole: str, announced: dict[str, Entry], used: set[str]) -> None:
        """Read a heading that is a section's, or the day's, or nothing that is known."""
        name, total = _without_total(whole)
        entry = _announced(line, name, announced)
        if line.leads or entry is not None or is_category(name) or without_back(line.content) != line.content:
            if entry is not None and entry.name not in used:
                used.add(entry.name)
                self._compare(entry, whole, total)
                total = entry.total if total is None else total
            self.frame.sections.append(SectionHeading(_once(name), line.start, line.end, total))
        elif self.frame.date is None and self._takes_date(whole):
            self._report_rest(_DIGEST_WORDS.sub("", whole), line.start, line.end)
        else:
            self.report("unread-text", f"no rule reads the heading {whole[:60]!r}", line.start, line.end, whole)

    def _compare(self, entry: Entry, heading: str, total: int | None) -> None:
        """Report what the table of contents says of a section, and its heading says otherwise or not at all."""
        if normal(entry.name) not in normal(heading):
            message = f"{entry.name[:60]!r} is the name of a section that has another one at its place"
            self.report("unread-text", message, entry.start, entry.end, entry.name)
        if None not in {total, entry.total} and total != entry.total:
            message = f"{how_many(entry.total or 0, 'paper')} announced for {entry.name}, its heading says {total:,}"
            self.report("total-mismatch", message, entry.start, entry.end, None)


def is_of_frame(heading: Heading) -> bool:
    """Tell whether a heading says what digests and their sections are called: a date, a category, such words."""
    content = heading.content
    return find_date(content) is not None or is_category(_once(content)) or _DIGEST_WORDS.search(content) is not None


def says_no_papers(text: str) -> bool:
    """Tell whether a text is the sentence that a digest of a day without papers consists of."""
    return len(text) < _LOOK_BACK and _NO_PAPERS.fullmatch(text.strip()) is not None


def _anchors_above(text: str, start: int) -> list[str]:
    """Return the anchors of a section, which stand in the scaffold above its heading, at the end of a record."""
    anchors: list[str] = []
    for line in reversed(text[max(0, start - _LOOK_BACK) : start].split("\n")):
        if without_scaffold(line):
            break
        anchors += _ID.findall(line)
    return anchors


def _is_count(line: str) -> bool:
    """Tell whether a line says how many papers there are in all, and nothing else."""
    return len(_NUMBER.findall(line)) == 1 and _PAPER_WORD.search(line) is not None and not _COUNT_WORD.sub("", line)


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


def _title(found: list[_Line], announced: dict[str, Entry]) -> _Line | None:
    """Return the digest's title: its first heading, if that is no section's."""
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
