"""Let Lighthouse judge the dashboard and a lecture as a phone meets them; fail where a score is below its target.

Usage: lighthouse.py [README]

Needs Chromium (or CHROMIUM=/path/to/chrome) and `npm ci --prefix tests/js --ignore-scripts`. The site is served
compressed, as hosts do. A page is judged a few times and the median counts: performance varies with what else the machine
does, so measure on a quiet one.
"""

from __future__ import annotations

import gzip
import json
import os
import shutil
import subprocess
import sys
import tempfile
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from threading import Thread
from typing import Any

from run import ROOT

LIGHTHOUSE = ROOT / "tests" / "js" / "node_modules" / ".bin" / "lighthouse"
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync"
PAGES = ("", "lectures/lecture-02/")
RUNS = 3
TARGETS = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
FIGURES = (
    "first-contentful-paint",
    "largest-contentful-paint",
    "total-blocking-time",
    "cumulative-layout-shift",
)


class Compressed(SimpleHTTPRequestHandler):
    """A file server that compresses and may be asked twice on one connection, as hosts do."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *_: Any) -> None:
        """Write nothing to the terminal."""

    def do_GET(self) -> None:
        """Send a file, or the index of a folder."""
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            self.send_error(404)
            return
        body = gzip.compress(file.read_bytes())
        kind = self.guess_type(file)
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        self.wfile.write(body)


def built(readme: str, folder: Path) -> None:
    """The site, as `make site` builds it."""
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "-q",
        "--strict",
        "-f",
        str(ROOT / "mkdocs.yml"),
        "-d",
        str(folder),
    ]
    subprocess.run(command, env=os.environ | {"NOTES_SOURCE": readme, "NO_MKDOCS_2_WARNING": "1"}, check=True)


def judged(url: str, chromium: str) -> dict[str, Any]:
    """One report."""
    command = [
        str(LIGHTHOUSE),
        url,
        "--output=json",
        "--quiet",
        f"--chrome-flags={FLAGS}",
        f"--only-categories={','.join(TARGETS)}",
    ]
    done = subprocess.run(command, env=os.environ | {"CHROME_PATH": chromium}, capture_output=True, check=True)
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def lost(report: dict[str, Any]) -> set[str]:
    """What cost points, besides the speed."""
    counted = {
        ref["id"] for name in TARGETS if name != "performance" for ref in report["categories"][name]["auditRefs"]
    }
    return {name for name in counted if (score := report["audits"][name]["score"]) is not None and score < 1}


def main(readme: str = str(ROOT / "notes" / "README.md")) -> None:
    """Judge both pages, print the medians, and exit with 1 when one misses its target."""
    chromium = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, CHROMIUM)), None)
    if not chromium or not LIGHTHOUSE.exists():
        sys.exit(
            "Chromium and Lighthouse are needed: `apt-get install chromium`, `npm ci --prefix tests/js --ignore-scripts`"
        )
    missed = False
    with tempfile.TemporaryDirectory() as folder:
        built(str(Path(readme).resolve()), Path(folder))
        with ThreadingHTTPServer(("127.0.0.1", 0), partial(Compressed, directory=folder)) as server:
            Thread(target=server.serve_forever, daemon=True).start()
            for page in PAGES:
                reports = [judged(f"http://127.0.0.1:{server.server_port}/{page}", chromium) for _ in range(RUNS)]
                scores = {
                    name: round(100 * median(report["categories"][name]["score"] for report in reports))
                    for name in TARGETS
                }
                missed |= any(scores[name] < least for name, least in TARGETS.items())
                numbers = {
                    name: median(report["audits"][name]["numericValue"] for report in reports) for name in FIGURES
                }
                print(f"/{page}", ", ".join(f"{name} {score}" for name, score in scores.items()))
                print("   ", ", ".join(f"{name} {number:.0f}" for name, number in numbers.items()))
                print("   ", "lost points:", ", ".join(sorted(set().union(*map(lost, reports)))) or "none")
            server.shutdown()
    sys.exit(missed)


if __name__ == "__main__":
    main(*sys.argv[1:])
