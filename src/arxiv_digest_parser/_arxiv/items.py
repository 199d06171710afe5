r"""One item of a mail or a listing, the text between two rules, into a paper.

    item     = "\\" NL head fields "\\" ( trailer | NL [abstract] [ "\\" trailer ] )
    head     = ("arXiv:" ID | "Paper:" ID) ["(*cross-listing*)"] NL, and lines that begin "From:", "Date:",
               "Date (revised v2):", "replaced with revised version", "figures added" or "part added"
    fields   = (label ":" value NL)*, where lines that begin with a blank continue a value
    trailer  = "( https://arxiv.org/abs/ID ,  27kb)"
    abstract = lines; one that begins with a blank begins a paragraph; in files of the 1990s, "\\" alone ends them

Fields are between the first two ``\\`` alone: an abstract may hold lines that begin with any word, and even a line
``\\``. It ends at the trailer, or else at the next rule. A listing prints neither abstract nor trailer.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable

import attrs

from arxiv_digest_parser._arxiv.authors import split_authors
from arxiv_digest_parser._arxiv.dates import behind_day, find_day
from arxiv_digest_parser._arxiv.values import paper_with
from arxiv_digest_parser._messages import quoted
from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser.identifiers import ArxivId
from arxiv_digest_parser.models import Paper
from arxiv_digest_parser.models._mappings import extra_of

#: What to call about a stretch of the text: a code, a message, from where to where.
Report = Callable[[str, str, int, int], None]

#: The labels of a paper's fields; others are kept under arXiv's own.
_FIELDS = {
    "Title": "title",
    "Author": "authors",
    "Authors": "authors",
    "Categories": "categories",
    "Comment": "comment",
    "Comments": "comment",
    "Journal-ref": "journal_ref",
    "DOI": "doi",
}
_LABELS = "|".join([*_FIELDS, "Proxy", "License"])
#: The label of a field; two words with a hyphen between them begin no other line.
_FIELD = lazy(rf"\n({_LABELS}|[A-Z][A-Za-z]*(?:-[A-Za-z]+)+):")
_OF_A_RULE = "-% \t\n"
_OPENING = lazy(r"\s*\\\\[ ]*\n")
_DAY = lazy(r"/\*\s*([^*\s](?:[^*\n]*[^*\s])?)\s*\*/")
_IDENTIFIER = lazy(r"(?:arXiv:|Paper(?P<mark> \(\*cross-listing\*\))?:)\s*(\S+)(?!\S)\s*(?!\s)(.*)")
_CROSS = "(*cross-listing*)"
_DATE = lazy(r"(Date(?: \((revised)(?: v(\d{1,4}))?\))?:|replaced with revised version|(?:figures|part) added)")
_SIZE = lazy(r"(?:(\d+\s*kb)\s*)?(?:,\s*)?([^,\s]*)", re.IGNORECASE)
_INDENTED = lazy(r"\n +(?=\S)")
_UNINDENTED = lazy(r"\n(?=\S)")
_TRAILER = lazy(r"\n\\\\[ ]*\([ ]*<?(https?://[^\s,<>)]+)[^\n)]*(\)?)[^\n]*")
_SIZE_ALONE = lazy(r"\d{1,9} ?kb", re.IGNORECASE)


@attrs.define(eq=False)
class Item:
    """What an item says, while it is being read."""

    start: int
    end: int
    arxiv_id: ArxivId | None = None
    is_identified: bool = False
    is_dated: bool = False
    is_crossed: bool = False
    is_replaced: bool = False
    published: datetime.date | None = None
    updated: datetime.date | None = None
    version: int | None = None
    url: str | None = None
    abstract: str | None = None
    is_closed: bool = False  # its fields end with backslashes
    has_trailer: bool = False
    is_ended: bool = False  # its abstract ends with backslashes alone
    is_cut: bool = False  # its trailer does not end
    values: dict[str, str] = attrs.Factory(dict[str, str])
    extra: dict[str, str] = attrs.Factory(dict[str, str])
    further: dict[str, list[str]] = attrs.Factory(dict[str, list[str]])  # values of labels that come again

    def paper(self, announce_type: str) -> Paper:
        """Make the paper."""
        values = self.values.get
        authors = split_authors(values("authors", ""))
        categories = tuple(values("categories", "").split())
        identifier = self.arxiv_id
        if identifier and self.version and identifier.version is None:
            identifier = ArxivId(identifier.base, self.version)
        return paper_with(
            title=values("title", ""),
            authors=authors.names,
            authors_complete=authors.complete,
            abstract=self.abstract,
            arxiv_id=identifier,
            url=self.url,
            primary_category=categories[0] if categories else None,
            categories=categories,
            published=self.published,
            comment=values("comment"),
            extra=extra_of(self._whole_extra()),
            updated=self.updated,
            doi=values("doi"),
            journal_ref=values("journal_ref"),
            announce_type=announce_type,
            affiliations=authors.affiliations,
        )

    def _whole_extra(self) -> dict[str, str]:
        """Return what no field has, with the values of labels that come again after the first ones."""
        return {label: "\n\n".join((value, *self.further.get(label, ()))) for label, value in self.extra.items()}


def opening(text: str, start: int, end: int) -> int:
    """Return where the text after the backslashes begins that open an item; -1 if none is opened."""
    match = _OPENING.match(text, start, end)
    return match.end() if match else -1


def day_of(text: str, start: int, end: int) -> tuple[str, datetime.date | None, int] | None:
    """Return the day that is in the place of an item, as it is printed and as a date, and where it ends."""
    match = _DAY.match(text, start, end)
    if match is None:
        return None
    closing = text.find("\n\\\\", match.end(), end)
    return match[1], find_day(match[1]), end if closing < 0 else closing + 3


def read_item(text: str, start: int, end: int, report: Report) -> Item:
    r"""Read the item that begins at a place, after the ``\\`` that opens it, and ends at another at the latest."""
    item = Item(start, end)
    closing, trailer = _closing(text, start - 1, end)
    _read_lines(item, text, start, closing if closing >= 0 else end, report)
    if closing < 0:
        return item
    item.is_closed = True
    if trailer is None:
        body = text.find("\n", closing + 1, end)
        body = end if body < 0 else body
        trailer = _TRAILER.search(text, body, end)
        abstract = text[body : trailer.start() if trailer else end]
        if trailer is None and abstract.rstrip(_OF_A_RULE).endswith("\n\\\\"):
            item.is_ended, abstract = True, abstract.rstrip(_OF_A_RULE)[:-2]
        if abstract.strip(_OF_A_RULE):  # a text may end inside a rule
            item.abstract = unwrapped(abstract)
    if trailer:
        item.has_trailer, item.url, item.end = True, trailer[1], trailer.end()
        item.is_cut = not trailer[2]
        rest = text[trailer.end(1) : trailer.end()].strip(" \t,>)")
        if rest and not _SIZE_ALONE.fullmatch(rest):
            report("unread-text", f"{quoted(rest)} was not read", trailer.end(1), trailer.end())
    return item


def _closing(text: str, start: int, end: int) -> tuple[int, re.Match[str] | None]:
    """Return where the backslashes are that close the fields, and the trailer that may be on their line."""
    at = text.find("\n\\\\", start, end)
    while at >= 0:
        if trailer := _TRAILER.match(text, at, end):
            return at, trailer
        line_end = text.find("\n", at + 1, end)
        if not text[at + 3 : end if line_end < 0 else line_end].strip():
            return at, None
        at = text.find("\n\\\\", at + 1, end)
    return -1, None


def unwrapped(text: str) -> str:
    r"""Return a text without the line breaks of a mail: each paragraph is a line.

    Example:
        >>> unwrapped("  We sort\nfast.\n  And well.\n")
        'We sort fast.\nAnd well.'
    """
    text = text.strip()
    joined = text.replace("\n", " ")
    if "  " not in joined and "\t" not in joined:  # nearly all have one paragraph
        return joined
    paragraphs: list[list[str]] = [[]]
    for line in text.split("\n"):
        bare = line.strip()
        if (not bare or line[0] in " \t") and paragraphs[-1]:
            paragraphs.append([])
        if bare:
            paragraphs[-1].append(bare)
    return "\n".join(map(" ".join, paragraphs))


# ------------------------------------------------------------------------------------------------ lines


def _read_lines(item: Item, text: str, start: int, end: int, report: Report) -> None:
    """Read the lines above the backslashes that close the fields: the head, and then the fields."""
    fields = [*_FIELD.finditer(text, start - 1, end)]
    at = start
    for line in text[start : fields[0].start() if fields else end].split("\n"):
        if line and not line.isspace() and not _read_head(item, line, at, report):
            report("unread-text", f"{quoted(line)} was not read", at, at + len(line))
        at += len(line) + 1
    is_indented = _INDENTED.search(text, start, item.end) is not None
    for index, field in enumerate(fields, 1):
        stop = fields[index].start() if index < len(fields) else end
        value = text[field.end() : stop].strip()
        if "\n" in value:
            value = " ".join(filter(None, map(str.strip, value.split("\n"))))
            if is_indented and (odd := _UNINDENTED.search(text, field.end(), stop)):
                line = text[odd.end() : stop].partition("\n")[0]
                message = f"{quoted(line)} goes on with {field[1]!r}, but is not indented"
                report("odd-line", message, odd.end(), odd.end() + len(line))
        _assign(item, field[1], value, (field.start() + 1, stop), report)


def _assign(item: Item, label: str, value: str, place: tuple[int, int], report: Report) -> None:
    """Give a field its value; what comes a second time is kept after the first, under its label."""
    field = _FIELDS.get(label)
    if label in item.extra or (field and field in item.values):
        report("repeated-field", f"the field {label!r} is repeated", *place)
        if label in item.extra:
            item.further.setdefault(label, []).append(value)
        else:
            item.extra[label] = value
    elif field:
        item.values[field] = value
    else:
        item.extra[label] = value


def _read_head(item: Item, line: str, at: int, report: Report) -> bool:
    """Read a line of the head; tell whether it is one."""
    if match := _DATE.match(line):
        item.is_dated = True
        _read_date(item, match, line, at, report)
        return True
    if match := _IDENTIFIER.fullmatch(line):
        if item.is_identified:
            return False
        item.is_identified = True
        item.is_crossed = bool(match["mark"]) or _CROSS in match[3]
        rest = match[3].replace(_CROSS, "").strip()
        if rest:
            report("unread-text", f"{quoted(rest)} was not read", at + match.start(3), at + match.end(3))
        try:
            item.arxiv_id = ArxivId.parse(match[2])
        except ValueError:
            message = f"{quoted(match[2])} is not an arXiv identifier"
            report("bad-identifier", message, at + match.start(2), at + match.end(2))
        return True
    if line.startswith("From:"):
        item.extra["From"] = " ".join(line[5:].split())
        return True
    return False


def _read_date(item: Item, match: re.Match[str], line: str, at: int, report: Report) -> None:
    """Read the day of the first version, or of a later one, with the size of the paper and what it consists of."""
    label, revised, version = match.groups()
    printed, bracket, size = line[match.end() :].rpartition("(")
    if not bracket:
        printed, size = size, ""
    day = find_day(printed)
    start = at + len(line) - len(line[match.end() :].lstrip())
    if rest := behind_day(printed):
        report("unread-text", f"{quoted(rest)} was not read", start, start + len(printed.strip()))
    if day is None:
        report("bad-date", f"{quoted(printed.strip())} is not a date", start, start + len(printed.strip()))
        item.extra.setdefault(label.rstrip(":"), printed.strip())
    if not label.startswith("Date"):
        item.is_replaced = True
        item.updated = day
    elif revised:
        item.updated, item.version = day or item.updated, int(version) if version else item.version
    else:
        item.published = item.published or day
    if size:
        kilobytes, flags = _size(size.strip().removesuffix(")"))
        if kilobytes:
            item.extra["Size"] = kilobytes
        if flags:
            item.extra["Flags"] = flags


def _size(printed: str) -> tuple[str, str]:
    """Return the size of a paper, and the letters that say what it consists of; all of it where they are unusual."""
    match = _SIZE.fullmatch(printed.strip())
    return (match[1] or "", match[2]) if match else ("", printed.strip())
