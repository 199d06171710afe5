"""A page as Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arxiv_digest_parser._pages._content import SITE, Part, locate
from arxiv_digest_parser._pages._events import STRETCH, read, shields, without_stand_ins
from arxiv_digest_parser._pages._regular import fold
from arxiv_digest_parser._pages._writer import MisplacedStretchError, Tags, Writer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arxiv_digest_parser._pages._regular import Stretch


def to_markdown(page: str) -> tuple[str, list[int]]:
    r"""Write a page as the Markdown that it was rendered from, as nearly as the page still tells.

    Args:
        page: The HTML of a whole page or a fragment, in any state.

    Returns:
        The Markdown; and for each of its lines, as ``split("\n")`` parts them, the 1-based line of the page that it
        comes from.

    Example:
        >>> to_markdown("<h2>A Faster Sort</h2>\n<p><strong>Authors:</strong> Ada Lovelace</p>")
        ('## A Faster Sort\n**Authors:** Ada Lovelace\n', [1, 2, 2])
    """
    page = without_stand_ins(page.replace("\r\n", "\n"))
    try:
        markdown, numbers = _write(page, *fold(page))
    except MisplacedStretchError:
        markdown, numbers = _write(page, page, ())
    last = page.count("\n") + 1
    if max(numbers) > last:  # older versions of lxml count some lines twice
        numbers = [min(number, last) for number in numbers]
    return markdown, numbers


def _write(page: str, folded: str, stretches: Sequence[Stretch]) -> tuple[str, list[int]]:
    """Write a page of which stretches are folded."""
    shielded = shields(folded, page)
    events = read(folded.translate(shielded) if shielded else folded)
    part = locate(events, stretches) if SITE.search(folded) else Part(0, len(events))
    writer = Writer(events, part, Tags(folded), stretches)
    writer.write()
    lines = writer.lines
    markdown = "\n".join([*lines.texts, ""])
    if stretches and f"<{STRETCH}" in markdown:  # in an attribute, or where tags are text
        raise MisplacedStretchError
    if shielded:
        markdown = markdown.translate({ord(shield): char for char, shield in shielded.items()})
    return markdown, [*lines.numbers, lines.numbers[-1] if lines.numbers else 1]
