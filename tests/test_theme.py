"""Our versions of Material's templates: what they change, and who may change them again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import material
import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.theme import Theme

from cs231n_notes import plugin
from cs231n_notes.plugin.theme import add_theme

OURS = Path(plugin.__file__).parents[1] / "theme"
MATERIALS = Path(material.__file__).parent / "templates"
NAMED = ' role="{}"', ' role="{}" aria-label="{{{{ lang.t(\'search\') }}}}"'
CHANGES: dict[str, Sequence[tuple[str, str]]] = {
    "search": [tuple(each.format(role) for each in NAMED) for role in ("dialog", "search")],  # type: ignore[misc]
    "source": [(' data-md-component="source"', "")],
    "nav-item": [
        (
            'tabindex="{{ tabindex }}">\n                <span class="md-nav__icon md-icon">',
            'tabindex="{{ tabindex }}">\n                <span class="md-nav__icon md-icon" role="img" aria-label="{{ nav_item.title }}">',
        )
    ],
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_partial_is_materials_but_for_the_change_it_is_there_for(name: str) -> None:
    """A new Material may change its own: then ours has to follow."""
    path = f"partials/{name}.html"
    expected = (MATERIALS / path).read_text(encoding="utf-8").partition("-#}\n")[2]
    for old, new in CHANGES[name]:
        assert expected.count(old) == 1
        expected = expected.replace(old, new)
    assert (OURS / path).read_text(encoding="utf-8").partition("-#}\n")[2] == expected


def test_every_partial_is_compared() -> None:
    assert {path.stem for path in (OURS / "partials").iterdir()} == set(CHANGES)


def dirs(theme: Theme) -> list[str]:
    config = MkDocsConfig()
    config.theme = theme
    add_theme(config)
    return config.theme.dirs


def test_whoever_builds_the_site_may_override_us(tmp_path: Path) -> None:
    found = dirs(Theme("material", custom_dir=str(tmp_path)))
    assert found[:3] == [str(tmp_path), str(OURS), str(MATERIALS)]


def test_another_theme_is_left_alone() -> None:
    assert str(OURS) not in dirs(Theme("mkdocs"))
