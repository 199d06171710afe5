"""Where a link leads: whether to anything, and which field of a paper it is by that."""

from __future__ import annotations

import re
from urllib.parse import unquote_plus

from arxiv_digest_parser._patterns import lazy

#: What an address has and a word in place of one (``none``, ``N/A``) lacks.
_LEADS_SOMEWHERE = lazy(r"\A/|[\d#]|[.:][\w/]")
_NUMBER = lazy(r"\d{1,9}(?:\.\d{1,3})?")  # an identifier has more digits behind its full stop
#: What is at a target that is not a part of a formula, as in ``$Z_2[u](u^2)$`` and ``$k[x](t)$``.
NO_FORMULA = r"(?![A-Za-z]\)|(?!https?:)[^()\s]{0,40}[\^$\\])"
#: An address, with or without the scheme; a DOI has neither.
_HOST = lazy(r"(?:https?://|(?!10\.\d{4,9}/)[\w-]+(?:\.[\w-]+)+(?:[/:?#]|$))", re.IGNORECASE)
#: A path, which a DOI is not.
_PATH = lazy(r"(?!10\.\d{4,9}/)[^\s/]{0,200}[/#]")
_SCHEME = lazy(r"[A-Za-z][A-Za-z+-]{1,20}:")
#: The name of a file beside the page, which looks like that of a host.
_PAGE = lazy(r"[^\s/:?#]{1,200}\.(?:md|markdown|html?|ipynb|rst|org|txt|pdf)(?:#\S{0,200})?", re.IGNORECASE)
#: Where authors keep their code.
_CODE_HOSTS = ("github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "gitee.com", "sourceforge.net")
#: Those where a path of one part is the page of a person or an organisation.
_PROFILES = frozenset(_CODE_HOSTS[:-1])
#: What is there besides code: talk about it, pages of a wiki, notes, pictures and slides. A ``README`` presents code.
_BESIDES_CODE = lazy(
    r"/user-attachments/|/[^/]{1,99}/[^/]{1,99}/(?:(?:issues|pulls?|discussions|wiki)(?:/|$)|assets/\d{4}"
    r"|(?:[^\n]{0,500}/)?-/(?:issues|merge_requests|wikis)(?:/|$)"
    r"|[^\n]{0,500}(?<!/readme)\.(?:md|markdown|png|jpe?g|gif|svg|pptx?|docx?)$)",
    re.IGNORECASE,
)
#: What a search is for.
_SEARCHED = lazy(r"[?&](?:q|query|search|search_query|author|authors)=([^&#]*)", re.IGNORECASE)
_SHORTEST_WORD = 2  # characters
_ADDRESS = lazy(r"(?:https?:)?(?://)?(?:www\.)?([^/?#\s]+)(/[^?#\s]*)?", re.IGNORECASE)


def leads_somewhere(url: str) -> bool:
    """Tell whether a target is an address, of the same site or of another one, and not empty or a word.

    Example:
        >>> leads_somewhere("/abs/2601.90011"), leads_somewhere(""), leads_somewhere("None"), leads_somewhere("2601.9")
        (True, False, False, False)
    """
    return _LEADS_SOMEWHERE.search(url) is not None and not _NUMBER.fullmatch(url)


def is_address(text: str) -> bool:
    """Tell whether a text is an address, and not a word such as ``None``, which digests print where there is no code.

    Example:
        >>> is_address("https://example.org/code"), is_address("example.org/code"), is_address("N/A")
        (True, True, False)
    """
    return _HOST.match(text) is not None


def is_bare_target(text: str) -> bool:
    """Tell whether a text without a name is where a link leads: an address or a path, and not words, or a DOI.

    Example:
        >>> is_bare_target("abs/2601.90011"), is_bare_target("No2"), is_bare_target("10.1000/stones.7")
        (True, False, False)
    """
    if "://" in text:
        return True
    return text.isascii() and leads_somewhere(text) and (is_address(text) or _PATH.match(text) is not None)


def is_within_site(url: str) -> bool:
    """Tell whether an address leads to another page of the same site, and names no other one.

    Example:
        >>> is_within_site("/arxiv/2601.90011"), is_within_site("//arxiv.org/abs/2601.90011")
        (True, False)
        >>> is_within_site("../notes/sort.md"), is_within_site("sort.md"), is_within_site("example.org/sort.md")
        (True, True, False)
    """
    if url.startswith("//") or _SCHEME.match(url):
        return False
    return url.startswith(("/", ".")) or _PAGE.fullmatch(url) is not None or (bool(url) and not is_address(url))


def searches_for(url: str, name: str) -> bool:
    """Tell whether an address is that of a search for a name, which says no more than the name.

    Example:
        >>> searches_for("https://arxiv.org/search/cs?searchtype=author&query=Holt,+M", "Mira Holt")
        True
        >>> searches_for("https://example.org/people?id=holt", "Mira Holt")
        False
    """
    searched = " ".join(map(unquote_plus, _SEARCHED.findall(url))).casefold()
    return any(len(word) >= _SHORTEST_WORD and word in searched for word in name.casefold().split())


def field_of_target(url: str) -> str | None:
    """Return the field that a link is by where it leads, if that shows it.

    Example:
        >>> field_of_target("https://arxiv.org/pdf/2601.90011v1"), field_of_target("http://arxiv.org/abs/2601.90011")
        ('pdf_url', 'url')
        >>> field_of_target("https://example.org/2601.90011") is None
        True
        >>> field_of_target("https://github.com/ada/notes/issues/7"), field_of_target("file:papers/2601.90011.pdf")
        (None, None)
    """
    match = None if url.startswith("file:") else _ADDRESS.match(url)  # that of a reader's own computer
    host, path = (match[1].lower(), match[2] or "") if match else ("", "")
    if path.lower().endswith(".pdf") or "/pdf/" in f"{path}/":
        return "pdf_url"
    if path.startswith("/abs/") and _is_of(host, "arxiv.org"):
        return "url"
    is_code = any(_is_of(host, domain) for domain in _CODE_HOSTS)
    is_profile = path.strip("/").count("/") == 0 and host in _PROFILES
    return "code_url" if is_code and not is_profile and not _BESIDES_CODE.match(path) else None


def _is_of(host: str, domain: str) -> bool:
    return host == domain or host.endswith(f".{domain}")
