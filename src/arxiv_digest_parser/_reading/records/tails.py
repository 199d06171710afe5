"""Where lines begin below the texts of a block of records that are not part of these: tags, names, a date.

One text may end with a line that is not a sentence. If most records of a block do, below a gap, a generator prints it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.heads.bylines import names_in
from arxiv_digest_parser._reading.heads.facts import LONGEST_FACTS, line_of_facts
from arxiv_digest_parser._reading.heads.pieces import CUT, EASTERN_STOPS, STOPS
from arxiv_digest_parser._reading.labels.label import PROSE, Label
from arxiv_digest_parser._reading.labels.scaffold import trimmed
from arxiv_digest_parser._reading.labels.scan import label_of
from arxiv_digest_parser._reading.papers.record import Record
from arxiv_digest_parser._reading.templates.template import Cut
from arxiv_digest_parser._reading.values.links import leads_to_papers, without_targets

_FIRST = 4  # records, of which one has such lines if most have
_SEVERAL = 3  # records, which show what a generator prints also where the lines are not facts
_LONGEST = 80  # characters of a line that is neither a sentence nor names
_LONGEST_LINKED = 400  # with the targets of its links
_SPACES = 2  # in the shortest sentence above
_MOST_LINES = 12  # below one text
_SIGN = 2  # characters of an emoji
_GAP = lazy(r"\n[ \t]*\n(?:[ \t]*\n)*")
#: Cheap, of a record that a template has cut: a short line below a gap, which is not an item, a heading or a row.
_MAY_BE = lazy(
    rf"\n[ \t]*\n(?:(?![#|>$\\*-])[^\n]{{1,{_LONGEST_LINKED}}}|(?=\*\*|\[)[^\n]{{1,{LONGEST_FACTS}}})(?:\n|\Z)"
)
_ITEM_OR_FORMULA = lazy(r"[ \t]*(?:[(\[]?\d{1,3}[.)\]][ \t]|[-*+•>#|<`~$\\]|\!\[)|[^\n]*[$\\]")


def note_tails(text: str, block: list[Record | Cut]) -> None:
    """Note where lines below the text of a record are not part of it, if most records of the block have such lines."""
    if not any(_tail_of(text, one) for one in block[:_FIRST]):
        return
    tails = {at: tail for at, one in enumerate(block) if (tail := _tail_of(text, one))}
    lines = [line for _, _, found in tails.values() for _, line in _down_to_links(found)]
    are_facts = all(names_in(line) or line_of_facts(line, with_names=True) for line in lines)
    if len(tails) * 2 <= len(block) or len(tails) < (2 if are_facts else _SEVERAL):
        return
    for one in block:
        if isinstance(one, Record):
            one.is_told = one.is_told or _ends_with_a_sentence(text, one)
    for at, (record, start, _) in tails.items():
        last, line = _down_to_links(tails[at][2])[-1]
        block[at], record.tail, record.is_told = record, (start, last + len(line)), True
    _note_names([(record, lines) for record, _, lines in tails.values()])


def _down_to_links(lines: Sequence[tuple[int, str]]) -> Sequence[tuple[int, str]]:
    """Return the lines down to links to the paper: what is below these may be of the next one."""
    last = next((index for index, (_, line) in enumerate(lines) if leads_to_papers(line)), len(lines) - 1)
    return lines[: last + 1]


def _note_names(tails: Sequence[tuple[Record, list[tuple[int, str]]]]) -> None:
    """Mark the lists of names among such lines, if most have one, and nothing else names authors."""
    if any(record.names_at >= 0 or "authors" in record.fields for record, _ in tails):
        return
    named = [(record, at) for record, lines in tails for at, line in lines if names_in(line) > 1]
    if len(named) * 2 > len(tails):
        for record, at in named:
            record.names_at = at


def _tail_of(text: str, one: Record | Cut) -> tuple[Record, int, list[tuple[int, str]]] | None:
    """Return a record, where such lines begin below its text, and these with their places; ``None`` if it has none."""
    if isinstance(one, Cut):
        if not _MAY_BE.search(text, one.start, one.end):
            return None
        one = one.settled()
    for start, end in _texts(one):
        above, lines = _parted(text, *trimmed(text, start, end, rules=True))
        if lines and _ends_like_a_sentence(text[start:above]):
            return one, above, lines
    return None


def _texts(record: Record) -> Iterator[tuple[int, int]]:
    """Yield from where to where the texts of a record go: the values of labels for them.

    Where no label names one, it is above the first label, or below the value of the last.
    """
    ends = [*(item.start for item in record.items), record.links_at if record.links_at >= 0 else record.end]
    texts = [
        (item.value, end)
        for item, end in zip(record.items, ends[1:], strict=True)
        if isinstance(item, Label) and item.field in PROSE and item.end < 0
    ]
    last = record.items[-1] if record.items else None
    if not texts:
        yield record.heading.end, ends[0]
    if not texts and isinstance(last, Label) and last.end < 0:
        yield last.value, ends[-1]
    yield from texts


def _parted(text: str, start: int, end: int) -> tuple[int, list[tuple[int, str]]]:
    """Return where the last paragraphs of a text begin whose lines are all apart from it, and these lines."""
    gaps = [*_GAP.finditer(text, start, end)]
    found: list[tuple[int, str]] = []
    stop, above = end, end
    for gap in reversed(gaps):
        lines = _lines(text, gap.end(), stop)
        if len(found) + len(lines) > _MOST_LINES or not all(_is_apart(line) for _, line in lines):
            break
        found[:0] = lines
        stop = above = gap.start()
    return above, found


def _lines(text: str, start: int, end: int) -> list[tuple[int, str]]:
    """Return the lines of a stretch, and where each begins."""
    lines: list[tuple[int, str]] = []
    for line in text[start:end].split("\n"):
        lines.append((start, line))
        start += len(line) + 1
    return lines


def _is_apart(line: str) -> bool:
    """Tell whether a line is short and not a sentence, an item, a formula or a label; a list of names may be long."""
    if names_in(line) > 1 or _are_linked_facts(line):
        return True
    is_long = len(line) > _LONGEST_LINKED or len(without_targets(line)) > _LONGEST
    if is_long or line.rstrip().endswith((*STOPS, CUT, ":", ",", ";")):
        return False
    if len(line) <= _SIGN:
        return True
    return any(map(str.isalnum, line)) and not _ITEM_OR_FORMULA.match(line) and label_of(line.strip()) is None


def _are_linked_facts(line: str) -> bool:
    """Tell whether a line holds facts of the paper with a link to it; all of it may be in bold."""
    return "](" in line and len(line_of_facts(line, with_names=False)) > 1


def _ends_with_a_sentence(text: str, record: Record) -> bool:
    """Tell whether a text of a record ends with a sentence, above links."""
    return any(_ends_like_a_sentence(text[slice(*trimmed(text, *place, rules=True))]) for place in _texts(record))


def _ends_like_a_sentence(text: str) -> bool:
    """Tell whether the last line of a text ends like a sentence, and is as long as one."""
    last = text.rstrip().rpartition("\n")[2].rstrip("*_")
    return last.endswith(EASTERN_STOPS) or (last.endswith((*STOPS, CUT)) and last.count(" ") >= _SPACES)
