"""Our versions of Material's templates: what they change, and who may change them again."""

from __future__ import annotations

from pathlib import Path

import material
import pytest
from bs4 import BeautifulSoup
from jinja2 import DictLoader, Environment, FileSystemLoader
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Link
from mkdocs.theme import Theme

from cs231n_notes import plugin
from cs231n_notes.plugin.navigation import Group, Row
from cs231n_notes.plugin.theme import add_theme, flatten_globals, show_original

OURS = Path(plugin.__file__).parents[1] / "theme"
MATERIALS = Path(material.__file__).parent / "templates"
CHANGED = {
    "header": ("header.html", [' for="__drawer">']),
    "search": ("search.html", [' role="dialog"', ' role="search"']),
    "source": ("source.html", [' data-md-component="source"']),
}


@pytest.mark.parametrize("name", CHANGED)
def test_what_ours_changes_stands_in_materials(name: str) -> None:
    """Ours includes Material's and replaces a piece of it: a new Material may write that differently."""
    file, pieces = CHANGED[name]
    text = (MATERIALS / "partials" / file).read_text(encoding="utf-8")
    assert [text.count(piece) for piece in pieces] == [1] * len(pieces)
    ours = (OURS / "partials" / file).read_text(encoding="utf-8")
    assert all(f"replace('{piece}'" in ours for piece in pieces)


@pytest.mark.parametrize("option", ["", "navigation.indexes", "navigation.prune"])
def test_a_group_of_the_navigation_is_as_materials_but_for_a_name(option: str) -> None:
    """Ours is written for its styles and scripts, which find their way by classes, ids and the order of elements."""
    rendered = []
    for folders in ([MATERIALS], [OURS, MATERIALS]):
        env = Environment(loader=FileSystemLoader(folders))  # noqa: S701 - as MkDocs makes it
        if OURS in folders:
            show_original(env, config_of(Theme("material")))
        env.filters["url"] = str
        made = env.from_string(
            '{% import "partials/nav-item.html" as item with context %}{{ item.render(top, "n", 1) }}'
        )
        html = made.render(features=[option], top=group(), page=None, config={"extra": {}})
        for arrow in (soup := BeautifulSoup(html, "html.parser")).select("span[role=img]"):
            assert arrow["aria-label"] == "강의"
            del arrow["role"], arrow["aria-label"]
        for title in soup.select(".md-nav__title"):
            title.attrs.pop("tabindex", None)
        rendered.append([(each.name, each.attrs, each.get_text(" ", strip=True)) for each in soup.select("*")])
    assert rendered[0] == rendered[1]


@pytest.mark.parametrize("flat", [False, True])
def test_templates_keep_what_other_plugins_give_them(*, flat: bool) -> None:
    """As with Jinja's chain: a template's own globals are no other's, and it has what was added for all meanwhile."""
    env = Environment(loader=DictLoader({"a": "{{ own }}{{ all }}{% include 'b' %}", "b": "{{ own }}{{ all }}"}))  # noqa: S701
    if flat:
        flatten_globals(env)
    env.globals["all"] = "모두"
    assert env.get_template("a", globals={"own": "하나"}).render() == "하나모두하나모두"
    assert env.get_template("b").render() == "모두"


def group() -> Group:
    """A group that is open, with a page of its own and two more."""
    pages = [Row(Link(title, "")) for title in ("차례", "1강", "2강")]
    for row in pages:
        row.url = f"{row.title}/"
    pages[0].is_index = True
    made = Group("강의", [*pages, Link("바깥", "https://example.org/")])
    made.active = True
    return made


def config_of(theme: Theme) -> MkDocsConfig:
    config = MkDocsConfig()
    config.theme = theme
    add_theme(config)
    return config


def dirs(theme: Theme) -> list[str]:
    return config_of(theme).theme.dirs


def test_whoever_builds_the_site_may_override_us(tmp_path: Path) -> None:
    found = dirs(Theme("material", custom_dir=str(tmp_path)))
    assert found[:3] == [str(tmp_path), str(OURS), str(MATERIALS)]


def test_another_theme_is_left_alone() -> None:
    assert str(OURS) not in dirs(Theme("mkdocs"))
