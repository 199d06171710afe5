"""The frame around the papers, line by line: headings, entries of the table of contents, dates, counts."""

from __future__ import annotations

import datetime
import re
from itertools import pairwise

import attrs

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.frame.around import LOOK_BACK
from arxiv_digest_parser._reading.headings.contents import Entry, entry_in, is_count, says_no_papers
from arxiv_digest_parser._reading.headings.heading import ANCHOR
from arxiv_digest_parser._reading.labels.between_bars import BAR, has_bar
from arxiv_digest_parser._reading.labels.scaffold import is_between_rules, without_comments, without_scaffold
from arxiv_digest_parser._reading.labels.scan import label_of
from arxiv_digest_parser._reading.language.vocabulary import CONTENTS, DATE_HEADS, LABELS, UPDATED, normal, words
from arxiv_digest_parser._reading.papers.front_matter import entries, front_matter_end
from arxiv_digest_parser._reading.text.marks import italic, undressed, untagged
from arxiv_digest_parser._reading.text.reports import Report, Sparing, brief
from arxiv_digest_parser._reading.values.dates import date_line, dated, find_date
from arxiv_digest_parser._reading.values.links import identifier_in
from arxiv_digest_parser._unicode import unescaped

_HTML_HEADING = lazy(
    r"<h([1-6])\b(?=[^<>]*>.*</h\1>)(?:[^<>]*?\bid=[\"']([^\"'<>]*)[\"'])?[^<>]*>(.*)</h\1>", re.IGNORECASE
)
_TAG = lazy(r"<[^<>]*>")
_HEADING = lazy(r"(#{1,6})[ \t]+(\S.*)")
_SUMMARY = lazy(r"</?summary\b[^<>\n]*>", re.IGNORECASE)
_ID = lazy(
    r"""<(?:div|a|span|p)\b(?=[^<>\n]*>)[^<>\n]*?\b(?:id|name)\s*=\s*["']?([^"'<>\s]+)(?=["'<>\s])""", re.IGNORECASE
)
#: Of what the sentence of no papers consists, if it says no more.
_SAYS_NO_MORE = frozenset(
    word for phrase in words("no_papers", "counting", "digest", "paper", "papers") for word in phrase.split()
)
#: Of what a label of the digest's date may consist.
_DATE_WORDS = frozenset(
    word
    for phrase in (
        *words("digest", "paper", "papers", "updated", "dates"),
        *(label for label, field in LABELS.items() if field in {"published", "updated"}),
    )
    for word in phrase.split()
)
_NUMBER = lazy(r"\d+")
_LONGEST_TITLE = 100  # characters, of the first line of a message
_STOPS = (".", ":", "!", "。", "：", "！")


@attrs.frozen
class SectionHeading:
    """A heading with papers below it, or announced in the table of contents."""

    name: str
    start: int
    end: int
    declared_total: int | None
    above: tuple[str, ...] = ()  # the names of the headings that it is below


@attrs.define
class Frame:
    """What the frame says.

    Attributes:
        title: The title of the digest.
        date: The day that it is for.
        sections: Its sections.
        without_papers: Lines of the table of contents that are not a section's.
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
class HeadingLine:
    """A heading of the frame, with the anchors above it and whether a paper comes next."""

    start: int
    end: int
    level: int
    content: str
    anchors: tuple[str, ...]
    leads: bool
    heads: bool = False  # a section's heading is right below it
    above: tuple[str, ...] = ()  # the names of the headings that head it
    is_bare: bool = True  # no text is below it that is not known
    says_none: bool = False  # a line below it says that there are no papers
    lists: bool = False  # entries of a table of contents are below it, and nothing else


@attrs.define(eq=False)
class FrameLines:
    """What the lines of a frame say, each by itself.

    Attributes:
        text: The text that the frame is of.
        report: Where what is noticed goes.
        named: The identifiers of the papers.
        frame: What is known of the frame already.
        entries: The lines of its table of contents.
        headings: Its headings, in order.
        has_contents: Whether it has the heading of a table of contents.
        titled: Where the front matter has a title.
        updated: The day of the digest, if nothing else says which it is.
        unread: The lines that were not read of the stretch that is being read, which ends at ``end``.
    """

    text: str
    report: Report
    named: set[str]
    frame: Frame = attrs.Factory(Frame)
    entries: list[Entry] = attrs.Factory(list[Entry])
    headings: list[HeadingLine] = attrs.Factory(list[HeadingLine])
    has_contents: bool = False
    titled: tuple[int, int] | None = None
    updated: datetime.date | None = None
    unread: Sparing = attrs.field(init=False)
    end: int = 0

    def region(self, start: int, end: int, *, before_paper: bool) -> None:
        """Read a stretch of frame line by line."""
        anchors = _anchors_above(self.text, start)
        self.unread, self.end = Sparing(self.report), end
        first, at = len(self.headings), start
        if start == 0:
            at = self._front_matter(f"{self.text[:end]}\n")
        while at < end:
            line_end = self.text.find("\n", at, end)
            line_end = end if line_end < 0 else line_end
            line = self.text[at:line_end].strip()
            if match := _HEADING.match(line):
                content, ids = ANCHOR.sub("", match[2]).strip(), (*anchors, *_ID.findall(match[2]))
                self.headings.append(HeadingLine(at, line_end, len(match[1]), content, ids, leads=False))
                anchors = []
            elif match := _HTML_HEADING.fullmatch(line):
                content = unescaped(_TAG.sub("", match[3])).strip()
                ids = (*anchors, match[2]) if match[2] else tuple(anchors)
                self.headings.append(HeadingLine(at, line_end, int(match[1]), content, ids, leads=False))
                anchors = []
            elif line:
                anchors += _ID.findall(line)
                self._line(line, at, line_end)
            at = line_end + 1
        self.unread.close()
        found = self.headings[first:]
        if before_paper and found:
            found[-1].leads = True
            for above, below in reversed([*pairwise(found)]):
                above.heads = above.level < below.level and (below.leads or below.heads)

    def _front_matter(self, text: str) -> int:
        """Read the title and the date from front matter, and note the rest of it; return where it ends."""
        rest, at, end = "", 4, front_matter_end(text)
        for entry in entries(text):
            if self._says(entry.key.casefold(), str(entry.value), entry.start, entry.end):
                rest, at = rest + text[at : entry.start], entry.end + 1
        rest = (rest + text[at : end - 4]).strip() if end else ""
        if rest:
            self.report("front-matter", "front matter other than a title and a date was not read", 0, 3, rest)
        return end

    def _says(self, key: str, value: str, start: int, end: int) -> bool:
        """Take the title or the date of the digest from front matter, or report what has no key or names a paper."""
        if not key or ((found := identifier_in(value)) and found.base not in self.named):
            said = self.text[start:end]
            self.report("unread-text", f"{brief(said)} was not read", start, end, said)
        elif key == "title" and value and not self.titled:
            self.frame.title, self.titled, self.updated = value, (start, end), find_date(value)
        elif LABELS.get(key) == "published" and self.takes_date(find_date(value)):
            self.report_rest(value, start, end)
        else:
            return False
        return "#" not in self.text[start:end]  # a comment is kept with the rest

    def _line(self, line: str, start: int, end: int) -> None:
        """Read a line that is not a heading: of the table of contents, a date, a count, or nothing that is known."""
        if found := entry_in(line, start, end):
            entry, line = found
            self.entries.append(entry)
            if not line:
                return
        elif is_count(line):
            self.note_count(line)
            return
        rest = without_scaffold(without_comments(line)).strip()
        if normal(_SUMMARY.sub("", rest)) in CONTENTS:
            self.has_contents = True
            return
        if says_no_papers(line):
            self._none(rest, start, end)
        elif rest and not self._is_date(line, start, end):
            if self._is_title(line, start):
                self.headings.append(HeadingLine(start, end, 1, _bare(line), (), leads=False))
                return
            if self.headings:
                self.headings[-1].is_bare = False
            self.unread("unread-text", f"{brief(rest)} was not read", start, end, rest)

    def _is_title(self, line: str, start: int) -> bool:
        """Tell whether a line is the title of a message: its first line, dated or between rules, and not a sentence."""
        is_first = start <= LOOK_BACK and not (self.headings or self.frame.title or without_scaffold(self.text[:start]))
        bare = _bare(line).lstrip("[")
        is_title = len(line) <= _LONGEST_TITLE and bare[:1].isalnum() and not bare.endswith(_STOPS)
        return is_first and is_title and (bool(find_date(line)) or is_between_rules(self.text[: self.end], start))

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

    def note_count(self, line: str) -> None:
        """Note whether a number of papers says that there are none."""
        if _NUMBER.findall(line)[0].strip("0"):
            self.frame.says_some = True
        else:
            self.frame.says_none = True

    def _is_date(self, line: str, start: int, end: int) -> bool:
        """Read the date of the digest; between bars, nothing but the number of papers may be next to it."""
        line = untagged(line)
        parts = BAR.split(line) if has_bar(line) else [line]
        if not all(is_count(part) or self._is_dated(part) for part in parts):
            return False
        for part in parts:
            if is_count(part):
                self.note_count(part)
            elif (label := label_of(part)) and not find_date(label.text):  # a date in bold looks like a label
                self.report_rest(part[label.value :], start, end)
                self._report_label(label.text, start, end)
        return True

    def _is_dated(self, text: str) -> bool:
        """Read a date after a label, or alone below the title; one that differs from the first is not the digest's."""
        found = date_line(text)
        if found is None:
            return False
        date, label = found
        above = normal(self.headings[-1].content) if self.headings else ""
        if (label or above) in UPDATED:  # the heading above a date may be what it says
            self.updated = self.updated or date
            return True
        printed = label_of(text)
        named = label if printed is None else normal(printed.text)
        is_date = LABELS.get(named) == "published" or (printed is not None and not DATE_HEADS.isdisjoint(named.split()))
        if not is_date and (label or len(self.headings) > 1):
            return False
        return self.takes_date(date)

    def takes_date(self, date: datetime.date | None) -> bool:
        """Take a date for the digest's, unless there is another one."""
        if date is None or self.frame.date not in {None, date}:
            return False
        self.frame.date = date
        return True

    def report_rest(self, text: str, start: int, end: int) -> None:
        """Report words next to a date."""
        found = dated(text)
        rest = f"{text[: found.start]} {text[found.end :]}".strip(" *_") if found else ""
        if normal(rest):
            self.report("unread-text", f"the words next to a date were not read: {rest[:60]!r}", start, end, rest)

    def _report_label(self, label: str, start: int, end: int) -> None:
        """Report a label of a date that has other words than the labels of dates have."""
        named = normal(label)
        if LABELS.get(named) != "published" and named not in UPDATED and not _DATE_WORDS.issuperset(named.split()):
            self.report("unread-text", f"the label {label[:60]!r} was not read", start, end, label)


def _bare(line: str) -> str:
    """Return a line without the signs before it and the emphasis around it."""
    line = undressed(line)
    return (italic(line) or line).strip()


def _anchors_above(text: str, start: int) -> list[str]:
    """Return the anchors of a section, which are in the scaffold above its heading, at the end of a record."""
    anchors: list[str] = []
    for line in reversed(text[max(0, start - LOOK_BACK) : start].split("\n")):
        if without_scaffold(line):
            break
        anchors += _ID.findall(line)
    return anchors
