"""Locks hold for everybody: what they pin is checked by hash, and no address of the machine that made them stands in them."""

from __future__ import annotations

import json
import re

import pytest

from tests.sites import ROOT

NODE = ROOT / "tests" / "js" / "package-lock.json"


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-test.txt"])
def test_python_lock_names_no_index(name: str) -> None:
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if re.search(r"https?:|^--", line)] == []


def test_node_lock_names_no_registry() -> None:
    """``npm install --omit-lockfile-registry-resolved`` writes it so; without that option an address slips in."""
    packages = json.loads(NODE.read_text(encoding="utf-8"))["packages"]
    assert [name for name, entry in packages.items() if "resolved" in entry] == []
    assert [name for name, entry in packages.items() if name and "integrity" not in entry] == []
