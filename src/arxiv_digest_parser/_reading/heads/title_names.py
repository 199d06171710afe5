"""Names of works before titles, where some titles have none: what the others show, those with names are read by."""

from __future__ import annotations

from collections.abc import Sequence

from arxiv_digest_parser._reading.heads.pieces import STOPS, Piece

_WORDS_OF_NAME = 3
_NAMING = {"bold", "link"}
_SEVERAL = 2


def are_quoted(lines: Sequence[Sequence[Piece]]) -> bool:
    """Tell whether titles are in quotation marks: they begin some lines, and are behind names in most of the others.

    Example::

        - "Sorting with Nets", *ICML 2026*
        - **SortNet**: "sorting with a net", *ICML 2026*
    """
    alone = sum(pieces[0].kind == "quoted" for pieces in lines if pieces)
    behind = sum(
        len(pieces) > 1
        and pieces[0].kind in {*_NAMING, "text"}
        and pieces[0].text.count(" ") < _WORDS_OF_NAME
        and pieces[1].kind == "quoted"
        for pieces in lines
    )
    return alone > 0 and behind > 0 and (alone + behind) * 2 > len(lines)


def are_named(lines: Sequence[Sequence[Piece]], titles: Sequence[int | None]) -> bool:
    """Tell whether short links begin titles whose other words are behind a colon: most that are short are followed so.

    These words have capitals as those of titles have.

    Example::

        - [SortNet](https://…): Sorting with Nets
        - [How to Sort Stones by Their Weight](https://…)
    """
    short = [
        (line, at)
        for line, at in zip(lines, titles, strict=True)
        if at is not None and line[at].kind == "link" and line[at].text.count(" ") < _WORDS_OF_NAME
    ]
    behind = [line[at + 1].text for line, at in short if at + 1 < len(line) and line[at + 1].kind == "text"]
    rests = [text.lstrip(":： ") for text in behind if text.startswith((":", "："))]
    capitals = sum(_has_capitals(rest) for rest in rests)
    return capitals >= _SEVERAL and capitals * 2 > len(rests) and len(rests) * 2 > len(short)


def _has_capitals(text: str) -> bool:
    """Tell whether most words of a text that is not a sentence have capitals."""
    words = text.split()
    return len(words) > 1 and not text.endswith(STOPS) and sum(word[0].isupper() for word in words) * 2 > len(words)
