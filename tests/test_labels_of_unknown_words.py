"""Papers whose first label names no field that is known, or that are in a language with few known words."""

import pytest

import arxiv_digest_parser as adp

TITLES = ["Kettles Remember Their Last Boil", "A Ledger of Doors: Two Winters", "Sorting Pebbles by Sound", "Lanterns"]
NAMES = ["Ines Quell, Tobi Adeyemi", "Marek Lind", "Ona Pell, Tomas Reyk", "Kwame Oduro, Lena Brandt"]
IDS = [f"2607.9000{n}" for n in range(4)]
TEXTS = [f"Kettles are usually treated as forgetful. We boil water in {n} kettles and wait." for n in range(4)]

#: A first label that the library does not know is `{label}`.
FORMS = {
    "titles by labels": (
        "**Title:** {title}\n**{label}:** {id}\n**Autores:** {names}\n**Resumen:** {text}\n"
        "**Palabras clave:** kettles\n\n"
    ),
    "titles by labels, values below": (
        "**Title:** {title}\n\n**{label}:**\n{id}\n\n**Autores:**\n{names}\n\n**Resumen:**\n{text}\n\n"
    ),
    "values below labels": (
        "### {title}\n\n**{label}:**\n{id}\n**Autores:**\n{names}\n**Resumo:**\n{text}\n"
        "**Palavras-chave:**\nkettles\n\n"
    ),
    "values beside labels": "## {title}\n**{label}:** {id}\n**Authors:** {names}\n**Abstract:** {text}\n\n",
    "labels as headings": (
        "### {title}\n\n#### {label}\n{id}\n#### Authors\n{names}\n#### Comments\n9 pages\n#### Abstract\n{text}\n\n"
    ),
}


def written(form: str, number: int, label: str) -> str:
    """Write so many papers in a form."""
    records = zip(TITLES[:number], NAMES, IDS, TEXTS, strict=False)
    return "# Daily Kettles\n\n" + "".join(
        FORMS[form].format(title=title, names=names, id=name, text=text, label=label)
        for title, names, name, text in records
    )


@pytest.mark.parametrize("label", ["ID de arXiv", "ID arXiv", "Kennnummer", "Ref"])
@pytest.mark.parametrize("number", [2, 3, 4])
@pytest.mark.parametrize("form", FORMS)
def test_the_identifier_is_the_first_value(form: str, number: int, label: str) -> None:
    """Whatever the label is called: it is an identifier, and not a link."""
    digest = adp.parse(written(form, number, label))
    assert [paper.title for paper in digest] == TITLES[:number]
    assert [", ".join(paper.authors) for paper in digest] == NAMES[:number]
    assert [paper.abstract for paper in digest] == TEXTS[:number]
    assert [str(paper.arxiv_id) for paper in digest] == IDS[:number]
    assert {paper.url for paper in digest} == {None}
    assert not [one for one in digest.diagnostics if one.severity is not adp.Severity.NOTE]


@pytest.mark.parametrize("first", ["Keywords", "Highlights", "Why it matters"])
@pytest.mark.parametrize("number", [2, 3, 4])
def test_headings_of_fields_begin_with_an_unknown_one(first: str, number: int) -> None:
    """The paper is named further down, below a heading that is known."""
    text = "# Daily Kettles\n\n" + "".join(
        f"### {title}\n\n#### {first}\nkettles, water\n#### Authors\n{names}\n"
        f"#### Link\nhttps://arxiv.org/abs/{name}\n#### Abstract\n{abstract}\n\n"
        for title, names, name, abstract in zip(TITLES[:number], NAMES, IDS, TEXTS, strict=False)
    )
    digest = adp.parse(text)
    assert [paper.title for paper in digest] == TITLES[:number]
    assert [str(paper.arxiv_id) for paper in digest] == IDS[:number]
    assert [paper.abstract for paper in digest] == TEXTS[:number]
    assert {paper.extra[first] for paper in digest} == {"kettles, water"}


def test_headings_of_a_model_below_the_title() -> None:
    """None of them names a field that only papers have, and the link is below the last one."""
    text = "# AI论文日报\n\n" + "".join(
        f"## {n}. 在夜里借着月光排序第{n}批石子\n**{title}**\n\n**第一作者**：{names} | Night Lab\n\n### 🎯 核心摘要\n"
        f"不用灯也能排序{n}。\n\n### 💡 核心创新点与贡献\n* 不用灯\n* 凭手感\n\n### 🧐 简评与启示\n值得一读。\n\n"
        f"🔗 **原文链接**：https://arxiv.org/abs/{name}\n📚 **来源**：arXiv\n\n---\n\n"
        for n, (title, names, name) in enumerate(zip(TITLES[:3], NAMES, IDS, strict=False), 1)
    )
    digest = adp.parse(text)
    assert [paper.title for paper in digest] == TITLES[:3]
    assert [str(paper.arxiv_id) for paper in digest] == IDS[:3]
    assert [paper.analysis and paper.analysis.tldr for paper in digest] == [f"不用灯也能排序{n}。" for n in (1, 2, 3)]
    assert [paper.translations[0].title for paper in digest] == [f"在夜里借着月光排序第{n}批石子" for n in (1, 2, 3)]


@pytest.mark.parametrize("below", ["#### [Lanterns](https://arxiv.org/abs/2607.90008)\nLanterns and tides.\n\n", ""])
def test_lower_headings_that_name_papers_are_not_fields(below: str) -> None:
    """What a heading of the level of papers is above is no paper's, if lower headings name others themselves."""
    papers = "".join(
        f"### [{title}](https://arxiv.org/abs/{name})\n\n*{names}*\n\n{text}\n\n"
        for title, names, name, text in zip(TITLES, NAMES, IDS, TEXTS, strict=True)
    )
    digest = adp.parse(f"# Daily Kettles\n\n{papers}### Also Seen\n\n{below}")
    assert [paper.title for paper in digest][:4] == TITLES
    assert "Also Seen" not in [paper.title for paper in digest]


@pytest.mark.parametrize("line", ["Room: 12", "Host: Bob"])
def test_one_title_above_an_unknown_label(line: str) -> None:
    """A text that has one such label only is no paper's."""
    try:
        papers = [*adp.parse(f"Title: Kettles of the World\n{line}\n\nThey boil.\n", layout="markdown")]
    except adp.DigestError:
        papers = []
    assert papers == []


@pytest.mark.parametrize("lead", ["", "1. ", "[1] "])
@pytest.mark.parametrize("back", [" [[Back]](#toc)", ""])
def test_sections_of_one_paper_each(back: str, lead: str) -> None:
    """A lower heading that no other paper has is the title of one, and not a field of the section above it."""
    papers = {"cs.RO": ("Forced Free Ferries", "2607.90001"), "hep-th": ("Owls and Kettles", "2607.90002")}
    text = "# Daily Kettles\n\n### 目录\n\n" + "".join(f"- [{section}](#{section})\n" for section in papers)
    for section, (title, name) in papers.items():
        text += (
            f"\n## {section}{back}\n\n### {lead}{title}\n\n_Ines Quell, Tobi Adeyemi_\n\n"
            f"[Paper](https://arxiv.org/abs/{name}) · [PDF](https://arxiv.org/pdf/{name})\n\n"
            f"**Motivation:** We count.\n\n**Abstract:** {TEXTS[0]}\n"
        )
    assert [(section.name, [paper.title for paper in section.papers]) for section in adp.parse(text).sections] == [
        (section, [title]) for section, (title, _) in papers.items()
    ]
