"""What papers begin with, decided once by the beginning of a text.

`parse` and `iter_papers` look at the same window; what comes later changes nothing. Nearly all digests of one large
family are recognised at a glance: every part between two headings of a level names one paper, and nothing is counted.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile

import attrs

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.headings.heading import heading_at, headings
from arxiv_digest_parser._reading.heads.head import has_title
from arxiv_digest_parser._reading.items.blocks import (
    LINK,
    SUMMARY,
    Kind,
    Line,
    lines_between,
    may_identify,
    names_several,
)
from arxiv_digest_parser._reading.items.data import is_data
from arxiv_digest_parser._reading.items.foreign import hold_foreign
from arxiv_digest_parser._reading.items.inner_headings import parts_below
from arxiv_digest_parser._reading.items.lone_links import links_one
from arxiv_digest_parser._reading.items.one_paper import has_names, kind_of_one
from arxiv_digest_parser._reading.items.repeating import Candidate, find_kind
from arxiv_digest_parser._reading.items.section_headings import stand_over_titles
from arxiv_digest_parser._reading.language.vocabulary import field_of, has_own_labels
from arxiv_digest_parser._reading.tables.table import Table, papers_tables
from arxiv_digest_parser._reading.text.places import SPACE

ROW, DATA = Kind("row"), Kind("data")

#: Characters of a text by which it is decided what its papers begin with.
WINDOW = 65_536
_MOST = 0.8  # of the pieces
_NEARLY_ALL = 0.9  # of the parts between headings
_SOME = 0.3  # of the papers hold texts with headings, or share one
_SEVERAL, _ENOUGH = 2, 3  # papers
_CLOSE = 5  # lines below the heading of a sole paper with its identifier and names
_LINK = "arxiv.org/"
#: An item that begins with a link to a paper, called by its title, or with a title in bold and its address behind.
_LISTED = lazy(
    r"^(?:[-*+]|\d{1,3}[.)])[ \t]{1,4}"
    r"(?:(?:\*\*)?\[[^\[\]\n]{8,300}\]\(|\*\*[^*:：\n]{8,300}\*\*[^*:：\n]{1,300}[ \t。（(<])"
    r"https?://(?:www\.)?arxiv\.org/",
    re.MULTILINE,
)
#: One that is a title in bold.
_IN_BOLD = lazy(r"^(?:[-*+]|\d{1,3}[.)])[ \t]{1,4}\*\*[^*\n]{8,300}\*\*[ \t]*$", re.MULTILINE)
_FIRST_LINE = lazy(r"\s*([^\n]+)")
_IDENTIFIER_LENGTH = 10  # characters after the folder of an address, at most


@attrs.frozen
class Decision:
    """What the papers of a text begin with.

    Attributes:
        kind: The kind of block.
        foreign: Whether most of the papers hold texts with headings of their own.
        mixed: Whether headings stand over lists of further papers.
        parts: What headings of lower levels are called that come again in most papers: they are parts of these.
    """

    kind: Kind
    foreign: bool = False
    mixed: bool = False
    parts: frozenset[str] = frozenset()


def decide(text: str) -> Decision | None:
    """Decide by the beginning of a text what its papers begin with; ``None`` where the labels below headings decide."""
    head = text[: window_end(text, 0)]
    return _decide(head, 0, len(head)) if has_own_labels() else _decided(head)


def decide_later(text: str) -> Decision | None:
    """Decide by the first window of a text whose papers are not headings."""
    at = window_end(text, 0)
    while at < len(text):
        end = window_end(text, at)
        decision = _decide(text, at, end)
        if decision is not None and not decision.kind.is_heading:
            return decision
        at = end
    return None


def decide_single(text: str) -> Decision | None:
    """Decide what the one paper of a short text begins with: the heading right above names, and above the identifier.

    Such a text repeats nothing, so a heading counts only with names and the identifier on the few lines below it.
    """
    if len(text) > WINDOW or not may_identify(text, 0, len(text)):
        return None
    lines = [*lines_between(text, 0, len(text), [])]
    named = [at for at, line in enumerate(lines) if line.identifiers]
    if not named or len({name for at in named for name in lines[at].identifiers}) > 1:
        return None
    for at in range(named[0], -1, -1):
        if heading := heading_at(text, lines[at].start, lines[at].end):
            said = [line for line in lines[at + 1 :] if text[line.start : line.end].strip()][:_CLOSE]
            facts = [*takewhile(lambda line: not any(kind.is_heading for kind in line.kinds), said)]
            is_close = at == named[0] or any(line.identifiers for line in facts)
            are_named = any(has_names(text[line.start : line.end]) for line in facts)
            return Decision(Kind("heading", heading.level)) if is_close and are_named else None
    return None


def decide_beside(text: str, frames: Sequence[tuple[int, int]]) -> Decision | None:
    """Decide which headings are papers beside those of tables, in the stretches of frame around these."""
    if not any(may_identify(text, start, end) for start, end in frames):
        return None
    lines = [line for start, end in frames for line in lines_between(text, start, end, [])]
    best = find_kind(text, lines)
    is_sure = best is not None and best.kind.is_heading and len(best.good) >= max(_SEVERAL, _MOST * len(best.pieces))
    return Decision(best.kind) if best is not None and is_sure else None


def window_end(text: str, start: int) -> int:
    """Return where a window ends: with a line."""
    if len(text) - start <= WINDOW:
        return len(text)
    end = text.rfind("\n", start, start + WINDOW) + 1
    return end if end > start else min(start + WINDOW, len(text))


def lists_papers(text: str, start: int, end: int) -> bool:
    """Tell whether what is below a heading is a list of papers: no names or identifiers of one are above its items."""
    if not names_several(text, start, end):
        return False
    lines = [*lines_between(text, start, end, [])]
    best = find_kind(text, lines)
    if best is None or not best.kind.is_item or len(best.good) < max(_SEVERAL, _MOST * len(best.pieces)):
        return False
    above = lines[: best.pieces[0].first]
    return not any(line.identifiers or has_names(text[line.start : line.end]) for line in above)


def lists_one(text: str, start: int, end: int) -> bool:
    """Tell whether the first thing below a heading is an item that begins with the linked title of a paper."""
    line = _FIRST_LINE.match(text, start, end)
    return line is not None and _LISTED.match(line[1]) is not None and has_title(line[1])


def _lists(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the headings that stand over lists of papers, with these: of several, and beside such lists of one."""
    if len(_LISTED.findall(text, start, end)) < _SEVERAL:
        return []
    found = [*headings(text, start, end)]
    bodies = [*zip(found, [*(heading.start for heading in found[1:]), end], strict=False)]
    several = [
        (one.start, stop)
        for one, stop in bodies
        if _LISTED.search(text, one.end, stop) and lists_papers(text, one.end, stop)
    ]
    lone = [(one.start, stop) for one, stop in bodies if several and lists_one(text, one.end, stop)]
    return sorted({*several, *lone})


def _lists_above(text: str, start: int, end: int, level: int) -> bool:
    """Tell whether a heading above the level of papers stands over a list of one, or of several in bold."""
    if not (_LISTED.search(text, start, end) or _IN_BOLD.search(text, start, end)):
        return False
    found = [*headings(text, start, end)]
    return any(
        one.level < level and (lists_one(text, one.end, end) or lists_papers(text, one.end, stop))
        for one, stop in zip(found, [*(heading.start for heading in found[1:]), end], strict=False)
    )


def _decide_beside(text: str, start: int, end: int, lists: Sequence[tuple[int, int]]) -> Decision | None:
    """Decide which headings are papers beside lists of further ones."""
    lines = [*lines_between(text, start, end, lists)]
    best = find_kind(text, lines)
    if best is None or not best.kind.is_heading or len(best.good) < _MOST * len(best.pieces):
        return None
    return Decision(best.kind, hold_foreign(text, lines, best), mixed=True)


def _decide(text: str, start: int, end: int) -> Decision | None:
    if is_data(text[start:end]):
        return Decision(DATA)
    if level := _usual_level(text[start:end]):
        mixed = bool(_lists(text, start, end)) or _lists_above(text, start, end, level)
        return Decision(Kind("heading", level), mixed=mixed, parts=parts_below(text, start, end, level))
    tables = papers_tables(text, start, end)
    names = may_identify(text, start, end) or text.find("](", start, end) >= 0
    spans = [(table.start, table.end) for table in tables]
    lines = [*lines_between(text, start, end, spans)] if names else []
    best = find_kind(text, lines)
    if start == 0 and (one := kind_of_one(text, lines, best, tables)):
        return Decision(one)
    if any(not is_content(text, table, best) for table in tables):
        return Decision(ROW)
    if (lists := _lists(text, start, end)) and (decision := _decide_beside(text, start, end, lists)):
        return decision
    if best is None:
        return None
    if not best.kind.is_heading:
        return (_heading_of_one(text, lines, best) if start == 0 else None) or Decision(best.kind)
    if len(best.good) < max(_SEVERAL, _MOST * (len(best.pieces) - best.empty)):
        if _heads_one(lines, best):
            return Decision(best.kind, hold_foreign(text, lines, best))
        return Decision(LINK) if start == 0 and links_one(text, lines) else None
    mixed = best.kind.name == "heading" and _lists_above(text, start, end, best.kind.level)
    parts = parts_below(text, start, end, best.kind.level) if best.kind.name == "heading" else frozenset[str]()
    return Decision(best.kind, hold_foreign(text, lines, best), mixed, parts)


def _heading_of_one(text: str, lines: Sequence[Line], best: Candidate) -> Decision | None:
    """Decide that the one paper of a text begins with a heading, if all else that may leads elsewhere than to it."""
    inside = (line for piece in best.pieces for line in lines[piece.first : piece.last])
    if len(best.good) > 1 or any(line.identifiers for line in inside):
        return None
    return decide_single(text)


def _heads_one(lines: Sequence[Line], best: Candidate) -> bool:
    """Tell whether a heading names the only paper that a text names."""
    [first, *others] = best.good
    return (
        not others and first.named_at == first.start and len({one for line in lines for one in line.identifiers}) == 1
    )


@lru_cache(1)  # layouts ask about the head of a text before the text is read
def _decided(head: str) -> Decision | None:
    return _decide(head, 0, len(head))


def is_content(text: str, table: Table, best: Candidate | None) -> bool:
    """Tell whether a table is inside a paper that has named itself above it, or above all the papers that it lists."""
    if best is not None and best.kind.is_heading and table.end <= best.good[0].start:
        listed = {name for line in lines_between(text, table.start, table.end, []) for name in line.identifiers}
        return len(listed) >= _SEVERAL and listed <= best.names
    if best is None or not (best.kind.is_heading or best.kind == SUMMARY or best.kind.is_item):
        return False
    return any(piece.start < piece.named_at < table.start < piece.end for piece in best.good)


def _usual_level(window: str) -> int:
    """Return the level of headings below each of which one paper is named, and hardly any elsewhere, or 0.

    This holds for the family of digests that is read most, and takes a hundredth of the time of reading it.
    """
    for level in (3, 2, 4, 1):
        first, *parts = f"\n{window}".split(f"\n{'#' * level} ")
        is_enough = len(parts) >= _ENOUGH and first.count(_LINK) <= 1
        if is_enough and sum(map(_names_one, parts)) >= _NEARLY_ALL * len(parts) and not _share_a_heading(parts):
            return 0 if stand_over_titles(parts) else level
    return 0


def _share_a_heading(parts: Sequence[str]) -> bool:
    """Tell whether many parts about different papers have the same heading: a label (``### Abstract``), not a title."""
    different = {(part.partition("\n")[0].strip(SPACE), _identifier_at(part, part.find(_LINK))) for part in parts}
    [(_, most)] = Counter(heading for heading, _ in different).most_common(1)
    return most >= max(_ENOUGH, _SOME * len(different))


def _names_one(part: str) -> bool:
    """Tell whether a part names one paper: in its heading, or after a label."""
    at = part.find(_LINK)
    if at < 0:
        return False
    last = part.rfind(_LINK)
    line = part.rfind("\n", 0, at) + 1
    if line and not _is_label(part[line:at]):
        return False
    return last == at or _identifier_at(part, at) == _identifier_at(part, last)


def _is_label(lead: str) -> bool:
    """Tell whether what is before a link begins with a label that is known; a title may hold a colon, too."""
    label, colon, _ = lead.replace("://", "").replace("：", ":").partition(":")
    return bool(colon) and field_of(label) is not None


def _identifier_at(part: str, at: int) -> str:
    start = part.find("/", at + len(_LINK)) + 1
    return part[start : start + _IDENTIFIER_LENGTH].rstrip("()[]<>\"' \nv")  # the version is not part of it
