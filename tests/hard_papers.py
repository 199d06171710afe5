r"""Papers that are hard to cite, all invented: each with the reason, and with what it becomes in every form.

The forms are in ``hard_papers.md``, one section a paper. `python tests/hard_papers.py` writes that page anew; read
the change as the table that it is before you commit it.
"""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Final

import attrs

from arxiv_digest_parser import Analysis, ArxivId, Paper, to_bibtex, to_csl_json, to_hayagriva, to_ris
from arxiv_digest_parser._citations.details import DETAILS
from arxiv_digest_parser.exporters._bibtex_entries import AnalysisField

PAGE: Final = Path(__file__).with_suffix(".md")

#: Why a paper is hard -> the paper.
PAPERS: Final[dict[str, Paper]] = {
    # What a paper has
    "everything is known": Paper(
        "GardenBERT: Pruning a Transformer, Leaf by Leaf",
        authors=["Flora Ashgrove", "Hans-Peter Müller"],
        arxiv_id=ArxivId("2512.20569", 2),
        url="http://arxiv.org/abs/2512.20569v2",
        primary_category="cs.CL",
        categories=["cs.CL", "cs.LG"],
        published=datetime.date(2025, 11, 30),
        abstract="We prune\n  5% of the leaves & keep $\\alpha \\le 1$.",
        analysis=Analysis(tldr="修剪叶子。", method="A saw."),
    ),
    "published in a journal, with a note that holds TeX": Paper(
        "Kettles in Orbit",
        authors=["Ada Byte"],
        arxiv_id=ArxivId("2501.00003", 3),
        categories=["astro-ph.IM", "cs.RO"],
        comment=r"12 pages; v3: Fig. 2 \& \emph{all} tables are new, in French",
        doi="doi:10.1234/kettles_5<1>",
        journal_ref="J. Kettles & Pots {\\bf 3} (2026) 14",
        keywords=["tea, green", "orbits"],
        abstract="",
    ),
    "published in a journal, and not on arXiv": Paper(
        "Kettles at Sea", authors=["Ada Byte"], doi="10.1234/kettles.6.", journal_ref="J. Kettles 4 (2026) 15"
    ),
    "the old style of identifiers, and no date but theirs": Paper(
        "On the Weight of Teacups", authors=["Ole Ødegård"], arxiv_id=ArxivId("hep-th/9901001")
    ),
    "a section heading in the place of the class": Paper(
        "Agents at Tea", authors=["Ada Byte"], arxiv_id=ArxivId("2501.00002"), primary_category="Agent Sec"
    ),
    "not on arXiv: a link with spaces, braces and Chinese": Paper(
        "Rust in 100% of C++ & C# Teapots #1_a",
        authors=["Pia Straße"],
        url="http://papers.example/tea_pots?q={a b}&lang=日本#top",
        primary_category="neuroscience",
        published=datetime.date(2024, 2, 29),
    ),
    "not on arXiv: a DOI as the link": Paper(
        "Mice That Read", authors=["Kim Feld"], url="https://doi.org/10.1101/2024.02.29.123456"
    ),
    "nothing but a title": Paper("The Title That Stood Alone"),
    "not even a title": Paper("", url=" "),
    # Injection
    "a title that tries to leave its field": Paper(
        r"}, howpublished={\input{/etc/passwd}}", authors=["Mallory Quick"], arxiv_id=ArxivId("2501.00001")
    ),
    "a title that tries to open an entry, and a name that tries to end one": Paper(
        '@article{mine, title = "', authors=['Bob}"\n}\n@book{x', "Eve\\"]
    ),
    "an entry with balanced braces in a title": Paper("See @misc{other, title={Nothing}} and @string(x)"),
    "lines that look like RIS": Paper("Sheep\nER  - \nTY  - JOUR", authors=["Ann\nER  - "]),
    "markup that looks like CSL's": Paper("Let's <think> about <i>tags</i>", authors=["Tim Tag"]),
    "line breaks, control characters, half a character and what nobody sees": Paper(
        "\x0cOne\r\n  Line,\u2028\x00with \ufffd a\u00a0Ha\u00adlf\u200b", authors=["Cyril\n  Malo", "Zoë  Tab"]
    ),
    # Case
    "capitals inside words": Paper("BERT, arXiv and GPT-4o for LLMs: HARMON-E by McDonald's", authors=["Li Na"]),
    "a digit with a capital, and a formula in a word": Paper(
        "M$^3$KG-RAG: 3D-Aware T5 on 6G", authors=["Hyeongcheol Park"], arxiv_id=ArxivId("2512.20136")
    ),
    "single capitals, and the article that is none": Paper(
        "A Study: A U-Net for Vitamin A, K-Means and X-Ray? A Plan B", authors=["Vita Min"]
    ),
    "languages with signs": Paper("From C to C++, C# and F\\# via R", authors=["Ken Sharp"]),
    "names in a title that is in sentence case": Paper(
        "On the Riemann hypothesis for Dirichlet L-functions over Paris", authors=["Bern Hard"]
    ),
    "names in a title in which every word has a capital": Paper(
        "Deep Gaussian Processes Meet Markov's Chains in Chinese and Polish Kitchens", authors=["Mar Kov"]
    ),
    "names of every kind in a title in which every word has a capital": Paper(
        "English, Bangla and Nepali on Reddit: Alzheimer's Disease, 3D Gaussians, Mamba and Type Ia Supernovae",
        authors=["Onomas Tikos"],
    ),
    "names of several words": Paper(
        "Dust of the Milky Way over South Korean Farms, New York and a Lie Algebra", authors=["Poly Onym"]
    ),
    "versions of a model": Paper("Gemini 2.5 Pro and Jetson Nano for Nano Readers", authors=["Ver Sion"]),
    "a name that only the abstract shows": Paper(
        "Deep Zorble Nets and the ZM-Sorter", authors=["Evi Dence"], abstract="We feed the Zorble to ZM-Sorter, a net."
    ),
    "a capital that the abstract has not": Paper(
        "Polish Your Turkey", authors=["Evi Dence"], abstract="We polish a turkey."
    ),
    "capitals that are not ASCII": Paper("Étude of Poincaré Maps, Łódź and Δ-Learning", authors=["Henri Étoile"]),
    "braces that the authors set": Paper("{GPT}-4 and {the Great} {\\'E}cole", authors=["Bracha Set"]),
    "a question within a title": Paper("Does It Work? Towards an Answer", authors=["Quinn Ask"]),
    "capitals within emphasis": Paper("An \\emph{LLM That Reads} and {\\bf Bold LLMs}", authors=["Em Phasis"]),
    # Math
    "formulas": Paper(
        r"$k$-Means in $\mathcal{O}(n^{2})$ and \(x_i\) for $$\frac{1}{2}$$", authors=["Ida Noether-Klein"]
    ),
    "money, and money beside a formula": Paper(
        "$5 and $6, US$ and A$, at $100K to $1M a $k$, $k$ in all", authors=["Penny Wise"]
    ),
    "a formula before a digit": Paper(
        r"A $\geq$3 Bound at $\sim$100 pc, $3\times$5 for $5-$6",
        authors=["Di Git"],
        abstract=r"Up to $\sim$5 of $x^2$.",
    ),
    "signs that only amssymb has": Paper(
        r"$a \nrightarrow b \lessapprox \square$ \checkmark done", authors=["Al Gebra"]
    ),
    "characters by their number": Paper(r"Pages 3\unicode{x2013}4 of $\unicode{x3B1}$", authors=["Nu Mero"]),
    "arrows, moduli and links in formulas": Paper(
        r"$A \xrightarrow{f} B \pmod{p}$ at $\href{https://x.example}{y}$", authors=["Ar Row"]
    ),
    "words in formulas": Paper(r"$O(n\log n)$ by $\operatorname{rank}A$ and $x\ours y$", authors=["Wor Ding"]),
    "letters that only amssymb has": Paper(
        r"$\mathbb{R}^n \lesssim \mathfrak{g}$ and \mathbb{Z}", authors=["Al Gebra"]
    ),
    "commands of nobody in a formula": Paper(r"$\ours{x} + \R^d$ and $\text{max}_{\text{a b}}$", authors=["No Body"]),
    "formulas that LaTeX would refuse": Paper(
        r"$x^2^3$, $\frac{1}$, $\left( x$, ${a$ and $b}$, $\write18{x}$, $^^5cinput$", authors=["Re Fuse"]
    ),
    "what is special in formulas as well": Paper(r"$a%b#c&d$, $\{a\}$, $a \\ b$, $α ≤ é$", authors=["Spe Cial"]),
    "Greek and signs from arXiv's own texts": Paper(
        "The α–β Gap: 5 ≤ x ≠ ∞, 3 × 2 − 1 → 4 µm at 20 °C, CO₂ and m², ℓ¹ and ℝ", authors=["Gre Ek"]
    ),
    "Greek as commands outside of formulas": Paper(r"An \alpha-Net with \sim 5 \times 3", authors=["Out Side"]),
    # Text
    "everything that LaTeX takes for something": Paper("& % # _ ~ ^ < > | \\ \" ' `", authors=["Spe Cial"]),
    "escaped already": Paper(r"R\&D at 100\% of \#1 for \$5 in a\_b \{c\}", authors=["Es Caped"]),
    "backslashes that are no command, and braces without a partner": Paper(
        "9\\9 \\\\ {C \\{d\\} }} \\", authors=["Ann Backslash"]
    ),
    "accents that the authors wrote": Paper(
        r"Caf\'e, H\o yer, \v Capek, na\"{\i}ve, \'\i{} and Erd\H{o}s's \'{E}tude",
        authors=[r"Gast\'on Mal\'{e}", r"\v{S}imon Bj\o rn", r"{\'E}lie {de la Tour} Ray"],
    ),
    "commands that LaTeX has": Paper(
        r"The \emph{Sieve} in \LaTeX{} \textsc{Small} \texttt{code} x\textsuperscript{2} \S 5 \ldots{} \copyright",
        authors=["Com Mand"],
    ),
    "commands that need a package or do not exist": Paper(
        r"\ours{}: \textcolor{red}{Red} \href{https://x.example}{Link} \mbox{GPT} \xspace\cite{foo} \SI{3}{m}",
        authors=["Pack Age"],
    ),
    "commands that would do harm": Paper(r"\input{x} \write18{y} \def\x{y} \end{document} \csname", authors=["Ha Rm"]),
    "commands without their argument": Paper(r"\emph and \textbf", authors=["Ar Gument"]),
    "a lone accent": Paper("Accent \\' e, \\~{} and \\^", authors=["Lo Ne"]),
    "punctuation that is not ASCII": Paper("“Quote” — ‘it’s’ – one… § 5, ¿no? «so» ™ № 1 ‰", authors=["Punc Tual"]),
    "ligatures and letters of mathematics": Paper("ﬁrst 𝑘-means on 𝔾 with ½", authors=["Li Gature"]),
    "Vietnamese": Paper("Tiếng Việt", authors=["Nguyễn Văn Ưng", "Đặng Thị Hường", "Luong Van Nghia"]),
    "letters that LaTeX's first encoding lacks": Paper(
        "Łąka", authors=["Ágnes Węgrzyn", "Þór Æsir", "Đorđe Ilić", "Ștefan Țepeș", "İlker Işık"]
    ),
    "Chinese": Paper("更快的排序（LLM）：一种方法", authors=["王小明", "王 小明", "Xiaoming Wang"]),
    "Korean and Japanese": Paper("빠른 정렬と整列", authors=["김민준", "佐藤 葵"], arxiv_id=ArxivId("2512.20570")),
    "Cyrillic": Paper("Мир чисел", authors=["Анна Каренина"]),
    "Arabic and Hebrew": Paper("سلام and שלום", authors=["محمد علي"]),
    "emoji": Paper("Attention 🚀 Is Fun 🤗", authors=["Emo Ji"]),
    "a wide colon in an English title": Paper("Wide：A Study（Draft）", authors=["Wi De"]),
    "HTML": Paper("<i>In silico</i> &amp; CO<sub>2</sub> for $a &lt; b$<br/>", authors=["Ada <b>Holm</b> &amp;"]),
    "tags without a partner": Paper("</i> of <b> and <script>x</script>", authors=["Sol Itary"]),
    # Names
    "particles": Paper(
        "Of Names",
        authors=["Ludwig van der Heide", "Maria dos Santos", "Ahmed bin Salman", "de la Cruz", "Gerard 't Hoen"],
    ),
    "further particles": Paper(
        "Of Names",
        authors=["Karla Schulz im Tal", "Carla d'Amico Rossi", "Jo v. Berg", "Nur binti Sulong", "Rosa del P. Vega"],
    ),
    "given names and family names in lower case": Paper("Of Names", authors=["Hugo Van damme", "Shishu pal Singh"]),
    "Vietnamese given names that are particles elsewhere": Paper(
        "Of Names", authors=["Khanh Van To", "Linh Van Ma", "Luc Van Gool"]
    ),
    "the family name in capitals": Paper(
        "Of Names", authors=["NGUYEN Van An", "KIM Min-jun", "Jean de LA TOUR", "AKM Mahbubur Rahman"]
    ),
    "particles with a capital": Paper(
        "Of Names", authors=["Luc Van Gool", "Oisin Mac Aodha", "Guy Van den Broeck", "Mohammed Al Hasan", "Van Le"]
    ),
    "conjunctions and kinship": Paper(
        "Of Names", authors=["José Ortega y Gasset", "Arlindo Galvão Filho", "Otacilio B. L. Neto"]
    ),
    "two family names, which a flat name does not show": Paper("Of Names", authors=["Gabriel García Márquez"]),
    "suffixes": Paper(
        "Of Names",
        authors=["Martin Luther King Jr", "Henry L. Roediger, III", "Russell E. Ryan, Jr.", "Ada Byte, Ph.D."],
    ),
    "the family name first": Paper("Of Names", authors=["Knuth, Donna", "van Beethoven, Ludwig", "Doe, Jr., Jane"]),
    "one name": Paper("Of Names", authors=["Plato", "Anand", "feng hong"]),
    "initials and hyphens": Paper("Of Names", authors=["J. K. Rowe-Klein", "J.-P. Roux", r"A.~B.~Cee", "X. C"]),
    "organisations": Paper(
        "A Large Model",
        authors=["Xiaomi LLM-Core Team", ":", "Wei Dong", "OpenAI", "deepseek-ai", "Mistral-AI", "Google DeepMind"],
    ),
    "people with words of organisations in their names": Paper(
        "Of Names", authors=["Huawei Mertens", "The Vinh Tran", "J. Ortiz-Company", "Research Kumar", "Google Brain"]
    ),
    "a collaboration and a person in one name": Paper(
        "Of Names", authors=["The Quark Collaboration: A. Adams", "B. Bo on behalf of the Atom Team"]
    ),
    'an "and" beside a name, and between two': Paper(
        "Of Names", authors=["Ada Holm and Ben Stone", "and Cleo Dane", "Eva Falk &"]
    ),
    "stray full stops and blanks": Paper("Of Names", authors=["L. B . Stone", "M.Holm.", "Yuxi (Lucy)Lu"]),
    "degrees and suffixes alone": Paper("Of Names", authors=["Ada Holm", "PhD", "Ben Stone", "Jr."]),
    'an "and" inside a name': Paper(
        "Of Names", authors=["KAGRA and IceCube Collaborations", "Smith & Sons", "And Bob", "R. AND D."]
    ),
    "a list that was cut short": Paper("Of Names", authors=["Mina Arbeit", "Finn Last et al."]),
    "no author but the word for others": Paper("Of Nobody", authors=["et al", "others", " , "], authors_complete=False),
    "affiliations and marks": Paper(
        "Of Names", authors=["Xi Chen (LMO)", "Jane Roe, Jr. (Wuhan University)", "Mia Star*"]
    ),
    "marks of footnotes": Paper(
        "Of Names", authors=["Ada Holm*,†", "Ben Stone$^{1,2}$", "Cleo Dane<sup>3</sup>", "Dan Eck4", "5"]
    ),
    "a name in braces, and commas without sense": Paper(
        "Of Names", authors=["{Foo, Bar}", "A, B, C", "Ryan, Jr.", "M. D. Stewart,"]
    ),
    "an equals sign in a name": Paper("Of Names", authors=["family=Doe, given=Jane", "Mele Kāne"]),
}


def forms(paper: Paper) -> str:
    """Return a paper in every form, as a section of the page has it."""
    everything = paper.abstract is not None
    analysis: AnalysisField | None = "annotation" if everything else None
    fields = DETAILS if everything else ()
    bibtex = to_bibtex(paper, abstract=everything, analysis=analysis, fields=fields)
    unicode = to_bibtex(paper, charset="unicode", abstract=everything, analysis=analysis, fields=fields)
    parts = [("bibtex", bibtex), ("bibtex, unicode", unicode)]
    parts = parts[: 1 if unicode == bibtex else 2]
    parts.append(("biblatex", to_bibtex(paper, dialect="biblatex", abstract=everything, fields=fields)))
    item = json.loads(to_csl_json(paper, abstract=everything, fields=fields))[0]
    lines = ",\n".join(f" {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in item.items())
    parts += [("json", f"{{\n{lines}\n}}\n"), ("ris", to_ris(paper, abstract=everything, fields=fields))]
    parts.append(("yaml", to_hayagriva(paper, abstract=everything, fields=fields)))
    return "\n".join(f"```{language}\n{text}```\n" for language, text in parts)


def page() -> str:
    """Return the page anew."""
    sections = [f"## {reason}\n\n{_input(paper)}\n\n{forms(paper)}" for reason, paper in PAPERS.items()]
    return "# Hard papers in every form\n\nWritten by `python tests/hard_papers.py`.\n\n" + "\n".join(sections)


def _input(paper: Paper) -> str:
    given = [(field.name, getattr(paper, field.name), field.default) for field in attrs.fields(Paper)]
    return "\n".join(f"    {name}: {value!r}" for name, value, default in given if value != default)


def expected() -> dict[str, str]:
    """Return the forms that the page has, by the reason why a paper is hard."""
    sections = PAGE.read_text("utf-8").split("\n## ")[1:]
    return {section.partition("\n")[0]: section[section.index("```") :].rstrip("\n") for section in sections}


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
