"""Lines of loose text that are a link behind words that say what it is: ``Our implementation : [me/sort](…)``."""

from __future__ import annotations

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.papers.draft import Draft
from arxiv_digest_parser._reading.papers.taken import Taken
from arxiv_digest_parser._reading.values.links import find_links, name_says_more

#: A few words, a colon and one link, which may lead nowhere.
_LINE = lazy(
    r"(?P<label>[^\W_][^\n:：\[\]()<>.,;!?。，]{1,48}[^\s:：\[\]()<>.,;!?。，])[ \t]{0,3}[:：][ \t]{0,9}"
    r"(?P<link>!?\[[^\[\]\n]{0,200}\]\([^()\s]{0,500}\)|<?https?://[^\s<>()\[\]]{1,500}>?)"
)
_MOST_WORDS = 6


def read_labelled_link(draft: Draft, line: str, at: int) -> bool:
    """Give the link of such a line, which begins at a place, to the field of its target, or keep it under its label.

    Tell whether the line was one. What a link shows is kept if it says more than where it leads.
    """
    match = _LINE.fullmatch(line)
    if match is None or len((label := match["label"]).split()) > _MOST_WORDS:
        return False
    [(shown, url)] = find_links(match["link"])
    draft.taken.append(Taken("other", at, at + len(line)))
    draft.take_links([(label, url)] if url else [])
    if not url or (shown and name_says_more(shown, url)):
        draft.keep(label, shown)
    return True
