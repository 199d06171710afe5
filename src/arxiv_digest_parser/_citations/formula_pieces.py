r"""The pieces of formulas: how each is written, and those that no rule of a formula is inside of."""

from __future__ import annotations

import re
import unicodedata
from itertools import takewhile
from typing import Final, NamedTuple

from arxiv_digest_parser._citations.letters import escaped, in_formula
from arxiv_digest_parser._citations.math_symbols import CHARACTERS, MATH, PACKAGED, SUBSCRIPTS, SUPERSCRIPTS
from arxiv_digest_parser._patterns import lazy


class Formula(NamedTuple):
    """A formula in each way that it may be written.

    Attributes:
        latex: For LaTeX, without the dollars.
        plain: In Unicode letters, for a reader: ``O(n²)``.
        html: The same with ``<sup>`` and ``<sub>``.
    """

    latex: str
    plain: str
    html: str


class Word(Formula):
    """A name in upright letters, or of a function, which must not run into a letter next to it."""


_FUNCTIONS: Final = frozenset(f"\\{name} " for name, symbol in MATH.items() if len(symbol) > 1)


class NotMathError(Exception):
    """A text is not a formula that LaTeX would accept."""


_DELIMITER = lazy(r"\s*([()\[\]|./<>]|\\(?:[{}|]|[lr](?:angle|floor|ceil|brace|brack)|[vV]ert|backslash))")
_SIGNS = "".join(
    symbol
    for symbol in {*MATH.values(), *(plain for _, plain in PACKAGED.values()), "⩽", "⩾"} - {"<", ">"}
    if len(symbol) == 1 and unicodedata.category(symbol) == "Sm"
)
# A sign with a space after it: TeX skips the one before it, where a command ends.
_RELATION = lazy(rf"(?<=\S)([{_SIGNS}]) ")
_SPACES = lazy("  +")
#: What ``\not`` can be before without braces.
_ONE_SIGN = lazy(r"\\[A-Za-z]+|[^A-Za-z\s]")
_SCRIPT_BEHIND = lazy(r"\s{0,9}['^]")
#: A character by its number, as MathJax and fontspec have it.
CODE = lazy(
    r"\\(?:unicode|symbol|char)[ ]?(?:\[[^][{}]{0,40}\])?"
    r"(?:\{[ ]?([xX\"]?)([0-9A-Fa-f]{1,6})[ ]?\}|(\")([0-9A-F]{2,6}))"
)


def trimmed(latex: str) -> str:
    r"""Return a part of a formula without the blanks at its ends, but for the one that ``\ `` consists of.

    Example:
        >>> trimmed("x "), trimmed("x\\ ")
        ('x', 'x\\ ')
    """
    bare = latex.strip()
    return f"{bare} " if bare.endswith("\\") else bare


def with_spaces(written: str) -> str:
    """Put a space on both sides of a relation, and leave one where two pieces print one each."""
    return _SPACES.sub(" ", _RELATION.sub(r" \1 ", written)).strip() if " " in written else written.strip()


def joined(pieces: list[Formula]) -> Formula:
    if len(pieces) == 1:
        return Formula(*pieces[0])  # also if it was a word
    return Formula(*map("".join, zip(*pieces, strict=True))) if pieces else Formula("", "", "")


def same(text: str) -> Formula:
    return Formula(text, text, text)


def gap_between(first: Formula, second: Formula) -> list[Formula]:
    """Return the space that keeps a word from running into its neighbour; TeX itself adds one next to functions."""
    is_word = isinstance(first, Word) or isinstance(second, Word)
    if not (is_word and first.plain[-1:].isalnum() and second.plain[:1].isalnum()):
        return []
    return [Formula("" if first.latex in _FUNCTIONS or second.latex in _FUNCTIONS else "\\,", " ", " ")]


def scripted(sign: str, piece: Formula) -> Formula:
    small, tag = (SUPERSCRIPTS, "sup") if sign == "^" else (SUBSCRIPTS, "sub")
    plain = piece.plain.strip()
    if all(map(small.__contains__, plain)):
        plain = "".join(map(small.__getitem__, plain))
    elif len(plain) > 1:
        plain = f"{sign}({plain})"
    else:
        plain = sign + plain
    return Formula(sign + piece.latex, plain, f"<{tag}>{piece.html.strip()}</{tag}>")


def clear_of_scripts(piece: Formula, pieces: list[Formula], text: str, position: int) -> Formula:
    r"""Put a symbol that LaTeX writes as a superscript in braces if a superscript is next to it already.

    Args:
        piece: The symbol: ``^\circ`` is the sign of a degree.
        pieces: What is before it.
        text: The formula that is read.
        position: Where the symbol ends in it.
    """
    if not piece.latex.startswith("^"):
        return piece
    scripts = takewhile(lambda before: before.latex[:1] in {"^", "_", " "}, reversed(pieces))
    if _SCRIPT_BEHIND.match(text, position) or any(script.latex[0] == "^" for script in scripts):
        return piece._replace(latex=f"{{{piece.latex.strip()}}}")
    return piece


def negated(piece: Formula) -> Formula:
    r"""Strike a piece out, as ``\not`` does; a letter behind that would be part of the command's name."""
    struck = unicodedata.normalize("NFC", piece.plain.strip() + "\u0338")
    bare = trimmed(piece.latex[1:-1] if piece.latex.startswith("{") else piece.latex)
    return Formula(f"\\not{bare if _ONE_SIGN.fullmatch(bare) else in_braces(bare)} ", struck, struck)


def spaced(symbol: str, space: str, following: str) -> str:
    """Write a symbol with the space that a reader expects after relations and the names of functions."""
    if len(symbol) > 1:
        return f"{symbol} " if following.isalnum() or following in {"\\", "{"} else symbol
    return f"{symbol} " if space and unicodedata.category(symbol) == "Sm" else symbol


def in_braces(latex: str) -> str:
    return latex if latex.startswith("{") else f"{{{latex}}}"


def in_font(font: str, piece: Formula) -> Formula:
    latex = f"\\{font}{in_braces(trimmed(piece.latex))}" if font else piece.latex
    if font != "mathbb":
        return piece._replace(latex=latex)
    plain = "".join(map(_double_struck, piece.plain))
    return Formula(latex, plain, plain)


def _double_struck(letter: str) -> str:
    case = "CAPITAL" if letter.isupper() else "SMALL"
    if not (letter.isascii() and letter.isalpha()):
        return letter
    # Those that were in use first have a name of their own.
    kind = "" if letter in "CHNPQRZ" else "MATHEMATICAL "
    return unicodedata.lookup(f"{kind}DOUBLE-STRUCK {case} {letter.upper()}")


def read_text(text: str, position: int, _depth: int, _name: str) -> tuple[int, Formula]:
    end = text.find("}", position)
    words = text[position + 1 : end]
    if text[position : position + 1] != "{" or end < 0 or any(sign in words for sign in "\\${"):
        raise NotMathError
    latex = f"\\mathrm{{{words}}}" if words.isascii() and words.isalnum() else f"\\mbox{{{escaped(words, 'ascii')}}}"
    return end + 1, Formula(latex, words, words)


def read_delimiter(text: str, position: int) -> tuple[int, Formula]:
    match = _DELIMITER.match(text, position)
    if not match:
        raise NotMathError
    sign = match[1]
    if sign == ".":
        return match.end(), Formula(".", "", "")
    if sign[0] != "\\":
        return match.end(), same(sign)
    latex, plain = CHARACTERS.get(sign[1:]) or (f"{sign} ", MATH[sign[1:]])
    return match.end(), Formula(latex, plain, plain)


def read_unseen(text: str, position: int, _depth: int, _name: str) -> tuple[int, Formula]:
    return skipped(text, position), Formula("\\ ", " ", " ")


def skipped(text: str, position: int) -> int:
    """Return where an argument ends that is not a formula: an address, a length, the name of a colour."""
    depth = 0
    for index in range(position, len(text)):
        depth += (text[index] == "{") - (text[index] == "}")
        if not depth:
            break
    else:
        raise NotMathError
    if text[position] != "{":
        raise NotMathError
    return index + 1


def coded(match: re.Match[str]) -> str:
    r"""Return the character that a command such as ``\unicode{x2013}`` means; empty if it is not visible."""
    is_hexadecimal = match[1] or match[3] or not (match[2] or "").isdigit()
    number = int(match[2] or match[4], 16 if is_hexadecimal else 10)
    character = chr(number) if number < 0x110000 else ""
    return character if character.isprintable() else ""


def code_in_formula(character: str) -> str:
    if not character.isascii():
        return in_formula(character)
    return character if character.isalnum() else f"\\mbox{{{escaped(character, 'ascii')}}}"
