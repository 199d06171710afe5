"""Looking up what digests print: which field a label names, and patterns of the words of all languages.

The words themselves are in `words`, a record a language.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Literal

from arxiv_digest_parser._caches import kept
from arxiv_digest_parser._patterns import lazy, lazy_regex
from arxiv_digest_parser._reading.language.label_parts import (
    BRACKET,
    LANGUAGE_CODE,
    PARENTHESES,
    in_other_script,
    unnumbered,
)
from arxiv_digest_parser._reading.language.simplified import simplified
from arxiv_digest_parser._reading.language.words import LANGUAGES
from arxiv_digest_parser._unicode import is_mark, normalized

_Slot = Literal[
    "title",
    "contents",
    "paper",
    "papers",
    "counters",
    "ordinal",
    "total",
    "counting",
    "digest",
    "cut",
    "cut_close",
    "joining",
    "byline",
    "no_papers",
    "updated",
    "failures",
    "nobody",
    "links",
    "table_heads",
    "numbers",
    "dates",
    "references",
    "translated",
    "original",
    "structure",
    "keywords",
]


def words(*slots: _Slot) -> tuple[str, ...]:
    """Return the words that all languages have in some slots, each once.

    Example:
        >>> words("counters")[:2]
        ('篇', '篇论文')
    """
    given = (str(getattr(language, slot)) for slot in slots for language in LANGUAGES)
    return tuple(dict.fromkeys(word for line in given if line for word in line.split(" | ")))


def pattern(phrase: str, few: str = "") -> str:
    """Return a pattern for a phrase of a slot, in which ``#`` is a number and ``…`` a ``few`` words.

    Example:
        >>> re.fullmatch(pattern("and # more"), "and 3 more") is not None
        True
    """
    escaped = re.sub(r"(?:\\ )+", r"\\ ", re.escape(phrase).replace(r"\#", r"\ \d+\ "))
    escaped = escaped.removeprefix(r"\ ").removesuffix(r"\ ").replace(r"\ …\ ", rf"[ \t]*(?![ \t]){few}[ \t]*")
    return escaped.replace(r"\ ", r"[ \t]*").replace("…", few)


def either(*slots: _Slot) -> str:
    """Return a pattern for any word of some slots, the longest first."""
    return "|".join(map(pattern, sorted(words(*slots), key=len, reverse=True)))


#: Which field each label names, as `normal` gives labels.
LABELS: dict[str, str] = {
    label: field
    for language in LANGUAGES
    for field, labels in language.labels.items()
    for label in labels.split(" | ")
    if field != "arxiv_id?"
}
#: Labels that name the identifier of a paper if their value is one.
MAYBE_IDENTIFIERS = frozenset(label for one in LANGUAGES for label in one.labels.get("arxiv_id?", "").split(" | "))
#: Chinese, Japanese and Korean labels are written with spaces or without.
_CLOSE: dict[str, str] = {label.replace(" ", ""): field for label, field in LABELS.items() if not label.isascii()}
#: First headings that are the frame's own, and what a title is called.
CONTENTS, TITLES = frozenset(words("contents")), frozenset(words("title"))
#: Which month each name means, the names of weekdays, and what is after a year, a month and a day.
MONTHS = {
    name: number
    for language in LANGUAGES
    if language.months
    for number, names in enumerate(language.months.split(" | "), 1)
    for name in names.split()
}
WEEKDAYS = frozenset(name for language in LANGUAGES for name in language.weekdays.replace(" | ", " ").split())
DATE_UNITS = tuple(zip(*(one.date_units.split(" | ") for one in LANGUAGES if one.date_units), strict=True))
#: Labels of the date of a digest.
UPDATED = frozenset(words("updated"))
#: Words that a label may consist of.
LABEL_WORDS = frozenset(word for label in (*LABELS, *words("translated", "original")) for word in label.split())
#: Labels of links that say themselves what they are.
LINK_LISTS = frozenset(words("links"))
#: Heads of a column that may hold titles, and of one of numbers; of one of dates; of lists of works that a text cites.
PAPER_HEADS, NUMBER_HEADS = frozenset(words("paper", "papers")), frozenset(words("numbers"))
DATE_HEADS, REFERENCES = frozenset(words("dates")), frozenset(words("references"))

#: The five fields of an analysis, in the order of the canonical layout.
ANALYSIS = ("tldr", "motivation", "method", "result", "conclusion")

#: How an abstract in parts may begin, besides with the labels of an analysis, and labels below which none goes on.
ABSTRACT_HEADS, KEYWORDS = frozenset(words("structure")), frozenset(words("keywords"))


#: Words of a label that say which language its text is in, and whether it is the original.
_TRANSLATED, ORIGINAL = (
    lazy("|".join(rf"\b{word}\b" if word.isascii() else word for word in sorted(found, key=len, reverse=True)))
    for found in (words("translated"), words("original"))
)
#: With what those of them begin that an ASCII label can have.
_QUALIFYING = frozenset(word.split()[0] for word in words("translated", "original"))
#: Signs at the ends of a label that belong to it; all others are colons, dashes and emoji.
_OPENING, _ENDING = "(（【[$", ")）】]$%?？!！+"
_MARKUP = lazy(r"[*`#|>]+|~{2,}|</?(?:b|strong|i|em|u|code|span)>")
_ASCII_WORD = lazy(r"[a-z0-9]+")
_NOISE = lazy_regex(r"[^\p{L}\p{N}\p{Mn}\p{Mc}]+|[\N{VARIATION SELECTOR-15}\N{VARIATION SELECTOR-16}]+")
#: The parts of a label in two languages: 动机 / Motivation, 动机 Motivation.
_PARTS = lazy_regex(
    r"[\p{Han}\p{Katakana}\p{Hiragana}\p{Hangul}]+|[^\p{Han}\p{Katakana}\p{Hiragana}\p{Hangul}/／|｜·]+"
)
_TRANSLATION_OF = {"title": "translated_title", "abstract": "translated_abstract"}
_LONGEST = 40  # characters; a longer text is not a label
_IDENTIFYING: frozenset[str | None] = frozenset({"url", "pdf_url", "arxiv_id", "doi"})
#: What a label in two languages names, if these name different fields.
_BOTH = {frozenset({"abstract", "abstract?"}): "abstract?", frozenset({"primary_category", "categories"}): "categories"}
#: What a label in two languages may name in one of them: not what a title may have behind it, such as (PDF).
_IN_EITHER = frozenset((*ANALYSIS, "abstract", "abstract?", "translated_abstract", "group"))


@kept(4096)
def printed(label: str) -> str:
    """Return a label as a person reads it: without markup, colon, and the emoji around it.

    Example:
        >>> printed("**🧩 Key_Points**：")
        'Key_Points'
    """
    label = _MARKUP.sub("", label)
    start, end = 0, len(label)
    while start < end and not (label[start].isalnum() or label[start] in _OPENING):
        start += 1
    while end > start and not (label[end - 1].isalnum() or label[end - 1] in _ENDING or is_mark(label[end - 1])):
        end -= 1
    return label[start:end].strip("【】").strip()


@kept(4096)
def normal(label: str) -> str:
    """Return a label as `LABELS` spells it: lower case, words separated by one space, nothing else.

    Example:
        >>> normal("**TL;DR**："), normal("AI_Comments")
        ('tldr', 'ai comments')
    """
    label = _MARKUP.sub("", normalized("NFC", label)).casefold().replace(";", "").replace("'", "").replace("’", "")
    if label.isascii():  # the same, in less time
        return " ".join(_ASCII_WORD.findall(label))
    return _NOISE.sub(" ", label).strip()


#: What labels of a caller's own may name: the fields of `Paper` and `Analysis` that a label can hold, and ``extra`` for
#: one that is to be kept as it is.
TARGETS = (
    *("title", "authors", "abstract", "arxiv_id", "url", "pdf_url", "code_url", "primary_category", "categories"),
    *("published", "updated", "comment", "number", "seen", "doi", "journal_ref", "announce_type", "keywords"),
    *(*ANALYSIS, "extra"),
)
_NONE: Mapping[str, str] = {}
_own: ContextVar[Mapping[str, str]] = ContextVar("own labels", default=_NONE)


@contextmanager
def own_labels(labels: Mapping[str, str]) -> Generator[None]:
    """Let a caller's own labels count while a text is read; they are above the table.

    Example:
        >>> with own_labels({"Blurb": "abstract"}):
        ...     field_of("**Blurb**:")
        'abstract'
        >>> field_of("Blurb") is None
        True
    """
    token = _own.set({normal(label): field for label, field in labels.items()} if labels else _NONE)
    try:
        yield
    finally:
        _own.reset(token)


def has_own_labels() -> bool:
    """Tell whether labels of a caller's own count: then nothing is known from other texts."""
    return bool(_own.get())


def title_words() -> frozenset[str]:
    """Return what a title is called, in the table or by the caller."""
    own = _own.get()
    return TITLES.union(label for label, field in own.items() if field == "title") if own else TITLES


def is_label(label: str) -> bool:
    """Tell whether a text is a label as the table has it, or as the caller does, and not only like one."""
    label = normal(label)
    return label in LABELS or label in _own.get()


def field_of(label: str) -> str | None:
    """Return the field that a printed label names, or ``None`` if neither the caller nor the table has it.

    Example:
        >>> field_of("🧩 TL;DR"), field_of("Abstract (中文翻译)"), field_of("动机 (Motivation)")
        ('tldr', 'translated_abstract', 'motivation')
    """
    if (own := _own.get()) and (field := own.get(normal(label))):
        return None if field in {"title", "extra"} else field
    return _field_of(label)


@kept(4096)
def _field_of(label: str) -> str | None:
    """Look a label up in the table.

    A label in two languages (``动机 (Motivation)``) is looked up by each; words for a language or for the
    original (``Abstract (中文)``) show that the other is a translation.

    Example:
        >>> _field_of("Method / 方法"), _field_of("Limitations")
        ('method', None)
    """
    whole = normal(label)
    if field := LABELS.get(whole) or _CLOSE.get(whole.replace(" ", "")):
        return field
    if len(whole) > _LONGEST or len(label) > 4 * _LONGEST:
        return None
    label = normalized("NFC", label.strip("*_:： \t"))
    if qualified := _qualified(whole):
        return qualified
    if (bare := unnumbered(label)) != label:
        return _field_of(bare)
    if BRACKET.search(label):
        if LANGUAGE_CODE.search(label) and (field := _TRANSLATION_OF.get(normal(LANGUAGE_CODE.sub("", label)))):
            return field
        outside = normal(PARENTHESES.sub(" ", label))
        if outside != whole:  # 动机 (Motivation), Motivation (why): the parentheses explain
            inside = _field_of(in_other_script(label))
            return (_field_of(outside) if outside else None) or (inside if inside in _IN_EITHER else None)
    parts = [normal(part) for part in _PARTS.findall(label)] if not label.isascii() or "/" in label else []
    fields = {LABELS.get(part) for part in parts if part}
    if more := _BOTH.get(frozenset(map(str, fields))):
        return more
    field = "url" if len(fields) > 1 and fields <= _IDENTIFYING else fields.pop() if len(fields) == 1 else None
    return field or (_field_of(simple) if (simple := simplified(label)) != label else None)


def _qualified(label: str) -> str | None:
    if label.isascii() and _QUALIFYING.isdisjoint(label.split()):
        return None
    translated = _TRANSLATED.sub(" ", label)
    if translated != label:
        base = LABELS.get(_NOISE.sub(" ", translated).strip())
        if base in {"abstract", "abstract?"}:
            return "translated_abstract"
        if _NOISE.sub(" ", translated).strip() in TITLES:
            return "translated_title"
        return None if base in {"published", "updated", "url", "pdf_url"} else base  # these are the translation's own
    original = ORIGINAL.sub(" ", label)
    base = _NOISE.sub(" ", original).strip()
    if original != label and (LABELS.get(base) or _CLOSE.get(base.replace(" ", ""))) in {"abstract", "abstract?"}:
        return "abstract"
    return None


GIVEN_NAMES = frozenset({"Da", "Di"})  # that stand before names in some language, as "by" does
_TABLE_WORDS = frozenset(words("table_heads"))  # above the two columns of a table of fields


def heads_fields(text: str) -> bool:
    """Tell whether the head of a table says that fields and their values are below it."""
    return set(text.casefold().split()) <= _TABLE_WORDS
