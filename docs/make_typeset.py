"""Typeset thirty hard entries in three styles side by side, and save the page as docs/typeset.png.

It needs the programs that ``.ci/tools`` installs, and the test dependencies: ``python docs/make_typeset.py``.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

DOCS = Path(__file__).parent
sys.path += [str(DOCS.parent / "tests"), str(DOCS.parent / "src")]

# The heading of a bibliography is a section.
_COLUMN = r"""
\usepackage{url}
\usepackage[paperwidth=95mm, paperheight=325mm, margin=2mm]{geometry}
\pagestyle{empty}\sloppy
\begin{document}
\footnotesize\def\bibfont{\footnotesize}
\renewcommand\section[2]{\textbf{%s}\par}
"""
_PAGE = r"""
\documentclass{article}
\usepackage{graphicx}
\usepackage[paperwidth=292mm, paperheight=327mm, margin=1mm]{geometry}
\pagestyle{empty}\parindent=0pt
\begin{document}
\includegraphics{plain.pdf}\hfill\includegraphics{IEEEtran.pdf}\hfill\includegraphics{biblatex.pdf}
\end{document}
"""


def main() -> None:
    """Write the picture."""
    import tools
    from citable_papers import hard_on_arxiv

    import arxiv_digest_parser as adp

    found = hard_on_arxiv()
    chosen = [found[number * len(found) // 30].paper for number in range(30)]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for style in ("plain", "IEEEtran", "biblatex"):
            if style == "biblatex":
                cited = tools.cite_with_biber(adp.to_bibtex(chosen, dialect="biblatex"), "pdflatex", folder)
            else:
                cited = tools.cite_with_bibtex(adp.to_bibtex(chosen), style, folder)
            cited.document = cited.document.replace(r"\begin{document}", _COLUMN % style)
            errors = tools.errors_of_tex(cited, "pdflatex")
            if errors:
                raise SystemExit("\n".join(errors))
            (folder / "cited.pdf").rename(folder / f"{style}.pdf")
        (folder / "page.tex").write_text(_PAGE, encoding="utf-8")
        subprocess.run(["pdflatex", "-interaction=batchmode", "page.tex"], cwd=folder, check=True)
        subprocess.run(
            ["pdftoppm", "-png", "-mono", "-r", "200", "-singlefile", "page.pdf", str(DOCS / "typeset")],
            cwd=folder,
            check=True,
        )


if __name__ == "__main__":
    main()
