"""Runs the shell lines of the workflows that publish the site here, in a fresh clone, as GitHub would.

What a step of an action would give them is written down below; an expression that is not is an error. The job `test`
is left out: `.ci/run` runs the same two commands itself. Takes the clone's folder.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

import yaml

SITE = "https://learner.github.io/my-notes"
EXPRESSIONS = {
    "github.event.repository.default_branch": "main",
    "github.repository": "learner/my-notes",
    "github.server_url": "https://github.com",
    "steps.pages.outputs.base_url": SITE,
}
JOBS = (("ci.yml", "notes"), ("pages.yml", "build"))


def main(clone: Path) -> None:
    subprocess.run(["git", "clone", "--quiet", ".", str(clone)], check=True)
    for file, job in JOBS:
        workflow = yaml.safe_load((clone / ".github" / "workflows" / file).read_text(encoding="utf-8"))
        for step in workflow["jobs"][job]["steps"]:
            if "run" in step:
                print(f"{file}: {job}: {step['name']}", flush=True)
                given = {key: expanded(value) for key, value in step.get("env", {}).items()}
                subprocess.run(
                    ["bash", "-eo", "pipefail", "-c", step["run"]], cwd=clone, env=os.environ | given, check=True
                )
    sitemap = (clone / "site" / "sitemap.xml").read_text(encoding="utf-8")
    assert f"<loc>{SITE}/lectures/lecture-02/</loc>" in sitemap, "the site does not know its address"


def expanded(text: str) -> str:
    return re.sub(r"\$\{\{ *(.*?) *\}\}", lambda match: EXPRESSIONS[match[1]], text)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
