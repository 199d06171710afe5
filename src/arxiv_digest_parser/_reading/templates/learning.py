"""How templates come about: a record that was read by the general way shows the form of others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import attrs

from arxiv_digest_parser._reading.headings.heading import OF_A_PAPER, Heading
from arxiv_digest_parser._reading.heads.title_pieces import is_title
from arxiv_digest_parser._reading.labels.label import TEXT, VALUE, Label, Tag
from arxiv_digest_parser._reading.language.scripts import language_of
from arxiv_digest_parser._reading.language.vocabulary import has_own_labels
from arxiv_digest_parser._reading.papers.paper import read_paper
from arxiv_digest_parser._reading.papers.record import Record
from arxiv_digest_parser._reading.templates.positions import Values
from arxiv_digest_parser._reading.templates.template import Cut, Template
from arxiv_digest_parser._reading.text.places import SPACE

_LONGEST_PAUSE = 64  # records
_KEPT, _TRIES = 16, 16  # templates; a digest has one to three
_MOST_ITEMS, _LONGEST = 48, 20_000  # labels and tags; characters of a pattern and the frame after it

#: A title and a link about which nothing is unusual.
_LINKED_TITLE = r"([^\s\[\]<*_][^\[\]\n<]*)(?<!\s)"
#: It begins with a word, so that no number is before it; words in brackets may be before that: ``[Survey] Sorting``.
_TITLE = r"((?:\[[^\W\d_][^\[\]\n]*\][ \t])?[^\W\d_][^\n<]*)(?<!\s)"
_URL = r"((?:https?://|arxiv\.org/)[^\s()\[\]<>`]+|\d{4}\.\d{4,5}(?:v\d{1,2})?)"

#: The last ones that were learned: the digests of an archive are alike. What is read does not depend on them.
_recent: tuple[Template, ...] = ()


@attrs.define(eq=False)
class Templates:
    """The templates that a text is cut with: those that other texts gave, and those that its own records give."""

    _known: list[Template] = attrs.field(init=False, factory=lambda: [] if has_own_labels() else [*_recent])
    _tries: int = _TRIES
    _pause: int = 0  # how many records were passed over after the last one that showed no form
    _left: int = 0  # how many of them are left

    def cut(self, text: str, at: int, level: int, limit: int) -> list[Cut]:
        """Cut the record whose heading begins at a place, below a paper of a level, and those of its form after it.

        There are none if it deviates, or if it begins after the limit.
        """
        for index, template in enumerate(self._known):
            if template.refuted or not (template.linked or template.level <= level):
                continue
            if cuts := template.run(text, at, limit):
                if template.level > level and not is_title(cuts[0].groups[1]):
                    return []  # it may be a link of the paper above it
                if index:
                    self._known.insert(0, self._known.pop(index))
                return cuts
        return []

    def learn(self, text: str, record: Record) -> None:
        """Learn from a record that deviates from all that is known.

        Blocks of other texts may have refuted each template that it shows: a digest with odd values says nothing about
        the next one of its form. So the first of these templates gets another chance.

        A record that shows no form costs as much as to read it, so after several in a row most are passed over.
        """
        if not self._tries:
            return
        if self._left:
            self._left -= 1
            return
        known = {template.pattern: template for template in self._known}
        refuted: list[Template] = []
        for labels in _readings(record.labels):
            template = _learned(text, record, labels)
            self._pause = 0 if template else min(2 * self._pause + 1, _LONGEST_PAUSE)
            self._left = self._pause
            before = known.get(template.pattern) if template else None
            if template and before is None:
                self._try(template, text, record)
            if template is None or before is None or not before.refuted:
                return
            refuted.append(template)
        self._try(refuted[0], text, record)

    def _try(self, template: Template, text: str, record: Record) -> None:
        """Take a template, if it reads the record that it was learned from as the general way does."""
        global _recent  # noqa: PLW0603 - a cache: it changes how fast a text is read, not what is read
        self._tries -= 1
        if _reads_alike(template, text, record):
            self._known = _with(template, self._known)
            if not has_own_labels():
                _recent = (*_with(template, _recent),)


def _with(template: Template, known: Iterable[Template]) -> list[Template]:
    """Put a template before the others, in the place of one of the same pattern."""
    return [template, *(one for one in known if one.pattern != template.pattern)][:_KEPT]


def _readings(labels: list[Label]) -> Iterator[list[Label]]:
    """Yield which of the labels of a record may be true ones: without what may be a line of its last text, or all."""
    labels = [label for label in labels if label.context != VALUE]
    true = len(labels)
    while true and labels[true - 1].dress.is_plain and labels[true - 1].context == TEXT:
        true -= 1
    if 0 < true < len(labels):
        yield labels[:true]
    yield labels


def _learned(text: str, record: Record, labels: list[Label]) -> Template | None:
    """Return the template that a record shows, if these are its labels and the rest of it is usual."""
    items: list[Label | Tag] = sorted([*labels, *record.tags], key=lambda item: item.start)
    values = Values(text, Record(record.heading, record.end, items))
    if not labels or len(items) > _MOST_ITEMS or _may_be_title(text, record, labels[0]) or not values.read():
        return None
    spans = values.spans
    pattern = _pattern(text, record.heading, spans[0].first, items[0])
    if pattern is None:
        return None
    end = _end(text, items[-1], spans[-1].last)
    for span, border in zip(spans, [*(span.first for span in spans[1:]), end], strict=True):
        pattern += span.pattern(text[span.last : border]) + re.escape(text[span.last : border])
    if len(pattern) + record.end - end > _LONGEST:
        return None
    return Template(
        re.compile(pattern),
        record.heading.level,
        linked=record.heading.url is not None,
        parts=[span.part for span in spans],
        form=values.form(),
        tail=text[end : record.end],
        items=items,
        anchors=values.anchors,
        values=[spans[0].first, *(span.last for span in spans)],
    )


def _may_be_title(text: str, record: Record, label: Label) -> bool:
    """Tell whether an unknown label right below the heading may begin the title in another language."""
    if label.field is not None or not label.dress.is_plain or text[record.heading.end : label.start].strip(SPACE):
        return False
    line = text[label.start :].lstrip(SPACE).partition("\n")[0]
    return language_of(line) != language_of(record.heading.title or "")


def _end(text: str, last_item: Label | Tag, last: int) -> int:
    """Return where a record's last line ends that is not frame: that of its last tag, or of its last value."""
    line_end = text.find("\n", last)
    end = last + len(text[last : line_end if line_end >= 0 else None].rstrip(SPACE))
    return max(end, last_item.end) if isinstance(last_item, Tag) else end


def _pattern(text: str, heading: Heading, start: int, first: Label | Tag) -> str | None:
    """Return the pattern of a heading and all up to the first value, if its form is one that templates know."""
    line = text[heading.start : heading.end]
    shown, form = _title(heading, line, first)
    if not shown or heading.badges or heading.links:
        return None
    lead, _, trail = line.rpartition(shown)
    number = re.search(r"\d+", lead)
    if trail.strip(SPACE) or (number is None) != (heading.number is None):
        return None
    before, after = (lead[: number.start()], lead[number.end() :]) if number else (lead, "")
    if re.search(r"[^#\[\]().、\s]", before + after):
        return None
    numbered = re.escape(before) + (r"(\d{1,9})" if number else "()") + re.escape(after)
    return numbered + form + re.escape(trail + text[heading.end : start])


def _title(heading: Heading, line: str, first: Label | Tag) -> tuple[str, str]:
    """Return how the title of a heading is printed, and the pattern of such titles; "" if neither is known."""
    title, url = heading.title, heading.url
    if url is not None:
        if f"[{title}](<{url}>)" in line:
            return f"[{title}](<{url}>)", rf"\[{_LINKED_TITLE}\]\(<{_URL}>\)"
        if f"[{title}]({url})" in line:
            return f"[{title}]({url})", rf"\[{_LINKED_TITLE}\]\({_URL}\)"
        return "", ""
    if (
        isinstance(first, Label)
        and first.field in OF_A_PAPER
        and first.context > 0
        and first.dress.kind not in {"summary", "table head"}
    ):
        return title or "", _TITLE + "()"
    return "", ""


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
