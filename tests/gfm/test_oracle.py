"""The rendering against GitHub's own parser, cmark-gfm. What is meant to differ is in ``DIFFERENCES``, one by one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.gfm.oracle import differs, github, ours, structure

SAME = {
    "list right below a paragraph": "문단\n- 하나\n- 둘\n",
    "list indented by two": "- 하나\n  - 둘\n    - 셋\n",
    "list indented by three": "1. 하나\n   - 둘\n     1. 셋\n",
    "bullets short of an item of two digits": "10. 하나\n   - 둘\n   - 셋\n",
    "answer with list": "> **A.** 답\n> - 하나\n>   - 둘\n>\n> 끝\n",
    "lazy continuation": "> 인용\n이어짐\n\n- 항목\n이어짐\n",
    "loose list": "- 하나\n\n- 둘\n\n  문단\n",
    "number and new marker": "1. 하나\n2) 둘\n- 셋\n+ 넷\n",
    "empty items": "- \n- 하나\n-\n",
    "code in a list": "- 하나\n\n      코드\n\n  ```py\n  x = 1\n  ```\n",
    "tabs": "-\t하나\n\t- 둘\n\n\t코드\n",
    "headings": "# 하나 #\n\n둘\n---\n\n셋\n===\n#넷\n",
    "rules": "***\n- - -\n___\n",
    "breaks": "하나  \n둘\\\n셋\n넷\n",
    "escapes and entities": r"\*별\* &amp; &lt; &copy; &nosuch; \\ \a &#35;" + "\n",
    "code spans": "`` a`b `` ` x ` `<b>` `**`\n",
    "strong and emphasis": "***둘*** **하*나* 둘** __밑__ _줄_ a_b_c **열고\n",
    "strikethrough": "~~둘~~ ~하나~ ~~~셋~~~ ~~a b~~\n",
    "one tilde inside two": "~~a~b~~ ~~1~3강~~ ~a~~ ~~b~\n",
    "two tildes that are one range each": "1~3강, 5~6강 ~~1~3강, 5~6강~~\n",
    "links": "[글](/u \"제목\") [글][r] [r][] [r] [글](<a b>) [](x)\n\n[r]: https://e.org 'T'\n",
    "nested brackets": "[a [b] c](d) [![그림](i.png)](l) [[x]]\n",
    "images": '![대체 *글*](i.png "제목") ![][r]\n\n[r]: j.png\n',
    "autolinks": "<https://e.org/a?b=c&d> <a@b.co> www.e.org/x. https://e.org/(a)) a@b.co, 강의https://e.org\n",
    "autolink ends": "https://e.org/a&amp; https://e.org/a; https://e.org/*a* **https://e.org** (www.e.org)\n",
    "backslash before an autolink": "경로\\https://e.org/x\n",
    "table": "| 가 | 나 | 다 |\n|:--|:-:|--:|\n| 1 | `2` | **3** |\n| 4 |\n끝\n",
    "table without outer pipes": "가|나\n-|-\n1|2\n\n문단\n",
    "pipes in cells": "| a | b |\n|---|---|\n| `x \\| y` | z \\| w |\n",
    "no table": "가|나\n-\n\n| 가 |\n---\n",
    "tasks": "- [x] 하나\n- [ ] 둘\n  * [X] 셋\n- [] 넷\n- [x]다섯\n1. [ ] 여섯\n",
    "task that looks like a list": "- [ ] 1. 과제\n- [x] - 줄\n- [ ] # 제목\n",
    "footnotes": "본문[^1] 또[^1] 그리고[^가]\n\n[^1]: 하나\n[^가]: 둘\n\n    문단\n",
    "footnote without definition": "본문[^없음]\n",
    "html block": "<div>\n\n**굵게**\n\n</div>\n\n<details><summary>열기</summary>\n\n- 하나\n\n</details>\n",
    "html inline": "H<sub>2</sub>O<br>x<sup>2</sup> <kbd>K</kbd> <!-- 숨김 --> 끝\n",
    "html table": "<table>\n<tr><td>하나</td><td>둘</td></tr>\n</table>\n",
    "references with spaces": "[글][R  r]\n\n[r R]: /u\n",
    "filtered elements": "x <script>y</script> <iframe>\n",
    "blank text": "\n \n\t\n",
}


@pytest.mark.parametrize("text", SAME.values(), ids=SAME.keys())
def test_rendering_equals_github(text: str) -> None:
    assert structure(ours(text)) == structure(github(text))


DIFFERENCES = {
    "CJK emphasis: a Korean particle may follow": ("**단어(word)**는\n", "<p><strong>단어(word)</strong>는</p>"),
    "no HTML: shown as text": ("<Start>\n", "<p>&lt;Start></p>"),
    "tag never closed: shown as text": ("<b>굵게\n", "<p>&lt;b>굵게</p>"),
    "tag never opened: shown as text": ("글</div>\n", "<p>글&lt;/div></p>"),
    "comment never closed: shown, not swallowing the rest": ("<!-- 숨김\n글\n", "<p>&lt;!-- 숨김 글</p>"),
    "allow-list: other elements go, their content stays": ("<u>밑줄</u>\n", "<p>밑줄</p>"),
    "allow-list: no address for javascript:": ("[x](javascript:y)\n", "<p><span>x</span></p>"),
    "alerts are boxes": (
        "> [!TIP]\n> 글\n",
        '<div class="admonition tip"><p class="admonition-title">팁</p><p>글</p></div>',
    ),
    "emoji": (":rocket:\n", "<p>🚀</p>"),
    "task in an item of an item on the same line": (
        "- - [x] 글\n",
        "<ul><li><ul><li><input checked>글</li></ul></li></ul>",
    ),
    "reference right above a list of another number": ("[r]: /u\n2) 둘\n", '<ol start="2"><li>둘</li></ol>'),
    "indented text right below a reference": ("[r]: /u\n    코드\n", "<pre><code>코드\n</code></pre>"),
}


@pytest.mark.parametrize(("text", "html"), DIFFERENCES.values(), ids=DIFFERENCES.keys())
def test_difference_is_meant(text: str, html: str) -> None:
    """Each shown to be one, so that the list cannot go stale."""
    assert structure(ours(text)) == structure(html)


@pytest.mark.parametrize("text", [text for text, _ in DIFFERENCES.values()])
def test_difference_is_one(text: str) -> None:
    assert structure(ours(text)) != structure(github(text))


BLOCKS = ["\n- ", "\n* ", "\n1. ", "\n10. ", "- ", "> ", "# ", "### ", "\n- [x] 할 일", "\n- [ ] 할 일", "---\n"]
SPACES = ["   ", "    ", "  ", " ", "\n", "\n\n", "\n", "\n"]
WORDS = ["가", "a", "b c", "강의 노트", "**", "*", "_", "~~", "`", "[a](b)", "[a][r]", "![i](s)", "<b>q</b>", "<br>"]
OTHER = ["<sub>z</sub>", "|", "\n\n| a | b |\n|---|---|\n| 1 | *2* |\n\n", " http://x.y/z ", " www.a.b ", " me@a.co "]
PARTS = [*BLOCKS, *SPACES, *WORDS, *OTHER, "&amp;", "&", "(", ")", "!", ".", '"']


@settings(max_examples=300)
@given(st.lists(st.sampled_from(PARTS), max_size=16).map("".join))
def test_random_documents_equal_github(text: str) -> None:
    """CJK emphasis differs where the author meant it to; such texts are for the golden files."""
    if not differs(text):
        assert structure(ours(text)) == structure(github(text))
