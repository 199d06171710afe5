r"""Texts that may hold TeX, as a list of tokens that any format can write.

Authors write TeX into titles and abstracts, and digests print it. Here it is read once: accents and symbols become the
characters that they stand for, what LaTeX itself can set stays a command, and the rest is text like any other. A digest
is not to be trusted, so a command that is not known to be harmless never comes out as one.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

from arxiv_digest_parser._citations import formulas
from arxiv_digest_parser._citations.math_symbols import MATH, STRUCTURES
from arxiv_digest_parser._citations.symbols import ACCENTS, DECLARATIONS, LETTERS, LOGOS, STYLES, TEXT, WRAPPERS

#: ``text`` is plain, ``fixed`` is plain with capitals that must stay, ``math`` is a formula that `formulas.read` reads,
#: ``open`` begins a group, with the command it belongs to or none, ``close`` ends it, ``logo`` is a name such as LaTeX.
Kind = Literal["text", "fixed", "math", "open", "close", "logo"]
Token = tuple[Kind, str]

_TEX = re.compile(r"[\\${}]")
# White space, control characters, what is not seen at all, and surrogates, which no UTF-8 could hold.
_SPACE = re.compile("[\\s\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")
_UNSEEN = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_LEVELS = 20  # pybtex reads 100 levels of braces and TeX 255; deeper ones are shown, not obeyed

_LEXEME = re.compile(
    r"""
    (?P<math>(?P<dollar>\$\$?)(?P<formula>(?:\\.|[^$\\])+)(?P=dollar)(?!\d)  # a digit after it: "$5 and $6"
           | \\\((?P<inline>(?:[^\\]|\\[^()])+)\\\)
           | \\\[(?P<display>(?:[^\\]|\\[^][])+)\\\])
  | (?P<command>\\(?:[A-Za-z]+\*?|.))
  | (?P<brace>[{}])
  | (?P<text>[^\\${}]+|.)
    """,
    re.DOTALL | re.VERBOSE,
)
_WORD_AMID = re.compile(r"(?:^|\s)[^\W\d_]{2,}[,.;]?(?=\s|$)")
_ARGUMENT = re.compile(r"(?:\{((?:[^{}]|\{[^{}]*\}){0,40})\}|(\\[A-Za-z]+\s*|\\.(?:\{[^{}]{0,8}\}|\w))|([^\W\d_]))")


def clean(text: str) -> str:
    """Put a text on one line, without control characters and characters that nobody sees."""
    if text.isascii():
        text = " ".join(text.split())
        return text if text.isprintable() else _SPACE.sub(" ", text).strip()
    return unicodedata.normalize("NFC", _SPACE.sub(" ", _UNSEEN.sub("", text))).strip()


def tokens(text: str) -> list[Token]:
    r"""Read a text.

    Args:
        text: A text that `clean` has cleaned.

    Example:
        >>> tokens(r"\emph{Caf\'e} at 5\% and $x^2$")
        [('open', 'emph'), ('text', 'Café'), ('close', ''), ('text', ' at 5% and '), ('math', 'x^2')]
    """
    if not _TEX.search(text):
        return [("text", text)] if text else []
    return _merged(_built(_lexemes(text)))


def _lexemes(text: str) -> list[tuple[str, str]]:
    """Cut a text into formulas, commands, braces and text; accents and letters are text already."""
    found: list[tuple[str, str]] = []
    position = 0
    while match := _LEXEME.match(text, position):
        kind, sign, position = match.lastgroup or "", match[0], match.end()
        # `lastgroup` is the outermost group that matched last.
        if kind == "math":
            formula = match["formula"] or match["inline"] or match["display"]
            if not match["dollar"] or not _is_prose(formula):
                found.append(("math", formula) if formulas.read(formula) else ("text", sign))
                continue
            kind, sign, position = "text", match["dollar"], match.start() + len(match["dollar"])
        elif kind == "command":
            name = sign[1:]
            if name in ACCENTS:
                letter, position = _accented(text, position, name)
                kind, sign = "text", letter
            elif name in LETTERS:
                kind, sign = "text", LETTERS[name]
                position += text[position : position + 1] == " "
        found.append((kind, sign))
    return found


def _is_prose(text: str) -> bool:
    """Tell whether what stands between two dollars is no formula: the dollars are the price of something.

    Words that stand by themselves are prose, as in "costs $5 and A$ 6"; a formula has them only inside of commands. So
    is a number with a space before the second dollar, as in "for $1M a $x$", and punctuation alone, as between
    "$x$, $y$" if the first of the four was not meant so.
    """
    return (
        not any(character.isalnum() or character in "\\^" for character in text)
        or (text[:1].isdigit() and text[-1:].isspace())
        or ("\\" not in text and _WORD_AMID.search(text) is not None)
    )


def _accented(text: str, position: int, accent: str) -> tuple[str, int]:
    r"""Return the letter that an accent at this place makes, and where it ends; the accent itself if there is none."""
    start = position
    if accent.isalpha():  # the space ends the command; behind a sign it says that there is no letter
        while text[start : start + 1] == " ":
            start += 1
    match = _ARGUMENT.match(text, start)
    if not match:
        return f"\\{accent}", position
    argument = match[1] if match[1] is not None else (match[2] or match[3]).rstrip()
    letters = "".join(written for kind, written in tokens(argument) if kind == "text")
    if not letters:
        return {"~": "~", "^": "^"}.get(accent, ""), match.end()
    base = {"ı": "i", "ȷ": "j"}.get(letters[0], letters[0])
    return unicodedata.normalize("NFC", base + ACCENTS[accent]) + letters[1:], match.end()


def _built(lexemes: list[tuple[str, str]]) -> list[Token]:
    partners = _partners(lexemes)
    built: list[Token] = []
    silent: set[int] = set()  # braces that are not written
    position = 0
    while position < len(lexemes):
        kind, sign = lexemes[position]
        here, position = position, position + 1
        if kind == "math":
            built.append(("math", sign))
        elif kind == "command":
            position = _obey(built, lexemes, here, partners, silent)
        elif here not in partners:
            built.append(("text", sign))
        elif here in silent:
            continue
        elif sign == "}":
            built.append(("close", ""))
        elif _is_needless(lexemes[position : partners[here]]):
            silent.add(partners[here])
        else:
            style = _declared(lexemes, position)
            position += bool(style)
            built.append(("open", style))
    return built


def _partners(lexemes: list[tuple[str, str]]) -> dict[int, int]:
    """Return the braces that open and have a partner, with the partner, and the other way round."""
    partners: dict[int, int] = {}
    open_braces: list[int] = []
    for index, (kind, sign) in enumerate(lexemes):
        if kind != "brace":
            continue
        if sign == "{":
            open_braces.append(index)
        elif open_braces:
            partner = open_braces.pop()
            if len(open_braces) < _LEVELS:
                partners[partner], partners[index] = index, partner
    return partners


def _is_needless(group: list[tuple[str, str]]) -> bool:
    r"""Tell whether a group is empty, or there for an accent alone: ``{\'E}cole`` is a word like any other."""
    return not group or (len(group) == 1 and len(group[0][1]) == 1 and not group[0][1].isascii())


def _declared(lexemes: list[tuple[str, str]], position: int) -> str:
    r"""Return the style that a group is declared to have, as in ``{\bf x}``; empty if none is."""
    kind, sign = lexemes[position]
    if kind != "command" or sign[1:] not in DECLARATIONS:
        return ""
    following, text = lexemes[position + 1]
    if following == "text":
        lexemes[position + 1] = following, text.lstrip()
    return DECLARATIONS[sign[1:]]


def _obey(
    built: list[Token], lexemes: list[tuple[str, str]], position: int, partners: dict[int, int], silent: set[int]
) -> int:
    """Write the command at a place, and return where to go on."""
    sign = lexemes[position][1]
    name = sign[1:].removesuffix("*")
    groups = _groups(lexemes, position + 1, partners)
    empty = bool(groups) and partners[groups[0]] == groups[0] + 1  # as in \ldots{}
    if name in TEXT or name in LOGOS:
        built.append(("logo", name) if name in LOGOS else ("text", TEXT[name]))
        return position + (3 if empty else 1)
    if name in STYLES and groups:
        built.append(("open", STYLES[name]))
        return groups[0] + 1
    if name in WRAPPERS and len(groups) > WRAPPERS[name]:
        start = groups[WRAPPERS[name]]
        silent |= {start, partners[start]}
        return start + 1
    if name in MATH:
        built.append(("math", sign))
        return position + 1
    if name in STRUCTURES and groups:
        end = partners[groups[-1]] + 1
        source = "".join(written for _, written in lexemes[position:end])
        if formulas.read(source):
            built.append(("math", source))
            return end
    built.append(("text", sign))
    return position + (3 if empty else 1)


def _groups(lexemes: list[tuple[str, str]], position: int, partners: dict[int, int]) -> list[int]:
    """Return where the groups begin that follow each other from a place on, two at most."""
    groups: list[int] = []
    while len(groups) < 2 and position < len(lexemes) and lexemes[position][1] == "{" and position in partners:
        groups.append(position)
        position = partners[position] + 1
    return groups


def _merged(found: list[Token]) -> list[Token]:
    """Join texts that follow each other."""
    merged: list[Token] = []
    for kind, text in found:
        if kind == "text" and merged and merged[-1][0] == "text":
            merged[-1] = "text", merged[-1][1] + text
        elif text or kind != "text":
            merged.append((kind, text))
    return merged
