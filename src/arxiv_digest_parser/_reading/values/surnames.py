"""Lists that set surnames apart from given names: surnames alone, or before a comma."""

from __future__ import annotations

from arxiv_digest_parser._patterns import lazy, lazy_regex
from arxiv_digest_parser._reading.language.vocabulary import either, words
from arxiv_digest_parser._reading.values.people import SUFFIX, is_full_name

#: Surnames alone, and what joins them.
_BETWEEN_SURNAMES = rf",?\s(?:{either('joining')}|&)\s"
_SURNAMES = lazy_regex(rf"\p{{Lu}}[^\s,]++(?:, \p{{Lu}}[^\s,]++)*+{_BETWEEN_SURNAMES}\p{{Lu}}[^\s,]+")
_JOINED = lazy_regex(rf"{_BETWEEN_SURNAMES}|, ")
#: A word between names: ``A. Holm and B. Ek``, ``A. Holm & B. Ek``.
_AND = lazy(rf"\s(?:{'|'.join(word for word in words('joining') if len(word) > 1)}|&)\s")
BEFORE_LAST = lazy(rf"^(?:{either('joining')}|&)\s+")
_SUFFIX = lazy_regex(SUFFIX)
#: The initials of a person's given names.
_INITIALS = lazy_regex(r"\p{Lu}(?:\.[-\s]?\p{Lu}){0,3}\.|\p{Lu}{1,3}")


def cited_surnames(names: str) -> str:
    """Return surnames as a list of names, as works are cited by them; "" for other names.

    Example:
        >>> cited_surnames("Holt, Wex, and Pell"), cited_surnames("Ada Holm & Bo Lin")
        ('Holt, Wex, Pell', '')
    """
    return ", ".join(_JOINED.split(names)) if _SURNAMES.fullmatch(names) else ""


def listed_names(line: str) -> list[str]:
    """Return the parts of a list of names between commas, and what a word or a sign joins to these.

    Example:
        >>> listed_names("Holt, Mira, Bo Lin, and Ona Pell")
        ['Holt', 'Mira', 'Bo Lin', 'Ona Pell']
    """
    return _JOINED.split(line)


def inverted(line: str) -> tuple[str, ...]:
    """Return the names of a list as BibTeX prints them: ``Holt, Mira and Pell, Ona``; none if it is of another kind.

    In such a list, no name has several commas, and most surnames are one word; a suffix may be behind a comma as well.
    """
    names = [name.strip() for name in _AND.split(line)] if "," in line and ";" not in line else []
    parted = [name.partition(",") for name in names if "," in name]
    if not parted or any("," in behind for _, _, behind in parted):
        return ()
    firsts = [surname for surname, _, behind in parted if not _SUFFIX.fullmatch(behind.strip())]
    if len(firsts) == 1 or (firsts and sum(map(is_full_name, firsts)) * 2 >= len(firsts)):
        return ()
    return tuple(names)


def paired(pieces: list[str]) -> list[str]:
    """Give initials back to the surnames before them, if all are such pairs: ``Last, F., Last, F. and Last, F.``."""
    parts = [part for piece in pieces for part in _AND.split(piece)]
    surnames, initials = [BEFORE_LAST.sub("", piece, count=1) for piece in parts[::2]], parts[1::2]
    are_pairs = len(surnames) == len(initials) and all(map(_INITIALS.fullmatch, initials))
    if not are_pairs or any(map(_INITIALS.fullmatch, surnames)):
        return pieces
    return [f"{surname}, {initial}" for surname, initial in zip(surnames, initials, strict=True)]
