"""The shell lines of a workflow's job, run here as GitHub would run them there.

What a step of an action would give them is written down below; an expression that is not is an error.
"""

import os
import re
import subprocess
from collections.abc import Collection
from pathlib import Path

import yaml

SITE = "https://learner.github.io/my-notes"
EXPRESSIONS = {
    "github.event.repository.default_branch": "main",
    "github.repository": "learner/my-notes",
    "github.server_url": "https://github.com",
    "steps.pages.outputs.base_url": SITE,
    "steps.pages.outputs.base_url && format('{0}/', steps.pages.outputs.base_url)": f"{SITE}/",
}


def run(file: str, job: str, folder: Path, *, without: Collection[str] = (), **environment: str) -> None:
    workflow = yaml.safe_load((folder / ".github" / "workflows" / file).read_text(encoding="utf-8"))
    for step in workflow["jobs"][job]["steps"]:
        if "run" in step and step["name"] not in without:
            print(f"{file}: {job}: {step['name']}", flush=True)
            given = {key: _expanded(value) for key, value in step.get("env", {}).items()}
            shell = ["bash", "-eo", "pipefail", "-c", step["run"]]
            subprocess.run(shell, cwd=folder, env=os.environ | environment | given, check=True)


def built(folder: Path) -> None:
    """Whether the job's site is there and knows its address."""
    sitemap = (folder / "site" / "sitemap.xml").read_text(encoding="utf-8")
    assert f"<loc>{SITE}/</loc>" in sitemap, f"{folder}: the site does not know its address"


def _expanded(text: str) -> str:
    return re.sub(r"\$\{\{ *(.*?) *\}\}", lambda match: EXPRESSIONS[match[1]], text)
