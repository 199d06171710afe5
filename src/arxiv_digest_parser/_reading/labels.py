"""Labelled text into fields: find what looks like a label, and settle which of it are labels.

Values are free text that a generator inserted unescaped, so any line of an abstract may look like a label. What is
one shows in the other papers of the digest: its labels come again in each, in the same dress and the same order, and
stand where the generator put them (after a blank line, or each on the next line). `settle` therefore looks at a block
of records at a time, and each label counts once in a record.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

import attrs

from arxiv_digest_parser._reading.places import SPACE
from arxiv_digest_parser._reading.vocabulary import LANGUAGE_CODE, field_of, normal, printed

#: How a line can begin a field. The dress (quote, bullet, number) may stand before each form but a tag.
_LINE = re.compile(
    r"""^[ \t]*(?:
      (?P<tag></?(?:details|summary)\b[^\n]*)
    | (?P<dress>(?:>[ \t]?|[-*+•][ \t]+|\d{1,2}[.)、][ \t]+)*)
      (?: (?P<level>\#{1,6})[ \t]+(?P<heading>[^\n]+)
        | \|(?P<row>[^\n]*)\|[ \t]*$
        | 【(?P<corner>[^】\n]{1,40})】[ \t]*[:：]?
        | (?P<mark>\*{1,3}|__?|<(?:b|strong|em|i)>)(?P<marked>[^\n]+)
        | (?P<plain>[^\s:：|<>*\#\[(`$\\_【{"][^\n:：]{0,49}?)[ \t]*(?::(?=[\s]|\Z|[^\x00-\x7f])|：)
      ))""",
    re.MULTILINE | re.VERBOSE,
)
_CLOSING = {"<b>": "</b>", "<strong>": "</strong>", "<em>": "</em>", "<i>": "</i>"}
_TAG = re.compile(r"<(/?)(details|summary)\b[^<>\n]*>", re.IGNORECASE)
_DELIMITER_ROW = re.compile(r"[\s|:-]+")
_UNDER_HEAD = re.compile(r"\n[ \t>]*\|[ \t|:-]*-[ \t|:-]*(?:\n|\Z)")
TABLE_HEAD = "<table head>"
#: What parts several fields on one line. It has white space on both sides, or HTML's.
BAR = re.compile(r"(?<![ \t])(?<!&nbsp;)(?<!&emsp;)(?:[ \t]|&nbsp;|&emsp;)+[|｜·•](?:[ \t]|&nbsp;|&emsp;)+")
RULE = re.compile(r"(?:[-*_=][ \t]*){3,}|<hr\b[^<>]*>", re.IGNORECASE)
_SENTENCE = re.compile(r"[.,!?。，！？、\"“”$\\=]|https?$|\bet al\b")
_LETTER = re.compile(r"[^\W\d_]")

#: The longest label that counts by its dress alone, in letters; a Chinese, Japanese or Korean one counts as three.
_TERSE = 32
_EASTERN = re.compile(r"[\u2e80-\uffef]")

#: Fields whose value is one line; what stands below it is no part of it.
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
_TRANSLATED = {"translated_title", "translated_abstract"}
_STRUCTURED = {None, "motivation", "method", "result", "conclusion"}

#: What stands before a label: the label whose value it must be; text; the line of another label; a blank line; the tag
#: or the heading of a group, below which nothing else can begin.
VALUE, TEXT, RUN, _BLANK, FIRST = range(-1, 4)


@attrs.define(eq=False)
class Label:
    """What looks like a label.

    Attributes:
        start: Where its line begins.
        value: Where its value begins.
        end: Where its value ends, if the label's own form says it; else -1.
        text: The label as a person reads it.
        field: The field that the table of labels gives it.
        style: Its dress and form; generators print one label in one style.
        context: What stands before it, from ``VALUE`` to ``FIRST``.
        free: No value is open there that it could be a part of.
        beside: The label behind the bar that ends its value, on the same line.
    """

    start: int
    value: int
    end: int
    text: str
    field: str | None
    style: str
    context: int = 0
    free: bool = False
    beside: Label | None = None

    @property
    def plain(self) -> bool:
        """Whether it has no dress but a bullet or a quote mark: text often looks so."""
        return self.style.endswith(("x:", "x：")) and not any(mark in self.style for mark in "*_<|")

    @property
    def is_dressed(self) -> bool:
        """Whether it stands before its value, in bold or as a cell."""
        return not self.plain and not self.is_block

    @property
    def is_terse(self) -> bool:
        """Whether it is as short as labels are, and half sentences are not."""
        return len(_EASTERN.sub("xxx", self.text)) <= _TERSE

    @property
    def is_block(self) -> bool:
        """Whether it stands on a line of its own, above its value."""
        return self.style[0] in "#<" or self.style.endswith("*x")

    @property
    def own_style(self) -> str:
        """Its style without the bar before it."""
        return self.style[1:] if len(self.style) > 1 and self.style[0] == "|" else self.style

    @property
    def form(self) -> tuple[str, str]:
        """What makes two labels the same one in different papers."""
        return self.style, normal(self.text)

    @property
    def key(self) -> str:
        """What a record has once."""
        if self.style == TABLE_HEAD:
            return f"{TABLE_HEAD} {self.start}"  # each table has one
        if self.field in _TRANSLATED and (language := LANGUAGE_CODE.search(self.text)):
            return f"{self.field} {language[1]}"
        return self.field or normal(self.text)


@attrs.define(eq=False)
class Tag:
    """A ``<details>`` that opens or closes, on a line of its own."""

    start: int
    end: int
    closes: bool


def scan(text: str, start: int, end: int) -> Iterator[Label | Tag]:
    """Yield what looks like a label or is a tag in ``text[start:end]``, in order."""
    previous_end = start  # where the line of the last label or tag ended
    previous: Label | Tag | None = None
    for match in _LINE.finditer(text, start, end):
        line = match.start()
        if line < previous_end:
            continue
        line_end = text.find("\n", line, end)
        line_end = end if line_end < 0 else line_end
        if match["tag"] is not None:
            found: Sequence[Label | Tag] = list(_tags(text, match.start("tag"), line_end, end))
        else:
            found = _labels(text, match, line_end)
        if not found:
            continue
        for item in found:
            if isinstance(item, Label):
                item.context = context(previous, text[previous_end:line], item)
        yield from found
        previous = found[-1]
        previous_end = line_end if isinstance(previous, Tag) else max(line_end, previous.value)


def context(previous: Label | Tag | None, between: str, label: Label) -> int:
    """Tell what stands before a label, from the last label or tag and the text since the end of its line."""
    if isinstance(previous, Label) and previous.style == TABLE_HEAD and _DELIMITER_ROW.fullmatch(between):
        return FIRST
    between = between.replace(">", "")  # a line of quote marks is blank
    if not between.strip(SPACE):
        if not isinstance(previous, Label) or previous.field == "group":
            return FIRST
        if previous.is_block and not label.is_block:
            if previous.field is not None or (label.field is None and label.plain):
                return VALUE
            if previous.style[0] in "#<":
                return FIRST
        return _BLANK if between.count("\n") > 1 else RUN
    above = between[between.rfind("\n", 0, -1) + 1 :].strip(SPACE)
    return TEXT if above and not RULE.fullmatch(above) else _BLANK


def _tags(text: str, start: int, line_end: int, end: int) -> Iterator[Label | Tag]:
    """Read a line of tags: ``<details>``, ``<summary>…</summary>``, ``</details>``, and a label behind them."""
    at = start
    while match := _TAG.match(text, at, end):
        closing, name = match.groups()
        at = match.end()
        if name.lower() == "details":
            yield Tag(match.start(), at, closes=bool(closing))
        elif not closing:
            stop = re.compile(r"</summary\s*>", re.IGNORECASE).search(text, at, min(end, at + 400))
            content_end = stop.start() if stop else min(line_end, end)
            label = printed(text[at:content_end])
            after = stop.end() if stop else content_end
            yield Label(match.start(), after, -1, label, field_of(label), "<summary>")
            at = after
        while at < end and text[at] in " \t":
            at += 1


def _labels(text: str, match: re.Match[str], line_end: int) -> list[Label]:
    """Return the label that a line begins with, and those behind bars on the same line."""
    first = _label(match)
    if first is None:
        return []
    if (
        first.field in PROSE
        or first.end >= 0
        or first.style.startswith("#")
        or not BAR.search(text, first.value, line_end)
    ):
        return [first]
    labels = [first]
    dress = first.style[: len(first.style) - len(first.style.lstrip(">-1"))]
    pieces = list(BAR.finditer(text, first.value, line_end))
    for bar, following in zip(pieces, [*(p.start() for p in pieces[1:]), line_end], strict=True):
        inner = _LINE.match(text[bar.end() : following])
        label = _label(inner) if inner else None
        if label is None or label.style.startswith("#"):
            first.end, first.beside = -1, None
            return [first]
        label.start = labels[-1].end = bar.start()
        labels[-1].beside = label
        label.value += bar.end()
        label.end = following if label.end < 0 else label.end + bar.end()
        label.style = f"|{dress}{label.style}"
        labels.append(label)
    return labels


def _label(match: re.Match[str]) -> Label | None:
    """Return the label that a line begins with, if its form is one."""
    kind = match.lastgroup
    if kind == "tag":
        return None
    dress = "".join(match["dress"].split())
    dress = re.sub(r"\d+[.)、]", "1", dress).replace("*", "-").replace("+", "-")
    if kind == "plain":
        colon = match.string[match.end() - 1]  # a generator prints one of the two; the other is a model's
        return _checked(match.start(), match.end(), -1, match["plain"], f"{dress}x{colon}")
    if kind == "marked":
        return _marked(match, dress)
    if kind == "heading":
        text = match["heading"].rstrip("# \t")
        head, colon, _ = text.replace("：", ":").partition(":")
        if colon and field_of(head):
            return _checked(match.start(), match.start("heading") + len(head) + 1, -1, head, match["level"] + ":")
        return (
            Label(match.start(), match.end(), -1, printed(text), field_of(text), match["level"])
            if printed(text)
            else None
        )
    if kind == "row":
        return _row(match, dress)
    return _checked(match.start(), match.end(), -1, match["corner"], dress + "【】")


def _row(match: re.Match[str], dress: str) -> Label | None:
    """Read a row of a table: a label, and its value in the other cells."""
    cell, bar, _ = match["row"].partition("|")
    if not bar or ("-" in match["row"] and _DELIMITER_ROW.fullmatch(match["row"])):
        return None
    label = _checked(match.start(), match.start("row") + len(cell) + 1, match.end("row"), cell, dress + "|")
    if (label is None or label.field is None) and _UNDER_HEAD.match(match.string, match.end()):
        text = " ".join(printed(part) for part in match["row"].split("|"))
        return Label(match.start(), match.end(), match.end(), text, None, TABLE_HEAD, free=True)
    return label


def _marked(match: re.Match[str], dress: str) -> Label | None:
    """Read ``**Label:** value``, ``**Label**: value``, ``**Label: value**`` and ``**Label**`` alone."""
    mark, rest, at = match["mark"], match["marked"], match.start("marked")
    closing = _CLOSING.get(mark, mark)
    close = rest.find(closing)
    if close <= 0:
        return None
    inner, after = rest[:close], at + close + len(closing)
    behind = rest[close + len(closing) :]
    style = f"{dress}{mark}x"
    if inner.rstrip()[-1:] in (":", "："):
        return _checked(match.start(), after, -1, inner, style + ":")
    if behind.lstrip(" \t")[:1] in (":", "："):
        colon = after + len(behind) - len(behind.lstrip(" \t")) + 1
        return _checked(match.start(), colon, -1, inner, style + closing + ":")
    head, colon_found, _ = inner.replace("：", ":").partition(":")
    if not behind.strip():
        if not colon_found:
            return _checked(match.start(), after, -1, inner, style) if len(mark) > 1 or field_of(inner) else None
        if field_of(head) or len(mark) > 1:
            return _checked(match.start(), at + len(head) + 1, at + close, head, style + ":" + closing)
        return None
    return _checked(match.start(), after, -1, inner, style) if len(mark) > 1 and field_of(inner) else None


def _checked(start: int, value: int, end: int, raw: str, style: str) -> Label | None:
    """Make a label, if its text can be one: a few words, no sentence, no placeholder that a generator left."""
    if raw.startswith("{"):
        return None
    text = printed(raw)
    field = field_of(raw)
    if field is None and (
        not _LETTER.search(text) or len(text) > 40 or text.count(" ") > 5 or _SENTENCE.search(raw.rstrip(":： \t"))
    ):
        return None
    return Label(start, value, end, text, field, style)


# ------------------------------------------------------------------------------------------------ settling


def settle(records: Sequence[Sequence[Label]], weights: Sequence[int] | None = None) -> list[list[Label]]:
    """Decide which of the labels of each record count, by what the records of the block have in common.

    Records that have little in common with the others, as where two digests were joined, are settled among themselves.
    A weight says how many records of the block are alike.
    """
    weights = weights or [1] * len(records)
    survey = _Survey(records, weights)
    strange = [index for index, record in enumerate(records) if survey.is_strange(record)]
    if 0 < len(strange) < len(records):
        apart = set(strange)
        usual = [index for index in range(len(records)) if index not in apart]
        settled: list[list[Label]] = [[] for _ in records]
        for group in (usual, strange):
            among = settle([records[i] for i in group], [weights[i] for i in group])
            for index, labels in zip(group, among, strict=True):
                settled[index] = labels
        return settled
    eligible = [list(survey.eligible(record)) for record in records]
    if all(len({label.key for label in record}) == len(record) for record in eligible):
        return [_rejoined(record) for record in eligible]
    ranks = _ranks(eligible, weights)
    return [_rejoined(_ordered(record, ranks)) for record in eligible]


def _rejoined(record: list[Label]) -> list[Label]:
    """Give what stands behind a bar back to the value before it, where it turned out to be no label."""
    for label, following in zip(record, [*record[1:], None], strict=False):
        while label.beside is not None and label.beside is not following:
            label.end, label.beside = label.beside.end, label.beside.beside
    return record


#: Shares of a block's records, chosen on published digests: what stands in a third of them is a field that not every
#: paper has; in 0.6, one that most have; and a block of fewer than four tells nothing about shares.
SOME, _MOST, _NEARLY_ALL, FEW = 0.3, 0.6, 0.8, 4


def _abstract_start(record: Sequence[Label]) -> float:
    """Return where the label of the abstract stands."""
    for label in record:
        certain = label.context > 0 or (label.context == TEXT and not label.plain)
        if certain and label.field in ABSTRACT and label.end < 0:
            return label.start
    return math.inf


class _Survey:
    """What the labels of a block of records have in common."""

    def __init__(self, records: Sequence[Sequence[Label]], weights: Sequence[int]) -> None:
        self.size = sum(weights)
        self.few = self.size < FEW
        self.forms: Counter[tuple[str, str]] = Counter()
        self.within: Counter[tuple[str, str]] = Counter()  # how often a form stands inside a paragraph
        self.runs: Counter[tuple[str, str]] = Counter()  # how often on the line below another label's
        worn: Counter[str] = Counter()
        blank: Counter[str] = Counter()
        solid: Counter[str] = Counter()
        for record, weight in zip(records, weights, strict=True):
            firsts = {label.form: label for label in reversed(record)}.values()
            abstract = _abstract_start(record)
            # One known label in an abstract, if in bold, may be a part of it.
            behind = Counter(x.style for x in firsts if x.field and x.start > abstract and not x.plain)
            for label in firsts:
                self.forms[label.form] += weight
                self.within[label.form] += weight * (label.context == TEXT)
                self.runs[label.form] += weight * (label.context == RUN)
                if label.field and label.context > 0 and (label.start <= abstract or behind[label.style] > 1):
                    worn[label.style] += weight
                    blank[label.style] += weight * (label.context == _BLANK)
                    solid[label.style] += weight * (label.context == RUN)
        self.common = {form for form, count in self.forms.items() if count * 2 >= self.size}
        self.styles = {style for style, count in worn.items() if count >= self.size * SOME}
        self.apart = {style for style in blank if blank[style] > _NEARLY_ALL * (blank[style] + solid[style])}

    def is_strange(self, record: Sequence[Label]) -> bool:
        """Tell whether a record has labels, and few of them are those that most of the block has."""
        forms = {label.form for label in record if label.context > 0}
        return len(forms) > 1 and len(forms & self.common) * 2 < len(forms)

    def share(self, label: Label) -> float:
        """Return the share of the records that have this label."""
        return self.forms[label.form] / self.size

    def _is_shared(self, label: Label) -> bool:
        """Tell whether enough other papers have this label to show that it is one."""
        return not self.few and self.share(label) >= SOME

    def eligible(self, record: Sequence[Label]) -> Iterator[Label]:
        """Yield the labels of a record that stand where, and look as, the labels of this block do."""
        abstract = _abstract_start(record)
        open_field: str | None = None
        open_style = ""
        structured = False  # an abstract has headings of its own
        above = {label.key for label in record if label.start < abstract and label.context > 0}
        # A word that this paper has printed above its abstract is a line of it there.
        fresh = [label for label in record if label.field and (label.start <= abstract or label.key not in above)]
        last_known = {label.style: label.start for label in fresh}
        for label in record:
            within = open_field in ABSTRACT
            in_abstract = label.plain and within
            # The line below that of the abstract's label is a line of the abstract.
            in_text = label.context == TEXT or (label.context == RUN and within and label.is_dressed)
            if label.context in {VALUE, FIRST} or (label.free and self._stands_free(label)):
                counts = label.context > 0 and self._begins(label)
            elif label.style.endswith("|") and label.context == RUN and label.style == open_style:
                counts = True  # the next row of a table
            elif in_text:
                counts = self._counts_within_paragraph(label, within=within)
            elif label.plain and label.context == RUN and (in_abstract or label.style in self.apart):
                counts = in_abstract and self._runs_on(label, within=True)
            elif in_abstract and (label.key in above or (structured and label.field is None)):
                counts, structured = False, True
            elif in_abstract and label.text.isupper() and label.field in _STRUCTURED:
                counts = False  # a heading of a structured abstract, as PubMed prints them
            elif label.field:
                counts = self._counts_as_known(label, in_abstract=in_abstract)
            else:
                known_follows = last_known.get(label.style, -1) > label.start
                counts = self._counts_as_unknown(label, in_abstract=in_abstract, known_follows=known_follows)
            if counts:
                open_field, open_style = label.field, label.style
                yield label

    def _stands_free(self, label: Label) -> bool:
        """Tell whether a label above all prose counts there: the value of an unknown one may be open."""
        if label.field is not None or label.style == TABLE_HEAD or label.context >= _BLANK or self._is_shared(label):
            return True
        return label.own_style in self.styles - self.apart

    def _begins(self, label: Label) -> bool:
        """Tell whether a label counts where no value is open; a quote without a label may look like one."""
        if label.field is not None or self._is_shared(label):
            return True
        alike = label.own_style in self.styles
        lone = label.own_style == label.style and not label.style.startswith(">")
        return (label.is_terse or label.is_block) and (alike or lone)

    def _counts_within_paragraph(self, label: Label, *, within: bool) -> bool:
        """Tell whether a label below a line of text counts: where values of several lines are not set apart."""
        if self._runs_on(label, within=within):
            return True
        worn = label.style in self.styles - self.apart
        if label.plain:
            return self.few and worn and label.field is not None and not within
        if label.field is None:
            return self.few and worn
        return worn or (not self.few and self.share(label) >= (_MOST if within else SOME))

    def _runs_on(self, label: Label, *, within: bool) -> bool:
        """Tell whether this block has a label in many papers, nearly always without a blank line above it."""
        if self.few or label.style in self.apart or (within and label.style not in self.styles):
            return False
        wanted = SOME if label.style in self.styles else _MOST
        without_gap = self.within[label.form] + self.runs[label.form]
        return without_gap >= _NEARLY_ALL * self.forms[label.form] and self.share(label) >= wanted

    def _counts_as_known(self, label: Label, *, in_abstract: bool) -> bool:
        if self.few or label.field in _TRANSLATED or label.style[0] in "#<":
            return True
        if label.style not in self.styles or in_abstract:
            return self.share(label) >= SOME
        # Once in many papers, in plain dress: a line of somebody's text.
        return not (label.plain and self.forms[label.form] == 1 and self.size >= 2 * FEW)

    def _counts_as_unknown(self, label: Label, *, in_abstract: bool, known_follows: bool) -> bool:
        if label.style == "<summary>":
            return True
        if label.style.startswith("#"):
            return self.few or self.forms[label.form] > 1
        if label.style not in self.styles:
            apart = label.context >= _BLANK and not in_abstract
            return apart and self.size > 2 and self.share(label) >= _MOST
        if label.plain and not self.few:
            # The same short words below a blank line in two papers are a field that others lack.
            again = label.context >= _BLANK and label.is_terse and self.forms[label.form] > 1
            return self.share(label) >= _NEARLY_ALL if in_abstract else again or self.share(label) >= SOME
        if label.plain:
            return label.is_terse and (known_follows or not in_abstract)
        return self.size < 2 * FEW or self.forms[label.form] > 1


def _ranks(records: Sequence[Sequence[Label]], weights: Sequence[int]) -> dict[str, float]:
    """Return where in a record each label usually stands, as the mean of its places from 0 to 1."""
    places: dict[str, list[float]] = {}
    for record, weight in zip(records, weights, strict=True):
        firsts = list(dict.fromkeys(label.key for label in record))
        for place, key in enumerate(firsts):
            places.setdefault(key, []).extend([place / len(firsts)] * weight)
    # `fsum` rounds once: the order of the records must not decide between labels of one rank.
    return {key: math.fsum(found) / len(found) for key, found in places.items()}


def _ordered(record: Sequence[Label], ranks: dict[str, float]) -> list[Label]:
    """Keep each label once, where the usual order has it; one that comes only once may stand anywhere."""
    keys = Counter(label.key for label in record)
    if len(keys) == len(record):
        return list(record)
    chosen = {label.key: label for label in _longest_rising(record, ranks)}
    for label in record:
        chosen.setdefault(label.key, label)
    kept = sorted(chosen.values(), key=lambda label: label.start)
    return sorted([*kept, *_repeated(record, chosen)], key=lambda label: label.start)


def _repeated(record: Sequence[Label], chosen: dict[str, Label]) -> Iterator[Label]:
    """Yield labels that the generator printed twice: not lines of an abstract, which may begin with any word."""
    abstract = chosen.get("abstract") or chosen.get("abstract?")
    for label in record:
        first = chosen[label.key]
        again = label.start > first.start and label.form == first.form and label.context >= _BLANK
        if again and (abstract is None or label.start < abstract.start or first is abstract):
            yield label


def _longest_rising(record: Sequence[Label], ranks: dict[str, float]) -> list[Label]:
    """Return the longest subsequence whose ranks rise; of several, the one whose labels come first."""
    tops: list[float] = []
    heads: list[int] = []
    before: list[int] = []
    for index, label in enumerate(record):
        rank = ranks[label.key]
        at = bisect_left(tops, rank)
        before.append(heads[at - 1] if at else -1)
        if at == len(tops):
            tops.append(rank)
            heads.append(index)
        elif rank < tops[at]:
            tops[at] = rank
            heads[at] = index
    kept: list[Label] = []
    index = heads[-1] if heads else -1
    while index >= 0:
        kept.append(record[index])
        index = before[index]
    return kept[::-1]


def unquoted(value: str, *, lazy: bool = False) -> str:
    """Strip a value, and take the quote marks off if each of its lines (``lazy``: paragraphs) has one."""
    value = value.strip(SPACE)
    lines = value.split("\n")
    quoted = [line for above, line in pairwise(lines) if line.strip() and not (lazy and above.strip())]
    if lines[0].startswith(">") and all(line.lstrip().startswith(">") for line in quoted):
        return "\n".join(_unquoted_line(line) for line in lines).strip(SPACE)
    return value


def _unquoted_line(line: str) -> str:
    stripped = line.lstrip(" \t")
    return stripped[1:].removeprefix(" ") if stripped.startswith(">") else line


def label_of(text: str) -> Label | None:
    """Return the label that a text begins with; the places in it are offsets into this text."""
    match = _LINE.match(text)
    return _label(match) if match else None
