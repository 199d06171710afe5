"""Lists of names: what parts them, what belongs to a name, and where a list was cut short."""

import re
from collections.abc import Sequence

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from arxiv_digest_parser._reading.values.cut_lists import without_cut
from arxiv_digest_parser._reading.values.names import commas_are_tight, split_all, split_names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        pytest.param("Ada Lovelace", ["Ada Lovelace"], id="one name"),
        pytest.param("Ada Lovelace,Grace Hopper", ["Ada Lovelace", "Grace Hopper"], id="tight commas"),
        pytest.param("Ada Lovelace, Grace Hopper", ["Ada Lovelace", "Grace Hopper"], id="commas"),
        pytest.param(" Ada Lovelace ,  Grace Hopper ", ["Ada Lovelace", "Grace Hopper"], id="white space"),
        pytest.param("李雷、韩梅梅", ["李雷", "韩梅梅"], id="enumeration commas"),
        pytest.param("李雷，韩梅梅", ["李雷", "韩梅梅"], id="full-width commas"),
        pytest.param("李雷；韩梅梅", ["李雷", "韩梅梅"], id="full-width semicolons"),
        pytest.param("李雷、", ["李雷"], id="nothing behind the last mark"),
        pytest.param("Lovelace, Ada; Hopper, Grace", ["Lovelace, Ada", "Hopper, Grace"], id="semicolons"),
        pytest.param("Sort Team,:,Ada Lovelace", ["Sort Team", ":", "Ada Lovelace"], id="colon as a name"),
        pytest.param("*Ada*,Bo Chen*", ["*Ada*", "Bo Chen*"], id="asterisks"),
        pytest.param("*Ada Holm*, Bo Chen, and _Cyra Dov_", ["Ada Holm", "Bo Chen", "Cyra Dov"], id="emphasis"),
        pytest.param("Cyra\n  Dov,Bo Chen", ["Cyra\n  Dov", "Bo Chen"], id="line break in a name"),
        pytest.param("Ada,Bo,Ada", ["Ada", "Bo", "Ada"], id="name that comes twice"),
        pytest.param("Gast\\'on Silva,J. {\\L}uk", ["Gast\\'on Silva", "J. {\\L}uk"], id="TeX"),
        pytest.param("Ada Lovelace, Bo Chen, and Cyra Dov", ["Ada Lovelace", "Bo Chen", "Cyra Dov"], id="and"),
        pytest.param("👥 Ada Lovelace, Bo Chen", ["Ada Lovelace", "Bo Chen"], id="emoji"),
        pytest.param("👩\u200d🔬Ada Lovelace", ["Ada Lovelace"], id="emoji of several signs"),
        pytest.param("", [], id="nothing"),
        pytest.param(" \t", [], id="white space alone"),
    ],
)
def test_list_is_split_into_names(line: str, names: Sequence[str]) -> None:
    """Names come in order, as printed, without the mark that parts them."""
    assert split_names(line) == (tuple(names), True)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Holt, Mira and Pell, Ona and Reyk, Tomas.", ["Holt, Mira", "Pell, Ona", "Reyk, Tomas"]),
        ("Sato, Jun and Wei, Li.", ["Sato, Jun", "Wei, Li"]),
        ("Holt,Mira und van der Berg,Ludwig", ["Holt,Mira", "van der Berg,Ludwig"]),
        ("Holt, M. & Pell, O.", ["Holt, M.", "Pell, O."]),
        ("OpenAI and Holt, Mira Anna and Pell, Ona", ["OpenAI", "Holt, Mira Anna", "Pell, Ona"]),
        ("Ada Holm, Diego de la Torre y Luna, Bo Lin", ["Ada Holm", "Diego de la Torre y Luna", "Bo Lin"]),
        ("Ada Holm, Jr. and Bo Lin", ["Ada Holm, Jr.", "Bo Lin"]),
        ("Ada Holm; Bo Lin, Jr.", ["Ada Holm", "Bo Lin, Jr."]),
    ],
)
def test_names_of_bibtex(line: str, names: Sequence[str]) -> None:
    """A word is between them, and the one comma of each is between its parts."""
    assert split_names(line)[0] == tuple(names)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Tomas Reyk.", ["Tomas Reyk"]),
        ("Ada Holm, Wei Li.", ["Ada Holm", "Wei Li"]),
        ("Ada H.", ["Ada H."]),
        ("Ada Holm, Bo Lin Jr.", ["Ada Holm", "Bo Lin Jr."]),
        ("Sorting Inc.", ["Sorting Inc."]),
    ],
)
def test_a_full_stop_behind_the_last_name_ends_the_list(line: str, names: Sequence[str]) -> None:
    """Unless it is that of an initial or of a shortened word; one name is a list, too."""
    assert split_names(line)[0] == tuple(names)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        pytest.param("Russell E. Ryan, Jr.", ["Russell E. Ryan, Jr."], id="alone"),
        pytest.param("Russell E. Ryan, Jr., Ada", ["Russell E. Ryan, Jr.", "Ada"], id="first"),
        pytest.param("Ada, Russell E. Ryan, Jr.", ["Ada", "Russell E. Ryan, Jr."], id="last"),
        pytest.param("Russell E. Ryan, Jr.,Ada", ["Russell E. Ryan, Jr.", "Ada"], id="tight, first"),
        pytest.param("Ada,Russell E. Ryan, Jr.", ["Ada", "Russell E. Ryan, Jr."], id="tight, last"),
        pytest.param("Ada,Bo Ryan, Jr.,Cyra", ["Ada", "Bo Ryan, Jr.", "Cyra"], id="tight, between"),
        pytest.param("Ada,Bo Ryan,Jr.,Cyra", ["Ada", "Bo Ryan, Jr.", "Cyra"], id="tight suffix"),
        pytest.param("Bo Ryan, Sr, Ada", ["Bo Ryan, Sr", "Ada"], id="Sr"),
        pytest.param("Bo Ryan, II, Cyra Dov, III", ["Bo Ryan, II", "Cyra Dov, III"], id="numerals"),
        pytest.param("Bo Ryan, Ph.D., Ada, M.D.", ["Bo Ryan, Ph.D.", "Ada, M.D."], id="degrees"),
        pytest.param("Bo Ryan, Jr., Ph. D.", ["Bo Ryan, Jr., Ph. D."], id="two suffixes"),
        pytest.param("Bo Ryan Jr.,Ada", ["Bo Ryan Jr.", "Ada"], id="without a comma"),
        pytest.param("Ada; Bo Ryan, Jr.; Cyra", ["Ada", "Bo Ryan, Jr.", "Cyra"], id="semicolons"),
        pytest.param("Jr., Ada", ["Jr.", "Ada"], id="no name before it"),
        pytest.param("Ada Lovelace, Xi, Bo Chen", ["Ada Lovelace", "Xi", "Bo Chen"], id="a short name"),
        pytest.param("Ada, Vi Chen", ["Ada", "Vi Chen"], id="a name that begins like one"),
    ],
)
def test_suffix_belongs_to_the_name_before_it(line: str, names: Sequence[str]) -> None:
    """``Jr.``, numerals and degrees are not names."""
    assert split_names(line) == (tuple(names), True)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        pytest.param("M. D. Stewart,,Menno Mori", ["M. D. Stewart,", "Menno Mori"], id="between"),
        pytest.param("Ada,Kenneth M. Merz,", ["Ada", "Kenneth M. Merz,"], id="last"),
        pytest.param("Kenneth M. Merz,", ["Kenneth M. Merz,"], id="alone"),
    ],
)
def test_comma_that_ends_a_name_stays(line: str, names: Sequence[str]) -> None:
    """Where names are joined by a tight comma, a second comma belongs to the name before it."""
    assert split_names(line) == (tuple(names), True)


@pytest.mark.parametrize("tight", [None, False])
@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Ada Lovelace, Bo Chen, Cyra Dov,", id="last"),
        pytest.param("Ada Lovelace,, Bo Chen, Cyra Dov", id="first"),
    ],
)
def test_stray_comma_does_not_join_names(line: str, *, tight: bool | None) -> None:
    """A comma too many changes nothing about the other names of a list."""
    names, complete = split_names(line, tight=tight)
    assert [name.strip(",") for name in names] == ["Ada Lovelace", "Bo Chen", "Cyra Dov"]
    assert complete


@pytest.mark.parametrize(
    ("line", "names"),
    [
        pytest.param("Xi Chen (LMO), Bo Li", ["Xi Chen (LMO)", "Bo Li"], id="no comma"),
        pytest.param("Xi Chen (LMO, Paris), Bo Li", ["Xi Chen (LMO, Paris)", "Bo Li"], id="comma"),
        pytest.param("Xi Chen (LMO, Paris),Bo Li", ["Xi Chen (LMO, Paris)", "Bo Li"], id="tight list"),
        pytest.param("Xi Chen (LMO,Paris),Bo Li", ["Xi Chen (LMO,Paris)", "Bo Li"], id="tight comma, tight list"),
        pytest.param("Xi Chen (LMO,Paris), Bo Li", ["Xi Chen (LMO,Paris)", "Bo Li"], id="tight comma"),
        pytest.param("Xi Chen (A (B, C), D), Bo Li", ["Xi Chen (A (B, C), D)", "Bo Li"], id="nested"),
        pytest.param("Xi Chen (A; B), Bo Li", ["Xi Chen (A; B)", "Bo Li"], id="semicolon"),
        pytest.param("Xi Chen (A; B); Bo Li (C, D)", ["Xi Chen (A; B)", "Bo Li (C, D)"], id="semicolons"),
        pytest.param("Xi Chen (A; B, C), Bo Li", ["Xi Chen (A; B, C)", "Bo Li"], id="semicolon and comma"),
        pytest.param("Xi Chen (A、B)、Bo Li", ["Xi Chen (A、B)", "Bo Li"], id="marks of Chinese"),
        pytest.param("Xi Chen (LMO, Bo Li", ["Xi Chen (LMO", "Bo Li"], id="never closed"),
        pytest.param("Xi Chen (LMO,Bo Li", ["Xi Chen (LMO", "Bo Li"], id="never closed, tight list"),
        pytest.param("Xi Chen), Bo Li (LMO, Paris)", ["Xi Chen)", "Bo Li (LMO, Paris)"], id="never opened"),
    ],
)
def test_commas_in_parentheses_part_no_names(line: str, names: Sequence[str]) -> None:
    """An affiliation stays with its name; parentheses that do not match are characters."""
    assert split_names(line) == (tuple(names), True)


@pytest.mark.parametrize(
    ("line", "tight", "names"),
    [
        pytest.param("Bo Ryan, of Sort", True, ["Bo Ryan, of Sort"], id="one name of a tight list"),
        pytest.param("Bo Ryan, Ada", False, ["Bo Ryan", "Ada"], id="two names of another"),
        pytest.param("Bo Ryan,Ada", True, ["Bo Ryan", "Ada"], id="tight"),
        pytest.param("Bo Ryan,Ada", False, ["Bo Ryan", "Ada"], id="tight beside others"),
        pytest.param("Bo Ryan", False, ["Bo Ryan"], id="no comma"),
    ],
)
def test_caller_knows_how_a_digest_joins_names(line: str, names: Sequence[str], *, tight: bool) -> None:
    """A line alone does not tell whether its one comma separates names; the other papers do."""
    assert split_names(line, tight=tight) == (tuple(names), True)


@pytest.mark.parametrize(
    ("line", "tight"),
    [
        pytest.param("Ada,Bo", True, id="tight"),
        pytest.param("Ada, Bo", False, id="spaced"),
        pytest.param("Bo Ryan, Jr.,Ada", True, id="both"),
        pytest.param("Ada", False, id="none"),
    ],
)
def test_tight_commas_are_recognised_in_the_line(line: str, *, tight: bool) -> None:
    """A comma without a space after it is tight."""
    assert commas_are_tight(line) is tight


@pytest.mark.parametrize(
    "cut",
    [
        " et al.",
        ", et al.",
        " et al",
        ", et. al.",
        ", et.al.",
        ", ...",
        "...",
        " …",
        "…",
        ", and 3 more",
        " and 1 other",
        " and 12 others",
        ", and others",
        ", and 3 more authors",
        " + 3 more",
        ", +3 more",
        ", +3",
        " (+3)",
        " (+3 more)",
        " plus 3 other authors",
        " 等",
        " 等人",
        " 等 12 人",
        " 等12人",
        " 等 3 位作者",
        " 以及 3 others",
        " ほか3名",
        " 他",
        "、他 3名",
        " 외 3명",
        " 외 3인",
        " 等（共14人）",
        " 等。",
        ", et al. (40 additional authors not shown)",
        " et al. (14 total)",
        " et al. [40]",
        " et al.,",
        ", etc.",
        " (et al.)",
        " [and 12 more]",
        " ... et al.",
        ", [...]",
        ", ……",
    ],
)
def test_cut_list_is_not_complete(cut: str) -> None:
    """Whatever says that there are more authors is not an author."""
    assert split_names(f"Ada Lovelace, Bo Chen{cut}") == (("Ada Lovelace", "Bo Chen"), False)
    assert split_names(f"Ada Lovelace,Bo Chen{cut}") == (("Ada Lovelace", "Bo Chen"), False)
    assert split_names(f"Ada Lovelace{cut}") == (("Ada Lovelace",), False)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        pytest.param("李雷、韩梅梅等", ["李雷", "韩梅梅"], id="Chinese"),
        pytest.param("李雷、韩梅梅等12人", ["李雷", "韩梅梅"], id="Chinese with a number"),
        pytest.param("李雷、韩梅梅等人", ["李雷", "韩梅梅"], id="Chinese people"),
        pytest.param("佐藤葵、田中結衣ほか3名", ["佐藤葵", "田中結衣"], id="Japanese"),
        pytest.param("佐藤葵、田中結衣他3名", ["佐藤葵", "田中結衣"], id="Japanese in kanji"),
    ],
)
def test_cut_list_without_spaces(line: str, names: Sequence[str]) -> None:
    """Languages that are written without spaces have none before the word either."""
    assert split_names(line) == (tuple(names), False)


@pytest.mark.parametrize("mark", ["; et al.", "；et al.", " ; and others"])
def test_a_semicolon_before_the_names_that_are_left_out(mark: str) -> None:
    """It is what separates the names, so a comma is in the one name before it."""
    assert split_names(f"Lovelace, Ada{mark}") == (("Lovelace, Ada",), False)
    assert split_names(f"Lovelace, Ada; Hopper, Grace{mark}") == (("Lovelace, Ada", "Hopper, Grace"), False)


@pytest.mark.parametrize(
    "between", [", ..., ", ", [...], ", ", ……, ", ", ... (12 more) ..., ", " ... ", " … ", ", … (12 more), "]
)
def test_names_that_are_left_out_between_others(between: str) -> None:
    """Dots in the place of names are not a name, and the list is not complete."""
    assert split_names(f"Ada Lovelace{between}Bo Chen") == (("Ada Lovelace", "Bo Chen"), False)
    assert split_names(f"Ada Lovelace{between}Bo Chen", tight=False) == (("Ada Lovelace", "Bo Chen"), False)


def test_a_semicolon_behind_full_names() -> None:
    """The commas before it are between names where each of these is a full name."""
    assert split_names("Ada Lovelace, Bo Chen; et al.") == (("Ada Lovelace", "Bo Chen"), False)


@pytest.mark.parametrize("line", ["Ada Lovelace et al. (2024)", "Ada Lovelace et al. (ICML 2024)"])
def test_a_year_is_not_a_number_of_names(line: str) -> None:
    """It says when a work appeared, which the reader of a paper keeps before it splits the names."""
    assert split_names(line) == ((line,), True)


@pytest.mark.parametrize("line", ["M. D. Stewart,, Menno Veld, Otto Ray", "M. D. Stewart,, Menno Veld"])
@pytest.mark.parametrize("tight", [None, False])
def test_two_commas_with_a_blank_behind_them(line: str, *, tight: bool | None) -> None:
    """One of them is too many; where no blank is behind the commas, the first belongs to the name."""
    assert split_names(line, tight=tight) == (tuple(line.replace(",,", ",").split(", ")), True)
    assert split_names("M. D. Stewart,,Menno Veld,Otto Ray") == (("M. D. Stewart,", "Menno Veld", "Otto Ray"), True)


@pytest.mark.parametrize("line", ["et al.", "等", "...", "(+3)"])
def test_list_that_was_cut_before_the_first_name(line: str) -> None:
    """A list may have lost all its names."""
    assert split_names(line) == ((), False)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Ada Lovelace, Chantal", id="ends as et al does"),
        pytest.param("Ada Lovelace, R. Brothers", id="ends as others does"),
        pytest.param("李雷, 等等力", id="begins with the word for more"),
        pytest.param("Ada Lovelace, Team 3", id="number"),
    ],
)
def test_names_that_look_like_a_cut(line: str) -> None:
    """A name that holds the letters of such a word is a name."""
    assert split_names(line) == (tuple(line.split(", ")), True)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        pytest.param("['Ada Lovelace', 'Bo Chen']", ["Ada Lovelace", "Bo Chen"], id="single quotes"),
        pytest.param('["Ada Lovelace", "Bo Chen"]', ["Ada Lovelace", "Bo Chen"], id="double quotes"),
        pytest.param("['Ada Lovelace']", ["Ada Lovelace"], id="one name"),
        pytest.param("['Bo Ryan, Jr.', \"Mina O'Neil\"]", ["Bo Ryan, Jr.", "Mina O'Neil"], id="both quotes"),
        pytest.param(
            r"['Ren\xe9', 'O\'Neil\nB', '\ud83d\ude00', '\ud83d']", ["René", "O'Neil B", "😀", r"\ud83d"], id="escapes"
        ),
        pytest.param("[]", [], id="no names"),
        pytest.param("[Ada], [Bo]", ["[Ada]", "[Bo]"], id="no quotes, no list"),
    ],
)
def test_printed_python_list(line: str, names: Sequence[str]) -> None:
    """A list that a generator printed without joining it is read as Python writes it."""
    assert split_names(line) == (tuple(names), True)


@pytest.mark.parametrize("mark", ["and 17 more", "et al.", "+3", "..."])
def test_a_printed_list_whose_last_item_says_that_it_was_cut(mark: str) -> None:
    """The mark is not a name, and what has no characters was not left out."""
    assert split_names(f"['Ada Lovelace', '', 'Bo Chen', '{mark}']") == (("Ada Lovelace", "", "Bo Chen"), False)


@given(st.lists(st.text(min_size=1), min_size=1))
@example(['Gast\\\'on "Sort" Silva'])
def test_every_printed_python_list_reads_back(names: list[str]) -> None:
    """Escapes in a printed list are Python's; a line break in a name is a space."""
    assume(all(map(without_cut, names)))
    assert split_names(repr(names)) == (tuple(re.sub(r"[\n\r\t]", " ", name) for name in names), True)


# Long enough for no name to be a suffix, and without what separates names or says that a list was cut.
PLAIN_NAMES = (
    st.text(st.characters(categories=["L", "Mn", "Pd", "Zs"], exclude_characters="等他他ほ외"), min_size=7)
    .map(str.strip)
    .filter(lambda name: len(name) >= 7 and not name.endswith((" al", "others")) and not name.startswith("and "))
)
AFFILIATIONS = st.sampled_from(["", "", " (LMO)", " (LMO, Paris)"])
NAMES = st.builds("{}{}".format, PLAIN_NAMES, AFFILIATIONS) | PLAIN_NAMES.map("{}, Jr.".format)


@given(st.lists(PLAIN_NAMES, max_size=5), st.sampled_from([",", ", ", ";", "; ", "、", "，"]))
def test_joined_names_come_back(names: list[str], mark: str) -> None:
    """Names without the mark that joins them are found again, and so is that the list is complete."""
    assert split_names(mark.join(names)) == (tuple(names), True)


@given(st.lists(NAMES, max_size=5), st.sampled_from([",", ", "]), st.sampled_from(["", " et al.", " 等 12 人"]))
@example(["Ada Lovelace (LMO, Paris)", "Bo Chen, Jr."], ",", "")
def test_joined_names_with_affiliations_and_suffixes_come_back(names: list[str], mark: str, cut: str) -> None:
    """A caller that knows how names are joined gets them back, with the commas inside them."""
    assume(names or not cut)
    assert split_names(mark.join(names) + cut, tight=mark == ",") == (tuple(names), not cut)


@given(st.text(), st.sampled_from([None, True, False]))
def test_no_name_is_empty_or_dressed_in_space(line: str, tight: bool | None) -> None:  # noqa: FBT001 - as hypothesis calls it
    """Whatever a line holds, its names have text; what Python quotes is taken as it is."""
    assume(not line.strip().startswith("["))
    names, _ = split_names(line, tight=tight)
    assert all(name and name == name.strip() for name in names)


PLAIN = ["Ada Lovelace,Grace Hopper", "Alan Turing", "Yi Li,Radia Perlman", "Peter Miller"]


@pytest.mark.parametrize(
    "odd",
    [
        "Barbara Liskov,Yi Li",
        "Ada Lovelace, Grace Hopper",
        "Russell Ryan, Jr.,Ada Lovelace",
        "Ada Lovelace,and Grace Hopper",
        "Ada Lovelace, and Grace Hopper",
        "Ada Lovelace,  Grace Hopper",
        "Ada Lovelace ,Grace Hopper",
        "Ada Lovelace (Oxford, UK),Grace Hopper",
        "Ada Lovelace;Grace Hopper",
        "👥 Ada Lovelace,Grace Hopper",
        "Ada Lovelace、Grace Hopper",
        "Ada Lovelace,Grace Hopper et al.",
        "Ada Lovelace,Grace Hopper,+3",
        "Ada Lovelace,Akbar Kamal",
        "Ada Lovelace\tand\xa0Grace Hopper",
        "['Ada Lovelace', 'Grace Hopper']",
        "Ada Lovelace,",
    ],
)
@pytest.mark.parametrize("comma", [",", ", "])
@pytest.mark.parametrize("tight", [[True] * 5, [False] * 5, [True, False, True, False, True]])
def test_all_at_once(odd: str, comma: str, tight: list[bool]) -> None:
    """Lists that are split together are split as each of them is alone."""
    lines = [line.replace(",", comma) for line in PLAIN] + [odd]
    names, complete = split_all(lines, tight)
    wanted = [split_names(line, tight=spacing) for line, spacing in zip(lines, tight, strict=True)]
    assert list(zip(names, complete, strict=False)) == wanted


@pytest.mark.parametrize("line", [",", ", ,", ";", "、", "，；", "[,]", ",,", "/"])
@pytest.mark.parametrize("tight", [None, True, False])
def test_signs_without_names(line: str, tight: bool | None) -> None:  # noqa: FBT001 - as the function has it
    """What separates names is not a name."""
    assert split_names(line, tight=tight) == ((), True)
