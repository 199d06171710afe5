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

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.heads.bylines import (
    FULL_STOP,
    Names,
    byline,
    byline_of_surnames,
    dated_names,
    line_of_names,
    names_in,
    when,
)
from arxiv_digest_parser._reading.heads.fact import (
    LISTED,
    PREPRINT,
    Fact,
    are_names,
    doi_of,
    fact_of,
    is_about_files,
    is_short,
)
from arxiv_digest_parser._reading.heads.fact_parts import LABEL, parts_of
from arxiv_digest_parser._reading.heads.linked_names import with_linked_names
from arxiv_digest_parser._reading.heads.pieces import Piece, is_prose, pieces_of
from arxiv_digest_parser._reading.language.vocabulary import field_of, normal, printed, title_words
from arxiv_digest_parser._reading.text.marks import are_counts, are_hashtags, bold, without_signs
from arxiv_digest_parser._reading.values.affiliations import remark_behind, without_year
from arxiv_digest_parser._reading.values.categories import are_categories
from arxiv_digest_parser._reading.values.cut_lists import without_cut
from arxiv_digest_parser._reading.values.links import name_says_more, target_of
from arxiv_digest_parser._reading.values.names import full_names
from arxiv_digest_parser._reading.values.people import is_lower_phrase
from arxiv_digest_parser._reading.values.surnames import cited_surnames
from arxiv_digest_parser.taxonomy import CATEGORIES, RETIRED

#: Signs before keywords.
SIGNS_OF_TAGS = frozenset("🏷🔖")
#: Words in code behind the sign of a tag: ``🏷️ `stones` `lanterns```.
_TAGS = lazy(r"[🏷🔖]\ufe0f?[ \t]+((?:`[^`\n]{1,60}`[ \t,·]{0,3}){1,30})")
#: Several words behind it, without the marks of code: ``🏷️ stones, lanterns``.
_LISTED_TAGS = lazy(r"[🏷🔖]\ufe0f?[ \t]+([^\n:：.|·`\[\]]{1,200}[,、，][^\n:：.|·`\[\]]{1,200})")
_DEEPEST = 3  # a part of a part: names, and a remark in which there may be others
LONGEST_FACTS = 320  # characters, of a line that is mostly words of a sentence
_DOI_LABEL = lazy(r"(?:^|[,;.]?[ \t]{1,3})doi$", re.IGNORECASE)
#: An identifier alone.
BARE = lazy(r"arXiv:\S+", re.IGNORECASE)
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
    if (tags := _TAGS.fullmatch(line) or _LISTED_TAGS.fullmatch(line)) and not are_categories(tags[1]):
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


def are_tags(line: str) -> bool:
    """Tell whether a line is keywords behind the sign of a tag.

    Example:
        >>> are_tags("🏷️ stones, lanterns"), are_tags("stones, lanterns")
        (True, False)
    """
    return line[:1] in SIGNS_OF_TAGS and any(fact.field == "keywords" for fact in line_of_facts(line, with_names=False))


def facts_of(pieces: Sequence[Piece]) -> Iterator[Fact]:
    """Yield what pieces say; a label goes with the piece after it, and names side by side are one list."""
    names: list[str] = []
    italics: list[str] = []
    label: str | None = None
    are_bold = are_bold_names(pieces)
    coming = [(piece, 0) for piece in reversed(with_linked_names(pieces)) if piece.text not in {":", "："}]
    while coming:
        piece, depth = coming.pop()
        if label is not None:
            yield from _labelled(label, piece)
            label = None
        elif not _is_cut(names) and (
            found := _names_of(piece, in_bold=are_bold or _is_one_of(piece, names, coming[-1][0] if coming else None))
        ):
            names.append(found.names)
            yield from when(found.when)
        elif depth < _DEEPEST and piece.kind in {"text", "italic"} and (parts := parts_of(piece)):
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


def _is_cut(names: Sequence[str]) -> bool:
    """Tell whether the last list of names was cut short: what is behind that is a venue, say."""
    return bool(names) and without_cut(names[-1]) != names[-1]


def _authors(names: Sequence[str], italics: Sequence[str]) -> Iterator[Fact]:
    """Yield names as one list; text in italics beside them is a venue, say, and so is one word, or a phrase."""
    if names:
        yield Fact("authors", "authors", ", ".join(names))
    for text in italics:
        is_list = not (names or "/" in text or is_lower_phrase(text) or is_about_files(text)) and " " in text
        yield Fact("authors", "authors", text) if is_list else Fact(None, "badges", text)


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
    if piece.kind == "text" and (found := byline(text) or byline_of_surnames(text)):
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


def _labelled(label: str, piece: Piece) -> Iterator[Fact]:
    name = printed(label) or label
    if doi := doi_of(piece):
        yield Fact("doi", "DOI", doi)
        yield from _before_doi(name)
    elif piece.url:
        named = field_of(name)
        field, _ = target_of(piece.text, piece.url)
        is_of_links = named in {"url", "pdf_url", "arxiv_id", None}
        yield Fact(named if named == "code_url" else (is_of_links and field) or None, name, piece.url)
        if name_says_more(piece.text, piece.url):
            yield Fact(None if is_of_links or named == "code_url" else named, name, piece.text)
    else:
        yield Fact(field_of(name), name, piece.text)


def _before_doi(label: str) -> Iterator[Fact]:
    """Yield what is said before the label of a DOI: ``vol. 14, Nov. 2024, doi``."""
    said = _DOI_LABEL.sub("", label)
    if said and field_of(label) != "doi":
        yield Fact(None, "badges", said)


def are_bold_names(pieces: Sequence[Piece]) -> bool:
    """Tell whether the pieces in bold are the names of a list, each of them by itself."""
    bold = [piece.text for piece in pieces if piece.kind == "bold"]
    return len(bold) > 1 and all(map(full_names, bold))
