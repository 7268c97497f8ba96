"""Publishes this repository as its workflows would, up to the deployment, in a fresh clone. Takes the clone's folder.

The job `test` is left out: `.ci/run` runs the same two commands itself.
"""

import subprocess
import sys
from pathlib import Path

import workflow

clone = Path(sys.argv[1])
subprocess.run(["git", "clone", "--quiet", ".", str(clone)], check=True)
for file, job in (("ci.yml", "notes"), ("pages.yml", "build")):
    workflow.run(file, job, clone)
workflow.built(clone)
