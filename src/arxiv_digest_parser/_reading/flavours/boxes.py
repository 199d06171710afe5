"""Boxes around text: containers, admonitions, quotes of all papers, and folds around those of a topic."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.heads.head import has_title
from arxiv_digest_parser._reading.heads.pieces import is_prose
from arxiv_digest_parser._reading.items.blocks import identifiers_in, names_paper, names_several, papers_named
from arxiv_digest_parser._reading.labels.scan import label_of
from arxiv_digest_parser._reading.language.vocabulary import field_of
from arxiv_digest_parser._reading.text.marks import bold

_FIRST_WORD = lazy(r"[^\W_]+")
_MARK = lazy(r" *(?:!!!|\?\?\?\+?) ?(?=\w)")
_INDENT = 4
_TITLED = lazy(r":::[ ]?(\w{2,20})(?:\[|[ ]+)([^\W_][^\n{}\]]{0,200})\]?$")
_HEADING = lazy(r"(#{1,6})[ \t]")
_OPENS = lazy(r"\s*<details\b[^<>\n]*>\s*", re.IGNORECASE)
_SUMMARY = lazy(r"\s*(?:<details\b[^<>\n]*>\s*)?<summary\b[^<>\n]*>([^\n]+)</summary>\s*", re.IGNORECASE)
_TAG = lazy(r"</?\w{1,10}>")
_LOWEST, _USUAL = 6, 3  # levels of headings
_QUOTED = lazy(r"[ \t]{0,3}>[ \t]?")
_CALLOUT = lazy(r"^[ \t]{0,3}>[ \t]?\[!", re.MULTILINE)
_QUOTED_HEADING = lazy(r"^[ \t]{0,3}>[ \t]?#{1,6}[ \t]([^\n]+)", re.MULTILINE)
_FRAME = lazy(r"[ \t]*(?:#{1,6}[ \t][^\n]*|(?:[-*_=][ \t]*){3,})?")  # headings, rules, blank lines
_FENCE = lazy(r"[ \t]{0,3}(?:```|~~~)")
#: A fence that no language of a program is named behind.
TEXT_FENCE = lazy(r"\n[ \t]{0,3}(?:```|~~~)[ \t]*(?:(?:te?xt|markdown|md|plain|plaintext)[ \t]*)?\n")
#: A fence of Obsidian around an admonition, and how the lines begin that say how it looks.
ADMONITION = lazy(r"\n[ \t]{0,3}(`{3,9}|~{3,9})ad-(\w{1,20})[ \t]*\n")
_SETTING = lazy(r"(title|color|icon|collapse)[ \t]*:[ \t]*(\S[^\n]*)?$")
_NEARLY_ALL = 0.9  # of the lines outside of headings
_MOST = 0.6  # of these, if titles begin all quotes


def open_containers(lines: list[str], start: int) -> None:
    """Write ``:::abstract`` as the label that it is, and leave other marks of containers out.

    One with a title (``:::tip Takeaway``) is a box of Obsidian if several have it, and else begins with its title.
    """
    titles = Counter(match[2] for line in lines[start:] if (match := _TITLED.match(line)))
    is_boxed = False
    for at in range(start, len(lines)):
        if match := _TITLED.match(lines[at]):
            is_boxed = titles[match[2]] > 1 or field_of(match[2]) is not None
            lines[at] = f"> [!{match[1]}] {match[2]}" if is_boxed else f"**{match[2]}**"
        elif lines[at].startswith(":::"):
            lines[at], is_boxed = _label(_first_word(lines[at])), False
        elif is_boxed:
            lines[at] = f"> {lines[at]}"


def _label(word: str) -> str:
    """Return the kind of a box as a label, if it is one: an abstract, and not a tip."""
    return f"**{word}**" if field_of(word) else ""


def _first_word(line: str, at: int = 0) -> str:
    """Return the first word of the rest of a line, or ``""``."""
    return match[0] if (match := _FIRST_WORD.search(line, at)) else ""


def open_boxes(lines: list[str], start: int) -> None:
    """Write the title of an admonition (``!!! abstract "Summary"``) in bold, and its indented text below it."""
    column = -1  # of the text of a box that is open
    for at in range(start, len(lines)):
        line = lines[at]
        indent = len(line) - len(line.lstrip(" "))
        if line.strip() and indent < column:
            column = -1
        line = line[max(column, 0) :]
        if match := _MARK.match(line):
            title = line[match.end() :].partition('"')[2].strip('" ')
            column = indent + _INDENT
            line = f"**{title}**" if title else _label(_first_word(line, match.end()))
        lines[at] = line


def open_admonitions(lines: list[str], start: int) -> None:
    """Write the title of an admonition in a fence in bold, and leave the fence around it out.

    Example::

        ```ad-note
        title: Abstract
        We sort.
        ```
    """
    close, head, is_set = "", start, False
    for at in range(start, len(lines)):
        if match := ADMONITION.fullmatch(f"\n{lines[at]}\n"):
            close, head, is_set = match[1], at, True
            lines[at] = _label(match[2])
        elif close and lines[at].strip() == close:
            lines[at], close = "", ""
        elif close and is_set and (setting := _SETTING.match(lines[at])):
            if setting[1] == "title" and setting[2]:
                lines[head] = f"**{setting[2].strip()}**"
            lines[at] = ""
        else:
            is_set = False


def are_quoted(text: str) -> bool:
    """Tell whether the papers of a text are in quotes: nearly all lines, and none of these is a box of Obsidian.

    Where there is a heading for each paper, their titles are outside, and the quotes are a part of them, unless each
    quote begins with a title in bold. If the quotes hold the headings as well, and all that names papers, any other
    lines may be outside.
    """
    if text.count(">") * 4 < text.count("\n"):
        return False  # most texts: to count single characters is quick
    headings = text.startswith("#") + text.count("\n#")
    papers = papers_named(text)
    if _CALLOUT.search(text):
        return False
    if papers > 1 and len({*_QUOTED_HEADING.findall(text)}) == papers:
        return not papers_named("\n".join(line for line in text.split("\n") if not _QUOTED.match(line)))
    are_titled = _quote_titles(text)
    if headings >= papers and not are_titled:
        return False
    lines = [line for line in text.split("\n") if not _FRAME.fullmatch(line)]
    return sum(_QUOTED.match(line) is not None for line in lines) > (_MOST if are_titled else _NEARLY_ALL) * len(lines)


def _quote_titles(text: str) -> bool:
    """Tell whether each quote begins with a title in bold."""
    marks = [*map(_QUOTED.match, text.split("\n"))]
    firsts = [mark for mark, above in zip(marks, [None, *marks], strict=False) if mark and not above]
    lines = [mark.string[mark.end() :].strip() for mark in firsts]
    return all(bold(line) is not None and has_title(line) for line in lines)


def open_quotes(lines: list[str], start: int) -> None:
    """Leave the marks of quotes out."""
    for at in range(start, len(lines)):
        if match := _QUOTED.match(lines[at]):
            lines[at] = lines[at][match.end() :]


def open_fences(lines: list[str], start: int) -> None:
    """Leave out the code fences around text, which are there to set it apart: labels that are known, or prose."""
    marks = [at for at in range(start, len(lines)) if _FENCE.match(lines[at])]
    pairs = [*zip(marks[::2], marks[1::2], strict=False)]
    told = [
        (first, last)
        for first, last in pairs
        if TEXT_FENCE.fullmatch(f"\n{lines[first]}\n") and _is_told(lines[first + 1])
    ]
    if len(told) * 2 > len(pairs):
        for first, last in told:
            lines[first] = lines[last] = ""


def _is_told(line: str) -> bool:
    """Tell whether a line begins with a known label, or is prose."""
    label = label_of(line)
    return is_prose(line) or (label is not None and label.field is not None)


def open_topics(lines: list[str], start: int) -> None:
    """Write the summary of a fold around several papers as the heading of these, where no paper is outside of folds."""
    folds = [*_folds(lines, start)]
    inside = {at for first, last in folds for at in range(first, last)}
    within = {at for first, last in folds for at in _of_papers(lines, first + 1, last - 1)}
    topics = {at: match[1] for at in inside - within if (match := _SUMMARY.fullmatch(lines[at]))}
    texts = ["\n".join(lines[first + 1 : last]) for first, last in folds]
    if any(field_of(topic) for topic in topics.values()) or not any(
        names_several(text, 0, len(text)) for text in texts
    ):
        return
    if not inside.issuperset(at for at in range(start, len(lines)) if names_paper(lines[at], 0, len(lines[at]))):
        return
    level = min((len(match[1]) for at in inside if (match := _HEADING.match(lines[at]))), default=_USUAL) - 1
    if level:
        for at in inside - within:
            if at in topics:
                lines[at] = f"{'#' * level} {_TAG.sub('', topics[at]).strip()}"
            elif _OPENS.fullmatch(lines[at]) or lines[at].strip().lower() == "</details>":
                lines[at] = ""


def has_folded_headings(text: str) -> bool:
    """Tell whether a text has folds with headings in them."""
    return any("\n#" in fold.partition("</details")[0] for fold in text.split("<details")[1:])


def lower_headings(lines: list[str], start: int) -> None:
    """Write the headings in a fold lower than the one above it, if this is over the identifier of its paper.

    A generator folds what a model says about a paper, whose headings are as high as the model likes.
    """
    level, outside = 0, start
    named = set[str]()  # below the heading above
    for first, last in _folds(lines, start):
        for at in range(outside, first):
            if match := _HEADING.match(lines[at]):
                level, named = len(match[1]), set[str]()
            named |= identifiers_in(lines[at])
        outside = last
        found = {at: len(match[1]) for at in _outside_code(lines, first, last) if (match := _HEADING.match(lines[at]))}
        lower = level + 1 - min(found.values(), default=_LOWEST)
        inside = identifiers_in("\n".join(lines[first:last]))
        if lower > 0 and named and inside <= named:
            for at, own in found.items():
                lines[at] = "#" * min(own + lower, _LOWEST) + lines[at][own:]
        named |= inside


def _outside_code(lines: Sequence[str], start: int, end: int) -> Iterator[int]:
    """Yield the lines of a stretch that are not in code."""
    is_code = False
    for at in range(start, end):
        if _FENCE.match(lines[at]):
            is_code = not is_code
        elif not is_code:
            yield at


def _of_papers(lines: Sequence[str], start: int, end: int) -> Iterator[int]:
    """Yield the lines of the folds inside of one that hold a paper each, whose title folds it."""
    for first, last in _folds(lines, start, end):
        text = "\n".join(lines[first:last])
        if names_paper(text, 0, len(text)) and not names_several(text, 0, len(text)):
            yield from range(first, last)


def _folds(lines: Sequence[str], start: int, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Yield from where to where the outermost folds go, in lines."""
    depth, first = 0, start
    for at in range(start, len(lines) if end is None else end):
        line = lines[at].lower()
        opens = line.count("<details")
        if opens and not depth:
            first = at
        was = depth
        depth = max(depth + opens - line.count("</details"), 0)
        if was and not depth:
            yield first, at + 1
