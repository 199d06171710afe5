"""The reader generalises: dialects that a generator makes up, and dialects written by hand, read back exactly."""

from collections import Counter
from datetime import date
from typing import Any

import attrs
import pytest
from dialects import Dialect, dialects, digests_of, failures, render
from effort import times
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from arxiv_digest_parser import Analysis, ArxivId, Digest, Paper, Section, Translation, parse


def expected_codes(dialect: Dialect, digest: Digest) -> Counter[str]:
    """Return the diagnostics that are true of a digest as a dialect prints it."""
    codes = Counter({"failed-value": failures(digest)})
    if any(map(str.isdigit, dialect.head.cut)):  # it says how many authors are missing
        codes["author-list-cut"] = sum(not paper.authors_complete for paper in digest.papers)
    if not dialect.prints("abstract"):
        codes["no-abstracts" if len(digest.papers) > 1 else "missing-abstract"] = 1
    if any(map(str.isdigit, dialect.head.cut)):  # how many are left out is no value, so a note keeps it
        codes["author-list-cut"] = sum(not paper.authors_complete for paper in digest.papers)
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


def paper(title: str, link: str, authors: str, **fields: object) -> Paper:
    """Return a paper with its link, the identifier that the link tells, and its authors, parted by semicolons."""
    if "arxiv.org" in link:
        fields.setdefault("arxiv_id", ArxivId.parse(link))
    known: dict[str, Any] = {**fields, "url": link, "authors": authors.split("; ")}
    return Paper(title, **known)


@attrs.frozen
class Case:
    """A digest as one meets it, what it says, and the diagnostics that are true of it."""

    name: str
    text: str
    digest: Digest
    codes: tuple[str, ...] = ()


CASES = [
    Case(
        "Korean labels in a table",
        """\
# 2026년 3월 4일 논문 요약

오늘의 논문: 2편

## cs.RO (로보틱스)

### 1. [Grasping Wet Stones](https://arxiv.org/abs/2603.01111)

| 항목 | 내용 |
| --- | --- |
| **저자** | Mina Park, Otto Berg |
| **카테고리** | cs.RO |
| **한 줄 요약** | 젖은 돌을 집는 로봇 손을 제안한다. |
| **연구 동기** | 젖은 표면에서는 마찰이 낮다. |
| **방법** | 촉각 센서와 강화 학습을 쓴다. |
| **결과** | 성공률이 91%로 올랐다. |
| **결론** | 물속 작업에도 쓸 수 있다. |
| **난이도** | 중 |

### 2. [Walking on Ice](https://arxiv.org/abs/2603.02222)

| 항목 | 내용 |
| --- | --- |
| **저자** | Ida Lind |
| **카테고리** | cs.RO |
| **한 줄 요약** | 얼음 위를 걷는 법을 배운다. |
| **연구 동기** | 겨울에는 로봇이 넘어진다. |
| **방법** | 시뮬레이션에서 배운 정책을 옮긴다. |
| **결과** | 넘어지는 일이 반으로 줄었다. |
| **결론** | 눈 위에서도 통한다. |
| **난이도** | 상 |
""",
        Digest(
            [
                Section(
                    "cs.RO (로보틱스)",
                    [
                        paper(
                            "Grasping Wet Stones",
                            "https://arxiv.org/abs/2603.01111",
                            "Mina Park; Otto Berg",
                            number=1,
                            primary_category="cs.RO",
                            analysis=Analysis(
                                tldr="젖은 돌을 집는 로봇 손을 제안한다.",
                                motivation="젖은 표면에서는 마찰이 낮다.",
                                method="촉각 센서와 강화 학습을 쓴다.",
                                result="성공률이 91%로 올랐다.",
                                conclusion="물속 작업에도 쓸 수 있다.",
                                language="ko",
                            ),
                            extra={"난이도": "중"},
                        ),
                        paper(
                            "Walking on Ice",
                            "https://arxiv.org/abs/2603.02222",
                            "Ida Lind",
                            number=2,
                            primary_category="cs.RO",
                            analysis=Analysis(
                                tldr="얼음 위를 걷는 법을 배운다.",
                                motivation="겨울에는 로봇이 넘어진다.",
                                method="시뮬레이션에서 배운 정책을 옮긴다.",
                                result="넘어지는 일이 반으로 줄었다.",
                                conclusion="눈 위에서도 통한다.",
                                language="ko",
                            ),
                            extra={"난이도": "상"},
                        ),
                    ],
                )
            ],
            title="2026년 3월 4일 논문 요약",
            date=date(2026, 3, 4),
        ),
        ("no-abstracts",),
    ),
    Case(
        "Japanese bullets, level two, versions",
        """\
# 2026年3月5日の論文まとめ

## 1. [Counting Birds at Night](http://arxiv.org/abs/2603.03333v1)
- 著者：Ken Mori、Aoi Sato
- 分類：eess.AS
- 要約：夜の鳴き声から鳥の数を数える。
- 動機：夜はカメラが使えない。
- 手法：マイクを四つ置き、到来方向を推定する。
- 結果：誤差は 8% だった。
- 結論：安い機材で足りる。
- 要旨：Birds call at night. We count them
with four microphones and a small network.

## 2. [Silent Drones](http://arxiv.org/abs/2603.04444v2)
- 著者：Yui Tanaka
- 分類：eess.SY
- 要約：羽の形を変えて音を減らす。
- 動機：ドローンはうるさい。
- 手法：最適化で羽の縁を決める。
- 結果：6 dB 静かになった。
- 結論：効率は落ちない。
- 要旨：Drones are loud. We change the trailing edge.
""",
        Digest(
            [
                Section(
                    None,
                    [
                        paper(
                            "Counting Birds at Night",
                            "http://arxiv.org/abs/2603.03333v1",
                            "Ken Mori; Aoi Sato",
                            number=1,
                            primary_category="eess.AS",
                            abstract="Birds call at night. We count them\nwith four microphones and a small network.",
                            analysis=Analysis(
                                tldr="夜の鳴き声から鳥の数を数える。",
                                motivation="夜はカメラが使えない。",
                                method="マイクを四つ置き、到来方向を推定する。",
                                result="誤差は 8% だった。",
                                conclusion="安い機材で足りる。",
                                language="ja",
                            ),
                        ),
                        paper(
                            "Silent Drones",
                            "http://arxiv.org/abs/2603.04444v2",
                            "Yui Tanaka",
                            number=2,
                            primary_category="eess.SY",
                            abstract="Drones are loud. We change the trailing edge.",
                            analysis=Analysis(
                                tldr="羽の形を変えて音を減らす。",
                                motivation="ドローンはうるさい。",
                                method="最適化で羽の縁を決める。",
                                result="6 dB 静かになった。",
                                conclusion="効率は落ちない。",
                                language="ja",
                            ),
                        ),
                    ],
                )
            ],
            title="2026年3月5日の論文まとめ",
            date=date(2026, 3, 5),
        ),
    ),
    Case(
        "Jekyll: front matter, its table of contents, an abstract as a quote without a label",
        """\
---
layout: post
title: "Daily Papers for 2026-03-06"
date: 2026-03-06 08:00:00 +0000
---

* TOC
{:toc}

## cs.DB

### [Joins Without Tears](https://arxiv.org/abs/2603.05555)
**Authors**: Ana Silva, Bo Chen et al.
**Published**: 2026-03-05
**TL;DR**: A join that never spills.

> We present a join algorithm that fits in memory.
> It beats the baseline on all queries.

### [Indexes for Free](https://arxiv.org/abs/2603.06666)
**Authors**: Carl Dahl
**Published**: 2026-03-04
**TL;DR**: Unused columns become indexes.

> We turn unused columns into indexes.
> No space is lost.
""",
        Digest(
            [
                Section(
                    "cs.DB",
                    [
                        paper(
                            "Joins Without Tears",
                            "https://arxiv.org/abs/2603.05555",
                            "Ana Silva; Bo Chen",
                            authors_complete=False,
                            published=date(2026, 3, 5),
                            abstract=(
                                "We present a join algorithm that fits in memory.\n"
                                "It beats the baseline on all queries."
                            ),
                            analysis=Analysis(tldr="A join that never spills.", language="en"),
                        ),
                        paper(
                            "Indexes for Free",
                            "https://arxiv.org/abs/2603.06666",
                            "Carl Dahl",
                            published=date(2026, 3, 4),
                            abstract="We turn unused columns into indexes.\nNo space is lost.",
                            analysis=Analysis(tldr="Unused columns become indexes.", language="en"),
                        ),
                    ],
                )
            ],
            title="Daily Papers for 2026-03-06",
            date=date(2026, 3, 6),
        ),
        ("unread-text",),  # the key "layout"
    ),
    Case(
        "two blocks of details, the abstract as the text of one",
        """\
# Paper Radar — 2026-03-07

### [1] [Tiny Planets](https://arxiv.org/abs/2603.07777)
*Eva Holm,Finn Ray*

**Score:** 8/10

<details>
<summary>📄 Abstract</summary>

Planets smaller than the Moon are hard to see.
We look anyway.

</details>

<details>
<summary>🤖 AI Analysis</summary>

**Motivation:** Small planets were missed.

**Method:** A new filter.

**Result:** Three candidates.

**Conclusion:** More telescopes would help.

</details>

### [2] [Giant Moons](https://arxiv.org/abs/2603.08888)
*Gus Orr*

**Score:** 6/10

<details>
<summary>📄 Abstract</summary>

Moons larger than Earth may hold air.

</details>

<details>
<summary>🤖 AI Analysis</summary>

**Motivation:** Nobody has looked.

**Method:** Transit timing.

**Result:** One candidate.

**Conclusion:** It may be noise.

</details>
""",
        Digest(
            [
                Section(
                    None,
                    [
                        paper(
                            "Tiny Planets",
                            "https://arxiv.org/abs/2603.07777",
                            "Eva Holm; Finn Ray",
                            number=1,
                            abstract="Planets smaller than the Moon are hard to see.\nWe look anyway.",
                            analysis=Analysis(
                                motivation="Small planets were missed.",
                                method="A new filter.",
                                result="Three candidates.",
                                conclusion="More telescopes would help.",
                                language="en",
                            ),
                            extra={"Score": "8/10"},
                        ),
                        paper(
                            "Giant Moons",
                            "https://arxiv.org/abs/2603.08888",
                            "Gus Orr",
                            number=2,
                            abstract="Moons larger than Earth may hold air.",
                            analysis=Analysis(
                                motivation="Nobody has looked.",
                                method="Transit timing.",
                                result="One candidate.",
                                conclusion="It may be noise.",
                                language="en",
                            ),
                            extra={"Score": "6/10"},
                        ),
                    ],
                )
            ],
            title="Paper Radar — 2026-03-07",
            date=date(2026, 3, 7),
        ),
    ),
    Case(
        "fields as headings of the same dress throughout, titles without links",
        """\
# Weekly Reading

## 1. Proofs by Machine

**Link:** https://arxiv.org/abs/2603.09999
**Authors:** Hal Noor, Iris Quist

### Abstract

We let a machine write proofs.

It finds most of them.

### Summary in one sentence

A machine writes proofs.

### Results

- 70% of the lemmas
- 20% of the theorems

### Limitations

Geometry is hard.

## 2. Proofs by Hand

**Link:** https://arxiv.org/abs/2603.10101
**Authors:** Jon Vale

### Abstract

We write proofs by hand.

### Summary in one sentence

A person writes proofs.

### Results

- All of the lemmas

### Limitations

It is slow.
""",
        Digest(
            [
                Section(
                    None,
                    [
                        paper(
                            "Proofs by Machine",
                            "https://arxiv.org/abs/2603.09999",
                            "Hal Noor; Iris Quist",
                            number=1,
                            abstract="We let a machine write proofs.\n\nIt finds most of them.",
                            analysis=Analysis(
                                tldr="A machine writes proofs.",
                                result="- 70% of the lemmas\n- 20% of the theorems",
                                language="en",
                            ),
                            extra={"Limitations": "Geometry is hard."},
                        ),
                        paper(
                            "Proofs by Hand",
                            "https://arxiv.org/abs/2603.10101",
                            "Jon Vale",
                            number=2,
                            abstract="We write proofs by hand.",
                            analysis=Analysis(
                                tldr="A person writes proofs.", result="- All of the lemmas", language="en"
                            ),
                            extra={"Limitations": "It is slow."},
                        ),
                    ],
                )
            ],
            title="Weekly Reading",
        ),
    ),
    Case(
        "everything in one quote",
        """\
## 今日总计: 2 篇论文

### [Rivers That Forget](https://arxiv.org/abs/2603.11111)
> **作者：** 李雷、韩梅梅 等 5 人
> **主要类别：** physics.geo-ph
> **一句话总结：** 河道会忘记旧的弯。
> **中文标题：** 遗忘的河流
> **推荐指数：** ⭐⭐⭐⭐
>
> **原文摘要：** Rivers move their bends. We measure
> how long they remember.

---

### [Lakes That Remember](https://arxiv.org/abs/2603.12121)
> **作者：** 王芳
> **主要类别：** physics.geo-ph
> **一句话总结：** 湖底保存着气候。
> **中文标题：** 记忆的湖泊
> **推荐指数：** ⭐⭐⭐
>
> **原文摘要：** Lake mud keeps the climate of the past.

---
""",
        Digest(
            [
                Section(
                    None,
                    [
                        paper(
                            "Rivers That Forget",
                            "https://arxiv.org/abs/2603.11111",
                            "李雷; 韩梅梅",
                            authors_complete=False,
                            primary_category="physics.geo-ph",
                            abstract="Rivers move their bends. We measure\nhow long they remember.",
                            analysis=Analysis(tldr="河道会忘记旧的弯。", language="zh"),
                            translations=[Translation(language="zh", title="遗忘的河流")],
                            extra={"推荐指数": "⭐⭐⭐⭐"},
                        ),
                        paper(
                            "Lakes That Remember",
                            "https://arxiv.org/abs/2603.12121",
                            "王芳",
                            primary_category="physics.geo-ph",
                            abstract="Lake mud keeps the climate of the past.",
                            analysis=Analysis(tldr="湖底保存着气候。", language="zh"),
                            translations=[Translation(language="zh", title="记忆的湖泊")],
                            extra={"推荐指数": "⭐⭐⭐"},
                        ),
                    ],
                )
            ],
        ),
        ("author-list-cut",),
    ),
    Case(
        "one paper, whose abstract is full of labels",
        """\
### [The Only Paper of the Day](https://arxiv.org/abs/2603.13131)
*Kim Ode,Lars Ek, Jr.,Mo Ba*

Main category: math.CO

TL;DR: 今天只有一篇论文。


<details>
  <summary>Details</summary>
Motivation: 样本很少。

Method: 读一遍。

Result: 读完了。

Conclusion: 明天再来。

Abstract: There was one paper today. We ask three questions.
Method: is one enough? Result: nobody knows.
Conclusion: we wait.

</details>""",
        Digest(
            [
                Section(
                    None,
                    [
                        paper(
                            "The Only Paper of the Day",
                            "https://arxiv.org/abs/2603.13131",
                            "Kim Ode; Lars Ek, Jr.; Mo Ba",
                            primary_category="math.CO",
                            abstract=(
                                "There was one paper today. We ask three questions.\n"
                                "Method: is one enough? Result: nobody knows.\nConclusion: we wait."
                            ),
                            analysis=Analysis(
                                tldr="今天只有一篇论文。",
                                motivation="样本很少。",
                                method="读一遍。",
                                result="读完了。",
                                conclusion="明天再来。",
                                language="zh",
                            ),
                        )
                    ],
                )
            ]
        ),
    ),
    Case(
        "badges, anchors and links to PDFs in headings; everything else on one line",
        """\
<a id="toc"></a>
# Security Digest · 2026-03-09

[cs.CR](#cs-cr) · [cs.NI](#cs-ni)

<a id="cs-cr"></a>
## cs.CR (2)

#### <a id="2603.14141v1"></a>[9.0] [fuzzing] [Fuzzing the Fuzzer](http://arxiv.org/pdf/2603.14141v1) [[back]](#toc)

*Ola Berg, Per Dahl* | **Main category: cs.CR** | **Date:** 2026-03-08

**Why it matters:** fuzzers have bugs too.

**Abstract:** We fuzz fuzzers.

#### <a id="2603.15151v1"></a>[4.5] [proofs] [Keys That Rot](http://arxiv.org/pdf/2603.15151v1) [[back]](#toc)

*Quin Roe* | **Main category: cs.CR** | **Date:** 2026-03-07

**Why it matters:** keys are kept too long.

**Abstract:** We measure the age of keys.

<a id="cs-ni"></a>
## cs.NI (1)

#### <a id="2603.16161v2"></a>[7.0] [dns] [Names Without Roots](http://arxiv.org/pdf/2603.16161v2) [[back]](#toc)

*Rita Sand, Tor Ulm* | **Main category: cs.NI** | **Date:** 2026-03-08

**Why it matters:** roots can fail.

**Abstract:** We run names without roots.
""",
        Digest(
            [
                Section(
                    "cs.CR",
                    [
                        paper(
                            "Fuzzing the Fuzzer",
                            "http://arxiv.org/pdf/2603.14141v1",
                            "Ola Berg; Per Dahl",
                            primary_category="cs.CR",
                            published=date(2026, 3, 8),
                            abstract="We fuzz fuzzers.",
                            extra={"badges": "[9.0] [fuzzing]", "Why it matters": "fuzzers have bugs too."},
                        ),
                        paper(
                            "Keys That Rot",
                            "http://arxiv.org/pdf/2603.15151v1",
                            "Quin Roe",
                            primary_category="cs.CR",
                            published=date(2026, 3, 7),
                            abstract="We measure the age of keys.",
                            extra={"badges": "[4.5] [proofs]", "Why it matters": "keys are kept too long."},
                        ),
                    ],
                    declared_total=2,
                ),
                Section(
                    "cs.NI",
                    [
                        paper(
                            "Names Without Roots",
                            "http://arxiv.org/pdf/2603.16161v2",
                            "Rita Sand; Tor Ulm",
                            primary_category="cs.NI",
                            published=date(2026, 3, 8),
                            abstract="We run names without roots.",
                            extra={"badges": "[7.0] [dns]", "Why it matters": "roots can fail."},
                        )
                    ],
                    declared_total=1,
                ),
            ],
            title="Security Digest · 2026-03-09",
            date=date(2026, 3, 9),
        ),
    ),
    Case(
        "labels in two languages, lists under bullets, two links behind one label",
        """\
# AI 论文日报（2026-03-10）

> 共 2 篇

## 自然语言处理 (Computation and Language) [cs.CL]

### 1. Short Words Win

**中文标题：短词取胜**

- **作者 (Authors)**: Sue Tran, Uma Vik
- **链接 (Link)**: [arXiv](https://arxiv.org/abs/2603.17171) | [PDF](https://arxiv.org/pdf/2603.17171)
- **发布日期 (Published)**: 2026-03-09
- **摘要 (Abstract)**: Short words are read faster.
- **摘要翻译**: 短词读得更快。
- **研究动机 (Motivation)**: 长词难读。
- **核心方法 (Core Method)**: 眼动实验。
- **关键结果 (Key Results)**:
  - 快 12%
  - 错误更少
- **结论 (Conclusion)**: 用短词。
- **代码 (Code)**: 无

### 2. Long Words Lose

**中文标题：长词失利**

- **作者 (Authors)**: Vic Wold
- **链接 (Link)**: [arXiv](https://arxiv.org/abs/2603.18181) | [PDF](https://arxiv.org/pdf/2603.18181)
- **发布日期 (Published)**: 2026-03-08
- **摘要 (Abstract)**: Long words are read slowly.
- **摘要翻译**: 长词读得更慢。
- **研究动机 (Motivation)**: 与上篇相同。
- **核心方法 (Core Method)**: 问卷。
- **关键结果 (Key Results)**:
  - 慢 9%
- **结论 (Conclusion)**: 少用长词。
- **代码 (Code)**: https://example.org/long
""",
        Digest(
            [
                Section(
                    "自然语言处理 (Computation and Language) [cs.CL]",
                    [
                        paper(
                            "Short Words Win",
                            "https://arxiv.org/abs/2603.17171",
                            "Sue Tran; Uma Vik",
                            number=1,
                            pdf_url="https://arxiv.org/pdf/2603.17171",
                            published=date(2026, 3, 9),
                            abstract="Short words are read faster.",
                            analysis=Analysis(
                                motivation="长词难读。",
                                method="眼动实验。",
                                result="- 快 12%\n  - 错误更少",
                                conclusion="用短词。",
                                language="zh",
                            ),
                            translations=[Translation(language="zh", title="短词取胜", abstract="短词读得更快。")],
                            extra={"代码 (Code)": "无"},
                        ),
                        paper(
                            "Long Words Lose",
                            "https://arxiv.org/abs/2603.18181",
                            "Vic Wold",
                            number=2,
                            pdf_url="https://arxiv.org/pdf/2603.18181",
                            published=date(2026, 3, 8),
                            abstract="Long words are read slowly.",
                            analysis=Analysis(
                                motivation="与上篇相同。",
                                method="问卷。",
                                result="- 慢 9%",
                                conclusion="少用长词。",
                                language="zh",
                            ),
                            translations=[Translation(language="zh", title="长词失利", abstract="长词读得更慢。")],
                            code_url="https://example.org/long",
                        ),
                    ],
                )
            ],
            title="AI 论文日报（2026-03-10）",
            date=date(2026, 3, 10),
        ),
    ),
    Case(
        "the Markdown layout as others print it",
        """\
# Reading list, 11 March 2026

### Bread Without Ovens

* **Published Date:** 2026-03-10
* **Authors**: Wim Aas; Xia Bo
* **arXiv**: <https://arxiv.org/abs/2603.19191>
* **Subjects:** physics.pop-ph; physics.soc-ph

**Abstract**

> Bread can be baked by the sun.
> We bake forty loaves.

### Ovens Without Bread

* **Published Date:** 2026-03-09
* **Authors**: Yara Cox
* **arXiv**: <https://arxiv.org/abs/2603.20202>
* **Subjects:** physics.pop-ph

**Abstract**

> An empty oven loses heat.
""",
        Digest(
            [
                Section(
                    None,
                    [
                        paper(
                            "Bread Without Ovens",
                            "https://arxiv.org/abs/2603.19191",
                            "Wim Aas; Xia Bo",
                            published=date(2026, 3, 10),
                            categories=["physics.pop-ph", "physics.soc-ph"],
                            abstract="Bread can be baked by the sun.\nWe bake forty loaves.",
                        ),
                        paper(
                            "Ovens Without Bread",
                            "https://arxiv.org/abs/2603.20202",
                            "Yara Cox",
                            published=date(2026, 3, 9),
                            categories=["physics.pop-ph"],
                            abstract="An empty oven loses heat.",
                        ),
                    ],
                )
            ],
            title="Reading list, 11 March 2026",
            date=date(2026, 3, 11),
        ),
    ),
    Case(
        "topics in place of categories, links to journals, a structured abstract with blank lines",
        """\
# 每日医学文献 2026-03-12

## 目录

- [抗体药物](#t1) (1 篇)
- [罕见病](#t2) (2 篇)

<a name="t1"></a>
## 抗体药物 [⬆️ 返回总目录](#目录)

### 1. [Antibodies on a Diet](https://pubmed.ncbi.nlm.nih.gov/40123456/)
*Zoe Abt, Ali Baz, Cy Cole, …*

**期刊：** J. Imagined Med. &nbsp;|&nbsp; **得分：** 8.2

**摘要简述：** 更小的抗体同样有效。

**原文摘要：** BACKGROUND: Antibodies are large.

METHODS: We made them smaller.

CONCLUSIONS: They still work.

<a name="t2"></a>
## 罕见病 [⬆️ 返回总目录](#目录)

### 1. [A Rare Cough](<https://doi.org/10.1016/s0140-6736(26)00001-2>)
*Dee Dow*

**期刊：** Lanterna &nbsp;|&nbsp; **得分：** 6.0

**摘要简述：** 一种罕见的咳嗽。

**原文摘要：** BACKGROUND: Few people have it.

FINDINGS: It goes away.

### 2. [A Rarer Sneeze](https://www.biorxiv.org/content/10.1101/2026.03.01.712345v1)
*Eli Eck, Flo Fay*

**期刊：** bioRxiv &nbsp;|&nbsp; **得分：** 5.5

**摘要简述：** 更罕见的喷嚏。

**原文摘要：** One family sneezes at noon.
""",
        Digest(
            [
                Section(
                    "抗体药物",
                    [
                        paper(
                            "Antibodies on a Diet",
                            "https://pubmed.ncbi.nlm.nih.gov/40123456/",
                            "Zoe Abt; Ali Baz; Cy Cole",
                            authors_complete=False,
                            number=1,
                            abstract=(
                                "BACKGROUND: Antibodies are large.\n\nMETHODS: We made them smaller.\n\n"
                                "CONCLUSIONS: They still work."
                            ),
                            analysis=Analysis(tldr="更小的抗体同样有效。", language="zh"),
                            extra={"期刊": "J. Imagined Med.", "得分": "8.2"},
                        )
                    ],
                    declared_total=1,
                ),
                Section(
                    "罕见病",
                    [
                        paper(
                            "A Rare Cough",
                            "https://doi.org/10.1016/s0140-6736(26)00001-2",
                            "Dee Dow",
                            number=1,
                            abstract="BACKGROUND: Few people have it.\n\nFINDINGS: It goes away.",
                            analysis=Analysis(tldr="一种罕见的咳嗽。", language="zh"),
                            extra={"期刊": "Lanterna", "得分": "6.0"},
                        ),
                        paper(
                            "A Rarer Sneeze",
                            "https://www.biorxiv.org/content/10.1101/2026.03.01.712345v1",
                            "Eli Eck; Flo Fay",
                            number=2,
                            abstract="One family sneezes at noon.",
                            analysis=Analysis(tldr="更罕见的喷嚏。", language="zh"),
                            extra={"期刊": "bioRxiv", "得分": "5.5"},
                        ),
                    ],
                    declared_total=2,
                ),
            ],
            title="每日医学文献 2026-03-12",
            date=date(2026, 3, 12),
        ),
    ),
    Case(
        "corner brackets, the translated title behind the number, links last",
        """\
**Report Date:** 2026-03-13

### 1、[Ants at the Crossroads](https://arxiv.org/abs/2603.21212)
> *十字路口的蚂蚁*

【作者】Gil Hart, Ivy Ito 等
【关键词】蚂蚁；交通
【动机】路口会堵。
【方法】看蚂蚁。
【结论】蚂蚁不堵。
【英文摘要】Ants cross roads without lights.
[PDF](https://arxiv.org/pdf/2603.21212)

### 2、[Bees in the Tunnel](https://arxiv.org/abs/2603.22222)
> *隧道里的蜜蜂*

【作者】Jo Kern
【关键词】蜜蜂
【动机】隧道很暗。
【方法】装灯。
【结论】蜜蜂喜欢灯。
【英文摘要】Bees fly through tunnels if they are lit.
[PDF](https://arxiv.org/pdf/2603.22222)
""",
        Digest(
            [
                Section(
                    None,
                    [
                        paper(
                            "Ants at the Crossroads",
                            "https://arxiv.org/abs/2603.21212",
                            "Gil Hart; Ivy Ito",
                            authors_complete=False,
                            number=1,
                            pdf_url="https://arxiv.org/pdf/2603.21212",
                            abstract="Ants cross roads without lights.",
                            analysis=Analysis(
                                motivation="路口会堵。", method="看蚂蚁。", conclusion="蚂蚁不堵。", language="zh"
                            ),
                            translations=[Translation(language="zh", title="十字路口的蚂蚁")],
                            extra={"关键词": "蚂蚁；交通"},
                        ),
                        paper(
                            "Bees in the Tunnel",
                            "https://arxiv.org/abs/2603.22222",
                            "Jo Kern",
                            number=2,
                            pdf_url="https://arxiv.org/pdf/2603.22222",
                            abstract="Bees fly through tunnels if they are lit.",
                            analysis=Analysis(
                                motivation="隧道很暗。", method="装灯。", conclusion="蜜蜂喜欢灯。", language="zh"
                            ),
                            translations=[Translation(language="zh", title="隧道里的蜜蜂")],
                            extra={"关键词": "蜜蜂"},
                        ),
                    ],
                )
            ],
            date=date(2026, 3, 13),
        ),
    ),
    Case(
        "HTML labels, no heading but the papers, failures",
        """\
## [Clouds for Rent](https://arxiv.org/abs/2603.23232)

<b>Authors:</b> Kai Lund, Lea Moe

<b>TL;DR:</b> Error: API quota exceeded

<b>Motivation:</b> N/A

<b>Abstract:</b> Clouds are rented by the hour.
We rent them by the minute.

<hr>

## [Fog for Free](https://arxiv.org/abs/2603.24242)

<b>Authors:</b> Max Nyx

<b>TL;DR:</b> Fog costs nothing.

<b>Motivation:</b> Clouds cost money.

<b>Abstract:</b> Fog is a cloud that nobody rents.

<hr>
""",
        Digest(
            [
                Section(
                    None,
                    [
                        paper(
                            "Clouds for Rent",
                            "https://arxiv.org/abs/2603.23232",
                            "Kai Lund; Lea Moe",
                            abstract="Clouds are rented by the hour.\nWe rent them by the minute.",
                            analysis=Analysis(tldr="Error: API quota exceeded", motivation="N/A"),
                        ),
                        paper(
                            "Fog for Free",
                            "https://arxiv.org/abs/2603.24242",
                            "Max Nyx",
                            abstract="Fog is a cloud that nobody rents.",
                            analysis=Analysis(
                                tldr="Fog costs nothing.", motivation="Clouds cost money.", language="en"
                            ),
                        ),
                    ],
                )
            ]
        ),
        ("failed-value", "failed-value"),
    ),
    Case(
        "a Chinese abstract in place of the English one, below a heading of its own; rules between papers",
        """\
# 2026-03-14

### [Snow on Request](https://arxiv.org/abs/2603.25252)

**一句话总结:** 按需下雪。

**Authors:** Nia Ost, Oli Pip
**Categories:** `physics.ao-ph`, `cs.LG`

[**[PDF]**](https://arxiv.org/pdf/2603.25252)

#### 中文摘要 (Abstract in Chinese)

> 雪可以订购。
> 我们订了三次。

---

### [Rain on Demand](https://arxiv.org/abs/2603.26262)

**一句话总结:** 按需下雨。

**Authors:** Pam Quo
**Categories:** `physics.ao-ph`

[**[PDF]**](https://arxiv.org/pdf/2603.26262)

#### 中文摘要 (Abstract in Chinese)

> 雨更便宜。

---
""",
        Digest(
            [
                Section(
                    None,
                    [
                        paper(
                            "Snow on Request",
                            "https://arxiv.org/abs/2603.25252",
                            "Nia Ost; Oli Pip",
                            categories=["physics.ao-ph", "cs.LG"],
                            pdf_url="https://arxiv.org/pdf/2603.25252",
                            analysis=Analysis(tldr="按需下雪。", language="zh"),
                            translations=[Translation(language="zh", abstract="雪可以订购。\n我们订了三次。")],
                        ),
                        paper(
                            "Rain on Demand",
                            "https://arxiv.org/abs/2603.26262",
                            "Pam Quo",
                            categories=["physics.ao-ph"],
                            pdf_url="https://arxiv.org/pdf/2603.26262",
                            analysis=Analysis(tldr="按需下雨。", language="zh"),
                            translations=[Translation(language="zh", abstract="雨更便宜。")],
                        ),
                    ],
                )
            ],
            title="2026-03-14",
            date=date(2026, 3, 14),
        ),
        ("no-abstracts",),
    ),
    Case(
        "numbered bold labels, a score beside the authors, reasons after the abstract",
        """\
[[toc]]

## cs.HC

### [1] **[Buttons That Listen](https://arxiv.org/abs/2603.27272)**
**8/10** | *Ray Sol, Tea Uhl*

1. **Problem**: Buttons are deaf.
2. **Approach**: We give them ears.
3. **Findings**: They listen.

**Abstract**: Buttons cannot hear. We change that.
Problem: nobody asked them.

**Recommendation**: Read it.

### [2] **[Knobs That Talk](https://arxiv.org/abs/2603.28282)**
**6/10** | *Una Vey*

1. **Problem**: Knobs are mute.
2. **Approach**: We give them mouths.
3. **Findings**: They never stop.

**Abstract**: Knobs cannot speak. We regret having changed that.

**Recommendation**: Skim it.
""",
        Digest(
            [
                Section(
                    "cs.HC",
                    [
                        paper(
                            "Buttons That Listen",
                            "https://arxiv.org/abs/2603.27272",
                            "Ray Sol; Tea Uhl",
                            number=1,
                            abstract="Buttons cannot hear. We change that.\nProblem: nobody asked them.",
                            analysis=Analysis(method="We give them ears.", language="en"),
                            extra={
                                "badges": "8/10",
                                "Problem": "Buttons are deaf.",
                                "Findings": "They listen.",
                                "Recommendation": "Read it.",
                            },
                        ),
                        paper(
                            "Knobs That Talk",
                            "https://arxiv.org/abs/2603.28282",
                            "Una Vey",
                            number=2,
                            abstract="Knobs cannot speak. We regret having changed that.",
                            analysis=Analysis(method="We give them mouths.", language="en"),
                            extra={
                                "badges": "6/10",
                                "Problem": "Knobs are mute.",
                                "Findings": "They never stop.",
                                "Recommendation": "Skim it.",
                            },
                        ),
                    ],
                )
            ]
        ),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_dialect_met_in_the_wild(case: Case) -> None:
    """Each digest reads as a person would read it."""
    got = parse(case.text)
    assert attrs.evolve(got, layout=None) == case.digest
    assert sorted(diagnostic.code for diagnostic in got.diagnostics) == sorted(case.codes)


def test_a_rule_in_the_last_value_is_not_above_the_footer() -> None:
    """What stands below a rule belongs to the last paper, if the labels of the others are among it."""
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


def test_the_contents_are_no_part_of_a_path() -> None:
    """A section below the heading of the contents is not a part of them."""
    record = "#### {0}. [T {0}](https://arxiv.org/abs/2601.1000{0})\n*Ada Lovelace*\n\nAbstract: We sort.\n\n"
    text = "# A digest\n\n## 目录\n\n- [多模态](#多模态)\n\n### 多模态\n\n" + record.format(1) + record.format(2)
    assert [(section.name, section.path) for section in parse(text).sections] == [("多模态", ())]
