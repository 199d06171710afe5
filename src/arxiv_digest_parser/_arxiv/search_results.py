"""One result of a search."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

import attrs

from arxiv_digest_parser._arxiv.authors import split_authors
from arxiv_digest_parser._arxiv.page_report import PageReport
from arxiv_digest_parser._arxiv.page_text import Part, line_of, links, paragraphs_of, parts
from arxiv_digest_parser._arxiv.values import day_of, identifier_of, paper_with
from arxiv_digest_parser._pages._events import Event, classes
from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser.models import Paper
from arxiv_digest_parser.models._mappings import extra_of

_IDENTIFIER = lazy(r"\barXiv:\s*(\S+)")
HIDDEN = lazy(r"(?:,\s*|(?<![\s,])\s+)?et al\.? \(\d+ additional authors? not shown\)")
_SUBMITTED = lazy(r"\bSubmitted ([^;.]*)")
_FIRST = lazy(r"\bv1 submitted ([^;.]*)")
_ANNOUNCED = lazy(r"\boriginally announced ([^;.]*)")
_LATEST = lazy(r"\bLatest version: (\S+[^\s.])")

#: What the page calls what arXiv's mails call otherwise; `Paper.extra` has the names of the mails.
_LABELS = {"Report number": "Report-no", "MSC Class": "MSC-class", "ACM Class": "ACM-class"}
#: The elements of a result by one of their classes; the first that an element has counts.
_FIELDS = ("list-title", "title", "authors", "abstract", "comments", "tags", "is-size-7")


@attrs.define
class Result:
    """The facts of one result."""

    texts: dict[str, str] = attrs.field(factory=dict[str, str])
    labelled: dict[str, str] = attrs.field(factory=dict[str, str])
    categories: list[str] = attrs.field(factory=list[str])
    dois: list[str] = attrs.field(factory=list[str])
    targets: list[str] = attrs.field(factory=list[str])

    @classmethod
    def of(cls, part: Part, report: PageReport) -> Result:
        """Read a result; text that is in none of its elements is reported."""
        result = cls()
        report.check_tags(part)
        for field in parts(part, lambda event: _field_name(event) is not None):
            name = _field_name(field.events[field.start])
            if name is None:
                report.unread(field, line_of(field))
            elif name == "list-title":
                result.targets = [link.get("href") for link in links(field)]
                result.texts[name] = line_of(field)
            elif name == "tags":
                result.categories += _categories(field)
                result.dois += [line_of(link) for link in links(field)]
            elif name == "abstract":
                result.texts[name] = _abstract(field)
            elif name == "comments":
                result.labelled |= _labelled(field, report)
            else:
                result.texts[name] = line_of(field)
        return result

    def paper(self) -> Paper:
        """Make the paper."""
        names, hidden = HIDDEN.subn("", self.texts.get("authors", "").removeprefix("Authors:"))
        authors = split_authors(names)
        days = self.texts.get("is-size-7", "")
        submitted, first = _day(_SUBMITTED, days), _day(_FIRST, days)
        named = _IDENTIFIER.search(self.texts.get("list-title", ""))
        extra = {_LABELS.get(label, label): value for label, value in self.labelled.items() if label not in _OWN}
        for label, pattern in (("Originally announced", _ANNOUNCED), ("Latest version", _LATEST)):
            if found := pattern.search(days):
                extra[label] = found[1].strip()
        return paper_with(
            title=self.texts.get("title", ""),
            authors=authors.names,
            authors_complete=authors.complete and not hidden,
            affiliations=authors.affiliations,
            abstract=self.texts.get("abstract"),
            arxiv_id=identifier_of(named[1]) if named else None,
            url=next((target for target in self.targets if "/abs/" in target), None),
            pdf_url=next((target for target in self.targets if "/pdf/" in target), None),
            primary_category=self.categories[0] if self.categories else None,
            categories=tuple(self.categories),
            published=first or submitted,
            updated=submitted if first else None,
            comment=self.labelled.get("Comments"),
            doi=" ".join(self.dois) or None,
            journal_ref=self.labelled.get("Journal ref"),
            extra=extra_of(extra),
        )


_OWN = frozenset({"Comments", "Journal ref"})


def _field_name(event: Event) -> str | None:
    if event.tag in {"p", "div"}:
        names = classes(event.attributes)
        return next((name for name in _FIELDS if name in names), None)
    return None


def _categories(part: Part) -> Iterator[str]:
    """Yield the categories among the tags of a result; those that arXiv explains when they are pointed at."""
    for tag in parts(part, lambda event: "data-tooltip" in event.attributes):
        if tag.tag:
            yield line_of(tag)


def _abstract(part: Part) -> str:
    """Return the full abstract, without the links that show and hide it."""
    spans = [span for span in parts(part, lambda event: "id" in event.attributes) if span.tag]
    full = next((span for span in spans if "abstract-full" in span.classes), spans[-1] if spans else part)
    return paragraphs_of(full, "is-size-7")


def _labelled(part: Part, report: PageReport) -> dict[str, str]:
    """Read ``<span>Label:</span> value``, once or more often."""
    found: dict[str, str] = {}
    spans = [span for span in parts(part, lambda event: event.tag == "span") if _is_label(span)]
    starts = [*(span.start for span in spans), part.end + 1]
    if above := line_of(Part(part.events, part.start, starts[0] - 1)):
        report.unread(part, above)
    for span, end in zip(spans, (start - 1 for start in starts[1:]), strict=True):
        found[line_of(span).removesuffix(":")] = line_of(Part(part.events, span.end + 1, end))
    return found


def _is_label(span: Part) -> bool:
    return span.tag == "span" and line_of(span).endswith(":")


def _day(pattern: re.Pattern[str], text: str) -> datetime.date | None:
    found = pattern.search(text)
    return day_of(found[1]) if found else None
