"""What is checked about the papers of a block, and at the end of a text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.labels.label import Label, Tag
from arxiv_digest_parser._reading.records.reader import Reader
from arxiv_digest_parser._reading.records.together import BLOCK
from arxiv_digest_parser._reading.records.whole import AnyRecord
from arxiv_digest_parser.models import Paper
from arxiv_digest_parser.taxonomy import is_category

_ENOUGH = 2  # papers; with fewer others there is no "all others"
_WORD = lazy(r"[\w.-]+")


def check_block(records: Sequence[AnyRecord], papers: list[Paper], reader: Reader, told: set[str]) -> None:
    """Report papers without titles, and each name of a category that arXiv does not have, once."""
    names = {paper.primary_category for paper in papers}.union(*{paper.categories for paper in papers})
    unknown = {name for name in names if name and not is_category(name)} - told
    if not unknown and all(map(attrgetter("title"), papers)):
        return
    for index, paper in enumerate(papers):
        if not paper.title:
            heading = records[index].heading
            reader.report("missing-title", "a paper without a title", heading.start, heading.end)
        printed = dict.fromkeys((paper.primary_category or "", *paper.categories))
        if found := [name for name in printed if name in unknown]:
            unknown.difference_update(found)
            told.update(found)
            places = _places(reader.source.text, found, records[index].heading.end, records[index].end)
            for name, at in zip(found, places, strict=True):
                reader.report("unknown-category", f"{name!r} is not an arXiv category", at, at + len(name))


def _places(text: str, names: Sequence[str], start: int, end: int) -> Iterator[int]:
    """Yield where each value is, as a whole word; where the record starts if it was printed in another form."""
    words: dict[str, int] = {}
    for word in _WORD.finditer(text, start, end):
        words.setdefault(word[0], word.start())
    at = start
    for name in names:
        place = words[name] if name in words else text.find(name, at, end)
        if name not in words:
            at = place if place >= 0 else end  # one search for all of several words, as they follow each other
        yield place if place >= 0 else start


def check_end(records: Sequence[AnyRecord], reader: Reader) -> None:
    """Report a text that ends inside a paper."""
    if not records:
        return
    last = records[-1].items
    opened = sum(-1 if item.closes else 1 for item in last if isinstance(item, Tag))
    others = [one for one in records[-BLOCK:-1] if one.level == records[-1].level]  # no list after full records
    # The others end with the same part: an optional field is none of these.
    closing = {_part(record.items[-1]) if record.items else "" for record in others}
    has_all = len(closing) > 1 or len(records) <= _ENOUGH or _ends_with_its_own(last, others)
    missing = set[str]() if has_all else closing - {"", *map(_part, last)}
    text = reader.source.text[records[-1].start : records[-1].end] if opened > 0 else ""
    if opened > 0 and text.count("</details") < text.count("<details"):
        why = "</details> is missing"
    elif missing:
        why = f"all others end with {missing.pop()}"
    else:
        return
    end = len(reader.source.text.rstrip())
    at = max(reader.source.text.rfind("\n", 0, end) + 1, records[-1].start)
    reader.report("truncated", f"the text ends inside a paper: {why}", at, end)


def _ends_with_its_own(items: Sequence[Label | Tag], others: Sequence[AnyRecord]) -> bool:
    """Tell whether the last part of a paper is one that no other has: it is in the place of the one that is missing."""
    return bool(items) and all(_part(item) != _part(items[-1]) for record in others for item in record.items)


def _part(item: Label | Tag) -> str:
    return item.key if isinstance(item, Label) else "</details>" if item.closes else "<details>"
