"""The values that a digest is read into: frozen, slotted, hashable, and checked when they are made."""

from __future__ import annotations

from arxiv_digest_parser.models._digest import JSON_HEADER, Digest
from arxiv_digest_parser.models._listed import listed
from arxiv_digest_parser.models._mappings import Extra, Scores
from arxiv_digest_parser.models._papers import Analysis, Older, Paper, Section, Translation, category_of

__all__ = [
    "JSON_HEADER",
    "Analysis",
    "Digest",
    "Extra",
    "Older",
    "Paper",
    "Scores",
    "Section",
    "Translation",
    "category_of",
    "listed",
]

# Pickles, schemas and messages name a class by where it is from, and that is here: the modules below may change.
for _model in (Analysis, Digest, Extra, Older, Paper, Scores, Section, Translation):
    _model.__module__ = __name__
del _model
