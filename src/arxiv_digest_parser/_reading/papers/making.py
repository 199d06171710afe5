"""A draft into a paper."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.headings.heading import names_no_title
from arxiv_digest_parser._reading.headings.heading_numbers import number_alone
from arxiv_digest_parser._reading.heads.fact import DATE_ONLY
from arxiv_digest_parser._reading.language.scripts import is_translation, language_of
from arxiv_digest_parser._reading.language.vocabulary import ANALYSIS, normal, printed
from arxiv_digest_parser._reading.papers.draft import Draft
from arxiv_digest_parser._reading.papers.forms import names_title
from arxiv_digest_parser._reading.text.reports import brief
from arxiv_digest_parser._reading.values.affiliations import (
    place_apart,
    read_affiliations,
    remark_behind,
    tells_of_more,
    without_year,
)
from arxiv_digest_parser._reading.values.categories import categories_of
from arxiv_digest_parser._reading.values.cut_lists import cut_mark
from arxiv_digest_parser._reading.values.dates import find_date
from arxiv_digest_parser._reading.values.links import identifier_in, plain_named_link, unlinked
from arxiv_digest_parser._reading.values.names import split_names, unwrapped
from arxiv_digest_parser._reading.values.targets import is_within_site, searches_for
from arxiv_digest_parser.identifiers import ArxivId
from arxiv_digest_parser.models import Analysis, Extra, Paper, Translation

#: An address among names, which may be in parentheses.
_ADDRESS_OF_NAME = lazy(r"[(（<]?(https?://[^\s,;，；、()（）<>]+)[)）>]?")
_BETWEEN_KEYWORDS = lazy(r"[,;，；、|·\n]|(?<=`)[ \t]+(?=`)")
_DIGIT = lazy(r"\d")
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
        analysis=_analysis(draft),
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
    """Return the names, whether these are all, and where each works; what else is among them is kept."""
    line = _line_of_names(draft)
    placed = read_affiliations(line)
    if placed is not None:
        if placed.has_marks:
            draft.keep("authors", draft.values["authors"])
        _, complete = split_names(line, tight=tight)
        return placed.names, complete, placed.affiliations if any(placed.affiliations) else ()
    remark = remark_behind(line)
    names, complete = split_names(line.removesuffix(remark).rstrip(), tight=tight)
    if remark:
        draft.keep("authors", remark.strip("()（）"))
    return names, complete and not tells_of_more(remark, names), ()


def _line_of_names(draft: Draft) -> str:
    """Return the line of names without links, addresses and a year; these are kept."""
    line = draft.values.get("authors", "")
    for _ in range(2):  # a link's text may hold one more
        line, links = unlinked(line)
        for text, url in links:
            if not searches_for(url, text):
                draft.keep(printed(text) or "Link", url)
    if "://" in line:
        for match in _ADDRESS_OF_NAME.finditer(line):
            draft.keep("Link", match[1])
        line = _ADDRESS_OF_NAME.sub("", line)
    if "\n" in line:
        line = unwrapped(line)
    line, place = place_apart(line.strip())
    if place:
        draft.keep("authors", place)
    line, told = without_year(line.strip().removesuffix(".") if line.endswith(").") else line.strip())
    _take_told(draft, told)
    mark = cut_mark(line.strip())
    if any(map(str.isdigit, mark)):
        draft.report("author-list-cut", f"the list of authors ends with {brief(mark)}", *draft.names_at, mark)
    return line


def _take_told(draft: Draft, told: Mapping[str, str]) -> None:
    """Take the identifier and the day that are said behind names, and keep the rest."""
    for label, text in told.items():
        if label == "arXiv" and (identifier := identifier_in(text)):
            draft.put_first("arxiv_id", label, str(identifier))
        elif label == "year" and DATE_ONLY.fullmatch(text) and (date := find_date(text)):
            draft.put_first("published", label, str(date))
        else:
            draft.keep(label, text)


def _identifier(draft: Draft, url: str | None) -> ArxivId | None:
    for candidate in (draft.values.get("arxiv_id"), draft.record.heading.identifier, url, draft.values.get("pdf_url")):
        if not candidate:
            continue
        try:
            return ArxivId.parse(candidate)
        except ValueError:
            if "arxiv.org/abs/" in candidate or "arxiv.org/pdf/" in candidate:
                start, end = draft.record.heading.start, draft.record.heading.end
                draft.report("bad-identifier", f"{brief(candidate)} has no valid arXiv identifier", start, end, None)
    return next(filter(None, map(identifier_in, draft.targets)), None) or identifier_in(draft.record.named)


def _analysis(draft: Draft) -> Analysis | None:
    fields = {name: draft.values[name] for name in ANALYSIS if name in draft.values}
    if not fields:
        return None
    failed = {value for value, _, _ in draft.failures}
    answers = [value for value in fields.values() if value not in failed]
    return Analysis(**fields, language=language_of(" ".join(answers)))


def keywords_in(value: str) -> tuple[str, ...]:
    """Return the keywords of a list, without the marks around each."""
    return tuple(word for part in _BETWEEN_KEYWORDS.split(value) if (word := part.strip("`*_# \t")))


def has_odd_names(line: str) -> bool:
    """Tell whether something in a list of names needs a look at each: a link, an address or a number."""
    return "](" in line or "://" in line or "<a" in line or _DIGIT.search(line) is not None


def _date(values: dict[str, str], field: str) -> datetime.date | None:
    return datetime.date.fromisoformat(values[field]) if field in values else None
