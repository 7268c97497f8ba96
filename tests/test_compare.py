"""What `.ci/run` compares other generators by: it must see what differs, or it proves nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from compare import Lacks, differences

PAGE = (
    '<nav>{theme}</nav><article><a class="headerlink">{theme}</a>'
    '<h1 id="{id}">제목</h1><p>{text} <a href="{link}">쪽</a></p></article>'
)
SAME = {"theme": "MkDocs", "id": "제목", "text": "글", "link": "../"}


@pytest.fixture
def sites(tmp_path: Path) -> tuple[Path, Path]:
    for name in ("mkdocs", "other"):
        (tmp_path / name / "log").mkdir(parents=True)
        (tmp_path / name / "log" / "index.html").write_text(PAGE.format(**SAME), encoding="utf-8")
        (tmp_path / name / "progress.json").write_text("{}")
    return tmp_path / "mkdocs", tmp_path / "other"


def test_the_same(sites: tuple[Path, Path]) -> None:
    """Whatever the theme puts around it."""
    (sites[1] / "log" / "index.html").write_text(PAGE.format(**SAME | {"theme": "Zensical"}), encoding="utf-8")
    assert list(differences(*sites, Lacks())) == []


@pytest.mark.parametrize("change", [{"text": "다른 글"}, {"link": "../../"}, {"id": "_1"}], ids=["text", "link", "id"])
def test_an_article_that_differs(change: dict[str, str], sites: tuple[Path, Path]) -> None:
    (sites[1] / "log" / "index.html").write_text(PAGE.format(**SAME | change), encoding="utf-8")
    (found,) = differences(*sites, Lacks())
    assert found.startswith("log/index.html: ")
    assert next(iter(change.values())) in found
    assert list(differences(*sites, Lacks(articles=["log/index.html"]))) == []


def test_a_known_difference_that_is_none_any_more(sites: tuple[Path, Path]) -> None:
    (found,) = differences(*sites, Lacks(articles=["log/index.html"]))
    assert "is the same" in found


def test_pages_and_files_that_are_missing(sites: tuple[Path, Path]) -> None:
    for path in ("log/index.html", "progress.json"):
        (sites[1] / path).unlink()
    (sites[1] / "more.html").write_text("", encoding="utf-8")
    assert list(differences(*sites, Lacks(files=["*.xml"]))) == [
        "log/index.html: only in mkdocs",
        "more.html: only in other",
        "progress.json: missing",
    ]
    assert "progress.json: missing" not in differences(*sites, Lacks(files=["*.json"]))


def test_a_file_that_differs(sites: tuple[Path, Path]) -> None:
    (sites[1] / "progress.json").write_text("{ }")
    assert list(differences(*sites, Lacks())) == ["progress.json: differs"]
