"""Announcement mails and text listings, stretch by stretch, into papers and their sections.

    mail     = [headers] rule rule "Send any comments …" rule "Archives at …" rule
               "Submissions to:" names "received from … to …" rule [rule] item (rule item)*
               "%-%-%…" item (rule item)*  "%%--%%--…" item (rule item)*  "%%%---%%%---…" tail
    listing  = ["Papers received as of …" rule] (rule (item | day))*

A text may hold several mails; each begins anew. Sections are those of a mail's rules, and without these those that the
items themselves tell: a cross-list is marked, and a replacement says so. What an item is stands in `items`; here it is
cut out, counted, and put below its section. Nothing is kept of a text but papers, so that it may have any length.
"""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

import attrs

from arxiv_digest_parser._arxiv.chunks import Chunk, unquoted
from arxiv_digest_parser._arxiv.dates import announced_after, find_day
from arxiv_digest_parser._arxiv.envelope import Part
from arxiv_digest_parser._arxiv.items import Item, day_of, opening, read_item
from arxiv_digest_parser._messages import how_many, quoted
from arxiv_digest_parser.diagnostics import Diagnostic
from arxiv_digest_parser.models import Digest, Paper, Section
from arxiv_digest_parser.taxonomy import CATEGORIES, is_category

_RULE = re.compile(r"\n(?:(-{70,})|(%[-%]{40,}))[ \t]*(?=\n|\Z)")
_NEW, _CROSS, _REPLACEMENT, _END = "new", "cross", "replacement", "end"
_HEADER = re.compile(r"([A-Za-z][A-Za-z0-9-]*):(?:[ \t]+((?![ \t]).*)|)")
_SAID = re.compile(r"\n(Date|Subject):([^\n]*(?:\n[ \t][^\n]*)*)")
_WINDOW = re.compile(r"\s*received from\s+(\S.*?)(?<!\s)\s+to\s+(\S.*?)(?<!\s)\s*", re.DOTALL)
_TOTALS = re.compile(r"(?<!\d)(\d+)\s+new\s*\+\s*(?:(\d+)\s*)?cross")
_CUT_RULE = re.compile(r"-{1,69}|%[-%]{0,39}")
_NAMES = "Submissions to:"
#: Lines that arXiv prints at the head of a mail or a listing, and those of mail programs before a forwarded one.
_SCAFFOLD = re.compile(
    r"""\s*(?:
        Send\ any\ comments\ regarding\ submissions\ directly\ to\ submitter\.?
      | Archives\ at\ <?https?://\S+
      | To\ unsubscribe,\ e-?mail\ To:.*
      | Papers\ received\ as\ of\ .*
      | \((?:abstracts\ alone\ may\ be\ retrieved|To\ retrieve\ abstracts)\b.*
      | get\ \d+\ \d+\.abs\ .*
      | -+
      | -+\ *(?:Original|Forwarded)\ [Mm]essage\ *-+
      | Begin\ forwarded\ message:
    )\s*""",
    re.VERBOSE,
)
#: Archives with categories were categories once themselves.
_ARCHIVES = {name.partition(".")[0] for name in CATEGORIES}
_BEGINS_MAIL = re.compile(r"\n *(?:Send any comments regarding submissions|Papers received as of )")
_LONGEST_LINE = 200  # characters of a subject, or of a window
#: How far the date in a mail's header may lie behind the last submission in it, in days: holidays move announcements.
_LATEST = 7


@attrs.define(eq=False)
class _Mail:
    """A mail or a listing while it is being read."""

    subject: str | None = None
    sent: datetime.date | None = None
    last: datetime.date | None = None  # the day of the last submission in it
    is_mail: bool = False
    is_begun: bool = False
    is_ended: bool = False
    section: str = _NEW
    day: tuple[str, datetime.date | None] | None = None  # in a listing of several days
    counts: Counter[str] = attrs.Factory(Counter[str])
    declared: dict[str, int] = attrs.Factory(dict[str, int])
    totals: tuple[Chunk, int, int] | None = None  # where the declared totals stand
    seen: set[str] = attrs.Factory(set[str])

    @property
    def date(self) -> datetime.date | None:
        """The day of the announcement: that of the header, unless the mail was sent on later; or else the next day."""
        if self.last is None:
            return self.sent
        if self.sent is not None and 1 <= (self.sent - self.last).days <= _LATEST:
            return self.sent
        return announced_after(self.last)


class Placed(NamedTuple):
    """A paper, the mail that lists it, and the section and the day that it is below."""

    paper: Paper
    mail: _Mail
    section: str | None
    day: datetime.date | None


@attrs.define(eq=False)
class Reader:
    """Reads the stretches of one text, in order."""

    report: Callable[[Diagnostic], None]
    mails: list[_Mail] = attrs.Factory(list[_Mail])
    _unknown: set[str] = attrs.Factory(set[str])
    _chunk: Chunk = attrs.field(factory=lambda: Chunk("\n", 1))
    _read: int = 0  # up to where it was read

    @property
    def mail(self) -> _Mail:
        """The mail that is being read."""
        if not self.mails:
            self.mails.append(_Mail())
        return self.mails[-1]

    def begin(self) -> None:
        """Begin a mail, or a listing."""
        if self.mails and not self.mails[-1].is_begun:
            self.mails.pop()  # a header alone, such as that of a mail around another one
        elif self.mails:
            self.finish()
        self.mails.append(_Mail())

    def read_parts(self, parts: Iterable[Part]) -> Iterator[Placed]:
        """Yield the papers of the parts of mails."""
        for part in parts:
            if part.kind == "header":
                self.begin()
                self._chunk, self._read = part.chunk, len(part.chunk.text)
                for match in _SAID.finditer(part.chunk.text):
                    self._header(match[1], " ".join(match[2].split()), match.start() + 1)
            elif part.kind == "text":
                yield from self.read([unquoted(part.chunk)])
            else:
                self._chunk, self._read = part.chunk, 0
                self._note("unread-text", f"a part of the mail was not read: {part.kind}", 1, 1)

    def read(self, chunks: Iterable[Chunk]) -> Iterator[Placed]:
        """Yield the papers of stretches of text."""
        for chunk in chunks:
            self._chunk, self._read = chunk, 0
            for start, _ in chunk.guessed:
                message = "this is not UTF-8 and was read as Latin-1"
                self.report(chunk.diagnostic("charset-guessed", message, start, start + 1))
            text, at = chunk.text, 0
            for rule in _RULE.finditer(text):
                yield from self._segment(at, rule.start())
                if rule[2]:
                    self._rule(rule[2])
                at = self._read = rule.end()
            yield from self._segment(at, len(text))
            self._read = len(text)

    def _note(self, code: str, message: str, start: int, end: int) -> None:
        text = self._chunk.text[start:end].strip() if code == "unread-text" else None
        self.report(self._chunk.diagnostic(code, message, start, end, text))

    # -------------------------------------------------------------- between rules

    def _rule(self, rule: str) -> None:
        """Begin the section that is after a rule of percent signs: the longer their runs, the later it comes."""
        if rule.startswith("%%%"):
            self.mail.is_ended = True
        self.mail.section = _END if rule.startswith("%%%") else _REPLACEMENT if rule.startswith("%%") else _CROSS

    def _segment(self, start: int, end: int) -> Iterator[Placed]:
        """Read what is between two rules: items, or the frame."""
        text = self._chunk.text
        while (opened := opening(text, start, end)) >= 0:
            if day := day_of(text, opened, end):
                self.mail.day, start = day[:2], day[2]
                continue
            item = read_item(text, opened, end, self._note)
            yield self._placed(item)
            start = item.end if item.has_trailer else end
        if start < end and not text[start:end].isspace():
            self._frame(start, end)

    # -------------------------------------------------------------- items

    def _placed(self, item: Item) -> Placed:
        mail = self.mail
        mail.is_begun = True
        mail.is_mail = mail.is_mail or item.has_trailer
        announced = _announced(item, mail.section)
        kind = mail.section if mail.section in {_CROSS, _REPLACEMENT} else _section_of(announced)
        paper = item.paper(announced)
        self._check(item, paper)
        mail.counts[kind] += 1
        name, day = (kind, None) if mail.is_mail else mail.day or (None, None)
        return Placed(paper, mail, name, day)

    def _check(self, item: Item, paper: Paper) -> None:
        """Report what an item lacks, and what it says twice."""
        end = self._chunk.text.find("\n", item.start)
        heading = item.start, end if end >= 0 else len(self._chunk.text)
        is_listed = not self.mail.is_mail and item.abstract is None
        if not item.is_closed or item.is_cut or not (item.has_trailer or is_listed):
            self._note("truncated", "the item ends before its last line", *heading)
        elif item.has_trailer and not item.abstract and not item.is_replaced:
            self._note("missing-abstract", "a paper without an abstract", *heading)
        if not paper.title:
            self._note("missing-title", "a paper without a title", *heading)
        if not paper.authors:
            self._note("missing-authors", "a paper without authors", *heading)
        self._check_identity(item, heading)
        for name in paper.categories:
            if not is_category(name) and name not in _ARCHIVES and name not in self._unknown:
                self._unknown.add(name)
                self._note("unknown-category", f"{name!r} is not an arXiv category", *heading)

    def _check_identity(self, item: Item, heading: tuple[int, int]) -> None:
        """Report an item without an identifier, with two, or with one that stood there already."""
        if not item.is_identified:
            self._note("missing-identifier", "an item without an arXiv identifier", *heading)
        if item.arxiv_id is None:
            return
        base = item.arxiv_id.base
        if base in self.mail.seen:
            self._note("repeated-paper", f"{base} was already listed in this mail", *heading)
        self.mail.seen.add(base)
        if item.url and base not in item.url:
            self._note("conflicting-value", f"the last line of the item leads to {quoted(item.url)}", *heading)

    # -------------------------------------------------------------- frame

    def _frame(self, start: int, end: int) -> None:
        """Read what is around the items: the head of a mail, its tail, or what is neither."""
        text = self._chunk.text
        begins = _BEGINS_MAIL.search(text, start, end) is not None
        if begins:
            if self.mail.is_begun:
                self.begin()
            self.mail.is_mail = "Send any" in text[start:end]
        at, above = start, ""
        for line in text[start:end].split("\n"):
            above = self._frame_line(line, at, above)
            at += len(line) + 1
        self.mail.is_begun = self.mail.is_begun or begins

    def _frame_line(self, line: str, at: int, above: str) -> str:
        """Read a line of the frame; return what it says of the lines below: that names, or a header, go on."""
        mail = self.mail
        if not line.strip() or _SCAFFOLD.fullmatch(line):
            return above if line.strip() else ""
        if line.strip() == _NAMES:
            return "names"
        if len(line) < _LONGEST_LINE and (window := _WINDOW.fullmatch(line)):
            mail.is_mail, mail.last = True, find_day(window[2])
            if mail.last is None:
                self._note("bad-date", f"{quoted(window[2])} is not a date", at, at + len(line))
            return ""
        if above == "names" or (above == "header" and line[0] in " \t"):
            return above
        if (header := _HEADER.fullmatch(line)) and (mail.is_ended or not mail.is_begun):
            self._header(header[1], header[2] or "", at)
            return "header"
        if not mail.is_ended:
            self._note("unread-text", f"{quoted(line)} was not read", at, at + len(line))
        return ""

    def _header(self, name: str, value: str, at: int) -> None:
        """Read a line of the header of a mail; behind the end of a mail it is that of the next one."""
        if name not in {"Date", "Subject"}:
            return
        if self.mail.is_ended and self.mail.is_begun:
            self.begin()
        if name == "Date":
            self.mail.sent = find_day(value) or self.mail.sent
            return
        self.mail.subject = value.strip()
        if totals := _TOTALS.search(value[:_LONGEST_LINE]):
            self.mail.declared = {
                kind: int(total) for kind, total in zip((_NEW, _CROSS), totals.groups(), strict=True) if total
            }
            self.mail.totals = self._chunk, at, at + len(name) + 1 + len(value)

    # -------------------------------------------------------------- the end

    def finish(self) -> None:
        """Report what the end of a mail shows: that it is cut off, or not what it declares."""
        mail, text, last = self.mail, self._chunk.text, self._read
        while last and text[last - 1].isspace():
            last -= 1
        start = max(text.rfind("\n", 0, last) + 1, 1)
        place = start, max(start, last)
        papers = sum(mail.counts.values())
        if not papers:
            self._note("empty-digest", "a mail without papers", *place)
        if (mail.is_mail and not mail.is_ended) or _CUT_RULE.fullmatch(text, *place):
            self._note("missing-end", "the mail ends without the rule that closes it", *place)
        if mail.totals:
            chunk, start, end = mail.totals
            for kind, total in mail.declared.items():
                if mail.counts[kind] != total:
                    message = f"{how_many(total, 'paper')} announced for {kind}, but {mail.counts[kind]} found"
                    self.report(chunk.diagnostic("total-mismatch", message, start, end))


def digest_of(reader: Reader, placed: Iterable[Placed], noticed: list[Diagnostic]) -> Digest:
    """Make the digest of all that a reader reads."""
    sections: list[tuple[Placed, list[Paper]]] = []
    for one in placed:
        if not sections or sections[-1][0][1:] != one[1:]:
            sections.append((one, []))
        sections[-1][1].append(one.paper)
    dates = {mail.date for mail in reader.mails}
    several = len(dates) > 1
    return Digest(
        [
            Section(
                first.section,
                papers,
                declared_total=first.mail.declared.get(first.section or ""),
                date=first.day or (first.mail.date if several else None),
            )
            for first, papers in sections
        ],
        title=reader.mails[0].subject if len(reader.mails) == 1 else None,
        date=None if several else next(iter(dates), None),
        diagnostics=sorted(noticed, key=lambda one: (one.line, one.column)),
    )


def _announced(item: Item, section: str) -> str:
    """Return how a paper is announced: the item says it, and without a word of it its section."""
    if item.is_replaced or section == _REPLACEMENT:
        return "replace-cross" if item.is_crossed else "replace"
    return "cross" if item.is_crossed or section == _CROSS else "new"


def _section_of(announced: str) -> str:
    return _REPLACEMENT if announced.startswith("replace") else announced
