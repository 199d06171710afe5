"""The HTML that a notebook shows, made from strings.

Whatever comes from a digest is escaped, and only ``http`` and ``https`` addresses become links. There are no scripts
and no pictures, and no line is blank, so that the HTML can be in Markdown as well.

In a narrow view, the cells of a row are placed below each other, because a table would lose its last column there.

Colours come from the page: text and lines have the colour of its text, so that both are right on light and dark pages,
whatever switches these. Bars have JupyterLab's accent, or Furo's, or a blue that is seen on either.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from arxiv_digest_parser._patterns import lazy

# Twice the class: JupyterLab's own rules for tables in outputs are as strong as one class and one pseudo-class.
_STYLE = """<style>
.arxiv-digest{--line:color-mix(in srgb,currentColor 22%,transparent);
--accent:var(--jp-brand-color1,var(--color-brand-content,#4a8fdc));
font-size:.93em;line-height:1.45;max-width:72em;overflow-wrap:anywhere;container-type:inline-size}
.arxiv-digest.arxiv-digest :is(p,h3){margin:0 0 .5em;padding:0}
.arxiv-digest.arxiv-digest h3{font-size:1.2em;font-weight:600;line-height:1.3}
.arxiv-digest.arxiv-digest .minor{opacity:.72;font-size:.92em}
.arxiv-digest.arxiv-digest .bars{display:grid;grid-template-columns:fit-content(14em) minmax(4em,18em) max-content;
gap:.15em .7em;align-items:center;margin:0 0 .9em}
.arxiv-digest .bars i{display:block;height:.72em;min-width:2px;border-radius:2px;background:var(--accent)}
.arxiv-digest.arxiv-digest table{display:table;table-layout:auto;width:100%;margin:0 0 .5em;border:0;
border-collapse:collapse;color:inherit;font-size:1em}
.arxiv-digest.arxiv-digest :is(tr,tr:hover,tr:nth-child(n)){background:none;border:0}
.arxiv-digest.arxiv-digest :is(th,td){padding:.4em .9em .4em 0;border:0;border-bottom:1px solid var(--line);
text-align:start;vertical-align:top;white-space:normal;max-width:none}
.arxiv-digest.arxiv-digest th{font-weight:600;white-space:nowrap}
.arxiv-digest.arxiv-digest .number{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap;width:1px}
.arxiv-digest.arxiv-digest .paper{width:44%;min-width:14em}
.arxiv-digest.arxiv-digest .category{width:1px;min-width:8em}
.arxiv-digest.arxiv-digest .summary{min-width:12em}
.arxiv-digest.arxiv-digest details{margin:.25em 0 0}
.arxiv-digest.arxiv-digest summary{cursor:pointer}
.arxiv-digest .field{margin:.6em 0 0}
.arxiv-digest .field>b{display:block;font-size:.85em;opacity:.72}
.arxiv-digest.arxiv-digest pre{margin:.4em 0;padding:.6em .8em;overflow-x:auto;white-space:pre;font-size:.92em;
font-family:var(--jp-code-font-family,ui-monospace,monospace);
border:1px solid var(--line);border-radius:4px;color:inherit;background:none}
.arxiv-digest.card pre{user-select:all}
.arxiv-digest.card{border:1px solid var(--line);border-radius:6px;padding:.8em 1em;box-sizing:border-box}
@container (max-width:40em){
.arxiv-digest.arxiv-digest thead{display:none}
.arxiv-digest.arxiv-digest :is(table,tbody){display:block}
.arxiv-digest.arxiv-digest tbody tr:nth-child(n){display:grid;gap:.1em .7em;padding:.5em 0;
grid-template-columns:2.2em 1fr;border-bottom:1px solid var(--line)}
.arxiv-digest.arxiv-digest tbody td:nth-child(n){grid-column:2;width:auto;min-width:0;padding:0;border:0}
.arxiv-digest.arxiv-digest tbody td.number:nth-child(n){grid-area:1/1/4}
.arxiv-digest.arxiv-digest tbody .category{opacity:.72;font-size:.92em}}
</style>"""

# MathJax typesets formulas, and looks for them only in elements with the classes of `_MATH`, because "$5 to $10" is
# money. As in pandoc's Markdown, there is no space after the first sign, none before the last, and no digit after it.
_FORMULA = lazy(
    r"""
      (?<![\\$]) \$\$ (?: [^$\\] | \\. ) [^$\\]* (?: \\. [^$\\]* )* \$\$
    | (?<![\\$]) \$ (?![\s$]) (?: [^$\\] | \\. ) [^$\\]* (?: \\. [^$\\]* )* (?<!\s) \$ (?![0-9])
    | (?<!\\) \\\( (?: [^\\] | \\[^()] ) [^\\]* (?: \\[^()] [^\\]* )* \\\)
    | (?<!\\) \\\[ (?: [^\\] | \\[^\[\]] ) [^\\]* (?: \\[^\[\]] [^\\]* )* \\\]
    """,
    re.VERBOSE | re.DOTALL,
)
# What would affect more than its formula: links, attributes of HTML, definitions that hold for the whole page.
_REACHES_OUT = lazy(
    r"\\(?:href|url|class|cssId|style|data|bbox|unicode|mmlToken|require|let|g?def|(?:re)?new|DeclareMath)"
)
_MATH = '<span class="tex2jax_process mathjax_process">{}</span>'

# Neither HTML nor the JSON of a notebook can hold these.
_UNSHOWN = lazy("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
# Abstracts are wrapped. On arXiv, white space after a line's end begins a paragraph; so do the items of a list here.
_BREAK = lazy(r"\n(?:\s+|(?=[-*•]\s|\(?[0-9]{1,2}[.)]\s))")

_is_web_address = re.compile(r"https?://[^\s/?#\\][^\s\\]*", re.IGNORECASE).fullmatch

_BARS = 10


class Field(NamedTuple):
    """A text with what it is called, and its language if that is known."""

    label: str
    text: str
    language: str | None = None


class Row(NamedTuple):
    """A paper in a table; title and authors are HTML."""

    number: int
    title: str
    authors: str
    category: str
    summary: Field | None
    fields: Sequence[Field]


def escaped(text: str) -> str:
    r"""Escape a text for HTML, and use one sign for each character that HTML cannot contain.

    Example:
        >>> escaped("<b>A\x00B\n</b>")
        '&lt;b&gt;A�B&#10;&lt;/b&gt;'
    """
    return html.escape(_UNSHOWN.sub("\N{REPLACEMENT CHARACTER}", text)).replace("\n", "&#10;")


def typeset(text: str) -> str:
    """Escape a text, and mark its formulas for MathJax.

    Example:
        >>> typeset("$O(n)$ for $5")
        '<span class="tex2jax_process mathjax_process">$O(n)$</span> for $5'
    """
    parts: list[str] = []
    end = 0
    for match in _FORMULA.finditer(text):
        formula = escaped(match[0])
        parts += [
            escaped(text[end : match.start()]),
            formula if _REACHES_OUT.search(formula) else _MATH.format(formula),
        ]
        end = match.end()
    return "".join(parts) + escaped(text[end:])


def link(url: str | None, content: str) -> str:
    """Link HTML to an address of the web; another address makes no link.

    Example:
        >>> link("https://example.org/", "A Faster Sort")
        '<a href="https://example.org/" target="_blank" rel="noopener noreferrer">A Faster Sort</a>'
        >>> link("javascript:alert(1)", "A Faster Sort")
        'A Faster Sort'
    """
    if url is None or not _is_web_address(url):
        return content
    return f'<a href="{escaped(url)}" target="_blank" rel="noopener noreferrer">{content}</a>'


def names(authors: Sequence[str], shown: int) -> str:
    """Print the first names of a list.

    Example:
        >>> names(["Ada Lovelace", "毕昇"], 1)
        '<bdi>Ada Lovelace</bdi> and 1 more'
    """
    first = ", ".join(f"<bdi>{typeset(name)}</bdi>" for name in authors[:shown])
    return f"{first} and {len(authors) - shown} more" if len(authors) > shown else first


def field(given: Field) -> str:
    """Print a text below what it is called, its paragraphs apart.

    Example:
        >>> field(Field("Method", "分段归并。", "zh"))
        '<div class="field"><b dir="auto">Method</b><div dir="auto" lang="zh">分段归并。</div></div>'
    """
    return f'<div class="field"><b dir="auto">{escaped(given.label)}</b>{text_of(given)}</div>'


def text_of(given: Field) -> str:
    r"""Print a text alone.

    Example:
        >>> text_of(Field("", "It is\nfast:\n  * always"))
        '<div dir="auto">It is fast:<br>* always</div>'
    """
    language = f' lang="{escaped(given.language)}"' if given.language else ""
    lines = (typeset(line.replace("\n", " ")) for line in _BREAK.split(given.text.strip()))
    return f'<div dir="auto"{language}>{"<br>".join(lines)}</div>'


def heading(title: str, facts: Iterable[str]) -> str:
    """Print a title and, below it, facts; the title and each fact are HTML, and empty facts are left out.

    Example:
        >>> heading("Sorting", ["2025-12-24", "", "1 paper"])
        '<h3 dir="auto">Sorting</h3><p class="minor">2025-12-24 · 1 paper</p>'
    """
    return f'<h3 dir="auto">{title}</h3>{paragraph(" · ".join(filter(None, facts)))}'


def bars(counts: Mapping[str, int]) -> str:
    """Draw a bar for each of the largest counts, and tell how many the others have together.

    Example:
        >>> bars({"cs.DS": 1}).partition("<i ")[0]
        '<div class="bars"><span dir="auto">cs.DS</span>'
    """
    largest = sorted(counts.items(), key=lambda item: -item[1])
    shown, others = largest[:_BARS], largest[_BARS:]
    drawn = [
        f'<span dir="auto">{escaped(name)}</span><i style="width:{count / shown[0][1]:.1%}"></i><span>{count:,}</span>'
        for name, count in shown
    ]
    if others:
        drawn.append(f"<span>{len(others)} more</span><span></span><span>{sum(count for _, count in others):,}</span>")
    return f'<div class="bars">{"".join(drawn)}</div>'


def table(rows: Sequence[Row]) -> str:
    """Print papers as a table in which long texts are folded."""
    if not rows:
        return ""
    summary = next((row.summary.label for row in rows if row.summary), "Details")
    head = "".join(
        f'<th class="{name}">{escaped(label)}</th>'
        for name, label in (("number", "#"), ("paper", "Paper"), ("category", "Category"), ("summary", summary))
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(map(_row, rows))}</tbody></table>"


def _row(row: Row) -> str:
    summary = text_of(row.summary) if row.summary else ""
    match row.fields:
        case []:
            more = ""
        case [only]:
            more = folded(only.label, text_of(only))
        case several:
            more = folded("Details", "".join(map(field, several)))
    return (
        f'<tr><td class="number">{row.number}</td>'
        f'<td class="paper"><div dir="auto">{row.title}</div><div class="minor" dir="auto">{row.authors}</div></td>'
        f'<td class="category" dir="auto">{escaped(row.category)}</td><td class="summary">{summary}{more}</td></tr>'
    )


def folded(summary: str, content: str) -> str:
    """Fold HTML away behind a text to click on.

    Example:
        >>> folded("Abstract", "It is fast.")
        '<details><summary class="minor">Abstract</summary>It is fast.</details>'
    """
    return f'<details><summary class="minor">{escaped(summary)}</summary>{content}</details>'


def preformatted(text: str) -> str:
    """Print a text as it is, in a type of one width; on a card, a click marks all of it.

    Example:
        >>> preformatted("a < b")
        '<pre>a &lt; b</pre>'
    """
    return f"<pre>{escaped(text)}</pre>"


def paragraph(content: str) -> str:
    """Print HTML in small type.

    Example:
        >>> paragraph("1 paper")
        '<p class="minor">1 paper</p>'
    """
    return f'<p class="minor">{content}</p>'


def view(*parts: str, kind: str) -> str:
    """Put the parts of a view together, with their style."""
    # MathJax 2 and 3 have other names for the same class.
    return f'<div class="arxiv-digest {kind} tex2jax_ignore mathjax_ignore">{_STYLE}{"".join(parts)}</div>'
