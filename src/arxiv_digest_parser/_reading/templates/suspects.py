"""What a template must not take for text: lines of values that look like labels, titles, and what follows a record."""

from __future__ import annotations

from collections.abc import Iterator

from arxiv_digest_parser._caches import kept
from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.headings.title_headings import is_title_alone
from arxiv_digest_parser._reading.labels.between_bars import BAR
from arxiv_digest_parser._reading.labels.label import FIRST, PROSE, RUN, TEXT, VALUE, Label, Tag, between, context
from arxiv_digest_parser._reading.labels.scaffold import SCAFFOLD_STARTS, is_below_text, without_scaffold
from arxiv_digest_parser._reading.labels.scan import label_of, scan
from arxiv_digest_parser._reading.language.vocabulary import (
    CONTENTS,
    LABEL_WORDS,
    field_of,
    has_own_labels,
    normal,
    words,
)
from arxiv_digest_parser._reading.papers.abstracts import is_small
from arxiv_digest_parser._reading.text.places import SPACE

_LONGEST_TAIL = 500  # characters
_TAILS = 500  # a tail differs by the name of the section that it leads to; there are 150 categories

#: What begins a label, a tag, a heading, a quote or frame, at the start of a line or after white space.
_SIGN = lazy(r"\n[ \t]*(?:[#|【*_<>\[&\n]|[-+•][ \t]|[-=][ \t]*[-=]|\d{1,2}[.)、][ \t])")
_NO_TEXT_STARTS = (">", "[", "#")  # of a line about which the general way has more to decide
_CONTENTS_STARTS = frozenset(name[:2] for name in CONTENTS)
#: With what a title may begin that is not all of it: ``Paper 3: …``, ``No. 3: …``, ``Title: …``.
_NAMED_STARTS = frozenset(word[:2] for word in (*words("paper", "papers", "title"), "no.", "№ "))
_ENDS = ")]`>0123456789"  # of an identifier or an address behind a title
_LONGEST_LABEL = 160  # characters


def suspects_in(value: str, below: Label | None) -> list[Label] | None:
    """Return the lines of a value that look like labels inside a paragraph; ``None`` if a line may be something else.

    The first line of a value is a part of its label's, unless it is ``below`` a label on a line of its own.
    """
    text = f"\n{value}" if below else value
    start = text.index("\n")
    if "\n" in value and (is_below_text(last := value.rpartition("\n")[2]) or is_small(last.strip())):
        return None
    has_signs = _SIGN.search(text) is not None
    if has_signs and not all(map(_may_be_text, text[start:].split("\n"))):
        return None
    found: list[Label] = []
    for item in scan(text, start, len(text)) if has_signs else _plain_labels(text, start):
        if isinstance(item, Tag) or item.end >= 0 or not item.dress.is_plain:
            return None
        if item.context == FIRST and item.start == start + 1:
            item.context = context(below, between(below, "\n"), item) if below else RUN
        if item.context not in {VALUE, RUN, TEXT} or (below and item.dress.lead and item.context == TEXT):
            return None  # an item may be the next of the list that the label is in
        found.append(item)
    return found


def _may_be_text(line: str) -> bool:
    """Tell whether a line can be neither a quote, a link nor frame."""
    line = line.lstrip(SPACE)
    return not line.startswith(_NO_TEXT_STARTS) and not (
        line and line[0] in SCAFFOLD_STARTS and not without_scaffold(line)
    )


def _plain_labels(text: str, start: int) -> Iterator[Label]:
    """Yield what `labels.scan` does of lines that begin with no sign, in a tenth of the time."""
    previous: Label | None = None
    previous_end = at = start
    for line in text[start + 1 :].split("\n"):
        at += 1  # after the line break
        if (":" in line or "：" in line) and (label := label_of(line)):
            if label.field not in PROSE and BAR.search(line, label.value):
                label.end = len(line)  # more may be after the bar
            label.start, label.context = at, context(previous, between(previous, text[previous_end:at]), label)
            yield label
            previous, previous_end = label, at + len(line)
        at += len(line)


def is_not_a_label(value: str) -> bool:
    """Tell whether a line in italics cannot be a label; its first word nearly always suffices to decide."""
    word = value.partition(" ")[0]
    if word.isascii() and word.isalpha() and word.lower() not in LABEL_WORDS and not has_own_labels():
        return True
    head = value.replace("：", ":").partition(":")[0]
    return len(value) > _LONGEST_LABEL or (value[-1] not in ":：" and field_of(head) is None)


def is_title_of_usual_form(title: str) -> bool:
    """Tell whether a title without a link is neither a number, a table of contents nor a link after all."""
    start = title[:2].casefold()
    is_between = title[0] == "[" or title[-1] in _ENDS or "://" in title or "**" in title
    may_be_more = is_between or start in _NAMED_STARTS or has_own_labels()
    if may_be_more and not is_title_alone(title):
        return False
    if start in _CONTENTS_STARTS or not (title[1:2].isalpha() or title[1:2] == " "):
        return "](" not in title and normal(title) not in CONTENTS
    return "](" not in title


def is_tail(tail: str) -> bool:
    """Tell whether all that is after a record's last value or tag is what a writer prints by itself."""
    return (_is_frame if has_own_labels() else _is_usual_frame)(tail)


def _is_frame(tail: str) -> bool:
    first, *lines = tail.split("\n")
    if first.strip(SPACE):
        return False
    for line in filter(None, (line.strip(SPACE) for line in lines)):
        if line[0] not in SCAFFOLD_STARTS or without_scaffold(line):
            return False
    return next(scan(tail, 0, len(tail)), None) is None


_is_usual_frame = kept(_TAILS, longest=_LONGEST_TAIL)(_is_frame)  # the same few are after nearly all records
