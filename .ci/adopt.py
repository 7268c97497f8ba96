"""Follows the README's "your own notes" as a stranger would: a wheel of this package, an empty environment, `init`.

Takes a folder to work in and the READMEs to try. Each becomes a repository of its own, is built by the lines of the
workflow that `init` wrote, and the first one is served.
"""

import os
import shutil
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import workflow

ROOT = Path(__file__).parents[1]
PATIENCE = 60
"""Seconds for a server to answer."""


def main(folder: Path, readmes: list[Path]) -> None:
    path = f"{install(folder)}:{os.environ['PATH']}"
    for number, readme in enumerate(readmes):
        adopt(folder / f"notes-{number}", readme, path)
    serve(folder / "notes-0", path)


def install(folder: Path) -> Path:
    """A wheel in an environment of its own; returns where its commands are."""
    wheels, environment = folder / "wheels", folder / "environment"
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(wheels), str(ROOT)]
    subprocess.run(build, check=True, stdout=subprocess.DEVNULL)
    # Our own pip: some systems have pip without ensurepip, and then a new environment has none.
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(environment)], check=True)
    pip = [sys.executable, "-m", "pip", "--python", str(environment / "bin" / "python"), "install", "--quiet"]
    subprocess.run([*pip, *map(str, wheels.glob("*.whl"))], check=True)
    return environment / "bin"


def adopt(notes: Path, readme: Path, path: str) -> None:
    print(f"adopt {readme.name}", flush=True)
    notes.mkdir()
    shutil.copyfile(readme, notes / "README.md")
    subprocess.run(["git", "init", "--quiet"], cwd=notes, check=True)
    subprocess.run(["cs231n-notes", "init"], cwd=notes, env=os.environ | {"PATH": path}, check=True)
    # It is installed already, and nobody has published this very version yet.
    workflow.run("pages.yml", "build", notes, without={"Install"}, PATH=path)
    workflow.built(notes)


def serve(notes: Path, path: str) -> None:
    address = "127.0.0.1:8765"
    command = ["mkdocs", "serve", "--quiet", "-a", address]
    with subprocess.Popen(command, cwd=notes, env=os.environ | {"PATH": path}) as server:
        try:
            answers(server, f"http://{address}/progress.json")
        finally:
            server.terminate()


def answers(server: subprocess.Popen[bytes], address: str) -> None:
    for _ in range(PATIENCE):
        time.sleep(1)
        try:
            urllib.request.urlopen(address).close()  # noqa: S310 -- always http://127.0.0.1
        except OSError:
            assert server.poll() is None, "mkdocs serve ended"
        else:
            print("served", flush=True)
            return
    raise AssertionError("mkdocs serve does not answer")


if __name__ == "__main__":
    main(Path(sys.argv[1]), [Path(given) for given in sys.argv[2:]])
