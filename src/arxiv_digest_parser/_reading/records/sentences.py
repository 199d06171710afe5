"""What most records of a block say below no label: sentences, and quotes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise, takewhile

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.heads.bylines import names_in
from arxiv_digest_parser._reading.heads.facts import line_of_facts
from arxiv_digest_parser._reading.heads.pieces import CUT, EASTERN_STOPS, STOPS, is_prose
from arxiv_digest_parser._reading.labels.dress import Dress
from arxiv_digest_parser._reading.labels.label import ABSTRACT, BLANK, PARAGRAPH, PROSE, SHORT, Label
from arxiv_digest_parser._reading.labels.scaffold import trimmed
from arxiv_digest_parser._reading.labels.scan import label_of
from arxiv_digest_parser._reading.papers.record import Record
from arxiv_digest_parser._reading.templates.template import Cut
from arxiv_digest_parser._reading.text.marks import BULLETS, without_signs
from arxiv_digest_parser._reading.values.links import links_of

#: Of the shortest sentence that says something about a paper: its spaces, or its characters if it has an eastern stop.
_SENTENCE, _EASTERN_SENTENCE = 2, 6
_CLOSING = "</details>"
#: A line below a list of labels, above a heading.
_BELOW_LIST = lazy(r"\n[-*+][ \t][^\n]*\n\n([^\W\d_][^\n]*)\n\n#")


def note_quotes(text: str, block: list[Record | Cut]) -> None:
    """Mark records that end with a quote, if most of several do: then even a short one is what the paper says."""
    ending = [at for at, record in enumerate(block) if _ends_quoted(text[record.start : record.end])]
    if len(ending) > 1 and len(ending) * 2 > len(block):
        for at in ending:
            _settled_at(block, at).is_quoted = True


def _settled_at(block: list[Record | Cut], at: int) -> Record:
    """Return a record of a block; one that a template has cut is left to the general way."""
    one = block[at]
    record = block[at] = one.settled() if isinstance(one, Cut) else one
    return record


def _ends_quoted(text: str) -> bool:
    """Tell whether a record ends with a quote, which tags may close."""
    end = len(text.rstrip())
    while text[max(end - len(_CLOSING), 0) : end].lower() == _CLOSING:
        end -= len(_CLOSING)
        while end and text[end - 1].isspace():
            end -= 1
    line = text.rfind("\n", 0, end) + 1
    return line > 0 and text.startswith(">", line, end)


def note_sentences(text: str, block: list[Record | Cut]) -> None:
    """Mark records with a sentence below no label, if most have one: then a short one is an abstract.

    Where most have one, prose of another record that begins like a plain label (``We ask: do stones roll?``) is its
    sentence, if nothing else in the record is, and no other record has this label.
    """
    told = [_tells(text, record) for record in block]
    if sum(told) * 2 <= len(block):
        return
    count = Counter(label.form for record in block for label in _labels(record))
    for at, (one, is_told) in enumerate(zip(block, told, strict=True)):
        is_below = isinstance(one, Cut) and is_told and not one.template.told
        has_own = is_below or any(count[label.form] == 1 for label in _labels(one))
        record = block[at] = one.settled() if has_own and isinstance(one, Cut) else one
        if isinstance(record, Record):
            record.is_told = (has_own and _begins_like_a_label(text, record, count)) or is_told


def note_lists(text: str, block: list[Record | Cut]) -> None:
    """Mark records with a list below no label, if most of several have one: then short items are an abstract."""
    listed = [one for one in block if isinstance(one, Record) and _lists(text, one)]
    if len(listed) > 1 and len(listed) * 2 > len(block):
        for record in listed:
            record.is_listed = True


def _lists(text: str, record: Record) -> bool:
    """Tell whether the text of a record above its labels ends with items that are neither labels nor facts."""
    if any(label.field in PROSE for label in _labels(record)):
        return False
    stop = record.items[0].start if record.items else record.end
    start, end = trimmed(text, record.heading.end, stop, rules=True)
    lines = [line.strip() for line in text[start:end].split("\n")]
    items = [*takewhile(lambda line: line.startswith(BULLETS), reversed(lines))]
    return len(items) > 1 and not any(label_of(line) or _are_facts(line) for line in items)


def note_links(text: str, block: list[Record | Cut]) -> None:
    """Note where links or facts are on the last line of records, if most of several have such a line.

    The words of the links are the same, or the facts are of the same kinds: `` `2512.00001` • published: 2025-12-01``.
    """
    below = {at: line for at, record in enumerate(block) if (line := _line_below_labels(text, record))}
    if not any(_kind_of_line(text[slice(*line)]) for line in below.values()):
        return
    names = [_kind_of_line(text[slice(*_last_line(text, record))]) for record in block]
    [(name, number)] = Counter(names).most_common(1)
    if name and number > 1 and number * 2 > len(block):
        for at, (start, _) in below.items():
            if names[at] == name:
                _settled_at(block, at).links_at = start


def _line_below_labels(text: str, record: Record | Cut) -> tuple[int, int] | None:
    """Return where the last line of a record is, if it is below the last label, and below the first line of its value.

    If a tag is last, the line is below the tag.
    """
    if isinstance(record, Cut) and record.ends_on_line_of_label:
        return None
    line = _last_line(text, record)
    if isinstance(record, Cut):
        return line if line[0] > record.value_of_last else None
    if not record.items:
        return line
    last = record.items[-1]
    is_below = bool(text[last.value : line[0]].strip()) if isinstance(last, Label) else last.start < line[0]
    return line if is_below else None


def _kind_of_line(line: str) -> str:
    """Return what a line of links or facts has in common with those of other records.

    Of a line that begins with a link, it is what this is called; there may be more of them.
    """
    if "](" in line:
        names = [name for name, _ in links_of(line)]
        return names[0] if names and without_signs(line).startswith(f"[{names[0]}]") else "|".join(names)
    return " ".join(sorted(fact.field or "" for fact in line_of_facts(line, with_names=False)))


def _last_line(text: str, record: Record | Cut) -> tuple[int, int]:
    """Return where the last line of a record is that is not frame."""
    start, end = trimmed(text, record.heading_span[1], record.end, rules=True)
    return max(start, text.rfind("\n", start, end) + 1), end


def _labels(record: Record | Cut) -> Iterator[Label]:
    return (item for item in record.items if isinstance(item, Label))


def _begins_like_a_label(text: str, record: Record, count: Counter[tuple[Dress, str]]) -> bool:
    """Take the first plain label of a record that is the beginning of its only prose for text; tell whether it is."""
    if any(label.field in ABSTRACT for label in _labels(record)):
        return False
    above = record.heading.end
    for label in _labels(record):
        if _is_told(text, above, label.start):
            return False
        is_plain = label.dress.is_plain and not label.dress.lead and label.context >= BLANK
        line_end = text.find("\n", label.start, record.end)
        above = line_end if line_end >= 0 else record.end
        is_lone = is_plain and label.field not in SHORT | PARAGRAPH and count[label.form] == 1
        if is_lone and is_prose(text[label.start : above]):
            record.items.remove(label)
            return True
    return False


def _tells(text: str, record: Record | Cut) -> bool:
    """Tell whether the text of a record that no label has, below its heading or its last line, ends with a sentence."""
    if isinstance(record, Cut):
        below = None if record.template.told else _BELOW_LIST.search(text, record.start, record.end)
        value = record.groups[record.template.told] if record.template.told else below[1] if below else ""
        return _is_told(value, 0, len(value))
    last = record.items[-1] if record.items else None
    if isinstance(last, Label) and last.field in SHORT | PARAGRAPH:
        gap = text.find("\n\n" if last.field in PARAGRAPH else "\n", last.value, record.end)
        if gap >= 0 and _is_told(text, gap, record.end):
            return True
    if isinstance(last, Label) and not (last.dress.is_block or any(label.field in PROSE for label in _labels(record))):
        gap = text.find("\n\n", last.value, record.end)
        if gap >= 0 and _is_told(text, gap, record.end):
            return True
    if any(_is_told(text, start, end) for start, end in _below_lists(text, record)):
        return True
    stop = record.items[0].start if record.items else record.end
    if len(record.items) == 1 and isinstance(label := record.items[0], Label) and label.field is None:
        stop = label.start if label.dress.kind == "fence" else record.end  # it may be the title in another language
    return _is_told(text, record.heading.end, stop)


def _below_lists(text: str, record: Record) -> Iterator[tuple[int, int]]:
    """Yield from where to where text is outside of a list of labels, between it and the heading of a field."""
    for item, following in pairwise(record.items):
        if not (isinstance(item, Label) and isinstance(following, Label)):
            continue
        if item.dress.lead.endswith("-") and following.dress.is_block:
            gap = text.find("\n\n", item.value, following.start)
            if gap >= 0 and text[gap : following.start].lstrip("\n")[:1].isalpha():
                yield gap, following.start


def _is_told(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch of text ends with a sentence."""
    start, end = trimmed(text, start, end, rules=True)
    lines = text[start:end].split("\n")
    while len(lines) > 1 and (not lines[-1].strip() or _are_facts(lines[-1])):
        lines.pop()
    last = lines[-1].rstrip("*_")
    is_long = last.count(" ") >= _SENTENCE or (len(last) >= _EASTERN_SENTENCE and last.endswith(EASTERN_STOPS))
    return is_long and last.endswith((*STOPS, CUT)) and not names_in(last) and "](" not in last


def _are_facts(line: str) -> bool:
    """Tell whether a line holds links, numbers or other facts alone."""
    return bool(links_of(line) or line_of_facts(line, with_names=False))
