"""Whole builds through MkDocs: strict for every README that can be read, one clear line for every other."""

from __future__ import annotations

import errno
import logging
import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from jinja2 import FileSystemBytecodeCache
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, PluginError

from cs231n_notes.site import SCRIPT

FIXTURES = Path(__file__).parent / "reading" / "golden"
CONFIG = """\
site_name: Notes
theme: {name: material, language: LANGUAGE, font: false}
plugins: [cs231n-notes]
validation: {omitted_files: warn, not_found: warn, absolute_links: warn, unrecognized_links: warn, anchors: warn}
"""
HOSTILE: Mapping[str, str] = {
    "empty": "",
    "only blank lines": "\n\n\n",
    "NUL bytes": "# 과\0목\n\n글\0글\n",
    "one line of 10 MB": "가나다라 " * 2_000_000,
    "a list nested 200 deep": "".join(f"{'  ' * depth}- 깊이 {depth}\n" for depth in range(200)),
    "quotes nested 200 deep": ">" * 200 + " 깊은 인용\n",
    "10,000 headings": "".join(f"## 제목 {number}\n" for number in range(10_000)),
    "a number too large": "## Lecture 99999999999999999999\n글\n\n## Lecture 9999\n글\n",
    "an impossible date": "## Daily Log\n### 2026년 13월 45일\n- 1강 수강\n",
    "years far away": "## Daily Log\n### 2026년 1월 9일\n- 1강 수강\n### 9026년 1월 10일 ~ 9999년 12월 31일\n- 2강 수강\n",
    "a year long ago": "## Daily Log\n### 0001년 1월 1일\n- 1강 수강\n",
    "titles that are paths": "## Lecture 1: ../../x\n글\n\n## ../../y\n글\n\n## /etc/passwd\n글\n",
    "titles that are HTML": "## Lecture 1: <script>alert(1)</script>\n글\n\n## <b>굵게\n글\n",
    "titles that are templates": "# {{ 7 * 7 }}\n\n## Lecture 1: {% raw %}\n{{ config }}\n",
    "directives of our own": '# 과목\n<!-- cs231n-notes:page -->\n<!-- notes:slice {"lines":[1,9]} -->\n</div>\n글\n',
    "links that lead nowhere": '# 가\n[a](gone.md) [b](#없음) ![c](gone.png) [d](/abs) [e](../up.md#x) <img src="gone.svg">\n',
    "an open fence": "# 가\n## Lecture 1\n```python\n글\n",
    "an open element": "# 가\n## Lecture 1\n<details>\n글\n\n## Lecture 2\n</div></article></main> 글\n",
    "long titles": "## Lecture 1: " + "긴 제목 " * 100 + "\n글\n\n## " + "x" * 1000 + "\n글\n",
    "the same heading": "## 가\n글\n" * 50,
}


def project(folder: Path, text: str | bytes, language: str = "ko") -> str:
    (folder / "docs").mkdir()
    (folder / "mkdocs.yml").write_text(CONFIG.replace("LANGUAGE", language), encoding="utf-8")
    (folder / "README.md").write_bytes(text if isinstance(text, bytes) else text.encode())
    return str(folder / "mkdocs.yml")


@pytest.fixture
def built(tmp_path: Path) -> Callable[[str], Path]:
    def built(text: str) -> Path:
        build(load_config(project(tmp_path, text), strict=True, site_dir=str(tmp_path / "site")))
        return tmp_path / "site"

    return built


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_any_readable_notes_build_strictly(text: str, built: Callable[[str], Path]) -> None:
    site = built(text)
    assert (site / "index.html").is_file()
    assert (site / "progress.json").is_file()
    assert not (site.parent / "x").exists()
    pages = "".join(file.read_text(encoding="utf-8") for file in site.rglob("*.html"))
    assert "<script>alert" not in pages
    assert ">49<" not in pages


@pytest.mark.parametrize("case", sorted(FIXTURES.glob("*.md")), ids=lambda case: case.stem)
def test_every_shape_builds_strictly(case: Path, built: Callable[[str], Path]) -> None:
    assert (built(case.read_text(encoding="utf-8")) / "index.html").is_file()


def test_the_page_for_a_wrong_address_lists_no_more_than_others(built: Callable[[str], Path]) -> None:
    site = built("".join(f"## Lecture {number}: 제목\n글\n\n" for number in range(1, 121)))
    shown = {
        name: (site / name).read_text(encoding="utf-8").count("md-nav__link") for name in ("404.html", "index.html")
    }
    assert shown["404.html"] <= shown["index.html"]


def test_an_english_site_speaks_english(tmp_path: Path) -> None:
    """What Material says and what the script says, too."""
    config = project(tmp_path, (FIXTURES / "english.md").read_bytes(), "en")
    build(load_config(config, strict=True, site_dir=str(tmp_path / "site")))
    files = [*(tmp_path / "site").rglob("*.html"), tmp_path / "site" / SCRIPT]
    assert {file.name: found for file in files if (found := re.findall("[가-힣]+", file.read_text("utf-8")))} == {}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        pytest.param(b"\xff", "byte 0xff at offset 0", id="not UTF-8"),
        pytest.param(None, "no such file", id="missing"),
    ],
)
def test_unreadable_notes_stop_the_build_with_one_line(
    text: bytes | None, says: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    config = project(tmp_path, text or b"")
    if text is None:
        (tmp_path / "README.md").unlink()
    with pytest.raises(Abort):
        load_and_build(config, tmp_path)
    (said,) = [record.getMessage() for record in caplog.records if record.levelno == logging.ERROR]
    assert says in said
    assert "\n" not in said


def load_and_build(config: str, folder: Path) -> None:
    build(load_config(config, site_dir=str(folder / "site")))


def test_what_cannot_be_read_leaves_the_last_site_standing(tmp_path: Path) -> None:
    config = project(tmp_path, "# 과목\n")
    load_and_build(config, tmp_path)
    (tmp_path / "README.md").write_bytes(b"\xff")
    with pytest.raises(Abort):
        load_and_build(config, tmp_path)
    assert (tmp_path / "site" / "index.html").is_file()


@pytest.mark.parametrize(
    ("names", "said"),
    [
        pytest.param(["site/a.html"], "site/a.html: No space left on device", id="that opens no file"),
        pytest.param([], "The site cannot be written: No space left on device", id="that takes no more"),
    ],
)
def test_a_full_disk_is_one_line(names: list[str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Python names the file when it opens it, not when it writes."""

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", *names)

    monkeypatch.setattr("mkdocs.utils.write_file", full)
    with pytest.raises(PluginError) as stopped:
        load_and_build(project(tmp_path, "# 과목\n"), tmp_path)
    assert str(stopped.value) == said


@pytest.mark.parametrize(
    "error",
    [
        pytest.param(RuntimeError("Cannot determine safe temp directory."), id="open to others"),
        pytest.param(PermissionError(errno.EPERM, "Operation not permitted"), id="of somebody else"),
        pytest.param(OSError(errno.EROFS, "Read-only file system"), id="cannot be made"),
    ],
)
def test_a_build_does_without_a_folder_for_compiled_templates(
    error: Exception, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_: FileSystemBytecodeCache) -> str:
        raise error

    monkeypatch.setattr(FileSystemBytecodeCache, "_get_default_cache_dir", refused)
    load_and_build(project(tmp_path, "# 과목\n"), tmp_path)
    assert (tmp_path / "site" / "index.html").is_file()


@pytest.mark.parametrize("text", ["- a\n- b\n", "titel: x\n", "total: [1]\n", "{"])
def test_a_bad_course_names_file_and_line(text: str, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    config = project(tmp_path, "# 과목\n")
    (tmp_path / "course.yml").write_text(text)
    with pytest.raises(Abort):
        load_and_build(config, tmp_path)
    (said,) = [record.getMessage() for record in caplog.records if record.levelno == logging.ERROR]
    assert re.search(r"course\.yml:[12]: ", said)


def test_slips_are_counted_below_warning(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    config = project(tmp_path, "# 과목\n## Daily Log\n### 2026년\n- 1강 수강\n")
    with caplog.at_level(logging.INFO, logger="mkdocs"):
        load_and_build(config, tmp_path)
    said = [record for record in caplog.records if "cs231n-notes check" in record.getMessage()]
    assert len(said) == 1
    assert said[0].levelno == logging.INFO
    assert "N301" in said[0].getMessage()


def test_slips_are_published_only_when_asked(tmp_path: Path) -> None:
    """And then neither the search nor the figures know of the list."""
    config = project(tmp_path, (FIXTURES / "usual.md").read_text(encoding="utf-8"))
    sites = {}
    for name, option in {
        "usual": "[cs231n-notes, search]",
        "asked": "[cs231n-notes: {findings: always}, search]",
    }.items():
        (tmp_path / "mkdocs.yml").write_text(
            CONFIG.replace("LANGUAGE", "ko").replace("[cs231n-notes]", option), encoding="utf-8"
        )
        build(load_config(config, strict=True, site_dir=str(tmp_path / name)))
        files = {path.relative_to(tmp_path / name): path.read_bytes() for path in (tmp_path / name).rglob("*.*")}
        sites[name] = {path: data for path, data in files.items() if "sitemap" not in path.name}
    usual, asked = sites["usual"], sites["asked"]
    assert {str(path) for path in usual if usual[path] != asked.get(path)} == {"index.html"}
    assert b"notes-slips" in asked[Path("index.html")]
    assert b"notes-slips" not in usual[Path("index.html")]


def test_two_builds_are_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On any day: what a site says of its age comes from the notes."""
    config = project(tmp_path, (FIXTURES / "usual.md").read_text(encoding="utf-8"))
    sites = []
    for day in (20_000, 20_400):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", str(day * 24 * 60 * 60))
        folder = tmp_path / str(day)
        build(load_config(config, site_dir=str(folder), site_url="https://learner.github.io/notes/"))
        sites.append({path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()})
    assert sites[0] == sites[1]


def test_pages_written_by_hand_stand_beside_ours(tmp_path: Path) -> None:
    config = project(tmp_path, "# 과목\n## Lecture 1\n글\n")
    (tmp_path / "docs" / "mine.md").write_text(
        "# 내 글\n\n!!! note\n    pymdown의 문법\n\n[1강](lectures/lecture-01.md)\n"
    )
    with (tmp_path / "mkdocs.yml").open("a") as file:
        file.write("markdown_extensions: [admonition]\n")
    build(load_config(config, strict=True, site_dir=str(tmp_path / "site")))
    page = (tmp_path / "site" / "mine" / "index.html").read_text(encoding="utf-8")
    assert 'class="admonition note"' in page
    assert 'href="../lectures/lecture-01/"' in page


def test_a_link_that_leads_nowhere_is_text(built: Callable[[str], Path]) -> None:
    """What GitHub would show as a broken link or image is no broken link here: its words stay, it leads nowhere."""
    page = (
        built("# 가\n[글](gone.md) [제목](#없음) ![그림](gone.png) [밖](https://example.org)\n") / "index.html"
    ).read_text()
    article = page[page.index("<article") : page.index("</article>")]
    assert "<span>글</span> <span>제목</span>" in article
    assert '<img alt="그림" src="data:,"' in article
    assert '<a href="https://example.org">밖</a>' in article


def test_a_readme_from_elsewhere_brings_its_images(tmp_path: Path) -> None:
    """``NOTES_SOURCE=/elsewhere/README.md``: what lies beside that README is copied, whatever folder mkdocs runs in."""
    config = project(tmp_path, "")
    elsewhere = tmp_path.parent / f"{tmp_path.name}-elsewhere"
    (elsewhere / "그림").mkdir(parents=True)
    (elsewhere / "그림" / "a.png").write_bytes(b"png")
    (elsewhere / "README.md").write_text("# 가\n\n![x](그림/a.png) [위](README.md)\n", encoding="utf-8")
    text = (
        (tmp_path / "mkdocs.yml")
        .read_text()
        .replace("plugins: [cs231n-notes]", f"plugins: [{{cs231n-notes: {{source: {elsewhere / 'README.md'}}}}}]")
    )
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
    build(load_config(config, strict=True, site_dir=str(tmp_path / "site")))
    assert (tmp_path / "site" / "files" / "그림" / "a.png").read_bytes() == b"png"


def test_an_image_in_a_hidden_folder_is_on_the_site(tmp_path: Path) -> None:
    """MkDocs leaves out what a dot hides, and so does GitHub Pages with ``.github``, where many keep a README's images."""
    config = project(tmp_path, "# 가\n\n![x](.github/a.png)\n")
    (tmp_path / ".github").mkdir()
    (tmp_path / ".github" / "a.png").write_bytes(b"png")
    build(load_config(config, strict=True, site_dir=str(tmp_path / "site")))
    assert 'src="files/dot.github/a.png"' in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    assert (tmp_path / "site" / "files" / "dot.github" / "a.png").read_bytes() == b"png"


def test_a_section_still_empty_has_no_page(built: Callable[[str], Path]) -> None:
    site = built("# 과정\n## Roadmap\n## Daily Log\n## 부록\n## Lecture 1\n글\n")
    assert not [name for name in ("roadmap", "log", "more") if (site / name).exists()]
    assert "부록" in (site / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(("lectures", "shown"), [(20, True), (60, False)], ids=["few", "many"])
def test_few_pages_are_all_in_the_navigation(lectures: int, shown: bool, built: Callable[[str], Path]) -> None:  # noqa: FBT001
    """One need not open a group to see what is in it; on a large site the list would be longer than the page."""
    site = built("# 과목\n" + "".join(f"## Lecture {n}: 제목\n글\n" for n in range(1, lectures + 1)))
    home = (site / "index.html").read_text(encoding="utf-8")
    nav = home[home.index("md-nav--primary") : home.index("<article")]
    assert ('href="lectures/lecture-02/"' in nav) is shown


def test_a_page_of_many_lists_its_neighbours_and_not_all(built: Callable[[str], Path]) -> None:
    """What a page shows of the navigation must not grow with the course, or building it grows with the square."""
    site = built("# 과목\n" + "".join(f"## Lecture {number}: 제목 {number}\n글\n" for number in range(1, 61)))
    page = (site / "lectures" / "lecture-25" / "index.html").read_text(encoding="utf-8")
    nav = page[page.index("md-nav--primary") : page.index("<article")]
    listed = {number for number in range(1, 61) if f"{number}. 제목 {number}<" in re.sub(r"\s*\n\s*", "", nav)}
    assert listed == set(range(21, 31))
    assert all(group in nav for group in ("1–10강", "21–30강", "51–60강"))
    assert '<link rel="prev" href="../lecture-24/">' in page
    assert '<link rel="next" href="../lecture-26/">' in page
