r"""Texts that may hold TeX or HTML, as a list of tokens that any format can write.

Authors write TeX into titles and abstracts, feeds and publishers HTML, and digests print both. Here it is read once:
accents, symbols and entities become the characters that they mean, what LaTeX itself can set stays a command, and
so do the tags that mean the same; the rest is text like any other. A digest is not to be trusted, so a command that is
not known to be harmless never comes out as one, and neither does a tag.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections import Counter
from itertools import groupby
from operator import itemgetter
from typing import Literal, cast

from arxiv_digest_parser._citations import formulas
from arxiv_digest_parser._citations.characters import visible
from arxiv_digest_parser._citations.dollars import BLANK, is_prose
from arxiv_digest_parser._citations.formula_pieces import CODE, coded
from arxiv_digest_parser._citations.math_symbols import MATH, PACKAGED, STRUCTURES
from arxiv_digest_parser._citations.symbols import (
    ACCENTS,
    DECLARATIONS,
    LETTERS,
    LOGOS,
    STYLES,
    TAGS,
    TEXT,
    WRAPPERS,
)
from arxiv_digest_parser._citations.ties import TIE
from arxiv_digest_parser._patterns import lazy

#: ``text`` is plain, ``fixed`` is plain with capitals that must stay, ``math`` is a formula that `formulas.read` reads,
#: ``open`` begins a group, with the command it belongs to or none, ``close`` ends it, ``logo`` is a name such as LaTeX.
Kind = Literal["text", "fixed", "math", "open", "close", "logo"]
Token = tuple[Kind, str]

_MARKUP = lazy(r"[\\${}~]|<[/A-Za-z]|&[#A-Za-z]")
_LEVELS = 20  # pybtex reads 100 levels of braces and TeX 255; deeper ones are shown, not obeyed

_LEXEME = lazy(
    r"""
    (?P<math>(?P<dollar>\$\$?)(?P<formula>(?:\\.|[^$\\])[^$\\]*(?:\\.[^$\\]*)*)(?P=dollar)
           | \\\((?P<inline>(?:[^\\]|\\[^()])[^\\]*(?:\\[^()][^\\]*)*)\\\)
           | \\\[(?P<display>(?:[^\\]|\\[^][])[^\\]*(?:\\[^][][^\\]*)*)\\\])
  | (?P<entity>\\?&(?:\#\d{1,7}|\#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});|"""
    + TIE
    + r""")
  | (?P<code>"""
    + CODE.pattern
    + r""")
  | (?P<command>\\(?:[A-Za-z]+\*?|.))
  | (?P<braces>\{+|\}+)
  | (?P<tag></?[A-Za-z][A-Za-z:]{0,15}(?:\s[^<>]{0,200})?/?>)
  | (?P<text>[^\\${}<&~]+|.)
    """,
    re.DOTALL | re.VERBOSE,
)
_BRACES = {sign: ("brace", sign) for sign in "{}"}
_SHOWN: dict[str, Token] = {sign: ("text", sign) for sign in "{}"}
_OPENED: Token = ("open", "")
_ENTITY = lazy(r"&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_ARGUMENT = lazy(r"(?:\{((?:[^{}]|\{[^{}]*\}){0,40})\}|(\\[A-Za-z]+\s*|\\.(?:\{[^{}]{0,8}\}|\w))|([^\W\d_]))")


def tokens(text: str) -> list[Token]:
    r"""Read a text.

    Args:
        text: A text that `characters.clean` has cleaned.

    Example:
        >>> tokens(r"\emph{Caf\'e} at 5\% and $x^2$")
        [('open', 'emph'), ('text', 'Café'), ('close', ''), ('text', ' at 5% and '), ('math', 'x^2')]
    """
    if not _MARKUP.search(text):
        return [("text", text)] if text else []
    return _merged(_built(_lexemes(text)))


def _lexemes(text: str) -> list[tuple[str, str]]:
    """Cut a text into formulas, commands, braces and text; accents and letters are text already."""
    found: list[tuple[str, str]] = []
    commands: dict[str, tuple[str, str]] = {}  # of a text of few commands or braces, thousands are one object
    position = 0
    while match := _LEXEME.match(text, position):
        kind, sign, position = match.lastgroup or "", match[0], match.end()  # the outermost group that matched last
        if kind == "braces":
            found += [_BRACES[sign[0]]] * len(sign)
            continue
        if kind == "math":
            formula = match["formula"] or match["inline"] or match["display"]
            formula = _ENTITY.sub(_character, formula) if "&" in formula else formula
            if not match["dollar"] or not is_prose(formula, text[position : position + 1]):
                unread = ("text", " " if BLANK.fullmatch(formula) else sign)
                found.append(("math", formula) if formulas.read(formula) else unread)
                continue
            kind, sign, position = "text", match["dollar"], match.start() + len(match["dollar"])
        elif kind == "entity":
            kind, sign = "text", " " if sign == "~" else _ENTITY.sub(_character, sign.removeprefix("\\"))
        elif kind == "code" and (code := CODE.fullmatch(sign)):
            kind, sign = "text", coded(code)
        elif kind == "command":
            name = sign[1:]
            if name in ACCENTS:
                letter, position = _accented(text, position, name)
                kind, sign = "text", letter
            elif name in LETTERS:
                kind, sign = "text", LETTERS[name]
                position += text[position : position + 1] == " "
            else:
                found.append(commands.setdefault(sign, (kind, sign)))
                continue
        found.append((kind, sign))
    return found


def _character(match: re.Match[str]) -> str:
    """Return what an entity means; itself if this is not visible."""
    return visible(html.unescape(match[0]))


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
        kind, sign = lexeme = lexemes[position]
        here, position = position, position + 1
        if kind in {"text", "math"}:
            built.append(cast("Token", lexeme))  # which is one already
        elif kind == "command":
            position = _obey(built, lexemes, here, partners, silent)
        elif kind == "tag" and partners[here] >= 0:
            built.append(_of_tag(sign))
        elif kind == "tag" and _tag_name(sign) == "br":
            built.append(("text", " "))
        elif partners[here] < 0:
            built.append(_SHOWN.get(sign) or ("text", sign))
        elif here in silent:
            continue
        elif sign == "}":
            built.append(("close", ""))
        elif _is_needless(lexemes, position, partners[here]):
            silent.add(partners[here])
        else:
            style = _declared(lexemes, position)
            position += style is not None
            built.append(("open", style) if style else _OPENED)
    return built


def _of_tag(sign: str) -> Token:
    """Return what a tag with a partner becomes."""
    written = TAGS[_tag_name(sign)]
    if not written.strip():
        return "text", written
    return ("close", "") if sign.startswith("</") else ("open", written)


def _tag_name(sign: str) -> str:
    return sign.strip("</>").split()[0].lower()


def _partners(lexemes: list[tuple[str, str]]) -> list[int]:
    """Return of each brace and tag where its partner is: what closes it or what it closes; -1 for what has none."""
    partners = [-1] * len(lexemes)
    opened: list[int] = []  # where each opened, ...
    closers: list[str] = []  # ... and what closes it
    waiting: Counter[str] = Counter()
    for index, (kind, sign) in enumerate(lexemes):
        if kind == "text" or (closer := _closer(kind, sign)) is None:
            continue
        if closer:
            opened.append(index)
            closers.append(closer)
            waiting[closer] += 1
            continue
        end = sign if kind == "brace" else f"/{_tag_name(sign)}"
        # What was opened in between and does not end has no partner, but a tag cannot end a brace.
        while waiting[end] and opened:
            if (expected := closers[-1]) != end and expected == "}":
                break
            closers.pop()
            partner = opened.pop()
            waiting[expected] -= 1
            if expected == end:
                if len(opened) < _LEVELS:
                    partners[partner], partners[index] = index, partner
                break
    return partners


def _closer(kind: str, sign: str) -> str | None:
    """Return what closes what a brace or a tag opens; empty if it closes itself, ``None`` for all else."""
    if kind == "brace":
        return "}" if sign == "{" else ""
    if kind != "tag" or (name := _tag_name(sign)) not in TAGS or sign.endswith("/>"):
        return None
    return "" if sign.startswith("</") else f"/{name}"


def _is_needless(lexemes: list[tuple[str, str]], start: int, end: int) -> bool:
    r"""Tell whether a group is empty, or there for an accent alone: ``{\'E}cole`` is a word like any other."""
    only = lexemes[start][1] if end - start == 1 else ""
    return start == end or (len(only) == 1 and not only.isascii())


def _declared(lexemes: list[tuple[str, str]], position: int) -> str | None:
    r"""Return the style that a group is declared to have, as in ``{\bf x}``; empty for a size, ``None`` if none is."""
    kind, sign = lexemes[position]
    if kind != "command" or sign[1:] not in DECLARATIONS:
        return None
    following, text = lexemes[position + 1]
    if following == "text":
        lexemes[position + 1] = following, text.lstrip()
    return DECLARATIONS[sign[1:]]


def _obey(
    built: list[Token], lexemes: list[tuple[str, str]], position: int, partners: list[int], silent: set[int]
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
    if name in MATH or name in PACKAGED:
        built.append(("math", sign))
        return position + 1
    if name in STRUCTURES and groups:
        end = partners[groups[-1]] + 1
        source = "".join(written for _, written in lexemes[position:end])
        if formulas.read(source):
            built.append(("math", source))
            return end
    built.append(("text", sign))
    # What it has for arguments is shown as it is: \input{x}.
    for start in () if empty else groups:
        partners[partners[start]] = partners[start] = -1
    return position + (3 if empty else 1)


def _groups(lexemes: list[tuple[str, str]], position: int, partners: list[int]) -> list[int]:
    """Return where the groups begin that follow each other from a place on, two at most."""
    groups: list[int] = []
    while len(groups) < 2 and position < len(lexemes) and lexemes[position][1] == "{" and partners[position] >= 0:
        groups.append(position)
        position = partners[position] + 1
    return groups


def _merged(found: list[Token]) -> list[Token]:
    """Join texts that follow each other."""
    merged: list[Token] = []
    for kind, run in groupby(found, key=itemgetter(0)):
        if kind != "text":
            merged += run
        elif text := "".join(map(itemgetter(1), run)):
            merged.append((kind, text))
    return merged
