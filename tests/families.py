"""Digests as other families of generators print them: tables, lists, folded records, cards and front matter.

A digest is drawn from a seed: what its papers are, which of its family's forms it prints them in, and which nasty
values they have. `draw` gives its text and its papers. Values go into the forms unescaped, as generators do it, so a
bar, a heading or an item inside of a value may look like structure, and may make a digest that nobody could read.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from random import Random

import attrs


@attrs.frozen
class Item:
    """A paper that is printed."""

    number: int
    name: str
    title: str
    authors: tuple[str, ...]
    day: str
    category: str
    abstract: str

    @property
    def url(self) -> str:
        """Its address."""
        return f"https://arxiv.org/abs/{self.name}"


@attrs.frozen
class Drawn:
    """A digest: its family, its text, and the papers that it prints."""

    family: str
    text: str
    papers: tuple[Item, ...]


# ------------------------------------------------------------------------------------------------ values

SUBJECTS = "Pebbles Clouds Maps Tides Owls Kettles Lanterns Ferries Doors Stamps Bread Moss".split()
DOINGS = "Sorting Counting Folding Timing Weighing Boiling Painting Mending Opening Posting Baking Growing".split()
NASTY_TITLES = [
    "{} of $z \\sim 2.4$ by [De|Re]construction",
    "*-Algebras of {}: `Good' Descriptors",
    "Authors: A Study of {}",
    "{} [Experiment, Analysis & Benchmark]",
    "2D {} in 3 Days",
    "{}, Revisited (Extended Version)",
    "What <think> Says about {}",
    "鹅卵石与{}的分类",
    "{}: A $\\|x\\|_2$ Bound",
    "On {} - and on Dashes",
    "{} · Dots and | Bars",
    "C++ for {} #1",
    "Abstract {}",
    "{} et al.",
]
NAMES = [
    *("Mira Holt", "Ona Pell", "Tomas Reyk", "Søren Mori", "Roberto M. Cesar Jr.", "Kwame van der Berg", "D. O'Neil"),
    *("Xi Chen", "Jean-Luc Ångström", "毕昇", "The LANTERN Collaboration"),
]
CATEGORIES = ["cs.CV", "cs.CL", "cs.DS", "astro-ph.GA", "math.CO", "stat.ML", "hep-th"]
SENTENCES = [
    "Sorting wet pebbles is slow.",
    "We count lanterns by their sound (p < 0.05), and find 3,100 of them.",
    "A kettle of size $n \\log n$ boils first: this was known.",
    "Three owls agree on a protocol; none of them sleeps.",
    "Code is at https://github.com/example/kettle.",
    "We follow arXiv:2401.00001 and its sequel.",
]
NASTY_LINES = [
    "Method: we wait, and count.",
    "- **Speed**: twice as fast",
    "1. **First**, we sort.",
    "| a | b |",
    "## Results of the second winter",
    "See [the first part](https://arxiv.org/abs/2401.00002).",
    "- [An older paper](https://arxiv.org/abs/2401.00003) by others",
    "**Limits.** It rains.",
    "> A quote of the owl.",
    "```",
    "---",
    "</details>",
]


def _title(random: Random, number: int, nasty: float) -> str:
    subject = f"{SUBJECTS[number % 12].lower()} {number}" if number >= 12 else SUBJECTS[number].lower()
    if random.random() < nasty:
        return random.choice(NASTY_TITLES).format(subject.capitalize())
    return f"{random.choice(DOINGS)} {subject.capitalize()}"


def _abstract(random: Random, nasty: float) -> str:
    text = " ".join(random.sample(SENTENCES[:4], 3))
    if random.random() < nasty:
        return f"{text} {random.choice(SENTENCES[4:])}"
    return text


def _items(random: Random, size: int, nasty: float) -> list[Item]:
    month = random.randrange(1, 13)
    return [
        Item(
            number + 1,
            f"26{month:02}.{random.randrange(10, 99)}{number:03}",
            _title(random, number, nasty),
            tuple(random.sample(NAMES[: 7 if random.random() > nasty else None], random.randrange(1, 4))),
            f"2026-{month:02}-{random.randrange(1, 29):02}",
            random.choice(CATEGORIES),
            _abstract(random, nasty),
        )
        for number in range(size)
    ]


def _lines(random: Random, item: Item, nasty: float) -> str:
    """Return the abstract, now and then with a line that looks like structure."""
    return f"{item.abstract}\n{random.choice(NASTY_LINES)}" if random.random() < nasty / 4 else item.abstract


# ------------------------------------------------------------------------------------------------ frames


def _framed(random: Random, records: Sequence[str], joint: str) -> str:
    """Print records below a title and topics, or without them."""
    head = random.choice(["", "# Daily papers\n\n", "# Papers of 2026-03-01\n\n", "> Updated on 2026.03.01\n\n"])
    if random.random() < 0.3:
        head += "".join(f"- [{name}](#{name.lower()})\n" for name in SUBJECTS[:2]) + "\n"
    size = random.choice([len(records), max(1, len(records) // 2), 3])
    level = random.choice(["## ", "### "])
    parts = [records[at : at + size] for at in range(0, len(records), size)]
    if len(parts) == 1 and random.random() < 0.7:
        return head + joint.join(parts[0])
    return head + "\n".join(f"{level}{SUBJECTS[n % 12]}\n\n{joint.join(part)}\n" for n, part in enumerate(parts))


# ------------------------------------------------------------------------------------------------ tables

HEADS = {
    "title": ["Title", "Paper", "**Title**", "标题", "Paper Title"],
    "authors": ["Authors", "Author", "作者"],
    "date": ["Date", "Publish Date", "日期", "**Published**"],
    "link": ["PDF", "Link", "arXiv", "Paper Link", "链接"],
    "code": ["Code", "GitHub", "代码"],
    "abstract": ["Abstract", "摘要", "TL;DR"],
    "number": ["#", "No.", "Rank"],
    "score": ["Score", "Rating", "Notes"],
}


def _cell(random: Random, column: str, item: Item, style: int) -> str:
    """Return a cell; the style is that of the whole column."""
    short = item.name if style % 2 else "Link"
    first = f"{item.authors[0]} et.al."
    cells = {
        "title": [item.title, f"**{item.title}**", f"[{item.title}]({item.url})", f"**[{item.title}]({item.url})**"],
        "authors": [", ".join(item.authors), first, "; ".join(item.authors), ", ".join(item.authors)],
        "date": [item.day, f"**{item.day}**", item.day.replace("-", "."), item.day],
        "link": [f"[{short}]({item.url})", f"[{item.name}]({item.url}v1)", item.url, f"[[{short}]]({item.url})"],
        "code": [random.choice(["null", "-", "[link](https://github.com/example/x)", "", "None"])] * 4,
        "abstract": [
            item.abstract,
            f"<details><summary>Abstract</summary>{item.abstract}</details>",
            item.abstract.replace(". ", ".<br>"),
            random.choice(["", item.abstract]),
        ],
        "number": [str(item.number), f"{item.number}.", f"[{item.number}]", str(item.number)],
        "score": [str(random.randrange(10)), f"{random.random():.1f}", random.choice(["", "ok"]), "⭐⭐"],
    }
    return cells[column][style]


def table(random: Random, items: Sequence[Item], _: float) -> str:
    """Print a Markdown table for each topic."""
    columns = ["title", "link", *random.sample(["authors", "date", "code", "abstract", "number", "score"], 3)]
    random.shuffle(columns)
    styles = {column: random.randrange(4) for column in columns}
    heads = [random.choice(HEADS[column]) for column in columns]
    rule = random.choice(["---", ":---:", ":--", "-"])
    edge = random.random() < 0.8
    spaced = " " if random.random() < 0.7 else ""

    def row(cells: Sequence[str]) -> str:
        inner = f"{spaced}|{spaced}".join(cells)
        return f"|{spaced}{inner}{spaced}|\n" if edge else f"{inner}\n"

    head = row(heads) + row([rule] * len(columns))
    rows = [row([_cell(random, column, item, styles[column]) for column in columns]) for item in items]
    size = random.choice([len(rows), 3, max(1, len(rows) // 2)])
    return _framed(random, [head + "".join(rows[at : at + size]) for at in range(0, len(rows), size)], "\n")


def html_table(random: Random, items: Sequence[Item], _: float) -> str:
    """Print an HTML table inside of Markdown."""
    head = "<table>\n<tr><th>Title</th><th>Authors</th><th>Link</th></tr>\n"
    rows = [
        f"<tr><td>{escape(item.title)}</td><td>{', '.join(item.authors)}</td>"
        f"<td><a href='{item.url}'>PDF</a></td></tr>\n"
        for item in items
    ]
    return _framed(random, [f"{head}{''.join(rows)}</table>\n"], "\n")


# ------------------------------------------------------------------------------------------------ lists

ITEM_FORMS: list[Callable[[Item], str]] = [
    lambda item: f"- **[{item.title}]({item.url})** · {item.day} · `{item.category}` · _{', '.join(item.authors)}_\n",
    lambda item: f"- {item.day}, **{item.title}**, {item.authors[0]} et.al., Paper: [{item.url}]({item.url})\n",
    lambda item: f"- [{item.title}]({item.url}) - {', '.join(item.authors)}\n",
    lambda item: f"{item.number}. **[{item.title}]({item.url})**\n",
    lambda item: f"- **[{item.title}]({item.url})**  `arXiv:{item.name}`  `{item.category}`\n",
    lambda item: f"* **{item.title}** ([arXiv]({item.url}))\n",
    lambda item: f"- [[arXiv]({item.url})] {item.title}\n",
    lambda item: f"- {item.title} | {', '.join(item.authors)} | [PDF]({item.url})\n",
]
BELOW_FORMS: list[Callable[[Item, str], str]] = [
    lambda _item, _abstract: "",
    lambda item, abstract: f"  - Authors: {', '.join(item.authors)}\n  - Abstract: {abstract}\n",
    lambda item, abstract: f"  _{', '.join(item.authors)}_\n  {abstract}\n",
    lambda item, _abstract: f"  - **Authors:** {', '.join(item.authors)}\n  - **Published:** {item.day}\n",
    lambda _item, abstract: f"  <details><summary>Abstract</summary>{abstract}</details>\n",
    lambda _item, abstract: f"\n  > {abstract}\n",
]


def items_of_a_list(random: Random, items: Sequence[Item], nasty: float) -> str:
    """Print items of a list, with or without lines below each."""
    first, below = random.choice(ITEM_FORMS), random.choice(BELOW_FORMS)
    joint = random.choice(["", "\n"])
    indented = [_lines(random, item, nasty).replace("\n", "\n  ") for item in items]
    records = [first(item) + below(item, abstract) for item, abstract in zip(items, indented, strict=True)]
    return _framed(random, records, joint)


BOLD_FORMS: list[Callable[[Item], str]] = [
    lambda item: f"**{item.number}. {item.title}**\n{', '.join(item.authors)}\n[arXiv]({item.url})\n",
    lambda item: f"**[{item.title}]({item.url})**\n\n*{', '.join(item.authors)}*\n",
    lambda item: f"[{item.title}]({item.url})\n{', '.join(item.authors)}\n",
    lambda item: f"[[{item.name}]({item.url})] **{item.title}**\n",
    lambda item: f"**{item.title}** — {item.day}\n- Link: {item.url}\n- Authors: {', '.join(item.authors)}\n",
]


def lines_in_bold(random: Random, items: Sequence[Item], nasty: float) -> str:
    """Print papers that begin with a line in bold or with a link."""
    form = random.choice(BOLD_FORMS)
    with_text = random.random() < 0.7
    records = [form(item) + (f"\n{_lines(random, item, nasty)}\n" if with_text else "") for item in items]
    return _framed(random, records, "\n")


# ------------------------------------------------------------------------------------------------ headings and others

HEADING_FORMS: list[Callable[[Item, str], str]] = [
    lambda item, text: f"{item.title}\n\n**Authors:** {', '.join(item.authors)}\n\n**Link:** {item.url}\n\n{text}\n",
    lambda item, text: f"[{item.title}]({item.url})\n\n{', '.join(item.authors)}\n\n> {text}\n",
    lambda item, text: f"{item.number}. {item.title}\n\n- Date: {item.day}\n- arXiv: {item.name}\n- Abstract: {text}\n",
    lambda item, _text: f"Title:\n{item.title}\n - **Authors:** {item.authors[0]}\n - **Arxiv link:** {item.url}\n",
]


def headings(random: Random, items: Sequence[Item], nasty: float) -> str:
    """Print papers below headings."""
    form, level = random.choice(HEADING_FORMS), random.choice(["##", "###", "####"])
    joint = random.choice(["\n", "\n---\n\n"])
    return _framed(random, [f"{level} {form(item, _lines(random, item, nasty))}" for item in items], joint)


def folds(random: Random, items: Sequence[Item], nasty: float) -> str:
    """Print papers as records that unfold."""
    opening = random.choice(["<details><summary>{}</summary>\n\n", "<details>\n<summary><b>{}</b></summary>\n\n"])
    records = [
        opening.format(f"{item.number}. {item.title}")
        + f"[arXiv]({item.url}) • {item.day}\n\n{_lines(random, item, nasty)}\n\n</details>\n"
        for item in items
    ]
    return _framed(random, records, "\n")


CARD_FORMS: list[Callable[[Item], str]] = [
    lambda item: f"<h3><a href='{item.url}'>{item.title}</a></h3><p>{', '.join(item.authors)}</p>",
    lambda item: (
        f"<h2>{item.title}</h2><dl><dt>Authors</dt><dd>{', '.join(item.authors)}</dd>"
        f"<dt>Date</dt><dd>{item.day}</dd></dl>"
        f"<a href='{item.url}'>PDF</a>"
    ),
    lambda item: f"<h3>{item.title}</h3><p><span>Authors</span>{item.authors[0]}</p><p>Link: {item.url}</p>",
    lambda item: f"<h4>{item.number}. {item.title}</h4><a href='{item.url}'>arXiv</a>",
]


def cards(random: Random, items: Sequence[Item], _: float) -> str:
    """Print a page of cards."""
    form, tag = random.choice(CARD_FORMS), random.choice(["article", "div class='card'", "section"])
    name = tag.split()[0]
    body = "\n".join(f"<{tag}>{form(item)}<p>{item.abstract}</p></{name}>" for item in items)
    return f"<html><body><h1>Daily papers</h1>\n{body}\n</body></html>"


def front_matter(random: Random, items: Sequence[Item], nasty: float) -> str:
    """Print a file of one paper."""
    item = items[0]
    names = random.choice(
        [f"[{', '.join(item.authors)}]", ", ".join(item.authors), "\n  - " + "\n  - ".join(item.authors)]
    )
    title = '"{}"'.format(item.title.replace("\\", "\\\\").replace('"', '\\"'))
    head = f"---\ntitle: {title}\nauthors: {names}\ndate: {item.day}\nurl: {item.url}\n---\n\n"
    top = random.choice(["", f"# {item.title}\n\n"])
    text = _lines(random, item, nasty)
    return (
        head + top + random.choice([f"## Abstract\n\n{text}\n", f"## TL;DR\n\n{text}\n\n## Method\n\nWe wait.\n", text])
    )


FAMILIES: dict[str, Callable[[Random, Sequence[Item], float], str]] = {
    "table": table,
    "html table": html_table,
    "list": items_of_a_list,
    "bold": lines_in_bold,
    "headings": headings,
    "folds": folds,
    "cards": cards,
    "front matter": front_matter,
}


def draw(seed: int) -> Drawn:
    """Draw a digest; of a file with front matter, the first paper is the only one."""
    random = Random(seed)
    name = [*FAMILIES][seed % len(FAMILIES)]
    nasty = random.choice([0.0, 0.2, 0.6])
    items = _items(random, random.choice([1, 2, 3, 5, 12, 40]), nasty)
    if name == "front matter":
        items = items[:1]
    return Drawn(name, FAMILIES[name](random, items, nasty), tuple(items))
