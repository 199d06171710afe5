"""What Python says to a person: short, on one line, and harmless to a terminal."""

from __future__ import annotations

from arxiv_digest_parser._unicode import printable


def cut(text: str, width: int = 60) -> str:
    """Return a text, or its beginning and an ellipsis if it has more characters than `width`."""
    return text if len(text) <= width else text[: width - 1] + "…"


def quoted(text: str, width: int = 60) -> str:
    """Show a text in quotes, cut to `width` characters, with escapes for what is not printable."""
    return repr(cut(text, width))


def plain(text: str) -> str:
    """Show a text without quotes, cut, and without what a terminal would obey."""
    return printable(cut(text))


def how_many(number: int, noun: str) -> str:
    """Return ``1 paper``, ``2,000 papers``, ``3 entries``."""
    plural = f"{noun[:-1]}ies" if noun.endswith("ry") else f"{noun}s"
    return f"{number:,} {noun if number == 1 else plural}"
