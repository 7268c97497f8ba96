"""Angle brackets that are no HTML: words such as ``<Start>``, and tags without their other half.

How far a tag may reach: an element of running text to the end of its paragraph, an element of blocks such as
``<details>`` to the end of the item or quote it stands in, or of the section; over headings of the section's own level,
if they begin no section that is known. So a slip in one section never swallows the next one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from markdown_it.token import Token

from cs231n_notes import patterns
from cs231n_notes.model import Edit, Repair
from cs231n_notes.repairs import inline
from cs231n_notes.repairs.elements import BLOCK, HOLDING, KNOWN, OPTIONAL_END, RAW, VOID
from cs231n_notes.repairs.folding import starts_section
from cs231n_notes.repairs.source import CONTAINERS, Piece, Slip, Source

WORD, STRAY = "N503", "N504"
# A bracket that was made text stays so: ``<T &lt;Start>`` is no tag.
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*)(?:[\s/](?:(?!&lt;)[^<>\"']|\"[^\"]*\"|'[^']*')*)?>")
_MARKUP = re.compile(rf"{_TAG.pattern}|<!--|<\?|<!\[CDATA\[|<!(?=[A-Za-z])")
_TERMINATORS = {"<!--": "-->", "<?": "?>", "<![CDATA[": "]]>", "<!": ">"}


class _Tag(NamedTuple):
    """One tag: where it stands and what would make it text."""

    text: str
    name: str
    line: int
    column: int
    leads: bool | None = None
    """In an HTML block: whether it is what makes the block one. None in running text."""
    block: int | None = None
    """The first line of an HTML block that holds code once it is none: nothing in it is judged before that."""

    @property
    def ends(self) -> bool:
        return self.text.startswith("</")

    @property
    def single(self) -> bool:
        """Whether the tag stands by itself: it has no other half, or a browser supplies it."""
        return self.name in VOID or self.name in OPTIONAL_END or self.text.endswith("/>")

    def slip(self) -> Slip:
        """An HTML block knows no backslash, but where its first tag goes it is a paragraph."""
        code = STRAY if self.name in KNOWN or not self.name else WORD
        edit = Edit(self.line, self.column, 1, "&lt;") if self.leads is False else Edit(self.line, self.column, 0, "\\")
        return Slip(Repair(code, self.line + 1, self.column + 1, self.text), (edit,))


class _Open(NamedTuple):
    """An element still open, and the level of the heading it stands under (0 for none)."""

    tag: _Tag
    under: int


class _Reach:
    """The elements open in one container."""

    def __init__(self) -> None:
        self._open: dict[str, list[_Open]] = {}

    @property
    def any_open(self) -> bool:
        return any(self._open.values())

    def open(self, entry: _Open) -> None:
        self._open.setdefault(entry.tag.name, []).append(entry)

    def close(self, name: str) -> bool:
        """Close the nearest element of this name; False when there is none."""
        return bool((stack := self._open.get(name)) and stack.pop())

    def cut(self, level: int, over: Collection[str] = ()) -> Iterator[_Open]:
        """End the reach of what was opened under a heading of this level or a lower one.

        Elements of the names in ``over`` reach over headings of their own level. Each heading cuts what lies deeper, so
        that the levels in a stack never fall.
        """
        for name, stack in self._open.items():
            while stack and stack[-1].under >= level + (name in over):
                yield stack.pop()


def stray(source: Source) -> Iterator[Slip]:
    """Every tag that must be shown as text."""
    tags = list(_stray(source))
    ending = {tag.block for tag in tags if tag.leads and tag.block is not None}
    for tag in tags:
        found = source.lines[tag.line].startswith("<", tag.column)  # should a place ever be wrong, nothing is harmed
        if found and (tag.leads or tag.block not in ending):
            yield tag.slip()


def _stray(source: Source) -> Iterator[_Tag]:
    reaches, under = [_Reach()], 0
    pieces = {id(token): piece for token, piece in source.inlines("<")}
    for at, token in enumerate(source.tokens):
        kind = token.type
        if kind == "inline":
            if piece := pieces.get(id(token)):
                yield from _in_text(_judged(_text_tags(token, piece)), reaches[-1], under)
        elif kind in CONTAINERS:
            reaches.append(_Reach())
        elif kind in _CLOSES:
            yield from (entry.tag for entry in reaches.pop().cut(0))
        elif kind == "heading_open" and token.level == 0:
            under = int(token.tag[1:])
            if reaches[-1].any_open:
                known = _begins_known(source.tokens[at + 1].content)
                yield from (entry.tag for entry in reaches[-1].cut(under, () if known else HOLDING))
        elif kind == "html_block":
            yield from _in_block(_judged(_block_tags(source, token)), reaches[-1], under)
    yield from (entry.tag for entry in reaches[-1].cut(0))


def _begins_known(heading: str) -> bool:
    title = patterns.LEADING.sub("", heading)
    return starts_section(heading) or any(pattern.search(title) for pattern in _SECTIONS)


_SECTIONS = (patterns.LEARNED, patterns.QUESTIONS, patterns.KEYWORDS, patterns.LOG, patterns.ROADMAP)
_CLOSES = {name.replace("_open", "_close") for name in CONTAINERS}


def _text_tags(token: Token, piece: Piece) -> Iterator[_Tag]:
    for at, text in inline.tags(token.content):
        if match := _TAG.match(text):
            yield _Tag(text, match["name"].lower(), *piece.place(at))


def _block_tags(source: Source, token: Token) -> Iterator[_Tag]:
    """The tags of an HTML block outside comments. A comment that never ends counts as a tag."""
    text, first = token.content, token.map[0] if token.map else 0
    piece = Piece(source.lines, first, text)
    block = first if _CODE.search(text) else None
    at = 0
    while match := _MARKUP.search(text, at):
        leads = not text[: match.start()].strip()
        at = match.end()
        if terminator := _TERMINATORS.get(match[0]):
            at = text.find(terminator, match.end()) + 1
            if not at:
                if leads:
                    yield _Tag(match[0], "", *piece.place(match.start()), leads, block)
                return
        else:
            yield _Tag(match[0], match["name"].lower(), *piece.place(match.start()), leads, block)


def _judged(tags: Iterator[_Tag]) -> Iterator[_Tag]:
    """The tags outside scripts, drawings and formulas."""
    raw = ""
    for tag in tags:
        if not raw or (tag.ends and tag.name == raw):
            raw = tag.name if tag.name in RAW and not tag.ends and not tag.single else ""
            yield tag


_CODE = re.compile(r"`|~~~|\n[ \t]*\n")


def _in_text(tags: Iterator[_Tag], reach: _Reach, under: int) -> Iterator[_Tag]:
    """Tags in a paragraph, heading or cell: paired among themselves first, then with the container's."""
    here, ends = _Reach(), []
    for tag in tags:
        if tag.name not in KNOWN:
            yield tag
        elif not tag.single and not tag.ends:
            here.open(_Open(tag, under))
        elif not tag.single and not here.close(tag.name):
            ends.append(tag)
    yield from (tag for tag in ends if not reach.close(tag.name))
    for entry in here.cut(0):
        if entry.tag.name in BLOCK:
            reach.open(entry)
        else:
            yield entry.tag


def _in_block(tags: Iterator[_Tag], reach: _Reach, under: int) -> Iterator[_Tag]:
    for tag in tags:
        if tag.name not in KNOWN:
            yield tag
        elif not tag.single and not tag.ends:
            reach.open(_Open(tag, under))
        elif not tag.single and not reach.close(tag.name):
            yield tag
