"""What text below no label must be like to be an abstract, and where it ends."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.heads.bylines import names_in
from arxiv_digest_parser._reading.heads.fact import LONGEST_REMARK
from arxiv_digest_parser._reading.heads.facts import LONGEST_FACTS, line_of_facts
from arxiv_digest_parser._reading.heads.pieces import CUT, STOPS, is_in_capitals
from arxiv_digest_parser._reading.labels.between_bars import has_bar
from arxiv_digest_parser._reading.labels.scan import label_of
from arxiv_digest_parser._reading.language.scripts import SHORTEST_ABSTRACT, is_as_long
from arxiv_digest_parser._reading.text.marks import BULLETS, italic, mark_before, untagged, without_signs
from arxiv_digest_parser._reading.text.places import SPACE
from arxiv_digest_parser._reading.values.cut_lists import without_cut
from arxiv_digest_parser._reading.values.links import links_of
from arxiv_digest_parser.taxonomy import is_category

#: Between paragraphs, and above a line of hashtags.
GAP = lazy(r"\n[ \t]*\n[ \t]*(?=\S)|\n[ \t]*(?=#[^\s#])")

_BLANK_LINE = lazy(r"\n[ \t]*\n")
BULLETED = lazy(r"^[ \t]*[-*+•][ \t]+(?=\S)", re.MULTILINE)

_CITATION = lazy(r"([^()\n]{3,200}?)[ \t]*\((?:19|20)\d\d[a-z]?\)(?:[ \t]*[-–—·|,:][ \t]*[^\n.]{1,60})?")


def has_sentence(text: str) -> bool:
    """Tell whether a line of a text ends like a sentence."""
    return any(line.rstrip(" *_").endswith((*STOPS, CUT)) for line in text.split("\n"))


def is_topic(text: str, start: int, line_end: int, end: int) -> bool:
    """Tell whether a line above a gap is a remark after a sign or between bars, and does not begin an abstract."""
    line = text[start:line_end]
    parts = line.split(" | ")
    is_short = all(len(part) <= LONGEST_REMARK and not part.rstrip().endswith(STOPS) for part in parts)
    is_set_apart = len(parts) > 1 or (mark_before(line) > 0 and not line.startswith(BULLETS))
    return is_short and is_set_apart and _BLANK_LINE.match(text, line_end, end) is not None


def is_tag(name: str, kept: Mapping[str, Iterable[str]]) -> bool:
    """Tell whether what reads like a name is in a list of other things that is kept, such as tags in front matter."""
    lists = (text for texts in kept.values() for text in texts if name in text)
    return any(name in text.split(", ") and not names_in(text) for text in lists)


def cites(line: str) -> bool:
    """Tell whether a line names authors, a year in parentheses, and where they published, and says no more.

    Example:
        >>> cites("Holm et al. (2024) - NeurIPS"), cites("We sort stones (2024).")
        (True, False)
    """
    match = _CITATION.fullmatch(line)
    return match is not None and (is_in_capitals(match[1]) or without_cut(match[1]) != match[1])


def is_small(line: str) -> bool:
    """Tell whether all of a line is printed small.

    Example:
        >>> is_small("<sub>Based on the abstract</sub>"), is_small("H<sub>2</sub>")
        (True, False)
    """
    return line[:2] == "<s" and untagged(line) != line


def remark_in(line: str) -> str:
    """Return what a line says that is a remark, without its bullets and the tags around it."""
    return BULLETED.sub("", untagged(line.strip(SPACE)))


def is_remark(line: str, following: str) -> bool:
    """Tell whether a short item below a title, alone or above sentences, is a remark: where the authors work, say."""
    is_short = len(line) <= LONGEST_REMARK and not line.rstrip().endswith(STOPS)
    is_alone = not following or (following.startswith(BULLETS) and following.endswith(STOPS))
    return is_short and is_alone and line.lstrip().startswith(BULLETS)


def is_abstract_alone(value: str, *, with_names: bool) -> bool:
    """Tell whether a text below no label, which begins with a letter, is read as an abstract and no more.

    Args:
        value: The text, without white space around it.
        with_names: Whether nothing above it says who the authors are.
    """
    first = value.partition("\n")[0]
    if not is_as_long(value, SHORTEST_ABSTRACT) or has_bar(first) or GAP.search(value) or label_of(first):
        return False
    return not (is_category(first.strip()) or links_of(first) or line_of_facts(first, with_names=with_names))


def are_marked_names(line: str) -> bool:
    """Tell whether a line is names in italics, after a sign for people or cut short: no text has such a line.

    Example:
        >>> (
        ...     are_marked_names("👥 Ada Holm, Ben Ek"),
        ...     are_marked_names("_Ada Holm_"),
        ...     are_marked_names("Ada Holm, Ben Ek"),
        ... )
        (True, True, False)
    """
    names = italic(without_signs(line))
    if names is not None:
        return names_in(names) > 0
    return any(fact.field == "authors" for fact in line_of_facts(line, with_names=True))


def end_above_facts(text: str, start: int, end: int, *, with_names: bool) -> int:
    """Return where a line of facts is below a gap, such as names after "by"; else the end of the text."""
    for gap in GAP.finditer(text, start, end):
        stop = text.find("\n", gap.end(), end)
        line = text[gap.end() : stop if stop >= 0 else end]
        if len(line) < LONGEST_FACTS and line_of_facts(line, with_names=with_names):
            return gap.start()
    return end


def end_of_item(text: str, start: int, end: int) -> int:
    """Return where the item ends that begins at a place, if those below it are links; else the end of the text."""
    if not text.startswith(BULLETS, start):
        return end
    below = [match.start() for match in BULLETED.finditer(text, start + 1, end)]
    if not below:
        return end
    lines = [text[at:stop] for at, stop in zip(below, [*below[1:], end], strict=True)]
    return below[0] if all(map(links_of, lines)) else end
