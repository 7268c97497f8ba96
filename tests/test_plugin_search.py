"""The index that the search box of a built site asks, and the worker that asks it."""

from __future__ import annotations

import json
import logging
import re
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

README = """\
# 과목

머리글의 낱말

## Roadmap
### 1주차 (완료)
- [x] 1강 수강

## Daily Log
### 2026년 1월 9일
- 1강 수강

## Lecture 1: 처음
> **Main Keywords:** 열쇠말

### 배운 점
- 배운 낱말 $h_t$

### 질문
#### 1. 왜 그런가
**Q.** 묻는 낱말
> **A.** 답하는 낱말

## Lecture 2: 빈 강의
> **Main Keywords:**

## 부록
부록의 낱말
"""
CONFIG = """\
site_name: Notes
theme: {name: material, language: ko, font: false}
plugins: [search, cs231n-notes]
"""


def built(folder: Path, config: str = CONFIG, readme: str = README, *, strict: bool = True) -> Path:
    """The site of a README with a page written by hand."""
    (folder / "docs").mkdir(exist_ok=True)
    (folder / "docs" / "mine.md").write_text("# 내 글\n\n손으로 쓴 낱말\n\n## 둘째\n\n둘째의 낱말\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    (folder / "README.md").write_text(readme, encoding="utf-8")
    build(load_config(str(folder / "mkdocs.yml"), strict=strict, site_dir=str(folder / "site")))
    return folder / "site"


def index(site: Path) -> dict[str, Any]:
    made: dict[str, Any] = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))
    return made


def texts(site: Path) -> dict[str, str]:
    """Location -> title and text of every document."""
    docs = index(site)["docs"]
    if isinstance(docs, list):
        return {document["location"]: f"{document['title']}: {document['text']}" for document in docs}
    page = ""
    found: dict[str, str] = {}
    for location, title, text in zip(docs["locations"], docs["titles"], docs["texts"], strict=True):
        page = page if location.startswith("#") and found else location.partition("#")[0]
        found[page + location if location.startswith("#") else location] = f"{title}: {text}"
    return found


def test_everything_is_found_once(tmp_path: Path) -> None:
    """Not a second time where pages repeat it: on the dashboard, among all questions, in the indexes."""
    assert texts(built(tmp_path)) == {
        "mine/": "내 글: 손으로 쓴 낱말",
        "mine/#_2": "둘째: 둘째의 낱말",
        "": "과목: 머리글의 낱말",
        "lectures/lecture-01/": "Lecture 1: 처음: ",
        "lectures/lecture-01/#배운-점": "배운 점: 배운 낱말 h_t",
        "lectures/lecture-01/#질문": "질문: ",
        "lectures/lecture-01/#q-1-1": "왜 그런가: Q. 묻는 낱말\nA. 답하는 낱말",
        "lectures/lecture-02/": "Lecture 2: 빈 강의: ",
        "log/": "Daily Log: ",
        "log/#2026-01-09": "2026년 1월 9일: 1강 수강",
        "roadmap/": "Roadmap: ",
        "roadmap/#1주차-완료": "1주차 (완료): 1강 수강",
        "more/%EB%B6%80%EB%A1%9D/": "부록: 부록의 낱말",
    }


def test_keywords_are_found_as_keywords(tmp_path: Path) -> None:
    assert list(index(built(tmp_path))["docs"]["keywords"].values()) == ["열쇠말"]


def test_a_page_may_ask_to_be_left_out(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "hidden.md").write_text("---\nsearch:\n  exclude: true\n---\n# 숨은 글\n", encoding="utf-8")
    assert "hidden/" not in texts(built(tmp_path))


def test_material_reads_no_page_again(tmp_path: Path) -> None:
    built(tmp_path)
    config = load_config(str(tmp_path / "mkdocs.yml"), site_dir=str(tmp_path / "again"))
    build(config)
    theirs: Any = config.plugins["material/search"]
    assert theirs.search_index.entries == []


def worker(page: Path) -> Path:
    """The worker that a page starts."""
    (config,) = re.findall(r'<script id="__config"[^>]*>(.*?)</script>', page.read_text(encoding="utf-8"))
    return Path(page.parent, json.loads(config)["search"]).resolve()


def test_every_page_starts_our_worker(tmp_path: Path) -> None:
    site = built(tmp_path)
    (ours,) = (site / "assets").glob("search.*.js")
    pages = [page for page in site.rglob("*.html") if page.name != "404.html"]
    assert {worker(page) for page in pages} == {ours}
    assert f'"/assets/{ours.name}"' in (site / "404.html").read_text(encoding="utf-8")


def test_a_theme_built_otherwise_keeps_its_own_worker(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """As a later version of it might: then its own search must find everything, and somebody must hear of it."""
    (tmp_path / "overrides").mkdir()
    block = '{% extends "base.html" %}{% block config %}<script id="__config">{"search": "elsewhere.js"}</script>{% endblock %}'
    (tmp_path / "overrides" / "main.html").write_text(block)
    with caplog.at_level(logging.WARNING, logger="mkdocs"):
        site = built(tmp_path, CONFIG.replace("language: ko", "custom_dir: overrides, language: ko"), strict=False)
    assert [record.levelname for record in caplog.records] == ["WARNING"]
    assert "search worker" in caplog.text
    assert isinstance(index(site)["docs"], list)
    assert set(index(site)["config"]) == {"lang", "separator", "pipeline", "fields"}
    assert texts(site)["lectures/lecture-01/#q-1-1"] == "왜 그런가: Q. 묻는 낱말\nA. 답하는 낱말"
    assert texts(site)["lectures/lecture-01/"] == "Lecture 1: 처음: 열쇠말"


def test_nothing_of_a_site_in_a_folder_comes_from_elsewhere(tmp_path: Path) -> None:
    """Material's offline plugin would fetch a script from another host on every page."""
    site = built(tmp_path, CONFIG.replace("[search,", "[search, offline,"))
    pages = [page.read_text(encoding="utf-8") for page in site.rglob("*.html")]
    assert not [page for page in pages if re.search(r'src="(https?:)?//', page)]
    assert all(re.search(r'src="[./]*assets/offline\.\w{8}\.js"', page) for page in pages)
    script = (site / "search" / "search_index.js").read_text(encoding="utf-8")
    assert json.loads(script.removeprefix("var __index = ")) == index(site)


def test_other_themes_keep_their_own_search(tmp_path: Path) -> None:
    site = built(tmp_path, CONFIG.replace("material, language: ko, font: false", "mkdocs"))
    assert "묻는 낱말" in json.dumps(index(site), ensure_ascii=False)
    assert not list((site / "assets").glob("search.*"))


@pytest.mark.parametrize("plugins", ["[cs231n-notes]", "[{search: {enabled: false}}, cs231n-notes]"])
def test_a_site_without_search_gets_none(plugins: str, tmp_path: Path) -> None:
    site = built(tmp_path, CONFIG.replace("[search, cs231n-notes]", plugins))
    assert not (site / "search").exists()
    assert not list((site / "assets").glob("search.*"))


def test_the_order_of_the_plugins_does_not_matter(tmp_path: Path) -> None:
    site = built(tmp_path, CONFIG.replace("[search, cs231n-notes]", "[cs231n-notes, search]"))
    assert "lectures/lecture-01/#q-1-1" in texts(site)
