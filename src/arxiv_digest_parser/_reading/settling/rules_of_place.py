"""The rules about where a label is, and what the papers of a block have in common: they are asked first."""

from __future__ import annotations

from arxiv_digest_parser._reading.labels.label import BLANK, FIRST, RUN, SHORT, TEXT, VALUE
from arxiv_digest_parser._reading.language.vocabulary import KEYWORDS
from arxiv_digest_parser._reading.settling.candidates import Candidate
from arxiv_digest_parser._reading.settling.survey import FEW, MOST, NEARLY_ALL, SOME


def opens_a_fold(candidate: Candidate) -> bool | None:
    """Take a known label in a ``<summary>``: text does not fold itself.

    Example::

        _A. Holm, B. Ek_
        <details><summary>Abstract</summary>
    """
    label = candidate.label
    return True if label.dress.kind == "summary" and label.field is not None else None


def fences_a_citation(candidate: Candidate) -> bool | None:
    """Take the language of a code fence that holds a citation.

    Example::

        We sort pebbles.

        ```bibtex
        @misc{holm2025, title={Sorting}}
        ```
    """
    return True if candidate.label.dress.kind == "fence" else None


def begins_the_value_above(candidate: Candidate) -> bool | None:
    """Read as text what is right below the line of a label, as its value.

    Example::

        **Abstract**
        Method: by hand.
    """
    return False if candidate.label.context == VALUE else None


def heads_a_part_like_the_first(candidate: Candidate) -> bool | None:
    """Read as text what heads a part of a structured abstract, if the abstract begins with such a head.

    Example::

        **Abstract:** **Background:** Pebbles lie about.

        **Methods:** We sort them.
    """
    label, opened = candidate.label, candidate.opened
    if opened is None or opened.part is None:
        return None
    return False if label.dress == opened.part and candidate.heads_a_part else None


def begins_a_paragraph_in_bold(candidate: Candidate) -> bool | None:
    """Take words in bold without a colon that nearly all papers print: else a text emphasises what it begins with.

    A known label counts where no abstract is open, too, and inside one if all papers have it before a short value or
    names. So does one that all have right below a line, where known ones are.

    Example::

        **Takeaway** Pebbles can be sorted.
    """
    label, survey = candidate.label, candidate.survey
    if label.dress.colon != " " or (label.field and (survey.size == 1 or not candidate.within_abstract)):
        return None
    runs = label.dress in survey.running and label.context == RUN and not candidate.heads_a_part
    if (is_in_all := survey.is_in_all(label)) and (runs or label.field in {*SHORT, "authors"}):
        return True
    return label.context >= BLANK and (is_in_all or survey.is_shared(label, NEARLY_ALL))


def continues_a_list_of_the_value(candidate: Candidate) -> bool | None:
    """Read an item of a list as text, if the list begins inside a value.

    Example::

        Detailed Summary: 1. The problem: pebbles are wet.
        2. The method: we count them.
    """
    label = candidate.label
    return False if label.field is None and label.number > 1 and not 0 < candidate.listed < label.number else None


def carries_a_sign_in_all(candidate: Candidate) -> bool | None:
    """Take a label behind a sign that all of several papers have: no text begins its lines so.

    Example::

        💡 Idea: lanterns
        🎯 Audience: sorters
    """
    label = candidate.label
    return True if label.signed and candidate.survey.is_in_all(label) else None


def is_printed_throughout(candidate: Candidate) -> bool | None:
    """Take what nearly all papers of the block have, with the same above it, whatever it looks like.

    Example::

        Abstract: Pebbles lie about.

        METHOD: We sort them.
    """
    # Lines of a paragraph may begin alike in a few papers, so there it takes twice as many, or all.
    survey = candidate.survey
    if survey.few:
        return None
    in_all = survey.is_in_all(candidate.label) and not candidate.within_abstract
    enough = 2 * FEW if candidate.looks_like_text and not in_all else FEW
    return True if survey.is_throughout(candidate.label, in_abstract=candidate.below, enough=enough) else None


def heads_keywords(candidate: Candidate) -> bool | None:
    """Take the label of keywords below an abstract if a second paper has it: no abstract goes on there.

    Example::

        Abstract: Pebbles lie about.

        Keywords: pebbles, sorting
    """
    label = candidate.label
    if label.context < BLANK or label.words not in KEYWORDS:
        return None
    return True if candidate.survey.comes_again(label) else None


def begins_an_abstract(candidate: Candidate) -> bool | None:
    """Read the first words of an abstract without a label as text, where its paper alone begins so.

    Example::

        **Authors:** A. Holm

        Motivation: Pebbles lie about. Results: All were sorted. Availability: on the beach.
    """
    label, survey = candidate.label, candidate.survey
    if not (candidate.is_lone and label.free and label.context == BLANK):
        return None
    if not candidate.heads_a_part:
        return None
    return None if survey.is_in_all(label) or survey.is_shared(label) else False


def is_a_row_of_the_value(candidate: Candidate) -> bool | None:
    """Read rows that their paper alone has as text, and the head above such rows: a text prints what it measured.

    Example::

        ## Method

        We sort.

        | Beach | Pebbles | Hours |
        |---|---|---|
        | North | 12 | 3 |
    """
    label = candidate.label
    is_alone = label.field is None and not candidate.survey.comes_again(label)
    return False if candidate.is_over_measures or (candidate.is_tabled and is_alone) else None


def stands_beside_one_like_it(candidate: Candidate) -> bool | None:
    """Take a label after a bar, if the one before the bar counts and looks alike.

    Example::

        - **Importance:** 8.5 | **Domain:** pebbles
    """
    label, opened = candidate.label, candidate.opened
    if opened is None or opened.beside is not label or not label.is_terse:
        return None
    return True if label.dress.is_like(opened.dress) else None


def stands_where_no_value_is_open(candidate: Candidate) -> bool | None:
    """Decide by the label's own look where it cannot be a part of a value: first of its group, or above all prose.

    Example::

        Venue: a workshop

        Method: We sort.
    """
    label, survey = candidate.label, candidate.survey
    if label.context != FIRST and not candidate.stands_free:
        return None
    if label.field is not None or survey.is_shared(label):
        return True
    alike = label.dress.unbarred in survey.dresses or survey.is_in_all(label)
    may_be = (label.is_terse or label.dress.is_block) and not candidate.is_of_a_heading
    return may_be and (alike or not (label.dress.barred or candidate.is_of_a_quote))


def is_the_next_row(candidate: Candidate) -> bool | None:
    """Take each row of a table of fields, if the one above it is a field.

    Example::

        | Method | We sort. |
        | Venue | a workshop |
    """
    label, opened = candidate.label, candidate.opened
    is_row = label.dress.kind == "row" and label.context == RUN
    return True if is_row and opened is not None and opened.dress == label.dress else None


def follows_one_like_it(candidate: Candidate) -> bool | None:
    """Take a label right below the line of one that counts, if all papers have it, and it looks alike or unlike text.

    Example::

        **Venue**: a workshop
        **Weather**: rain
    """
    label, opened = candidate.label, candidate.opened
    if label.context != RUN or label.dress.is_plain or candidate.within_abstract:
        return None
    is_alike = opened is not None and opened.dress.is_like(label.dress)
    in_all = candidate.survey.forms[label.form] == candidate.survey.size
    return True if (is_alike and in_all) or candidate.is_dressed_in_all else None


def stands_in_a_paragraph(candidate: Candidate) -> bool | None:
    """Decide about a line right below a line of text: a label if this block prints its values so.

    In few papers, a known label goes on after the value of one that looks the same, and an item is one below an item
    that is not a label, such as names. The line below that of the abstract's label is a line of the abstract.

    Example::

        Method: We sort,
        and we count.
        Result: It holds.
    """
    label, survey = candidate.label, candidate.survey
    dressed = not label.dress.is_plain and not label.dress.is_block
    if label.context != TEXT and not (label.context == RUN and candidate.within_abstract and dressed):
        return None
    if candidate.runs_on or candidate.is_dressed_in_all:
        return True
    worn = survey.is_worn(label.dress)
    if candidate.tells_first:
        return True  # above the abstract is no prose that it could be a part of
    if label.dress.is_plain:
        is_alike = candidate.is_listed or (survey.few and worn and (label.field is not None or candidate.runs_in_all))
        return candidate.is_short_in_all or (is_alike and not candidate.within_abstract)
    if label.field is None:
        return survey.few and worn
    goes_on = survey.few and not candidate.within_abstract and candidate.follows_one_of_its_dress
    return worn or goes_on or survey.is_shared(label, MOST if candidate.within_abstract else SOME)


def follows_without_a_gap(candidate: Candidate) -> bool | None:
    """Read a plain line right below a label's as text, where labels are after blank lines.

    In few papers, an item goes on with the labels of a list, if its label is known or all papers have it.

    Example::

        Abstract: We sort.
        Note: the pebbles are round.
    """
    label = candidate.label
    if not (label.dress.is_plain and label.context == RUN):
        return None
    survey = candidate.survey
    if candidate.is_short_in_all:
        return True
    if candidate.in_prose:
        return candidate.runs_in_all or candidate.runs_on or candidate.is_listed
    return False if label.dress in survey.apart else None


def heads_a_part_of_the_abstract(candidate: Candidate) -> bool | None:
    """Read a plain line in an abstract as text, if the paper has printed this label already, or such lines before it.

    Example::

        Method: We sort by hand.

        Abstract: Pebbles lie about.

        Method: all were sorted.
    """
    if not candidate.in_prose or candidate.label.context != BLANK:
        return None
    is_text = candidate.repeated or (candidate.structured and candidate.label.field is None)
    return False if is_text else candidate.is_next_item or None
