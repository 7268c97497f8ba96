"""All lectures on one page."""

from __future__ import annotations

from tests.pages.rendering import html, lectures, made


def test_contents_lead_to_the_lectures_and_name_what_is_gathered() -> None:
    page = made(lectures(3))["print.md"]
    found = [(item["value"], item.get_text()) for item in html(page).select(".notes-contents li")]
    assert found == [("1", "주제"), ("2", "주제"), ("3", "주제")]
    assert page.gathers == tuple(f"lectures/lecture-0{n}.md" for n in (1, 2, 3))


def test_very_many_lectures_are_a_hundred_a_page() -> None:
    pages = made(lectures(230))
    books = {path: page for path, page in pages.items() if page.gathers}
    assert {path: len(page.gathers) for path, page in books.items()} == {
        "print.md": 100,
        "print/from-101.md": 100,
        "print/from-201.md": 30,
    }
    assert [a["href"] for a in html(pages["print.md"]).select(".notes-sisters a")] == [
        "print/from-101.md",
        "print/from-201.md",
    ]


def test_one_lecture_needs_no_such_page() -> None:
    assert "print.md" not in made(lectures(1))


def test_it_is_linked_from_the_dashboard_and_the_index_alone() -> None:
    pages = made(lectures(3))
    linking = {
        path for path, page in pages.items() if html(page).find("a", href=lambda to: bool(to) and "print.md" in to)
    }
    assert linking == {"index.md", "lectures/index.md"}
