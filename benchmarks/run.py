"""How fast the library is, compared with what one would use otherwise.

    python benchmarks/run.py [ROUNDS]

Needs the package with its extra ``test``, and Linux or macOS. Each line compares two operations in one process, which
are run alternately; the number says how many times as fast the first is: the median of all rounds, and from the second
lowest to the second highest. Digests are generated; if ``ARXIV_DIGEST_CORPUS`` names a folder of published ones, these
are measured as well.
"""

import gc
import json
import os
import pathlib
import platform
import resource
import statistics
import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator
from importlib.metadata import version
from random import Random
from typing import Any

import attrs
import lxml.etree
import lxml.html
from markdown_it import MarkdownIt

import arxiv_digest_parser as adp
from arxiv_digest_parser import Analysis, ArxivId, Digest, Paper, Section

PAPERS = 300
ENGLISH = (
    "we propose a method that learns to sort long lists of numbers with few comparisons and show on several data sets "
    "how its error falls with the size of model training time memory noise depth results improve over strong baselines"
).split()
CHINESE = (
    "我们提出一种新的方法用于在大规模数据上学习排序并通过实验证明"
    "其误差随模型规模下降优于现有基线且所需内存更少适用于多种任务"
)
FIRST = "Ada Grace Alan Edsger Barbara Donald Tony Frances Niklaus Radia Leslie Márta Jürgen".split()
LAST = "Lovelace Hopper Turing Dijkstra Liskov Knuth Hoare Allen Wirth Perlman Lamport Szabó".split()
CATEGORIES = ["cs.CL", "cs.CV", "cs.LG", "math.CO", "stat.ML", "hep-th", "eess.IV", "q-bio.QM"]
FIELDS = ("tldr", "motivation", "method", "result", "conclusion")

Row = tuple[str, str]


def english(random: Random, size: int) -> str:
    """Make up an English text of about so many characters."""
    words: list[str] = []
    while sum(map(len, words)) + len(words) < size:
        words += [random.choice(ENGLISH) for _ in range(random.randrange(8, 20))]
        words[-1] += "."
    return " ".join(words).capitalize()


def chinese(random: Random, size: int) -> str:
    """Make up a Chinese text of so many characters."""
    return "".join(random.choice(CHINESE) if at % 17 else "，" for at in range(1, size)) + "。"


def papers(number: int) -> Iterator[Paper]:
    """Make up papers of 2.8 kB in UTF-8, half of it Chinese."""
    random = Random(1)
    for index in range(1, number + 1):
        identifier = ArxivId(f"2512.{index % 100_000:05}")
        names = [f"{random.choice(FIRST)} {random.choice(LAST)}" for _ in range(random.randrange(1, 9))]
        sizes = dict(zip(FIELDS, (60, 100, 110, 90, 80), strict=True))
        yield Paper(
            english(random, 70).rstrip("."),
            authors=list(dict.fromkeys(names)),
            abstract=english(random, 1150),
            arxiv_id=identifier,
            url=identifier.abs_url,
            primary_category=random.choice(CATEGORIES),
            number=index,
            analysis=Analysis(language="zh", **{name: chinese(random, size) for name, size in sizes.items()}),
        )


def digest(number: int = PAPERS) -> Digest:
    """Make up a digest with a section for each category."""
    made = sorted(papers(number), key=lambda paper: paper.primary_category or "")
    made = [attrs.evolve(paper, number=index) for index, paper in enumerate(made, 1)]
    by_category: dict[str, list[Paper]] = {}
    for paper in made:
        by_category.setdefault(paper.primary_category or "", []).append(paper)
    return Digest([Section(name, found, declared_total=len(found)) for name, found in by_category.items()])


def dialect(source: Digest, labels: list[str], form: str, separator: str) -> str:
    """Print a digest in a dialect: labels in a form, names separated by a comma or the like."""
    lines: list[str] = []
    for paper in source.papers:
        values = [paper.primary_category, *(getattr(paper.analysis, name) for name in FIELDS), paper.abstract]
        lines += [f"### [{paper.number}] [{paper.title}]({paper.url})\n\n*{separator.join(paper.authors)}*\n\n"]
        lines += [form.format(label, value) for label, value in zip(labels, values, strict=True)] + ["\n"]
    return "".join(lines)


def mail(source: Digest) -> str:
    """Print papers as an announcement e-mail of arXiv."""
    rule = "-" * 78 + "\n"
    items: list[str] = []
    for paper in source.papers:
        size = f"{len(paper.title)}kb"
        title = textwrap.fill(f"Title: {paper.title}", 78, subsequent_indent="  ")
        authors = textwrap.fill(f"Authors: {', '.join(paper.authors)}", 78, subsequent_indent="  ")
        items.append(
            f"\\\\\narXiv:{paper.arxiv_id}\nDate: Tue, 30 Dec 2025 08:15:00 GMT   ({size},D)\n\n{title}\n{authors}\n"
            f"Categories: {paper.primary_category}\nComments: {paper.number} pages\n\\\\\n"
            f"{textwrap.fill(paper.abstract or '', 79, initial_indent='  ')}\n\\\\ ( {paper.url} ,  {size})\n"
        )
    head = "Send any comments regarding submissions directly to submitter.\n"
    return f"{rule}{rule}{head}{rule}{rule}{rule.join(items)}{'%%%---' * 13}\n"


def feed(source: Digest) -> str:
    """Print papers as an announcement feed of arXiv."""
    items = (
        f"<item>\n<title>{paper.title}</title>\n<link>{paper.url}</link>\n"
        f"<description>arXiv:{paper.arxiv_id}v1 Announce Type: new \nAbstract: {paper.abstract}</description>\n"
        f'<guid isPermaLink="false">oai:arXiv.org:{paper.arxiv_id}v1</guid>\n'
        f"<category>{paper.primary_category}</category>\n<pubDate>Wed, 31 Dec 2025 00:00:00 -0500</pubDate>\n"
        "<arxiv:announce_type>new</arxiv:announce_type>\n"
        f"<dc:creator>{', '.join(paper.authors)}</dc:creator>\n</item>\n"
        for paper in source.papers
    )
    names = 'xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0"'
    return f"<rss {names}><channel><title>cs.DS updates on arXiv.org</title>\n{''.join(items)}</channel></rss>\n"


def plain(source: Digest) -> list[dict[str, Any]]:
    """Return the papers of a digest as the records of a JSONL file."""
    digests = (Digest([Section(None, [paper])]) for paper in source.papers)
    return [json.loads(adp.to_json(one))["sections"][0]["papers"][0] for one in digests]


def timed(action: Callable[[], object]) -> float:
    """Return how many seconds of processor time something takes; other programs on the machine disturb it less."""
    start = processor_time()
    action()
    return processor_time() - start


def processor_time() -> float:
    """Return the processor time of this process and those that it has started."""
    used = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return sum(each.ru_utime + each.ru_stime for each in used)


def compare(name: str, ours: Callable[[], object], theirs: Callable[[], object], rounds: int, target: float) -> None:
    """Print how many times faster one way is than another."""
    ours(), theirs()
    gc.collect()
    ratios = sorted(timed(theirs) / timed(ours) for _ in range(rounds))
    spread = f"{ratios[1]:.2f} to {ratios[-2]:.2f}"
    print(f"| {name} | {statistics.median(ratios):.2f} | {spread} | {target:.2f} |", flush=True)


def reading(
    name: str, text: str | bytes, rounds: int, target: float, baseline: Callable[[], object] | None = None
) -> None:
    """Compare reading a text with reading the JSONL of its papers, or two files of bytes."""
    printed = [json.dumps(record, ensure_ascii=False) for record in plain(adp.parse(text))]
    lines = printed if isinstance(text, str) else [line.encode() for line in printed]
    compare(name, lambda: adp.parse(text), baseline or (lambda: [json.loads(line) for line in lines]), rounds, target)


def importing(rounds: int) -> None:
    """Compare importing the package with importing two of the libraries that it needs."""

    def run(code: str) -> None:
        subprocess.run([sys.executable, "-c", code], check=True)

    compare(
        "`import arxiv_digest_parser` : `import attrs, regex`",
        lambda: run("import arxiv_digest_parser"),
        lambda: run("import attrs, regex"),
        rounds,
        1 / 1.3,
    )


def growing(rounds: int) -> None:
    """Compare the time for each byte of 64 MB with that of 1 MB."""
    small, large = (adp.write(digest(size)) for size in (370, 370 * 64))
    times = len(large.encode()) / len(small.encode())

    def often() -> None:
        for _ in range(round(times)):
            adp.parse(small)

    compare("a byte of 64 MB : a byte of 1 MB", lambda: adp.parse(large), often, max(3, rounds // 5), 1 / 1.2)


def main(rounds: int = 15) -> None:
    """Measure everything, and print a table."""
    made = digest()
    canonical = adp.write(made)
    print(f"{platform.processor() or platform.machine()}, CPython {platform.python_version()}", end="")
    print(*(f", {name} {version(name)}" for name in ("attrs", "cattrs", "lxml", "regex")), sep="")
    print(f"{len(canonical.encode()) / PAPERS:.0f} bytes a paper\n")
    print("| operation : compared with | times as fast | spread | target |\n| --- | --- | --- | --- |")
    reading("`parse`, canonical bilingual : `json.loads`", canonical, rounds, 1.0)
    reading("`parse`, canonical bilingual, bytes : `json.loads`, bytes", canonical.encode(), rounds, 1.0)
    reading("`parse`, Markdown layout : `json.loads`", adp.write(made, "markdown"), rounds, 1.0)
    bold = ["Main category", "TL;DR", "Motivation", "Method", "Result", "Conclusion", "Abstract"]
    other = ["主要类别", "概要", "动机", "方法", "结果", "结论", "原文摘要"]
    reading("`parse`, bold labels : `json.loads`", dialect(made, bold, "**{}:** {}\n\n", ", "), rounds, 0.5)
    reading("`parse`, Chinese bullets : `json.loads`", dialect(made, other, "- {}：{}\n", ","), rounds, 0.5)
    page = f"<html><body>{MarkdownIt('commonmark', {'html': True}).render(canonical)}</body></html>"
    reading("`parse`, rendered page : `lxml.html.fromstring`", page, rounds, 0.5, lambda: lxml.html.fromstring(page))
    reading("`parse`, e-mail of arXiv : `json.loads`", mail(made), rounds, 0.2)
    xml = feed(made).encode()
    reading("`parse`, feed of arXiv : `lxml.etree.fromstring`", xml, rounds, 0.3, lambda: lxml.etree.fromstring(xml))
    text = adp.to_json(made)
    data = json.loads(text)
    dump = lambda: json.dumps(data, ensure_ascii=False)  # noqa: E731
    compare("`to_json` : `json.dumps`", lambda: adp.to_json(made), dump, rounds, 0.5)
    compare("`from_json` : `json.loads`", lambda: adp.from_json(text), lambda: json.loads(text), rounds, 0.5)
    importing(rounds)
    growing(rounds)
    folder = os.environ.get("ARXIV_DIGEST_CORPUS")
    for path in sorted(pathlib.Path(folder).glob("*/*.md")) if folder else []:
        reading(f"`parse`, published, {path.parent.name} : `json.loads`", path.read_text("utf-8"), rounds, 0.5)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
