"""Entries of BibTeX below papers without a fence are kept as fenced ones, and are not abstracts."""

import pytest

import arxiv_digest_parser as adp

ENTRY = "@article{holm{at},{br}\n  title={{{{S}}orting}},{br}\n  author={{Holm, Ada}},{br}\n}}"
BOX = '<label for="t">Show</label>\n<div class="box">\n<blockquote>\n{}</blockquote>\n</div>'


def read(form: str, br: str, number: int) -> tuple[adp.Paper, ...]:
    """Read papers with an entry below each."""
    entry = ENTRY.replace("{br}", br).replace("{{", "{").replace("}}", "}")
    papers = (
        f"## [On Stones {at}](https://arxiv.org/abs/2512.1000{at})\n\n_Ada Holm_\n\n"
        + form.format(entry.replace("{at}", str(at)))
        for at in range(number)
    )
    return adp.parse("# Papers\n\n" + "\n\n".join(papers) + "\n").papers


@pytest.mark.parametrize("number", [1, 2, 5])
@pytest.mark.parametrize(("form", "br"), [("{}", ""), (BOX, "<br />"), ("Notes: old.\n\n{}", ""), ("```\n{}\n```", "")])
def test_entries(form: str, br: str, number: int) -> None:
    """They have neither tags nor a part of an abstract in them."""
    for at, paper in enumerate(read(form, br, number)):
        assert (paper.title, paper.abstract) == (f"On Stones {at}", None)
        assert (
            any(f"@article{{holm{at}," in value and "<br" not in value for value in paper.extra.values())
            or "```" in form
        )


def test_what_is_not_closed() -> None:
    """It is read as any other text."""
    text = "## [On Stones](https://arxiv.org/abs/2512.10001)\n\n@article{holm,\n  title={We sort.},\n\nWe stop."
    assert "bibtex" not in adp.parse(text).papers[0].extra
