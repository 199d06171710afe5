"""Lines below titles whose first fact is in bold: a name, or a remark; and papers of one author among others."""

from __future__ import annotations

import pytest

import arxiv_digest_parser as adp
from arxiv_digest_parser._reading.text.marks import italic

TITLES = ("Sorting Pebbles by Moonlight", "Counting Clouds: A Study of Grey", "Lanterns for Small Boats")
TEXT = (
    "We sort pebbles at night, and find that a lamp is not needed for that. Three experiments with many participants "
    "show in detail that this is true, also by day, and in winter, when there are fewer pebbles than in summer.\n\n"
)
NAMES = (("Mira Holt", "Ona Pell"), ("Tomas Reyk",), ("Ines Faro", "Kofi Mensah"))


def read(form: str, names: tuple[tuple[str, ...], ...] = NAMES) -> adp.Digest:
    """Read a digest of papers in a form."""
    rows = [
        form.format(n=n, title=title, names=", ".join(people))
        for n, (title, people) in enumerate(zip(TITLES, names, strict=False), 1)
    ]
    return adp.parse("# Papers of the week\n\n" + "".join(rows))


@pytest.mark.parametrize("sign", ["·", "|", "•"])
@pytest.mark.parametrize("count", [2, 3])
@pytest.mark.parametrize("behind", ["", " {sign} HF ↑{{n}}2"])
def test_one_name_in_bold_before_facts_is_the_author(behind: str, count: int, sign: str) -> None:
    """Where the other papers have several names there; it is not a label of what is behind it."""
    line = f"**{{names}}** {sign} cs.RO {sign} [arxiv:2611.9001{{n}}](https://arxiv.org/abs/2611.9001{{n}})"
    form = f"### {{n}}. {{title}}\n{line}{behind.format(sign=sign)}\n\n> {TEXT}"
    digest = read(form, NAMES[:count])
    assert [paper.authors for paper in digest] == [*NAMES[:count]]
    assert [paper.categories for paper in digest] == [("cs.RO",)] * count
    assert [paper.abstract for paper in digest] == [TEXT.strip()] * count
    assert not digest.diagnostics


@pytest.mark.parametrize("sign", ["|", "·"])
@pytest.mark.parametrize("count", [1, 2, 3])
@pytest.mark.parametrize("remark", ["⭐⭐⭐ 值得一看", "Worth a look", "⭐⭐ Must-read"])
def test_a_remark_in_bold_before_names_is_not_their_label(remark: str, count: int, sign: str) -> None:
    """The names in italics are the authors, and the remark is kept."""
    form = (
        f"### [{{n}}] [{{title}}](https://arxiv.org/abs/2611.9001{{n}})\n**{remark}** {sign} *{{names}}*\n\n"
        f"**Abstract:** {TEXT}"
    )
    digest = read(form, NAMES[:count])
    assert [paper.authors for paper in digest] == [*NAMES[:count]]
    assert [paper.extra["badges"] for paper in digest] == [remark] * count
    assert not digest.diagnostics


def test_a_known_label_may_have_a_sign_before_its_value() -> None:
    """A label in the vocabulary is one also before a sign."""
    form = (
        f"### {{n}}. {{title}}\n**Authors** | {{names}}\n\nhttps://arxiv.org/abs/2611.9001{{n}}\n\n**Abstract:** {TEXT}"
    )
    assert not any(paper.extra.get("badges") == "Authors" for paper in read(form))


def test_a_surname_is_the_author_where_others_have_surnames() -> None:
    """One word may be anything else, such as a topic, where the others have full names."""
    form = f"#### {{title}}\n\n[**arXiv:2611.9001{{n}}**](https://arxiv.org/abs/2611.9001{{n}}) — *{{names}}*\n\n{TEXT}"
    surnames = (("Holt", "Pell", "Della Reyk"), ("Arno", "Holt"), ("Lund",))
    assert [paper.authors for paper in read(form, surnames)] == [*surnames]
    others = (*NAMES[::2], ("Lund",))
    assert [(paper.authors, paper.extra.get("badges")) for paper in read(form, others)][-1] == ((), "Lund")


def test_several_remarks_that_may_be_names_are_none() -> None:
    """Nothing says which of them is the author."""
    form = f"### {{n}}. {{title}}\n{{names}} | [PDF](https://arxiv.org/pdf/2611.9001{{n}}) | 2026-11-0{{n}}\n\n> {TEXT}"
    names = (NAMES[0], ("**Deep Lamps** | **Night Stones**",), NAMES[2])
    assert [paper.authors for paper in read(form, names)] == [NAMES[0], (), NAMES[2]]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("*Wet stones*", "Wet stones"),
        ("*Why 8.0:* it matches.\n*(relevance 8)*", None),
        ("_Wet:_ stones _(dry)_", None),
        ("*Ada Holm*, Ben Ek*", "Ada Holm*, Ben Ek"),
        ("*a * b * c*", "a * b * c"),
        ("_snake_case_", "snake_case"),
    ],
)
def test_two_texts_in_italics_are_not_one(text: str, inner: str | None) -> None:
    """The first is closed, and another one opened, between blanks."""
    assert italic(text) == inner
