"""The rules about what a label looks like, and which words it has: they are asked where its place says nothing."""

from __future__ import annotations

from arxiv_digest_parser._reading.labels.label import BLANK, STRUCTURED, TRANSLATED
from arxiv_digest_parser._reading.settling.candidates import Candidate
from arxiv_digest_parser._reading.settling.survey import FEW, MOST, NEARLY_ALL, SOME


def is_in_capitals(candidate: Candidate) -> bool | None:
    """Read capitals in an abstract as headings of its own, as PubMed prints them, unless most papers have them.

    Example::

        Abstract: Pebbles lie about.

        METHODS: all were sorted.
    """
    label, survey = candidate.label, candidate.survey
    if survey.is_shared(label, MOST) or survey.is_in_all(label):
        return None
    in_capitals = all(map(str.isupper, filter(str.isalpha, label.text)))
    return False if candidate.in_prose and in_capitals and label.field in {None, *STRUCTURED} else None


def is_one_of_an_analysis(candidate: Candidate) -> bool | None:
    """Take the labels of an analysis that one paper alone has: several in their usual order are not prose.

    Example::

        Motivation: Pebbles lie about.

        Method: We sort them.

        Abstract: All were sorted.
    """
    return True if candidate.in_analysis and not candidate.in_prose else None


def is_known(candidate: Candidate) -> bool | None:
    """Take a label that the vocabulary has, unless its dress is a stranger's, or it occurs once in many papers.

    Example::

        **Motivation:** Pebbles lie about.

        **Comment:** 9 pages
    """
    label, survey = candidate.label, candidate.survey
    if label.field is None:
        return None
    if survey.few or label.field in TRANSLATED or label.dress.stands_over_others:
        return True
    if label.dress not in survey.dresses or candidate.in_prose:
        return survey.share(label) >= SOME
    # Once in many papers, in plain dress: a line of somebody's text.
    return not (label.dress.is_plain and not survey.comes_again(label) and survey.size >= 2 * FEW)


def is_a_heading(candidate: Candidate) -> bool | None:
    """Take a summary, and a heading that comes again.

    Example::

        Method: We sort.

        #### Limitations
    """
    label, survey = candidate.label, candidate.survey
    if label.dress.kind == "summary":
        return True
    return (survey.few or survey.comes_again(label)) if label.dress.kind == "heading" else None


def is_unlike_known_labels(candidate: Candidate) -> bool | None:
    """Take an unknown label in a dress that no known one wears, if most papers have it after a blank line.

    In the only paper, it may follow one that looks the same, and names no field either.

    Example::

        **Method:** We sort.

        Limitations: few pebbles.
    """
    label, survey = candidate.label, candidate.survey
    if label.dress in survey.dresses:
        return None
    apart = label.context >= BLANK and not candidate.in_prose
    if candidate.follows_an_unknown_one and survey.size == 1:
        return apart
    return apart and (candidate.is_dressed_in_all or (survey.size > 2 and survey.share(label) >= MOST))


def is_plain(candidate: Candidate) -> bool | None:
    """Take an unknown label that is as plain as text, if enough papers have it.

    Example::

        Method: We sort.

        Limitations: few pebbles.
    """
    label, survey = candidate.label, candidate.survey
    if not label.dress.is_plain:
        return None
    if survey.few:
        return label.is_terse and (candidate.known_follows or not candidate.in_prose)
    if candidate.in_prose:
        return survey.share(label) >= NEARLY_ALL
    # The same short words below a blank line in two papers are a field that others lack.
    again = label.context >= BLANK and label.is_terse and survey.comes_again(label)
    return again or survey.share(label) >= SOME


def is_dressed_as_known_labels(candidate: Candidate) -> bool | None:
    """Take an unknown label in the dress of known ones, if a second paper has it, or there are few papers.

    Example::

        **Method:** We sort.

        **Limitations:** few pebbles.
    """
    survey = candidate.survey
    return survey.size < 2 * FEW or survey.comes_again(candidate.label)
