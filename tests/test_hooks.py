"""The hooks for pre-commit: definitions that it takes, of commands that we know."""

from __future__ import annotations

import shlex
import subprocess
import sys
import tomllib
from typing import Any

import pytest
import yaml

from cs231n_notes.cli import main
from tests.sites import ROOT

MANIFEST = ROOT / ".pre-commit-hooks.yaml"
HOOKS: list[dict[str, Any]] = yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))


def test_pre_commit_takes_them() -> None:
    command = [sys.executable, "-m", "pre_commit", "validate-manifest", str(MANIFEST)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_they_run_what_there_is(hook: dict[str, Any], tmp_path: Any) -> None:
    """``pre-commit`` adds the name of the file, and fails on any status but 0."""
    program, *arguments = shlex.split(hook["entry"])
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert program in project["scripts"]
    (tmp_path / "README.md").write_text("# 과목\n", encoding="utf-8")
    assert main([*arguments, str(tmp_path / "README.md")]) == 0


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_the_documentation_names_them(hook: dict[str, Any]) -> None:
    assert f"- id: {hook['id']}\n" in (ROOT / "docs" / "check.md").read_text(encoding="utf-8")
