"""Forms of other flavours of Markdown, and what they are read as."""

import pytest

import arxiv_digest_parser as adp
from arxiv_digest_parser._reading.flavours.rewriting import usual

LINK = "https://arxiv.org/abs/2512.1000"

#: What a text prints, and as what it is read.
REWRITTEN = {
    "links that are defined below": (
        "- [A Sort][1], [b][]\n\n[1]: /x\n[B]: <./y> 'Y'",
        "- [A Sort](/x), [b](./y)\n\n\n",
    ),
    "a link that is its own label": (
        "[A Sort]: we sort\n- [A Sort]\n\n[a sort]: /x",
        "[A Sort]: we sort\n- [A Sort](/x)\n\n",
    ),
    "a number that is a link": (
        "## [1] A Sort\nBy A. Holm [2]\n[1]: /x\n[2]: /y",
        "## [1] A Sort </x>\nBy A. Holm </y>\n\n",
    ),
    "a number that cites": (
        "We sort as [1] and [2] do.\n[1]: /x\n[2]: /y",
        "We sort as [1] and [2] do.\n[1]: /x\n[2]: /y",
    ),
    "a picture that is a link": ("[![pdf](/p.svg)][1]\n[1]: /x", "[![pdf](/p.svg)](/x)\n"),
    "a definition that nothing uses": ("[A][b]\n[1]: /x", "[A][b]\n[1]: /x"),
    "what looks like a definition": ("[A][b]\n[b]: important", "[A][b]\n[b]: important"),
    "notes with addresses": (f"- A Sort[^1], B[^x]\n\n[^1]: {LINK}1", f"- A Sort, B[^x] {LINK}1\n\n"),
    "notes below headings": (f"# A Sort[^1]\n\nWe sort.\n[^1]: <{LINK}1>", f"# A Sort\n<{LINK}1>\nWe sort.\n"),
    "notes that cite": (
        "# A Sort[^1]\n\nWe sort.\n[^1]: A. Holm, arXiv:2512.10001",
        "# A Sort [arXiv](https://arxiv.org/abs/2512.10001)\n**Link:** A. Holm, arXiv:2512.10001\nWe sort.\n",
    ),
    "notes that name no paper": ("# A Sort[^1]\n\n[^1]: Ada said so.", "# A Sort[^1]\n\n[^1]: Ada said so."),
    "notes of a table": (f"| A[^1] |\n\nB[^1]\n[^1]: {LINK}1", f"| A[^1] |\n\nB[^1]\n[^1]: {LINK}1"),
    "underlined titles": ("Digest\n===\n\nA Sort\n------\nWe sort.", "# Digest\n\n\n## A Sort\n\nWe sort."),
    "dashes between labels": (
        "A\n----\n\n**B**: c\n----\n**D:** e\n-----\n**F**: g\n----\n**H**: i\n----\n**J**: k\n----\n\nL\n",
        "## A\n\n\n**B**: c\n\n**D:** e\n\n**F**: g\n\n**H**: i\n\n**J**: k\n\n\nL\n",
    ),
    "rules between labels": ("**B**: c\n---\n**D:** e\n---\nF", "**B**: c\n---\n**D:** e\n---\nF"),
    "underlined titles with names in bold": (
        "**B**: c\n----\n**D**: e\n\n**F**: g\n----\n**H**: i\n",
        "## **B**: c\n\n**D**: e\n\n## **F**: g\n\n**H**: i\n",
    ),
    "titles between lines": ("Daily\n\n====\nA Sort\n====\nWe sort.", "Daily\n\n\n# A Sort\n\nWe sort."),
    "rules": ("A Sort\nWe sort.\n---\n\nB Sort\n---\nWe.\n---\n", "A Sort\nWe sort.\n---\n\nB Sort\n---\nWe.\n---\n"),
    "rules below sentences": ("# A\n\nWe sort\n---\n# B\n\nWe\n---\n", "# A\n\nWe sort\n---\n# B\n\nWe\n---\n"),
    "underlines of one style": ("Digest\n===\n\nA Sort\n---\nWe sort.", "# Digest\n\n\n## A Sort\n\nWe sort."),
    "titles above other underlines": (
        "A Sort\n~~~~~~\nWe sort.\n\nB\n^\n\nA Sort\n^^^^^^\nB\n\n~~~\nC\n~~~\n",
        "### A Sort\n\nWe sort.\n\nB\n^\n\n#### A Sort\n\nB\n\n~~~\nC\n~~~\n",
    ),
    "names between signs": (
        "===== Daily =====\n\n=== Sorts ===\nA\n=== B ===\n\n--- C-D ---\n\n*** E ***\n\n**F**\n\n--- G ==\n",
        "# Daily\n\n### Sorts\nA\n=== B ===\n\n##### C-D\n\n##### E\n\n**F**\n\n--- G ==\n",
    ),
    "text in fences": (
        "A\n```\nAuthors: B\n```\n```text\nURL: /x\n```\n```py\nx = 1\n```\n",
        "A\n\nAuthors: B\n\n\nURL: /x\n\n```py\nx = 1\n```\n",
    ),
    "programs in fences": ("A\n```\nx = 1\n```\n", "A\n```\nx = 1\n```\n"),
    "codes of a chat": (
        ":newspaper: *Daily* :tada:\n- :page_facing_up: *A Sort*\n:busts_in_silhouette: B\n:one: C\n:page_facing_up: D",
        "📰 *Daily*\n- 📄 *A Sort*\n👤 B\n1. C\n📄 D",
    ),
    "titles in two languages": (
        "# 速递\n\n## 1. A Faster Sort\n### 更快的排序\nB\n\n## 2. Our Slow Queues\n\n### 慢队列\nC",
        (
            "# 速递\n\n## 1. A Faster Sort\n**Translated title:** 更快的排序\nB\n\n## 2. Our Slow Queues\n\n"
            "**Translated title:** 慢队列\nC"
        ),
    ),
    "titles below translated ones": (
        "## 更快的石头排序方法\n### A Faster Sort\nB\n\n## 慢的排队方法研究\n### Our Slow Queues",
        (
            "## A Faster Sort\n**Translated title:** 更快的石头排序方法\nB\n\n## Our Slow Queues\n"
            "**Translated title:** 慢的排队方法研究"
        ),
    ),
    "sections with one paper each": (
        "## 视觉\n### A Faster Sort\nB\n\n## 机器人\n### Our Slow Queues",
        "## 视觉\n### A Faster Sort\nB\n\n## 机器人\n### Our Slow Queues",
    ),
    "sections with links back": (
        "## 计算机视觉与模式识别 [返](#t)\n### A Faster Sort\n\n## 机器人与自动化的研究 [返](#t)\n### Our Slow Queues",
        "## 计算机视觉与模式识别 [返](#t)\n### A Faster Sort\n\n## 机器人与自动化的研究 [返](#t)\n### Our Slow Queues",
    ),
    "sections with several papers": (
        "## 更快的排序\n### A Faster Sort\nB\n### The Slow Queues\nC",
        "## 更快的排序\n### A Faster Sort\nB\n### The Slow Queues\nC",
    ),
    "the title of a digest above that of its only paper": (
        "# 每日论文速递\n\n## A Faster Sort\nB",
        "# 每日论文速递\n\n## A Faster Sort\nB",
    ),
    "headings of one level": ("## 更快的排序\n## A Faster Sort\nB", "## 更快的排序\n## A Faster Sort\nB"),
    "headings in one script": ("## 更快的排序\n### 慢的队列\nB", "## 更快的排序\n### 慢的队列\nB"),
    "marks of a wiki": ("A\n* '''B''' and ''C'' [https://x.org/ D]\nE", "A\n* **B** and *C* [D](https://x.org/)\nE"),
    "definitions": ("A Sort\n:   Ada Holm\n:   We\n    sort.\n\nB", "**A Sort**\nAda Holm\nWe\nsort.\n\nB"),
    "definitions below a gap": ("[A](/x)\n\n: We sort.", "[A](/x)\n\nWe sort."),
    "a colon before a line of a text": ("A\n\nWe sort.\n: all\n\nB\n: C", "A\n\nWe sort.\n: all\n\n**B**\nC"),
    "backslashes at the ends of lines": (
        "A\n**Link**: B \\\nDate: C\\\n$x \\\\\nD",
        "A\n**Link**: B\nDate: C\n$x \\\\\nD",
    ),
    "rules of signs": ("A\n➖➖➖➖\nB\n━━ C\n", "A\n***\nB\n━━ C\n"),
    "items of HTML": ("A\n<ul>\n <li><a>B</a> <em>C</em></li>\n</ul>\n", "A\n\n - <a>B</a> *C*\n\n"),
    "fields of reStructuredText": ("A\n:Authors: B\n:x: :y:\n", "A\nAuthors: B\nx: :y:\n"),
    "what looks like a field": ("A\n:smile: B\n", "A\n:smile: B\n"),
    "papers in quotes": (
        f"# A\n\n> **B**\n> {LINK}1\n>\n> C\n\n---\n\n> **D**\n> {LINK}2\n",
        f"# A\n\n**B**\n{LINK}1\n\nC\n\n---\n\n**D**\n{LINK}2\n",
    ),
    "labels side by side with two spaces between": (
        "\n**Authors:** B  **Date:** C\n",
        "\n**Authors:** B | **Date:** C\n",
    ),
    "quotes below headings": (
        f"## A\n> **Link**: {LINK}1\n\n## B\n> **Link**: {LINK}2",
        f"## A\n> **Link**: {LINK}1\n\n## B\n> **Link**: {LINK}2",
    ),
    "labels side by side": (
        "A\n**Authors:** B **Date**: C **Abstract:** D\n**Abstract:** B **Date:** C\n> **Link:** B **So:** C",
        "A\n**Authors:** B | **Date**: C | **Abstract:** D\n**Abstract:** B **Date:** C\n> **Link:** B **So:** C",
    ),
    "labels beside bars": (
        "A\n> **Link:** B &nbsp;|&nbsp; **Date:** C",
        "A\n> **Link:** B &nbsp;|&nbsp; **Date:** C",
    ),
    "properties of Org": ("A\n:PROPERTIES:\n:URL: /x\n:END:\nB", "A\n\nUrl: /x\n\nB"),
    "indented properties of Org": ("* A\n  :PROPERTIES:\n  :URL: /x\n  :END:\n  B", "## A\n\nUrl: /x\n\n  B"),
    "properties of Org without values": ("A\n:PROPERTIES:\n:URL: /x\n:DOI: \n:END:\nB", "A\n\nUrl: /x\nDoi: \n\nB"),
    "a file of Org": (
        "#+TITLE: A\n#+DATE: <2025-12-05 Fri>\n\n* cs.DS\n- *B*\n** C\n",
        "# A\nDate: 2025-12-05 Fri\n\n## cs.DS\n- *B*\n### C\n",
    ),
    "admonitions in fences": (
        (
            "A\n```ad-note\ntitle: B\ncolor: 1, 2\n\nC\nicon: D\n``` \n"
            "~~~~ad-abstract\nE\n```\n~~~~\n```ad-tip\ntitle:\nF\n```"
        ),
        "A\n**B**\n\n\n\nC\nicon: D\n\n**abstract**\nE\n```\n\n\n\nF\n",
    ),
    "a table of Org": ("A\n| B | C |\n|---+---|\n|-x\n", "A\n| B | C |\n|---|---|\n|-x\n"),
    "headings of Org above properties": (
        "* A    :x:y:\n  :PROPERTIES:\n  :URL: /x\n  :END:\n** B: c\n- *D*",
        "## A\nTags: x, y\nUrl: /x\n\n### B: c\n- *D*",
    ),
    "links of AsciiDoc": (
        f"- {LINK}1[A [B]] by C, link:{LINK}2[pdf]\n(see {LINK}1[a])",
        f"- [A [B]]({LINK}1) by C, [pdf]({LINK}2)\n(see [a]({LINK}1))",
    ),
    "links of Typst": (f'+ A\n- #link("{LINK}1")[A] #h(1fr) _B_', f"+ A\n- [A]({LINK}1) _B_"),
    "links of wikis": (f"* [{LINK}1 A], B\n* C", f"* [A]({LINK}1), B\n* C"),
    "links of wikis with bars": (f"  * [[{LINK}1|A]], B\n[[C|D]]", f"  * [A]({LINK}1), B\n[[C|D]]"),
    "headings of wikis": ("== A ==\n=== B ===\nC", "## A\n### B\nC"),
    "an address before brackets": (f"A {LINK}1[1]\n", f"A {LINK}1[1]\n"),
    "links of reStructuredText": (
        f"- `A Sort <{LINK}1>`_ by Ada Holm, `code <{LINK}2>`__\n- `a < b`_\n- `c <d>`_",
        f"- [A Sort]({LINK}1) by Ada Holm, [code]({LINK}2)\n- `a < b`_\n- `c <d>`_",
    ),
    "links of Org": (
        f"* A\n- [[{LINK}1][B]] :: Ada Holm :: C\nD [[{LINK}1][E]] :: F [[G]][H]\n",
        f"* A\n- [B]({LINK}1) - Ada Holm :: C\nD [E]({LINK}1) :: F [[G]][H]\n",
    ),
    "components with a text": (
        '## A <Badge type="tip" text="2" />\n<Badge text="cs.DS"/> B <B :text="x" /> <br/>\n',
        '## A (2)\n(cs.DS) B <B :text="x" /> <br/>\n',
    ),
    "numbers with escaped signs": ("A\n1\\. **B**\n2\\) C\n2025\\. D", "A\n1. **B**\n2. C\n2025\\. D"),
    "numbers on keys": ("A\n1\ufe0f\u20e30\ufe0f\u20e3 **B**\n2\u20e3", "A\n10. **B**\n2\u20e3"),
    "labels that are alone": ("A\n\nAbstract\n\nWe sort.\n\nAbstract", "A\n\n**Abstract**\n\nWe sort.\n\nAbstract"),
    "labels that come once": ("A\n\nAuthors\nB\n\nAbstract\nWe.", "A\n\nAuthors\nB\n\n**Abstract**\nWe."),
    "labels before dashes": ("A\n- TLDR - B\n- TLDR - C\n- Link – D", "A\n- TLDR: B\n- TLDR: C\n- Link – D"),
    "words before dashes in a paragraph": ("A\nLink - B\nWe\nLink - C", "A\nLink - B\nWe\nLink - C"),
    "labels before full stops": ("A\n\n**Abstract**. B\nSummary. C", "A\n\n**Abstract**: B\nSummary. C"),
    "tags at the ends of lines": ("A\nB<br>\n| C<br>\nD<br/> <br>\n<a>", "A\nB\n| C\nD\n<a>"),
    "tags before lines": ("A\n<br>*B*\n  <br/> C\n<BR>D\n<br><a>\n| <br>E", "A\n*B*\n  C\nD\n<br><a>\n| <br>E"),
    "titles that go over two lines": (
        f"A\n- **[B\n  ]({LINK}1), C**\n1. [D\n  E]({LINK}2)\nF\n",
        f"A\n\n- **[B]({LINK}1), C**\n\n1. [D E]({LINK}2)\nF\n",
    ),
    "links that are wrapped in a text": (
        f"**[A\nB]({LINK}1)**\n\nWe [sort\nby hand]({LINK}2)\n[x\ny](#z)\n# [C\nD]({LINK}3)",
        f"\n**[A B]({LINK}1)**\n\nWe [sort\nby hand]({LINK}2)\n[x\ny](#z)\n# [C\nD]({LINK}3)",
    ),
    "the word of a label in a paragraph": ("A\n\nWe sort.\nAbstract. B\n", "A\n\nWe sort.\nAbstract. B\n"),
    "words that are not labels": ("A\n\nLamps\nB\n\nLamps\nC\nLamps - D", "A\n\nLamps\nB\n\nLamps\nC\nLamps - D"),
    "small text": ("## A\n-# Ada Holm", "## A\nAda Holm"),
    "containers": (":::info\nA\n:::\n::: abstract\nB\n:::", "\nA\n\n**abstract**\nB\n"),
    "containers with titles": (
        ":::tip Why\nA\n:::\nB\n:::tip Why\nC\n:::\n::: note[On D]\nE\n:::",
        "> [!tip] Why\n> A\n\nB\n> [!tip] Why\n> C\n\n**On D**\nE\n",
    ),
    "boxes": ('A\n!!! abstract "We"\n    sort\n\n    B\n??? note\n    C\n!!! tip\nD', "A\n**We**\nsort\n\nB\n\nC\n\nD"),
    "boxes in boxes": ('A\n!!! tip "B"\n    C\n    !!! abstract\n        D\nE', "A\n**B**\nC\n**abstract**\nD\nE"),
    "attributes": ('## A {#a .b}\n[x](/y){: rel="z"} and {#}', "## A\n[x](/y) and {#}"),
    "formulas": ("# A {.b}\n$x^{.5}$, {#1} {.c} of [y]{#2}", "# A\n$x^{.5}$, {#1} {.c} of [y]{#2}"),
    "topics that fold": (
        f"<details><summary><b>Sorts</b></summary>\n\n- A {LINK}1\n- B {LINK}2\n</details>\nEnd",
        f"## Sorts\n\n- A {LINK}1\n- B {LINK}2\n\nEnd",
    ),
    "topics above headings": (
        f"<details>\n<summary>Sorts</summary>\n### A {LINK}1\n### B {LINK}2\n</details>",
        f"\n## Sorts\n### A {LINK}1\n### B {LINK}2\n",
    ),
    "topics below headings": (
        f"<details>\n<summary>Sorts</summary>\n# A {LINK}1\n# B {LINK}2\n</details>",
        f"<details>\n<summary>Sorts</summary>\n# A {LINK}1\n# B {LINK}2\n</details>",
    ),
    "folds of one paper each": (
        f"<details><summary>A</summary>\n{LINK}1\n</details>",
        f"<details><summary>A</summary>\n{LINK}1\n</details>",
    ),
    "code of HTML": ("<b>A</b>\n<code>cs.DS, a &amp; b</code> <code>x", "<b>A</b>\n`cs.DS, a & b` <code>x"),
    "headings in the fold of a paper": (
        f"## A\n{LINK}1\n<details>\n<summary>Review</summary>\n\n# B\n\n### C\n```\n# d\n```\n</details>\n## E",
        f"## A\n{LINK}1\n<details>\n<summary>Review</summary>\n\n### B\n\n##### C\n```\n# d\n```\n</details>\n## E",
    ),
    "lower headings in the fold of a paper": (
        f"## A\n{LINK}1\n<details>\n### B\n</details>\n## C\n<details>\n## D\n</details>",
        f"## A\n{LINK}1\n<details>\n### B\n</details>\n## C\n<details>\n## D\n</details>",
    ),
    "a fold of further papers": (
        f"## A\n{LINK}1\n<details>\n## B\n{LINK}2\n</details>",
        f"## A\n{LINK}1\n<details>\n## B\n{LINK}2\n</details>",
    ),
    "folds beside papers": (
        f"- A {LINK}1\n<details><summary>Also</summary>\n{LINK}2\n{LINK}3\n</details>",
        f"- A {LINK}1\n<details><summary>Also</summary>\n{LINK}2\n{LINK}3\n</details>",
    ),
}


@pytest.mark.parametrize(("given", "read"), REWRITTEN.values(), ids=REWRITTEN)
def test_a_flavour_is_read_as_the_usual_form(given: str, read: str) -> None:
    """Each line stays where it is, so diagnostics can name it."""
    assert usual(given) == read
    assert given.count("\n") == read.count("\n")


def test_front_matter_is_not_a_heading() -> None:
    """The line that ends front matter underlines nothing."""
    text = "---\ntitle: A Sort\n---\n\nA Sort\n===\n"
    assert usual(text) == "---\ntitle: A Sort\n---\n\n# A Sort\n\n"


LISTED = "".join(f"- [Sort {n}][{n}]{{: .x}} (soon)\n" for n in range(3))
DEFINED = "".join(f"[{n}]: {LINK}{n}\n" for n in range(3))


def test_a_diagnostic_names_the_line_as_it_was_given() -> None:
    """A line that was rewritten is shown whole, because nobody knows where its words were; others as usual."""
    digest = adp.parse(f"{LISTED}- Sort 3\n{DEFINED}\n\nBye [all].\n")
    assert [paper.url for paper in digest] == [*(f"{LINK}{n}" for n in range(3)), None]
    shown = {noticed.line: (noticed.column, noticed.length, noticed.source) for noticed in digest.diagnostics}
    assert shown[1] == (1, 26, "- [Sort 0][0]{: .x} (soon)")
    assert shown[10] == (1, 10, "Bye [all].")


def test_a_stream_is_read_as_the_whole() -> None:
    """A text in another flavour is read when all of it is there, since its links may be defined at the end."""
    text = f"{LISTED}\n{DEFINED}"
    noticed: list[adp.Diagnostic] = []
    assert (*adp.iter_papers([*text], report=noticed.append),) == adp.parse(text).papers
    assert (*noticed,) == adp.parse(text).diagnostics


@pytest.mark.parametrize("label", ["<kbd>{}</kbd>", "<u>{}</u>:", "`{}`", "- <mark>{}</mark>", "> `{}:`"])
def test_labels_in_code_or_as_keys(label: str) -> None:
    """Several known ones, each at the beginning of its line, are labels; a word of a text is not."""
    text = "".join(
        f"## Sorting {at}\n\n{label.format('Authors')} Ada Holm, Ben Ek\n{label.format('Link')} {LINK}{at}\n\n"
        for at in range(3)
    )
    assert [paper.authors for paper in adp.parse(text)] == [("Ada Holm", "Ben Ek")] * 3
    assert usual("\n`Method` is a word.\n`x` y\n") == "\n`Method` is a word.\n`x` y\n"


def test_summaries_of_html() -> None:
    """Links, names in italics and entities of a summary are read."""
    prose = "We sort stones by hand, which takes a long time. Then we sort them again, and it takes longer."
    above = f'<details>\n<summary><a href="{LINK}'
    text = "".join(
        f'{above}{at}">Stones &amp; Sand {at}</a> <i>Ada Holm, Ben Ek</i></summary>\n\n{prose}\n\n</details>\n\n'
        for at in range(3)
    )
    for at, paper in enumerate(adp.parse(f"# Digest\n\n{text}")):
        assert (paper.title, paper.authors) == (f"Stones & Sand {at}", ("Ada Holm", "Ben Ek"))
        assert (paper.url, paper.abstract) == (f"{LINK}{at}", prose)


def test_attributes_that_nothing_closes() -> None:
    """A brace with many attributes that is not closed is text, and is told from attributes at once."""
    text = "## A Sort {" + '#stones="1"' * 40
    assert usual(text) == text


@pytest.mark.parametrize(
    ("section", "title"),
    [("社会物理与网络科学 [physics.soc-ph]", "Pebbles Learn Maps"), ("社会物理与网络科学", "{}. Pebbles Learn Maps")],
)
def test_a_section_above_one_paper_is_not_its_title(section: str, title: str) -> None:
    """A category behind its name, or a number before the paper's title alone, says which of two headings is which."""
    text = "".join(
        f"# {section}\n\n### {title.format(n)}\n*Ada Holm,Ben Ek*\n\nhttps://arxiv.org/abs/2512.1000{n}\n\n"
        for n in range(1, 4)
    )
    digest = adp.parse(text)
    assert [paper.title for paper in digest] == ["Pebbles Learn Maps"] * 3
    assert {one.name for one in digest.sections} == {section}


@pytest.mark.parametrize("count", [2, 3, 8])
@pytest.mark.parametrize(
    "form",
    [
        "* [{u} {t}], {a}\n",
        "* [{u} {t}] – {a}\n",
        "  * [[{u}|{t}]], {a}\n",
        "* {u}[{t}] - {a}\n",
        '- #link("{u}")[{t}] #h(1fr) _{a}_\n',
        "== {u}[{t}]\n\n*Authors:* {a}\n\n*Summary:* We sort.\n\n",
        "* {t}  :stones:\n  :PROPERTIES:\n  :AUTHOR:   {a}\n  :URL:      {u}\n  :END:\n** Notes\nNice.\n\n",
        "* {t}\n:PROPERTIES:\n:AUTHORS: {a}\n:TITLE: {t}\n:END:\n\n[[file:x.pdf][Copy]]\n\n[[{u}][arXiv link]]\n\n",
    ],
)
def test_papers_in_other_markups(form: str, count: int) -> None:
    """Links, headings and properties of wikis, AsciiDoc, Typst and Org say the same as those of Markdown."""
    titles = ["Sorting Pebbles: A Study", *(f"Counting {n} Clouds with Care" for n in range(1, count))]
    digest = adp.parse(
        "".join(form.format(u=f"{LINK}{n}", t=title, a="Ada Holm, Ben Ek") for n, title in enumerate(titles))
    )
    assert [paper.title for paper in digest] == titles
    assert {paper.authors for paper in digest} == {("Ada Holm", "Ben Ek")}
    assert [(paper.url, paper.pdf_url) for paper in digest] == [(f"{LINK}{n}", None) for n in range(count)]
    assert not [found for found in digest.diagnostics if found.severity == "error"]


@pytest.mark.parametrize("rule", ["|------+-------+---------|", "|---+---+---|"])
def test_a_table_of_org(rule: str) -> None:
    """The line below its head has plus signs between the columns."""
    rows = "".join(f"| 2026-01-0{n} | [[{LINK}{n}][Stones {n} in Rivers]] | Ada Holm, Ben Ek |\n" for n in (1, 2, 3))
    digest = adp.parse(f"#+TITLE: Papers\n\n| Date | Title | Authors |\n{rule}\n{rows}")
    assert [(paper.title, str(paper.published), paper.authors) for paper in digest] == [
        (f"Stones {n} in Rivers", f"2026-01-0{n}", ("Ada Holm", "Ben Ek")) for n in (1, 2, 3)
    ]


def test_a_note_in_admonitions() -> None:
    """The title of an admonition is the label of its text, or is above labels."""
    [paper] = adp.parse(
        "---\ntitle: A Sort\nauthors: Ada Holm; Ben Ek\n---\n# A Sort\n\n"
        "```ad-info\ntitle: Metadata\n\n**Year**: 2026\n\n"
        f"**Link**: {LINK}1\n```\n\n```ad-note\ntitle: Abstract\ncolor: 1\n\nWe sort.\n```\n"
    )
    assert (paper.abstract, paper.url, {**paper.extra}) == ("We sort.", f"{LINK}1", {"Year": "2026"})


@pytest.mark.parametrize("line", ["🆕 <code>[NEW]</code> | 🏷 <code>{}</code>", "🏷 `{}` | 🆕 `[NEW]`"])
def test_categories_in_one_code_beside_a_remark(line: str) -> None:
    """All of them are read, in a message of HTML as well."""
    text = "".join(
        f"<b>📄 Sorting Stones {at}</b>\n{line.format('cs.DS, cs.DM')}\n\n<b>👥 Authors:</b> Ada Holm, Ben Ek\n\n"
        f"🔗 <a href='{LINK}{at}'>Abs Page</a>\n\n"
        for at in range(3)
    )
    for paper in adp.parse(text):
        assert (paper.categories, paper.authors) == (("cs.DS", "cs.DM"), ("Ada Holm", "Ben Ek"))
        assert "[NEW]" in paper.extra["badges"]


@pytest.mark.parametrize("number", [2, 3, 5])
def test_what_a_model_says_in_the_folds_of_papers(number: int) -> None:
    """Its headings are as high as those of the papers or higher, and are labels of these."""
    folds = (
        "### First part\n\n**TL;DR**: We sort.\n\n### Second part\n\nTwo steps.\n\n",
        "## First part\n\n**TL;DR**: We sort.\n\n---\n\n## Second part\n\nTwo steps.\n\n",
    )
    digest = adp.parse(
        "# Daily\n\n## Highlights\n\n"
        + "".join(
            f"### {at}. Sorting Stones {at}\n\n> Sorted\n\n**Authors**: Mira Holt, Ona Pell\n"
            f"**Links**: [arXiv]({LINK}{at})\n\n"
            f"<details>\n<summary>Deep research</summary>\n\n{folds[at % 2]}</details>\n\n---\n\n"
            for at in range(1, number + 1)
        )
    )
    assert [(paper.title, paper.number) for paper in digest] == [
        (f"Sorting Stones {at}", at) for at in range(1, number + 1)
    ]
    assert {paper.extra["Second part"] for paper in digest} == {"Two steps."}
    assert [section.name for section in digest.sections] == ["Highlights"]
