"""Renders a page: its template with every slice of the README in place, or one text alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element, fromstring

from cs231n_notes.gfm import answers, headings
from cs231n_notes.gfm.chips import CHIP, chips
from cs231n_notes.gfm.footnotes import Env
from cs231n_notes.gfm.hints import HINT, Hints
from cs231n_notes.gfm.ids import Ids
from cs231n_notes.gfm.math import FINISHED
from cs231n_notes.gfm.mentions import MENTION, UNTOUCHED, mentions
from cs231n_notes.gfm.renderer import Fold
from cs231n_notes.gfm.sanitizer import ELSEWHERE
from cs231n_notes.gfm.tree import Tree, definitions, render
from cs231n_notes.gfm.words import Words
from cs231n_notes.parsed import Parsed
from cs231n_notes.search.sections import Section, sections
from cs231n_notes.slices import Context, Slice, chunks

_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""What XML cannot hold; Python-Markdown's own marks (STX, ETX) are among it."""
_PLACE = "notes-slice"
_ADDRESS = {"a": "href", "img": "src"}
_WRITTEN = frozenset({"script", "style", FINISHED})
"""Elements whose text stands in the page as it is."""
_PREFIX = "user-content-"
_OURS = frozenset({CHIP, HINT, MENTION})
"""Links made here, whose addresses are right."""


def text_page(text: str, words: Words) -> Element:
    """Any Markdown text, as GitHub renders it."""
    ids = Ids()
    tree = render(_fit(text), words, Env(), ids)
    found = headings.headings(tree.root)
    headings.identify(found, {}, ids)
    _settle_addresses([tree.root], None)
    return _escaped(tree.root)


def slices_page(
    page: str, words: Words, parsed: Parsed | None = None, found: Callable[[list[Section]], None] | None = None
) -> Element:
    """A page in the format of :mod:`slices`, its marker left out. ``parsed`` are the README's blocks, where at hand.

    ``found`` is told what the page says, for whoever makes it searchable. Raises ``xml.etree.ElementTree.ParseError``
    when the template is not well-formed.
    """
    sheet = _sheet(_fit(page))
    ids = Ids(element.attrib["id"] for element in sheet.root.iter() if "id" in element.attrib)
    for piece, _ in sheet.slices:
        for name in piece.ids.values():
            ids.take(name)
    hints = Hints(sheet.context.hints, UNTOUCHED)
    shared = _Shared(words, definitions(sheet.context.definitions), sheet.context, ids, parsed, hints)
    rendered = [_slice(piece, text, shared) for piece, text in sheet.slices]
    _settle_addresses(rendered, sheet.context.links)
    _fill(sheet.root, rendered)
    if found:
        found(sections(sheet.root, whole=False))
    return _escaped(sheet.root)


@dataclass(slots=True)
class _Sheet:
    root: Element
    """The template, with a placeholder for each slice."""
    context: Context = field(default_factory=Context)
    slices: list[tuple[Slice, str]] = field(default_factory=list)


def _sheet(page: str) -> _Sheet:
    parts = ["<div>"]
    sheet = _Sheet(Element("div"))
    for chunk in chunks(page):
        if isinstance(chunk, str):
            parts.append(chunk)
        elif isinstance(chunk, Context):
            sheet.context = chunk
        else:
            sheet.slices.append(chunk)
            parts.append(f"<{_PLACE}/>")
    sheet.root = fromstring("".join([*parts, "</div>"]))  # noqa: S314 - our own template
    for element in sheet.root.iter():
        element.tag = element.tag.rpartition("}")[2]  # HTML knows SVG and MathML without their namespaces
    return sheet


class _Shared(NamedTuple):
    """What all slices of a page share."""

    words: Words
    env: Env
    context: Context
    ids: Ids
    parsed: Parsed | None
    hints: Hints


def _slice(piece: Slice, text: str, shared: _Shared) -> Element:
    tree = _tree(piece, text, shared)
    found = headings.headings(tree.root)
    headings.shift(found, piece.level)
    headings.identify(found, _wanted_ids(piece, tree), shared.ids)
    if piece.prefix and found:
        headings.number(found[0], piece.prefix)
    if piece.fold:
        answers.quieten(tree.root)
    if piece.chips:
        chips(tree.root, shared.context.terms)
    else:
        shared.hints.put(tree.root, text)
    mentions(tree.root, shared.context.lectures)
    return tree.root


def _tree(piece: Slice, text: str, shared: _Shared) -> Tree:
    """What a slice is rendered to before its page changes it."""
    parsed = shared.parsed
    fold = Fold(piece.fold - piece.lines.first, piece.label) if piece.fold else None
    if parsed and (known := parsed.kept(piece.lines, (text, fold))):
        return known
    blocks = parsed.take(piece.lines, text) if parsed else None
    tree = render(text if blocks is None else blocks, shared.words, shared.env, shared.ids, fold)
    if parsed:
        parsed.keep(piece.lines, (text, fold), tree)
    return tree


def _wanted_ids(piece: Slice, tree: Tree) -> dict[Element, str]:
    lines = {heading: str(piece.lines.first + line) for heading, line in tree.lines.items()}
    return {heading: piece.ids[line] for heading, line in lines.items() if line in piece.ids}


def _fill(root: Element, rendered: Iterable[Element]) -> None:
    """Put what is in each rendered root in the place of its placeholder."""
    places = ((parent, child) for parent in list(root.iter()) for child in list(parent) if child.tag == _PLACE)
    for (parent, place), content in zip(list(places), rendered, strict=True):
        at = list(parent).index(place)
        _append_text(parent, at, content.text)
        if len(content):
            content[-1].tail = (content[-1].tail or "") + (place.tail or "")
        else:
            _append_text(parent, at, place.tail)
        parent[at : at + 1] = list(content)


def _append_text(parent: Element, at: int, text: str | None) -> None:
    """Append text to what stands before the child at a position."""
    if at:
        parent[at - 1].tail = (parent[at - 1].tail or "") + (text or "")
    else:
        parent.text = (parent.text or "") + (text or "")


def _settle_addresses(roots: Iterable[Element], links: Mapping[str, str] | None) -> None:
    """Lead every link and image below some elements to where it belongs.

    ``links`` are those the page knows, and then a relative address that is not among them leads nowhere: the link
    becomes plain text, the image its description. None leaves addresses as they are.
    """
    elements = [element for root in roots for element in root.iter()]
    ids = {element.attrib["id"] for element in elements if "id" in element.attrib}
    known = set((links or {}).values())
    for element in elements:
        name = _ADDRESS.get(element.tag)
        if not name or name not in element.attrib or element.get("class") in _OURS:
            continue
        if "//" in element.attrib[name] and not _is_address(element.attrib[name]):
            _deaden(element)
            continue
        settled = _settled(element.attrib[name], links or {}, ids)
        if links is not None and _leads_nowhere(settled, known, ids):
            _deaden(element)
        else:
            element.set(name, settled)


def _is_address(text: str) -> bool:
    """Whether an address can be taken apart: MkDocs does so with each, and would end the build at ``http://[``."""
    try:
        urlsplit(text)
    except ValueError:
        return False
    return True


def _settled(address: str, links: Mapping[str, str], ids: Collection[str]) -> str:
    decoded = unquote(address)
    if decoded in links:
        return links[decoded]
    if decoded.startswith("#") and decoded[1:] not in ids and _PREFIX + decoded[1:] in ids:
        return f"#{_PREFIX}{decoded[1:]}"  # raw HTML of that name carries GitHub's prefix
    path, _, fragment = address.partition("#")
    fragment = unquote(fragment)
    if fragment and fragment.isprintable() and " " not in fragment and not urlsplit(address).scheme:
        return f"{path}#{fragment}"  # as its id is written: MkDocs compares letters
    return address


def _leads_nowhere(address: str, known: Collection[str], ids: Collection[str]) -> bool:
    if address.startswith("#") and address[1:] in ids:
        return False
    return not address or not (ELSEWHERE.match(address) or address in known)


def _deaden(element: Element) -> None:
    if element.tag == "img":
        element.set("src", "data:,")  # nothing to load: browsers show the description, as GitHub does
        return
    del element.attrib["href"]
    element.tag = "span"  # MkDocs wants every <a> to have an address


def _fit(text: str) -> str:
    if text.isprintable():  # most are, and asking takes a fifth of the time
        return text
    return _UNFIT.sub("", text.replace("\r\n", "\n"))


def _is_odd(text: str) -> bool:
    """Whether a text may hold anything to escape or to leave out; few do."""
    return (not text.isprintable() and text != "\n") or "&" in text


def _escaped(root: Element) -> Element:
    """Python-Markdown's serializer leaves ``&name;`` alone, so that ``&`` must be escaped before.

    Entities (``&#12;``) may have brought back what the text was rid of.
    """
    for element in root.iter():
        text, tail = element.text, element.tail
        if text and _is_odd(text) and element.tag not in _WRITTEN:
            element.text = _fit(text).replace("&", "&amp;")
        if tail and _is_odd(tail):
            element.tail = _fit(tail).replace("&", "&amp;")
        for name, value in element.attrib.items():
            if _is_odd(value):
                element.attrib[name] = _fit(value).replace("&", "&amp;")
    headings.label(headings.headings(root))
    return root
