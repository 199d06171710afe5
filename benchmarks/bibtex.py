"""How fast BibTeX is written, compared with bibtexparser and pybtex, which also escape text for LaTeX.

Usage: ``python benchmarks/bibtex.py [DIGEST ...]``. It needs the extra ``test`` and pylatexenc, and takes the examples
if no digest is named. All three write the same papers, abstracts included, in one process; the best of three rounds
counts. Papers with a brace are left out, because pybtex refuses them, and those in other scripts, because pylatexenc
complains of each letter.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

import bibtexparser
from bibtexparser.middlewares import LatexEncodingMiddleware
from bibtexparser.model import Entry, Field
from pybtex.database import BibliographyData, Person
from pybtex.database import Entry as PybtexEntry

import arxiv_digest_parser as adp

EXAMPLES = sorted((Path(__file__).resolve().parents[1] / "examples").glob("*.md"))


def fields(paper: adp.Paper) -> dict[str, str]:
    """Return what every writer gets."""
    identifier = paper.arxiv_id.base if paper.arxiv_id else ""
    return {"title": paper.title, "abstract": paper.abstract or "", "year": "2025", "eprint": identifier}


def with_bibtexparser(papers: list[adp.Paper]) -> str:
    """Write with bibtexparser 2 and its LaTeX encoding."""
    library = bibtexparser.Library()
    for number, paper in enumerate(papers):
        values = {**fields(paper), "author": " and ".join(paper.authors)}
        library.add(Entry("misc", f"k{number}", [Field(name, value) for name, value in values.items()]))
    return bibtexparser.write_string(library, prepend_middleware=[LatexEncodingMiddleware()])


def with_pybtex(papers: list[adp.Paper]) -> str:
    """Write with pybtex, which encodes by latexcodec."""
    data = BibliographyData()
    for number, paper in enumerate(papers):
        people = {"author": [Person(name) for name in paper.authors if name.count(",") < 3]}
        data.add_entry(f"k{number}", PybtexEntry("misc", fields(paper), people))
    written: str = data.to_string("bibtex")
    return written


def ours(papers: list[adp.Paper]) -> str:
    """Write with this library."""
    return adp.to_bibtex(papers, abstract=True)


def rate(write: Callable[[list[adp.Paper]], str], papers: list[adp.Paper]) -> float:
    """Return how many entries are written in a second."""
    times: list[float] = []
    for _ in range(3):
        start = time.process_time()
        write(papers)
        times.append(time.process_time() - start)
    return len(papers) / min(times)


def main() -> None:
    """Print the rates and their ratios."""
    papers = [
        paper
        for path in map(Path, sys.argv[1:] or EXAMPLES)
        for paper in adp.parse(path.read_bytes()).papers
        if not set(f"{paper.title}{paper.authors}{paper.abstract}") & set("{}") and (paper.abstract or "").isascii()
    ]
    rates = {write.__name__: rate(write, papers) for write in (ours, with_bibtexparser, with_pybtex)}
    for name, found in rates.items():
        print(f"{name:20} {found:8.0f} entries/s  {rates['ours'] / found:5.1f}x")


if __name__ == "__main__":
    main()
