"""Characters as LaTeX writes them: what is special is escaped, and what is not ASCII gets its command."""

from __future__ import annotations

import re
import unicodedata
from typing import Final, Literal, get_args

from arxiv_digest_parser._caches import kept
from arxiv_digest_parser._citations.math_symbols import IN_MATH
from arxiv_digest_parser._citations.symbols import LETTERS, MARKS
from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._unicode import normalized

#: Which characters a bibliography may hold: ASCII as far as LaTeX has commands for the others, or all of Unicode.
Charset = Literal["ascii", "unicode"]
CHARSETS: Final[tuple[Charset, ...]] = get_args(Charset)
#: How letters are written. ``biber`` is ASCII but for the letters that biber misreads as commands: it turns commands
#: into letters, puts the second accent of one before it, and does not know all capitals.
Letters = Literal["ascii", "unicode", "biber"]

# An "@" before a brace or a parenthesis: some readers take it for the start of an entry, even inside a value.
_SIGNS = r"[\\{}$&%#_~^<>|\ufffd]|@(?=[A-Za-z]*\s*(?:[{(]|\Z))"
_SIGN = lazy(_SIGNS)
_SIGN_OR_LETTER = lazy(rf"{_SIGNS}|[^\W\d_]?[\u0300-\u036f]+|[^\x00-\x7f][\u0300-\u036f]*")
# A brace cannot be escaped: BibTeX counts it nevertheless, other readers do not. \textbar and \textbraceleft, which
# would be the natural commands, are unknown to pandoc, which drops them.
_ESCAPED: Final = {
    "\\": r"\textbackslash{}",
    "{": r"{$\lbrace$}",
    "}": r"{$\rbrace$}",
    "$": r"\$",
    "&": r"\&",
    "%": r"\%",
    "#": r"\#",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": "{$|$}",
    "@": "{@}",
    "\ufffd": "{?}",  # what nobody could decode; no font of LaTeX has a sign for it
}
_PUNCTUATION: Final = {
    "\u2010": "-",
    "\u2011": "-",
    "\u2012": "--",
    "–": "--",
    "—": "---",
    "―": "---",
    "‘": "`",
    "’": "'",
    "“": "``",
    "”": "''",
    "‚": ",",
    "„": ",,",
    "…": r"\ldots{}",
    "¡": "!`",
    "¿": "?`",
    "§": r"{\S}",  # in braces, or BibTeX would lower it to \s
    "¶": r"{\P}",
    "©": r"\copyright{}",
    "®": r"\textregistered{}",
    "™": r"\textsuperscript{TM}",
    "£": r"\pounds{}",
    "€": r"\texteuro{}",
    "¥": r"\textyen{}",
    "¢": r"\textcent{}",
    "‰": r"\textperthousand{}",
    "№": r"\textnumero{}",
    "␣": r"\textvisiblespace{}",
    "ª": r"\textsuperscript{a}",
    "º": r"\textsuperscript{o}",
}
#: A character of Chinese, Japanese or Korean.
IDEOGRAPH = lazy("[\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_WIDE: Final = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | {
    **{ord(mark): f"{narrow} " for mark, narrow in zip("：，；！？）", ":,;!?)", strict=True)},
    ord("（"): " (",
}
_HORN = "\u031b"
# The last letter that pdflatex knows throughout, and the first letters that are not Latin.
_LAST_KNOWN, _FIRST_OTHER = "\u017f", "\u0250"
_COMMANDS: Final = {letter: command for command, letter in LETTERS.items()}
_ABOVE = 230  # Unicode's combining class of a mark above its letter
_MATH_MARKS: Final = {
    "\u0300": "grave",
    "\u0301": "acute",
    "\u0304": "bar",
    "\u0306": "breve",
    "\u0308": "ddot",
    "\u0342": "tilde",
}


def escaped(text: str, letters: Letters) -> str:
    r"""Write a text for LaTeX, nothing in it being a command.

    Example:
        >>> escaped("R&D of Erdős, ≤ 5%", "ascii")
        'R\\&D of Erd{\\H{o}}s, {$\\leq$} 5\\%'
        >>> escaped("R&D of Erdős", "unicode")
        'R\\&D of Erdős'
    """
    if letters == "unicode" or text.isascii():
        return _SIGN.sub(_escape, text)
    return _SIGN_OR_LETTER.sub(_biber if letters == "biber" else _command, text)


def narrowed(text: str) -> str:
    """Write a stray wide colon, and the like, as ASCII has it; those of a Chinese text belong there."""
    return text if text.isascii() or IDEOGRAPH.search(text) else text.translate(_WIDE)


def is_strange(letter: str) -> bool:
    """Tell whether a letter is a Latin one that pdflatex does not know, and that biber would make of its command."""
    return _LAST_KNOWN < letter < _FIRST_OTHER or "\u1e00" <= letter <= "\u1eff"


def _biber(match: re.Match[str]) -> str:
    return match[0] if len(match[0]) == 1 and is_strange(match[0]) else _written(match[0])


def in_formula(character: str) -> str:
    """Write a character that is not ASCII for a formula."""
    if command := IN_MATH.get(character):
        return f"{command} " if command[-1].isalpha() else command
    written = _written(character)
    return written[2:-2] if written.startswith("{$") else f"\\mbox{{{written}}}"


def _escape(match: re.Match[str]) -> str:
    return _ESCAPED[match[0]]


def _command(match: re.Match[str]) -> str:
    return _written(match[0])


def command_of(letter: str) -> str:
    """Write a letter as a command whatever reads it."""
    return _written(letter)


@kept(4096)
def _written(character: str) -> str:
    """Write a character, with the marks that follow it."""
    found = _ESCAPED.get(character) or _PUNCTUATION.get(character)
    if found:
        return found
    # A character such as "µ" or "Å" has two code points; the table has the one that is its own normal form.
    base, *marks = list(normalized("NFD", character))
    if _HORN in marks:
        marks.remove(_HORN)
        base = unicodedata.normalize("NFC", base + _HORN)
    if marks and all(mark in MARKS for mark in marks) and (base in _COMMANDS or (base.isascii() and base.isalpha())):
        return _accented(base, marks)
    if base in _COMMANDS and not marks:
        return f"{{\\{_COMMANDS[base]}}}"
    if character in IN_MATH:
        return f"{{${IN_MATH[character]}$}}"
    if base in IN_MATH and all(mark in _MATH_MARKS for mark in marks):  # an accented Greek letter
        symbol = IN_MATH[base]
        for mark in marks:
            symbol = f"\\{_MATH_MARKS[mark]}{{{symbol}}}"
        return f"{{${symbol}$}}"
    return _compatible(character)


def _accented(base: str, marks: list[str]) -> str:
    r"""Write an accented letter, in braces: {\'e}. A mark below goes around one above, which TeX sets better."""
    letter = {"ı": "i", "ȷ": "j"}.get(base) or (f"{{\\{_COMMANDS[base]}}}" if base in _COMMANDS else base)
    inmost, *others = (MARKS[mark] for mark in sorted(marks, key=lambda mark: unicodedata.combining(mark) != _ABOVE))
    bare = len(letter) == 1 and not inmost.isalpha()
    letter = f"{{\\{inmost}{letter if bare or letter.startswith('{') else f'{{{letter}}}'}}}"
    return "".join(f"{{\\{command}" for command in reversed(others)) + letter + "}" * len(others)


def _compatible(character: str) -> str:
    """Write a character by what Unicode says it is a variant of; itself if there is nothing else."""
    if len(character) > 1:  # with a mark that LaTeX has no command for
        return "".join(map(_written, character))
    kind, _, _ = unicodedata.decomposition(character).partition(" ")
    plain = unicodedata.normalize("NFKD", character)
    if kind == "<wide>" or not (plain.isascii() or plain in IN_MATH):
        return character
    symbol = IN_MATH.get(plain, plain)
    match kind:
        case "<super>":
            return f"{{$^{symbol}$}}" if len(symbol) == 1 else f"{{$^{{{symbol}}}$}}"
        case "<sub>":
            return f"{{$_{symbol}$}}" if len(symbol) == 1 else f"{{$_{{{symbol}}}$}}"
        case "<font>" if "DOUBLE-STRUCK" in unicodedata.name(character):
            return f"{{$\\mathbb{{{symbol}}}$}}"
        case "<font>":
            return f"{{${symbol}$}}"
        case _:
            return _SIGN.sub(_escape, plain)
