"""A generator of dialects: ways of printing a digest, and digests that each of them can print.

A `Dialect` is a frozen record of choices that are independent of each other; `render` prints a digest by them, and
`digests_of` makes digests of invented papers that hold what is hard to read. The strategies stay where a careful
reader with the whole digest at hand can tell what was meant. So they do not make

* a line that begins with a label, in that label's own dress, in a place where the dialect prints labels (below a blank
  line of a blank-lined dialect, or on any line of a run of labels), unless the label has been printed already;
* a label that nobody knows, plain, below the abstract of a digest of few papers: it may be a paragraph;
* bars in values of tables and of lines that hold several fields, and rules in values where rules part fields;
* badges before titles that begin with a bracket themselves and are no link;
* a comma and a space inside a name where names are joined by a comma and a space, but for suffixes and parentheses.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from arxiv_digest_parser.identifiers import ArxivId
from arxiv_digest_parser.models import Analysis, Digest, Extra, Paper, Section, Translation

ANALYSIS = ("tldr", "motivation", "method", "result", "conclusion")
PROSE = (*ANALYSIS, "abstract", "abstract_translation")

# ---------------------------------------------------------------------------------------------------- vocabulary

#: What generators print before a value, by language and field.
LABELS: dict[str, dict[str, list[str]]] = {
    "en": {
        "authors": ["Authors", "Author(s)", "Author"],
        "category": ["Main category", "Primary category", "Category", "Primary Category"],
        "categories": ["Categories", "All categories", "Subjects"],
        "link": ["Link", "URL", "arXiv", "Paper", "ArXiv URL", "arXiv link"],
        "pdf": ["PDF", "PDF URL", "PDF link"],
        "date": ["Published", "Date", "Published Date", "Submitted", "Publication date", "Published on"],
        "comment": ["Comment", "Comments"],
        "tldr": ["TL;DR", "TLDR", "tl;dr", "AI summary", "One-sentence summary", "In short", "TL;DR (AI)"],
        "motivation": ["Motivation", "MOTIVATION", "Research motivation", "motivation"],
        "method": ["Method", "Methods", "Approach", "Methodology", "Core method", "Proposed Method"],
        "result": ["Result", "Results", "Key results", "Main results", "Key Results"],
        "conclusion": ["Conclusion", "Conclusions"],
        "abstract": ["Abstract", "Original abstract", "Paper abstract", "Original Abstract", "Abstract (original)"],
        "title_translation": ["Title (Chinese)", "Translated title", "Title translation", "Chinese title"],
        "abstract_translation": ["Abstract (Chinese)", "Translated abstract", "Abstract translation", "Chinese abstract"],
    },
    "zh": {
        "authors": ["作者", "论文作者", "作者列表"],
        "category": ["主要类别", "主类别", "主分类", "主要分类", "分类", "类别"],
        "categories": ["所有类别", "全部分类"],
        "link": ["链接", "论文链接", "原文链接", "论文地址"],
        "pdf": ["PDF", "PDF链接", "PDF 链接"],
        "date": ["发布日期", "发表日期", "日期", "提交日期", "发布时间"],
        "comment": ["备注", "评论"],
        "tldr": ["一句话总结", "概要", "AI概要", "摘要简述", "简述", "一句话结论", "AI总结", "核心总结", "TL;DR"],
        "motivation": ["动机", "研究动机", "研究动机 (Motivation)", "Motivation"],
        "method": ["方法", "核心方法", "研究方法", "方法 (Method)", "主要方法", "Method"],
        "result": ["结果", "关键结果", "主要结果", "实验结果", "研究结果", "Result"],
        "conclusion": ["结论", "研究结论", "主要结论", "Conclusion"],
        "abstract": ["原文摘要", "英文摘要", "Original abstract", "Abstract", "摘要 (英文)", "Abstract (英文)", "摘要原文"],
        "title_translation": ["中文标题", "标题翻译", "中文题目", "Title (中文)"],
        "abstract_translation": ["中文摘要", "摘要翻译", "Abstract (中文翻译)", "摘要（中文）", "中文摘要 (Abstract in Chinese)"],
    },
    "ja": {
        "authors": ["著者", "著者名"],
        "category": ["主カテゴリ", "カテゴリ", "分類", "カテゴリー", "主分類"],
        "categories": ["カテゴリ一覧"],
        "link": ["リンク", "論文リンク", "URL"],
        "pdf": ["PDF", "PDFリンク"],
        "date": ["公開日", "投稿日", "発表日"],
        "comment": ["コメント"],
        "tldr": ["要約", "一言要約", "一言でいうと", "AI要約", "概要", "TL;DR"],
        "motivation": ["動機", "研究動機", "研究の動機", "背景と動機", "Motivation"],
        "method": ["手法", "提案手法", "研究手法", "方法", "Method"],
        "result": ["結果", "実験結果", "主な結果", "研究結果", "Result"],
        "conclusion": ["結論", "まとめ", "Conclusion"],
        "abstract": ["要旨", "アブストラクト", "原文要旨", "Abstract", "英語要旨", "要旨（原文）"],
        "title_translation": ["日本語タイトル", "邦題", "タイトル（日本語）"],
        "abstract_translation": ["日本語要旨", "要旨（日本語訳）", "アブストラクト（和訳）"],
    },
    "ko": {
        "authors": ["저자"],
        "category": ["주요 카테고리", "카테고리", "분류", "주 카테고리"],
        "categories": ["전체 카테고리"],
        "link": ["링크", "논문 링크"],
        "pdf": ["PDF", "PDF 링크"],
        "date": ["게시일", "발행일", "제출일"],
        "comment": ["코멘트"],
        "tldr": ["한 줄 요약", "요약", "한줄 요약", "AI 요약", "핵심 요약", "TL;DR"],
        "motivation": ["동기", "연구 동기", "연구 동기 (Motivation)", "Motivation"],
        "method": ["방법", "연구 방법", "방법론", "핵심 방법", "제안 방법", "Method"],
        "result": ["결과", "주요 결과", "실험 결과", "연구 결과", "Result"],
        "conclusion": ["결론", "Conclusion"],
        "abstract": ["초록", "원문 초록", "Abstract", "영문 초록", "초록 (원문)"],
        "title_translation": ["한국어 제목", "제목 번역", "제목 (한국어)"],
        "abstract_translation": ["한국어 초록", "초록 번역", "초록 (한국어)"],
    },
}
#: Labels that no table foresees, with whether their values are short.
EXTRA_LABELS: dict[str, list[str]] = {
    "en": ["Limitations", "Key contributions", "Relevance", "Selection reason", "Background", "Why it matters", "Code"],
    "zh": ["推荐理由", "创新点", "局限性", "亮点", "相关工作", "与AI讨论", "应用场景"],
    "ja": ["限界", "貢献", "新規性", "議論", "次に読むべき論文"],
    "ko": ["한계점", "기여", "추천 이유", "활용 분야"],
}
SHORT_EXTRA_LABELS: dict[str, list[str]] = {
    "en": ["Score", "Read time", "Importance", "Catalog", "Keywords", "Domain"],
    "zh": ["得分", "关键词", "相关性", "阅读时间", "推荐指数"],
    "ja": ["スコア", "キーワード", "読了時間"],
    "ko": ["점수", "키워드", "난이도"],
}
SUMMARIES: dict[str, list[str]] = {
    "en": ["Details", "More", "Show details", "Click to expand", "📄 Details", "Full details"],
    "zh": ["更多", "详细信息", "详情", "点击展开", "展开", "Details"],
    "ja": ["詳細", "もっと見る", "Details"],
    "ko": ["자세히", "자세히 보기", "상세 정보", "더보기", "Details"],
}
#: What generators print where the model gave no answer.
FAILURES = [
    "Summary generation failed",
    "Motivation analysis unavailable",
    "Method extraction failed",
    "Error: API quota exceeded",
    "N/A",
    "None",
    "翻译失败",
    "Error",
]
CATEGORIES = {
    "cs.CL": "Computation and Language",
    "cs.CV": "Computer Vision and Pattern Recognition",
    "math.CO": "Combinatorics",
    "stat.ML": "Machine Learning",
    "physics.soc-ph": "Physics and Society",
    "hep-th": "High Energy Physics - Theory",
    "q-bio.QM": "Quantitative Methods",
    "eess.IV": "Image and Video Processing",
}
CATEGORY_NAMES = {
    "zh": dict(zip(CATEGORIES, ["计算语言学", "计算机视觉", "组合数学", "机器学习", "社会物理", "高能物理", "定量方法", "图像处理"])),
    "ja": dict(zip(CATEGORIES, ["計算言語学", "画像認識", "組合せ論", "機械学習", "社会物理学", "高エネルギー物理", "定量手法", "画像処理"])),
    "ko": dict(zip(CATEGORIES, ["계산 언어학", "컴퓨터 비전", "조합론", "기계 학습", "사회 물리", "고에너지 물리", "정량 방법", "영상 처리"])),
}
TOPICS = {
    "en": ["Agents & Tools", "Robots", "Large-scale data", "Theory (mixed)", "Health", "Climate", "Vision", "Speech"],
    "zh": ["大模型推理", "机器人", "医学影像", "多模态", "安全与隐私", "推荐系统", "语音", "理论"],
    "ja": ["言語モデル", "ロボット", "医用画像", "安全性", "音声", "理論", "気候", "推薦"],
    "ko": ["언어 모델", "로봇", "의료 영상", "보안", "음성", "이론", "기후", "추천"],
}

# ---------------------------------------------------------------------------------------------------- words

SENTENCES: dict[str, list[str]] = {
    "en": [
        "Sorting wet pebbles is slow",
        "We count the lanterns of a harbour by their sound",
        "A kettle of size $n \\log n$ boils first",
        "Three owls agree on a protocol",
        "The ferry model keeps its balance under load",
        "Our baker needs 12% less flour (p < 0.05)",
        "Nobody had measured the moss before",
    ],
    "zh": [
        "湿润的鹅卵石很难分类",
        "我们用声音数港口的灯笼",
        "大小为 $n \\log n$ 的水壶先烧开",
        "三只猫头鹰就协议达成一致",
        "渡船模型（Ferry-7B）在负载下保持平衡",
        "面包师少用了12%的面粉",
        "此前没有人测量过苔藓",
    ],
    "ja": [
        "濡れた小石の分類は遅い",
        "港の灯りを音で数える",
        "大きさ $n \\log n$ のやかんが先に沸く",
        "三羽のふくろうが手順に合意する",
        "渡し船のモデルは荷重の下でも釣り合う",
        "パン屋の粉が12%減った",
        "これまで苔を測った人はいない",
    ],
    "ko": [
        "젖은 조약돌을 분류하는 일은 느리다",
        "항구의 등불을 소리로 센다",
        "크기가 $n \\log n$ 인 주전자가 먼저 끓는다",
        "세 마리 부엉이가 규약에 합의한다",
        "나룻배 모델은 짐을 실어도 균형을 잡는다",
        "제빵사는 밀가루를 12% 덜 쓴다",
        "이끼를 잰 사람은 아직 없다",
    ],
}
STOPS = {"en": ". ", "zh": "。", "ja": "。", "ko": ". "}
TITLE_WORDS = (
    "Pebbles Lanterns Kettles Owls Ferries Moss Bakers for of in and Learning Sorting Counting Robust Sparse "
    "Slow Deep Wet Nocturnal Harbour Protocols Graphs Maps Games"
).split()
#: Parts of titles that are hard to read.
TITLE_PARTS = [
    "$z \\sim 2.4$",
    "$\\frac{\\mathbb{F}_{p^m}[u]}{\\langle u^2\\rangle}$",
    "Dialog[ue]s",
    "Z2[u,v](u2(1+u),v2)",
    "(Part II)",
    "A) Forced B) Free",
    "CIII] Emission",
    "`Good' Descriptors:",
    "<think>",
    "*-Algebras",
    "[De|Re]constructing",
    "100% & More",
    "What Is It?",
    "2D",
]
GIVEN = "Ada Bo Cyra Dov Eun-ji Ferran Grace Hideo Ines José Kwame Li Mina Noël Oda Petra Q. R. B. Søren".split()
FAMILY = "Lovelace Chen Okafor van der Berg,Hopper,Mori,Quist,Ryan,O'Neil,Müller,Park,Silva,Tran,Smith-Jones,Li".split(",")
EASTERN = "李雷 韩梅梅 王芳 张伟 佐藤葵 田中結衣 김민지 박서준 陈静 欧阳明".split()

# ---------------------------------------------------------------------------------------------------- dialects


@attrs.frozen
class Field:
    """A value that a dialect prints, by the name of what it is and the label before it."""

    key: str
    label: str


Row = tuple[Field, ...]
"""Fields that stand on one line; mostly one."""


@attrs.frozen(kw_only=True)
class Dialect:
    """How one generator prints its digests.

    Attributes:
        language: What its analysis is written in.
        title: The first heading, with ``{date}``; ``None`` if it prints none.
        front_matter: Whether YAML front matter has the title and the date.
        report_date: A line that has the date alone, or "".
        grand_total: A line that says how many papers there are, with ``{n}``, or "".
        contents: The heading of the table of contents, or "" for none; ``[[toc]]`` stands alone.
        count: How an entry of the table of contents ends, with ``{n}``.
        anchor: What stands above a section, with ``{anchor}``, or "".
        back: What stands behind a section's name, or "".
        back_line: A line behind each section's papers, or "".
        section: The heading of a section with ``{code}``, ``{english}``, ``{name}``, or "" where there are no sections.
        heading: A paper's heading with ``{n}``, ``{title}``, ``{url}``, ``{badges}``, ``{id}``.
        restart: Whether numbers start anew in each section.
        title_line: The line of the translated title, with ``{title}``, or "".
        authors: The line of authors, with ``{names}``, ``{category}``, ``{score}``, or "" where a label stands for it.
        authors_gap: What stands between the heading and the line of authors.
        comma: What parts names.
        cut: What stands behind a list that is cut short.
        links: A line of links with ``{url}`` and ``{pdf}``, or "".
        above: Rows above ``<details>``.
        inside: Rows inside; none for a dialect without ``<details>``.
        below: Rows below.
        dress: How a field is printed, with ``{label}`` and ``{value}``.
        inner_dress: The same for those inside ``<details>``.
        blank: Whether a blank line parts fields.
        bar: What parts fields on one line.
        header: The header of a table.
        rule: What stands between fields, or "".
        opening: ``<details>`` with its summary.
        closing: What ends it.
        after: What stands behind each paper.
        scheme: The beginning of links to arXiv.
        final_newline: Whether the text ends with a line break.
    """

    language: str
    title: str | None
    front_matter: bool
    report_date: str
    grand_total: str
    contents: str
    count: str
    anchor: str
    back: str
    back_line: str
    section: str
    heading: str
    restart: bool
    title_line: str
    authors: str
    authors_gap: str
    comma: str
    cut: str
    links: str
    above: tuple[Row, ...]
    inside: tuple[Row, ...]
    below: tuple[Row, ...]
    dress: str
    inner_dress: str
    blank: bool
    bar: str
    header: str
    rule: str
    opening: str
    closing: str
    after: str
    scheme: str
    final_newline: bool

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows, in order."""
        return self.above + self.inside + self.below

    @property
    def fields(self) -> tuple[Field, ...]:
        """All fields, in order."""
        return tuple(field for row in self.rows for field in row)

    def prints(self, key: str) -> bool:
        """Tell whether a field is printed under a label."""
        return any(field.key == key for field in self.fields)

    def dress_of(self, row: Row) -> str:
        """Return how a row is printed."""
        return self.inner_dress if row in self.inside else self.dress


# ---------------------------------------------------------------------------------------------------- rendering


def render(dialect: Dialect, digest: Digest) -> str:
    """Print a digest as a generator of that dialect would."""
    parts = [_frame(dialect, digest)]
    for section in digest.sections:
        if section.papers:
            parts.append(_section_heading(dialect, section.name))
            parts += [_paper(dialect, paper) for paper in section.papers]
            parts.append(f"{dialect.back_line}\n\n" if dialect.back_line and section.name else "")
    text = "".join(parts)
    return text if dialect.final_newline else text.rstrip("\n")


def section_name(dialect: Dialect, code: str) -> str:
    """Return what a section is called."""
    names = CATEGORY_NAMES.get(dialect.language, CATEGORIES)
    return dialect.section.format(code=code, english=CATEGORIES.get(code, code), name=names.get(code, code))


def _anchor(name: str) -> str:
    return "".join(c for c in name.lower() if c.isalnum() or c in "-.")


def _frame(dialect: Dialect, digest: Digest) -> str:
    lines: list[str] = []
    if dialect.front_matter:
        lines += ["---", f'title: "{digest.title}"', f"date: {digest.date}", "---", ""]
    elif dialect.title is not None:
        lines += [f"# {digest.title}", ""]
    if dialect.report_date:
        lines += [dialect.report_date.format(date=digest.date), ""]
    if dialect.grand_total:
        lines += [dialect.grand_total.format(n=len(digest.papers)), ""]
    if dialect.contents:
        lines += [dialect.contents, ""]
    if dialect.count:
        lines += [
            f"- [{section.name}](#{_anchor(section.name or '')}){dialect.count.format(n=section.declared_total)}"
            for section in digest.sections
        ]
        lines += ["", ""]
    return "".join(f"{line}\n" for line in lines)


def _section_heading(dialect: Dialect, name: str | None) -> str:
    if name is None:
        return ""
    anchor = f"{dialect.anchor.format(anchor=_anchor(name))}\n\n" if dialect.anchor else ""
    level = "#" if dialect.title is None or dialect.front_matter else "##"
    return f"{anchor}{level} {name}{dialect.back}\n\n"


def _paper(dialect: Dialect, paper: Paper) -> str:
    heading = dialect.heading.format(
        n=paper.number, title=paper.title, url=paper.url, badges=paper.extra.get("badges"), id=paper.arxiv_id or "x"
    )
    text = heading + "\n"
    if dialect.title_line:
        text += dialect.title_line.format(title=paper.translations[0].title) + "\n\n"
    if dialect.authors:
        line = dialect.authors.format(names=_names(dialect, paper), category=paper.primary_category, score=_score(paper))
        text += f"{dialect.authors_gap}{line}\n\n"
    elif not dialect.title_line and dialect.authors_gap:
        text += dialect.authors_gap
    if dialect.links:
        text += dialect.links.format(url=paper.url, pdf=paper.pdf_url) + "\n\n"
    text += _rows(dialect, paper, dialect.above, dialect.dress)
    if dialect.inside:
        text += "\n" + dialect.opening + _rows(dialect, paper, dialect.inside, dialect.inner_dress) + dialect.closing
        text += "\n\n"
    text += _rows(dialect, paper, dialect.below, dialect.dress)
    return text + dialect.after


def _rows(dialect: Dialect, paper: Paper, rows: Sequence[Row], dress: str) -> str:
    if not rows:
        return ""
    printed: list[str] = []
    for row in rows:
        cells = [_cell(dress, field.label, value) for field in row if (value := value_of(dialect, paper, field)) is not None]
        if cells:
            printed.append(dialect.bar.join(cells))
    if dress.startswith("|"):
        return dialect.header + "".join(f"{cell}\n" for cell in printed) + "\n"
    gap = "\n\n" if dialect.blank or dress.startswith("#") else "\n"
    if dialect.rule:
        gap = f"\n\n{dialect.rule}\n\n"
    if dress.startswith(">") and gap == "\n\n":
        gap = "\n>\n"
    return gap.join(printed) + "\n\n"


def _cell(dress: str, label: str, value: str) -> str:
    cell = dress.format(label=label, value=value)
    return "\n> ".join(cell.split("\n")) if dress.startswith(">") else cell


def _names(dialect: Dialect, paper: Paper) -> str:
    return dialect.comma.join(paper.authors) + ("" if paper.authors_complete else dialect.cut)


def _score(paper: Paper) -> str:
    return paper.extra.get("badges", "")


def value_of(dialect: Dialect, paper: Paper, field: Field) -> str | None:
    """Return what stands behind a label, or ``None`` if the paper has no such field."""
    translation = Translation(language=None)
    for one in paper.translations:
        translation = attrs.evolve(
            translation, title=one.title or translation.title, abstract=one.abstract or translation.abstract
        )
    values: dict[str, Callable[[], str | None]] = {
        "authors": lambda: _names(dialect, paper),
        "category": lambda: paper.primary_category,
        "categories": lambda: ", ".join(paper.categories),
        "link": lambda: paper.url,
        "pdf": lambda: paper.pdf_url,
        "date": lambda: str(paper.published),
        "comment": lambda: paper.comment,
        "abstract": lambda: paper.abstract,
        "title_translation": lambda: translation.title,
        "abstract_translation": lambda: translation.abstract,
        "extra": lambda: paper.extra.get(field.label),
    }
    if field.key in values:
        return values[field.key]()
    value: str | None = getattr(paper.analysis, field.key)
    return value


# ---------------------------------------------------------------------------------------------------- strategies


def _one(values: Sequence[str]) -> SearchStrategy[str]:
    return st.sampled_from(list(values))


DRESSES = [
    "{label}{colon}{value}",
    "**{label}{tight}**{gap}{value}",
    "**{label}**{colon}{value}",
    "**🎯 {label}{tight}** {value}",
    "- {label}{colon}{value}",
    "- **{label}**{colon}{value}",
    "- **{label}{tight}** {value}",
    "* **{label}{tight}** {value}",
    "> **{label}{tight}** {value}",
    "> **{label}**{colon}{value}",
    "> {label}{colon}{value}",
    "#### 🧩 {label}\n{value}",
    "#### {label}\n\n{value}",
    "**{label}**\n\n{value}",
    "| {label} | {value} |",
    "| **{label}** | {value} |",
    "| 🎯 **{label}** | {value} |",
    "【{label}】{value}",
]


@st.composite
def dresses(draw: DrawFn) -> str:
    """Make the dress of a field."""
    tight = draw(_one([":", "："]))
    gap = " " if tight == ":" else draw(_one(["", " "]))
    dress = draw(_one(DRESSES))
    return dress.replace("{colon}", tight + gap).replace("{tight}", tight).replace("{gap}", gap)


@st.composite
def dialects(draw: DrawFn) -> Dialect:
    """Make a dialect."""
    language = draw(_one(["en", "zh", "ja", "ko"]))
    dress = draw(dresses())
    inner_dress = dress if draw(st.booleans()) else draw(dresses())
    table = dress.startswith("|") or inner_dress.startswith("|")
    frame = draw(_frames(language))
    linked = draw(st.booleans() | st.just(value=True))
    heading = draw(_one(_LINKED if linked else _UNLINKED)) if frame["section"] else draw(_one(_LINKED + _UNLINKED[:2]))
    linked = "{url}" in heading
    badges = "{badges}" in heading
    hashes = "#" * draw(st.sampled_from([2, 3, 3, 3] if not frame["section"] else [3, 3, 3, 4]))
    if dress.startswith("####") or inner_dress.startswith("####"):
        hashes = hashes[:3]
    authors = draw(_one([form for form in _AUTHORS if not (badges and "{score}" in form)]))
    if not linked and "{n}" not in heading and draw(st.booleans()):
        authors = ""
    labelled: list[str] = [] if authors else ["authors"]
    if "{category}" not in authors:
        labelled += draw(st.sampled_from([["category"], ["category"], ["categories"], ["category", "categories"], []]))
    links = ""
    if not linked:
        links = draw(_one(["", *_LINKS]))
        if not links:
            labelled.append("link")
    labelled += [key for key in ("date", "comment", "pdf") if "{pdf}" not in links and draw(st.integers(0, 3)) == 0]
    title_line = draw(_one(["", "", "", "> *{title}*", "**{label}：{title}**"]))
    if title_line:
        title_line = title_line.replace("{label}", draw(_one(LABELS["zh" if language == "en" else language]["title_translation"])))
    elif draw(st.integers(0, 3)) == 0:
        labelled.append("title_translation")
    rows: list[Row] = [(Field(key, draw(_one(LABELS[language][key]))),) for key in labelled]
    used: set[str] = set()
    for label in draw(st.lists(_one(SHORT_EXTRA_LABELS[language]), max_size=2, unique=True)):
        used.add(label)
        rows.append((Field("extra", label),))
    bar = draw(_one([" | ", " &nbsp;|&nbsp; "]))
    joinable = not (dress[0] in "|#【" or "\n" in dress)
    if len(rows) > 1 and joinable and draw(st.integers(0, 2)) == 0:
        rows = [*rows[:-2], rows[-2] + rows[-1]] if rows[-2][0].key != "authors" else rows
    prose = draw(
        st.sampled_from(
            [
                list(ANALYSIS),
                list(ANALYSIS),
                ["tldr"],
                ["tldr", "motivation", "conclusion"],
                ["motivation", "method", "result", "conclusion"],
                ["method", "result"],
            ]
        )
    )
    if draw(st.integers(0, 4)) == 0:
        prose = draw(st.permutations(prose))
    if draw(st.integers(0, 2)) == 0:
        prose.insert(draw(st.integers(0, len(prose))), "extra")
    abstract = draw(st.sampled_from(["last", "last", "last", "none", "first", "middle"]))
    where = {"last": len(prose), "none": -1, "first": 0, "middle": len(prose) // 2}[abstract]
    if where >= 0:
        prose.insert(where, "abstract")
    if draw(st.integers(0, 3)) == 0:
        prose.insert(draw(st.integers(0, len(prose))), "abstract_translation")
    pool = iter(draw(st.permutations(EXTRA_LABELS[language])))
    texts: list[Row] = [
        (Field(key, next(pool) if key == "extra" else draw(_one(LABELS[language][key]))),) for key in prose
    ]
    details = draw(st.sampled_from(["none", "rest", "rest", "rest", "middle"]))
    first = draw(st.integers(0, len(texts) - 1))
    above, inside, below = [*rows, *texts], list[Row](), list[Row]()
    if details != "none":
        last = len(texts) if details == "rest" else draw(st.integers(first + 1, len(texts)))
        above, inside, below = [*rows, *texts[:first]], texts[first:last], texts[last:]
    else:
        inner_dress = dress
    if inside and dress == inner_dress and dress.startswith("|"):
        inner_dress = "**{label}:** {value}"
    blank = draw(st.booleans() | st.just(value=True))
    if "\n" in dress or dress.startswith(("【",)):
        blank = True
    header = draw(_one(["| | |\n| --- | --- |\n", ""])) if table else ""
    return Dialect(
        language=language,
        heading=f"{hashes} {heading}",
        restart=draw(st.booleans()),
        title_line=title_line,
        authors=authors,
        authors_gap=draw(_one(["", "", "\n"])),
        comma=draw(_one([",", ",", ", ", ", ", "、", "; "])),
        cut=draw(_one([" et al.", ", et al.", " 等 12 人", " 等", ", ...", " and 5 others", " 외 3명", " ほか3名"])),
        links=links,
        above=tuple(above),
        inside=tuple(inside),
        below=tuple(below),
        dress=dress,
        inner_dress=inner_dress,
        blank=blank,
        bar=bar,
        header=header,
        rule="---" if "\n" in dress and dress == inner_dress and draw(st.integers(0, 3)) == 0 else "",
        opening=draw(_one(["<details>\n  <summary>{}</summary>\n", "<details>\n<summary>{}</summary>\n\n", "<details><summary>{}</summary>\n\n", "<details>\n  <summary><b>{}</b></summary>\n  \n"])).format(draw(_one(SUMMARIES[language]))),
        closing="</details>",
        after=draw(_one(["", "\n", "---\n\n", "\n---\n", "<hr>\n\n", "***\n\n"])),
        scheme=draw(_one(["https://arxiv.org/abs/{}", "https://arxiv.org/abs/{}", "http://arxiv.org/abs/{}v2", "https://arxiv.org/pdf/{}", "https://www.alphaxiv.org/abs/{}", "https://www.biorxiv.org/content/10.1101/2026.{}v1", "https://pubmed.ncbi.nlm.nih.gov/{}/", "https://doi.org/10.1016/j.x(26){}-4"])),
        final_newline=draw(st.booleans() | st.just(value=True)),
        **frame,
    )


_LINKED = [
    "[{n}] [{title}]({url})",
    "[{n}] [{title}]({url})",
    "[{n}] [{title}]({url})",
    "[{title}]({url})",
    "{n}. [{title}](<{url}>)",
    "{n}. [{title}]({url})",
    "[{n}] {badges} [{title}]({url})",
    '<a id="{id}"></a>[{title}]({url}) [[back]](#toc-1)',
    "[{n}] **[{title}]({url})**",
    "📄 [{title}]({url})",
]
_UNLINKED = ["[{n}] {title}", "{n}. {title}", "[{n}] {badges} {title}", "{title}"]
_AUTHORS = [
    "*{names}*",
    "*{names}*",
    "*{names}*",
    "",
    "*{names}* | **Main category: {category}**",
    "**{score}** | *{names}*",
    "_{names}_",
]
_LINKS = ["[arXiv]({url})", "[[arXiv]({url})] [[PDF]({pdf})]", "🔗 [arXiv]({url}) | [PDF]({pdf})", "[Paper]({url}) · [PDF]({pdf})"]
_TITLES = {
    "en": ["{date}", "AI-Enhanced arXiv Daily {date}", "arXiv Digest - {date}", "Papers of {date}"],
    "zh": ["{date}", "每日 ArXiv 摘要速递: {date}", "论文日报 {date}", "arXiv 每日论文（{date}）"],
    "ja": ["{date}", "arXiv 論文まとめ {date}"],
    "ko": ["{date}", "오늘의 arXiv 논문 {date}"],
}
_CONTENTS = {
    "en": ["<div id=toc></div>\n\n# Table of Contents", "## Table of Contents", "## Contents"],
    "zh": ["<div id=toc></div>\n\n# 目录", "### 目录", "<a id='toc'></a>\n## 目录"],
    "ja": ["<a id='toc'></a>\n\n## 目次"],
    "ko": ["## 목차"],
}
_COUNTS = {"en": [" [Total: {n}]", " ({n})", " ({n} papers)"], "zh": [" [总数: {n}]", " ({n} 篇)", "（{n}篇）"], "ja": [" ({n} 件)", " [{n}]"], "ko": [" ({n}편)"]}
_GRAND_TOTALS = {
    "en": ["**Total papers: {n}**", "Total: {n}", "> {n} papers today"],
    "zh": ["## 今日总计: {n} 篇论文", "共 {n} 篇论文", "> 今日共收录 {n} 篇"],
    "ja": ["合計 {n} 件", "論文数: {n}"],
    "ko": ["총 {n}편", "오늘의 논문: {n}편"],
}


@st.composite
def _frames(draw: DrawFn, language: str) -> dict[str, object]:
    kind = draw(_one(["none", "canonical", "canonical", "wiki", "titled", "titled", "front matter", "topics", "named"]))
    frame: dict[str, object] = dict.fromkeys(
        ("report_date", "grand_total", "contents", "count", "anchor", "back", "back_line", "section"), ""
    )
    frame |= {"title": None, "front_matter": False}
    if kind == "none":
        return frame
    frame["section"] = "{code}"
    if kind == "wiki":
        frame["contents"] = "[[toc]]"
        return frame
    if kind in {"canonical", "topics", "named"} or draw(st.booleans()):
        frame["contents"] = draw(_one(_CONTENTS[language]))
        frame["count"] = draw(_one(_COUNTS[language]))
    if kind != "canonical" and draw(st.booleans()):
        frame["title"] = draw(_one(_TITLES[language]))
        frame["grand_total"] = draw(_one(["", *_GRAND_TOTALS[language]]))
        if "{date}" not in str(frame["title"]) or draw(st.integers(0, 3)) == 0:
            frame["report_date"] = draw(_one(["**Report Date:** {date}", "Date: {date}"]))
    if kind == "front matter":
        frame["title"] = draw(_one(_TITLES[language]))
        frame["front_matter"] = True
    frame["anchor"] = draw(_one(["<div id='{anchor}'></div>", "<a id='{anchor}'></a>", '<a name="{anchor}"></a>', ""]))
    frame["back"] = draw(_one([" [[Back]](#toc)", " [[Back]](#toc)", " [⬆️ 返回总目录](#toc)", " [↑](#toc)", ""]))
    frame["back_line"] = draw(_one(["", "", "[⬆️ 返回总目录](#toc)", "[Back to top](#toc)"])) if not frame["back"] else ""
    if kind == "named":
        frame["section"] = draw(_one(["{name} ({english}) [{code}]", "{name} [{code}]", "{code} - {english}"]))
    elif kind == "topics":
        frame["section"] = "{name}"
    elif kind in {"titled", "front matter"} and draw(st.integers(0, 3)) == 0:
        frame |= {"section": "", "contents": "", "count": "", "anchor": "", "back": "", "back_line": ""}
    return frame


# ---------------------------------------------------------------------------------------------------- digests


def _sentence(language: str) -> SearchStrategy[str]:
    stop = STOPS[language]
    return st.lists(_one(SENTENCES[language]), min_size=1, max_size=3).map(lambda parts: stop.join(parts) + stop.rstrip())


@st.composite
def _value(draw: DrawFn, dialect: Dialect, row: Row, field: Field) -> str:
    """Make a value for a field of prose."""
    dress = dialect.dress_of(row)
    language = dialect.language
    plain = draw(_sentence(language))
    hard = draw(st.integers(0, 3)) == 0
    if not hard:
        return plain
    several = not dress.startswith("|")
    kinds = ["own label", "control", "think", "tex", "failure", "empty", "bold", "brackets", "zero width"]
    if several:
        kinds += ["list", "numbers"]
        if dialect.blank or "\n" in dress:
            kinds += ["paragraphs"]
            if not dialect.rule and field is not dialect.fields[-1]:
                kinds += ["rule"]
    kind = draw(_one(kinds))
    if kind == "empty" and (field.key == "extra" and "\n" in dress):
        kind = "tex"  # a heading without text, unknown: nobody can tell it from one that stands over others
    other = draw(_sentence(language))
    return {
        "own label": f"{field.label}：{plain}" if language != "en" else f"{field.label}: {plain}",
        "control": f"{plain} \x0crac{{1}}{{2}} \x0barphi \rm {other}",
        "think": f"<think> {plain} </think> {other}",
        "tex": f"$\\mathcal{{O}}(n^2)$ {plain}",
        "failure": draw(_one(FAILURES)),
        "empty": "",
        "bold": f"{plain} **{other}** {plain}",
        "brackets": f"[Ne v] {plain} {{x}}",
        "zero width": f"{plain}\u200b\u202e{other}",
        "list": f"- {plain}\n- {other}",
        "numbers": f"1. {plain}\n2. {other}\n3. {plain}",
        "paragraphs": f"{plain}\n\n{other}",
        "rule": f"{plain}\n\n---\n\n{other}",
    }[kind]


LABEL_LINES = ["Results", "Methods", "Conclusion", "Background", "Motivation", "Method", "Code", "Objective"]


@st.composite
def _abstract(draw: DrawFn, dialect: Dialect, papers: int) -> str:
    """Make an abstract, over several lines, some of which look like the beginning of a field."""
    row = next(row for row in dialect.rows for field in row if field.key == "abstract")
    dress = dialect.dress_of(row)
    lines = draw(st.lists(_one([s + "." for s in SENTENCES["en"]]), min_size=1, max_size=5))
    if dress.startswith("|"):
        return " ".join(lines)
    if not dialect.blank and "\n" not in dress:
        # A run of labels: a plain line that begins as one of them would be one.
        safe = not dress.replace("> ", "").replace("- ", "").startswith("{label}") and papers > 3
    else:
        safe = True
    if safe and len(lines) > 1 and draw(st.booleans()):
        at = draw(st.integers(1, len(lines) - 1))
        lines[at] = f"{draw(_one(LABEL_LINES))}: {lines[at]}"
    mark = draw(_one(["\n", "\n", " ", "\n  "]))
    if dress.startswith(">"):
        mark = mark.rstrip(" ") or " "
    return mark.join(lines)


@st.composite
def _title(draw: DrawFn, dialect: Dialect) -> str:
    words = draw(st.lists(_one(TITLE_WORDS), min_size=2, max_size=6))
    title = " ".join(words)
    if draw(st.integers(0, 3)) == 0:
        part = draw(_one(TITLE_PARTS))
        title = draw(_one([f"{part} {title}", f"{title} {part}", f"{title}: {part} and {words[0]}"]))
    linked = "{url}" in dialect.heading
    if linked and draw(st.integers(0, 9)) == 0:
        title = draw(_one([f"[Emerging Ideas] {title}", f"{title} [Experiment, Analysis & Benchmark]"]))
    return title


@st.composite
def _name(draw: DrawFn, dialect: Dialect) -> str:
    if dialect.comma == "、" and draw(st.booleans()):
        return draw(_one(EASTERN))
    name = f"{draw(_one(GIVEN))} {draw(_one(FAMILY))}"
    if draw(st.integers(0, 9)):
        return name
    kinds = [f"{name} Jr.", f"{name} II", f"{name} (LMO)", f"{name} (Inst. for Bread)", "The LANTERN Collaboration"]
    if dialect.comma != "、":
        kinds += [f"{name}, Jr.", f"{name}, III"]
    if dialect.comma == ",":
        kinds += [f"{name} (LMO, Orsay)", f"{name}*", ":"]
    return draw(_one(kinds))


@st.composite
def _authors(draw: DrawFn, dialect: Dialect) -> tuple[str, ...]:
    size = draw(st.sampled_from([1, 2, 3, 4, 5, 8]))
    names = draw(st.lists(_name(dialect), min_size=size, max_size=size))
    if names[0] == ":" or len(names) == 1 and "," in names[0]:
        names[0] = "Ada Lovelace"
    if draw(st.integers(0, 40)) == 0:
        names += [f"{GIVEN[i % len(GIVEN)]} {FAMILY[i % len(FAMILY)]} {i}" for i in range(draw(_int([30, 400])))]
    return tuple(names)


def _int(values: Sequence[int]) -> SearchStrategy[int]:
    return st.sampled_from(list(values))


@st.composite
def _short_value(draw: DrawFn) -> str:
    return draw(_one(["8.5", "7/10", "3 min", "high", "⭐⭐⭐", "mosses, owls", "A: B"]))


@st.composite
def _paper_of(draw: DrawFn, dialect: Dialect, index: int, number: int, papers: int, code: str) -> Paper:
    """Make a paper that a dialect can print."""
    extra: dict[str, str] = {}
    texts: dict[str, str] = {}
    if "{badges}" in dialect.heading:
        extra["badges"] = draw(_one(["[8.5] [moss]", "[9.0] [wet stones]", "[7] [owls]"]))
    if "{score}" in dialect.authors:
        extra["badges"] = draw(_one(["8/10", "6.5/10"]))
    short = {label for labels in SHORT_EXTRA_LABELS.values() for label in labels}
    abstract = None
    for row in dialect.rows:
        for field in row:
            if field.key == "extra" and field.label in short:
                extra[field.label] = draw(_short_value())
            elif field.key == "extra":
                extra[field.label] = draw(_value(dialect, row, field))
            elif field.key == "abstract":
                abstract = draw(_abstract(dialect, papers))
            elif field.key in ANALYSIS:
                texts[field.key] = draw(_value(dialect, row, field))
    told = any(text and text not in FAILURES for text in texts.values())
    analysis = Analysis(**texts, language=dialect.language if told else None) if texts else None
    other = "zh" if dialect.language == "en" else dialect.language
    title_translation = draw(_one(SENTENCES[other])) if dialect.title_line or dialect.prints("title_translation") else None
    abstract_translation = draw(_sentence(other)) if dialect.prints("abstract_translation") else None
    translations = ()
    if title_translation or abstract_translation:
        translations = (Translation(language=other, title=title_translation, abstract=abstract_translation),)
    identifier = f"26{draw(st.integers(1, 12)):02}.{index:05}"
    url = dialect.scheme.format(identifier)
    has_pdf = "{pdf}" in dialect.links or dialect.prints("pdf")
    return Paper(
        draw(_title(dialect)),
        authors=draw(_authors(dialect)),
        authors_complete=draw(st.integers(0, 5)) > 0,
        abstract=abstract,
        arxiv_id=ArxivId.parse(url) if "arxiv.org" in url else ArxivId.parse(identifier) if has_pdf else None,
        url=url,
        pdf_url=f"https://arxiv.org/pdf/{identifier}" if has_pdf else None,
        primary_category=code if dialect.prints("category") or "{category}" in dialect.authors else None,
        categories=(code, draw(_one([c for c in CATEGORIES if c != code]))) if dialect.prints("categories") else (),
        published=datetime.date(2026, 3, draw(st.integers(1, 31))) if dialect.prints("date") else None,
        comment="12 pages, 3 figures" if dialect.prints("comment") else None,
        number=number if "{n}" in dialect.heading else None,
        analysis=analysis,
        translations=translations,
        extra=Extra(extra),
    )


@st.composite
def digests_of(draw: DrawFn, dialect: Dialect) -> Digest:
    """Make a digest that a dialect can print."""
    size = draw(st.sampled_from([1, 2, 3, 4, 5, 6, 8]))
    date = datetime.date(2026, 3, draw(st.integers(1, 31)))
    topics = dialect.section == "{name}"
    codes = draw(st.lists(_one(list(CATEGORIES)), min_size=1, max_size=3, unique=True)) if dialect.section else [""]
    codes = codes[:size]
    shares = [size // len(codes)] * len(codes)
    shares[0] += size - sum(shares)
    sections: list[Section] = []
    index = 0
    for place, (code, share) in enumerate(zip(codes, shares)):
        papers: list[Paper] = []
        for position in range(share):
            index += 1
            number = position + 1 if dialect.restart else index
            papers.append(draw(_paper_of(dialect, index, number, size, code or "cs.CL")))
        name = None
        if dialect.section:
            name = TOPICS[dialect.language][place] if topics else section_name(dialect, code)
        sections.append(Section(name, papers, declared_total=share if dialect.count else None))
    title = dialect.title.format(date=date) if dialect.title is not None else None
    dated = title is not None or bool(dialect.report_date)
    return Digest(sections, title=title, date=date if dated else None, layout="bilingual")


def failures(digest: Digest) -> int:
    """Count the values that are no more than the word that there is none."""
    count = 0
    for paper in digest.papers:
        values = [getattr(paper.analysis, key, None) for key in ANALYSIS]
        count += sum(value in FAILURES for value in values)
        count += sum(value in FAILURES and len(value) > 4 for value in paper.extra.values())
    return count
