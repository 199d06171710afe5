"""The frame around the papers: title, date, table of contents, section headings."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence

import attrs

from arxiv_digest_parser._fields import label_of
from arxiv_digest_parser._headings import BACK, CONTENTS, Heading
from arxiv_digest_parser._labels import normal
from arxiv_digest_parser._papers import Report, find_date, without_scaffold
from arxiv_digest_parser.identifiers import is_category
from arxiv_digest_parser.models import Paper

_ENTRY = re.compile(r"(?:[-*+]|\d{1,4}[.)])[ \t]+\[(?P<name>.+)\]\(#(?P<anchor>[^()\n]*)\)(?P<rest>[^\n]*)")
_TOTAL = re.compile(
    r"[\[(（【]?\s*(?:(?:total|总数|共|総数|총|计|合计|count|papers)\s*[:：]?\s*)?(\d{1,18})\s*(?:篇|本|件|편|papers?|篇论文|articles?)?\s*[\])）】]?",
    re.IGNORECASE,
)
_HEADING_TOTAL = re.compile(
    r"[ \t]*[\[(（【]\s*(?:(?:total|总数|共|総数|총|计|合计|papers)\s*[:：]?\s*)?(\d{1,18})\s*(?:篇|本|件|편|papers?|篇论文)?\s*[\])）】]$",
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
_CODE = re.compile(r"[ \t]*[\[(（]([a-z-]+(?:\.[A-Za-z-]+)?)[\])）]$")
_LOOK_BACK = 500  # characters
_ID = re.compile(r"""<(?:div|a|span|p)\b[^<>\n]*?\b(?:id|name)\s*=\s*["']?([^"'<>\s]+)["']?[^<>\n]*>""", re.IGNORECASE)
_DIGEST_WORDS = re.compile(
    r"arxiv|digest|daily|papers?\b|report|weekly|newsletter|summary|论文|日报|每日|速递|摘要|精选|周报|논문|論文|まとめ",
    re.IGNORECASE,
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
    """What the frame says."""

    title: str | None = None
    date: datetime.date | None = None
    sections: list[SectionHeading] = attrs.Factory(list)
    without_papers: list[Entry] = attrs.Factory(list)


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
    text: str, regions: Sequence[tuple[int, int]], papers_at: Sequence[Heading], papers: Sequence[Paper], report: Report
) -> Frame:
    """Read the stretches of a text that stand around its papers."""
    frame = Frame()
    entries: list[Entry] = []
    found: list[_Line] = []
    starts = {heading.start for heading in papers_at}
    for start, end in regions:
        _read_region(text, start, end, end in starts, frame, entries, found, report)
    _settle(frame, entries, found, papers, min(starts, default=len(text)), report)
    return frame


def _read_region(
    text: str,
    start: int,
    end: int,
    before_paper: bool,
    frame: Frame,
    entries: list[Entry],
    found: list[_Line],
    report: Report,
) -> None:
    """Read a stretch of frame line by line."""
    anchors = _anchors_above(text, start)
    at = start
    if start == 0 and text.startswith("---\n"):
        at = _read_front_matter(text, frame, report)
    while at < end:
        line_end = text.find("\n", at, end)
        line_end = end if line_end < 0 else line_end
        line = text[at:line_end].strip()
        if line.startswith("#") and (match := re.match(r"(#{1,6})[ \t]+(\S.*)", line)):
            if found and found[-1].leads and found[-1].start >= start:
                found[-1].leads = False
            found.append(_Line(at, line_end, len(match[1]), match[2].strip(), tuple(anchors), before_paper))
            anchors = []
        elif line:
            anchors += [match[1] for match in _ID.finditer(line)]
            _read_line(text, line, at, line_end, frame, entries, report)
        at = line_end + 1


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


def _read_front_matter(text: str, frame: Frame, report: Report) -> int:
    """Read a title and a date from YAML front matter; the rest is reported."""
    end = text.find("\n---\n", 3, 20_000)
    if end < 0 or "\n#" in text[:end]:
        return 4
    at = 4
    for line in text[4:end].split("\n"):
        key, colon, value = line.partition(":")
        value = value.strip().strip("\"'")
        if colon and key.strip() == "title" and value:
            frame.title = value
        elif colon and key.strip() == "date" and find_date(value):
            frame.date = find_date(value)
        elif line.strip():
            report("unread-text", "front matter other than a title and a date", at, at + len(line), line)
        at += len(line) + 1
    return end + 5


def _read_line(text: str, line: str, start: int, end: int, frame: Frame, entries: list[Entry], report: Report) -> None:
    if match := _ENTRY.match(line):
        rest = match["rest"].strip()
        total = _TOTAL.fullmatch(rest)
        name, in_name = _without_total(match["name"])
        entries.append(Entry(name, match["anchor"], int(total[1]) if total else in_name, start, end))
        if not rest or total:
            return
        line = rest
    elif _is_count(line):
        return
    rest = without_scaffold(line)
    if not rest:
        return
    label = label_of(line)
    if label and label.field == "published" or (label and "date" in normal(label.text).split()):
        date = find_date(line)
        if date and frame.date in {None, date}:
            frame.date = date
            return
    shown = rest.strip()
    report("unread-text", f"no rule reads {shown[:60]!r}", start, end, shown)


def _settle(
    frame: Frame,
    entries: list[Entry],
    found: list[_Line],
    papers: Sequence[Paper],
    first_paper: int,
    report: Report,
) -> None:
    """Tell the title, the sections and the rest of the frame's headings apart."""
    announced: dict[str, Entry] = {}
    for entry in entries:
        for key in (*_keys(entry.name), f"#{entry.anchor}"):
            announced.setdefault(key, entry)
    used: set[str] = set()
    above_papers = [line for line in found if line.start < first_paper]
    title = _title(above_papers, announced) if frame.title is None else None
    for line in found:
        whole = BACK.sub("", line.content).strip()
        name, total = _without_total(whole)
        if line is title:
            frame.title = whole
            frame.date = frame.date or find_date(whole)
            continue
        if normal(whole) in CONTENTS or _is_count(whole):
            continue
        entry = _announced(line, name, announced)
        if line.leads or entry or is_category(name) or BACK.search(line.content):
            if entry and entry.name not in used:
                used.add(entry.name)
                total = entry.total if total is None else total
            frame.sections.append(SectionHeading(_once(name), line.start, line.end, total))
        elif frame.date is None and find_date(whole):
            frame.date = find_date(whole)
        else:
            report("unread-text", f"no rule reads the heading {whole[:60]!r}", line.start, line.end, whole)
    titles = {paper.title for paper in papers}
    for entry in entries:
        if entry.name not in used and entry.name not in titles and _number_free(entry.name) not in titles:
            frame.without_papers.append(entry)


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
    whole = BACK.sub("", first.content).strip()
    name = _without_total(whole)[0]
    if normal(whole) in CONTENTS or _is_count(whole) or BACK.search(first.content):
        return None
    if is_category(_once(name)) or _announced(first, name, announced):
        return None
    if not first.leads or find_date(whole):
        return first
    alike = sum(line.level == first.level and line.leads for line in found)
    return first if alike == 1 and _DIGEST_WORDS.search(name) else None
