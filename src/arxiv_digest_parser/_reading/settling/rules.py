"""The rules by which what looks like a label counts, or is text.

Each rule is a function of a candidate: a label, and what is known about where it is. It answers whether the label
counts, or ``None`` where it has nothing to say. The rules are asked in the order of `RULES`, and the first answer
holds. What the papers of a block have in common is asked before what the label looks like.
"""

from __future__ import annotations

from collections.abc import Callable

from arxiv_digest_parser._reading.settling import rules_of_looks, rules_of_parts, rules_of_place
from arxiv_digest_parser._reading.settling.candidates import Candidate

Rule = Callable[[Candidate], "bool | None"]

#: All rules, in the order in which they are asked. The last one always answers.
RULES: tuple[Rule, ...] = (
    rules_of_place.opens_a_fold,
    rules_of_place.fences_a_citation,
    rules_of_parts.is_an_item_of_a_section,
    rules_of_parts.follows_a_label_without_a_value,
    rules_of_parts.heads_the_first_part,
    rules_of_place.begins_the_value_above,
    rules_of_place.heads_a_part_like_the_first,
    rules_of_place.begins_a_paragraph_in_bold,
    rules_of_place.continues_a_list_of_the_value,
    rules_of_parts.heads_a_table_of_fields,
    rules_of_place.is_a_row_of_the_value,
    rules_of_place.heads_keywords,
    rules_of_place.heads_a_part_of_the_abstract,
    rules_of_place.carries_a_sign_in_all,
    rules_of_place.is_printed_throughout,
    rules_of_place.begins_an_abstract,
    rules_of_place.stands_beside_one_like_it,
    rules_of_place.is_the_next_row,
    rules_of_place.stands_where_no_value_is_open,
    rules_of_place.follows_one_like_it,
    rules_of_place.stands_in_a_paragraph,
    rules_of_place.follows_without_a_gap,
    rules_of_looks.is_in_capitals,
    rules_of_looks.is_one_of_an_analysis,
    rules_of_looks.is_known,
    rules_of_looks.is_a_heading,
    rules_of_looks.is_unlike_known_labels,
    rules_of_looks.is_plain,
    rules_of_looks.is_dressed_as_known_labels,
)


def counts(candidate: Candidate) -> bool:
    """Tell whether a label counts, by the first rule that has an answer."""
    rules = iter(RULES)
    while (answer := next(rules)(candidate)) is None:
        pass
    return answer
