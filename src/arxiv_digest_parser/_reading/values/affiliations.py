"""Names with what digests print after them in brackets: where the people work, and marks of their role.

One name in brackets may belong to the name before it, as ``Xi Chen (LMO)`` does in arXiv's own lists. So brackets are
taken for affiliations only where the list shows it: by marks of roles, or by brackets after each name.
"""

from __future__ import annotations

import attrs
import regex

from arxiv_digest_parser._patterns import lazy_regex
from arxiv_digest_parser._reading.language.vocabulary import LABELS, either, field_of
from arxiv_digest_parser._reading.values.cut_lists import cut_mark, without_cut
from arxiv_digest_parser._reading.values.people import INSTITUTION, is_person
from arxiv_digest_parser._reading.values.surnames import cited_surnames

_BRACKETS = r"[(（](?P<place>(?:[^()（）]|[(（][^()（）]*[)）])*)[)）]"
_ENTRY = lazy_regex(
    rf"""\s*+(?P<name>[^,;，、；()（）\[\]`]+?)(?<!\s)\s*
    (?P<marks>(?:`\[[^\[\]]*\]`\s*|\[[^\[\]]*\](?!\()\s*)*+)
    (?:{_BRACKETS}\s*)?(?P<mark_behind>`\[[^\[\]]*\]`\s*)*+(?:[,;，、；]|$)""",
    regex.VERBOSE,
)
#: Three words or more, after the last of several names.
_REMARK = lazy_regex(r"\([^\W\d_]++(?:[ ,]{1,3}+[^\s(),]++){2,}+,?\)$")
#: How many names there are, behind any of them.
_TOTAL = lazy_regex(rf"[(（](?:\d{{1,4}}[ ]|(?:{either('total')})[ ]?\d{{1,4}}[ ]?)[^\W\d_]{{1,20}}[)）]$")
_NUMBER = lazy_regex(r"\d{1,4}")
_IN_BRACKETS = lazy_regex(r"[(（]([^()（）]{2,80})[)）]")
#: What is said of authors behind the last of them, and what is between them.
_TOLD_OF_AUTHORS = lazy_regex(r"[ ]?[(（](?P<told>[^()（）]{2,80})[)）]$")
_BETWEEN_NAMES = lazy_regex(rf"[,;，；、]|\s(?:{either('joining')}|&)\s")
#: What authors are called in languages without spaces between words.
_AUTHORS = tuple(label for label, field in LABELS.items() if field == "authors" and not label.isascii())
#: A year after names, as works are cited, and what is said after it: where they appeared.
_YEAR = r"(?P<{}>[^()（）]{{0,20}}\b(?:19|20)\d\d[a-z]?\b[^()（）]{{0,12}})"
_WHEN = lazy_regex(
    rf"[ ]*+,?[ ]*+[(（](?:{_YEAR.format('enclosed')}|(?P<identifier>arXiv:[ ]?\d{{4}}\.\d{{4,5}}(?:v\d+)?))[)）]"
    r"(?:\.?$|\s*[.:—–·|-]\s+(?P<rest>\S.*))"
    r"|(?:[,.;]|(?<=\bal\.?))[ ]+(?P<bare>(?:19|20)\d\d[a-z]?)\.?$"
)
_DIGITS = lazy_regex(r"\d{4}")
_FINAL_BRACKETS = lazy_regex(r"[(（][^()（）]{1,200}[)）]$")
#: Words in Chinese type, more of them than a name has.
_EASTERN_REMARK = lazy_regex(r"[(（][^()（）]{0,99}[\p{Han}\p{Hiragana}\p{Katakana}]{5}[^()（）]{0,99}[)）]$")
_LAST_BRACKETS = lazy_regex(r"(?<=\S[ ])\([^()]*\)$")
#: An asterisk that does not end an emphasis, such as that of one name in bold or in italics.
_ASTERISK = r"\*(?<!(?<![^\s,;，、；])\*{1,2}[^\s*,;，、；][^*\n,;，、；]{0,60}\*)"
_RAISED = "<$^"  # what marks begin with that are printed above the line
_FOOTNOTES = "*†‡§¶∗"  # what footnotes begin with
#: Marks behind names that footnotes explain: ``Ada Holm*``, ``Ben Ek<sup>1,2</sup>``.
_MARKS = lazy_regex(
    r"(?<=[\p{L}.])(?:<sup>[^<>\n]{1,40}</sup>|\$\^?[^$\n]{1,40}\$|\^\{?[\d*†‡]{1,3}\}?|[ ][†‡✉]"
    rf"|\\?(?:{_ASTERISK}|[†‡§¶∗⋆✉#⁰¹²³⁴-⁹])){{1,9}}(?=\s*(?:[,;，、；]|\.?$|\s))"
)
#: Numbers of footnotes that are printed as all else is; of one alone, that is in doubt.
_NUMBERS = lazy_regex(r"(?<=\p{Ll})\d{1,2}(?:,\d{1,2}){0,5}(?=\s*(?:[,;，、；]|$)|\s+and\s)")
#: What is set apart from the names before it, by a sign and by its emphasis.
_SET_APART = lazy_regex(r"[ \t]{1,9}[·•|–—][ \t]{1,9}(?P<mark>\*\*|__|[*_`])(?P<place>[^*_`\n]{2,200})(?P=mark)$")
#: The signs that a place ends with which is set apart.
ENDS_OF_PLACES = ("*", "_", "`")
_SIGNS_BETWEEN = lazy_regex(r"[ \t][·•|–—][ \t]")
_ENOUGH = 2  # names; the brackets of one alone show nothing


@attrs.frozen
class Placed:
    """A list of people with their affiliations.

    Attributes:
        names: Their names.
        affiliations: Those of each, in the order of the names.
        has_marks: Whether marks of roles were left out.
    """

    names: tuple[str, ...]
    affiliations: tuple[tuple[str, ...], ...]
    has_marks: bool


def read_affiliations(line: str, *, are_placed: bool = False) -> Placed | None:
    """Read a list of names with affiliations; ``None`` if it is not one, or not beyond doubt.

    One name with brackets behind it is such a list where others beside it are (``are_placed``).

    Example:
        >>> placed = read_affiliations("Ada Holm `[first]` (Sorting Institute), Bo Lin (Heap Company; Tree University)")
        >>> placed.names, placed.affiliations, placed.has_marks
        (('Ada Holm', 'Bo Lin'), (('Sorting Institute',), ('Heap Company', 'Tree University')), True)
        >>> read_affiliations("Xi Chen (LMO)") is None
        True
    """
    line = without_cut(" ".join(line.split())).rstrip(" ,;，、；")
    are_kinds = any(map(_is_kind_of_author, _IN_BRACKETS.findall(line)))
    if not (line.endswith((")", "）", "]", "`")) or "`[" in line or are_kinds):
        return None
    entries: list[regex.Match[str]] = []
    at = 0
    while at < len(line):
        entry = _ENTRY.match(line, at)
        if entry is None:
            return None
        entries.append(entry)
        at = entry.end()
    has_marks = are_kinds or any(entry["marks"] or entry["mark_behind"] for entry in entries)
    places = [entry["place"] for entry in entries]
    is_sure = are_placed or len(entries) >= _ENOUGH or _is_place(entries[0])
    are_told = is_sure and all(places)
    if not (has_marks or are_told):
        return None
    return Placed(tuple(entry["name"] for entry in entries), tuple(map(_places, places)), has_marks)


def _is_place(entry: regex.Match[str]) -> bool:
    """Tell whether brackets behind a sole name say in several words where the person works.

    The words of another form of the name, or of the people that the person speaks for, are not a place.
    """
    words = (entry["place"] or "").split()
    return len(words) > 1 and words[0][0].isupper() and {*words}.isdisjoint(entry["name"].split())


def unmarked(line: str) -> str:
    """Return a list of names without the marks behind them that footnotes explain.

    Example:
        >>> unmarked("Ada Holm*, Ben Ek<sup>1,2</sup>"), unmarked("Ada Holm1,2, Ben Ek1")
        ('Ada Holm, Ben Ek', 'Ada Holm, Ben Ek')
    """
    line = _MARKS.sub("", line)
    return _NUMBERS.sub("", line) if len(_NUMBERS.findall(line)) >= _ENOUGH else line


def without_marks(line: str) -> str:
    """Return a list of names without the marks behind several of them; the sign behind one alone may be its own.

    Example:
        >>> without_marks("Ada Holm*, Ben Ek†"), without_marks("Ada Holm*, Ben Ek")
        ('Ada Holm, Ben Ek', 'Ada Holm*, Ben Ek')
    """
    marks = [*_MARKS.finditer(line)]
    named = {line[line.rfind(" ", 0, mark.start()) : mark.end()] for mark in marks}  # one person may be there twice
    is_sure = len(named) >= _ENOUGH or any(mark[0][0] in _RAISED for mark in marks)
    return unmarked(line) if is_sure or not marks else line


def without_place(name: str) -> str:
    """Return a sole name without the brackets behind it.

    Example:
        >>> without_place("Ada Holm (Tree University, Pebble Bay)")
        'Ada Holm'
    """
    return _LAST_BRACKETS.sub("", name).rstrip()


def remark_behind(line: str) -> str:
    """Return the words in brackets at the end of a list of names that are not a part of the last, with the brackets.

    What is behind the mark that the list was cut short belongs to no name, and Chinese words longer than a name are not
    another form of one.

    Example:
        >>> remark_behind("Ada Holm, Bo Lin (for the Sorting Collaboration)"), remark_behind("Ada Holm, Bo Lin (LMO)")
        ('(for the Sorting Collaboration)', '')
        >>> remark_behind("Ada Holm, Bo Lin (Tree University)"), remark_behind("Ada Holm et al. (Night Lab)")
        ('(Tree University)', '(Night Lab)')
        >>> remark_behind("Ada Holm, Bo Lin（机构未经核实）"), remark_behind("Ada Holm, Bo Lin（林博）")
        ('（机构未经核实）', '')
        >>> remark_behind("毕昇、沈括（通讯作者 沈括）")
        '（通讯作者 沈括）'
    """
    if not line.endswith((")", "）")):
        return ""
    if total := _TOTAL.search(line):
        return total[0]
    if (brackets := _FINAL_BRACKETS.search(line)) and without_cut(line) == line and cut_mark(line[: brackets.start()]):
        return brackets[0]
    if role := _role_behind(line):
        return role
    place = _LAST_BRACKETS.search(line) if "," in line else None
    match = (place and _REMARK.search(line)) or (place if place and INSTITUTION.search(place[0]) else None)
    match = match or _EASTERN_REMARK.search(line)
    return match[0] if match else ""


def _role_behind(line: str) -> str:
    """Return brackets at the end of a list that repeat one of its names among other words, or name a kind of author."""
    match = _TOLD_OF_AUTHORS.search(line)
    if match is None:
        return ""
    told = match["told"].strip()
    names = map(str.strip, _BETWEEN_NAMES.split(line[: match.start()]))
    is_again = told[0] in _FOOTNOTES or any(len(name) > 1 and name in told and name != told for name in names)
    return match[0].lstrip() if is_again or _is_kind_of_author(told) else ""


def _is_kind_of_author(told: str) -> bool:
    """Tell whether words are those for an author with others: ``corresponding author``, ``通讯作者``."""
    words = told.split()
    if any(map(str.isdigit, told)):
        return False  # how many there are
    if told.isascii():
        return len(words) > 1 and any(field_of(word) == "authors" for word in (words[0], words[-1]))
    return any(word.endswith(_AUTHORS) and word not in _AUTHORS for word in words)


def place_apart(line: str) -> tuple[str, str]:
    """Return a list of names without where the people work, set apart behind it by a sign and in bold; and that place.

    Where the same sign is between names, or may be, what it sets apart has to say itself that it is a place.

    Example:
        >>> place_apart("Ada Holm, Bo Lin · **Night Lab, Sky Lab**"), place_apart("Ada Holm · **DeepStone**")
        (('Ada Holm, Bo Lin', 'Night Lab, Sky Lab'), ('Ada Holm', 'DeepStone'))
        >>> place_apart("Ada Holm · **Bo Lin**")
        ('Ada Holm · **Bo Lin**', '')
    """
    found = _SET_APART.search(line) if line[-1:] in ENDS_OF_PLACES else None
    if found is None:
        return line, ""
    names, place = line[: found.start()], found["place"]
    are_parted = any(comma in names for comma in ",;，；、") and not _SIGNS_BETWEEN.search(names)
    is_place = INSTITUTION.search(place) is not None or not (is_person(place) or "," in place)
    return (names, place) if are_parted or is_place else (line, "")


def tells_of_more(remark: str, names: tuple[str, ...]) -> bool:
    """Tell whether a remark behind names says that there are more of them.

    Example:
        >>> tells_of_more("(14 authors)", ("Ada Holm", "Bo Lin")), tells_of_more("(2 authors)", ("Ada Holm", "Bo Lin"))
        (True, False)
    """
    number = _NUMBER.search(remark) if _TOTAL.fullmatch(remark) else None
    return number is not None and int(number[0]) > len(names)


def without_year(line: str) -> tuple[str, dict[str, str]]:
    """Return a list of names without the year or identifier after it, and these with what follows, each by a label.

    Example:
        >>> without_year("Ada Holm, Bo Lin (2026) — Annals of Stones")
        ('Ada Holm, Bo Lin', {'year': '2026', 'note': 'Annals of Stones'})
        >>> without_year("Holm et al., 2026"), without_year("Xi Chen (LMO)")
        (('Holm et al.', {'year': '2026'}), ('Xi Chen (LMO)', {}))
    """
    match = _WHEN.search(line) if _DIGITS.search(line) else None
    if match is None or not match.start():
        return line, {}
    told = {"year": match["enclosed"] or match["bare"], "arXiv": match["identifier"], "note": match["rest"]}
    names = line[: match.start()]
    return cited_surnames(names) or names, {label: text for label, text in told.items() if text}


def _places(text: str | None) -> tuple[str, ...]:
    """Split the affiliations of one person."""
    return tuple(
        place for part in regex.split("[;；]", text or "") if (place := part.strip()) and not _is_kind_of_author(place)
    )
