"""What a page is told of the rest of the README."""

from __future__ import annotations

import pytest

from cs231n_notes import slices
from cs231n_notes.pages import Page
from tests.pages.rendering import SHAPES, content, html, made, only


def context(page: Page) -> slices.Context:
    return next(part for part in slices.chunks(content(page)) if isinstance(part, slices.Context))


FILES = {"images/a b.png": "files/images/a b.png", "docs/guide.md": "https://example.org/blob/HEAD/docs/guide.md"}


def test_headings_lead_to_the_page_that_shows_them() -> None:
    pages = made(SHAPES["links"], links=FILES)
    assert context(pages["index.md"]).links["#daily-log"] == "log.md#daily-log"
    assert context(pages["index.md"]).links["#1-왜"] == "lectures/lecture-01.md#1-왜"
    assert context(pages["lectures/lecture-01.md"]).links["#배운-점"] == "#배운-점"


def test_names_given_in_html_lead_to_their_heading() -> None:
    """As on GitHub, where ``<a name>`` stands in or above the heading that is meant, or below one."""
    readme = (
        "# 노트\n\n[1](#one) [2](#two) [3](#three)\n\n## Lecture 1: 가\n글\n<a name='two'></a>\n\n"
        '## Lecture 2: 나\n글 <a id=three></a>\n## <a id="one"></a> 참고 자료\n글\n'
    )
    assert context(made(readme, links={"#one": "#one", "#two": "#two", "#three": "#three"})["index.md"]).links == {
        "#one": "more/참고-자료.md#참고-자료",
        "#two": "lectures/lecture-02.md#lecture-2-나",
        "#three": "lectures/lecture-02.md#lecture-2-나",
    }


def test_files_are_seen_from_the_page() -> None:
    pages = made(SHAPES["links"], links=FILES)
    assert context(pages["index.md"]).links["images/a b.png"] == "files/images/a%20b.png"
    assert context(pages["lectures/lecture-01.md"]).links["images/a b.png"] == "../files/images/a%20b.png"
    assert context(pages["index.md"]).links["docs/guide.md"] == FILES["docs/guide.md"]


def test_a_page_is_told_only_of_what_it_uses() -> None:
    pages = made(SHAPES["links"], links=FILES | {"images/other.png": "files/images/other.png"})
    assert context(pages["log.md"]).links == {}
    assert context(pages["log.md"]).definitions == ""


def test_definitions_are_found_whatever_their_case() -> None:
    """A footnote defined below another heading of the same lecture: each heading is a slice of its own."""
    page = made("# 노트\n\n### Lecture 1: 가\n#### 배운 점\n- 내용[^Bias]\n#### 표\n글\n\n[^bias]: 각주\n")
    assert context(page["lectures/lecture-01.md"]).definitions == "[^bias]: 각주"


def test_definitions_come_with_those_they_use() -> None:
    """A footnote that uses a link reference needs it too, on a page that holds neither."""
    definitions = context(made(SHAPES["links"])["index.md"]).definitions
    assert definitions == "[글]: docs/guide.md\n\n[^1]: 각주의 글 [글]"


@pytest.mark.parametrize(
    "written",
    [
        pytest.param("[x](a.png)", id="inline"),
        pytest.param("![x]( a.png 'title')", id="image with a title"),
        pytest.param("[x](<a.png>)", id="in angle brackets"),
        pytest.param("([x](a.png))", id="in brackets"),
        pytest.param("[![x](a.png)](b)", id="within another link"),
        pytest.param("[![x](b)](a.png)", id="around an image"),
        pytest.param("[x](b)[y](a.png)", id="right behind another"),
        pytest.param("[x](b),[y](a.png)", id="behind a comma without a space"),
        pytest.param("[x]: [y](a.png)", id="behind what is no definition"),
        pytest.param("<img src=a.png alt=''>", id="raw, unquoted"),
        pytest.param("<a href='a.png'>x</a>", id="raw, quoted"),
        pytest.param("[x](a\\.png)", id="escaped"),
        pytest.param("[x](%61.png)", id="percent-encoded"),
        pytest.param("[x][y]\n\n[y]: a.png", id="reference"),
    ],
)
def test_every_way_to_write_a_target_is_found(written: str) -> None:
    page = made(f"# 노트\n\n{written}\n", links={"a.png": "files/a.png"})["index.md"]
    assert context(page).links == {"a.png": "files/a.png"}


def test_lectures_that_are_mentioned_have_an_address() -> None:
    pages = made(
        "# 노트\n\n## Daily Log\n### 2026-01-02\n- Lecture 1~3 수강, 3강 정리\n\n### Lecture 3: 다\n#### 배운 점\n- Lecture 1과 3\n"
    )
    assert context(pages["log.md"]).lectures["1"] == "lectures/index.md#lecture-01"
    assert context(pages["log.md"]).lectures["3"] == "lectures/lecture-03.md"
    assert list(context(pages["lectures/lecture-03.md"]).lectures) == ["1"]  # a page does not link to itself


@pytest.mark.parametrize("line", ["> **Keywords:** a, b", "**키워드** : a, b", "**키워드**: a, b", "키워드: a, b"])
def test_the_first_keyword_is_a_chip_wherever_the_colon_stands(line: str) -> None:
    page = html(made(f"# 노트\n\n## 1강. 가\n{line}\n\n글\n")["lectures/lecture-01.md"])
    assert [chip.get_text() for chip in page.select("a.notes-chip")] == ["a", "b"]


def test_keywords_are_chips_that_lead_to_the_index() -> None:
    pages = made("# 노트\n\n### Lecture 1: 가\n> **Main Keywords:** Softmax, 손실 함수\n\n#### 배운 점\n- 한 줄\n")
    assert context(pages["lectures/lecture-01.md"]).terms == {
        "Softmax": "../keywords.md#softmax",
        "손실 함수": "../keywords.md#손실-함수",
    }
    assert only(html(pages["keywords.md"]), "#softmax a")["href"] == "lectures/lecture-01.md"
