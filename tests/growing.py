"""Texts and values of any size, by what is repeated in them: each was made for a pattern or a loop that could stumble.

Whoever adds a loop over a text adds the text that keeps it busy.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import cycle, islice, product

import arxiv_digest_parser as adp
from arxiv_digest_parser import Digest, Paper, Section

Make = Callable[[int], str]
Run = Callable[[str], object]

HEAD = "### [1] [A Sort](https://arxiv.org/abs/2512.90001)\n*Ada Lovelace*\n\n"
TAIL = "\n\nAbstract: We sort.\n"
PAGE = "<h3>[1] <a href='https://arxiv.org/abs/2512.90001'>A Sort</a></h3>\n<p><em>Ada Lovelace</em></p>\n"


def filled(before: str, unit: str, behind: str = "") -> Make:
    """Make texts in which one unit is repeated."""
    return lambda size: before + unit * (size // len(unit)) + behind


def counted(before: str, unit: str, behind: str = "", joint: str = "") -> Make:
    """Make texts in which one unit is repeated with a number in it, as ``{}``."""
    return lambda size: before + joint.join(unit.format(at) for at in range(size // len(unit))) + behind


def _mixed(size: int) -> str:
    """Make papers of which no two neighbours have the same form."""
    dresses = cycle(("**{}:** {}", "{}: {}", "- **{}:** {}", "## {}\n{}", "| {} | {} |", "*{}*: {}", "> {}: {}"))
    labels = cycle(("Method", "Result", "Motivation", "Conclusion", "TLDR"))
    fields = (dress.format(label, "by hand, once more") for dress, label in zip(dresses, labels, strict=False))
    return "".join(HEAD + "\n\n".join(islice(fields, 4)) + TAIL + "---\n\n" for _ in range(size // 220))


def _wide(size: int, row: str, *, filled: bool = False) -> str:
    """Make a table of many columns: with one row that has a bar too many, or with rows that have few cells."""
    columns = min(size, 50_000) // 14
    head = f"| Title | Link |{' a |' * columns}\n|---|---|{'-|' * columns}\n"
    first = f"| A Sort | [a](https://arxiv.org/abs/2512.90001) |{' |' * (columns + 1 if filled else 0)}\n"
    return head + first + row * (size // 3 // max(1, len(row)))


def _words(size: int) -> str:
    """Make words with capitals, each of them once."""
    return " ".join("".join(letters).title() for letters in islice(product("abcdefghijklmnop", repeat=5), size // 6))


_RECORD = '[[papers]]\ntitle = "Sorting Pebbles {0}"\nauthors = ["Ada Holm"]\narxiv_id = "2601.{0:05d}"\n\n'
_PAPERS = "".join(
    f"## [Pebbles {at}](https://arxiv.org/abs/2601.{at:05d})\n*Ada Holm*\n\nWe sort.\n\n" for at in range(5)
)
_NUMBERED = "".join(f"## [{at}] [Pebbles {at}](https://arxiv.org/abs/2601.{at:05d})\n\nWe sort.\n\n" for at in range(5))


def _objects(size: int) -> str:
    """Make a paper whose title is printed below many objects."""
    first = {"title": "Sorting Clouds", "arxiv_id": "2601.90012", "authors": ["Bo Ek"]}
    other = {"arxiv_id": "2601.90011", "authors": ["Ada Holm"]} | {
        f"k{at}": dict[str, str]() for at in range(size // 12)
    }
    return json.dumps([first, other | {"title": "Sorting Pebbles"}])


def _shared(size: int) -> str:
    """Make a row with several papers in a cell and a long one beside it."""
    papers = "<br>".join(f"[Sorting Pebbles {at}](https://arxiv.org/abs/2601.{at:05d})" for at in range(size // 120))
    rows = "".join(f"| May {at} | [Clouds {at}](https://arxiv.org/abs/2602.{at:05d}) | a |\n" for at in range(1, 5))
    return f"| Date | Papers | Notes |\n|---|---|---|\n{rows}| May 5 | {papers} | {'word ' * (size // 10)} |\n"


def _topics(size: int) -> str:
    """Make a table with a wide head, in which most rows name topics."""
    columns = size // 28
    head = f"| Title | Link |{' a |' * columns}\n|---|---|{'-|' * columns}\n"
    paper = "| A Sort of {0} | [a](https://arxiv.org/abs/2601.{0:05d}) | x |\n"
    return head + "".join(f"| **Topic {at}** | | |\n{paper.format(at)}" for at in range(size // 160))


def _noted(size: int) -> str:
    """Make a table of which all rows refer to the same footnote."""
    rows = "".join(f"| Sorting {at} [^1] | https://arxiv.org/abs/2601.{at:05d} |\n" for at in range(size // 116))
    return f"| Title | Link |\n|---|---|\n{rows}\n[^1]: {'word ' * (size // 10)}\n"


def _contents(size: int) -> str:
    """Make a table of contents that names no section, above papers."""
    entries = "".join(f"- [Topic {at}](#t{at})\n" for at in range(size // 40))
    papers = "".join(f"### [A Sort of {at}](https://arxiv.org/abs/2601.{at:05d})\n\n" for at in range(size // 110))
    return f"# Daily arXiv\n\n## Contents\n\n{entries}\n## Papers\n\n{papers}"


#: Texts of the Markdown layouts, and pages.
TEXTS: dict[str, Make] = {
    "anchors with numbers": filled(HEAD + TAIL, '<a id="(3)"></a>\n', "\n## x\n"),
    "lines with half of a quote": filled("".join(map(_RECORD.format, range(5))) + 'a = """\n', ' b """\n'),
    "objects above a title": _objects,
    "headings above headings that may be links": filled("# L\n\n" + _PAPERS, "# a\n## [](\n"),
    "uses of a long link": filled(f"{_PAPERS}[a]: https://a.org/{'x' * 1900}\n\n", "[a] "),
    "headings without the numbers of others": filled(_NUMBERED, "## a\n"),
    "signs before a title": filled("- ", "🔥 | ", "[A Sort](https://arxiv.org/abs/2512.90001)\n"),
    "rules above text": filled(f"{HEAD}Abstract: {'We sort. ' * 20}\n\n", "---\n", "\ntext\n"),
    "several papers beside a long cell": _shared,
    "a title with by": filled("- [a](https://arxiv.org/abs/2512.90001) A Sort", ", by Hand"),
    "topics below a wide head": _topics,
    "contents of nothing": _contents,
    "days in items": lambda n: "".join(
        f"- **A Sort of {at}** {'2026-01-02 ' * (n // 22)}x [a](https://arxiv.org/abs/2601.9001{at})\n" for at in (1, 2)
    ),
    "names or a title": lambda n: "".join(
        f"- {'Ab cd. ' * (n // 14)}x{at} [a](https://arxiv.org/abs/2601.9001{at})\n" for at in (1, 2)
    ),
    "codes for emoji": filled(
        "### A Sort\n:memo: Ada Holm\n:link: https://arxiv.org/abs/2601.90011\n", ":fire: ", "x\n"
    ),
    "a long footnote of many rows": _noted,
    "names that are cut again and again": filled(
        "### [1] [A Sort](https://arxiv.org/abs/2512.90001)\n*A. Holm", ", et al.", "*" + TAIL
    ),
    "an item whose names are cut again and again": filled(
        "- [A Sort](https://arxiv.org/abs/2512.90001) A. Holm", " *et al.*"
    ),
    "heads of tables too wide": filled(
        "| Title | Authors | Link |\n|---|---|---|\n"
        + "".join(f"| Pebbles {at} | Ada Holm | https://arxiv.org/abs/2601.{at:05d} |\n" for at in range(3)),
        f"\n|Title|Authors|{'a|' * 16}\n|-|\nSorting|\nSo|\n",
    ),
    "names of an owner": filled("https://arxiv.org/abs/2601.90011\n", "**Ada Holm**, Ben Ek\n"),
    "blanks in the address of a link": filled(HEAD + "[a](", " ", "x" + TAIL),
    "summaries on one line": lambda n: f"{HEAD}{TAIL}\n{'word ' * (n // 10)}\n{'<summary>a</summary>' * (n // 40)}\n",
    "closed details": filled(HEAD, "</details>\nfoo\n"),
    "opened details": filled(HEAD, "<details>\n"),
    "repeated label": filled(HEAD, "Summary: a\n\n"),
    "repeated analysis": counted(HEAD, "TLDR: b{}\n\n"),
    "repeated label without a name": counted(HEAD, "Novelty: b{}\n\n"),
    "labels": counted(HEAD, "**Label {}:** v\n\n"),
    "labels without a value": filled(HEAD, "ab:\n\n", TAIL),
    "commas between hashtags": filled(HEAD, "#ab,,,,,,,,", "# x" + TAIL),
    "labels on one line": filled(HEAD, "**a** ", TAIL),
    "bars on one line": filled(f"{HEAD}a: b", " | x: N/A", TAIL),
    "bars and labels on one line": counted(f"{HEAD}a: b", " | x{}: good", TAIL),
    "links": counted(HEAD, "[PDF](u{}.pdf)\n", TAIL),
    "links on one line": counted(HEAD, "[PDF](u{}.pdf) ", TAIL),
    "a long anchor": filled("# Daily arXiv\n\n<a id=", "x", f"\n\n{HEAD}{TAIL}"),
    "anchors in one tag": filled("# Daily arXiv\n\n<a ", "id=x ", f"\n\n{HEAD}{TAIL}"),
    "blanks behind an entry": filled("# Daily arXiv\n\n- [a](#b) 1", " ", f"x\n\n{HEAD}{TAIL}"),
    "entries": counted("# Table of Contents\n\n", "- [s{0}](#s{0}) [Total: 1]\n", f"\n{HEAD}{TAIL}"),
    "headings of fields": filled("", "# TLDR\nx\n"),
    "headings of fields below a paper": filled(HEAD + TAIL, "# TLDR\nx\n"),
    "headings that nobody reads": counted(HEAD + TAIL, "## S{}\n\n"),
    "brackets below a heading": filled("# Some words\n", "[", "\n"),
    "brackets below a title": filled("## Topic\n- **Title words**\n", "[", "\n"),
    "brackets in a heading": filled("### [1] ", "[a] ", "[T](https://arxiv.org/abs/2512.90001)\n*A B*" + TAIL),
    "links behind a heading": filled("### [1] [T](https://arxiv.org/abs/2512.90001)", " [[B]](#t)", "\n*A B*" + TAIL),
    "dashes below a row": filled(f"{HEAD}| foo | bar |\n|", "-", "x" + TAIL),
    "tables": filled(HEAD, "| a | b |\n|---|---|\n| c | d |\n\n"),
    "a row with many bars": lambda size: _wide(size, "", filled=True),
    "rows of a wide table": lambda size: _wide(size, "|x\n"),
    "rows that are delimiters": filled("", "|---|---|\n"),
    "heads of tables": filled(HEAD, "| Foo | bar |\n|---|---|\n"),
    "a row over many lines": filled(
        "| Title | Link | a |\n|---|---|---|\n| A Sort | https://arxiv.org/abs/2512.90001 ", "x\n"
    ),
    "bars that are escaped": filled(
        "| Title | Link |\n|---|---|\n| A Sort ", "\\|", "| https://arxiv.org/abs/2512.90001 |\n"
    ),
    "suffixes of names": filled("### [1] [T](https://arxiv.org/abs/2512.90001)\n**Authors:** A. Bek, ", "Jr., ", TAIL),
    "gaps in a value without a name": filled(f"{HEAD}Novelty: by hand\n", "\n\n[x](y) z\n"),
    "fences that nothing closes": filled("", "   ```\n", f"\n{HEAD}{TAIL}"),
    "titles behind labels": filled("- **[A Sort](https://arxiv.org/abs/2512.90001)**\n", "Title: x\n"),
    "different values of a label": counted(HEAD + TAIL, "Novelty: b{}\n\n"),
    "names with parentheses": filled("### [1] [T](https://arxiv.org/abs/2512.90001)\n*", "A (b, c), ", "*" + TAIL),
    "hyphens in a name": filled("### [1] [T](https://arxiv.org/abs/2512.90001)\n", "A-", "!, A.; B. Ek" + TAIL),
    "attributes of links": filled("### [1] [T](https://arxiv.org/abs/2512.90001){", '#stones="1"', "\n*A B*" + TAIL),
    "names of Python": filled("### [1] [T](https://arxiv.org/abs/2512.90001)\n*[", "'a', ", "]*" + TAIL),
    "words that may be one name": filled("### [1] [T](https://arxiv.org/abs/2512.90001)\nA", " e", TAIL),
    "numbers beside the names of an e-mail": filled(
        f"{'-' * 78}\n\\\\\narXiv:2512.90001\nDate: Mon, 1 Dec 2025 00:00:00 GMT\n\nTitle: A\nAuthors: ", "(1) ", "\n"
    ),
    "names over lines": filled(HEAD, "*a\nb\n"),
    "blanks behind a date": filled(f"{HEAD}Published: 2025", " ", "x" + TAIL),
    "unknown categories": counted(f"{HEAD}Categories: ", "zz.{}, ", TAIL),
    "names before a title": filled(
        "# R\n\n* ",
        "Holm, A., ",
        "Ek, B. (2025). *A Sort*. arXiv:2512.90001.\n* Ek, B. (2025). *Heap*. arXiv:2512.90002.\n",
    ),
    "names and years before a title": filled(
        "# R\n\n* ",
        "Holm, A., Ek, B. (2025). ",
        "*A Sort*. arXiv:2512.90001.\n* Ek, B. (2025). *Heap*. arXiv:2512.90002.\n",
    ),
    "dates and summaries in turn": filled(HEAD, "- **Published:** 2025-12-22\n\n### Summary:\n", TAIL),
    "abstracts of a class": filled(PAGE, "<p class='abstract'>We sort.</p>\n", ""),
    "numbers of references": lambda n: f"[1]: https://x.org/y\n\n{HEAD}{'- ' * (n // 4)}{'[1] ' * (n // 8)}{TAIL}",
    "notes of one line": lambda n: "\n".join(
        [
            HEAD + "".join(f"[^{at}]" for at in range(n // 40)),
            *(f"[^{at}]: https://x.org/{at}" for at in range(n // 40)),
            TAIL,
        ]
    ),
    "lines of a quote": filled(f"{HEAD}x", "\n> y", "\nz\n"),
    "lines that nobody reads": filled(f"{HEAD}{TAIL}\n<details>\n</details>\n", "foo\n"),
    "corners": filled(HEAD, "【a】b\n"),
    "anchors": filled(HEAD + TAIL, "[[x]](#y)\n"),
    "rules": filled(HEAD + TAIL, "---\n"),
    "papers that are one": filled("", HEAD + TAIL),
    "papers with carriage returns": filled("", (HEAD + TAIL).replace("\n", "\r\n")),
    "papers of all forms": _mixed,
    "sections": counted("", f"# cs.{{}}\n\n{HEAD}"),
    "no heading": filled("", "foo bar\n"),
    # A shorter paragraph is one of those that all renderers print alike, which take a tenth of the time.
    "emphases in a page": lambda size: filled(f"{PAGE}<p>Abstract: ", "<em>a</em>x", "</p>\n")(2 * size),
    "emphases side by side in a page": filled(f"{PAGE}<p>Abstract: ", "<em>a</em><em>a</em>y", "</p>\n"),
    "rows that a page has as text": filled(PAGE, "<p>|", "\n<p>x</p>|</p>\n"),
    "attributes in a page": counted(f"{PAGE}<p ", "a{}=1 ", ">Abstract: x</p>\n"),
    "blanks in a page": filled(f"{PAGE}<p>Abstract: x", " \t", "y</p>\n"),
}


def _read(text: str) -> object:
    try:
        return adp.parse(text)
    except adp.UnknownLayoutError:
        return None


def _cited(text: str) -> str:
    return adp.to_bibtex(Paper("A Sort", abstract=text), abstract=True)


def _titled(text: str) -> str:
    return adp.to_bibtex(Paper(text))


def _written_by(text: str) -> str:
    return adp.to_bibtex(Paper("A Sort", authors=[text]))


def _shown(text: str) -> str:
    return Paper("A Sort", abstract=text)._repr_html_()


def _selected(text: str) -> Digest:
    return Digest([Section(None, [Paper("A Sort", authors=[text])])]).select(author="zzz")


def _refused(text: str) -> None:
    try:
        adp.from_json(text)
    except adp.InvalidJSONError:
        return
    raise AssertionError


def _merged(text: str) -> Digest:
    return adp.merge(Digest([Section("a", [Paper(title, url=f"https://x.org/{title}")])]) for title in text.split())


def _added(text: str) -> str:
    names = text.split()
    mine = "".join(f"@misc{{{name},title={{A Sort}},author={{Ada {name}}}}}\n" for name in names)
    return adp.add_to_bibtex(mine, [Paper("A Sort", authors=[f"Bo {name[::-1]}"]) for name in names])


def _added_to(text: str) -> str:
    return adp.add_to_bibtex(text, [Paper("A Sort", authors=["Bo Ek"])])


def _streamed(text: str) -> int:
    return sum(1 for _ in adp.iter_papers(text[at : at + 60] for at in range(0, len(text), 60)))


def _streamed_at_once(text: str) -> list[adp.Diagnostic]:
    noticed: list[adp.Diagnostic] = []
    assert all(adp.iter_papers([text], report=noticed.append))
    return noticed


_JSON = json.dumps({"format": "arxiv-digest", "version": 1})[:-1]
_JSON_PAPERS = f'{_JSON}, "sections": [{{"name": "a", "papers": ['

#: What is done with values: each with a function of a text, and the text.
VALUES: dict[str, tuple[Run, Make]] = {
    "braces that open": (_cited, filled("", "{")),
    "braces in braces": (_cited, lambda n: "{" * (n // 2) + "}" * (n // 2)),
    "groups": (_cited, filled("", "{a}")),
    "percents": (_cited, filled("", "\\%")),
    "dollars": (_cited, filled("", "$a ")),
    "formulas": (_cited, counted("", "$x_{{{}}}$ ")),
    "a long formula": (_cited, filled("$", "x+", "x$")),
    "fractions that open": (_cited, filled("", "\\frac{")),
    "fractions": (_cited, filled("", "\\frac{" * 15 + "1" + "}{2}" * 15 + "^^ ")),
    "accents": (_cited, filled("", "\\'{")),
    "brackets of formulas": (_cited, filled("", "\\[ \\( ")),
    "commands": (_cited, lambda n: "\\emph{" * (n // 7) + "}" * (n // 7)),
    "signs": (_cited, filled("", "é≤Ж中 ")),
    "marks of two classes": (_titled, lambda n: "a" + "\u0301" * (n // 2) + "\u0327" * (n // 2)),
    "marks of one class": (_titled, filled("a", "\u0301")),
    "words": (_titled, filled("", "Aa ")),
    "hyphens": (_titled, filled("", "A-")),
    "a long name": (_written_by, filled("", "A ")),
    "a name with marks": (_written_by, filled("x ", "_!", "a b")),
    "a name with braces": (_written_by, filled("", "{")),
    "a name that is cut": (_written_by, filled("a et al", " ", "b")),
    "groups above a name": (_written_by, filled("", "OpenAI: ", "Ada Holm")),
    "particles of a name": (_written_by, filled("Ada ", "De ", "Đô Holm")),
    "words that are in the abstract": (lambda text: adp.to_bibtex(Paper(text, abstract=text.lower())), _words),
    "a string that is used again and again": (
        _added_to,
        lambda n: f'@string{{a="{"x" * (n // 2)}"}}\n@misc{{b,title={"a#" * (n // 4)}a}}\n',
    ),
    "works with one title": (_added, lambda size: _words(size // 8)),
    "a key": (lambda text: adp.citation_key(Paper(text)), filled("", "中")),
    "a view of dollars": (_shown, filled("", "$$a$ ")),
    "a view of brackets": (_shown, filled("", "\\( \\\\(")),
    "a view of lines": (_shown, filled("a", "\n * ")),
    "a selection": (_selected, filled("", "\\c ")),
    "a selection among marks": (_selected, lambda n: "a" + "\u0301" * (n // 2) + "\u0327" * (n // 2)),
    "JSON of numbers": (_refused, filled(_JSON_PAPERS, "0,", "0]}]}")),
    "JSON of authors": (_refused, filled(f'{_JSON_PAPERS}{{"title": "x", "authors": [', "1,", "1]}]}]}")),
    "JSON of labels": (_refused, counted(f'{_JSON_PAPERS}{{"title": "x", "extra": {{', '"k{}":1', "}}]}]}", ",")),
    "JSON of keys": (_refused, counted(f"{_JSON},", '"k{}":1', "}", ",")),
    "JSON that is deep": (_refused, filled(f'{_JSON}, "sections":', "[")),
    "digests": (_merged, counted("", "a-digest-of-one-paper-{} ")),
    "a stream of one paper": (_streamed, filled(HEAD + TAIL, "word word\n")),
    "a stream of papers": (_streamed, filled("", HEAD + TAIL)),
    "a stream of sections": (_streamed_at_once, counted("", "# Topic {0}\n### [A Sort](https://a.org/{0})\n")),
    "RIS": (lambda text: adp.to_ris(Paper("A Sort", abstract=text), abstract=True), filled("", "-- ")),
    "CSL": (lambda text: adp.to_csl_json(Paper(text)), filled("", "\\emph{a} ")),
}

GROWING: dict[str, tuple[Run, Make]] = {name: (_read, make) for name, make in TEXTS.items()} | VALUES
