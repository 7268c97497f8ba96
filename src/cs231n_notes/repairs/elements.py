"""The elements of HTML, as far as a stray tag is concerned."""

from __future__ import annotations

from typing import Final


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


VOID: Final = _names(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr"
)
"""Elements that have no end tag."""

OPTIONAL_END: Final = _names(
    "body caption colgroup dd dt head html li optgroup option p rb rp rt rtc tbody td tfoot th thead tr"
)
"""Elements a browser closes by itself where that is meant; a stray end tag of theirs does no harm either."""

RAW: Final = _names("iframe math noembed noframes noscript plaintext script style svg textarea title xmp")
"""Elements whose content is not HTML of the page: no tag in there is judged."""

BLOCK: Final = _names(
    "address article aside audio blockquote center details dialog dir div dl fieldset figcaption figure footer form"
    " h1 h2 h3 h4 h5 h6 header hgroup legend main menu nav object ol picture pre search section summary table ul"
    " video"
)
"""Elements that may open in one block of the text and close in a later one."""

_PHRASES: Final = _names(
    "a abbr acronym applet b bdi bdo big blink button canvas cite code data datalist del dfn em font frameset i ins kbd"
    " label listing map mark marquee menuitem meter nobr output progress q ruby s samp select slot small span strike"
    " strong sub sup template time tt u var"
)

HOLDING: Final = _names("blockquote center details div section table")
"""Elements that notes put around headings: none within begins a section, for no page could begin there."""

KNOWN: Final = VOID | OPTIONAL_END | RAW | BLOCK | _PHRASES
