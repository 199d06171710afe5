"""Count what two readers of BibTeX for Node.js make of published papers: entries, names and titles that differ.

Usage: ``python benchmarks/read_with_node.py FOLDER DIGEST ...``. The folder is one in which the readers are installed::

    npm install @retorquere/bibtex-parser @citation-js/core @citation-js/plugin-bibtex

They are the readers of Better BibTeX for Zotero and of Citation.js. Of the digests' papers, 2,000 are taken at random.
"""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
from pathlib import Path

import arxiv_digest_parser as adp

_MOST = 2_000


def papers(paths: list[str]) -> list[adp.Paper]:
    """Return papers of digests, each once, in an order that is the same on every machine."""
    found = {
        paper.arxiv_id.base: paper
        for path in paths
        for paper in adp.parse(Path(path).read_bytes()).papers
        if paper.arxiv_id
    }
    chosen = list(found.values())
    random.Random(7).shuffle(chosen)
    return chosen[:_MOST]


def main() -> None:
    """Write the papers in each form, and let Node.js compare."""
    folder = Path(sys.argv[1])
    chosen = papers(sys.argv[2:])
    for dialect in ("bibtex", "biblatex"):
        for charset in ("ascii", "unicode"):
            text = adp.to_bibtex(chosen, dialect=dialect, charset=charset)
            (folder / f"{dialect}-{charset}.bib").write_text(text, "utf-8")
    (folder / "papers.json").write_text(adp.to_csl_json(chosen), "utf-8")
    shutil.copy(Path(__file__).with_suffix(".mjs"), folder)
    subprocess.run(["node", "read_with_node.mjs"], cwd=folder, check=True)


if __name__ == "__main__":
    main()
