"""The rules by which what looks like a label counts, or is text.

Each rule is a function of the place where a label stands. It answers whether the label counts, or ``None`` where it has
nothing to say. The rules are asked in the order of `RULES`, and the first answer holds. What the papers of a block have
in common is asked before what the label looks like.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import attrs

from arxiv_digest_parser._reading.dress import TABLE_HEAD
from arxiv_digest_parser._reading.labels import ABSTRACT, BLANK, FIRST, RUN, TEXT, TRANSLATED, VALUE, Label
from arxiv_digest_parser._reading.survey import FEW, MOST, NEARLY_ALL, SOME, Survey, abstract_start
from arxiv_digest_parser._reading.vocabulary import ABSTRACT_HEADS, ANALYSIS, normal

_STRUCTURED = {None, "motivation", "method", "result", "conclusion"}
_ABSTRACTS = {*ABSTRACT, "translated_abstract"}
_ORDER = {field: place for place, field in enumerate(ANALYSIS)}
_ENOUGH = 2  # labels; two in the usual order are no accident


@attrs.frozen
class Place:
    """Where a label stands.

    Attributes:
        label: What looks like a label.
        survey: What the labels of its block have in common.
        opened: The label whose value is open there.
        below: It stands below the label of the paper's abstract.
        repeated: Its paper has printed a label of this name above the abstract that is open.
        structured: The abstract that is open has headings of its own.
        known_follows: A known label in the same dress stands further down.
        listed: The number of the last label of a list that counts; 0: none.
        is_lone: It is the only plain one in a paper whose other labels are dressed, and none of them is an abstract's.
        in_analysis: It and others that no other paper has are the labels of an analysis, in their usual order.
    """

    label: Label
    survey: Survey
    opened: Label | None
    below: bool
    repeated: bool
    structured: bool
    known_follows: bool
    listed: int
    is_lone: bool
    in_analysis: bool

    @property
    def within_abstract(self) -> bool:
        """Whether the value that is open is an abstract."""
        return self.opened is not None and self.opened.field in _ABSTRACTS

    @property
    def in_prose(self) -> bool:
        """Whether it is as plain as text, and an abstract is open."""
        return self.label.dress.is_plain and self.within_abstract


Rule = Callable[[Place], "bool | None"]


def begins_the_value_above(place: Place) -> bool | None:
    """Read as text what stands right below the line of a label, as its value.

    Example::

        **Abstract**
        Method: by hand.
    """
    return False if place.label.context == VALUE else None


def continues_a_list_of_the_value(place: Place) -> bool | None:
    """Read an item of a list as text, if the list begins inside a value.

    Example::

        Detailed Summary: 1. The problem: pebbles are wet.
        2. The method: we count them.
    """
    label = place.label
    return False if label.field is None and label.number > 1 and not 0 < place.listed < label.number else None


def is_printed_throughout(place: Place) -> bool | None:
    """Take what nearly all papers of the block have, with the same above it, whatever it looks like.

    Example::

        Abstract: Pebbles lie about.

        METHOD: We sort them.
    """
    return True if place.survey.is_throughout(place.label, in_abstract=place.below) else None


def begins_an_abstract(place: Place) -> bool | None:
    """Read the first words of an abstract without a label as text, where its paper alone begins so.

    Example::

        **Authors:** A. Holm

        Motivation: Pebbles lie about. Results: All were sorted. Availability: on the beach.
    """
    label, survey = place.label, place.survey
    if not (place.is_lone and label.free and label.context == BLANK):
        return None
    if label.field not in _STRUCTURED or (label.field is None and normal(label.text) not in ABSTRACT_HEADS):
        return None
    return None if survey.is_in_all(label) or survey.is_shared(label) else False


def stands_where_no_value_is_open(place: Place) -> bool | None:
    """Decide by the label's own look where it cannot be a part of a value: first of its group, or above all prose.

    Example::

        ### [A title](https://arxiv.org/abs/2611.90001)

        Venue: a workshop
    """
    label, survey = place.label, place.survey
    if label.context != FIRST and not (label.free and _stands_free(label, survey)):
        return None
    if label.field is not None or survey.is_shared(label):
        return True
    alike = label.dress.unbarred in survey.dresses
    lone = not label.dress.barred and not label.dress.lead.startswith(">")  # a quote without a label may look like one
    return (label.is_terse or label.dress.is_block) and (alike or lone)


def _stands_free(label: Label, survey: Survey) -> bool:
    """Tell whether a label above all prose counts there: the value of an unknown one may be open."""
    if label.field is not None or label.dress == TABLE_HEAD or label.context >= BLANK or survey.is_shared(label):
        return True
    return survey.is_worn(label.dress.unbarred)


def is_the_next_row(place: Place) -> bool | None:
    """Take each row of a table of fields, if the one above it is a field.

    Example::

        | Authors | A. Holm |
        | Venue | a workshop |
    """
    label, opened = place.label, place.opened
    is_row = label.dress.kind == "row" and label.context == RUN
    return True if is_row and opened is not None and opened.dress == label.dress else None


def stands_in_a_paragraph(place: Place) -> bool | None:
    """Decide about a line right below a line of text: a label if this block prints its values so.

    The line below that of the abstract's label is a line of the abstract.

    Example::

        Method: We sort,
        and we count.
        Result: It holds.
    """
    label, survey = place.label, place.survey
    dressed = not label.dress.is_plain and not label.dress.is_block
    if label.context != TEXT and not (label.context == RUN and place.within_abstract and dressed):
        return None
    if _runs_on(place):
        return True
    worn = survey.is_worn(label.dress)
    if label.dress.is_plain:
        return survey.few and worn and label.field is not None and not place.within_abstract
    if label.field is None:
        return survey.few and worn
    return worn or survey.is_shared(label, MOST if place.within_abstract else SOME)


def _runs_on(place: Place) -> bool:
    """Tell whether this block has a label in many papers, nearly always without a blank line above it."""
    label, survey = place.label, place.survey
    worn = label.dress in survey.dresses
    if survey.few or label.dress in survey.apart or (place.within_abstract and not worn):
        return False
    return survey.runs_on(label) and survey.share(label) >= (SOME if worn else MOST)


def follows_without_a_gap(place: Place) -> bool | None:
    """Read a plain line right below a label's as text, where labels stand behind blank lines.

    Example::

        Abstract: We sort.
        Note: the pebbles are round.
    """
    label = place.label
    if not (label.dress.is_plain and label.context == RUN):
        return None
    if place.in_prose:
        return _runs_on(place)
    return False if label.dress in place.survey.apart else None


def heads_a_part_of_the_abstract(place: Place) -> bool | None:
    """Read a plain line in an abstract as text, if the paper has printed this label already, or such lines before it.

    Example::

        Method: We sort by hand.

        Abstract: Pebbles lie about.

        Method: all were sorted.
    """
    if not place.in_prose or place.label.context != BLANK:
        return None
    return False if place.repeated or (place.structured and place.label.field is None) else None


def is_in_capitals(place: Place) -> bool | None:
    """Read capitals in an abstract as headings of its own, as PubMed prints them, unless most papers have them.

    Example::

        Abstract: Pebbles lie about.

        METHODS: all were sorted.
    """
    label, survey = place.label, place.survey
    if survey.is_shared(label, MOST) or survey.is_in_all(label):
        return None
    return False if place.in_prose and label.text.isupper() and label.field in _STRUCTURED else None


def is_one_of_an_analysis(place: Place) -> bool | None:
    """Take the labels of an analysis that one paper alone has: several in their usual order are no prose.

    Example::

        Motivation: Pebbles lie about.

        Method: We sort them.

        Abstract: All were sorted.
    """
    return True if place.in_analysis and not place.in_prose else None


def is_known(place: Place) -> bool | None:
    """Take a label that the vocabulary has, unless its dress is a stranger's, or it stands once in many papers.

    Example::

        **Method:** We sort.
    """
    label, survey = place.label, place.survey
    if label.field is None:
        return None
    if survey.few or label.field in TRANSLATED or label.dress.stands_over_others:
        return True
    if label.dress not in survey.dresses or place.in_prose:
        return survey.share(label) >= SOME
    # Once in many papers, in plain dress: a line of somebody's text.
    return not (label.dress.is_plain and survey.forms[label.form] == 1 and survey.size >= 2 * FEW)


def is_a_heading(place: Place) -> bool | None:
    """Take a summary, and a heading that comes again.

    Example::

        #### Limitations
    """
    label, survey = place.label, place.survey
    if label.dress.kind == "summary":
        return True
    return (survey.few or survey.forms[label.form] > 1) if label.dress.kind == "heading" else None


def is_unlike_known_labels(place: Place) -> bool | None:
    """Take an unknown label in a dress that no known one wears, if most papers have it behind a blank line.

    Example::

        **Authors:** A. Holm

        Limitations: few pebbles.
    """
    label, survey = place.label, place.survey
    if label.dress in survey.dresses:
        return None
    apart = label.context >= BLANK and not place.in_prose
    return apart and survey.size > 2 and survey.share(label) >= MOST


def is_plain(place: Place) -> bool | None:
    """Take an unknown label that is as plain as text, if enough papers have it.

    Example::

        Method: We sort.

        Limitations: few pebbles.
    """
    label, survey = place.label, place.survey
    if not label.dress.is_plain:
        return None
    if survey.few:
        return label.is_terse and (place.known_follows or not place.in_prose)
    if place.in_prose:
        return survey.share(label) >= NEARLY_ALL
    # The same short words below a blank line in two papers are a field that others lack.
    again = label.context >= BLANK and label.is_terse and survey.forms[label.form] > 1
    return again or survey.share(label) >= SOME


def is_dressed_as_known_labels(place: Place) -> bool | None:
    """Take an unknown label in the dress of known ones, if a second paper has it, or there are few papers.

    Example::

        **Method:** We sort.

        **Limitations:** few pebbles.
    """
    survey = place.survey
    return survey.size < 2 * FEW or survey.forms[place.label.form] > 1


#: All rules, in the order in which they are asked. The last one always answers.
RULES: tuple[Rule, ...] = (
    begins_the_value_above,
    continues_a_list_of_the_value,
    heads_a_part_of_the_abstract,
    is_printed_throughout,
    begins_an_abstract,
    stands_where_no_value_is_open,
    is_the_next_row,
    stands_in_a_paragraph,
    follows_without_a_gap,
    is_in_capitals,
    is_one_of_an_analysis,
    is_known,
    is_a_heading,
    is_unlike_known_labels,
    is_plain,
    is_dressed_as_known_labels,
)


def counts(place: Place) -> bool:
    """Tell whether a label counts, by the first rule that has an answer."""
    return next(answer for rule in RULES if (answer := rule(place)) is not None)


def eligible(record: Sequence[Label], survey: Survey) -> Iterator[Label]:
    """Yield the labels of a record that stand where, and look as, the labels of its block do."""
    abstract = abstract_start(record)
    first_at: dict[str, int] = {}
    for label in record:
        if label.context > 0:
            first_at.setdefault(label.key, label.start)
    # A word that this paper has printed above its abstract is a line of it there.
    fresh = [x for x in record if x.field and (x.start <= abstract or first_at.get(x.key, abstract) >= abstract)]
    last_known = {label.dress: label.start for label in fresh}
    lone = _lone(record)
    analysis = {label.start for run in _runs(record) for label in _rare(run, survey)}
    opened: Label | None = None
    structured = False
    listed = 0
    for label in record:
        place = Place(
            label,
            survey,
            opened,
            below=label.start > abstract,
            repeated=opened is not None and first_at.get(label.key, label.start) < opened.start,
            structured=structured,
            known_follows=last_known.get(label.dress, -1) > label.start,
            listed=listed,
            is_lone=label is lone,
            in_analysis=label.start in analysis,
        )
        if counts(place):
            opened = label
            listed = label.number or listed
            yield label
        else:
            structured = structured or heads_a_part_of_the_abstract(place) is False


def _lone(record: Sequence[Label]) -> Label | None:
    """Return the one label as plain as text among known ones that are dressed, if none of them is an abstract's."""
    if any(label.field in ABSTRACT and label.context > 0 for label in record):
        return None
    set_apart = [label for label in record if label.context > RUN]
    plain = [label for label in set_apart if label.dress.is_plain]
    dressed = sum(label.field is not None and not label.dress.is_plain for label in set_apart)
    return plain[0] if len(plain) == 1 and dressed else None


def _runs(record: Sequence[Label]) -> Iterator[list[Label]]:
    """Yield the labels of analyses that follow each other in their usual order and in one dress."""
    run: list[Label] = []
    for label in record:
        if label.field is None or label.context <= TEXT:
            continue
        goes_on = run and label.dress == run[-1].dress and _ORDER.get(label.field, -1) > _ORDER[str(run[-1].field)]
        if not goes_on:
            yield run
            run = []
        if label.field in _ORDER:
            run.append(label)
    yield run


def _rare(run: Sequence[Label], survey: Survey) -> Sequence[Label]:
    """Return the labels of a run that no other paper has, if there are several."""
    rare = [label for label in run if survey.forms[label.form] == 1]
    return rare if len(rare) >= _ENOUGH else ()
