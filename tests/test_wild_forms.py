"""Forms of digests as people publish them, each with the same invented papers."""

from typing import NamedTuple

import pytest

import arxiv_digest_parser as adp


class Known(NamedTuple):
    """A paper as it was put into a digest."""

    title: str
    authors: tuple[str, str]
    arxiv_id: str
    abstract: str


PAPERS = (
    Known(
        "Deep Stones and Bright Lamps: A (Very) Slow Survey",
        ("Ada Holm", "Ben van der Adeyemi"),
        "2512.10001",
        "We sort stones by their colour on a long table. The stones are sorted well, and the lamps above them do not "
        "matter, which surprised every one of the twelve sorters.",
    ),
    Known(
        "$k$-Means for Lamps [Extended]",
        ("Carla M. Moreau", "Dan Ito"),
        "2512.10002",
        "Lamps listen to the street below them. We show how they learn from what they hear in the first hour, and how "
        "soon they forget it again in the morning.",
    ),
    Known(
        "Why Are Queues Slow?",
        ("Eva-Maria Lindqvist", "F. Bello"),
        "2512.10003",
        "Queues are slow, and we say why: people look at each other, not at the counter. A bell in front of the "
        "counter makes them 12% faster in our experiments.",
    ),
    Known(
        "BOATS-9B: Counting at Night",
        ("Gita Rao", "Hugo Brandt"),
        "2512.10004",
        "Boats are counted in the dark, with a lantern and a pencil. The method works for 40 boats, and breaks where "
        "two boats share one lamp; code is available.",
    ),
)

#: What is above the papers, and each of them: ``{t}`` is the title, ``{a}`` and ``{b}`` the authors, ``{i}`` the
#: identifier, ``{s}`` the abstract, and ``{n}`` the number.
FORMS = {
    "a message, a paragraph a paper": (
        "Daily arXiv\n\n",
        "🔥 *{t}*\n👥 {a}, {b}\n🔗 https://arxiv.org/abs/{i}\n📝 {s}\n\n",
    ),
    "plain text between rules": ("", "{t}\n{a}, {b}\narXiv:{i}\n\n{s}\n\n----\n"),
    "a message with bylines": ("Hello,\n\n", "[{n}] {t}\nBy {a} and {b}\nhttps://arxiv.org/abs/{i}\n\n{s}\n\n"),
    "titles behind a label": ("", "Title: {t}\nAuthors: {a}, {b}\nURL: https://arxiv.org/abs/{i}\nAbstract: {s}\n\n"),
    "linked titles behind a label": (
        "# Digest\n\n",
        "**Paper:** [{t}](https://arxiv.org/abs/{i})\n**Authors:** {a}, {b}\n**Summary:** {s}\n\n---\n\n",
    ),
    "a title label below a number": (
        "# Digest\n\n",
        "### Paper {n}\n**Title:** {t}\n**Authors:** {a}, {b}\n**arXiv ID:** {i}\n**Abstract:** {s}\n\n",
    ),
    "a linked title label below a number": (
        "# Digest\n\n",
        "### #{n}\n**Title:** [{t}](https://arxiv.org/abs/{i})\n**Authors:** {a}, {b}\n**Abstract:** {s}\n\n",
    ),
    "Chinese numbers": (
        "# cs.CV 方向，今日共计4篇\n\n",
        "【{n}】 {t}\n标题：石头\n链接：https://arxiv.org/abs/{i}\n\n作者：{a}, {b}\n机构：某大学\n摘要：{s}\n\n\n",
    ),
    "Chinese numbers in bold": (
        "# cs.CV\n\n",
        (
            "**【{n}】 {t}**\n\n**标题**：石头\n\n**链接**：https://arxiv.org/abs/{i}\n\n"
            "**作者**：{a}, {b}\n\n**摘要**：{s}\n\n\n"
        ),
    ),
    "a heading with buttons behind its links": (
        "# Topic\n\n",
        (
            "## [#{n} {t}](https://papers.example.org/{n}) [[PDF]](https://arxiv.org/pdf/{i}) [Copy] [Ask]\n\n"
            "**Authors**: {a}, {b}\n\n**Publish**: 2025-12-20 10:00:00 UTC\n\n{s}\n\n"
        ),
    ),
    "a heading with icons behind it": (
        "# Papers\n\n",
        "### {t} [📄](https://arxiv.org/pdf/{i}) [Code](https://github.com/x)\n{a}, {b} …\n\n**Abstract**: {s}\n\n",
    ),
    "a heading that begins with an identifier": ("# Papers\n\n", "#### [{i}] {t}\n- Authors: {a}; {b}\n\n{s}\n\n"),
    "labels and links between bars": (
        "# Daily Papers\n\n",
        (
            "### {n}. {t}\n\n**Upvotes:** 4{n} | **Authors:** {a}, {b} | [arXiv](https://arxiv.org/abs/{i}) | "
            "[Talk](https://talks.example.org/{n})\n\n> {s}\n\n---\n\n"
        ),
    ),
    "facts between bars in a quote": (
        "# Digest\n\n## cs.AI\n\n",
        "#### {t}\n> {a}, {b} | cs.AI, cs.LG | oral | [pdf](https://arxiv.org/pdf/{i})\n\n{s}\n\n",
    ),
    "names in bold": (
        "# Weekly\n\n",
        "## {t}\n**{a}**, **{b}** (2025) | [Link](https://arxiv.org/abs/{i})\n\n### Abstract\n{s}\n\n",
    ),
    "names and a year": (
        "# List\n\n",
        "* [{t}](https://arxiv.org/abs/{i}) - {a} and {b} (2025). [Code](https://github.com/x/{n})\n",
    ),
    "names and a date behind by": (
        "# List\n\n",
        "1. **[{t}](https://arxiv.org/abs/{i})** by {a}, {b} (2025-12-19)\n   - {s}\n",
    ),
    "a citation": (
        "# List\n\n",
        '1. {a}, {b}. "{t}." arXiv preprint arXiv:{i} (2025). [[pdf]](https://arxiv.org/pdf/{i}.pdf)\n',
    ),
    "a title with a full stop": ("# List\n\n", "- [2025/12] **{t}.** {a}, {b}. [[abs](https://arxiv.org/abs/{i})]\n"),
    "an identifier and names in parentheses": ("# List\n\n", "- {i}: {t} ({a}, {b})\n"),
    "an identifier first": ("# List\n\n", "[{i}](https://arxiv.org/abs/{i}) **{t}** ({a}, {b})\n\n{s}\n\n"),
    "nested items": ("# List\n\n", "* {t}\n    * {a}, {b}\n    * [{i}](https://arxiv.org/abs/{i})\n    * {s}\n"),
    "a bold title, names and address": (
        "# Digest\n\n",
        "**{t}**\n\n*{a}, {b}*\n\nhttps://arxiv.org/abs/{i}\n\n{s}\n\n---\n\n",
    ),
    "a bold title behind a sign": (
        "# Digest\n\n",
        "📄 **{t}**\n✍️ {a}, {b}\n🔗 [Paper](https://arxiv.org/abs/{i})\n💡 {s}\n\n",
    ),
    "cells that a title leads": (
        "| ID | Paper | Abstract |\n|:--|:--|:--|\n",
        "| [{i}](https://arxiv.org/abs/{i}) | **{t}**<br>{a}, {b} | {s} |\n",
    ),
    "a mail of cells": (
        "<html><body>\n",
        (
            "<table><tr><td style='font-weight: bold'>{t}</td></tr><tr><td>{a}, {b}</td></tr>"
            "<tr><td><strong>arXiv ID:</strong> <a href='https://arxiv.org/abs/{i}'>{i}</a></td></tr>"
            "<tr><td><strong>Abstract:</strong> {s}</td></tr></table><br>\n"
        ),
    ),
    "a page of bold blocks": (
        "<html><body>\n",
        (
            "<div style='font-weight: bold'>{t}</div><div>{a}, {b}</div>"
            "<div><a href='https://arxiv.org/abs/{i}'>arXiv</a></div><div>{s}</div>\n"
        ),
    ),
    "a mail of lines": (
        "<html><body>",
        "Title: <a href='https://arxiv.org/abs/{i}'>{t}</a><br>Authors: {a}, {b}<br>Abstract: {s}<br><br>\n",
    ),
    "definitions": (
        "<h1>Digest</h1><dl>",
        "<dt><a href='https://arxiv.org/abs/{i}'>{t}</a></dt><dd>Authors: {a}, {b}</dd><dd>{s}</dd>\n",
    ),
    "a heading that is a number": (
        "# Digest\n\n",
        "## {n}\n\n**{t}**\n\n{a}, {b} · [arXiv:{i}](https://arxiv.org/abs/{i}) · cs.CL\n\n{s}\n\n",
    ),
    "a rating behind titles": (
        "# Digest\n\n",
        "### {t} ⭐⭐⭐\n\n`arXiv:{i}` · `cs.CL` · 2025-12-19\n\n👥 {a}, {b}\n\n{s}\n\n",
    ),
    "an item with links below its abstract": (
        "# Digest\n\n### High relevance\n\n",
        "- **{t}** (Score: 9/10)\n  - *{a}, {b}*\n  - {s}\n  - https://arxiv.org/pdf/{i}.pdf\n",
    ),
    "prose right below names": (
        "# Digest\n\n",
        "1. [{t}](http://arxiv.org/abs/{i}v1) (arXiv:{i}v1 [cs.CL])\n    **Authors:** {a}, {b}\n    {s}\n\n",
    ),
    "broken lines": (
        "# Digest\n\n",
        "**[{t}](https://arxiv.org/abs/{i})**\\\n{a}, {b}\\\n*2025-12-19*\\\n{s}\n\n",
    ),
    "numbers in parentheses": (
        "Dear all,\n\n",
        "({n}) {t}\n    Authors: {a}, {b}\n    Link: http://arxiv.org/abs/{i}\n    Abstract: {s}\n\n",
    ),
    "a listing pasted from a page": (
        "# arXiv cs.CL\n\n",
        "[{n}] arXiv:{i} [pdf, html, other]\nTitle: {t}\nAuthors: {a}, {b}\nComments: 12 pages\n\n{s}\n\n",
    ),
    "boxes that are ticked": ("# Notes\n\n", "- [x] {t} -- {a}, {b} -- <https://arxiv.org/abs/{i}>\n"),
    "a venue in italics": (
        "## Surveys\n\n",
        "- **{t}**, {a}, {b}, *NeurIPS 2025*. [[Paper](https://arxiv.org/abs/{i})]\n",
    ),
    "bold links in cells": (
        "| Paper | Authors |\n|---|---|\n",
        "| [**{t}**](https://arxiv.org/abs/{i}) | {a}, {b} |\n",
    ),
    "cards of spans": (
        "<div>",
        (
            "<div class='card'><a class='title' href='https://arxiv.org/abs/{i}'>{t}</a><span class='authors'>{a}, {b}"
            "</span><span class='date'>2025-12-19</span><p class='abstract'>{s}</p></div>\n"
        ),
    ),
    "a model's text in a fold": (
        "# 2025-12-20\n\n",
        (
            "### {n}. [{t}](https://arxiv.org/abs/{i})\n\n**Authors:** {a}, {b}\n\n**Abstract:** {s}\n\n<details>\n"
            "<summary>AI analysis</summary>\n\n## Motivation\n\nStones.\n\n## Method\n\nWe sort.\n\n</details>\n\n"
        ),
    ),
    "a table with Italian heads": (
        "| Titolo | Autori | Data | Sommario | Link |\n| --- | --- | --- | --- | --- |\n",
        "| {t} | {a}, {b} | 2025-12-19 | {s} | [arXiv](https://arxiv.org/abs/{i}) |\n",
    ),
    "a table with heads in traditional Chinese": (
        "| 標題 | 作者 | 摘要 | 連結 |\n| --- | --- | --- | --- |\n",
        "| {t} | {a}, {b} | {s} | [arXiv](https://arxiv.org/abs/{i}) |\n",
    ),
    "a table with both titles": (
        "| 序号 | 中文标题 | 英文标题 | 作者 | 中文摘要 | 链接 |\n|---|---|---|---|---|---|\n",
        "| {n} | 石头 | {t} | {a}, {b} | 我们整理石头。 | [{i}](https://arxiv.org/abs/{i}) |\n",
    ),
    "a table without heads": (
        "|  |  |  |  |  |\n|---|---|---|---|---|\n",
        "| {n} | 2025-12-19 | {t} | {a}, {b} | [{i}](https://arxiv.org/abs/{i}) |\n",
    ),
    "a table whose titles stand below a head of its own": (
        "| Model | Authors | Size |\n|---|---|---|\n",
        "| [{t}](https://arxiv.org/abs/{i}) | {a}, {b} | {n}B |\n",
    ),
    "cells of several lines": (
        "| Code | Paper |\n|---|---|\n",
        "| no | [{t}](https://arxiv.org/abs/{i})<br>*{a}, {b}*<br>2025-12-19 · `cs.DS`<br>{s} |\n",
    ),
    "cells of several lines that begin with a plain title": (
        "| Title | PDF |\n|---|---|\n",
        "| {t}<br>{a}, {b}<br>**Abstract:** {s} | [pdf](https://arxiv.org/pdf/{i}) |\n",
    ),
    "a name on each line of a cell": (
        "| Title | Authors | ID |\n|---|---|---|\n",
        "| {t} | {a}<br>{b} | {i} |\n",
    ),
    "cells as Python prints lists": (
        "| title | authors | id | categories |\n|:---|:---|---:|---|\n",
        "| {t} | ['{a}', '{b}'] | {i} | ['cs.DS', 'cs.CL'] |\n",
    ),
    "cells with tags": (
        "| Title | Authors | Abstract |\n|---|---|---|\n",
        (
            '| <a href="https://arxiv.org/abs/{i}">{t}</a> | <sub>{a}, {b}</sub> '
            "| <details><summary>Show</summary><p>{s}</p></details> |\n"
        ),
    ),
    "numbers before linked titles of a table": (
        "| Paper | Authors | Summary |\n|---|---|---|\n",
        "| {n}. [{t}](https://arxiv.org/abs/{i}) | {a} and {b} | {s} |\n",
    ),
    "lists as YAML prints them": ("# Digest\n\n", "---\ntitle: {t}\nauthors: [{a}, {b}]\narxiv: {i}\n---\n{s}\n\n"),
}


def printed(above: str, paper: str) -> str:
    """Return a digest of all papers."""
    return above + "".join(
        paper.format(t=known.title, a=known.authors[0], b=known.authors[1], i=known.arxiv_id, s=known.abstract, n=n)
        for n, known in enumerate(PAPERS, 1)
    )


def test_a_signature_ends_the_last_paper() -> None:
    """What is below the delimiter of a mail's signature is not the abstract's."""
    digest = adp.parse(printed(*FORMS["numbers in parentheses"]) + "-- \nYou receive this because you subscribed.\n")
    assert [paper.abstract for paper in digest] == [known.abstract for known in PAPERS]
    assert digest.diagnostics[-1].text == "You receive this because you subscribed."


@pytest.mark.parametrize(("above", "paper"), FORMS.values(), ids=FORMS)
def test_a_form_is_read(above: str, paper: str) -> None:
    """Titles, authors, identifiers and abstracts are those that were put in."""
    digest = adp.parse(printed(above, paper))
    assert [paper.title for paper in digest] == [known.title for known in PAPERS]
    assert [paper.authors for paper in digest] == [known.authors for known in PAPERS]
    assert [paper.arxiv_id and paper.arxiv_id.base for paper in digest] == [known.arxiv_id for known in PAPERS]
    if "{s}" in paper:
        assert [paper.abstract for paper in digest] == [known.abstract for known in PAPERS]
