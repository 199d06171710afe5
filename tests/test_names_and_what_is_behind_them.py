"""What digests print behind the last name of a list, in brackets or in italics, and what joins surnames."""

from __future__ import annotations

import pytest

import arxiv_digest_parser as adp

TITLES = ("Sorting Pebbles by Moonlight", "Counting Clouds: A Study of Grey", "Lanterns for Small Boats")
TEXT = "We sort pebbles at night, and find that a lamp is not needed for that.\n\n"
LABELLED = "## {n}. {title}\n\n- **Authors:** {line}\n- **Link:** https://arxiv.org/abs/2611.9001{n}\n\n" + TEXT
IN_ITALICS = "## {n}. {title}\n\n*{line}*\n\n**Link:** https://arxiv.org/abs/2611.9001{n}\n\n" + TEXT
ROW = "| {title} | {line} | https://arxiv.org/abs/2611.9001{n} |\n"


def papers(form: str, line: str, *, count: int = 3) -> list[adp.Paper]:
    """Read a digest of some papers, all of which print one line of authors."""
    head = "| Title | Authors | Link |\n|---|---|---|\n" if form == ROW else ""
    rows = [form.format(n=n, title=title, line=line) for n, title in enumerate(TITLES[:count], 1)]
    return list(adp.parse("# Papers of the week\n\n" + head + "".join(rows)))


@pytest.mark.parametrize("form", [LABELLED, IN_ITALICS, ROW], ids=["labels", "italics", "a table"])
@pytest.mark.parametrize("count", [1, 2, 3])
@pytest.mark.parametrize(
    ("line", "names", "place"),
    [
        ("Mira Holt, Ona Pell et al. (Night-Lab)", ("Mira Holt", "Ona Pell"), "Night-Lab"),
        ("Mira Holt et al. (Pebble University)", ("Mira Holt",), "Pebble University"),
        ("Mira Holt, et al. (Night, Day and Dusk)", ("Mira Holt",), "Night, Day and Dusk"),
        ("Mira Holt 等 26 位作者（来自 Pebble AI）", ("Mira Holt",), "来自 Pebble AI"),
        ("毕昇 等（上海交通大学）", ("毕昇",), "上海交通大学"),
    ],
)
def test_a_place_behind_the_mark_of_a_cut_list_is_of_no_name(
    line: str, names: tuple[str, ...], place: str, count: int, form: str
) -> None:
    """It is kept, and the list is not complete."""
    for paper in papers(form, line, count=count):
        assert (paper.authors, paper.authors_complete, paper.affiliations) == (names, False, ())
        assert paper.extra["authors"] == place


@pytest.mark.parametrize("form", [LABELLED, IN_ITALICS, ROW], ids=["labels", "italics", "a table"])
@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Mira Holt, Ona Pell（所属机构未经核实）", ("Mira Holt", "Ona Pell")),
        ("Mira Holt（所属机构未经核实）", ("Mira Holt",)),
    ],
)
def test_a_remark_in_chinese_is_not_a_part_of_the_last_name(line: str, names: tuple[str, ...], form: str) -> None:
    """It has more characters than a name in Chinese type."""
    for paper in papers(form, line):
        assert (paper.authors, paper.extra["authors"]) == (names, "所属机构未经核实")


def test_a_name_in_chinese_type_is_a_part_of_the_last_name() -> None:
    """It is another form of the name before it."""
    [paper] = papers(LABELLED, "Mira Holt, Bo Lin（林博）", count=1)
    assert paper.authors == ("Mira Holt", "Bo Lin（林博）")


@pytest.mark.parametrize("form", [LABELLED, ROW], ids=["labels", "a table"])
@pytest.mark.parametrize("mark", ["; *et al.*", ", _et al._", " **et al.**", ", *et al*.", "; *等*"])
def test_a_list_may_be_cut_in_italics(mark: str, form: str) -> None:
    """The mark is not a name, and the list is not complete."""
    for paper in papers(form, f"Mira Holt; Ona Pell{mark}" if ";" in mark else f"Mira Holt, Ona Pell{mark}"):
        assert (paper.authors, paper.authors_complete) == (("Mira Holt", "Ona Pell"), False)


def test_a_name_in_italics_ends_a_list() -> None:
    """A journal prints the name of the person whose page it is in italics or in bold."""
    [paper] = papers(LABELLED, "Mira Holt, **Ona Pell**", count=1)
    assert (paper.authors, paper.authors_complete) == (("Mira Holt", "Ona Pell"), True)


@pytest.mark.parametrize("form", [LABELLED, IN_ITALICS, ROW], ids=["labels", "italics", "a table"])
@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Holt & Pell", ("Holt", "Pell")),
        ("Holt, Pell & Reyk", ("Holt", "Pell", "Reyk")),
        ("Holt, Pell, and Reyk", ("Holt", "Pell", "Reyk")),
        ("Institute for Stones and Lamps", ("Institute for Stones and Lamps",)),
    ],
)
def test_surnames_that_a_word_joins_are_several(line: str, names: tuple[str, ...], form: str) -> None:
    """As works are cited by them."""
    assert {paper.authors for paper in papers(form, line)} == {names}
