"""The lines that begin blocks of each kind, where what looks like a title is not a label."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import chain, pairwise

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.headings.heading import heading_at
from arxiv_digest_parser._reading.headings.heading_numbers import number_alone
from arxiv_digest_parser._reading.heads.bylines import names_in
from arxiv_digest_parser._reading.heads.head import has_names_behind, has_title
from arxiv_digest_parser._reading.heads.pieces import pieces_of
from arxiv_digest_parser._reading.heads.title_pieces import is_title
from arxiv_digest_parser._reading.items.blocks import BOLD, LINK, NAME, TITLED, TOPIC, Kind, Line
from arxiv_digest_parser._reading.items.bold_names import are_names_below
from arxiv_digest_parser._reading.items.introductions import is_of_digest
from arxiv_digest_parser._reading.labels.label import TRANSLATED, Label
from arxiv_digest_parser._reading.labels.scan import label_of
from arxiv_digest_parser._reading.language.scripts import is_translation
from arxiv_digest_parser._reading.papers.forms import are_labelled
from arxiv_digest_parser._reading.text.marks import bold, mark_before, undressed, without_signs
from arxiv_digest_parser._reading.values.links import links_of
from arxiv_digest_parser._reading.values.names import full_names
from arxiv_digest_parser._reading.values.people import is_person

#: An entry of a table of contents: its first link leads to another place of the page.
_WITHIN = lazy(r"[ \t]*(?:[-*+]|\d{1,4}[.)])[ \t]+(?:\*\*)?\[[^\[\]\n]*\]\(#")
#: A number before a title in bold, which a label has not.
_NUMBERED = lazy(r"\*\*[ \t]*(?:\[\d{1,4}\]|【\d{1,4}】|\d{1,4}[.、])[ \t]*[^\W\d]")
#: A name in bold before others, up to what is in italics, in brackets or linked behind them.
_IN_BOLD = lazy(r"\*\*[^*\n]{1,60}\*\*")
_NAME_OF_SEVERAL = lazy(
    rf"[ \t]*({_IN_BOLD.pattern})(?:,|,? and|,? &)[ \t]+([^*_(\[\n]{{3,500}}?)[ \t.,]*(?=[*_(\[]|$)"
)
_SEVERAL = 2  # papers, that lines of links would begin
_FEW = 4  # times as many titles as there are lines that come again
_SHORTEST_TITLE = 3  # words, of a title whose translation is below it


def beginnings_of(text: str, lines: Sequence[Line]) -> defaultdict[Kind, list[int]]:
    """Return the lines that begin blocks of each kind.

    A label in bold begins none, as it comes again, and an entry of a table of contents does not either.
    """
    starts: defaultdict[Kind, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        if line.kinds and _WITHIN.match(text, line.start, line.end):
            continue
        for kind in line.kinds:
            starts[kind].append(index)
    starts.pop(TOPIC, None)
    if TITLED in starts and sum(_is_led(text, lines, index) for index in starts[TITLED]) * 2 > len(starts[TITLED]):
        del starts[TITLED]
    if LINK in starts:
        starts[LINK] = _without_repeated(text, lines, starts[LINK])
    if NAME in starts:
        starts[NAME] = [index for index in starts[NAME] if _leads_a_title(text, lines, index)]
    if BOLD in starts:
        starts[BOLD] = _titles_in_bold(text, lines, starts[BOLD])
        below = {at for index in starts[BOLD] for at in _links_below(lines, index)}
        if below:
            starts[LINK] = [index for index in starts[LINK] if index not in below]
    if LINK in starts and len(starts[LINK]) > 1:
        starts[LINK] = _without_links_below(text, lines, _titles_in_links(text, lines, starts[LINK]))
    return starts


def _without_repeated(text: str, lines: Sequence[Line], starts: list[int]) -> list[int]:
    """Leave out the lines whose first link leads elsewhere than others of its name: ``[PDF](…) · [Code](…)``.

    A single link after a sign begins nothing either.
    """
    signed = [index for index in starts if mark_before(text[lines[index].start : lines[index].end])]
    starts = [index for index in starts if index not in signed] if len(signed) == 1 else starts
    first = {index: pieces_of(without_signs(text[lines[index].start : lines[index].end]))[:1] for index in starts}
    links = {(piece.text, piece.url) for found in first.values() for piece in found if piece.url}
    count = Counter(name for name, _ in links)
    often = {name for name, number in count.items() if number > 1 and number * _FEW >= len(starts)}
    return [index for index, found in first.items() if not any(piece.url and piece.text in often for piece in found)]


def _titles_in_links(text: str, lines: Sequence[Line], starts: list[int]) -> list[int]:
    """Leave out the lines of links alone of which all that may be titles is what most other lines have as well.

    Those are below titles: ``[PDF](…) [Project Page](…)``.
    """
    titles = {
        index: {name for name, _ in links_of(text[lines[index].start : lines[index].end]) if is_title(name)}
        for index in starts
    }
    count = Counter(name for found in titles.values() for name in found)
    usual = {name for name, number in count.items() if number > 1 and number * 2 > len(starts)}
    return [index for index, found in titles.items() if not found or found - usual]


def _without_links_below(text: str, lines: Sequence[Line], starts: list[int]) -> list[int]:
    """Leave out the lines without a title that name the paper of the one above: ``[arXiv:2512.00001](…) [PDF](…)``."""
    titled = {at for at in starts if has_title(text[lines[at].start : lines[at].end])}
    return [
        at
        for above, at in pairwise([-1, *starts])
        if above not in titled or at in titled or lines[at].identifiers[:1] != lines[above].identifiers[:1]
    ]


def _links_below(lines: Sequence[Line], index: int) -> list[int]:
    """Return the lines of links below a title in bold, if several are, and name one paper at most."""
    found: list[int] = []
    for at in range(index + 1, len(lines)):
        if LINK in lines[at].kinds:
            found.append(at)
        elif lines[at].kinds:
            break
    return (
        found if len(found) > 1 and len({name for one in found for name in lines[one].identifiers}) < _SEVERAL else []
    )


def _titles_in_bold(text: str, lines: Sequence[Line], starts: list[int]) -> list[int]:
    """Leave out the lines in bold that are labels.

    Beside other titles, one may begin as a second does (``**Stones: A Survey**``), or with the word of a label: where
    papers are named above and below it, and not the same.
    """
    known = {*starts}
    # Right below a line in bold that names a paper, another that names none says something about it.
    starts = [at for at in starts if at - 1 not in known or lines[at].identifiers or not lines[at - 1].identifiers]
    starts = _without_lead_ins(text, lines, starts)
    starts = _without_translations(text, lines, starts)
    printed = _without_owner(text, {index: text[lines[index].start : lines[index].end] for index in starts})
    printed = {
        index: line
        for index, line in printed.items()
        if not (is_of_digest(without_signs(line)) or _lists_values(line) or _is_author_below(text, lines, index))
    }
    labels = {
        index: None if _NUMBERED.match(line) else label_of(without_signs(line)) for index, line in printed.items()
    }
    count = Counter(label.words for label in labels.values() if label)
    sure = [at for at, label in labels.items() if label is None or not _is_label(label, count[label.words])]
    times = Counter(printed[at] for at in sure)  # words above each paper, such as that it is new, are not a title
    sure = [at for at in sure if times[printed[at]] == 1 or times[printed[at]] * 2 <= len(sure)]
    begin = [*printed, len(lines)]
    doubtful = [
        index
        for above, (index, label), below in zip([0, *begin], labels.items(), begin[1:], strict=False)
        if label is not None
        and _may_be_a_title(label, count[label.words], len(sure))
        and _name_two(lines[above:index], lines[index:below], is_first=above == 0)
    ]
    further = {*doubtful}.difference(sure)
    return sorted(further.union(sure)) if len(further) <= len(sure) else sure


def _without_translations(text: str, lines: Sequence[Line], starts: list[int]) -> list[int]:
    """Leave out the lines in bold that translate the headings right above them, if no others are in their script.

    A heading that is as long as titles are is the title then.
    """
    translations: set[int] = set()
    heading, is_right_above = "", False
    known = {*starts}
    for at, line in enumerate(lines):
        content = text[line.start : line.end].strip()
        if any(kind.is_heading for kind in line.kinds):
            heading, is_right_above = content.lstrip("# "), True
        elif content:
            said = bold(content) if at in known else None
            if said is not None and is_translation(said, heading):
                if not is_right_above or len(heading.split()) < _SHORTEST_TITLE:
                    return starts
                translations.add(at)
            is_right_above = False
    return [at for at in starts if at not in translations]


def _without_lead_ins(text: str, lines: Sequence[Line], starts: list[int]) -> list[int]:
    """Leave out lines that begin with words in bold as others do, and name no papers, where several other lines do.

    Those are labels without a colon: ``**Idea** A lamp.`` below ``**[2512.00001]** [A Faster Sort](…)``.
    """
    naming = {at for at in starts if lines[at].identifiers}
    if len(naming) < _SEVERAL:
        return starts
    words = {at: lead[0] for at in starts if (lead := _IN_BOLD.match(text, lines[at].start, lines[at].end))}
    count = Counter(words[at] for at in words if at not in naming)
    return [at for at in starts if at in naming or count[words.get(at, "")] < _SEVERAL]


def _is_author_below(text: str, lines: Sequence[Line], index: int) -> bool:
    """Tell whether a line in bold is one name, right below a longer heading and above a line that names the paper.

    Names and the identifier of the paper are no title either.
    """
    if are_names_below(text, lines, index):
        return True
    if index == 0 or index + 1 == len(lines) or not lines[index + 1].identifiers:
        return False
    above, below = lines[index - 1], lines[index + 1]
    heading = heading_at(text, above.start, above.end)
    name = undressed(text[lines[index].start : lines[index].end])
    is_longer = heading is not None and len(heading.content) > len(name)
    return is_longer and is_person(name) and not names_in(text[below.start : below.end])


def _without_owner(text: str, printed: Mapping[int, str]) -> dict[int, str]:
    """Leave out lines in bold that begin with one of several names, which is in bold elsewhere as well: the owner's."""
    owners = {index: name for index, line in printed.items() if (name := _first_of_several(line))}
    count = Counter(_IN_BOLD.findall(text)) if owners else Counter[str]()
    return {index: line for index, line in printed.items() if count[owners.get(index, "")] <= 1}


def _first_of_several(line: str) -> str:
    """Return the name in bold, with its marks, that begins a list of names, or ""."""
    match = _NAME_OF_SEVERAL.match(line)
    if match is None or not (is_person(match[1].strip("*")) or match[1].isupper()):
        return ""
    return match[1] if full_names(match[2], joined=True) > 0 else ""


def _may_be_a_title(label: Label, count: int, titles: int) -> bool:
    """Tell whether a line in bold that may be a label may be a title: with a colon, or one that few papers have."""
    if label.dress.kind == "enclosing":
        return label.field is None or (count == 1 and label.field not in TRANSLATED)
    return label.dress.is_block and label.field is None and count * _FEW <= titles


def _lists_values(line: str) -> bool:
    """Tell whether a line in bold is several values behind labels: ``**Score: 4, Matched: night**``; no title is."""
    line = undressed(line)
    return "," in line and "](" not in line and line.count(": ") > 1 and are_labelled(line)


def _leads_a_title(text: str, lines: Sequence[Line], index: int) -> bool:
    """Tell whether an identifier alone begins a paragraph that goes on with a title.

    It is in bold, after its label, or above names. Before names in parentheses, it may also be below a gap.
    """
    is_first = index == 0 or not text[lines[index - 1].start : lines[index - 1].end].strip()
    below = [text[line.start : line.end] for line in lines[index + 1 : index + 3]] if is_first else []
    if not below:
        return False
    title = next(filter(str.strip, below), "")
    if has_names_behind(title) and has_title(title):
        return True
    return not {BOLD, TITLED}.isdisjoint(lines[index + 1].kinds) or (
        len(below) > 1 and has_title(below[0]) and names_in(below[1]) > 0
    )


def _name_two(above: Sequence[Line], below: Sequence[Line], *, is_first: bool) -> bool:
    """Tell whether lines above and below a place name papers, and not the same: so a paper begins there."""
    names, others = ({name for line in lines for name in (*line.identifiers, *line.links)} for lines in (above, below))
    return (is_first or bool(names)) and bool(others) and names.isdisjoint(others)


def _is_led(text: str, lines: Sequence[Line], index: int) -> bool:
    """Tell whether a title after a label belongs to a line above it that begins a block, such as a number.

    It may also say the title in another language. A heading above a gap is that of a section, unless it is a number.
    """
    lines_above = (lines[at] for at in range(index - 1, -1, -1))
    above = next((line for line in lines_above if text[line.start : line.end].strip()), None)
    if above is None or not above.kinds:
        return False
    heading = heading_at(text, above.start, above.end)
    is_close = above is lines[index - 1]
    if is_close and _comes_again(text, lines, index):
        return False
    return is_close or heading is None or number_alone(heading.content) is not None


def _comes_again(text: str, lines: Sequence[Line], index: int) -> bool:
    """Tell whether the line above one is above the next line of its kind, too: then it is nobody's title."""
    above = text[lines[index - 1].start : lines[index - 1].end]
    further = (at for at in chain(range(index + 1, len(lines)), range(index)) if TITLED in lines[at].kinds)
    other = next(further, 0)
    return other > 0 and BOLD in lines[index - 1].kinds and text[lines[other - 1].start : lines[other - 1].end] == above


def _is_label(label: Label, count: int) -> bool:
    """Tell whether a line in bold is a label: a known one, one before its value, or words that come again."""
    is_whole_line = label.dress.is_block or label.dress.kind == "enclosing"
    return label.field is not None or not is_whole_line or count > 1
