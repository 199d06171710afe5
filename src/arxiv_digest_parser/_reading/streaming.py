"""A text that comes in pieces, read block by block as the whole is read."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from itertools import chain
from operator import itemgetter

import attrs

from arxiv_digest_parser._reading.digest import read_digest
from arxiv_digest_parser._reading.flavours.rewriting import flavours_of
from arxiv_digest_parser._reading.frame.around import Around
from arxiv_digest_parser._reading.headings.heading import Heading
from arxiv_digest_parser._reading.items.deciding import WINDOW, decide, decide_later, decide_single
from arxiv_digest_parser._reading.papers.record import Record
from arxiv_digest_parser._reading.records.checks import check_block, check_end
from arxiv_digest_parser._reading.records.cutting import last_heading, segments
from arxiv_digest_parser._reading.records.reader import Reader
from arxiv_digest_parser._reading.records.together import blocks, read_block
from arxiv_digest_parser._reading.records.whole import AnyRecord, Whole, read_around
from arxiv_digest_parser._reading.templates.template import Cut
from arxiv_digest_parser._reading.text.chunks import joined
from arxiv_digest_parser._reading.text.places import Positions
from arxiv_digest_parser._reading.text.reports import ignore
from arxiv_digest_parser.diagnostics import Diagnostic
from arxiv_digest_parser.models import Paper


def stream(pieces: Iterable[str | bytes], report: Callable[[Diagnostic], None]) -> Iterator[Paper]:
    """Read the papers of a text that comes in pieces, block by block, as `read_digest` reads them.

    What only the whole digest shows is reported in the end. If nobody listens, nothing is kept for it.
    """
    coming = joined(pieces)
    text, ended = _taken(coming, WINDOW + 1)  # of more than a window, the last line is not looked at
    if flavours_of(text):
        yield from _listed(chain([text], coming), report)
        return
    decision = decide(text)
    if decision is not None and (decision.mixed or not decision.kind.is_heading):
        yield from _listed(chain([text], coming), report)
        return
    streaming = _Streaming(report)
    while not ended:
        records, frames = segments(text, streaming.above, last_heading(text), decision)
        done = yield from streaming.read(text, records, is_whole=False)
        if done:
            text = streaming.drop(text, frames, records[done - 1].heading, records[done].start)
        # Each character is looked at twice or thrice, however long the pieces and the records are.
        more, ended = _taken(coming, max(WINDOW, len(text)))
        text += more
    records, frames = segments(text, streaming.above, len(text), decision)
    if streaming.above is None and not records and (decide_single(text) or decide_later(text)):
        yield from _listed([text], report)
        return
    yield from streaming.read(text, records, is_whole=True)
    streaming.tell(text, frames)


@attrs.define(eq=False)
class _Streaming:
    """A text that comes in pieces, while it is being read; what was read of it is gone."""

    report: Callable[[Diagnostic], None]
    above: Heading | None = None  # the heading of the last record that is gone
    line: int = 1  # that the rest of the text begins with
    offset: int = 0  # of the rest in the whole text
    told: set[str] = attrs.Factory(set[str])
    whole: Whole = attrs.Factory(Whole)
    around: Around = attrs.Factory(Around)

    def read(self, text: str, records: Sequence[Record | Cut], *, is_whole: bool) -> Generator[Paper, None, int]:
        """Yield the papers of the blocks of records that are complete, and return how many these are."""
        every: list[AnyRecord] = [*records]
        done = 0
        for start, end in blocks(records):
            if end < len(records) or is_whole:  # else it is not known how the last block goes on
                yield from self._block(Reader(Positions(text, self.line)), every, start, end)
                done = end
        return done

    def _block(self, reader: Reader, records: list[AnyRecord], start: int, end: int) -> Iterator[Paper]:
        """Read a block of the records of a text, and report what is noticed about it first."""
        papers = read_block(records, start, end, reader)
        check_block(records[start:end], papers, reader, self.told)
        if end == len(records):
            check_end(records[start:], reader)
        for noticed in reader.take():
            self.report(noticed)
        if self.report is not ignore:
            self.whole.add(records[start:end], papers, reader.source, self.offset)
        yield from papers

    def drop(self, text: str, frames: Sequence[tuple[int, int]], above: Heading, end: int) -> str:
        """Drop a text up to where the first unread record begins, and keep the frame; return the rest."""
        if self.report is not ignore:
            self.around.keep(Positions(text, self.line), frames, self.offset, end)
        self.above = above
        self.line += text.count("\n", 0, end)
        self.offset += end
        return text[end:]

    def tell(self, text: str, frames: Sequence[tuple[int, int]]) -> None:
        """Report what the whole digest shows, when the last text was read."""
        if self.report is not ignore:
            self.around.keep(Positions(text, self.line), frames, self.offset, len(text))
            read_around(self.around, self.whole)
            for _, noticed in sorted(self.around.noticed, key=itemgetter(0)):
                self.report(noticed)


def _taken(pieces: Iterator[str], size: int) -> tuple[str, bool]:
    """Take as many pieces as make up a size; tell whether these are all."""
    taken: list[str] = []
    for piece in pieces:
        taken.append(piece)
        size -= len(piece)
        if size <= 0:
            return "".join(taken), False
    return "".join(taken), True


def _listed(pieces: Iterable[str], report: Callable[[Diagnostic], None]) -> Iterator[Paper]:
    """Read the papers of a text that are not headings, or are in another flavour: these need the whole text."""
    digest = read_digest("".join(pieces), layout="")
    for noticed in digest.diagnostics:
        report(noticed)
    yield from digest.papers
