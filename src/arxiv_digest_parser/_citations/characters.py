"""Which characters a citation may have: those that a reader sees, on one line."""

from __future__ import annotations

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._unicode import normalized

#: White space, control characters, and surrogates, which UTF-8 cannot hold.
_SPACE = lazy("[\\s\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")
#: Code points that Unicode never gives to a character: YAML and XML cannot hold some of them.
_NO_CHARACTERS = "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
_UNSEEN = lazy(
    f"[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufdd0-\ufdef\ufeff{_NO_CHARACTERS}]"
)


def clean(text: str) -> str:
    """Put a text on one line, without control characters and invisible characters."""
    if text.isascii():
        text = " ".join(text.split())
        return text if text.isprintable() else _SPACE.sub(" ", text).strip()
    return normalized("NFC", _SPACE.sub(" ", _UNSEEN.sub("", text))).strip()


def visible(text: str) -> str:
    """Return a text without invisible characters, and with spaces for control characters."""
    return _UNSEEN.sub("", _SPACE.sub(" ", text))
