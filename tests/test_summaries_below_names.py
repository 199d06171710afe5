"""Summaries that begin with the word for one, on a line below the names of a paper, or behind its title."""

import pytest

import arxiv_digest_parser as adp

TITLES = [
    "Kettles Remember Their Last Boil",
    "A Ledger of Doors Left Ajar",
    "Sorting Pebbles by Their Sound: A Field Study",
]
NAMES = ["Ines Quellmalz, Tobi Adeyemi, Mira Holt", "Marek Svoboda-Lind", "Ona Pell, Tomas Reyk"]
TEXTS = ["Old kettles boil faster.", "Most doors are ajar.", "Pebbles can be sorted by ear."]
LINK = "https://arxiv.org/abs/2607.9000{n}"

FORMS = {
    "lines of items": "- [{title}]({link})\n  {names}\n  {label} {text}\n",
    "nested items": "- [{title}]({link})\n  - {names}\n  - {label} {text}\n",
    "hard breaks": "- [{title}]({link})  \n  {names}  \n  {label} {text}\n",
    "titles in bold": "- **{title}**\n  {names}\n  {link}\n  {label} {text}\n",
    "numbers": "{n}. [{title}]({link})\n   {names}\n   {label} {text}\n",
    "paragraphs": "[{title}]({link})\n{names}\n{label} {text}\n\n",
    "headings": "### [{title}]({link})\n{names}\n{label} {text}\n\n",
    "names in italics": "- [{title}]({link})\n  *{names}*\n  {label} {text}\n",
    "signs": "- [{title}]({link})\n  👥 {names}\n  💡 {label} {text}\n",
    "code below": "- [{title}]({link})\n  {names}\n  {label} {text}\n  Code: https://github.com/holt/stones\n",
}


def read(form: str, number: int, label: str) -> adp.Digest:
    """Read some papers in a form."""
    texts = zip(TITLES[:number], NAMES, TEXTS, strict=False)
    return adp.parse(
        "# Reading list\n\n## Kettles\n\n"
        + "".join(
            form.format(title=title, names=names, text=text, label=label, link=LINK.format(n=n), n=n)
            for n, (title, names, text) in enumerate(texts, 1)
        )
    )


@pytest.mark.parametrize("number", [1, 2, 3])
@pytest.mark.parametrize("label", ["TL;DR:", "TLDR:", "**TL;DR**:", "一句话总结："])
@pytest.mark.parametrize("form", FORMS)
def test_summaries_below_names(form: str, label: str, number: int) -> None:
    """They are not abstracts, and the word is not a part of them."""
    digest = read(FORMS[form], number, label)
    assert [paper.title for paper in digest] == TITLES[:number]
    assert [", ".join(paper.authors) for paper in digest] == NAMES[:number]
    assert [paper.analysis and paper.analysis.tldr for paper in digest] == TEXTS[:number]
    assert {paper.abstract for paper in digest} == {None}


@pytest.mark.parametrize("number", [1, 2, 3])
@pytest.mark.parametrize("mark", [": ", " - ", " — "])
def test_summaries_behind_titles(mark: str, number: int) -> None:
    """The same holds on the line of the title."""
    digest = read(f"- [{{title}}]({{link}}){mark}{{label}} {{text}}\n", number, "TL;DR:")
    assert [paper.title for paper in digest] == TITLES[:number]
    assert [paper.analysis and paper.analysis.tldr for paper in digest] == TEXTS[:number]
    assert {paper.abstract for paper in digest} == {None}
