"""What each token of markdown-it becomes: one function a type, in a table."""

from __future__ import annotations

from markdown_it.token import Token

from cs231n_notes.gfm import sanitizer
from cs231n_notes.gfm.code import highlighted
from cs231n_notes.gfm.math import mathml
from cs231n_notes.gfm.renderer import Renderer, Rules, element
from cs231n_notes.gfm.ties import tied
from cs231n_notes.gfm.words import ADMONITIONS
from cs231n_notes.parser import text_of


def _text(renderer: Renderer, token: Token) -> None:
    renderer.out.text(token.content)


def _inline(renderer: Renderer, token: Token) -> None:
    children = token.children or []
    renderer.inline(tied(children) if "$" in token.content else children)


def _soft_break(renderer: Renderer, _: Token) -> None:
    renderer.out.text("\n")


def _hard_break(renderer: Renderer, _: Token) -> None:
    renderer.out.void("br")
    renderer.out.text("\n")


def _paragraph(renderer: Renderer, token: Token) -> None:
    if not token.hidden:
        renderer.out.start("p")
    if "checked" in token.meta:
        renderer.out.start("label")
        _checkbox(renderer, checked=token.meta["checked"])


def _paragraph_end(renderer: Renderer, token: Token) -> None:
    if "checked" in token.meta:
        renderer.out.end()
    if not token.hidden:
        renderer.out.end()


def _checkbox(renderer: Renderer, *, checked: bool, name: str | None = None) -> None:
    attributes = {"type": "checkbox", "class": "task-list-item-checkbox", "disabled": "disabled"}
    if checked:
        attributes["checked"] = "checked"
    if name:
        attributes["aria-label"] = name
    renderer.out.void("input", attributes)
    renderer.out.text(" ")


def _item(renderer: Renderer, token: Token) -> None:
    element(renderer, token)
    if "checked" in token.meta:
        _checkbox(renderer, checked=token.meta["checked"], name=renderer.words.task)


def _heading(renderer: Renderer, token: Token) -> None:
    heading = renderer.out.start(token.tag)
    if token.map:
        renderer.lines[heading] = token.map[0]


def _table_heading(renderer: Renderer, token: Token) -> None:
    """A heading left blank, as in the corner above row labels, says so to who cannot see it."""
    element(renderer, token)
    if "blank" in token.meta:
        renderer.out.void("span", {"role": "img", "aria-label": renderer.words.blank, "data-generated": ""})


def _struck(renderer: Renderer, _: Token) -> None:
    renderer.out.start("del")


def _code_inline(renderer: Renderer, token: Token) -> None:
    renderer.out.void("code").text = token.content


def _code_block(renderer: Renderer, token: Token) -> None:
    renderer.out.insert(highlighted(token.content, ""))


def _fence(renderer: Renderer, token: Token) -> None:
    language = token.info.split(maxsplit=1)[0] if token.info.strip() else ""
    if language == "math":
        renderer.out.insert(mathml(token.content.strip(), display=True))
    else:  # `mermaid`, too: what draws it in Material comes from another host
        renderer.out.insert(highlighted(token.content, language))


def _math_inline(renderer: Renderer, token: Token) -> None:
    renderer.out.insert(mathml(token.content, display=False))


def _math_display(renderer: Renderer, token: Token) -> None:
    renderer.out.insert(mathml(token.content, display=True))


def _link(renderer: Renderer, token: Token) -> None:
    href = str(token.attrs.get("href", ""))
    if not sanitizer.is_link(href):
        renderer.out.start("span")
        return
    title = token.attrs.get("title")
    renderer.out.start("a", {"href": href, **({"title": str(title)} if title else {})})


def _image(renderer: Renderer, token: Token) -> None:
    source, alt, title = str(token.attrs.get("src", "")), text_of(token.children or ()), token.attrs.get("title")
    if not sanitizer.is_image(source):
        renderer.out.text(alt)
        return
    renderer.out.void("img", {"src": source, "alt": alt, **({"title": str(title)} if title else {})})


def _alert(renderer: Renderer, token: Token) -> None:
    kind = str(token.meta["kind"]).lower()
    renderer.out.start("div", {"class": f"admonition {ADMONITIONS.get(kind, 'note')}"})
    renderer.out.start("p", {"class": "admonition-title", "data-generated": ""})
    renderer.out.text(renderer.words.alerts.get(kind, kind.capitalize()))
    renderer.out.end()


def _footnote_mark(renderer: Renderer, token: Token) -> None:
    mark = renderer.notes.mark(token.meta["label"])
    renderer.out.start("sup", {"class": "footnote-ref"})
    if mark.foreign:  # what GitHub shows of these lines alone stays in the document; the number is the page's
        renderer.out.void("span", {"hidden": "hidden"}).text = token.markup
    generated = {"data-generated": ""} if mark.foreign else {}
    renderer.out.start("a", {"href": f"#{mark.target}", "id": mark.id, **generated})
    renderer.out.text(str(mark.number))
    renderer.out.end()
    renderer.out.end()


def _html_block(renderer: Renderer, token: Token) -> None:
    """Raw HTML on lines of its own; a paragraph when all its tags are shown as text."""
    pieces = token.meta["pieces"]
    elements = any(isinstance(piece, sanitizer.Tag) and not piece.shown for piece in pieces)
    shown = "".join(piece if isinstance(piece, str) else piece.source for piece in pieces).strip()
    if elements or not shown.startswith("<"):
        _html(renderer, token)
        return
    renderer.out.start("p")
    renderer.out.text(shown)
    renderer.out.end()


def _html(renderer: Renderer, token: Token) -> None:
    for piece in token.meta["pieces"]:
        if isinstance(piece, str):
            renderer.out.text(piece)
        elif piece.shown:
            renderer.out.text(piece.source)
        else:
            _raw(renderer, piece)


def _raw(renderer: Renderer, tag: sanitizer.Tag) -> None:
    out = renderer.out
    out.end_raw(tag.closes)
    if tag.closing:
        return
    attributes = sanitizer.attributes(tag)
    if "id" in attributes and not renderer.ids.take(attributes["id"]):
        del attributes["id"]
    name = tag.name
    if name == "a" and "href" not in attributes:
        name = "span"  # MkDocs wants every link to lead somewhere
    if name == "img":
        attributes.setdefault("alt", "")  # GitHub leaves it out; a screen reader would read the file name
    if name == "img" and "src" not in attributes:
        out.text(attributes.get("alt", ""))
    elif name == "source" and "srcset" not in attributes:
        return  # the image behind it is shown
    elif name in sanitizer.VOID:
        out.void(name, attributes)
    else:
        out.start(name, attributes, raw=True)


RENDER: Rules = {
    "inline": _inline,
    "text": _text,
    "emoji": _text,
    "softbreak": _soft_break,
    "hardbreak": _hard_break,
    "paragraph_open": _paragraph,
    "paragraph_close": _paragraph_end,
    "list_item_open": _item,
    "heading_open": _heading,
    "th_open": _table_heading,
    "s_open": _struck,
    "code_inline": _code_inline,
    "code_block": _code_block,
    "fence": _fence,
    "math_inline": _math_inline,
    "math_display": _math_display,
    "link_open": _link,
    "image": _image,
    "alert_open": _alert,
    "footnote_ref": _footnote_mark,
    "html_inline": _html,
    "html_block": _html_block,
}
