"""Formulae as TeX: from the source that a renderer leaves in the page, or else from MathML."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from arxiv_digest_parser._pages._events import Event, classes, end_of
from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._unicode import character

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_MARKED = frozenset("arithmatex math".split())
_TYPESET = frozenset("katex katex-display".split())
#: What MathJax 2 shows; the source is in the script after it.
_SHOWN = frozenset("MathJax MathJax_Preview MathJax_Display MathJax_CHTML MathJax_SVG MathJax_SVG_Display".split())
_DELIMITED = lazy(r"\s*(?:\\\((.*)\\\)|\\\[(.*)\\\]|(\$.*\$))\s*", re.DOTALL)
_GLYPH = lazy(r"\bmjx-c([0-9A-F]{2,6})\b")


class Formula(NamedTuple):
    """A formula as Markdown, which may be empty, and the last of its events."""

    text: str
    end: int


def formula(events: Sequence[Event], at: int) -> Formula | None:
    """Read the formula that an element is, if it is one."""
    event = events[at]
    names = classes(event.attributes)
    if event.tag in {"math", "mjx-container"} or not _TYPESET.isdisjoint(names):
        return _typeset(events, at)
    if not _SHOWN.isdisjoint(names):
        return Formula("", end_of(events, at))
    kind = event.attributes.get("type", "")
    if event.tag == "script" and kind.startswith("math/tex"):
        end = end_of(events, at)
        return Formula(_delimited(_plain(events, at, end), is_display="mode=display" in kind), end)
    if "data-math-style" in event.attributes:  # GitLab's
        end = end_of(events, at)
        is_display = event.attributes["data-math-style"] == "display"
        return Formula(_delimited(_plain(events, at, end), is_display=is_display), end)
    return None if _MARKED.isdisjoint(names) else _marked(events, at)


def _marked(events: Sequence[Event], at: int) -> Formula | None:
    r"""Read a formula that is in the page as ``\(…\)``, ``\[…\]`` or ``$…$``."""
    if not events[at + 1].text.lstrip().startswith(("\\(", "\\[", "$")):
        return None
    end = end_of(events, at)
    text = _plain(events, at, end)
    found = _DELIMITED.fullmatch(text)
    if found is None:
        return Formula(text, end)
    is_display = found[2] is not None or text.lstrip().startswith("$$")
    return Formula(_delimited(found[1] or found[2] or found[3] or "", is_display=is_display), end)


def _typeset(events: Sequence[Event], at: int) -> Formula:
    end = end_of(events, at)
    is_display = "katex-display" in classes(events[at].attributes) or any(
        event.attributes.get("display") in {"block", "true"} for event in events[at:end]
    )
    source = _source(events, at, end)
    if source is None:
        source = next((_tex(events, i) for i in range(at, end) if events[i].tag == "math"), None)
    return Formula(_delimited(source or _shown(events, at, end), is_display=is_display), end)


def _delimited(source: str, *, is_display: bool) -> str:
    source = source.strip("$").strip()
    mark = "$$" if is_display else "$"
    return f"{mark}{source}{mark}" if source else ""


def _plain(events: Sequence[Event], start: int, end: int) -> str:
    return "".join(event.text for event in events[start:end])


def _source(events: Sequence[Event], start: int, end: int) -> str | None:
    """Return the TeX source that an element holds."""
    for at in range(start, end):
        tag, attributes = events[at].tag, events[at].attributes
        if tag == "annotation" and attributes.get("encoding") == "application/x-tex":
            return _plain(events, at, end_of(events, at))
        if tag == "math":
            for name in ("alttext", "data-latex"):
                if name in attributes:
                    return attributes[name]
    return None


def _shown(events: Sequence[Event], start: int, end: int) -> str:
    """Return a formula's characters, which MathJax may name in classes alone."""
    text = " ".join(_plain(events, start, end).split())
    names = " ".join(event.attributes.get("class", "") for event in events[start:end])
    return text or unicodedata.normalize("NFKC", "".join(character(int(code, 16)) for code in _GLYPH.findall(names)))


# ------------------------------------------------------------------------------------------------ MathML

_FUNCTIONS = frozenset(
    """
    arccos arcsin arctan arg cos cosh cot csc deg det dim exp gcd hom inf ker lg lim liminf limsup ln log max min Pr sec
    sin sinh sup tan tanh
    """.split()
)
#: Function application and the like, which are not seen, and the minus sign, for which TeX has the hyphen.
_OPERATORS = str.maketrans("\u2212", "-", "\u2061\u2062\u2063\u2064")


def _script(text: str) -> str:
    return text if len(text) == 1 else f"{{{text}}}"


def _rows(children: Sequence[str]) -> str:
    return r"\begin{matrix}" + r" \\ ".join(children) + r"\end{matrix}"


def _scripts(*signs: str) -> Callable[[Sequence[str]], str]:
    def write(children: Sequence[str]) -> str:
        scripts = zip(signs, children[1:], strict=False)
        return children[0] + "".join(sign + _script(child) for sign, child in scripts if child)

    return write


#: How many children an element has (0: any number), and what they become; those of all others are joined.
_WRITERS: dict[str, tuple[int, Callable[[Sequence[str]], str]]] = {
    "mfrac": (2, lambda children: rf"\frac{{{children[0]}}}{{{children[1]}}}"),
    "mroot": (2, lambda children: rf"\sqrt[{children[1]}]{{{children[0]}}}"),
    "msqrt": (0, lambda children: rf"\sqrt{{{''.join(children)}}}"),
    "msub": (2, _scripts("_")),
    "msup": (2, _scripts("^")),
    "msubsup": (3, _scripts("_", "^")),
    "munder": (2, _scripts("_")),
    "mover": (2, _scripts("^")),
    "munderover": (3, _scripts("_", "^")),
    "mtable": (0, _rows),
    "mtr": (0, " & ".join),
    "mtext": (0, lambda children: rf"\text{{{''.join(children)}}}"),
}


def _tex(events: Sequence[Event], start: int) -> str:
    """Write MathML as TeX that shows the same. Elements are combined as they end, so they may nest to any depth."""
    stack: list[list[str]] = [[]]
    for event in events[start : end_of(events, start) + 1]:
        if not event.tag:
            text = event.text.translate(_OPERATORS).strip()
            if text:
                stack[-1].append(f"\\{text} " if text in _FUNCTIONS else text)
        elif event.tag[0] != "/":
            stack.append([])
        else:
            children = stack.pop()
            number, write = _WRITERS.get(event.tag[1:], (0, "".join))
            stack[-1].append(write(children) if len(children) == number or not number else "".join(children))
    return "".join(stack[0]).strip()
