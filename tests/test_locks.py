"""Locks hold for everybody: what they pin is checked by hash, and no address of the machine that made them stands in them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.sites import ROOT

NODE = ROOT / "tests" / "js" / "package-lock.json"


LOCKS = pytest.mark.parametrize("lock", sorted(ROOT.glob("requirements*.txt")), ids=lambda path: path.stem)


@LOCKS
def test_python_lock_names_no_index(lock: Path) -> None:
    lines = lock.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if re.search(r"https?:|^--", line)] == []


@LOCKS
def test_python_lock_pins_by_hash(lock: Path) -> None:
    """Each one: pip asks for hashes only where it is told to, and our Makefile is not the only one to read a lock."""
    pins = re.findall(
        r"^(\S+)==\S+( \\\n +--hash=sha256:[0-9a-f]{64})?", lock.read_text(encoding="utf-8"), re.MULTILINE
    )
    assert len(pins) > 30
    assert [name for name, digest in pins if not digest] == []


def test_locks_agree() -> None:
    """What is tested is what the site is built with."""
    pinned = {
        path.stem: dict(re.findall(r"^(\S+)==(\S+)", path.read_text(encoding="utf-8"), re.MULTILINE))
        for path in ROOT.glob("requirements*.txt")
    }
    for name in ("requirements-test", "requirements-generators"):
        assert pinned["requirements"].items() <= pinned[name].items()


def test_node_lock_names_no_registry() -> None:
    """``npm install --omit-lockfile-registry-resolved`` writes it so; without that option an address slips in."""
    packages = json.loads(NODE.read_text(encoding="utf-8"))["packages"]
    assert [name for name, entry in packages.items() if "resolved" in entry] == []
    assert [name for name, entry in packages.items() if name and "integrity" not in entry] == []
