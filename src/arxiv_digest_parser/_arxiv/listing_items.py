"""One item of a listing page: what its ``dt`` and its ``dd`` say, and the paper that they are."""

from __future__ import annotations

import attrs

from arxiv_digest_parser._arxiv.authors import split_authors
from arxiv_digest_parser._arxiv.page_report import PageReport
from arxiv_digest_parser._arxiv.page_text import Part, line_of, links, paragraphs_of, parts
from arxiv_digest_parser._arxiv.values import identifier_of, paper_with
from arxiv_digest_parser._pages._events import Event, classes
from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser.identifiers import ArxivId
from arxiv_digest_parser.models import Paper
from arxiv_digest_parser.models._mappings import extra_of

_NUMBER = lazy(r"\[(\d{1,7})\]")
_NAMED = lazy(r"\barXiv:\s*(\S+)")
_CROSS = lazy(r"\(cross-list from [^()]*\)")
_REPLACED = lazy(r"\(replaced\)")
_FORMATS = lazy(r"\[[a-zA-Z, ]*\]")
_SUBJECT = lazy(r"[^()]*\(([^()\s]+)\)")
_LABEL = lazy(r"\s*([A-Z][A-Za-z -]{1,30}):\s*")
_UNAVAILABLE = "(author list is unavailable)"

#: So many authors arXiv links, and then the list ends; of the others nothing is said.
MOST_AUTHORS = 100


@attrs.frozen
class Item:
    """What a ``dt`` says."""

    part: Part
    number: int | None
    identifier: ArxivId | None
    url: str | None
    pdf_url: str | None
    kind: str | None


@attrs.frozen
class Details:
    """What a ``dd`` says: the text of each field by the name of its class, and whether the authors may be cut."""

    part: Part
    fields: dict[str, str]
    extra: dict[str, str]
    categories: tuple[str, ...]
    is_cut: bool


def item_of(part: Part, report: PageReport) -> Item:
    """Read a ``dt``."""
    text = line_of(part)
    number, named = _NUMBER.search(text), _NAMED.search(text)
    targets = [link.get("href") for link in links(part)]
    url = next((target for target in targets if "/abs/" in target), None)
    kind = "cross" if _CROSS.search(text) else "replace" if _REPLACED.search(text) else None
    rest = text
    for known in (_NUMBER, _NAMED, _CROSS, _REPLACED, _FORMATS):
        rest = known.sub("", rest, count=1)
    if rest.strip():
        report.unread(part, rest.strip())
    return Item(
        part,
        int(number[1]) if number else None,
        identifier_of(named[1] if named else (url or "").rpartition("/abs/")[2]),
        url,
        next((target for target in targets if "/pdf/" in target), None),
        kind,
    )


def details_of(part: Part, report: PageReport) -> Details:
    """Read a ``dd``."""
    fields: dict[str, str] = {}
    extra: dict[str, str] = {}
    categories: tuple[str, ...] = ()
    is_cut = False
    report.check_tags(part)
    for field in parts(part, _is_field):
        name = _field_name(field)
        if not name:
            report.unread(field, line_of(field))
        elif name == "subjects":
            categories = subjects_of(field, report)
        elif name == "abstract":
            fields[name] = paragraphs_of(field)
        elif name in _FIELDS:
            fields[name] = _value(field, name)
            is_cut = is_cut or (name == "authors" and _may_be_cut(field))
        elif label := _LABEL.match(text := line_of(field)):
            extra[label[1]] = text[label.end() :]
        else:
            report.unread(field, text)
    return Details(part, fields, extra, categories, is_cut)


def _value(field: Part, name: str) -> str:
    """Return the text of a field without its label, which is an element of its own in most generations."""
    text = line_of(field, "descriptor")
    label = _LABEL.match(text) if text == line_of(field) else None
    return text[label.end() :] if label and label[1].lower() == name else text


_FIELDS = frozenset("title authors comments journal-ref doi".split())


def _is_field(event: Event) -> bool:
    names = classes(event.attributes)
    return any(name.startswith("list-") for name in names) or (event.tag == "p" and "mathjax" in names)


def _field_name(part: Part) -> str:
    """Return the name of a field: its class without ``list-``; empty for text that is in no field."""
    if not part.tag:
        return ""
    return next((name.removeprefix("list-") for name in sorted(part.classes) if name.startswith("list-")), "abstract")


def _may_be_cut(part: Part) -> bool:
    """Return whether a list of authors ends with the last one that arXiv would link."""
    linked = links(part)
    return len(linked) == MOST_AUTHORS and not line_of(Part(part.events, linked[-1].end, part.end))


def subjects_of(part: Part, report: PageReport) -> tuple[str, ...]:
    """Read ``Name (code); Name (code)``; the primary one is first."""
    codes: list[str] = []
    for subject in filter(None, map(str.strip, line_of(part, "descriptor").split(";"))):
        found = _SUBJECT.fullmatch(subject)
        if found:
            codes.append(found[1])
        else:
            report.unread(part, subject)
    return tuple(codes)


def paper_of(item: Item | None, details: Details, kind: str | None) -> Paper:
    """Make a paper.

    Args:
        item: What the ``dt`` says, if there is one.
        details: What the ``dd`` says.
        kind: How the papers of the section were announced, if its heading says so.
    """
    item = item or Item(details.part, None, None, None, None, None)
    fields = details.fields
    printed = fields.get("authors", "")
    authors = split_authors("" if printed == _UNAVAILABLE else printed)
    return paper_with(
        title=fields.get("title", ""),
        authors=authors.names,
        authors_complete=authors.complete and not details.is_cut,
        affiliations=authors.affiliations,
        abstract=fields.get("abstract"),
        arxiv_id=item.identifier,
        url=item.url,
        pdf_url=item.pdf_url,
        primary_category=details.categories[0] if details.categories else None,
        categories=details.categories,
        comment=fields.get("comments"),
        number=item.number,
        doi=fields.get("doi"),
        journal_ref=fields.get("journal-ref"),
        announce_type=kind or item.kind or "new",
        extra=extra_of(details.extra),
    )
