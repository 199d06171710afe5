"""Marks around and after a text: emphasis, bars."""

from __future__ import annotations

import re
from collections.abc import Sequence

from arxiv_digest_parser._patterns import lazy

#: Signs before a line: bullets, and emoji.
_SIGN = r"[^\w\s*_\[\]()<>`$\\\"'“‘#|~!@.,:;/+=^&%-]+"
_DRESS = lazy(rf"(?:(?:[-*+•]|{_SIGN})[ \t]+)+")
_EMOJI = lazy(rf"{_SIGN}[ \t]+")
_BULLET = lazy(r"[-*+•][ \t]+")
_ENCLOSED = lazy(r"<(sub|sup|small|font|span|i|em|center|p|div)\b[^<>\n]*>([^\n]*)</\1>", re.IGNORECASE)
_BOLD = lazy(r"<(b|strong)>([^<>]+)</\1>", re.IGNORECASE)
#: A hashtag. It does not end with a comma, or there would be many ways to cut a line with several commas into hashtags.
_HASHTAG = r"#[^\s#]{1,59}[^\s#,]"
#: Several hashtags and no more, or one that cannot be a heading without its space.
_HASHTAGS = lazy(rf"(?:{_HASHTAG}[ \t,]{{1,9}}){{1,40}}{_HASHTAG}|#[a-z][\w-]{{1,60}}")
#: A number with its sign or its unit: ``⭐ 1,203``, ``16mo ago``.
_COUNT = lazy(rf"(?P<sign>{_SIGN})?[ \t]*[+~]?\d[\d.,]{{0,12}}[ \t]?[^\W\d_]{{0,9}}(?:[ \t][^\W\d_]{{1,9}})?")
_BETWEEN_COUNTS = lazy(r"[ \t][|·•][ \t]")
#: A tag that breaks a line, with the blanks around it.
LINE_BREAK = lazy(r"(?:(?<![ \t])[ \t]+)?<br[ \t]*/?>[ \t]*", re.IGNORECASE)
#: What closes a value: a bar, or the end of an emphasis.
_CLOSING = lazy(r"\||\*{1,3}|_{1,2}|</(?:b|strong|em|i)>")
_STRESSED = lazy(r"(\*{1,3}|_{1,2})(\d[\d.,/%]{0,12})\1")
#: A picture of HTML, and the text that stands for it.
_PICTURE = lazy(r"<img\b[^<>\n]*>", re.IGNORECASE)
_ALTERNATIVE = lazy(r"\balt[ \t]{0,9}=[ \t]{0,9}[\"']([^\"'<>\n]*)", re.IGNORECASE)
_EMPHASIS = ("**", "__", "`", "*", "_")
#: What begins a line of a quote.
QUOTE = "> \t"
#: What begins an item of a list.
BULLETS = ("- ", "* ", "+ ", "• ")
_FURTHER_BULLET = lazy(r"\n[ \t]*[-*+•][ \t]")


def italic(text: str) -> str | None:
    """Return what is inside ``*…*`` or ``_…_``, if that is the whole text, and not two texts in italics.

    Example:
        >>> italic("*Wet stones*"), italic("*Wet:* stones *(dry)*")
        ('Wet stones', None)
    """
    if len(text) > 2 and text[0] == text[-1] and text[0] in "*_" and text[1] != text[0]:
        inner = text[1:-1]
        return None if text[0] in inner and _is_parted(inner, text[0]) else inner
    return None


def _is_parted(inner: str, mark: str) -> bool:
    """Tell whether the marks in a text that two others are around close a first text, and open another one."""
    closing = inner.find(mark)
    opening = inner.rfind(mark)
    return (
        closing < opening
        and not inner[closing - 1 : closing].isspace()
        and inner[closing + 1 : closing + 2].isspace()
        and inner[opening - 1 : opening].isspace()
        and not inner[opening + 1 : opening + 2].isspace()
    )


def bold(text: str) -> str | None:
    """Return what is inside ``**…**``, or inside the tags of HTML for it, if that is the whole text."""
    if len(text) > 4 and text[:2] == text[-2:] == "**" and "**" not in text[2:-2]:
        return text[2:-2]
    tagged = _BOLD.fullmatch(text) if text[:1] == "<" else None
    return tagged and tagged[2]


def unemphasised(text: str) -> str:
    """Take the emphasis and the marks of code off that are around all of a text.

    Example:
        >>> unemphasised("**Ada Holm**"), unemphasised("_`cs.DS`_"), unemphasised("*Wet* and *dry* stones")
        ('Ada Holm', 'cs.DS', '*Wet* and *dry* stones')
    """
    text = text.strip()
    for mark in _EMPHASIS if text[:1] in {"*", "_", "`"} else ():
        inner = text[len(mark) : -len(mark)]
        if inner and text == f"{mark}{inner}{mark}" and mark not in inner:
            return unemphasised(inner)
    return text


def unstressed(value: str) -> str:
    """Return a number, such as a score, without the emphasis around it; any other value as it is.

    Example:
        >>> unstressed("*9*"), unstressed("**9/10**"), unstressed("*Stones*")
        ('9', '9/10', '*Stones*')
    """
    stressed = _STRESSED.fullmatch(value) if value[:1] in {"*", "_"} else None
    return stressed[2] if stressed else value


def behind_mark(text: str, at: int) -> int:
    """Return where the text after a value goes on that a bar, or the end of an emphasis or of a fence, closes."""
    if text.startswith(("```", "~~~"), at):
        return next(place for place in range(at, len(text) + 1) if text[place : place + 1] != text[at])
    closing = _CLOSING.match(text, at)
    return closing.end() if closing else at


def without_signs(line: str) -> str:
    """Take the signs before a line off."""
    dress = _DRESS.match(line)
    return line[dress.end() :] if dress else line


def untagged(line: str) -> str:
    """Take the tags off that set all of a line smaller or apart: ``<sub>A. Holm, B. Ek</sub>``."""
    enclosed = _ENCLOSED.fullmatch(line.strip()) if line[:1] == "<" else None
    return enclosed[2].strip() if enclosed else line


def without_pictures(text: str) -> str:
    """Return a text with what stands for the pictures of HTML in it.

    Example:
        >>> without_pictures('<img src="https://example.org/1.svg" alt="PDF"> of the talk')
        'PDF of the talk'
    """
    return _PICTURE.sub(lambda tag: found[1] if (found := _ALTERNATIVE.search(tag[0])) else "", text).strip()


def undressed(line: str) -> str:
    """Take the signs before a line, and the tags and the emphasis around it, off."""
    line = without_signs(untagged(line.strip()))
    return line[2:-2] if len(line) > 4 and line[:2] == line[-2:] and line[:2] in {"**", "__"} else line


def are_hashtags(line: str) -> bool:
    """Tell whether a line holds hashtags alone: ``#pebbles #deep_learning``."""
    return line.startswith("#") and _HASHTAGS.fullmatch(line.strip()) is not None


def are_counts(line: str) -> bool:
    """Tell whether a line holds numbers alone, which signs explain, as sites print them.

    Example:
        >>> are_counts("▲ 7 • ⭐ 1,203 • 16mo ago"), are_counts("7 stones • 16 lamps")
        (True, False)
    """
    counts = [_COUNT.fullmatch(part.strip()) for part in _BETWEEN_COUNTS.split(line)]
    return len(counts) > 1 and all(counts) and any(count["sign"] for count in counts if count)


def mark_before(text: str) -> int:
    r"""Return how long the emoji before a text is, or the bullet of an item that is all of it, and the space after it.

    Example:
        >>> mark_before("📝 We sort stones."), mark_before("- We sort stones."), mark_before("- Stones\n- Lamps")
        (2, 2, 0)
    """
    if text.startswith(BULLETS):
        match = None if _FURTHER_BULLET.search(text) else _BULLET.match(text)
    else:
        match = _EMOJI.match(text)
    return match.end() if match else 0


def last_of_italics(lines: Sequence[str], at: int) -> int:
    """Return which line is the first from one on that is blank or may end what is in asterisks."""
    while at < len(lines) and (line := lines[at].strip()) and not line.endswith("*"):
        at += 1
    return at
