"""Compare how arXiv's mails and feeds are read, and print the second table of docs/comparison.md.

Needs the other readers, and folders of documents NAME.txt, NAME.eml or NAME.xml beside NAME.truth.jsonl, which has a
line with ``title``, ``authors`` and ``arxiv_id`` for each paper::

    python -m pip install . arxiv feedparser && python -m pip install --no-deps arxiv-filter
    LC_ALL=C python benchmarks/compare_readers.py FOLDER …

arxiv-filter needs a locale that Python can name again, as ``C`` is.
"""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple

import arxiv_digest_parser as adp

_SUFFIXES = (".txt", ".eml", ".xml")
#: Accents of TeX, which some readers convert: letters count, and not how they are accented.
_ACCENT = re.compile(r"\\(?:[\"'`^~=.]|[cvuHkrdb](?![a-zA-Z]))\s*")


class Read(NamedTuple):
    """What a reader says of a paper: its title, its authors, and text that should name its identifier."""

    title: str
    authors: list[str]
    identifier: str


def by_this_library(path: Path) -> Iterator[Read]:
    """Read a document with this library."""
    for paper in adp.parse(path.read_bytes()):
        yield Read(paper.title, list(paper.authors), str(paper.arxiv_id or ""))


def by_arxiv_py(path: Path) -> Iterator[Read]:
    """Read a feed with the part of arxiv.py that reads answers of the API."""
    for result in import_module("arxiv._feed").parse(path.read_bytes()).results:
        yield Read(result.title, [author.name for author in result.authors], result.entry_id)


def by_feedparser(path: Path) -> Iterator[Read]:
    """Read a feed with feedparser, each author as it lists them."""
    for entry in import_module("feedparser").parse(path.read_bytes()).entries:
        authors = [author.get("name", "") for author in entry.get("authors", ())]
        yield Read(entry.get("title", ""), authors, entry.get("id", "") or entry.get("link", ""))


def by_arxiv_filter(path: Path) -> Iterator[Read]:
    """Read a mail with arxiv-filter, as a file if it has a header, and else as text."""
    reader = import_module("arxiv_filter.arxiv").parser()
    if path.suffix == ".eml":
        reader.fromEmailFile(str(path))
    else:
        reader.fromText(path.read_text("utf-8"))
    for entry in reader.entries():
        group = [entry.collaboration] if entry.collaboration else []
        yield Read(entry.title, group + entry.authors, entry.key)


_READERS: dict[str, tuple[Callable[[Path], Iterator[Read]], frozenset[str]]] = {
    "arxiv-digest-parser": (by_this_library, frozenset(_SUFFIXES)),
    "arxiv": (by_arxiv_py, frozenset({".xml"})),
    "feedparser": (by_feedparser, frozenset({".xml"})),
    "arxiv-filter": (by_arxiv_filter, frozenset({".txt", ".eml"})),
}


def _letters(text: str) -> str:
    """Return a text on one line and without accents."""
    bare = _ACCENT.sub("", " ".join(text.split())).replace("{", "").replace("}", "")
    return "".join(char for char in unicodedata.normalize("NFKD", bare) if not unicodedata.combining(char))


def _base(text: str) -> str:
    """Return the identifier that a text is, without its version."""
    try:
        return adp.ArxivId.parse(text).base
    except ValueError:
        return text


def _count(read: list[Read], truth: list[dict[str, Any]]) -> tuple[int, ...]:
    """Count the papers that are there, and the titles, authors and identifiers that are right; and what is no paper."""
    left = dict(enumerate(read))
    found = titles = authors = identifiers = 0
    for paper in truth:
        base, title = _base(paper["arxiv_id"]), _letters(paper["title"])
        named = [at for at, one in left.items() if _base(one.identifier) == base]
        titled = [at for at, one in left.items() if _letters(one.title).startswith(title)]
        if not (named or titled):
            continue
        one = left.pop((named or titled)[0])
        found += 1
        titles += _letters(one.title) == title
        authors += [*map(_letters, one.authors)] == [*map(_letters, paper["authors"])]
        identifiers += _base(one.identifier) == base
    return found, titles, authors, identifiers, len(left)


def main() -> None:
    """Print a row for each reader of each folder."""
    print("| documents | papers | reader | found | titles | authors | identifiers | besides |")
    for folder in map(Path, sys.argv[1:]):
        documents = [
            (path, [json.loads(line) for line in truth.read_text("utf-8").splitlines()])
            for truth in sorted(folder.glob("*.truth.jsonl"))
            for path in (truth.with_name(truth.name.removesuffix(".truth.jsonl") + suffix) for suffix in _SUFFIXES)
            if path.exists()
        ]
        suffixes = {path.suffix for path, _ in documents}
        for name, (reader, wanted) in _READERS.items():
            if not suffixes <= wanted:
                continue
            counts = [_count([*reader(path)], truth) for path, truth in documents]
            papers = sum(len(truth) for _, truth in documents)
            row = " | ".join(map(str, map(sum, zip(*counts, strict=True))))
            label = name if name == "arxiv-digest-parser" else f"{name} {version(name)}"
            print(f"| {len(documents)} of {folder.name} | {papers} | {label} | {row} |")


if __name__ == "__main__":
    main()
