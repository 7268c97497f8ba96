"""Builds a clone's site with MkDocs, ProperDocs and Zensical and compares what they make of the same notes.

Takes the clone, and other READMEs to build there as well.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import workflow
from compare import Lacks, differences

# Said in docs/publishing.md, too.
GENERATORS = {
    "properdocs": Lacks(),
    "zensical": Lacks(
        articles={"404.html", "print/index.html"},
        files=("feed.xml", "llms.txt", "lectures/*.md", "assets/anchors.js", "assets/search.*.js"),
    ),
}


def main(clone: Path, readmes: list[Path]) -> int:
    faults = 0
    for readme in (None, *readmes):
        build(clone, "mkdocs", readme)
        expected = (clone / "site").replace(clone / "site-mkdocs")
        for generator, lacks in GENERATORS.items():
            build(clone, generator, readme)
            for line in differences(expected, clone / "site", lacks):
                print(f"{generator}: {readme.name if readme else 'our notes'}: {line}", flush=True)
                faults += 1
        shutil.rmtree(expected)
    return min(faults, 1)


def build(clone: Path, generator: str, readme: Path | None) -> None:
    """Our notes as the workflow builds them; any other README without a repository, for it is not of this one."""
    if readme is None:
        workflow.run("pages.yml", "build", clone, GENERATOR=generator)
    else:
        given = {"GENERATOR": generator, "NOTES_SOURCE": str(readme.resolve())}
        subprocess.run(["make", "--silent", "site"], cwd=clone, env=os.environ | given, check=True)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), [Path(given) for given in sys.argv[2:]]))
