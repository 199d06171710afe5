"""Plain texts that lines have in the same place, cut where most of them can be cut alike: at names, a date, a label.

By itself, such a text may be read in several ways, as two words with capitals are a name, or a title. What is in this
place of all lines tells: ``Mira Holt, Bo Lin. A Faster Sort`` is names and a title where ``Ona Pell. Deep Lamps`` is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from itertools import chain, islice

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.heads.bylines import AFTER_NAMES, FULL_STOP, byline
from arxiv_digest_parser._reading.heads.citations import are_sure_names, may_be_names
from arxiv_digest_parser._reading.heads.fact import DIGIT, fact_of
from arxiv_digest_parser._reading.heads.pieces import Piece
from arxiv_digest_parser._reading.heads.title_pieces import is_title
from arxiv_digest_parser._reading.language.vocabulary import field_of, normal
from arxiv_digest_parser._reading.values.cut_lists import without_cut
from arxiv_digest_parser._reading.values.dates import dated
from arxiv_digest_parser._reading.values.names import full_names
from arxiv_digest_parser._reading.values.surnames import cited_surnames
from arxiv_digest_parser._reading.values.venues import is_venue

MOST = 0.75  # of the lines
_SURE = 3  # one of so many texts, at least, is names beyond doubt
_WORDS_OF_LABEL, _WORDS_OF_GROUP = 3, 4
_BESIDE_DATE = " \t.,;:：()[]–—-"
#: What ends a title before names: the same in most lines.
_BEFORE_NAMES = (
    lazy(r"(?:(?<=[^\W\d_]{2})|(?<=[)\d?!]))[.?!][ \t]{1,9}(?=[^\W\d_])"),
    lazy(r"(?<=\S)[.,;]?[ \t]{1,9}by[ \t]{1,9}(?=[^\W\d_])"),
    lazy(r"(?<=\S);[ \t]{1,9}(?=[^\W\d_])"),
    lazy(r"(?<=\S),[ \t]{1,9}(?=[^\W\d_])"),
)
#: What ends names before a title.
_BEHIND_NAMES = (AFTER_NAMES, lazy(r"(?<=\S);[ \t]{1,9}(?=[^\W\d_])"), lazy(r"(?<=\S),[ \t]{1,9}(?=[^\W\d_])"))
_NAMES_IN_BRACKETS = lazy(r"(?<=\S)[ \t]{1,9}[(\[]([^()\[\]\n]{3,3000})[)\]]\.?$")
_BEFORE_VENUE = lazy(r"(?<=\S)[.,;][ \t]{1,9}([^.,;\n]{4,60})\.?$")
#: How readers rate a paper: ``★★★ Mira Holt``.
_RATING = lazy(r"[★☆⭐🌟✨🔥👍](?:[ \ufe0f]{0,2}[★☆⭐🌟✨🔥👍]){0,9}\ufe0f?[ \t]{1,9}(?=[^\W\d_])")
_COLON = lazy(r"[:：][ \t]")
_IN_BRACKETS = lazy(r"[:：][ \t]{0,3}[(\[]([^()\[\]\n]{2,3000})[)\]]\.?")

#: The parts of a text, as many as all others in its place are cut into, some of which may be empty.
_DEEPEST = 8  # cuts of one text
_LONGEST, _MOST_SIGNS = 3000, 64  # characters of names and a title, and signs that may be between these
_LONGEST_LABEL = 80  # characters
_Cut = tuple[Piece, ...]
_Pair = tuple[str, str]


def cut_alike(texts: Sequence[str], *, are_titled: bool = False, depth: int = _DEEPEST) -> list[_Cut]:
    """Cut texts that lines have in the same place where most can be cut alike: each into as many pieces.

    Where titles are elsewhere on these lines (``are_titled``), none is in these texts.

    Example:
        >>> [[*map(" ".join, cut)] for cut in cut_alike(["Mira Holt, Bo Lin. A Faster Sort", "Ona Pell. Deep Lamps"])]
        [['names Mira Holt, Bo Lin ', 'text A Faster Sort '], ['names Ona Pell ', 'text Deep Lamps ']]
    """
    cuttings = (_CUTTINGS if are_titled else _ALL_CUTTINGS) if depth else ()
    found = next(filter(None, (cutting(texts) for cutting in cuttings)), list[_Cut]())
    if not found or [cut[0].text for cut in found] == [*texts]:
        return found or [_plain(text) for text in texts]
    parts = (
        cut_alike([piece.text for piece in column], are_titled=are_titled, depth=depth - 1)
        if {piece.kind for piece in column} == {"text"}
        else [*zip(column)]
        for column in zip(*found, strict=True)
    )
    return [(*chain.from_iterable(row),) for row in zip(*parts, strict=True)]


def are_names(texts: Sequence[str]) -> bool:
    """Tell whether most texts may be names, and some of them are names beyond doubt.

    Example:
        >>> are_names(["Mira Holt, Bo Lin", "Ona Pell"]), are_names(["Deep Lamps", "Ona Pell"])
        (True, False)
    """
    return sum(map(_are_sure, texts)) * _SURE >= len(texts) and _may_be_names(texts)


def _are_sure(text: str) -> bool:
    """Tell whether a text is several full names, or names of which some were left out; surnames are not enough."""
    bare = without_cut(_bare(text))
    return text[:1].isalpha() and are_sure_names(text) and (bare != _bare(text) or full_names(bare, joined=True) > 0)


def _may_be_names(texts: Sequence[str]) -> bool:
    return sum(text[:1].isalpha() and may_be_names(text) for text in texts) >= MOST * len(texts)


def _plain(*texts: str) -> _Cut:
    return (*(Piece("text", text) for text in texts),)


def _bare(text: str) -> str:
    """Return names without the colon or the full stop behind them."""
    return FULL_STOP.sub("", text.rstrip(":：, "))


def _names(text: str) -> Piece:
    """Return what is in the place of names as a piece, without the colon or the full stop behind it.

    A few words without numbers are the name of a group: ``OpenAI``. Others are a remark.
    """
    bare = _bare(text)
    if not may_be_names(bare):
        is_group = bare.count(" ") < _WORDS_OF_GROUP and not DIGIT.search(bare)
        return Piece("names" if is_group else "aside", bare)
    is_sure = (full_names(without_cut(bare), joined=True) > 0 or cited_surnames(bare) != "") and byline(bare) is None
    return Piece("names" if is_sure else "text", bare)


def _before_label(texts: Sequence[str]) -> list[_Cut]:
    """Cut names from the value of a label that most texts have behind them: ``Mira Holt TL;DR: We sort.``."""
    found = [_labels(text) for text in texts]
    for label, number in Counter(chain.from_iterable(found)).most_common(1):
        parts = [labels.get(label, (text, "", "")) for text, labels in zip(texts, found, strict=True)]
        if number >= MOST * len(texts) and _may_be_names([names for names, _, _ in parts]):
            return [(*_plain(names), Piece("bold", printed), Piece("aside", value)) for names, printed, value in parts]
    return []


def _labels(text: str) -> dict[str, tuple[str, str, str]]:
    """Return the known labels behind other words of a text, each with what is before it, as printed, and its value."""
    found: dict[str, tuple[str, str, str]] = {}
    for colon in _COLON.finditer(text):
        first = max(0, colon.start() - _LONGEST_LABEL)
        words = text[first : colon.start()].rsplit(" ", _WORDS_OF_LABEL)
        for at in range(1, len(words)):
            label = " ".join(words[at:])
            if field_of(label) and normal(label) not in found:
                above = text[: colon.start() - len(label)].strip()
                found[normal(label)] = above, f"{label}:", text[colon.end() :].strip()
    return found


def _out_of_brackets(texts: Sequence[str]) -> list[_Cut]:
    """Take the colon and the brackets off that most texts have: ``: (cs.DS, cs.DM)``."""
    found = [_IN_BRACKETS.fullmatch(text) for text in texts]
    if sum(map(bool, found)) < MOST * len(texts):
        return []
    return [_plain(match[1] if match else text) for text, match in zip(texts, found, strict=True)]


def _behind_date(texts: Sequence[str]) -> list[_Cut]:
    """Cut the date from the words that most texts have behind it: ``2026-07-12 Mira Holt``."""
    found = _pairs(texts, _date_and_rest)
    return [_plain(when, rest) for rest, when in found]


def _before_date(texts: Sequence[str]) -> list[_Cut]:
    """Cut the date from the words that most texts have before it: ``Mira Holt Jul 12, 2026``."""
    return [_plain(*pair) for pair in _pairs(texts, _rest_and_date)]


def _pairs(texts: Sequence[str], cut: Callable[[str], _Pair | None]) -> list[_Pair]:
    """Cut texts in two if most can be; of the others, nothing is cut off."""
    found = [cut(text) for text in texts]
    if sum(map(bool, found)) < MOST * len(texts):
        return []
    return [pair or (text, "") for text, pair in zip(texts, found, strict=True)]


def _date_and_rest(text: str) -> _Pair | None:
    found = None if _says_one_thing(text) else dated(text)
    if found is None or text[: found.start].strip(_BESIDE_DATE):
        return None
    rest = text[found.end :].lstrip(_BESIDE_DATE).rstrip()
    return (rest, text[found.start : found.end]) if rest else None


def _rest_and_date(text: str) -> _Pair | None:
    found = None if _says_one_thing(text) else dated(text)
    if found is None or text[found.end :].strip(_BESIDE_DATE) or not (rest := text[: found.start].rstrip("([–—-:, \t")):
        return None
    return rest, text[found.start : found.end]


def _says_one_thing(text: str) -> bool:
    """Tell whether a text is a fact as a whole: a date and its label, say, or categories."""
    return fact_of(Piece("text", text)).field is not None


def _behind_rating(texts: Sequence[str]) -> list[_Cut]:
    """Cut the signs by which readers rate papers from names behind them: ``★★★ Mira Holt``."""
    found = _pairs(
        texts, lambda text: (text[match.end() :], match[0].strip()) if (match := _RATING.match(text)) else None
    )
    return [(*_plain(signs), _names(rest)) for rest, signs in found] if are_names([rest for rest, _ in found]) else []


def _before_venue(texts: Sequence[str]) -> list[_Cut]:
    """Cut the venue and its year from the words before it: ``A Faster Sort. Mira Holt. ICML 2026``."""
    return [_plain(*pair) for pair in _pairs(texts, _rest_and_venue)]


def _rest_and_venue(text: str) -> _Pair | None:
    match = _BEFORE_VENUE.search(text)
    return (text[: match.start() + 1].rstrip(",;"), match[1]) if match and is_venue(match[1]) else None


def _names_first(texts: Sequence[str]) -> list[_Cut]:
    """Cut names from the title behind them, and the same sign: ``Mira Holt, Bo Lin. A Faster Sort``."""
    for sign in _BEHIND_NAMES:
        found = _pairs(texts, partial(_title_and_names_before, sign))
        if _are_titles_and_names(found):
            return [(_names(names), *_plain(title)) for title, names in found]
    return []


def _title_and_names_before(sign: re.Pattern[str], text: str) -> _Pair | None:
    """Cut a text where the longest list of names ends that a sign is behind, and a title may follow."""
    signs = [] if len(text) > _LONGEST else [*islice(sign.finditer(text), _MOST_SIGNS)]
    ends = (match for match in reversed(signs) if text.find(" ", match.end()) >= 0)
    return next(((text[one.end() :], text[: one.start()]) for one in ends if may_be_names(text[: one.start()])), None)


def _names_last(texts: Sequence[str]) -> list[_Cut]:
    """Cut names from the title before them, and the same sign: ``A Faster Sort. Mira Holt, Bo Lin``."""
    for sign in _BEFORE_NAMES:
        found = _pairs(texts, partial(_title_and_names_behind, sign))
        if _are_titles_and_names(found):
            return [(*_plain(title), _names(names)) for title, names in found]
    return []


def _title_and_names_behind(sign: re.Pattern[str], text: str) -> _Pair | None:
    """Cut a text where the longest list of names begins that a sign is before."""
    signs = [] if len(text) > _LONGEST else [*sign.finditer(text)][-_MOST_SIGNS:]
    starts = (match for match in signs if may_be_names(text[match.end() :]))
    return next(((_title(text[: one.start()], one[0]), text[one.end() :]) for one in starts), None)


def _title(text: str, sign: str) -> str:
    """Return a title with the mark behind it that belongs to it: one that asks or exclaims."""
    return text + sign[0] if sign[0] in "?!" else text


def _with_names_in_brackets(texts: Sequence[str]) -> list[_Cut]:
    """Cut names in brackets from the title before them: ``A Faster Sort (Mira Holt)``."""
    found = _pairs(texts, _rest_and_bracket)
    return [(*_plain(title), _names(names)) for title, names in found] if _are_titles_and_names(found) else []


def _rest_and_bracket(text: str) -> _Pair | None:
    match = _NAMES_IN_BRACKETS.search(text)
    return (text[: match.start()], match[1]) if match else None


def _are_titles_and_names(found: Sequence[_Pair]) -> bool:
    """Tell whether most pairs are what may be a title, and names."""
    titles = [title for title, _ in found]
    may_be = sum(" " in one and is_title(one) and not is_venue(one.rstrip(".")) for one in titles) >= MOST * len(found)
    return bool(found) and may_be and not are_names(titles) and are_names([names for _, names in found])


def names_and_title(text: str) -> bool:
    """Tell whether a text is several names, and a title behind the full stop or the colon that ends them.

    Example:
        >>> names_and_title("A. Holm, B. Ek. Deep Lamps"), names_and_title("A. Holm, B. Ek. ICML 2026")
        (True, False)
    """
    found = _title_and_names_before(AFTER_NAMES, text)
    return found is not None and _are_titles_and_names([found])


def _named(texts: Sequence[str]) -> list[_Cut]:
    """Mark texts that are names as such."""
    return [(_names(text),) for text in texts] if are_names(texts) else []


#: How texts are cut, what leaves no doubt first.
_CUTTINGS: tuple[Callable[[Sequence[str]], list[_Cut]], ...] = (
    *(_before_label, _out_of_brackets, _behind_date, _before_date, _behind_rating, _before_venue, _named),
)
_ALL_CUTTINGS = (*_CUTTINGS[:-1], _with_names_in_brackets, _names_first, _names_last, _named)
