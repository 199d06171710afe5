r"""Templates as generators of digests have them, and invented papers to fill them with.

A `Generator` is data: the template of a paper, and what is around the papers. `print_digest` replaces the
placeholders by values, unescaped, as generators do. So an abstract may hold a line ``Method: …``, a value may begin
with its own label, and where a model gave no answer is what is printed then. A placeholder is named after the
field of a paper that its value must come back in; one that is in `Generator.extra` comes back under its label.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from random import Random
from typing import Any

import attrs

from arxiv_digest_parser._reading.text.places import SPACE
from arxiv_digest_parser.models import Analysis, Extra, Paper, Translation

ANALYSIS = ("tldr", "motivation", "method", "result", "conclusion")
#: Placeholders whose value a language model wrote.
PROSE = {*ANALYSIS, "note", "remark", "thought", "fault"}
#: Kinds of values that only a reader of the generator's code could tell from labels or rules.
MULTILINE = frozenset({"list", "bullets", "bold list", "paragraphs", "trailing", "rule", "colon", "bars"})


@attrs.frozen(kw_only=True)
class Generator:
    """How one generator prints its digests.

    Attributes:
        name: What is special about it.
        paper: The template of a paper.
        language: What its analysis is written in.
        head: What is above all, with ``{entries}``, ``{total}``.
        entry: A line of the table of contents, with ``{name}``, ``{anchor}``, ``{slug}``, ``{total}``.
        section: What is above the papers of a section; "" for no sections.
        joint: What is between papers.
        sections: What the sections are called.
        comma: What separates names; "repr" for a list as Python prints it.
        names: Names of authors that others do not have.
        complete: Whether it prints all authors.
        link: A link, with ``{id}``.
        restart: Whether numbers begin anew in each section.
        abstracts: "wrapped" at 79 columns or not by chance, on one "line", "structured" with blank lines, or "zh".
        extra: The labels of what only it prints, by placeholder.
        choices: The values of further placeholders.
        failures: What it prints where there is no answer.
        optional: Parts of the template that nine of ten papers lack.
        never: Kinds of prose that it cannot print so that anybody could read it.
        least: How few papers tell its labels.
    """

    name: str
    paper: str
    language: str = "zh"
    head: str = "<div id=toc></div>\n\n# Table of Contents\n\n{entries}"
    entry: str = "- [{name}](#{anchor}) [Total: {total}]\n"
    section: str = "\n\n<div id='{anchor}'></div>\n\n# {name} [[Back]](#toc)\n\n"
    joint: str = "\n\n"
    sections: Sequence[str] = ("cs.CV", "cs.CL", "astro-ph.GA", "eess.IV")
    comma: str = ","
    names: Sequence[str] = ()
    complete: bool = True
    link: str = "https://arxiv.org/abs/{id}"
    restart: bool = False
    abstracts: str = "wrapped"
    extra: Mapping[str, str] = attrs.field(factory=dict)
    choices: Mapping[str, Sequence[str]] = attrs.field(factory=dict)
    failures: Sequence[str] = ("Error", "Summary generation failed", "Method extraction failed")
    optional: Sequence[str] = ()
    never: frozenset[str] = frozenset()
    least: int = 1

    @property
    def placeholders(self) -> set[str]:
        """What its papers print."""
        return set(re.findall(r"\{(\w+)\}", self.paper))


# ---------------------------------------------------------------------------------------------------- values

SENTENCES = {
    "en": [
        "Sorting wet pebbles is slow. ",
        "We count lanterns by their sound (p < 0.05). ",
        "A kettle of size $n \\log n$ boils first: this was known. ",
        "Three owls agree on a protocol; none of them sleeps. ",
    ],
    "zh": [
        "湿润的鹅卵石很难分类。",
        "我们用声音数港口的灯笼，误差小于 5%。",
        "大小为 $n \\log n$ 的水壶先烧开，快 12%。",
        "提出渡船模型（Ferry-7B），在负载下保持平衡。",
    ],
    "ko": [
        "젖은 조약돌을 분류하는 일은 느리다. ",
        "항구의 등불을 소리로 센다, 오차는 5%다. ",
        "세 마리 부엉이가 규약(Owl-2)에 합의한다. ",
    ],
    "ru": ["Сортировать мокрую гальку долго. ", "Мы считаем фонари по звуку (p < 0.05). "],
    "fr": ["Trier des galets mouillés est lent. ", "On compte les lanternes au bruit (p < 0,05). "],
}
#: How a sentence begins now and then: as a label does.
OPENINGS = {"en": "Test {}: ", "zh": "第{}组：", "ko": "제{}조: ", "ru": "Опыт {}: ", "fr": "Essai {} : "}
WORDS = (
    "we study how pebbles are sorted by hand and by machine in the rain and find that hands are faster while machines "
    "are drier which has consequences for the design of harbours and of lanterns that are hung over the water at night "
    "where owls and ferries meet under a protocol that none of them has signed but all of them follow in good weather"
).split()
#: How a line of an abstract begins.
LINE_STARTS = [
    *("Motivation", "Method", "Methods", "Result", "Results", "Conclusion", "Conclusions", "Abstract", "Background"),
    *(
        "Summary",
        "TL;DR",
        "Code",
        "Keywords",
        "Challenges",
        "Contributions",
        "Data",
        "Task",
        "Comment",
        "Main category",
    ),
    *("Link", "Date", "Authors", "Related Work", "Limitations", "Availability", "Importance", "METHODS", "CONCLUSION"),
]
TITLES = [
    "A Slow Sort for Wet Pebbles",
    "Dialog[ue]s of $z \\sim 2.4$ Owls",
    "[Emerging Ideas] Lanterns by Ear",
    "Ferries in Balance [Experiment, Analysis & Benchmark]",
    "Cyclic Kettles over Z2[u,v](u2(1+u),v2(1+v2))",
    "A) Forced B) Flawed Bread: What <think> Says",
    "*-Algebras of Moss: `Good' Descriptors",
    "Results: Owls and [De|Re]constructed Harbours",
    "Weak CIII] Emission",
]
NAMES = [
    *("Ada Lovelace", "Søren Mori", "Roberto M. Cesar Jr.", "Kwame van der Berg", "Xi Chen (LMO)", "D. O'Neil II"),
    *("The LANTERN Collaboration", "Q. R. Smith-Jones", "Xiaomi LLM-Core Team"),
]
#: What placeholders of the project's own names say in any template.
CHOICES: dict[str, Sequence[str]] = {
    "keywords": ["pebbles, owls", "owls", "moss, wet stones, 7B models", ""],
    "score": ["7", "8.5", "3/10"],
    "published": ["2026-01-01"],
    "comment": ["12 pages", "Accepted as ACL 2026 main conference: oral"],
    "title_translation": ["从威胁到工具：鹅卵石排序", "Ferry-7B: 渡船模型", "Error"],
    "abstract_translation": ["湿润的鹅卵石很难分类。我们提出新方法。", "湿润。\n\n第二段 我们提出新方法。"],
}


@attrs.frozen
class _Writer:
    """Invents the values of a digest."""

    generator: Generator
    random: Random

    def one_of(self, values: Sequence[str]) -> str:
        return self.random.choice(values)

    def rarely(self, times: int) -> bool:
        return self.random.randrange(times) == 0

    def words(self, size: int) -> str:
        return " ".join(self.random.choices(WORDS, k=size))

    def sentence(self) -> str:
        language = self.generator.language
        opening = OPENINGS[language].format(self.random.randint(2, 99)) if self.rarely(2) else ""
        return opening + self.one_of(SENTENCES[language])

    def prose(self, label: str) -> str:
        """Write what a language model wrote, an awkward text now and then."""
        text = "".join(self.sentence() for _ in range(self.random.randint(1, 3)))
        if not self.rarely(3):
            return text
        other, plain = self.sentence(), self.one_of(SENTENCES[self.generator.language])
        kinds = {
            "own label": f"{label}：{text}",
            "own label in lower case": f"{label.lower()}: {text}",
            "failure": self.one_of(self.generator.failures),
            "none": "None",
            "empty": "",
            "list": f"1. {text}\n2. {other}\n3. {text}",
            "bullets": f"- {text}\n- {other}",
            "bold list": f"1. **收集{text[:3]}**：{text}\n2. **训练{other[:2]}**：{other}\n3. **评估**: {text}",
            "paragraphs": f"{text}\n\n{plain}",
            "trailing": f"{text}\n\n",
            "rule": f"{text}\n\n---\n\n{plain}",
            "colon": f"{text}\nOurs: {other}",
            "bars": f"|a| = |b| | {text}",
            "bold": f"**{text.strip()}** {other}",
            "bold start": f"**核心**：{text}",
            "brackets": f"[Ne v] λ3427 {text}",
            "braces": "{\\pname}" + text,
            "thoughts": f"<think> {text} </think> <EASY> {other}",
            "control": f"\x0crac{{1}}{{2}} {text} called \rat \x0bar{other}\x08",
            "zero width": f"{text}\u200b\u202e{other}\ufeff",
            "spaces": f" {text} ",
            "JSON": f'{{"tldr": "{text}", "motivation": "{other}", "method": ["a", "b"]}}',
            "Python": f"['{text}', '{other}']",
            "badge": f"[Arch-Infra][5.5] ✅ {text}",
            "starred": f"*{text.strip()}*",
        }
        return kinds[self.one_of([kind for kind in kinds if kind not in self.generator.never])]

    def abstract(self) -> str:
        """Write an abstract; some lines begin as a label does."""
        kind = self.generator.abstracts
        if kind == "zh":
            return "".join(self.random.choices(SENTENCES["zh"], k=4))
        if kind == "structured":
            parts = ["Background", "Methods", "Results", "Conclusions", "Funding"]
            if self.rarely(2):
                parts = [part.upper() for part in parts]
            return "\n\n".join(f"{part}: {self.words(20)}." for part in parts)
        if kind == "line":
            return self.words(40)
        if self.rarely(2):
            return f"{self.one_of(LINE_STARTS)}: {self.words(30)}" if self.rarely(4) else self.words(50)
        lines = [self.words(11) for _ in range(self.random.randint(2, 9))]
        if self.rarely(2):
            at = self.random.randrange(len(lines))
            dress = self.one_of(["{}:", "{}:", "{}:", "- {}:", "(2) {}:", "{}.", "**{}:**"])
            lines[at] = f"{dress.format(self.one_of(LINE_STARTS))} {lines[at]}"
        return "".join(line + ("\n  " if self.rarely(8) else "\n") for line in lines).rstrip()

    def authors(self) -> tuple[str, ...]:
        names = ["Ada Lovelace", "Grace Hopper"] if self.rarely(2) else ["Grace Hopper"]
        names += self.random.choices([*NAMES, *self.generator.names], k=self.random.randint(0, 6))
        if self.generator.comma == "," and self.rarely(6):
            names.append("Russell E. Ryan, Jr.")
        return tuple(names)

    def values(self, index: int, number: int, section: str) -> dict[str, Any]:
        """Return a value for each placeholder."""
        generator = self.generator
        identifier = f"26{1 + index % 12:02}.{10000 + index}"
        texts = {key: self.prose(generator.extra.get(key, key.title())) for key in sorted(PROSE)}
        chosen = {key: self.one_of(values) for key, values in {**CHOICES, **generator.choices}.items()}
        return {
            "number": number,
            "title": self.one_of(TITLES),
            "id": identifier,
            "url": generator.link.format(id=identifier),
            "pdf_url": f"https://arxiv.org/pdf/{identifier}",
            "category": section,
            "slug": slug(section),
            "authors": self.authors(),
            "abstract": self.abstract(),
            **texts,
            **chosen,
        }


# ---------------------------------------------------------------------------------------------------- printing


def slug(name: str) -> str:
    """Return the anchor of a section, as some generators write it."""
    return name.replace(".", "").replace(" ", "-").lower()


def fill(template: str, values: Mapping[str, object]) -> str:
    """Replace the placeholders of a template, without a look at what is put in."""
    return re.sub(r"\{(\w+)\}", lambda match: str(values[match[1]]), template)


def print_digest(generator: Generator, random: Random, size: int) -> tuple[str, list[Paper]]:
    """Print a digest of invented papers, and return the papers with it."""
    writer = _Writer(generator, random)
    names = random.sample(list(generator.sections), random.randint(1, min(size, len(generator.sections))))
    if not generator.section:
        names = names[:1]
    papers: list[Paper] = []
    entries, body = "", ""
    for index, name in enumerate(names):
        share = size // len(names) + (size % len(names) if index == 0 else 0)
        around = {"name": name, "anchor": name.replace(" ", "-"), "slug": slug(name), "total": share}
        entries += fill(generator.entry, around)
        printed: list[str] = []
        for position in range(share):
            number = position + 1 if generator.restart else len(papers) + 1
            values = writer.values(len(papers), number, name)
            template = generator.paper
            for part in generator.optional:
                template = template if writer.rarely(10) else template.replace(part, "")
            papers.append(truth(attrs.evolve(generator, paper=template), values))
            authors = (
                str(list(values["authors"])) if generator.comma == "repr" else generator.comma.join(values["authors"])
            )
            printed.append(fill(template, {**values, "authors": authors}))
        body += fill(generator.section, around) + generator.joint.join(printed)
    return fill(generator.head, {"entries": entries, "total": size}) + body, papers


def truth(generator: Generator, values: Mapping[str, Any]) -> Paper:
    """Return the paper that a template and its values print, without what no text says: languages, identifiers."""
    said = {key: value.strip(SPACE) if isinstance(value, str) else value for key, value in values.items()}
    said = {key: value for key, value in said.items() if key in generator.placeholders}
    parts = [part for part in ("title", "abstract") if f"{part}_translation" in said]
    translation = {part: said[f"{part}_translation"] for part in parts}
    fields: dict[str, Any] = {
        key: said[key] for key in ("abstract", "url", "pdf_url", "number", "comment", "code_url") if key in said
    }
    if "authors" in said:  # a name may be wrapped
        fields["authors"] = [" ".join(name.split()) for name in said["authors"]]
    analysis = {key: said[key] for key in ANALYSIS if key in said}
    return Paper(
        said["title"],
        **fields,
        authors_complete=generator.complete,
        analysis=Analysis(**analysis) if analysis else None,
        translations=[Translation(language=None, **translation)]
        if any(v is not None for v in translation.values())
        else [],
        primary_category=said.get("category"),
        categories=re.findall(r"[\w.-]+", said.get("categories", "")),
        published=date.fromisoformat(said["published"]) if "published" in said else None,
        extra=Extra({label: said[key] for key, label in generator.extra.items() if key in said}),
    )


def comparable(paper: Paper) -> Paper:
    """Return a paper without its identifier and the languages of its texts, all translations in one."""
    texts: dict[str, str] = {}
    for one in paper.translations:
        texts |= {part: text for part, text in (("title", one.title), ("abstract", one.abstract)) if text is not None}
    return attrs.evolve(
        paper,
        arxiv_id=None,
        analysis=paper.analysis and attrs.evolve(paper.analysis, language=None),
        translations=[Translation(language=None, **texts)] if texts else [],
    )


# ---------------------------------------------------------------------------------------------------- templates

_HEADING = "### [{number}] [{title}]({url})\n*{authors}*\n\n"
_OPEN = "\n<details>\n  <summary>Details</summary>\n"
_FOUR = "Motivation: {motivation}\n\nMethod: {method}\n\nResult: {result}\n\nConclusion: {conclusion}\n\n"
_CANONICAL = (
    f"{_HEADING}Main category: {{category}}\n\nTL;DR: {{tldr}}\n\n{_OPEN}{_FOUR}Abstract: {{abstract}}\n\n</details>\n"
)
_FRAMED: dict[str, Any] = {
    "comma": ", ",
    "joint": "",
    "head": "# AI-Enhanced arXiv Daily 2026-01-02\n\n<a id='toc'></a>\n## 今日总计: {total} 篇论文\n### 目录\n{entries}\n---\n",
    "entry": "- [{name}](#{slug}) ({total} 篇)\n",
    "section": "<a id='{slug}'></a>\n## {name} \n\n",
    "extra": {"keywords": "Keywords", "note": "AI_Comments", "remark": "ai_Abstract"},
}
_SHARED_LINE = """### [{number}] [{title}]({url})
> *{title_translation}*

*{authors}* | **Main category: {category}**

**Keywords:** {keywords}

**Comment:** {comment}

> **TL;DR:** {tldr}

**AI_Comments:** {note}

<details>
  <summary>Details</summary>

**Motivation:** {motivation}

**Method:** {method}

**Result:** {result}

**Conclusion:** {conclusion}

> **ai_Abstract:** {remark}

> **摘要翻译:** {abstract_translation}

</details>

[⬆️ 返回分类顶部](#{slug}) | [⬆️ 返回总目录](#toc)

---

"""
_CHINESE = """### [{number}] [{title}]({url})
**中文标题：{title_translation}**

*{authors}*

主要分类: {category}

摘要简述: {tldr}


<details>
  <summary>详细信息</summary>
研究动机: {motivation}

研究方法: {method}

研究结果: {result}

研究结论: {conclusion}

中文摘要: {abstract_translation}

</details>
"""
_MARKDOWN: dict[str, Any] = {
    "head": "# Papers 2026-01-02\n\n",
    "section": "",
    "joint": "",
    "comma": ", ",
    "abstracts": "line",
}

GENERATORS = [
    Generator(name="canonical", paper=_CANONICAL),
    Generator(name="TLDR", paper=_CANONICAL.replace("TL;DR:", "TLDR:")),
    Generator(
        name="a summary above the category, keywords",
        paper=_CANONICAL.replace(
            "Main category: {category}\n\nTL;DR: {tldr}",
            "TL;DR: {tldr}\n\nMain category: {category}\n\nKeywords: {keywords}",
        ),
        extra={"keywords": "Keywords"},
    ),
    Generator(
        name="background and data",
        paper=f"{_HEADING}**TL;DR**: {{tldr}}\n\n{_OPEN}\nBackground: {{note}}\n\nData: {{remark}}\n\n"
        "Method: {method}\n\nResult: {result}\n\nAbstract: {abstract}\n\n</details>\n",
        extra={"note": "Background", "remark": "Data"},
        names=("Mariia Gladkova*",),
    ),
    Generator(
        name="no frame, no numbers, a task",
        paper="### [{title}]({url})\n*{authors}*\n\nTask: {note}\n\nMotivation: {motivation}\n\n<details>\n"
        "  <summary>Details</summary>\nMethod: {method}\n\nResult: {result}\n\nConclusion: {conclusion}\n\n"
        "Abstract: {abstract}\n\n</details>\n",
        extra={"note": "Task"},
        head="",
        section="",
    ),
    Generator(
        name="bullets, no abstract",
        paper=f"{_HEADING}Main category: {{category}}\n\nTL;DR: {{tldr}}\n\n- Motivation: {{motivation}}\n"
        "- Method: {method}\n- Result: {result}\n- Conclusion: {conclusion}\n",
        head="[[toc]]\n\n",
        section="## {name}\n\n",
    ),
    Generator(
        name="emoji headings",
        paper=f"{_HEADING}#### 🧩 TL;DR\n{{tldr}}\n\n---\n\n#### 📘 Detailed Summary\n**Motivation:** {{motivation}}\n\n"
        "**Method:** {method}\n\n**Result:** {result}\n\n**Conclusion:** {conclusion}\n\n---\n\n"
        "#### 📄 Abstract\n{abstract}\n",
        comma=", ",
        never=frozenset({"rule"}),
    ),
    Generator(
        name="numbers that restart, a PDF and categories below",
        paper=f"{_HEADING}Main category: {{category}}\n\nTL;DR: {{tldr}}\n\n{_OPEN}{_FOUR}Abstract: {{abstract}}\n\n"
        "</details>\n\n[**[PDF]**]({pdf_url}) | **Categories:** {categories}\n\n---\n\n",
        comma=", ",
        restart=True,
        joint="",
        head="# 每日 ArXiv 轨迹预测与大模型摘要速递: 2026-01-02\n\n## 目录\n\n{entries}\n",
        entry="- [{name} ({total})](#{slug})\n",
        section="## {name} [{name}]\n",
        choices={"categories": ["cs.DB, cs.AI", "cs.DB"]},
        failures=("Error: API quota exceeded", "Error: Failed to generate summary."),
        abstracts="zh",
    ),
    Generator(
        name="a quoted translation in place of the abstract",
        paper="### [{title}]({url})\n\n**一句话总结:** {tldr}\n\n**Authors:** {authors}\n**Categories:** {categories}\n\n"
        "[**[PDF]**]({pdf_url})\n\n#### 中文摘要 (Abstract in Chinese)\n\n> {abstract_translation}\n\n---\n\n",
        comma=", ",
        joint="",
        head="# 每日 ArXiv 摘要速递: 2026-01-02\n\n",
        section="",
        choices={"categories": ["`q-bio.QM`, `cs.AI`"], "abstract_translation": ["湿润的鹅卵石很难分类。"]},
    ),
    Generator(name="authors and category on one line", paper=_SHARED_LINE, **_FRAMED),
    Generator(name="links to PDFs", paper=_SHARED_LINE, link="https://arxiv.org/pdf/{id}", **_FRAMED),
    Generator(name="links without scheme", paper=_SHARED_LINE, link="{id}", **_FRAMED),
    Generator(name="lists as Python prints them", paper=_SHARED_LINE, **{**_FRAMED, "comma": "repr"}),
    Generator(
        name="placeholders that were not filled",
        paper=_SHARED_LINE,
        choices={"title_translation": ["{title_translation}"], "comment": ["{comment}"], "keywords": ["{keywords}"]},
        failures=("{tldr}", "{motivation}", "None"),
        **_FRAMED,
    ),
    Generator(
        name="two abstracts, a reason, versions",
        paper=f"{_HEADING}Main category: {{category}}\n\nSelection reason: {{why}}\n\nTL;DR: {{tldr}}\n\n{_OPEN}{_FOUR}"
        "中文摘要：{abstract_translation}\n\nOriginal abstract: {abstract}\n\n</details>\n",
        link="http://arxiv.org/abs/{id}v2",
        extra={"why": "Selection reason"},
        choices={
            "why": ["cs.SE 论文按全量策略收录。", "No recommendation reason provided"],
            "abstract_translation": ["湿润的鹅卵石很难分类。", "Abstract translation failed"],
        },
    ),
    Generator(name="Chinese labels, no English abstract", paper=_CHINESE),
    Generator(
        name="Chinese labels, both abstracts",
        paper=_CHINESE.replace("{abstract_translation}", "{abstract_translation}\n\n原文摘要: {abstract}"),
        choices={"title_translation": ["鹅卵石：排序", "Title translation failed"]},
    ),
    Generator(
        name="a translated title in italics above the authors",
        paper="### [{number}] [{title}]({url})\n*{title_translation}*\n\n*{authors}*\n\n主要类别: {category}\n\n"
        "TL;DR: {tldr}\n\n\n<details>\n  <summary>详情</summary>\n动机: {motivation}\n\n方法: {method}\n\n"
        "结果: {result}\n\n结论: {conclusion}\n\n摘要: {abstract_translation}\n\n</details>\n",
        choices={"title_translation": ["从威胁到工具：鹅卵石排序", "渡船模型：平衡"]},
    ),
    Generator(
        name="English, bold, a list of contributions",
        language="en",
        paper="### [{number}] [{title}]({url})\n\n*{authors}*\n\n**Main category:** {category}\n\n"
        "**Keywords:** {keywords}\n\n**Relevance Score:** {score}\n\n**TL;DR:** {tldr}\n\n**Read time:** {time}\n\n"
        "<details>\n  <summary>Details</summary>\n\n**Motivation:** {motivation}\n\n**Method:** {method}\n\n"
        "**Key Contributions:**\n\n{list}\n\n**Result:** {result}\n\n**Limitations:** {note}\n\n"
        "**Conclusion:** {conclusion}\n\n**Abstract:** {abstract}\n\n</details>\n",
        comma=", ",
        head="# 2026-01-02\n\n<div id=toc></div>\n\n## Table of Contents\n\n{entries}",
        entry="- [{name}](#{anchor}) [Total: {total}]\n\n",
        section="<div id='{anchor}'></div>\n\n## {name} [[Back]](#toc)\n\n",
        extra={
            "keywords": "Keywords",
            "score": "Relevance Score",
            "time": "Read time",
            "list": "Key Contributions",
            "note": "Limitations",
        },
        choices={"time": ["10 min"], "list": ["\t1. A slow sort.\n\t2. Method: by hand.\n\t3. A **wet** one", ""]},
    ),
    Generator(
        name="a translation below the abstract, full-width colon",
        paper=_CANONICAL.replace("{abstract}", "{abstract}\n\n中文摘要：{abstract_translation}"),
        link="https://arxiv.org/abs/{id}v1",
    ),
    Generator(
        name="categories of its own",
        paper=_CANONICAL.replace("Main category", "主分类").replace("TL;DR", "一句话结论"),
        sections=("大模型推理", "医学影像", "智能体"),
    ),
    Generator(
        name="a translated abstract by its label",
        paper=_CANONICAL.replace("{abstract}", "{abstract}\n\nAbstract (中文翻译): {abstract_translation}"),
    ),
    Generator(
        name="two abstracts by their languages",
        paper=_CANONICAL.replace(
            "Abstract: {abstract}", "Abstract (英文): {abstract}\n\nAbstract (中文): {abstract_translation}"
        ),
        sections=("GIScience & RS", "cs.CV"),
    ),
    Generator(
        name="Korean",
        language="ko",
        paper="### [{number}] [{title}]({url})\n*{authors}*\n\n주요 카테고리: {category}\n\n요약: {tldr}\n\n\n<details>\n"
        "  <summary>자세히 보기</summary>\n연구동기: {motivation}\n\n연구 방법: {method}\n\n연구결과: {result}\n\n"
        "결론: {conclusion}\n\n초록: {abstract}\n\n</details>\n",
        sections=("bioRxiv", "q-bio.BM"),
        link="https://www.biorxiv.org/content/10.1101/2026.{id}v1?rss=1",
    ),
    Generator(
        name="Korean below English labels",
        language="ko",
        paper=_CANONICAL,
        sections=("bioRxiv", "q-bio.BM"),
        link="https://www.biorxiv.org/content/10.1101/2026.{id}v1",
    ),
    Generator(
        name="emoji before labels",
        paper=f"{_HEADING}Main category: {{category}}\n\n🎯 TL;DR: {{tldr}}\n\n{_OPEN}🔍 Motivation: {{motivation}}\n\n"
        "🛠️ Method: {method}\n\n📊 Result: {result}\n\n✅ Conclusion: {conclusion}\n\n📄 Abstract: {abstract}\n\n</details>\n",
        link="https://neurips.cc/virtual/2025/poster/{id}",
    ),
    Generator(
        name="emoji inside bold labels",
        paper=f"{_HEADING}**🏷️ Main category:** {{category}}\n\n**🎯 TL;DR:** {{tldr}}\n\n{_OPEN}\n"
        "**💡 Motivation:** {motivation}\n\n**🔧 Method:** {method}\n\n**📊 Result:** {result}\n\n"
        "**📌 Conclusion:** {conclusion}\n\n**📝 Abstract:** {abstract}\n\n</details>\n",
    ),
    Generator(
        name="rows of a table, the abstract inside details of its own",
        paper=f"{_HEADING}| 项目 | 内容 |\n|------|------|\n| 🎯 一句话总结 | {{tldr}} |\n| 💡 研究动机 | {{motivation}} |\n"
        "| 🔧 研究方法 | {method} |\n| 📊 关键结果 | {result} |\n| ✅ 结论 | {conclusion} |\n| 🏷️ 评分 | {score} |\n\n"
        "<details>\n  <summary>Abstract</summary>\n\n{abstract}\n\n</details>\n",
        extra={"score": "评分"},
        never=MULTILINE,
    ),
    Generator(
        name="lists of results as Python prints them",
        paper=_CANONICAL.replace("Result: {result}", "Key results: {result}"),
        choices={"result": ["['A slow sort.', 'Method: by hand.']", "[]"]},
    ),
    Generator(
        name="several fields on one line",
        paper=_CANONICAL.replace(
            "Main category: {category}", "Main category: {category} | Domain: {domain} | Importance: {score}"
        ),
        extra={"domain": "Domain", "score": "Importance"},
        choices={"domain": ["Robotics", "视觉 & 语言", "World Models"], "score": ["high", "3", "⭐⭐⭐"]},
    ),
    Generator(
        name="unknown fields on one line",
        paper=_CANONICAL.replace("Main category: {category}", "Catalog: {domain} | Source: {source}"),
        extra={"domain": "Catalog", "source": "Source"},
        choices={"domain": ["Robotics", "视觉"], "source": ["arXiv", "Nature: Methods", "bioRxiv"]},
    ),
    Generator(
        name="a score before the authors, a cut list, bars of HTML",
        paper="### [{number}] [{title}]({url})\n**{badge}** | *{authors} 等 12 人*\n\n"
        "**主类别：** {category} &nbsp;|&nbsp; **得分：** {score}\n\n**⭐ 一句话总结：** {tldr}\n\n<details>\n"
        "<summary>📖 展开详情</summary>\n\n**研究动机：** {motivation}\n\n**方法：** {method}\n\n**结果：** {result}\n\n"
        "**结论：** {conclusion}\n\n**原文摘要：** {abstract}\n\n</details>\n",
        comma=", ",
        complete=False,
        extra={"badge": "badges", "score": "得分"},
        choices={"badge": ["8/10", "6.5/10"]},
    ),
    Generator(
        name="structured abstracts with blank lines",
        paper=_CANONICAL,
        sections=("PD-L1 Antibody", "CAR-T"),
        link="https://pubmed.ncbi.nlm.nih.gov/{id}/",
        abstracts="structured",
    ),
    Generator(
        name="journals in place of categories",
        paper=_CANONICAL,
        sections=("Journal: IEEE Transactions on Pebbles", "Journal: Nature", "cs.CV"),
        link="https://doi.org/10.1109/TP.2026.{id}",
    ),
    Generator(
        name="links in angles, names by enumeration commas",
        paper=_CANONICAL.replace("({url})", "(<{url}>)"),
        comma="、",
        link="http://arxiv.org/abs/{id}v1",
    ),
    Generator(
        name="full-width colons",
        paper="### [{number}] [{title}]({url})\n*{authors}*\n\n主分类：{category}\n\n一句话总结：{tldr}\n\n\n<details>\n"
        "  <summary>详情</summary>\n动机：{motivation}\n\n方法：{method}\n\n结果：{result}\n\n结论：{conclusion}\n\n"
        "摘要：{abstract}\n\n</details>\n",
    ),
    Generator(
        name="challenges, contributions, related work",
        paper=_CANONICAL.replace("Method: {method}\n\n", "Challenges: {note}\n\nContributions: {remark}\n\n")
        .replace("Result:", "Results:")
        .replace("Abstract:", "Related Work: {thought}\n\nAbstract:"),
        extra={"note": "Challenges", "remark": "Contributions", "thought": "Related Work"},
        failures=("Challenges extraction failed", "Results analysis unavailable"),
    ),
    Generator(
        name="a quote without label",
        paper=f"{_HEADING}> {{tldr}}\n\n{_OPEN}{_FOUR}Abstract: {{abstract}}\n\n</details>\n",
        never=MULTILINE | {"empty", "own label", "own label in lower case", "starred", "bold"},
    ),
    Generator(
        name="topics", paper=_CANONICAL, sections=("LLM Agents & Tools", "RL (post-training)", "Robotics: Manipulation")
    ),
    Generator(name="a topic with a space in its name", paper=_CANONICAL, sections=("Agent Sec", "LLM Sec")),
    Generator(
        name="Chinese bold labels, a link with spaces",
        paper=f"{_HEADING}**主要类别:** {{category}}\n\n**AI概要:** {{tldr}}\n\n\n<details>\n  <summary>更多</summary>\n  \n"
        "**动机:** {motivation}\n\n**方法:** {method}\n\n**结果:** {result}\n\n**结论:** {conclusion}\n\n"
        "**与AI讨论:** {link}\n\n**原文摘要:** {abstract}\n\n</details>\n",
        comma=", ",
        head="<div id=toc></div>\n\n# 目录\n\n{entries}",
        entry="- [{name}](#{anchor}) [总数: {total}]\n",
        failures=("N/A", "Error"),
        extra={"link": "与AI讨论"},
        choices={
            "link": ["[Discuss](https://chat.example/?prompt=我们要讨论的论文是Wet+Pebbles%3A，链接是https%3A ，)"]
        },
    ),
    Generator(
        name="names over two lines, accents of TeX",
        paper=_CANONICAL,
        names=("Gast\\'on Vergara-Hermosilla (LaMME)", "Cyril\n  Mal\\'ez\\'e"),
    ),
    Generator(
        name="names that end with a comma, a relevance",
        paper=_CANONICAL.replace("TL;DR", "Relevance: {score}\n\nTL;DR"),
        names=("M. D. Stewart,",),
        extra={"score": "Relevance"},
    ),
    Generator(
        name="optional fields",
        paper=_CANONICAL.replace("TL;DR", "Code: {code_url}\n\nComment: {comment}\n\nTL;DR").replace(
            "Abstract:", "Limitations: {note}\n\nAbstract:"
        ),
        extra={"note": "Limitations"},
        choices={"code_url": ["https://example.org/owls"]},
        optional=("Code: {code_url}\n\n", "Comment: {comment}\n\n", "Limitations: {note}\n\n"),
        least=100,
    ),
    Generator(
        name="labels in two languages",
        paper=f"{_HEADING}**主要类别 / Main category:** {{category}}\n\n**一句话总结 / TL;DR:** {{tldr}}\n\n{_OPEN}\n"
        "**动机 / Motivation:** {motivation}\n\n**方法 (Method):** {method}\n\n**Result（结果）:** {result}\n\n"
        "**结论 Conclusion:** {conclusion}\n\n**局限 / Limitations:** {note}\n\n**摘要 / Abstract:** {abstract}\n\n</details>\n",
        extra={"note": "局限 / Limitations"},
    ),
    Generator(
        name="French",
        language="fr",
        paper="### {number}. [{title}]({url})\n\n**Auteurs :** {authors}\n\n**Catégorie principale :** {category}\n\n"
        "**En bref :** {tldr}\n\n**Motivation :** {motivation}\n\n**Méthode :** {method}\n\n**Résultats :** {result}\n\n"
        "**Conclusion :** {conclusion}\n\n**Pistes :** {note}\n\n**Résumé original :** {abstract}\n\n",
        comma=", ",
        extra={"note": "Pistes"},
        never=frozenset({"rule"}),
    ),
    Generator(
        name="Russian, bullets",
        language="ru",
        paper="### {number}. [{title}]({url})\n- **Авторы**: {authors}\n- **Категория**: {category}\n- **Кратко**: {tldr}\n"
        "- **Мотивация**: {motivation}\n- **Методы**: {method}\n- **Результаты**: {result}\n- **Вывод**: {conclusion}\n"
        "- **Ограничения**: {note}\n- **Аннотация**: {abstract}\n\n",
        comma=", ",
        extra={"note": "Ограничения"},
        never=frozenset({"rule"}),
    ),
    Generator(
        name="titles alone, fields as bullets",
        paper="### {title}\n- **Authors**: {authors}\n- **URL**: [{url}]({url})\n- **TL;DR**: {tldr}\n"
        "- **Motivation**: {motivation}\n- **Method**: {method}\n- **Result**: {result}\n- **Conclusion**: {conclusion}\n"
        "- **ai_Abstract**: {note}\n- **Abstract**: {abstract}\n\n",
        comma=", ",
        joint="",
        head="# arXiv Daily 2026-01-02\n\n",
        section="## {name}\n\n",
        extra={"note": "ai_Abstract"},
        never=frozenset({"rule"}),
    ),
    Generator(
        name="the Markdown layout, abstract in a quote",
        paper="### {title}\n\n**Authors**: {authors}\n\n* **Published Date:** {published}\n* **Categories**: {categories}\n"
        "* **Link**: [{url}]({url})\n\n**Abstract**\n\n> {abstract}\n\n",
        choices={"categories": ["cs.CV, cs.AI"]},
        **_MARKDOWN,
    ),
    Generator(
        name="the Markdown layout, abstract without label",
        paper="## [{title}]({url})\n\n**Authors**: {authors}\n\n**Published**: {published}\n\n{abstract}\n\n---\n\n",
        **_MARKDOWN,
    ),
    Generator(
        name="the Markdown layout, abstract first",
        paper="## {title}\n\n### Abstract\n\n{abstract}\n\n* **Authors:** {authors}\n* **Date:** {published}\n"
        "* **PDF:** [PDF]({pdf_url})\n* **arXiv:** {url}\n\n---\n\n",
        **_MARKDOWN,
    ),
    Generator(
        name="the Markdown layout, a heading for each field",
        paper="# {title}\n\n## Authors\n\n{authors}\n\n## Abstract\n\n{abstract}\n\n## Link\n\n<{url}>\n\n",
        **{**_MARKDOWN, "head": ""},
    ),
]
