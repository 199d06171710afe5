"""Cells of a table: what each says without its markup, and which of its lines is what."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.language.scripts import is_translation
from arxiv_digest_parser._reading.language.vocabulary import field_of, printed
from arxiv_digest_parser._reading.text.marks import LINE_BREAK, undressed, unemphasised
from arxiv_digest_parser._reading.text.places import SPACE
from arxiv_digest_parser._reading.values.affiliations import without_year
from arxiv_digest_parser._reading.values.cut_lists import without_cut
from arxiv_digest_parser._reading.values.links import links_of, name_says_more, shown, with_markdown_links
from arxiv_digest_parser._reading.values.names import full_names
from arxiv_digest_parser._reading.values.targets import NO_FORMULA, field_of_target
from arxiv_digest_parser._unicode import unescaped

_NOTHING = frozenset(["null", "none", "n/a", "nan", "-", "--", "—", "–", "➖", ":heavy_minus_sign:", "~", "/", "\\"])
LINK = lazy(
    rf"!?\[([^\[\]\n]*(?:\[[^\[\]\n]*\][^\[\]\n]*)*)\]\({NO_FORMULA}\s*<?([^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)*)>?(?:(?<!\s)\s+)?\)"
    r"|<?(https?://[^\s<>()|]+)>?"
)
LINKED_TITLE = lazy(
    r"(\*\*)?\[(?!\])([^\[\]\n]*(?:\[[^\[\]\n]*\][^\[\]\n]*)*)\]\(<?([^()\s<>]+(?:\([^()\s]*\)[^()\s<>]*)*)>?\)(\*\*)?"
)
IDENTIFIER_CELL = lazy(
    r"arxiv(?::[ ]?|[ ])(\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[A-Z]{2})?/\d{7}(?:v\d+)?)", re.IGNORECASE
)
#: A cell that a title in bold or a link leads, with more on the lines below.
_LED = lazy(r"(\*\*(?:[^*\n]|\*(?!\*))+\*\*|(?:\*\*)?\[[^\n]+\]\([^()\s]+\)(?:\*\*)?)[ \t]*\n(.+)", re.DOTALL)
#: Tags behind a title: words in code.
_TAGS = lazy(r"([^\n]*[^\s`])[ \t]{1,3}((?:`[^`\n]{1,60}`[ \t,]{0,3}){1,20})")
_BOLD_LEAD = lazy(r"(\*\*(?:[^*\n]|\*(?!\*))+\*\*)[ \t]{0,3}[,，:：–—-]?[ \t]{0,3}([^\s,，:：–—-].*)", re.DOTALL)
#: A cell that a line without links leads, with a linked title in bold below it.
_BELOW_LINE = lazy(r"([^\n\[\]]{1,300})\n(\*\*\[([^\[\]\n]{1,500})\]\(([^()\s]{1,500})\)\*\*)[ \t]*(\n.+)?", re.DOTALL)
_FIRST_LINE = lazy(r"([^\n]+)\n(.+)", re.DOTALL)
_SUMMARY = lazy(r"<details\b[^<>]*>\s*<summary\b[^<>]*>([^<>]*)</summary>", re.IGNORECASE)
_FOLDED = lazy(
    r"<summary\b[^<>]*>[^<]*(?:<(?!/?summary\b)[^<]*)*</summary>|</?(?:details|p)\b[^<>]*>", re.IGNORECASE | re.DOTALL
)
#: An element around all of a cell that says how it looks.
_WRAPPED = lazy(
    r"<(sub|sup|small|b|strong|i|em|font|span|center|p|div|kbd|nobr)\b[^<>]*>((?:(?!<\1\b).)*)</\1>",
    re.IGNORECASE | re.DOTALL,
)
#: Words in bold that lead a cell, after a number.
_LEADING_TAG = lazy(r"^([\W\d]{0,9})<(b|strong)>([^<>\n]+)</\2>", re.IGNORECASE)
#: The end of a link with what a browser shows for it: ``[T](https://arxiv.org/abs/2601.90011 "A Faster Sort")``.
_TITLED = lazy(r"\[(?P<text>[^\[\]\n]*)\]\((?P<target>[^()\s]+)[ \t]+\"(?P<title>[^\"\n]*)\"\)")
_FOLD = lazy(r"(?=<details\b)", re.IGNORECASE)
#: A picture, which may be a link, as a badge is.
_PICTURE = lazy(r"(\[)?!\[([^\[\]\n]*)\]\(([^()\s]*)\)(?(1)\]\(([^()\s]+)\))\s*")
_LONGEST_NAME, SHORTEST_ABSTRACT = 4, 80  # characters
_STOPS = (".", "。", "…", "!", "?")
_COLON = lazy(r"[:：]")
_LONGEST_LABEL = 40  # characters
_FEWEST_SPACES_OF_TITLE = 2
_FULL_STOPS, _FEWEST_SPACES = (".", "。", "…"), 5  # of a sentence that is hardly a title
_AROUND_LINKS = " ,;|*·•/-–—:()[]"
_SPACES = lazy(r"\s+")


def plain(cell: str) -> str:
    """Return what a cell says: unfolded, with its line breaks, without emphasis around it; ``""`` for nothing."""
    if "<" in cell:
        if cell.lower().startswith("<details") and cell.lower().endswith("</details>"):
            cell = unescaped(_FOLDED.sub("", cell).strip())
        cell = LINE_BREAK.sub("\n", cell).strip()
        while match := _WRAPPED.fullmatch(cell):
            cell = match[2].strip()
        cell = _LEADING_TAG.sub(r"\1**\3**", with_markdown_links(cell))
    if ' "' in cell:
        cell = _TITLED.sub(_with_title_behind, cell)
    cell = unemphasised(cell)
    return "" if cell.casefold() in _NOTHING else cell


def _with_title_behind(link: re.Match[str]) -> str:
    """Return a link with its title behind it, unless its text says that as well."""
    title = link["title"].strip()
    plain_link = f"[{link['text']}]({link['target']})"
    return plain_link if title in link["text"] else f"{plain_link} ({title})"


def summary_of(cell: str, value: str) -> str:
    """Return what is above the fold of a cell, unless this is the beginning of what is below it, its value."""
    match = _SUMMARY.match(cell) if cell.startswith("<") else None
    said = unescaped(match[1]).strip() if match else ""
    return "" if said and value.startswith(said.rstrip(". …")) else said


def led(cells: Sequence[str]) -> tuple[list[str], list[list[str]]]:
    """Return the titles that lead their cells, and the lines below them, if most cells are of that kind.

    A title is in bold or linked, or has a line of names, its translation or prose below it.
    """
    cells = _led_by_bold([*map(_parted, _led_by_line(cells))])
    parted = [_LED.fullmatch(cell) for cell in cells]
    if sum(match is not None for match in parted) * 2 <= len(cells):
        parted = [_FIRST_LINE.fullmatch(cell) for cell in cells]
        first = [(match[1], match[2].lstrip().partition("\n")[0]) for match in parted if match]
        if sum(_is_below_title(second, title) for title, second in first) * 2 <= len(cells):
            return [*cells], [[] for _ in cells]
    below = [lines_of(match[2]) if match else [] for match in parted]
    return [plain(match[1]) if match else cell for match, cell in zip(parted, cells, strict=True)], below


def _led_by_bold(cells: Sequence[str]) -> Sequence[str]:
    """Return cells with what is behind a title in bold below it, if most titles are; a name alone is a part of one."""
    parted = [
        None if "](" in cell.partition("\n")[0].rpartition("**")[2] else _BOLD_LEAD.fullmatch(cell) for cell in cells
    ]
    if sum(match is not None and match[1].count(" ") >= _FEWEST_SPACES_OF_TITLE for match in parted) * 2 <= len(cells):
        return cells
    return [f"{match[1]}\n{match[2]}" if match else cell for match, cell in zip(parted, cells, strict=True)]


def _parted(cell: str) -> str:
    """Return a cell with the fold or the tags behind its title below it."""
    fold = _FOLD.search(cell)
    if fold and cell[: fold.start()].strip() and "\n" not in cell[: fold.start()]:
        return f"{cell[: fold.start()].rstrip()}\n{cell[fold.start() :]}"
    return cell


def without_tags(cells: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return cells without the words in code behind their titles, and these: all titles are in bold, or most have some.

    Example:
        >>> without_tags(["**Hot Tea** `VLA` `cups`", "**Cold Tea**"])
        (['**Hot Tea**', '**Cold Tea**'], ['`VLA` `cups`', ''])
    """
    parted = [None if "](" in cell else _TAGS.fullmatch(cell.partition("\n")[0]) for cell in cells]
    is_usual = sum(match is not None for match in parted) * 2 > len(cells) > 1
    found = [match if match and (is_usual or unemphasised(match[1]) != match[1]) else None for match in parted]
    bare = [f"{match[1]}{cell[match.end() :]}" if match else cell for match, cell in zip(found, cells, strict=True)]
    return bare, [match[2].strip() if match else "" for match in found]


def _is_below_title(line: str, title: str) -> bool:
    """Tell whether a line is what cells print below titles: names, a translation, or prose, longer than titles are."""
    said = plain(line)
    is_prose = len(said) >= SHORTEST_ABSTRACT and said.endswith(_STOPS) and "](" not in said
    is_told = is_prose or is_sentence(said) or labelled(said)[0] != "" or _FOLD.match(line) is not None
    return is_told or are_names(line) or is_translated(line, title)


def labelled(line: str) -> tuple[str, str]:
    """Return the label of a known field with which a line begins, and its value; or no label, and the line."""
    label, *value = _COLON.split(line, maxsplit=1)
    is_known = bool(value) and len(label) <= _LONGEST_LABEL and field_of(label) is not None
    return (label, value[0].strip(f"*{SPACE}")) if is_known else ("", line)


def is_sentence(line: str) -> bool:
    """Tell whether a line of a cell says something about a paper, as no title does."""
    is_long = line.count(" ") >= _FEWEST_SPACES or line.endswith("。")
    return is_long and line.endswith(_FULL_STOPS) and "](" not in line


def _led_by_line(cells: Sequence[str]) -> Sequence[str]:
    """Return cells with the line that is above each title below it, if most cells have a linked title in bold there."""
    parted = [_BELOW_LINE.fullmatch(cell) if "\n" in cell else None for cell in cells]
    titled = [match if match and name_says_more(match[3], match[4]) else None for match in parted]
    if sum(match is not None for match in titled) * 2 <= len(cells):
        return cells
    return [
        f"{match[2]}\n{match[1]}{match[5] or ''}" if match else cell for match, cell in zip(titled, cells, strict=True)
    ]


def is_translated(line: str, title: str) -> bool:
    """Tell whether a line is a title in another language: longer than a name in Chinese type, shorter than prose."""
    return _LONGEST_NAME < len(line) < SHORTEST_ABSTRACT and is_translation(line, title)


def lines_of(cell: str) -> list[str]:
    """Return the lines of a cell, each as it reads; what it folds is one, with the label that its summary is."""
    above, *folded = _FOLD.split(cell)
    return [*filter(None, (*(plain(line.strip()) for line in above.split("\n")), *map(_unfolded, folded)))]


def _unfolded(fold: str) -> str:
    text = plain(fold.strip())
    label = printed(summary_of(fold, text))
    return f"{label}: {text}" if text and field_of(label) not in {None, "group"} else text


def without_badges(cell: str) -> tuple[str, list[tuple[str, str]]]:
    """Return a cell without its pictures and the links to code above its title, and each of these with its name."""
    found = [(match[2], match[4] or match[3]) for match in _PICTURE.finditer(cell)]
    cell = _PICTURE.sub("", cell).strip() if found else cell
    first, more, rest = cell.partition("\n")
    links = links_of(first) if more else []
    if links and all(field_of_target(url) == "code_url" for _, url in links):
        return rest.strip(), found + links
    return cell, found


def are_names(line: str) -> bool:
    """Tell whether a line is a list of names, complete or cut short; a year may be behind it."""
    line, _ = without_year(bare(line))
    return full_names(line, joined=True) > 0 or without_cut(line) != line


def bare(line: str) -> str:
    """Return a line without the signs before it and the emphasis around it."""
    return undressed(line).strip("*_ ")


def links_in(cell: str) -> list[tuple[str, str]]:
    """Return the texts and the targets of the links of a cell; either may be empty."""
    return [(shown(match[1] or ""), match[2] or match[3] or "") for match in LINK.finditer(cell)]


def links_besides(links: Sequence[tuple[str, str]], field: str | None) -> set[str]:
    """Return the targets of links that are not what their column says, as another one is by its target.

    In a column of links, this is the page of the paper.

    Example:
        >>> links_besides([("page", "https://a.example.org"), ("code", "https://github.com/a/b")], "code_url")
        {'https://a.example.org'}
        >>> links_besides([("page", "https://a.example.org")], "code_url")
        set()
    """
    told = "code_url" if field == "code_url" else "url"
    others = {url for _, url in links if field_of_target(url) != told}
    return others if len(others) < len({url for _, url in links}) else set()


def around_links(cell: str) -> str:
    """Return what stands around the links of a cell."""
    return _SPACES.sub(" ", LINK.sub("", cell)).strip(_AROUND_LINKS)


def once_spaced(title: str) -> str:
    """Return a title on one line."""
    return _SPACES.sub(" ", title).strip() if "\n" in title else title


def unusual(words: Mapping[int, str], rows: int) -> list[tuple[int, str]]:
    """Return what is not the words of most rows, which a generator prints."""
    [(usual, number)] = Counter(words.values()).most_common(1) or [("", 0)]
    is_usual = number > 1 and number * 2 > rows
    return [(row, text) for row, text in words.items() if not (is_usual and text == usual)]
