"""Links within the page in parentheses behind the names of sections."""

import pytest

from arxiv_digest_parser import parse


@pytest.mark.parametrize(
    "back", [" ([back](#papers))", " ([©️back👆🏻](#papers))", " [back](#papers)", " ([[back]](#papers))", ""]
)
@pytest.mark.parametrize("name", ["📖Tea Survey", "Surveys (old and new)"])
def test_a_link_back_in_parentheses_is_not_a_part_of_the_name(name: str, back: str) -> None:
    """Parentheses of the name stay."""
    papers = "|Title|Paper|\n|:---|:---|\n|A Sort|[pdf](https://arxiv.org/abs/2601.90011)|\n|B Sort|[pdf](https://arxiv.org/abs/2601.90012)|\n"
    found = parse(f"# Papers\n\n### {name}{back}\n\n{papers}\n### Others{back}\n\n{papers.replace('2601', '2602')}")
    assert [one.name for one in found.sections] == [name, "Others"]
