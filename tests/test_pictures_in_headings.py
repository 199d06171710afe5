"""Pictures and other links beside the titles of headings: they are not the titles."""

import pytest

from arxiv_digest_parser import parse

LINKED = "[{title}](https://arxiv.org/abs/{id})"
STARS = "[![GitHub stars](https://img.shields.io/github/stars/{repo}?style=social)](https://github.com/{repo})"
FORMS = {
    "code and stars": f"#### {LINKED} [[code](https://github.com/{{repo}})] {STARS} ",
    "code": f"### {LINKED} [[Code](https://github.com/{{repo}})]",
    "a named repository": f"### {LINKED} [Sources of it](https://github.com/{{repo}})",
    "stars": f"## {LINKED} {STARS}",
    "badges without words": f"## {LINKED} [![](https://a.org/1.svg)](https://github.com/{{repo}})",
    "a badge before": f"## [![arXiv](https://a.org/{{id}}.svg)](https://arxiv.org/abs/{{id}}) {LINKED} {STARS}",
    "badges alone": f"### {{title}} [![arXiv](https://a.org/{{id}}.svg)](https://arxiv.org/abs/{{id}}) {STARS}",
}
WORKS = [("Folding Maps Without Creases", "2611.90011", "holm/maps"), ("Quiet [Door] Bells", "2611.90012", "ek/bells")]


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_links_and_pictures_beside_titles(form: str) -> None:
    """The link to the paper has its title, or the words before pictures are it."""
    text = "# Maps\n\n" + "".join(
        form.format(title=title, id=number, repo=repo) + "\n\n**Authors:** Ada Holm, Ben Ek\n\n"
        for title, number, repo in WORKS
    )
    found = parse(text)
    assert [(one.title, str(one.arxiv_id), (one.code_url or "")[19:]) for one in found] == WORKS
    assert {one.url for one in found} == {f"https://arxiv.org/abs/{number}" for _, number, _ in WORKS}
    assert {one.authors for one in found} == {("Ada Holm", "Ben Ek")}
    assert [one.code for one in found.diagnostics] == ["no-abstracts"]


def test_pictures_beside_the_name_of_a_section() -> None:
    """They make no paper of it, and a picture without words beside it is not left out of a heading."""
    papers = "### [A Sort](https://arxiv.org/abs/2611.90011)\n\n*Ada Holm, Ben Ek*\n\n"
    text = f"# Maps\n\n## Folding [![Stars](https://a.org/2.svg)](https://b.org/maps)\n\n{papers}"
    assert [len(one.papers) for one in parse(text).sections] == [1]
    assert [one.title for one in parse(text)] == ["A Sort"]
    [shown] = parse("## [![A Sort](https://a.org/1.svg)](https://arxiv.org/abs/2611.90011)\n\n*Ada Holm, Ben Ek*\n")
    assert str(shown.arxiv_id) == "2611.90011"
