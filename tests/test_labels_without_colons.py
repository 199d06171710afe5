"""Labels before a dash, an arrow, a dot or in brackets or tags, among them those of the generator itself."""

from collections.abc import Sequence

import pytest

import arxiv_digest_parser as adp

ABSTRACTS = (
    "Kettles are usually treated as forgetful. We boil water in forty kettles; the second boil is faster.",
    "How many doors stand ajar has never been recorded. We kept a ledger for two winters: most doors are ajar.",
    "Wet pebbles ring lower than dry ones. We sort three thousand by ear alone and compare the orders.",
    "Fog hides lanterns from ships. We hang ninety lanterns at the harbour and count the ships that find it.",
    "Rain is counted in drops here. We count the drops on nine roofs for a year: one of slate is the most even.",
)
TITLES = ("Kettles Remember", "A Ledger of Doors", "Sorting Pebbles", "Lanterns in Fog", "Counting Rain")
NAMES = ("Ines Quellmalz, Tobi Adeyemi", "Marek Svoboda-Lind", "Ona Pell, Tomas Reyk", "Bo Lind", "Jo Ek, Ada Holm")
VALUES = {
    "Authors": NAMES,
    "Novelty": ("High", "Low", "Medium", "High", "Low"),
    "Link": [f"https://arxiv.org/abs/2607.9000{n}" for n in range(1, 6)],
    "Published": [f"2026-07-1{n}" for n in range(1, 6)],
    "Keywords": ("kettles, memory", "doors, draught", "pebbles, sound", "fog, light", "rain, roofs"),
    "Abstract": ABSTRACTS,
}
FORMS = (
    *("**{}** — {}", "**{}** - {}", "**{}** | {}", "**{}** · {}", "**{}** → {}", "{} → {}", "🔹 {} → {}", "{} — {}"),
    *("`{}`: {}", "<u>{}</u>: {}", "**[{}]** {}", "**【{}】** {}", "[{}] {}"),
)


def read(form: str, labels: Sequence[str], count: int, heading: str = "### {}") -> tuple[adp.Paper, ...]:
    """Read a digest that prints values below labels of one form."""
    text = "# Daily arXiv\n\n"
    for n, title in enumerate(TITLES[:count]):
        lines = [form.format(label, VALUES[label][n]) for label in labels]
        text += heading.format(title) + "\n\n" + "\n".join(lines) + "\n\n"
    return adp.parse(text).papers


@pytest.mark.parametrize("count", [2, 3, 5])
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "labels",
    [
        ("Authors", "Novelty", "Link", "Published", "Abstract"),
        ("Keywords", "Authors", "Link", "Published", "Abstract"),
        ("Authors", "Published", "Link", "Abstract", "Keywords"),
        ("Authors", "Published", "Link", "Novelty", "Keywords"),
    ],
)
def test_a_label_of_the_generator(labels: Sequence[str], form: str, count: int) -> None:
    """It is printed as known ones are, so it begins a value, whether it is first, among others or last."""
    papers = read(form, labels, count)
    assert [paper.title for paper in papers] == [*TITLES[:count]]
    assert [", ".join(paper.authors) for paper in papers] == [*NAMES[:count]]
    assert [paper.url for paper in papers] == VALUES["Link"][:count]
    assert [str(paper.published) for paper in papers] == VALUES["Published"][:count]
    assert [paper.abstract for paper in papers] == [*ABSTRACTS[:count]] if "Abstract" in labels else True
    own = [label for label in labels if label in {"Novelty", "Keywords"}]
    assert [dict(paper.extra) for paper in papers] == [{label: VALUES[label][n] for label in own} for n in range(count)]


@pytest.mark.parametrize("count", [2, 3, 5])
@pytest.mark.parametrize("form", FORMS)
def test_words_of_a_text_in_the_form_of_labels(form: str, count: int) -> None:
    """Only one paper has them, or few of several, so they are no label of the generator."""
    text = "# Daily arXiv\n\n"
    line = form.format("Stones", "we sort them by hand")
    for n, title in enumerate(TITLES[:count]):
        known = [form.format(label, VALUES[label][n]) for label in ("Authors", "Link", "Abstract")]
        text += f"### {title}\n\n" + "\n".join([*known, line] if n == 0 else known) + "\n\n"
    papers = adp.parse(text).papers
    assert [", ".join(paper.authors) for paper in papers] == [*NAMES[:count]]
    assert not any("Stones" in paper.extra for paper in papers)
    assert "we sort them by hand" in str(papers[0].abstract)


@pytest.mark.parametrize("count", [2, 3, 5])
@pytest.mark.parametrize("heading", ["## {}", "### {}"])
def test_a_label_in_brackets_below_a_list(heading: str, count: int) -> None:
    """The list is the value of the label that is alone above it."""
    text = "# 论文日报\n\n"
    for n, title in enumerate(TITLES[:count]):
        lines = [
            f"**【作者】** {NAMES[n]}",
            f"**【链接】** {VALUES['Link'][n]}",
            "**【核心贡献】**",
            "1. 数据集",
            "2. 模型",
        ]
        text += heading.format(title) + "\n\n" + "\n".join([*lines, f"**【任务】** 煮水{n}"]) + "\n\n"
    digest = adp.parse(text)
    assert [paper.extra for paper in digest.papers] == [
        {"核心贡献": "1. 数据集\n2. 模型", "任务": f"煮水{n}"} for n in range(count)
    ]
    assert [x.code for x in digest.diagnostics] == ["no-abstracts"]


@pytest.mark.parametrize("count", [2, 3])
def test_a_link_in_angles_behind_a_label_in_brackets(count: int) -> None:
    """It is a label there, and no badge, so the labels below it count."""
    text = "# Daily arXiv\n\n" + "".join(
        f"### {TITLES[n]}\n\n[Authors] {NAMES[n]}\n[Link] <{VALUES['Link'][n]}>\n[Abstract] {ABSTRACTS[n]}\n\n"
        for n in range(count)
    )
    papers = adp.parse(text).papers
    assert [paper.abstract for paper in papers] == [*ABSTRACTS[:count]]
    assert [paper.url for paper in papers] == VALUES["Link"][:count]
    assert not any(paper.extra for paper in papers)


def test_a_badge_before_a_title() -> None:
    """In brackets, it is no label of a link, which would have an address behind it."""
    text = "# Reading list\n\n" + "".join(
        f"- [PDF] [{TITLES[n]}]({VALUES['Link'][n]})\n  [Authors] {NAMES[n]}\n" for n in range(3)
    )
    assert [paper.title for paper in adp.parse(text).papers] == [*TITLES[:3]]


@pytest.mark.parametrize("count", [2, 3, 5])
@pytest.mark.parametrize("form", ["{}: {}", "{}：{}", "• {}: {}", "> {}: {}", "**{}** {}"])
@pytest.mark.parametrize(
    "labels",
    [
        ("Abstract", "Authors", "Link"),
        ("Abstract", "Authors", "Published", "Link"),
        ("Abstract", "Published", "Authors", "Novelty", "Link"),
        ("Authors", "Abstract", "Novelty", "Link"),
        ("Authors", "Novelty", "Link", "Abstract"),
    ],
)
def test_labels_below_the_abstract(labels: Sequence[str], form: str, count: int) -> None:
    """The authors of all papers are right below the abstracts, which none of these can go on with."""
    papers = read(form, labels, count)
    assert [", ".join(paper.authors) for paper in papers] == [*NAMES[:count]]
    assert [paper.abstract for paper in papers] == [*ABSTRACTS[:count]]
    own = [label for label in labels if label == "Novelty"]
    assert [dict(paper.extra) for paper in papers] == [{label: VALUES[label][n] for label in own} for n in range(count)]


@pytest.mark.parametrize("count", [2, 3, 5])
@pytest.mark.parametrize("below", [("Task: {}",), ("Task: {}", "Code: https://github.com/example/{}")])
def test_a_plain_label_below_a_list(below: Sequence[str], count: int) -> None:
    """The list is the value of the label above it, and the line behind it is another label."""
    text = "# Daily arXiv\n\n" + "".join(
        f"## {TITLES[n]}\n\nAuthors: {NAMES[n]}\nLink: {VALUES['Link'][n]}\nContributions:\n- A data set\n- A model\n"
        + "\n".join(below).format(f"t{n}", f"t{n}")
        + "\n\n"
        for n in range(count)
    )
    papers = adp.parse(text).papers
    assert [paper.extra for paper in papers] == [
        {"Contributions": "- A data set\n- A model", "Task": f"t{n}"} for n in range(count)
    ]


def test_heads_of_parts_in_abstracts_of_two_papers() -> None:
    """Words in bold that head the parts of both abstracts are not labels, where labels are printed in the same way."""
    parts = (
        "Stones lie about.\n**Methods** We sort them by hand, twice, on a beach.\n**Results** All of them were sorted."
    )
    text = "# Daily arXiv\n\n" + "".join(
        f"### {TITLES[n]}\n\n**Authors** {NAMES[n]}\n**Link** {VALUES['Link'][n]}\n**Abstract** {parts}\n\n"
        for n in range(2)
    )
    assert [paper.abstract for paper in adp.parse(text).papers] == [parts] * 2
