"""One line cut into marked pieces (links, code, bold, italics, bare addresses) and the plain text between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from arxiv_digest_parser._caches import kept
from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.text.marks import without_pictures
from arxiv_digest_parser._reading.text.places import SPACE
from arxiv_digest_parser._reading.values.cut_lists import without_cut
from arxiv_digest_parser._reading.values.targets import NO_FORMULA

_MARK = lazy(
    r"[ \t]*(?:>[ \t]?\[!\w{1,20}\][+-]?[ \t]+|>[ \t]?(?=\*\*|\[))?"
    r"(?:#{1,6}[ \t]+|[-*+•][ \t]+(?:\[[ xX]\][ \t]+)?|\d{1,4}[.)][ \t]+"
    r"|<(?!(?:b|strong|i|em|ins|u|kbd|su[bp]|small)>|a\b|https?:)[^<>\n]{1,200}>[ \t]*)*"
)
NUMBER = lazy(
    r"[ \t]*(?:\*\*)?(?:[-*+•][ \t]+(?:\*\*)?)?"
    r"(?:\[(\d{1,6})\](?:\.(?=[ \t])|(?![(,;.]))|【(\d{1,6})】|\((\d{1,4})\)(?=[ \t])|(\d{1,6})(?:、|[.)](?!\d))"
    r"|(0\d)(?=[ \t]{1,9}[^\s\d]))[ \t]*"
)
_URL = r"<?(?P<{0}>[^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)*)>?"
_BOLD, _BOLD_END = r"(?:\*\*|<b>|<strong>)?", r"(?:\*\*|</b>|</strong>)?"
_PIECE = lazy(
    r"!\[(?P<image>[^\[\]\n]{0,300})\]\((?P<source>[^()\s]{0,500})\)"
    rf"|{_BOLD}\[(?P<link>(?:[^\[\]\n]|\[[^\[\]\n]*\]){{1,1000}})\]\({NO_FORMULA}{_URL.format('target')}"
    rf"(?:[ \t]+\"(?P<title>[^\"\n]{{0,300}})\")?\){_BOLD_END}"
    r"|\*?<(?P<address>https?://[^\s<>|]{1,500})\|(?P<named>[^<>\n]{1,500})>\*?"
    rf"|{_BOLD}<a\b[^<>]{{0,200}}?\bhref\s{{0,9}}=\s{{0,9}}[\"']?(?P<href>[^\"'<>\s]{{1,500}})[^<>]{{0,300}}>"
    rf"(?P<anchor>[^<>\n]{{0,500}}(?:<img\b[^<>\n]{{0,500}}>[^<>\n]{{0,99}}){{0,3}})</a>{_BOLD_END}"
    r"|<img\b[^<>]{1,300}?\bsrc\s{0,9}=\s{0,9}[\"']?(?P<src>[^\"'<>\s]{1,500})[^<>]{0,300}>"
    # A page of a wiki, but not an identifier.
    rf"|{_BOLD}"
    r"\[\[(?:(?P<called>[^\[\]|\n]{1,300})\|)?(?P<page>(?!arXiv:|[\w.-]{0,20}\d{4})(?:[^\[\]|\n]|\[[^\[\]|\n]{0,99}\]){1,500})\]\](?!\()"
    rf"{_BOLD_END}"
    r"|`(?P<code>[^`\n]+)`"
    r"|\*\*(?P<bold>(?:\*(?=[^*\n]+\*\*(?!\*)))?[^*\n]+(?:\*(?!\*)[^*\n]+)*)\*\*"
    r"|(?<![\w_])__(?P<under>[^\s_][^_\n]{0,400})__(?![\w_])"
    r"|<kbd>(?P<key>[^<>\n]+)</kbd>|(?<!\S)<(?P<size>su[bp]|small)>(?P<small>[^<>\n]+)</(?P=size)>"
    r"|<(?:b|strong)>(?P<tag>[^<>\n]+)</(?:b|strong)>"
    r"|<(?P<leaning>i|em|ins|u)>(?P<leant>[^<>\n]+)</(?P=leaning)>"
    r"|(?<![\w*])\*(?P<italic>[^*\n]+)\*(?!\w)|(?<!\w)_(?P<score>[^_\n]{1,300}(?:_\w[^_\n]{0,300}){0,20})_(?!\w)"
    r"|<?(?P<url>https?://[^\s<>()\[\]|\"]+)>?"
    r"|[\"“]\*\*(?P<heavy>[^*\"“”\n]{3,400})\*\*[.,]?[\"”]"
    # Words before or after a quotation make it a part of a title: "Deep Sorting" Revisited.
    r"|(?:(?<=[^\w\s?!][ \t])|(?<=_[ \t])|(?<=\*[:：])|^)(?:\"(?P<quoted>[^\"\n]{8,400})\"|“(?P<curled>[^“”\n]{8,400})”"
    r"|«(?P<angled>[^«»\n]{8,400})»|„(?P<low>[^„“”\n]{8,400})[“”])"
    r"(?=[.,;]|:(?![ \t]+[^\W\d_])|[ \t]*(?:[\[(<*_|·•—–-]|$)|[ \t]+(?:[a-z]|arXiv)|(?<=[.,]\W)[ \t]"
    r"|[ \t][A-Z]{3,10}(?:[ ]\d{4}|[.,]?[ \t]{0,3}\[{1,2}[^\W\d_]))"
    # Few letters are a title where the signs of a bibliography are on both sides.
    r"|(?<=[.,][ \t])[\"“](?P<brief>[^\"“”\n]{3,8})(?:(?<=[.,])[\"”]|[\"”](?=[.,]))(?![.,]?[ \t](?!arXiv)[a-z])"
)
_KINDS = {
    "tag": "bold",
    "key": "code",
    "small": "text",
    "under": "bold",
    "leant": "italic",
    "score": "italic",
    "brief": "quoted",
    "heavy": "quoted",
    "curled": "quoted",
    "angled": "quoted",
    "low": "quoted",
    "page": "bold",
}
#: An identifier that a page of a wiki is called by: ``[[2512.00001|A Faster Sort]]``.
_IDENTIFIER = lazy(r"(?:arXiv:[ ]?)?(?:\d{4}\.\d{4,5}|[a-z-]{2,9}(?:\.[A-Z]{2})?/\d{7})(?:v\d{1,3})?", re.IGNORECASE)
#: What a link shows in place of a text.
_IMAGE = lazy(r"!\[([^\[\]\n]*)\]\([^()\s]*\)")
#: What opens or closes emphasis that begins or ends in another piece: ``**[A Faster Sort](…), CVPR 2026**.``, or with
#: a colon: ``**[A Faster Sort](…):** we sort``.
_HALF_BOLD = lazy(r"^(?:[:：][ \t]{0,3})?\*\*[ \t]{0,9}|\*\*(?=[.,;:]?$)")
_LINK_ALONE = lazy(r"\[[^\[\]\n]{1,1000}\]\([^()\s]{1,1000}\)")
_ENCLOSING = {("(", ")"), ("[", "]")}
#: Brackets of links that are side by side, and what is between them: ``[[PDF](…), [Page](…)]``.
_BETWEEN = lazy(r"[\s\[\](){}\\!,;:./]*")
_SEPARATOR = lazy(
    r"(?:[ \t]+(?:[|｜·•—–]+(?=[ \t]|$)|[📅📆🗓]\ufe0f?)|(?:^|[ \t])[|｜·•—–]+[ \t]+"
    r"|[ \t]+-{1,3}(?:[ \t]+|$)|^[ \t]*-{1,3}[ \t]+|[ \t]{2,}|^,|<br[ \t]*/?>|&nbsp;)"
)
_SLASH = lazy(r"(?:^|(?<=[ \t]))[ \t]{0,9}/(?=[ \t]|$)")
_LED_BY_BRACKETS = lazy(r"[\s,;.)\]]{0,9}([(\[][^()\[\]\n]{1,60}[)\]])\.[ \t]{1,9}(?=\S)")
TAGS = lazy(r"</?(?:details|summary|b|strong|p|div|span|br)\b[^<>\n]*>", re.IGNORECASE)


_AROUND = f"{SPACE},;，；|·•—–"  # what may be around a piece
#: What ends a sentence.
EASTERN_STOPS = ("。", "！", "？")
STOPS = (".", "!", "?", *EASTERN_STOPS)
_STRIKE = "~~"  # on both sides of what is struck through
CUT = "…"  # ends a text that goes on
_SHORTEST_PROSE = 12  # words
#: Of so many lines, none of more characters, the pieces are kept, because several stages look at the same lines.
_LINES, _LONGEST_LINE = 1024, 600


class Piece(NamedTuple):
    """A marked piece of a line, or plain text (``kind`` is ``text``), and the address of a link."""

    kind: str
    text: str
    url: str = ""


@kept(_LINES, longest=_LONGEST_LINE)
def pieces_of(line: str) -> tuple[Piece, ...]:
    """Cut a line into marked pieces and the plain text between them.

    What says in italics that names were cut short belongs to the text before it. The mark of a line that is struck
    through is last.
    """
    found: list[Piece] = []
    is_cut = False  # whether the last piece says so already
    struck = _struck(line)
    for piece in (*_cut(struck), Piece("aside", _STRIKE)) if struck else _cut(line):
        if found and piece.kind == "italic" and found[-1].kind == "text" and not (is_cut or without_cut(piece.text)):
            found[-1], is_cut = Piece("text", f"{found[-1].text} {piece.text}"), True
        else:
            found.append(piece)
            is_cut = False
    return (*found,)


def _struck(line: str) -> str:
    """Return what is struck through, if that is all of a line but for the mark of its item, or ``""``."""
    if _STRIKE not in line:
        return ""
    text = line[_MARK.match(line).end() :].strip(SPACE)  # type: ignore[union-attr]
    inner = text[len(_STRIKE) : -len(_STRIKE)]
    return inner if text == f"{_STRIKE}{inner}{_STRIKE}" and _STRIKE not in inner else ""


def _cut(line: str) -> Iterator[Piece]:
    at = _MARK.match(line).end()  # type: ignore[union-attr]
    if number := NUMBER.match(line, at):
        at = number.end() if not line.startswith("**", at) else at
    for match in _PIECE.finditer(line, at):
        yield from _plain(line[at : match.start()])
        at = match.end()
        if match["image"] is not None:
            yield Piece("image", match["image"].strip(), match["source"])
        elif match["link"] is not None:
            yield Piece("link", unstarred(_IMAGE.sub(r"\1", match["link"])), match["target"])
            if (title := (match["title"] or "").strip()) not in match["link"]:
                yield Piece("text", title)
        elif match["address"]:
            yield Piece("link", match["named"].strip(), match["address"])
        elif match["href"]:
            yield Piece("link", without_pictures(match["anchor"]).strip(), match["href"])
        elif match["src"]:
            yield Piece("image", without_pictures(match[0]), match["src"])
        elif match["url"]:
            yield Piece("link", match["url"], match["url"].rstrip(".,;"))
        else:
            yield from _emphasised(match)
    yield from _plain(line[at:])


def _emphasised(match: re.Match[str]) -> Iterator[Piece]:
    """Yield what is in emphasis, in code or in quotation marks, or what is in bold with a link: its number, say."""
    line, printed = match.string, match.lastgroup or ""
    inner = match[printed].strip()
    kind = _KINDS.get(printed, printed)
    if kind == "italic" and _LINK_ALONE.fullmatch(inner):
        yield from _cut(inner)
        return
    if kind in {"bold", "quoted"} and (kind == "bold" or inner.startswith("[")) and "](" in inner:
        yield from _cut(inner)
        return
    if kind == "bold" and (line[match.start() - 1 : match.start()], line[match.end() : match.end() + 1]) in _ENCLOSING:
        kind = "aside"
    if kind == "bold" and inner.startswith("(") and inner.find(")") == len(inner) - 1:
        kind, inner = "aside", inner[1:-1].strip()
    # The full stop or comma that American style puts before a closing quotation mark is not the title's.
    yield Piece(kind, inner.rstrip(".,") if kind == "quoted" else inner)
    if match["called"] and _IDENTIFIER.fullmatch(match["called"]):
        yield Piece("text", match["called"])


def _plain(text: str) -> Iterator[Piece]:
    for part in _parts(TAGS.sub("  ", text)):
        stripped = _without_brackets(part.strip(_AROUND).removeprefix(".").lstrip()).removeprefix(". ").lstrip()
        if stripped.count("**") == 1:
            stripped = _HALF_BOLD.sub("", stripped)
        if not _BETWEEN.fullmatch(stripped):
            yield Piece("text", stripped)


def _parts(text: str) -> Iterator[str]:
    """Yield the parts of a text between signs, and what is in brackets before a full stop: ``. (ICML 2026). A. Holm``.

    A slash separates parts where one is right before or behind what is marked; else it may be a part of a title.
    """
    bare = text.strip(" \t)]")
    separator = _SLASH if bare.startswith("/ ") or bare.endswith(" /") else _SEPARATOR
    for part in separator.split(text):
        at = 0
        while led := _LED_BY_BRACKETS.match(part, at):
            yield led[1]
            at = led.end()
        yield part[at:]


def _without_brackets(text: str) -> str:
    """Take brackets off that enclose all of a text, or of which one is elsewhere: around a link next to it."""
    bare = text.lstrip(")]").rstrip("([\\")
    text = bare.strip(" \t,;").removeprefix(". ") if bare != text else text
    for opening, closing in ("()", "[]"):
        if text.startswith(opening) and text.endswith(f"{closing}.") and text.count(closing) == 1:
            text = text[:-1]
        if text.startswith(opening) and text.endswith(closing) and text.count(opening) == 1 == text.count(closing):
            text = text[1:-1].strip()
        if text.count(opening) != text.count(closing):
            text = text.removesuffix(opening).removeprefix(closing).strip(" \t,;")
    return text


def is_prose(line: str) -> bool:
    """Tell whether most words of a long line begin with a small letter, as those of names and titles do not."""
    words = line.split()
    return len(words) > _SHORTEST_PROSE and sum(map(str.islower, (word[0] for word in words))) * 2 > len(words)


def is_in_capitals(line: str) -> bool:
    """Tell whether most words of a line begin with a capital letter, as those of names do.

    Example:
        >>> is_in_capitals("University of Stones | Pebble Lab"), is_in_capitals("Sorting stones by hand")
        (True, False)
    """
    words = [word for word in line.split() if word[0].isalpha()]
    return sum(word[0].isupper() for word in words) * 2 > len(words)


def unstarred(text: str) -> str:
    """Return a text without the asterisks that are around all of it, or several words without underscores.

    Example:
        >>> unstarred("**Wet stones**"), unstarred("_Wet stones_"), unstarred("__init__")
        ('Wet stones', 'Wet stones', '__init__')
    """
    text = text.strip()
    while len(text) > 2 and text[0] == text[-1] == "*":
        text = text[1:-1].strip()
    are_words = " " in text and text[0] == text[-1] == "_" and text.count("_") == len("__")
    return text[1:-1].strip() if are_words else text
