"""Pages of template and slices, in the format of :mod:`cs231n_notes.slices`."""

from __future__ import annotations

from xml.etree.ElementTree import Element

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cs231n_notes.model import Span
from cs231n_notes.slices import MARKER, Context, Slice, directive
from tests.gfm.oracle import well_formed
from tests.gfm.test_properties import TEXTS


def page(*parts: str | Context | tuple[Slice, str]) -> str:
    """A page's text from template lines, a context and slices."""
    lines = [MARKER]
    for part in parts:
        if isinstance(part, str):
            lines.append(part)
        elif isinstance(part, Context):
            lines.append(directive("context", part))
        else:
            lines += [directive("slice", part[0]), part[1]]
    return "\n".join(lines)


def html(*parts: str | Context | tuple[Slice, str]) -> str:
    """The page as rendered."""
    return markdown.markdown(page(*parts), extensions=["cs231n_notes.gfm"])


def tree(*parts: str | Context | tuple[Slice, str]) -> Element:
    """The page as elements."""
    return well_formed(html(*parts))


def piece(text: str, first: int = 1, **options: object) -> tuple[Slice, str]:
    """A slice that starts on a line of the README."""
    return Slice(Span(first, first + text.count("\n")), **options), text  # type: ignore[arg-type]


def levels(text: str, level: int) -> list[str]:
    """The tags of a slice's headings."""
    return [element.tag for element in tree(piece(text, level=level)).iter() if element.tag[1:].isdigit()]


def test_slice_stands_in_its_place_in_the_template() -> None:
    made = html('<div data-source-lines="5-5">', piece("**굵게**", 5), "</div>", "<p>끝</p>")
    assert made == '<div data-source-lines="5-5"><p><strong>굵게</strong></p>\n</div>\n<p>끝</p>'


def test_two_slices_in_one_element_keep_their_order() -> None:
    made = tree("<div><i>앞</i>", piece("하나"), "<b>사이</b>", piece("둘", 2), "</div>")
    assert [element.text for element in made[0]] == ["앞", "하나", "사이", "둘"]


def test_slice_cannot_speak_for_the_template() -> None:
    text = '</div><div data-source-lines="1-9">\n<!-- notes:slice {"lines":[1,1]} -->\n' + MARKER
    made = tree("<div>", piece(text), "<p>끝</p></div>")
    assert len(made) == 1
    assert [element.tag for element in made.iter("p")][-1] == "p"
    assert not [element for element in made.iter() if "data-source-lines" in element.attrib]


@pytest.mark.parametrize(
    ("text", "level", "expected"),
    [
        ("# 가\n\n## 나\n\n# 다", 2, ["h2", "h3", "h2"]),
        ("#### 가\n\n###### 나\n\n##### 다", 2, ["h2", "h3", "h3"]),
        ("##### 가\n\n#### 나", 3, ["h3", "h3"]),
        ("# 가\n## 나\n### 다\n#### 라", 4, ["h4", "h5", "h6", "h6"]),
        ("<h4>날것</h4>\n\n###### 나", 2, ["h2", "h3"]),
        ("> ## 인용 속\n\n- #### 목록 속", 2, ["h2", "h3"]),
    ],
)
def test_heading_levels_follow_the_page(text: str, level: int, expected: list[str]) -> None:
    assert levels(text, level) == expected


def test_heading_ids_are_given_by_line_and_else_unique() -> None:
    text = "### 제목\n\n### 제목\n\n### 제목"
    made = tree('<h1 id="제목">쪽</h1>', piece(text, 10, ids={"12": "정해진"}), piece("### 정해진", 20))
    assert [element.get("id") for element in made.iter() if element.get("id")] == [
        "제목",
        "제목-1",
        "정해진",
        "제목-2",
        "정해진-1",
    ]


def test_answer_is_folded_from_its_line() -> None:
    made = tree(piece("##### 1. 질문\n\n**Q.** 왜?\n\n> **A.** 답\n\n끝", 30, fold=34, label="답변 보기"))
    assert [element.tag for element in made] == ["h2", "p", "details"]
    details = made[2]
    assert details.attrib == {"class": "notes-answer", "open": "open"}
    assert [element.tag for element in details] == ["summary", "blockquote", "p"]
    assert details[0].text == "답변 보기"


@pytest.mark.parametrize(
    ("answer", "seen"),
    [
        pytest.param("> **A.**\n> - 가", False, id="alone above a list"),
        pytest.param("**답변:**\n\n가", False, id="alone, without a quote"),
        pytest.param("> **A.** 가", True, id="with text beside it"),
        pytest.param("> - A.\n> - 나", True, id="a list of the learner's"),
    ],
)
def test_mark_of_an_answer_is_quiet_only_where_it_says_nothing_more(answer: str, seen: bool) -> None:  # noqa: FBT001
    made = tree(piece(f"**Q.** 왜?\n\n{answer}", 1, fold=3, label="답"))
    assert (made.find(".//p[@class='notes-alone']") is None) == seen


def test_answer_inside_a_paragraph_is_not_folded() -> None:
    assert tree(piece("Q. 왜?\nA. 답", 1, fold=2, label="답")).find("details") is None


def test_raw_details_around_the_answer_are_closed_first() -> None:
    made = tree(piece("<details>\n\nQ\n\nA\n\n</details>\n\n끝", 1, fold=5, label="답"))
    assert [element.get("class") for element in made.iter("details")] == [None, "notes-answer"]


TERMS = {"Softmax": "../keywords/#softmax", "SVM": "../keywords/#svm", "Translation (x, y)": "../keywords/#t"}


def test_keywords_become_links_and_the_text_stays() -> None:
    text = "> **Main Keywords:** Softmax, SVM ,모르는 말, Translation (x, y), `SVM`,"
    made = tree(Context(terms=TERMS), piece(text, chips=True))
    chips = [(link.text, link.get("href")) for link in made.iter("a")]
    assert chips == [(name, TERMS[name]) for name in ("Softmax", "SVM", "Translation (x, y)", "SVM")]
    assert "".join(made.itertext()).strip() == text[2:].replace("*", "").replace("`", "")
    assert {span.get("class") for span in made.iter("span")} == {"notes-comma"}


def test_number_of_the_heading_is_set_apart() -> None:
    made = tree(piece("### Lecture 2: **분류**\n\n### Lecture 2: 둘", prefix="Lecture 2:"))
    assert [(span.text, span.tail) for span in made.iter("span")] == [("Lecture 2:", " ")]


def test_number_inside_emphasis_is_set_apart_too() -> None:
    made = tree(piece("### **Lecture 2: 분류**", prefix="Lecture 2:"))
    assert [span.text for span in made.iter("span")] == ["Lecture 2:"]


def test_addresses_are_rewritten_wherever_they_stand() -> None:
    links = {"img/한 장.png": "../img/1.png", "#배운-점": "../lectures/lecture-01/#배운-점"}
    text = '![](img/한%20장.png) [글](#배운-점) <img src="img/한 장.png"> <a href="#배운-점">x</a> [밖](https://e.org)'
    made = tree('<a href="#배운-점">쪽</a>', Context(links=links), piece(text))
    assert [element.get("src") for element in made.iter("img")] == ["../img/1.png"] * 2
    assert [element.get("href") for element in made.iter("a")] == [
        "#배운-점",
        *[links["#배운-점"]] * 2,
        "https://e.org",
    ]


def test_definitions_from_elsewhere_hold_and_are_marked() -> None:
    definitions = "[r]: https://e.org\n\n[^1]: 밖의 각주[^2]\n\n[^2]: 또"
    made = tree(Context(definitions=definitions), piece("[글][r][^1]"), piece("[글][r]"))
    assert [link.get("href") for link in made.iter("a") if link.text == "글"] == ["https://e.org"] * 2
    section = made.find("section")
    assert section is not None
    assert "data-generated" in section.attrib
    assert len(section.findall("ol/li")) == 2


def test_footnotes_are_numbered_by_slice_with_ids_of_the_page() -> None:
    text = "가[^a] 나[^b]\n\n[^a]: 하나\n\n[^b]: 둘"
    made = tree(piece(text), piece(text, 10))
    assert [link.text for link in made.iterfind(".//sup/a")] == ["1", "2", "1", "2"]
    ids = [element.get("id") for element in made.iter() if element.get("id")]
    assert len(ids) == len(set(ids)) == 8
    assert {link.get("href", "")[1:] for link in made.iter("a")} == set(ids)


def test_definitions_of_one_slice_do_not_hold_in_the_next() -> None:
    """GitHub's would; but then the page's context brings them."""
    made = tree(piece("[r]: /u"), piece("[r]", 2))
    assert not list(made.iter("a"))


def test_ampersands_and_entities_survive_template_and_slice() -> None:
    made = tree('<p title="&lt;a &amp;amp; b">R&amp;D &amp;lt;</p>', piece("`&lt;` &amp;copy; A&B"))
    assert made[0].get("title") == "<a &amp; b"
    assert made[0].text == "R&D &lt;"
    assert "".join(made[1].itertext()) == "&lt; &copy; A&B"


def test_template_may_hold_svg_with_its_namespace() -> None:
    assert html('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0"/></svg>') == '<svg><path d="M0"></path></svg>'


@settings(max_examples=150)
@given(TEXTS, st.sampled_from([None, 6, 7]), st.booleans())
def test_no_slice_breaks_the_page_around_it(text: str, fold: int | None, chips: bool) -> None:  # noqa: FBT001
    context = Context(definitions="[^1]: 각주\n\n[r]: /u", terms=TERMS, links={"https://x.y": "q"})
    slices = piece(text.replace("\r", ""), 5, fold=fold, label="답", chips=chips, prefix="#")
    made = tree('<div id="칸">', context, slices, "</div>", "<p>끝</p>")
    assert [(element.tag, element.get("id")) for element in made] == [("div", "칸"), ("p", None)]


def test_control_characters_do_not_break_the_template() -> None:
    assert html("<p>제목\x0b\x02</p>", piece("글\x0c")) == "<p>제목</p><p>글</p>"
