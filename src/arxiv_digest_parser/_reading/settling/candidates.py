"""What is known about a candidate for a label: what is around it in its own paper.

The rules decide by this and by what the papers of the block have in common.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import attrs

from arxiv_digest_parser._reading.labels.dress import TABLE_HEAD, Dress
from arxiv_digest_parser._reading.labels.label import ABSTRACT, BLANK, RUN, SHORT, STRUCTURED, TEXT, Label
from arxiv_digest_parser._reading.language.vocabulary import ABSTRACT_HEADS, ANALYSIS, heads_fields
from arxiv_digest_parser._reading.settling.survey import FEW, MOST, NEARLY_ALL, SOME, Survey, abstract_start
from arxiv_digest_parser._reading.settling.told_sections import told_in_sections

_ORDER = {field: place for place, field in enumerate(ANALYSIS)}
_NO_ROOM = 3  # characters between two labels: a space and a blank line
_THREE = 3  # papers, in which no lines of texts begin alike by chance
_ENOUGH = 2  # labels; two in the usual order are not an accident


@attrs.define(eq=False)
class Candidate:
    """What looks like a label, and what is known about the place where it is.

    Attributes:
        label: What looks like a label.
        survey: What the labels of its block have in common.
        opened: The label whose value is open there.
        below: It is below the label of the paper's abstract.
        repeated: Its paper has printed a label of this name above the abstract that is open.
        structured: The abstract that is open has headings of its own.
        known_follows: A known label in the same dress is further down.
        listed: The number of the last label of a list that counts; 0: none.
        is_lone: It is the only plain one in a paper whose other labels are dressed, and none of them is an abstract's.
        in_analysis: It and others that no other paper has are the labels of an analysis, in their usual order.
        is_tabled: It is a row of a table whose head is text, and so are the rows above it.
        is_over_measures: It is the head of a table of which no other paper has a row.
        sums_up: The label whose value is open is below that of the abstract.
        is_told: It is in a section that tells something, and a part of its value.
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
    is_tabled: bool
    is_over_measures: bool
    sums_up: bool
    is_told: bool

    @property
    def within_abstract(self) -> bool:
        """Whether the value that is open is an abstract."""
        if self.opened is None:
            return False
        if self.opened.field == "translated_abstract":
            return not self.survey.is_worn(self.label.dress)  # labels may follow a translation line by line
        return self.opened.field in ABSTRACT

    @property
    def follows_one_of_its_dress(self) -> bool:
        """Whether the label whose value is open looks the same."""
        return self.opened is not None and self.opened.dress == self.label.dress

    @property
    def follows_an_unknown_one(self) -> bool:
        """Whether the label whose value is open looks the same, unlike text, and names no field."""
        is_marked = self.label.dress.kind == "marked" and self.label.dress.precedes
        return is_marked and self.follows_one_of_its_dress and self.opened is not None and self.opened.field is None

    @property
    def in_prose(self) -> bool:
        """Whether it is as plain as text, and an abstract is open."""
        return self.label.dress.is_plain and self.within_abstract

    @property
    def looks_like_text(self) -> bool:
        """Whether it may as well be the beginning of a line of text: plain, and not first in a paragraph."""
        label, opened = self.label, self.opened
        if not label.dress.is_plain or label.context >= BLANK:
            return False
        if label.context == TEXT:
            return True
        return self.in_prose and (label.field is None or (opened is not None and opened.field in ABSTRACT))

    @property
    def stands_free(self) -> bool:
        """Whether it is above all prose and counts there: the value of an unknown label may be open."""
        label, survey = self.label, self.survey
        if not label.free:
            return False
        if label.field is not None or label.dress == TABLE_HEAD or label.context >= BLANK or survey.is_shared(label):
            return True
        return survey.is_worn(label.dress.unbarred)

    @property
    def is_of_a_heading(self) -> bool:
        """Whether an unknown heading that all of several papers have is above it, and no other paper has it.

        Then it begins the value of that heading.
        """
        opened, label, survey = self.opened, self.label, self.survey
        if opened is None or opened.field is not None or opened.dress.kind != "heading" or label.dress.is_block:
            return False
        return survey.is_in_all(opened) and not survey.comes_again(label)

    @property
    def is_of_a_quote(self) -> bool:
        """Whether it may be the words of a quote without a label, which may look like one."""
        dress = self.label.dress
        return dress.lead.startswith(">") and not (self.survey.few and dress.colon and not dress.is_plain)

    @property
    def is_short_in_all(self) -> bool:
        """Whether all of several papers have it and its value is short or names: no text has such a line in all.

        It may be right below the names of the authors as well, which are not text. But if no known label looks like it,
        or all of those are after blank lines, an abstract may. In a single paper, its value is an identifier, or a link
        to a paper.
        """
        label, survey = self.label, self.survey
        if self.within_abstract and survey.dresses and not survey.is_worn(label.dress):
            return False
        is_below_names = self.opened is not None and self.opened.field == "authors" and label.context == RUN
        is_short = label.field in {*SHORT, "authors"} or is_below_names
        return (is_short and survey.few and survey.is_in_all(label)) or (survey.size == 1 and label.identifies)

    @property
    def tells_first(self) -> bool:
        """Whether it names what few papers say before any other prose: the abstract, or what sums it up.

        The latter is below no other label, and in all of several papers, or has a word that begins no sentence: it is
        in capitals (``TL;DR: old kettles boil``), or in a script without these.
        """
        label, survey = self.label, self.survey
        if not survey.few or self.within_abstract:
            return False
        sums_up = label.field in {"abstract?", "tldr"} and self.opened is None
        is_sure = survey.is_in_all(label) or label.text.upper() == label.text
        return label.field == "abstract" or (sums_up and is_sure)

    @property
    def is_listed(self) -> bool:
        """Whether it is an item of a list in few papers, as known labels are, and no item of a text.

        It is known, all papers have it, or its value is links to the paper.
        """
        label, survey = self.label, self.survey
        if not (survey.few and label.dress.lead == "-" and survey.is_worn(label.dress)):
            return False
        return label.field is not None or label.identifies or survey.is_in_all(label)

    @property
    def is_next_item(self) -> bool:
        """Whether it is an item that looks the same as the open one, in all of a few papers: both are of one list."""
        is_in_all = self.survey.few and self.survey.is_in_all(self.label)
        return is_in_all and self.label.dress.lead == "-" and self.follows_one_of_its_dress

    @property
    def is_dressed_in_all(self) -> bool:
        """Whether all of several papers have it, with a colon, and it is dressed unlike text.

        Abstracts of two papers emphasise the same words with a colon only where these head their parts.
        """
        dress = self.label.dress
        dressed = dress.colon not in {"", " "} and dress.kind != "plain"
        return dressed and not self.heads_a_part and self.survey.is_in_all(self.label)

    @property
    def runs_in_all(self) -> bool:
        """Whether all of several papers have it right below the line of a label, where known labels are as well.

        In three papers, a known label that looks the same may follow instead: it is not a line of three texts.
        """
        label, survey = self.label, self.survey
        may_run = label.dress in survey.running or (survey.size >= _THREE and self.known_follows)
        runs = survey.few and may_run and label.is_terse
        return runs and not self.heads_a_part and survey.is_in_all(label)

    @property
    def heads_a_part(self) -> bool:
        """Whether its words are those of a part of a structured abstract."""
        label = self.label
        return label.field in STRUCTURED or (label.field is None and label.words in ABSTRACT_HEADS)

    @property
    def runs_on(self) -> bool:
        """Whether many papers of this block have it, nearly always without a blank line above it."""
        label, survey = self.label, self.survey
        worn = label.dress in survey.dresses
        if survey.few or label.dress in survey.apart or (self.within_abstract and not worn):
            return False
        if self.in_prose and label.context == TEXT and survey.size < 2 * FEW:
            return False  # plain words inside a paragraph
        is_of_text = self.in_prose and (label.dress not in survey.running or self.heads_a_part)
        enough = NEARLY_ALL if is_of_text else SOME if worn else MOST
        return survey.runs_on(label) and survey.share(label) >= enough


@attrs.frozen
class Outline:
    """What a record shows before any of its candidates is decided about.

    Attributes:
        abstract: Where the label of its abstract is.
        last_known: Where a known label is last, by its dress.
        lone: The one label as plain as text among known ones that are dressed.
        analysis: Where the labels of an analysis are that no other paper has.
        measures: Where the heads of tables are of which no other paper has a row.
        told: Where the labels are that are parts of what sections tell.
    """

    abstract: float
    last_known: Mapping[Dress, int]
    lone: Label | None
    analysis: frozenset[int]
    measures: frozenset[int]
    told: frozenset[int]


def outline(record: Sequence[Label], survey: Survey) -> Outline:
    """Note what a record shows before any of its candidates is decided about."""
    abstract = abstract_start(record)
    above = {label.key for label in record if label.start < abstract and label.context > 0}
    # A word that this paper has printed above its abstract is a line of it there.
    fresh = [x for x in record if x.field and (x.start <= abstract or x.key not in above)]
    return Outline(
        abstract,
        {label.dress: label.start for label in fresh},
        _lone(record),
        frozenset(label.start for run in _runs(record) for label in _rare(run, survey)),
        _measures(record, survey) if survey.size > 1 else frozenset(),
        told_in_sections(record) if survey.size == 1 else frozenset(),
    )


def _measures(record: Sequence[Label], survey: Survey) -> frozenset[int]:
    """Return where the heads of tables are whose rows are unknown, and of which no other paper has any."""
    known: dict[int, list[bool]] = {}  # of the rows below each head: whether they are, or come again
    head: Label | None = None
    for label in record:
        if label.dress == TABLE_HEAD or label.may_head:
            head = None if heads_fields(label.text) else label
        elif head is not None and label.dress.kind == "row" and label.context != BLANK:
            known.setdefault(head.start, []).append(label.field is not None or survey.comes_again(label))
        else:
            head = None
    return frozenset(start for start, rows in known.items() if not any(rows))


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
    """Return the labels of a run that no other paper has.

    There must be several of these, or papers must differ in the others; or the label above one has no value that it
    could be a part of.
    """
    rare = [label for label in run if not survey.comes_again(label)]
    differ = len(run) >= _ENOUGH and all(survey.share(label) < MOST for label in run)
    free = {below.start for above, below in pairwise(run) if below.start - above.value <= _NO_ROOM}
    return rare if differ or len(rare) >= _ENOUGH else [label for label in rare if label.start in free]
