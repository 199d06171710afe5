"""The charset that an XML document or a page declares, because its bytes count and not what a server said of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain

import attrs

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.text.chunks import joined
from arxiv_digest_parser._source import Source

#: How many bytes a declaration is looked for in; HTML asks for it in the first 1,024.
_BEGINNING = 2_048

_DECLARED = lazy(
    rb"""<\?xml[^<>]{0,100}?\bencoding\s*=\s*["']([\w.:-]+)|<meta\b[^<>]{0,200}?\bcharset\s*=\s*(?:["']\s*)?([\w.:-]+)""",
    re.IGNORECASE,
)
#: Charsets in which ASCII is ASCII; the others show in the first bytes.
_KNOWN = lazy(
    r"us-ascii|iso-?8859-\d{1,2}|latin-?1|windows-125\d|cp125\d|koi8-[ru]|gbk|gb2312|gb18030|big5|euc-(?:jp|kr)|shift_jis",
    re.IGNORECASE,
)
_MARKS = (
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
    (b"<\x00?\x00", "utf-16-le"),
    (b"\x00<\x00?", "utf-16-be"),
)


def charset_of(raw: bytes) -> str:
    """Return the charset of a document by its first bytes; UTF-8 if it declares none that is known.

    Example:
        >>> charset_of(b'<?xml version="1.0" encoding="ISO-8859-1"?><rss/>'), charset_of(b"<rss/>")
        ('iso-8859-1', 'utf-8')
    """
    for mark, charset in _MARKS:
        if raw.startswith(mark):
            return charset
    found = _DECLARED.search(raw, 0, _BEGINNING)
    declared = (found[1] or found[2]).decode("ascii", "replace").lower() if found else ""
    return declared if is_known(declared) else "utf-8"


def is_known(charset: str) -> bool:
    """Tell whether a charset is one of texts: Python has others, such as ``unicode_escape``, that give surrogates."""
    return _KNOWN.fullmatch(charset) is not None


def decoded(source: Source) -> Source:
    """Return a source that is decoded with the charset that it declares."""
    if isinstance(source.given, str):
        return source
    charset = charset_of(source.given)
    return source if charset == source.charset else attrs.evolve(source, charset=charset)


def decoded_pieces(pieces: Iterable[str | bytes]) -> Iterator[str]:
    """Decode a document that comes in pieces; one that is not UTF-8 is read as a whole."""
    rest = iter(pieces)
    beginning: list[str | bytes] = []
    size = 0
    for piece in rest:
        beginning.append(piece)
        size += len(piece)
        if isinstance(piece, str) or size >= _BEGINNING:
            break
    raw = b"".join(piece for piece in beginning if isinstance(piece, bytes))
    charset = charset_of(raw)
    if charset == "utf-8":
        yield from joined(chain(beginning, rest))
    else:
        whole = raw + b"".join(piece for piece in rest if isinstance(piece, bytes))
        yield Source(whole, charset=charset).text
