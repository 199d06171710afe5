"""Short originals and translations of abstracts, which labels beside each other tell apart."""

import pytest

import arxiv_digest_parser as adp

FORMS = [
    "- **Original**: {original}\n- **Translation**: {translation}\n",
    "**Original:** {original}\n\n**Translation:** {translation}\n",
    "- 📖 **英文**: {original}\n- 🌐 **译文**: {translation}\n",
]


def read(form: str, original: str, number: int) -> tuple[adp.Paper, ...]:
    """Read papers with the heading of an abstract above the two versions of each."""
    versions = form.format(original=original, translation="我们给石子排序。")
    return adp.parse(
        "".join(
            f"### {at}. On Stones {at}\n\n#### [Abstract](https://arxiv.org/abs/2512.1000{at})\n\n{versions}\n"
            for at in range(1, number + 1)
        )
    ).papers


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("number", [1, 2, 5])
def test_both_versions(form: str, number: int) -> None:
    """A short original is the abstract, as the other label says that it is translated."""
    for paper in read(form, "We sort.", number):
        assert (paper.abstract, [one.abstract for one in paper.translations]) == ("We sort.", ["我们给石子排序。"])
        assert dict(paper.extra) == {}


@pytest.mark.parametrize("original", ["[PDF](https://example.org/a).", "Night Lab"])
def test_other_originals(original: str) -> None:
    """A link and a name are not a text."""
    for paper in read(FORMS[0], original, 2):
        assert (paper.abstract, paper.translations[0].abstract) == (None, "我们给石子排序。")
