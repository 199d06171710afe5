"""Last paragraphs that are about the digest, and not a part of its last paper."""

import attrs
import pytest

import arxiv_digest_parser as adp

TITLES = ["Kettles Remember Their Last Boil", "A Ledger of Doors Left Ajar"]
NAMES = ["Ines Quell, Tobi Adeyemi", "Marek Lind, Xi Chen"]
TEXT = "Kettles are usually treated as forgetful, but the second boil is faster, and the effect survives descaling."

RECORDS = {
    "labels": "### {n}. {title}\n\n**Authors:** {names}\n\n**Link:** {url}\n\n**Abstract:** {text}\n\n",
    "prose": "### [{title}]({url})\n\n*{names}*\n\n{text}\n\n",
    "bold": "**{n}. [{title}]({url})**\n\n*{names}*\n\n{text}\n\n",
}
BELOW = [
    "[← Previous](2026-07-12.md) | [Next →](2026-07-14.md)",
    "> 数据来源：[arXiv](https://arxiv.org)，更新时间：2026-07-13 08:00",
    "📊 Statistics: 2 papers, 3 categories, 12 seconds",
    "--\nYou receive this mail because you subscribed. [Unsubscribe](https://example.org/u)",
    "...and 12 more papers not shown. See [arXiv](https://arxiv.org/list/cs.CL/new).",
]


def digest_of(form: str, *below: str) -> adp.Digest:
    """Read two papers with something below each."""
    return adp.parse(
        "".join(
            RECORDS[form].format(
                title=TITLES[n], names=NAMES[n], url=f"https://arxiv.org/abs/2607.9000{n}", text=TEXT, n=n + 1
            )
            + f"{below[n]}\n\n"
            for n in range(2)
        )
    )


@pytest.mark.parametrize("below", BELOW)
@pytest.mark.parametrize("form", RECORDS)
def test_what_closes_a_digest(form: str, below: str) -> None:
    """It is reported as what it is: text that was not read, in no field of the last paper."""
    digest = digest_of(form, "", below)
    assert [(paper.title, ", ".join(paper.authors), paper.abstract) for paper in digest] == [
        (title, names, TEXT) for title, names in zip(TITLES, NAMES, strict=True)
    ]
    assert not any(paper.extra for paper in digest)
    assert "\n".join(one.text or "" for one in digest.diagnostics) == below.removeprefix("--\n")


@pytest.mark.parametrize("form", RECORDS)
@pytest.mark.parametrize(
    "below",
    [
        "We review 112 papers about kettles, and find that these remember.",
        "📌 Of 112 papers about kettles that we know, all were written by people who drink their tea in the morning.",
        "[Code](code.html) and more of it",
        "They are wet.\n\nStones are.",
    ],
)
def test_other_last_paragraphs(form: str, below: str) -> None:
    """What papers say is theirs."""
    assert digest_of(form, "", below).diagnostics == ()


@pytest.mark.parametrize("form", RECORDS)
def test_what_all_papers_end_with_closes_nothing(form: str) -> None:
    """A paragraph that each paper has is a part of it."""
    digest = digest_of(form, BELOW[0], BELOW[0].replace("12", "13"))
    assert digest.diagnostics == ()


@pytest.mark.parametrize("size", [2, 3, 4, 5, 9])
@pytest.mark.parametrize(
    "closing", ["**Editor note:** Write to us.", "> **Tip**: subscribe.", "Subscribe: on our page"]
)
@pytest.mark.parametrize("end", ["**Link**: https://arxiv.org/abs/{n}", "> Source: [arXiv](https://arxiv.org/abs/{n})"])
def test_a_label_that_the_last_paper_alone_has(end: str, closing: str, size: int) -> None:
    """Below the line with which many others end, it closes the text; of a few papers, it may be the last one's."""
    text = "\n\n".join(
        f"### Sorting Pebbles, Part {n}\n\nWe sort {n} pebbles by their sound, and find that most of them ring.\n\n"
        + end.format(n=f"2607.9001{n}")
        for n in range(size)
    )
    digest = adp.parse(f"# Daily Pebbles\n\n{text}\n\n{closing}\n")
    assert len(digest) == size
    told = [one.text for one in digest.diagnostics if one.code == "unread-text"]
    if size > 4:
        assert told == [closing]
        assert digest.papers[-1].extra == digest.papers[0].extra
        assert digest.papers[-1].analysis is None
    else:
        assert closing.rpartition(" ")[2] in str(attrs.asdict(digest.papers[-1])) + str(told)
