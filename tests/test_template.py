"""The fast way of reading records gives what the general way gives: papers, diagnostics and their places."""

import pathlib
from datetime import date
from random import Random
from unittest import mock

import attrs
import pytest
from corpus import digests
from dialects import dialects, digests_of, render
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from arxiv_digest_parser import Analysis, Digest, Paper, Section, _grammar, parse, write
from arxiv_digest_parser._learning import Templates
from arxiv_digest_parser._template import Cut

#: A digest is much to draw.
SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example]
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
    return sum(isinstance(record, Cut) for record in _grammar._segments(text)[0])


def assert_same(text: str, layout: str = "bilingual") -> None:
    """Read a text both ways, the fast one first with what other texts have taught and then with what this one has."""
    wanted = read_generally(text, layout)
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


@settings(max_examples=150, deadline=None, suppress_health_check=SLOW)
@given(st.data(), st.randoms(use_true_random=False), st.integers(0, 12))
def test_any_dialect(data: st.DataObject, random: Random, times: int) -> None:
    """A digest of any dialect, spoiled or not, reads the same both ways."""
    dialect = data.draw(dialects(), label="dialect")
    text = render(dialect, data.draw(digests_of(dialect), label="digest"))
    assert_same(spoiled(text, random, times))


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


@pytest.mark.parametrize("layout", ["bilingual", "markdown"])
@pytest.mark.parametrize("nasty", range(len(NASTY)))
def test_nasty_text_at_any_place(layout: str, nasty: int) -> None:
    """Whatever deviates from the form of the others, and wherever, reads the same both ways."""
    text = write(usual(5), layout)
    random = Random(nasty)
    for _ in range(12):
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


def test_many_tails() -> None:
    """Sections of any number may follow; what stands before their headings is not remembered for ever."""
    source = usual(1).papers[0]
    names = [f"Topic {n}" for n in range(600)]
    text = write(Digest([Section(name, [attrs.evolve(source, number=n)]) for n, name in enumerate(names)]))
    assert [section.name for section in parse(text).sections] == names
    assert_same(text)


@pytest.mark.parametrize(
    ("form", "read_by_templates"),
    [
        (
            "### [T{0}](https://x.org/{0})\n**标题：排序{0}**\n\n*Ada L{0},Grace H*\n\nMethod:归并\n\nAbstract: It\n\n",
            5,
        ),
        ("### [T{0}](https://x.org/{0})\n* **Authors:** Ada L, Grace H\n* **Abstract:** It\n\n", 5),
        ("### [1] [T{0}](https://x.org/{0})\n*" + "Ada L{0}," * 300 + "Al*\n\nAbstract: It\n\n", 0),
        ("### [T{0}](https://x.org/{0})\n*A remark*\n*Ada L{0}*\n\nAbstract: It\n\n", 0),
        ("### <a id='x'></a>[T{0}](https://x.org/{0})\n*Ada L*\n\nAbstract: It\n\n", 0),
        ("### 📄 1. [T{0}](https://x.org/{0})\n*Ada L*\n\nAbstract: It\n\n", 0),
        ("### [T{0}](https://x.org/{0})\n*Ada L*\n\n**Method: It**\n\nMore.\n\nAbstract: It\n\n", 0),
        ("### [8.5] [T{0}](https://x.org/{0})\n*Ada L*\n\nAbstract: It\n\n", 0),
        ("### T{0}\n\nMethod: It\n\nAbstract: It\n\n", 5),
        ("### T{0}\n\n#### Method\nIt\n\n#### Abstract\nIt\n\n", 0),
        ("### T{0}\n\nScore: 8\n\nAbstract: It\n\n", 0),
        ("### [T{0}](https://x.org/{0})\n\nMethod: It\n\n<details>\n", 0),
    ],
)
def test_other_forms(form: str, read_by_templates: int) -> None:
    """Forms that templates know, and forms that they leave to the general way."""
    text = "".join(form.format(number) for number in range(5))
    assert_same(text)
    assert cuts(text) == read_by_templates or not read_by_templates


def test_many_forms() -> None:
    """A text of very many forms is not searched for more of them without end."""
    form = "### [{0}] [T](https://x.org/{0})\n*Ada L*\n\nMethod: It{1}Abstract: It\n\n"
    text = "".join(form.format(number, "\n" * (2 + number // 4)) for number in range(100))
    assert_same(text)
    assert 0 < cuts(text) < 60
