"""Compare what five writers of BibTeX make of the same hard papers, and print the table of docs/comparison.md.

It takes some ten minutes, and needs the programs that ``.ci/tools`` installs, and the test dependencies::

    python -m pip install --editable '.[test]' arxiv2bib
    python benchmarks/compare_citations.py
"""

from __future__ import annotations

import importlib.metadata
import re
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

import bibtexparser
from arxiv2bib import ElementTree, Reference
from bibtexparser.middlewares import LatexEncodingMiddleware
from bibtexparser.model import Entry as ParsedEntry
from bibtexparser.model import Field
from pybtex.database import BibliographyData, Entry, Person, parse_string
from pybtex.database.output.bibtex import Writer
from pybtex.exceptions import PybtexError

sys.path.append(str(Path(__file__).parents[1] / "tests"))
import tools
from citable_papers import Citable, hard_on_arxiv, not_printed

import arxiv_digest_parser as adp

Write = Callable[[adp.Paper, str], str]

#: Names that an entry of arXiv has, whoever writes it.
_FIELDS = ("eprint", "archivePrefix", "primaryClass")


# The writers


def _identifier(paper: adp.Paper) -> adp.ArxivId:
    if paper.arxiv_id is None:
        raise ValueError(paper)  # hard_on_arxiv() gives every paper one
    return paper.arxiv_id


def by_this_library(paper: adp.Paper, key: str) -> str:
    """Write an entry with this library."""
    return adp.to_bibtex(paper, key=lambda _: key)


def by_arxiv(paper: adp.Paper, key: str) -> str:
    """Write an entry as "Export BibTeX Citation" does on arXiv's abstract pages: title and names as they are."""
    identifier = _identifier(paper)
    return f"""@misc{{{key},
      title={{{paper.title}}},
      author={{{" and ".join(paper.authors)}}},
      year={{{identifier.submitted[0]}}},
      eprint={{{identifier.base}}},
      archivePrefix={{arXiv}},
      primaryClass={{{paper.primary_category or "cs.DL"}}},
      url={{{identifier.abs_url}}},
}}
"""


_ATOM = """<entry xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">
<id>http://arxiv.org/abs/{identifier}v1</id><title>{title}</title>{authors}<summary>None.</summary>
<published>{year}-01-01</published><arxiv:primary_category term="{category}"/></entry>"""


def by_arxiv2bib(paper: adp.Paper, key: str) -> str:
    """Write an entry with arxiv2bib, from what arXiv's API would send."""
    identifier = _identifier(paper)
    atom = _ATOM.format(
        identifier=identifier.base,
        title=escape(re.sub("[\x00-\x08\x0b-\x1f]", " ", paper.title)),
        authors="".join(f"<author><name>{escape(name)}</name></author>" for name in paper.authors),
        year=identifier.submitted[0],
        category=paper.primary_category or "cs.DL",
    )
    reference = Reference(ElementTree.fromstring(atom))
    return reference.bibtex().replace(reference.id, key, 1)


def _values(paper: adp.Paper) -> dict[str, str]:
    identifier = _identifier(paper)
    values = (identifier.base, "arXiv", paper.primary_category or "cs.DL")
    return {"title": paper.title, "year": str(identifier.submitted[0]), **dict(zip(_FIELDS, values, strict=True))}


def by_pybtex(paper: adp.Paper, key: str) -> str:
    """Write an entry with pybtex, whose writer turns letters into LaTeX."""
    entry = Entry("misc", _values(paper), {"author": [Person(name) for name in paper.authors]})
    return str(Writer(encoding="ascii").to_string(BibliographyData({key: entry})))


def by_bibtexparser(paper: adp.Paper, key: str) -> str:
    """Write an entry with bibtexparser and the layer that turns letters into LaTeX."""
    fields = [Field(name, value) for name, value in (_values(paper) | {"author": " and ".join(paper.authors)}).items()]
    library = bibtexparser.Library([ParsedEntry("misc", key, fields)])
    return bibtexparser.write_string(library, prepend_middleware=[LatexEncodingMiddleware()])


WRITERS: dict[str, Write] = {
    "this library": by_this_library,
    "arXiv's export": by_arxiv,
    "arxiv2bib {arxiv2bib}": by_arxiv2bib,
    "pybtex {pybtex}": by_pybtex,
    "bibtexparser {bibtexparser}": by_bibtexparser,
}


# What is counted


def compare(write: Write, citables: Sequence[Citable], folder: Path) -> list[int]:
    """Count papers without an entry, with errors of LaTeX, with wrong letters, names and capitals."""
    by_key = {f"p{number}": citable for number, citable in enumerate(citables)}
    entries = {key: _entry(write, citable.paper, key) for key, citable in by_key.items()}
    cited = tools.cite_with_bibtex("\n".join(entries.values()), "unsrt", folder)
    found = cited.entries
    macros = cited.bibliography.partition(r"\begin{thebibliography}")[0]
    kept = [key for key in entries if key in found]  # a title may also have opened an entry of its own
    broken = {key for key in kept if _errors(entries[key], folder)}
    sound = [key for key in kept if key not in broken]
    printed = _printed(macros, {key: found[key] for key in sound}, folder)
    wrong = [key for key in sound if not_printed(by_key[key], printed[key])]
    misread = [key for key in sound if _is_misread(by_key[key], entries[key])]
    lowered = [key for key in sound if _is_lowered(by_key[key], "".join(printed[key].split()))]
    for what, keys in {"broken": sorted(broken), "wrong": wrong, "misread": misread, "lowered": lowered}.items():
        print(what, [by_key[key].paper.title for key in keys], file=sys.stderr)
    return [len(citables) - len(kept), len(broken), len(wrong), len(misread), len(lowered)]


def _entry(write: Write, paper: adp.Paper, key: str) -> str:
    try:
        return write(paper, key).encode().decode()
    except Exception as error:  # noqa: BLE001 - whatever it is, there is no entry
        print(f"{paper.title!r}, {paper.authors}: {error!r}", file=sys.stderr)
        return ""


def _printed(macros: str, found: dict[str, str], folder: Path) -> dict[str, str]:
    """Let LuaTeX print what BibTeX made of entries, each after its key."""
    ends = r"\end{thebibliography}"
    paragraphs = (rf"\par\noindent @@{key}@@ {{{entry.partition(ends)[0]}}}" for key, entry in found.items())
    start = f"\\usepackage{{url}}\n\\newcommand\\newblock{{}}\n{macros}\\begin{{document}}\n"
    cited = tools.Cited(folder, start + "\n".join(paragraphs) + "\n\\end{document}\n", [])
    if tools.errors_of_tex(cited, "lualatex")[:1] == ["no document"] and len(found) > 1:  # an entry stopped LuaTeX
        keys = list(found)
        halves = (keys[: len(keys) // 2], keys[len(keys) // 2 :])
        first, second = (_printed(macros, {key: found[key] for key in half}, folder) for half in halves)
        return first | second
    pieces = tools.printed(cited)
    return dict.fromkeys(found, "") | dict(zip(pieces[::2], pieces[1::2], strict=True))


def _errors(entry: str, folder: Path) -> list[str]:
    return tools.errors_of_tex(tools.cite_with_bibtex(entry, "unsrt", folder), "pdflatex")


def _families(names: Sequence[str]) -> list[str]:
    return ["".join(filter(str.isalnum, tools.letters(tools.plain(name)))) for name in names]


def _is_misread(citable: Citable, entry: str) -> bool:
    try:
        (read,) = parse_string(entry, "bibtex").entries.values()
    except (PybtexError, ValueError):  # none, or more than one
        return True
    people = [person for person in read.persons.get("author", []) if person.last_names != ["others"]]
    families = _families(["".join(map(str, person.rich_last_names)) for person in people])
    expected = _families([(name.split("|") * 2)[1] for name in citable.authors])
    # pybtex reads few commands for letters; where it does not, the number of authors is all that can be compared.
    return len(families) != len(expected) or (families != expected and not tools.RARE_LETTERS.search(str(citable)))


def _is_lowered(citable: Citable, printed: str) -> bool:
    return any(word not in printed for word in citable.capitals if word != "LaTeX")  # its A is a capital in print


def main() -> None:
    """Print the table."""
    versions = {name: importlib.metadata.version(name) for name in ("arxiv2bib", "pybtex", "bibtexparser")}
    citables = hard_on_arxiv()
    print(f"{len(citables)} papers\n")
    print("| writer | no entry | errors of LaTeX | wrong letters | names misread | capitals lost |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    for name, write in WRITERS.items():
        with tempfile.TemporaryDirectory() as folder:
            counts = compare(write, citables, Path(folder))
        print("|", " | ".join([name.format(**versions), *map(str, counts)]), "|", flush=True)


if __name__ == "__main__":
    main()
