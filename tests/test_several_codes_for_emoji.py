"""Several codes for emoji before a linked title, as lists of papers rank these."""

import pytest

from arxiv_digest_parser import parse
from arxiv_digest_parser._reading.flavours.chats import write_signs

WORKS = [
    ("Kettleism and Cupism", "2601.90011"),
    ("Things to Know About Tea", "2601.90012"),
    ("A Scalable Kettle", "2601.90013"),
]


@pytest.mark.parametrize(
    ("codes", "signs"),
    [
        (":1st_place_medal: :page_facing_up: ", "🥇 📄"),
        (":star: :2nd_place_medal: :newspaper:", "⭐ 🥈 📰"),
        (":3rd_place_medal: ", "🥉"),
    ],
)
@pytest.mark.parametrize("bullet", ["", "- "])
@pytest.mark.parametrize("end", ["", " :star:"])
def test_several_codes_before_titles(end: str, bullet: str, codes: str, signs: str) -> None:
    """They are kept as signs; the headings above the papers are sections."""
    text = "# Must read\n\n" + "".join(
        f"## :dart: Topic {n}\n\n{bullet}{codes}[{title}](https://arxiv.org/pdf/{number}){end}\n\n"
        for n, (title, number) in enumerate(WORKS)
    )
    found = parse(text)
    assert [(one.title, str(one.arxiv_id)) for one in found] == WORKS
    assert {one.extra["badges"] for one in found} == {signs}
    assert [one.name for one in found.sections] == [f":dart: Topic {n}" for n in range(3)]


def test_codes_that_are_not_known() -> None:
    """Before another one, such a code is not a sign."""
    items = "".join(f":memo: [{title}](https://arxiv.org/abs/{number})\n\n" for title, number in WORKS)
    found = parse(f"# Tea\n\n{items}---\n\n:tea: :pot:\n")
    assert [one.title for one in found] == [title for title, _ in WORKS]
    assert [one.text for one in found.diagnostics if one.code == "unread-text"] == [":tea: :pot:"]


def test_more_codes_than_anybody_prints() -> None:
    """The first ones are signs, and nothing of the others is lost."""
    lines = [":star: " * 12 + "Kettles"]
    write_signs(lines, 0)
    assert lines[0].count("⭐") + lines[0].count(":star:") == 12
    assert lines[0].endswith("Kettles")
