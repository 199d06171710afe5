"""The fast way to read a record: by the form of the one that it looks like.

A generator prints all its papers in one form. So once one record was read by the general way, what stands between its
values tells where the values of the next one are: one match instead of a search for labels. What was learned from a
record is a `Template`; a record that it reads is a `Cut`. No dialect is known by name.

The general way must give the same paper. Therefore a template takes a record only if the general way would find in it
the labels of the record that the template was learned from, in the same dress and with the same things above them:

* All that stands between the values is the same, letter by letter. What stands behind the last one is frame.
* No value has a line that the general way might take for a label, a tag, a heading or frame: `_is_text` asks the
  general way itself where a line looks unusual.
* Titles, links and lists of names have nothing about which the general way would have to decide.

All such records are then one and the same to the statistics of a block, which `_fields.settle` takes by a weight. Where
these say that a label of the template is none in this block, or where a record deviates, the general way reads it.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import repeat, starmap
from typing import cast

import attrs

from arxiv_digest_parser._fields import PROSE, TEXT, Label, Tag, context, scan
from arxiv_digest_parser._headings import (
    CONTENTS,
    OF_A_PAPER,
    PAPER_NUMBER,
    Heading,
    heading_at,
    next_heading,
    read_heading,
    read_unlinked_heading,
)
from arxiv_digest_parser._labels import ANALYSIS, LABELS, field_of, normal
from arxiv_digest_parser._papers import (
    LONGEST_FAILURE,
    SCAFFOLD_STARTS,
    Reading,
    Record,
    Report,
    categories_of,
    find_date,
    is_failure,
    may_hold_failure,
    plain_link,
    read_paper,
    trimmed,
    without_scaffold,
)
from arxiv_digest_parser._scripts import language_of
from arxiv_digest_parser._text import SPACE
from arxiv_digest_parser.identifiers import ArxivId, is_category, of_usual_links
from arxiv_digest_parser.models import Analysis, Extra, Paper, unchecked
from arxiv_digest_parser.names import split_all

_KEPT, _TRIES = 8, 16  # templates; a digest has one to three
#: A line of names in italics, and how many characters below the heading it stands at most.
NAMES = re.compile(r"^(?:\*\*[^*\n]*\*\*[ \t]*\|[ \t]*)?\*(?!\*)[^\n]*", re.MULTILINE)
HEAD = 2000
_URL_OF_TITLE, _FIRST_VALUE = 2, 3  # of a cut: behind number and title
_TAILS = 500  # a tail differs by the name of the section that it leads to; there are 150 categories

#: A title, a link and a list of names about which nothing is unusual.
_LINKED_TITLE = r"([^\s\[\]<*_][^\[\]\n<]*)(?<!\s)"
_TITLE = r"([^\W\d_][^\n<]*)(?<!\s)"  # it begins with a word, so that no number stands before it
_URL = r"(https?://[^\s()\[\]<>]+)"
_NAMES = r"([^\W\d_][^*\n:：|｜·•/]*)(?<!\s)"
#: A line of a value; one that a line stands above begins with no sign that labels, tags or frame begin with.
_LINE = r"[^\s>][^\n]*"
_MORE_LINES = r"(?:\n[ \t]{0,4}(?!\d{1,2}[.)、])[^\s#|【*_<>\-+•=\[&][^\n]*)*"
_ANOTHER_LINE = re.compile(_MORE_LINES[:-1])
_MARKED_LINE = r"[^\s>*][^\n*]*(?<![:：])"  # where asterisks end it
_SHORT_LINE = r"[^\s>|｜·•][^\n|｜·•]*"  # where bars might part labels
_SIGNS = re.compile(r"(?:[#|【*_<>\-+•=\[&]|\d{1,2}[.)、])")
_LABEL_WIDTH = 60  # characters; a label has 50, and signs before it
#: Names of which the first word is none of these are no label.
_LABEL_WORDS = frozenset(word for label in LABELS for word in label.split()) | frozenset(
    "in zh cn ja ko en original english translated chinese japanese korean french german spanish italian portuguese "
    "russian arabic hindi vietnamese thai turkish".split()
)
_CONTENTS_STARTS = frozenset(name[:2] for name in CONTENTS)
_NUMBER_STARTS = frozenset("pa ar 论文 論文 文章 논문".split())
_LONGEST_LABEL = 160  # characters

#: Fields that are a value as it stands, or a list, a link or a date that is told at a glance.
_FIELDS = (
    *("authors", "abstract", "url", "pdf_url", "primary_category", "categories", "published", "comment"),
    *ANALYSIS,
)
_paper, _analysis = unchecked(Paper), unchecked(Analysis)
_NO_EXTRA = Extra()
_NONE, _ALL = repeat(None), repeat(object=True)  # columns of fields that no record of a form has


@attrs.define(eq=False)
class Cut:
    """A record that a template has cut: where it stands, and its number, title, link and values."""

    template: Template
    match: re.Match[str]
    start: int
    end: int
    groups: tuple[str, ...]
    suspects: list[Label] | None  # lines of the last value that look like labels

    @property
    def level(self) -> int:
        """The level of its heading."""
        return self.template.level

    @property
    def number(self) -> int | None:
        """The number before its title."""
        return int(self.groups[0]) if self.groups[0] else None

    @property
    def url(self) -> str | None:
        """The link of its title."""
        return self.groups[2] or None

    @property
    def heading(self) -> Heading:
        """The heading, as the general way reads it."""
        heading = cast("Heading", heading_at(self.match.string, self.start, self.end))  # the pattern has matched one
        if not read_heading(heading):
            read_unlinked_heading(heading)
        return heading

    @property
    def items(self) -> list[Label | Tag]:
        """The labels and tags of the record that the template was learned from."""
        return self.template.items

    @property
    def names_line(self) -> str:
        """The line of the authors, as the general way finds it."""
        template, text = self.template, self.match.string
        if template.authors:
            start = self.match.start(template.authors + 1)
            return text[start : text.find("\n", start)]
        if template.names == _FIRST_VALUE and len(self.groups[_FIRST_VALUE]) < HEAD // 2:
            return f"*{self.groups[_FIRST_VALUE]}*"
        end = self.heading.end
        match = NAMES.search(text, end, min(self.end, end + HEAD))
        return match[0] if match else ""

    @property
    def labels(self) -> list[Label]:
        """The labels as `_fields.scan` finds them, with what looks like one in the last value."""
        labels = self.template.labels
        below = labels[-1].start + 1  # places count by their order alone
        return [*labels, *(attrs.evolve(label, start=label.start + below) for label in self.suspects or ())]

    def record(self) -> Record:
        """Return the record for the general way."""
        return Record(self.heading, self.end, [])


@attrs.frozen
class _Part:
    """The value of a label, or a line of names in italics (without a label), and how the general way looks at it."""

    label: Label | None = attrs.field(eq=False)
    below: bool  # it stands on a line of its own
    several: bool  # it may have several lines
    single: bool  # it may have a single line
    abuts: bool  # it stands right behind a colon, which counts before a letter that is not ASCII alone
    marked: bool = False  # asterisks end it

    @property
    def pattern(self) -> str:
        """The pattern of its values."""
        if self.label is None:
            return _NAMES
        line = _MARKED_LINE if self.marked else _LINE if self.below or self.label.field in PROSE else _SHORT_LINE
        before = r"(?=[^\x00-\x7f])" if self.abuts else rf"(?!{_SIGNS.pattern})" if self.below else ""
        more = _MORE_LINES if self.several else ""
        if not self.single:
            more = more[:-1] + "+"
        return rf"{before}({line}{more})(?<!\s)"


def _is_text(value: str, *, below: bool) -> bool:
    """Tell whether no line of a value (the first one only if it stands ``below`` its label) may be a label."""
    if ":" not in value and "：" not in value:
        return True
    lines = value.split("\n")
    for line in lines if below else lines[1:]:
        for colon in (":", "："):
            head, found, _ = line.partition(colon)
            if found and len(head.rstrip(SPACE)) <= _LABEL_WIDTH:
                text = "\n" + value if below else value
                return next(scan(text, 0, len(text)), None) is None
    return True


def _suspects(value: str, *, below: bool) -> list[Label] | None:
    """Return the lines of a value that look like labels but stand inside a paragraph; ``None`` if others do, too."""
    first_line = value.find("\n")
    found: list[Label] = []
    for item in scan(value, 0, len(value)):
        if isinstance(item, Tag) or item.context != TEXT or item.end >= 0 or not item.plain:
            return None
        if not below and value.rfind("\n", 0, item.start) <= first_line:
            return None  # the line of the label itself is no text above it
        found.append(item)
    return found


def _are_names(value: str) -> bool:
    """Tell whether a line in italics cannot be a label instead of a list of names."""
    if len(value) > _LONGEST_LABEL:
        return True
    word = value.partition(" ")[0]
    if word.isascii() and word.isalpha() and word.lower() not in _LABEL_WORDS:
        return True
    return field_of(value) is None


@attrs.define(eq=False)
class Template:
    """Where the values of a record stand, learned from one.

    Attributes:
        pattern: Its heading and all below, but for the frame behind its last value or tag.
        level: The level of its heading.
        linked: Whether its title is a link: no more is needed to see that the heading is a paper's.
        parts: What its values are, in order.
        tail: What stood behind the last value or tag: frame.
        items: The labels and tags of the record that it was learned from.
        tails: What else has stood there.
    """

    pattern: re.Pattern[str]
    level: int
    linked: bool
    parts: list[_Part]
    tail: str
    items: list[Label | Tag]
    tails: set[str] = attrs.Factory(set[str])
    counting: set[int] = attrs.Factory(set[int])  # in blocks of how many such records, and no others, all labels count
    labels: list[Label] = attrs.field(init=False)
    authors: int = attrs.field(init=False)  # which value is that of a label for authors; 0: none
    names: int = attrs.field(init=False)  # which value is a line of names in italics; 0: none
    groups: set[str] = attrs.field(init=False)  # headings among its labels
    _below: list[int] = attrs.field(init=False)  # values that stand below their labels
    _beside: list[int] = attrs.field(init=False)  # other values that may have several lines
    _places: dict[str, int] | None = attrs.field(init=False)  # which value is a field's, if that is all
    _extra: list[tuple[str, int]] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self.labels = [item for item in self.items if isinstance(item, Label)]
        self.names = next((at for at, part in enumerate(self.parts, 3) if part.label is None), 0)
        labelled = [at for at, part in enumerate(self.parts, 3) if part.label and part.label.field == "authors"]
        self.authors = labelled[0] if labelled else 0
        self.groups = {label.text for label in self.labels if label.style[0] in "#<"}
        self._below = [at for at, part in enumerate(self.parts, 3) if part.below]
        self._beside = [at for at, part in enumerate(self.parts, 3) if part.several and not part.below]
        fields = ["authors" if part.label is None else part.label.field for part in self.parts]
        for at, part in enumerate(self.parts):
            if fields[at] == "abstract?" and part.label and part.label.text.isascii():  # as `Reading` tells what it is
                fields[at] = "abstract" if "abstract" not in fields else None if "tldr" in fields else "tldr"
        named = [field for field in fields if field is not None]
        self._extra = [
            (part.label.text, at) for at, part in enumerate(self.parts, 3) if part.label and not fields[at - 3]
        ]
        direct = {*named} <= {*_FIELDS} and len({*named}) == len(named) and len(dict(self._extra)) == len(self._extra)
        self._places = {field: at for at, field in enumerate(fields, 3) if field is not None} if direct else None

    # -------------------------------------------------------------- cutting

    def run(self, text: str, at: int, limit: int) -> list[Cut]:
        """Cut the record whose heading begins at a place, and those of the same form that follow it up to a limit."""
        cuts: list[Cut] = []
        while at < limit and (cut := self.cut(text, at)):
            cuts.append(cut)
            at = cut.end
        return cuts

    def cut(self, text: str, at: int) -> Cut | None:
        """Cut the record whose heading begins at a place; ``None`` if it deviates."""
        match = self.pattern.match(text, at)
        if match is None:
            return None
        groups = match.groups("")
        here = match.end()
        end = here + len(self.tail)
        if not (text.startswith("#", end) and text.startswith(self.tail, here)):
            end = next_heading(text, here)
            end = len(text) if end < 0 else end
            if not self._has_tail(text[here:end]):
                return None
        suspects = None
        for index in (*self._below, *[at for at in self._beside if "\n" in groups[at]]):
            value, below = groups[index], index in self._below
            if _is_text(value, below=below):
                continue
            if index < len(groups) - 1 or (suspects := _suspects(value, below=below)) is None:
                return None
        if self.names and not _are_names(groups[self.names]):
            return None
        if not (groups[0] or field_of(groups[1]) is None) if self.linked else not _is_title(groups[1]):
            return None
        return Cut(self, match, at, end, groups, suspects)

    def _has_tail(self, tail: str) -> bool:
        """Tell whether what stands behind the last value or tag is frame."""
        if tail in self.tails:
            return True
        if not _is_frame(tail):
            return False
        if len(self.tails) >= _TAILS:
            self.tails.clear()
        self.tails.add(tail)
        return True

    # -------------------------------------------------------------- reading

    def read(self, cuts: list[Cut], tight: list[bool], *, groups: frozenset[str], report: Report) -> list[Paper]:
        """Make the papers of records that this template has cut.

        They are made field by field and not paper by paper: C code goes over a field of a whole block at once.
        """
        odd: set[int] = set()
        usual = repeat(None) if self._places is None else self._usual_papers(self._places, cuts, tight, odd)
        return [
            self._paper(cut, tight=spacing, groups=groups, report=report) if paper is None or at in odd else paper
            for at, (cut, spacing, paper) in enumerate(zip(cuts, tight, usual, strict=False))
        ]

    def _usual_papers(
        self, places: dict[str, int], cuts: list[Cut], tight: list[bool], odd: set[int]
    ) -> Iterator[Paper]:
        """Make papers as `Reading` does where it has nothing to choose and nothing to report; note where it has."""
        columns = [*zip(*[cut.groups for cut in cuts], strict=True)]
        fields = {field: columns[at] for field, at in places.items()}
        extra = {label: columns[at] for label, at in self._extra}
        answers = [fields[name] for name in ANALYSIS if name in fields]
        for column in (*answers, *extra.values(), fields.get("abstract")):
            if column:
                odd.update(_failures(column))
        link, pdf = (_links(fields[name], odd) if name in fields else None for name in ("url", "pdf_url"))
        url = columns[_URL_OF_TITLE] if self.linked else link
        if url and link:
            odd.update(at for at, (one, other) in enumerate(zip(url, link, strict=True)) if one != other)
        names, complete = split_all(fields["authors"], tight) if "authors" in fields else (repeat(()), _ALL)
        category, categories = _categories(fields.get("primary_category"), fields.get("categories"), len(cuts))
        return map(
            _paper,
            columns[1],
            names,
            complete,
            fields.get("abstract", _NONE),
            _identifiers([column for column in (url, pdf) if column], odd),
            url or _NONE,
            pdf or _NONE,
            category,
            categories,
            _dates(fields["published"], odd) if "published" in fields else _NONE,
            fields.get("comment", _NONE),
            map(int, columns[0]) if columns[0][0] else _NONE,
            map(
                _analysis,
                *(fields.get(name, _NONE) for name in ANALYSIS),
                map(language_of, map(" ".join, zip(*answers, strict=True))),
            )
            if answers
            else _NONE,
            repeat(()),
            repeat(()),
            [Extra(zip(extra, values, strict=True)) for values in zip(*extra.values(), strict=True)]
            if extra
            else repeat(_NO_EXTRA),
        )

    def _paper(self, cut: Cut, *, tight: bool, groups: frozenset[str], report: Report) -> Paper:
        """Make the paper by handing each value to what reads it."""
        reading = Reading(cut.match.string, Record(cut.heading, cut.end, self.items), tight, report, groups)
        for at, part in enumerate(self.parts, 3):
            if part.label is None:
                reading.values["authors"] = cut.groups[at]
            else:
                reading.assign(part.label, cut.groups[at], *cut.match.span(at + 1))
        return reading.paper()


def _failures(column: Sequence[str]) -> list[int]:
    """Return where a column holds what a generator prints for a failure."""
    if not may_hold_failure(column):
        return []
    return [at for at, value in enumerate(column) if len(value) < LONGEST_FAILURE and is_failure(value)]


def _links(column: Sequence[str], odd: set[int]) -> list[str | None]:
    """Return the targets of a column of links, and note which of them say more."""
    links = [plain_link(value) for value in column]
    if None in links:
        odd.update(at for at, link in enumerate(links) if link is None)
    return links


def _identifiers(columns: list[Sequence[str | None]], odd: set[int]) -> Iterable[ArxivId | None]:
    """Return the identifier that each row's links name first, and note which should name one and do not."""
    if not columns:
        return _NONE
    return of_usual_links(columns[0]) or [
        _identifier(at, links, odd) for at, links in enumerate(zip(*columns, strict=True))
    ]


def _identifier(row: int, links: tuple[str | None, ...], odd: set[int]) -> ArxivId | None:
    for link in filter(None, links):
        try:
            return ArxivId.parse(link)
        except ValueError:  # noqa: PERF203 - nearly always the first one is one
            if "arxiv.org" in link:
                odd.add(row)
    return None


def _categories(
    primary: Sequence[str] | None, listed: Sequence[str] | None, rows: int
) -> tuple[Iterable[str | None], Iterable[tuple[str, ...]]]:
    """Return the main category and all categories of each row."""
    if listed is None and (primary is None or all(map(is_category, {*primary}))):
        return primary or _NONE, repeat(())
    told = zip(primary or repeat(None, rows), listed or repeat(None, rows), strict=True)
    first, every = zip(*starmap(categories_of, told), strict=True)
    return first, every


def _dates(column: Sequence[str], odd: set[int]) -> Iterator[datetime.date | None]:
    """Return the date of each row, and note which are printed in another form than the usual one."""
    dates = {value: find_date(value) for value in {*column}}
    if any(str(date) != value for value, date in dates.items()):
        odd.update(at for at, value in enumerate(column) if str(dates[value]) != value)
    return map(dates.get, column)


def _is_title(title: str) -> bool:
    """Tell whether a title without a link is neither a number, a table of contents nor a link after all."""
    start = title[:2].casefold()
    if start in _NUMBER_STARTS and PAPER_NUMBER.match(title):
        return False
    if start in _CONTENTS_STARTS or not (title[1:2].isalpha() or title[1:2] == " "):
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

    def cut(self, text: str, at: int, level: int, limit: int) -> list[Cut]:
        """Cut the record whose heading begins at a place, below a paper of a level, and those of its form behind it.

        There are none if it deviates, or if it begins behind the limit.
        """
        for index, template in enumerate(self._known):
            if (template.linked or template.level <= level) and (cuts := template.run(text, at, limit)):
                if index:
                    self._known.insert(0, self._known.pop(index))
                return cuts
        return []

    def learn(self, text: str, record: Record) -> None:
        """Learn from a record that deviates from all that is known."""
        global _recent  # noqa: PLW0603 - a cache: it changes how fast a text is read, not what is read
        if not self._tries:
            return
        template = _learned(text, record, {template.pattern.pattern for template in self._known})
        if template is None:
            return
        self._tries -= 1
        if _reads_alike(template, text, record):
            self._known = [template, *self._known[: _KEPT - 1]]
            _recent = (template, *_recent[: _KEPT - 1])


def _learned(text: str, record: Record, known: set[str]) -> Template | None:
    """Return the template that a record shows, if all that looks like a label in it is one and the rest is usual."""
    heading, labels = record.heading, record.labels
    items: list[Label | Tag] = sorted([*labels, *record.tags], key=lambda item: item.start)
    spans = _spans(text, record, items) if items else []
    pattern = _pattern(text, heading, spans[0][1], items[0]) if spans else None
    if pattern is None:
        return None
    end = items[-1].end if isinstance(items[-1], Tag) else spans[-1][2]
    borders = [*(first for _, first, _ in spans[1:]), end]
    for (part, _, last), border in zip(spans, borders, strict=True):
        pattern += part.pattern + re.escape(text[last:border])
    if pattern in known:
        return None
    return Template(
        re.compile(pattern),
        heading.level,
        linked=heading.url is not None,
        parts=[part for part, _, _ in spans],
        tail=text[end : record.end],
        items=items,
    )


def _spans(text: str, record: Record, items: list[Label | Tag]) -> list[tuple[_Part, int, int]]:
    """Return where the values of a record stand; none if its form is one that templates do not know."""
    spans: list[tuple[_Part, int, int]] = []
    if not _read_loose(text, record.heading.end, items[0].start, spans):
        return []
    for item, following in zip(items, [*items[1:], None], strict=True):
        stop = record.end if following is None else following.start
        if isinstance(item, Tag):
            if not _read_loose(text, item.end, stop, spans) or (following is None and not item.closes):
                return []
            continue
        if item.style.endswith("x:**") and following is not None:
            first = item.end - len(text[item.value : item.end].lstrip(SPACE))
            spans.append(
                (_Part(item, below=False, several=False, single=True, abuts=False, marked=True), first, item.end)
            )
            if not _read_loose(text, item.end + 2, stop, spans):
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


def _read_loose(text: str, start: int, end: int, spans: list[tuple[_Part, int, int]]) -> bool:
    """Add the line of names that stands below no label, if one does; tell whether nothing else does."""
    names = text[start:end].strip(SPACE)
    if len(names) > 2 and names[0] == names[-1] == "*" and text[start] in SPACE:
        first = text.index(names, start) + 1
        spans.append((_Part(None, below=False, several=False, single=True, abuts=False), first, first + len(names) - 2))
        return True
    return _is_frame("\n" + names)


def _part(text: str, label: Label, following: Label | Tag | None, first: int, last: int) -> _Part | None:
    """Return what is asked about the values of a label, if one of them stands in ``text[first:last]``."""
    lead = text[label.value : first]
    below = "\n" in lead
    if first == last or label.end >= 0 or not (below or label.style.endswith((":", "："))):
        return None
    has_several = "\n" in text[first:last]
    several = label.field in PROSE and not label.style.startswith(">")
    single = True
    if isinstance(following, Label):
        gap = text[last : following.start]
        of_one = context(label, ("\n-" if below else "") + gap, following)
        of_several = context(label, "\n-" + gap, following)
        if following.context != (of_several if has_several else of_one):
            return None
        if of_one != of_several:
            several, single = has_several, not has_several
    if several and _ANOTHER_LINE.match(text, last):
        several = False  # what stands behind the value would match as well as a part of it
    abuts = not lead and text[label.value - 1] == ":"
    return _Part(label, below=below, several=several, single=single, abuts=abuts) if several or single else None


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
    return template.read([cut], [False], groups=groups, report=report) == [general]
