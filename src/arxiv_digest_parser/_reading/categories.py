"""Categories of arXiv, as digests list them."""

from __future__ import annotations

import re

from arxiv_digest_parser.identifiers import is_category


def category_list(text: str) -> list[str]:
    return [name for part in re.split(r"[,;、，；\s]+", text) if (name := part.strip("`[]()*"))]


def categories_of(primary: str | None, listed: str | None) -> tuple[str | None, tuple[str, ...]]:
    """Return the main category and all categories of a paper, by what it prints as each."""
    if listed is None and (primary is None or is_category(primary)):
        return primary, ()
    categories = tuple(category_list(listed)) if listed else ()
    if primary is not None:
        several = category_list(primary)
        if len(several) > 1 and all(is_category(name) for name in several):
            return several[0], categories or tuple(several)
        primary = primary.strip("` ")
    return primary, categories
