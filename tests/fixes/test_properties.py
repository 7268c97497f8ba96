"""What holds for every text: mending never fails, never touches a word, and leaves the site as it was."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cs231n_notes.fixes import offered, plan
from cs231n_notes.fixes.meaning import same
from cs231n_notes.fixes.text import applied
from tests.fixes.cases import CASES, checked, mended, source
from tests.pages.rendering import html, made, readmes

# Slips of every kind, what stands around them, and what could be taken for one.
PIECES = [
    "# 노트", "## Daily Log", "## 로드맵", "### 1주차", "###2주차 (완료)", "##Lecture 2: 나", "### Lecture 1: 가", "#### 배운 점",
    "####질문", "##### 1. 왜", "**Q.** 무엇 <T>", "> **A.** 답", "> **A.** ", "> **Main Keywords:** 가, 나,", "> 키워드: 다 , ",
    "**키워드: 가,**", "> **Main Keywords:** ", "- [] 1강 수강", "- [ x] 2강", "-[x]3강", "* [x]*가*", "- [x](y)", "- [o] 가",
    "1. 하나", "3. 셋", "9. 아홉", "9. 아홉", "10. 열", "100. 백", "  2. 둘", "   - 안", "     - 더 안", "    - 넷", "\t- 탭",
    "   1. 안", "   3. 안", "> 10. 가", ">    - 나", "- - 나란히", "1. 2. 가", "01. 영", "- ", "   - ", "<Start> 가", "가 <b>나",
    "<details>", "</details>", "<summary>가</summary>", "<div><T>", "<!-- 주석", "-->", "| 가 | <T> |", "| - | - |", "```", "    코드",
    "$$", "---", "===", "글  ", "글\\", "글", "", "", "[x]: y", "[^1]: 각주 <T>", "\x0b", "\u2028", "가\u0301", "**가(나)**다",
]  # fmt: skip
ENDS = ["\n", "\n", "\n", "\r\n", "\r", " \n"]
documents = st.one_of(
    st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(ENDS)), max_size=30).map(
        lambda rows: "".join(piece + end for piece, end in rows)
    ),
    st.text(max_size=60),
)
searched = settings(max_examples=60)


@searched
@given(documents)
def test_a_second_run_changes_nothing(text: str) -> None:
    once = mended(text)
    again = mended(once.text)
    assert (again.text, again.count) == (once.text, 0)


@searched
@given(documents)
def test_what_is_left_would_change_the_site(text: str) -> None:
    """``- [] task`` over ``   - ``: with the box mended, the second line is no longer what it was."""
    once = mended(text)
    for fix in plan(*once.checked):
        after = applied(once.text, fix.edits)
        assert not same(checked(after).notes, once.checked.notes)


@searched
@given(documents)
def test_only_what_it_mends_is_offered(text: str) -> None:
    """With line ends of one kind: a line of blanks, emptied between CR and LF, would make one line end of two."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    before, once = checked(text), mended(text)
    refused = {(fix.finding.code, fix.finding.line) for fix in plan(*once.checked)}
    marked = {(before.findings[at].code, before.findings[at].line) for at in offered(*before)}
    assert not marked & refused
    assert not offered(*once.checked)


@searched
@given(documents)
def test_no_word_and_no_line_is_touched(text: str) -> None:
    before, after = (re.split(r"(\r\n|\r|\n)", version) for version in (text, mended(text).text))
    assert before[1::2] == after[1::2], "the ends of the lines"
    assert [_letters(line) for line in before[::2]] == [_letters(line) for line in after[::2]]


def _letters(line: str) -> str:
    """A line without what a fix may change: blanks, the number before an item, a box, a comma at the end, escapes."""
    line = re.sub(r"\[[ \t]*[xX✓]?[ \t]*\]", "[]", line.replace("&lt;", "<").replace("\\", ""))
    return re.sub(r"[,、](?=[*_]*$)|^[>\d.)*+-]+(?=\D)", "", "".join(line.split()))


@pytest.mark.parametrize(
    "text", [*map(source, CASES), *readmes().values()], ids=[*(case.stem for case in CASES), *readmes()]
)
def test_the_site_stays_as_it_was(text: str) -> None:
    assert shown(mended(text).text) == shown(text)


@searched
@given(documents)
def test_the_site_of_any_notes_stays_as_it_was(text: str) -> None:
    assert shown(mended(text).text) == shown(text)


_LAST_COMMA = re.compile(
    r'\s*(?:<span class="notes-comma">)?\s*[,、]\s*(?:</span>)?(?=(?:</\w+>|\s)*</(?:p|h\d|li|td)>)'
)


def shown(text: str) -> dict[str, str]:
    """The HTML of every page by its path, piece by piece; but for the comma behind the last keyword."""
    pages = made(text)
    return {path: _LAST_COMMA.sub("", str(html(page))) for path, page in pages.items()}
