"""What is around the items of a mail or a listing: its head, the rules of its sections, and its end.

    head = [headers] rule rule "Send any comments …" rule "Archives at …" rule
           "Submissions to:" names "received from … to …" rule
    tail = "%%%---%%%---…" ["For general information …"] ["For subscribe options …"]

Of a listing, the head is "Papers received as of …". Lines and words of neither are reported, and so is what the end of
a mail shows: that it is cut off, or not what it declares.
"""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Callable

import attrs

from arxiv_digest_parser._arxiv.chunks import Chunk
from arxiv_digest_parser._arxiv.dates import announced_after, behind_day, find_day
from arxiv_digest_parser._messages import how_many, quoted
from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.text.reports import Report, Sparing
from arxiv_digest_parser._reading.values.dates import dated
from arxiv_digest_parser.diagnostics import Diagnostic
from arxiv_digest_parser.taxonomy import CATEGORIES, is_category

NEW, CROSS, REPLACEMENT, END = "new", "cross", "replacement", "end"
_HEADER = lazy(r"([A-Za-z][A-Za-z0-9-]*):(?:[ \t]+((?![ \t]).*)|)")
_SAID = lazy(r"\n(Date|Subject):([^\n]*(?:\n[ \t][^\n]*)*)")
_WINDOW = lazy(r"\s*received from\s+(\S.*?)(?<!\s)\s+to\s+(\S.*?)(?<!\s)\s*", re.DOTALL)
_TOTALS = lazy(r"(?<!\d)(\d+)\s+new\s*\+\s*(?:(\d+)\s*)?cross")
_CUT_RULE = lazy(r"-{1,69}|%[-%]{0,39}")
_NAMES = "Submissions to:"
#: Lines that arXiv prints at the head of a mail or a listing, and those of mail programs before a forwarded one.
_SCAFFOLD = lazy(
    r"""(?:
        Send\ any\ comments\ regarding\ submissions\ directly\ to\ submitter\.?
      | Archives\ at\ <?https?://\S+
      | To\ unsubscribe,\ e-?mail\ To:.*
      | Papers\ received\ as\ of\ .*
      | \((?:abstracts\ alone\ may\ be\ retrieved|To\ retrieve\ abstracts)\b.*
      | get\ \d+\ \d+\.abs\ .*
      | For\ general\ information\ on\ the\ new\ math\ archive\ \(partitioned\ by
      | keyword\ subject\ classification\),\ see\ \S+
      | For\ subscribe\ options\ to\ combined\ (?:[\w-]+\ ){0,3}archives,
      | e-mail\ To:\ \S+,\ Subject:\ subscribe
      | -+
      | -+\ *(?:Original|Forwarded)\ [Mm]essage\ *-+
      | Begin\ forwarded\ message:
    )""",
    re.VERBOSE,
)
_BEGINS_MAIL = lazy(r"\n *(?:Send any comments regarding submissions|Papers received as of )")
#: The time after a day, as mail programs print it: ``at 8:00 PM``.
_CLOCK = lazy(r"(?:(?:at|um|à)\s+)?\d{1,2}:\d{2}(?::\d{2})?(?:\s*[AP]M\b)?")
_LONGEST_LINE = 200  # characters of a subject, or of a window
#: What arXiv calls the categories and archives to which papers of a mail were submitted.
_ARCHIVES = frozenset(CATEGORIES.values()) | {
    "Astrophysics",
    "Computer Science",
    "Condensed Matter",
    "Economics",
    "Electrical Engineering and Systems Science",
    "Mathematics",
    "Nonlinear Sciences",
    "Physics",
    "Quantitative Biology",
    "Quantitative Finance",
    "Statistics",
}
#: How far the date in a mail's header may lie after the last submission in it, in days: holidays move announcements.
_LATEST = 7


@attrs.define(eq=False)
class Mail:
    """A mail or a listing while it is being read."""

    subject: str | None = None
    sent: datetime.date | None = None
    last: datetime.date | None = None  # the day of the last submission in it
    is_mail: bool = False
    is_framed: bool = False  # it has more of a mail than items, so that an end is missed
    is_begun: bool = False
    is_ended: bool = False
    section: str = NEW
    day: tuple[str, datetime.date | None] | None = None  # in a listing of several days
    counts: Counter[str] = attrs.Factory(Counter[str])
    declared: dict[str, int] = attrs.Factory(dict[str, int])
    totals: tuple[Chunk, int, int] | None = None  # where the declared totals are
    seen: set[str] = attrs.Factory(set[str])

    @property
    def date(self) -> datetime.date | None:
        """The day of the announcement: that of the header, unless the mail was sent on later; or else the next day."""
        if self.last is None:
            return self.sent
        if self.sent is not None and 1 <= (self.sent - self.last).days <= _LATEST:
            return self.sent
        return announced_after(self.last)


@attrs.define(eq=False)
class Frame:
    """Reads what is around items, and knows the mail that they are in.

    Attributes:
        report: What to call with each diagnostic.
        mails: All mails of the text, in order.
    """

    report: Callable[[Diagnostic], None]
    mails: list[Mail] = attrs.Factory(list[Mail])
    _chunk: Chunk = attrs.field(factory=lambda: Chunk("\n", 1))
    _read: int = 0  # up to where it was read

    @property
    def mail(self) -> Mail:
        """The mail that is being read."""
        if not self.mails:
            self.mails.append(Mail())
        return self.mails[-1]

    def begin(self) -> None:
        """Begin a mail, or a listing."""
        if self.mails and not self.mails[-1].is_begun:
            self.mails.pop()  # a header alone, such as that of a mail around another one
        elif self.mails:
            self.finish()
        self.mails.append(Mail())

    def take(self, chunk: Chunk) -> None:
        """Take the next stretch of the text."""
        self._chunk, self._read = chunk, 0
        for start, _ in chunk.guessed:
            message = "this is not UTF-8 and was read as Latin-1"
            self.report(chunk.diagnostic("charset-guessed", message, start, start + 1))

    def has_read(self, end: int) -> None:
        """Remember up to where the stretch was read."""
        self._read = end

    def take_headers(self, chunk: Chunk) -> None:
        """Begin the mail of a header."""
        self.begin()
        self._chunk, self._read = chunk, len(chunk.text)
        for match in _SAID.finditer(chunk.text):
            self._header(match[1], " ".join(match[2].split()), match.start() + 1)

    def take_unread(self, chunk: Chunk, kind: str) -> None:
        """Report a part of a mail that is of a kind that is not read."""
        self._chunk, self._read = chunk, 0
        self.note("unread-text", f"a part of the mail was not read: {kind}", 1, 1)

    def note(self, code: str, message: str, start: int, end: int) -> None:
        """Make a diagnostic about a part of the stretch."""
        self._noted(code, message, start, end, self._chunk.text[start:end].strip() if code == "unread-text" else None)

    def _noted(self, code: str, message: str, start: int, end: int, text: str | None) -> None:
        self.report(self._chunk.diagnostic(code, message, start, end, text))

    def rule(self, rule: str) -> None:
        """Begin the section that is after a rule of percent signs: the longer their runs, the later it comes."""
        self.mail.is_framed = True
        if rule.startswith("%%%"):
            self.mail.is_ended = True
        self.mail.section = END if rule.startswith("%%%") else REPLACEMENT if rule.startswith("%%") else CROSS

    def line_end(self, start: int) -> int:
        """Return where the line ends that begins at a place."""
        end = self._chunk.text.find("\n", start)
        return end if end >= 0 else len(self._chunk.text)

    def read(self, start: int, end: int) -> None:
        """Read what is around the items: the head of a mail, its tail, or what is neither."""
        text = self._chunk.text
        begins = _BEGINS_MAIL.search(text, start, end) is not None
        if begins:
            if self.mail.is_begun:
                self.begin()
            self.mail.is_mail = self.mail.is_framed = "Send any" in text[start:end]
        unread = Sparing(self._noted)
        at, above = start, ""
        for line in text[start:end].split("\n"):
            above = self._line(line, at, above, unread)
            at += len(line) + 1
        unread.close()
        self.mail.is_begun = self.mail.is_begun or begins

    def _line(self, line: str, at: int, above: str, unread: Report) -> str:
        """Read a line of the frame; return what it says of the lines below: that names, or a header, go on."""
        mail = self.mail
        if not line.strip() or _SCAFFOLD.fullmatch(line.strip()):
            return above if line.strip() else ""
        if line.strip() == _NAMES:
            return "names"
        if len(line) < _LONGEST_LINE and (window := _WINDOW.fullmatch(line)):
            mail.is_mail = mail.is_framed = True
            self._day(window[1], at, at + len(line))
            mail.last = self._day(window[2], at, at + len(line))
            return ""
        if above == "names" and (line.strip() in _ARCHIVES or is_category(line.strip())):
            return above
        if above == "header" and line[0] in " \t":
            return above
        if (header := _HEADER.fullmatch(line)) and (mail.is_ended or not mail.is_begun):
            self._header(header[1], header[2] or "", at)
            return "header"
        unread("unread-text", f"{quoted(line)} was not read", at, at + len(line), line.strip())
        return above if above == "names" else ""

    def _day(self, value: str, start: int, end: int) -> datetime.date | None:
        """Return the day of a date, as arXiv prints it or as a mail program does; report what else is there."""
        day, rest = find_day(value), behind_day(value)
        if day is None and (found := dated(value)):
            day, rest = found.date, _CLOCK.sub("", f"{value[: found.start]} {value[found.end :]}").strip(" ,")
        if day is None:
            self.note("bad-date", f"{quoted(value)} is not a date", start, end)
        elif rest:
            self.note("unread-text", f"{quoted(rest)} was not read", start, end)
        return day

    def _header(self, name: str, value: str, at: int) -> None:
        """Read a line of the header of a mail; after the end of a mail it is that of the next one."""
        if name not in {"Date", "Subject"}:
            return
        if self.mail.is_ended and self.mail.is_begun:
            self.begin()
        if name == "Date":
            self.mail.sent = self._day(value, at, at + len(name) + 1 + len(value)) or self.mail.sent
            return
        self.mail.subject = value.strip()
        if totals := _TOTALS.search(value[:_LONGEST_LINE]):
            self.mail.declared = {
                kind: int(total) for kind, total in zip((NEW, CROSS), totals.groups(), strict=True) if total
            }
            self.mail.totals = self._chunk, at, at + len(name) + 1 + len(value)

    def finish(self) -> None:
        """Report what the end of a mail shows: that it is cut off, or not what it declares."""
        mail, text, last = self.mail, self._chunk.text, self._read
        while last and text[last - 1].isspace():
            last -= 1
        start = max(text.rfind("\n", 0, last) + 1, 1)
        place = start, max(start, last)
        papers = sum(mail.counts.values())
        if not papers:
            self.note("empty-digest", "a mail without papers", *place)
        if (mail.is_framed and not mail.is_ended) or _CUT_RULE.fullmatch(text, *place):
            self.note("missing-end", "the mail ends without the rule that closes it", *place)
        if mail.totals:
            chunk, start, end = mail.totals
            for kind, total in mail.declared.items():
                if mail.counts[kind] != total:
                    message = f"{how_many(total, 'paper')} announced for {kind}, but {mail.counts[kind]} found"
                    self.report(chunk.diagnostic("total-mismatch", message, start, end))
