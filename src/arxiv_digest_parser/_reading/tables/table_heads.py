"""What the columns of a table hold: by their heads where these say it, and else by what all their cells are.

Heads lie (``PDF`` often leads to the abstract page, ``ID`` may be a number or an identifier), or say nothing at all. So
a column of links, identifiers or categories is told by its cells, and what a head without words may hold as well. A
head of no known meaning is kept as the name of its column.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

import attrs

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.heads.title_pieces import is_title
from arxiv_digest_parser._reading.language.scripts import is_translation
from arxiv_digest_parser._reading.language.vocabulary import (
    DATE_HEADS,
    LINK_LISTS,
    NUMBER_HEADS,
    PAPER_HEADS,
    field_of,
    normal,
    printed,
    title_words,
)
from arxiv_digest_parser._reading.language.words import LANGUAGES
from arxiv_digest_parser._reading.values.cut_lists import without_cut
from arxiv_digest_parser._reading.values.dates import may_be_date
from arxiv_digest_parser._reading.values.links import name_says_more, plain_named_link
from arxiv_digest_parser._reading.values.names import full_names
from arxiv_digest_parser._reading.values.targets import field_of_target
from arxiv_digest_parser.identifiers import ArxivId
from arxiv_digest_parser.taxonomy import is_category

DATE_CELL = lazy(r"\W*\d{4}\D{1,2}\d{1,2}\D{1,2}\d{1,2}\D{0,3}")
_LINK = r"\[{1,2}[^\[\]\n]*\]{1,2}\([^()\s]+\)"
_BETWEEN_LINKS = rf"(?:(?!{_LINK})\W)*"
LINK_CELL = lazy(rf"{_BETWEEN_LINKS}(?:{_LINK}{_BETWEEN_LINKS})+|https?://\S+|null|-?")
_YEAR = lazy(r"(?:19|20)\d\d")
_NUMBER_SIGNS = frozenset("#№")
_BREAK = lazy(r"<br[ \t]{0,9}/?>|\n", re.IGNORECASE)
_TARGET = lazy(r"\]\([^()\n]*\)")
_CODES = lazy(r"`?(?:[,;/|、，]| (?=\S))\s*`?")
#: What is between the words of a head for several things: ``Title / Authors``, ``Paper (PDF)``.
_FURTHER = lazy(r"[/&+|,，、(（]")
_LONGEST_DATE = 40  # characters
_PROSE = 200  # characters that the cells of a column of abstracts have on average
_LED_TO = "arxiv.org/"
_NAMES = {"name"}  # of pages, in tables that Notion exports
_LABELS = 2  # cells; one alone may be a title
_ENOUGH = 128  # cells, to tell what most are
#: The order of day and month in each language, and what it calls columns.
_HEADS = [
    (language.date_order, {*" | ".join((*language.labels.values(), language.title, language.dates)).split(" | ")})
    for language in LANGUAGES
]


@attrs.frozen
class Column:
    """A column.

    Attributes:
        head: The words of its head.
        field: What it holds: the name of a field, ``title``, ``number``, or ``links``.
        is_named: Whether it has a head, and not only a place.
        is_guessed: Whether only its cells say what it holds, because nothing is known of the words of its head.
    """

    head: str
    field: str | None
    is_named: bool = True
    is_guessed: bool = False


def order_of_days(heads: Iterable[str]) -> str:
    """Return in which order days are printed below the heads of a table, if their language says it: day before month.

    In English they are printed in both orders.

    Example:
        >>> order_of_days(["Titre", "Auteurs", "Date"]), order_of_days(["Title", "Date"])
        ('dmy', '')
    """
    called = [*map(normal, heads)]
    counts = [(sum(head in words for head in called), order) for order, words in _HEADS]
    orders = {order for count, order in counts if count == max(counts)[0]}
    return "dmy" if orders == {"dmy"} else ""


def is_row(heads: Sequence[str]) -> bool:
    """Tell whether a head is a paper: it names no title, and a link or a day is where its words should be."""
    if any(normal(head) in words for head in heads for words in (title_words(), PAPER_HEADS)):
        return False
    return any(f"]({scheme}://" in head for head in heads for scheme in ("http", "https")) or any(
        DATE_CELL.fullmatch(head) for head in heads
    )


def columns_of(heads: Sequence[str], columns: Sequence[Sequence[str]]) -> tuple[Column, ...] | None:
    """Return what columns hold, by their heads and some cells of each; ``None`` if none has the titles of papers."""
    title = None if _are_fields(heads, columns) else _title_at(heads, columns)
    if title is None:
        return None
    fields = [_field(head, cells) for head, cells in zip(heads, columns, strict=True)]
    fields[title] = "title"
    fields = [_meant(field, at, fields, heads, columns) for at, field in enumerate(fields)]
    known = {*fields} - {None, "title", "number"}
    if not any(map(normal, heads)):
        known -= {"abstract"}  # long texts alone are cells of any table
    if not known and not any(_has_link(cell) for cells in columns for cell in cells):
        return None
    names = [printed(head) or head.strip() for head in heads]
    return tuple(
        Column(
            name or f"column {at}",
            field,
            is_named=bool(name),
            is_guessed=field is not None and _is_unknown(heads[at - 1]),
        )
        for at, (name, field) in enumerate(zip(names, fields, strict=True), 1)
    )


def _is_unknown(head: str) -> bool:
    """Tell whether a head has words of which nothing is known."""
    known = (NUMBER_HEADS, DATE_HEADS, LINK_LISTS, PAPER_HEADS, _NAMES, title_words())
    words = normal(head)
    return bool(words) and field_of(head) is None and not any(words in some for some in known)


def _are_fields(heads: Sequence[str], columns: Sequence[Sequence[str]]) -> bool:
    """Tell whether a table without heads has a field of one paper in each row, behind its label."""
    if any(map(normal, heads)):
        return False
    labels = max(sum(map(_is_label, cells)) for cells in columns)
    linked = [any(map(_has_link, row)) for row in zip(*columns, strict=True)]
    return labels >= _LABELS or (labels > 0 and sum(linked) * 2 < len(linked))


def _has_link(cell: str) -> bool:
    return "](" in cell or "http" in cell


def _is_label(cell: str) -> bool:
    return field_of(cell) is not None


def _title_at(heads: Sequence[str], columns: Sequence[Sequence[str]]) -> int | None:
    """Return which column has the titles: one called so, else one of titles that lead to papers, else the first left.

    What is left says something only where no head does.
    """
    titled = [at for at, cells in enumerate(columns) if _mostly(_is_titled, cells)]
    called = [normal(head) for head in heads]
    begun = [normal(_FURTHER.split(head, maxsplit=1)[0]) for head in heads]
    for names, words in (
        (called, title_words()),
        (called, PAPER_HEADS),
        (called, _NAMES),
        (begun, title_words() | PAPER_HEADS),
    ):
        if (found := next((at for at in titled if names[at] in words), None)) is not None:
            return found
    linked = [at for at in titled if _mostly(_leads_to_paper, columns[at]) and _may_hold(heads[at], {"url", "pdf_url"})]
    left = [at for at in titled if not any(map(normal, heads)) and not _kind_of(columns[at])]
    return next(iter(linked or left), None)


def _may_hold(head: str, fields: set[str]) -> bool:
    """Tell whether a head says nothing against titles."""
    field = field_of(head)
    return field is None or field in fields


def _is_titled(cell: str) -> bool:
    return is_title(_TARGET.sub("", cell))


def _leads_to_paper(cell: str) -> bool:
    """Tell whether a cell, or its first line, is a link to a paper, with words that say more than that."""
    link = plain_named_link(_BREAK.split(cell, 1)[0].strip("* "))
    return link is not None and _LED_TO in link[1] and name_says_more(*link) and is_title(link[0])


def _mostly(test: Callable[[str], bool], cells: Sequence[str]) -> bool:
    """Tell whether something holds for most cells: for most of the first, if there are many."""
    sample = cells[:_ENOUGH]
    return sum(map(test, sample)) * 2 > len(sample)


def _every(test: Callable[[str], object], cells: Sequence[str]) -> bool:
    """Tell whether something holds for all cells that say anything."""
    said = [cell for cell in cells if cell.strip("-–— ")]
    return bool(said) and all(map(test, said))


def _field(head: str, cells: Sequence[str]) -> str | None:
    """Return what a column holds by its head, or by its cells if they are plain."""
    words = normal(head)
    is_number = words in NUMBER_HEADS or head.strip("* ") in _NUMBER_SIGNS
    field = "number" if is_number else field_of(head)
    if field in {"url", "pdf_url"} or (field is None and words in LINK_LISTS):
        return "links"
    if field in {None, "number"} and _every(_are_links, cells) and _mostly(_is_paper_link, cells):
        return "links"
    if field in {None, "number"} and _every(_is_identifier, cells):
        return "arxiv_id"
    if field is None and not words:
        return _kind_of(cells)
    if field is None and words in DATE_HEADS and _every(_is_date, cells):
        return "published"
    if field is None and _every(_are_codes, cells):
        return "categories" if any(_CODES.search(cell) for cell in cells) else "primary_category"
    return None if field == "group" else field


def _are_links(cell: str) -> bool:
    return LINK_CELL.fullmatch(_BREAK.sub(" ", cell)) is not None


def _is_paper_link(cell: str) -> bool:
    return _are_links(cell) and _LED_TO in cell


def _is_identifier(cell: str) -> bool:
    try:
        ArxivId.parse(cell.strip("`[] "))
    except ValueError:
        return False
    return True


def _are_codes(cell: str) -> bool:
    return all(is_category(code) for code in _CODES.split(cell.strip("`*[] ")))


def _kind_of(cells: Sequence[str]) -> str | None:
    """Return what cells hold if no head says it."""
    said = [cell.strip("* ") for cell in cells if cell.strip("-–— ")]
    if _every(_YEAR.fullmatch, said):
        return None
    if _every(str.isdigit, said):
        return "number"
    if _every(_is_date, said):
        return "published"
    if _every(_is_link, said):
        return "links"
    if _every(_are_codes, said):
        return "categories"
    if _mostly(_are_names, said):
        return "authors"
    return "abstract" if said and sum(map(len, said)) > _PROSE * len(said) else None


def _is_date(cell: str) -> bool:
    """Tell whether a cell is a date, of which the order may be in doubt."""
    return len(cell) <= _LONGEST_DATE and may_be_date(cell)


def _is_link(cell: str) -> bool:
    return LINK_CELL.fullmatch(cell) is not None and (_LED_TO in cell or field_of_target(cell) is not None)


def _are_names(cell: str) -> bool:
    return full_names(cell, joined=True) > 0 or without_cut(cell) != cell


def _meant(
    field: str | None, at: int, fields: Sequence[str | None], heads: Sequence[str], columns: Sequence[Sequence[str]]
) -> str | None:
    """Return what a column holds next to the others: a "summary" is what they lack, and no field is held twice."""
    if field == "abstract?":
        titles = columns[fields.index("title")]
        pairs = [(cell, title) for cell, title in zip(columns[at], titles, strict=True) if cell]
        is_foreign = sum(is_translation(*pair) for pair in pairs) * 2 > len(pairs)
        if is_foreign and not heads[at].isascii():
            return "translated_abstract"
        return "abstract" if not is_foreign and "abstract" not in fields else "tldr" if "tldr" not in fields else None
    return field
