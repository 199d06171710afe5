"""A label of a record, and where it is; which fields have values of one line, and which hold prose."""

from __future__ import annotations

import re

import attrs

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.labels.dress import TABLE_HEAD, Dress
from arxiv_digest_parser._reading.language.label_parts import LANGUAGE_CODE, unnumbered
from arxiv_digest_parser._reading.language.scripts import SHORTEST_ABSTRACT, is_as_long, width
from arxiv_digest_parser._reading.language.vocabulary import LINK_LISTS, field_of, normal, printed, words
from arxiv_digest_parser._reading.text.marks import mark_before
from arxiv_digest_parser._reading.text.places import SPACE
from arxiv_digest_parser._reading.values.links import (
    identifier_in,
    is_generic,
    is_link_to_a_paper,
    links_of,
    names_paper_alone,
)
from arxiv_digest_parser._reading.values.names import full_names
from arxiv_digest_parser._reading.values.venues import is_venue

#: The longest label that counts by its dress alone, in letters; a Chinese, Japanese or Korean one counts as three.
_TERSE = 32
DELIMITER_ROW = lazy(r"[\s|:-]+")
_INDENT, _ITEMS = lazy(r"[ \t]*"), ("-", "1")
#: Fields whose value is one line; what is below it is not part of it.
SHORT = {"primary_category", "categories", "url", "pdf_url", "arxiv_id", "published", "updated", "seen"} | {
    "doi",
    "announce_type",
    "code_url",
}
#: Fields whose value is one paragraph.
PARAGRAPH = {"authors", "translated_title"}
#: Fields whose value is prose: it may go over paragraphs, and a bar inside it is text.
PROSE = {"tldr", "motivation", "method", "result", "conclusion", "abstract", "abstract?", "translated_abstract"}
ABSTRACT = {"abstract", "abstract?"}
#: What the parts of a structured abstract may be called as well as the fields of an analysis.
STRUCTURED = {"motivation", "method", "result", "conclusion"}
TRANSLATED = {"translated_title", "translated_abstract"}
#: Labels that only say that a text is the original, or a translation: of the abstract, if it is as long as one.
VERSIONS = {
    **dict.fromkeys(words("translated"), "translated_abstract"),
    **dict.fromkeys(words("original"), "abstract"),
}
#: How a value begins that leads somewhere.
BEGINS_WITH_LINK = r"[ \t]{0,9}[<\[*`]{0,3}(?:https?://|[^\[\]\n]{0,80}\]\()"
#: A rule between parts of a text.
RULE = lazy(r"(?:[-*_=][ \t]*){3,}|<hr\b[^<>]*>", re.IGNORECASE)
_SIGN_OF_SENTENCE = lazy(r"[.,!?。，！？、\"“”$\\=]")
_ET_AL = lazy(r"\bet al\b")
_BEGINS_RULE = "-*_=<"
#: What is before a label: the label whose value it must be; text; the line of another label; a blank line; the tag
#: or the heading of a group, below which nothing else can begin.
VALUE, TEXT, RUN, BLANK, FIRST = range(-1, 4)
_PARTED = FIRST + 1  # text, and a blank line or a rule below it


#: The last label of a line of facts: ``Ada Holm — arXiv:2512.00001``.
_BEHIND_FACT = lazy(r"[ \t][—–·|•-][ \t]+([^—–·|•]{1,40})$")
_IDENTIFYING = {"url", "pdf_url", "arxiv_id", "doi"}
_LETTER = lazy(r"[^\W\d_]")
_AROUND_WORDS = ":： \t"


@attrs.define(eq=False)
class Label:
    """What looks like a label.

    Attributes:
        start: Where its line begins.
        value: Where its value begins.
        end: Where its value ends, if the label's own form says it; else -1.
        text: The label as a person reads it.
        field: The field that the table of labels gives it.
        dress: How it is printed; generators print one label in one dress.
        context: What is before it, from ``VALUE`` to ``FIRST``.
        free: No value is open there that it could be a part of.
        beside: The label after the bar that ends its value, on the same line.
        number: The number before it, as in a list; 0: none.
        signed: A sign, such as an emoji, is before its words, without a mark around these.
        part: The dress of the labels in its value, if this begins with that of a part of a structured abstract.
        identifies: It names an identifier or links, and its value is one of a paper, or links to it, and no more.
        may_head: It is the first row of a table, which may be the head of its columns.
    """

    start: int
    value: int
    end: int
    text: str
    field: str | None
    dress: Dress
    context: int = 0
    free: bool = False
    beside: Label | None = None
    number: int = 0
    signed: bool = False
    part: Dress | None = None
    identifies: bool = False
    may_head: bool = False
    _words: str | None = attrs.field(default=None, init=False)
    _form: tuple[Dress, str] | None = attrs.field(default=None, init=False)
    _key: str | None = attrs.field(default=None, init=False)

    @property
    def is_terse(self) -> bool:
        """Whether it is as short as labels are, and half sentences are not."""
        return width(self.text) <= _TERSE

    @property
    def form(self) -> tuple[Dress, str]:
        """What makes two labels the same one in different papers."""
        if self._form is None:
            self._form = self.dress, self.words
        return self._form

    @property
    def words(self) -> str:
        """Its words, as the table of labels spells them."""
        if self._words is None:
            self._words = normal(self.text)
        return self._words

    @property
    def key(self) -> str:
        """What a record has once."""
        if self._key is None:
            self._key = self._named()
        return self._key

    def settle_by(self, value: str) -> None:
        """Take a label of an abstract for that of its page, or one of the original for no link, as the value says.

        Note whether the value identifies a paper.
        """
        if self.field in ABSTRACT and is_link_to_a_paper(value):
            self.field = "url"
        elif self.field == "url" and self.words in VERSIONS and may_be_abstract(value):
            self.field = None
        elif self.field in {"arxiv_id", "url", "pdf_url"}:
            self.identifies = is_link_to_a_paper(value) or identifier_in(value.strip(SPACE)) is not None
        elif self.words in LINK_LISTS:
            self.identifies = names_paper_alone(value)

    def settle_between_bars(self, value: str) -> None:
        """Take a number between bars for that of the comments of readers; the authors' own is not beside others."""
        if self.field == "comment" and value.strip().isdigit():
            self.field = None

    def _named(self) -> str:
        if self.dress == TABLE_HEAD:
            return f"table head {self.start}"  # each table has one
        if self.field in TRANSLATED and (language := LANGUAGE_CODE.search(self.text)):
            return f"{self.field} {language[1]}"
        if self.field == "group":
            return f"group {self.words}"  # each may hold a value of its own
        return self.field or self.words


@attrs.define(eq=False)
class Tag:
    """A ``<details>`` that opens or closes, on a line of its own."""

    start: int
    end: int
    closes: bool


def may_be_abstract(value: str) -> bool:
    """Tell whether a value begins with no link, and is as long as an abstract, or a sentence in Chinese or Japanese."""
    is_told = is_as_long(value, SHORTEST_ABSTRACT) or value.rstrip().endswith("。")
    return is_told and re.match(BEGINS_WITH_LINK, value) is None


def field_of_heading(text: str) -> str | None:
    """Return the field that a heading names, or is without a label: people, or links that say no more than that."""
    if field := field_of(text):
        return field
    if full_names(text) > 1:
        return "authors"
    links = links_of(text)
    called = all(is_generic(name := printed(shown)) or field_of(name) or identifier_in(name) for shown, _ in links)
    return "url" if links and called and all(identifier_in(url) for _, url in links) else None


def is_sentence(words: str) -> bool:
    """Tell whether words before a colon are of a sentence: by its signs, or a colon of an address, or names in it."""
    if _SIGN_OF_SENTENCE.search(words) or words.endswith(("http", "https")):
        return True
    return " " in words and _ET_AL.search(words) is not None


def between(previous: Label | Tag | None, text: str) -> int:
    """Tell what the text is since the end of the line of the last label or tag, for all labels of the next line."""
    if isinstance(previous, Label) and previous.dress == TABLE_HEAD and DELIMITER_ROW.fullmatch(text):
        return FIRST
    if ">" in text:
        text = text.replace(">", "")  # a line of quote marks is blank
    if not text.strip(SPACE):
        return BLANK if text.count("\n") > 1 else RUN
    above = text[text.rfind("\n", 0, -1) + 1 :].strip(SPACE)
    return _PARTED if not above or (above[0] in _BEGINS_RULE and RULE.fullmatch(above)) else TEXT


def is_next_item(text: str, above: Label | Tag | None, above_end: int, label: Label | Tag) -> bool:
    """Tell whether a label is the next item of a list, below an item that is a label above its value, further in.

    So a list says itself where a value ends, whatever this is.
    """
    if not (isinstance(above, Label) and isinstance(label, Label) and above.dress.lead == label.dress.lead in _ITEMS):
        return False
    indent = _INDENT.match(text, label.start)[0]  # type: ignore[index]
    if text[above.value : above_end].strip(SPACE) or _INDENT.match(text, above.start)[0] != indent:  # type: ignore[index]
        return False
    lines = text[above_end + 1 : label.start].split("\n")
    return all(line.startswith((f"{indent} ", f"{indent}\t")) for line in lines if line.strip())


def context(previous: Label | Tag | None, above: int, label: Label) -> int:
    """Tell what is before a label, from the last label or tag and what is `between` them."""
    if above in {FIRST, TEXT}:
        return above
    if above == _PARTED:
        return BLANK
    if not isinstance(previous, Label) or previous.field == "group":
        return FIRST
    has_value = previous.dress.kind == "heading" and previous.end >= 0
    if has_value or (previous.dress.is_block and previous.field in ABSTRACT and label.words in VERSIONS):
        return FIRST  # the heading has its value on its line, or is over the abstract and its translation
    if previous.dress.is_block and not label.dress.is_block:
        if previous.field is not None or (label.field is None and label.dress.is_plain):
            return VALUE
        if previous.dress.stands_over_others:
            return FIRST
    return above


def checked(start: int, value: int, end: int, raw: str, dress: Dress) -> Label | None:
    """Make a label, if its text can be one: a few words, no sentence, no placeholder that a generator left."""
    if raw.startswith("{") or (("[" in raw or "]" in raw) and raw.count("[") != raw.count("]")):
        return None
    raw = unnumbered(raw) if dress.kind == "marked" else raw
    text = printed(raw)
    field = field_of(raw)
    if field is None and (
        len(text) > 40
        or text.count(" ") > 5
        or not _LETTER.search(text)
        or is_sentence(raw.rstrip(_AROUND_WORDS if dress.kind != "row" else f"{_AROUND_WORDS}?？"))
        or ((behind := _BEHIND_FACT.search(text)) and field_of(behind[1]) in _IDENTIFYING)
        or (dress.kind == "marked" and not dress.colon and is_venue(text))
    ):
        return None
    return Label(start, value, end, text, field, dress, signed=dress.is_plain and mark_before(raw) > 0)
