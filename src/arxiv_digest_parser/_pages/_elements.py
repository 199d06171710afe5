"""What kind of element each is: a block, a mark, a piece of a site."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from arxiv_digest_parser._pages._events import HEADINGS, STRETCH, Event, MisplacedError, classes, end_of, is_headed
from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.labels.label import SHORT
from arxiv_digest_parser._reading.language.vocabulary import either, field_of, printed, title_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

BLOCKS = frozenset(
    """
    address article aside body caption center dd div dl dt fieldset figcaption figure footer form header hgroup html
    legend main nav section tbody tfoot thead
    """.split()
)
#: Elements that hold no text of a digest.
UNREAD = frozenset("script style head template noscript".split())
#: Elements that hold none either; one without attributes is a word in angle brackets that rendering took for a tag.
CONTROLS = frozenset("audio button canvas iframe map object select svg textarea video".split())
MARKS = {
    **dict.fromkeys(("em", "i"), "*"),
    **dict.fromkeys(("strong", "b"), "**"),
    **dict.fromkeys(("del", "s", "strike"), "~~"),
    **dict.fromkeys(("code", "tt", "samp"), "`"),
}
#: Elements whose text alone counts. So does that of elements with a hyphen or a colon in their names.
_TRANSPARENT = frozenset(
    "abbr acronym bdi bdo big col colgroup font label link meta nobr small span time title u wbr".split()
)
_BOLD = lazy(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_ITALIC = lazy(r"font-style\s*:\s*(?:italic|oblique)", re.IGNORECASE)
_UPRIGHT = lazy(r"font-(?:weight\s*:\s*(?:normal|[1-5]00)|style\s*:\s*normal)", re.IGNORECASE)
_LONGEST_LINE = 20  # elements and texts in a line
#: Fields that a class names in the place of a label, and how many events of such an element are looked at.
_NAMED_BY_CLASS = frozenset(("authors", "abstract", "abstract?", "tldr"))
_LONGEST_ELEMENT = 200
_PREFIX = lazy(r"^(?:paper|article|arxiv|card|entry|item|post|publication|result)s?(?:-|__?)(?=[a-z])")
_LONGEST_SIGN = 2  # characters
_TITLES = HEADINGS | {"summary"}
_EVENTS_ABOVE = 4  # of an element that another one precedes, up to what this one follows
_HOLDING_TAGS = frozenset(("div", "p", "li"))  # blocks that hold tags of cards
_LAST_COMMON = "\u1fff"  # signs come after it
_BEFORE_CODE = 6  # elements and texts around code
_OF_PARAGRAPHS = {"abstract", "abstract?"}  # fields that may be in paragraphs inside of such an element
_OF_ONE_LINE = SHORT | {"authors"}
_BYLINE = lazy(rf"(?:{either('byline')})\b", re.IGNORECASE)
_QUOTED_MAIL = frozenset("gmail_quote yahoo_quoted protonmail_quote tutanota_quote".split())
#: What the classes of labels and of their values are called: ``sec-label`` and ``sec-content``.
_PAIRED_LABEL = lazy(r"(?<![^\s_-])(?:label|key|term)(?![^\s_-])", re.IGNORECASE)
_PAIRED_VALUE = lazy(r"(?<![^\s_-])(?:value|val|content|text|body|desc|description)(?![^\s_-])", re.IGNORECASE)
_LONGEST_LABEL = 40  # characters
_LANGUAGE = lazy(r"(?:language-|highlight-source-|lang-)([\w+#.-]+)")


def is_transparent(tag: str) -> bool:
    """Return whether an element is no more than its text."""
    return tag in _TRANSPARENT or "-" in tag or ":" in tag


def mark(event: Event) -> str | None:
    """Return the mark for an element, unless its style takes it back."""
    style = event.attributes.get("style")
    return None if style and _UPRIGHT.search(style) else MARKS[event.tag]


def style_mark(attributes: Mapping[str, str]) -> str | None:
    """Return the mark for what a mail client writes as a style."""
    style = attributes.get("style", "")
    return "**" if _BOLD.search(style) else "*" if _ITALIC.search(style) else None


def is_all_of_heading(events: Sequence[Event], at: int) -> bool:
    """Tell whether a heading or a summary holds an element and no more: the button of a fold, which is its title."""
    before = next((one.tag for one in events[max(at - 2, 0) : at][::-1] if one.tag or not one.text.isspace()), "")
    if before not in _TITLES:
        return False
    end = end_of(events, at) + 1
    behind = next((one.tag for one in events[end : end + 2] if one.tag or not one.text.isspace()), "")
    return behind == f"/{before}"


def names_field(event: Event) -> bool:
    """Tell whether the class of an element names a field: ``<span class="authors">``, ``<span class="paper-date">``."""
    return any(map(field_of, _words(event)))


def _words(event: Event) -> set[str]:
    """Return the names of an element's classes, without the word for a paper that is before a field's."""
    return {_PREFIX.sub("", name) for name in classes(event.attributes)} if "class" in event.attributes else set()


def is_beside_its_like(events: Sequence[Event], at: int) -> bool:
    """Tell whether an element follows another one of its class with nothing in between, as tags of a card do.

    Both hold a text alone. Styles set them apart, where the texts would run together. Signs of formulas are shorter. In
    a block that holds nothing else, classes do not matter.
    """
    this, before = events[at], events[max(at - 3, 0) : at]
    if [event.tag for event in before] != [this.tag, "", f"/{this.tag}"]:
        return False
    texts = before[1].text, events[at + 1].text
    alike = classes(this.attributes) & classes(before[0].attributes)
    is_apart = bool(alike) or _is_among_its_like(events, at)
    return is_apart and all(_is_word(text) and text.strip() == text for text in texts)


def _is_word(text: str) -> bool:
    """Tell whether a text is longer than a sign of a formula; in Chinese or Japanese, words may be as short."""
    return len(text) > _LONGEST_SIGN or (text.isalpha() and text > _LAST_COMMON)


def _is_among_its_like(events: Sequence[Event], at: int) -> bool:
    """Tell whether a block holds elements like one alone, which begins with a letter, a digit or an emoji."""
    tag = events[at].tag
    above = events[at - _EVENTS_ABOVE].tag if at >= _EVENTS_ABOVE else ""
    inside, _, below = events[at + 1 : at + 4] if at + 3 < len(events) else [events[at]] * 3
    first = inside.text[:1]
    is_begun = above in _HOLDING_TAGS or above == f"/{tag}" or above.removeprefix("/") in CONTROLS
    is_ended = below.tag.removeprefix("/") in _HOLDING_TAGS or below.tag == tag
    return is_begun and is_ended and not inside.tag and (first.isalnum() or first > _LAST_COMMON)


def ends_line(events: Sequence[Event], at: int) -> bool:
    """Tell whether nothing follows an element on its line: a block begins or ends behind it, or another named field."""
    behind = events[at + 1 : at + 1 + _LONGEST_ELEMENT]
    end = next((index for index, event in enumerate(behind) if event.tag == f"/{events[at].tag}"), len(behind))
    following = next((event for event in behind[end + 1 :] if event.tag or not event.text.isspace()), None)
    if following is None or not following.tag:
        return False
    tag = following.tag.strip("/")
    return tag == "br" or names_field(following) or not (tag in MARKS or tag == "a" or is_transparent(tag))


def label_of_class(events: Sequence[Event], at: int) -> str:
    """Return the label that the class of an element is: ``<p class="authors">``; "" if it is none, or no text follows.

    The element holds text and what is in a text alone, and does not begin with a label or with words for names, or hold
    the label itself. That of an abstract may hold paragraphs, and that of an entry of BibTeX holds code.
    """
    if "bibtex" in classes(events[at].attributes):
        return "BibTeX" if any(event.tag == "pre" for event in events[at + 1 : at + _BEFORE_CODE]) else ""
    named = {name: field for name in _words(events[at]) if (field := field_of(name)) in _NAMED_BY_CLASS}
    first = next((index for index in (at + 1, at + 2) if index < len(events) and events[index].tag), at)
    if len(named) != 1 or label_before_text(events, first):
        return ""
    texts: list[str] = []
    inner = "p" if _OF_PARAGRAPHS.intersection(named.values()) else "a"
    for event in events[at + 1 : at + 1 + _LONGEST_ELEMENT]:
        tag = event.tag.strip("/")
        if not event.tag:
            if _is_label_of(event.text, *named.values()):
                return ""
            texts.append(event.text)
        elif event.tag == f"/{events[at].tag}":
            break
        elif tag == STRETCH and inner == "p":
            raise MisplacedError  # paragraphs may be in it
        elif tag not in {"a", "br", inner} and tag not in MARKS and not is_transparent(tag):
            return ""
    text = "".join(texts).strip()
    head = text.replace("：", ":").partition(":")[0]
    is_labelled = not text or (len(head) < len(text) and field_of(head) is not None) or _BYLINE.match(text)
    return "" if is_labelled else printed(*named)


def _is_label_of(text: str, field: str) -> bool:
    """Tell whether all of a text is the label of a field, with its colon."""
    bare = text.strip()
    return bare.endswith((":", "：")) and field_of(bare) == field


def is_bold_line(events: Sequence[Event], at: int) -> bool:
    """Return whether the style of a block makes all that it holds bold, which is text and links on one line."""
    return style_mark(events[at].attributes) == "**" and _is_of_one_line(events, at)


def is_title_line(events: Sequence[Event], at: int) -> bool:
    """Tell whether a block is a title by its class, with text and links on one line."""
    return not title_words().isdisjoint(classes(events[at].attributes)) and _is_of_one_line(events, at)


def _is_of_one_line(events: Sequence[Event], at: int) -> bool:
    """Tell whether a block holds text and links on one line."""
    tags = (event.tag.strip("/") for event in events[at + 1 : at + 2 + _LONGEST_LINE])
    first = next((tag for tag in tags if tag and tag != "a" and tag not in MARKS and not is_transparent(tag)), "")
    return first == events[at].tag


def term(events: Sequence[Event], at: int) -> str:
    """Return the text of a ``<dt>``; "" if it holds a link or another block, or no words."""
    texts: list[str] = []
    while (tag := events[at + 1].tag) != "/dt":
        at += 1
        if not tag:
            texts.append(events[at].text)
        elif tag.strip("/") not in MARKS and not is_transparent(tag.strip("/")):
            return ""
    return printed(" ".join("".join(texts).split()))


def defines_fields(events: Sequence[Event], at: int) -> bool:
    """Return whether a term of a ``<dl>`` is a known label; looks no further than to the first list inside it."""
    while (tag := events[at + 1].tag) not in {"/dl", "dl"}:
        at += 1
        if tag == "dt" and field_of(term(events, at)):
            return True
    return False


def label_before_text(events: Sequence[Event], at: int) -> str:
    """Return the known label that an element is, if text or a link follows it; style alone separates the two."""
    inside, close, behind = events[at + 1 : at + 4] if at + 3 < len(events) else [events[at]] * 3
    if inside.tag or close.tag != f"/{events[at].tag}" or not field_of(inside.text):
        return ""
    follows = behind.tag == "a" if behind.tag else behind.text.lstrip()[:1] not in {"", ":", "："}
    return printed(inside.text) if follows else ""


def label_of_pair(events: Sequence[Event], at: int) -> str:
    """Return the label that an element is by its class, right before one whose class says that it is the value.

    Each may be a ``<span>`` or a ``<div>``: ``<span class="sec-label">Problem</span><span class="sec-content">…``.
    """
    if "class" not in events[at].attributes or not _PAIRED_LABEL.search(events[at].attributes["class"]):
        return ""
    inside, close, *behind = events[at + 1 : at + 5]
    following = next((one for one in behind if one.tag or not one.text.isspace()), close)
    is_value = following.tag == events[at].tag and _PAIRED_VALUE.search(following.attributes.get("class", ""))
    if inside.tag or close.tag != f"/{events[at].tag}" or not is_value:
        return ""
    label = printed(inside.text)
    return label if len(label) <= _LONGEST_LABEL else ""


def is_further_label(events: Sequence[Event], at: int) -> bool:
    """Tell whether an element is the label of a value of one line, with its colon: another one is before it, maybe."""
    inside, close = events[at + 1 : at + 3] if at + 2 < len(events) else [events[at]] * 2
    is_label = not inside.tag and close.tag == f"/{events[at].tag}" and inside.text.rstrip().endswith((":", "："))
    return is_label and field_of(inside.text) in _OF_ONE_LINE


def literal(event: Event) -> str:
    """Return a tag that Markdown has no marks for, or that was not a tag, as it was printed."""
    attributes = "".join(f' {name}="{value}"' if value else f" {name}" for name, value in event.attributes.items())
    return f"<{event.tag}{attributes}>"


def is_quoted_mail(event: Event) -> bool:
    """Return whether a quotation is the mail that was answered or forwarded, and not the digest's own."""
    return event.attributes.get("type") == "cite" or not _QUOTED_MAIL.isdisjoint(classes(event.attributes))


def language(events: Sequence[Event], at: int) -> str:
    """Return the language of the code in a ``<pre>``, or nothing."""
    around = events[max(at - 2, 0) : at + 2]
    names = " ".join(one.attributes.get("class", "") for one in around if one.tag in {"div", "pre", "code"})
    found = _LANGUAGE.search(names)
    return found[1] if found else ""


def holds_data(events: Sequence[Event], at: int) -> bool:
    """Tell a table of data from one that a mail puts around everything: it has columns, and cells of text alone.

    Below heads, cells may be folded.

    Looks no further than to the first table inside this one, so that each event is looked at once.
    """
    if events[at].attributes.get("role") == "presentation":
        return False
    cells = most = 0
    has_heads = False
    tag = ""
    while tag != "/table":
        at += 1
        tag = events[at].tag
        if tag in {"td", "th"}:
            cells += 1
            most = max(most, cells)
            has_heads = has_heads or tag == "th"
        elif tag == "tr":
            cells = 0
        elif tag in {"table", "hr"} or (tag == "details" and not has_heads) or is_headed(events[at]):
            return False
    return most > 1
