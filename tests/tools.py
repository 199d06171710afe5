"""The programs that people give citations to, each wrapped in a function: BibTeX, biber, TeX, pandoc and their like.

Debian has them all; ``.ci/tools`` installs them. Where one is missing, its tests are skipped. Where the environment
variable `REQUIRE_TOOLS` is set, as it is in CI, they fail instead.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import unicodedata
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import attrs
import pytest

# What a document needs for the entries that we write, whatever is in them.
_PREAMBLE = r"""
\documentclass{article}
\usepackage[T1]{fontenc}
\usepackage{lmodern}
\usepackage{amssymb}
"""
# The same for LuaTeX. The page is so wide that each entry is one line, and without ligatures, to be read back.
_LUA_PREAMBLE = r"""
\documentclass{article}
\usepackage{fontspec}
\setmainfont{FreeSerif}[Extension=.otf, ItalicFont=*Italic, Ligatures={TeX, NoCommon}]
\usepackage{amssymb}
\pagewidth=14000pt \paperwidth=\pagewidth \textwidth=13000pt \oddsidemargin=0pt \pagestyle{empty}
\AtBeginDocument{\raggedright\hyphenpenalty=10000 }
\makeatletter\def\@biblabel#1{@@}\makeatother
\AtBeginDocument{\ifdefined\DeclareFieldFormat\DeclareFieldFormat{labelnumberwidth}{@@}\fi}
"""


def needs(*names: str) -> pytest.MarkDecorator:
    """Skip a test where a program, or a file of a TeX package, is missing."""
    missing = [] if os.environ.get("REQUIRE_TOOLS") else [name for name in names if not _found(name)]
    return pytest.mark.skipif(bool(missing), reason=f"not installed: {', '.join(missing)} (see .ci/tools)")


@cache
def _found(name: str) -> bool:
    if not name.endswith((".bst", ".otf", ".sty")):
        return shutil.which(name) is not None
    return shutil.which("kpsewhich") is not None and _run("kpsewhich", name).returncode == 0


def _run(*command: str, folder: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=folder, capture_output=True, encoding="utf-8", errors="replace", check=False, timeout=900
    )


def complaints_of_biber(text: str, folder: Path) -> list[str]:
    """Let biber check entries against biblatex's data model."""
    (folder / "checked.bib").write_text(text, encoding="utf-8")
    done = _run("biber", "--tool", "--validate-datamodel", "--nolog", "checked.bib", folder=folder)
    lines = done.stdout.splitlines() + done.stderr.splitlines()
    return [line for line in lines if not line.startswith("INFO")] or [f"exit {done.returncode}"] * done.returncode


def complaints_of_bibclean(text: str, folder: Path) -> list[str]:
    """Let bibclean check entries."""
    (folder / "cleaned.bib").write_text(text, encoding="utf-8")
    lines = _run("bibclean", "cleaned.bib", folder=folder).stderr.splitlines()
    # BibTeX's own limit, which it has no longer: lists of hundreds of authors are read.
    return [line for line in lines if "String length exceeds standard BibTeX limit" not in line]


def complaints_of_bibtool(text: str, folder: Path) -> list[str]:
    """Let BibTool read entries."""
    (folder / "read.bib").write_text(text, encoding="utf-8")
    return _run("bibtool", "-r", "biblatex", "read.bib", "-o", "written.bib", folder=folder).stderr.splitlines()


def by_pandoc(text: str, dialect: str) -> list[dict[str, Any]]:
    """Let pandoc turn entries into CSL-JSON."""
    done = subprocess.run(
        ["pandoc", "-f", dialect, "-t", "csljson"],
        input=text,
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=900,
    )
    assert not done.stderr
    read: list[dict[str, Any]] = json.loads(done.stdout)
    return read


@attrs.define
class Cited:
    """What BibTeX or biber made of entries for a document."""

    folder: Path
    document: str
    complaints: list[str]

    @cached_property
    def entries(self) -> dict[str, str]:
        """The entries as BibTeX printed them, by key."""
        found: dict[str, str] = {}
        for entry in self.bibliography.split("\\bibitem")[1:]:
            if match := _KEY.search(entry):  # not so in the macros that some styles print first
                found[match[1]] = entry[match.end() :]
        return found

    @property
    def bibliography(self) -> str:
        """The file that is typeset."""
        path = self.folder / "cited.bbl"
        return path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""


# Our keys are letters and digits. A label may be before the key, and hold brackets and braces.
_KEY = re.compile(r"(?:^|\]) *\{([a-z0-9]+)\}%?$", re.MULTILINE)

_CHATTER = re.compile(
    r"This is |The (top-level|style)|Database file|-- |Done\.|Control: |apsrev4-2\.bst |Reallocated |\(There w|$"
)


def cite_with_bibtex(text: str, style: str, folder: Path) -> Cited:
    """Let BibTeX make a bibliography of all entries in a style."""
    (folder / "entries.bib").write_text(text, encoding="utf-8")
    (folder / "cited.aux").write_text(
        f"\\citation{{*}}\n\\bibdata{{entries}}\n\\bibstyle{{{style}}}\n", encoding="utf-8"
    )
    lines = _run("bibtex", "cited", folder=folder).stdout.splitlines()
    return Cited(folder, _document(style), [line for line in lines if not _CHATTER.match(line)])


def _document(style: str) -> str:
    packages = {
        "abbrvnat": r"\usepackage{natbib}\usepackage{hyperref}",
        "plainnat": r"\usepackage{natbib}\usepackage{hyperref}",
        "apsrev4-2": r"\usepackage{natbib}\usepackage{hyperref}",
        "elsarticle-num": r"\usepackage{hyperref}",
        "ACM-Reference-Format": r"\usepackage{natbib}\usepackage{hyperref}",
        "apalike": r"\usepackage{apalike}",
    }
    return packages.get(style, r"\usepackage{url}") + "\n\\begin{document}\n\\input{cited.bbl}\n\\end{document}\n"


# Abstracts are printed, since users' styles may. The entry with an error is the last that was named in the log.
_BIBLATEX = r"""
\usepackage[backend=biber, sorting=none, maxnames=999]{biblatex}
\usepackage{hyperref}
\AtEveryBibitem{\typeout{^^Jkey \thefield{entrykey}}}
\renewbibmacro*{finentry}{\printfield{abstract}\finentry}
\addbibresource{entries.bib}
\begin{document}
\nocite{*}
\printbibliography
\end{document}
"""


def cite_with_biber(text: str, engine: str, folder: Path) -> Cited:
    """Let biber prepare all entries for biblatex."""
    (folder / "entries.bib").write_text(text, encoding="utf-8")
    errors_of_tex(Cited(folder, _BIBLATEX, []), engine)
    lines = _run("biber", "--validate-datamodel", "--nolog", "cited", folder=folder).stdout.splitlines()
    return Cited(folder, _BIBLATEX, [line for line in lines if not line.startswith("INFO")])


def errors_of_tex(cited: Cited, engine: str) -> list[str]:
    """Typeset a bibliography; return TeX's errors and missing letters, each after the key of its entry."""
    preamble = _PREAMBLE if engine == "pdflatex" else _LUA_PREAMBLE
    (cited.folder / "cited.tex").write_text(preamble + cited.document, encoding="utf-8")
    _run(engine, "-interaction=nonstopmode", "-file-line-error", "-no-shell-escape", "cited.tex", folder=cited.folder)
    log = (cited.folder / "cited.log").read_text(encoding="utf-8", errors="replace")
    if "Output written on" not in log and "No pages of output" not in log:
        return ["no document", *log.splitlines()[-20:]]
    keys = _keys_by_line(cited.bibliography)
    key = ""
    errors: list[str] = []
    for line in log.splitlines():
        if line.startswith("key "):
            key = line[4:]
        if found := re.match(r"\./cited\.(\w+):(\d+): (.*)", line):
            where = keys.get(int(found[2]), "") if found[1] == "bbl" else key
            errors.append(f"{where or key}: {found[3]}")
        elif line.startswith(("! ", "Missing character")):
            errors.append(f"{key}: {line}")
    return errors


def _keys_by_line(bibliography: str) -> dict[int, str]:
    keys: dict[int, str] = {}
    key = ""
    for number, line in enumerate(bibliography.split("\n"), 1):
        if found := _KEY.search(line.removeprefix("\\bibitem")):
            key = found[1]
        keys[number] = key
    return keys


_SAME = str.maketrans(
    {"‘": "'", "’": "'", "“": "'", "”": "'", "`": "'", '"': "'", "–": "-", "—": "-", "‐": "-", "∆": "Δ", "◦": "°"}
    | {"\N{REPLACEMENT CHARACTER}": "?"}
)


def printed(cited: Cited) -> list[str]:
    """Return the entries that LuaTeX has printed, in the order of the document; natbib prints no label of ours."""
    return printed_text(cited).split("@@")[1:]


def printed_text(cited: Cited) -> str:
    """Return all that LuaTeX has printed."""
    return _run("pdftotext", "-raw", "cited.pdf", "-", folder=cited.folder).stdout


def letters(text: str) -> str:
    """Return the letters and signs of a text without what programs may change: case, spaces, ties, dashes, quotes."""
    text = unicodedata.normalize("NFKC", text.translate(_SAME)).replace("''", "'")
    return re.sub("-+", "-", "".join(sign for sign in text.casefold() if sign.isprintable() and sign not in " ~"))


# Readers keep formulas as they are; of these the letters are compared. Signs without an escape are written as formulas.
_SIGNS = {"alpha": "α", "Delta": "Δ", "infty": "∞", "leq": "≤", "mu": "µ", "sim": "∼", "rightarrow": "→", "times": "×"}
_SIGNS |= {"circ": "°", "log": "log"} | dict.fromkeys(
    ("lbrace", "rbrace", "mathbb", "mathcal", "rm", "textbackslash", "textsuperscript"), ""
)
_SIGN = re.compile(rf"\\({'|'.join(_SIGNS)}) ?|[$^_{{}}\\~]")


def plain(text: str) -> str:
    """Return a text without the LaTeX that readers keep."""
    return unicodedata.normalize("NFKC", _SIGN.sub(lambda match: _SIGNS.get(match[1], ""), text))


#: Letters whose commands hardly any program knows but LaTeX itself.
RARE_LETTERS = re.compile("[ĐđÞþƠơƯưȘșȚț]")
