"""Lectures as Markdown, and ``llms.txt``, the list of them."""

from __future__ import annotations

from markdown_it import MarkdownIt

from cs231n_notes.beside import make as make_beside
from cs231n_notes.beside.markdown import llms, sections
from tests.beside.conftest import HOSTILE, Make
from tests.sites import BASE, ROOT, Site

NOTES = "# 과목\n\n## Lecture 2: 가\r\n1. 하나\n\n  - <Start> **단어(word)**는\n\n## Lecture 3: 나\n\n### 배운 점\n"


def test_a_lecture_is_what_was_written(make: Make) -> None:
    """Unrepaired: what one pastes elsewhere is one's own text."""
    assert sections(make(NOTES).notes) == {
        "lectures/lecture-02.md": "## Lecture 2: 가\n1. 하나\n\n  - <Start> **단어(word)**는\n"
    }


def test_the_list_leads_to_every_lecture(make: Make) -> None:
    subject = make(NOTES)
    listed = llms(subject, sections(subject.notes))
    assert listed.startswith("# 과목\n\n> 수강 0/3, 정리 1\n\n")
    assert f"- [2. 가]({BASE}lectures/lecture-02.md)\n" in listed
    assert "lecture-03" not in listed


def test_titles_are_no_markdown(make: Make) -> None:
    subject = make(HOSTILE)
    html = MarkdownIt("commonmark").render(llms(subject, sections(subject.notes)))
    links = [part.split('"')[0] for part in html.split('href="')[1:]]
    assert all(link.startswith(BASE) for link in links)
    assert "<script" not in html
    assert "<img" not in html


def test_notes_without_lectures(make: Make) -> None:
    assert llms(make("# 과목\n글\n"), {}) == f"# 과목\n\n[progress.json]({BASE}progress.json)\n"


def test_nothing_names_an_address_nobody_gave(make: Make) -> None:
    subject = make(NOTES + "## Daily Log\n### 2026-01-05\n- 2강\n")
    published = make_beside(subject).published
    assert "feed.xml" in published
    unknown = type(subject)(subject.notes, subject.progress, subject.labels, type(subject.web)())
    assert "feed.xml" not in make_beside(unknown).published
    assert "(lectures/lecture-02.md)" in make_beside(unknown).published["llms.txt"]


def test_published_beside_their_pages(site: Site) -> None:
    """A program finds the Markdown of a page from the page, and reads what stands in the README."""
    readme = (ROOT / "notes" / "README.md").read_text(encoding="utf-8")
    listed = (site.folder / "llms.txt").read_text(encoding="utf-8")
    found = 0
    for address, page in site.pages.items():
        for link in page.select('link[type="text/markdown"]'):
            path = f"{address.rstrip('/')}.md"
            assert str(link["href"]) == f"../{path.rsplit('/', maxsplit=1)[1]}"
            assert (site.folder / path).read_text(encoding="utf-8") in readme
            assert f"({BASE}{path})" in listed
            found += 1
    assert found == 11
