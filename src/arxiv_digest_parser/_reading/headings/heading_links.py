"""The links of a heading: its title and target, those at its end, and those within the page."""

from __future__ import annotations

import re

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.language.vocabulary import field_of
from arxiv_digest_parser._reading.text.places import SPACE
from arxiv_digest_parser._reading.values.links import identifier_in, is_generic, without_targets
from arxiv_digest_parser._reading.values.targets import field_of_target, is_address
from arxiv_digest_parser.identifiers import ArxivId

#: What a link to a paper is called: a heading that is such a link is a field.
LINK_LABELS = {"url", "pdf_url", "abstract"}
_SIDE_LINKS = 8  # links to the same paper after its title; more are text
NUMBER = lazy(
    r"[\[【](\d{1,9})[\]】](?!\()|(\d{1,9})(?:、|[.)](?!\d)|(?=[ \t]+\[|[ \t]{1,3}[|·–—-]$))"
    r"|(?:\((?=\d{1,9}\))|#)(\d{1,9})\)?(?=\s|$)"
)
_TARGET = lazy(r"\]\(([^()\s]{1,500})\)")
_BADGE = lazy(r"\[[^\[\]\n]*\][ \t]+(?=\[|\*\*\[)")
_SCORE = lazy(r"\[\d[\d./]*(?![\d./])[^A-Za-z\[\]]*\]")
_OPENING = lazy(r"[ \t*|·:–—-]*\[")
#: What is in brackets after the links of a heading and leads nowhere: buttons of a page, remarks.
_BUTTONS = lazy(r"(?<=\))(?:[ \t]*\[[^\[\]\n]*\])+$")
_LINK_IN_LINK = lazy(r"\]\(\[([^\[\]\n]*)\]\(\1\)([^()\s]*)\)$")

#: A title that is a link of a wiki; the page may have another name.
_WIKI_PAGE = lazy(r"\[\[(?:([^\[\]|\n]+)\|)?((?:[^\[\]|\n]|\[[^\[\]|\n]*\])+)\]\]")
#: Remarks in two brackets behind a title.
_REMARKS = lazy(r"(?<=\S)(?:[ \t]{1,3}\[\[[^\[\]\n]*\]\]){1,8}$")
#: A title in bold, and what is around it; a remark behind it is in brackets or follows a dash.
_BOLD = lazy(r"([^*\n]*)\*\*([^*\n]+)\*\*([^*\n]*)")
_BEHIND = lazy(r"[ \t]+(?:(?=[(\[][^()\[\]]+[)\]]$)|[|·–—-]{1,2}[ \t]+)")
_ENCLOSED = lazy(r"\[((?:[^\[\]\n]|\[[^\[\]\n]*\])+)\]")
#: An address that a program opens, and no browser: ``zotero://select/items/1``.
_ELSEWHERE = lazy(r"(?!https?:|ftp:|file:)[a-z][a-z\d+-]{1,20}://\S")
_SIGNS = lazy(r"^\W+")
_WORDS_OF_TITLE = 3  # spaces, that a name which begins a title hardly ever has


def without_back(content: str) -> str:
    """Take links within the page off the end of a heading: ``[[Back]](#toc)``, ``([Back](#toc))``."""
    end = len(content)
    while end and content[end - 1] == ")":
        close = content.rfind("](#", 0, end)
        if close < 0 or content.find("(", close + 2, end) >= 0:
            break
        opening = content.rfind("[[" if content[close - 1 : close] == "]" else "[", 0, close)
        if opening < 0:
            break
        end = opening - (content[end - 2 : end] == "))" and content[opening - 1 : opening] == "(")
        while end and content[end - 1] in " \t|·":
            end -= 1
    return content[:end]


def name_of(content: str) -> str:
    """Return what a heading that is not a paper's is called: the text of a link, if it begins with one.

    Example:
        >>> name_of("[Surveys](#top)"), name_of("[Surveys](#top) · 2 papers"), name_of("Surveys [↑](#top)")
        ('Surveys', 'Surveys · 2 papers', 'Surveys')
    """
    name = without_back(content).strip(SPACE) or content
    return without_targets(name).strip(SPACE) if name.startswith("[") else name


def side_link(content: str) -> tuple[int, str, str] | None:
    """Return where a link at the end of a heading begins, its text and its target; it may be in brackets."""
    content = content.rstrip(SPACE)
    end = len(content) - (content[-2:] in {")]", "))"})
    close = content.rfind("](", 0, end)
    opening = content.rfind("[", 0, max(close, 0))
    url = content[close + 2 : end - 1]
    if opening < 0 or content[end - 1] != ")" or any(c in "() \t" for c in url):
        return None
    if content[close - 1] == "]" and content[opening - 1 : opening] == "[":  # [[PDF]](…)
        return opening - 1, content[opening + 1 : close - 1], url
    start = opening - (end < len(content) and content[opening - 1 : opening] in {"[", "("})
    return start, content[opening + 1 : close], url


def bare(title: str) -> str:
    """Take the emphasis off a title that is emphasised as a whole."""
    for mark in ("**", "__"):
        if len(title) > 4 and title.startswith(mark) and title.endswith(mark) and mark not in title[2:-2]:
            return title[2:-2].strip(SPACE)
    return title


def undressed(title: str) -> tuple[str, list[str]]:
    """Take off a title without a link what is around it, and return what that says besides.

    Example:
        >>> undressed("[[2512.00001|A Faster Sort]]"), undressed("**A Faster Sort** (SODA)")
        (('A Faster Sort', ['2512.00001']), ('A Faster Sort', ['(SODA)']))
    """
    beside: list[str] = []
    if remarks := _REMARKS.search(title):
        beside.append(remarks[0].strip(SPACE))
        title = title[: remarks.start()]
    if page := _WIKI_PAGE.fullmatch(title):
        beside += filter(None, (page[1],))
        title = page[2].strip(SPACE)
    marked = _BOLD.fullmatch(title)
    if marked and _is_sign(_ENCLOSED.sub("", marked[1]).strip(SPACE)):  # in the middle, somebody emphasises a word
        before, title, behind = marked.groups()
        remark = _BEHIND.match(behind) if not before.strip(SPACE) or before.rstrip(SPACE).endswith("]") else None
        if remark and (behind.endswith((")", "]")) or title.count(" ") >= _WORDS_OF_TITLE):
            beside.append(behind[remark.end() :].strip(SPACE))
            behind = ""
        title = f"{before}{title}{behind}"  # some of its words may be in bold
    return title, beside


def _is_sign(text: str) -> bool:
    """Tell whether a text is nothing, or one sign without letters, figures and odd blanks."""
    return not text or (text.split() == [text] and not any(map(str.isalnum, text)))


def linked(content: str) -> tuple[str, str, str, str, tuple[tuple[str, str], ...]] | None:
    """Split ``LEAD [TITLE](URL) TRAIL``: the title runs to the last ``](`` of its heading."""
    links: list[tuple[str, str]] = []
    if match := _LINK_IN_LINK.search(content):
        return _opened(content[: match.start()], match[1] + match[2], "", ())
    buttons = match[0].strip(SPACE) if (match := _BUTTONS.search(content)) else ""
    content = content.removesuffix(buttons).rstrip(SPACE)
    for _ in range(_SIDE_LINKS):
        side = side_link(content)
        if side is None or "](" not in content[: side[0]]:
            break
        if not (_is_beside(*side[1:]) or _follows_paper(content[: side[0]], side[2])):
            break
        links.insert(0, side[1:])
        content = content[: side[0]].rstrip(" \t|·–—-")
    cut = content.rfind("](")
    if cut < 0:
        return None
    url, trail = _url(content[cut + 2 :])
    url, words = _without_title(url)
    if words not in content[:cut]:
        trail = f"{words} {trail}".rstrip()
    if not _is_url(url):
        return None
    if _ELSEWHERE.match(url):
        links, url = [*links, ("", url)], ""
    elif identifier_in(url) is None and (
        own := next((link for link in links if field_of_target(link[1]) == "url"), None)
    ):
        links[links.index(own)], url = ("", url), own[1]  # another page about the paper
    return _opened(content[:cut], url, " ".join(filter(None, (trail, buttons))), tuple(links))


def _is_beside(name: str, url: str) -> bool:
    """Tell whether a link behind a title is called as links to papers are; a sign may be before its name, or all."""
    if field_of(name) in LINK_LABELS:
        return True
    return is_address(url) and is_generic(_SIGNS.sub("", name))


def _follows_paper(above: str, url: str) -> bool:
    """Tell whether a link leads elsewhere than to a paper, and one to a paper is before it, which is the title."""
    return (
        identifier_in(url) is None
        and is_address(url)
        and any(identifier_in(match[1]) is not None for match in _TARGET.finditer(above))
    )


def _opened(
    before: str, url: str, trail: str, links: tuple[tuple[str, str], ...]
) -> tuple[str, str, str, str, tuple[tuple[str, str], ...]] | None:
    """Find where the title opens: after the number and the badges, which are in brackets of their own."""
    at = before.find("[")
    brackets = 0  # a score in brackets is after the number's
    surplus, counted = before.count("[") - before.count("]"), 0  # how many more open than close, after what is counted
    while at >= 0:
        number = NUMBER.match(before, at)
        if number and _OPENING.match(before, number.end()):
            at = before.find("[", number.end())
            brackets += 1
            continue
        badge = _BADGE.match(before, at)
        if badge is None:
            break
        brackets += _SCORE.match(badge[0]) is not None
        surplus -= before.count("[", counted, badge.end()) - before.count("]", counted, badge.end())
        counted = badge.end()
        if brackets < 2 and surplus != 1:
            break  # the title after it would not have as many brackets open as close: it is a part of the title
        at = before.find("[", badge.end())
    if at < 0:
        return None
    lead, title = before[:at].rstrip(SPACE), before[at + 1 :]
    if lead.endswith("**") and trail.startswith("**"):
        lead, trail = lead[:-2], trail[2:]
    title = bare(title.strip(SPACE))
    if enclosed := _ENCLOSED.fullmatch(title):
        title = enclosed[1].strip(SPACE)
    return lead.strip(SPACE), title, url, trail.strip(SPACE), links


def _url(text: str) -> tuple[str, str]:
    """Separate a link's target from what is after its closing parenthesis."""
    if text.startswith("<") and ">)" in text:
        url, _, trail = text[1:].partition(">)")
        return url.strip(SPACE), trail.strip(SPACE)
    depth = 0
    for match in re.finditer(r"[()]", text):
        depth += 1 if match[0] == "(" else -1
        if depth < 0:
            return text[: match.start()].strip(SPACE), text[match.end() :].strip(SPACE)
    url, _, trail = text.rpartition(")")
    return (url.strip(SPACE), trail.strip(SPACE)) if url else (text.strip(SPACE), "")


def _without_title(url: str) -> tuple[str, str]:
    """Separate the target of a link from the title that a browser shows: ``https://arxiv.org "A Faster Sort"``."""
    target, quote, title = url.removesuffix('"').partition(' "')
    return (target.rstrip(SPACE), title.strip(SPACE)) if quote and url.endswith('"') else (url, "")


def _is_url(url: str) -> bool:
    if url.startswith(("http://", "https://", "www.", "//")):
        return True
    if not url or url.startswith("#"):
        return False
    if _ELSEWHERE.match(url):
        return True
    try:
        ArxivId.parse(url)
    except ValueError:
        return ("." in url or url.startswith("/")) and " " not in url
    return True
