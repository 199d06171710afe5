"""Quotes that a block of records prints with several papers: a generator's remark, which no paper is summed up by."""

from __future__ import annotations

from collections import Counter, defaultdict

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.heads.pieces import STOPS
from arxiv_digest_parser._reading.papers.record import Record
from arxiv_digest_parser._reading.templates.template import Cut
from arxiv_digest_parser._reading.text.marks import QUOTE
from arxiv_digest_parser._reading.values.failures import is_failure

_QUOTE_LINE = lazy(r"\n>[^\n]+")


def note_remarks(text: str, block: list[Record | Cut]) -> None:
    """Note the quotes that papers of different titles have; a paper may be printed twice, with its own."""
    of_each = [_quotes(text, one) for one in block]
    count = Counter(quote for quotes in of_each for quote in quotes)
    repeated = {quote for quote, times in count.items() if times > 1}
    titles: defaultdict[str, set[str]] = defaultdict(set)
    for one, quotes in zip(block, of_each, strict=True):
        for quote in quotes & repeated:
            titles[quote].add(one.heading.title or "")
    for at, (one, quotes) in enumerate(zip(block, of_each, strict=True)):
        remarks = frozenset(quote for quote in quotes & repeated if len(titles[quote]) > 1)
        if remarks:
            record = block[at] = one.settled() if isinstance(one, Cut) else one
            record.remarks = remarks


def _quotes(text: str, one: Record | Cut) -> set[str]:
    """Return the lines of a record's quotes that are neither sentences nor what stands in place of a text."""
    if text.find(">", one.start, one.end) < 0:  # nearly always
        return set()
    lines = (match[0].strip().lstrip(QUOTE) for match in _QUOTE_LINE.finditer(text, one.heading_span[1], one.end))
    return {line for line in lines if not (line.endswith(STOPS) or is_failure(line.strip("*_")))}
