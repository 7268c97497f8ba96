"""``mkdocs serve`` while the README is being written: it follows, and nothing a learner saves ends it."""

from __future__ import annotations

from cs231n_notes.cli import main
from tests.sites import Served, retitled

SENTENCE = "지금 막 적은 문장"


def test_a_half_written_readme_is_shown_as_far_as_it_goes(serve: Served) -> None:
    """Saved in the middle of a sentence, with a fence, a bold word and a tag still open."""
    text = serve.readme.read_text(encoding="utf-8")
    half = retitled(text[: len(text) // 2], SENTENCE) + '\n\n- **굵\n\n<div class="\n\n```python\ndef f('
    serve.readme.write_text(half, encoding="utf-8")
    assert serve.until(lambda: SENTENCE in serve.page()), serve.said()
    assert "Traceback" not in serve.said()


def test_an_edit_is_found_and_what_it_replaced_is_not(serve: Served) -> None:
    good = serve.readme.read_text(encoding="utf-8")
    serve.readme.write_text(retitled(good, "첫낱말"), encoding="utf-8")
    assert serve.until(lambda: "첫낱말" in serve.index()), serve.said()
    serve.readme.write_text(retitled(good, "둘째낱말"), encoding="utf-8")
    assert serve.until(lambda: "둘째낱말" in serve.index()), serve.said()
    assert "첫낱말" not in serve.index()


def test_what_is_to_tidy_is_listed_until_it_is_tidy(serve: Served) -> None:
    """Not on a site that is published: see ``test_plugin``."""
    assert "notes-slips" in serve.page()
    main(["check", "--fix", str(serve.readme)])
    assert serve.until(lambda: "N503" not in serve.page()), serve.said()
    assert "notes-slips" in serve.page(), "what only the learner can mend"


def test_an_unreadable_readme_leaves_the_last_good_site(serve: Served) -> None:
    good = serve.readme.read_text(encoding="utf-8")
    before = serve.page("log/")
    serve.readme.write_bytes(b"# CS231n \xff\xfe\n")
    assert serve.until(lambda: "UTF-8" in serve.said()), serve.said()
    assert serve.page("log/") == before
    serve.readme.write_text(retitled(good, SENTENCE), encoding="utf-8")
    assert serve.until(lambda: SENTENCE in serve.page()), serve.said()
    assert "Traceback" not in serve.said()


def test_a_readme_that_is_away_for_a_moment_is_waited_for(serve: Served) -> None:
    """Some editors and every ``git checkout`` remove a file before they write it anew."""
    good = serve.readme.read_text(encoding="utf-8")
    before = serve.page("log/")
    quiet = len(serve.said())
    serve.readme.unlink()
    assert serve.until(lambda: serve.readme.name in serve.said()[quiet:]), serve.said()
    assert serve.page("log/") == before
    serve.readme.write_text(retitled(good, SENTENCE), encoding="utf-8")
    assert serve.until(lambda: SENTENCE in serve.page()), serve.said()


def test_a_course_file_that_comes_while_serving_is_followed_from_the_next_build_on(serve: Served) -> None:
    """In the root of a repository its folder is not watched: a log of the server itself may lie there."""
    course = serve.readme.parent / "course.yml"
    course.write_text("total: 18\n", encoding="utf-8")
    serve.readme.write_text(retitled(serve.readme.read_text(encoding="utf-8"), SENTENCE), encoding="utf-8")
    assert serve.until(lambda: SENTENCE in serve.page()), serve.said()
    course.write_text("total: 77\n", encoding="utf-8")
    assert serve.until(lambda: "lecture-77" in serve.page()), serve.said()
