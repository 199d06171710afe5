"""The line of names that most papers have below the title, into a draft."""

from __future__ import annotations

from arxiv_digest_parser._reading.heads.bylines import goes_on, named_line
from arxiv_digest_parser._reading.heads.pieces import STOPS, is_in_capitals
from arxiv_digest_parser._reading.language.vocabulary import printed
from arxiv_digest_parser._reading.papers.draft import Draft
from arxiv_digest_parser._reading.papers.taken import Taken
from arxiv_digest_parser._reading.text.marks import QUOTE, undressed
from arxiv_digest_parser._reading.values.cut_lists import without_cut
from arxiv_digest_parser._reading.values.links import target_of, unlinked
from arxiv_digest_parser._reading.values.people import is_institution, is_person
from arxiv_digest_parser._reading.values.targets import searches_for


def read_names(draft: Draft, units: list[tuple[int, str]]) -> None:
    """Read the line of names among lines with their places, and those with which it goes on, and leave these out."""
    first = next((index for index, (at, _) in enumerate(units) if at == draft.record.names_at), None)
    if first is None or draft.names("authors"):
        return
    at, unit = units.pop(first)
    (line, links), end = unlinked(undressed(unit.lstrip(QUOTE))), at + len(unit)
    while first < len(units) and goes_on(line, units[first][1]):
        below, further = units.pop(first)
        line, end = f"{line.strip()} {further.strip()}", below + len(further)
    names, told = named_line(line, is_sure=True)
    draft.taken.append(Taken("other", at, end, None))
    draft.put("authors", names, at, end)
    draft.take_facts(told)
    for name, url in links:
        if name not in names and target_of(name, url)[0]:
            draft.take_links([(name, url)])
        elif not searches_for(url, name):
            draft.keep(printed(name) or "Link", url)


def read_names_again(draft: Draft, names: str, at: int) -> bool:
    """Read names below a first line that gives them as well, or the first of them; tell whether they are these."""
    if "authors" not in draft.given or not names.startswith(without_cut(draft.values["authors"])):
        return False
    draft.taken.append(Taken("other", at, at + len(names)))
    draft.values["authors"] = names
    return True


def keep_places(draft: Draft, line: str, at: int) -> bool:
    """Keep a line right below the names that is not a sentence: where these people work."""
    between = draft.text[draft.names_at[1] : at]
    is_told = is_institution(line) or not (line.endswith(STOPS) or is_person(line))
    if not (is_told and is_in_capitals(line)) or any(map(str.isalnum, between)):
        return False
    draft.taken.append(Taken("other", at, at + len(line)))
    draft.keep("badges", line)
    return True
