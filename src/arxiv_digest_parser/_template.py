"""The fast way to read a record: cut it where the record that it looks like was cut.

A generator prints all its papers in one form. So once one record was read by the general way, the text between its
values tells where the values of the next one are: a dozen `str.find` calls instead of a search for labels. What was
learned from a record is a `Template`; the record that it cuts is a `Cut`. No dialect is known by name.

The general way must give the same paper. Therefore a template takes a record only if the general way would find in it
the labels of the record that the template was learned from, in the same dress and with the same things above them:

* All that stands between the values is the same, letter by letter. What stands behind the last one is frame.
* No value has a line that the general way might take for a label, a tag, a heading or frame: `_is_text` asks the general
  way itself about each line that looks unusual.
* What the general way decides by a title, a link or a list of names is the usual, told by the pattern of the heading
  and by `_are_names`.

All such records are then one and the same to the statistics of a block, which `_fields.settle` takes by a weight. Where
these say that a label of the template is none in this block, or where a record deviates, the general way reads it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from arxiv_digest_parser._fields import PROSE, SHORT, Label, Tag, context, scan
from arxiv_digest_parser._headings import (
    CONTENTS,
    OF_A_PAPER,
    Heading,
    heading_at,
    read_heading,
    read_unlinked_heading,
)
from arxiv_digest_parser._labels import ANALYSIS, LABELS, field_of, normal
from arxiv_digest_parser._papers import (
    SCAFFOLD_STARTS,
    Reading,
    Record,
    Report,
    categories_of,
    find_date,
    is_failure,
    plain_link,
    read_paper,
    trimmed,
    without_scaffold,
)
from arxiv_digest_parser._scripts import language_of
from arxiv_digest_parser._text import SPACE
from arxiv_digest_parser.identifiers import ArxivId
from arxiv_digest_parser.models import Analysis, Extra, Paper, unchecked
from arxiv_digest_parser.names import split_names

_KEPT, _TRIES = 8, 16  # templates; a digest has one to three
_TAILS = 500  # a tail differs by the name of the section that it leads to; there are 150 categories

#: A title, and a link, about which nothing is unusual; a title without a link has a word first, and so no number.
_LINKED_TITLE = r"([^\s\[\]<*_][^\[\]\n<]*)(?<![ \t\r])"
_TITLE = r"([^\W\d_][^\n<]*)(?<![ \t\r])"
_URL = r"(https?://[^\s()\[\]<>]+)"
#: A line that may be more than text: by its first sign, or by a colon near its start.
_SIGNS = re.compile(r"\n[ \t]*(?:[#|【*_<>\-+•=\[&]|\d{1,2}[.)、])")
_COLONS = ":", "："
_LABEL_WIDTH = 60  # characters; a label has 50, and signs before it
_BARS = re.compile(r"[|｜·•]")
_FIRST_WORD = re.compile(r"[^\W\d_]+(?=[ ,.-]|$)")
#: Where names might be a label's word: their first word is one's, or they hold what parts a label in two languages.
_LABEL_WORDS = frozenset(word for label in LABELS for word in label.split()) | frozenset(
    "in zh cn ja ko en original english translated chinese japanese korean french german spanish italian portuguese "
    "russian arabic hindi vietnamese thai turkish".split()
)
_CONTENTS_STARTS = frozenset(name[:2] for name in CONTENTS)
_TWO_LANGUAGES = re.compile("[/|·／｜\u1100-\U0010ffff]")
_LONGEST_LABEL = 160  # characters

#: Fields that are a value as it stands, or a list, a link or a date that is told at a glance.
_FIELDS = (
    *("authors", "abstract", "url", "pdf_url", "primary_category", "categories", "published", "comment"),
    *ANALYSIS,
)
_paper, _analysis = unchecked(Paper), unchecked(Analysis)
_NO_EXTRA = Extra()


@attrs.define(eq=False)
class Cut:
    """A record that a template has cut: ``text[start:end]``, with its values in the order of the template's parts."""

    template: Template
    text: str
    level: int
    start: int
    end: int
    body: int  # where its first value begins
    number: int | None
    title: str
    url: str | None
    values: list[str]

    @property
    def heading(self) -> Heading:
        """The heading, as the general way reads it."""
        heading = heading_at(self.text, self.start, self.end)
        assert heading is not None  # noqa: S101 - the template's pattern has matched it
        if self.url is None or not read_heading(heading):
            read_unlinked_heading(heading)
        return heading

    @property
    def items(self) -> list[Label | Tag]:
        """The labels and tags of the record that the template was learned from."""
        return self.template.items

    def record(self) -> Record:
        """Return the record for the general way."""
        return Record(self.heading, self.end, [])


@attrs.frozen(eq=False)
class _Part:
    """What the general way asks about the value of a label, or of a line of names in italics (without a label)."""

    label: Label | None
    below: bool  # it stands on a line of its own
    several: bool | None  # whether it must have several lines for the next label to stand below the same; None: either
    abuts: bool  # it stands right behind a colon, which counts before a letter that is not ASCII alone

    @property
    def is_plain(self) -> bool:
        """Whether a value of one line is always read as it stands."""
        return self.label is not None and self.label.field in PROSE and not (self.below or self.several or self.abuts)

    def takes(self, value: str) -> bool:
        """Tell whether the general way would read this value as a whole, and find no label in it."""
        several = "\n" in value
        if self.several is not None and several is not self.several:
            return False
        if self.label is None:
            return not several and _are_names(value)
        if self.abuts and value[0].isascii():
            return False
        if several or self.below:
            return _is_text(value, below=self.below) and not (several and self.label.field in SHORT)
        return self.label.field in PROSE or not _BARS.search(value)


def _is_text(value: str, *, below: bool) -> bool:
    """Tell whether no line of a value (the first one only if it stands ``below`` its label) is more than text."""
    lines = "\n" + value if below else value
    doubtful = _SIGNS.search(lines) is not None
    for colon in _COLONS:
        at = lines.find(colon)
        while at >= 0 and not doubtful:
            line = lines.rfind("\n", 0, at)
            doubtful = line >= 0 and (at - line <= _LABEL_WIDTH or lines[at - 1] in SPACE or lines[line + 1] in SPACE)
            at = lines.find(colon, at + 1)
    if not doubtful:
        return True
    starts = [line.lstrip(" \t")[:1] for line in lines.split("\n")[1:]]
    if not {"#", "<", ">", "|"}.isdisjoint(starts) or (starts[-1] and starts[-1] in SCAFFOLD_STARTS):
        return False
    return next(scan(lines, 0, len(lines)), None) is None


def _are_names(value: str) -> bool:
    """Tell whether a line in italics is nothing but a list of names."""
    if not value[0].isalpha() or "*" in value or ":" in value or "：" in value or _BARS.search(value):
        return False
    if len(value) > _LONGEST_LABEL:
        return True
    word = _FIRST_WORD.match(value)
    unusual = word is None or word[0].casefold() in _LABEL_WORDS or "/" in value
    if unusual or (not value.isascii() and _TWO_LANGUAGES.search(value)):
        return field_of(value) is None
    return True


@attrs.define(eq=False)
class Template:
    """Where the values of a record stand, learned from one.

    Attributes:
        pattern: Its heading, and all up to the first value.
        level: The level of its heading.
        linked: Whether its title is a link: no more is needed to see that the heading is a paper's.
        headings: How many headings stand below its own.
        parts: Each value, and the text behind it; none where the last value runs to the frame at the end.
        tails: What has stood behind the last value or tag: frame.
        items: The labels and tags of the record that it was learned from.
        starred: Whether the line below its heading begins with an asterisk, as names in italics do.
    """

    pattern: re.Pattern[str]
    level: int
    linked: bool
    headings: int
    parts: list[tuple[_Part, str]]
    tails: list[str]
    items: list[Label | Tag]
    starred: bool
    shape: tuple[str, ...]  # what two templates of the same form share
    groups: set[str]  # headings among its labels
    counting: set[int] = attrs.Factory(set[int])  # in blocks of how many such records, and no others, all labels count
    labels: list[Label] = attrs.field(init=False)
    _steps: list[tuple[str, int, bool, _Part]] = attrs.field(init=False)
    _places: list[int] | None = attrs.field(init=False)
    _extra: list[tuple[str, int]] = attrs.field(init=False)
    _answers: list[int] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self.labels = [item for item in self.items if isinstance(item, Label)]
        self._steps = [(behind, len(behind), part.is_plain, part) for part, behind in self.parts]
        fields = ["authors" if part.label is None else part.label.field for part, _ in self.parts]
        for at, (part, _) in enumerate(self.parts):
            if fields[at] == "abstract?" and part.label and part.label.text.isascii():  # as `Reading` tells what it is
                fields[at] = "abstract" if "abstract" not in fields else None if "tldr" in fields else "tldr"
        named = [field for field in fields if field is not None]
        self._extra = [(part.label.text, at) for at, (part, _) in enumerate(self.parts) if part.label and not fields[at]]
        direct = {*named} <= {*_FIELDS} and len({*named}) == len(named) and len(dict(self._extra)) == len(self._extra)
        self._places = [fields.index(field) if field in fields else -1 for field in _FIELDS] if direct else None
        self._answers = [index for index, field in enumerate(fields) if field in ANALYSIS]

    # -------------------------------------------------------------- cutting

    def cut(self, text: str, at: int) -> Cut | None:
        """Cut the record whose heading begins at a place; ``None`` if it deviates."""
        match = self.pattern.match(text, at)
        if match is None:
            return None
        number, title, url = match.groups()
        if not (number or field_of(title) is None) if self.linked else not _is_title(title):
            return None
        body = here = match.end()
        find = text.find
        end = here - 1
        for _ in range(self.headings + 1):
            end = find("\n#", end + 1)
            if end < 0:
                end = len(text)
                break
        else:
            end += 1
        values: list[str] = []
        for behind, size, is_plain, part in self._steps:
            stop = find(behind, here, end) if size else self._value_end(text, here, end)
            if stop < 0:
                return None
            value = text[here:stop]
            if not value or value != value.strip() or value[0] == ">":
                return None
            if not (is_plain and "\n" not in value) and not part.takes(value):
                return None
            values.append(value)
            here = stop + size
        tail = text[here:end]
        if tail not in self.tails:
            if not _is_frame(tail):
                return None
            self.tails.append(tail)
            del self.tails[1:-_TAILS]
        return Cut(self, text, self.level, at, end, body, int(number) if number else None, title, url or None, values)

    def _value_end(self, text: str, start: int, end: int) -> int:
        """Return where the last value ends, if no tag ends it."""
        if text.endswith(self.tails[0], start, end):
            return end - len(self.tails[0])
        return trimmed(text, start, end, rules=True)[1]

    # -------------------------------------------------------------- reading

    def read(self, cut: Cut, *, tight: bool, groups: frozenset[str], report: Report) -> Paper:
        """Make the paper of a record that this template has cut."""
        return self._usual_paper(cut, tight=tight) or self._paper(cut, tight=tight, groups=groups, report=report)

    def _usual_paper(self, cut: Cut, *, tight: bool) -> Paper | None:
        """Make the paper as `Reading` does where it has nothing to choose and nothing to report, or return ``None``."""
        if self._places is None:
            return None
        values: list[str | None] = [*cut.values, None]
        authors, abstract, link, pdf, primary, listed, date, comment, *answers = [values[at] for at in self._places]
        told = [answer for answer in answers if answer is not None]
        extra = {label: cut.values[at] for label, at in self._extra}
        if any(map(is_failure, told)) or is_failure(abstract or "") or any(map(is_failure, extra.values())):
            return None
        url = cut.url
        if link is not None:
            link = plain_link(link)
            if link is None or (url or link) != link:
                return None
            url = link
        if pdf is not None and (pdf := plain_link(pdf)) is None:
            return None
        published = None
        if date is not None:
            published = find_date(date)
            if published is None or published.isoformat() != date:
                return None
        identifier = None
        for candidate in (url, pdf):
            if candidate and identifier is None:
                try:
                    identifier = ArxivId.parse(candidate)
                except ValueError:
                    if "arxiv.org" in candidate:
                        return None
        names, complete = split_names(authors or "", tight=tight)
        category, categories = categories_of(primary, listed)
        return _paper(
            cut.title,
            names,
            complete,
            abstract,
            identifier,
            url,
            pdf,
            category,
            categories,
            published,
            comment,
            cut.number,
            _analysis(*answers, language_of(" ".join(told))) if told else None,
            (),
            Extra(extra) if extra else _NO_EXTRA,
        )

    def _paper(self, cut: Cut, *, tight: bool, groups: frozenset[str], report: Report) -> Paper:
        """Make the paper by handing each value to what reads it."""
        reading = Reading(cut.text, Record(cut.heading, cut.end, self.items), tight, report, groups)
        start = cut.body
        for (part, behind), value in zip(self.parts, cut.values, strict=True):
            end = start + len(value)
            if part.label is None:
                reading.values["authors"] = value
            else:
                reading.assign(part.label, value, start, end)
            start = end + len(behind)
        return reading.paper()


def _is_title(title: str) -> bool:
    """Tell whether a title without a link is neither a table of contents nor a link after all."""
    if title[:2].casefold() in _CONTENTS_STARTS or not (title[1:2].isalpha() or title[1:2] == " "):
        return "](" not in title and normal(title) not in CONTENTS
    return "](" not in title


def _is_frame(tail: str) -> bool:
    """Tell whether all that stands behind a record's last value or tag is what a writer prints by itself."""
    first, *lines = tail.split("\n")
    if first.strip(SPACE):
        return False
    for line in filter(None, (line.strip(SPACE) for line in lines)):
        if line[0] not in SCAFFOLD_STARTS or without_scaffold(line):
            return False
    return next(scan(tail, 0, len(tail)), None) is None


# ------------------------------------------------------------------------------------------------ learning

#: The last ones that were learned: the digests of an archive are alike. What is read does not depend on them.
_recent: tuple[Template, ...] = ()


@attrs.define(eq=False)
class Templates:
    """The templates that a text is cut with: those that other texts gave, and those that its own records give."""

    _known: list[Template] = attrs.field(init=False, factory=lambda: [*_recent])
    _tries: int = _TRIES

    def cut(self, text: str, at: int, level: int) -> Cut | None:
        """Cut the record whose heading begins at a place, below a paper's heading of some level; ``None`` if it deviates."""
        for index, template in enumerate(self._known):
            if (template.linked or template.level <= level) and (cut := template.cut(text, at)):
                if index:
                    self._known.insert(0, self._known.pop(index))
                return cut
        return None

    def learn(self, text: str, record: Record) -> None:
        """Learn from a record that deviates from all that is known."""
        global _recent  # noqa: PLW0603 - a cache: it changes how fast a text is read, not what is read
        if not self._tries:
            return
        template = _learned(text, record, {template.shape for template in self._known})
        if template is None:
            return
        self._tries -= 1
        if _reads_alike(template, text, record):
            self._known = [template, *self._known[: _KEPT - 1]]
            _recent = (template, *_recent[: _KEPT - 1])


def _learned(text: str, record: Record, known: set[tuple[str, ...]]) -> Template | None:
    """Return the template that a record shows, if all that looks like a label in it is one and the rest is usual."""
    heading, labels = record.heading, record.labels
    items = sorted([*labels, *record.tags], key=lambda item: item.start)
    spans = _spans(text, record, items) if items else []
    pattern = _pattern(text, heading, spans[0][1], items[0]) if spans else None
    if pattern is None:
        return None
    end = items[-1].end if isinstance(items[-1], Tag) else spans[-1][2]
    borders = [*(first for _, first, _ in spans[1:]), end]
    parts = [(part, text[last:border]) for (part, _, last), border in zip(spans, borders, strict=True)]
    shape = (pattern, *(behind for _, behind in parts))
    if shape in known:
        return None
    above = text[heading.end : spans[0][1]]
    return Template(
        re.compile(pattern),
        heading.level,
        linked=heading.url is not None,
        headings=above.count("\n#") + sum(behind.count("\n#") for _, behind in parts),
        parts=parts,
        tails=[text[end : record.end]],
        items=items,
        starred=above.lstrip().startswith("*"),
        shape=shape,
        groups={label.text for label in labels if label.style[0] in "#<"},
    )


def _spans(text: str, record: Record, items: list[Label | Tag]) -> list[tuple[_Part, int, int]]:
    """Return where the values of a record stand; none if its form is one that templates do not know."""
    spans: list[tuple[_Part, int, int]] = []
    names = text[record.heading.end : items[0].start].strip(SPACE)
    if names:
        if len(names) < 3 or not names.startswith("*") or not names.endswith("*"):
            return []
        first = text.index(names, record.heading.end) + 1
        spans.append((_Part(None, below=False, several=False, abuts=False), first, first + len(names) - 2))
    for item, following in zip(items, [*items[1:], None], strict=True):
        stop = record.end if following is None else following.start
        if isinstance(item, Tag):
            if not _is_frame("\n" + text[item.end : stop]) or (following is None and not item.closes):
                return []
            continue
        rules = following is None or (following.is_block if isinstance(following, Label) else not following.closes)
        first, last = trimmed(text, item.value, stop, rules=rules)
        if item.field == "group" and first == last and following is not None:
            continue
        part = _part(text, item, following, first, last)
        is_sibling = item.style.startswith("#") and len(item.style.rstrip(":")) <= record.heading.level
        if part is None or is_sibling or not _is_frame(text[last:stop]):
            return []
        spans.append((part, first, last))
    return spans


def _part(text: str, label: Label, following: Label | Tag | None, first: int, last: int) -> _Part | None:
    """Return what is asked about the values of a label, if one of them stands in ``text[first:last]``."""
    lead = text[label.value : first]
    below = "\n" in lead
    if first == last or label.end >= 0 or not (below or label.style.endswith(":")):
        return None
    several = None
    if isinstance(following, Label):
        gap = text[last : following.start]
        of_one = context(label, ("\n-" if below else "") + gap, following)
        of_several = context(label, "\n-" + gap, following)
        has_several = "\n" in text[first:last]
        if following.context != (of_several if has_several else of_one):
            return None
        several = None if of_one == of_several else has_several
    if label.style.startswith(">"):
        several = False
    return _Part(label, below=below, several=several, abuts=not lead and text[label.value - 1] == ":")


def _pattern(text: str, heading: Heading, start: int, first: Label | Tag) -> str | None:
    """Return the pattern of a heading and all up to the first value, if its form is one that templates know."""
    title, url = heading.title, heading.url
    if not title or heading.badges or heading.links:
        return None
    line = text[heading.start : heading.end]
    if url is not None:
        shown, form = f"[{title}]({url})", rf"\[{_LINKED_TITLE}\]\({_URL}\)"
    elif isinstance(first, Label) and first.field in OF_A_PAPER and first.context > 0 and first.style[0] not in "#<":
        shown, form = title, _TITLE + "()"
    else:
        return None
    lead, found, trail = line.rpartition(shown)
    number = re.search(r"\d+", lead)
    if not found or trail.strip(SPACE) or (number is None) != (heading.number is None):
        return None
    before, after = (lead[: number.start()], lead[number.end() :]) if number else (lead, "")
    if re.search(r"[^#\[\]().、\s]", before + after):
        return None
    numbered = re.escape(before) + (r"(\d{1,9})" if number else "()") + re.escape(after)
    return numbered + form + re.escape(trail + text[heading.end : start])


def _reads_alike(template: Template, text: str, record: Record) -> bool:
    """Tell whether a template gives the same paper as the general way for the record that it was learned from."""
    noticed: list[str] = []

    def report(code: str, *_: object) -> None:
        noticed.append(code)

    cut = template.cut(text, record.start)
    if cut is None or cut.end != record.end:
        return False
    groups = frozenset[str]()
    general = read_paper(
        text, Record(record.heading, record.end, template.items), tight=False, groups=groups, report=report
    )
    if not {*noticed} <= {"failed-value"}:
        return False
    return template.read(cut, tight=False, groups=groups, report=report) == general
