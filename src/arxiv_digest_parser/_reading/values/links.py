"""The links of a text: what they are called, where they lead, and which field of a paper each is.

Where a link leads says more than what it is called: a column "PDF" may lead to abstracts, and "Link" to a PDF. So the
target tells the field where it can, and the text of the link, or the label before it, where it cannot.
"""

from __future__ import annotations

import re

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.language.vocabulary import field_of, printed, words
from arxiv_digest_parser._reading.text.marks import without_pictures
from arxiv_digest_parser._reading.values.pictures import called_by_target
from arxiv_digest_parser._reading.values.targets import NO_FORMULA, field_of_target, is_bare_target, leads_somewhere
from arxiv_digest_parser.identifiers import ArxivId

_LONGEST_LINE = 2000  # characters
_TARGET = r"<?([^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)*)>?"
#: ``[text](url)``, ``[[text]](url)``, ``<a href="url">text</a>``, ``<img src="url" alt="text">``,
#: ``<url|text>`` of chats, ``<url>``, ``url``. The source of a picture may be in a directive to a site's generator.
_LINK = lazy(
    rf"""!?\[(?P<text>[^\[\]\n]*(?:\[[^\[\]\n]*\][^\[\]\n]*)*)\]\({NO_FORMULA}\s{{0,99}}{_TARGET}(?:\s{{1,99}}"(?P<title>[^"\n]*)")?\s{{0,99}}\)
      | <a\b(?=[^<>\n]*>)(?:(?!\bhref\s*=)[^<>\n])*\bhref\s*=\s*(?!\s)["']?(?P<href>[^"'<>\s]*)(?=["'<>\s])[^<>\n]*>
        (?P<inner>[^<>\n]*(?:<(?!/?a\b)[^<>\n]*>[^<>\n]*)*)</a\s*>
      | <img\b(?=[^<>\n]*>)(?:(?!\bsrc\s*=)[^<>\n])*\bsrc\s*=\s*(?!\s)["']?
        (?:\{{\{{[ ]?["'])?(?P<source>[^"'<>\s{{}}]+)[^<>\n]*>
      | <(?P<address>https?://[^\s<>|]+)\|(?P<named>[^<>\n]+)>
      | <?(?P<bare>https?://[^\s<>()\[\]|`"，。；、）（]+(?:\([^\s<>()]*\)[^\s<>()\[\]|`"，。；、）（]*)*)>?""",
    re.VERBOSE | re.IGNORECASE,
)
_HTML_LINK = lazy(
    r"<a\b[^<>]{0,200}?\bhref\s{0,9}=\s{0,9}[\"']?([^\"'<>\s]{1,500})[^<>]{0,300}>"
    r"([^<>]*(?:<(?!/?a\b)[^<>]*>[^<>]*)*)</a>",
    re.IGNORECASE,
)
_ANY_TAG = lazy(r"<[^<>]*>")
_PICTURE = lazy(r"!\[([^\[\]\n]*)\]\([^()\s]*\)")
_NO_PLAIN_LINK = lazy(r"[\s()\[\]<>`（）|]")
#: The fields that a link can be.
LINKS = frozenset({"url", "pdf_url", "code_url"})
_OF_PAPERS = frozenset({*LINKS, "abstract"})  # a link called "Abstract" leads to it
_GENERIC_LINK = {"", *words("links")}
_SENTENCE_ENDS = ".,;:!?'*_"
_TAG = lazy(r"</?(?:b|strong|i|em|span|font|u|small|sup|sub)\b[^<>\n]*>", re.IGNORECASE)
#: An identifier with nothing next to it: no class, and no query of its address.
BARE_IDENTIFIER = lazy(r"(?:https?://arxiv\.org/(?:abs|pdf)/|arxiv:[ ]?)?[^\s?#\[\]]+", re.IGNORECASE)
#: The address of a DOI.
DOI_ADDRESS = lazy(r"(?:https?://)?(?:dx\.|www\.)?doi\.org/(10\.\d[^\s/]*/\S+)", re.IGNORECASE)
_SLASHES = 2
_LETTER_OR_DIGIT = lazy(r"[^\W_]")


def is_bare(identifier: str) -> bool:
    """Tell whether an identifier is printed alone, and not in an address: each of these has two slashes."""
    return BARE_IDENTIFIER.fullmatch(identifier) is not None and identifier.count("/") < _SLASHES


def is_identifier(value: str) -> bool:
    """Tell whether a value is an identifier, in code or not, and not an address that has one.

    Example:
        >>> is_identifier("`2601.90011`"), is_identifier("arxiv.org/abs/2601.90011")
        (True, False)
    """
    return value.count("/") < _SLASHES and any(map(identifier_in, (value, value.strip("`*()[] "))))


def is_generic(name: str) -> bool:
    """Tell whether the text of a link says no more than that it is one."""
    return name.casefold() in _GENERIC_LINK


def find_links(text: str) -> list[tuple[str, str]]:
    """Return the texts and the targets of all links of a text; a bare one has no text.

    Example:
        >>> find_links("[PDF](https://arxiv.org/pdf/2601.90011), see <https://code.example.org/sort>.")
        [('PDF', 'https://arxiv.org/pdf/2601.90011'), ('', 'https://code.example.org/sort')]
    """
    return [_text_and_target(match) for match in _LINK.finditer(text)]


def _text_and_target(match: re.Match[str]) -> tuple[str, str]:
    if match["bare"] is not None:
        return "", match["bare"].rstrip(_SENTENCE_ENDS)
    if match["href"] is not None:
        return without_pictures(_TAG.sub("", match["inner"])), match["href"]
    if match["source"] is not None:
        return without_pictures(match[0]), match["source"]
    if match["address"] is not None:
        return match["named"].strip(), match["address"]
    return shown(match["text"]), match[2]


def shown(text: str) -> str:
    """Return what a link shows, with the words of its pictures in the place of these: it may be a badge.

    Example:
        >>> shown("![arXiv](https://img.example.org/arXiv-red.svg)")
        'arXiv'
    """
    return _PICTURE.sub(r"\1", text) if "![" in text else text


def without_links(text: str) -> str:
    """Return what a text holds besides links, with the titles of these."""
    return _LINK.sub(lambda match: f" {match['title'] or ''} ", text)


def titles_in(text: str) -> list[str]:
    """Return the titles of the links of a text.

    Example:
        >>> titles_in('[PDF](https://example.org/1.pdf "as of today")')
        ['as of today']
    """
    return [match["title"] for match in _LINK.finditer(text) if match["title"]]


def without_targets(text: str) -> str:
    """Return a text with the texts of its links in the place of these."""
    return _LINK.sub(lambda match: _text_and_target(match)[0], text) if "](" in text or "<a" in text else text


def with_markdown_links(text: str) -> str:
    """Return a text with its links of HTML written as those of Markdown.

    Example:
        >>> with_markdown_links('<a href="https://arxiv.org/abs/2601.90011"><b>A Faster Sort</b></a> (v2)')
        '[A Faster Sort](https://arxiv.org/abs/2601.90011) (v2)'
    """
    return _HTML_LINK.sub(lambda link: f"[{_ANY_TAG.sub('', without_pictures(link[2])).strip()}]({link[1]})", text)


def links_of(text: str) -> list[tuple[str, str]]:
    """Return the links of a text that holds nothing else."""
    links = find_links(text)
    return [] if links and _LETTER_OR_DIGIT.search(_LINK.sub(" ", text)) else links


def listed_links(value: str) -> tuple[list[tuple[str, str]], bool]:
    """Return the links of a list that holds nothing else but numbers with their signs, and whether it has such.

    Example:
        >>> listed_links("[Code](https://github.com/x/y) ⭐12"), listed_links("see https://example.org/")
        (([('Code', 'https://github.com/x/y')], True), ([], False))
    """
    links, besides = find_links(value), _LINK.sub(" ", value)
    return ([] if any(map(str.isalpha, besides)) else links), any(map(str.isdigit, besides))


def plain_link(value: str) -> str | None:
    """Return the target of a link that says nothing else, or of a bare one; ``None`` where more is to be looked at."""
    if value.startswith("[") and value.endswith(")"):
        name, _, url = value[1:-1].partition("](")
        if _NO_PLAIN_LINK.search(url) or "[" in name or "]" in name or "\n" in name:
            return None
        return url if leads_somewhere(url) and (is_generic(name) or name in url) else None
    return value if is_bare_target(value) and not _NO_PLAIN_LINK.search(value) else None


def plain_named_link(value: str) -> tuple[str, str] | None:
    """Return the text and the target of a named link that is all of a value.

    Example:
        >>> plain_named_link("[A Faster Sort](https://arxiv.org/abs/2601.90011)")
        ('A Faster Sort', 'https://arxiv.org/abs/2601.90011')
    """
    match = _LINK.fullmatch(value.strip())
    return _text_and_target(match) if match and match["bare"] is None else None


def unlinked(text: str) -> tuple[str, list[tuple[str, str]]]:
    """Return a text with the texts of its named links in the place of these, and these links.

    Example:
        >>> unlinked("[Ada Lovelace](https://example.org/ada), Grace Hopper")
        ('Ada Lovelace, Grace Hopper', [('Ada Lovelace', 'https://example.org/ada')])
    """
    named = [match for match in _LINK.finditer(text) if match["bare"] is None]
    bare = _LINK.sub(lambda match: match[0] if match["bare"] is not None else _text_and_target(match)[0], text)
    return bare, [_text_and_target(match) for match in named]


def says_more(value: str, links: list[tuple[str, str]]) -> bool:
    """Tell whether a value, or the text of its one link, says more than its links do."""
    if _LETTER_OR_DIGIT.search(without_links(value)):
        return True
    return len(links) == 1 and name_says_more(*links[0])


def links_of_value(value: str) -> tuple[list[tuple[str, str]], bool]:
    """Return the links of a value that lead somewhere, and whether it says more than these.

    Example:
        >>> links_of_value("`example.org/1`"), links_of_value("[Code (soon)]()")
        (([('', 'example.org/1')], False), ([], False))
    """
    if plain := plain_link(value) or plain_link(value.strip("<>` ")):
        return [("", plain)], False
    links = [link for link in find_links(value) if leads_somewhere(link[1])]
    return links, says_more(value, links)


def name_says_more(name: str, url: str) -> bool:
    """Tell whether the text of a link says more than that it is one, and where it leads.

    Example:
        >>> (
        ...     name_says_more("PDF of the talk", "https://example.org/1.pdf"),
        ...     name_says_more("PDF", "https://example.org/"),
        ... )
        (True, False)
    """
    name = printed(name).strip("*[]` ")
    if is_generic(name) or name in url or field_of(name):
        return False
    return identifier_in(name) is None or not BARE_IDENTIFIER.fullmatch(name)


def target_of(text: str, url: str) -> tuple[str | None, str]:
    """Tell which field a link is (``None``: of another kind, "": to the page itself), and what it is called.

    A link that leads nowhere is of no field: ``[Code (soon)]()``.
    """
    name = printed(text).strip("[] ")
    if url.startswith("#"):
        return "", name
    field = field_of_target(url) or field_of(name)
    if field == "abstract":
        field = "url"
    if field not in LINKS or not leads_somewhere(url):
        field = None
    return field, name or {"pdf_url": "PDF", "code_url": "Code"}.get(field or "") or called_by_target(url)


def names_paper_alone(line: str) -> bool:
    """Tell whether a line holds nothing but links, one of them to the paper: by its name, or by its target.

    Example:
        >>> names_paper_alone("[PDF](https://arxiv.org/pdf/2601.90011) · [Talk](https://example.org/talk)")
        True
        >>> names_paper_alone("[The talk](https://example.org/talk)")
        False
    """
    if "://" not in line or len(line) > _LONGEST_LINE:
        return False
    links = links_of(line)
    is_called_so = any(field_of(printed(text).strip("[] ")) in _OF_PAPERS for text, _ in links)
    named = [" " not in text for text, url in links if identifier_in(url)]  # of several words, it may be another paper
    return is_called_so or any(named) or 0 < len(named) == len(links)


def is_link_to_a_paper(value: str) -> bool:
    """Tell whether a value is one link to a paper, and says no more.

    Example:
        >>> is_link_to_a_paper("https://arxiv.org/abs/2601.90011"), is_link_to_a_paper("We sort. https://arxiv.org/")
        (True, False)
    """
    return "://" in value and len(links := links_of(value)) == 1 and identifier_in(links[0][1]) is not None


def leads_to_papers(line: str) -> bool:
    """Tell whether a line holds links to the paper, its code or anything but people, and nothing else."""
    links = links_of(line)
    return bool(links) and all(_is_of_paper(text, url) for text, url in links)


def _is_of_paper(text: str, url: str) -> bool:
    """Tell whether a link leads to the paper, its code or a file of it, and not to a person whose name it is."""
    return not text or target_of(text, url)[0] in {"url", "pdf_url"} or field_of(printed(text).strip("[] ")) in LINKS


def identifier_in(url: str) -> ArxivId | None:
    """Return the identifier that a link names."""
    try:
        return ArxivId.parse(url)
    except ValueError:
        return None
