"""A block of records into papers: what the records have in common decides how each of them is read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby

from arxiv_digest_parser._reading.heads.bylines import named_line
from arxiv_digest_parser._reading.in_common.enclosed import without_bullets, without_elements, without_shared_ends
from arxiv_digest_parser._reading.in_common.titles import undressed
from arxiv_digest_parser._reading.in_common.told import with_told_fields
from arxiv_digest_parser._reading.in_common.told_links import with_links_in_values
from arxiv_digest_parser._reading.in_common.totals import with_numbers_of_total
from arxiv_digest_parser._reading.items.untitled import line_below
from arxiv_digest_parser._reading.labels.label import TEXT, Label
from arxiv_digest_parser._reading.papers.paper import read_paper
from arxiv_digest_parser._reading.papers.record import Record
from arxiv_digest_parser._reading.records.lone_names import with_one_name
from arxiv_digest_parser._reading.records.looking import look_for_labels
from arxiv_digest_parser._reading.records.names_below import note_names
from arxiv_digest_parser._reading.records.other_titles import note_other_titles
from arxiv_digest_parser._reading.records.reader import Reader
from arxiv_digest_parser._reading.records.remarks import note_remarks
from arxiv_digest_parser._reading.records.sentences import note_links, note_lists, note_quotes, note_sentences
from arxiv_digest_parser._reading.records.tails import note_tails
from arxiv_digest_parser._reading.records.whole import AnyRecord
from arxiv_digest_parser._reading.settling.settle import settle
from arxiv_digest_parser._reading.settling.survey import FEW, SOME
from arxiv_digest_parser._reading.tables.dressed_titles import without_dress
from arxiv_digest_parser._reading.tables.row_records import RowRecord
from arxiv_digest_parser._reading.tables.rows import read_rows
from arxiv_digest_parser._reading.templates.template import HEAD, NAMES, Cut, Template
from arxiv_digest_parser._reading.values.categories import with_single_categories
from arxiv_digest_parser._reading.values.names import commas_are_tight
from arxiv_digest_parser.models import Paper

#: How many records are looked at together to tell labels from text that looks like them.
BLOCK = 64


def blocks(records: Sequence[AnyRecord]) -> Iterator[tuple[int, int]]:
    """Yield from where to where blocks of records go."""
    start = 0
    for _, alike in groupby(records, lambda record: record.table if isinstance(record, RowRecord) else None):
        stop = start + len([*alike])
        whole = stop - start if isinstance(records[start], RowRecord) else BLOCK
        while start < stop:
            # A last block that is short would know little.
            end = start + whole if stop - start >= 2 * whole else stop
            yield start, end
            start = end


def read_block(records: list[AnyRecord], start: int, end: int, reader: Reader) -> list[Paper]:
    """Read the papers of a block of records, by what these have in common."""
    block = records[start:end]
    rows = [record for record in block if isinstance(record, RowRecord)]
    if rows:
        return without_dress(read_rows(reader.source.text, rows, reader.report))
    others = [record for record in block if not isinstance(record, RowRecord)]
    papers = _read_settled(others, reader)
    records[start:end] = others  # some that a template has cut were left to the general way
    return papers


def _read_settled(block: list[Record | Cut], reader: Reader) -> list[Paper]:
    """Read the papers of a block of records of which the labels have to be settled first."""
    text, report = reader.source.text, reader.report
    _settle(text, block, 0, len(block))
    groups = _groups(block)
    note_other_titles(text, block)
    note_names(text, block)
    note_remarks(text, block)
    note_quotes(text, block)
    note_sentences(text, block)
    note_lists(text, block)
    note_links(text, block)
    note_tails(text, block)
    tight = _names_are_tight(text, block)
    papers: list[Paper] = []
    for template, run in groupby(block, lambda record: record.template if isinstance(record, Cut) else None):
        alike = [*run]
        spacing = tight[len(papers) : len(papers) + len(alike)]
        if template:
            cuts = [record for record in alike if isinstance(record, Cut)]
            papers += template.read(cuts, spacing, groups=groups, report=report)
        else:
            papers += [
                read_paper(text, record, tight=spaced, groups=groups, report=report)
                for record, spaced in zip(alike, spacing, strict=True)
                if isinstance(record, Record)
            ]
    papers = with_numbers_of_total(with_one_name(undressed(with_one_name(without_bullets(papers)))))
    papers = without_shared_ends(without_elements(with_links_in_values(with_told_fields(papers))))
    # Where another label lists categories, the one below the label of the main category is not a list of one.
    return papers if _lists_categories(block) else with_single_categories(papers)


def _lists_categories(block: Iterable[Record | Cut]) -> bool:
    """Tell whether a label of a record is that of a list of categories; records of one template have the same."""
    templates = {record.template for record in block if isinstance(record, Cut)}
    others = [record for record in block if isinstance(record, Record)]
    return any(
        isinstance(item, Label) and item.field == "categories"
        for items in (*(template.items for template in templates), *(record.items for record in others))
        for item in items
    )


def _settle(text: str, records: list[Record | Cut], start: int, end: int) -> None:
    """Settle which labels count in a block of records, by what these have in common.

    A record that a template has cut is left to the general way if other labels than the template's count in it.
    """
    block = records[start:end]
    alike, others = _sorted_out(text, block)
    if len(alike) == 1 and not others and len(block) in next(iter(alike)).counting:
        return
    found = [*(template.labels for template in alike), *(record.labels for record in others)]
    settled = settle(found, [*alike.values(), *(1 for _ in others)])
    failing: set[Template | Cut] = set()
    for one, labels, kept in zip([*alike, *others], found, settled, strict=True):
        if isinstance(one, Record):
            one.items = sorted([*one.tags, *kept], key=lambda item: item.start)
        elif kept != (one.template.labels if isinstance(one, Cut) else labels):
            failing.add(one)
    if failing:
        wrong = {
            record for record in block if isinstance(record, Cut) and not failing.isdisjoint((record, record.template))
        }
        [(template, number)] = Counter(record.template for record in wrong).most_common(1)
        if len(block) >= FEW and number * 2 > len(block):
            template.refuted = True  # by what is mostly records of its own form
        records[start:end] = [record.record() if record in wrong else record for record in block]
        _settle(text, records, start, end)
    elif len(alike) == 1 and not others:
        next(iter(alike)).counting.add(len(block))


def _sorted_out(text: str, block: Sequence[Record | Cut]) -> tuple[Counter[Template], list[Record | Cut]]:
    """Count the records that are as their templates say, and return the others."""
    cuts = [record for record in block if isinstance(record, Cut)]
    alike = Counter(cut.template for cut in cuts)
    records = [record for record in block if isinstance(record, Record)]
    for record in records:
        look_for_labels(text, record)
    if not any(cut.suspects for cut in cuts):
        return alike, [*records]
    doubtful = _doubtful(cuts, alike, records)
    return alike - Counter(cut.template for cut in doubtful), [*records, *doubtful]


def _doubtful(cuts: list[Cut], alike: Counter[Template], records: list[Record]) -> list[Cut]:
    """Return the cuts of which a suspect may count, or may make a label of another record count.

    A suspect is in a paragraph. `settle` takes it for a label only if enough other papers have the same one.
    """
    forms = {cut: {label.form for label in cut.suspects} for cut in cuts if cut.suspects}
    count = Counter(chain.from_iterable(forms.values()))
    known = {label.form for record in records for label in record.labels}
    size = len(cuts) + len(records)
    return [
        cut
        for cut, looks in forms.items()
        if (number := alike[cut.template]) < FEW
        or (number * 2 < size and any(label.context != TEXT for label in cut.suspects))
        or any(count[form] >= SOME * number or form in known for form in looks)
    ]


def _names_are_tight(text: str, block: list[Record | Cut]) -> list[bool]:
    """Tell of each record whether commas without a space separate its names.

    One comma with a space may be between two names or inside one. The papers around it decide, because digests may
    be joined.
    """
    lines = [record.names_line if isinstance(record, Cut) else _authors_line(text, record) for record in block]
    all_lines = "\n".join(lines) + "\n"
    if not ("(" in all_lines or ", " in all_lines or ",\n" in all_lines):
        return ["," in all_lines] * len(block)  # the common case: all that have a comma agree
    parted = [line for line in lines if ";" in line]
    if parted and all(part.count(",") == 1 for line in parted for part in line.strip("; ").split(";")):
        return [True] * len(block)  # each name has its given names behind a comma, also where it is the only one
    told: list[bool | None] = []
    for line in lines:
        tight = commas_are_tight(line)
        told.append(tight if "," in line and (tight or line.count(",") > 1) else None)
    above, below = _carried(told), _carried(told[::-1])[::-1]
    return [False not in around and True in around for around in zip(above, below, strict=True)]


def _authors_line(text: str, record: Record) -> str:
    if record.names_at >= 0:
        return named_line(line_below(text, record.names_at), is_sure=True)[0]
    for item in record.items:
        if isinstance(item, Label) and item.field == "authors":
            end = next((other.start for other in record.items if other.start > item.value), record.end)
            return text[item.value : end].lstrip().partition("\n")[0]
    match = NAMES.search(text, record.heading.end, min(record.end, record.heading.end + HEAD))
    return match[0] if match else ""


def _carried(told: list[bool | None]) -> list[bool | None]:
    """Fill the gaps of a list with what is before them."""
    known: bool | None = None
    return [known := known if tight is None else tight for tight in told]


def _groups(block: list[Record | Cut]) -> frozenset[str]:
    """Return headings that are in most records of a block."""
    count: Counter[str] = Counter()
    for template, number in Counter(record.template for record in block if isinstance(record, Cut)).items():
        count.update(dict.fromkeys(template.groups, number))
    for record in block:
        if isinstance(record, Record):
            count.update({i.text for i in record.items if isinstance(i, Label) and i.dress.stands_over_others})
    return frozenset(text for text, number in count.items() if number > 1 and number * 2 >= len(block))
