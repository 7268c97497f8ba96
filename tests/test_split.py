"""``cs231n-notes split``: writes what changed, removes what it wrote, and leaves everybody else's files alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from cs231n_notes import site
from cs231n_notes.split import MANIFEST, Outcome, split

README = "# 과목\n\n## 로드맵\n### 1주차\n- [x] 1강 수강\n\n## Lecture 1: 가\n내용\n\n## Lecture 2: 나\n내용\n"
Run = Callable[..., dict[str, Outcome]]
"""Takes the README's text; path -> what became of it."""


@pytest.fixture
def run(tmp_path: Path) -> Run:
    def run(text: str = README) -> dict[str, Outcome]:
        readme = tmp_path / "README.md"
        readme.write_text(text, encoding="utf-8")
        made = site.build(str(readme), root=tmp_path)
        return {path: outcome for outcome, path in split(made, tmp_path / "out")}

    return run


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_writes_every_page_once(run: Run, tmp_path: Path) -> None:
    first = run()
    assert {"index.md", "roadmap.md", "lectures/lecture-01.md", "progress.json"} <= first.keys()
    assert set(first.values()) == {Outcome.WRITTEN}
    assert set(files(tmp_path / "out")) == {*first, MANIFEST}
    before = files(tmp_path / "out")
    assert set(run().values()) == {Outcome.UNCHANGED}
    assert files(tmp_path / "out") == before


def test_writes_only_what_changed(run: Run) -> None:
    run()
    again = run(README.replace("나\n내용", "나\n다른 내용"))
    assert again["lectures/lecture-02.md"] is Outcome.WRITTEN
    assert again["lectures/lecture-01.md"] is Outcome.UNCHANGED


def test_removes_only_what_it_wrote(run: Run, tmp_path: Path) -> None:
    run()
    (tmp_path / "out" / "lectures" / "mine.md").write_text("mine")
    again = run("# 과목\n글\n")
    assert again["lectures/lecture-02.md"] is Outcome.REMOVED
    assert (tmp_path / "out" / "lectures" / "mine.md").read_text() == "mine"
    assert not (tmp_path / "out" / "roadmap.md").exists()


def test_a_file_of_somebody_else_is_left_alone(run: Run, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "index.md").write_text("theirs")
    assert run()["index.md"] is Outcome.REFUSED
    assert run()["index.md"] is Outcome.REFUSED
    assert (tmp_path / "out" / "index.md").read_text() == "theirs"


def test_a_page_that_was_edited_is_not_ours_any_more(run: Run, tmp_path: Path) -> None:
    run()
    page = tmp_path / "out" / "lectures" / "lecture-01.md"
    page.write_text("edited")
    assert run(README.replace("가\n내용", "가\n새 내용"))["lectures/lecture-01.md"] is Outcome.REFUSED
    assert page.read_text() == "edited"
    run("# 과목\n글\n")
    assert page.read_text() == "edited"


def test_a_symbolic_link_is_not_followed_out_of_the_folder(run: Run, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "lectures").symlink_to(tmp_path / "elsewhere")
    assert run()["lectures/lecture-01.md"] is Outcome.REFUSED
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_broken_manifest_makes_nothing_ours(run: Run, tmp_path: Path) -> None:
    run()
    (tmp_path / "out" / MANIFEST).write_text("{broken")
    again = run(README.replace("내용", "다른 내용"))
    assert Outcome.WRITTEN not in again.values()
    assert again["lectures/lecture-01.md"] is Outcome.REFUSED


def test_an_interrupted_run_is_finished_by_the_next(run: Run, tmp_path: Path) -> None:
    run()
    (tmp_path / "README.md").write_text(README.replace("내용", "새 내용"), encoding="utf-8")
    interrupted = split(site.build(str(tmp_path / "README.md"), root=tmp_path), tmp_path / "out")
    next(outcome for outcome, _ in interrupted if outcome is Outcome.WRITTEN)
    del interrupted
    again = run(README.replace("내용", "또 다른 내용"))
    assert Outcome.REFUSED not in again.values()
