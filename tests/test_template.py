"""The fast way of reading records gives what the general way gives: papers, diagnostics and their places."""

import pathlib
from datetime import date
from random import Random
from unittest import mock

import attrs
import pytest
from corpus import digests
from dialects import dialects, digests_of, render
from effort import times
from hypothesis import assume, given
from hypothesis import strategies as st

from arxiv_digest_parser import Analysis, Digest, Paper, Section, iter_papers, parse, write
from arxiv_digest_parser._reading.language.vocabulary import TARGETS
from arxiv_digest_parser._reading.papers.columns import FIELDS
from arxiv_digest_parser._reading.records import cutting
from arxiv_digest_parser._reading.templates import learning
from arxiv_digest_parser._reading.templates.learning import Templates
from arxiv_digest_parser._reading.templates.suspects import _is_usual_frame
from arxiv_digest_parser._reading.templates.template import Cut

#: A digest is much to draw.
#: What makes a record deviate from the form of the others, or nearly so.
NASTY = [
    *(
        "\n",
        "\n\n",
        " ",
        "\t",
        "  \n",
        "\n  ",
        ":",
        "：",
        ": ",
        "\nMethod: ",
        "\n\nMethod: by hand",
        "\nThree things: a",
    ),
    *(
        "\n# h",
        "\n## h",
        "\n#### h",
        "\n#",
        "#",
        "\n</details>",
        "\n<details>",
        "</details>",
        "<",
        ">",
        "\n> q",
        "\n\n> q",
    ),
    *(
        "*",
        "**",
        "\n* item",
        "\n- item",
        "\n1. item",
        "\n- **Note:** x",
        "\n**Note:** x",
        "\n---\n",
        "\n***",
        "\n| a | b |",
    ),
    *("|", " | ", " · Score: 3", "[", "]", "](", "(", ")", "[x](y)", "\n[x](#y)", "\n\n<div id='x'></div>", "\n【x】y"),
    *(
        "Error",
        "Summary generation failed",
        "失败",
        "}",
        ",",
        ", ",
        "et al.",
        " and 3 others",
        "Abstract",
        "_",
        "\\",
        "\x0b",
    ),
    *(
        "\r",
        "\u3000",
        "\u2028",
        "\x1f",
        "１",
        "é",
        "中文",
        "かな",
        "한국어",
        "2512.20569",
        "arxiv.org/abs/",
        "Index",
        "```",
    ),
]


def read_generally(text: str, layout: str) -> Digest:
    """Read a text without templates."""
    with mock.patch.multiple(Templates, cut=lambda *_: [], learn=lambda *_: None):
        assert not cuts(text)
        return parse(text, layout=layout)


def cuts(text: str) -> int:
    """Count the records that templates cut."""
    return sum(isinstance(record, Cut) for record in cutting.segments(text)[0])


def assert_same(text: str, layout: str = "bilingual") -> None:
    """Read a text both ways, the fast one first with what other texts have taught and then with what this one has."""
    wanted = read_generally(text, layout)
    assert wanted.papers
    assert wanted.papers == tuple(iter_papers([text], layout=layout))
    for _ in range(2):
        digest = parse(text, layout=layout)
        assert digest == wanted
        assert digest.diagnostics == wanted.diagnostics


def spoiled(text: str, random: Random, times: int) -> str:
    """Put something nasty into a text, or take something out, at random places."""
    for _ in range(times):
        at = random.randrange(len(text) + 1)
        text = text[:at] + random.choice(NASTY) + text[at + random.choice([0, 0, 1, 30]) :]
    return text


@times(1.5)
@given(st.data(), st.randoms(use_true_random=False), st.integers(0, 12))
def test_any_dialect(data: st.DataObject, random: Random, times: int) -> None:
    """A digest of any dialect, spoiled or not, reads the same both ways."""
    dialect = data.draw(dialects(), label="dialect")
    text = spoiled(render(dialect, data.draw(digests_of(dialect), label="digest")), random, times)
    assume(not times or parse(text).papers)  # what is taken out may be the only heading
    assert_same(text)


@pytest.mark.parametrize("path", digests())
def test_published_digests(path: pathlib.Path) -> None:
    """A published digest, spoiled or not, reads the same both ways."""
    text = path.read_bytes().decode()
    assert_same(text)
    assert_same(spoiled(text, Random(1), len(text) // 2000))


def usual(number: int) -> Digest:
    """Make a digest of papers that all have the same fields."""
    analysis = Analysis(tldr="一种更快的排序", method="归并", language="zh")
    papers = [
        Paper(
            f"Sort {n}",
            authors=["Ada Lovelace", "Grace Hopper"],
            abstract="It is fast\nand short.",
            url=f"https://x.org/{n}",
            pdf_url=f"https://x.org/{n}.pdf",
            published=date(2025, 12, 24),
            primary_category="cs.DS",
            number=n,
            analysis=analysis,
            extra={"Score": "8"},
        )
        for n in range(1, number + 1)
    ]
    return Digest([Section("cs.DS", papers)])


@pytest.mark.parametrize("layout", ["bilingual", "markdown"])
def test_records_of_one_form_are_cut(layout: str) -> None:
    """Records of one form, once one of them was read, are all read by a template."""
    text = write(usual(9), layout)
    assert_same(text, layout)
    assert cuts(text) == 9


@pytest.mark.no_cover
@pytest.mark.parametrize("layout", ["bilingual", "markdown"])
@pytest.mark.parametrize("nasty", range(len(NASTY)))
def test_nasty_text_at_any_place(layout: str, nasty: int) -> None:
    """Whatever deviates from the form of the others, and wherever, reads the same both ways."""
    text = write(usual(5), layout)
    random = Random(nasty)
    for _ in range(6):
        at = random.randrange(text.index("Sort 3"), text.index("Sort 4"))
        assert_same(text[:at] + NASTY[nasty] + text[at:], layout)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Ada Lovelace", "Method"),
        ("Ada Lovelace,Grace Hopper", "Method"),
        ("Ada Lovelace,Grace Hopper", "Ada Lovelace, "),
        ("Sort 3", "Contents"),
        ("Sort 3", "TOC"),
        ("Sort 3", "C"),
        ("https://x.org/3", "https://arxiv.org/abs/wrong"),
        ("https://x.org/3.pdf", "a link"),
        ("[Link](https://x.org/3.pdf)", "[the paper](https://x.org/3.pdf)"),
        ("2025-12-24", "24 December 2025"),
        ("2025-12-24", "soon"),
        ("归并", "Method extraction failed"),
        ("and short.", "and\nin short: yes."),
        ("and short.", "in short: yes."),
        ("and short.", "and\nConclusion: yes."),
        ("It is fast", "It is: fast"),
        ("\nand short.", ""),
        ("</details>\n", "</details>\n\n<div id='x'></div>\n"),
        ("</details>\n", "</details>\n\nMore.\n"),
        ("</details>\n", "</details> More.\n"),
        ("---\n", "---\n\nMore.\n"),
        ("\n---\n", "\n"),
    ],
)
@pytest.mark.parametrize("layout", ["bilingual", "markdown"])
def test_one_odd_record(layout: str, old: str, new: str) -> None:
    """A value about which there is something to decide or to report reads the same, in one record or in all."""
    text = write(usual(9), layout)
    start, end = text.index("Sort 3"), text.index("Sort 4")
    assert_same(text[:start] + text[start:end].replace(old, new) + text[end:], layout)
    assert_same(text.replace(old, new), layout)


def test_many_tails(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sections of any number may follow; what is before their headings is not remembered for ever."""
    monkeypatch.setattr(learning, "_recent", ())  # a text of another test may have refuted this form
    source = usual(1).papers[0]
    names = [f"Topic {n}" for n in range(600)]
    text = write(Digest([Section(name, [attrs.evolve(source, number=n)]) for n, name in enumerate(names)]))
    digest = parse(text)
    assert [(section.name, len(section.papers)) for section in digest.sections] == [(name, 1) for name in names]
    assert cuts(text) == len(names)
    assert vars(_is_usual_frame)["__wrapped__"].cache_info().currsize < len(names)
    assert_same(text)


#: Forms of records that templates know; ``{0}`` is the number of the paper, ``{1}`` a space.
FORMS = {
    "a translated title in bold": """### [T{0}](https://x.org/{0})
**标题：排序{0}**

*Ada L{0},Grace H*

Method:归并

Abstract: It

""",
    "bullets": """### [T{0}](https://x.org/{0})
* **Authors:** Ada L, Grace H
* **Abstract:** It

""",
    "a title alone": """### T{0}

Method: It

Abstract: It

""",
    "a title alone above a heading": """### T{0}

#### Method
It

#### Abstract
It

""",
    "a title in a quote, bars, empty values": """### [{0}] [Sort {0}](https://x.org/{0})
> *排序：第{0}种*

*Ada L{0}, Grace H* | **Main category: cs.DS** | **7.{0}**

**Keywords:** sort, merge

**Comment:**{1}

> **TL;DR:** 快{0}

**AI_Comments:** 好

<details>
  <summary>Details</summary>

**Method:** 归并

> **摘要翻译:** 它很快。

</details>

[up](#cs) | [top](#toc)

---

""",
    "a title in italics": """### [{0}] [Sort {0}](https://x.org/{0})
*排序{0}*
*Ada L, Grace H*

主类别：cs.DS

摘要：It is fast {0}

""",
    "a summary in a quote": """### [{0}] [Sort {0}](https://x.org/{0})
*Ada L, Grace H*

> 快{0}

Method: 归并

Abstract: It is fast

""",
    "several fields on a line": """### [{0}] [Sort {0}](<https://arxiv.org/abs/2512.0000{0}>)
*Ada L, Grace H*

**Category:** cs.DS | **Score:** 8.{0} | **Source:** arXiv

**Abstract:** It is fast

""",
    "rows of a table": """### [{0}] [Sort {0}](2512.0000{0})
*['Ada L', 'Grace H']*

| 项目 | 内容 |
| --- | --- |
| 方法 | 归并{0} |
| 评分 | 8 |

<details>
<summary>Abstract</summary>

It is fast

</details>

""",
    "an identifier in a table": """### [{0}] [Sort {0}](https://x.org/{0})
*Ada L, Grace H*

| 项目 | 内容 |
| --- | --- |
| 方法 | 归并{0} |
| arXiv ID | 2512.0000{0} |

Abstract: It is fast

""",
    "a list, and links": """### [{0}] [Sort {0}](https://arxiv.org/abs/2512.0000{0})
[HTML](https://arxiv.org/html/2512.0000{0}) [Code](https://x.org/code/{0})

**Authors:** Ada L, Grace H

**Key Points:**

\t1. It is fast
\t2. It is short, as {0}

**Abstract:** It is fast
and short

[PDF](https://arxiv.org/pdf/2512.0000{0})

---

""",
    "a quoted value": """### [{0}] [Sort {0}](https://arxiv.org/abs/2512.0000{0})
*Ada L, Grace H*

<details>
  <summary>Details</summary>

#### 中文摘要

> 它很快 {0}

</details>

[**[PDF]**](https://arxiv.org/pdf/2512.0000{0}) | **Categories:** cs.DS, cs.CL

---

""",
    "an abstract below no label": """## Sort {0}

**Authors:** Ada L, Grace H
**arXiv:** [2512.0000{0}](https://arxiv.org/abs/2512.0000{0})
**Remark:** good, as {0}

We sort stones by their lamps, and show that this takes less time than to sort lamps by their stones,{1}
in all of the {0} cases that we have tried.

---

""",
    "an abstract alone": """## [Sort {0}](https://x.org/{0})
*Ada L, Grace H*

Category: cs.DS

We sort stones by their lamps, and show that this takes less time than to sort lamps by their stones.

""",
    "an abstract below no label, in a fold": """## [Sort {0}](https://x.org/{0})
*Ada L, Grace H*

<details>
<summary>More</summary>
Score: 8

We sort stones by their lamps, and show that this takes less time than to sort lamps by their stones.
And so on.

</details>

""",
    "a link behind a bar, spaces at the end": """## {0}. Sort {0}{1}

**arXiv ID:** 2512.0000{0} | [PDF](https://arxiv.org/pdf/2512.0000{0}v1){1}
**Authors:** Ada L, Grace H{1}
**Abstract:** It is fast{1}
and short{1}

""",
    "an identifier behind its label": """## Sort {0}

- **Authors:** Ada L, Grace H
- **arXiv ID:** 2512.0000{0}v1
- **PDF:** https://arxiv.org/pdf/2512.0000{0}

**Abstract:** It is fast

---

""",
    "words in brackets before a title, values in a quote": """#### [new {0}] Sort {0}
- **Category: cs.DS**

> **Authors:** Ada L; Grace H
>
> **Abstract:** It is fast
>
---
""",
    "emoji headings": """### [{0}] [Sort {0}](https://arxiv.org/abs/2512.0000{0})
*Ada L, Grace H*

#### 🧩 TL;DR
第{0}组：快

---

#### 📄 Abstract
It is fast

""",
}


def test_long_tails() -> None:
    """What is after a record is frame, however long."""
    form = "### [{0}] [Sort](https://x.org/{0})\n*Ada L*\n\nMethod: It\n\n{1}\n"
    assert_same("".join(form.format(number, "<br>" * number * 500) for number in range(5)))


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_forms(form: str) -> None:
    """Records of all these forms are read by templates, and as the general way reads them."""
    text = "".join(form.format(number, " ") for number in range(5))
    assert_same(text)
    assert cuts(text) == 5


@pytest.mark.no_cover
@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_forms_with_nasty_text(form: str) -> None:
    """Whatever deviates from these forms, and wherever, reads the same both ways."""
    random = Random(form)
    text = "".join(form.format(number, " ") for number in range(5))
    for nasty in NASTY:
        at = random.randrange(text.index("T2" if "T2" in text else "Sort 2"), len(text))
        assert_same(text[:at] + nasty + text[at:])


@pytest.mark.parametrize(
    ("form", "old", "new"),
    [
        *(
            ("an identifier behind its label", "2512.00002v1", odd)
            for odd in ("hep-th/9901001", "soon", "https://arxiv.org/abs/2512.00002", "2512.00002 [cs.DS]", "cs.DS")
        ),
        ("a translated title in bold", "排序2", "谁来排序？"),
        ("an abstract below no label", "in all of the 2 cases", "Note: in all | the 2 cases"),
        ("a title in a quote, bars, empty values", "排序：第2种", "排序 | 第2种"),
        ("words in brackets before a title, values in a quote", "[new 2] Sort 2", "[cs.DS] Sort 2"),
        ("a title in a quote, bars, empty values", "排序：第2种", "Merge"),
        ("a title in a quote, bars, empty values", "排序：第2种", "Error"),
        ("a title in a quote, bars, empty values", "排序：第2种", "摘要"),
        ("a title in a quote, bars, empty values", "排序：第2种", "排序 等"),
        ("a title in a quote, bars, empty values", "快2", "Error"),
        ("a title in a quote, bars, empty values", "好", "Error"),
        ("a title in a quote, bars, empty values", "好", "None"),
        ("a title in a quote, bars, empty values", "归并", "Error"),
        ("a title in a quote, bars, empty values", "它很快。", "Error"),
        ("a title in italics", "排序2", "Merge"),
        ("a title in italics", "It is fast 2", "它很快"),
        ("a summary in a quote", "快2", "Error"),
        ("a summary in a quote", "快2", "概要：快"),
        ("a summary in a quote", "快2", "Method: fast"),
        ("a title alone", "T2", "Paper 3: It"),
        ("a list, and links", "https://arxiv.org/pdf/2512.00002", "https://x.org/2"),
        ("a list, and links", "https://x.org/code/2", "https://x.org/2.pdf"),
        ("a list, and links", "It is fast\nand", "It is fast\nMethod: fast\nand"),
        ("a list, and links", "It is fast\nand", "It is fast\nCode: free | Data: free\nand"),
        ("a list, and links", "It is fast\nand", "Method: fast\nResult: fast\nand\nResult: fast\nFast: and"),
        ("a quoted value", "它很快 2", "翻译失败"),
        ("emoji headings", "第2组：快", "方法：快\n第3组：快"),
        ("an abstract below no label", "We sort stones", "Method: We sort stones"),
        ("an abstract below no label", "We sort stones by", "Ada Lovelace | https://arxiv.org/abs/2512.00009 |"),
        ("an abstract below no label", "We sort", "*We sort"),
        ("an abstract below no label", "in all of the 2 cases", "\nby Ada Lovelace and Grace Hopper, 2025-12-24\n"),
        ("an abstract below no label", "in all of the 2 cases", "\nin all of the cases"),
        ("an abstract below no label", "good, as 2", "good, as 2\nand bad"),
        ("an abstract alone", "We sort stones by their lamps, and show that this takes less time than", "By Ada"),
        ("an abstract alone", "less time", "less [time](https://arxiv.org/abs/2512.00009)"),
        ("an abstract alone", "Category: cs.DS", "Category: cs.DS, cs.CL\nand more"),
        ("a link behind a bar, spaces at the end", "[PDF](https://arxiv.org/pdf/2512.00002v1)", "PDF"),
        ("a link behind a bar, spaces at the end", "and short ", "and short\u3000"),
        ("emoji headings", "第2组：快", "快\n\n- **方法：** 快"),
    ],
)
def test_odd_values_of_forms(form: str, old: str, new: str) -> None:
    """A value about which there is something to decide or to report reads the same, in one record or in all."""
    text = "".join(FORMS[form].format(number, " ") for number in range(9))
    assert old in text
    assert_same(text.replace(old, new))
    assert_same(text.replace(old.replace("2", "1"), new).replace(old, new))


@pytest.mark.parametrize(
    "form",
    [
        "### [1] [T{0}](https://x.org/{0})\n*" + "Ada L{0}," * 300 + "Al*\n\nAbstract: It\n\n",
        "### [T{0}](https://x.org/{0})\n*A remark*\n*Ada L{0}*\n\nAbstract: It\n\n",
        "### [T{0}](https://x.org/{0})\n*Ada L*\n\n> *T*\n\nAbstract: It\n\n",
        "### [T{0}](https://x.org/{0})\n*Ada L*\n\n> _T_\n\nAbstract: It\n\n",
        "### [T{0}](https://x.org/{0})\n*Ada L*\n\n> **排序{0}**\n\nAbstract: It\n\n",
        "### [T{0}](https://x.org/{0})\n*Ada L*\n\n> *Translation failed*\n\nAbstract: It\n\n",
        "### [T{0}](https://x.org/{0})\n*Ada L*\n\nDate: 2026-01-0{0} | **Details:** |\n\nAbstract: It\n\n",
        "### [T{0}](https://x.org/{0})\n*Ada L*\n\n**Details: ** x\n\nAbstract: It\n\n",
        "### [T{0}](https://x.org/{0})\n*Ada L*\n\n>**排序{0}**\n\nAbstract: It\n\n",
        "### [T{0}](https://x.org/{0})\n*Ada L*\n\nMethod: It\n\nAbstract:\n\n",
        "### [T{0}](https://x.org/{0})\n- *Ada L*\n\nAbstract: It\n\n",
        "### [T{0}](https://x.org/{0})\n*Ada L*\n\nScore: 8 | x\n\nAbstract: It\n\n",
        "### [T{0}](https://x.org/{0})\n**Score: 8** [PDF](https://x.org/{0})\n\nAbstract: It\n\n",
        f"### [T{{0}}](https://x.org/{{0}})\nScore: 8\n\n{'We sort. ' * 20}\n\nby Ada L and Grace H\n\n",
        "### [T{0}](https://x.org/{0})\n*Ada L*\n\n> It\n\nScore: 8\n\n",
        "### [{0}](https://x.org/{0})\n\n**Title:** T{0}\n\n**Authors:** Ada L\n\n**Abstract:** It\n\n",
        "### [T{0}](https://x.org/{0})\n*Ada L* | **A** | x\n\nAbstract: It\n\n",
        "### [T{0}](https://x.org/{0})\n*Ada L*\n\nDate: |a| = |b| | c\n\nAbstract: It\n\n",
        "### [T{0}](https://x.org/{0})\n*Ada L* | **Details:** x\n\nAbstract: It\n\n",
        "### [T{0}](https://x.org/{0})\n[a](#b) [c](https://x.org)\n\nAbstract: It\n\n",
        "### [T{0}](https://x.org/{0})\n[a](<https://x.org>)\n\nAbstract: It\n\n",
        "### <a id='x'></a>[T{0}](https://x.org/{0})\n*Ada L*\n\nAbstract: It\n\n",
        "### 📄 1. [T{0}](https://x.org/{0})\n*Ada L*\n\nAbstract: It\n\n",
        "### [T{0}](https://x.org/{0})\n*Ada L*\n\n**Method: It**\n\nMore.\n\nAbstract: It\n\n",
        "### [T{0}](https://x.org/{0})\n*Ada L*\n\n**Method:**\n\n**Abstract:** It\n\n",
        "### [T{0}](https://x.org/{0})\n*Ada L*\n\n| Name | Kind |\n| --- | --- |\n| Method | It |\n\n",
        "### [T{0}](https://x.org/{0})\n*Ada L*\n\n#### Details\nIt\n\n#### Abstract\nIt\n\n",
        "### [8.5] [T{0}](https://x.org/{0})\n*Ada L*\n\nAbstract: It\n\n",
        "### T{0}\n\nScore: 8\n\nAbstract: It\n\n",
        "### [T{0}](https://x.org/{0})\n\nMethod: It\n\n<details>\n",
        "### [T{0}](https://x.org/{0})\n*Ada L*\n\n<details>\n\n</details>\n",
        "### [T{0}](https://x.org/{0})\n\n" + "".join(f"Score {n}: 8\n\n" for n in range(99)) + "Abstract: It\n\n",
        "### [T{0}](https://x.org/{0})\n" + "<br>\n" * 9999 + "\nAbstract: It\n\n",
    ],
)
def test_other_forms(form: str) -> None:
    """Forms that templates leave to the general way, in all or in part."""
    text = "".join(form.format(number, " ") for number in range(5))
    assert_same(text)


def test_a_lone_sentence_that_begins_like_a_label() -> None:
    """A template of a record whose sentence was taken for a label does not keep the block from seeing that."""
    form = FORMS["an abstract alone"]
    asking = form.replace("We sort stones by", "We ask: do we sort stones by")
    text = "".join((asking if number == 2 else form).format(number, " ") for number in range(9))
    assert_same(text)
    assert "We ask: do we sort" in (parse(text).papers[2].abstract or "")


FORM = "### [{0}](https://x.org/{0})\n*Ada L*\n\n"


@pytest.mark.parametrize(
    ("form", "usual", "odd"),
    [
        (FORM + "Abstract: It is\nfast{1}\n\n", "", "\nhttps://arxiv.org/abs/2512.00001"),
        (FORM + "Novelty: It{1}\n\nCategory: cs.DS\n\n", "", "\n\nMore."),
        ("### [{1}](https://x.org/{0})\n\n**Title:** T\n\n**Abstract:** It\n\n", "A Sort", "3"),
        (f"{{1}}#{FORM}Abstract: It\n\n", "", f"{FORM.format('T')}Abstract: It\n\n"),
    ],
)
def test_a_record_that_has_more(form: str, usual: str, odd: str) -> None:
    """What only looks like the form of the others is left to the general way."""
    assert_same("".join(form.format("T" + str(n) if n < 4 else "x", odd if n == 4 else usual) for n in range(6)))


#: Fields of a paper that are not in `FIELDS`. The first line has those for which columns have a way of their own, or
#: which no label of a form names; a record with a label for one of the second line is read by the general method.
NOT_IN_COLUMNS = {
    *("authors_complete", "analysis", "other_analyses", "translations", "extra", "older", "affiliations", "scores"),
    *("title", "number", "seen", "keywords"),
}


def test_no_field_is_left_out_of_columns_by_oversight() -> None:
    """A field that is added to a paper is read in columns, or is named above: nothing becomes slower unnoticed."""
    fields = {field.name for model in (Paper, Analysis) for field in attrs.fields(model)} - {"language"}
    assert fields == {*FIELDS} | NOT_IN_COLUMNS
    assert {*TARGETS} <= fields


def test_labels_inside_paragraphs() -> None:
    """Where each label is below the text of the one above it, what was taken for a line of its text is learned."""
    form = "### [{0}] [Sort](https://x.org/{0})\n*Ada L*\n\nTask: cs.DS\nMethod: It is\nnew\nAbstract: It is\nfast\n\n"
    text = "".join(form.format(number) for number in range(9))
    assert_same(text)
    assert cuts(text) == 9
    assert parse(text).papers[4].abstract == "It is\nfast"


def test_many_forms(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text of very many forms is not searched for more of them without end."""
    monkeypatch.setattr(learning, "_recent", ())
    form = "### [{0}] [T](https://x.org/{0})\n*Ada L*\n\nMethod: It{1}Abstract: It\n\n"
    text = "".join(form.format(number, "\n" * (2 + number // 4)) for number in range(100))
    assert cuts(text) == 16 * 2  # of each of the first sixteen forms, the records after the one that follows its first
    assert_same(text)


#: What may end a value of an unknown label, or stand beside a label, and what is there in the record before.
BESIDE_VALUES = {
    "a date below": ("new 3", "new 3\n\n2025-12-23"),
    "links below": ("new 3", "new 3\n\n[PDF](https://arxiv.org/pdf/2512.90003)"),
    "names below": ("new 3", "new 3\n*Ada Holm, Ben Ek*"),
    "links first": ("new 3", "[Code](https://github.com/holt/sort)\nnew 3"),
    "links below the last": ("We sort 3.", "We sort 3.\nx=df: https://arxiv.org/pdf/2512.90003"),
    "a broken link": ("[PDF](https://", "[PDF](https:/_/"),
    "a code in a link": ("abs/2512.90003", "```bs/2512.90003"),
    "words behind a label": ("Abstract", "Abstract（完）"),
    "a paragraph above the last": ("We sort 3.", "We sort 3.\n\nMain\n\ncs.DS"),
}


@pytest.mark.parametrize("label", ["{0}: {1}\n\n", "**{0}**\n\n{1}\n\n", "- **{0}**: {1}\n\n", "**{0}**\n{1}\n"])
@pytest.mark.parametrize("change", BESIDE_VALUES.values(), ids=BESIDE_VALUES)
def test_what_is_beside_the_values_of_unknown_labels(
    label: str, change: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It reads the same whether its record, one of its form, or a text of the day before was read first."""
    form = (
        "### [{0}] [A Sort {0}](https://arxiv.org/abs/2512.9000{0})\n\n"
        + label.format("Novelty", "new {0}")
        + label.format("Abstract", "We sort {0}.")
        + "[PDF](https://arxiv.org/pdf/2512.9000{0})\n\n"
    )
    text = "".join(form.format(number) for number in range(1, 7))
    start, end = text.index("### [3]"), text.index("### [4]")
    changed = text[:start] + text[start:end].replace(*change) + text[end:]
    assert changed != text
    for first in (changed, text):
        monkeypatch.setattr(learning, "_recent", ())
        parse(first)
        assert_same(changed)


@pytest.mark.parametrize("label", ["**{0}**\n\n{1}\n\n", "#### {0}\n{1}\n\n"])
def test_a_value_on_the_last_line_is_not_below_its_label(label: str) -> None:
    """A fact that all records end with is the value of the label above it, and not a line below all labels."""
    form = "### A Sort {0}\n" + label.format("Idea", "new {0}") + label.format("Main category", "cs.DS")
    text = "".join(form.format(number) for number in range(1, 5))
    assert_same(text)
    assert [(paper.primary_category, paper.categories) for paper in parse(text).papers] == [("cs.DS", ())] * 4
