"""How templates come about: a record that was read by the general way shows the form of others."""

from __future__ import annotations

import re

import attrs

from arxiv_digest_parser._fields import PROSE, Label, Tag, context
from arxiv_digest_parser._headings import OF_A_PAPER, Heading
from arxiv_digest_parser._papers import Record, read_paper, trimmed
from arxiv_digest_parser._template import ANOTHER_LINE, LINKED_TITLE, TITLE, URL, Cut, Part, Template, is_frame
from arxiv_digest_parser._text import SPACE

_KEPT, _TRIES = 8, 16  # templates; a digest has one to three

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


def _spans(text: str, record: Record, items: list[Label | Tag]) -> list[tuple[Part, int, int]]:
    """Return where the values of a record stand; none if its form is one that templates do not know."""
    spans: list[tuple[Part, int, int]] = []
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
                (Part(item, below=False, several=False, single=True, abuts=False, marked=True), first, item.end)
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
        if part is None or is_sibling or not is_frame(text[last:stop]):
            return []
        spans.append((part, first, last))
    return spans


def _read_loose(text: str, start: int, end: int, spans: list[tuple[Part, int, int]]) -> bool:
    """Add the line of names that stands below no label, if one does; tell whether nothing else does."""
    names = text[start:end].strip(SPACE)
    if len(names) > 2 and names[0] == names[-1] == "*" and text[start] in SPACE:
        first = text.index(names, start) + 1
        spans.append((Part(None, below=False, several=False, single=True, abuts=False), first, first + len(names) - 2))
        return True
    return is_frame("\n" + names)


def _part(text: str, label: Label, following: Label | Tag | None, first: int, last: int) -> Part | None:
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
    if several and ANOTHER_LINE.match(text, last):
        several = False  # what stands behind the value would match as well as a part of it
    abuts = not lead and text[label.value - 1] == ":"
    return Part(label, below=below, several=several, single=single, abuts=abuts) if several or single else None


def _pattern(text: str, heading: Heading, start: int, first: Label | Tag) -> str | None:
    """Return the pattern of a heading and all up to the first value, if its form is one that templates know."""
    title, url = heading.title, heading.url
    if not title or heading.badges or heading.links:
        return None
    line = text[heading.start : heading.end]
    if url is not None:
        shown, form = f"[{title}]({url})", rf"\[{LINKED_TITLE}\]\({URL}\)"
    elif isinstance(first, Label) and first.field in OF_A_PAPER and first.context > 0 and first.style[0] not in "#<":
        shown, form = title, TITLE + "()"
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
