"""The flavours that are known: what a text has in it that is in one, what tells whether it is, and what rewrites it."""

from __future__ import annotations

import re
from collections.abc import Callable

from arxiv_digest_parser._patterns import lazy
from arxiv_digest_parser._reading.flavours import side_by_side
from arxiv_digest_parser._reading.flavours.bare_entries import ENTRY, fence_entries
from arxiv_digest_parser._reading.flavours.bare_labels import has_bare_labels, mark_labels
from arxiv_digest_parser._reading.flavours.bold_topics import has_bold_topics, write_topics
from arxiv_digest_parser._reading.flavours.boxes import (
    ADMONITION,
    TEXT_FENCE,
    are_quoted,
    has_folded_headings,
    lower_headings,
    open_admonitions,
    open_boxes,
    open_containers,
    open_fences,
    open_quotes,
    open_topics,
)
from arxiv_digest_parser._reading.flavours.cards import has_cards, mark_cards
from arxiv_digest_parser._reading.flavours.chats import (
    COPIED_LINKS,
    RULES,
    drop_heads,
    has_bold_numbers,
    has_codes,
    has_codes_in_rows,
    has_heads,
    write_bold_numbers,
    write_copied_links,
    write_numbers,
    write_rules,
    write_signs,
    write_signs_in_rows,
)
from arxiv_digest_parser._reading.flavours.comments import (
    CLOSING_COMMENT,
    COMMENT,
    drop_closing_comments,
    drop_comments,
)
from arxiv_digest_parser._reading.flavours.counted_topics import TOPIC as COUNTED
from arxiv_digest_parser._reading.flavours.counted_topics import has_counted_topics, write_counted
from arxiv_digest_parser._reading.flavours.defined_links import BROKEN, join_links, resolve_footnotes, resolve_links
from arxiv_digest_parser._reading.flavours.fact_lines import (
    has_entities,
    has_fact_lines,
    write_entities,
    write_facts,
)
from arxiv_digest_parser._reading.flavours.fields import (
    DRAWER,
    has_fields,
    open_drawers,
    write_definitions,
    write_fields,
)
from arxiv_digest_parser._reading.flavours.fields import LINK as REST_LINK
from arxiv_digest_parser._reading.flavours.fields import write_links as write_rest_links
from arxiv_digest_parser._reading.flavours.glued_folds import has_glued_folds, part_folds
from arxiv_digest_parser._reading.flavours.html_lines import (
    BADGE,
    BREAKS,
    CODE,
    FOLD_TAG,
    LINK_WITHIN,
    LINKED_ITEM,
    MEDIA,
    PART_AROUND_MARKDOWN,
    SMALL_LINE,
    break_lines,
    enlarge,
    has_summaries,
    join_links_within,
    join_media,
    lower_tags,
    open_parts,
    write_badges,
    write_code,
    write_inline,
    write_items,
    write_summaries,
)
from arxiv_digest_parser._reading.flavours.indented import is_indented, pull_out
from arxiv_digest_parser._reading.flavours.led_headings import has_led_headings, write_below
from arxiv_digest_parser._reading.flavours.led_items import has_led_items, join_led_items
from arxiv_digest_parser._reading.flavours.linked_translations import (
    has_linked_translations,
    write_linked_translations,
)
from arxiv_digest_parser._reading.flavours.nested_data import has_nested_data, write_nested_data
from arxiv_digest_parser._reading.flavours.odd_marks import (
    CLOSE_HEADING,
    has_close_headings,
    has_shifted,
    part_headings,
    pull_items,
)
from arxiv_digest_parser._reading.flavours.odd_marks import write_links as write_marked_links
from arxiv_digest_parser._reading.flavours.org import ABOVE_DRAWER, KEYWORD, LINK, TABLE, write_headings, write_tables
from arxiv_digest_parser._reading.flavours.org import write_links as write_org_links
from arxiv_digest_parser._reading.flavours.ornaments import (
    ATTRIBUTES,
    CLOSING,
    LINK_TITLE,
    drop_attributes,
    drop_link_titles,
    join_broken_lines,
    open_headings,
)
from arxiv_digest_parser._reading.flavours.outlines import has_outlines, write_outlines
from arxiv_digest_parser._reading.flavours.shared_rows import SHARED, part_rows
from arxiv_digest_parser._reading.flavours.shortcodes import CLOSING as CLOSING_CODE
from arxiv_digest_parser._reading.flavours.shortcodes import open_shortcodes
from arxiv_digest_parser._reading.flavours.tagged_labels import (
    TAGS,
    drop_dashes,
    has_dashed_labels,
    has_tagged_labels,
    mark_tagged_labels,
)
from arxiv_digest_parser._reading.flavours.topic_rows import TOPIC, mark_topics
from arxiv_digest_parser._reading.flavours.twin_headings import has_twins, write_twins
from arxiv_digest_parser._reading.flavours.underlined import has_sections, mark_headings, mark_sections
from arxiv_digest_parser._reading.flavours.wiki_people import CITED, write_people
from arxiv_digest_parser._reading.flavours.wikis import LINKED, write_marks, write_wiki_links
from arxiv_digest_parser._reading.language.vocabulary import field_of

_SUMMARY = lazy(r"<summary\b[^<>\n]{0,200}>([^<>\n]{0,300})")

#: What rewrites lines of a flavour, from one of them on.
Rewrite = Callable[[list[str], int], None]


def _has_topics(text: str) -> bool:
    """Tell whether a text has folds whose summaries are not labels."""
    match = _SUMMARY.search(text)
    return match is not None and field_of(match[1]) is None


#: What any of the flavours that begin a line with a mark begins one with: most texts have none of these.
LINE = lazy(
    r"\n(?=[-:>!?=~^─━═—*•_ \[])(?:-# |:::|:[^\W\d_]|> |!!! |\?\?\?|={3}|(?<=[^\n]\n)[-~^]{3,200}[ \t]*\n| {0,3}:[ \t]"
    r"|={1,6}[ \t]|[=~─━═—]{2}|-{2,80}[ \t]*[^\s-]|\*{3}[ \t]*[^\s*]|(?:[-*>•][ \t]+)?[*_]{0,2}:(?:[123][a-z])?[a-z]"
    r"| {0,3}\[[^\[\]\n^][^\[\]\n]{0,300}\]:)"
)
#: The flavours: what a text has in it that is in one, what tells whether it is, and what rewrites it. The first is one
#: character where possible, because the search for two takes ten times as long.
FLAVOURS: tuple[tuple[str, Callable[[str], object], Rewrite], ...] = (
    ("<!--", COMMENT.search, drop_comments),
    ("<!--", CLOSING_COMMENT.search, drop_closing_comments),
    *((mark, lambda _: True, write_marked_links) for mark in ("]**(", "<[")),
    *((mark, has_shifted, pull_items) for mark in ("\n - ", "\n * ", "\n + ")),
    ('itle"', has_nested_data, write_nested_data),
    ("{{", CLOSING_CODE.search, open_shortcodes),
    ("{", ATTRIBUTES.search, drop_attributes),
    (" #", CLOSING.search, open_headings),
    ('")', LINK_TITLE.search, drop_link_titles),
    ("\n    ", is_indented, pull_out),
    ("\n", re.compile(r"\n {0,3}:[ \t]{1,3}\S").search, write_definitions),
    ("<br", BREAKS.search, break_lines),
    ("\\\n", re.compile(r"[^\\\s][ \t]{0,9}\\\n(?:[^\n]{0,999}[^\\\n]\\\n|\*\*|[-+*][ \t])").search, join_broken_lines),
    ("<", FOLD_TAG.search, lower_tags),
    ("<", re.compile(r"\n[ \t]*<li\b[^<>\n]*>[^\n]*</li>[ \t]*\n", re.IGNORECASE).search, write_items),
    ("<a", LINKED_ITEM.search, write_inline),
    ("<a", LINK_WITHIN.search, join_links_within),
    *((mark, MEDIA.search, join_media) for mark in ("</audio>", "</video>")),
    ("<", PART_AROUND_MARKDOWN.search, open_parts),
    ("<details", has_folded_headings, lower_headings),
    ("<summary", has_summaries, write_summaries),
    ("", RULES.search, write_rules),
    ("\u20e3", re.compile(r"\n(?:\*\*)?(?:\d\ufe0f?\u20e3?){1,4}(?<=\u20e3)[ \t]{1,9}\S").search, write_numbers),
    ("\\", re.compile(r"\n\d{1,3}\\[.)][ \t]").search, write_numbers),
    ("/>", BADGE.search, write_badges),
    ("<", CODE.search, write_code),
    ("<s", re.compile(f"\n{SMALL_LINE}", re.MULTILINE).search, enlarge),
    (":PROPERTIES:", DRAWER.search, open_drawers),
    ("#+", KEYWORD.search, write_headings),
    (":PROPERTIES:", ABOVE_DRAWER.search, write_headings),
    ("-+-", TABLE.search, write_tables),
    ("[[", LINK.search, write_org_links),
    (":", has_heads, drop_heads),
    ("*", has_bold_numbers, write_bold_numbers),
    (" (http", COPIED_LINKS.search, write_copied_links),
    ("\n", has_codes, write_signs),
    ("|", has_codes_in_rows, write_signs_in_rows),
    ("\n", has_fields, write_fields),
    (">`_", REST_LINK.search, write_rest_links),
    *((dash, has_dashed_labels, drop_dashes) for dash in (":-", ":–", ":—")),
    *((tag, has_tagged_labels, mark_tagged_labels) for tag in TAGS),
    ("\n", are_quoted, open_quotes),
    *((mark, has_entities, write_entities) for mark in ("&middot;", "&bull;", "&#183;", "&#8226;", "\xa0")),
    ("", has_fact_lines, write_facts),
    (" **", side_by_side.FURTHER_LABEL.search, side_by_side.part_labels),
    ("", side_by_side.ITALIC_LABELS.search, side_by_side.part_italic_labels),
    ("", side_by_side.PLAIN_LABELS.search, side_by_side.part_plain_labels),
    ("Announce Type:", side_by_side.ANNOUNCED.search, side_by_side.part_announcements),
    ("\n", re.compile(r"\n-# \S").search, enlarge),
    ("\n", re.compile(r"\n:{3,8}[ \t]*[{\w]").search, open_containers),
    ("\n", re.compile(r"\n(?:!!!|\?\?\?\+?) ?\w").search, open_boxes),
    ("^", re.compile(r"\[\^[^\[\]\n]{1,60}\]").search, resolve_footnotes),
    ("\n", re.compile(r"\n {0,3}\[[^\[\]\n^][^\[\]\n]{0,300}\]:[ \t]").search, resolve_links),
    ("](", BROKEN.search, join_links),
    ("][", re.compile(r"\]\[[^\[\]\n]").search, resolve_links),
    ("\n", re.compile(r"\n(?:={3}|(?<=[^\n]\n)[-~^]{3,200}[ \t]*\n)").search, mark_headings),
    ("\n", has_sections, mark_sections),
    ("'''", re.compile(r"\n[*#:]*[ \t]*'''[^'\n]").search, write_marks),
    ("[[", CITED.search, write_people),
    ("http", LINKED.search, write_wiki_links),
    ("ad-", ADMONITION.search, open_admonitions),
    ("`", TEXT_FENCE.search, open_fences),
    ("#", has_twins, write_twins),
    ("](http", has_linked_translations, write_linked_translations),
    ("<", _has_topics, open_topics),
    *((mark, has_bold_topics, write_topics) for mark in ("**\n", "</b>\n")),
    ("", lambda text: COUNTED.search(text) and has_counted_topics(text), write_counted),
    ("", has_bare_labels, mark_labels),
    *((indent, has_outlines, write_outlines) for indent in ("\n ", "\n\t")),
    # What writes lines as several comes last.
    ("@", ENTRY.search, fence_entries),
    ("\n#", has_led_headings, write_below),
    ("\n ", has_led_items, join_led_items),
    ("\n#", lambda text: CLOSE_HEADING.search(text) and has_close_headings(text), part_headings),
    ("<br", side_by_side.BROKEN_LABELS.search, side_by_side.break_before_labels),
    ("</details>", has_glued_folds, part_folds),
    ("<br", SHARED.search, part_rows),
    ("|", TOPIC.search, mark_topics),
    ("|", has_cards, mark_cards),
)
#: What the first papers show if any do; to look for all of these in a whole window takes time.
EARLY: frozenset[Rewrite] = frozenset(
    [
        *(open_headings, drop_link_titles, enlarge, lower_tags, drop_heads, write_signs, mark_tagged_labels),
        *(mark_sections, write_marks, open_fences, write_twins, write_entities, write_facts, write_outlines),
        *(side_by_side.part_italic_labels, side_by_side.part_plain_labels),
    ]
)
BEGINNING = 16_384  # characters
#: What needs more than the beginning of a text to tell whether it has to be rewritten: links are defined at the end.
ELSEWHERE = (resolve_footnotes, resolve_links)
