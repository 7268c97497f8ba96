"""Raw HTML held to GitHub's allow-list: what may be an element, with which attributes and addresses."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote


def _words(names: str) -> frozenset[str]:
    return frozenset(names.split())


ALLOWED = _words(
    "a abbr b bdo blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6"
    " hr i img ins kbd li mark ol p picture pre q rp rt ruby s samp small source span strike strong sub summary sup"
    " table tbody td tfoot th thead time tr tt ul var wbr"
)
"""Elements GitHub keeps."""

_DROPPED = _words(
    "acronym address applet area article aside audio base basefont bdi big body button canvas center col colgroup data"
    " datalist dialog dir embed fieldset font footer form frame frameset head header hgroup html input label legend"
    " link main map menu meta meter nav object optgroup option output param progress search section select slot svg"
    " template track u video"
)
"""Elements of HTML that GitHub leaves out, keeping what is in them. Any other tag is no HTML, and shown as text;
so are those GitHub's tag filter shows (``script``, ``style``, ``iframe`` and their kind)."""

VOID = frozenset({"br", "hr", "img", "source", "wbr"})
_OPTIONAL_END = frozenset({"dd", "dt", "li", "p", "rp", "rt", "tbody", "td", "tfoot", "th", "thead", "tr"})
_CELLS = frozenset({"td", "th"})
_CLOSED_BY = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "td": _CELLS,
    "th": _CELLS,
    "tr": _CELLS | {"tr"},
    "tbody": _CELLS | {"tr", "thead"},
    "p": frozenset({"p"}),
}
"""An element -> those it ends when they are open right around it, as HTML has it."""

_ATTRIBUTES = _words(
    "abbr align alt aria-describedby aria-hidden aria-label aria-labelledby border cellpadding cellspacing char clear"
    " color cols colspan compact datetime dir headers height hspace id itemprop lang name noshade nowrap open rel rev"
    " role rows rowspan rules scope size span start summary tabindex title type valign value vspace width"
)
_ADDRESSES = {
    ("a", "href"): frozenset({"http", "https", "mailto", "xmpp", "irc", "ircs", "ftp", "tel"}),
    ("img", "src"): frozenset({"http", "https"}),
    ("blockquote", "cite"): frozenset({"http", "https"}),
    ("del", "cite"): frozenset({"http", "https"}),
    ("ins", "cite"): frozenset({"http", "https"}),
    ("q", "cite"): frozenset({"http", "https"}),
}
ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
"""The start of an address on another server."""
_CHOICES = frozenset({("source", "srcset"), ("img", "srcset")})
_WEB = re.compile(r"\s*https?://", re.IGNORECASE)
_OTHERS = frozenset({("source", "media"), ("source", "sizes"), ("img", "loading")})

_TAG = re.compile(
    r"""<(?P<close>/)?(?P<name>[A-Za-z][A-Za-z0-9-]*+)
    (?P<attributes>(?:\s++[A-Za-z_:][\w.:-]*+(?:\s*+=\s*+(?:[^\s"'=<>`]++|'[^']*+'|"[^"]*+"))?)*+)\s*+/?>""",
    re.VERBOSE,
)
_ATTRIBUTE = re.compile(r"""([A-Za-z_:][\w.:-]*)(?:\s*=\s*(?:'([^']*)'|"([^"]*)"|([^\s"'=<>`]+)))?""")
_HIDDEN = (("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"), ("<!", ">"))
"""What no browser shows: comments and their kind."""
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_INVISIBLE = re.compile(r"[\x00-\x20\x7f-\x9f\u200b-\u200f\u2028-\u202e\ufeff]+")


@dataclass(slots=True)
class Tag:
    """One raw tag, and what becomes of it."""

    name: str
    source: str
    attributes: str
    closing: bool
    shown: bool = False
    """Whether it is shown as the text it was written as."""
    closes: int = 0
    """Raw elements that end here, before this one starts."""


def pieces(source: str) -> Iterator[Tag | str]:
    """The tags of a piece of HTML and the text between them; comments and tags GitHub leaves out are not in it."""
    at = text = 0
    absent: set[str] = set()
    while (at := source.find("<", at)) >= 0:
        end, tag = _markup(source, at, absent)
        if end == at:
            at += 1
            continue
        if text < at:
            yield html.unescape(source[text:at])
        if tag:
            yield tag
        at = text = end
    if text < len(source):
        yield html.unescape(source[text:])


def _markup(source: str, at: int, absent: set[str]) -> tuple[int, Tag | None]:
    """Where the markup at ``<`` ends, and its tag if one is kept; ``at`` itself when there is none.

    ``absent`` collects ends that do not come any more, so that each is searched for in vain only once.
    """
    if source.startswith(("<!", "<?"), at):
        stop = next(stop for start, stop in _HIDDEN if source.startswith(start, at))
        end = -1 if stop in absent else source.find(stop, at + 2)
        if end < 0:
            absent.add(stop)
        return (at, None) if end < 0 else (end + len(stop), None)
    match = _TAG.match(source, at)
    if not match:
        return at, None
    name = match["name"].lower()
    if name in _DROPPED:
        return match.end(), None
    tag = Tag(name, match[0], match["attributes"], bool(match["close"]), shown=name not in ALLOWED)
    return match.end(), tag


class Balance:
    """Decides which tags are elements: those closed again inside the Markdown block they were opened in."""

    def __init__(self) -> None:
        self._frames: list[list[Tag]] = [[]]

    def enter(self) -> None:
        """A Markdown element starts."""
        self._frames.append([])

    def leave(self) -> None:
        """A Markdown element ends; what is open in it was never closed."""
        _show_unclosed(self._frames.pop())

    def finish(self) -> None:
        """The text ends."""
        _show_unclosed(self._frames[0])

    def add(self, tag: Tag) -> None:
        """The next tag."""
        open_tags = self._frames[-1]
        if tag.shown or (tag.name in VOID and not tag.closing):
            return
        if tag.closing:
            self._close(tag, open_tags)
            return
        ended = _CLOSED_BY.get(tag.name, frozenset())
        while open_tags and open_tags[-1].name in ended:
            open_tags.pop()
            tag.closes += 1
        open_tags.append(tag)

    def _close(self, tag: Tag, open_tags: list[Tag]) -> None:
        start = next((at for at in range(len(open_tags) - 1, -1, -1) if open_tags[at].name == tag.name), None)
        if start is None:
            tag.shown = True
            return
        inner = open_tags[start + 1 :]
        _show_unclosed(inner)
        tag.closes = 1 + sum(not one.shown for one in inner)
        del open_tags[start:]


def _show_unclosed(tags: list[Tag]) -> None:
    for tag in tags:
        tag.shown = tag.name not in _OPTIONAL_END


def attributes(tag: Tag) -> dict[str, str]:
    """The attributes GitHub keeps of a raw tag; ids and names get its prefix, so that they meet none of the page's."""
    kept: dict[str, str] = {}
    for name, *values in _ATTRIBUTE.findall(tag.attributes):
        attribute = name.lower()
        value = html.unescape("".join(values)) or (attribute if attribute in ("open", "nowrap", "compact") else "")
        if attribute in kept or not _keeps(tag.name, attribute, value):
            continue
        kept[attribute] = f"user-content-{value}" if attribute in ("id", "name") else value
    if "name" in kept:  # obsolete; GitHub's links find either
        kept.setdefault("id", kept.pop("name"))
    return kept


def _keeps(element: str, attribute: str, value: str) -> bool:
    if (element, attribute) in _CHOICES:  # nobody makes these addresses relative to the page, nor copies their files
        return all(map(_WEB.match, value.split(",")))
    schemes = _ADDRESSES.get((element, attribute))
    if schemes is not None:
        return is_safe(value, schemes)
    return attribute in _ATTRIBUTES or (element, attribute) in _OTHERS


def is_safe(address: str, schemes: frozenset[str]) -> bool:
    """Whether an address is relative or of one of these schemes, however it was disguised."""
    bare = _INVISIBLE.sub("", unquote(html.unescape(address)))
    match = _SCHEME.match(bare)
    return match[1].lower() in schemes if match else not bare.split("/")[0].count(":")


def is_link(address: str) -> bool:
    """Whether a link may lead there."""
    return is_safe(address, _ADDRESSES["a", "href"])


def is_image(address: str) -> bool:
    """Whether an image may come from there."""
    return is_safe(address, _ADDRESSES["img", "src"])
