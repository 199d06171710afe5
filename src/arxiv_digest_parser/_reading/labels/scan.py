"""What looks like a label in a record, and what is above it.

One pass over the lines yields everything that may be a label: words before a colon, in bold, as a heading, in a row of
a table. It decides nothing. Values are free text that a generator inserted unescaped, so any line of an abstract may
look like a label; `settling` decides by what the papers of a digest have in common.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.labels.between_bars import BAR, FACT, NAMES, SIGN_OF_BAR, kind_of, lists_more
from arxiv_digest_parser._reading.labels.dress import (
    COLOURS,
    TABLE_HEAD,
    Colon,
    Dress,
    lead_of,
    unwrapped,
    worn,
)
from arxiv_digest_parser._reading.labels.label import (
    ABSTRACT,
    DELIMITER_ROW,
    PROSE,
    RUN,
    STRUCTURED,
    TEXT,
    Label,
    Tag,
    between,
    checked,
    context,
    field_of_heading,
    is_next_item,
)
from arxiv_digest_parser._reading.labels.tags import tags_of
from arxiv_digest_parser._reading.language.vocabulary import ABSTRACT_HEADS, KEYWORDS, field_of, normal, printed
from arxiv_digest_parser._reading.text.places import SPACE
from arxiv_digest_parser._reading.values.categories import are_categories
from arxiv_digest_parser._reading.values.names import full_names

#: How a line can begin a field. The dress (quote, bullet, number) may be before each form but a tag.
_LINE = lazy(
    r"""^[ \t]*(?:
      (?P<tag></?(?:details|summary)\b[^\n]*)
    | (?P<dress>(?:>[ \t]?|[-*+•][ \t]+|\d{1,2}[.)、][ \t]+)*)
      (?: (?P<level>\#{1,6})[ \t]+(?P<heading>[^\n]+)
        | \|(?P<row>[^\n]*)\|[ \t]*$
        | (?P<fence>`{3,}|~{3,})[ \t]*(?P<code>bib(?:la)?(?:tex)?)[ \t]*$
        | (?P<bracket>[【（［])
          (?P<corner>(?<=【)[^】\n]{1,40}(?=】)|(?<=（)[^）\n]{1,40}(?=）)|(?<=［)[^］\n]{1,40}(?=］))[】）］]
          [ \t]*[:：]?
        | (?<=>)[ ]?\[!(?P<callout>\w{1,20})\][+-]?(?P<called>[^\n]*)
        | (?P<sign>[^\w\s!-/:-@\[-`{-~][^\w\s!-~]{0,3}[ ])?
        (?P<mark>\*{1,3}|__?|<(?:b|strong|em|i)>|<(?:font|span)\b[^<>\n]*>)(?P<marked>[^\n]+)
        | (?<=[-*+•.)、][ ])(?P<asked>[^\W_][^\n:：?？]{1,29})(?:？(?=\S)|\?(?=[ ]\S))
        | (?P<halted>[A-Z]{2}[A-Z;]{0,4});(?=[ ]\S)
        | (?P<tight>[A-Z][A-Za-z ]{2,20}):(?=[A-Za-z])
      | (?!(?:[-+•]|\d{1,2}[.)、])[ \t])
        (?P<plain>[^\s:：|<>*\#\[(`$\\_【（［{"][^\n:：]{0,49}?)[ \t]*(?:::?(?=[\s]|\Z|[^\x00-\x7f])|：)
      ))""",
    re.MULTILINE | re.VERBOSE,
)
#: A fold after the heading of a record, on its line.
_FOLD = lazy(r"[ \t]*(?P<tag><details\b)", re.IGNORECASE)
#: What may be below a heading that has a value: another one, a rule, or the end.
_STANDS_ALONE = lazy(r"\s*(?:\Z|#|---|\*\*\*|</?details\b)")
_TAG_NAME = lazy(r"<(\w+)")
_DELIMITERS = r"\n[ \t>]*\|[ \t|:]*-[ \t|:-]*"
_UNDER_HEAD = lazy(rf"{_DELIMITERS}(?:\n|\Z)")
#: All rows below a head have numbers alone beside their first cells: ``| Category | Papers |`` is not a field.
_OVER_COUNTS = lazy(
    rf"{_DELIMITERS}(?:\n[ \t>]*\|[^|\n]{{1,80}}(?:\|[ \t]*\d[\d.,%]{{0,11}}[ \t]*){{1,8}}\|[ \t]*(?=\n|\Z)){{1,200}}"
    r"(?!\n[ \t>]*\|)"
)
_DASH = lazy(r"[ \t]{1,9}(?:[–—|→»=-]|[-=]>)(?=[ \t])")
_ASKING, _LONGEST_QUESTION = ("?", "？"), 100  # characters
#: Fields of whose value links between bars are not a part.
_PARTED = {"authors", "published", "updated"}
_COMMAS, _PARTING = frozenset(",;，；、"), frozenset("|｜·•")
_COLON = lazy(r":(?=[ \t*])|：")
_STOPS = ".。?？!！"  # that end the words in bold which begin a paragraph
_SECOND_COLON = lazy(r":(?=\s|\Z)")  # two mark what Dataview looks up in notes
_NUMBER = lazy(r"\d+")


def scan(text: str, start: int, end: int) -> Iterator[Label | Tag]:
    """Yield what looks like a label or is a tag in ``text[start:end]``, in order."""
    previous_end = start  # where the line of the last label or tag ended
    previous: Label | Tag | None = None
    folded = _FOLD.match(text, start, end)
    for match in chain([folded] if folded else [], _LINE.finditer(text, start, end)):
        line = match.start()
        if line < previous_end:
            continue
        line_end = text.find("\n", line, end)
        line_end = end if line_end < 0 else line_end
        if match["tag"] is not None:
            found: Sequence[Label | Tag] = list(tags_of(text, match.start("tag"), line_end, end))
        else:
            found = _labels(text, match, line_end)
        if not found:
            continue
        above = between(previous, text[previous_end:line])
        if above == TEXT and is_next_item(text, previous, previous_end, found[0]):
            above = RUN
        for item in found:
            if isinstance(item, Label):
                item.context = context(previous, above, item)
        yield from found
        previous = found[-1]
        previous_end = line_end if isinstance(previous, Tag) else max(line_end, previous.value)


_CATEGORIES = frozenset({"primary_category", "categories"})


def _labels(text: str, match: re.Match[str], line_end: int) -> list[Label]:
    """Return the label that a line begins with, and those after bars on the same line."""
    first = _label(match)
    if first is None:
        return []
    first.settle_by(text[first.value : line_end])
    if match["dress"] and (numbers := _NUMBER.findall(match["dress"])):
        first.number = int(numbers[-1])
    may_have_parts = first.field in ABSTRACT or first.field == "translated_abstract"
    if may_have_parts and (part := label_of(text[first.value : line_end].lstrip(SPACE))):
        first.part = part.dress if part.field in STRUCTURED or part.words in ABSTRACT_HEADS else None
    is_alone = first.field in PROSE or first.end >= 0 or first.dress.kind == "heading"
    has_sign = not is_alone and SIGN_OF_BAR.search(text, first.value, line_end)
    bars = _below_list(text, first, [*BAR.finditer(text, first.value, line_end)], line_end) if has_sign else []
    if not bars:
        return [first]
    segments = [*_segments(text, bars, line_end)]
    is_parted = first.field in _PARTED or any(isinstance(part, Label) or part == FACT for part in segments)
    if not all(segments) or not is_parted:
        return [first]
    if NAMES in segments and (first.field == "authors" or full_names(text[first.value : bars[0].start()].strip())):
        return [first]  # names of the same list
    first.settle_between_bars(text[first.value : bars[0].start()])
    labels: list[Label] = [first]
    last: Label | None = first
    for bar, segment in zip(bars, segments, strict=True):
        if last is not None:
            last.end = bar.start()
        last = segment if isinstance(segment, Label) else None  # a link after a value needs no label
        if last is not None:
            last.start = bar.start()
            last.dress = last.dress._replace(lead=first.dress.lead + last.dress.lead, barred=True)
            labels[-1].beside = last
            labels.append(last)
    return labels


def _below_list(text: str, label: Label, bars: list[re.Match[str]], line_end: int) -> list[re.Match[str]]:
    """Return the bars of a line without those between categories that follow their label: these are one list.

    Below a label that names no field, names of categories may be other words of a list, such as keywords.
    """
    ends, listed = [*(bar.start() for bar in bars), line_end], 0
    are_codes = are_categories(text[label.value : ends[0]])
    if label.field is None or (label.field in _CATEGORIES and are_codes):
        while listed < len(bars) and lists_more(text[bars[listed].end() : ends[listed + 1]], by_name=not are_codes):
            listed += 1
    return bars[listed:]


def _segments(text: str, bars: Sequence[re.Match[str]], line_end: int) -> Iterator[Label | str]:
    """Yield what is after each bar of a line: a label, or the kind of what needs none, or "" for other text."""
    for bar, end in zip(bars, [*(bar.start() for bar in bars[1:]), line_end], strict=True):
        segment = text[bar.end() : end]
        match = _LINE.match(segment)
        label = _label(match) if match else None
        if label is None or label.dress.kind == "heading":
            yield kind_of(segment) if label is None else ""
        else:
            label.value += bar.end()
            label.end = end if label.end < 0 else label.end + bar.end()
            label.settle_by(text[label.value : label.end])
            label.settle_between_bars(text[label.value : label.end])
            yield label


def _label(match: re.Match[str]) -> Label | None:
    """Return the label that a line begins with, if its form is one."""
    kind = match.lastgroup
    if kind == "tag":
        return None
    lead = lead_of(match["dress"]) if match["dress"] else ""
    if kind in {"plain", "asked"}:  # an item may answer a question as others say what they are about
        colon: Colon = "：" if match.string[match.end() - 1] in "：？" else ":"
        return checked(match.start(), match.end(), -1, match[kind], worn(lead, "plain", colon=colon))
    if kind in {"halted", "tight"}:  # a semicolon is after words of sentences as well, and a colon in names of code
        known = field_of(match[kind]) is not None or normal(match[kind]) in KEYWORDS
        return checked(match.start(), match.end(), -1, match[kind], worn(lead, "plain", colon=":")) if known else None
    if kind == "marked":
        return _marked(match, lead)
    if kind == "code":
        close = match.string.find(f"\n{match['fence']}", match.end(), match.endpos)
        dress = Dress("fence", mark=match["fence"])
        return Label(match.start(), match.end(), close + 1, match["code"], None, dress) if close >= 0 else None
    if kind == "heading":
        return _heading(match)
    if kind == "row":
        return _row(match, lead)
    if kind == "called":
        name = match["called"].strip() or match["callout"]
        return checked(match.start(), match.end(), -1, name, worn(lead, "callout"))
    mark = "" if match["bracket"] == "【" else match["bracket"]
    return checked(match.start(), match.end(), -1, match["corner"], worn(lead, "corner", mark))


def _heading(match: re.Match[str]) -> Label | None:
    """Read ``## Label``, or ``## Label: value`` if the label is known, or nothing is below it."""
    text = match["heading"].rstrip("# \t")
    head, colon, value = text.replace("：", ":").partition(":")
    if colon and (field_of(head) or (value.strip() and _STANDS_ALONE.match(match.string, match.end()))):
        dress = worn("", "heading", match["level"], ":")
        at = match.start("heading") + len(head) + 1
        if label := checked(match.start(), at, -1, head, dress):
            return label
    if field_of(text) is None and (field := field_of_heading(text)):
        dress = worn("", "heading", match["level"], ":")
        return Label(match.start(), match.start("heading"), match.end(), field, field, dress)
    if not (shown := printed(text)):
        return None
    return Label(match.start(), match.end(), -1, shown, field_of(text), worn("", "heading", match["level"]))


def _row(match: re.Match[str], lead: str) -> Label | None:
    """Read a row of a table: a label, and its value in the other cells."""
    cell, bar, others = match["row"].partition("|")
    if not bar or ("-" in match["row"] and DELIMITER_ROW.fullmatch(match["row"])):
        return None
    start, end = match.span("row")
    label = checked(match.start(), start + len(cell) + 1, end, cell, worn(lead, "row"))
    if _UNDER_HEAD.match(match.string, match.end()) is None:
        return label
    is_no_field = label is None or label.field is None or (label.field in PROSE and "|" in others)
    if label is None or is_no_field or _OVER_COUNTS.match(match.string, match.end()):
        text = " ".join(printed(part) for part in match["row"].split("|"))
        return Label(match.start(), match.end(), match.end(), text, None, TABLE_HEAD, free=True)
    label.may_head = True
    return label


def _marked(match: re.Match[str], lead: str) -> Label | None:
    """Read ``**Label:** value``, ``**Label**: value``, ``**Label: value**`` and ``**Label**`` alone."""
    mark, rest, at = match["mark"], match["marked"], match.start("marked")
    tag = _TAG_NAME.match(mark)
    closing = f"</{tag[1]}>" if tag else mark
    close = rest.find(closing)
    if close <= 0:
        return None
    raw, after = rest[:close], at + close + len(closing)
    inner = unwrapped(raw)
    behind = rest[close + len(closing) :]
    shown = f"<{tag[1]}>" if tag else mark
    if inner.rstrip()[-1:] in (":", "："):
        return checked(match.start(), after, -1, inner, worn(lead, "marked", shown, "inside"))
    if behind.lstrip(" \t")[:1] in (":", "："):
        colon = after + len(behind) - len(behind.lstrip(" \t")) + 1
        colon += bool(_SECOND_COLON.match(match.string, colon))
        return checked(match.start(), colon, -1, inner, worn(lead, "marked", shown, ":"))
    if mark.startswith(COLOURS) or match["sign"]:
        return None  # it is emphasis where no colon says that it is a label
    head, colon_found, _ = raw.replace("：", ":").partition(":")
    dress = worn(lead, "marked", shown)
    asks = raw.endswith(_ASKING) and len(raw) <= _LONGEST_QUESTION and not (colon_found and field_of(head))
    if asks and not behind.strip():
        return Label(match.start(), after, -1, printed(raw), field_of(raw), dress) if len(mark) > 1 else None
    if not behind.strip():
        if not colon_found:
            return checked(match.start(), after, -1, inner, dress) if len(mark) > 1 or field_of(inner) else None
        if field_of(head) or len(mark) > 1:
            enclosing = worn(lead, "enclosing", shown, "inside")
            return checked(match.start(), at + len(head) + 1, at + close, head, enclosing)
        return None
    follows = behind.lstrip(" \t")[:1]
    is_fact = follows in _PARTING and not _COLON.search(behind) and field_of(inner) is None
    if follows in _COMMAS or is_fact:
        return None  # one of several names is in bold, or the first of several facts that have no labels
    lead_in = worn(lead, "marked", shown, " ")  # the value follows on the line, behind a dash or not
    after += len(dash[0]) if (dash := _DASH.match(behind)) else 0
    return checked(match.start(), after, -1, inner.rstrip(_STOPS), lead_in) if len(mark) > 1 else None


def label_of(text: str) -> Label | None:
    """Return the label that a text begins with; the places in it are offsets into this text.

    Unknown words in bold without a colon, and questions, are one only if other papers have them.
    """
    match = _LINE.match(text)
    label = _label(match) if match else None
    is_unsure = label is not None and (label.dress.colon == " " or text[label.value - 1] in _ASKING)
    return None if label and label.field is None and is_unsure else label
