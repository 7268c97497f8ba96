"""Formulas: ``$…$``, ``$$…$$``, ``$`…`$`` and `````math`` fences, as MathML made at build time."""

from __future__ import annotations

import html
import re
from functools import lru_cache
from xml.etree.ElementTree import Element, SubElement, tostring

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

# Neither scans past the next dollar, so that prices in a long text cost nothing. A letter or digit right behind the
# closing dollar means prices ("$5~$10"); a Korean particle there is usual and means nothing.
_DISPLAY = re.compile(r"\$\$(?P<tex>(?:[^$\\]|\\.)++)\$\$", re.DOTALL)
_INLINE = re.compile(r"\$(?![\s$])(?P<tex>(?:[^$\\`]|\\.)++)(?<![ \t\n])\$(?![0-9A-Za-z$])", re.DOTALL)
_TICKED = re.compile(r"\$`(?P<tex>[^`]++)`\$")
_FORMS = ((_DISPLAY, "math_display"), (_TICKED, "math_inline"), (_INLINE, "math_inline"))


_CHILDREN = {"mfrac": 2, "msub": 2, "msup": 2, "munder": 2, "mover": 2, "mroot": 2, "msubsup": 3, "munderover": 3}
"""Elements of MathML that have a fixed number of children."""
_ATTRIBUTES = frozenset(
    {"accent", "columnalign", "columnlines", "columnspacing", "depth", "displaystyle", "fence", "form", "frame"}
    | {"height", "largeop", "linebreak", "linethickness", "lspace", "mathcolor", "mathvariant", "maxsize", "minsize"}
    | {"movablelimits", "notation", "rowlines", "rowspacing", "rspace", "scriptlevel", "separator", "stretchy"}
    | {"symmetric", "voffset", "width", "mathbackground", "mathsize"}
)
"""What a formula may say of its looks; ``\\href`` and its kind would let it say more."""


_ALIGNED = (r"\begin{align*}", r"\end{align*}")
_CENTERED = (r"\begin{displaylines}", r"\end{displaylines}")
_ENVIRONMENTS = {
    **dict.fromkeys(("aligned", "alignedat", "align", "alignat", "alignat*", "flalign", "flalign*"), _ALIGNED),
    **dict.fromkeys(("gathered", "gather", "gather*", "multline", "multline*"), _CENTERED),
    **dict.fromkeys(("eqnarray", "eqnarray*"), (r"\begin{array}{rcl}", r"\end{array}")),
    **dict.fromkeys(("equation", "equation*"), ("{", "}")),
    "dcases": (r"\begin{cases}", r"\end{cases}"),
    "rcases": (r"\left.\begin{array}{ll}", r"\end{array}\right\}"),
    # Its brackets are siblings of the table, and without braces only the last of them would get an exponent.
    **{f"{fence}matrix": (rf"{{\begin{{{fence}matrix}}", rf"\end{{{fence}matrix}}}}") for fence in "pbBvV"},
}
"""Environments that latex2mathml does not know, or not well, as ones of the same layout that it does.

GitHub numbers no formulas, so ``align`` is ``align*`` there.
"""
_EDGE = re.compile(
    r"\\begin\{(?P<begun>[A-Za-z]+\*?)\}(?:\[[tcb]\])?(?:(?:(?<=at\})|(?<=at\*\}))\{\d+\})?|\\end\{(?P<ended>[A-Za-z]+\*?)\}"
)
"""Where an environment begins or ends, with what it says of its place in the line and its number of columns."""
_BEGUN = re.compile(r"\\begin\{([^{}]*)\}")
_LEADING = re.compile(r"(?<=\\\\)\[-?[\d.]+(?:pt|em|ex|mu|mm|cm|in|px)\]")
"""The space a line break asks for, which is shown as text otherwise: ``\\\\[4pt]``."""


FINISHED = "notes-finished"
"""The tag of a place in a tree whose text is HTML already: no heading, no link and no word of the page is in it."""


def math(md: MarkdownIt) -> None:
    """Add the rule to a parser, before its rule for escapes: a backslash is TeX's inside a formula."""
    md.inline.ruler.before("escape", "math", _math)


def _math(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - a rule of markdown-it
    if state.src[state.pos] != "$" or (state.pos and state.src[state.pos - 1] == "$"):
        return False
    for form, kind in _FORMS:
        match = form.match(state.src, state.pos, state.posMax)
        if match and match["tex"].strip():
            if not silent:
                token = state.push(kind, "math", 0)
                token.content, token.markup = match["tex"], match[0]
            state.pos = match.end()
            return True
    return False


def mathml(tex: str, *, display: bool) -> Element:
    """A ``<math>`` element: the converted formula as :data:`FINISHED` HTML, and its source.

    What cannot be converted shows the source itself.
    """
    root = Element("math", {"display": "block"} if display else {})
    semantics = SubElement(root, "semantics")
    SubElement(semantics, FINISHED).text = _converted(tex, display=display)
    SubElement(semantics, "annotation", {"encoding": "application/x-tex"}).text = tex
    return root


# A question's formulas stand on two pages, and all of them in every rebuild of a site that is served.
@lru_cache(maxsize=1000)
def _converted(tex: str, *, display: bool) -> str:
    return tostring(_row(tex, display=display), encoding="unicode", short_empty_elements=False)


def _row(tex: str, *, display: bool) -> Element:
    from latex2mathml.commands import MATRICES  # noqa: PLC0415 - slow to import, wanted by few pages
    from latex2mathml.converter import convert_to_element  # noqa: PLC0415

    known = _EDGE.sub(_environment, _LEADING.sub("", tex))
    if any(f"\\{name}" not in MATRICES for name in _BEGUN.findall(known)):  # its rows would run into each other
        return _source(tex)
    try:
        row = next(iter(convert_to_element(known, display="block" if display else "inline")))
    except Exception:  # noqa: BLE001 - it raises whatever its tables do, and a note may hold anything
        return _source(tex)
    for element in row.iter():
        if len(element) != _CHILDREN.get(element.tag, len(element)):  # a brace is missing
            return _source(tex)
        element.attrib = {name: value for name, value in element.attrib.items() if name in _ATTRIBUTES}
        element.text = html.unescape(element.text).replace("\f", " ") if element.text else None  # XML knows no \f
        if element.text and element.text.startswith("\\"):  # a command it does not know is passed on as a name
            return _source(tex)
    return row


def _environment(edge: re.Match[str]) -> str:
    begin, end = _ENVIRONMENTS.get(edge["begun"] or edge["ended"], (edge[0], edge[0]))
    return begin if edge["begun"] else end


def _source(tex: str) -> Element:
    source = Element("mtext", {"class": "notes-tex"})
    source.text = tex
    return source
