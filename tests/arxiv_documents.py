"""Invented documents of the kinds that arXiv publishes, and what a browser makes of them."""

import html
import re
from pathlib import Path

FOLDER = Path(__file__).parent / "arxiv"
FEEDS = ("rss", "atom", "rdf", "api")
PAGES = ("new", "recent", "old", "search")


def document(name: str) -> str:
    """Return the text of a document."""
    [path] = FOLDER.glob(f"{name}.*")
    return path.read_text("utf-8")


def feed(*entries: str, title: str = "cs.DS updates on arXiv.org") -> str:
    """Make an announcement feed of some entries."""
    return f"<rss version='2.0'><channel><title>{title}</title>\n{''.join(entries)}</channel></rss>\n"


def entry(number: int = 1, *, inside: str = "", **fields: str) -> str:
    """Make an entry of an announcement feed, with some fields changed."""
    identifier = f"2602.{90000 + number}"
    fields = {
        "title": f"Sorting, Part {number}",
        "link": f"https://arxiv.org/abs/{identifier}",
        "description": f"arXiv:{identifier}v1 Announce Type: new \nAbstract: We sort.",
        "guid": f"oai:arXiv.org:{identifier}v1",
        "category": "cs.DS",
        "creator": "Ada Example",
        **fields,
    }
    return f"<item>{''.join(f'<{name}>{text}</{name}>' for name, text in fields.items() if text)}{inside}</item>\n"


def listing(*items: str, above: str = "") -> str:
    """Make a listing page of some items."""
    return f"<div id='dlpage'><h1>Sorting</h1>{above}\n<dl id='articles'>\n{''.join(items)}</dl></div>\n"


def item(number: int = 1, *, inside: str = "", mark: str = "", **fields: str) -> str:
    """Make an item of a listing page, with some fields changed."""
    identifier = f"2602.{90000 + number}"
    fields = {
        "title": f"Sorting, Part {number}",
        "authors": '<a href="/search/">Ada Example</a>',
        "subjects": "<span class='primary-subject'>Data Structures and Algorithms (cs.DS)</span>",
        **fields,
    }
    divs = "".join(
        f"<div class='list-{name}'><span class='descriptor'>{name.title()}:</span> {text}</div>\n"
        for name, text in fields.items()
        if text
    )
    links = f"<a href ='/abs/{identifier}' title='Abstract'>\narXiv:{identifier}\n</a> {mark} [<a href='#'>pdf</a>]"
    return f"<dt><a name='item{number}'>[{number}]</a> {links}</dt>\n<dd><div class='meta'>{divs}{inside}</div></dd>\n"


def saved(page: str) -> str:
    """Save a page as browsers do: whole addresses, one kind of quotes, a remark above it."""
    page = re.sub(r"""\b(\w+) ?=\s*'([^'<>]*)'(?=[^<>]*>)""", r'\1="\2"', page)
    page = re.sub(r'href ?="/', 'href="https://arxiv.org/', page)
    return f"<!-- saved from url=(0039)https://arxiv.org/list/cs.DS/new -->\n{page}"


def shown_by_chrome(page: str) -> str:
    """Save the source of a page as Chrome does."""
    lines = (
        f'<tr><td class="line-number" value="{number}"></td><td class="line-content">{html.escape(line)}</td></tr>'
        for number, line in enumerate(page.split("\n"), 1)
    )
    return f"<html><body><table><tbody>{''.join(lines)}</tbody></table></body></html>"


def shown_by_firefox(page: str) -> str:
    """Save the source of a page as Firefox does."""
    source = f'<pre><span id="line1"></span>{html.escape(page)}</pre>'
    return f'<html><body id="viewsource" class="highlight">{source}</body></html>'
