"""markdown-it tokens -> ``xml.etree`` elements, by a table of one function a token type."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element

from markdown_it.token import Token

from cs231n_notes.gfm import sanitizer
from cs231n_notes.gfm.builder import Builder
from cs231n_notes.gfm.code import highlighted, marked
from cs231n_notes.gfm.footnotes import Env, Footnotes, Note, extract
from cs231n_notes.gfm.ids import Ids
from cs231n_notes.gfm.math import mathml
from cs231n_notes.gfm.words import ADMONITIONS, Words
from cs231n_notes.parser import parser, text_of


@dataclass(frozen=True, slots=True)
class Fold:
    """Where an answer begins that can be folded away."""

    line: int
    """0-based line of the text."""
    label: str


@dataclass(frozen=True, slots=True)
class Tree:
    """A rendered text."""

    root: Element
    """A ``<div>`` around it."""
    lines: Mapping[Element, int]
    """Headings written in Markdown -> their line, 0-based."""


def definitions(text: str) -> Env:
    """The link references and footnotes defined in a Markdown text."""
    env = Env().for_text()
    _, footnotes = _parse(text, env)
    return Env(dict(env["references"]), footnotes)


def render(text: str, words: Words, env: Env, ids: Ids, fold: Fold | None = None) -> Tree:
    """A Markdown text as elements. ``ids`` are those taken on the page; the footnotes' are added."""
    tokens, footnotes = _parse(text, env.for_text())
    renderer = Renderer(words, Footnotes(footnotes, env.footnotes, ids), fold)
    renderer.blocks(tokens)
    renderer.out.finish(0)
    renderer.footnotes()
    renderer.out.finish()
    return Tree(renderer.out.root, renderer.lines)


def _parse(text: str, env: dict[str, Any]) -> tuple[list[Token], dict[str, list[Token]]]:
    tokens = parser().parse(text, env)
    _settle_html(tokens)
    _settle_tasks(tokens)
    _drop_alert_titles(tokens)
    return extract(tokens)


def _settle_html(tokens: Iterable[Token]) -> None:
    """Split raw HTML into tags and text, kept in ``meta``, and decide which tags are elements."""
    balance = sanitizer.Balance()
    for block in tokens:
        for token in (block, *(block.children or ())):
            if token.nesting > 0:
                balance.enter()
            elif token.nesting < 0:
                balance.leave()
            elif token.type in ("html_block", "html_inline"):
                token.meta = {"pieces": list(sanitizer.pieces(token.content))}
                for piece in token.meta["pieces"]:
                    if isinstance(piece, sanitizer.Tag):
                        balance.add(piece)
    balance.finish()


def _settle_tasks(tokens: list[Token]) -> None:
    """Hand the state of a task to the paragraph whose text names its checkbox, where there is one."""
    for at, token in enumerate(tokens):
        if token.type == "list_item_open" and "checked" in token.meta and tokens[at + 1].type == "paragraph_open":
            tokens[at + 1].meta = tokens[at + 3].meta = token.meta
            token.meta = {"labelled": True}


def _drop_alert_titles(tokens: list[Token]) -> None:
    """markdown-it titles an alert in English; the alert itself gets a title in the page's language."""
    for at in range(len(tokens) - 3, -1, -1):
        if tokens[at].type == "alert_title_open":
            del tokens[at : at + 3]


class Renderer:
    """Renders the tokens of one text."""

    def __init__(self, words: Words, notes: Footnotes, fold: Fold | None) -> None:
        self.words = words
        self.notes = notes
        self.fold = fold
        self.lines: dict[Element, int] = {}
        self.out = Builder()

    def blocks(self, tokens: Iterable[Token]) -> None:
        """Append block tokens."""
        for token in tokens:
            if self.fold and token.map and self.out.depth == 0 and token.map[0] >= self.fold.line:
                self._open_fold(self.fold)
            RENDER.get(token.type, _element)(self, token)
            if token.nesting < 0 or token.type in _LEAVES:
                self.out.text("\n")

    def inline(self, tokens: Iterable[Token]) -> None:
        """Append inline tokens."""
        for token in tokens:
            RENDER.get(token.type, _element)(self, token)

    def footnotes(self) -> None:
        """Append the footnotes that were referred to."""
        if not self.notes:
            return
        section = self.out.start("section", {"class": "footnotes", "aria-label": self.words.footnotes})
        self.out.start("ol")
        shown: list[Note] = []
        while len(shown) < len(self.notes):  # a footnote may refer to another one
            shown.append(self.notes[len(shown)])
            self._footnote(shown[-1])
        if all(note.foreign for note in shown):
            section.set("data-generated", "")
        self.out.end()
        self.out.end()

    def _footnote(self, note: Note) -> None:
        own_lines = dict(self.lines)
        self.out.start("li", {"id": note.id, **({"data-generated": ""} if note.foreign else {})})
        ends_in_text = bool(note.tokens) and note.tokens[-1].type == "paragraph_close"
        self.blocks(note.tokens[:-1] if ends_in_text else note.tokens)
        for count, mark in enumerate(note.marks, 1):
            self.out.text(" ")
            label = self.words.back.format(mark.number if count == 1 else f"{mark.number}-{count}")
            self.out.start("a", {"href": f"#{mark.id}", "class": "footnote-backref", "aria-label": label})
            self.out.text("↩")
            if count > 1:
                self.out.start("sup", {"class": "footnote-ref"})
                self.out.text(str(count))
                self.out.end()
            self.out.end()
        if ends_in_text:
            self.blocks(note.tokens[-1:])
        self.out.end()
        if note.foreign:  # its lines are those of another text
            self.lines = own_lines

    def _open_fold(self, fold: Fold) -> None:
        self.out.start("details", {"class": "notes-answer", "open": "open"})
        self.out.start("summary", {"data-generated": ""})
        self.out.text(fold.label)
        self.out.end()
        self.fold = None


_LEAVES = frozenset({"fence", "code_block", "html_block", "hr"})


def _element(renderer: Renderer, token: Token) -> None:
    """An element that is called as in HTML, with the attributes markdown-it gives it."""
    if token.nesting > 0:
        renderer.out.start(token.tag, {name: str(value) for name, value in token.attrs.items()})
    elif token.nesting < 0:
        renderer.out.end()
    else:
        renderer.out.void(token.tag)


def _text(renderer: Renderer, token: Token) -> None:
    renderer.out.text(token.content)


def _inline(renderer: Renderer, token: Token) -> None:
    renderer.inline(token.children or ())


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
    _element(renderer, token)
    if "checked" in token.meta:
        _checkbox(renderer, checked=token.meta["checked"], name=renderer.words.task)


def _heading(renderer: Renderer, token: Token) -> None:
    heading = renderer.out.start(token.tag)
    if token.map:
        renderer.lines[heading] = token.map[0]


def _struck(renderer: Renderer, _: Token) -> None:
    renderer.out.start("del")


def _code_inline(renderer: Renderer, token: Token) -> None:
    renderer.out.void("code").text = token.content


def _code_block(renderer: Renderer, token: Token) -> None:
    renderer.out.insert(highlighted(token.content, ""))


def _fence(renderer: Renderer, token: Token) -> None:
    language = token.info.split(maxsplit=1)[0] if token.info.strip() else ""
    special = FENCES.get(language)
    renderer.out.insert(special(token.content) if special else highlighted(token.content, language))


FENCES: Mapping[str, Callable[[str], Element]] = {
    "math": lambda tex: mathml(tex.strip(), display=True),
    "mermaid": lambda chart: marked(chart, "mermaid"),
}
"""Languages of fenced code that GitHub draws."""


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
    renderer.out.start("p", {"class": "admonition-title"})
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


def _html(renderer: Renderer, token: Token) -> None:
    for piece in token.meta["pieces"]:
        if isinstance(piece, str):
            renderer.out.text(piece)
        elif piece.shown:
            renderer.out.text(piece.source)
        else:
            _raw(renderer.out, piece)


def _raw(out: Builder, tag: sanitizer.Tag) -> None:
    out.end_raw(tag.closes)
    if tag.closing:
        return
    attributes = sanitizer.attributes(tag)
    name = tag.name
    if name == "a" and "href" not in attributes:
        name = "span"  # MkDocs wants every link to lead somewhere
    if name == "img" and "src" not in attributes:
        out.text(attributes.get("alt", ""))
    elif name in sanitizer.VOID:
        out.void(name, attributes)
    else:
        out.start(name, attributes, raw=True)


RENDER: Mapping[str, Callable[[Renderer, Token], None]] = {
    "inline": _inline,
    "text": _text,
    "emoji": _text,
    "softbreak": _soft_break,
    "hardbreak": _hard_break,
    "paragraph_open": _paragraph,
    "paragraph_close": _paragraph_end,
    "list_item_open": _item,
    "heading_open": _heading,
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
    "html_block": _html,
}
"""Token type -> what renders it; all others are elements of the same name."""
