"""What is read from disk: every unreadable README gets one clear line, and nothing is taken from outside the repository."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from cs231n_notes import sources


def test_reads_beside_the_readme(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("# 과목\n", encoding="utf-8")
    (tmp_path / "course.yml").write_text("total: 5\n", encoding="utf-8")
    read = sources.read(str(tmp_path / "README.md"))
    assert (read.notes.overview.title, read.course.total) == ("과목", 5)


def test_the_profile_completes_what_the_learner_left_out(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("# CS231n 노트\n", encoding="utf-8")
    (tmp_path / "course.yml").write_text("titles: {1: 들어가며}\n", encoding="utf-8")
    course = sources.read(str(tmp_path / "README.md")).course
    assert (course.total, course.titles[1], course.titles[15]) == (18, "들어가며", "3D Vision")


@pytest.mark.parametrize(
    ("make", "says"),
    [
        pytest.param(lambda _: None, "no such file", id="missing"),
        pytest.param(lambda path: path.mkdir(), "is a folder", id="folder"),
        pytest.param(lambda path: path.write_bytes("가나".encode()[:4]), "byte 0xeb at offset 3", id="cut in a letter"),
        pytest.param(lambda path: path.write_bytes(b"ok \xff\xfe"), "byte 0xff at offset 3", id="not UTF-8"),
    ],
)
def test_unreadable(tmp_path: Path, make: Callable[[Path], object], says: str) -> None:
    path = tmp_path / "README.md"
    make(path)
    with pytest.raises(sources.SourceError) as error:
        sources.read(str(path))
    assert says in str(error.value)
    assert str(path) in str(error.value)
    assert "\n" not in str(error.value)


def test_a_bad_course_names_every_problem(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("# 과목\n", encoding="utf-8")
    (tmp_path / "course.yml").write_text("titel: x\ntotal: many\n", encoding="utf-8")
    with pytest.raises(sources.SourceError) as error:
        sources.read(str(tmp_path / "README.md"))
    lines = str(error.value).splitlines()
    assert len(lines) == 2
    assert "did you mean 'title'" in lines[0]


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    root = tmp_path / "repository"
    (root / "notes" / "images").mkdir(parents=True)
    (root / "src").mkdir()
    (root / "notes" / "images" / "그림 1.png").write_bytes(b"png")
    (root / "src" / "model.py").write_text("x = 1\n")
    (tmp_path / "secret.txt").write_text("secret")
    (root / "notes" / "stolen.txt").symlink_to(tmp_path / "secret.txt")
    return root


def linked(repository: Path, text: str, web: str = "") -> sources.Linked:
    readme = repository / "notes" / "README.md"
    readme.write_text(text, encoding="utf-8")
    return sources.linked(sources.read(str(readme)), repository, web)


def test_a_file_beside_the_readme_is_copied(repository: Path) -> None:
    found = linked(repository, "# 가\n![x](images/%EA%B7%B8%EB%A6%BC%201.png)\n")
    assert found.links == {"images/그림 1.png": "files/notes/images/그림 1.png"}
    assert found.files == {"files/notes/images/그림 1.png": repository / "notes" / "images" / "그림 1.png"}
    assert found.missing == ()


def test_anything_else_in_the_repository_is_a_link_into_it(repository: Path) -> None:
    text = "# 가\n[code](../src/model.py#L1) [folder](/src)\n"
    assert linked(repository, text, "https://github.com/o/n/blob/HEAD/").links == {
        "../src/model.py#L1": "https://github.com/o/n/blob/HEAD/src/model.py#L1",
        "/src": "https://github.com/o/n/blob/HEAD/src",
    }


@pytest.mark.parametrize(
    "target",
    ["gone.png", "../../secret.txt", "stolen.txt", "/../secret.txt", "#없는-제목", "x" * 5000, "a%00b"],
)
def test_what_leads_nowhere_is_named_with_its_place(repository: Path, target: str) -> None:
    """A name too long for the system or with a NUL leads nowhere; so does a link out of the repository."""
    found = linked(repository, f"# 가\n\n글 [x]({target})\n")
    assert [(item.line, item.column) for item in found.missing] == [(3, 7)]
    assert found.files == {}
    assert set(found.links.values()) <= {""}


def test_headings_of_the_readme_are_known(repository: Path) -> None:
    assert linked(repository, "# 가\n[x](#나-다)\n## 나 다\n").missing == ()


def test_code_links_nowhere(repository: Path) -> None:
    assert linked(repository, "# 가\n`[x](gone.md)`\n\n```\n[x](gone.md)\n```\n").missing == ()


def test_a_footnote_before_a_bracket_is_no_link(repository: Path) -> None:
    """GitHub shows the footnote's mark, and then the bracket as it is."""
    assert linked(repository, "# 가\n설명[^1](참고) 끝.\n\n[^1]: 각주\n").missing == ()


def test_the_readme_by_its_own_name(repository: Path) -> None:
    found = linked(repository, "# 가\n[절](README.md#나) [위](./README.md) [없음](README.md#다)\n## 나\n")
    assert found.links == {"README.md#나": "#나", "./README.md": "index.md", "README.md#다": ""}
    assert [target.address for target in found.missing] == ["README.md#다"]


def test_notes_that_are_saved_while_they_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An editor that writes in place would otherwise hand us the first half of the old text, or of the new."""
    path, read = tmp_path / "README.md", Path.read_bytes
    path.write_text("old", encoding="utf-8")

    def saved(self: Path) -> bytes:
        before = read(self)
        if before == b"old":
            self.write_text("# new and whole", encoding="utf-8")
        return before[:2] if before == b"old" else before

    monkeypatch.setattr(Path, "read_bytes", saved)
    assert sources.text(str(path)) == "# new and whole"


def test_notes_that_never_stand_still(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, read = tmp_path / "README.md", Path.read_bytes
    path.write_text("x", encoding="utf-8")

    def growing(self: Path) -> bytes:
        with self.open("ab") as file:
            file.write(b"x")
        return read(self)

    monkeypatch.setattr(Path, "read_bytes", growing)
    with pytest.raises(sources.SourceError, match="changes while it is read"):
        sources.text(str(path))
