"""One line that holds several facts of a paper, each recognised by its kind.

Inline records put facts on a line between bars, dots, dashes or commas, and name none of them::

    - **[A Faster Sort](https://arxiv.org/abs/2512.00001)** · 2025-12-01 · `cs.DS` · _A. Holm, B. Ek_

A line is cut into marked pieces (links, code, bold, italics, bare addresses) and the plain text between them, which is
cut again at separators. Each piece is then a date, an identifier, a category, a list of names, a link (told by its
target), a labelled value, or a remark. The title is the first link or bold piece whose words name no field.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import attrs

from arxiv_digest_parser._reading.dates import find_date
from arxiv_digest_parser._reading.links import target_of
from arxiv_digest_parser._reading.marks import undressed, without_signs
from arxiv_digest_parser._reading.names import full_names, without_cut
from arxiv_digest_parser._reading.vocabulary import PAPER_HEADS, either, field_of, normal, printed, title_words
from arxiv_digest_parser.identifiers import CATEGORIES, ArxivId, is_category

_MARK = re.compile(
    r"[ \t]*(?:#{1,6}[ \t]+|[-*+•][ \t]+(?:\[[ xX]\][ \t]+)?|\d{1,4}[.)][ \t]+"
    r"|<(?!b>|strong>|a\b)[^<>\n]{1,200}>[ \t]*)*"
)
_NUMBER = re.compile(
    r"[ \t]*(?:\*\*)?(?:[-*+•][ \t]+)?"
    r"(?:\[(\d{1,6})\](?!\()|【(\d{1,6})】|\((\d{1,4})\)(?=[ \t])|(\d{1,6})[.)、](?!\d))[ \t]*"
)
_URL = r"<?(?P<{0}>[^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)*)>?"
_PIECE = re.compile(
    r"(?P<strong>\*\*)?\[(?P<link>(?:[^\[\]\n]|\[[^\[\]\n]*\]){1,1000})\]\(" + _URL.format("target") + r"\)(?:\*\*)?"
    r"|<a\b[^<>]{0,200}?\bhref\s{0,9}=\s{0,9}[\"']?(?P<href>[^\"'<>\s]{1,500})[^<>]{0,300}>(?P<anchor>[^<>\n]{0,500})</a>"
    r"|`(?P<code>[^`\n]+)`"
    r"|\*\*(?P<bold>(?:\*(?=[^*\n]+\*\*(?!\*)))?[^*\n]+(?:\*(?!\*)[^*\n]+)*)\*\*|<b>(?P<tag>[^<>\n]+)</b>"
    r"|(?<![\w*])\*(?P<italic>[^*\n]+)\*(?!\w)|(?<!\w)_(?P<score>[^_\n]{1,300}(?:_\w[^_\n]{0,300}){0,20})_(?!\w)"
    r"|<?(?P<url>https?://[^\s<>()\[\]|]+)>?"
    r"|(?:(?<=[ \t])|^)(?:\"(?P<quoted>[^\"\n]{8,400})\"|“(?P<curled>[^“”\n]{8,400})”)(?=[ \t.,;:(]|$)"
)
_KINDS = {"tag": "bold", "score": "italic", "curled": "quoted"}
_SEPARATOR = re.compile(
    r"(?:[ \t]+[|｜·•—–]+(?=[ \t]|$)|(?:^|[ \t])[|｜·•—–]+[ \t]+"
    r"|[ \t]+-{1,3}(?:[ \t]+|$)|^[ \t]*-{1,3}[ \t]+|[ \t]{2,}|^,|<br[ \t]*/?>|&nbsp;)"
)
_PEOPLE = frozenset("👤👥✍🧑👨👩")
_LONGEST_REMARK = 40  # characters
_DATE_PART = re.compile(r"\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2} \w{3,9}\.? \d{4}|\w{3,9}\.? \d{1,2},? \d{4}")
_INITIAL = re.compile(r"(?:[^\W\d_]\.[ -]?)+[^\W\d_]+")
#: The full stop behind a list of names, which belongs to none: names that end with one end with an initial.
_FULL_STOP = re.compile(r"(?<=[^\W\d_]{2})(?<! al)(?<!Jr)(?<!Sr)\.$")
_NAMES_AND_YEAR = re.compile(r"(.+?)[.,]?[ \t]\(?([^()]{0,12}(?:19|20)\d\d(?:[-./]\d\d?){0,2})\)?\.?")
#: What stands before names that no label names.
_BYLINE = re.compile(rf"(?:{either('byline')})[ \t]+(?=[^\W\d_])", re.IGNORECASE)
_IDENTIFIED = re.compile(
    r"[\[(]?(\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}(?:v\d{1,3})?)[\])]?[ \t]{0,3}[:：–—-]?[ \t]{1,9}(?=\S)"
)
_IN_PARENTHESES = re.compile(r"\(([^()]{3,1000})\)\.?$")
_COMMA = re.compile(r"[,;，；、][ \t]*")
_LABEL = re.compile(r"(?P<label>[^\W\d][^:：|]{0,39})[:：]\s*$")
_NOT_A_TITLE = re.compile(r"(?:arxiv[: ]*)?[\d./v-]*|\d{4}[-./]\d\d?[-./]\d\d?|https?://\S*", re.IGNORECASE)
#: How a listing page of arXiv begins an item: ``arXiv:2512.00001 [pdf, html, other]``.
_LISTED = re.compile(
    r"arXiv:[^\s\[\]]{1,30}(?:[ \t]+\((?:cross-list|replaced)[^()\n]{0,60}\))?[ \t]+\[[a-z, ]{2,40}(?:\]|$)",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]{2,}")
_TAGS = re.compile(r"</?(?:details|summary|b|strong|p|div|span|br)\b[^<>\n]*>", re.IGNORECASE)
_DATE_ONLY = re.compile(
    r"\W*(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2} \w{3,9}\.? \d{4}|\w{3,9}\.? \d{1,2},? \d{4})"
    r"(?:[T ][\d:.]+(?: ?\w{1,4})?)?\W*"
)


@attrs.frozen
class Fact:
    """A value that a line gives, and the field that it is: ``None`` for one to be kept under its label."""

    field: str | None
    label: str
    value: str


@attrs.frozen
class Head:
    """What the first line of a record says."""

    number: int | None
    title: str
    url: str | None
    facts: tuple[Fact, ...]


@attrs.frozen
class _Piece:
    """A marked piece of a line, or plain text (``kind`` is ``text``), and the address of a link."""

    kind: str
    text: str
    url: str = ""


def has_title(line: str) -> bool:
    """Tell whether a line has what may be a title: a link or words in bold that are no field's, or else plain words."""
    pieces = [*_pieces(line)]
    marked = {"link", "bold", "quoted"}
    if _are_bold_names(pieces):
        return False
    if any(is_title(piece.text) and full_names(piece.text) < 2 for piece in pieces if piece.kind in marked):
        return True
    kinds = {"text"} if any(piece.kind == "text" and _WORD.search(piece.text) for piece in pieces) else {"italic"}
    return not any(piece.kind == "bold" for piece in pieces) and any(
        is_title(piece.text) and full_names(piece.text) < 2 and not _INITIAL.match(piece.text)
        for piece in pieces
        if piece.kind in kinds
    )


def _are_bold_names(pieces: list[_Piece]) -> bool:
    """Tell whether the pieces in bold are the names of a list, each of them by itself."""
    bold = [piece.text for piece in pieces if piece.kind == "bold"]
    return len(bold) > 1 and all(map(full_names, bold))


def is_title(text: str) -> bool:
    """Tell whether a text may be the title of a paper: words that name no field, category, date or identifier."""
    text = text.strip("*_`[]() \t")
    if normal(text) in title_words():
        return True  # the title stands below it
    if not _WORD.search(text) or _NOT_A_TITLE.fullmatch(text) or text.endswith((":", "：")):
        return False
    if match := _LISTED.match(text):
        text = text[match.end() :]
    if find_date(text):
        text = re.sub(r"\W{0,16}\d[\d./:, -]*|\b\w{3,9}\.? \d{4}", " ", text).strip("*_`[]() \t")
    return bool(_WORD.search(text)) and field_of(text) is None and not is_category(text)


def has_remark(line: str) -> bool:
    """Tell whether a plain title is followed by words that are no known fact."""
    pieces = [*_pieces(line)]
    at = _title_at(pieces)
    return at is not None and _end_of_title(pieces, at) > at + 1


def _end_of_title(pieces: list[_Piece], at: int) -> int:
    """Return which piece comes behind a plain title and the words behind it that are no known fact."""
    end = at + 1
    if pieces[at].kind == "text":
        while end < len(pieces) and pieces[end].kind == "text" and _is_remark(pieces[end]):
            end += 1
    return end


def _is_remark(piece: _Piece) -> bool:
    """Tell whether a plain text holds no fact that is known, and is the label of none."""
    text = piece.text
    return not (_are_names(text) or _LABEL.fullmatch(text) or _known_parts(text) or _fact(piece).field)


def read_head(line: str, *, whole: bool = False) -> Head:
    """Read the first line of a record: number, title, link, and the facts around them.

    A title without marks ends at what parts facts, or is ``whole``: then it has all words up to the first known fact.
    """
    number = _NUMBER.match(_TAGS.sub("", line))
    pieces = _without_title_label([*_pieces(line)])
    at = _title_at(pieces)
    if at is not None and whole and (end := _end_of_title(pieces, at)) > at + 1:
        shown = _TAGS.sub("  ", line)
        start, last = shown.find(pieces[at].text), pieces[end - 1].text
        pieces[at:end] = [_Piece("text", shown[start : shown.find(last, start) + len(last)])]
    if at is None:
        return Head(number and _number_of(number), "", None, tuple(facts_of(pieces)))
    if pieces[at].kind == "text":
        pieces[at : at + 1] = _parts_of_title(pieces[at].text)
        at = _title_at(pieces) or 0
    piece = pieces[at]
    title = piece.text
    if inner := _NUMBER.match(title):
        number, title = inner, title[inner.end() :]
    if piece.kind == "text":
        label, colon, value = title.partition(":")
        title = (value if colon and normal(label) in title_words() else title).strip(":： ")
    return Head(
        number and _number_of(number),
        unstarred(title),
        piece.url or None,
        tuple(facts_of([*pieces[:at], *pieces[at + 1 :]])),
    )


def _without_title_label(pieces: list[_Piece]) -> list[_Piece]:
    """Drop the label before a title: ``**Title:** A Faster Sort``, ``Paper: [A Faster Sort](…)``."""
    if len(pieces) > 1 and pieces[0].kind in {"bold", "text"}:
        label = pieces[0].text.rstrip(":： ")
        follows = pieces[0].text.endswith((":", "：")) or pieces[1].text.startswith((":", "："))
        if follows and normal(label) in title_words() | PAPER_HEADS:
            second = attrs.evolve(pieces[1], text=pieces[1].text.lstrip(":： "))
            return [second, *pieces[2:]]
    return pieces


def _parts_of_title(text: str) -> list[_Piece]:
    """Part a plain title from an identifier before it and from names in parentheses behind it."""
    parts: list[_Piece] = []
    if match := _IDENTIFIED.match(text):
        parts.append(_Piece("text", match[1]))
        text = text[match.end() :]
    match = _IN_PARENTHESES.search(text)
    behind = match[1] if match else ""
    if match and (full_names(behind) > 1 or (full_names(behind) and without_cut(behind) != behind)):
        return [*parts, _Piece("text", text[: match.start()].strip()), _Piece("text", behind)]
    return [*parts, _Piece("text", text)]


def _number_of(match: re.Match[str]) -> int:
    return int(next(filter(None, match.groups())))


def unstarred(text: str) -> str:
    """Return a text without the asterisks that stand around all of it."""
    text = text.strip()
    while len(text) > 2 and text[0] == text[-1] == "*":
        text = text[1:-1].strip()
    return text


def _title_at(pieces: list[_Piece]) -> int | None:
    """Return which piece is the title: the first in bold or linked that may be one, else a quoted or a plain one."""
    for kinds in ({"bold", "link"}, {"quoted"}, {"text"}, {"bold", "link"}, {"italic"}):
        for at, piece in enumerate(pieces):
            if piece.kind in kinds and is_title(piece.text) and not (piece.kind == "text" and _is_known(piece.text)):
                return at
    return None


def _is_known(text: str) -> bool:
    return _DATE_ONLY.fullmatch(text) is not None or _LABEL.fullmatch(text) is not None


def _pieces(line: str) -> Iterator[_Piece]:
    """Cut a line into marked pieces and the plain text between them."""
    at = _MARK.match(line).end()  # type: ignore[union-attr]
    if number := _NUMBER.match(line, at):
        at = number.end() if not line.startswith("**", at) else at
    for match in _PIECE.finditer(line, at):
        yield from _plain(line[at : match.start()])
        at = match.end()
        if match["link"] is not None:
            yield _Piece("link", unstarred(match["link"]), match["target"])
        elif match["href"]:
            yield _Piece("link", match["anchor"].strip(), match["href"])
        elif match["url"]:
            yield _Piece("link", match["url"], match["url"].rstrip(".,;"))
        else:
            kind = match.lastgroup or ""
            inner = match[kind].strip()
            kind = _KINDS.get(kind, kind)
            # The full stop or comma that American style puts before a closing quotation mark is not the title's.
            yield _Piece(kind, inner.rstrip(".,") if kind == "quoted" else inner)
    yield from _plain(line[at:])


def _plain(text: str) -> Iterator[_Piece]:
    for part in _SEPARATOR.split(_TAGS.sub("  ", text)):
        if stripped := _without_brackets(part.strip(" \t,;|·•—–")):
            yield _Piece("text", stripped)


def _without_brackets(text: str) -> str:
    """Take brackets off that enclose all of a text, or of which one stands elsewhere: around a link beside it."""
    for opening, closing in ("()", "[]"):
        if text.startswith(opening) and text.endswith(closing) and text.count(opening) == 1 == text.count(closing):
            text = text[1:-1].strip()
        if text.count(opening) != text.count(closing):
            text = text.removesuffix(opening).removeprefix(closing).strip(" \t,;")
    return text


def line_of_facts(line: str, *, with_names: bool) -> list[Fact]:
    """Return the facts of a line, beside short remarks, if one needs no label: a date, a link, a category.

    Names alone on a line are authors where no other line has any, if they are cut short or behind a sign for people.
    """
    line = line.strip()
    plain = undressed(line)
    is_signed = line[:1] in _PEOPLE or without_cut(plain) != plain
    if with_names and is_signed and names_in(line):
        return [Fact("authors", "authors", plain)]
    if with_names and (found := _byline(plain)):
        return [Fact("authors", "authors", found.names), *_when(found.when)]
    facts = [*facts_of([*_pieces(without_signs(line))])]
    short = all(
        fact.field is not None or len(fact.value) <= _LONGEST_REMARK or fact.label != "badges" for fact in facts
    )
    sure = any(fact.field in {"published", "url", "pdf_url", "arxiv_id", "categories"} for fact in facts)
    return facts if short and sure else []


def names_in(line: str) -> int:
    """Count the names of a line that is a list of people, in bold or behind a sign or not.

    Behind a sign for people, two names that a word joins are no title.
    """
    return full_names(undressed(line), joined=line.lstrip()[:1] in _PEOPLE)


def facts_of(pieces: list[_Piece]) -> Iterator[Fact]:
    """Yield what pieces say; a label goes with the piece behind it, and names side by side are one list."""
    names: list[str] = []
    label: str | None = None
    are_bold = _are_bold_names(pieces)
    for at, piece in enumerate(pieces):
        if label is not None:
            yield from _labelled(label, piece)
            label = None
        elif (piece.kind == "text" or (are_bold and piece.kind == "bold")) and _are_names(
            _FULL_STOP.sub("", piece.text)
        ):
            names.append(_FULL_STOP.sub("", piece.text))
        elif piece.kind == "text" and (found := _byline(piece.text) or _dated(piece.text)):
            names.append(found.names)
            yield from _when(found.when)
        elif piece.kind == "text" and (parts := _known_parts(piece.text)):
            pieces[at + 1 : at + 1] = parts
        elif piece.kind in {"text", "bold"} and (match := _LABEL.fullmatch(piece.text)):
            label = match["label"]
        else:
            fact = _fact(piece)
            yield fact
            if fact.field == "categories" and (behind := _behind_category(piece.text, fact.value)):
                yield Fact(None, "note", behind)
    if label is not None and normal(label) not in title_words():
        yield Fact(None, "badges", label)
    if names:
        yield Fact("authors", "authors", ", ".join(names))


class _Names(NamedTuple):
    """Names, and what is said behind them of the time: a date, a year, or nothing."""

    names: str
    when: str


def _byline(text: str) -> _Names | None:
    """Read names behind "by", with or without a date: ``by A. Holm and B. Ek (2025)``."""
    match = _BYLINE.match(text)
    if match is None:
        return None
    bare = _FULL_STOP.sub("", text[match.end() :])
    return _dated(bare) or (_Names(bare, "") if full_names(without_cut(bare), joined=True) else None)


def _dated(text: str) -> _Names | None:
    """Read names before a year or a date: ``A. Holm and B. Ek (2025)``."""
    match = _NAMES_AND_YEAR.fullmatch(text)
    if match is None or not full_names(without_cut(match[1]), joined=True):
        return None
    return _Names(match[1], match[2].strip())


def _when(text: str) -> Iterator[Fact]:
    if date := find_date(text):
        yield Fact("published", "published", str(date))
    elif text:
        yield Fact(None, "year", text)


def _behind_category(text: str, category: str) -> str:
    """Return the words behind a category, unless they are its name."""
    behind = text.partition(category)[2].strip("`()[],;:–—- ")
    return "" if behind.casefold() == CATEGORIES.get(category, "").casefold() else behind


def _known_parts(text: str) -> list[_Piece]:
    """Return the parts of a text between commas, if one at least is a fact that needs no label or a label."""
    label, colon, value = text.partition(":")
    if _DATE_ONLY.fullmatch(text) or (colon and value.strip() and field_of(label)):
        return []
    parts = [_Piece("text", part.strip()) for part in _COMMA.split(text) if part.strip()]
    known = any(_are_names(part.text) or _LABEL.fullmatch(part.text) or _fact(part).field for part in parts)
    return parts if known and len(parts) > 1 else []


def _labelled(label: str, piece: _Piece) -> Iterator[Fact]:
    name = printed(label) or label
    if piece.url:
        field, _ = target_of(piece.text, piece.url)
        yield Fact(field if field and field_of(name) in {"url", "pdf_url", "arxiv_id", None} else None, name, piece.url)
    else:
        yield Fact(field_of(name), name, piece.text)


def _are_names(text: str) -> bool:
    bare = without_cut(text)
    return full_names(text) > 0 or (bare != text and bool(bare))


def _fact(piece: _Piece) -> Fact:
    text = piece.text
    if piece.kind == "link":
        if is_category(text.strip("`")):
            return Fact("categories", "categories", text.strip("`"))
        field, name = target_of(text, piece.url)
        return Fact(field, name, piece.url)
    if _LISTED.match(text):
        return Fact("arxiv_id", "arXiv ID", text.partition(" ")[0])
    if _DATE_ONLY.fullmatch(text) and (date := find_date(text)):
        return Fact("published", "published", str(date))
    if (date := find_date(text)) and _published_words(text):
        return Fact("published", "published", str(date))
    bare = text.strip("`()[] ")
    if is_category(bare.partition(" ")[0].rstrip(",;")):
        return Fact("categories", "categories", bare.partition(" ")[0].rstrip(",;"))
    if _NOT_A_TITLE.fullmatch(bare) and _is_identifier(bare):
        return Fact("arxiv_id", "arXiv ID", bare)
    name, colon, value = text.partition(":")
    if colon and value.strip() and (field := field_of(name)):
        return Fact(field, printed(name), value.strip())
    if piece.kind == "italic" and not _DIGIT.search(text):
        return Fact("authors", "authors", text)
    return Fact(None, "badges" if len(text) <= _LONGEST_REMARK else "note", text)


def _published_words(text: str) -> bool:
    """Tell whether a text says nothing but when a paper was published: ``[Submitted on 27 Feb 2026]``."""
    words = _DATE_PART.sub(" ", text).strip("[]() .:")
    return field_of(words) == "published"


def _is_identifier(text: str) -> bool:
    try:
        ArxivId.parse(text)
    except ValueError:
        return False
    return True
