"""Announcement mails and text listings, stretch by stretch, into papers and their sections.

    mail     = head rule [rule] item (rule item)*
               "%-%-%…" item (rule item)*  "%%--%%--…" item (rule item)*  "%%%---%%%---…" tail
    listing  = ["Papers received as of …" rule] (rule (item | day))*

A text may hold several mails; each begins anew. Sections are those of a mail's rules, and without these those that the
items themselves tell: a cross-list is marked, and a replacement says so. `items` reads an item, `usual_items` reads
nearly all of them at once, and `mail_frame` reads what is around them. Nothing is kept of a text but papers, so that it
may have any length.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate, groupby
from typing import NamedTuple

import attrs

from arxiv_digest_parser._arxiv.chunks import Chunk, unquoted
from arxiv_digest_parser._arxiv.envelope import Part
from arxiv_digest_parser._arxiv.items import Item, day_of, opening, read_item
from arxiv_digest_parser._arxiv.mail_frame import CROSS, REPLACEMENT, Frame, Mail
from arxiv_digest_parser._arxiv.usual_items import BEGINNING, Row, papers_in, row_of
from arxiv_digest_parser._messages import quoted
from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser.diagnostics import Diagnostic
from arxiv_digest_parser.models import Digest, Paper, Section
from arxiv_digest_parser.taxonomy import CATEGORIES, is_category

_RULE = lazy(r"\n(?:(-{70,})|(%[-%]{40,}))[ \t]*(?=\n|\Z)")
#: Archives with categories were categories once themselves.
_ARCHIVES = {name.partition(".")[0] for name in CATEGORIES}


class Placed(NamedTuple):
    """Papers one after the other, the mail that lists them, and the section and the day that they are below."""

    papers: list[Paper]
    mail: Mail
    section: str | None
    day: datetime.date | None


@attrs.define(eq=False)
class Reader:
    """Reads the stretches of one text, in order."""

    report: Callable[[Diagnostic], None]
    frame: Frame = attrs.field(init=False)
    _unknown: set[str] = attrs.field(factory=set[str], init=False)

    def __attrs_post_init__(self) -> None:
        self.frame = Frame(self.report)

    def read_parts(self, parts: Iterable[Part]) -> Iterator[Placed]:
        """Yield the papers of the parts of mails."""
        for part in parts:
            if part.kind == "header":
                self.frame.take_headers(part.chunk)
            elif part.kind == "text":
                yield from self.read([unquoted(part.chunk)])
            else:
                self.frame.take_unread(part.chunk, part.kind)

    def read(self, chunks: Iterable[Chunk]) -> Iterator[Placed]:
        """Yield the papers of stretches of text."""
        for chunk in chunks:
            self.frame.take(chunk)
            yield from self._stretch(chunk.text)

    def _stretch(self, text: str) -> Iterator[Placed]:
        """Read usual items many at a time, and what is between them as it comes."""
        pieces = text.split(BEGINNING)
        rows = [None, *map(row_of, pieces[1:])]
        ends = [*accumulate([len(pieces[0]), *(len(BEGINNING) + len(piece) for piece in pieces[1:])])]
        at = 0
        for is_usual, group in groupby(range(len(rows)), key=lambda index: rows[index] is not None):
            indices = [*group]
            end = ends[indices[-1]]
            usual = self._usual([row for row in rows[indices[0] : indices[-1] + 1] if row]) if is_usual else []
            yield from usual or self._between(text, at, end)
            self.frame.has_read(end)
            at = end

    # -------------------------------------------------------------- usual items

    def _usual(self, rows: Sequence[Row]) -> list[Placed]:
        """Return the papers of usual items; none if something is to be said about one of them."""
        mail = self.frame.mail
        bases = {row.base for row in rows}
        mailed = sum(row.url is not None for row in rows)
        is_mixed = mailed != len(rows) and (mailed > 0 or mail.is_mail)
        if is_mixed or len(bases) != len(rows) or not mail.seen.isdisjoint(bases):
            return []
        announced = [_announced(mail.section, is_crossed=row.is_crossed, is_replaced=row.is_replaced) for row in rows]
        papers = papers_in(rows, announced)
        if papers:
            mail.seen |= bases
            mail.is_begun, mail.is_mail = True, mail.is_mail or mailed > 0
        kinds = groupby(papers, key=lambda paper: _section_of(paper, mail.section))
        return [self._placed([*group], kind) for kind, group in kinds]

    def _placed(self, papers: list[Paper], kind: str) -> Placed:
        mail = self.frame.mail
        mail.counts[kind] += len(papers)
        name, day = (kind, None) if mail.is_mail else mail.day or (None, None)
        return Placed(papers, mail, name, day)

    # -------------------------------------------------------------- other items, and what is between items

    def _between(self, text: str, at: int, end: int) -> Iterator[Placed]:
        """Read items one by one, and what is around them."""
        for rule in _RULE.finditer(text, at, end):
            yield from self._segment(text, at, rule.start())
            if rule[2]:
                self.frame.rule(rule[2])
            at = rule.end()
            self.frame.has_read(at)
        yield from self._segment(text, at, end)

    def _segment(self, text: str, start: int, end: int) -> Iterator[Placed]:
        """Read what is between two rules: items, or the frame."""
        while (opened := opening(text, start, end)) >= 0:
            if day := day_of(text, opened, end):
                self.frame.mail.day, start = day[:2], day[2]
                continue
            item = read_item(text, opened, end, self.frame.note)
            yield self._paper(item)
            start = item.end if item.has_trailer else end
        if start < end and not text[start:end].isspace():
            self.frame.read(start, end)

    def _paper(self, item: Item) -> Placed:
        mail = self.frame.mail
        mail.is_begun = True
        mail.is_mail = mail.is_mail or item.has_trailer
        paper = item.paper(_announced(mail.section, is_crossed=item.is_crossed, is_replaced=item.is_replaced))
        self._check(item, paper)
        return self._placed([paper], _section_of(paper, mail.section))

    def _check(self, item: Item, paper: Paper) -> None:
        """Report what an item lacks, and what it says twice."""
        heading = item.start, self.frame.line_end(item.start)
        note = self.frame.note
        is_listed = not self.frame.mail.is_mail and item.abstract is None
        if not item.is_closed or item.is_cut or not (item.has_trailer or item.is_ended or is_listed):
            note("truncated", "the item ends before its last line", *heading)
        elif item.has_trailer and not item.abstract and not item.is_replaced:
            note("missing-abstract", "a paper without an abstract", *heading)
        if not paper.title:
            note("missing-title", "a paper without a title", *heading)
        if not paper.authors:
            note("missing-authors", "a paper without authors", *heading)
        if not paper.categories:
            note("missing-category", "a paper without a category", *heading)
        if not item.is_dated:
            note("missing-date", "a paper without a date", *heading)
        self._check_identity(item, heading)
        for name in paper.categories:
            if not is_category(name) and name not in _ARCHIVES and name not in self._unknown:
                self._unknown.add(name)
                note("unknown-category", f"{name!r} is not an arXiv category", *heading)
        if len(set(paper.categories)) < len(paper.categories):
            note("repeated-field", "a category is repeated", *heading)

    def _check_identity(self, item: Item, heading: tuple[int, int]) -> None:
        """Report an item without an identifier, with two, or with one that was there already."""
        note, seen = self.frame.note, self.frame.mail.seen
        if not item.is_identified:
            note("missing-identifier", "an item without an arXiv identifier", *heading)
        if item.arxiv_id is None:
            return
        base = item.arxiv_id.base
        if base in seen:
            note("repeated-paper", f"{base} was already listed in this mail", *heading)
        seen.add(base)
        if item.url and base not in item.url:
            note("conflicting-value", f"the last line of the item leads to {quoted(item.url)}", *heading)


def digest_of(reader: Reader, placed: Iterable[Placed], noticed: list[Diagnostic]) -> Digest:
    """Make the digest of all that a reader reads."""
    sections: list[Placed] = []
    for one in placed:
        if sections and sections[-1][1:] == one[1:]:
            sections[-1].papers.extend(one.papers)
        else:
            sections.append(one)
    mails = reader.frame.mails
    dates = {mail.date for mail in mails}
    several = len(dates) > 1
    return Digest(
        [
            Section(
                one.section,
                one.papers,
                declared_total=one.mail.declared.get(one.section or ""),
                date=one.day or (one.mail.date if several else None),
            )
            for one in sections
        ],
        title=mails[0].subject if len(mails) == 1 else None,
        date=None if several else next(iter(dates), None),
        diagnostics=sorted(noticed, key=lambda one: (one.line, one.column)),
    )


def _announced(section: str, *, is_crossed: bool, is_replaced: bool) -> str:
    """Return how a paper is announced: its item says it, and without a word of it its section."""
    if is_replaced or section == REPLACEMENT:
        return "replace-cross" if is_crossed else "replace"
    return "cross" if is_crossed or section == CROSS else "new"


def _section_of(paper: Paper, section: str) -> str:
    """Return the section of a paper: that of the rules, or the one that its announcement belongs to."""
    announced = paper.announce_type or "new"
    if section in {CROSS, REPLACEMENT}:
        return section
    return REPLACEMENT if announced.startswith("replace") else announced
