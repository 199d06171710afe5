"""Lines of authors, as arXiv prints them, become names with affiliations."""

import pytest
from growth import time_is_linear

from arxiv_digest_parser._arxiv.authors import split_authors
from arxiv_digest_parser._arxiv.creators import split_creators

LINES: dict[str, tuple[list[str], list[list[str]]]] = {
    "Ada Lovelace": (["Ada Lovelace"], []),
    "Ada Lovelace, Grace Hopper and Emmy Noether": (["Ada Lovelace", "Grace Hopper", "Emmy Noether"], []),
    "A. One and B. Two, and C. Three & D. Four": (["A. One", "B. Two", "C. Three", "D. Four"], []),
    "A. One, & B. Two": (["A. One", "B. Two"], []),
    "A.One,B.Two ,C. Three,": (["A.One", "B.Two", "C. Three"], []),
    "A. One, Jr., B. Two, III and C. Three": (["A. One, Jr.", "B. Two, III", "C. Three"], []),
    "Or Sander, Rand Anders": (["Or Sander", "Rand Anders"], []),
    r"Ren\'e Thom, Dilek T\"ur and {\L}ukasz B\c{a}k": ([r"Ren\'e Thom", r"Dilek T\"ur", r"{\L}ukasz B\c{a}k"], []),
    r"J.\,Sort, B. Two": ([r"J.\,Sort", "B. Two"], []),
    "Organizers Of Sorting: A. One, B. Two": (["Organizers Of Sorting", "A. One", "B. Two"], []),
    "A. One for the Sort Collaboration": (["A. One for the Sort Collaboration"], []),
    "A. One (Rome), B. Two (Oslo, Norway)": (["A. One", "B. Two"], [["Rome"], ["Oslo, Norway"]]),
    "A. One(Rome), B. Two": (["A. One", "B. Two"], [["Rome"], []]),
    "A. One (Rome (Italy)) and B. Two": (["A. One", "B. Two"], [["Rome (Italy)"], []]),
    "A. One (1, 2), B. Two (2) ((1) Rome, Italy, (2) Oslo (Norway))": (
        ["A. One", "B. Two"],
        [["Rome, Italy", "Oslo (Norway)"], ["Oslo (Norway)"]],
    ),
    "A. One (1 and 2), B. Two (1-3), ((1) Rome, (2) Oslo, and (3) Bonn)": (
        ["A. One", "B. Two"],
        [["Rome", "Oslo"], ["Rome", "Oslo", "Bonn"]],
    ),
    "A. One (a), B. Two (b) ((a) Rome; (b) Oslo)": (["A. One", "B. Two"], [["Rome"], ["Oslo"]]),
    "A. One (1)& B. Two (2)and C. Three": (["A. One", "B. Two", "C. Three"], [["1"], ["2"], []]),
    "A. One (9) ((1) Rome)": (["A. One"], [["9"]]),
    "A. One ((Rome) and (Oslo))": (["A. One"], [["(Rome) and (Oslo)"]]),
    "A. One (Rome) (Oslo), (Bonn)": (["A. One"], [["Rome", "Oslo", "Bonn"]]),
    "A. One ((see above) (1) Rome)": (["A. One"], [["(see above) (1) Rome"]]),
    "A. One () and B. Two (Rome)": (["A. One", "B. Two"], [[], ["Rome"]]),
    "(Nobody)": (["(Nobody)"], []),
    "Y. (Nick) Zett (Rome), C. (X) Two": (["Y. (Nick) Zett", "C.", "Two"], [["Rome"], ["X"], []]),
    "Y. (Nick) van der Zett and C. (X) with D": (["Y. (Nick) van der Zett", "C.", "with D"], [[], ["X"], []]),
    "A. (Nick) and B. Two": (["A.", "B. Two"], [["Nick"], []]),
    "A. One (Rome B. Two": (["A. One"], [["Rome B. Two"]]),
    "A. One), B. Two": (["A. One)", "B. Two"], []),
    "A. One), B. Two (Rome), ": (["A. One)", "B. Two"], [[], ["Rome"]]),
    ", A. One (Rome), , B. Two": (["A. One", "B. Two"], [["Rome"], []]),
    "((1) Rome)": ([], []),
    "A. One (1) ((1) Rome": (["A. One"], [["Rome"]]),
    "": ([], []),
}


@pytest.mark.parametrize("line", LINES)
def test_names_and_affiliations(line: str) -> None:
    """Names stay as printed, and what is in brackets after them says where their bearers work."""
    names, affiliations = LINES[line]
    found = split_authors(line)
    assert (found.names, found.complete) == (tuple(names), True)
    assert found.affiliations == tuple(map(tuple, affiliations))


#: How arXiv's pages and feeds count the names that they leave out.
COUNTED = (", et al. (909 additional authors not shown)", " et al. (1 additional author not shown)")


@pytest.mark.parametrize("end", [" et al.", ", et al", " et. al.", ", et al.)", " (et al)", *COUNTED])
def test_a_list_that_was_cut(end: str) -> None:
    """The mark of a list that was cut short is not a name."""
    assert split_authors("A. One, B. Two" + end) == (("A. One", "B. Two"), (), False)
    assert split_authors(end.strip(" ,")).names == ()
    assert split_authors("A. Global").complete


@pytest.mark.no_cover
@pytest.mark.parametrize("unit", ["(a ", "((1)", " and", ":", ", ", "A (B) ", ")", "(1) A ", "et al ", "A (Bc) D "])
def test_time_grows_with_a_line_alone(unit: str) -> None:
    """Any line takes its share of time."""
    assert time_is_linear(split_authors, lambda size: unit * (size // len(unit)))


@pytest.mark.parametrize("end", COUNTED)
def test_a_list_in_a_feed_that_was_cut(end: str) -> None:
    """The mark is not a name there, either."""
    assert split_creators(f"A. One (Rome), B. Two{end}") == (("A. One", "B. Two"), (("Rome",), ()), False)
    assert split_creators(f"A. One, B. Two{end}") == (("A. One", "B. Two"), (), False)


@pytest.mark.parametrize("end", COUNTED)
def test_what_counts_further_authors_is_not_an_affiliation(end: str) -> None:
    """Other brackets behind names are, and a place may be called as it likes."""
    assert split_authors(f"The Sorters: A. One (Rome), B. Two{end}") == (
        ("The Sorters", "A. One", "B. Two"),
        ((), ("Rome",), ()),
        False,
    )
    assert split_authors("A. One (School of additional authors)").affiliations == (("School of additional authors",),)


def test_a_mark_inside_a_list_of_a_feed() -> None:
    """It is not a name, and the list is not whole."""
    assert split_creators("A. One (Rome), et al. (Oslo), B. Two") == (("A. One", "B. Two"), (("Rome",), ()), False)
