"""Which language a text is in, as far as its script shows."""

from __future__ import annotations

import re
from typing import Final

from arxiv_digest_parser._patterns import lazy

#: Scripts that show a language, the letters in the order of how common they are in digests.
_HAN = lazy(r"[\u4e00-\u9fff\u3400-\u4dbf]+")
_KANA = lazy(r"[\u3041-\u30fa\u30fc-\u30ff]+")
_HANGUL = lazy(r"[\uac00-\ud7a3]+")
_LATIN = lazy(r"[A-Za-z\u00c0-\u024f]+")
_OTHERS: Final = {
    "ru": lazy(r"[\u0400-\u04ff]+"),
    "ar": lazy(r"[\u0600-\u06ff]+"),
    "he": lazy(r"[\u0590-\u05ff]+"),
    "hi": lazy(r"[\u0900-\u097f]+"),
    "th": lazy(r"[\u0e00-\u0e7f]+"),
    "el": lazy(r"[\u0370-\u03ff]+"),
}
_EASTERN = "\u2e80", "\uffef"  # the first and the last character of Chinese, Japanese or Korean type
_TERMS = 5  # Latin letters that a Chinese character among them outweighs: a sentence may be mostly English terms
#: In Latin letters; shorter text below no label is a remark.
SHORTEST_ABSTRACT = 80
_SAMPLE = 200  # characters; enough to recognise a script
_HEAD = 40  # characters; a sentence in Japanese or Korean has other letters among so many
#: The first bytes, in UTF-16, of Chinese characters, of kana (and of some punctuation), and of Hangul.
_HAN_ROWS, _KANA_ROW, _HANGUL_ROWS = bytes(range(0x4E, 0xA0)), 0x30, bytes(range(0xAC, 0xD8))


def width(text: str) -> int:
    """Return how long a text is in letters; a Chinese, Japanese or Korean one says as much as three others.

    Example:
        >>> width("Sorting"), width("排序")
        (7, 6)
    """
    eastern = 0 if text.isascii() else sum(_EASTERN[0] <= sign <= _EASTERN[1] for sign in text)
    return len(text) + 2 * eastern


def language_of(text: str) -> str | None:
    """Tell the language of a text by its script.

    Latin letters among those of another script are terms and names. Chinese characters next to kana are Japanese,
    next to Hangul Korean; Greek letters in an English text are formulae.

    Args:
        text: A text of any length; its first 200 characters are looked at, or fewer if it begins with Chinese alone.

    Returns:
        A BCP 47 language tag, or ``None`` if it has no letters.

    Example:
        >>> language_of("一种基于LLM的框架"), language_of("遠隔監視のノイズ"), language_of("A sort."), language_of("42")
        ('zh', 'ja', 'en', None)
    """
    if text.isascii():
        return "en" if _LATIN.search(text, 0, _SAMPLE) else None
    rows = text[:_HEAD].encode("utf-16-le", "surrogatepass")[1::2]
    if len(rows.translate(None, _HAN_ROWS)) * 11 < len(rows):
        return "zh"  # apart from punctuation and a term
    sample = text[:_SAMPLE]
    if not sample.isascii():
        if _is_plainly_chinese(sample):
            return "zh"
        han, kana, hangul, latin = (_count(letters, sample) for letters in (_HAN, _KANA, _HANGUL, _LATIN))
        if (han + kana + hangul) * _TERMS > latin:
            if kana and kana * 10 >= han:
                return "ja"
            if hangul and hangul * 4 >= han:
                return "ko"
            return "zh"
        for language, letters in _OTHERS.items():
            if _count(letters, sample) * 2 > latin:
                return language
    return "en" if _LATIN.search(sample) else None


def _is_plainly_chinese(sample: str) -> bool:
    """Tell the common case in a tenth of the time: no other letters can outweigh the Chinese ones."""
    rows = sample.encode("utf-16-le", "surrogatepass")[1::2]
    rest = rows.translate(None, _HAN_ROWS)
    han = len(rows) - len(rest)
    if han * (_TERMS + 1) <= len(rows) or rest.count(_KANA_ROW) * 10 >= han:
        return False
    return (len(rest) - len(rest.translate(None, _HANGUL_ROWS))) * 4 < han


def _count(letters: re.Pattern[str], sample: str) -> int:
    return len("".join(letters.findall(sample)))


def is_translation(text: str, original: str) -> bool:
    """Tell whether a text is in another script than the original that it is next to."""
    return not text.isascii() and is_other(text, language_of(text), language_of(original))


def is_other(text: str, language: str | None, original: str | None) -> bool:
    """Tell whether a text in a language is in another script than an original in another."""
    return not (text.isascii() or language is None or original is None) and language != original


def is_as_long(text: str, characters: int) -> bool:
    """Tell whether a text says as much as a number of Latin letters; a character of Chinese counts as two.

    Example:
        >>> is_as_long("We sort.", 8), is_as_long("我们排序。", 8), is_as_long("我们。", 8)
        (True, True, False)
    """
    size = len(text)
    return size >= characters or size + sum(_count(letters, text) for letters in (_HAN, _KANA, _HANGUL)) >= characters
