"""Chinese labels in traditional type, as they are in simplified type: the table has them so."""

from __future__ import annotations

from typing import Final

from arxiv_digest_parser._reading.language.words import TRADITIONAL

_FORMS: Final = str.maketrans(TRADITIONAL[::2], TRADITIONAL[1::2])


def simplified(label: str) -> str:
    """Return a label in simplified Chinese type.

    Example:
        >>> simplified("一句話摘要")
        '一句话摘要'
    """
    return label if label.isascii() else label.translate(_FORMS)
