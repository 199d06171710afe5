"""Forms of digests as people publish them, each with the same invented papers."""

from typing import NamedTuple

import pytest

import arxiv_digest_parser as adp
from arxiv_digest_parser._reading.heads.title_pieces import is_title


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
    "titles as in old feeds": (
        "# Digest\n\n",
        "## {t}. (arXiv:{i}v1 [cs.CL])\n\n{a}, {b}\n\n{s}\n\n",
    ),
    "linked titles as in old feeds": (
        "# Digest\n\n",
        "- [{t}. (arXiv:{i}v2 [cs.CL] UPDATED)](http://arxiv.org/abs/{i})\n  {a}, {b}\n\n  {s}\n",
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
    "a remark behind names": (
        "# List\n\n",
        "- [{t}](https://arxiv.org/abs/{i}) — {a}, {b}: a talk, slides, and 2,000 words\n",
    ),
    "facts in parentheses before a remark": (
        "# List\n\n",
        "- [ ] [{t}](https://arxiv.org/abs/{i}) ({a}, {b}, 2025-12-19): a note, for sorters\n",
    ),
    "a venue behind names": ("# List\n\n", "- [{t}](https://arxiv.org/abs/{i}). {a}, {b}. TMLR 2025.\n"),
    "a venue of one word": ("# List\n\n", "- [{t}](https://arxiv.org/abs/{i}) - {a}, {b}, *TMLR*\n"),
    "names first": (
        "# List\n\n",
        '- {a}, {b}. "{t}." arXiv:{i} (2025-12-19). [link](https://arxiv.org/abs/{i})\n',
    ),
    "a fold on the line of the title": (
        "# List\n\n",
        ("{n}. [{t}](https://arxiv.org/abs/{i}). {a}, {b}. <details><summary>Abstract</summary>{s}</details>\n"),
    ),
    "names in bold between bars": (
        "# Daily\n\n",
        "## {t}\n\n**{a}, {b}** | cs.CL | 2025-12-19 | [{i}](https://arxiv.org/abs/{i})\n\n{s}\n\n",
    ),
    "a label before its value in a quote": (
        "",
        (
            "## [{t}](https://arxiv.org/abs/{i})\n\n> **TL;DR** They sort by hand.\n\n**Authors**: {a}, {b}\n\n"
            "<details>\n<summary>Abstract</summary>\n{s}\n</details>\n\n"
        ),
    ),
    "Japanese labels in corners": (
        "",
        "【タイトル】{t}\n【著者】{a}, {b}\n【リンク】https://arxiv.org/abs/{i}\n【アブストラクト】{s}\n\n",
    ),
    "dates before titles": ("", "* 2025-12-19: {t} (https://arxiv.org/abs/{i}), {a}, {b}\n"),
    "small text": (
        "",
        (
            "### {t}\n\n<sub>{a}, {b}</sub>\n\n<sub>[arXiv](https://arxiv.org/abs/{i}) • [PDF](https://arxiv.org/pdf/{i})"
            "</sub>\n\n{s}\n\n"
        ),
    ),
    "numbers on keys": ("", "### {n}\ufe0f\u20e3 {t}\n- id: {i}\n- authors: {a}, {b}\n- abstract: {s}\n\n"),
    "headings that are names and links": (
        "",
        "# {n}. {t}\n#### {a}, {b}\n#### [{i}](https://arxiv.org/abs/{i})\n{s}\n\n",
    ),
    "a link below the text": (
        "",
        "**{t}**\n*{a}, {b}*\n{s}\n<a href='https://arxiv.org/abs/{i}'>arXiv</a>\n\n",
    ),
    "names and link below the text": ("", "[{n}/4] {t}\n\n{s}\n\nby {a} and {b}\n\nhttps://arxiv.org/abs/{i}\n\n"),
    "a callout": (
        "# Inbox\n\n",
        "> [!abstract] {t}\n> **Authors**: {a}, {b}\n> **Link**: https://arxiv.org/abs/{i}\n>\n> {s}\n\n",
    ),
    "callouts below a heading": (
        "# Inbox\n\n",
        (
            "## [{t}](https://arxiv.org/abs/{i})\n\n*{a}, {b}*\n\n"
            "> [!tip] TL;DR\n> A short text.\n\n> [!abstract]-\n> {s}\n\n"
        ),
    ),
    "an old identifier before titles": (
        "",
        "* [hep-th/990100{n}](https://arxiv.org/abs/{i}): **{t}**\n\n    {a}, {b}\n",
    ),
    "a tag and a date behind links": (
        "",
        "- [ ] [{t}](https://arxiv.org/abs/{i}) #cs-DS 📅 2025-12-19\n    - {a}, {b}\n",
    ),
    "a list cut by colleagues": ("", "**[{t}](https://arxiv.org/abs/{i})** by {a}, {b} and colleagues. {s}\n\n"),
    "a date and a link behind one label": (
        "",
        "## {n}、{t}\n\n_{a}, {b}_\n\nDate: 2025-12-19 — [PDF](https://arxiv.org/pdf/{i})\n\n### Abstract\n\n{s}\n\n",
    ),
    "a teaser below titles": (
        "",
        "## {t}\n\n![teaser](https://a.example/{n}.png)\n\n{a}, {b}\n\n[[arXiv](https://arxiv.org/abs/{i})]\n\n{s}\n\n",
    ),
    "questions as labels": (
        "",
        "## {t}\n\n**Authors:** {a}, {b}\n\n**arXiv:** {i}\n\n**Abstract:** {s}\n\n**Q1: What is new?**\n\nStones.\n\n",
    ),
    "cited titles in italics": (
        "# Works\n\n",
        "{a} & {b} (2025). *{t}*. arXiv:{i}. [link](https://arxiv.org/abs/{i})\n\n> They sort by hand.\n\n",
    ),
    "titles above names in a table": (
        "| **Publish date** | **Title & authors** | **Abstract** |\n|:---|:---|:---|\n",
        (
            "| 2025-12-19 | **[{t}](https://arxiv.org/abs/{i})**<br>{a}, {b} "
            "| <details><summary>Abstract</summary>{s}</details> |\n"
        ),
    ),
    "a post of HTML": (
        "---\nlayout: post\ntitle: Digest\ndate: 2026-01-29\n---\n\n",
        (
            '<div>\n<h3><a href="https://arxiv.org/abs/{i}">{t}</a></h3>\n<p class="authors">{a}, {b}</p>\n'
            '<p class="abstract">{s}</p>\n</div>\n'
        ),
    ),
    "links behind names": (
        "# Digest\n\n",
        "## {t}\n\n**Authors:** {a}, {b} | [Paper](https://arxiv.org/abs/{i}) | [Code](/{n})\n\n{s}\n\n",
    ),
    "bars of Chinese type": (
        "",
        "**{n}. {t}**\n作者：{a}, {b}｜日期：2025-12-19｜[原文](https://arxiv.org/abs/{i})\n\nAbstract: {s}\n\n",
    ),
    "boxes with titles": (
        "# Digest\n\n",
        "## {t}\n\n*{a}, {b}*\n\n:::tip Why\n\nStones.\n\n:::\n\n{s}\n\n[Read](https://arxiv.org/abs/{i})\n\n",
    ),
    "translations in quotes below abstracts": (
        "",
        "## [{t}](https://arxiv.org/abs/{i})\n\n*{a}, {b}*\n\n{s}\n\n> 我们整理石头。\n\n",
    ),
    "numbers after commas in wrapped text": (
        "",
        "[{n}] {t}\nAuthors: {a}, {b}\nLink: https://arxiv.org/abs/{i}\n\n{s}\n\n\n",
    ),
    "labels side by side": (
        "# Report\n\n",
        "## {t}\n\n**Authors:** {a}, {b} **Date:** 2025-12-19 **Link:** https://arxiv.org/abs/{i}\n\n{s}\n\n",
    ),
    "labels in round brackets": (
        "",
        "## {t}\n\n（著者）{a}, {b}\n（リンク）https://arxiv.org/abs/{i}\n（アブストラクト）{s}\n\n",
    ),
    "papers in quotes": ("# Report\n\n", "> **{t}**\n> *{a}, {b}*\n> https://arxiv.org/abs/{i}\n>\n> {s}\n\n"),
    "items of HTML below folds": (
        "# Report\n\n<details open>\n<summary>cs.LG (4 papers)</summary>\n<ul>\n",
        '<li><a href="https://arxiv.org/abs/{i}">{t}</a> <em>{a}, {b}</em></li>\n',
    ),
    "labels with two colons": (
        "",
        "## {t}\n\nauthors:: {a}, {b}\npublished:: 2025-12-19\nurl:: https://arxiv.org/abs/{i}\nabstract:: {s}\n\n",
    ),
    "remarks in brackets before titles": (
        "# List\n\n",
        "- [Day {n}] {t} [[paper]](https://arxiv.org/abs/{i}) *{a}, {b}*\n",
    ),
    "an identifier above the title": ("# New\n\n", "arXiv:{i}v1 [cs.CL]\n**{t}**\n{a}, {b}\n\n{s}\n\n"),
    "an address above the title": ("# New\n\n", "<https://arxiv.org/abs/{i}>\n**{t}**\n{a}, {b}\n\n{s}\n\n"),
    "links of a chat": ("", "• *<https://arxiv.org/abs/{i}|{t}>* — {a}, {b}\n   _{s}_\n"),
    "bold titles above links": (
        "Papers of the week\n\n",
        "**{t}** (2025-12-19)\n\n{a}, {b}\n\n[arXiv](https://arxiv.org/abs/{i}) | They sort by hand.\n\n&nbsp;\n\n",
    ),
    "quotes above names": (
        "**New papers today**\n\n",
        "**{n}. {t}**\n> They sort by hand.\n*{a}, {b}*\n<https://arxiv.org/abs/{i}>\n\n",
    ),
    "an address of a DOI": ("", "- **{t}**  \n  {a}, {b}  \n  DOI: https://doi.org/10.48550/arXiv.{i}  \n  {s}\n"),
    "a topic above each of dated items": (
        "",
        "## Topic {n}\n\n- 2025-12-19, **{t}**, {a}, {b}, Paper: [{i}](https://arxiv.org/abs/{i})\n\n",
    ),
    "pages of a wiki": ("", "- [[{t}]]\n\t- authors:: [[{a}]], [[{b}]]\n\t- url:: https://arxiv.org/abs/{i}\n"),
    "titles in other quotation marks": ("", "{n}) «{t}» — {a}, {b}. https://arxiv.org/abs/{i}\n{s}\n\n"),
    "a sign before the label of titles": (
        "",
        "📖 标题：{t}\n👤 作者：{a}, {b}\n🔗 链接：https://arxiv.org/abs/{i}\n\n",
    ),
    "an identifier before titles of headings": ("# New\n\n", "## {i}: {t}\n\n*{a}, {b}*\n\n{s}\n\n"),
    "a category before titles of headings": (
        "# New\n\n",
        "## [cs.CL] {t}\n\n{a}, {b}\n\nhttps://arxiv.org/abs/{i}\n\n{s}\n\n",
    ),
    "a venue before titles": ("# New\n\n", "- (arXiv 2025.12) {t} [[Paper](https://arxiv.org/abs/{i})] *{a}, {b}*\n"),
    "links to another site in cells": (
        "| Rank | Title | Authors | Link |\n|---|---|---|---|\n",
        "| {n} | {t} | {a}, {b} | [HF](https://huggingface.co/papers/{i}) |\n",
    ),
    "names and a year before titles": (
        "# List\n\n",
        "- {a} & {b} (2025). {t}. *arXiv preprint arXiv:{i}*. https://arxiv.org/abs/{i}\n",
    ),
    "names before titles in quotation marks": ("", "[{n}] {a} & {b}, “{t},” arXiv preprint arXiv:{i}, 2025.\n\n"),
    "a sentence behind names": ("Hello,\n\n", "**[{t}](https://arxiv.org/abs/{i})** - {a}, {b}. {s}\n\n"),
    "a sentence behind a byline": ("", "{n}. **{t}** by {a} and {b}: {s} ([link](https://arxiv.org/abs/{i}))\n\n"),
    "a sentence behind names and a year": ("", "[{t}](https://arxiv.org/abs/{i}) ({a} and {b}, 2025). {s}\n\n"),
    "a paragraph on one line": ("", "{t}. ({a}, {b}) https://arxiv.org/abs/{i}\n\n"),
    "a bare identifier in parentheses": ("# Report\n\n", "**{n}. {t}** ({a}, {b}, {i})\n\n{s}\n\n"),
    "a year behind names below titles": ("", "## {t} ([pdf](https://arxiv.org/pdf/{i}))\n\n{a}, {b}, 2025\n\n{s}\n\n"),
    "a table that Notion exports": (
        "| Name | Authors | Tags | URL |\n| --- | --- | --- | --- |\n",
        "| {t} | {a}, {b} | cs.DS | https://arxiv.org/abs/{i} |\n",
    ),
    "links of a chat in bold": ("", "*<https://arxiv.org/abs/{i}|{t}>*\n_{a}, {b}_\n{s}\n\n"),
    "titles in tags": ("", "<b>{n}. <a href='https://arxiv.org/abs/{i}'>{t}</a></b>\n<i>{a}, {b}</i>\n{s}\n\n"),
    "numbers on keys before titles in bold": (
        "",
        "{n}\ufe0f\u20e3 **{t}**\n\n{a}, {b}\n\n{s}\n\n👉 https://arxiv.org/abs/{i}\n\n",
    ),
    "a sign and nothing else": ("", "⚡️ {t}\n\n{s}\n\n▪️Authors: {a}, {b}\n▪️Paper: https://arxiv.org/abs/{i}\n\n"),
    "a heading that is an identifier": ("# New\n\n", "## {i}\n\n**{t}**\n\n{a}, {b}\n\n{s}\n\n"),
    "an identifier behind titles of headings": ("", "### **{t}** [{i}]\n\n_{a}, {b}_ (2025-12-19)\n\n{s}\n\n"),
    "an address above a plain title": ("", "https://arxiv.org/abs/{i}\n{t}\n{a}, {b}\n\n"),
    "titles before colons": ("", "- {t}: https://arxiv.org/abs/{i} ({a}, {b})\n"),
    "a bibliography of a search engine": (
        "",
        "[PDF] {t}\n{a}, {b} - arXiv preprint arXiv:{i}, 2025\n{s}\n\n",
    ),
    "votes behind titles": ("", "{n}. {t} (👍 4{n})\n   https://arxiv.org/abs/{i}\n   *{a}, {b}*\n   {s}\n\n"),
    "a quote right below names": ("", "**{t}**\n{a}, {b}\n<https://arxiv.org/abs/{i}>\n> {s}\n\n"),
    "labels alone on their lines": (
        "",
        "## {n}) {t}\n\nAuthors\n{a}, {b}\n\nLink\nhttps://arxiv.org/abs/{i}\n\nAbstract\n\n{s}\n\n",
    ),
    "labels before dashes": ("", "### {t}\n{a}, {b}\nhttps://arxiv.org/abs/{i}\n\nAbstract — {s}\n\n"),
    "properties of Org": (
        "",
        "## {t}\n:PROPERTIES:\n:AUTHOR: {a}, {b}\n:URL: https://arxiv.org/abs/{i}\n:END:\n{s}\n\n",
    ),
    "an identifier in code behind titles": ("", "### {t} `arXiv:{i}`\n\n{a}, {b}\n\n{s}\n\n"),
    "numbers of all": ("", "## {n}/4 — {t}\n\n**Authors:** {a}, {b}\n\n**arXiv:** {i}\n\n{s}\n\n"),
    "numbers with zeros": (
        "",
        "**0{n} {t}**\n\n论文作者：{a}, {b}\n\n论文链接：https://arxiv.org/abs/{i}\n\n摘要：{s}\n\n",
    ),
    "a day behind names in parentheses": ("", "• {t} ({a}, {b}), 6 Nov 2025 : https://arxiv.org/abs/{i}\n"),
    "a mail in plain text": (
        "",
        "** {t}\n---------------------------\n{a}, {b}\nhttps://arxiv.org/abs/{i}\n\n{s}\n\n",
    ),
    "names behind linked titles of cells": (
        "| Paper | Why |\n|---|---|\n",
        "| [{t}](https://arxiv.org/abs/{i}) ({a}, {b}) | because |\n",
    ),
    "tags that break lines": (
        "",
        "<b>{t}</b><br>\n{a}, {b}<br/>\n<a href='https://arxiv.org/abs/{i}'>{i}</a><br>\n{s}<br><br>\n",
    ),
    "a bare identifier in code": ("# Digest\n\n", "**{t}** `{i}`\n\n*{a}, {b}*\n\n{s}\n\n"),
    "the label of the abstract before a full stop": (
        "",
        "## [{t}](https://arxiv.org/abs/{i})\n*{a}, {b}*\n\nAbstract. {s}\n\n",
    ),
    "lines that begin with signs below names": (
        "",
        "🔹 {t}\n👥 Authors: {a}, {b}\n📅 2025-12-19\n🔗 https://arxiv.org/abs/{i}\n\n",
    ),
    "hashtags below abstracts": (
        "",
        "## {t}\n\n*{a}, {b}*\n\nhttps://arxiv.org/abs/{i}\n\n{s}\n\n#lamps #deep_stones\n\n---\n\n",
    ),
    "hashtags below labelled abstracts": (
        "",
        "📄 {t}\nAuthors: {a}, {b}\nURL: https://arxiv.org/abs/{i}\nAbstract: {s}\n#lamps #deep_stones\n\n",
    ),
    "numbers of sections before titles": (
        "# Digest\n\n## 1. Stones\n\n",
        "### 1.{n} {t}\n\n- **Authors:** {a}, {b}\n- **URL:** https://arxiv.org/abs/{i}\n\n{s}\n\n",
    ),
    "titles in Chinese brackets": (
        "# 论文速览\n\n",
        "**{n}、《{t}》**\n\n作者：{a}, {b}\n\n论文地址：https://arxiv.org/abs/{i}\n\n英文摘要：{s}\n\n",
    ),
    "codes of emoji": (
        ":newspaper: *Digest*\n\n",
        ":page_facing_up: *<https://arxiv.org/abs/{i}|{t}>*\n:busts_in_silhouette: {a}, {b}\n> {s}\n\n",
    ),
    "quotes above facts behind signs": (
        "",
        "📌 **{t}**\n\n*{a}, {b}*\n\n> {s}\n\n🏷️ cs.DS, cs.CC · 📅 2026-01-02 · 🔗 [arXiv](https://arxiv.org/abs/{i})\n\n",
    ),
    "cards between rules": (
        "",
        "---\n\n**{t}**  \n{a}, {b}  \nICML 2026 | 2026-01-02\n\n> {s}\n\n[Read on arXiv](https://arxiv.org/abs/{i})\n\n",
    ),
    "dates of feeds": (
        "",
        "{t}\n{a}, {b}\nhttps://arxiv.org/abs/{i}\nMon, 05 Jan 2026 00:00:00 -0500\n\n{s}\n\n\n",
    ),
    "titles above paragraphs of names": (
        "",
        "{t}\n\n{a}, {b}\nhttps://arxiv.org/abs/{i} https://arxiv.org/pdf/{i}\n\nAbstract: {s}\n\n---\n\n",
    ),
    "titles above labels of names": (
        "",
        "{t}\n\nAuthors: {a}, {b}\n\nhttps://arxiv.org/abs/{i}\n\n{s}\n\n#lamps #stones\n\n",
    ),
    "identifiers before titles above names": ("", "arXiv:{i} — {t}\n  {a}, {b}\n  {s}\n\n"),
    "bylines in Italian": ("", "*{t}*\ndi {a} e {b}\nhttps://arxiv.org/abs/{i}\n\n{s}\n\n"),
    "quotes by authors": ("", "> **{t}**\n> — {a}, {b} (2026)\n>\n> {s}\n>\n> [{i}](https://arxiv.org/abs/{i})\n\n"),
    "sections of AsciiDoc": (
        "= Digest\n\n== Stones\n\n",
        "=== {t}\n\n*Authors:* {a}, {b}\n\n*Link:* https://arxiv.org/abs/{i}[arXiv]\n\n{s}\n\n",
    ),
    "heads of messages": (
        "",
        "arxiv-bot  9:01 AM\n*{t}*\nAuthors: {a}, {b}\nPublished: 2026-01-04\nLink: https://arxiv.org/abs/{i}\n\n",
    ),
    "heads of exported messages": (
        "",
        "[05-Jan-26 09:01 AM] arxiv-bot#1234\n{t}\n{a}, {b}\nhttps://arxiv.org/abs/{i}\n{s}\n\n",
    ),
    "heads before messages": ("", "05/01/2026, 09:01 - Ada: {t} - {a}, {b} https://arxiv.org/abs/{i}\n"),
    "translated titles above the original ones": (
        "",
        "0{n} 石头与灯的研究\n{t}\n作者：{a}，{b}\n论文链接：https://arxiv.org/abs/{i}\n英文摘要：{s}\n\n",
    ),
    "marks of MediaWiki": ("== Stones ==\n\n", "* '''{t}''' – {a}, {b}. [https://arxiv.org/abs/{i} arXiv]\n"),
    "labels before tabs": (
        "",
        "## {t}\n\nType\tPreprint\nAuthors\t{a}, {b}\nURL\thttps://arxiv.org/abs/{i}\nAbstract\t{s}\n\n",
    ),
    "closed headings": (
        "# Digest #\n\n",
        "## {t} ##\n\n*{a}, {b}*\n\nhttps://arxiv.org/abs/{i}\n\n{s}\n\n<!--more-->\n\n",
    ),
    "facts behind a link": (
        "",
        (
            "# {t}\n\n**{a}, {b}**\n\narXiv: [{i}](https://arxiv.org/abs/{i}) · 2026-01-02 · cs.DS\n\n"
            "## Abstract\n\n{s}\n\n"
        ),
    ),
    "sections between signs": (
        "arXiv daily, 2026-01-05\n\n=== Stones ===\n\n",
        "{t}\n{a}, {b}\nhttps://arxiv.org/abs/{i}\n\n{s}\n\n",
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


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("李明", ("李明",)),  # by itself, it may say anything
        ("Mira Holt: they sort stones by hand, and say why", ("Mira Holt",)),
        ("Mira N. Holt (2025)", ("Mira N. Holt",)),
        ("Mira Holt Lin. ICML 2025", ("Mira Holt Lin",)),
        ("Mira Holt, Ona Pell Jr..", ("Mira Holt", "Ona Pell Jr.")),
        ("*Mira Holt*, Ona Pell", ("Mira Holt", "Ona Pell")),
        ("*Mira Holt and the Sorters of the Night*", ("Mira Holt and the Sorters of the Night",)),
        ("*Science*", ()),
        ("Key ideas: 李明, and others", ()),
    ],
)
def test_names_beside_a_title(line: str, authors: tuple[str, ...]) -> None:
    """One name counts where most of the others have names there; a venue is no name."""
    above = "".join(
        f"- [{known.title}](https://arxiv.org/abs/{known.arxiv_id}) - Ada Holm, Ben Ek\n" for known in PAPERS
    )
    digest = adp.parse(f"{above}- [Sorting Pebbles](https://arxiv.org/abs/2512.10009) - {line}\n")
    assert digest.papers[-1].authors == authors


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ('"Deep Pebbles" Revisited', '"Deep Pebbles" Revisited'),
        ('Sorting "Deep Pebbles"', 'Sorting "Deep Pebbles"'),
        ('"Deep Pebbles"', "Deep Pebbles"),
    ],
)
def test_a_quotation_in_a_title(printed: str, title: str) -> None:
    """A title is inside quotation marks only if no words of it stand around these."""
    digest = adp.parse("".join(f"- {printed} https://arxiv.org/abs/2512.1000{n}\n" for n in range(3)))
    assert digest.papers[0].title == title


@pytest.mark.parametrize(("above", "paper"), FORMS.values(), ids=FORMS)
def test_a_form_is_read(above: str, paper: str) -> None:
    """Titles, authors, identifiers and abstracts are those that were put in."""
    digest = adp.parse(printed(above, paper))
    assert [paper.title for paper in digest] == [known.title for known in PAPERS]
    assert [paper.authors for paper in digest] == [known.authors for known in PAPERS]
    assert [paper.arxiv_id and paper.arxiv_id.base for paper in digest] == [known.arxiv_id for known in PAPERS]
    if "{s}" in paper:
        assert [paper.abstract for paper in digest] == [known.abstract for known in PAPERS]


def test_what_stands_above_the_papers_is_not_one() -> None:
    """Words in bold without anything below them are no paper, and a section that says that it is empty is none."""
    text = printed(*FORMS["quotes above names"]) + "## Lamps (0)\n\n_No papers._\n"
    digest = adp.parse(text)
    assert len(digest.papers) == len(PAPERS)
    assert digest.diagnostics[0].text == "**New papers today**"


def test_titles_of_one_word_that_come_again() -> None:
    """Of many titles in bold, two may be the same word: each begins a paper where papers are named around it."""
    titles = [
        "LAMPS",
        "On Lamps",
        "LAMPS",
        "On Boats",
        "On Stones",
        "On Night",
        "On Queues",
        "On Rain",
        "On Owls",
        "On Ice",
    ]
    text = "".join(
        f"**{title}**\n\n*Ada Holm, Ben Ek*\n\n[abs](https://arxiv.org/abs/2512.1{n:04})\n\n{PAPERS[0].abstract}\n\n"
        for n, title in enumerate(titles)
    )
    assert [paper.title for paper in adp.parse(text)] == titles


def test_titles_that_begin_alike() -> None:
    """Each of two titles with the same words before a colon begins a paper, and so does one with a label's word."""
    titles = ["Stones: A Survey", "Stones: A Study", "Code: The Lost Mode", "On Lamps", "On Boats", "On Queues"]
    text = "".join(
        f"**{title}**\n\n*Ada Holm, Ben Ek*\n\n[abs](https://arxiv.org/abs/2512.1000{n})\n\n{PAPERS[0].abstract}\n\n"
        for n, title in enumerate(titles)
    )
    assert [paper.title for paper in adp.parse(text)] == titles


@pytest.mark.parametrize(
    ("lines", "titles"),
    [
        (["On Owls - and on Dashes", "A Tale | Of Lamps", *map("Boats {}".format, range(20))], 2),
        (["On Owls - a note", "Lamps - a note", "Boats - a note"], 0),
    ],
)
def test_how_far_titles_go(lines: list[str], titles: int) -> None:
    """A dash or a bar is the title's own where most other titles have nothing behind them."""
    digest = adp.parse("".join(f"- {line}\n  https://arxiv.org/abs/2512.100{n:02}\n" for n, line in enumerate(lines)))
    assert [paper.title for paper in digest][:titles] == lines[:titles]
    assert digest[-1].title == lines[-1].partition(" - ")[0]


@pytest.mark.parametrize(
    "form",
    [
        "{t}\nAda Holm, Ben Ek\narXiv:{i}\n\nWe sort.\n\n----\n",
        "* {t}\n    * Ada Holm, Ben Ek\n    * [{i}](https://arxiv.org/abs/{i})\n",
        "https://arxiv.org/abs/{i}\n{t}\nAda Holm, Ben Ek\n\n",
    ],
    ids=["plain", "items", "below an address"],
)
@pytest.mark.parametrize("title", ["Two  Spaces Before Names", "Stones | Lamp Post", "Owls — Night Birds"])
def test_what_looks_like_names_in_a_title(form: str, title: str) -> None:
    """It belongs to the title where the names are on the line below."""
    titles = [title, "On Lamps", "Of Boats", "On Queues"]
    text = "".join(form.format(t=one, i=f"2512.1000{n}") for n, one in enumerate(titles))
    digest = adp.parse(f"# List\n\n{text}")
    assert [paper.title for paper in digest] == titles
    assert {paper.authors for paper in digest} == {("Ada Holm", "Ben Ek")}


def test_other_names_on_the_line_below() -> None:
    """They are the authors, and those beside the title are kept."""
    titles = ["On Stones", "On Lamps", "Of Boats"]
    form = "- {} - Carla Ito, Dan Rao\n\n  Ada Holm, Ben Ek\n\n  https://arxiv.org/abs/2512.1000{}\n\n"
    digest = adp.parse("# List\n\n" + "".join(form.format(title, n) for n, title in enumerate(titles)))
    assert [paper.title for paper in digest] == titles
    assert {paper.authors for paper in digest} == {("Ada Holm", "Ben Ek")}
    assert {paper.extra["authors"] for paper in digest} == {"Carla Ito, Dan Rao"}


def test_the_sign_that_ends_a_title_may_be_in_it() -> None:
    """A colon before an address is not the first one of the title, which a remark follows."""
    titles = ["Stones: A Survey", "On Lamps", "Of Boats", "On Queues"]
    ends = [", 6 Nov 2025 or so  ", *["  "] * 3]
    text = "".join(
        f"- {title}{end}: https://arxiv.org/abs/2512.1000{n}\n"
        for n, (title, end) in enumerate(zip(titles, ends, strict=True))
    )
    assert [paper.title for paper in adp.parse(text)] == [f"{titles[0]}{ends[0].rstrip()}", *titles[1:]]


@pytest.mark.parametrize(
    ("labels", "field"),
    [
        (("作者", "链接", "摘要", "亮点"), "亮点"),
        (("Auteurs", "Lien", "Abstract", "Note"), "Note"),
    ],
)
def test_items_of_few_papers_go_on_with_labels(labels: tuple[str, ...], field: str) -> None:
    """The label of an item below an abstract counts in two papers if both have it."""
    names, link, abstract, note = labels
    digest = adp.parse(
        "".join(
            f"### {known.title}\n\n- {names}：{', '.join(known.authors)}\n- {link}：https://arxiv.org/abs/{known.arxiv_id}\n"
            f"- {abstract}：{known.abstract}\n- {note}：石头\n\n"
            for known in PAPERS[:2]
        )
    )
    assert [paper.abstract for paper in digest] == [known.abstract for known in PAPERS[:2]]
    assert [paper.extra[field] for paper in digest] == ["石头"] * 2


def test_short_sentences_below_names() -> None:
    """A short sentence is the abstract where most papers have a sentence there; a title in bold is a translation."""
    digest = adp.parse(
        "".join(
            f"## [{known.title}](https://arxiv.org/abs/{known.arxiv_id})\n\n**关于石头和灯的缓慢研究**\n\n"
            f"*{', '.join(known.authors)}*\n\nThey sort by hand.\n\n"
            for known in PAPERS
        )
    )
    assert [paper.abstract for paper in digest] == ["They sort by hand."] * len(PAPERS)
    assert {paper.translations[0].title for paper in digest} == {"关于石头和灯的缓慢研究"}
    assert not digest.diagnostics


LETTER = "# Letter 42\n\nDear readers.\n\n## Top picks\n\n{}## Also seen\n\nIn short:\n\n{}\n## About\n\n[Bye](https://a.example)\n"


@pytest.mark.parametrize("picks", [2, 12])
def test_a_list_of_papers_below_those_of_headings(picks: int) -> None:
    """A list below a heading of its own has papers as well, in a stream, too; related work below a paper is not."""
    links = [f"https://arxiv.org/abs/2512.2{n:04}" for n in range(15)]
    names = [f"On the Sorting of Stones, Part {n}" for n in range(15)]
    headings = "".join(
        f"### [{names[n]}]({links[n]})\n\n*Ada Holm, Ben Ek*\n\n{PAPERS[0].abstract}\n\n" for n in range(picks)
    )
    items = "".join(f"- [{names[n]}]({links[n]}), Ada Holm, Ben Ek\n" for n in range(12, 15))
    text = LETTER.format(headings, items)
    digest = adp.parse(text)
    found = [(section.name, len(section.papers)) for section in digest.sections]
    assert found == [("Top picks", picks), ("Also seen", 3)]
    assert {paper.authors for paper in digest} == {("Ada Holm", "Ben Ek")}
    assert [*adp.iter_papers([text])] == [*digest]
    related = LETTER.format(headings.replace("\n\n*", f"\n\n#### Related\n\nAda Holm, Ben Ek\n\n{items}\n\n*"), "")
    assert len(adp.parse(related).papers) == picks


def test_what_is_no_part_of_an_abstract() -> None:
    """A line above names in italics is reported, and these are read; a quote of the same language may be the text's."""
    text = "".join(
        f'## [{known.title}](https://arxiv.org/abs/{known.arxiv_id})\n\n{{{{< badge "Of Night Lab" >}}}}\n\n'
        f"*{', '.join(known.authors)}*\n\n{known.abstract}\n\n{'> We sort.' if n == 0 else ''}\n\n"
        for n, known in enumerate(PAPERS)
    )
    digest = adp.parse(text)
    assert [paper.authors for paper in digest] == [known.authors for known in PAPERS]
    abstracts = [f"{PAPERS[0].abstract}\n\n> We sort.", *(known.abstract for known in PAPERS[1:])]
    assert [paper.abstract for paper in digest] == abstracts
    assert [found.code for found in digest.diagnostics].count("unread-text") == len(PAPERS)


def test_wrapped_text_that_goes_on_with_a_citation() -> None:
    """A number in brackets before a comma is a citation, and begins no paper."""
    text = printed(*FORMS["numbers after commas in wrapped text"])
    wrapped = text.replace("Lamps listen", "Unlike others\n[7], lamps listen")
    digest = adp.parse(wrapped)
    assert [paper.title for paper in digest] == [known.title for known in PAPERS]


def test_short_sentences_below_links() -> None:
    """A sentence on the line below the last label is the abstract where most papers have one."""
    text = "".join(
        f"{n}. **{known.title}**  \n   Autores: {', '.join(known.authors)}  \n"
        f"   Enlace: <https://arxiv.org/abs/{known.arxiv_id}>  \n   They sort them all by hand.\n\n"
        for n, known in enumerate(PAPERS, 1)
    )
    assert {paper.abstract for paper in adp.parse(text)} == {"They sort them all by hand."}


def test_surnames_before_given_names() -> None:
    """Where semicolons part names that have a comma each, a sole name has one as well."""
    names = ["Holm, Ada; Ek, Ben", "Holm, Ada"]
    digest = adp.parse(
        "".join(
            f"## {known.title}\n\n**Authors:** {name}\n\n**arXiv:** {known.arxiv_id}\n\n**Abstract:** We sort.\n\n"
            for known, name in zip(PAPERS, names, strict=False)
        )
    )
    assert [paper.authors for paper in digest] == [("Holm, Ada", "Ek, Ben"), ("Holm, Ada",)]


def test_the_affiliation_of_a_sole_author() -> None:
    """What is in parentheses behind a sole name is its affiliation where others have one each."""
    names = ["Ada Holm (Lamp Institute), Ben Ek (Stone University)"] * 2
    for sole, place in (("Ada Holm (Owl Lab)", (("Owl Lab",),)), ("Ada Holm", ())):
        digest = adp.parse(
            "".join(
                f"## {known.title}\n\n**Authors:** {name}\n\n**arXiv:** {known.arxiv_id}\n\n**Abstract:** We sort.\n\n"
                for known, name in zip(PAPERS, [*names, sole], strict=False)
            )
        )
        assert (digest[2].authors, digest[2].affiliations) == (("Ada Holm",), place)


def test_the_order_of_days_in_a_column() -> None:
    """A day that cannot be a month settles the order of day and month for its column, and so does a language."""
    for first, heads, days in (
        ("22/01/2026", "Date | Title", ["2026-01-22", "2026-01-05"]),
        ("04/01/2026", "Date | Title", [None, None]),
        ("04/01/2026", "Data | Titolo", ["2026-01-04", "2026-01-05"]),
    ):
        rows = "".join(
            f"| {day} | {known.title} | {known.arxiv_id} |\n"
            for day, known in zip((first, "05/01/2026"), PAPERS, strict=False)
        )
        digest = adp.parse(f"| {heads} | ID |\n|---|---|---|\n{rows}")
        assert [paper.published and str(paper.published) for paper in digest] == days
        assert any(found.code == "bad-date" for found in digest.diagnostics) == (None in days)


def test_a_label_of_one_paper_before_a_dash() -> None:
    """A dash behind a label in bold is not part of its value, also in a text of one paper."""
    [paper] = adp.parse(
        f"## On Lamps\n\n**Authors** – Ada Holm\n**arXiv** – 2512.10009\n**Summary** – In short.\n"
        f"**Abstract** – {PAPERS[0].abstract}\n"
    )
    assert (paper.authors, str(paper.arxiv_id), paper.abstract) == (("Ada Holm",), "2512.10009", PAPERS[0].abstract)


@pytest.mark.parametrize("sole", [True, False])
def test_papers_of_headings_beside_a_table(*, sole: bool) -> None:
    """Papers of headings above a table of others are papers, too, and so is a sole one above a list."""
    picks = "".join(
        f"### {known.title}\n\n**Authors:** {', '.join(known.authors)}\n\n**Link:** https://arxiv.org/abs/{known.arxiv_id}"
        f"\n\n**Abstract:** {known.abstract}\n\n"
        for known in PAPERS[: 1 if sole else 2]
    )
    numbers = range(11, 14)
    rows = "".join(
        f"| Stones, Part {n} | Ada Holm, Ben Ek | [pdf](https://arxiv.org/pdf/2512.100{n}) |\n" for n in numbers
    )
    items = "".join(f"- [Stones, Part {n}](https://arxiv.org/abs/2512.100{n}), Ada Holm, Ben Ek\n" for n in numbers)
    table = f"| Title | Authors | Link |\n|---|---|---|\n{rows}"
    others = items if sole else table
    digest = adp.parse(f"# Digest\n\n## Picks\n\n{picks}## Others\n\n{others}\n## Bye\n\nSee you.\n")
    found = [(section.name, len(section.papers)) for section in digest.sections]
    assert found == [("Picks", 1 if sole else 2), ("Others", 3)]
    assert digest[0].abstract == PAPERS[0].abstract


def test_the_lines_of_a_post_of_html() -> None:
    """Diagnostics name the lines of the post."""
    text = printed(*FORMS["a post of HTML"])
    digest = adp.parse(text.replace(f'<p class="abstract">{PAPERS[1].abstract}</p>\n', ""))
    assert (digest.layout, digest.title, str(digest.date)) == ("page", "Digest", "2026-01-29")
    shown = {found.line: found.source for found in digest.diagnostics}
    assert shown == {
        1: "---",
        13: f'<h3><a href="https://arxiv.org/abs/2512.10002">{PAPERS[1].title}</a></h3>',
    }


def test_what_is_around_titles_and_names() -> None:
    """The category behind titles is one, and a word before all lists of names is none of them; dates may have words."""
    digest = adp.parse(
        "".join(
            f"## {known.title} [cs.DS]\n\n*Von {known.authors[0]} und {known.authors[1]}*\n\n"
            f"Veröffentlicht am 5. Januar 2026 · [arXiv:{known.arxiv_id}](https://arxiv.org/abs/{known.arxiv_id})\n\n"
            f"{known.abstract}\n\n"
            for known in PAPERS
        )
    )
    assert [paper.title for paper in digest] == [known.title for known in PAPERS]
    assert [paper.authors for paper in digest] == [known.authors for known in PAPERS]
    assert {(paper.primary_category, str(paper.published)) for paper in digest} == {("cs.DS", "2026-01-05")}


@pytest.mark.parametrize(
    ("names", "categories", "read"),
    [
        ("*By Ada Holm*", "`cs.DS, cs.CC`", (("Ada Holm",), ("cs.DS", "cs.CC"))),
        ("*Di Ada Holm*", "[Holm]", (("Di Ada Holm",), ())),
    ],
)
def test_what_is_around_a_title_and_names(names: str, categories: str, read: tuple[tuple[str, ...], ...]) -> None:
    """In one paper, no more is taken off than what cannot be a part of a name or a title."""
    [paper] = adp.parse(
        f"## On Lamps {categories}\n\n{names}\n\nhttps://arxiv.org/abs/2512.10009\n\n{PAPERS[0].abstract}"
    )
    assert (paper.authors, paper.categories) == read
    assert paper.title == ("On Lamps" if paper.categories else "On Lamps [Holm]")


@pytest.mark.parametrize(
    "title",
    ["`LAMP-9`: Stones in C++", "Sorting *Wet* and dry stones", "Stones with `sort`: a study", "Stones, *Ada Holm*"],
)
def test_marked_words_of_plain_titles(title: str) -> None:
    """Words in code or italics are the title's own where it goes on after them."""
    whole = title.partition(", *")[0]
    digest = adp.parse("".join(f"{n}. {title}\n   URL: https://arxiv.org/abs/2512.1000{n}\n\n" for n in range(1, 4)))
    assert [paper.title for paper in digest] == [whole] * 3


def test_a_sole_name_beside_others() -> None:
    """One name counts as the author where most of the others have names in its place."""
    names = ["Ada Holm, Ben Ek", "Ada Holm, Carla Ito", "Dan Rao, Eva Moe", "Ada Holm"]
    for form in (
        "## {t}\n\n{a} · 2025-12-19 · [arXiv](https://arxiv.org/abs/{i})\n\n{s}\n\n",
        "## {t}\n{a}\n\n[arXiv](https://arxiv.org/abs/{i})\n\n{s}\n\n",
        "🔹 **{t}**\n✍️ {a}\n📎 https://arxiv.org/abs/{i}\n🧠 {s}\n\n",
    ):
        text = "".join(
            form.format(t=known.title, a=name, i=known.arxiv_id, s=known.abstract)
            for known, name in zip(PAPERS, names, strict=True)
        )
        digest = adp.parse(text)
        assert [", ".join(paper.authors) for paper in digest] == names
        assert [", ".join(paper.authors) for paper in adp.parse(text.replace("Ada Holm\n", "李明\n"))][-1] in {
            "李明",
            "Ada Holm",
        }


@pytest.mark.parametrize(
    "doi", ["https://doi.org/10.1000/lamps.7", "[10.1000/lamps.7](https://doi.org/10.1000/lamps.7)"]
)
def test_the_address_of_a_doi(doi: str) -> None:
    """The address of another DOI than arXiv's gives the DOI of the paper."""
    [paper] = adp.parse(f"## On Lamps\n\n**Authors:** Ada Holm, Ben Ek\n\n**DOI:** {doi}\n\n**Abstract:** We look.\n")
    assert paper.doi == "10.1000/lamps.7"


def test_a_record_in_bold_among_headings_is_reported() -> None:
    """A paper of another form inside the text of the one above it is not lost silently; related work is no paper."""
    text = "".join(
        f"## {known.title}\n\n*{', '.join(known.authors)}*\n\n[arXiv](https://arxiv.org/abs/{known.arxiv_id})\n\n"
        f"{known.abstract}\n\n"
        for known in PAPERS
    )
    lost = "**On Lamps** - Ada Holm ([arXiv](https://arxiv.org/abs/2512.10009))\n\nWe look at lamps.\n\n"
    related = "**Related:** [On Lamps](https://arxiv.org/abs/2512.10009)\n\n"
    place = text.index("## BOATS")
    for inner, is_reported in ((lost, True), (related, False)):
        codes = {found.code for found in adp.parse(text[:place] + inner + text[place:]).diagnostics}
        assert ("unread-paper" in codes) == is_reported


def test_topics_that_fold() -> None:
    """A fold with one paper in a list is a topic, and no paper."""
    text = "".join(
        f"<details open><summary>Topic {n}</summary>\n\n1. **{known.title}.** TMLR. [[arXiv]](https://arxiv.org/abs/{known.arxiv_id})\n\n"
        "</details>\n\n"
        for n, known in enumerate(PAPERS)
    )
    assert [paper.title for paper in adp.parse(text)] == [known.title for known in PAPERS]


@pytest.mark.parametrize(
    "text",
    [
        "# Daily\n\n### On Lamps\nAda Holm, Ben Ek | https://arxiv.org/abs/2512.10009\n\nWe look at lamps.\n",
        "# List\n\n## Lamps\n\n- **On Lamps**, *Ada Holm, Ben Ek*. [[Paper]](https://arxiv.org/abs/2512.10009)\n",
        "📌 On Lamps\n🧑 Ada Holm, Ben Ek\n🔗 https://arxiv.org/abs/2512.10009\n\nWe look at lamps.\n",
        "# On Lamps\n- **Authors**: Ada Holm, Ben Ek\n- **Link**: https://arxiv.org/abs/2512.10009\n\nWe look.\n",
    ],
)
def test_a_sole_paper(text: str) -> None:
    """A text with one paper repeats nothing, but names and an identifier below a title show it."""
    [paper] = adp.parse(text)
    assert (paper.title, paper.authors, str(paper.arxiv_id)) == ("On Lamps", ("Ada Holm", "Ben Ek"), "2512.10009")


@pytest.mark.parametrize("text", ["# On Lamps\n\nSee https://arxiv.org/abs/2512.10009 and look at it.\n", "# Lamps\n"])
def test_a_text_about_a_paper(text: str) -> None:
    """A text that mentions one is not a digest."""
    with pytest.raises(adp.UnknownLayoutError):
        adp.parse(text)


@pytest.mark.parametrize(
    "paper",
    [
        "### {t}\n{a}, {b}\nhttps://arxiv.org/abs/{i}\n**Abstract** {s}\n\n",
        "## [{t}](https://arxiv.org/abs/{i})\n*{a}, {b}*\n\narXiv:{i}v1 Announce Type: new\nAbstract: {s}\n\n",
        "[{n}] {t}\n저자: {a}, {b}\n초록: {s}\n링크: https://arxiv.org/abs/{i}\n\n",
    ],
)
def test_labels_of_few_papers(paper: str) -> None:
    """The label of the abstract counts below a line of text, and that of a link below the abstract if all have it."""
    text = "".join(
        paper.format(t=known.title, a=known.authors[0], b=known.authors[1], i=known.arxiv_id, s=known.abstract, n=n)
        for n, known in enumerate(PAPERS[:2], 1)
    )
    version = "v1" if "{i}v1" in paper else ""
    assert [(paper.title, paper.abstract, str(paper.arxiv_id)) for paper in adp.parse(text)] == [
        (known.title, known.abstract, f"{known.arxiv_id}{version}") for known in PAPERS[:2]
    ]


def test_the_name_of_a_venue_is_not_a_sentence() -> None:
    """What stands behind titles is an abstract only if it reads as one, and if most papers have it."""
    listed = "- [Sorting {0}](https://arxiv.org/abs/2512.1000{1}) {2}\n"
    venues = [
        listed.format("Stones", 1, "Workshop on Lamps, Boats and Queues."),
        listed.format("Lamps", 2, "2,000 Words."),
    ]
    told = listed.format("Boats", 3, "We sort them by hand.")
    assert [paper.abstract for paper in adp.parse("".join([*venues, told]))] == [None] * 3


def test_titles_in_two_languages() -> None:
    """The heading is the translation where a label names the original title."""
    paper = "### {1}. {0}\n- **英文标题**：Sorting {1}\n- **链接**：https://arxiv.org/abs/2512.1000{1}\n\n"
    digest = adp.parse(paper.format("石头的整理", 1) + paper.format("灯的整理", 2))
    assert [paper.title for paper in digest] == ["Sorting 1", "Sorting 2"]
    assert [paper.translations[0].title for paper in digest] == ["石头的整理", "灯的整理"]


def test_an_institution_is_not_an_author() -> None:
    """It is kept, whatever it is."""
    paper = "### [{0}](https://arxiv.org/abs/2512.1000{1})\n6 Nov 2025 · Aalto University\n\nWe sort {0} by hand.\n\n"
    digest = adp.parse(paper.format("On Stones", 1) + paper.format("On Lamps", 2))
    assert [(one.authors, one.extra["badges"]) for one in digest] == [((), "Aalto University")] * 2


def test_remarks_around_titles_are_kept() -> None:
    """A remark behind a title is not a name, a label may have a value in bold, and a heading may have another title."""
    link = "https://arxiv.org/abs/2512.1000"
    digest = adp.parse(
        f"| Paper | Why |\n|---|---|\n| [On Stones]({link}1) (oral) | because |\n| [On Lamps]({link}2) (poster) | x |\n"
    )
    assert [paper.extra["badges"] for paper in digest] == ["oral", "poster"]
    digest = adp.parse(f"- [On Stones]({link}1) Venue: **ICML**\n- [On Lamps]({link}2) Venue: **NeurIPS**\n")
    assert [paper.extra["Venue"] for paper in digest] == ["ICML", "NeurIPS"]
    [paper] = adp.parse(
        f"### 1. On Stones\n- **英文标题**：On Lamps\n- **作者**：Ada Holm, Ben Ek\n- **链接**：{link}1\n"
    )
    assert (paper.title, paper.translations, paper.extra["英文标题"]) == ("On Stones", (), "On Lamps")


def test_a_translated_title_below_the_heading_of_a_sole_paper() -> None:
    """A line in bold with the label of a translated title does not begin a paper, even where nothing repeats."""
    [paper] = adp.parse(
        "# cs.DS\n\n### [1] Counting Owls\n**中文题目：数猫头鹰**\n\n*Ada Holm, Ben Ek*\n\n"
        "[arXiv](https://arxiv.org/abs/2610.00001) | [PDF](https://arxiv.org/pdf/2610.00001)\n\n"
        "**Comment:** 12 pages\n**Abstract:** We count owls.\n"
    ).papers
    assert (paper.title, paper.number) == ("Counting Owls", 1)
    assert [translation.title for translation in paper.translations] == ["数猫头鹰"]


def test_an_identifier_before_a_title() -> None:
    """An identifier alone is not a title, and neither is one with the links of a listing."""
    assert is_title("arXiv:2512.00001 [pdf, other] A Faster Sort")
    assert not is_title("arXiv:2512.00001 [pdf, other]")


@pytest.mark.parametrize(
    ("label", "value", "told"),
    [
        ("분야", "cs.DS, cs.CC", ("cs.DS", "cs.CC")),
        ("Read", "https://arxiv.org/abs/{i}", "url"),
        ("Grab", "https://arxiv.org/pdf/{i}", "pdf_url"),
        ("Data", "02/14/2026", "2026-02-14"),
        ("Shelf", "cs.XY, left", None),
        ("Host", "https://example.org/{i}/x", None),
    ],
)
def test_labels_whose_values_say_what_they_are(label: str, value: str, told: object) -> None:
    """All values are categories, links to papers, or dates where nothing else says which these are."""
    digest = adp.parse(
        "".join(
            f"## {known.title}\n\n**Authors:** {', '.join(known.authors)}\n\n**Abstract:** {known.abstract}\n\n"
            + (f"**{label}:** {value.format(i=known.arxiv_id)}\n\n" if n else "")
            for n, known in enumerate(PAPERS)
        )
    )
    assert "Data" in digest[1].extra or label not in digest[1].extra or told is None
    for paper, known in zip(digest[1:], PAPERS[1:], strict=True):
        values = {"url": paper.url, "pdf_url": paper.pdf_url}
        expected = value.format(i=known.arxiv_id)
        if isinstance(told, str) and told in values:
            assert (values[told], str(paper.arxiv_id)) == (expected, known.arxiv_id)
        elif told is None:
            assert paper.extra[label] == expected
        else:
            assert told in {paper.categories, str(paper.published)}
    kept = adp.parse(
        "".join(
            f"## {known.title}\n\n**Authors:** {', '.join(known.authors)}\n\n**분야:** cs.DS\n\n" for known in PAPERS
        ),
        labels={"분야": "extra"},
    )
    assert kept[0].extra["분야"] == "cs.DS"


def test_identifiers_and_hashtags_behind_plain_titles() -> None:
    """They are not parts of the titles."""
    digest = adp.parse("".join(f"- [ ] {known.title} (arXiv:{known.arxiv_id}) #stones\n" for known in PAPERS))
    assert [(paper.title, str(paper.arxiv_id)) for paper in digest] == [(one.title, one.arxiv_id) for one in PAPERS]
    assert {paper.extra["badges"] for paper in digest} == {"#stones"}


def test_one_name_behind_a_sign_for_people() -> None:
    """It is the author; where the line is not one, the paper begins as others do, and its identifier is reported."""
    text = "".join(
        f"🔹 {known.title}\n👤 {'李明' if n == 1 else ', '.join(known.authors)}\n🔗 https://arxiv.org/abs/{known.arxiv_id}\n"
        f"📝 {known.abstract}\n\n"
        for n, known in enumerate(PAPERS)
    )
    digest = adp.parse(text)
    assert [paper.authors[0] for paper in digest] == ["Ada Holm", "李明", "Eva-Maria Lindqvist", "Gita Rao"]
    lost = adp.parse(text.replace("👤 李明", "👤 somebody"))
    assert [paper.title for paper in lost] == [known.title for known in PAPERS]
    assert "unread-paper" in {found.code for found in lost.diagnostics}


def test_a_bibliography_by_itself() -> None:
    """A list of works is what a text is about if nothing is above it, and authors may be surnames before initials."""
    digest = adp.parse(
        "# Bibliography\n\n- Holm, A., Ito, D. M., & Ek, B. (2026). *Stones* (arXiv:2512.10001). arXiv. "
        "https://doi.org/10.48550/arXiv.2512.10001\n- Rao, G. (2025). *Lamps* (arXiv:2512.10002). arXiv. "
        "https://doi.org/10.48550/arXiv.2512.10002\n"
    )
    assert [(paper.title, paper.authors, str(paper.arxiv_id)) for paper in digest] == [
        ("Stones", ("Holm, A.", "Ito, D. M.", "Ek, B."), "2512.10001"),
        ("Lamps", ("Rao, G.",), "2512.10002"),
    ]


def test_sole_names_beside_several() -> None:
    """One name is the author if all papers have one or more in its place, and one paper at least has several."""
    for form in (
        "### {t}\n\n{a} · [arXiv](https://arxiv.org/abs/{i}) · [PDF](https://arxiv.org/pdf/{i})\n\n{s}\n\n",
        "**{t}.** {a}. {s} [arXiv:{i}](https://arxiv.org/abs/{i})\n\n",
        "{t}\n\n{a}\nhttps://arxiv.org/abs/{i}\n\n{s}\n\n",
    ):
        digest = adp.parse(
            "".join(
                form.format(t=one.title, a=", ".join(one.authors[: 1 + (n > 1)]), i=one.arxiv_id, s=one.abstract)
                for n, one in enumerate(PAPERS)
            )
        )
        assert [paper.authors for paper in digest] == [one.authors[: 1 + (n > 1)] for n, one in enumerate(PAPERS)]


def test_the_same_words_above_all_titles() -> None:
    """Words in bold that come again above each title are not one."""
    text = printed(
        "",
        "📢 **New**\n**Title:** {t}\n**Authors:** {a}, {b}\n**URL:** https://arxiv.org/abs/{i}\n**Abstract:** {s}\n\n",
    )
    digest = adp.parse(text)
    assert [paper.title for paper in digest] == [known.title for known in PAPERS]
    assert [dict(paper.extra) for paper in digest] == [{"badges": "**New**"}] * len(PAPERS)
    assert not digest.diagnostics


def test_facts_behind_a_link() -> None:
    """A date and categories between bars are not a part of the label's value."""
    digest = adp.parse(printed(*FORMS["facts behind a link"]))
    assert {(paper.primary_category, str(paper.published)) for paper in digest} == {("cs.DS", "2026-01-02")}


def test_suffixes_before_years() -> None:
    """The full stop of a suffix is not the end of the names."""
    lines = "".join(
        f"- **{one.title}** – Ada Holm Jr. (2026), [arXiv:{one.arxiv_id}](https://arxiv.org/abs/{one.arxiv_id})\n"
        for one in PAPERS
    )
    assert {paper.authors for paper in adp.parse(lines)} == {("Ada Holm Jr.",)}


def test_a_title_that_ends_with_a_full_stop() -> None:
    """It is kept where those of most papers have none."""
    titles = ["Is It Slow? No.", "On Stones", "On Lamps"]
    digest = adp.parse("".join(f"- {title} https://arxiv.org/abs/2512.1000{n}\n" for n, title in enumerate(titles)))
    assert [paper.title for paper in digest] == titles


def test_a_label_before_links() -> None:
    """Links behind a date, between bars, are not a part of it."""
    digest = adp.parse(
        "".join(
            f"{n}. **{known.title}**\n\n   *{', '.join(known.authors)}*\n\n   Publicado: 05/01/2026 | "
            f"[Enlace](https://arxiv.org/abs/{known.arxiv_id}) | [PDF](https://arxiv.org/pdf/{known.arxiv_id})\n\n"
            for n, known in enumerate(PAPERS, 1)
        )
    )
    assert [str(paper.arxiv_id) for paper in digest] == [known.arxiv_id for known in PAPERS]
    assert {paper.extra["Publicado"] for paper in digest} == {"05/01/2026"}


def test_numbers_in_japanese_brackets() -> None:
    """The word for a paper and its number are not a part of its title."""
    digest = adp.parse(
        "".join(
            f"## 【論文{n}】{known.title}\n\n- 著者: {known.authors[0]}\n- URL: https://arxiv.org/abs/{known.arxiv_id}\n\n"
            for n, known in enumerate(PAPERS, 1)
        )
    )
    assert [(paper.number, paper.title) for paper in digest] == [(n, one.title) for n, one in enumerate(PAPERS, 1)]


@pytest.mark.parametrize(
    ("line", "title", "date"),
    [("*Papers for 2026-01-05*", "Papers for 2026-01-05", "2026-01-05"), ("Seen on 2026-01-05.", None, "None")],
)
def test_the_first_line_of_a_message(line: str, title: str | None, date: str) -> None:
    """It is the title of the digest if it has a date, and is not a sentence."""
    digest = adp.parse(f"{line}\n\n" + printed(*FORMS["a message, a paragraph a paper"]).partition("\n\n")[2])
    assert (digest.title, str(digest.date)) == (title, date)
    assert len(digest) == len(PAPERS)


def test_one_paper_whose_title_has_a_dash() -> None:
    """Where nothing shows what follows titles, words behind a dash are the title's own."""
    [paper] = adp.parse(
        "1. On Kettles – and of Boilers\n   Authors: Ada Holm, Ben Ek\n   Link: https://arxiv.org/abs/2512.10009\n"
    )
    assert paper.title == "On Kettles – and of Boilers"


@pytest.mark.parametrize(
    ("titles", "read"),
    [
        (("《Stones》", "《Lamps》"), ("Stones", "Lamps")),
        (("《Stones》 and 《Lamps》", "《Lamps》"), ("《Stones》 and 《Lamps》", "《Lamps》")),
        (("[Stones]", "[On [Wet] Lamps (2026)]"), ("Stones", "On [Wet] Lamps (2026)")),
        (("[On [Wet] Stones]",), ("On [Wet] Stones",)),
        (("[Stones]", "[Wet] Lamps"), ("[Stones]", "[Wet] Lamps")),
        (("1.1 Stones", "1.2 Lamps"), ("Stones", "Lamps")),
        (("1.5 Stones", "2.5 Lamps"), ("1.5 Stones", "2.5 Lamps")),
    ],
)
def test_what_is_around_all_titles(titles: tuple[str, ...], read: tuple[str, ...]) -> None:
    """Brackets around all titles, and numbers of sections, are not parts of these."""
    digest = adp.parse(
        "".join(f"## {title}\n\n**Authors:** Ada Holm\n\n**arXiv:** 2512.1000{n}\n\n" for n, title in enumerate(titles))
    )
    assert tuple(paper.title for paper in digest) == read


def test_links_below_sentences_of_items() -> None:
    """A sentence above links, which are items as well, is the abstract."""
    digest = adp.parse(
        "".join(
            f"- [{known.title}](https://arxiv.org/abs/{known.arxiv_id})\n  - {', '.join(known.authors)}\n"
            "  - We sort them by hand.\n  - [Code](https://github.com/example/stones)\n"
            for known in PAPERS
        )
    )
    assert {(paper.abstract, paper.code_url) for paper in digest} == {
        ("We sort them by hand.", "https://github.com/example/stones")
    }
