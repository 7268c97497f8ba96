"""Tools that some tests need and a machine may lack."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TypeVar

import pytest

T = TypeVar("T")

NODE_MODULES = Path(__file__).parent / "js" / "node_modules"


def need(found: T | None, missing: str) -> T:
    """What was found; else the test skips, saying how to get it, or fails where everything must be there."""
    if found:
        return found
    if os.environ.get("REQUIRE_BROWSER"):
        pytest.fail(missing, pytrace=False)
    pytest.skip(missing)


def command(name: str, package: str) -> str:
    """The path of a command."""
    return need(shutil.which(name), f"no {name} found: install it (`apt-get install {package}`)")


def node_module(path: str) -> Path:
    """A file of a package named in ``tests/js/package.json``."""
    found = NODE_MODULES / path
    return need(
        found if found.exists() else None, f"no {path} found: `npm ci --prefix tests/js --ignore-scripts` gets it"
    )
