"""Tokens as LaTeX, as text for a reader, and as the HTML that CSL allows in a title."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from arxiv_digest_parser._citations import formulas
from arxiv_digest_parser._citations.characters import clean
from arxiv_digest_parser._citations.letters import Letters, escaped
from arxiv_digest_parser._citations.markup import Token, tokens
from arxiv_digest_parser._patterns import lazy

_TAG = lazy("<(?=[A-Za-z/!?])")
_NAME_OF_TAG = lazy("[A-Za-z/!?]")
_TAG_IN_FORMULA = lazy("<(?=[A-Za-z/!?])(?!/?su[bp]>)")
_CAPITAL_WORD = lazy(r"(?![a-z]+[,.;:]?\Z)[A-Za-z]{2,}[,.;:]?")
_DASHES = lazy(r"---?|``|''")
_SPACES = lazy("  +")
_PRINTED: Final = {"--": "–", "---": "—", "``": "“", "''": "”"}
_LOGOS: Final = {"LaTeXe": "LaTeX2e"}
_NO_CASE = '<span class="nocase">'
_TAGS: Final = {
    "emph": ("<i>", "</i>"),
    "textit": ("<i>", "</i>"),
    "textsl": ("<i>", "</i>"),
    "textbf": ("<b>", "</b>"),
    "textsuperscript": ("<sup>", "</sup>"),
    "textsubscript": ("<sub>", "</sub>"),
    "textsc": ('<span style="font-variant:small-caps;">', "</span>"),
    "": (_NO_CASE, "</span>"),
}


def latex(found: Iterable[Token], letters: Letters) -> str:
    r"""Write tokens for LaTeX.

    Example:
        >>> latex([("fixed", "Erdős"), ("text", " & "), ("math", "\\alpha")], "ascii")
        '{Erd{\\H{o}}s} \\& {$\\alpha$}'
    """
    return _with_single_spaces("".join(_latex(kind, text, letters) for kind, text in found))


def _latex(kind: str, text: str, letters: Letters) -> str:
    match kind:
        case "text":
            return escaped(text, letters)
        case "fixed":
            return f"{{{escaped(text, letters)}}}"
        case "math":
            formula = formulas.read(text)
            return f"{{${formula.latex}$}}" if formula else ""
        case "open":
            return f"\\{text}{{" if text else "{"
        case "close":
            return "}"
        case _:
            return f"{{\\{text}}}"


def readable(text: str) -> str:
    r"""Write a text, which may hold TeX, for a reader.

    Example:
        >>> readable(r"\emph{Caf\'e} -- $O(n^2)$ at 5\%")
        'Café – O(n²) at 5%'
    """
    return clean("".join(plain(kind, written) for kind, written in tokens(clean(text))))


def plain(kind: str, text: str) -> str:
    """Write a token for a reader, without mark-up."""
    match kind:
        case "text" | "fixed":
            return _DASHES.sub(_printed, text)
        case "math":
            formula = formulas.read(text)
            return formula.plain if formula else ""
        case "logo":
            return _LOGOS.get(text, text)
        case _:
            return ""


def html(found: Iterable[Token]) -> str:
    """Write tokens with the tags that CSL knows: italics, bold, small capitals, raised, lowered, and kept case.

    Example:
        >>> html([("fixed", "LLMs"), ("text", " in "), ("math", "x^2")])
        '<span class="nocase">LLMs</span> in x<sup>2</sup>'
    """
    written: list[str] = []
    closing: list[str] = []
    for kind, text in found:
        if kind == "open":
            # Kept case within kept case says nothing new.
            piece, closed = _TAGS.get(text, ("", "")) if text or "</span>" not in closing else ("", "")
            closing.append(closed)
        elif kind == "close":
            piece = closing.pop()
        elif kind == "fixed":
            piece = f"{_NO_CASE}{inert(plain(kind, text))}</span>"
        elif kind == "math":
            piece = _formula(text)
        else:
            piece = inert(plain(kind, text))
        if piece:
            # A formula may end in the sign, and a text continue it to what looks like a tag.
            apart = "\u2060" if written and written[-1].endswith("<") and _NAME_OF_TAG.match(piece) else ""
            written.append(apart + piece)
    return _with_single_spaces("".join(written))


def _formula(text: str) -> str:
    """Write a formula as HTML; a word in capitals or with one keeps them."""
    formula = formulas.read(text)
    written = _TAG_IN_FORMULA.sub("<\u2060", formula.html) if formula else ""
    return f"{_NO_CASE}{written}</span>" if _CAPITAL_WORD.fullmatch(text) else written


def inert(text: str) -> str:
    """Write a text so that no reader of HTML finds a tag in it: an invisible character splits what looks like one.

    CSL has no way to escape a tag, and its programs print ``&lt;`` literally.

    Example:
        >>> inert("a<b or <b>"), inert("1 < 2")
        ('a<\u2060b or <\u2060b>', '1 < 2')
    """
    return _TAG.sub("<\u2060", text)


def _with_single_spaces(text: str) -> str:
    r"""Leave one space where two tokens print one each, as the text and the command do in ``0 \,0``."""
    return _SPACES.sub(" ", text).strip()


def _printed(match: re.Match[str]) -> str:
    return _PRINTED[match[0]]
