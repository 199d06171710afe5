"""The links of a text: what they are called, where they lead, and which field of a paper each is."""

from __future__ import annotations

import re

from arxiv_digest_parser._reading.vocabulary import field_of, printed

_LINK = re.compile(r"!?\[((?:[^\[\]\n]|\[[^\[\]\n]*\])*)\]\(\s*<?([^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)*)>?\s*\)")
_NO_PLAIN_LINK = re.compile(r"[\s()\[\]<>`]")
_GENERIC_LINK = {
    "",
    "link",
    "here",
    "url",
    "pdf",
    "arxiv",
    "链接",
    "html",
    "abs",
    "abstract",
    "paper",
    "论文",
    "原文",
    "リンク",
    "링크",
    "论文链接",
    "下载",
    "查看",
}


def is_generic(name: str) -> bool:
    """Tell whether the text of a link says no more than that it is one."""
    return name.casefold() in _GENERIC_LINK


def links_of(text: str) -> list[tuple[str, str]]:
    """Return the links of a text that holds nothing else."""
    links = [(match[1], match[2]) for match in _LINK.finditer(text)]
    if not links or re.search(r"\w", _LINK.sub("", text)):
        return []
    return links


def plain_link(value: str) -> str | None:
    """Return the target of a link that says nothing else, or of a bare one; ``None`` where more is to be looked at."""
    if value.startswith("[") and value.endswith(")"):
        name, _, url = value[1:-1].partition("](")
        if _NO_PLAIN_LINK.search(url) or "[" in name or "]" in name or "\n" in name:
            return None
        return url if url and (name == url or is_generic(name)) else None
    return None if _NO_PLAIN_LINK.search(value) else value or None


def target_of(text: str, url: str) -> tuple[str | None, str]:
    """Tell which field a link is (``None``: of another kind, "": to the page itself), and what it is called."""
    name = printed(text).strip("[] ")
    field = field_of(name)
    if url.startswith("#"):
        return "", name
    if field == "pdf_url" or "/pdf/" in url or url.endswith(".pdf"):
        return "pdf_url", name or "PDF"
    if field in {"url", "abstract"} or "arxiv.org/abs" in url:
        return "url", name or "Link"
    return None, name or "Link"


def is_link_line(line: str) -> bool:
    links = links_of(line)
    return bool(links) and all(field_of(printed(text).strip("[] ")) in {"url", "pdf_url"} for text, _ in links)
