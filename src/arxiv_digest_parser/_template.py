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

import re
from collections.abc import Iterable
from itertools import repeat
from typing import cast

import attrs

from arxiv_digest_parser._columns import FIELDS, usual_papers
from arxiv_digest_parser._fields import PROSE, TEXT, Label, Tag, scan
from arxiv_digest_parser._headings import (
    CONTENTS,
    PAPER_NUMBER,
    Heading,
    heading_at,
    next_heading,
    read_heading,
    read_unlinked_heading,
)
from arxiv_digest_parser._labels import LABELS, field_of, normal
from arxiv_digest_parser._papers import (
    SCAFFOLD_STARTS,
    Reading,
    Record,
    Report,
    without_scaffold,
)
from arxiv_digest_parser._text import SPACE
from arxiv_digest_parser.models import Paper

#: A line of names in italics, and how many characters below the heading it stands at most.
NAMES = re.compile(r"^(?:\*\*[^*\n]*\*\*[ \t]*\|[ \t]*)?\*(?!\*)[^\n]*", re.MULTILINE)
HEAD = 2000
_FIRST_VALUE = 3  # of a cut: behind number, title and link
_TAILS = 500  # a tail differs by the name of the section that it leads to; there are 150 categories

#: A title, a link and a list of names about which nothing is unusual.
LINKED_TITLE = r"([^\s\[\]<*_][^\[\]\n<]*)(?<!\s)"
TITLE = r"([^\W\d_][^\n<]*)(?<!\s)"  # it begins with a word, so that no number stands before it
URL = r"(https?://[^\s()\[\]<>]+)"
_NAMES = r"([^\W\d_][^*\n:：|｜·•/]*)(?<!\s)"
#: A line of a value; one that a line stands above begins with no sign that labels, tags or frame begin with.
_LINE = r"[^\s>][^\n]*"
_MORE_LINES = r"(?:\n[ \t]{0,4}(?!\d{1,2}[.)、])[^\s#|【*_<>\-+•=\[&][^\n]*)*"
ANOTHER_LINE = re.compile(_MORE_LINES[:-1])
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
class Part:
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
    parts: list[Part]
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
    _extra: dict[str, int] = attrs.field(init=False)  # which value is that of a label that is no field's

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
        others = [(part.label.text, at) for at, part in enumerate(self.parts, 3) if part.label and not fields[at - 3]]
        self._extra = dict(others)
        direct = {*named} <= {*FIELDS} and len({*named}) == len(named) and len(self._extra) == len(others)
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
        if not is_frame(tail):
            return False
        if len(self.tails) >= _TAILS:
            self.tails.clear()
        self.tails.add(tail)
        return True

    # -------------------------------------------------------------- reading

    def read(self, cuts: list[Cut], tight: list[bool], *, groups: frozenset[str], report: Report) -> list[Paper]:
        """Make the papers of records that this template has cut."""
        usual: Iterable[Paper | None] = repeat(None)
        odd: set[int] = set()
        if self._places is not None:
            columns = [*zip(*[cut.groups for cut in cuts], strict=True)]
            usual, odd = usual_papers(columns, self._places, self._extra, tight)
        return [
            self._paper(cut, tight=spacing, groups=groups, report=report) if paper is None or at in odd else paper
            for at, (cut, spacing, paper) in enumerate(zip(cuts, tight, usual, strict=False))
        ]

    def _paper(self, cut: Cut, *, tight: bool, groups: frozenset[str], report: Report) -> Paper:
        """Make the paper by handing each value to what reads it."""
        reading = Reading(cut.match.string, Record(cut.heading, cut.end, self.items), tight, report, groups)
        for at, part in enumerate(self.parts, 3):
            if part.label is None:
                reading.values["authors"] = cut.groups[at]
            else:
                reading.assign(part.label, cut.groups[at], *cut.match.span(at + 1))
        return reading.paper()


def _is_title(title: str) -> bool:
    """Tell whether a title without a link is neither a number, a table of contents nor a link after all."""
    start = title[:2].casefold()
    if start in _NUMBER_STARTS and PAPER_NUMBER.match(title):
        return False
    if start in _CONTENTS_STARTS or not (title[1:2].isalpha() or title[1:2] == " "):
        return "](" not in title and normal(title) not in CONTENTS
    return "](" not in title


def is_frame(tail: str) -> bool:
    """Tell whether all that stands behind a record's last value or tag is what a writer prints by itself."""
    first, *lines = tail.split("\n")
    if first.strip(SPACE):
        return False
    for line in filter(None, (line.strip(SPACE) for line in lines)):
        if line[0] not in SCAFFOLD_STARTS or without_scaffold(line):
            return False
    return next(scan(tail, 0, len(tail)), None) is None
