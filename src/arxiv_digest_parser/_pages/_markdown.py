"""A page as Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arxiv_digest_parser._pages._content import SITE, Part, locate
from arxiv_digest_parser._pages._events import STRETCH, MisplacedError, read, shields, without_stand_ins
from arxiv_digest_parser._pages._pipes import with_tables
from arxiv_digest_parser._pages._regular import fold
from arxiv_digest_parser._pages._tags import Tags
from arxiv_digest_parser._pages._writer import Writer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from arxiv_digest_parser._pages._lines import Lines
    from arxiv_digest_parser._pages._regular import Stretch


def to_markdown(page: str) -> tuple[str, Callable[[], list[int]]]:
    r"""Write a page as the Markdown that it was rendered from, as nearly as the page still shows.

    Args:
        page: The HTML of a whole page or a fragment, in any state.

    Returns:
        The Markdown; and a function that returns for each of its lines, as ``split("\n")`` parts them, the 1-based line
        of the page that it comes from.

    Example:
        >>> markdown, numbers = to_markdown("<h2>A Faster Sort</h2>\n<p><strong>Authors:</strong> Ada Lovelace</p>")
        >>> markdown
        '## A Faster Sort\n**Authors:** Ada Lovelace\n'
        >>> numbers()
        [1, 2, 2]
    """
    if "\r" in page:  # the search for one character takes a tenth of the time of that for two
        page = page.replace("\r\n", "\n")
    page = with_tables(page)
    try:
        markdown, lines = _write(page, *fold(page))
    except MisplacedError:
        markdown, lines = _write(page, without_stand_ins(page), ())
    return markdown, lambda: _numbers(page, lines)


def _write(page: str, folded: str, stretches: Sequence[Stretch]) -> tuple[str, Lines]:
    """Write a page of which stretches are folded."""
    shielded = shields(folded, page)
    events = read(folded.translate(shielded) if shielded else folded)
    if sum(event.tag == STRETCH for event in events) != len(stretches):  # one is in an attribute, comment or script
        raise MisplacedError
    part = locate(events, stretches) if SITE.search(folded) else Part(0, len(events))
    writer = Writer(events, part, Tags(folded, stretches), stretches)
    writer.write()
    lines = writer.lines
    markdown = "".join(lines.texts)
    if shielded:
        markdown = markdown.translate({ord(shield): char for char, shield in shielded.items()})
    return markdown, lines


def _numbers(page: str, lines: Lines) -> list[int]:
    numbers = lines.numbers()
    last = page.count("\n") + 1  # older versions of lxml count some lines twice
    return [min(number, last) for number in (*numbers, numbers[-1] if numbers else 1)]
