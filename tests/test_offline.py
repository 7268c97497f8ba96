"""`OFFLINE=1 mkdocs build`: a folder that opens without a server, and only when it was asked for."""

from __future__ import annotations

from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from mkdocs.config import load_config

from tests.sites import ROOT, Site


@pytest.mark.parametrize(
    ("value", "wanted"),
    [("1", True), ("true", True), ("yes", True), ("0", False), ("false", False), ("", False), (None, False)],
)
def test_is_asked_for_in_any_usual_way(value: str | None, wanted: bool, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: FBT001
    """A plain ``!ENV`` takes 1 for a number, which MkDocs refuses, and nothing for the default, which is on."""
    monkeypatch.delenv("OFFLINE", raising=False)
    if value is not None:
        monkeypatch.setenv("OFFLINE", value)
    config = load_config(str(ROOT / "mkdocs.yml"))
    assert config.plugins["material/offline"].config["enabled"] is wanted


def test_every_link_is_a_file(offline: Site) -> None:
    """No web server is there to turn a folder into its index, or to know where the site's root is."""
    pages = {
        f"{address}index.html" if address.endswith("/") else address or "index.html": page
        for address, page in offline.pages.items()
    }
    ids = {unquote(address): {str(tag["id"]) for tag in page.select("[id]")} for address, page in pages.items()}
    broken = []
    for address, page in pages.items():
        for link in (str(tag.get("href", tag.get("src"))) for tag in page.select("[href], [src]")):
            target, fragment = urldefrag(urljoin(f"file:///{address}", link))
            file = unquote(target).removeprefix("file:///")
            if urlsplit(target).scheme == "file" and (
                not (offline.folder / file).is_file() or (fragment and unquote(fragment) not in ids[file])
            ):
                broken.append(f"{address}: {link}")
    # The page that a web server shows for an address that leads nowhere: its own links start at the server's root.
    assert [link for link in broken if not link.startswith("404.html")] == []
