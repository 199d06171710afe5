"""Every kind of place that a digest has, as a text with ``{}`` where a word may be that no rule expects.

A place is named after what is there. `test_places` puts a word into each: it must be in a value, or in a diagnostic
that quotes it.
"""

import mails
from arxiv_documents import entry, feed, item, listing

_HEAD = "### [{n}] [A Faster Sort {n}](https://arxiv.org/abs/2512.9000{n})\n*Ada Lovelace, Grace Hopper*\n\n"
_TAIL = "Abstract: We sort {n}.\n\n"


def _bilingual(record: str = "", *, head: str = "", between: str = "", tail: str = "") -> str:
    """Print three papers; the second is a record of its own, or as the others."""
    papers = [(_HEAD + _TAIL).replace("{n}", str(n)) for n in (1, 2, 3)]
    if record:
        papers[1] = record
    return head + papers[0] + between + papers[1] + papers[2] + tail


def _labelled(line: str) -> str:
    """Print three papers with a line above the abstract, and a word in each."""
    return "".join(
        (_HEAD + line.replace("9000N", f"9000{n}") + "\n\n" + _TAIL).replace("{n}", str(n)) for n in (1, 2, 3)
    )


def _headed(heading: str, authors: str = "*Ada Lovelace, Grace Hopper*") -> str:
    return _bilingual(f"{heading}\n{authors}\n\nAbstract: We sort.\n\n")


def _by(authors: str) -> str:
    return _headed("### [2] [A Faster Sort](https://arxiv.org/abs/2512.90002)", authors)


def _with_contents(entries: str, *, behind: str = "", anchor: str = "") -> str:
    """Print a table of contents above a section of three papers."""
    return _bilingual(head=f"# Table of Contents{behind}\n\n{entries}\n\n{anchor}\n\n# cs.DS\n\n")


_ABS, _PDF = "https://arxiv.org/abs/2512.9000N", "https://arxiv.org/pdf/2512.9000N"

#: Of the layout with links as headings.
BILINGUAL: dict[str, str] = {
    # the heading of a paper
    "before the number": _headed("### {} [2] [A Faster Sort](https://arxiv.org/abs/2512.90002)"),
    "behind the number": _headed("### [2] {} [A Faster Sort](https://arxiv.org/abs/2512.90002)"),
    "in the title": _headed("### [2] [A {} Sort](https://arxiv.org/abs/2512.90002)"),
    "behind the title": _headed("### [2] [A Faster Sort](https://arxiv.org/abs/2512.90002) {}"),
    "title of the title's link": _headed('### [2] [A Faster Sort](https://arxiv.org/abs/2512.90002 "{}")'),
    "a badge": _headed("### [2] [A Faster Sort](https://arxiv.org/abs/2512.90002) `{}`"),
    "name of a link behind the title": _headed(
        "### [2] [A Faster Sort](https://arxiv.org/abs/2512.90002) [PDF {}](https://arxiv.org/pdf/2512.90002)"
    ),
    "target of a second link behind the title": _headed(
        "### [2] [A Faster Sort](https://arxiv.org/abs/2512.90002) [PDF](https://arxiv.org/pdf/2512.90002)"
        " [Code](https://example.org/{})"
    ),
    "an anchor in the heading": _headed("### [2] <a id='x'></a>{} [A Faster Sort](https://arxiv.org/abs/2512.90002)"),
    # its authors
    "among the names": _by("*Ada Lovelace, {}, Grace Hopper*"),
    "behind the names": _by("*Ada Lovelace* {}"),
    "before the names": _by("{} *Ada Lovelace*"),
    "behind et al.": _by("*Ada Lovelace et al. {}*"),
    "before et al.": _by("*Ada Lovelace {} et al.*"),
    "behind and 3 others": _by("*Ada Lovelace and 3 others {}*"),
    "a second line of italics": _by("*Ada Lovelace*\n*{}*"),
    "name of a link around a name": _by("*[Ada {}](https://example.org/ada), Grace Hopper*"),
    "target of a link around a name": _by("*[Ada Lovelace](https://example.org/{}), Grace Hopper*"),
    "a link below the names": _by("*Ada Lovelace*\n[{}](https://example.org)"),
    "the target of a link below the names": _by("*Ada Lovelace*\n[Code](https://example.org/{})"),
    # below no label
    "text of its own": _by("*Ada Lovelace*\n\n{}"),
    "a quote": _by("*Ada Lovelace*\n\n> {}"),
    "a second quote": _by("*Ada Lovelace*\n\n> one\n\n> {}"),
    "a code fence": _by("*Ada Lovelace*\n\n```\n{}\n```"),
    "an item": _by("*Ada Lovelace*\n\n- {}"),
    "a heading within": _by("*Ada Lovelace*\n\n#### {}"),
    "behind a rule": _by("*Ada Lovelace*\n\n--- {}"),
    "a comment": _by("*Ada Lovelace*\n\n<!-- {} -->"),
    "an image": _by("*Ada Lovelace*\n\n![{}](https://example.org/a.png)"),
    "the title of an image": _by('*Ada Lovelace*\n\n![Figure](https://example.org/a.png "{}")'),
    "name of a PDF's link": _labelled(f"[PDF {{}}]({_PDF})"),
    "name of a PDF's link alone": _labelled(f"[{{}}]({_PDF})"),
    "title of a PDF's link": _labelled(f'[PDF]({_PDF} "{{}}")'),
    "target of a PDF's link": _labelled(f"[PDF]({_PDF}?{{}})"),
    "name of a second link": _labelled(f"[PDF]({_PDF}) [{{}}]({_ABS})"),
    "name of a second PDF's link": _labelled(f"[PDF]({_PDF}) [{{}}]({_PDF})"),
    "name of another link": _labelled(f"[PDF]({_PDF}) [{{}}](https://example.org/)"),
    "between links": _labelled(f"[PDF]({_PDF}) {{}} [abs]({_ABS})"),
    "behind links": _labelled(f"[PDF]({_PDF}) {{}}"),
    "between bars": _labelled(f"[PDF]({_PDF}) | {{}} | 2025-12-24"),
    "link between bars": _labelled(f"[PDF]({_PDF}) | [{{}}]({_ABS}) | 2025-12-24"),
    "behind a date between bars": _labelled(f"[PDF]({_PDF}) | 2025-12-24 {{}} | cs.DS"),
    "behind a category between bars": _labelled(f"[PDF]({_PDF}) | cs.DS {{}}"),
    "a label between bars": _labelled("**Published:** 2025-12-24 | **{}:** 7 | **Category:** cs.DS"),
    "value between bars": _labelled("**Published:** 2025-12-24 {} | **Score:** 7 | **Category:** cs.DS"),
    "in bold between bars": _labelled(f"**{{}}** | [PDF]({_PDF})"),
    # labelled values
    **{
        f"{where} {label}": _labelled(f"{label}: {value}")
        for label, value in {
            "Main category": "cs.DS {}",
            "Categories": "cs.DS, cs.CL {}",
            "arXiv ID": "2512.9000N {}",
            "arxiv id": "arXiv:2512.9000N [cs.DS {}]",
            "arXiv": f"[2512.9000N]({_ABS}) {{}}",
            "PDF URL": f"{_PDF} {{}}",
            "PDF": f"[link]({_PDF}) {{}}",
            "URL": f"[{_ABS}]({_ABS}) {{}}",
            "Published": "2025-12-24 {}",
            "Date": "Dec 24, 2025 {}",
            "Seen on": "2025-12-24, 2025-12-25 {}",
            "Comment": "12 pages {}",
            "TL;DR": "A sort. {}",
            "Method": "We merge. {}",
            "Title translation": "更快的排序 {}",
            "Authors": "Ada Lovelace, Grace Hopper {}",
            "Score": "8 {}",
        }.items()
        for where in ("behind the value of",)
    },
    **{
        f"before the value of {label}": _labelled(f"{label}: {{}} {value}")
        for label, value in {
            "Main category": "cs.DS",
            "Categories": "cs.DS, cs.CL",
            "arXiv ID": "2512.9000N",
            "arXiv": f"[2512.9000N]({_ABS})",
            "PDF URL": _PDF,
            "PDF": f"[link]({_PDF})",
            "URL": f"[{_ABS}]({_ABS})",
            "Published": "2025-12-24",
            "Seen on": "2025-12-24, 2025-12-25",
        }.items()
    },
    **{
        f"name of a second link of {label}": _labelled(f"{label}: {value} [the {{}} note]({other})")
        for label, value in {
            "Main category": "cs.DS",
            "Categories": "cs.DS, cs.CL",
            "arXiv ID": f"[2512.9000N]({_ABS})",
            "PDF": f"[link]({_PDF}),",
            "URL": f"[{_ABS}]({_ABS})",
            "Published": "2025-12-24",
        }.items()
        for other in (_ABS,)
    },
    **{
        f"name of the link of {label}": _labelled(f"{label}: [the {{}}]({url})")
        for label, url in {"arXiv ID": _ABS, "PDF": _PDF, "URL": _ABS, "Published": _ABS, "Main category": _ABS}.items()
    },
    **{
        f"title of the link of {label}": _labelled(f'{label}: [link]({url} "{{}}")')
        for label, url in {"arXiv ID": _ABS, "PDF": _PDF, "URL": _ABS}.items()
    },
    **{
        f"below the value of {label}": _labelled(f"{label}: {value}\n{{}}")
        for label, value in {
            "Main category": "cs.DS",
            "Published": "2025-12-24",
            "PDF": _PDF,
            "arXiv ID": "2512.9000N",
        }.items()
    },
    "a link of the identifier to another paper": _labelled("arXiv ID: [2512.9000N](https://example.org/{})"),
    "a word of the label": _labelled("Main {} category: cs.DS"),
    "an unknown label": _bilingual(_HEAD.replace("{n}", "2") + "**{}:** 7\n\n" + _TAIL.replace("{n}", "2")),
    "behind the abstract": _bilingual(tail="{}"),
    # tags
    "a summary": _labelled("<details><summary>{}</summary>\n\nMethod: We merge.\n\n</details>"),
    "behind a summary": _labelled("<details><summary>Details</summary>{}\n\nMethod: We merge.\n\n</details>"),
    "behind an opening tag": _labelled("<details>{}<summary>Details</summary>\n\nMethod: We merge.\n\n</details>"),
    "behind a closing tag": _labelled("<details><summary>Details</summary>\n\nMethod: We merge.\n\n</details> {}"),
    "in a div": _labelled("<div align='center'>{}</div>"),
    "in a span": _labelled("<span>{}</span>"),
    "in a link tag": _labelled("<a href='https://example.org'>{}</a>"),
    "in an attribute with an address": _labelled("<a href='https://example.org/{}'>Code</a>"),
    "in an image's attribute": _labelled("<img src='a.png' alt='{}'>"),
    "in a paragraph tag": _labelled("<p>{}</p>"),
    # a table of fields
    "head of a table": _labelled("| Field | Value {} |\n|---|---|\n| Method | We merge. |\n| Result | Fast. |"),
    "cell of a table": _labelled("| Field | Value |\n|---|---|\n| Method | We merge. {} |\n| Result | Fast. |"),
    "third cell of a table": _labelled("| Field | Value |\n|---|---|\n| Method | We merge. | {} |\n| Result | Fast. |"),
    "label of a table": _labelled("| Field | Value |\n|---|---|\n| {} | We merge. |\n| Result | Fast. |"),
    "date cell": _labelled("| Field | Value |\n|---|---|\n| Published | 2025-12-24 {} |\n| Result | Fast. |"),
    "below a table": _labelled("| Field | Value |\n|---|---|\n| Method | We merge. |\n| Result | Fast. |\n\n{}"),
    # the frame
    "before the digest": _bilingual(head="{}\n\n"),
    "the digest's title": _bilingual(head="# Daily arXiv {}\n\n"),
    "the digest's title with a date": _bilingual(head="# {} 2025-12-24\n\n"),
    "behind the title's way back": _bilingual(head="# Daily arXiv [[Back]](#toc) {}\n\n"),
    "below the digest's title": _bilingual(head="# Daily arXiv\n\n{}\n\n"),
    "behind the date": _bilingual(head="# Daily arXiv\n\nDate: 2025-12-24 by the {} bot\n\n"),
    "before the date": _bilingual(head="# Daily arXiv\n\nDate: {} 2025-12-24\n\n"),
    "label of the date": _bilingual(head="# Daily arXiv\n\n**{} date:** 2025-12-24\n\n"),
    "behind a bare date": _bilingual(head="# Daily arXiv\n\n2025-12-24 {}\n\n"),
    "a second date line": _bilingual(head="# Daily arXiv\n\nDate: 2025-12-24\n\nDate: 2025-12-24 {}\n\n"),
    "in a heading with a date": _bilingual(head="# Daily arXiv\n\n## 2025-12-24 {}\n\n# cs.DS\n\n"),
    "in a count": _bilingual(head="# Daily arXiv\n\nTotal: 3 papers {}\n\n"),
    "in a heading with a count": _bilingual(head="# Daily arXiv\n\n## 3 papers {}\n\n# cs.DS\n\n"),
    "in the sentence of no papers": _bilingual(head="# Daily arXiv\n\nNo papers of {} today\n\n"),
    "heading of the contents": _with_contents("- [cs.DS](#cs.DS) [Total: 3]", behind=" {}"),
    "name of an entry": _with_contents("- [cs.DS {}](#cs.DS) [Total: 3]", anchor="<div id='cs.DS'></div>"),
    "behind an entry": _with_contents("- [cs.DS](#cs.DS) [Total: 3] {}"),
    "before an entry's total": _with_contents("- [cs.DS](#cs.DS) {} [Total: 3]"),
    "in an entry's total": _with_contents("- [cs.DS](#cs.DS) [Total: 3 {}]"),
    "before an entry": _with_contents("- {} [cs.DS](#cs.DS) [Total: 3]"),
    "an entry without a link": _with_contents("- {}\n- [cs.DS](#cs.DS) [Total: 3]"),
    "an entry of a paper": _with_contents("- [A Faster Sort 1 {}](#1)"),
    "a second entry of a section": _with_contents("- [cs.DS](#cs.DS)\n- [{}](#cs.DS)"),
    "a section's name": _bilingual(head="# cs.DS {}\n\n"),
    "behind a section's way back": _bilingual(head="# cs.DS [[Back]](#toc) {}\n\n"),
    "behind a section's total": _bilingual(head="# cs.DS (3 papers) {}\n\n"),
    "in a section's total": _bilingual(head="# cs.DS (3 {})\n\n"),
    "behind a section's code": _bilingual(head="# cs.DS [cs.DS] {}\n\n"),
    "below a section": _bilingual(head="# cs.DS\n\n{}\n\n"),
    "between sections": _bilingual(between="# cs.CL\n\n{}\n\n"),
    "a heading without papers": _bilingual(between="# cs.CL\n\n# {}\n\n# cs.DS\n\n"),
    "behind the papers": _bilingual(tail="# The End\n\n{}\n"),
    "a heading behind the papers": _bilingual(tail="# {}\n"),
    "a footnote": _bilingual(tail="[^1]: {}\n"),
    "a link's definition": _bilingual(head="# Daily arXiv\n\n[x]: https://example.org/{}\n\n"),
    # front matter
    **{
        f"front matter: {name}": _bilingual(head=f"---\n{lines}\n---\n\n")
        for name, lines in {
            "the title": "title: Daily {}",
            "behind a quoted title": 'title: "Daily" {}',
            "a comment behind the title": 'title: "Daily" # {}',
            "behind the date": "title: Daily\ndate: 2025-12-24 by {}",
            "before the date": "title: Daily\ndate: on {} 2025-12-24",
            "an unknown key": "title: Daily\n{}: x",
            "an unknown value": "title: Daily\nlayout: {}",
            "a list": "title: Daily\ntags:\n  - {}",
            "a second title": "title: Daily\ntitle: {}",
            "a second date": "date: 2025-12-24\ndate: 2025-12-25 {}",
            "a comment": "title: Daily\n# {}",
            "a line without a key": "title: Daily\n{}",
            "a title above a heading": "title: {}\n---\n\n# Daily\n\n---",
        }.items()
    },
}


def _listed(
    item: str = "", *, title: str = "A Faster Sort", summary: str = "We sort.", head: str = "", tail: str = ""
) -> str:
    """Print three papers of the layout with lists of labels, with a word in each."""
    papers = [
        f"## {title} {n}\n- **Authors:** Ada Lovelace, Grace Hopper\n- **ArXiv URL:** "
        f"[https://arxiv.org/abs/2512.9000{n}](https://arxiv.org/abs/2512.9000{n})\n"
        + item.replace("9000N", f"9000{n}")
        + f"\n\n### Summary:\n{summary}\n\n---\n\n"
        for n in (1, 2, 3)
    ]
    return head + "".join(papers) + tail


#: Of the layout with lists of labels.
MARKDOWN: dict[str, str] = {
    "in the title": _listed(title="A {} Sort"),
    **{
        f"behind the value of {label}": _listed(f"- **{label}:** {value}")
        for label, value in {
            "Primary Category": "cs.DS {}",
            "Categories": "cs.DS, cs.CL {}",
            "Subjects": "Data Structures {} (cs.DS)",
            "Links": f'[PDF]({_PDF} "{{}}")',
            "arXiv ID": "2512.9000N {}",
            "ArXiv ID": f"[2512.9000N]({_ABS}) {{}}",
            "PDF URL": f"[Link]({_PDF}) {{}}",
            "PDF Link": f"[{{}}]({_PDF})",
            "pdf": f"[Link]({_PDF}) [{{}}]({_ABS})",
            "Link": f'[Link]({_ABS} "{{}}")',
            "Published": "2025-12-24 {}",
            "Published on": "24 December 2025 {}",
            "Comment": "12 pages {}",
            "Score": "8 {}",
            "TL;DR": "A sort. {}",
            "Title (fr)": "Un tri {}",
            "{}": "7",
        }.items()
    },
    "an item without a label": _listed("- {}"),
    "an item of a link": _listed("- [{}](https://example.org/)"),
    "a nested item": _listed("- **Score:** 8\n  - {}"),
    "text below the list": _listed("\n{}"),
    "in the summary": _listed(summary="We sort. {}"),
    "a heading in the summary": _listed(summary="We sort.\n\n### {}\n\nMore."),
    "behind a rule": _listed(tail="{}\n"),
    "the digest's title": _listed(head="# ArXiv Papers for 2025-12-24 {}\n\n"),
    "below the digest's title": _listed(head="# ArXiv Papers for 2025-12-24\n\n{}\n\n"),
    "behind the date": _listed(head="# ArXiv Papers\n\n**Date:** 2025-12-24 {}\n\n"),
    "a section": _listed(head="# ArXiv Papers\n\n# cs.DS {}\n\n"),
    "below a section": _listed(head="# ArXiv Papers\n\n# cs.DS\n\n{}\n\n"),
}


def _repeated(form: str, head: str = "") -> str:
    """Print three papers of a form without headings."""
    papers = (form.replace("{n}", str(n)).replace("{url}", f"https://arxiv.org/abs/2512.9000{n}") for n in (1, 2, 3))
    return f"# Daily arXiv\n\n{head}{''.join(papers)}"


def _table(head: str, row: str) -> str:
    width = head.count("|") + 1
    return _repeated(f"| {row} |\n", f"| {head} |\n{'|---' * width}|\n")


_CELLS = "<td>A Sort {n}</td><td>Ada L</td><td><a href='{url}'>abs</a></td>"

#: Of lists and tables.
LISTED: dict[str, str] = {
    "behind an item": _repeated("- [A Sort {n}]({url}) {} by *Ada L*\n"),
    "before an item": _repeated("- {} [A Sort {n}]({url}) by *Ada L*\n"),
    "behind an item's date": _repeated("- [A Sort {n}]({url}), 2025-12-24 {}\n"),
    "name of a second link to the paper": _repeated("- [A Sort {n}]({url}) [pdf]({url}.pdf) [{}]({url})\n"),
    "name of a link to code": _repeated("- [A Sort {n}]({url}) [Code {}](https://github.com/a/b{n})\n"),
    "behind the formats of an item of a listing": _repeated("[{n}] arXiv:2512.9000{n} [pdf] {}\nTitle: A Sort {n}\n\n"),
    "among the formats of an item of a listing": _repeated("[{n}] arXiv:2512.9000{n} [pdf, {}]\nTitle: A Sort {n}\n\n"),
    "a property of Org without a value": _repeated("## A Sort {n}\n:PROPERTIES:\n:URL: {url}\n:{}:\n:END:\n\n"),
    "an item below an item": _repeated("- [A Sort {n}]({url})\n  - {}\n"),
    "text below an item": _repeated("- [A Sort {n}]({url})\n  {}\n"),
    "behind bold": _repeated("- **A Sort {n}** {} [abs]({url})\n  - Authors: Ada L {}\n"),
    "behind a category of an item": _repeated("{n}. [A Sort {n}]({url}) - Ada L - cs.DS {}\n"),
    "behind a line in bold": _repeated("**[A Sort {n}]({url})** {}\n\nAda L, Bo C\n\n{}\n\n"),
    "in a summary": _repeated("<details><summary>A Sort {n} {}</summary>\n\n{url} {}\n\n{}\n\n</details>\n\n"),
    "text of a cell with a title": _table("Title | Authors | Link", "A Sort {n} {} | Ada L | {url}"),
    "behind a linked title": _table("Date | Title | Note", "2025-12-24 | [A Sort {n}]({url}) {} | x"),
    "behind names": _table("Title | Authors | Link", "A Sort {n} | Ada L {} | {url}"),
    "behind a link": _table("Title | Authors | Link", "A Sort {n} | Ada L | {url} {}"),
    "name of a link in a cell": _table("Title | Link | Code", "A Sort {n} | {url} | [{}](https://github.com/a/b)"),
    "name of a second link in a cell": _table("Title | Link", "A Sort {n} | [abs]({url}) [{}]({url})"),
    "behind the date of a row": _table("Title | Link | Date", "A Sort {n} | {url} | 2025-12-24 {}"),
    "behind the category of a row": _table("Title | Link | Category", "A Sort {n} | {url} | cs.DS {}"),
    "in a category's name of a row": _table("Title | Link | Category", "A Sort {n} | {url} | Robotics {} (cs.RO)"),
    "around links behind the title of a row": _table(
        "Title | Authors", "A Sort {n} (on [arXiv]({url}) {}{n} or [here](https://example.org/{n})) | Ada L"
    ),
    **{
        f"head of a column of {held}": _table("Title | Authors | Of {}", f"A Sort {{n}} [x]({{url}}) | Ada L | {cell}")
        for held, cell in {"links": "[abs]({url})", "identifiers": "2512.9000{n}", "categories": "cs.DS"}.items()
    },
    "head of a column of linked titles": _table("All {} | Authors", "[A Sort {n}]({url}) | Ada L"),
    "a summary in a cell": _table(
        "Title | Link | Abstract", "A Sort {n} | {url} | <details><summary>{}</summary>We sort.</details>"
    ),
    "between names and a date": _repeated("- [A Sort {n}]({url}) (Ada Lovelace, {}, 2025-12-24)\n"),
    "an unknown column": _table("Title | Link | {}", "A Sort {n} | {url} | x"),
    "an unknown column without cells": _table("Title | Link | {}", "A Sort {n} | {url} | "),
    **{
        f"HTML table, {place}": _repeated(
            f"<tr>{cells}</tr>\n",
            f"<table>\n{above}<tr><th>Title</th><th>Authors</th><th>Link</th></tr>\n{behind}",
        )
        + f"{below}</table>\n"
        for place, above, behind, cells, below in (
            ("caption", "<caption>{}</caption>\n", "", _CELLS, ""),
            ("above the head", "{}\n", "", _CELLS, ""),
            ("below the head", "", "{}\n", _CELLS, ""),
            ("before the cells of a row", "", "", "{}" + _CELLS, ""),
            ("between cells", "", "", _CELLS.replace("<td>Ada", "{}\n<td>Ada"), ""),
            ("behind the cells of a row", "", "", _CELLS + "{}\n", ""),
            ("end", "", "", _CELLS, "{}\n"),
        )
    },
    "HTML table without a head, above the rows": _repeated(
        f"<tr>{_CELLS.replace('A Sort {n}', '<a href={url}>A Sort {n}</a>')}</tr>\n", "<table>\n{}\n"
    )
    + "</table>\n",
    "behind a number": _table("# | Title | Link", "{n} {} | A Sort {n} | {url}"),
    "behind a DOI": _table("Title | Link | DOI", "A Sort {n} | {url} | 10.1000/x {}"),
}

#: Of what arXiv publishes.
PUBLISHED: dict[str, str] = {
    **{
        f"mail, behind {label}": mails.mail(mails.item(1, f"{label}: {value}"), mails.item(2))
        for label, value in {"Comments": "9 pages {}", "MSC-class": "68P10 {}", "DOI": "10.1/x {}", "{}": "x"}.items()
    },
    "mail, behind the day": mails.mail(mails.item(1).replace("GMT", "GMT {}"), mails.item(2)),
    "mail, behind the identifier": mails.mail(mails.item(1).replace("2602.00001", "2602.00001 {}", 1), mails.item(2)),
    "mail, between papers": mails.mail(mails.item(1) + "{}\n", mails.item(2)),
    **{
        f"mail, {place}": mails.mail(mails.item(1), mails.item(2), head=head, tail=mails.TAIL + tail)
        for place, head, tail in (
            ("behind its day", f"Date: Wed, 4 Feb 26 01:00:00 GMT {{}}\nSubject: cs daily\n\n{mails.HEAD}", ""),
            ("before its day", f"Date: {{}} Wed, 4 Feb 26 01:00:00 GMT\nSubject: cs daily\n\n{mails.HEAD}", ""),
            ("in its subject", f"Subject: cs {{}} daily\n\n{mails.HEAD}", ""),
            ("behind an archive", mails.HEAD.replace("Algorithms\n", "Algorithms {}\n"), ""),
            ("below an archive", mails.HEAD.replace("Algorithms\n", "Algorithms\n{}\n"), ""),
            ("before the first day of submissions", mails.HEAD.replace("from  Mon", "from {} Mon"), ""),
            ("behind the first day of submissions", mails.HEAD.replace("GMT  to", "GMT {} to"), ""),
            (
                "behind the last day of submissions",
                mails.HEAD.replace(f"GMT\n{mails.RULE}", f"GMT {{}}\n{mails.RULE}"),
                "",
            ),
            ("below its end", mails.HEAD, "{}\n"),
        )
    },
    "feed, in an element": feed(entry(1, inside="<x>{}</x>"), entry(2)),
    "feed, behind a category": feed(entry(1, category="cs.DS {}"), entry(2)),
    "feed, between elements of an entry": feed(entry(1, inside="{}"), entry(2)),
    "feed, between entries": feed(entry(1) + "{}", entry(2)),
    "listing, behind subjects": listing(item(1, subjects="<span>Sorting (cs.DS)</span> {}"), item(2)),
    "listing, between the parts of an item": listing(item(1).replace("<dd>", "{}<dd>"), item(2)),
    "listing, a mark": listing(item(1, mark="({})"), item(2)),
    "listing, a paragraph": listing(item(1, inside="<p>{}</p>"), item(2)),
}
