r"""Formulas: read, so that what LaTeX would reject is found, and written as LaTeX and as readable text.

A formula may use what the LaTeX kernel has. What needs a package is replaced by what comes nearest (``\text`` by
``\mbox``). It stays if most people have the package and nothing else looks the same (``\mathbb``); `preamble` then
provides the command. An unknown command becomes its name in upright letters.

The reader is a recursive descent, of which each function reads one rule and returns where it ends::

    row      = { atom | ("^" | "_") argument }     _row
    atom     = character | "{" row "}" | command   _atom
    argument = atom, without "^", "_" and "'"      _argument
    command  = a symbol, or a name of `_READERS` with what the reader there expects

It is one module because the rules call each other.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Container
from typing import Final, NamedTuple

from arxiv_digest_parser._caches import kept
from arxiv_digest_parser._citations.letters import escaped, in_formula
from arxiv_digest_parser._citations.math_symbols import (
    ACCENTS,
    ARROWS,
    CHARACTERS,
    DECLARED,
    DROPPED,
    FONTS,
    LINKS,
    MATH,
    MODULI,
    PACKAGED,
    PAIRS,
    SIZES,
    SPACED,
    SUBSCRIPTS,
    SUPERSCRIPTS,
    TEXTS,
    UNSEEN,
)
from arxiv_digest_parser._patterns import lazy

_DEEPEST = 12  # levels of braces


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


class _Word(Formula):
    """A name in upright letters, or of a function, which must not run into a letter next to it."""


_FUNCTIONS: Final = frozenset(f"\\{name} " for name, symbol in MATH.items() if len(symbol) > 1)


class _NotMathError(Exception):
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
#: Characters that LaTeX, Unicode and HTML write alike, and nothing depends on.
_PLAIN = lazy(r"[A-Za-z0-9+*/=(),.;:!?|@\[\]-]+")
_END = lazy(r"\}|\\right(?![A-Za-z])")
#: A character by its number, as MathJax and fontspec have it.
CODE = lazy(
    r"\\(?:unicode|symbol|char)[ ]?(?:\[[^][{}]{0,40}\])?"
    r"(?:\{[ ]?([xX\"]?)([0-9A-Fa-f]{1,6})[ ]?\}|(\")([0-9A-F]{2,6}))"
)
_COMMAND = lazy(r"\\(?:([A-Za-z]+)\*?(\s*)|(.))", re.DOTALL)


@kept(4096)
def read(text: str) -> Formula | None:
    r"""Read a formula; ``None`` if LaTeX would not accept it.

    Args:
        text: What is between the dollars.

    Example:
        >>> read(r"\mathcal{O}(n^{2}) \le x_\text{max}")
        Formula(latex='\\mathcal{O}(n^{2}) \\le x_{\\mathrm{max}}', plain='O(n²) ≤ x_(max)',
                html='O(n<sup>2</sup>) ≤ x<sub>max</sub>')
        >>> read("^2^3") is None
        True
    """
    try:
        position, pieces = _row(text, 0, "", 0)
    except _NotMathError:
        return None
    latex, plain, html = _joined(pieces)
    if position < len(text) or not plain.strip():
        return None
    return Formula(latex.strip(), _with_spaces(plain), _with_spaces(html))


def _with_spaces(written: str) -> str:
    """Put a space on both sides of a relation, and leave one where two pieces print one each."""
    return _SPACES.sub(" ", _RELATION.sub(r" \1 ", written)).strip() if " " in written else written.strip()


def _joined(pieces: list[Formula]) -> Formula:
    if len(pieces) == 1:
        return Formula(*pieces[0])  # also if it was a word
    return Formula(*map("".join, zip(*pieces, strict=True))) if pieces else Formula("", "", "")


def _same(text: str) -> Formula:
    return Formula(text, text, text)


def _row(text: str, position: int, end: str, depth: int) -> tuple[int, list[Formula]]:
    r"""Read up to an end: ``}``, ``\right``, or that of the text; ``rest`` means any of them."""
    if depth > _DEEPEST:
        raise _NotMathError
    pieces: list[Formula] = []
    scripts = ""  # those that the last symbol has
    while not (ending := _END.match(text, position)) and position < len(text):
        character = text[position]
        if character in "^_'":
            if character in scripts or (character == "'" and "^" in scripts):
                raise _NotMathError
            if character != "'":
                scripts += character
                position, piece = _argument(text, position + 1, depth)
                pieces.append(_script(character, piece))
                continue
        elif not character.isspace():
            scripts = ""
        if run := _PLAIN.match(text, position):
            position, piece = run.end(), _same(run[0])
        else:
            position, piece = _atom(text, position, depth)
        if pieces:
            pieces += _gap(pieces[-1], piece)
        pieces.append(piece)
    found = ending[0].lstrip("\\") if ending else ""
    if end not in {found, "rest"}:
        raise _NotMathError
    return position + (end == "}"), pieces


def _gap(first: Formula, second: Formula) -> list[Formula]:
    """Return the space that keeps a word from running into its neighbour; TeX itself adds one next to functions."""
    is_word = isinstance(first, _Word) or isinstance(second, _Word)
    if not (is_word and first.plain[-1:].isalnum() and second.plain[:1].isalnum()):
        return []
    return [Formula("" if first.latex in _FUNCTIONS or second.latex in _FUNCTIONS else "\\,", " ", " ")]


def _atom(text: str, position: int, depth: int) -> tuple[int, Formula]:
    """Read a character, a group, or a command with its arguments."""
    character = text[position]
    if character == "\\":
        return _command(text, position, depth)
    if character == "{":
        position, pieces = _row(text, position + 1, "}", depth + 1)
        latex, plain, html = _joined(pieces)
        return position, Formula(f"{{{latex.strip()}}}", plain, html)
    if character in "%#&":
        return position + 1, Formula(f"\\{character}", character, character)
    if character == "$":
        raise _NotMathError
    if character == "~":
        return position + 1, Formula("~", " ", " ")
    if character.isascii():
        return position + 1, _same(character)
    return position + 1, Formula(in_formula(character), character, character)


def _argument(text: str, position: int, depth: int) -> tuple[int, Formula]:
    """Read the argument of a command, and write it in braces if it is more than a character."""
    while text[position : position + 1].isspace():
        position += 1
    if depth > _DEEPEST or position == len(text) or text[position] in "}^_&'":
        raise _NotMathError
    is_group = text[position] == "{"
    position, piece = _atom(text, position, depth + 1)
    if is_group or len(piece.latex) == 1:
        return position, piece
    return position, piece._replace(latex=f"{{{piece.latex.rstrip()}}}")


def _script(sign: str, piece: Formula) -> Formula:
    small, tag = (SUPERSCRIPTS, "sup") if sign == "^" else (SUBSCRIPTS, "sub")
    plain = piece.plain.strip()
    if all(map(small.__contains__, plain)):
        plain = "".join(map(small.__getitem__, plain))
    elif len(plain) > 1:
        plain = f"{sign}({plain})"
    else:
        plain = sign + plain
    return Formula(sign + piece.latex, plain, f"<{tag}>{piece.html.strip()}</{tag}>")


def _command(text: str, position: int, depth: int) -> tuple[int, Formula]:
    match = _COMMAND.match(text, position)
    if not match:
        raise _NotMathError
    if code := CODE.match(text, position):
        plain = coded(code)
        return code.end(), Formula("".join(map(_in_formula, plain)), plain, plain)
    name, space, sign = match.groups()
    position = match.end()
    if sign is not None:
        if sign in SPACED:
            return position, Formula(" " if sign == "\\" else f"\\{sign}", SPACED[sign], SPACED[sign])
        if sign not in CHARACTERS:
            raise _NotMathError
        latex, plain = CHARACTERS[sign]
        return position, Formula(latex, plain, plain)
    if name in MATH:
        kind = _Word if len(MATH[name]) > 1 else Formula
        return position, kind(f"\\{name} ", *[_spaced(MATH[name], space, text[position : position + 1])] * 2)
    if name in PACKAGED:
        latex, plain = PACKAGED[name]
        return position, Formula(latex, *[_spaced(plain, space, "")] * 2)
    if name in DROPPED and text[position : position + 1] != "{":
        return position, _same("")
    return _structure(text, position, depth, name)


def _spaced(symbol: str, space: str, following: str) -> str:
    """Write a symbol with the space that a reader expects after relations and the names of functions."""
    if len(symbol) > 1:
        return f"{symbol} " if following.isalnum() or following in {"\\", "{"} else symbol
    return f"{symbol} " if space and unicodedata.category(symbol) == "Sm" else symbol


def _structure(text: str, position: int, depth: int, name: str) -> tuple[int, Formula]:
    """Read what follows a command that is not a symbol."""
    for names, reader in _READERS:
        if name in names:
            return reader(text, position, depth, name)
    return position, (_Word if len(name) > 1 else Formula)(f"\\mathrm{{{name}}}", name, name)


def _accented(text: str, position: int, depth: int, name: str) -> tuple[int, Formula]:
    position, (latex, plain, _) = _argument(text, position, depth)
    accented = "".join(unicodedata.normalize("NFC", letter + ACCENTS[name]) for letter in plain)
    return position, Formula(f"\\{name}{_in_braces(latex)}", accented, accented)


def _set_in_font(text: str, position: int, depth: int, name: str) -> tuple[int, Formula]:
    position, piece = _argument(text, position, depth)
    written = _in_font(FONTS[name], piece)
    return position, _Word(*written) if name == "operatorname" else written


def _declared(text: str, position: int, depth: int, name: str) -> tuple[int, Formula]:
    position, pieces = _row(text, position, "rest", depth + 1)
    return position, _in_font(DECLARED[name], _joined(pieces))


def _root(text: str, position: int, depth: int, _: str) -> tuple[int, Formula]:
    index = ""
    if text[position : position + 1] == "[":
        index = text[position + 1 :].partition("]")[0]
        position += len(index) + 2
        if not index.isalnum():
            raise _NotMathError
    position, (latex, plain, _html) = _argument(text, position, depth)
    written = f"√{plain}" if len(plain) == 1 else f"√({plain})"
    raised = "".join(SUPERSCRIPTS.get(character, character) for character in index)
    return position, Formula(f"\\sqrt{f'[{index}]' if index else ''}{_in_braces(latex)}", *[raised + written] * 2)


def _negated(text: str, position: int, depth: int, _: str) -> tuple[int, Formula]:
    position, (latex, plain, _html) = _argument(text, position, depth)
    struck = unicodedata.normalize("NFC", plain.strip() + "\u0338")
    return position, Formula(f"\\not{latex.strip('{}')} ", struck, struck)


def _refused(_text: str, _position: int, _depth: int, _name: str) -> tuple[int, Formula]:
    raise _NotMathError


def _in_braces(latex: str) -> str:
    return latex if latex.startswith("{") else f"{{{latex}}}"


def _in_font(font: str, piece: Formula) -> Formula:
    latex = f"\\{font}{_in_braces(piece.latex.strip())}" if font else piece.latex
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


def _text(text: str, position: int, _depth: int, _name: str) -> tuple[int, Formula]:
    end = text.find("}", position)
    words = text[position + 1 : end]
    if text[position : position + 1] != "{" or end < 0 or any(sign in words for sign in "\\${"):
        raise _NotMathError
    latex = f"\\mathrm{{{words}}}" if words.isascii() and words.isalnum() else f"\\mbox{{{escaped(words, 'ascii')}}}"
    return end + 1, Formula(latex, words, words)


def _pair(text: str, position: int, depth: int, name: str) -> tuple[int, Formula]:
    position, over = _argument(text, position, depth)
    position, under = _argument(text, position, depth)
    first, second = _in_braces(over.latex), _in_braces(under.latex)
    if name.endswith("binom"):
        plain = f"({over.plain} choose {under.plain})"
        return position, Formula(f"{{{first} \\choose {second}}}", plain, plain)
    if name in {"stackrel", "overset"}:
        return position, Formula(f"\\stackrel{first}{second}", under.plain, f"{under.html}<sup>{over.html}</sup>")
    if name == "underset":
        lowered = _script("_", over)
        return position, Formula(f"\\mathop{second}_{first}", under.plain + lowered.plain, under.html + lowered.html)
    plain = "/".join(part if part.isalnum() else f"({part})" for part in (over.plain.strip(), under.plain.strip()))
    return position, Formula(f"\\frac{first}{second}", plain, plain)


def _delimited(text: str, position: int, depth: int, name: str) -> tuple[int, Formula]:
    position, opening = _delimiter(text, position)
    if name != "left":
        return position, opening._replace(latex=f"\\{name}{opening.latex}")
    position, pieces = _row(text, position, "right", depth + 1)
    position, closing = _delimiter(text, position + len("\\right"))
    latex, plain, html = _joined(pieces)
    return position, Formula(
        f"\\left{opening.latex}{latex}\\right{closing.latex}",
        opening.plain + plain + closing.plain,
        opening.plain + html + closing.plain,
    )


def _delimiter(text: str, position: int) -> tuple[int, Formula]:
    match = _DELIMITER.match(text, position)
    if not match:
        raise _NotMathError
    sign = match[1]
    if sign == ".":
        return match.end(), Formula(".", "", "")
    if sign[0] != "\\":
        return match.end(), _same(sign)
    latex, plain = CHARACTERS.get(sign[1:]) or (f"{sign} ", MATH[sign[1:]])
    return match.end(), Formula(latex, plain, plain)


def _arrow(text: str, position: int, depth: int, name: str) -> tuple[int, Formula]:
    below = Formula("", "", "")
    if text[position : position + 1] == "[":
        end = text.find("]", position)
        _, pieces = _row(text[position + 1 : max(end, position)], 0, "", depth + 1)
        position, below = end + 1, _joined(pieces)
    position, above = _argument(text, position, depth)
    command, sign = ARROWS[name]
    latex, plain, written = f"\\stackrel{_in_braces(above.latex)}{{\\{command}}}", sign, sign
    if below.latex:
        latex = f"\\mathop{{{latex}}}_{{{below.latex}}}"
    for mark, part in (("_", below), ("^", above)):
        if part.plain.strip():
            script = _script(mark, part)
            plain, written = plain + script.plain, written + script.html
    return position, Formula(latex, plain, written)


def _modulo(text: str, position: int, depth: int, name: str) -> tuple[int, Formula]:
    position, (latex, plain, written) = _argument(text, position, depth)
    if name == "pmod":
        return position, Formula(f"\\pmod{_in_braces(latex)}", f" (mod {plain})", f" (mod {written})")
    if name == "pod":
        return position, Formula(f"\\ ({latex})", f" ({plain})", f" ({written})")
    return position, Formula(f"\\ \\mathrm{{mod}}\\ {latex}", f" mod {plain}", f" mod {written}")


def _linked(text: str, position: int, depth: int, _: str) -> tuple[int, Formula]:
    return _argument(text, _skipped(text, position), depth)


def _unseen(text: str, position: int, _depth: int, _name: str) -> tuple[int, Formula]:
    return _skipped(text, position), Formula("\\ ", " ", " ")


def _skipped(text: str, position: int) -> int:
    """Return where an argument ends that is not a formula: an address, a length, the name of a colour."""
    depth = 0
    for index in range(position, len(text)):
        depth += (text[index] == "{") - (text[index] == "}")
        if not depth:
            break
    else:
        raise _NotMathError
    if text[position] != "{":
        raise _NotMathError
    return index + 1


def coded(match: re.Match[str]) -> str:
    r"""Return the character that a command such as ``\unicode{x2013}`` means; empty if it is not visible."""
    is_hexadecimal = match[1] or match[3] or not (match[2] or "").isdigit()
    number = int(match[2] or match[4], 16 if is_hexadecimal else 10)
    character = chr(number) if number < 0x110000 else ""
    return character if character.isprintable() else ""


def _in_formula(character: str) -> str:
    if not character.isascii():
        return in_formula(character)
    return character if character.isalnum() else f"\\mbox{{{escaped(character, 'ascii')}}}"


_READERS: Final[tuple[tuple[Container[str], Callable[[str, int, int, str], tuple[int, Formula]]], ...]] = (
    (ACCENTS, _accented),
    (FONTS, _set_in_font),
    (DECLARED, _declared),
    (TEXTS, _text),
    (PAIRS, _pair),
    (ARROWS, _arrow),
    (MODULI, _modulo),
    (LINKS, _linked),
    (UNSEEN, _unseen),
    ({"sqrt"}, _root),
    ({"left", *SIZES}, _delimited),
    ({"not"}, _negated),
    ({"begin", "end", "right"}, _refused),
)
