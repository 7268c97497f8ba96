"""Emphasis that Korean can close: ``**단어(word)**는`` is bold.

CommonMark lets ``**`` close after punctuation only before a space or more punctuation; a Korean particle is neither.
The CommonMark CJK-friendly amendments (github.com/tats-u/markdown-cjk-friendly) let a CJK neighbour count as well.
"""

from __future__ import annotations

import unicodedata

from markdown_it import MarkdownIt
from markdown_it.common.utils import isMdAsciiPunct, isPunctChar, isWhiteSpace
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Scanned
from markdown_it.token import Token
from markdown_it.utils import EnvType

_FIRST_CJK = "\u1100"


def _is_cjk(char: str) -> bool:
    """Hangul, kana, ideographs and their punctuation; not emoji, which are as wide."""
    code = ord(char)
    if code < 0x2E80:
        return 0x1100 <= code <= 0x11FF
    return unicodedata.east_asian_width(char) in "WFH" and not 0x1F000 <= code < 0x20000


def _is_punctuation(char: str) -> bool:
    return isMdAsciiPunct(ord(char)) or isPunctChar(char)


class CjkStateInline(StateInline):
    """The state of an inline parse, which decides what a run of ``*``, ``_`` or ``~`` may open and close."""

    def scanDelims(self, start: int, canSplitWord: bool) -> Scanned:  # noqa: FBT001, N802, N803 - as in markdown-it
        """The run at ``start``, a CJK neighbour counting like a space where punctuation is on the other side."""
        strict = super().scanDelims(start, canSplitWord)
        end = start + strict.length
        before = self.src[start - 1] if start else " "
        after = self.src[end] if end < self.posMax else " "
        if before < _FIRST_CJK and after < _FIRST_CJK:
            return strict
        return _friendly(before, after, strict.length, can_split_word=canSplitWord)


def _friendly(before: str, after: str, length: int, *, can_split_word: bool) -> Scanned:
    cjk_before, cjk_after = _is_cjk(before), _is_cjk(after)
    space_before, space_after = isWhiteSpace(ord(before)), isWhiteSpace(ord(after))
    mark_before, mark_after = _is_punctuation(before), _is_punctuation(after)
    left = not space_after and (not mark_after or cjk_after or space_before or mark_before or cjk_before)
    right = not space_before and (not mark_before or cjk_before or space_after or mark_after or cjk_after)
    can_open = left and (can_split_word or not right or mark_before)
    can_close = right and (can_split_word or not left or mark_after)
    return Scanned(can_open, can_close, length)


class CjkInline(ParserInline):
    """markdown-it's inline parser with :class:`CjkStateInline`."""

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """The tokens of one inline text, appended to ``tokens``.

        Half of all texts hold no mark at which a rule could begin: those are one token, as the rules would find.
        """
        if src and not self.terminator_re.search(src):
            tokens.append(Token("text", "", 0, content=src))
            return tokens
        state = CjkStateInline(src, md, env, tokens)
        self.tokenize(state)
        if state.delimiters:  # else there is nothing to pair
            for rule in self.ruler2.getRules(""):
                rule(state)
        return state.tokens
