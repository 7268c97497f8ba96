"""What lies around a README: the repository, and the language its site speaks."""

from __future__ import annotations

from pathlib import Path

import yaml

from cs231n_notes import sources
from cs231n_notes.labels import labels
from cs231n_notes.yamltree import LOADER


def root(readme: str) -> Path:
    """The repository a README lies in: the nearest folder above with ``.git`` or ``mkdocs.yml``, else its own."""
    folder = Path.cwd() if readme == sources.STDIN else Path(readme).resolve().parent
    return next(
        (up for up in (folder, *folder.parents) if (up / ".git").exists() or (up / "mkdocs.yml").is_file()), folder
    )


def path(readme: str, folder: Path) -> str:
    """The README as GitHub names it, from the top of its repository; as given where there is none."""
    full = Path(readme).resolve()
    inside = readme != sources.STDIN and (folder / ".git").exists() and full.is_relative_to(folder)
    return full.relative_to(folder).as_posix() if inside else readme


def language(folder: Path, without: str = "en") -> str:
    """The language of the site that ``mkdocs.yml`` in a folder describes: ``ko`` or ``en``, which is Material's own.

    ``without`` is the answer where there is no such file, or none that can be read. It is composed and not loaded: its
    tags name Python objects and variables of the environment.
    """
    try:
        tree = yaml.compose((folder / "mkdocs.yml").read_text(encoding="utf-8"), LOADER)
    except (OSError, ValueError, yaml.YAMLError, RecursionError):
        return without
    found = _value(_value(tree, "theme"), "language")
    return labels(found.value if isinstance(found, yaml.ScalarNode) else "en").language


def _value(node: yaml.Node | None, key: str) -> yaml.Node | None:
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return next((value for name, value in pairs if name.value == key), None)
