r"""Objects of JSON around those of papers, written as what they say: topics as headings, the title and the day as such.

A topic is a key with papers below it (``"Sorting": [{...}]``) beside another one, or an object with a name and papers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.items.data import is_paper
from arxiv_digest_parser._reading.language.vocabulary import LABELS, UPDATED, normal, title_words
from arxiv_digest_parser._reading.values.dates import find_date
from arxiv_digest_parser._unicode import well_formed
from arxiv_digest_parser.taxonomy import is_category

#: A text in quotes, which may be cut off, or a sign of JSON; and what a text of JSON begins with.
_TOKEN = lazy(r'"(?:[^"\\]|\\.)*"?|[{}\[\]:,]', re.DOTALL)
_BEGINS = lazy(r"\s{0,99}(?=[{\[])")
_COMMA = lazy(r"[ \t]{0,9},")
#: Keys under which an object has its name.
_NAMES = ("label", "name", "title", "topic", "section")
_DEEPEST = 6  # the level of headings
_SEVERAL = 2

#: What is written in the place of ``text[start:end]``.
_Edit = tuple[int, int, str]


@attrs.define(eq=False)
class _Node:
    """An object or a list, ``text[start:end]``, below a key, which is printed with its colon in a span.

    Attributes:
        texts: The values of an object that are texts, each with where its key begins and where it ends.
        inner: What in it is a paper or holds some.
    """

    start: int
    key: str = ""
    span: tuple[int, int] = (0, 0)
    end: int = 0
    texts: dict[str, tuple[str, int, int]] = attrs.Factory(dict[str, tuple[str, int, int]])
    inner: list[_Node] = attrs.Factory(list["_Node"])
    is_paper: bool = False


def has_nested_data(text: str) -> bool:
    """Tell whether a text is JSON in which something around papers says what they are."""
    return bool(_edits(text))


def write_nested_data(lines: list[str], start: int) -> None:
    """Write what is around the papers of a text of JSON."""
    edits = iter(_edits("\n".join(lines[start:])))
    edit, at = next(edits, None), 0
    for number in range(start, len(lines)):
        line, parts, done = lines[number], list[str](), 0
        while edit and edit[0] <= at + len(line):
            first, last, written = edit[0] - at, edit[1] - at, edit[2]
            if done <= first and last <= len(line):
                parts += line[done:first], written
                done = last
            edit = next(edits, None)
        lines[number] = "".join(parts) + line[done:]
        at += len(line) + 1


def _edits(text: str) -> list[_Edit]:
    """Return what is to be written around the papers of a text, in order, if a topic, title or day is there."""
    root = _root(text)
    edits = sorted(_edits_of(text, root)) if root and root.inner else []
    return edits if any(written for _, _, written in edits) else []


def _root(text: str) -> _Node | None:
    """Return the outermost object or list of a text, in which others are that hold papers; it may be cut off."""
    begins = _BEGINS.match(text)
    opened: list[_Node] = []
    said: tuple[str, int] | None = None  # the last text, and where it begins
    key, span = "", (0, 0)
    for token in _TOKEN.finditer(text, begins.end()) if begins else ():
        match token[0]:
            case "{" | "[":
                opened.append(_Node(token.start(), key, span))
                key, said = "", None
            case "}" | "]":
                opened[-1].end = token.end()
                if len(opened) == 1:
                    break
                _close(text, opened)
                key, said = "", None
            case ":" if said:
                key, span = said[0], (said[1], token.end())
            case ",":
                key, said = "", None
            case printed:
                said = _unquoted(printed), token.start()
                if key:
                    opened[-1].texts[key] = said[0], span[0], token.end()
    while len(opened) > 1:
        _close(text, opened)
    return opened[0] if opened else None


def _close(text: str, opened: list[_Node]) -> None:
    """Close the innermost of what is open: the one around it holds it if it is a paper, or holds some."""
    node = opened.pop()
    may_be = bool(node.end) and len(opened) <= _DEEPEST and not title_words().isdisjoint(map(normal, node.texts))
    if may_be and is_paper(text[node.start : node.end]):
        node.is_paper, node.inner = True, []
    if node.is_paper or node.inner:
        opened[-1].inner.append(node)


def _unquoted(printed: str) -> str:
    """Return a text of JSON on one line, without its quotes."""
    import json

    try:
        said = str(json.loads(printed, strict=False))
    except ValueError:
        return ""  # it is cut off
    return " ".join(well_formed(said).split())


def _edits_of(text: str, root: _Node) -> Iterator[_Edit]:
    """Yield what is to be written around papers: brackets and names are left out, and headings come in their places."""
    yield from _of_digest(text, root)
    below = [(root, 2)]
    while below:
        node, level = below.pop()
        if node.end:
            yield node.end - 1, node.end, ""
        name = _name_of(node) if node is not root else None
        yield node.start, node.start + 1, _heading(node.texts[name][0], level) if name else ""
        if name:
            yield from _without(text, node, name)
            level += 1
        groups = [one for one in node.inner if not one.is_paper]
        topics = {one for one in groups if one.key and _name_of(one) is None}
        if len(topics) < _SEVERAL and not any(is_category(one.key) for one in topics):
            topics.clear()
        for one in topics:
            yield *one.span, _heading(one.key, level)
        below += ((one, level + (one in topics)) for one in groups)
        yield from (edit for one in node.inner if one not in topics for edit in _without_key(text, one))


def _heading(name: str, level: int) -> str:
    return f"\n{'#' * min(level, _DEEPEST)} {name}\n"


def _without_key(text: str, node: _Node) -> Iterator[_Edit]:
    """Yield the edit that leaves out the key of what is around topics, or of a paper that says its identifier again."""
    if node.key and (node.key in text[node.start : node.end] if node.is_paper else _holds_topics(node)):
        yield *node.span, ""


def _holds_topics(node: _Node) -> bool:
    return not any(one.is_paper for one in node.inner)


def _name_of(node: _Node) -> str | None:
    """Return the key under which an object has a name."""
    called = {normal(key): key for key, (value, _, _) in node.texts.items() if value}
    categories = (key for key in called if LABELS.get(key) == "primary_category")
    return next((called[key] for key in (*_NAMES, *categories) if key in called), None)


def _of_digest(text: str, root: _Node) -> Iterator[_Edit]:
    """Yield how the title and the day of the digest are written, which the outermost object says."""
    if (name := _name_of(root)) is not None:
        yield root.texts[name][1], root.texts[name][1], f"\n# {root.texts[name][0]}\n"
        yield from _without(text, root, name)
    for key, (value, start, _) in root.texts.items():
        if (LABELS.get(normal(key)) == "published" or normal(key) in UPDATED) and find_date(value):
            yield start, start, f"\n{normal(key)}: {value}\n"
            yield from _without(text, root, key)


def _without(text: str, node: _Node, key: str) -> Iterator[_Edit]:
    """Yield the edit that leaves a key with its value out, and the comma after it."""
    _, start, end = node.texts[key]
    comma = _COMMA.match(text, end)
    yield start, comma.end() if comma else end, ""
