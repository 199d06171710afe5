"""Hypothesis strategies for digests as generators make them: realistic values, and all that is hard in them."""

import re
from collections import Counter
from datetime import date
from typing import Any

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
from strategies import arxiv_ids

from arxiv_digest_parser._reading.language.vocabulary import ANALYSIS, field_of
from arxiv_digest_parser._reading.text.places import SPACE
from arxiv_digest_parser.identifiers import ArxivId
from arxiv_digest_parser.models import Analysis, Digest, Extra, Paper, Section, Translation
from arxiv_digest_parser.taxonomy import CATEGORIES

_PLAIN = "sorting lattice spectral of the towards robust agents graph beyond a survey noisy 3D LLMs".split()
_ODD = [
    "[Re]thinking",
    "Dialog[ue]s",
    "Z2[u,v](u2(1+u),v2)",
    "$z \\sim 2.4$",
    "<think>",
    "*starred*",
    "**bold**",
    "`code`",
    "A|B",
    "CIII]",
    "F#",
    "naïve",
    "{GPT}-4",
    "100%",
    "a_b",
    "Method:",
    "https://example.org/x_(y)",
    "\x0b",
    "\x0cfrac",
    "\u200b",
    "\u2028",
]
_CHINESE = ["本文提出", "一种方法", "用于排序", "（LLM）", "，实验表明", "。", "图神经网络", "：", "$x^2$", "**重点**"]
_GIVEN = ["Ada", "Émile", "Li", "Jürgen", "Maria Luiza", "J. K.", "Shu`ang", "Dr. Ana"]
_FAMILY = ["Lovelace", "van der Berg", "O'Neil", "Drożdż", "Wei", "King Jr.", "Ortega y Gasset", "Gladkova*"]
_GROUPS = ["KAGRA Collaboration", "Open LLM-Core Team", ":", "Plato", "张伟"]

_SEVERAL, _FEW, _MANY, _SOME, _NEARLY_ALL = 3, 4, 8, 0.3, 0.8
_BOLD_LINE = re.compile(r"^\W*\*\*[^*\n]+\*\*$", re.MULTILINE)
_VALUE_START = re.compile(r"^[^\n：）]+[：）]?", re.MULTILINE)
_LABEL_START = re.compile(r"^[\w >(.-]*?\w+(?=:)", re.MULTILINE)

words = st.sampled_from(_PLAIN + _ODD)
chinese = st.lists(st.sampled_from(_CHINESE), min_size=1, max_size=8).map("".join)


def _sentence(pool: SearchStrategy[str], size: int) -> SearchStrategy[str]:
    # One of blanks alone is a gap, and what follows that is another paragraph.
    return st.lists(pool, min_size=1, max_size=size).map(" ".join).map(lambda text: text.strip(SPACE)).filter(bool)


def _titles() -> SearchStrategy[str]:
    # A title that begins with a number in brackets, as no paper has it, is the number of its paper.
    # One that is bold as a whole is a heading in bold, and one that is a label's word is that label.
    return _sentence(words, 7).filter(lambda title: title.strip("*") == title != "" and field_of(title) is None)


def names() -> SearchStrategy[str]:
    """Make names of people and groups."""
    people = st.builds("{} {}".format, st.sampled_from(_GIVEN), st.sampled_from(_FAMILY))
    return people | st.sampled_from(_GROUPS)


def _collaborations() -> SearchStrategy[list[str]]:
    """Make lists of 400 names."""
    return st.lists(names(), min_size=4, max_size=4).map(lambda found: found * 100)


def abstracts() -> SearchStrategy[str]:
    """Make abstracts of several lines; a line may begin like a label or a list, as published ones do."""
    starts = st.sampled_from(["", "", "Method: ", "Conclusion: ", "- ", "(2) ", "1. ", "Results: ", "> "])
    line = st.builds("{}{}".format, starts, _sentence(st.sampled_from(_PLAIN) | words, 9))
    return st.builds("{} {}".format, st.sampled_from(["We", "This paper", "Recent"]), _joined(line, "\n", 5))


def _joined(line: SearchStrategy[str], separator: str, size: int) -> SearchStrategy[str]:
    return st.lists(line, min_size=1, max_size=size).map(separator.join).map(lambda text: text.strip(SPACE))


def analyses() -> SearchStrategy[Analysis]:
    """Make analyses in Chinese; a value may hold paragraphs and lists, or be empty."""
    block = _joined(chinese, "\n", 2) | _joined(
        st.builds("{}{}".format, st.sampled_from(["1. ", "- "]), chinese), "\n", 3
    )
    # A paragraph that begins as "方法：…" would be a label, to a person as well.
    paragraphs = _joined(chinese.map(lambda text: "，" + text), "\n\n", 2)
    value = st.none() | st.just("") | block | paragraphs
    made = st.builds(Analysis, tldr=st.none() | chinese, motivation=value, method=value, result=value, conclusion=value)
    return made.filter(lambda analysis: analysis != Analysis())


def papers(**fields: SearchStrategy[Any]) -> SearchStrategy[Paper]:
    """Make papers as digests print them."""
    defaults: dict[str, SearchStrategy[Any]] = {
        "title": _titles(),
        "authors": st.lists(names(), min_size=1, max_size=4) | _collaborations(),
        "authors_complete": st.sampled_from([True, True, True, False]),
        "abstract": st.none() | abstracts(),
        "primary_category": st.none() | st.sampled_from(sorted(CATEGORIES)),
        "analysis": st.none() | analyses(),
        "translations": st.just(()) | chinese.map(lambda text: (Translation(language="zh", abstract="译" + text),)),
        "extra": st.just(Extra()) | chinese.map(lambda text: Extra({"Keywords": text, "Score": "8.5"})),
        "categories": st.just(()) | st.lists(st.sampled_from(sorted(CATEGORIES)), min_size=1, max_size=3, unique=True),
        "published": st.none() | st.dates(date(1991, 8, 1), date(2030, 1, 1)),
        "comment": st.none() | _sentence(st.sampled_from(_PLAIN), 5),
    }
    made = st.builds(Paper, **{**defaults, **fields})
    return st.builds(_linked, made, arxiv_ids())


def _linked(paper: Paper, identifier: ArxivId) -> Paper:
    return attrs.evolve(paper, arxiv_id=identifier, url=identifier.abs_url)


def digests() -> SearchStrategy[Digest]:
    """Make digests with sections and numbers that run on, with an abstract for each paper."""
    section_names = st.lists(st.sampled_from(sorted(CATEGORIES)), min_size=1, max_size=3, unique=True)
    groups = section_names.flatmap(
        lambda found: st.tuples(
            *(
                st.tuples(st.just(name), st.lists(papers(abstract=abstracts()), min_size=1, max_size=3))
                for name in found
            )
        )
    )
    return groups.map(_numbered).filter(_is_told_by_its_papers)


def _is_told_by_its_papers(digest: Digest) -> bool:
    """Tell whether the papers of a digest show which lines are labels; `docs/guarantees.md` says where they do not.

    A heading that three different papers have is a label, and so is what a third of four or more, or all of two or
    three, begin a line of a value with, or have in bold as a line of an abstract. What nearly all of eight or more
    begin a line of an abstract with is one as well, and an analysis's label that one of them alone has is a line of the
    value above it.
    """
    papers = digest.papers
    titles = Counter(title for title, _ in {(paper.title, paper.url) for paper in papers})
    if max(titles.values()) >= _SEVERAL:
        return False
    lines = Counter(start for paper in papers for start in _line_starts(paper))
    most = max(lines.values(), default=0)
    if 1 < most >= (_SOME if len(papers) >= _FEW else 1) * len(papers):
        return False
    if len(papers) < _MANY:
        return True
    starts = Counter(start for paper in papers for start in set(_LABEL_START.findall(paper.abstract or "")))
    if max(starts.values(), default=0) >= _NEARLY_ALL * len(papers):
        return False
    fields = [{field for field in ANALYSIS if getattr(paper.analysis, field, None) is not None} for paper in papers]
    count = Counter(field for found in fields for field in found)
    return all(sum(count[field] == 1 for field in found) != 1 for found in fields)


def _line_starts(paper: Paper) -> set[str]:
    """Return how the lines below the first one of a value of the analysis begin, and lines of an abstract in bold."""
    below = (str(getattr(paper.analysis, field, None) or "").partition("\n")[2] for field in ANALYSIS)
    return {
        *_BOLD_LINE.findall(paper.abstract or ""),
        *(start for text in below for start in _VALUE_START.findall(text)),
    }


def _numbered(groups: tuple[tuple[str, list[Paper]], ...]) -> Digest:
    number = 0
    sections: list[Section] = []
    for name, found in groups:
        placed: list[Paper] = []
        for paper in found:
            number += 1
            placed.append(attrs.evolve(paper, number=number))
        sections.append(Section(name, placed, declared_total=len(placed)))
    return Digest(sections)
