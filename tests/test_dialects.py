"""The reader generalises: dialects that a generator makes up, and dialects written by hand, read back exactly."""

import json
from collections import Counter
from pathlib import Path

import pytest
from dialects import Dialect, dialects, digests_of, failures, render
from effort import times
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from arxiv_digest_parser import Digest, from_json, parse


def expected_codes(dialect: Dialect, digest: Digest) -> Counter[str]:
    """Return the diagnostics that are true of a digest as a dialect prints it."""
    codes = Counter({"failed-value": failures(digest)})
    if any(map(str.isdigit, dialect.head.cut)):  # It says how many authors are missing, which a note keeps.
        codes["author-list-cut"] = sum(not paper.authors_complete for paper in digest.papers)
    if not dialect.prints("abstract"):
        codes["no-abstracts" if len(digest.papers) > 1 else "missing-abstract"] = 1
    return +codes


#: Digests are small as they are made; to make a failing one smaller takes minutes and tells little more.
QUICK = [Phase.explicit, Phase.generate]


@settings(times(6), phases=QUICK)
@given(data=st.data())
def test_a_generated_dialect_reads_back(data: st.DataObject) -> None:
    """Whatever a generator prints its digests like, the same papers come back, and no false alarm."""
    dialect = data.draw(dialects(), label="dialect")
    digest = data.draw(digests_of(dialect), label="digest")
    text = render(dialect, digest)
    got = parse(text, layout="bilingual")
    assert got == digest, text
    assert Counter(diagnostic.code for diagnostic in got.diagnostics) == expected_codes(dialect, digest), text


@settings(phases=QUICK)
@given(data=st.data())
def test_a_generated_dialect_is_recognised(data: st.DataObject) -> None:
    """A user need not name the layout."""
    dialect = data.draw(dialects(), label="dialect")
    digest = data.draw(digests_of(dialect), label="digest")
    assert parse(render(dialect, digest)).sections == digest.sections


# ---------------------------------------------------------------------------------------------------- by hand


WILD = Path(__file__).parent / "wild"
CASES = sorted(path.stem for path in WILD.glob("*.md"))


@pytest.mark.parametrize("name", CASES)
def test_a_dialect_met_in_the_wild(name: str) -> None:
    """Each digest, such as people publish it, reads as its JSON says, with the diagnostics that are true of it."""
    expected = json.loads((WILD / f"{name}.json").read_text("utf-8"))
    got = parse((WILD / f"{name}.md").read_bytes())
    assert got == from_json(json.dumps(expected["digest"]))
    assert sorted(diagnostic.code for diagnostic in got.diagnostics) == expected["codes"]


def test_there_are_dialects() -> None:
    """The test above does not pass for want of files."""
    assert len(CASES) >= 15


def test_a_rule_in_the_last_value_is_not_above_the_footer() -> None:
    """What is below a rule belongs to the last paper, if the labels of the others are among it."""
    record = (
        "## {0}\n\n【Authors】A. B\n\n【Link】https://arxiv.org/abs/2601.0000{0}\n\n【方法】一。{1}\n\n【结果】二。\n"
    )
    text = "\n".join(record.format(n, "\n\n---\n\n三。" if n == 3 else "") for n in (1, 2, 3))
    last = parse(text).papers[-1]
    assert last.analysis is not None
    assert (last.analysis.method, last.analysis.result) == ("一。\n\n---\n\n三。", "二。")
    assert len(parse(f"{text}\n---\n\nMade by a script.\n").papers) == 3


@pytest.mark.parametrize("value", ["无", "None", "N/A", "coming soon"])
def test_a_word_for_no_code_is_not_a_link(value: str) -> None:
    """The label keeps what is not an address, whether one record or all have it."""
    above = "### {0}. [T{0}](https://arxiv.org/abs/2601.0000{0})\n- **Authors**: A. B\n"
    record = f"{above}- **Code**: {{1}}\n- **Abstract**: It.\n"
    for values in (["example.org/x", value, "example.org/x"], [value] * 3):
        papers = parse("\n".join(record.format(n + 1, one) for n, one in enumerate(values))).papers
        assert [paper.code_url or paper.extra["Code"] for paper in papers] == values
        assert papers[1].code_url is None


def test_the_contents_are_not_part_of_a_path() -> None:
    """A section below the heading of the contents is not a part of them."""
    record = "#### {0}. [T {0}](https://arxiv.org/abs/2601.1000{0})\n*Ada Lovelace*\n\nAbstract: We sort.\n\n"
    text = "# A digest\n\n## 目录\n\n- [多模态](#多模态)\n\n### 多模态\n\n" + record.format(1) + record.format(2)
    assert [(section.name, section.path) for section in parse(text).sections] == [("多模态", ())]
