"""One line that holds several facts of a paper, each recognised by its kind.

Inline records put facts on a line between bars, dots, dashes or commas, and name none of them::

    - **[A Faster Sort](https://arxiv.org/abs/2512.00001)** · 2025-12-01 · `cs.DS` · _A. Holm, B. Ek_

A line is cut into marked pieces (links, code, bold, italics, bare addresses) and the plain text between them, which is
cut again at separators. Each piece is then a date, an identifier, a category, a list of names, a link (recognised by
its target), a labelled value, or a remark. The title is the first link or bold piece whose words name no field.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import filterfalse, groupby, islice

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.affiliations import cited_surnames, remark_behind, without_place, without_year
from arxiv_digest_parser._reading.bylines import (
    AFTER_NAMES,
    BYLINE,
    FULL_STOP,
    Names,
    byline,
    dated_names,
    line_of_names,
    names_in,
    when,
)
from arxiv_digest_parser._reading.categories import are_categories
from arxiv_digest_parser._reading.cut_lists import without_cut
from arxiv_digest_parser._reading.dates import dated
from arxiv_digest_parser._reading.fact import (
    DATE_AND_NUMBER,
    DATE_ONLY,
    LISTED,
    LONGEST_REMARK,
    PREPRINT,
    Fact,
    are_names,
    fact_of,
    is_short,
)
from arxiv_digest_parser._reading.links import name_says_more, target_of
from arxiv_digest_parser._reading.marks import are_counts, are_hashtags, bold, without_signs
from arxiv_digest_parser._reading.names import full_names
from arxiv_digest_parser._reading.people import is_listed
from arxiv_digest_parser._reading.pieces import Piece, is_prose, pieces_of
from arxiv_digest_parser._reading.venues import is_venue
from arxiv_digest_parser._reading.vocabulary import either, field_of, normal, printed, title_words
from arxiv_digest_parser.taxonomy import CATEGORIES, RETIRED

#: Words in code behind the sign of a tag: ``🏷️ `stones` `lanterns```.
_TAGS = lazy(r"[🏷🔖]\ufe0f?[ \t]+((?:`[^`\n]{1,60}`[ \t,·]{0,3}){1,30})")
_DEEPEST = 3  # a part of a part: names, and a remark in which there may be others
LONGEST_FACTS = 320  # characters, of a line that is mostly words of a sentence
_BEFORE_IDENTIFIER = lazy(r"[(\[]([^()\[\]\n]{1,60})[)\]][.,]?[ \t]{1,3}(arXiv:[^\s()\[\]]{9,30}?)\.?", re.IGNORECASE)
_LED_BY_IDENTIFIER = lazy(r"(arXiv:[ \t]?\d{4}\.\d{4,5}(?:v\d{1,3})?)[ \t]+([(\[].*[)\]])\.?", re.IGNORECASE)
_LED_BY_PARENTHESES = lazy(r"\(([^()]{3,1000})\)(?:[ \t]*[.,:：])?[ \t]+(?=\S)")
_YEAR = lazy(r"(?:19|20)\d\d")
#: Several remarks in brackets, and nothing else: ``(replaced) [Submitted on 1 Dec 2025]``.
ASIDES = lazy(r"(?:[(\[][^()\[\]\n]*[)\]][ \t]*){2,9}\.?")
_LAST_BRACKETS = lazy(r"(?<=\S)[ \t]{1,9}[(\[]([^()\[\]\n]{4,60})[)\]]\.?$")
_BRACKETS = lazy(r"[(\[][^()\[\]\n]*[)\]]")
#: An identifier alone.
BARE = lazy(r"arXiv:\S+", re.IGNORECASE)
_COMMA = lazy(r"[,;，；、][ \t]*")
#: What is before the last of several names: ``A. Holm, B. Ek, and C. Lin``.
_JOINED = lazy(rf"^(?:{either('joining')}|&)[ \t]+")
LABEL = lazy(r"(?P<label>[^\W\d][^:：|]{0,39})[:：]\s*$")
#: Each fact that needs no label has one of these: a date, a link, an identifier, a category.
_PARTS_OF_CODES = {code.partition("-")[2].partition(".")[0] for code in (*CATEGORIES, *RETIRED) if "-" in code}
_TELLING = lazy(rf"[\d:：/<\]]|\.[A-Za-z]|-(?:{'|'.join(sorted(_PARTS_OF_CODES))})\b")


def line_of_facts(line: str, *, with_names: bool) -> list[Fact]:
    """Return the facts of a line besides short remarks, if one needs no label: a date, a link, a category.

    Names alone on a line are authors where no other line has any, if they are cut short or after a sign for people.
    """
    line = line.strip()
    if with_names and (names := line_of_names(line)):
        return names
    if are_hashtags(line):
        return [Fact(None, "tags", line)]
    if (tags := _TAGS.fullmatch(line)) and not are_categories(tags[1]):
        return [Fact("keywords", "keywords", tags[1])]
    if not _TELLING.search(line) or (len(line) > LONGEST_FACTS and is_prose(line)):
        return []
    facts = [*facts_of(pieces_of(bold(without_signs(line)) or without_signs(line)))]
    short = all(
        fact.field is not None or fact.label not in {"badges", "note"} or is_short(fact.value) for fact in facts
    )
    named = {fact.field for fact in facts}
    sure = not named.isdisjoint({"published", "url", "pdf_url", "arxiv_id", "categories", "doi"})
    if facts and facts[0].field == "code_url" and named.isdisjoint({"url", "pdf_url", "arxiv_id"}):
        facts = [fact._replace(field=None) if fact.field == "published" else fact for fact in facts]  # of the code
    if short and sure:
        return facts
    return [Fact(None, "badges", line)] if are_counts(line) else []


def facts_of(pieces: Sequence[Piece]) -> Iterator[Fact]:
    """Yield what pieces say; a label goes with the piece after it, and names side by side are one list."""
    names: list[str] = []
    italics: list[str] = []
    label: str | None = None
    are_bold = are_bold_names(pieces)
    coming = [(piece, 0) for piece in reversed(pieces) if piece.text not in {":", "："}]
    while coming:
        piece, depth = coming.pop()
        if label is not None:
            yield from _labelled(label, piece)
            label = None
        elif found := _names_of(piece, in_bold=are_bold or _is_one_of(piece, names, coming[-1][0] if coming else None)):
            names.append(found.names)
            yield from when(found.when)
        elif depth < _DEEPEST and piece.kind in {"text", "italic"} and (parts := _parts_of(piece)):
            coming += ((part, depth + 1) for part in reversed(parts))
        elif piece.kind in {"text", "bold"} and (match := LABEL.fullmatch(piece.text)):
            label = match["label"]
        else:
            fact = fact_of(piece)
            if piece.kind == "italic" and fact.field == "authors":
                italics.append(fact.value)
                continue
            yield fact
            is_cited = PREPRINT.fullmatch(piece.text) and not (BARE.fullmatch(piece.text) or LISTED.match(piece.text))
            if fact.field == "arxiv_id" and is_cited:
                yield Fact(None, "badges", piece.text)
            if fact.field == "categories" and (behind := _behind_category(piece.text, fact.value)):
                yield Fact(None, "note", behind)
    if label is not None and normal(label) not in title_words():
        yield Fact(None, "badges", label)
    yield from _authors(names, italics)


def _authors(names: Sequence[str], italics: Sequence[str]) -> Iterator[Fact]:
    """Yield names as one list; text in italics beside them is the name of a venue, say, and so is one word."""
    if names:
        yield Fact("authors", "authors", ", ".join(names))
    for text in italics:
        yield Fact("authors", "authors", text) if not names and " " in text else Fact(None, "badges", text)


def _is_one_of(piece: Piece, names: Sequence[str], coming: Piece | None) -> bool:
    """Tell whether a piece in bold is one of the names of a list: others are before it, or follow."""
    is_beside = names or (coming and _names_of(coming, in_bold=False) is not None)
    return piece.kind == "bold" and bool(is_beside) and full_names(piece.text) == 1


def _names_of(piece: Piece, *, in_bold: bool) -> Names | None:
    """Return the names that a piece is, in bold only if all that is in bold is names."""
    text = piece.text.lstrip(":： ")  # behind a name in bold
    bare = FULL_STOP.sub("", text)
    names, told = without_year(text)
    if piece.kind == "names" or (piece.kind == "text" and told and names not in text):
        return dated_names(text) or Names(cited_surnames(names) or names, told.get("year", ""))
    if piece.kind == "text" and (found := byline(text)):
        return found
    may_be = piece.kind in {"text", "italic"} or (in_bold and piece.kind == "bold")
    people = bare.removesuffix(remark_behind(bare)).rstrip()
    if may_be and (are_names(people) or ("(" in bare and names_in(bare) > 1)):
        return Names(bare, "")
    return dated_names(text) if piece.kind == "text" else None


def _behind_category(text: str, category: str) -> str:
    """Return the words after a category, unless they are its name."""
    behind = text.partition(category)[2].strip("`()[],;:–—- ")
    return "" if behind.casefold() == CATEGORIES.get(category, "").casefold() else behind


def _parts_of(piece: Piece) -> list[Piece]:
    """Return the parts of a plain text, or names and their venue in italics: ``*A. Holm et al. ICML 2025.*``."""
    if piece.kind == "text":
        return known_parts(piece.text)
    return [*map(_plain_piece, _after_names(piece.text.removesuffix(".")))]


def known_parts(text: str) -> list[Piece]:
    """Return the parts of a text, if one at least is a fact that needs no label or a label."""
    label, colon, value = text.partition(":")
    if PREPRINT.fullmatch(text):
        return []
    if (
        parts := _number_behind_date(text)
        or _beside_date(text)
        or _in_brackets(text)
        or _before_venue(text)
        or _beside_identifier(text)
        or _afterbyline(text)
    ):
        return [*map(_plain_piece, parts)]
    if DATE_ONLY.fullmatch(text) or (colon and value.strip() and field_of(label)):
        return []
    return [*map(_plain_piece, _after_parentheses(text) or _after_names(text) or _between_commas(text))]


def _beside_date(text: str) -> tuple[str, ...]:
    """Part categories from a date beside them: ``2026-01-02 cs.DS cs.LG``, ``📅 2026-01-02 🏷️ cs.DS``."""
    found = dated(text) if "." in text or "-" in text else None
    if found is None:
        return ()
    beside = [*filter(None, map(without_signs, (text[: found.start].strip(), text[found.end :].strip())))]
    return (str(found.date), *beside) if beside and all(map(are_categories, beside)) else ()


def _number_behind_date(text: str) -> tuple[str, ...]:
    """Part a number of something from a date before it: ``2026-01-02 ⭐ 1204``."""
    match = DATE_AND_NUMBER.fullmatch(text)
    return (match[1], match[2]) if match else ()


def _in_brackets(text: str) -> tuple[str, ...]:
    """Part remarks in brackets: ``(replaced) [Submitted on 1 Dec 2025]``."""
    return tuple(part.strip("()[] \t") for part in _BRACKETS.findall(text)) if ASIDES.fullmatch(text) else ()


def _before_venue(text: str) -> tuple[str, ...]:
    """Part a venue or a date in brackets from what is before it: ``A. Holm, B. Ek (CVPR 2026)``."""
    match = _LAST_BRACKETS.search(text)
    is_known = match and (is_venue(match[1]) or DATE_ONLY.fullmatch(match[1]))
    return (text[: match.start()], match[1]) if match and is_known else ()


def _plain_piece(text: str) -> Piece:
    return Piece("text", text)


def _afterbyline(text: str) -> tuple[str, ...]:
    """Part names after "by" from the remark after them: ``by A. Holm and B. Ek: they sort``."""
    match = BYLINE.match(text)
    end = match and AFTER_NAMES.search(text, match.end())
    if match is None or end is None or not full_names(text[match.end() : end.start()], joined=True):
        return ()
    return text[: end.start()], text[end.end() :].strip()


def _after_parentheses(text: str) -> tuple[str, ...]:
    """Part facts in parentheses from the words after them: ``(A. Holm, B. Ek, 2025-12-01): they sort``.

    A year or a venue is before names alone: ``(2025), A. Holm et al.``.
    """
    match = _LED_BY_PARENTHESES.match(text)
    if match is None:
        return ()
    when, rest = match[1], text[match.end() :]
    if is_fact(when) or known_parts(when) or dated_names(when):
        return when, rest
    if not (_YEAR.fullmatch(when) or is_venue(when)):
        return ()
    return (when, led) if byline(led := f"by {rest}") else (when, rest) if are_names(rest) else ()


def _beside_identifier(text: str) -> tuple[str, ...]:
    """Part an identifier from what is said beside it: ``arXiv:2512.00001 (new)``, ``(Oral) arXiv:2512.00001``."""
    match = _LED_BY_IDENTIFIER.fullmatch(text) or _BEFORE_IDENTIFIER.fullmatch(text)
    return (match[1], match[2]) if match else ()


def _after_names(text: str) -> tuple[str, ...]:
    """Part names from the remark after them: ``A. Holm, B. Ek. ICML 2025``, ``A. Holm, B. Ek: they sort``.

    One name before a colon or a sentence may be any words with capitals.
    """
    match = AFTER_NAMES.search(text)
    if match is None:
        return ()
    names, rest = text[: match.start()], text[match.end() :].strip()
    is_remark = not match[0].startswith((":", "：")) and len(rest) <= LONGEST_REMARK
    bare = without_cut(names)
    is_cut = bare != names
    if is_venue(rest.removesuffix(".")) and byline(f"by {names}"):
        return f"by {names}", rest  # two names that a word joins may be these alone
    number = names_in(without_place(bare) if is_cut else bare)
    return (names, rest) if number > (0 if is_remark or is_cut else 1) else ()


def _between_commas(text: str) -> list[str]:
    """Return the parts between commas, if most are facts and the others short: those of a sentence are neither.

    Names side by side are one part.
    """
    single = [part for part in map(str.strip, _COMMA.split(text)) if part]
    parts: list[str] = []
    for are_people, run in groupby(single, lambda part: is_listed(_JOINED.sub("", part))):
        alike = [*run]
        parts += [names] if are_people and full_names(names := ", ".join(alike)) else alike
    half = len(parts) // 2
    others = [*islice(filterfalse(is_fact, parts), half + 1)]
    is_list = len(others) <= half and all(len(part) <= LONGEST_REMARK for part in others)
    return parts if is_list and len(parts) > 1 else []


def is_fact(text: str) -> bool:
    """Tell whether a plain text is a fact that needs no label, or a label."""
    return are_names(text) or LABEL.fullmatch(text) is not None or fact_of(_plain_piece(text)).field is not None


def _labelled(label: str, piece: Piece) -> Iterator[Fact]:
    name = printed(label) or label
    if piece.url:
        named = field_of(name)
        field, _ = target_of(piece.text, piece.url)
        is_of_links = named in {"url", "pdf_url", "arxiv_id", None}
        yield Fact(named if named == "code_url" else (is_of_links and field) or None, name, piece.url)
        if name_says_more(piece.text, piece.url):
            yield Fact(None if is_of_links or named == "code_url" else named, name, piece.text)
    else:
        yield Fact(field_of(name), name, piece.text)


def are_bold_names(pieces: Sequence[Piece]) -> bool:
    """Tell whether the pieces in bold are the names of a list, each of them by itself."""
    bold = [piece.text for piece in pieces if piece.kind == "bold"]
    return len(bold) > 1 and all(map(full_names, bold))
