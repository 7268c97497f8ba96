"""GitHub's Markdown, parsed: one configured markdown-it for outline, rules and rendering alike."""

from __future__ import annotations

import re
import string
import unicodedata
from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from types import MappingProxyType
from typing import Any, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.common.utils import normalizeReference
from markdown_it.rules_block import StateBlock, lheading, paragraph, table
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.footnote.index import footnote_def

from cs231n_notes.gfm.autolinks import autolinks
from cs231n_notes.gfm.emoji import emoji
from cs231n_notes.gfm.emphasis import CjkInline
from cs231n_notes.gfm.math import math
from cs231n_notes.gfm.strikethrough import strikethrough
from cs231n_notes.letters import ask_by_letter

NESTING = 80
"""Containers a block may lie in (a list counts two a level); what is deeper is shown as a plain paragraph."""

_MARKUP = re.compile(r"[\\`*_\[\]<&$:~@\n]|www\.")
_STOPS = re.compile(r"[\n$&*:<@\[\\\]_`~]|!\[|www\.")
_COLUMN = re.compile(r"[|:]")
_FOOTNOTE = re.compile(r"\[\^([^\s\]]++)\]")


_NONE: Any = MappingProxyType({})
"""No attributes, in place of a dictionary of each token's own: those were a quarter of what reading keeps."""
_INTERRUPTED = ["paragraph", "reference", "blockquote", "list"]
_PUNCTUATION = frozenset("\n" + string.punctuation)


class _Parser(MarkdownIt):
    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802 - markdown-it's
        """Any address makes a link; the sanitizer judges it, so that a link never turns into brackets."""
        return True


@cache
def parser() -> MarkdownIt:
    """The parser. Its tokens: markdown-it's, with ``math_inline``, ``math_display``, ``emoji`` and ``footnote_ref``."""
    md = _Parser("gfm-like2")
    md.inline = CjkInline()
    md.configure("gfm-like2", {"linkify": False, "maxNesting": NESTING + 20})
    md.inline.terminator_re = _STOPS
    md.block.ruler.at("table", _table, {"alt": ["paragraph", "reference"]})
    md.block.ruler.at("lheading", _lheading)
    md.block.ruler.before("table", "too_deep", _too_deep)
    md.block.ruler.before("table", "task_text", _task_text)
    md.block.ruler.before("reference", "footnote_def", footnote_def, {"alt": _INTERRUPTED})
    md.inline.ruler.before("escape", "backslash", _backslash)
    md.core.ruler.after("block", "footnote_labels", _footnote_labels)
    for plugin in (math, emoji, autolinks, strikethrough):
        md.use(plugin)
    md.inline.ruler.before("link", "footnote_ref", _footnote_ref)
    ask_by_letter(md)
    return md


class Blocks(NamedTuple):
    """The block structure of a document."""

    tokens: list[Token]
    env: dict[str, Any]
    """What holds for the whole document: ``references``, ``footnote_labels``."""


def blocks(text: str) -> Blocks:
    """The block structure of a document, inline text left unparsed, and the definitions in it.

    Tokens carry ``map``; ``env["references"]`` holds link references with their lines, and footnotes are the tokens
    between ``footnote_reference_open`` (``meta["label"]``) and ``footnote_reference_close``. Never raises.
    """
    md = parser()
    env: dict[str, Any] = {"references": {}}
    state = StateCore(text, md, env)
    for name in ("normalize", "block", "footnote_labels"):
        _core_rules(md)[name](state)
    for token in state.tokens:
        token.attrs = token.attrs or _NONE
        token.meta = token.meta or _NONE
    return Blocks(state.tokens, env)


def inlined(tokens: list[Token], env: dict[str, Any]) -> list[Token]:
    """Blocks as :func:`blocks` gives them, with their inline text parsed: together they are what the parser does."""
    md = parser()
    state = StateCore("", md, env, tokens)
    for name, rule in _core_rules(md).items():
        if name not in {"normalize", "block"}:
            rule(state)
    return state.tokens


def plain(markdown: str, env: dict[str, Any] | None = None) -> str:
    """An inline Markdown text as plain text in NFC: what a title, or GitHub's anchor of a heading, is made from."""
    markdown = unicodedata.normalize("NFC", markdown)  # macOS types Korean decomposed
    if not _MARKUP.search(markdown):
        return markdown.strip()
    children = parser().parseInline(markdown, {} if env is None else env)[0].children
    return text_of(children or ()).strip()


def text_of(tokens: Iterable[Token]) -> str:
    """The text of inline tokens; HTML tags and footnote marks have none."""
    parts = []
    for token in tokens:
        if token.type in _TEXTS:
            parts.append(token.content)
        elif token.type in ("softbreak", "hardbreak"):
            parts.append(" ")
        elif token.type == "image":
            parts.append(text_of(token.children or ()))
    return "".join(parts)


_TEXTS = frozenset({"text", "text_special", "code_inline", "emoji", "math_inline", "math_display"})


def footnote_key(label: str) -> str:
    """A footnote's label as it is compared."""
    return "^" + normalizeReference(label)


def _core_rules(md: MarkdownIt) -> dict[str, Any]:
    return dict(zip(md.core.ruler.get_active_rules(), md.core.ruler.getRules(""), strict=True))


def _too_deep(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - a rule of markdown-it
    """A paragraph of all that is nested too deep, in place of markdown-it's leaving it out."""
    if silent or state.level < NESTING:
        return False
    line = start + 1
    while line < end and (state.isEmpty(line) or state.sCount[line] >= state.blkIndent):
        line += 1
    state.push("paragraph_open", "p", 1).map = [start, line]
    inline = state.push("inline", "", 0)
    inline.content = state.getLines(start, line, state.blkIndent, keepLastLF=False).strip()
    inline.map = [start, line]
    inline.children = []
    state.push("paragraph_close", "p", -1)
    state.line = line
    return True


def _task_text(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - a rule of markdown-it
    """What stands behind a checkbox is text on GitHub, whatever it looks like: ``- [ ] 1. …`` is no list in a task."""
    item = state.tokens[-1] if state.tokens and not silent else None
    if not item or item.type != "list_item_open" or "checked" not in item.meta or (item.map or [])[:1] != [start]:
        return False
    return paragraph(state, start, end, silent)


def _table(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - a rule of markdown-it
    """GFM's tables: a line of dashes alone makes a heading of the line above, not a table."""
    if start + 1 < end and not _COLUMN.search(state.src, state.bMarks[start + 1], state.eMarks[start + 1]):
        return False
    before = len(state.tokens)
    if not table(state, start, end, silent):
        return False
    for cell, inline in pairwise(state.tokens[before:]):
        if cell.type == "th_open" and not inline.content:
            cell.meta["blank"] = True
    return True


def _lheading(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - a rule of markdown-it
    """Setext headings, looked for only where there is a line below that could underline one."""
    return start + 1 < end and not state.isEmpty(start + 1) and lheading(state, start, end, silent)


def _backslash(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - a rule of markdown-it
    """A backslash that escapes nothing, taken alone: markdown-it takes the letter behind it too, and misses a link."""
    at = state.pos
    if state.src[at] != "\\" or at + 1 >= state.posMax or state.src[at + 1] in _PUNCTUATION:
        return False
    if not silent:
        state.append_pending("\\")
    state.pos += 1
    return True


def _footnote_labels(state: StateCore) -> None:
    """Known before any inline text is parsed: a footnote may be defined below its mark."""
    labels = state.env.setdefault("footnote_labels", set())
    opening = (token for token in state.tokens if token.type == "footnote_reference_open")
    labels.update(footnote_key(token.meta["label"]) for token in opening)


def _footnote_ref(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - a rule of markdown-it
    match = _FOOTNOTE.match(state.src, state.pos, state.posMax)
    if not match or footnote_key(match[1]) not in state.env.get("footnote_labels", ()):
        return False
    if not silent:
        token = state.push("footnote_ref", "", 0)
        token.meta = {"label": match[1]}
        token.markup = match[0]
    state.pos = match.end()
    return True
