"""What is in the text of a block: links, images, line breaks, anchors and formulas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arxiv_digest_parser._pages._content import own_id
from arxiv_digest_parser._pages._events import classes, end_of
from arxiv_digest_parser._pages._formulae import formula
from arxiv_digest_parser._reading.language.vocabulary import field_of

if TYPE_CHECKING:
    from arxiv_digest_parser._pages._events import Event
    from arxiv_digest_parser._pages._writer import Writer

#: Attributes of a button that say which element it unfolds.
_UNFOLDING = ("aria-controls", "data-target", "data-bs-target")
_HEADING_LINKS = frozenset("anchor headerlink header-anchor heading-anchor anchorjs-link hash-link direct-link".split())


def start_link(writer: Writer, at: int, event: Event) -> None:
    target = event.attributes.get("href", "").replace(" ", "%20")  # as browsers follow it
    if target.startswith("javascript:") and field_of(writer.events[at + 1].text.strip("[]() ")):
        target = "#"  # it unfolds a field of the paper
    if not target or writer.pre or target.startswith("javascript:"):
        writer.ends.append(None)
        return
    writer.inline.close("[", event.line)  # links do not nest
    address, sharp, fragment = target.partition("#")
    if sharp and (not address or address in writer.part.own):
        target = f"#{own_id(fragment)}"
    writer.inline.target = target
    writer.inline.linked = False
    writer.begin_mark("[")


def line_break(writer: Writer, _at: int, event: Event) -> None:
    if writer.inline.pieces:
        writer.inline.put("\n", event.line)
        writer.broken = not writer.pre


def image(writer: Writer, _at: int, event: Event) -> None:
    if alt := event.attributes.get("alt"):
        writer.inline.add(alt, event.line)


def checkbox(writer: Writer, _at: int, event: Event) -> None:
    if event.attributes.get("type") == "checkbox":
        writer.inline.add("[x]" if "checked" in event.attributes else "[ ]", event.line)


def special(writer: Writer, at: int, event: Event) -> int | None:
    """Read an element whose attributes say that it is an anchor, a formula, or a link to its own heading."""
    tag, attributes = event.tag, event.attributes
    if tag == "a" and not _HEADING_LINKS.isdisjoint(classes(attributes)):
        return end_of(writer.events, at)
    if (found := formula(writer.events, at)) is not None:
        if found.text:
            writer.inline.add(found.text, event.line)
        return found.end
    if tag == "button" and writer.begins_block() and (end := button(writer, at, event)):
        return end
    name = attributes.get("id") or attributes.get("name")
    if name and tag in {"a", "div", "span", "p"} and not writer.pre:
        return anchor(writer, at, event, own_id(name))
    return None


def button(writer: Writer, at: int, event: Event) -> int:
    """Write a button that unfolds the element right below it as the label of this; return where it ends, or 0.

    One that only says that there is more is not a label.
    """
    end = end_of(writer.events, at)
    text = " ".join("".join(one.text for one in writer.events[at:end]).split())
    further = (one for one in writer.events[end + 1 : end + 3] if one.tag or not one.text.isspace())
    below = next(further, None)
    unfolded = {event.attributes.get(name, "").lstrip("#") for name in _UNFOLDING} - {""}
    if not text or field_of(text) == "group" or below is None or below.attributes.get("id") not in unfolded:
        return 0
    writer.block(event)
    writer.lines.put(f"**{text}:**", event.line)
    writer.lines.gap = True
    return end


def anchor(writer: Writer, at: int, event: Event, name: str) -> int | None:
    """Write an element that holds nothing but its identifier."""
    end = at + 1
    if not writer.events[end].tag and writer.events[end].text.isspace():
        end += 1
    empty = writer.events[end].tag == f"/{event.tag}"
    if empty and event.tag in {"div", "p"}:
        writer.block(event)
        writer.lines.put(f"<div id='{name}'></div>", event.line)
        writer.lines.gap = True
    elif empty or (event.tag == "a" and "href" not in event.attributes):
        tag = event.tag
        writer.inline.add(f"<{tag} id='{name}'></{tag}>", event.line)
    return end if empty else None
