"""A Markdown text as ``xml.etree`` elements: parsed, its raw HTML and tasks settled, rendered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy
from typing import NamedTuple
from xml.etree.ElementTree import Element

from markdown_it.token import Token

from cs231n_notes.gfm import sanitizer
from cs231n_notes.gfm.elements import RENDER
from cs231n_notes.gfm.footnotes import Env, Footnotes, extract
from cs231n_notes.gfm.ids import Ids
from cs231n_notes.gfm.renderer import Fold, Renderer
from cs231n_notes.gfm.words import Words
from cs231n_notes.parser import inlined, parser

_HTML = frozenset({"html_block", "html_inline"})


class Tree(NamedTuple):
    """A rendered text."""

    root: Element
    """A ``<div>`` around it."""
    lines: Mapping[Element, int]
    """Headings written in Markdown -> their line, 0-based."""

    def copy(self) -> Tree:
        """A tree of its own."""
        root = deepcopy(self.root)
        pairs = zip(self.root.iter(), root.iter(), strict=True)
        return Tree(root, {copied: self.lines[element] for element, copied in pairs if element in self.lines})


def definitions(text: str) -> Env:
    """The link references and footnotes defined in a Markdown text."""
    if not text:
        return Env()
    env = Env().for_text()
    _, footnotes = _settled(parser().parse(text, env))
    return Env(dict(env["references"]), footnotes)


def render(source: str | list[Token], words: Words, env: Env, ids: Ids, fold: Fold | None = None) -> Tree:
    """A Markdown text, or the blocks of one, as elements. ``ids`` are those taken on the page; footnotes add theirs."""
    known = env.for_text()
    parsed = parser().parse(source, known) if isinstance(source, str) else inlined(source, known)
    tokens, footnotes = _settled(parsed)
    renderer = Renderer(RENDER, words, ids, Footnotes(footnotes, env.footnotes, ids), fold)
    renderer.blocks(tokens)
    renderer.out.finish(0)
    renderer.footnotes()
    renderer.out.finish()
    return Tree(renderer.out.root, renderer.lines)


def _settled(tokens: list[Token]) -> tuple[list[Token], dict[str, list[Token]]]:
    _settle_html(tokens)
    _settle_tasks(tokens)
    _drop_alert_titles(tokens)
    return extract(tokens)


def _settle_html(tokens: Sequence[Token]) -> None:
    """Split raw HTML into tags and text, kept in ``meta``, and decide which tags are elements."""
    if not any("<" in token.content for token in tokens):
        return
    balance = sanitizer.Balance()
    for block in tokens:
        for token in (block, *(block.children or ())):
            if token.nesting > 0:
                balance.enter()
            elif token.nesting < 0:
                balance.leave()
            elif token.type in _HTML:
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
            token.meta = {}


def _drop_alert_titles(tokens: list[Token]) -> None:
    """markdown-it titles an alert in English; the alert itself gets a title in the page's language."""
    for at in range(len(tokens) - 3, -1, -1):
        if tokens[at].type == "alert_title_open":
            del tokens[at : at + 3]
