"""Links to papers among other words below labels that name no field."""

from collections.abc import Sequence

import pytest

import arxiv_digest_parser as adp
from arxiv_digest_parser import Paper
from arxiv_digest_parser._reading.in_common.told_links import with_links_in_values

PDF = "https://arxiv.org/pdf/2606.0000{n}"


def read(value: str, number: int, odd: str = "") -> Sequence[Paper]:
    """Read a list of papers with a value below a label: ``{n}`` is the number of each; the last one's is ``odd``."""
    item = (
        "- [{n}] Sorting Stones {n} Times\n  - Publication: VALUE\n  - Label: Width Pruning\n"
        "  - Summary: We sort {n} stones.\n"
    )
    values = [value] * number if not odd else [*[value] * (number - 1), odd]
    items = (item.replace("VALUE", one).replace("{n}", str(n)) for n, one in enumerate(values, 1))
    return adp.parse("## Papers\n\n\n" + "".join(items)).papers


@pytest.mark.parametrize("number", [2, 3, 9])
@pytest.mark.parametrize("printed", ["Arxiv, [Paper]({pdf}), [Code]({code})", "Arxiv ([PDF]({pdf}), [Code]({code}))"])
def test_links_behind_a_venue(printed: str, number: int) -> None:
    """What is called the paper, and leads to one, is it; the venue stays below its label."""
    value = printed.format(pdf=PDF, code="https://github.com/a/b{n}")
    for n, paper in enumerate(read(value, number), 1):
        assert (str(paper.arxiv_id), paper.pdf_url) == (f"2606.0000{n}", PDF.replace("{n}", str(n)))
        assert (paper.code_url, paper.title) == (f"https://github.com/a/b{n}", f"Sorting Stones {n} Times")
        assert dict(paper.extra) == {"Publication": "Arxiv", "Label": "Width Pruning"}


def test_what_else_is_among_the_links_is_kept() -> None:
    """Links that no field has, and those that another one has taken; a value of links alone leaves nothing."""
    talk, code = "[Talk](https://example.org/{n})", "[Code](https://github.com/a/b{n})"
    for n, paper in enumerate(read(f"ICML [Paper]({PDF}) {talk} [Talk](https://example.org/0) {code}", 3, "ICML"), 1):
        if n < 3:
            assert paper.extra["Talk"] == f"https://example.org/{n}\n\nhttps://example.org/0"
            assert paper.code_url == f"https://github.com/a/b{n}"
        assert (paper.pdf_url is None, paper.extra["Publication"]) == (n == 3, "ICML")


@pytest.mark.parametrize(
    ("value", "odd"),
    [
        (f"see [Stones]({PDF})", ""),
        (f"[Paper]({PDF}) and [Paper](https://arxiv.org/abs/2606.00010)", ""),
        (f"ICML, [Paper]({PDF})", "ICML, [Page](https://example.org/)"),
    ],
)
def test_links_that_may_lead_to_other_papers(value: str, odd: str) -> None:
    """They are kept as they are printed."""
    for n, paper in enumerate(read(value, 3, odd), 1):
        printed = (odd if odd and n == 3 else value).replace("{n}", str(n))
        assert (paper.pdf_url, paper.extra["Publication"]) == (None, printed)


def test_links_in_several_lines_are_text() -> None:
    """A list of works may name any."""
    value = "- ICML, [Paper](https://arxiv.org/pdf/2606.00001)\n- see [Talk](https://example.org/1)"
    papers = [Paper(title, extra={"Reading": value}) for title in ("Stones", "Lamps")]
    assert with_links_in_values(papers) == papers
