r"""Formulas: read, so that what LaTeX would reject is found, and written as LaTeX and as readable text.

A formula may use what the LaTeX kernel has. What needs a package is replaced by what comes nearest (``\text`` by
``\mbox``). It stays if most people have the package and nothing else looks the same (``\mathbb``); `preamble` then
provides the command. An unknown command becomes its name in upright letters.

The reader is a recursive descent, of which each function reads one rule and returns where it ends::

    row      = { atom | ("^" | "_") argument }     _row
    atom     = character | "{" row "}" | command   _atom
    argument = atom, without "^", "_" and "'"      _argument
    command  = a symbol, or a name of `_READERS` with what the reader there expects

The rules call each other, so they are in one module; `formula_pieces` has what needs no rule.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Container
from typing import Final

from arxiv_digest_parser._caches import kept
from arxiv_digest_parser._citations import math_symbols as symbols
from arxiv_digest_parser._citations.formula_pieces import (
    CODE,
    Formula,
    NotMathError,
    Word,
    clear_of_scripts,
    code_in_formula,
    coded,
    gap_between,
    in_braces,
    in_font,
    joined,
    negated,
    read_delimiter,
    read_text,
    read_unseen,
    same,
    scripted,
    skipped,
    spaced,
    trimmed,
    with_spaces,
)
from arxiv_digest_parser._citations.letters import in_formula
from arxiv_digest_parser._patterns import lazy

_DEEPEST = 12  # levels of braces


#: Characters that LaTeX, Unicode and HTML write alike, and nothing depends on.
_PLAIN = lazy(r"[A-Za-z0-9+*/=(),.;:!?|@\[\]-]+")
_END = lazy(r"\}|\\right(?![A-Za-z])")
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
    except NotMathError:
        return None
    latex, plain, html = joined(pieces)
    if position < len(text) or not plain.strip():
        return None
    return Formula(trimmed(latex), with_spaces(plain), with_spaces(html))


def _row(text: str, position: int, end: str, depth: int) -> tuple[int, list[Formula]]:
    r"""Read up to an end: ``}``, ``\right``, or that of the text; ``rest`` means any of them."""
    if depth > _DEEPEST:
        raise NotMathError
    pieces: list[Formula] = []
    scripts = ""  # those that the last symbol has
    while not (ending := _END.match(text, position)) and position < len(text):
        character = text[position]
        if character in "^_'":
            if character in scripts or (character == "'" and "^" in scripts):
                raise NotMathError
            if character != "'":
                scripts += character
                position, piece = _argument(text, position + 1, depth)
                pieces.append(scripted(character, piece))
                continue
        elif not character.isspace():
            scripts = ""
        if run := _PLAIN.match(text, position):
            position, piece = run.end(), same(run[0])
        else:
            position, piece = _atom(text, position, depth)
            piece = clear_of_scripts(piece, pieces, text, position)
        if pieces:
            pieces += gap_between(pieces[-1], piece)
        pieces.append(piece)
    found = ending[0].lstrip("\\") if ending else ""
    if end not in {found, "rest"}:
        raise NotMathError
    return position + (end == "}"), pieces


def _atom(text: str, position: int, depth: int) -> tuple[int, Formula]:
    """Read a character, a group, or a command with its arguments."""
    character = text[position]
    if character == "\\":
        return _command(text, position, depth)
    if character == "{":
        position, pieces = _row(text, position + 1, "}", depth + 1)
        latex, plain, html = joined(pieces)
        return position, Formula(f"{{{trimmed(latex)}}}", plain, html)
    if character in "%#&":
        return position + 1, Formula(f"\\{character}", character, character)
    if character == "$":
        raise NotMathError
    if character == "~":
        return position + 1, Formula("~", " ", " ")
    if character.isascii():
        return position + 1, same(character)
    return position + 1, Formula(in_formula(character), character, character)


def _argument(text: str, position: int, depth: int) -> tuple[int, Formula]:
    """Read the argument of a command, and write it in braces if it is more than a character."""
    while text[position : position + 1].isspace():
        position += 1
    if depth > _DEEPEST or position == len(text) or text[position] in "}^_&'":
        raise NotMathError
    is_group = text[position] == "{"
    position, piece = _atom(text, position, depth + 1)
    if is_group or (len(piece.latex) == 1 and piece.latex != "~"):
        return position, piece
    return position, piece._replace(latex=f"{{{trimmed(piece.latex)}}}")


def _command(text: str, position: int, depth: int) -> tuple[int, Formula]:
    match = _COMMAND.match(text, position)
    if not match:
        raise NotMathError
    if code := CODE.match(text, position):
        plain = coded(code)
        return code.end(), Formula("".join(map(code_in_formula, plain)), plain, plain)
    name, space, sign = match.groups()
    position = match.end()
    if sign is not None:
        if sign in symbols.SPACED:
            return position, Formula(" " if sign == "\\" else f"\\{sign}", symbols.SPACED[sign], symbols.SPACED[sign])
        if sign not in symbols.CHARACTERS:
            raise NotMathError
        latex, plain = symbols.CHARACTERS[sign]
        return position, Formula(latex, plain, plain)
    if name in symbols.MATH:
        kind = Word if len(symbols.MATH[name]) > 1 else Formula
        return position, kind(f"\\{name} ", *[spaced(symbols.MATH[name], space, text[position : position + 1])] * 2)
    if name in symbols.PACKAGED:
        latex, plain = symbols.PACKAGED[name]
        return position, Formula(latex, *[spaced(plain, space, "")] * 2)
    if name in symbols.DROPPED and text[position : position + 1] != "{":
        return position, same("")
    return _structure(text, position, depth, name)


def _structure(text: str, position: int, depth: int, name: str) -> tuple[int, Formula]:
    """Read what follows a command that is not a symbol."""
    for names, reader in _READERS:
        if name in names:
            return reader(text, position, depth, name)
    return position, (Word if len(name) > 1 else Formula)(f"\\mathrm{{{name}}}", name, name)


def _accented(text: str, position: int, depth: int, name: str) -> tuple[int, Formula]:
    position, (latex, plain, _) = _argument(text, position, depth)
    accented = "".join(unicodedata.normalize("NFC", letter + symbols.ACCENTS[name]) for letter in plain)
    return position, Formula(f"\\{name}{in_braces(latex)}", accented, accented)


def _set_in_font(text: str, position: int, depth: int, name: str) -> tuple[int, Formula]:
    position, piece = _argument(text, position, depth)
    written = in_font(symbols.FONTS[name], piece)
    return position, Word(*written) if name == "operatorname" else written


def _declared(text: str, position: int, depth: int, name: str) -> tuple[int, Formula]:
    position, pieces = _row(text, position, "rest", depth + 1)
    return position, in_font(symbols.DECLARED[name], joined(pieces))


def _root(text: str, position: int, depth: int, _: str) -> tuple[int, Formula]:
    index = ""
    if text[position : position + 1] == "[":
        index = text[position + 1 :].partition("]")[0]
        position += len(index) + 2
        if not index.isalnum():
            raise NotMathError
    position, (latex, plain, _html) = _argument(text, position, depth)
    written = f"√{plain}" if len(plain) == 1 else f"√({plain})"
    raised = "".join(symbols.SUPERSCRIPTS.get(character, character) for character in index)
    return position, Formula(f"\\sqrt{f'[{index}]' if index else ''}{in_braces(latex)}", *[raised + written] * 2)


def _negated(text: str, position: int, depth: int, _: str) -> tuple[int, Formula]:
    position, piece = _argument(text, position, depth)
    return position, negated(piece)


def _refused(_text: str, _position: int, _depth: int, _name: str) -> tuple[int, Formula]:
    raise NotMathError


def _pair(text: str, position: int, depth: int, name: str) -> tuple[int, Formula]:
    position, over = _argument(text, position, depth)
    position, under = _argument(text, position, depth)
    first, second = in_braces(over.latex), in_braces(under.latex)
    if name.endswith("binom"):
        plain = f"({over.plain} choose {under.plain})"
        return position, Formula(f"{{{first} \\choose {second}}}", plain, plain)
    if name in {"stackrel", "overset"}:
        return position, Formula(f"\\stackrel{first}{second}", under.plain, f"{under.html}<sup>{over.html}</sup>")
    if name == "underset":
        lowered = scripted("_", over)
        return position, Formula(f"\\mathop{second}_{first}", under.plain + lowered.plain, under.html + lowered.html)
    plain = "/".join(part if part.isalnum() else f"({part})" for part in (over.plain.strip(), under.plain.strip()))
    return position, Formula(f"\\frac{first}{second}", plain, plain)


def _delimited(text: str, position: int, depth: int, name: str) -> tuple[int, Formula]:
    position, opening = read_delimiter(text, position)
    if name != "left":
        return position, opening._replace(latex=f"\\{name}{opening.latex}")
    position, pieces = _row(text, position, "right", depth + 1)
    position, closing = read_delimiter(text, position + len("\\right"))
    latex, plain, html = joined(pieces)
    return position, Formula(
        f"\\left{opening.latex}{latex}\\right{closing.latex}",
        opening.plain + plain + closing.plain,
        opening.plain + html + closing.plain,
    )


def _arrow(text: str, position: int, depth: int, name: str) -> tuple[int, Formula]:
    below = Formula("", "", "")
    if text[position : position + 1] == "[":
        end = text.find("]", position)
        _, pieces = _row(text[position + 1 : max(end, position)], 0, "", depth + 1)
        position, below = end + 1, joined(pieces)
    position, above = _argument(text, position, depth)
    command, sign = symbols.ARROWS[name]
    latex, plain, written = f"\\stackrel{in_braces(above.latex)}{{\\{command}}}", sign, sign
    if below.latex:
        latex = f"\\mathop{{{latex}}}_{{{below.latex}}}"
    for mark, part in (("_", below), ("^", above)):
        if part.plain.strip():
            script = scripted(mark, part)
            plain, written = plain + script.plain, written + script.html
    return position, Formula(latex, plain, written)


def _modulo(text: str, position: int, depth: int, name: str) -> tuple[int, Formula]:
    position, (latex, plain, written) = _argument(text, position, depth)
    if name == "pmod":
        return position, Formula(f"\\pmod{in_braces(latex)}", f" (mod {plain})", f" (mod {written})")
    if name == "pod":
        return position, Formula(f"\\ ({latex})", f" ({plain})", f" ({written})")
    return position, Formula(f"\\ \\mathrm{{mod}}\\ {latex}", f" mod {plain}", f" mod {written}")


def _linked(text: str, position: int, depth: int, _: str) -> tuple[int, Formula]:
    return _argument(text, skipped(text, position), depth)


_READERS: Final[tuple[tuple[Container[str], Callable[[str, int, int, str], tuple[int, Formula]]], ...]] = (
    (symbols.ACCENTS, _accented),
    (symbols.FONTS, _set_in_font),
    (symbols.DECLARED, _declared),
    (symbols.TEXTS, read_text),
    (symbols.PAIRS, _pair),
    (symbols.ARROWS, _arrow),
    (symbols.MODULI, _modulo),
    (symbols.LINKS, _linked),
    (symbols.UNSEEN, read_unseen),
    ({"sqrt"}, _root),
    ({"left", *symbols.SIZES}, _delimited),
    ({"not"}, _negated),
    ({"begin", "end", "right"}, _refused),
)
