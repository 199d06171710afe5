"""Papers that are hard to cite, and how a reader must see each of them where it is cited."""

from __future__ import annotations

import datetime
import json
import random
import re
from functools import cache
from typing import Any, NamedTuple

import attrs
import regex
from corpus import digests
from hard_papers import PAPERS
from tools import letters

import arxiv_digest_parser as adp
from arxiv_digest_parser.identifiers import ArxivId
from arxiv_digest_parser.models import Paper

# What is in a digest, and what must be read where the citation is printed.
_WORDS = "sorting Lattices spectral of the towards Robust Agents graph beyond a survey noisy".split()
_LETTERS = {
    "LLMs": "LLMs",
    "3D": "3D",
    "M$^3$KG-RAG": "M3KG-RAG",
    "HARMON-E": "HARMON-E",
    "arXiv": "arXiv",
    "naïve": "naïve",
    "Größe": "Größe",
    "Việt": "Việt",
    "Erdős": "Erdős",
    "Łódź": "Łódź",
    "ﬁne": "fine",
    r"\'etale": "étale",
    r"{\'e}tale": "étale",
    r"Erd\H{o}s": "Erdős",
    r"G\"odel": "Gödel",
    r"na\"{\i}ve": "naïve",
    r"S\o rensen": "Sørensen",
    r"\LaTeX": "LaTeX",
    r"\LaTeX{} macros": "LaTeX macros",
    r"\emph{all}": "all",
    r"\textbf{bold} and": "bold and",
    r"\texttt{sort}": "sort",
    r"\textsc{Born}": "Born",
    r"\mbox{GPT-4}": "GPT-4",
    "{GPT}-4": "GPT-4",
    "{{B}}ayes": "Bayes",
    "O'Neil's": "O'Neil's",
    "``quoted''": '"quoted"',
    '"double"': '"double"',
    "“curly”": '"curly"',
    "`single'": "'single'",
    "pre--post": "pre-post",
    "pre---post": "pre-post",
    "pre–post": "pre-post",
    "zero\u200bwidth": "zerowidth",
    "no\ufffe \U0010ffffcharacter": "no character",
    "soft\u00adhyphen": "softhyphen",
    "non\u00a0breaking": "non breaking",
    "line\n  break": "line break",
    "form\x0cfeed": "form feed",
    "e\u0301tude": "étude",
}
_SIGNS = {
    "F#": "F#",
    "C++": "C++",
    "AT&T": "AT&T",
    r"AT\&T": "AT&T",
    "100%": "100%",
    r"50\%": "50%",
    "%": "%",
    "a_b": "a_b",
    r"c\_d": "c_d",
    "x^2": "x^2",
    "~50": "~50",
    "<think>": "<think>",
    "a<b": "a<b",
    "A|B": "A|B",
    "#1": "#1",
    "$5": "$5",
    r"\$5": "$5",
    "$5 and $6": "$5 and $6",
    "US$ 3": "US$ 3",
    "CIII]": "CIII]",
    "[Re]thinking": "[Re]thinking",
    "{": "{",
    "}": "}",
    "}{": "}{",
    r"9\9": r"9\9",
    "@article{key,": "@article{key,",
    "title = {x}": "title = x",
    "a, b and c": "a, b and c",
    "#": "#",
    "&": "&",
    "^": "^",
    "≤": "≤",
    "−": "−",
    "µ": "µ",
    "α": "α",
    "Δ": "Δ",
    "×": "×",
    "→": "→",
    "∞": "∞",
    "…": "...",
    "°": "°",
    "²": "2",
    "™": "™",
    "€": "€",
    "£": "£",
    "§": "§",
    "¿": "¿",
}
_MATH = {
    "$O(n)$": "O(n)",
    r"$O(n \log n)$": "O(nlogn)",
    r"$\alpha$-fair": "α-fair",
    r"$z \sim 2.4$": "z∼2.4",
    "$^{13}$C": "13C",
    "H$_2$O": "H2O",
    "$K_3$": "K3",
    r"$\mathbb{Z}_p$": "Zp",
    r"$\{0,1\}$": "{0,1}",
    "$a<b$": "a<b",
    "$n=3$ and $m=4$": "n=3 and m=4",
    r"$\mathcal{N}=2$": "N=2",
}
# The words that must be read; what is around them may differ.
_COMMANDS = {
    r"\unknown{inside}": "inside",
    r"\unknown": "",
    r"\input{secret}": "secret",
    r"\end{document} after": "after",
    r"\verb|x| after": "after",
    r"\def\a{b} after": "after",
    r"\begin{it}slanted\end{it}": "slanted",
    r"\footnote{below}": "below",
    r"\cite{other}": "other",
    r"\\ after": "after",
    r"\'": "",
    r"$\ell_1$ after": "after",
    r"$p\bar{p}$ after": "after",
    "^^M after": "after",
    "$x_{ after": "after",
    r"$\undefined$ after": "after",
    r"$\frac{1}{2$ after": "after",
    r"$x \\ y$ after": "after",
    "$$x$$ after": "x after",
    "${\\rm H}$ after": "H after",
    r"$\text{max}$ after": "after",
    r"\url{http://a.example/x_y}": "",
    r"\textcolor{red}{word}": "word",
    r"{\it slanted} after": "slanted after",
    r"{\em slanted\/} after": "slanted after",
}
#: What pdfTeX has no letters for; the entry of such a paper is for LuaTeX and XeTeX.
_OTHER_SCRIPTS = {
    "中文": "中文",
    "😀": "😀",
    "日本語の": "日本語の",
    "한국어": "한국어",
    "Привет": "Привет",
    "שלום": "שלום",
}

# A bar is before the family name, and before what follows it. A name without one is not taken apart.
_NAMES = {
    "Ada Lovelace": "Ada|Lovelace",
    "Émile Borel": "Émile|Borel",
    "Hans-Peter Müller": "Hans-Peter|Müller",
    "J. K. Rowan": "J. K.|Rowan",
    "J.K. Rowan": "J.K.|Rowan",
    "Li Wei": "Li|Wei",
    "Anne O'Neil": "Anne|O'Neil",
    "Ludwig van Berg": "Ludwig van|Berg",
    "Guido van der Berg": "Guido van der|Berg",
    "Ana de la Cruz": "Ana de la|Cruz",
    "Ahmad bin Yusuf": "Ahmad bin|Yusuf",
    "Martin Luther Kingsley Jr": "Martin Luther|Kingsley|Jr",
    "Martin Luther Kingsley Jr.": "Martin Luther|Kingsley|Jr.",
    "Henry L. Roeder, III": "Henry L.|Roeder|III",
    "Henry L. Roeder III": "Henry L.|Roeder|III",
    "Russell E. Ryans, Jr.": "Russell E.|Ryans|Jr.",
    "Łukasz Żak": "Łukasz|Żak",
    "Søren Ødegård": "Søren|Ødegård",
    "Đặng Thị Ngọc": "Đặng Thị|Ngọc",
    "İlker Işık": "İlker|Işık",
    "Paul Erdős": "Paul|Erdős",
    "Ştefan Ţepeş": "Ştefan|Ţepeş",
    "Ștefan Țepeș": "Ștefan|Țepeș",
    r"Cyril Mal\'ez\'e": "Cyril|Malézé",
    r"Ren\'{e} Thoms": "René|Thoms",
    r"Paul Erd\H{o}s": "Paul|Erdős",
    r"S\o ren Holm": "Søren|Holm",
    r"Miguel {\'A}lvarez": "Miguel|Álvarez",
    "Mary Anderson": "Mary|Anderson",
    "Plato": "|Plato",
    "Anand": "|Anand",
    "Mariia Gladkova*": "Mariia|Gladkova",
    "Gerard 't Hooft": "Gerard 't|Hooft",
    "Al Gore": "Al|Gore",
    "D'Arcy Thompson": "D'Arcy|Thompson",
    "Tom~Tilde": "Tom|Tilde",
    "OpenAI": "OpenAI",
    "01.AI": "01.AI",
    "Open LLM-Core Team": "Open LLM-Core Team",
    "KAGRA Collaboration": "KAGRA Collaboration",
    "KAGRA and IceCube Collaborations": "KAGRA and IceCube Collaborations",
    "Smith & Sons": "Smith & Sons",
    "Smith and Sons": "Smith and Sons",
    "The Sorting {Team": "The Sorting {Team",
    "University of Somewhere": "University of Somewhere",
}
_NAMES_IN_OTHER_SCRIPTS = {"张伟": "|张伟", "김철수": "|김철수", "Иван Петров": "Иван|Петров"}


class Citable(NamedTuple):
    """A paper, and what must be read where it is cited."""

    paper: Paper
    words: str  # of the title, all of them
    authors: tuple[str, ...]  # a bar before each family name, and before what follows it
    exact: bool = True  # the title is these words and nothing else

    @property
    def capitals(self) -> list[str]:
        """Words of the title that are others without their capitals: LLMs, arXiv."""
        return re.findall(r"(?<![^ ])[A-Za-z0-9]+[A-Z][A-Za-z0-9]*(?![^ ])", self.words)

    @property
    def latin(self) -> bool:
        """Whether pdfTeX has letters for all of it."""
        return _OTHER_SCRIPT.search("".join((self.paper.title, *self.paper.authors, self.paper.abstract or ""))) is None


_OTHER_SCRIPT = regex.compile(
    r"[\p{Han}\p{Hangul}\p{Hiragana}\p{Katakana}\p{Cyrillic}\p{Hebrew}\p{Arabic}\p{Emoji_Presentation}]"
)


@cache
def made(count: int = 300, seed: int = 1) -> tuple[Citable, ...]:
    """Make papers of hard pieces, the same for the same seed."""
    chance = random.Random(seed)
    return tuple(_made(chance, number) for number in range(count))


def _made(chance: random.Random, number: int) -> Citable:
    pieces = [(word, word) for word in chance.choices(_WORDS, k=chance.randint(1, 6))]
    pieces += chance.choices(list(_LETTERS.items()), k=chance.randint(0, 2))
    # Of these one only: a "{" in one piece and a "}" in the next would be a pair.
    kind = chance.choice([_SIGNS, _SIGNS, _MATH, _COMMANDS, _OTHER_SCRIPTS])
    pieces.append(chance.choice(list(kind.items())))
    chance.shuffle(pieces)
    title = " ".join(piece for piece, _ in pieces)
    names = _NAMES if kind is not _OTHER_SCRIPTS else _NAMES | _NAMES_IN_OTHER_SCRIPTS
    authors = chance.sample(list(names), k=chance.randint(1, 5))
    paper = Paper(
        title,
        authors=authors,
        authors_complete=chance.random() < 0.9,
        abstract=f"We study {title}.",
        arxiv_id=ArxivId(f"{chance.randint(15, 25)}{chance.randint(1, 12):02}.{number:05}"),
        primary_category=chance.choice(["cs.CL", "math.AG", "hep-th", "astro-ph.CO", None]),
        published=None if chance.random() < 0.5 else datetime.date(chance.randint(2000, 2025), 12, 31),
    )
    words = " ".join(plain for _, plain in pieces)
    return Citable(paper, words, tuple(names[author] for author in authors), exact=kind is not _COMMANDS)


@cache
def hard() -> tuple[Citable, ...]:
    """Return the table of hard papers."""
    return _as_csl_has_them(list(PAPERS.values()))


def hard_on_arxiv() -> list[Citable]:
    """Return the hard papers that pdfTeX has letters for, with title and authors, each with its own identifier."""
    known = (
        citable._replace(authors=tuple(name for name in citable.authors if name != "others")) for citable in hard()
    )
    found = (citable for citable in known if citable.latin and citable.paper.title and citable.authors)
    return [
        citable._replace(paper=attrs.evolve(citable.paper, arxiv_id=ArxivId(f"2512.{number:05}")))
        for number, citable in enumerate(found, 1)
    ]


@cache
def published() -> tuple[Citable, ...]:
    """Return every paper of the published digests, each once: a bibliography has one entry for it."""
    paths = [parameter.values[0] for parameter in digests()]
    return _as_csl_has_them(list(adp.merge(adp.parse(path.read_bytes()) for path in paths).papers))


def _as_csl_has_them(papers: list[Paper]) -> tuple[Citable, ...]:
    # What CSL-JSON must be is written down for the hard papers. So the formats are compared with it.
    items = json.loads(adp.to_csl_json(papers))
    return tuple(_as_csl_has_it(paper, item) for paper, item in zip(papers, items, strict=True))


def _as_csl_has_it(paper: Paper, item: dict[str, Any]) -> Citable:
    if "$" in paper.title:
        # Programs print a formula each in its own way; the words around it are the same for all.
        return Citable(paper, re.sub(r"\$[^$]*\$|[^ ]*[^ \w][^ ]*", " ", paper.title), _names(item), exact=False)
    # A title without LaTeX and HTML is what must be read, whatever CSL-JSON has.
    words = without_tags(item.get("title", "")) if re.search(r"[\\{}]|</|&\w", paper.title) else paper.title
    words = words.replace("\N{WORD JOINER}", "")  # it keeps "<" from beginning a tag
    return Citable(paper, words, _names(item))


def _names(item: dict[str, Any]) -> tuple[str, ...]:
    return tuple(map(name_in_csl, item.get("author", [])))


def name_in_csl(name: dict[str, Any]) -> str:
    """Return a name of CSL-JSON with a bar before the family name."""
    if "literal" in name:
        return str(name["literal"])
    particles = (name.get("dropping-particle", ""), name.get("non-dropping-particle", ""))
    return "|".join((" ".join((name.get("given", ""), *particles)), name["family"], name.get("suffix", "")))


def without_tags(text: str) -> str:
    """Return a text of CSL-JSON without its mark-up."""
    return re.sub(r"<span [^>]*>|</?(?:span|i|b|u|sub|sup|sc)>", "", text)


def not_printed(citable: Citable, printed: str) -> list[str]:
    """Return what is missing of title and names where LuaTeX has printed the paper, names in full."""
    exact = citable.exact and not _PRINTED_OTHERWISE.search(citable.paper.title)
    words = [citable.words] if exact else [word for word in citable.words.split() if word.isascii()]
    text = letters(printed)
    missing = [word for word in words if letters(word) not in text]
    if not re.match(_list_of_names([name for name in citable.authors if name != "others"]), text):
        missing += citable.authors
    return [f"{word!r} in {text!r}" for word in missing]


def _list_of_names(names: list[str]) -> str:
    # The point after the list may be that of its last name.
    written = (",?".join(re.escape(letters(part)) for part in _printed_parts(name)) for name in names)
    return ",?(?:and)?".join(written).removesuffix(r"\.") + r"(?:,?etal)?\." if names else ""


def _printed_parts(name: str) -> list[str]:
    given, bar, rest = name.partition("|")
    family, _, suffix = rest.partition("|")
    return [given + family, suffix] if bar and suffix else [given + family]


# Signs that TeX composes of others or takes from mathematical fonts, of which pdftotext cannot tell what they are.
_PRINTED_OTHERWISE = re.compile("[≠ℓ«»№‰½𝔾]")
