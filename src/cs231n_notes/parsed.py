"""The blocks of a README, handed on to whoever renders it, so that no line is parsed or rendered twice."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable

from markdown_it.token import Token

from cs231n_notes.gfm.tree import Tree
from cs231n_notes.model import Notes, Span


class Parsed:
    """Block tokens by lines, each given away once.

    It takes them over from the notes, which have none any more: rendering changes tokens, copying them would cost as much
    as parsing, and whoever holds on to the notes a while longer (a template's context) would hold all of them.
    """

    def __init__(self, notes: Notes, shown: Iterable[Span] = ()) -> None:
        """``shown`` are the lines of every slice of every page."""
        self._left = Counter(shown)
        self._trees: dict[Span, tuple[object, Tree]] = {}
        self._lines = notes.lines
        self._tokens: list[Token | None] = list(notes.tokens)
        tops = [(token.map, at) for at, token in enumerate(notes.tokens) if token.level == 0 and token.map]
        self._starts = [lines[0] + 1 for lines, _ in tops]
        self._ends = [self._last_line(lines[1]) for lines, _ in tops]
        self._places = [at for _, at in tops] + [len(notes.tokens)]
        self._defined = sorted(item.span.first for item in notes.definitions if item.target)
        notes.tokens.clear()

    def _last_line(self, end: int) -> int:
        """The last line of a block that says something: a list reaches over the blank lines behind it."""
        while end and not self._lines[end - 1].strip():
            end -= 1
        return end

    def take(self, lines: Span, text: str) -> list[Token] | None:
        """The blocks of some lines, counted from the first of them.

        None when they have to be parsed from ``text``: the lines are not whole blocks or not those of the README,
        define a link reference, or were taken before.
        """
        first = bisect_left(self._starts, lines.first)
        last = bisect_left(self._starts, lines.last + 1)
        defined = bisect_left(self._defined, lines.first)
        if (
            text != "\n".join(self._lines[lines.first - 1 : lines.last])
            or first == last
            or (first and self._ends[first - 1] >= lines.first)
            or self._ends[last - 1] > lines.last
            or (defined < len(self._defined) and self._defined[defined] <= lines.last)
        ):
            return None
        begin, end = self._places[first], self._places[last]
        tokens = [token for token in self._tokens[begin:end] if token]
        if len(tokens) != end - begin:
            return None
        self._tokens[begin:end] = [None] * (end - begin)
        for token in tokens:
            if token.map:
                token.map = [line - lines.first + 1 for line in token.map]
        return tokens

    def keep(self, lines: Span, form: object, tree: Tree) -> None:
        """Remember what lines were rendered to if they are shown again. ``form`` is all that the tree depends on.

        Trees with ids are not kept: each page has ids of its own.
        """
        self._left[lines] -= 1
        if self._left[lines] > 0 and not any("id" in element.attrib for element in tree.root.iter()):
            self._trees[lines] = form, tree.copy()

    def kept(self, lines: Span, form: object) -> Tree | None:
        """What the same lines were rendered to before, to do with as one likes; None where that is not known."""
        known, tree = self._trees.get(lines, (None, None))
        if tree is None or known != form:
            return None
        self._left[lines] -= 1
        return tree.copy() if self._left[lines] > 0 else self._trees.pop(lines)[1]
