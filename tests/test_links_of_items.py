"""Items of a list below a title that are a label and an address: the address is the whole value."""

import pytest

import arxiv_digest_parser as adp

TITLES = ("Sorting Pebbles", "Counting Clouds")


def records(item: str, below: str) -> str:
    """Return two papers with an item, and what is below it."""
    return "".join(
        f"#### {title}\n\n> Mira Holt, Ona Pell\n\n* Paper: https://arxiv.org/abs/2601.9000{n}\n{item}\n{below}\n"
        for n, title in enumerate(TITLES)
    )


@pytest.mark.parametrize("label", ["Dataset and code", "Code and data", "Code", "代码实现"])
@pytest.mark.parametrize("bullet", ["*", "+", "-"])
def test_the_address_of_data_and_code(label: str, bullet: str) -> None:
    """Code with data is code, and an item whose text begins with a fold is not a text of the paper."""
    item = f"{bullet} {label}: https://github.com/holt/pebbles"
    fold = f"{bullet} <details>\n    <summary>Abstract (Click to expand):</summary>\n    We sort them.\n  </details>\n"
    digest = adp.parse(records(item, fold))
    assert [(paper.code_url, paper.abstract) for paper in digest] == [
        ("https://github.com/holt/pebbles", "We sort them.")
    ] * 2
    assert not {noticed.code for noticed in digest.diagnostics}


def test_what_is_below_an_address_is_not_part_of_it() -> None:
    """A rule and a remark at the end of a paper do not belong to the address in its last item."""
    text = (
        "# Sorting Pebbles\n\n**Authors**: Mira Holt, Ona Pell\n\n## Links\n\n"
        "- **arXiv**: https://arxiv.org/abs/2601.90011\n- **Project page**: https://example.org/pebbles\n\n"
        "---\n\n**About this note**: it was made by hand.\n"
    )
    (paper,) = adp.parse(text)
    assert paper.extra["Project page"] == "https://example.org/pebbles"
