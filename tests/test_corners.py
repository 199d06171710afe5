"""Corners that few texts reach."""

import datetime
from pathlib import Path

import pytest

import arxiv_digest_parser as adp
from arxiv_digest_parser import __main__ as command
from arxiv_digest_parser._citations.markup import _merged
from arxiv_digest_parser._reading.heads import facts
from arxiv_digest_parser._reading.heads.fact import Fact
from arxiv_digest_parser._reading.heads.pieces import pieces_of
from arxiv_digest_parser._reading.heads.title_pieces import is_title
from arxiv_digest_parser._reading.papers.front_matter import entries
from arxiv_digest_parser._reading.values.links import target_of
from arxiv_digest_parser._reading.values.names import split_names
from arxiv_digest_parser.errors import DigestError
from arxiv_digest_parser.taxonomy import CATEGORIES

SORT = "https://arxiv.org/abs/2601.90011"
COUNT = "https://arxiv.org/abs/2601.90012"
FOLD = "https://arxiv.org/abs/2601.90013"


def test_the_base_of_all_errors_shows_nothing_that_a_terminal_obeys() -> None:
    """What is said is printable, also where no class words it."""
    assert str(DigestError("no\x1b[31m")) == "no\ufffd[31m"


def test_a_text_that_cannot_be_encoded_is_refused_inside_of_a_model() -> None:
    """A surrogate, and a number of very many digits."""
    with pytest.raises(ValueError, match="surrogates"):
        adp.Paper("A \ud800 Sort")
    with pytest.raises(ValueError, match=r"scores: .*surrogates"):
        adp.Paper("A Sort", scores={"\ud800": 1.0})
    with pytest.raises(ValueError, match=r"affiliations\[0\]: .*surrogates"):
        adp.Paper("A Sort", authors=["Ada Holm"], affiliations=[["\ud800"]])
    with pytest.raises(ValueError, match="digits"):
        adp.Paper("A Sort", number=10**4300)


def test_a_name_of_a_file_need_not_be_utf8() -> None:
    """What Python hands out for bytes of a path that are not UTF-8 is replaced where a digest keeps its source."""
    digest = adp.parse(f"### [1] [A Sort]({SORT})\n", source="2025-12-24-\udcff.md")
    assert (digest.source, digest.date) == ("2025-12-24-\ufffd.md", datetime.date(2025, 12, 24))


def test_every_category_has_a_sign_of_a_fact() -> None:
    """A line without such signs is not cut into facts, as none can be among them."""
    assert all(map(facts._TELLING.search, CATEGORIES))


def test_a_layout_need_not_say_more_than_how_to_read() -> None:
    """It is like no text, and holds all of a digest."""
    layout = adp.Layout("mine", read=lambda _: adp.Digest([]))
    digest = adp.Digest([])
    assert layout.likeness(adp.Source("x")) == 0
    assert layout.held(digest) is digest


def test_a_file_without_papers_and_one_that_cannot_have_a_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Both are errors, and both are said."""
    path = tmp_path / "none.md"
    path.write_text("# Table of Contents\n\n- [cs.DS](#cs.DS) [Total: 3]\n", "utf-8")
    assert command.main(["--to", "json", str(path)]) == 1
    assert "no-items" in capsys.readouterr().err
    assert command.main(["--to", "json", "a\0b.md"]) == 1
    assert "null character" in capsys.readouterr().err


def test_the_text_between_two_commands_may_be_empty() -> None:
    """Nothing is kept of it."""
    assert _merged([("text", ""), ("math", "x"), ("text", "a"), ("text", "b")]) == [("math", "x"), ("text", "ab")]


def test_a_break_in_a_name_of_a_list_is_a_space() -> None:
    """As Python escapes it."""
    assert split_names(r"['Ada\nHolm', 'Ben Ek']") == (("Ada Holm", "Ben Ek"), True)


def test_a_list_of_one_name_is_an_item() -> None:
    """Its bullet is not a part of the name."""
    assert split_names("- Ada Holm") == (("Ada Holm",), True)


def test_front_matter_may_begin_with_a_blank_line() -> None:
    """It is not an entry."""
    assert [entry.key for entry in entries("---\n\ntitle: A Sort\n---\n")] == ["title"]


def test_a_link_called_abstract_leads_to_the_paper() -> None:
    """Wherever that is."""
    assert target_of("Abstract", "https://example.org/1") == ("url", "Abstract")


def test_cells_in_code_and_with_remarks() -> None:
    """Code marks are taken off a title; what is below a title is kept, if it is not a list of names."""
    head = "| Paper | Link |\n|---|---|\n"
    [code, _] = adp.parse(f"{head}| `Sorting Pebbles` | {SORT} |\n| Counting Clouds | {COUNT} |\n")
    assert code.title == "Sorting Pebbles"
    [remark, plain, _] = adp.parse(
        f"{head}| **Sorting Pebbles**<br>new, and long | {SORT} |\n| Counting Clouds | {COUNT} |\n"
        f"| **Folding Maps**<br>old | {FOLD} |\n"
    )
    assert (remark.title, remark.authors, remark.extra["badges"]) == ("Sorting Pebbles", (), "new, and long")
    assert (plain.title, dict(plain.extra)) == ("Counting Clouds", {})
    [first, second] = adp.parse(f"{head}| 1. Sorting Pebbles | {SORT} |\n| 2. **Counting Clouds** - all | {COUNT} |\n")
    assert (first.title, first.number, dict(first.extra)) == ("Sorting Pebbles", 1, {})
    assert (second.title, second.extra["Summary"]) == ("Counting Clouds", "all")


def test_a_title_without_the_number_of_the_others() -> None:
    """It stays as it is."""
    text = "".join(
        f"## [{title}]({url})\n*Ada Holm*\n\n"
        for title, url in (("#1 Sorting Pebbles", SORT), ("#2 Counting Clouds", COUNT), ("Folding Maps", FOLD))
    )
    assert [(paper.title, paper.number) for paper in adp.parse(text)] == [
        ("Sorting Pebbles", 1),
        ("Counting Clouds", 2),
        ("Folding Maps", None),
    ]


@pytest.mark.parametrize(
    ("titles", "numbers"),
    [
        ("B,A,Sort,Sort,Sort,a,Sort", "9001 9001 9001 9006 9001 9001 9001v3"),
        ("Fast Sort,\u2028,Slow Sort,\x0b,\u2028", "9001 9002 9003 9001 9004"),
    ],
)
def test_titles_are_not_labels(titles: str, numbers: str) -> None:
    """One title of several versions of a paper, or a character that nobody sees, is not a label of many papers."""
    text = "# cs.DS\n\n"
    for at, (title, number) in enumerate(zip(titles.split(","), numbers.split(), strict=True)):
        text += "# cs.CL\n\n" if at == 2 else ""
        text += f"## {title}\n- **Authors:** Ada Holm\n- **URL:** https://arxiv.org/abs/2601.{number}\n\n"
        text += "### Summary:\nWe sort.\n\n---\n\n"
    assert [paper.title for paper in adp.parse(text)] == titles.split(",")


def test_a_footnote_ends_at_a_line_that_is_not_indented() -> None:
    """Below it, the digest goes on."""
    table = (
        f"| Ref | Title |\n|---|---|\n| [^1] | [Sorting Pebbles]({SORT}) |\n| [^2] | [Counting Clouds]({COUNT}) |\n\n"
    )
    digest = adp.parse(f"{table}[^1]: We sort.\n    And well.\n[^2]: We count.\nMore next week.\n")
    assert [paper.url for paper in digest] == [SORT, COUNT]
    assert [noticed.text for noticed in digest.diagnostics if noticed.code == "unread-text"] == ["More next week."]
    last = adp.parse(f"{table}[^1]: We sort.\n[^2]: We count.")
    assert not [noticed for noticed in last.diagnostics if noticed.code == "unread-text"]


def test_a_title_that_is_announced_and_does_not_come() -> None:
    """The next heading is not the title."""
    text = f"#### Title:\n\n#### Abstract:\nWe sort.\n\n#### Link:\n{SORT}\n"
    assert [paper.title for paper in adp.parse(text)] == ["Title:"]


def test_a_bold_block_in_bold_text() -> None:
    """It is marked once."""
    card = (
        "<b><div style='font-weight: bold'>{0}</div></b><div>Ada Holm, Ben Ek</div><div><a href='{1}'>arXiv</a></div>"
    )
    page = f"<html><body>{card.format('Sorting Pebbles', SORT)}{card.format('Counting Clouds', COUNT)}</body></html>"
    assert [paper.title for paper in adp.parse(page)] == ["Sorting Pebbles", "Counting Clouds"]


def test_headings_of_a_foreign_text_one_below_the_other() -> None:
    """However many there are, they lead to no paper."""
    ladder = "".join(f"{'#' * level} Part {level}\n" for level in (1, 2, 1, 2, 1, 2, 1, 2))
    text = "".join(
        f"## [{number}] [{title}]({url})\n*Ada Holm*\n\nAbstract: We sort.\n\n{ladder}\nSome words.\n\n"
        for number, (title, url) in enumerate((("Sorting", SORT), ("Counting", COUNT), ("Folding", FOLD)), 1)
    )
    assert [paper.title for paper in adp.parse(text)] == ["Sorting", "Counting", "Folding"]


def test_places_of_work_without_marks() -> None:
    """Names with a place each are enough."""
    [paper] = adp.parse(
        f"### [A Sort]({SORT})\n\n**Authors:** Ada Holm (Rome), Ben Ek (Oslo)\n\n**Abstract:** We sort.\n"
    )
    assert (paper.authors, paper.affiliations) == (("Ada Holm", "Ben Ek"), (("Rome",), ("Oslo",)))
    assert "authors" not in paper.extra


def test_names_before_places_of_work_with_marks() -> None:
    """What the marks say is kept as it is printed."""
    names = "Ada Holm `[first]` (Sorting Institute), Bo Lin (Heap Company)"
    [paper] = adp.parse(f"### [A Sort]({SORT})\n\n**Authors:** {names}\n\n**Abstract:** We sort.\n")
    assert (paper.authors, paper.affiliations) == (("Ada Holm", "Bo Lin"), (("Sorting Institute",), ("Heap Company",)))
    assert paper.extra["authors"] == names


def test_a_digest_says_twice_that_it_has_no_papers() -> None:
    """The first sentence is its title."""
    digest = adp.parse("No papers today.\n\nNo papers today.\n", layout="bilingual")
    assert (digest.title, len(digest)) == ("No papers today.", 0)


def test_a_pair_of_escaped_surrogates_in_a_name_is_one_character() -> None:
    """As JSON escapes it."""
    assert split_names(r"['Ada \ud835\udc00', 'Ben Ek']")[0] == ("Ada \U0001d400", "Ben Ek")


# ------------------------------------------------------------------------------------------------ lists and tables


def records(body: str) -> tuple[adp.Paper, ...]:
    """Read three papers of one form."""
    papers = adp.parse("".join(body.format(n=n, u=f"https://arxiv.org/abs/2601.9001{n}") for n in (1, 2, 3))).papers
    assert len(papers) == 3
    return papers


def test_a_listed_identifier_is_not_a_title() -> None:
    """Nor is one of the old form with the formats of its paper, as listing pages print it."""
    line = "arXiv:math/0701001 [pdf, ps, other]"
    assert not is_title(line)
    assert [*facts.facts_of([*pieces_of(line)])] == [Fact("arxiv_id", "arXiv ID", "arXiv:math/0701001")]


def test_initials_alone_are_names() -> None:
    """They are not pairs of a surname and its initials."""
    assert split_names("A., B., C., D.") == (("A.", "B.", "C.", "D."), True)


def test_a_title_in_bold_below_a_number() -> None:
    """A heading that is a number says that the title is below it."""
    body = "### {0}\n**A Faster Sort {0}**\n*Ada Lovelace*\n\nAbstract: We.\n\n"
    found = adp.parse("".join(map(body.format, (1, 2))), layout="bilingual")
    assert [(paper.title, paper.number) for paper in found] == [("A Faster Sort 1", 1), ("A Faster Sort 2", 2)]


def test_a_heading_above_names_on_two_lines() -> None:
    """Names over several lines are one line of what shows that a heading is that of a paper."""
    text = f"# cs.DS\n\n### 1. A Sort\n> *排序*\n\n*Ada Holm, Ben\n  Ek and 5 others*\n\n[arXiv]({SORT})\n"
    [paper] = adp.parse(text)
    assert (paper.title, paper.authors, paper.number) == ("A Sort", ("Ada Holm", "Ben Ek"), 1)


def test_links_below_names_in_italics() -> None:
    """A line of links ends the names, also within the asterisks."""
    body = "### [{n}] [A Faster Sort {n}]({u})\n*Ada Lovelace, Ben Ek,\n[PDF]({u}.pdf)*\n\nAbstract: We.\n\n"
    assert [paper.authors for paper in records(body)] == [("Ada Lovelace", "Ben Ek")] * 3


def test_an_address_after_a_name() -> None:
    """It is kept, and is not part of the name."""
    for paper in records("### [{n}] [A Faster Sort {n}]({u})\n*Ada Lovelace <https://example.org/ada>, Ben Ek*\n\n"):
        assert paper.authors == ("Ada Lovelace", "Ben Ek")
        assert paper.extra == {"Link": "https://example.org/ada"}


def test_a_label_without_a_value_at_the_end_of_a_line() -> None:
    """Its word is kept."""
    for paper in records("- **[A Faster Sort {n}]({u})** · 2025-12-24 · Venue:\n"):
        assert paper.extra == {"badges": "Venue"}


def test_a_link_after_a_label_of_a_text() -> None:
    """Its words are the value, and its target is kept."""
    body = "- **A Faster Sort {{n}}**, Ada Lovelace, {0}: [{1}](https://example.org/9), Paper: [abs]({{u}})\n"
    for paper in records(body.format("Comment", "9 pages")):
        assert (paper.comment, paper.extra["Comment"]) == ("9 pages", "https://example.org/9")
    for paper in records(body.format("Venue", "ICML")):
        assert paper.extra == {"Venue": "https://example.org/9\n\nICML"}


def test_a_link_of_a_chat_after_a_label() -> None:
    """Its address ends at the bar."""
    body = "### [{n}] A Faster Sort {n}\n*Ada Lovelace*\n\n**Link:** <{u}|abs>\n**Abstract:** We.\n\n"
    assert [paper.url for paper in records(body)] == [f"https://arxiv.org/abs/2601.9001{n}" for n in (1, 2, 3)]


def test_a_cell_that_is_not_a_doi() -> None:
    """It is kept under the head of its column."""
    rows = "".join(f"| A Faster Sort | {doi} | [abs]({SORT}) |\n" for doi in ("10.1000/x", "soon"))
    one, other = adp.parse(f"| Title | DOI | Link |\n|---|---|---|\n{rows}").papers
    assert (one.doi, other.doi) == ("10.1000/x", None)
    assert other.extra == {"DOI": "soon"}


def test_a_row_of_dashes_between_the_rows_of_a_table() -> None:
    """Dashes between rows say nothing about what columns hold."""
    rows = [f"| A Sort of {at} | https://arxiv.org/abs/2512.9000{at} |" for at in (1, 2)]
    digest = adp.parse("\n".join(["| Title | Link |", "|---|---|", rows[0], "|---|---|", rows[1], ""]))
    assert [paper.title for paper in digest.papers if paper.arxiv_id] == ["A Sort of 1", "A Sort of 2"]


def test_a_table_of_which_most_cells_are_missing() -> None:
    """It is not one of papers."""
    text = "| Title |" + " x |" * 20 + "\n|" + "---|" * 21 + "\n" + f"| [A Faster Sort]({SORT}) |\n" * 3
    with pytest.raises(adp.UnknownLayoutError, match="no titles of papers"):
        adp.parse(text)


def test_half_of_a_surrogate_pair_at_the_end_of_a_piece() -> None:
    """It waits for the other half."""
    text = f"### [1] [A Faster Sort]({SORT})\n*Ada Lovelace*\n\nAbstract: We sort"
    assert [paper.abstract for paper in adp.iter_papers([f"{text}\ud83d", "\ude00"])] == ["We sort\U0001f600"]


def test_text_between_the_rows_of_a_table_in_html() -> None:
    """No cell holds it, so it is reported."""
    row = '<tr><td>{0}</td><td><a href="{0}">A Faster Sort</a></td></tr>\n'
    rows = "lost words &amp; more".join(map(row.format, (SORT, COUNT)))
    digest = adp.parse(f"# Papers\n\n<table>\n<tr><th>Link</th><th>Title</th></tr>\n{rows}</table>\n")
    assert len(digest) == 2
    assert [one.text for one in digest.diagnostics if one.code == "unread-text"] == ["lost words & more"]


def test_an_identifier_in_a_column_of_other_things() -> None:
    """It is the paper's, wherever it is printed."""
    rows = "| A Faster Sort | Ada Lovelace | arXiv:2601.90011 |\n| A Map of Moss | Ada Lovelace | a journal |\n"
    one, other = adp.parse(f"| Title | Authors | Where |\n|---|---|---|\n{rows}").papers
    assert str(one.arxiv_id) == "2601.90011"
    assert other.extra == {"Where": "a journal"}
