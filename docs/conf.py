"""The settings of the documentation site; docs/dependencies.md says why these tools."""

import inspect
import re
from collections.abc import Callable
from importlib.metadata import version as version_of
from typing import cast

from docutils import nodes
from sphinx.application import Sphinx

project = "arxiv_digest_parser"
author = "The arxiv_digest_parser authors"
version = release = version_of("arxiv-digest-parser")
copyright = author  # noqa: A001 - Sphinx gives it this name.

extensions = ["myst_nb", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "sphinx_copybutton"]

# Warnings are errors (`-W`), and every name in a signature must lead somewhere (`-n`). No inventory of another project
# is fetched, so names of the standard library and of attrs lead nowhere.
nitpick_ignore_regex = [("py:.*", r"(attrs|collections|datetime|enum|os|types|typing)\..*")]

# Anchors are those that code hosts give headings, so that one link works on both.
myst_heading_anchors = 4

# The notebook's text has a formula, so its page gets the script that typesets those in the views as well.
myst_enable_extensions = ["dollarmath"]
myst_dmath_allow_space = myst_dmath_allow_digits = False  # "$5 to $10" is money.
mathjax3_config = mathjax4_config = {"tex": {"inlineMath": [["\\(", "\\)"], ["$", "$"]]}}

# Notebooks show the results that are stored in them. The tests run them and compare.
nb_execution_mode = "off"
nb_merge_streams = True

# In docstrings, a name in single backticks is an object of the library, or an argument or attribute of what they
# describe (see `_mark_own_names`).
default_role = "py:obj"
autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
python_use_unqualified_type_names = True
add_module_names = False
toc_object_entries_show_parents = "hide"
maximum_signature_line_length = 100

html_theme = "furo"
html_title = f"{project} {release}"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_copy_source = False
html_show_copyright = False

# Prompts and results are not part of what is copied.
copybutton_exclude = ".linenos, .gp, .go"


def _drop_last_blank_lines(_: Sphinx, document: nodes.document) -> None:
    """Doctest wants a blank line at the end of an example; a reader does not."""
    for block in document.findall(nodes.literal_block):
        block.rawsource = block.astext().rstrip("\n")
        block.children = [nodes.Text(block.rawsource)]


#: What signatures show in place of private types, and of a default value whose text fills a page.
_MEANINGS = (
    (r"~arxiv_digest_parser\._dates\.PathLike\b", "~os.PathLike[str]"),
    (r"= \(Layout\(.*?\)\)(?=\)$|, \w+: )", "= layouts.ALL"),
)


def _show_meanings(*event: object) -> tuple[str | None, str | None]:
    """Change the signature that autodoc is about to show: its arguments and its result come last in the event."""
    arguments, result = cast("tuple[str | None, str | None]", event[-2:])
    for shown, meaning in _MEANINGS:
        arguments = arguments and re.sub(shown, meaning, arguments)
    return arguments, result


def _mark_own_names(_app: Sphinx, what: str, _name: str, described: object, _options: object, lines: list[str]) -> None:
    """Show the names of a function's arguments, and of a class's attributes, as code: no link leads to them."""
    if what == "class":
        own = {*inspect.get_annotations(cast("type", described))}
    elif what in {"function", "method"}:
        own = {*inspect.signature(cast("Callable[..., object]", described)).parameters}
    else:
        return
    lines[:] = [re.sub(r"(?<!`)`(\w+)`(?!`)", lambda m: f"`{m[0]}`" if m[1] in own else m[0], line) for line in lines]


def setup(app: Sphinx) -> None:
    """Change how pages are read."""
    app.connect("autodoc-process-signature", _show_meanings)
    app.connect("autodoc-process-docstring", _mark_own_names)
    app.connect("doctree-read", _drop_last_blank_lines)
