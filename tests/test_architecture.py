"""The import direction of ARCHITECTURE.md, and a core without files, clock or environment.

Walks the source with ``ast``, so that an import inside a function counts as well.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "src" / "cs231n_notes"

# From the ground up. A module imports what stands below it or beside it, never what stands above.
LAYERS: list[set[str]] = [
    {"model", "shipped", "writing"},
    {"patterns", "slugs", "terms", "yamltree"},
    {
        "dates",
        "gfm",
        "labels",
        "letters",
        "origin",
        "parsed",
        "parser",
        "search",
        "settings",
        "slices",
        "statements",
        "titles",
    },
    {"course", "outline", "repairs", "targets"},
    {"reading"},
    {"progress"},
    {"charts", "fixes", "pages", "report", "rules"},
    {"beside", "starter"},
    {"overwriting", "repository", "sources"},
    {"site"},
    {"addresses", "gathering", "split"},
    {"checking", "init", "terminal"},
    {"cli", "plugin"},
    {"__init__", "__main__"},
]
LEVEL = {unit: level for level, units in enumerate(LAYERS) for unit in units}

# These meet the world outside: files, MkDocs, the terminal.
ADAPTERS = {
    "checking",
    "cli",
    "init",
    "overwriting",
    "plugin",
    "repository",
    "site",
    "sources",
    "split",
    "terminal",
    "writing",
    "__main__",
}
OUTSIDE = {
    "glob",
    "io",
    "logging",
    "os",
    "pathlib",
    "shutil",
    "socket",
    "subprocess",
    "sys",
    "tempfile",
    "time",
    "urllib.request",
}
# A dot stands for a call on something, whatever that is.
OUTSIDE_CALLS = {"open", "print", "input", ".now", ".today", ".utcnow", ".read_bytes", ".read_text", ".write_text"}
# Files of the package itself are no input: they are the same on every run.
SHIPPED = "shipped"


def unit(path: Path) -> str:
    """The module or subpackage a file belongs to: ``reading`` for ``reading/log.py``."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, (
                f"{path.name}:{node.lineno}: imports are absolute, so that their direction can be read"
            )
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def calls(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            function = node.func
            if isinstance(function, ast.Name):
                yield function.id
            elif isinstance(function, ast.Attribute):
                yield f".{function.attr}"


def is_from(name: str, packages: set[str]) -> bool:
    return any(name == package or name.startswith(f"{package}.") for package in packages)


modules = pytest.mark.parametrize(
    "path",
    [pytest.param(path, id=path.relative_to(PACKAGE).as_posix()) for path in sorted(PACKAGE.rglob("*.py"))],
)


@modules
def test_has_a_place(path: Path) -> None:
    """A new module is put into LAYERS by whoever adds it: that is the moment to think about its direction."""
    assert unit(path) in LEVEL


@modules
def test_imports_only_below_or_beside(path: Path) -> None:
    own = LEVEL[unit(path)]
    used = {name.split(".")[1] for name in imports(path) if name.startswith("cs231n_notes.")}
    assert {name for name in used if LEVEL.get(name, -1) > own} == set()


@modules
def test_only_the_plugin_knows_mkdocs(path: Path) -> None:
    known = {name for name in imports(path) if is_from(name, {"mkdocs", "material"})}
    assert not known or unit(path) == "plugin"


@modules
def test_the_core_reads_no_file_no_clock_no_environment(path: Path) -> None:
    if unit(path) in {*ADAPTERS, SHIPPED}:
        return
    assert {name for name in imports(path) if is_from(name, OUTSIDE)} == set()
    assert {name for name in calls(path) if name in OUTSIDE_CALLS} == set()


@pytest.mark.parametrize("name", ["plugin", "cli"])
def test_adapters_stand_on_top(name: str) -> None:
    """Nothing imports an adapter, not even from beside it."""
    for path in PACKAGE.rglob("*.py"):
        if unit(path) not in {name, "__main__"}:
            assert not {found for found in imports(path) if is_from(found, {f"cs231n_notes.{name}"})}, path
