"""What is repaired, what must stay, and that a repair never does more than it says."""

from __future__ import annotations

from collections.abc import Sequence

import cmarkgfm
import pytest
from bs4 import BeautifulSoup
from cmarkgfm.cmark import Options
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it.token import Token

from cs231n_notes.parser import blocks
from cs231n_notes.repairs import repair


def repaired(text: str) -> str:
    lines = repair(text.split("\n")).lines
    return "\n".join(lines)


def found(text: str) -> list[tuple[str, int, int, str]]:
    return [(slip.code, slip.line, slip.column, slip.found) for slip in repair(text.split("\n")).repairs]


def github(text: str) -> str:
    """What GitHub shows, without spaces that no reader sees."""
    html = cmarkgfm.github_flavored_markdown_to_html(text, options=Options.CMARK_OPT_UNSAFE)
    return "".join(str(BeautifulSoup(html, "html5lib").body).split())


MENDED = [
    pytest.param("10. a\n   - b", "10. a\n    - b", id="bullet under a number of two digits"),
    pytest.param(" 8. a\n   - b", " 8. a\n    - b", id="bullet under a number with a space before it"),
    pytest.param(
        "10. a\n   - b\n     - c\n   - d\n11. e\n   - f",
        "10. a\n    - b\n      - c\n    - d\n11. e\n    - f",
        id="several items, with what is nested in them",
    ),
    pytest.param("10. a\n   - b\n  - c", "10. a\n    - b\n    - c", id="each item by its own column"),
    pytest.param("10) a\n   * b", "10) a\n    * b", id="round bracket, other bullet"),
    pytest.param("1. a\n  - b", "1. a\n   - b", id="two spaces under a number of one digit"),
    pytest.param("1. a\n  1) b", "1. a\n   1) b", id="a numbered list of another kind"),
    pytest.param("> 10. a\n>    - b", "> 10. a\n>     - b", id="in a quote"),
    pytest.param("- x\n\n  10. a\n     - b", "- x\n\n  10. a\n      - b", id="in an item"),
    pytest.param("10. a\n\n   - b\n\n   para", "10. a\n\n    - b\n\n    para", id="over blank lines, with a paragraph"),
    pytest.param("10. a\n   ```\n   x\n   ```", "10. a\n    ```\n    x\n    ```", id="code is moved whole"),
    pytest.param("100. a\n    - b\n      - c", "100. a\n     - b\n       - c", id="bullets GitHub takes for text"),
    pytest.param("100. a\n\n    - b", "100. a\n\n     - b", id="bullets GitHub takes for code"),
    pytest.param("10. a\n   - b\n- c", "10. a\n    - b\n- c", id="what starts at the margin stays outside"),
    pytest.param("a <Start> b", "a \\<Start> b", id="a word in angle brackets"),
    pytest.param("<Start>\n- a", "\\<Start>\n- a", id="a word that starts a line"),
    pytest.param("<div>\n<Foo>\n</div>", "<div>\n&lt;Foo>\n</div>", id="a word in HTML, where no backslash works"),
    pytest.param("| a |\n|---|\n| <T> |", "| a |\n|---|\n| \\<T> |", id="in a cell"),
    pytest.param(
        "| a | b |\n|---|---|\n| \\| <T> | <T> |", "| a | b |\n|---|---|\n| \\| \\<T> | \\<T> |", id="in both cells"
    ),
    pytest.param("# 제목 <T> #", "# 제목 \\<T> #", id="in a heading"),
    pytest.param("> a\n> <T> b", "> a\n> \\<T> b", id="on a later line of a quote"),
    pytest.param("<b>a\n\nb</b>", "\\<b>a\n\nb\\</b>", id="bold text ends with its paragraph"),
    pytest.param(
        "### 1강\n<details>\n\na\n\n### 2강\n</details>\n",
        "### 1강\n\\<details>\n\na\n\n### 2강\n\\</details>\n",
        id="an element ends with its section",
    ),
    pytest.param(
        "### 가\n<details>\n\n## 나\n</details>\n",
        "### 가\n\\<details>\n\n## 나\n\\</details>\n",
        id="nor does it reach over a higher heading",
    ),
    pytest.param(
        "### 가\n<b>\n\n### 나\n</b>\n",
        "### 가\n\\<b>\n\n### 나\n\\</b>\n",
        id="an element that is not put around headings",
    ),
    pytest.param("- <details>\n\n</details>", "- \\<details>\n\n\\</details>", id="an element ends with its item"),
    pytest.param(
        "<details>\n```\n<T>\n```\n", "\\<details>\n```\n<T>\n```\n", id="code inside a stray element stays code"
    ),
    pytest.param(
        "<details>a <T <Start>", "\\<details>a <T &lt;Start>", id="a bracket before a word in a stray element"
    ),
    pytest.param("<!-- a\n\n# b", "\\<!-- a\n\n# b", id="a comment that swallows the rest"),
    pytest.param("- a\n- ", "- a\n", id="an empty bullet at the end"),
    pytest.param("1. a\n   - b\n   - \n## c", "1. a\n   - b\n\n## c", id="before a heading"),
    pytest.param("> - a\n> - \n> b", "> - a\n>\n> b", id="in a quote the quote goes on"),
    pytest.param("- a\n- \n-\n", "- a\n\n\n", id="two of them"),
    pytest.param("1. a\n   -\n\nb", "1. a\n\n\nb", id="a lone bullet that makes a heading of its item"),
    pytest.param("1. a\n   - b\n   - \n2. c", "1. a\n   - b\n   <!-- -->\n2. c", id="without loosening the list"),
    pytest.param("- [] a\n- [ x] b\n- [X ] c\n- [  ] d", "- [ ] a\n- [x] b\n- [X] c\n- [ ] d", id="checkboxes"),
    pytest.param(
        "- [✓] a\n1. []가\n   - [x]나", "- [x] a\n1. [ ] 가\n   - [x] 나", id="checkboxes without a space behind"
    ),
    pytest.param("-[x] a\n-[ ] b", "- [x] a\n- [ ] b", id="checkboxes without a space before"),
    pytest.param("> -[]가", "> - [ ] 가", id="without any space, in a quote"),
    pytest.param("글\n##제목\n글", "글\n## 제목\n글", id="a heading without a space"),
    pytest.param("- a\n###2주차\n- b", "- a\n### 2주차\n- b", id="a heading that ends a list"),
    pytest.param("##<T> 제목", "## \\<T> 제목", id="a heading with another slip"),
    pytest.param("- 1~3강, 5~6강 수강", "- 1\\~3강, 5\\~6강 수강", id="two ranges in an item"),
    pytest.param(
        "### 2026.03.02~2026.03.05 (1~3강)", "### 2026.03.02\\~2026.03.05 (1\\~3강)", id="a range in a heading of days"
    ),
    pytest.param("1/5(월)~1/9(금) (1~3강)", "1/5(월)\\~1/9(금) (1\\~3강)", id="a range of days of the week"),
    pytest.param("1000원~2000원, 20%대 20~30대", "1000원\\~2000원, 20%대 20\\~30대", id="ranges with units"),
    pytest.param("> 1주차~3주차는\n> 4월~5월", "> 1주차\\~3주차는\n> 4월\\~5월", id="ranges on two lines of a quote"),
    pytest.param(
        "| a | b |\n|---|---|\n| 1~3 \\| 2 | 1~3, 5~6 |",
        "| a | b |\n|---|---|\n| 1~3 \\| 2 | 1\\~3, 5\\~6 |",
        id="ranges in a cell",
    ),
    pytest.param("1~2~3~4", "1\\~2\\~3~4", id="numbers in a row"),
    pytest.param("1~3강 들었어요~", "1\\~3강 들었어요~", id="a range before a tilde that draws a word out"),
    pytest.param("~~1~3강, 5~6강~~", "~~1\\~3강, 5\\~6강~~", id="ranges that are struck, and meant to be"),
    pytest.param("~1~3강 취소~", "~1\\~3강 취소~", id="a range in what is struck by single tildes"),
    pytest.param("~1 2~3, 4~5", "~1 2\\~3, 4\\~5", id="ranges that close one after the other what nothing else closes"),
    pytest.param("1~3강 <T> 5~6강", "1\\~3강 \\<T> 5\\~6강", id="ranges around another slip"),
    pytest.param("10. a\n   -[x]b", "10. a\n    - [x] b", id="a checkbox that falls out of its item"),
    pytest.param("10. a\n   - <T>\n   - ", "10. a\n    - \\<T>\n", id="several slips at once"),
]

KEPT = [
    pytest.param("10. a\n    - b", id="indented as it should be"),
    pytest.param("1. a\n- b", id="a list of its own"),
    pytest.param("7. a\n 8. b\n    - c", id="a number moved by a space"),
    pytest.param("10. a\n\n   # b", id="a heading ends the list"),
    pytest.param("- a\n - b", id="bullets below bullets"),
    pytest.param("```\n10. a\n   - b\n<Start>\n- \n```", id="fenced code"),
    pytest.param("    10. a\n       - b <Start>", id="indented code"),
    pytest.param("`<Start>` and ``<b>``", id="code in a line"),
    pytest.param("<https://example.org> <a@example.org> [a](<Start>)", id="addresses"),
    pytest.param("[a]: <Start>", id="a link reference"),
    pytest.param("<!-- <Start> --> x < y > z", id="a comment, and signs"),
    pytest.param("$a<b>c$", id="a formula"),
    pytest.param("<br>\n<img src='x'>\n<hr/>", id="elements without an end"),
    pytest.param("<p align='center'>a\n\n<table><tr><td>b</table>", id="ends a browser supplies"),
    pytest.param("<details>\n<summary>a</summary>\n\n#### b\n\n</details>", id="an element over blocks"),
    pytest.param("### 배운 점\n<details>\n\n### 풀이\n\na\n\n</details>", id="over a heading of the same level"),
    pytest.param("<div align='center'>\n\n# a\n\n</div>", id="an element around the title"),
    pytest.param("<b><i>a</b></i>", id="tags crossed, but each with its other half"),
    pytest.param("<svg><path d='m'/><g></g></svg>", id="a drawing"),
    pytest.param("<script>\nif (a<b>c) {}\n</script>", id="a script"),
    pytest.param("\\<Start>", id="escaped already"),
    pytest.param("1. \n   -", id="a template"),
    pytest.param("- a\n- \n- b", id="an empty bullet in the middle"),
    pytest.param("- a\n- [x]: http://example.org", id="an item that holds a link reference"),
    pytest.param("a\n-", id="a heading of the other kind"),
    pytest.param("- [ ] a\n- [x] b\n* [X] [c](d)", id="checkboxes"),
    pytest.param("- [x](y)\n- [x][y]\n- [x]: y\n- [ ]", id="what only starts like a checkbox"),
    pytest.param("*[x]* a\n\na -[x] b\n\n`-[x] a`", id="no checkbox at all"),
    pytest.param("#태그\n\na ##b\n\n## c\n\n#######d\n\n##", id="no heading"),
    pytest.param("~~a~~ ~b~ ~3강 취소~, ~5강~ 6강 (~7강~) ~8~", id="text in tildes"),
    pytest.param("1~3강 수강\n\n5~6강 수강", id="one range in each paragraph"),
    pytest.param("~~1~3강~~ 취소", id="one range in two tildes, which strike it as a whole"),
    pytest.param("1 ~ 3강, 5 ~ 6강, 7~ 8강, 9 ~10강", id="tildes that strike nothing"),
    pytest.param("가~나, 다~라, A~C, D~F", id="words on both sides, which may be struck on purpose"),
    pytest.param("10%~20%, 30%~40%", id="signs behind which no tilde closes"),
    pytest.param("1\\~3강, 5\\~6강", id="ranges escaped already"),
    pytest.param("`1~3, 5~6` $1~3, 5~6$ $$1~3, 5~6$$", id="ranges in code and formulas"),
    pytest.param("```\n1~3, 5~6\n```\n\n    1~3, 5~6", id="ranges in blocks of code"),
    pytest.param(
        "[a](b/1~3-5~6) <https://a.b/1~3,5~6> https://a.b/1~3,5~6 <b title='1~3, 5~6'></b>", id="in addresses"
    ),
    pytest.param("[1~3], 5~6 [1~3][], [a][1~3]\n\n[1~3]: /u", id="the label of a definition, which would lead nowhere"),
    pytest.param("| ##a |\n|---|\n| -[x] b |\n\n    ##c", id="cells and code that look like one"),
]


@pytest.mark.parametrize(("before", "after"), MENDED)
def test_mends(before: str, after: str) -> None:
    assert repaired(before) == after


@pytest.mark.parametrize("text", KEPT)
def test_leaves_alone(text: str) -> None:
    assert repair(text.split("\n"))[:2] == (tuple(text.split("\n")), ())


@pytest.mark.parametrize(
    ("before", "meant"),
    [
        pytest.param(
            "1~3강, 5~6강 ~취소~ 들었어요~", "1&#126;3강, 5&#126;6강 ~취소~ 들었어요&#126;", id="ranges, unstruck"
        ),
        pytest.param(
            "9. a\n   - b\n10. c\n   - d\n11. e\n   - f", "9. a\n   - b\n10. c\n    - d\n11. e\n    - f", id="one list"
        ),
        pytest.param("- a\n  - b\n  - \n- c", "- a\n  - b\n- c", id="no empty bullet, and no gaps between the items"),
        pytest.param(
            "a <T> and <s> b", "a &lt;T&gt; and &lt;s&gt; b", id="tokens of language models, one of them an element"
        ),
    ],
)
def test_github_would_show_what_was_meant(before: str, meant: str) -> None:
    """GitHub's own parser on the repaired text and on what a careful author would have written."""
    assert github(repaired(before)).replace("<!---->", "") == github(meant)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        pytest.param("10. a\n   - b\n   - c", [("N501", 2, 4, "10.")], id="one report for all that fell out together"),
        pytest.param("가 <T>\n-[x]나", [("N503", 1, 3, "<T>"), ("N506", 2, 1, "-[x]")], id="a box that is none"),
        pytest.param("- [o] a", [("N506", 1, 3, "[o]")], id="a mark of which nobody knows what it means"),
        pytest.param("> a\n> ##b", [("N507", 2, 3, "##b")], id="a heading in a quote"),
        pytest.param("##중요## 가", [("N507", 1, 1, "##중요## 가")], id="signs that may be decoration"),
        pytest.param("- a\n  - ", [("N502", 2, 3, "-")], id="heading of an item"),
        pytest.param("a\nb <T> <EOS>", [("N503", 2, 3, "<T>"), ("N503", 2, 7, "<EOS>")], id="each word"),
        pytest.param("<b>a", [("N504", 1, 1, "<b>")], id="stray tag"),
        pytest.param("이 **단어(word)**는", [("N505", 1, 3, "**단어(word)**")], id="bold before a particle"),
        pytest.param("가 1~3강, 5~6강, 7~8강", [("N515", 1, 4, "3강, 5")], id="ranges, once for the two that strike"),
        pytest.param(
            "~1강과 2~3강", [("N515", 1, 7, "1강과 2")], id="the tilde of the range, not that which only opens"
        ),
        pytest.param("**단어**는 **(가)** 나", [], id="bold that CommonMark closes"),
        pytest.param("**a(b)**c", [], id="no particle, no Korean: not ours to say"),
        pytest.param(
            "<Start>\n- `c` <T>",
            [("N503", 1, 1, "<Start>"), ("N503", 2, 7, "<T>")],
            id="what a first repair brings to light",
        ),
    ],
)
def test_reports(text: str, places: list[tuple[str, int, int, str]]) -> None:
    assert sorted(found(text)) == places


_PIECES = [
    "10. ",
    "1. ",
    " 8. ",
    "100. ",
    "1) ",
    "- ",
    "-",
    "* ",
    "> ",
    "   ",
    "    ",
    "\t",
    "\n",
    "\n\n",
    "a",
    "가",
    "단어(word)",
    "<Start>",
    "<T",
    "<details>",
    "</details>",
    "<b>",
    "</b>",
    "<pre>",
    "</pre>",
    "<!--",
    "-->",
    "<script>",
    "</script>",
    "`",
    "```",
    "~~~",
    "**",
    "*",
    "$",
    "~",
    "1~3강, ",
    "[x]: y",
    "[^1]: ",
    "# h",
    "## k",
    "##",
    "[]",
    "[x]",
    "[ ",
    "---",
    "===",
    "\\",
    "&lt;",
    "\0",
    "\u2028",
    "\x0b",
    "\r",
    "|",
    "|-|-|",
]
_TEXTS = st.one_of(st.lists(st.sampled_from(_PIECES), max_size=25).map("".join), st.text(max_size=80))


@settings(max_examples=400)
@given(_TEXTS)
def test_lines_keep_their_numbers_and_a_second_run_finds_nothing_to_mend(text: str) -> None:
    lines = text.split("\n")
    mended, slips, _ = repair(lines)
    assert len(mended) == len(lines)
    assert repair(mended)[0] == mended
    for slip in slips:
        assert 1 <= slip.line <= len(lines)
        assert 1 <= slip.column <= len(lines[slip.line - 1]) + 1


@settings(max_examples=400)
@given(_TEXTS)
def test_only_spaces_escapes_and_empty_bullets_change(text: str) -> None:
    """Every other character of a line is still there, in its order: no repair guesses at words."""
    lines = text.split("\n")
    for before, after in zip(lines, repair(lines)[0], strict=True):
        assert letters(after) == letters(before) or before.strip(" \t>") in {"-", "*", "+"}


def letters(text: str) -> str:
    return "".join(text.replace("<!-- -->", "").replace("&lt;", "<").replace("\\", "").split())


@settings(max_examples=400)
@given(_TEXTS)
def test_the_edits_of_a_repair_put_it_right(text: str) -> None:
    """Made in the README as written, they leave what is shown as it is, and the slip is gone."""
    lines = text.split("\n")
    before = repair(lines)
    for slip in before.repairs:
        if slip.edits:
            mended = list(lines)
            for line, column, removed, inserted in sorted(slip.edits, reverse=True):
                mended[line] = mended[line][:column] + inserted + mended[line][column + removed :]
            after = repair(mended)
            assert meant(after.blocks.tokens) == meant(before.blocks.tokens)
            assert (slip.code, slip.line, slip.column) not in [
                (left.code, left.line, left.column) for left in after.repairs
            ]


def meant(tokens: Sequence[Token]) -> list[object]:
    """Blocks, where a sign escaped in one way is the same as escaped in the other.

    Of three tildes any two may strike, so that which of them are escaped depends on what was mended first.
    """
    return [
        {**token.as_dict(), "content": token.content.replace("&lt;", "\\<").replace("\\~", "~")} for token in tokens
    ]


def test_a_hostile_text_takes_a_bounded_number_of_passes() -> None:
    """Each line is a slip that comes to light when the one before it is mended; no line is lost over it."""
    lines = ["<pre>", *["<!--"] * 200]
    mended = repair(lines).lines
    assert len(mended) == len(lines)


@settings(max_examples=400)
@given(_TEXTS)
def test_the_blocks_handed_on_are_those_of_the_repaired_lines(text: str) -> None:
    """After a repair only the sections around it are parsed anew; that must not show."""
    repaired = repair(text.split("\n"))
    whole = blocks("\n".join(line.replace("\0", "\ufffd").replace("\r", " ") for line in repaired.lines))
    assert [token.as_dict() for token in repaired.blocks.tokens] == [token.as_dict() for token in whole.tokens]
    assert repaired.blocks.env["references"].keys() == whole.env["references"].keys()
