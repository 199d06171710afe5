"""Cells that hold titles: with links, numbers, badges and remarks, and with lines of other values below."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import attrs

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.heads.facts import line_of_facts
from arxiv_digest_parser._reading.language.scripts import is_translation
from arxiv_digest_parser._reading.language.vocabulary import LINK_LISTS, field_of, normal
from arxiv_digest_parser._reading.tables.cells import (
    LINK,
    LINKED_TITLE,
    SHORTEST_ABSTRACT,
    are_names,
    around_links,
    bare,
    is_sentence,
    is_translated,
    labelled,
    led,
    links_in,
    once_spaced,
    plain,
    unusual,
    without_badges,
    without_tags,
)
from arxiv_digest_parser._reading.tables.row_values import AS_THEY_ARE, RowValues
from arxiv_digest_parser._reading.text.marks import undressed
from arxiv_digest_parser._reading.text.places import SPACE
from arxiv_digest_parser._reading.values.names import full_names

_COLON = lazy(r"[:：]")
_LONGEST_LABEL = 40  # characters
_NUMBERED = lazy(r"(\d{1,4})[.)][ \t]+(.*)", re.DOTALL)


def read_titles(values: RowValues, cells: list[str]) -> None:
    """Read the cells of the column of titles."""
    _TitleCells(values).read(cells)


def _labels_of(below: Sequence[Sequence[str]]) -> frozenset[str]:
    """Return what most of several cells have before the colon of a line: it labels what is behind that."""
    count = Counter(
        label
        for lines in below
        for label in {_COLON.split(line, maxsplit=1)[0] for line in lines if _COLON.search(line)}
        if len(label) <= _LONGEST_LABEL
        and "](" not in label
        and field_of(label) is None
        and normal(label) not in LINK_LISTS
    )
    return frozenset(label for label, number in count.items() if number > 1 and number * 2 > len(below))


@attrs.define(eq=False)
class _TitleCells:
    """The column of titles while it is being read.

    Attributes:
        behind: What stands behind linked titles, by row.
        around: What stands around the links behind titles, by row.
        labels: What most rows have below their titles before a colon, and no field is called.
    """

    values: RowValues
    behind: dict[int, str] = attrs.Factory(dict[int, str])
    around: dict[int, str] = attrs.Factory(dict[int, str])
    labels: frozenset[str] = frozenset()

    def read(self, cells: list[str]) -> None:
        """Read the cells, from the first row to the last."""
        if any("![" in cell or "\n" in cell for cell in cells):
            cells = [self._without_badges(row, cell) for row, cell in enumerate(cells)]
        if any("`" in cell for cell in cells):
            cells = self._without_tags(cells)
        cells = self._led(cells)
        prose = sum(_NUMBERED.match(cell.lstrip("* ")) is not None for cell in cells) * 2 > len(cells)
        values = self.values
        values.fields["title"] = [self._title(row, cell, with_prose=prose) for row, cell in enumerate(cells)]
        for row, words in unusual(self.around, len(cells)):  # most rows have ``Read more on`` there
            values.keep(row, "badges", words)
        named = sum(map(full_names, self.behind.values())) > len(self.behind)  # some of them have several
        for row, rest in self.behind.items():
            if named and full_names(rest) and values.put_first(row, "authors", rest):
                continue
            if not values.take_facts(row, rest):
                values.keep(row, "badges", rest)

    def _without_badges(self, row: int, cell: str) -> str:
        """Return a cell without what is around its title and leads to code or a page, or shows something."""
        cell, badges = without_badges(cell)
        for name, url in badges:
            self.values.link(row, name, url)
        return cell

    def _without_tags(self, cells: list[str]) -> list[str]:
        """Return cells without the tags behind their titles."""
        cells, tags = without_tags(cells)
        for row, said in enumerate(tags):
            if said and not self.values.take_facts(row, said):
                self.values.keep(row, "badges", said)
        return cells

    def _led(self, cells: list[str]) -> list[str]:
        """Return the titles that lead their cells, and read the lines below these: names, facts and text."""
        titles, below = led(cells)
        if not any(below):
            return titles
        first = [lines[0] if lines and not labelled(lines[0])[0] else "" for lines in below]
        if "translated_title" not in self.values.held and sum(map(is_translated, first, titles)) * 2 > len(cells):
            self.values.fields["translated_title"] = [lines.pop(0) if lines else "" for lines in below]
            first = [lines[0] if lines else "" for lines in below]
        if "authors" not in self.values.held and sum(map(are_names, first)) * 2 >= len(cells):
            self.values.fields["authors"] = [bare(lines.pop(0)) if lines else "" for lines in below]
        elif "authors" not in self.values.held:
            self._names_below_facts(below)
        self.labels = _labels_of(below)
        are_told = sum(any(map(is_sentence, lines)) for lines in below) * 2 > len(cells)
        for row, lines in enumerate(below):
            for line in lines:
                self._below(row, titles[row], line, is_told=are_told and is_sentence(line))
        return titles

    def _names_below_facts(self, below: list[list[str]]) -> None:
        """Take the line of names that most cells have below the facts of the paper."""
        places = [
            next((at for at, line in enumerate(lines) if not line_of_facts(line, with_names=False)), -1)
            for lines in below
        ]
        named = [at > 0 and are_names(lines[at]) for lines, at in zip(below, places, strict=True)]
        if sum(named) * 2 > len(below):
            taken = [
                lines.pop(at) if is_named else "" for lines, at, is_named in zip(below, places, named, strict=True)
            ]
            self.values.fields["authors"] = [*map(bare, taken)]

    def _below(self, row: int, title: str, line: str, *, is_told: bool) -> None:
        """Read a line below a title: a labelled value, facts that need no label, or text, which is the abstract."""
        label, value = labelled(line)
        field = field_of(label)
        values = self.values
        if field == "abstract?":
            field = "translated_abstract" if is_translation(value, title) else "abstract"
        if field in AS_THEY_ARE and values.put_first(row, field, value):
            return
        own, *rest = _COLON.split(line, maxsplit=1)
        if rest and own in self.labels:
            values.keep(row, own.strip(f"*{SPACE}"), rest[0].strip(f"*{SPACE}"))
            return
        if values.take_facts(row, line):
            return
        if not (is_told or len(line) >= SHORTEST_ABSTRACT) or not values.put_first(row, "abstract", undressed(line)):
            values.keep(row, "badges", line)

    def _title(self, row: int, cell: str, *, with_prose: bool) -> str:
        if match := LINKED_TITLE.fullmatch(cell):
            self.values.link_of_title(row, match[3])
            return once_spaced(plain(match[2]))
        if with_prose and (match := _NUMBERED.match(cell.lstrip("* "))):
            self.values.fields.setdefault("number", [""] * len(self.values.table.rows))[row] = match[1]
            if LINKED_TITLE.fullmatch(match[2]):
                return self._title(row, match[2], with_prose=False)
            title, mark, rest = match[2].lstrip("* ").partition("**")
            if not mark:
                title, _, rest = match[2].partition(" - ")
            if rest := rest.lstrip("*-–—: "):
                self.values.keep(row, "Summary", rest)
            return once_spaced(title.strip("* "))
        return self._title_with_links(row, cell) if "](" in cell else once_spaced(cell)

    def _title_with_links(self, row: int, cell: str) -> str:
        """Read ``TITLE (Read more on [arXiv](…) or [HuggingFace](…))`` and the like."""
        first = LINK.search(cell)
        if first is None:
            return once_spaced(cell)
        start, links = first.start(), links_in(cell)
        opening = cell.rfind("(", 0, start)
        if opening >= 0 and ")" not in cell[opening:start]:
            start = opening
        title, rest = cell[:start].strip(" *-–—:|"), cell[start:]
        if not any(map(str.isalnum, title)):  # the first link with a text is the title
            named = next((link for link in links if link[0]), links[0])
            links.remove(named)
            title, url = named[0].strip("* "), named[1]
            if url:
                self.values.link_of_title(row, url)
            if behind := around_links(cell):
                self.behind[row] = behind
        elif around := around_links(rest):
            self.around[row] = around
        for name, url in links:
            self.values.link(row, name, url)
        return once_spaced(title)
