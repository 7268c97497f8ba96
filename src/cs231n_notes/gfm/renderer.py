"""Walks the tokens of one text and builds its tree; what each token becomes is in :mod:`elements`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple
from xml.etree.ElementTree import Element

from markdown_it.token import Token

from cs231n_notes.gfm.builder import Builder
from cs231n_notes.gfm.footnotes import Footnotes, Note
from cs231n_notes.gfm.ids import Ids
from cs231n_notes.gfm.words import Words

FOLD = "notes-answer"
"""The class of an answer that can be folded away."""


class Fold(NamedTuple):
    """Where an answer begins that can be folded away."""

    line: int
    """0-based line of the text."""
    label: str


class Renderer:
    """Renders the tokens of one text."""

    def __init__(self, rules: Rules, words: Words, ids: Ids, notes: Footnotes, fold: Fold | None) -> None:
        self.rules = rules
        self.words = words
        self.ids = ids
        self.notes = notes
        self.fold = fold
        self.lines: dict[Element, int] = {}
        self.out = Builder()

    def blocks(self, tokens: Iterable[Token]) -> None:
        """Append block tokens."""
        for token in tokens:
            if self.fold and self._begins(self.fold, token):
                self._open_fold(self.fold, inside=self.out.depth > 0)
            self.rules.get(token.type, element)(self, token)
            if token.nesting < 0 or token.type in _LEAVES:
                self.out.text("\n")

    def inline(self, tokens: Iterable[Token]) -> None:
        """Append inline tokens."""
        for token in tokens:
            self.rules.get(token.type, element)(self, token)

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

    def _begins(self, fold: Fold, token: Token) -> bool:
        """Whether the answer starts with this block, which may stand in the question's own list item or quote."""
        if not token.map or self.out.depth != token.level:  # inside raw HTML, which may end anywhere
            return False
        if not token.level:
            return token.map[0] >= fold.line
        return token.map[0] == fold.line and not token.hidden and token.type not in _ROWS

    def _open_fold(self, fold: Fold, *, inside: bool) -> None:
        self.out.start("details", {"class": FOLD, "open": "open"}, raw=inside)  # ends with what it stands in
        self.out.start("summary", {"data-generated": ""})
        self.out.text(fold.label)
        self.out.end()
        self.fold = None


_ROWS = frozenset({"list_item_open", "thead_open", "tbody_open", "tr_open", "th_open", "td_open"})
_LEAVES = frozenset({"fence", "code_block", "html_block", "hr"})


def element(renderer: Renderer, token: Token) -> None:
    """An element that is called as in HTML, with the attributes markdown-it gives it."""
    if token.nesting > 0:
        renderer.out.start(token.tag, {name: str(value) for name, value in token.attrs.items()})
    elif token.nesting < 0:
        renderer.out.end()
    else:
        renderer.out.void(token.tag)


Rules = Mapping[str, Callable[[Renderer, Token], None]]
"""Token type -> what renders it; a type that is missing is an element of the same name."""
