"""A paper that names no identifier among papers that do: it begins as they do, so it is a paper as well."""

import pytest

import arxiv_digest_parser as adp

TITLES = ["Kettles Remember Their Last Boil", "A Ledger of Doors", "Sorting Pebbles by Sound", "Lanterns and Tides"]
NAMES = ["Ines Quell, Tobi Adeyemi", "Marek Lind, Xi Chen", "Ona Pell, Tomas Reyk", "Kwame Oduro, Lena Brandt"]

FORMS = {
    "signs": ("📄 *{title}*\n👥 {names}\n", "🔗 {url}\n", "💡 They boil faster.\n\n"),
    "items": ("- **{title}**\n  - Authors: {names}\n", "  - Link: {url}\n", "  - TL;DR: They boil faster.\n\n"),
    "numbers": ("{n}. {title}\nAuthors: {names}\n", "Link: {url}\n", "TL;DR: They boil faster.\n\n"),
    "bold numbers": (
        "{n}. **{title}**\n   - Authors: {names}\n",
        "   - Link: {url}\n",
        "   - TL;DR: They boil faster.\n\n",
    ),
}


@pytest.mark.parametrize("lacking", range(4))
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("number", [3, 4])
def test_a_record_without_its_link(form: str, lacking: int, number: int) -> None:
    """Its title, names and text are its own, and its lack of a link is reported."""
    head, link, tail = FORMS[form]
    text = "# Daily Stones\n\n" + "".join(
        head.format(title=title, names=names, n=n + 1)
        + ("" if n == lacking else link.format(url=f"https://arxiv.org/abs/2607.9000{n}"))
        + tail
        for n, (title, names) in enumerate([*zip(TITLES, NAMES, strict=True)][:number])
    )
    digest = adp.parse(text)
    assert [paper.title for paper in digest] == TITLES[:number]
    assert [", ".join(paper.authors) for paper in digest] == NAMES[:number]
    assert {paper.abstract or (paper.analysis and paper.analysis.tldr) for paper in digest} == {"They boil faster."}
    assert [paper.arxiv_id is None for paper in digest] == [n == lacking for n in range(number)]
    assert ("missing-link" in {one.code for one in digest.diagnostics}) == (lacking < number)


def test_a_paragraph_that_begins_in_another_way_is_not_a_record() -> None:
    """Two records show how papers begin; a note between them begins with another sign."""
    record = "📄 *{0}*\n👥 {1}\n🔗 https://arxiv.org/abs/2607.9000{2}\n\n"
    records = [record.format(title, names, n) for n, (title, names) in enumerate(zip(TITLES, NAMES, strict=True))]
    digest = adp.parse("# Stones\n\n" + records[0] + "📄 *Notes*\n📌 They are wet.\n\n" + "".join(records[1:]))
    assert [paper.title for paper in digest] == TITLES
