"""Shortcodes of Hugo around texts are not part of these; one that leads somewhere is a link."""

import pytest

import arxiv_digest_parser as adp

PAGE = """---
title: "Sorting Wet Stones"
---

{{< keywordList >}}
{{< keyword icon="fingerprint" >}} 2512.10001 {{< /keyword >}}
{{< keyword icon="writer" >}} Ada Holm et el. {{< /keyword >}}
{{< /keywordList >}}

{{< button href="https://github.com/holm/sort" target="_self" >}}
↗ Code
{{< /button >}}

<audio controls>
    <source src="https://example.org/1.wav" type="audio/wav">
    Your browser does not play this.
</audio>

### TL;DR

{{< lead >}}

Stones are wet. **They are sorted**.

{{< /lead >}}

#### Key Takeaways

{{< alert "star" >}}
{{< typeit speed=10 lifeLike=true >}} Stones can be sorted. {{< /typeit >}}
{{< /alert >}}
"""


@pytest.mark.parametrize(("opening", "closing"), [("{{<", ">}}"), ("{{%", "%}}")])
def test_a_page_about_one_paper(opening: str, closing: str) -> None:
    """No value has a shortcode in it, nor what stands for a recording."""
    digest = adp.parse(PAGE.replace("{{<", opening).replace(">}}", closing))
    [paper] = digest
    assert (paper.title, str(paper.arxiv_id), paper.authors) == ("Sorting Wet Stones", "2512.10001", ("Ada Holm",))
    assert (paper.abstract, paper.authors_complete) == (None, False)
    assert paper.analysis is not None
    assert paper.analysis.tldr == "Stones are wet. **They are sorted**."
    assert paper.code_url == "https://github.com/holm/sort"
    assert dict(paper.extra) == {"Key Takeaways": "Stones can be sorted."}
    assert [found.line for found in digest.diagnostics if found.code == "unread-text"] == [14]


@pytest.mark.parametrize("number", [1, 2, 5])
def test_several_papers(number: int) -> None:
    """Links of one line stay side by side; what closes nothing, and what nothing closes, stays as it is."""
    link = '{{< button url="https://arxiv.org/pdf/2512.1000%s" >}}PDF{{< /button >}}'
    code = "{{< button url='https://github.com/a/b' >}}Code{{< /button >}}"
    papers = adp.parse(
        "".join(
            f"## [Sorting Stones {at}](https://arxiv.org/abs/2512.1000{at})\n\n{{{{< lead >}}}}We sort. We stop."
            f"{{{{< /lead >}}}}\n\n{{{{< /x >}}}}\n\n{link % at} {code}\n\n"
            for at in range(number)
        )
    ).papers
    for at, paper in enumerate(papers):
        assert (paper.pdf_url, paper.code_url) == (f"https://arxiv.org/pdf/2512.1000{at}", "https://github.com/a/b")
        assert paper.abstract == "We sort. We stop."


def test_what_nothing_closes() -> None:
    """It may hold a text, and is not dropped; neither is a recording without an end."""
    text = '## [On Stones](https://arxiv.org/abs/2512.10001)\n\n{{< figure title="A stone" >}}\n\n{{< lead >}}Wet.'
    digest = adp.parse(f"{text}\n{{{{< /lead >}}}}\n\n<video controls>\nNot shown.\n")
    found = [one.message for one in digest.diagnostics]
    assert any("A stone" in message for message in found)
    assert any("video" in message for message in found)
