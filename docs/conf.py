"""The settings of the documentation site; docs/dependencies.md says why these tools."""

from importlib.metadata import version as version_of

from docutils import nodes
from sphinx.application import Sphinx

project = "arxiv_digest_parser"
author = "The arxiv_digest_parser authors"
version = release = version_of("arxiv-digest-parser")
copyright = author  # noqa: A001 - Sphinx gives it this name.

extensions = ["myst_nb", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "sphinx_copybutton"]

# Warnings are errors (`-W`), and every name in a signature must lead somewhere (`-n`). No inventory of another project
# is fetched, so names of the standard library and of attrs lead nowhere.
nitpick_ignore_regex = [("py:.*", r"(attrs|collections|datetime|enum|types|typing)\..*")]

# Anchors are those that code hosts give headings, so that one link works on both.
myst_heading_anchors = 4

# Notebooks show the results that are stored in them. The tests run them and compare.
nb_execution_mode = "off"
nb_merge_streams = True

# In docstrings, a name in single backticks is an object of the library.
default_role = "py:obj"
# They call their own arguments so, too.
nitpick_ignore = [("py:obj", argument) for argument in ("base", "key", "max_authors", "paper", "papers")]
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

# Prompts and results are no part of what is copied.
copybutton_exclude = ".linenos, .gp, .go"


def _drop_last_blank_lines(_: Sphinx, document: nodes.document) -> None:
    """Doctest wants a blank line at the end of an example; a reader does not."""
    for block in document.findall(nodes.literal_block):
        block.rawsource = block.astext().rstrip("\n")
        block.children = [nodes.Text(block.rawsource)]


def setup(app: Sphinx) -> None:
    """Change how pages are read."""
    app.connect("doctree-read", _drop_last_blank_lines)
