"""What holds for every text: it is rendered, well-formed, harmless, and no letter is lost."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cs231n_notes import parser
from tests.gfm.oracle import ours, well_formed

HTML = ["<", ">", "<div>", "</div>", "<b", "<a href='", "javascript:", "<script>", "<!--", "-->", "<p>", "<li>", "<td>"]
ODD = [
    "&",
    "&lt;",
    "&#0;",
    "&#12;",
    "&#2;",
    "\x00",
    "\x02",
    "\x03",
    "\x1b",
    "\ufffe",
    "\ud800",
    "\u2028",
    "🙂",
    "'",
    '"',
]
MARKDOWN = [
    "\n",
    "\n\n",
    "- ",
    "> ",
    "# ",
    "| ",
    "```\n",
    "$",
    "$$",
    "\\",
    "[",
    "](",
    ")",
    "[^1]",
    "[^1]: ",
    ":+1:",
    "**",
]
OTHER = [
    "가",
    "(나)",
    " ",
    "    ",
    "[TOC]",
    "https://x.y",
    "<details>",
    "</details>",
    "<img src=x onerror=y>",
    "<Start>",
]
PIECES = st.sampled_from([*HTML, *ODD, *MARKDOWN, *OTHER])
TEXTS = st.lists(PIECES | st.text(max_size=4), max_size=24).map("".join)
MATHML = "{http://www.w3.org/1998/Math/MathML}"
TEXT_ELEMENTS = {
    "a",
    "b",
    "blockquote",
    "br",
    "code",
    "del",
    "details",
    "div",
    "em",
    "hr",
    "img",
    "input",
    "label",
    "p",
}
LISTS = {
    "ol",
    "ul",
    "li",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "section",
    "summary",
    "pre",
    "span",
    "strong",
    "sup",
}
ELEMENTS = {"html", "head", "body", "h1", "h2", "h3", "h4", "h5", "h6"} | TEXT_ELEMENTS | LISTS


@settings(max_examples=400)
@given(TEXTS)
def test_any_text_is_well_formed_and_harmless(text: str) -> None:
    html = ours(text)
    well_formed(html)
    for element in html5lib.parse(html, namespaceHTMLElements=False).iter():
        assert is_harmless(element)


def is_harmless(element: Element) -> bool:
    """Whether an element is one of those we make, without a handler and without a script's address."""
    if not isinstance(element.tag, str):
        return False
    names = {name.lower() for name in element.keys()}  # noqa: SIM118 - elements are no mappings
    addresses = [element.get("href", ""), element.get("src", "")]
    return (
        (element.tag in ELEMENTS or element.tag.startswith(MATHML))
        and not any(name.startswith("on") for name in names)
        and not any(re.match(r"\s*(javascript|data|vbscript)\s*:", address, re.IGNORECASE) for address in addresses)
    )


@settings(max_examples=200)
@given(st.lists(st.sampled_from(["<b>", "</b>", "<div>\n", "</p>", "<x>", "- ", "\n", "> ", "**"]), max_size=12))
def test_no_letter_is_lost(marks: list[str]) -> None:
    """Whatever surrounds them, letters that are no markup are shown."""
    words = [f"낱말{at}" for at in range(len(marks))]
    html = ours("".join(mark + word for mark, word in zip(marks, words, strict=True)))
    shown = "".join(well_formed(html).itertext())
    assert [word for word in words if word not in shown] == []


@settings(max_examples=200)
@given(TEXTS)
def test_parser_reads_any_text(text: str) -> None:
    tokens, env = parser.blocks(text)
    assert all(token.children == [] or token.type != "inline" for token in tokens)
    assert isinstance(parser.plain(text, env), str)


HOSTILE = {
    "deep list": "".join("  " * level + "- 끝\n" for level in range(200)),
    "deep quote": ">" * 2000 + " 끝",
    "deep list on one line": "- " * 2000 + "끝",
    "deep brackets": "[" * 2000 + "끝",
    "deep emphasis": "**a " * 500 + "끝" + " b**" * 500,
    "deep HTML": "<div>\n" * 2000 + "\n끝\n\n" + "</div>\n" * 2000,
    "link in a formula": r"$\href{javascript:x}{y}$ 끝",
    "deep formula": "$" + "{" * 2000 + "x" + "}" * 2000 + "$ 끝",
    "equal headings": "# 제목\n" * 2000 + "끝",
    "equal footnotes": "[^1]" * 2000 + "끝\n\n[^1]: 각주",
    "comments never closed": "<!--" * 5000 + "끝",
    "quotes never closed": '<a b="' * 5000 + "끝",
    "addresses": "http://a_b." * 2000 + " 끝",
    "colons": ":" * 20000 + "끝",
    "dollars": "$a $" * 5000 + "끝",
    "backticks": "".join("`" * count + " " for count in range(300)) + "끝",
    "wide table": "|" * 2000 + "\n" + "|-" * 2000 + "\n끝",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_ends_with_its_last_word_shown(text: str) -> None:
    """Each once took minutes, or ran out of stack, in one of the layers below."""
    assert "끝" in "".join(well_formed(ours(text)).itertext())


ADDRESSES = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "&#106;avascript:alert(1)",
    "\x01javascript:alert(1)",
    "javascript&colon;alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc/passwd",
    "%6aavascript:alert(1)",
]


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize(
    "form", ['<a href="{}">x</a>', "[x](<{}>)", "[x][r]\n\n[r]: <{}>", '<img src="{}">', "![x](<{}>)"]
)
def test_address_of_a_script_never_reaches_the_page(form: str, address: str) -> None:
    tree = well_formed(ours(form.format(address)))
    assert [element for element in tree.iter() if element.tag in ("a", "img")] == []
