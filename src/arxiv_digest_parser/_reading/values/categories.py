"""Categories of arXiv, as digests list them: by code, by name, or both, with classes of other schemes among them.

arXiv names the main category of a paper first, and prints MSC and ACM classes in the same list of its feeds; those are
no categories, and are returned apart.
"""

from __future__ import annotations

import re

import attrs

from arxiv_digest_parser._caches import kept
from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.language.vocabulary import field_of
from arxiv_digest_parser._reading.values.links import without_targets
from arxiv_digest_parser.models import Paper
from arxiv_digest_parser.taxonomy import CATEGORIES, RETIRED, is_category

_CODE = lazy(r"[a-z-]{2,10}(?:\.[A-Za-z-]{2,})?")
#: ``Robotics (cs.RO)``, ``cs.RO (Robotics)``.
_NAMED = lazy(rf"[^()（）\[\]]+[(（\[]\s*`?({_CODE.pattern})`?\s*[)）\]]")
_EXPLAINED = lazy(rf"({_CODE.pattern})`?\s*(?:[(（\[][^()（）\[\]]*[)）\]]|[-–—:]\s[^()]*)")
#: MSC 2020 and ACM 1998 classes, as arXiv prints them.
_CLASS = lazy(r"(?:\d\d[A-Z](?:\d\d|xx)|\d\d-(?:\d\d|XX)|[A-K]\.(?:\d{1,2}|m)(?:\.(?:\d{1,2}|m))*)")
#: The main category of a list is set apart: ``**cs.LG**; cs.LG; cs.CV``.
_IN_BOLD = lazy(rf"[ \t]*\*\*`?({_CODE.pattern})`?\*\*(?=[ \t,;，；、/|·]+[^\s*])")
_RANK = lazy(r"(?:(?<!\s)\s+)?\((?:primary|secondary)\)", re.IGNORECASE)
_BREAKS = lazy(r"[;；、，\n|·•+]|</?kbd>")
#: What separates categories, if all parts are categories.
_SLASH = " / "
_MARKS = "#`*[]【】'\" \t\r"
_AROUND_NAMES = f"{_MARKS}()（）-–—:"
#: Several categories have one name; the first of them counts: ``cs.LG`` before ``stat.ML``, and ``math.NA``, of which
#: ``cs.NA`` is another code.
_BY_NAME: dict[str, str] = {}
for _code in ("cs.LG", "math.NA", "math-ph", "math.ST", "eess.SY", *CATEGORIES):
    _BY_NAME.setdefault(CATEGORIES[_code].casefold(), _code)
#: The first word of each category's code or name: to look at that one is quick.
_FIRST_WORD = lazy(r"[\W_]*([^\W_]+)")
_FIRST_WORDS = {
    match[1].casefold() for name in (*CATEGORIES, *RETIRED, *_BY_NAME) if (match := _FIRST_WORD.match(name))
}
_MOST_COMMAS = max(name.count(",") for name in _BY_NAME)


@attrs.frozen
class Listed:
    """What a list of categories holds.

    Attributes:
        names: The categories: their codes, or what is printed instead.
        classes: Classes of other schemes.
        is_named: Whether each is as ``Name (code)``, as arXiv prints them.
        is_renamed: Whether one has another name than arXiv's, or more beside its code.
    """

    names: tuple[str, ...]
    classes: tuple[str, ...] = ()
    is_named: bool = False
    is_renamed: bool = False

    @property
    def are_known(self) -> bool:
        """Whether there are categories, and all of them are arXiv's."""
        return bool(self.names) and all(map(is_category, self.names))


def read_categories(text: str) -> Listed:
    """Read a printed list of categories.

    Example:
        >>> read_categories("Computer Vision and Pattern Recognition (cs.CV); Robotics (cs.RO)").names
        ('cs.CV', 'cs.RO')
        >>> read_categories("Distributed, Parallel, and Cluster Computing, math.NA, 65M60")
        Listed(names=('cs.DC', 'math.NA'), classes=('65M60',), is_named=False, is_renamed=False)
    """
    codes = tuple(text.split(", "))
    if CATEGORIES.keys() >= {*codes}:
        return Listed(tuple(dict.fromkeys(codes)))
    return _read_list(_without_label(text))


@kept(4096)  # papers of one field print the same lists
def _read_list(text: str) -> Listed:
    text = _RANK.sub("", without_targets(text))
    breaks = [part for part in map(_bare, _BREAKS.split(text)) if part]
    names: list[str] = []
    classes: list[str] = []
    is_renamed = False
    for part in breaks:
        for name, printed in _names(part):
            (classes if _CLASS.fullmatch(name) else names).append(name)
            is_renamed = is_renamed or _is_renamed(name, printed)
    is_named = bool(breaks) and all(map(_NAMED.fullmatch, breaks))
    return Listed(tuple(dict.fromkeys(names)), tuple(dict.fromkeys(classes)), is_named, is_renamed)


def are_categories(text: str) -> bool:
    """Tell whether a text is a list of categories of arXiv, and nothing else.

    Example:
        >>> are_categories("cs.LG, stat.ML"), are_categories("Robotics"), are_categories("Ada Lovelace, Ben Ek")
        (True, True, False)
    """
    first = _FIRST_WORD.match(text)
    begins = first is None or first[1].casefold() in _FIRST_WORDS or ":" in text
    return begins and read_categories(text).are_known


def _without_label(text: str) -> str:
    """Leave out a label that a generator printed once more before its value."""
    head, colon, rest = text.partition(":")
    return rest if colon and field_of(head) in {"categories", "primary_category"} else text


def _bare(part: str) -> str:
    part = part.strip(_MARKS)
    if part.rfind("[") > part.rfind("]"):
        part += "]"  # that of a code behind a name
    return part[1:-1].strip(_MARKS) if part[:1] + part[-1:] in {"()", "（）"} else part


def _names(part: str) -> list[tuple[str, str]]:
    """Return the categories and classes of a stretch without semicolons, and how each is printed."""
    if _SLASH in part:
        coded = [(code, printed) for printed in map(_bare, part.split(_SLASH)) if (code := _category(printed))]
        if len(coded) > part.count(_SLASH):
            return coded
    if code := _coded(part):
        return [(code, part)]
    words = [_bare(word) for word in re.split(r"[,\s/]+", part) if _bare(word)]
    if all(is_category(word) or _CLASS.fullmatch(word) for word in words):
        return [(word, word) for word in words]
    return _between_commas([_bare(piece) for piece in part.split(",")])


def _coded(part: str) -> str | None:
    """Return the code that is after or before one name; there may be commas in the name alone."""
    match = _NAMED.fullmatch(part) or _EXPLAINED.fullmatch(part)
    if match is None or not is_category(match[1]) or "," in part.replace(CATEGORIES.get(match[1], ""), ""):
        return None
    return match[1]


def _is_renamed(code: str, printed: str) -> bool:
    """Tell whether what is printed beside a code, or instead of it, is not arXiv's name of that category."""
    beside = _normal_name(printed.replace(code, "", 1).strip(_AROUND_NAMES))
    return beside not in {"", _normal_name(CATEGORIES.get(code, ""))}


def _between_commas(pieces: list[str]) -> list[tuple[str, str]]:
    """Return the categories of a list with commas, some of which may be inside a name, and how each is printed."""
    found: list[tuple[str, str]] = []
    at = 0
    while at < len(pieces):
        for size in range(min(_MOST_COMMAS + 1, len(pieces) - at), 0, -1):
            printed = ", ".join(pieces[at : at + size])
            if code := _category(printed):
                break
        else:
            size, code, printed = 1, pieces[at], pieces[at]
        found.append((code, printed))
        at += size
    return [(name, printed) for name, printed in found if name]


def _category(text: str) -> str | None:
    """Return the category that a text is: a code, a name, or both."""
    if is_category(text):
        return text
    return _coded(text) or _BY_NAME.get(_normal_name(text))


def _normal_name(name: str) -> str:
    return name.casefold().replace("&", "and")


def categories_of(primary: str | None, listed: str | None) -> tuple[str | None, tuple[str, ...], dict[str, str]]:
    """Return the main category and all categories of a paper, by what it prints as these, and what it prints besides.

    Example:
        >>> categories_of("math.NA, cs.NA, 65M60", None)
        ('math.NA', ('math.NA', 'cs.NA'), {'classes': '65M60'})
        >>> categories_of(None, "Robots (cs.RO)")
        ('cs.RO', ('cs.RO',), {'categories': 'Robots (cs.RO)'})
    """
    if listed is None and (primary is None or is_category(primary)):
        return primary, (), {}
    whole = read_categories(listed) if listed else Listed(())
    main = read_categories(primary) if primary else Listed(())
    read = [(primary, main), (listed, whole)] if main.are_known else [(listed, whole)]
    classes = [one for _, found in read for one in found.classes]
    renamed = [text for text, found in read if text and found.is_renamed]
    besides = {"classes": ", ".join(classes)} if classes else {}
    if renamed:
        besides["categories"] = "; ".join(renamed)
    if primary is None:
        if listed and (marked := _IN_BOLD.match(listed)) and marked[1] == next(iter(whole.names), None):
            return marked[1], whole.names, besides
        first = whole.names[0] if whole.is_named and whole.are_known else None
        return first, whole.names, besides
    if not main.are_known:
        return primary.strip("` "), whole.names, besides
    return main.names[0], whole.names or (main.names if len(main.names) > 1 else ()), besides


def with_single_categories(papers: list[Paper]) -> list[Paper]:
    """Read the one category of a paper as a list where the same label lists several in others of a block."""
    several = [paper for paper in papers if paper.categories]
    if not several or any(paper.categories[0] != paper.primary_category for paper in several):
        return papers
    return [
        attrs.evolve(paper, categories=(paper.primary_category,))
        if paper.primary_category and not paper.categories and is_category(paper.primary_category)
        else paper
        for paper in papers
    ]
