r"""Formulas: read, so that what LaTeX would stumble over is found, and written as LaTeX and as readable text.

A formula may use what the LaTeX kernel has. What needs a package is replaced by what comes nearest (``\text`` by
``\mbox``), or stays and is told to `needed`, where people will have the package and nothing else looks the same
(``\mathbb``). A command that nobody knows becomes its name in upright letters.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final, NamedTuple

from arxiv_digest_parser._citations.letters import escaped, in_formula
from arxiv_digest_parser._citations.symbols import MATH

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


class _NotMathError(Exception):
    """A text is no formula that LaTeX would accept."""


_ACCENTS: Final = {
    "hat": "\u0302",
    "widehat": "\u0302",
    "check": "\u030c",
    "tilde": "\u0303",
    "widetilde": "\u0303",
    "acute": "\u0301",
    "grave": "\u0300",
    "dot": "\u0307",
    "ddot": "\u0308",
    "breve": "\u0306",
    "bar": "\u0304",
    "overline": "\u0305",
    "underline": "\u0332",
    "vec": "\u20d7",
    "mathring": "\u030a",
}
_FONTS: Final = {
    **{name: name for name in "mathrm mathbf mathit mathcal mathsf mathtt mathnormal mathbb mathfrak".split()},
    **{name: name for name in "mathscr boldsymbol mathop mathrel mathbin mathord mathopen mathclose".split()},
    "bm": "boldsymbol",
    "pmb": "boldsymbol",
    "mathds": "mathbb",
    "mathbbm": "mathbb",
    "operatorname": "mathrm",
    "overrightarrow": "overrightarrow",
    "overbrace": "overbrace",
    "underbrace": "underbrace",
    "ensuremath": "",
}
_DECLARED: Final = {"rm": "mathrm", "bf": "mathbf", "it": "mathit", "cal": "mathcal", "sf": "mathsf", "tt": "mathtt"}
_TEXTS: Final = frozenset("text mbox textrm textnormal textit textbf textsc texttt textsf hbox".split())
_DROPPED: Final = frozenset(
    "displaystyle textstyle scriptstyle limits nolimits nonumber boldmath ensuremath xspace relax protect".split()
)
_DELIMITER = re.compile(r"\s*([()\[\]|./<>]|\\(?:[{}|]|[lr](?:angle|floor|ceil|brace|brack)|[vV]ert|backslash))")
_SIZES: Final = frozenset(f"{size}{side}" for size in ("big", "Big", "bigg", "Bigg") for side in ("", "l", "r", "m"))
_SPACED: Final = {",": " ", ";": " ", ":": " ", ">": " ", "!": "", " ": " ", "/": "", "-": "", "\\": " "}
_CHARACTERS: Final = {
    "{": (r"\lbrace ", "{"),
    "}": (r"\rbrace ", "}"),
    "|": (r"\Vert ", "‖"),
    **{sign: (f"\\{sign}", sign) for sign in "%#&_$"},
}
#: Symbols of packages, and what the kernel has for them.
_PACKAGED: Final = {
    "lesssim": (r"\stackrel{<}{\sim}", "≲"),
    "gtrsim": (r"\stackrel{>}{\sim}", "≳"),
    "leqslant": (r"\leq ", "≤"),
    "geqslant": (r"\geq ", "≥"),
    "varnothing": (r"\emptyset ", "∅"),
    "coloneqq": (":=", ":="),
    "triangleq": (r"\stackrel{\triangle}{=}", "≜"),
    "implies": (r"\Longrightarrow ", "⟹"),
    "rightsquigarrow": (r"\rightarrow ", "⇝"),
    "leadsto": (r"\rightarrow ", "⇝"),
    "degree": (r"^\circ", "°"),
    "lvert": ("|", "|"),
    "rvert": ("|", "|"),
    "lVert": (r"\Vert ", "‖"),
    "rVert": (r"\Vert ", "‖"),
    "dotsc": (r"\ldots ", "…"),
    "dotsb": (r"\cdots ", "⋯"),
    "hslash": (r"\hbar ", "ℏ"),
    "lt": ("<", "<"),
    "gt": (">", ">"),
}
#: A sign with a space behind it: TeX skips the one before it, where a command ends.
_RELATION = re.compile(
    rf"(?<=\S)([{''.join(symbol for symbol in [*MATH.values(), '≲≳⩽⩾≜⇝'] if unicodedata.category(symbol[0]) == 'Sm')}]) "
)
_SPACES = re.compile("  +")
_SUPERSCRIPTS: Final = dict(zip("0123456789+-=()ni∘*′†", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ°*′†", strict=True))
_SUBSCRIPTS: Final = dict(zip("0123456789+-=()aeijx", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑᵢⱼₓ", strict=True))
_PAIRS: Final = frozenset("frac dfrac tfrac cfrac binom stackrel overset underset".split())
#: Commands of formulas that take an argument.
STRUCTURES: Final = frozenset(_ACCENTS) | frozenset(_FONTS) | _PAIRS | {"sqrt"}
_COMMAND = re.compile(r"\\(?:([A-Za-z]+)\*?(\s*)|(.))", re.DOTALL)


@lru_cache(maxsize=4096)
def read(text: str) -> Formula | None:
    r"""Read a formula; ``None`` if LaTeX would not accept it.

    Args:
        text: What stands between the dollars.

    Example:
        >>> read(r"\mathcal{O}(n^{2}) \le x_\text{max}")
        Formula(latex='\\mathcal{O}(n^{2}) \\le x_{\\mathrm{max}}', plain='O(n²) ≤ x_(max)', html='O(n<sup>2</sup>) ≤ x<sub>max</sub>')
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
    return Formula(
        latex.strip(), *(_SPACES.sub(" ", _RELATION.sub(r" \1 ", written)).strip() for written in (plain, html))
    )


def _joined(pieces: list[Formula]) -> Formula:
    return Formula(*("".join(written) for written in zip(*pieces, strict=True))) if pieces else Formula("", "", "")


def _same(text: str) -> Formula:
    return Formula(text, text, text)


def _row(text: str, position: int, end: str, depth: int) -> tuple[int, list[Formula]]:
    r"""Read up to an end: ``}``, ``\right``, or that of the text; ``rest`` is ended by any of them."""
    if depth > _DEEPEST:
        raise _NotMathError
    pieces: list[Formula] = []
    scripts = ""  # those that the last symbol has
    while position < len(text):
        character = text[position]
        if character == "}":
            if end not in {"}", "rest"}:
                raise _NotMathError
            return position + (end == "}"), pieces
        if character in "^_":
            if character in scripts:
                raise _NotMathError
            scripts += character
            position, piece = _argument(text, position + 1, depth)
            pieces.append(_script(character, piece))
            continue
        if character == "'" and "^" in scripts:
            raise _NotMathError
        if not character.isspace() and character != "'":
            scripts = ""
        if text.startswith("\\right", position) and not text[position + 6 : position + 7].isalpha():
            if end not in {"right", "rest"}:
                raise _NotMathError
            return position, pieces
        position, piece = _atom(text, position, depth)
        pieces.append(piece)
    if end in {"}", "right"}:
        raise _NotMathError
    return position, pieces


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
    latex = piece.latex if is_group or len(piece.latex) == 1 else f"{{{piece.latex.rstrip()}}}"
    return position, piece._replace(latex=latex)


def _script(sign: str, piece: Formula) -> Formula:
    small, tag = (_SUPERSCRIPTS, "sup") if sign == "^" else (_SUBSCRIPTS, "sub")
    plain = piece.plain.strip()
    if all(character in small for character in plain):
        plain = "".join(small[character] for character in plain)
    elif len(plain) > 1:
        plain = f"{sign}({plain})"
    else:
        plain = sign + plain
    return Formula(sign + piece.latex, plain, f"<{tag}>{piece.html.strip()}</{tag}>")


def _command(text: str, position: int, depth: int) -> tuple[int, Formula]:
    match = _COMMAND.match(text, position)
    if not match:
        raise _NotMathError
    name, space, sign = match.groups()
    position = match.end()
    if sign is not None:
        if sign in _SPACED:
            return position, Formula(" " if sign == "\\" else f"\\{sign}", _SPACED[sign], _SPACED[sign])
        if sign not in _CHARACTERS:
            raise _NotMathError
        latex, plain = _CHARACTERS[sign]
        return position, Formula(latex, plain, plain)
    if name in MATH:
        return position, Formula(f"\\{name} ", *[_spaced(MATH[name], space, text[position : position + 1])] * 2)
    if name in _PACKAGED:
        latex, plain = _PACKAGED[name]
        return position, Formula(latex, *[_spaced(plain, space, "")] * 2)
    if name in _DROPPED and text[position : position + 1] != "{":
        return position, _same("")
    return _structure(text, position, depth, name)


def _spaced(symbol: str, space: str, following: str) -> str:
    """Write a symbol with the space that a reader expects behind it: after relations, and the names of functions."""
    if len(symbol) > 1:
        return f"{symbol} " if following.isalnum() or following in {"\\", "{"} else symbol
    return f"{symbol} " if space and unicodedata.category(symbol) == "Sm" else symbol


def _structure(text: str, position: int, depth: int, name: str) -> tuple[int, Formula]:
    """Read what follows a command that is no symbol."""
    if name in _ACCENTS:
        position, (latex, plain, _) = _argument(text, position, depth)
        accented = "".join(unicodedata.normalize("NFC", letter + _ACCENTS[name]) for letter in plain)
        return position, Formula(f"\\{name}{_in_braces(latex)}", accented, accented)
    if name in _FONTS:
        position, piece = _argument(text, position, depth)
        return position, _in_font(_FONTS[name], piece)
    if name in _DECLARED:
        position, pieces = _row(text, position, "rest", depth + 1)
        return position, _in_font(_DECLARED[name], _joined(pieces))
    if name in _TEXTS:
        return _text(text, position)
    if name in _PAIRS:
        position, over = _argument(text, position, depth)
        position, under = _argument(text, position, depth)
        return position, _pair(name, over, under)
    if name == "sqrt":
        root = ""
        if text[position : position + 1] == "[":
            root, _, _ = text[position + 1 :].partition("]")
            position += len(root) + 2
            if not root.isalnum():
                raise _NotMathError
        position, (latex, plain, _) = _argument(text, position, depth)
        written = f"√{plain}" if len(plain) == 1 else f"√({plain})"
        index = "".join(_SUPERSCRIPTS.get(character, character) for character in root)
        return position, Formula(f"\\sqrt{f'[{root}]' if root else ''}{_in_braces(latex)}", *[index + written] * 2)
    if name == "left" or name in _SIZES:
        return _delimited(text, position, depth, name)
    if name == "not":
        position, (latex, plain, _) = _argument(text, position, depth)
        struck = unicodedata.normalize("NFC", plain.strip() + "\u0338")
        return position, Formula(f"\\not{latex.strip('{}')} ", struck, struck)
    if name in {"begin", "end", "right"}:
        raise _NotMathError
    return position, Formula(f"\\mathrm{{{name}}}", name, name)


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
    for name in (f"DOUBLE-STRUCK {case} {letter.upper()}", f"MATHEMATICAL DOUBLE-STRUCK {case} {letter.upper()}"):
        try:
            return unicodedata.lookup(name)
        except KeyError:
            continue
    return letter


def _text(text: str, position: int) -> tuple[int, Formula]:
    end = text.find("}", position)
    words = text[position + 1 : end]
    if text[position : position + 1] != "{" or end < 0 or any(sign in words for sign in "\\${"):
        raise _NotMathError
    latex = f"\\mathrm{{{words}}}" if words.isascii() and words.isalnum() else f"\\mbox{{{escaped(words, 'ascii')}}}"
    return end + 1, Formula(latex, words, words)


def _pair(name: str, over: Formula, under: Formula) -> Formula:
    first, second = _in_braces(over.latex), _in_braces(under.latex)
    if name == "binom":
        plain = f"({over.plain} choose {under.plain})"
        return Formula(f"{{{first} \\choose {second}}}", plain, plain)
    if name in {"stackrel", "overset"}:
        return Formula(f"\\stackrel{first}{second}", under.plain, f"{under.html}<sup>{over.html}</sup>")
    if name == "underset":
        return Formula(
            f"\\mathop{second}_{first}", f"{under.plain}_({over.plain})", f"{under.html}<sub>{over.html}</sub>"
        )
    plain = "/".join(part if part.isalnum() else f"({part})" for part in (over.plain.strip(), under.plain.strip()))
    return Formula(f"\\frac{first}{second}", plain, plain)


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
    latex, plain = _CHARACTERS.get(sign[1:]) or (f"{sign} ", MATH[sign[1:]])
    return match.end(), Formula(latex, plain, plain)
