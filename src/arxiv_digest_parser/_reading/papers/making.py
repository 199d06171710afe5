"""A draft into a paper."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.headings.heading_numbers import number_alone
from arxiv_digest_parser._reading.headings.title_headings import names_no_title
from arxiv_digest_parser._reading.language.scripts import is_translation, language_of
from arxiv_digest_parser._reading.language.vocabulary import ANALYSIS, normal
from arxiv_digest_parser._reading.papers.authorship import Authorship, authorship_of
from arxiv_digest_parser._reading.papers.draft import Draft
from arxiv_digest_parser._reading.papers.forms import names_title
from arxiv_digest_parser._reading.text.reports import Report, brief
from arxiv_digest_parser._reading.values.categories import categories_of
from arxiv_digest_parser._reading.values.dates import find_date
from arxiv_digest_parser._reading.values.failures import is_failure
from arxiv_digest_parser._reading.values.links import identifier_in, plain_named_link
from arxiv_digest_parser._reading.values.names import split_names
from arxiv_digest_parser._reading.values.targets import is_within_site
from arxiv_digest_parser.identifiers import ArxivId
from arxiv_digest_parser.models import Analysis, Extra, Paper, Translation
from arxiv_digest_parser.taxonomy import is_category

_BETWEEN_KEYWORDS = lazy(r"[,;，；、|·\n]|(?<=`)[ \t]+(?=`)")
_DIGIT = lazy(r"\d")
#: An identifier, and a category behind it.
_CLASSED = lazy(r"(?:arXiv:[ ]?)?\d{4}\.\d{4,5}(?:v\d{1,3})?[ ]?[\[(]`?([a-zA-Z.-]{2,20})`?[\])]")
#: What separates the words before a title from it.
_SEPARATOR = lazy(r"[ \t]{0,9}(?:[:|·–—-]{1,2}[ \t]{1,9}|：[ \t]{0,9})$")


def paper_of(draft: Draft, *, tight: bool) -> Paper:
    """Make the paper of what was read."""
    heading, values = draft.record.heading, draft.values
    if heading.badges:
        kept = draft.extra.pop("badges", {})
        draft.extra = {"badges": {heading.badges: None, **kept}, **draft.extra}
    _read_title(draft)
    draft.take_links(list(heading.links))
    url = heading.url
    if url is None:
        url = values.get("url")
    elif (other := values.get("url", url)) != url:
        if is_within_site(url) and not is_within_site(other):
            url, other = other, url
        draft.keep("url", other)
    authors, complete, affiliations = _authors(draft, tight=tight)
    listed = ", ".join((values["categories"], *draft.further)) if "categories" in values else None
    primary, categories, besides = categories_of(values.get("primary_category"), listed)
    for label, text in besides.items():
        draft.keep(label, text)
    if primary is None and not categories:
        primary = next(filter(None, (_class_behind(text) for texts in draft.extra.values() for text in texts)), None)
    return Paper(
        heading.title or "",
        authors=authors,
        authors_complete=complete,
        abstract=values.get("abstract"),
        arxiv_id=_identifier(draft, url),
        url=url,
        pdf_url=values.get("pdf_url"),
        primary_category=primary,
        categories=categories,
        published=_date(values, "published"),
        updated=_date(values, "updated"),
        comment=values.get("comment"),
        number=int(values["number"]) if heading.number is None and "number" in values else heading.number,
        analysis=analysis_of(values),
        translations=tuple(Translation(language=k, **v) for k, v in draft.translations.items()),
        extra=Extra({label: "\n\n".join(texts) for label, texts in draft.extra.items()}),
        seen=[datetime.date.fromisoformat(day) for day in values["seen"].split(", ")] if "seen" in values else (),
        doi=values.get("doi"),
        journal_ref=values.get("journal_ref"),
        announce_type=values.get("announce_type"),
        affiliations=affiliations,
        code_url=values.get("code_url"),
        keywords=keywords_in(values.get("keywords", "")),
    )


def _class_behind(text: str) -> str | None:
    """Return the main category behind the identifier that a value is: ``arXiv:2601.90011 [cs.DS]``."""
    found = _CLASSED.fullmatch(text)
    return found[1] if found and is_category(found[1]) else None


def _read_title(draft: Draft) -> None:
    """Take the title from its label, if the heading does not name it, says more, or has it in another language."""
    heading = draft.record.heading
    label = next(filter(names_title, draft.extra), None)
    if label is None:
        return
    above, title = heading.title or "", "\n\n".join(draft.extra[label])
    if not names_no_title(above):
        if before := _before_title(above, title):
            draft.keep("badges", before)
        elif is_translation(above, title):
            draft.translate("title", above)
        elif find_date(above) and normal(title) not in normal(above):  # the heading is the title of the digest
            draft.report("unread-text", f"the heading {brief(above)} was not read", heading.start, heading.end, above)
        else:
            return
    del draft.extra[label]
    heading.title, heading.number = title, heading.number or number_alone(above)
    if link := plain_named_link(heading.title):
        heading.title, heading.url = link


def _before_title(heading: str, title: str) -> str:
    """Return the words before a title and what parts them from it (``Analysis: A Faster Sort``), or ``""``."""
    before = heading.removesuffix(title) if heading.endswith(title) else ""
    return before[: found.start()] if (found := _SEPARATOR.search(before)) else ""


def _authors(draft: Draft, *, tight: bool) -> tuple[tuple[str, ...], bool, tuple[tuple[str, ...], ...]]:
    """Return the names, whether these are all, and where each works; what else is among them is taken or kept."""
    found = authorship_of(draft.values.get("authors", ""))
    for field, label, value in found.facts:
        if field:
            draft.put_first(field, label, value)
        else:
            draft.keep(label, value)
    report_names(
        draft.report, found, lambda text: draft.names_at if text == found.placeholder else draft.place_of(text)
    )
    names, complete = split_names(found.line, tight=tight)
    return *found.checked(names, complete=complete), found.affiliations


def report_names(report: Report, found: Authorship, place_of: Callable[[str], tuple[int, int]]) -> None:
    """Report that a list of authors counts those that it leaves out, or that something else is in its place."""
    if omission := found.omission:
        message = f"the list of authors ends with {brief(omission)}"
        report("author-list-cut", message, *place_of(omission), omission)
    if text := found.placeholder:
        message = f"the generator printed {brief(text)} in place of a value"
        report("failed-value", message, *place_of(text), None)


def _identifier(draft: Draft, url: str | None) -> ArxivId | None:
    printed = (draft.values.get("arxiv_id"), draft.record.heading.identifier, url, draft.values.get("pdf_url"))
    found = linked_identifier(printed, lambda link: report_bad_link(draft.report, link, *draft.place_of(link)))
    return found or next(filter(None, map(identifier_in, draft.targets)), None) or identifier_in(draft.record.named)


def linked_identifier(links: Iterable[str | None], refuse: Callable[[str], None]) -> ArxivId | None:
    """Return the first identifier among identifiers and links; links to arXiv that have none are refused."""
    for link in filter(None, links):
        try:
            return ArxivId.parse(link)
        except ValueError:  # noqa: PERF203 - nearly always the first one is one
            if "arxiv.org/abs/" in link or "arxiv.org/pdf/" in link:
                refuse(link)
    return None


def report_bad_link(report: Report, link: str, start: int, end: int) -> None:
    """Report a link to arXiv that leads to no paper."""
    report("bad-identifier", f"{brief(link)} has no valid arXiv identifier", start, end, None)


def analysis_of(values: Mapping[str, str]) -> Analysis | None:
    """Make the analysis of a paper; what was printed in place of an answer says nothing about the language."""
    fields = {name: values[name] for name in ANALYSIS if name in values}
    answers = [value for value in fields.values() if not is_failure(value)]
    return Analysis(**fields, language=language_of(" ".join(answers))) if fields else None


def keywords_in(value: str) -> tuple[str, ...]:
    """Return the keywords of a list, without the marks around each."""
    return tuple(word for part in _BETWEEN_KEYWORDS.split(value) if (word := part.strip("`*_# \t")))


def has_odd_names(line: str) -> bool:
    """Tell whether something in a list of names needs a look at each: a link, an address or a number."""
    return "](" in line or "://" in line or "<a" in line or _DIGIT.search(line) is not None


def _date(values: dict[str, str], field: str) -> datetime.date | None:
    return datetime.date.fromisoformat(values[field]) if field in values else None
