"""Whether a heading is a title and nothing else, or says that the title is below it."""

from __future__ import annotations

from arxiv_digest_parser._reading.headings.heading import ALONE, Heading, read_unlinked_heading
from arxiv_digest_parser._reading.headings.heading_links import bare
from arxiv_digest_parser._reading.headings.heading_numbers import number_alone
from arxiv_digest_parser._reading.language.vocabulary import field_of, normal, title_words
from arxiv_digest_parser._reading.text.places import SPACE


def is_title_alone(content: str) -> bool:
    """Tell whether `read_unlinked_heading` takes all of a heading for the title, and nothing off it.

    Example:
        >>> is_title_alone("[Survey] Sorting"), is_title_alone("[cs.DS] Sorting")
        (True, False)
    """
    heading = Heading(0, 0, 0, content)
    read_unlinked_heading(heading)
    return heading.title == content


def names_no_title(title: str) -> bool:
    """Tell whether a heading numbers a paper, or says that its facts follow, and no more: its title is below.

    Example:
        >>> names_no_title("Paper 3"), names_no_title("Paper Information"), names_no_title("A Faster Sort")
        (True, True, False)
    """
    return not title or number_alone(title) is not None or field_of(title) == "group"


def read_title_below(text: str, heading: Heading) -> None:
    """Read the line below a heading as its title, if the heading only says that one follows, or is a number.

    It may also be an identifier.

    Example::

        #### Title:
              A Faster Sort
    """
    number = number_alone(heading.title or "")
    identifier = ALONE.fullmatch(heading.title or "")
    if heading.title is None or not (number is not None or identifier or normal(heading.title) in title_words()):
        return
    start = heading.end
    while text.startswith((" ", "\t", "\n"), start):
        start += 1
    end = text.find("\n", start)
    end = len(text) if end < 0 else end
    line = text[start:end].strip(SPACE)
    if number is not None or identifier:
        if (title := bare(line)) != line:  # a title in bold is below a number
            heading.title, heading.end, heading.number = title, end, number
            heading.identifier = identifier and identifier[1]
    elif start < end and not text.startswith("#", start):
        heading.title, heading.end = line, end
