"""Diagnostics: what each code is about, where it points, and how it prints."""

from collections.abc import Sequence

import pytest
from arxiv_documents import entry, feed, item, listing
from hypothesis import example, given
from hypothesis import strategies as st

from arxiv_digest_parser import parse
from arxiv_digest_parser._unicode import well_formed
from arxiv_digest_parser.diagnostics import CODES, Diagnostic, Place, Severity, diagnostic
from arxiv_digest_parser.errors import InvalidDigestError

ABSTRACT = "Abstract: We sort.\n"
FIELDS = f"TL;DR: A sort.\n\nMethod: We merge.\n\n{ABSTRACT}"


def paper(
    number: int, rest: str = ABSTRACT, *, title: str = "A Faster Sort", authors: str = "*Ada Lovelace*", url: str = ""
) -> str:
    """Print a paper; its identifier is that of its number, unless an address is given."""
    return f"### [{number}] [{title}]({url or f'https://arxiv.org/abs/2512.{number:05}'})\n{authors}\n\n{rest}\n"


def unlinked(number: int) -> str:
    """Print a paper whose heading is not a link."""
    return f"### [{number}] A Faster Sort\n*Ada Lovelace*\n\n{ABSTRACT}\n"


BARRED = [
    f"{title} | Ada Lovelace | https://arxiv.org/abs/2512.0000{n} | We sort."
    for n, title in enumerate(("Sorts", "[De|Re]sorts", "**Trees|Heaps**"))
]


def rows(*titles: str) -> str:
    """Print a table of papers."""
    papers = (f"| {one} | Ada | https://arxiv.org/abs/2512.0000{n} |\n" for n, one in enumerate(titles, 1))
    return f"| Title | Authors | Link |\n|---|---|---|\n{''.join(papers)}"


def section(name: str, *papers: str) -> str:
    """Print a section heading above papers."""
    return f"<div id='{name}'></div>\n\n# {name} [[Back]](#toc)\n\n{''.join(papers)}"


def contents(**totals: int) -> str:
    """Print a table of contents; `_` stands for the dot of a category."""
    names = {name.replace("_", "."): total for name, total in totals.items()}
    entries = "".join(f"- [{name}](#{name}) [Total: {total}]\n" for name, total in names.items())
    return f"<div id=toc></div>\n\n# Table of Contents\n\n{entries}\n\n"


# Code, a digest that has it, and all that is noticed about that digest.
CASES: list[tuple[str, str, str, list[str]]] = [
    ("missing-title", "empty link", paper(1, title=""), ["1:1: warning: a paper without a title [missing-title]"]),
    (
        "missing-authors",
        "one paper",
        paper(1, authors=""),
        ["1:1: warning: a paper without authors [missing-authors]"],
    ),
    (
        "missing-authors",
        "one of two papers",
        paper(1) + paper(2, authors=""),
        ["6:1: warning: a paper without authors [missing-authors]"],
    ),
    (
        "missing-abstract",
        "another field",
        paper(1, "TL;DR: A sort.\n"),
        ["1:1: warning: a paper without an abstract [missing-abstract]"],
    ),
    (
        "missing-abstract",
        "label alone",
        paper(1, "Abstract:\n"),
        ["1:1: warning: a paper without an abstract [missing-abstract]"],
    ),
    (
        "missing-link",
        "one of two papers",
        paper(1) + unlinked(2),
        ["6:1: warning: a paper without a link [missing-link]"],
    ),
    (
        "no-authors",
        "no paper",
        paper(1, authors="") + paper(2, authors=""),
        ["1:1: note: 2 of 2 papers have no authors [no-authors]"],
    ),
    (
        "no-authors",
        "most papers",
        paper(1) + paper(2, authors="") + paper(3, authors=""),
        ["6:1: note: 2 of 3 papers have no authors [no-authors]"],
    ),
    (
        "no-abstracts",
        "no paper",
        paper(1, "TL;DR: A sort.\n") + paper(2, "TL;DR: Another.\n"),
        ["1:1: note: 2 of 2 papers have no abstract [no-abstracts]"],
    ),
    ("no-links", "no paper", unlinked(1) + unlinked(2), ["1:1: note: 2 of 2 papers have no link [no-links]"]),
    (
        "bad-identifier",
        "field",
        paper(1, f"arXiv ID: 2513.1\n\n{ABSTRACT}"),
        ["4:11: error: '2513.1' is not an arXiv identifier [bad-identifier]"],
    ),
    (
        "bad-identifier",
        "link",
        paper(1, url="https://arxiv.org/abs/sort"),
        ["1:25: error: 'https://arxiv.org/abs/sort' has no valid arXiv identifier [bad-identifier]"],
    ),
    (
        "bad-date",
        "word",
        paper(1, f"Published: soon\n\n{ABSTRACT}"),
        ["4:12: error: 'soon' is not a date [bad-date]"],
    ),
    (
        "bad-date",
        "no such day",
        paper(1, f"**发布日期：** 2025-02-30\n\n{ABSTRACT}"),
        ["4:11: error: '2025-02-30' is not a date [bad-date]"],
    ),
    (
        "number-order",
        "gap",
        paper(1) + paper(2) + paper(4) + paper(5),
        ["11:1: warning: expected number 3, found 4 [number-order]"],
    ),
    (
        "number-order",
        "repeated number",
        paper(1) + paper(2) + paper(2, url="https://arxiv.org/abs/2512.00003"),
        ["11:1: warning: expected number 3, found 2 [number-order]"],
    ),
    (
        "total-mismatch",
        "too few papers",
        contents(cs_DS=3) + section("cs.DS", paper(1), paper(2)),
        ["10:1: warning: 3 papers announced for cs.DS, but 2 found [total-mismatch]"],
    ),
    (
        "total-mismatch",
        "no paper",
        contents(cs_DS=1, cs_CL=2) + section("cs.DS", paper(1)),
        ["6:1: warning: 2 papers announced for cs.CL, but 0 found [total-mismatch]"],
    ),
    (
        "repeated-paper",
        "another version",
        paper(1) + paper(2, url="https://arxiv.org/abs/2512.00001v2"),
        ["6:1: warning: 2512.00001 was already listed in line 1 [repeated-paper]"],
    ),
    (
        "repeated-paper",
        "not on arXiv",
        paper(1, url="https://example.org/sort") + paper(2, url="https://example.org/sort"),
        ["6:1: warning: https://example.org/sort was already listed in line 1 [repeated-paper]"],
    ),
    (
        "repeated-field",
        "known field",
        paper(1, f"TL;DR: A sort.\n\nTL;DR: Another.\n\n{ABSTRACT}"),
        ["6:1: warning: the field 'TL;DR' is repeated [repeated-field]"],
    ),
    (
        "repeated-field",
        "unknown field",
        paper(1, f"Score: 8\n\nScore: 9\n\n{ABSTRACT}"),
        ["6:1: warning: the field 'Score' is repeated [repeated-field]"],
    ),
    (
        "unknown-category",
        "main category",
        paper(1, f"Main category: cs.XY\n\n{ABSTRACT}"),
        ["4:16: warning: 'cs.XY' is not an arXiv category [unknown-category]"],
    ),
    (
        "unknown-category",
        "one of several, once",
        paper(1, f"Categories: cs.DS, cs.XY\n\n{ABSTRACT}") + paper(2, f"Categories: cs.XY\n\n{ABSTRACT}"),
        ["4:20: warning: 'cs.XY' is not an arXiv category [unknown-category]"],
    ),
    (
        "unknown-category",
        "word of the title",
        paper(1, f"Main category: Sort\n\n{ABSTRACT}"),
        ["4:16: warning: 'Sort' is not an arXiv category [unknown-category]"],
    ),
    (
        "failed-value",
        "sentence",
        paper(1, f"TL;DR: Summary generation failed\n\n{ABSTRACT}"),
        [
            "4:8: warning: the generator printed 'Summary generation failed' in place of a value [failed-value]",
        ],
    ),
    (
        "failed-value",
        "Chinese",
        paper(1, f"**方法：** 错误：AI分析失败。\n\n{ABSTRACT}"),
        ["4:9: warning: the generator printed '错误：AI分析失败。' in place of a value [failed-value]"],
    ),
    (
        "author-list-cut",
        "number of others",
        paper(1, authors="*Ada Lovelace and 3 others*"),
        ["2:15: note: the list of authors ends with 'and 3 others' [author-list-cut]"],
    ),
    (
        "author-list-cut",
        "label",
        paper(1, f"**作者：** 毕昇 等 12 人\n\n{ABSTRACT}", authors=""),
        ["4:12: note: the list of authors ends with '等 12 人' [author-list-cut]"],
    ),
    (
        "lone-surrogate",
        "half of a pair",
        paper(1, "TL;DR: A \ud83d sort.\n\nAbstract: \udc80\ud83d\ude42\n"),
        [
            "4:10: error: 2 lone surrogates, here the first cannot be encoded: read as U+FFFD [lone-surrogate]",
        ],
    ),
    (
        "no-items",
        "contents alone",
        contents(cs_DS=1),
        [
            "1:1: error: no papers were found, and the text does not say that there are none [no-items]",
            "5:1: warning: 1 paper announced for cs.DS, but 0 found [total-mismatch]",
        ],
    ),
    (
        "total-mismatch",
        "heading and contents",
        contents(cs_DS=1) + section("cs.DS (2)", paper(1)),
        [
            "5:1: warning: 1 paper announced for cs.DS, but its heading says 2 [total-mismatch]",
            "10:1: warning: 2 papers announced for cs.DS, but 1 found [total-mismatch]",
        ],
    ),
    (
        "truncated",
        "open details",
        paper(1, f"<details>\n<summary>Details</summary>\n{ABSTRACT}"),
        ["6:1: error: the text ends inside a paper: </details> is missing [truncated]"],
    ),
    (
        "truncated",
        "label that all others have",
        paper(1, FIELDS) + paper(2, FIELDS) + paper(3, FIELDS) + paper(4, "TL;DR: A sort.\n\nMethod: We me"),
        [
            "28:1: warning: a paper without an abstract [missing-abstract]",
            "33:1: error: the text ends inside a paper: all others end with abstract [truncated]",
        ],
    ),
    (
        "unread-text",
        "before the papers",
        f"Dear reader\n\n{paper(1)}",
        ["1:1: error: 'Dear reader' was not read [unread-text]"],
    ),
    (
        "unread-text",
        "below a heading",
        paper(1, f"Here it comes\n\n{ABSTRACT}"),
        ["4:1: error: 'Here it comes' was not read [unread-text]"],
    ),
    (
        "unread-text",
        "heading behind the papers",
        f"{section('cs.DS', paper(1))}# Imprint\n",
        ["10:1: error: the heading 'Imprint' was not read [unread-text]"],
    ),
    (
        "unread-text",
        "behind a date",
        f"# Sorts\n\n**Date:** 2025-12-24 by Ada\n\n{paper(1)}",
        ["3:1: error: the words next to a date were not read: 'by Ada' [unread-text]"],
    ),
    (
        "unread-text",
        "label of a date",
        f"# Sorts\n\n**Sorting date:** 2025-12-24\n\n{paper(1)}",
        ["3:1: error: the label 'Sorting date' was not read [unread-text]"],
    ),
    (
        "unread-text",
        "another name of a section",
        f"# Table of Contents\n\n- [Sorts](#cs.DS)\n\n{section('cs.DS', paper(1))}",
        ["3:1: error: the table of contents lists 'Sorts', but another section is in its place [unread-text]"],
    ),
    (
        "front-matter",
        "an author",
        f"---\ntitle: Sorts\nauthor: Ada\n---\n\n{paper(1)}",
        ["1:1: note: front matter other than a title and a date was not read [front-matter]"],
    ),
    (
        "unread-text",
        "front matter without a key",
        f"---\ntitle: Sorts\n'author' Ada\n---\n\n{paper(1)}",
        ["3:1: error: \"'author' Ada\" was not read [unread-text]"],
    ),
    (
        "odd-row",
        "a bar in a title",
        rows("Sorts \\| Trees", "Trees | Heaps"),
        [
            "3:1: note: 2 of 2 papers have no abstract [no-abstracts]",
            "4:1: warning: a bar too many in a row of 3 columns: which cell holds it is a guess [odd-row]",
        ],
    ),
    (
        "guessed-column",
        "a head that nothing is known of",
        (
            "| Title | Where to | Authors | Abstract |\n| --- | --- | --- | --- |\n"
            "| Sorts | [a](https://arxiv.org/abs/2512.00001) | Ada Lovelace | We sort. |\n"
        ),
        ["1:1: note: the head 'Where to' is not known: by its cells, the column is read as 'links' [guessed-column]"],
    ),
    (
        "unread-paper",
        "behind the papers",
        paper(1) + "# Seen elsewhere\n\n- [A Late Sort](https://huggingface.co/papers/2512.00009)\n",
        [
            "6:1: error: the heading 'Seen elsewhere' was not read [unread-text]",
            "8:1: error: '- [A Late Sort](https://huggingface.co/papers/2512.00009)' was not read [unread-text]",
            "8:1: warning: 1 identifier where papers begin that no paper has: 2512.00009 [unread-paper]",
        ],
    ),
    (
        "unread-paper",
        "rows in a value",
        paper(1, ABSTRACT + "".join(f"\n| A Sort | https://arxiv.org/abs/2512.1000{n} |" for n in range(2)) + "\n")
        + paper(2),
        ["6:1: warning: 2 identifiers where papers begin that no paper has: 2512.10000, 2512.10001 [unread-paper]"],
    ),
    (
        "empty-paper",
        "a label alone",
        paper(1) + "### [2] A Slower Sort\n\nMethod: We wait.\n",
        [
            "6:1: warning: a paper without authors [missing-authors]",
            "6:1: warning: a paper without an abstract [missing-abstract]",
            "6:1: warning: a paper without a link [missing-link]",
            "6:1: warning: 1 paper with neither link, authors nor abstract [empty-paper]",
        ],
    ),
    (
        "author-list-cut",
        "a hundred linked authors",
        listing(item(authors=", ".join("<a href='/'>Ada Example</a>" for _ in range(100)))),
        ["7:80: note: 100 authors are shown, and arXiv links at most 100 [author-list-cut]"],
    ),
    (
        "feed-error",
        "bad archive",
        feed(title="Feed error for query: cs.XX"),
        ["1:1: error: arXiv could not make the feed [feed-error]"],
    ),
    (
        "no-items",
        "another markup",
        "<div id='dlpage'><p>A Faster Sort</p></div>",
        ["1:1: error: this page has neither listed papers nor search results [no-items]"],
    ),
]

# Code, and a digest that nearly has it: nothing is noticed about it.
NEAR_MISSES: list[tuple[str, str, str]] = [
    ("missing-title", "one letter", paper(1, title="x")),
    ("missing-title", "TeX alone", paper(1, title="$O(n)$")),
    ("missing-authors", "behind a blank line", paper(1, authors="\n*Ada Lovelace*")),
    ("missing-authors", "label", paper(1, f"**Authors:** Ada Lovelace\n\n{ABSTRACT}", authors="")),
    ("missing-abstract", "another label", paper(1, "Original abstract: We sort.\n")),
    ("missing-abstract", "a heading as label", paper(1, "#### 📄 Abstract\nWe sort.\n")),
    ("missing-link", "field", f"### [1] A Faster Sort\n*Ada Lovelace*\n\nLink: https://example.org/1\n\n{ABSTRACT}"),
    ("missing-link", "not on arXiv", paper(1, url="https://example.org/1")),
    ("no-authors", "every paper has one", paper(1, authors="*毕昇*") + paper(2, authors="*Ada Lovelace et al.*")),
    ("no-abstracts", "in Chinese papers", paper(1, "原文摘要: We sort.\n") + paper(2, "原文摘要: We merge.\n")),
    (
        "no-links",
        "fields",
        "".join(
            f"### {n}. A Sort\n**Authors:** Ada\n\n**Link:** https://example.org/{n}\n\n**Abstract:** We sort.\n\n"
            for n in (1, 2)
        ),
    ),
    ("bad-identifier", "old style", paper(1, url="https://arxiv.org/abs/math/0601001")),
    ("bad-identifier", "field with a version", paper(1, f"arXiv ID: arXiv:2512.00001v2\n\n{ABSTRACT}")),
    ("bad-identifier", "not on arXiv", paper(1, url="https://example.org/abs/sort")),
    ("bad-date", "day", paper(1, f"Published: 2025-12-24\n\n{ABSTRACT}")),
    ("bad-date", "in words", paper(1, f"Published: 24 Dec 2025\n\n{ABSTRACT}")),
    ("bad-date", "with the time", paper(1, f"Published: 2025-12-24T18:00:00Z\n\n{ABSTRACT}")),
    ("bad-date", "Chinese", paper(1, f"发布日期：2025年12月24日\n\n{ABSTRACT}")),
    ("bad-date", "not known", paper(1, f"Published: N/A\n\n{ABSTRACT}")),
    ("author-list-cut", "no number", paper(1, authors="*Ada Lovelace et al.*")),
    ("author-list-cut", "number in a name", paper(1, authors="*Ada Lovelace, Team 3, Grace Hopper*")),
    ("lone-surrogate", "a pair", paper(1, "Abstract: \ud83d\ude42\n")),
    ("lone-surrogate", "the character that takes its place", paper(1, "Abstract: \ufffd\n")),
    ("no-items", "empty contents", contents()),
    ("no-items", "empty sections", contents(cs_DS=0)),
    ("no-items", "a sentence", "# No papers found today\n"),
    ("no-items", "a number", f"{contents(cs_DS=0)}Total: 0 papers\n"),
    ("number-order", "another start", paper(7) + paper(8)),
    (
        "number-order",
        "restart in each section",
        section("cs.DS", paper(1), paper(2)) + section("cs.CL", paper(1, url="https://arxiv.org/abs/2512.00003")),
    ),
    ("number-order", "numbers run on", section("cs.DS", paper(1), paper(2)) + section("cs.CL", paper(3))),
    ("number-order", "an order of the digest's own", paper(7) + paper(3) + paper(9) + paper(1)),
    ("total-mismatch", "as announced", contents(cs_DS=2) + section("cs.DS", paper(1), paper(2))),
    ("total-mismatch", "none announced", contents(cs_DS=1, cs_CL=0) + section("cs.DS", paper(1))),
    ("repeated-paper", "one title twice", paper(1) + paper(2)),
    (
        "repeated-paper",
        "addresses that differ at the end",
        paper(1, url="https://example.org/?sort=1") + paper(2, url="https://example.org/?sort=2"),
    ),
    ("repeated-field", "line of an abstract", paper(1, "Method: We merge.\n\nAbstract: We sort.\nMethod: none.\n")),
    ("repeated-field", "value that begins with its label", paper(1, f"Method: Method: we merge.\n\n{ABSTRACT}")),
    ("unknown-category", "category", paper(1, f"Main category: cs.DS\n\n{ABSTRACT}")),
    ("unknown-category", "retired archive", paper(1, f"Main category: cmp-lg\n\n{ABSTRACT}")),
    ("unknown-category", "several", paper(1, f"Categories: cs.DS, `math.CO`; stat.ML\n\n{ABSTRACT}")),
    ("failed-value", "proof", paper(1, f"TL;DR: The proof failed.\n\n{ABSTRACT}")),
    ("failed-value", "errors as a topic", paper(1, f"TL;DR: Error bounds for sorts.\n\n{ABSTRACT}")),
    ("failed-value", "nothing in a field of the generator's own", paper(1, f"Code: N/A\n\n{ABSTRACT}")),
    ("truncated", "closed details", paper(1, f"<details>\n<summary>Details</summary>\n{ABSTRACT}</details>\n")),
    ("truncated", "no line end", paper(1).rstrip()),
    ("truncated", "fields of every paper", paper(1, FIELDS) + paper(2, FIELDS) + paper(3, FIELDS)),
    (
        "truncated",
        "last paper without a field that a paper may lack",
        paper(1, f"Comment: 12 pages\n\n{FIELDS}") + paper(2, f"Comment: 9 pages\n\n{FIELDS}") + paper(3, FIELDS),
    ),
    (
        "truncated",
        "last paper of many without a field that a paper may lack",
        "".join(paper(n, f"Comment: 12 pages\n\n{FIELDS}") for n in range(1, 9)) + paper(9, FIELDS),
    ),
    ("unread-text", "rules and anchors", f"<a name='top'></a>\n\n---\n\n{paper(1)}---\n<hr>\n[Back](#top)\n"),
    ("unread-text", "title, date and count", f"# Daily Sorts\n\n**Date:** 2025-12-24\n\nTotal: 1 papers\n\n{paper(1)}"),
    (
        "unread-text",
        "weekday and time of a date",
        f"# Daily Sorts\n\n**Updated date:** 2025-12-24 (Wednesday) 08:00:12 UTC+08:00\n\n{paper(1)}",
    ),
    (
        "unread-text",
        "heading of the day",
        f"# Daily Sorts\n\n## arXiv papers, 2025-12-24\n\n{section('cs.DS', paper(1))}",
    ),
    ("front-matter", "title and date", f"---\ntitle: Sorts\ndate: 2025-12-24\n---\n\n{paper(1)}"),
    (
        "odd-row",
        "brackets and emphasis",
        "".join(map("| {} |\n".format, ("Title | Authors | Link | Abstract", "--- | --- | --- | ---", *BARRED))),
    ),
    (
        "guessed-column",
        "a head without words",
        (
            "| Title | Authors | 🔗 | Abstract |\n| --- | --- | --- | --- |\n"
            "| Sorts | Ada Lovelace | [a](https://arxiv.org/abs/2512.00001) | We sort. |\n"
        ),
    ),
    (
        "unread-paper",
        "related work",
        "".join(
            paper(n, f"{ABSTRACT}\nRelated:\n\n- [A Late Sort](https://arxiv.org/abs/2511.0000{n})\n")
            for n in (1, 2, 3)
        ),
    ),
    ("unread-paper", "a work that is cited", paper(1, "Abstract: We sort, as in https://arxiv.org/abs/2511.00001.\n")),
    (
        "unread-paper",
        "an older version",
        paper(1, f"arXiv ID: 2512.00001v1\n\n{ABSTRACT}", url="https://example.org/1"),
    ),
    ("empty-paper", "names", paper(1, url="https://example.org/1") + paper(2, url="https://example.org/2")),
    ("author-list-cut", "one author more", listing(item(authors="<a href='/'>A. B</a>, " * 100 + "Yi"))),
    ("feed-error", "a paper about errors", feed(entry(title="Error"))),
    ("no-items", "one item", listing(item())),
]


def test_every_code_has_a_digest_and_a_near_miss() -> None:
    """The tables leave no code out but those of `merge`, `add_to_bibtex` and mails, which have tests of their own."""
    of_mails = {f"missing-{what}" for what in ("identifier", "end", "category", "date")}
    of_mails |= {"odd-line", "empty-digest", "charset-guessed"}
    of_reading = set(CODES) - {"conflicting-value", "superseded-value", "unread-entry"} - of_mails
    assert {code for code, *_ in CASES} == of_reading
    assert {code for code, *_ in NEAR_MISSES} == of_reading


@pytest.mark.parametrize(
    ("code", "text", "headlines"),
    [pytest.param(code, text, headlines, id=f"{code}: {name}") for code, name, text, headlines in CASES],
)
def test_what_is_odd_is_reported(code: str, text: str, headlines: Sequence[str]) -> None:
    """A digest with something odd gives that diagnostic, where it is, and no other."""
    noticed = parse(text).diagnostics
    assert [one.headline for one in noticed] == headlines
    assert code in {one.code for one in noticed}


@pytest.mark.parametrize(
    ("code", "text"), [pytest.param(code, text, id=f"{code}: {name}") for code, name, text in NEAR_MISSES]
)
def test_what_only_looks_odd_is_not_reported(code: str, text: str) -> None:
    """Nothing is noticed about a digest in which nothing is wrong."""
    digest = parse(text)
    assert [one.headline for one in digest.diagnostics] == []
    assert digest.papers or code == "no-items"


def test_a_long_line_is_shown_in_part() -> None:
    """A diagnostic holds what is around its column, and says where that begins; a short line is held once."""
    head = "### [1] [A Faster Sort](https://arxiv.org/abs/2512.90001)\n*Ada Lovelace*\n\n"
    line = "Score: 1" + "".join(f" | Label {number % 10}: good" for number in range(100))
    noticed = parse(f"{head}{line}\n\nAbstract: We sort.\n").diagnostics
    assert len(noticed) == 90
    for one in noticed:
        assert line[one.offset : one.column + 299] == one.source
        assert line[one.column - 1 :].startswith(one.source[one.column - 1 - one.offset :])
        assert 0 < one.column - one.offset <= len(one.source) <= 400
    shown, marks = str(noticed[-1]).splitlines()[1:]
    assert line.endswith(shown.strip())
    assert shown[marks.index("^") :] == line[noticed[-1].column - 1 :]
    noticed = parse(f"{head}{line[:900]}\n\nAbstract: We sort.\n").diagnostics
    assert len({id(one.source) for one in noticed}) == 1 < len(noticed)
    assert noticed[0].source == line[:900]


@pytest.mark.parametrize("text", [pytest.param(text, id=f"{code}: {name}") for code, name, text, _ in CASES])
def test_diagnostic_points_into_the_text(text: str) -> None:
    """Line, column, length and source are those of the text, and diagnostics come in its order."""
    noticed = parse(text).diagnostics
    assert noticed
    for one in noticed:
        line = well_formed(text).split("\n")[one.line - 1]
        assert one.source == (line[one.offset : one.column + 299] if len(line) > 1_000 else line)
        assert 0 < one.column <= one.column + one.length <= len(line) + 1
        assert one.text is None or one.text in text
        assert one.severity is CODES[one.code]
    assert [(one.line, one.column) for one in noticed] == sorted((one.line, one.column) for one in noticed)


@pytest.mark.parametrize(
    ("code", "text"), [pytest.param(code, text, id=f"{code}: {name}") for code, name, text, _ in CASES]
)
def test_notes_are_no_reason_to_refuse_a_digest(code: str, text: str) -> None:
    """Strict reading refuses errors and warnings, and lets notes through."""
    if CODES[code] is Severity.NOTE:
        assert parse(text, strict=True) == parse(text)
    else:
        with pytest.raises(InvalidDigestError):
            parse(text, strict=True)


def test_unread_text_is_quoted() -> None:
    """What went into no field is in the diagnostic as a whole."""
    letter = "Dear reader, " + "we sorted all that came in. " * 9 + "Yours"
    [noticed] = parse(f"{letter}\n\n{paper(1)}").diagnostics
    assert noticed.text == letter
    assert len(noticed.message) < len(letter)


def test_line_ends_of_other_systems_do_not_move_a_diagnostic() -> None:
    """Lines count the same with carriage returns."""
    text = f"Dear reader\n\n{paper(1, authors='')}"
    assert [one.line for one in parse(text).diagnostics] == [1, 3]
    assert parse(text.replace("\n", "\r\n")).diagnostics == parse(text).diagnostics


@pytest.mark.parametrize(
    ("column", "length", "source", "shown", "marks"),
    [
        pytest.param(12, 4, "Published: soon", "Published: soon", "           ^~~~", id="word"),
        pytest.param(1, 1, "x", "x", "^", id="one character"),
        pytest.param(3, 0, "ab", "ab", "  ^", id="nothing, at the end"),
        pytest.param(1, 0, "ab", "ab", "^", id="nothing, at the start"),
        pytest.param(1, 0, "", "", "^", id="empty line"),
        pytest.param(4, 2, "日期: 明天", "日期: 明天", "     ^~~", id="wide characters before"),
        pytest.param(5, 2, "日期: 明天", "日期: 明天", "      ^~~~", id="wide characters"),
        pytest.param(3, 1, "🧩 x", "🧩 x", "   ^", id="emoji"),
        pytest.param(4, 1, "⚙️ x", "⚙️ x", "   ^", id="emoji of two code points"),
        pytest.param(6, 1, "ﾊﾝ: x y", "ﾊﾝ: x y", "     ^", id="half-width characters"),
        pytest.param(5, 1, "日期：　明天", "日期：  明天", "        ^~", id="wide space"),
        pytest.param(7, 1, "re\u0301sum\u0301e", "re\u0301sum\u0301e", "     ^", id="combining marks"),
        pytest.param(1, 3, "e\u0301x", "e\u0301x", "^~", id="combining mark inside"),
        pytest.param(8, 1, "ที่นี่ x", "ที่นี่ x", "   ^", id="vowel signs"),
        pytest.param(3, 1, "a\tb", "a b", "  ^", id="tab"),
        pytest.param(5, 1, "a\x0b\x0c\rb", "a   b", "    ^", id="white space"),
        pytest.param(5, 1, "a\x00\x08\u200bb", "a\ufffd\ufffd\ufffdb", "    ^", id="control characters"),
        pytest.param(1, 1, "\u202eab", "\ufffdab", "^", id="mark that turns the text around"),
        pytest.param(3, 1, "\ud83db c", "\ufffdb c", "  ^", id="half of a pair"),
    ],
)
def test_caret_is_below_what_is_meant(column: int, length: int, source: str, shown: str, marks: str) -> None:
    """The marks are as wide as what is above them, in the columns of a terminal."""
    printed = str(Diagnostic("bad-date", Severity.ERROR, "no date", 7, column, length, source))
    assert printed == f"7:{column}: error: no date [bad-date]\n    {shown}\n    {marks}"


@pytest.mark.parametrize(
    ("column", "length", "shown", "marks"),
    [
        pytest.param(1, 5, "start" + "-" * 95, "^~~~~", id="start"),
        pytest.param(51, 1, "start" + "-" * 95, " " * 50 + "^", id="last before the line is cut"),
        pytest.param(20_001, 4, "-" * 50 + "here" + "-" * 46, " " * 50 + "^~~~", id="far right"),
        pytest.param(20_001, 500, "-" * 50 + "here" + "-" * 46, " " * 50 + "^" + "~" * 49, id="longer than shown"),
        pytest.param(40_005, 0, "-" * 50, " " * 50 + "^", id="end"),
    ],
)
def test_long_line_is_cut_around_what_is_meant(column: int, length: int, shown: str, marks: str) -> None:
    """Of a line of forty thousand characters a hundred are shown."""
    source = ("start" + "-" * 19_995 + "here").ljust(40_004, "-")
    printed = str(Diagnostic("bad-date", Severity.ERROR, "no date", 1, column, length, source))
    assert printed == f"1:{column}: error: no date [bad-date]\n    {shown}\n    {marks}"


@given(st.text(st.characters(exclude_characters="\n"), max_size=200), st.data())
@example("日期：　明天", None)
def test_every_diagnostic_prints_on_three_lines(source: str, data: st.DataObject | None) -> None:
    """Whatever a line holds, it is shown on one line, with one caret below."""
    column = 1 if data is None else data.draw(st.integers(1, len(source) + 1))
    length = len(source) if data is None else data.draw(st.integers(0, len(source) + 1 - column))
    headline, shown, marks = str(Diagnostic("x", Severity.NOTE, "m", 1, column, length, source)).splitlines()
    assert headline == f"1:{column}: note: m [x]"
    assert len(shown) <= 104
    assert marks.strip("~ ") == "^"
    assert marks.startswith("    ")


@pytest.mark.parametrize(
    ("severity", "text"),
    [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.NOTE, "note")],
)
def test_severity_prints_as_its_word(severity: Severity, text: str) -> None:
    """A severity is the word that people and programs read."""
    assert str(severity) == f"{severity}" == severity.value == text
    assert severity == text
    assert Severity(text) is severity


def test_codes_are_words_with_hyphens() -> None:
    """A code is stable and easy to type, and each has a severity."""
    assert all(code.replace("-", "").isalpha() and code.islower() for code in CODES)
    assert set(CODES.values()) == set(Severity)


@pytest.mark.parametrize("code", CODES)
def test_diagnostic_of_a_code_has_its_severity(code: str) -> None:
    """A diagnostic takes its severity from the table of codes, and its place from the text."""
    made = diagnostic(code, "odd", Place(3, 12, 4, "Published: soon"), "soon\nor later")
    assert made == Diagnostic(code, CODES[code], "odd", 3, 12, 4, "Published: soon", "soon\nor later")


def test_every_diagnostic_has_a_code() -> None:
    """A reader cannot report what the table does not have."""
    with pytest.raises(KeyError, match="titel"):
        diagnostic("titel", "odd", Place(1, 1, 0, ""))


@pytest.mark.parametrize(
    ("printed", "name", "column"),
    [
        ("cs.XXL, cs.XX, cs.DS", "cs.XX", 21),
        ("xcs.XX, cs.XX", "cs.XX", 21),
        ("cs.DS, cs.XX", "cs.XX", 20),
    ],
)
def test_a_category_is_shown_as_a_whole_word(printed: str, name: str, column: int) -> None:
    """A longer word that holds its name is another one."""
    text = f"### [1] [A Sort](https://arxiv.org/abs/2512.90001)\n*Ada Lovelace*\n\n{ABSTRACT}\nCategories: {printed}\n"
    found = {one.message.split("'")[1]: one.column for one in parse(text).diagnostics if one.code == "unknown-category"}
    assert found[name] == column
