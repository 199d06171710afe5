"""Remarks that are the one author of a paper, where most of the other papers have authors."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from arxiv_digest_parser._patterns import lazy_regex
from arxiv_digest_parser._reading.values.people import is_person
from arxiv_digest_parser.models import Extra, Paper

#: A name of one word.
_SURNAME = lazy_regex(r"\p{Lu}[\p{L}\p{M}'’-]{0,30}\p{Ll}")


def with_one_name(papers: list[Paper]) -> list[Paper]:
    """Read a remark that may be one name as the author of a paper, where most of the others have authors.

    If all papers that lack authors have such a remark, one that has some is enough. A word may be a name where most of
    the others are.
    """
    lack = [paper for paper in papers if not paper.authors]
    if not lack or len(lack) == len(papers):
        return papers
    names = [name for paper in papers for name in paper.authors]
    are_surnames = sum(map(_is_surname, names)) * 2 > len(names)
    found = {id(paper): remark for paper in lack if (remark := _name_in(paper, are_surnames=are_surnames))}
    if len(lack) * 2 >= len(papers) and len(found) < len(lack):
        return papers
    return [_with_author(paper, found[id(paper)]) if id(paper) in found else paper for paper in papers]


def _is_surname(name: str) -> bool:
    """Tell whether a name is one word, as works are cited."""
    return _SURNAME.fullmatch(name) is not None


def _name_in(paper: Paper, *, are_surnames: bool) -> str:
    """Return the only remark of a paper that may be a name; "" if there is none, or several."""
    remarks = _remarks(paper)
    people = [one for one in remarks if is_person(one) or (are_surnames and _is_surname(one))]
    return people[0] if len(people) == 1 else ""


def _with_author(paper: Paper, name: str) -> Paper:
    """Return a paper with a remark as its author."""
    others = "\n\n".join(remark for remark in _remarks(paper) if remark != name)
    extra = {label: others if label == "badges" else text for label, text in paper.extra.items()}
    kept = {label: text for label, text in extra.items() if text or label != "badges"}
    return attrs.evolve(paper, authors=(name,), extra=Extra(kept))


def _remarks(paper: Paper) -> Sequence[str]:
    """Return the remarks of a paper."""
    return paper.extra.get("badges", "").split("\n\n")
