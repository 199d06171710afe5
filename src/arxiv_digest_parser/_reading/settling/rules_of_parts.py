"""The rules about labels that are right below the line of another one, where its value would begin."""

from __future__ import annotations

from arxiv_digest_parser._reading.labels.dress import TABLE_HEAD
from arxiv_digest_parser._reading.labels.label import ABSTRACT, VALUE
from arxiv_digest_parser._reading.language.vocabulary import heads_fields
from arxiv_digest_parser._reading.settling.candidates import Candidate
from arxiv_digest_parser._reading.settling.survey import MOST


def is_an_item_of_a_section(candidate: Candidate) -> bool | None:
    """Read as text what a section of the only paper tells below the texts of this, item by item.

    Example::

        ## Abstract
        We sort.

        ## Contributions
        1. **Faster:** twice as fast.
        2. **Smaller:** half the memory.
    """
    return False if candidate.is_told else None


def heads_a_table_of_fields(candidate: Candidate) -> bool | None:
    """Take the head of a table that says that fields and their values are below it.

    Example::

        > **TL;DR:** We sort.

        | Field | Value |
        |---|---|
        | Method | by hand |
    """
    label = candidate.label
    return True if label.dress == TABLE_HEAD and heads_fields(label.text) else None


def follows_a_label_without_a_value(candidate: Candidate) -> bool | None:
    """Take what is right below the line of another label, if it is a label that other papers have elsewhere.

    The label above it has no value in this paper. An abstract may begin with the head of its first part.

    Example::

        **TL;DR**

        **Authors:** A. Holm
    """
    label, survey = candidate.label, candidate.survey
    if label.context != VALUE or not _is_dressed(candidate) or candidate.heads_a_part:
        return None
    is_usual = survey.is_in_all(label) or survey.is_shared(label, MOST)
    return True if is_usual and survey.is_elsewhere(label) else None


def heads_the_first_part(candidate: Candidate) -> bool | None:
    """Take what is right below the heading of a summary, if all papers have it.

    In the only paper, a known label like it follows, or it says the same as the heading.

    Example::

        ## TL;DR

        **Problem:** Pebbles lie about.

        **Method:** We sort them.
    """
    label, opened, survey = candidate.label, candidate.opened, candidate.survey
    if label.context != VALUE or opened is None or not _is_dressed(candidate):
        return None
    if not (opened.field == "tldr" or (opened.field in ABSTRACT and candidate.sums_up)):
        return None
    if survey.size > 1:
        return survey.is_in_all(label) or survey.is_shared(label, MOST) or None
    return label.key == opened.key or candidate.known_follows or None


def _is_dressed(candidate: Candidate) -> bool:
    """Tell whether a label has a colon, and is dressed unlike text, and says something else than the one above it."""
    label, opened = candidate.label, candidate.opened
    is_again = opened is not None and label.key == opened.key and candidate.survey.size > 1
    return label.dress.colon not in {"", " "} and label.dress.kind == "marked" and not is_again
