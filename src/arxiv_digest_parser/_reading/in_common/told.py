"""Fields that labels do not name, but the values below them do: categories, and links to papers.

No label is known in all languages. If all values of an unknown one are codes of categories, or addresses of papers, it
names these; but only where nothing else does in any paper of the block.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import attrs

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.language.vocabulary import has_own_labels
from arxiv_digest_parser._reading.text.marks import BULLETS, bold, without_signs
from arxiv_digest_parser._reading.values.links import identifier_in, is_identifier, name_says_more, plain_named_link
from arxiv_digest_parser._reading.values.targets import field_of_target, is_address
from arxiv_digest_parser.models import Extra, Paper
from arxiv_digest_parser.taxonomy import is_category

_BETWEEN_CODES = lazy(r"[,;]|[ \t][·•|][ \t]|(?<=`)[ \t]{1,3}(?=`)")


def with_told_fields(papers: list[Paper]) -> list[Paper]:
    """Read the values of unknown labels that most papers have, if all of them show what they are."""
    if has_own_labels():
        return papers
    if not any(paper.primary_category or paper.categories for paper in papers):
        papers = _with(papers, _are_codes, _with_categories)
    if not any(paper.url or paper.pdf_url for paper in papers):
        papers = _with(papers, _is_link, _with_link)
    if not any(paper.url for paper in papers):
        papers = _with(papers, _is_page, _with_link)
    return _with_bold_codes(papers)


def _with_bold_codes(papers: list[Paper]) -> list[Paper]:
    """Read lines in bold below each other, a topic and a category, that most papers have in the place of a label.

    Nothing else names the main category. No other line in bold is the topic of most papers, as a label would be.
    """
    found = [(paper, _bold_code(paper)) for paper in papers]
    labels = Counter(label for _, (label, _) in found if label)
    if labels.total() * 2 <= len(papers) or len(labels) == 1 or any(paper.primary_category for paper in papers):
        return papers
    return [_with_topic(paper, label, code) if label else paper for paper, (label, code) in found]


def _bold_code(paper: Paper) -> tuple[str, str]:
    """Return the label of a paper whose value is the code of a category in bold, and this code, or nothing."""
    codes = ((label, bold(value) or "") for label, value in paper.extra.items())
    return next(((label, code) for label, code in codes if is_category(code)), ("", ""))


def _with_topic(paper: Paper, topic: str, code: str) -> Paper:
    """Give a paper its main category, and keep its topic as a remark."""
    extra = {label: value for label, value in paper.extra.items() if label != topic}
    badges = "\n\n".join(filter(None, (extra.get("badges"), topic)))
    return attrs.evolve(paper, primary_category=code, extra=Extra({**extra, "badges": badges}))


def _with(papers: list[Paper], tells: Callable[[Paper, str], bool], read: Callable[[Paper, str], Paper]) -> list[Paper]:
    """Read the values of the first label that most papers have, if all of them tell what they are."""
    count = Counter(label for paper in papers for label in paper.extra)
    for label in (label for label, number in count.items() if number * 2 > len(papers)):
        values = [paper.extra.get(label) for paper in papers]
        if all(value is None or tells(paper, value) for paper, value in zip(papers, values, strict=True)):
            return [
                paper if value is None else _without(read(paper, value), label, _name_of(value))
                for paper, value in zip(papers, values, strict=True)
            ]
    return papers


def _without(paper: Paper, label: str, name: str) -> Paper:
    """Return a paper without a label that was read, of whose value the name of a link is left, or nothing."""
    extra = {key: name if key == label else value for key, value in paper.extra.items() if name or key != label}
    return attrs.evolve(paper, extra=Extra(extra))


def _codes(value: str) -> list[str]:
    """Return the parts of a list: between commas or dots, or each in code."""
    return [code.strip("`[] ") for code in _BETWEEN_CODES.split(value)]


def _are_codes(_: Paper, value: str) -> bool:
    return all(map(is_category, _codes(value)))


def _with_categories(paper: Paper, value: str) -> Paper:
    return attrs.evolve(paper, categories=_codes(value))


def _is_link(paper: Paper, value: str) -> bool:
    """Tell whether a value is a link to a paper, and not to another one than its own, as an item of a list may be."""
    if paper.arxiv_id is None and value.startswith(BULLETS):
        return False
    url = _target_of(value)
    identifier = identifier_in(url) if is_address(url) and " " not in url else None
    return identifier is not None and (paper.arxiv_id is None or paper.arxiv_id.base == identifier.base)


def _is_page(paper: Paper, value: str) -> bool:
    """Tell whether a value is a link to the page of its paper, where only files of papers are linked besides."""
    return _is_link(paper, value) and field_of_target(_target_of(value)) == "url"


def _target_of(value: str) -> str:
    link = _link_of(value)
    return link[1] if link else value


def _link_of(value: str) -> tuple[str, str] | None:
    """Return the link that is all of a value but for a sign before it."""
    return plain_named_link(without_signs(value))


def _name_of(value: str) -> str:
    """Return the text of a link that is all of a value, if it says more than that it is one."""
    link = _link_of(value)
    return link[0] if link and name_says_more(*link) else ""


def _with_link(paper: Paper, value: str) -> Paper:
    """Give a paper its link and the identifier in it, or the identifier that is all of the value."""
    url = _target_of(value)
    paper = attrs.evolve(paper, arxiv_id=paper.arxiv_id or identifier_in(url))
    if is_identifier(url):
        return paper
    return attrs.evolve(paper, pdf_url=url) if field_of_target(url) == "pdf_url" else attrs.evolve(paper, url=url)
