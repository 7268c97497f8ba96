"""The learner's own mark of an answer, where nothing stands beside it: the fold's first line says the same."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from cs231n_notes import patterns
from cs231n_notes.gfm.headings import text_of
from cs231n_notes.gfm.renderer import FOLD

ALONE = "notes-alone"
"""The class of a paragraph that need not be seen."""


def quieten(root: Element) -> None:
    """Mark a paragraph that opens a folded answer and says ``A.`` alone. It stays in the document."""
    for fold in root.iter("details"):
        first = _first(fold) if fold.get("class") == FOLD else None
        if first is not None and patterns.ANSWER_MARK.fullmatch(text_of(first).strip()):
            first.set("class", ALONE)


def _first(fold: Element) -> Element | None:
    """The first paragraph of an answer, if it starts with one."""
    block: Element | None = next((child for child in fold if child.tag != "summary"), None)
    while block is not None and block.tag == "blockquote":
        block = next(iter(block), None)
    return block if block is not None and block.tag == "p" else None
