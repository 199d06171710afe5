"""A generator of dialects: ways of printing a digest, and digests that each of them can print.

A `Dialect` is a frozen record of choices that are independent of each other; `render` prints a digest by them, and
`digests_of` makes digests of invented papers that hold what is hard to read. The strategies stay where a careful
reader with the whole digest at hand can tell what was meant. So they do not make

* a line of a text that begins as a label does, in the dress of the labels and where these are: below a blank line in
  a dialect that parts fields by blank lines, or on any line where it does not;
* plain labels that follow each other without blank lines, or unknown plain labels below an abstract (or below its
  translation, where no known label in their dress is further down, so that it may as well have parts of its own), in a
  digest of fewer than four papers: only other papers show that they are labels;
* a plain label on the line below an abstract: a line of the abstract may look the same;
* an unknown plain label in a quote, or a known one in capitals below an abstract, in a digest of fewer than four;
* an unknown heading without text: it may be over others;
* bars in values of tables and of lines that hold several fields, and rules in values where rules part fields;
* a rule at the end of a paper's last value;
* badges before titles that begin with a bracket themselves and are not links;
* a comma and a space inside a name where names are joined by a comma and a space, but for suffixes and parentheses;
* two links to the same PDF of which one is called the paper's.
"""

import datetime
import re
from collections.abc import Sequence
from random import Random

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from arxiv_digest_parser.identifiers import ArxivId
from arxiv_digest_parser.models import Analysis, Digest, Extra, Paper, Section, Translation

ANALYSIS = ("tldr", "motivation", "method", "result", "conclusion")

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
        "abstract_translation": [
            "Abstract (Chinese)",
            "Translated abstract",
            "Abstract translation",
            "Chinese abstract",
        ],
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
        "abstract": [
            "原文摘要",
            "英文摘要",
            "Original abstract",
            "Abstract",
            "摘要 (英文)",
            "Abstract (英文)",
            "摘要原文",
        ],
        "title_translation": ["中文标题", "标题翻译", "中文题目", "Title (中文)"],
        "abstract_translation": [
            "中文摘要",
            "摘要翻译",
            "Abstract (中文翻译)",
            "摘要（中文）",
            "中文摘要 (Abstract in Chinese)",
        ],
    },
    "ja": {
        "authors": ["著者", "著者名"],
        "category": ["主カテゴリ", "カテゴリ", "分類", "カテゴリー", "主分類"],
        "categories": ["カテゴリ一覧"],
        "link": ["リンク", "論文リンク", "URL"],
        "pdf": ["PDF", "PDFリンク"],
        "date": ["公開日", "投稿日", "発表日"],
        "comment": ["コメント"],
        "tldr": ["要約", "一言要約", "一言でいうと", "AI要約", "TL;DR"],
        "motivation": ["動機", "研究動機", "研究の動機", "背景と動機", "Motivation"],
        "method": ["手法", "提案手法", "研究手法", "方法", "Method"],
        "result": ["結果", "実験結果", "主な結果", "研究結果", "Result"],
        "conclusion": ["結論", "Conclusion"],
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
#: Labels that no table foresees, of texts and of short values.
EXTRA_LABELS: dict[str, list[str]] = {
    "en": ["Limitations", "Key contributions", "Relevance", "Selection reason", "Background", "Why it matters", "Data"],
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
    "en": CATEGORIES,
    "zh": {
        "cs.CL": "计算语言学",
        "cs.CV": "计算机视觉",
        "math.CO": "组合数学",
        "stat.ML": "机器学习",
        "physics.soc-ph": "社会物理",
        "hep-th": "高能物理",
        "q-bio.QM": "定量方法",
        "eess.IV": "图像处理",
    },
    "ja": {
        "cs.CL": "計算言語学",
        "cs.CV": "画像認識",
        "math.CO": "組合せ論",
        "stat.ML": "機械学習",
        "physics.soc-ph": "社会物理学",
        "hep-th": "高エネルギー物理",
        "q-bio.QM": "定量手法",
        "eess.IV": "画像処理",
    },
    "ko": {
        "cs.CL": "계산 언어학",
        "cs.CV": "컴퓨터 비전",
        "math.CO": "조합론",
        "stat.ML": "기계 학습",
        "physics.soc-ph": "사회 물리",
        "hep-th": "고에너지 물리",
        "q-bio.QM": "정량 방법",
        "eess.IV": "영상 처리",
    },
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
    "Z2[u](v)",
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
FAMILY = "Lovelace,Chen,Okafor,van der Berg,Hopper,Mori,Quist,Ryan,O'Neil,Müller,Park,Silva,Tran,Smith-Jones,Li".split(
    ","
)
EASTERN = "李雷 韩梅梅 王芳 张伟 佐藤葵 田中結衣 김민지 박서준 陈静 欧阳明".split()

# ---------------------------------------------------------------------------------------------------- dialects


@attrs.frozen
class Field:
    """A value that a dialect prints, by the name of what it is and the label before it."""

    key: str
    label: str


Row = tuple[Field, ...]
"""Fields that are on one line; mostly one."""


@attrs.frozen(kw_only=True)
class Frame:
    """What a dialect prints around the papers; everything that is "" is not printed.

    Attributes:
        title: The first heading, with ``{date}``.
        front_matter: Whether YAML front matter has the title and the date, and no heading.
        report_date: A line that has the date alone.
        grand_total: A line that says how many papers there are, with ``{n}``.
        contents: The heading of the table of contents.
        count: How an entry of the table of contents ends, with ``{n}``; "" for no entries.
        anchor: What is above a section, with ``{anchor}``.
        back: What is after a section's name.
        back_line: A line below each section's papers.
        section: A section's name, of ``{code}``, ``{english}`` and ``{name}``; "" for no sections.
        topics: Whether sections are topics in place of categories.
    """

    title: str = ""
    front_matter: bool = False
    report_date: str = ""
    grand_total: str = ""
    contents: str = ""
    count: str = ""
    anchor: str = ""
    back: str = ""
    back_line: str = ""
    section: str = ""
    topics: bool = False


@attrs.frozen(kw_only=True)
class Head:
    """How a paper begins.

    Attributes:
        heading: The heading, of ``{n}``, ``{title}``, ``{url}``, ``{pdf}``, ``{badges}``, ``{id}``.
        restart: Whether numbers start anew in each section.
        title_line: The line of the translated title, with ``{title}``, or "".
        authors: The line of authors, of ``{names}``, ``{category}``, ``{score}``, or "" where a label stands for it.
        gap: What is above that line.
        comma: What separates names.
        cut: What is after a list that is cut short.
        links: A line of links, of ``{url}`` and ``{pdf}``, or "".
        scheme: A link, with ``{id}``.
    """

    heading: str
    restart: bool
    title_line: str
    authors: str
    gap: str
    comma: str
    cut: str
    links: str
    scheme: str

    @property
    def linked(self) -> bool:
        """Tell whether the heading is a link."""
        return "{url}" in self.heading

    @property
    def has_pdf(self) -> bool:
        """Tell whether a link to the PDF is printed without a label."""
        return "{pdf}" in self.heading + self.links


@attrs.frozen(kw_only=True)
class Body:
    """How a paper's fields are printed.

    Attributes:
        above: Rows above ``<details>``.
        inside: Rows inside; none for a dialect without ``<details>``.
        below: Rows below.
        dress: How a field is printed, with ``{label}`` and ``{value}``.
        inner_dress: The same for those inside ``<details>``.
        blank: Whether a blank line parts fields.
        bar: What separates fields on one line.
        header: The header of a table.
        rule: What is between fields, or "".
        opening: ``<details>`` with its summary.
        after: What is after each paper.
    """

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
    after: str

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows, in order."""
        return self.above + self.inside + self.below

    def dress_of(self, row: Row) -> str:
        """Return how a row is printed."""
        return self.inner_dress if row in self.inside else self.dress

    def parts_by_blank_lines(self, dress: str) -> bool:
        """Tell whether fields of a dress have blank lines between them."""
        return self.blank or "\n" in dress or dress.startswith("【")

    @property
    def hides_a_label(self) -> bool:
        """Tell whether a plain label is on the line below the abstract, where a line of the abstract might."""
        for rows in (self.above, self.inside, self.below):
            for row in rows[:-1]:
                dress = self.dress_of(row)
                plain_run = _PLAIN.match(dress) and not self.parts_by_blank_lines(dress)
                if plain_run and any(field.key == "abstract" for field in row):
                    return True
        return False

    @property
    def needs_company(self) -> bool:
        """Tell whether only other papers show what is a label."""
        seen_abstract = seen_prose = False
        for index, row in enumerate(self.rows):
            dress = self.dress_of(row)
            unknown = any(field.key == "extra" for field in row)
            shouted = any(field.label.isupper() and field.key in ANALYSIS for field in row)
            below = (field for other in self.rows[index + 1 :] if self.dress_of(other) == dress for field in other)
            last = seen_prose and all(field.key == "extra" for field in below)
            hidden = (unknown and (seen_abstract or last or dress.startswith(">"))) or (shouted and seen_prose)
            if _PLAIN.match(dress) and (hidden or not self.parts_by_blank_lines(dress)):
                return True
            seen_abstract |= any(field.key == "abstract" for field in row)
            seen_prose |= any(field.key in {"abstract", "abstract_translation"} for field in row)
        return False


@attrs.frozen(kw_only=True)
class Dialect:
    """How one generator prints its digests.

    Attributes:
        language: What its analysis is written in.
        frame: What is around the papers.
        head: How a paper begins.
        body: How its fields are printed.
        final_newline: Whether the text ends with a line break.
    """

    language: str
    frame: Frame
    head: Head
    body: Body
    final_newline: bool

    @property
    def fields(self) -> tuple[Field, ...]:
        """All fields, in order."""
        return tuple(field for row in self.body.rows for field in row)

    def prints(self, key: str) -> bool:
        """Tell whether a field is printed under a label."""
        return any(field.key == key for field in self.fields)

    @property
    def other_language(self) -> str:
        """Return the language of translations."""
        return "zh" if self.language == "en" else self.language


#: The dress of a label that has no markup but a bullet or a quote mark.
_PLAIN = re.compile(r"(?:[-*>] )*\{label\}")
#: What is before the first field of a line alone.
_BULLET = re.compile(r"^(?:[-*>] )+")

# ---------------------------------------------------------------------------------------------------- rendering


def render(dialect: Dialect, digest: Digest) -> str:
    """Print a digest as a generator of that dialect would."""
    parts = [_frame(dialect.frame, digest)]
    for section in digest.sections:
        if section.papers:
            parts.append(_section_heading(dialect.frame, section.name))
            parts += [_paper(dialect, paper) for paper in section.papers]
            parts.append(f"{dialect.frame.back_line}\n\n" if dialect.frame.back_line else "")
    text = "".join(parts)
    return text if dialect.final_newline else text.rstrip("\n")


def _anchor(name: str | None) -> str:
    return "".join(c for c in (name or "").lower() if c.isalnum() or c in "-.")


def _frame(frame: Frame, digest: Digest) -> str:
    front_matter = f'---\ntitle: "{digest.title}"\ndate: {digest.date}\n---' if frame.front_matter else ""
    entries = [
        f"- [{section.name}](#{_anchor(section.name)}){frame.count.format(n=section.declared_total)}"
        for section in digest.sections
    ]
    blocks = [
        front_matter,
        f"# {digest.title}" if frame.title and not frame.front_matter else "",
        frame.report_date.format(date=digest.date),
        frame.grand_total.format(n=len(digest.papers)),
        frame.contents,
        "\n".join([*entries, ""]) if frame.count else "",
    ]
    return "".join(f"{block}\n\n" for block in blocks if block)


def _section_heading(frame: Frame, name: str | None) -> str:
    if name is None:
        return ""
    anchor = f"{frame.anchor.format(anchor=_anchor(name))}\n\n" if frame.anchor else ""
    level = "##" if frame.title and not frame.front_matter else "#"
    return f"{anchor}{level} {name}{frame.back}\n\n"


def _paper(dialect: Dialect, paper: Paper) -> str:
    head, body = dialect.head, dialect.body
    badges = paper.extra.get("badges", "")
    heading = head.heading.format(
        n=paper.number, title=paper.title, url=paper.url, pdf=paper.pdf_url, badges=badges, id=paper.arxiv_id or "x"
    )
    authors = head.authors.format(names=_names(head, paper), category=paper.primary_category, score=badges)
    blocks = [
        head.title_line.format(title=paper.translations[0].title) if head.title_line else "",
        head.gap + authors if authors else "",
        head.links.format(url=paper.url, pdf=paper.pdf_url),
        _rows(dialect, paper, body.above),
        _details(dialect, paper),
        _rows(dialect, paper, body.below),
    ]
    return "".join([heading, "\n", *(f"{block}\n\n" for block in blocks if block), body.after])


def _details(dialect: Dialect, paper: Paper) -> str:
    if not dialect.body.inside:
        return ""
    return f"\n{dialect.body.opening}{_rows(dialect, paper, dialect.body.inside)}\n\n</details>"


def _rows(dialect: Dialect, paper: Paper, rows: Sequence[Row]) -> str:
    if not rows:
        return ""
    body = dialect.body
    dress = body.dress_of(rows[0])
    printed: list[str] = []
    for row in rows:
        cells = [_cell(dress, field.label, value_of(dialect, paper, field)) for field in row]
        printed.append(body.bar.join([cells[0], *(_BULLET.sub("", cell) for cell in cells[1:])]))
    if dress.startswith("|"):
        return body.header + "\n".join(printed)
    if body.rule:
        return f"\n\n{body.rule}\n\n".join(printed)
    if not body.parts_by_blank_lines(dress):
        return "\n".join(printed)
    return ("\n>\n" if dress.startswith(">") else "\n\n").join(printed)


def _cell(dress: str, label: str, value: str) -> str:
    cell = dress.format(label=label, value=value)
    return "\n> ".join(cell.split("\n")) if dress.startswith(">") else cell


#: A name that is printed on two lines.
WRAPPED = "Noël Malézé"


def _names(head: Head, paper: Paper) -> str:
    names = head.comma.join(paper.authors) + ("" if paper.authors_complete else head.cut)
    return names.replace(WRAPPED, WRAPPED.replace(" ", "\n  "))


def value_of(dialect: Dialect, paper: Paper, field: Field) -> str:
    """Return what a dialect prints after a label."""
    if field.key == "extra":
        return paper.extra[field.label]
    if field.key in ANALYSIS:
        return str(getattr(paper.analysis, field.key))
    translation = paper.translations[0] if paper.translations else Translation(language=None)
    values = {
        "authors": _names(dialect.head, paper),
        "category": paper.primary_category,
        "categories": ", ".join(paper.categories),
        "link": paper.url,
        "pdf": paper.pdf_url,
        "date": paper.published,
        "comment": paper.comment,
        "abstract": paper.abstract,
        "title_translation": translation.title,
        "abstract_translation": translation.abstract,
    }
    return str(values[field.key])


# ---------------------------------------------------------------------------------------------------- strategies

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
_HEADERS = {
    "en": "| Field | Content |\n| --- | --- |\n",
    "zh": "| 项目 | 内容 |\n|---|---|\n",
    "ja": "| 項目 | 内容 |\n| :-- | :-- |\n",
    "ko": "| 항목 | 내용 |\n| --- | --- |\n",
}
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
    "[{n}] [{title}]({url}) [[PDF]({pdf})]",
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
_LINKS = [
    "[arXiv]({url})",
    "[[arXiv]({url})] [[PDF]({pdf})]",
    "🔗 [arXiv]({url}) | [PDF]({pdf})",
    "[Paper]({url}) · [PDF]({pdf})",
]
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
_COUNTS = {
    "en": [" [Total: {n}]", " ({n})", " ({n} papers)"],
    "zh": [" [总数: {n}]", " ({n} 篇)", "（{n}篇）"],
    "ja": [" ({n} 件)", " [{n}]"],
    "ko": [" ({n}편)"],
}
_GRAND_TOTALS = {
    "en": ["**Total papers: {n}**", "Total: {n}", "> {n} papers today"],
    "zh": ["## 今日总计: {n} 篇论文", "共 {n} 篇论文", "> 今日共收录 {n} 篇"],
    "ja": ["合計 {n} 件", "論文数: {n}"],
    "ko": ["총 {n}편", "오늘의 논문: {n}편"],
}


_SCHEMES = [
    "https://arxiv.org/abs/{id}",
    "https://arxiv.org/abs/{id}",
    "http://arxiv.org/abs/{id}v2",
    "https://arxiv.org/pdf/{id}",
    "https://www.alphaxiv.org/abs/{id}",
    "https://www.biorxiv.org/content/10.1101/2026.{id}v1",
    "https://pubmed.ncbi.nlm.nih.gov/{id}/",
    "https://doi.org/10.1016/j.x(26){id}-4",
]
_OPENINGS = [
    "<details>\n  <summary>{}</summary>\n",
    "<details>\n<summary>{}</summary>\n\n",
    "<details><summary>{}</summary>\n\n",
    "<details>\n  <summary><b>{}</b></summary>\n  \n",
]
_ORDERS = [
    list(ANALYSIS),
    list(ANALYSIS),
    ["tldr"],
    ["tldr", "motivation", "conclusion"],
    ["motivation", "method", "result", "conclusion"],
    ["method", "result"],
]


def _one(values: Sequence[str]) -> SearchStrategy[str]:
    return st.sampled_from(list(values))


def _rarely(times: int) -> SearchStrategy[bool]:
    return st.integers(0, times - 1).map(lambda number: number == times - 1)


@st.composite
def dialects(draw: DrawFn) -> Dialect:
    """Make a dialect."""
    language = draw(_one(["en", "zh", "ja", "ko"]))
    frame = draw(frames(language))
    dress = draw(dresses())
    inner_dress = draw(st.just(dress) | dresses())
    level = 3 if frame.section else draw(st.sampled_from([3, 3, 2]))
    if frame.section and "####" not in dress + inner_dress:
        level = draw(st.sampled_from([3, 3, 4]))
    head = draw(heads(language, "#" * level, sections=bool(frame.section)))
    body = draw(bodies(language, head, dress, inner_dress).filter(lambda body: not body.hides_a_label))
    return Dialect(language=language, frame=frame, head=head, body=body, final_newline=not draw(_rarely(5)))


@st.composite
def frames(draw: DrawFn, language: str) -> Frame:
    """Make a frame."""
    kind = draw(_one(["none", "canonical", "canonical", "wiki", "plain", "titled", "front matter", "topics", "named"]))
    if kind == "none":
        return Frame()
    if kind == "wiki":
        return Frame(contents="[[toc]]", section="{code}")
    frame = Frame()
    if kind == "front matter" or (kind != "canonical" and draw(st.booleans())):
        frame = attrs.evolve(
            frame,
            title=draw(_one(_TITLES[language])),
            front_matter=kind == "front matter",
            grand_total=draw(_one(["", *_GRAND_TOTALS[language]])),
            report_date=draw(_one(["", "", "**Report Date:** {date}", "Date: {date}"])),
        )
    if kind == "plain":
        return frame
    if kind != "titled" or draw(st.booleans()):
        frame = attrs.evolve(frame, contents=draw(_one(_CONTENTS[language])), count=draw(_one(_COUNTS[language])))
    back = draw(_one(["", " [[Back]](#toc)", " [[Back]](#toc)", " [⬆️ 返回总目录](#toc)", " [↑](#toc)"]))
    sections = ["{code}"]
    if kind == "named":
        sections = ["{name} ({english}) [{code}]", "{name} [{code}]", "{code} - {english}"]
    return attrs.evolve(
        frame,
        anchor=draw(_one(["<div id='{anchor}'></div>", "<a id='{anchor}'></a>", '<a name="{anchor}"></a>', ""])),
        back=back,
        back_line="" if back else draw(_one(["", "", "[⬆️ 返回总目录](#toc)", "[Back to top](#toc)"])),
        section=draw(_one(sections)),
        topics=kind == "topics",
    )


@st.composite
def heads(draw: DrawFn, language: str, hashes: str, *, sections: bool) -> Head:
    """Make the beginning of a paper; a heading without link and number is told by sections."""
    heading = draw(_one(_LINKED) | _one(_UNLINKED if sections else _UNLINKED[:2]))
    badges = "{badges}" in heading or "📄" in heading
    title_line = draw(_one(["", "", "", "> *{title}*", "**LABEL：{title}**"]))
    links = "" if "{url}" in heading else draw(_one(["", *_LINKS]))
    return Head(
        heading=f"{hashes} {heading}",
        restart=draw(st.booleans()),
        title_line=title_line.replace(
            "LABEL", draw(_one(LABELS["zh" if language == "en" else language]["title_translation"]))
        ),
        authors=draw(_one([form for form in _AUTHORS if not (badges and "{score}" in form)])),
        gap=draw(_one(["", "", "\n"])),
        comma=draw(_one([",", ",", ", ", ", ", "、", "; "])),
        cut=draw(_one([" et al.", ", et al.", " 等 12 人", " 等", ", ...", " and 5 others", " 외 3명", " ほか3名"])),
        links=links,
        # Where a link is after a label, one to a PDF is the field of its own.
        scheme=_SCHEMES[0]
        if links
        else draw(_one([scheme for scheme in _SCHEMES if "{url}" in heading or "/pdf/" not in scheme])),
    )


@st.composite
def dresses(draw: DrawFn) -> str:
    """Make the dress of a field."""
    tight = draw(_one([":", "："]))
    gap = " " if tight == ":" else draw(_one(["", " "]))
    dress = draw(_one(DRESSES))
    return dress.replace("{colon}", tight + gap).replace("{tight}", tight).replace("{gap}", gap)


@st.composite
def bodies(draw: DrawFn, language: str, head: Head, dress: str, inner_dress: str) -> Body:
    """Make the order and the dress of a paper's fields."""
    short = draw(_short_rows(language, head))
    joinable = not dress.startswith(("|", "#", "【")) and "\n" not in dress
    if joinable and len(short) > 1 and short[-2][0].key != "authors" and draw(_rarely(3)):
        short = [*short[:-2], short[-2] + short[-1]]
    texts = draw(_text_rows(language))
    first = draw(st.integers(0, len(texts) - 1))
    last = draw(st.just(len(texts)) | st.integers(first + 1, len(texts)) | st.just(first))
    header = draw(_one(["| | |\n| --- | --- |\n", "", _HEADERS[language]]))
    rules = "\n" in dress and dress == inner_dress and draw(_rarely(4))
    if first == last:  # no <details>: everything is in one piece
        first = last = len(texts)
    return Body(
        above=(*short, *texts[:first]),
        inside=tuple(texts[first:last]),
        below=tuple(texts[last:]),
        dress=dress,
        inner_dress=inner_dress,
        blank=not draw(_rarely(3)),
        bar=draw(_one([" | ", " &nbsp;|&nbsp; "])),
        header=header,
        rule="---" if rules else "",
        opening=draw(_one(_OPENINGS)).format(draw(_one(SUMMARIES[language]))),
        after=draw(_one(["", "\n", "---\n\n", "\n---\n", "<hr>\n\n", "***\n\n"])),
    )


@st.composite
def _short_rows(draw: DrawFn, language: str, head: Head) -> list[Row]:
    """Make the fields whose values are short."""
    keys = [] if head.authors else ["authors"]
    if "{category}" not in head.authors:
        keys += draw(st.sampled_from([["category"], ["category"], ["categories"], ["category", "categories"], []]))
    if not head.linked and not head.links:
        keys.append("link")
    keys += [key for key in ("date", "comment") if draw(_rarely(4))]
    if not head.has_pdf and draw(_rarely(4)):
        keys.append("pdf")
    if not head.title_line and draw(_rarely(4)):
        keys.append("title_translation")
    fields = [Field(key, draw(_one(LABELS[language][key]))) for key in keys]
    extra = draw(st.lists(_one(SHORT_EXTRA_LABELS[language]), max_size=2, unique=True))
    return [(field,) for field in (*fields, *(Field("extra", label) for label in extra))]


@st.composite
def _text_rows(draw: DrawFn, language: str) -> list[Row]:
    """Make the fields whose values are prose."""
    keys = list(draw(st.sampled_from(_ORDERS)))
    if draw(_rarely(5)):
        keys = draw(st.permutations(keys))
    if draw(_rarely(3)):
        keys.insert(draw(st.integers(0, len(keys))), "extra")
    where = draw(st.sampled_from([len(keys), len(keys), len(keys), 0, len(keys) // 2, -1]))
    if where >= 0:
        keys.insert(where, "abstract")
    if draw(_rarely(4)):
        keys.insert(draw(st.integers(0, len(keys))), "abstract_translation")
    labels = {**LABELS[language], "extra": EXTRA_LABELS[language]}
    return [(Field(key, draw(_one(labels[key]))),) for key in keys]


# ---------------------------------------------------------------------------------------------------- digests


@st.composite
def digests_of(draw: DrawFn, dialect: Dialect) -> Digest:
    """Make a digest that a dialect can print."""
    sizes = [4, 5, 6, 8] if dialect.body.needs_company else [1, 2, 3, 4, 5, 8]
    size = 40 if draw(_rarely(60)) else draw(st.sampled_from(sizes))
    return _Author(dialect, size, draw(st.randoms(use_true_random=True))).digest()


@attrs.frozen
class _Author:
    """Writes papers that a dialect can print."""

    dialect: Dialect
    size: int
    random: Random

    def one_of(self, values: Sequence[str]) -> str:
        return self.random.choice(values)

    def rarely(self, times: int) -> bool:
        return self.random.randrange(times) == 0

    # -------------------------------------------------------------- digest and paper

    def digest(self) -> Digest:
        """Make the whole digest."""
        frame = self.dialect.frame
        codes = self.random.sample(list(CATEGORIES), min(self.size, self.random.randint(1, 3)) if frame.section else 1)
        shares = [self.size // len(codes)] * len(codes)
        shares[0] += self.size - sum(shares)
        sections: list[Section] = []
        written = 0
        for code, share in zip(codes, shares, strict=True):
            start = 0 if self.dialect.head.restart else written
            papers = [self.paper(written + i + 1, start + i + 1, code) for i in range(share)]
            sections.append(Section(self.section_name(code), papers, declared_total=share if frame.count else None))
            written += share
        if frame.count and self.rarely(6):
            unused = next(code for code in CATEGORIES if code not in codes)
            sections.append(Section(self.section_name(unused), (), declared_total=0))
        date = datetime.date(2026, 3, self.random.randint(1, 31))
        return Digest(
            sections,
            title=frame.title.format(date=date) or None,
            date=date if frame.title or frame.report_date else None,
            layout="bilingual",
        )

    def section_name(self, code: str) -> str | None:
        """Return what a section is called."""
        language, frame = self.dialect.language, self.dialect.frame
        if not frame.section:
            return None
        if frame.topics:
            return TOPICS[language][list(CATEGORIES).index(code)]
        return frame.section.format(code=code, english=CATEGORIES[code], name=CATEGORY_NAMES[language][code])

    def paper(self, index: int, number: int, code: str) -> Paper:
        """Make a paper."""
        dialect, head = self.dialect, self.dialect.head
        identifier = f"26{self.random.randint(1, 12):02}.{index:05}"
        url = head.scheme.format(id=identifier)
        pdf_url = f"https://arxiv.org/pdf/{identifier}" if head.has_pdf or dialect.prints("pdf") else None
        known = url if "xiv.org/abs" in url or "arxiv.org/pdf" in url else pdf_url
        others = [other for other in CATEGORIES if other != code]
        return Paper(
            self.title(),
            authors=self.authors(),
            authors_complete=not self.rarely(6),
            abstract=self.abstract() if dialect.prints("abstract") else None,
            arxiv_id=None if known is None else ArxivId.parse(known),
            url=url,
            pdf_url=pdf_url,
            primary_category=code if dialect.prints("category") or "{category}" in head.authors else None,
            categories=(code, self.one_of(others)) if dialect.prints("categories") else (),
            published=datetime.date(2026, 3, self.random.randint(1, 31)) if dialect.prints("date") else None,
            comment="12 pages, 3 figures" if dialect.prints("comment") else None,
            number=number if "{n}" in head.heading else None,
            analysis=self.analysis(),
            translations=self.translations(),
            extra=self.extra(),
        )

    # -------------------------------------------------------------- what is in the head

    def title(self) -> str:
        words = self.random.choices(TITLE_WORDS, k=self.random.randint(2, 6))
        title = " ".join(words)
        if self.dialect.head.linked and self.rarely(12):
            return self.one_of([f"[Emerging Ideas] {title}", f"{title} [Experiment, Analysis & Benchmark]"])
        if self.rarely(3):
            bracketed = "{badges}" in self.dialect.head.heading and not self.dialect.head.linked
            part = self.one_of([part for part in TITLE_PARTS if not (bracketed and part.startswith("["))])
            return self.one_of([f"{part} {title}", f"{title} {part}", f"{title}: {part} and {words[0]}"])
        return title

    def authors(self) -> tuple[str, ...]:
        names = ["Ada Lovelace" if self.rarely(2) else "Søren Mori"]
        names += [self.name() for _ in range(self.random.choice([0, 1, 2, 3, 4, 7]))]
        if self.rarely(100):
            names += [f"{GIVEN[i % 19]} {FAMILY[i % 14]}" for i in range(self.random.choice([30, 400]))]
        return tuple(names)

    def name(self) -> str:
        head = self.dialect.head
        if head.comma == "、" and self.rarely(2):
            return self.one_of(EASTERN)
        name = f"{self.one_of(GIVEN)} {self.one_of(FAMILY)}"
        if not self.rarely(8):
            return name
        kinds = [f"{name} Jr.", f"{name} II", f"{name} (LMO)", f"{name} (Inst. for Bread)", "The LANTERN Collaboration"]
        if head.comma != "、":
            kinds += [f"{name}, Jr.", f"{name}, III"]
        if head.comma == ",":
            kinds += [f"{name} (LMO, Orsay)", f"{name}*", ":"]
            kinds += [WRAPPED] if head.authors == "*{names}*" else []
        return self.one_of(kinds)

    # -------------------------------------------------------------- what is in the body

    def analysis(self) -> Analysis | None:
        texts = {field.key: self.text(field) for field in self.dialect.fields if field.key in ANALYSIS}
        told = any(text and text not in FAILURES for text in texts.values())
        return Analysis(**texts, language=self.dialect.language if told else None) if texts else None

    def translations(self) -> tuple[Translation, ...]:
        dialect, language = self.dialect, self.dialect.other_language
        title = dialect.prints("title_translation") or bool(dialect.head.title_line)
        abstract = dialect.prints("abstract_translation")
        translation = Translation(
            language=language,
            title=self.one_of(SENTENCES[language]) if title else None,
            abstract=self.sentences(language) if abstract else None,
        )
        return (translation,) if title or abstract else ()

    def extra(self) -> Extra:
        head = self.dialect.head
        extra: dict[str, str] = {}
        if "{badges}" in head.heading:
            extra["badges"] = self.one_of(["[8.5] [moss]", "[9.0] [wet stones]", "[7] [owls]"])
        elif "📄" in head.heading:
            extra["badges"] = "📄"
        elif "{score}" in head.authors:
            extra["badges"] = self.one_of(["8/10", "6.5/10"])
        for field in self.dialect.fields:
            if field.key == "extra" and field.label in EXTRA_LABELS[self.dialect.language]:
                extra[field.label] = self.text(field)
            elif field.key == "extra":
                extra[field.label] = self.one_of(["8.5", "7/10", "3 min", "high", "⭐⭐⭐", "mosses, owls", "A: B"])
        return Extra(extra)

    def sentences(self, language: str) -> str:
        stop = STOPS[language]
        return stop.join(self.random.choices(SENTENCES[language], k=self.random.randint(1, 3))) + stop.rstrip()

    def text(self, field: Field) -> str:
        """Make a value for a field of prose, an awkward one now and then."""
        text = self.sentences(self.dialect.language)
        if not self.rarely(4):
            return text
        kinds = ["own label", "control", "think", "tex", "failure", "bold", "brackets", "zero width"]
        body = self.dialect.body
        row = next(row for row in body.rows if field in row)
        dress = body.dress_of(row)
        if field.key != "extra" or "\n" not in dress:
            kinds.append("empty")
        if not dress.startswith("|"):
            kinds += ["list", "numbers"]
            kinds += ["paragraphs"] if body.parts_by_blank_lines(dress) else []
            kinds += ["rule"] if body.parts_by_blank_lines(dress) and not body.rule and row != body.rows[-1] else []
        return self.awkward(self.one_of(kinds), field, text)

    def awkward(self, kind: str, field: Field, text: str) -> str:
        other = self.sentences(self.dialect.language)
        return {
            "own label": f"{field.label}{':' if self.dialect.language == 'en' else '：'} {text}",
            "control": f"{text} \x0crac{{1}}{{2}} \x0barphi \rm {other}",
            "think": f"<think> {text} </think> {other}",
            "tex": f"$\\mathcal{{O}}(n^2)$ {text}",
            "failure": self.one_of(FAILURES),
            "empty": "",
            "bold": f"{text} **{other}** {text}",
            "brackets": f"[Ne v] {text} {{x}}",
            "zero width": f"{text}\u200b\u202e{other}",
            "list": f"- {text}\n- {other}",
            "numbers": f"1. {text}\n2. {other}\n3. {text}",
            "paragraphs": f"{text}\n\n{other}",
            "rule": f"{text}\n\n---\n\n{other}",
        }[kind]

    def abstract(self) -> str:
        """Make an abstract, mostly over several lines, of which one may look like the beginning of a field."""
        body = self.dialect.body
        row = next(row for row in body.rows if any(field.key == "abstract" for field in row))
        dress = body.dress_of(row)
        lines = [f"{line}." for line in self.random.choices(SENTENCES["en"], k=self.random.randint(1, 5))]
        if dress.startswith("|"):
            return " ".join(lines)
        told_apart = body.parts_by_blank_lines(dress) or (_PLAIN.match(dress) is None and self.size > 3)
        if told_apart and len(lines) > 1 and self.rarely(2):
            at = self.random.randrange(1, len(lines))
            lines[at] = f"{self.one_of(LABEL_LINES)}: {lines[at]}"
        marks = ["\n", "\n", " "] if dress.startswith(">") else ["\n", "\n", " ", "\n  "]
        return self.one_of(marks).join(lines)


#: How lines of abstracts begin.
LABEL_LINES = ["Results", "Methods", "Conclusion", "Background", "Motivation", "Method", "Code", "Objective"]


def failures(digest: Digest) -> int:
    """Count the values that say no more than that there is none."""
    count = 0
    for paper in digest.papers:
        count += sum(getattr(paper.analysis, key, None) in FAILURES for key in ANALYSIS)
        count += sum(value in FAILURES and len(value) > 4 for value in paper.extra.values())
    return count
