"""The Atom feed: RFC 4287 as far as it binds a feed of ours, ids that stay, nothing that breaks out."""

from __future__ import annotations

import re
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pytest

from cs231n_notes.beside.feed import feed
from tests.beside.conftest import HOSTILE, Make
from tests.sites import BASE, Site

ATOM = "{http://www.w3.org/2005/Atom}"
TIME = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})")
NOTES = """\
# 과목
## Daily Log
### 2026-01-05
- 1강 수강
### 2026-01-09 ~ 2026-01-10
- GitHub에 강의 1강 정리
### 2026-01-09
- 2강 수강
### 2026년
- 3강 수강
## Lecture 1: 가
내용
"""


def one(element: ET.Element, name: str) -> ET.Element:
    (found,) = element.findall(ATOM + name)
    return found


def faults(text: str) -> list[str]:
    """What RFC 4287 (sections 3.3, 4.1.1, 4.1.2) asks of a feed and its entries, and this one does not have."""
    root = ET.fromstring(text)  # noqa: S314 -- our own
    entries = root.findall(f"{ATOM}entry")
    found = [] if root.tag == f"{ATOM}feed" else ["no feed"]
    for element in (root, *entries):
        found += [name for name in ("id", "title", "updated") if len(element.findall(ATOM + name)) != 1]
        if not urlsplit(one(element, "id").text or "").scheme:
            found.append("an id that is no absolute IRI")
        if not TIME.fullmatch(one(element, "updated").text or ""):
            found.append("a date that is no date-time of RFC 3339")
        if not any(link.get("rel") == "alternate" for link in element.findall(f"{ATOM}link")):
            found.append("no link")
    if not one(one(root, "author"), "name").text:
        found.append("no author")
    ids = [one(entry, "id").text for entry in entries]
    return found + (["an id twice"] if len(ids) != len(set(ids)) else [])


def ids(text: str) -> list[str]:
    return [str(one(entry, "id").text) for entry in ET.fromstring(text).iter(f"{ATOM}entry")]  # noqa: S314 -- our own


@pytest.mark.parametrize("notes", [NOTES, HOSTILE], ids=["ordinary", "hostile"])
def test_is_a_valid_feed(notes: str, make: Make) -> None:
    assert faults(feed(make(notes))) == []


def test_newest_first_with_lectures_written(make: Make) -> None:
    entries = list(ET.fromstring(feed(make(NOTES))).iter(f"{ATOM}entry"))  # noqa: S314 -- our own
    assert [(one(entry, "title").text, str(one(entry, "updated").text)[:10]) for entry in entries] == [
        ("2026-01-09 ~ 2026-01-10", "2026-01-10"),
        ("1강 정리: 가", "2026-01-10"),
        ("2026-01-09", "2026-01-09"),
        ("2026-01-05", "2026-01-05"),
    ]
    assert one(entries[1], "content").text == "내용"
    assert one(entries[2], "content").text == "2강 수강"


def test_ids_stay_when_days_are_added(make: Make) -> None:
    """A reader shows an entry with a new id as unread, for every subscriber."""
    before = ids(feed(make(NOTES)))
    after = ids(feed(make(NOTES.replace("### 2026년\n", "### 2026-02-01\n- 4강 수강\n### 2026년\n"))))
    assert set(before) < set(after)


def test_marks_of_references_are_no_words(make: Make) -> None:
    text = "# 과목\n## Daily Log\n### 2026-01-05\n- [강의][l] 수강[^1]\n\n[l]: https://example.org/\n[^1]: 각주\n"
    content = one(one(ET.fromstring(feed(make(text))), "entry"), "content")  # noqa: S314 -- our own
    assert (content.text or "").startswith("강의 수강")


def test_a_long_log_is_cut(make: Make) -> None:
    many = "".join(f"### 2026-{month:02}-{day:02}\n- 1강\n" for month in range(1, 5) for day in range(1, 29))
    assert len(ids(feed(make("# 과목\n## Daily Log\n" + many)))) == 20


def test_nothing_dated_is_no_feed(make: Make) -> None:
    assert feed(make("# 과목\n## Lecture 1: 가\n내용\n")) == ""


def test_text_stays_text(make: Make) -> None:
    root = ET.fromstring(feed(make(HOSTILE)))  # noqa: S314 -- our own
    assert {element.tag.removeprefix(ATOM) for element in root.iter()} == {
        *("feed", "id", "title", "updated", "author", "name", "link", "entry", "content")
    }
    assert "49" not in "".join(root.itertext())


def test_links_of_the_published_feed_lead_to_entries(site: Site) -> None:
    text = (site.folder / "feed.xml").read_text(encoding="utf-8")
    assert faults(text) == []
    for entry in ET.fromstring(text).iter(f"{ATOM}entry"):  # noqa: S314 -- our own
        address, _, anchor = one(entry, "link").attrib["href"].removeprefix(BASE).partition("#")
        page = site.pages[address]
        assert not anchor or page.find(id=anchor)
