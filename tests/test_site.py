"""What holds for every page of a built site, seen in its HTML: no browser needed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree as ET

from bs4 import BeautifulSoup, Tag

from cs231n_notes.labels import labels
from tests.sites import BASE, REPOSITORY, Site


def attributes(page: BeautifulSoup, *names: str) -> Iterator[tuple[Tag, str]]:
    """Each tag that has one of these attributes, with its value."""
    for name in names:
        for tag in page.select(f"[{name}]"):
            yield tag, str(tag[name])


def headings(page: BeautifulSoup) -> list[int]:
    article = page.find("article")
    assert isinstance(article, Tag)
    return [int(tag.name[1]) for tag in article.find_all(["h1", "h2", "h3", "h4", "h5", "h6"])]


def test_the_promised_pages_are_there(site: Site) -> None:
    promised = {"", "roadmap/", "log/", "questions/", "keywords/", "lectures/", "lectures/lecture-02/", "404.html"}
    assert promised <= set(site.pages)


def test_an_address_that_leads_nowhere_says_so_in_the_language_of_the_site_and_leads_on(site: Site) -> None:
    """Material's own page says "404 - Not found", whatever the language, and has no link."""
    (article,) = site.pages["404.html"].select("article")
    assert article.find("h1", string=labels("ko").say("missing_page"))
    folder = urlsplit(BASE).path
    ways = {str(link["href"]).removeprefix(folder) for link in article.select("a[href]")}
    assert {".", "lectures/", "log/", "questions/"} <= ways


def test_every_page_has_one_h1(site: Site) -> None:
    counts = {address: len(page.find_all("h1")) for address, page in site.pages.items()}
    assert {address: count for address, count in counts.items() if count != 1} == {}


def test_heading_levels_never_skip(site: Site) -> None:
    """Screen readers offer headings as an outline: h1 to h4 in one step is a gap in it."""
    skips = {
        address: levels
        for address, levels in ((address, headings(page)) for address, page in site.pages.items())
        if any(deeper > level + 1 for level, deeper in zip([0, *levels], levels, strict=False))
    }
    assert skips == {}


def test_ids_are_unique_on_their_page(site: Site) -> None:
    repeated = {
        address: [name for name, count in Counter(str(tag["id"]) for tag in page.select("[id]")).items() if count > 1]
        for address, page in site.pages.items()
    }
    assert {address: names for address, names in repeated.items() if names} == {}


def test_links_lead_somewhere(site: Site) -> None:
    """Every address inside the site is a file, and every fragment an element of it; none leaves the site's folder."""
    ids = {address: {str(tag["id"]) for tag in page.select("[id]")} for address, page in site.pages.items()}
    broken: list[str] = []
    for address, page in site.pages.items():
        for _, link in attributes(page, "href", "src"):
            target = urlsplit(urljoin(BASE + address, link))
            if target.scheme not in {"http", "https"} or target.netloc != urlsplit(BASE).netloc:
                continue
            path = target.path.removeprefix(urlsplit(BASE).path)
            file = site.folder / unquote(path)
            found = (file / "index.html" if file.is_dir() else file).is_file()
            if not found or (target.fragment and unquote(target.fragment) not in ids.get(path, set())):
                broken.append(f"{address}: {link}")
    assert broken == []


def test_nothing_is_loaded_from_elsewhere(site: Site) -> None:
    """A reader may follow a link to another site; the page itself asks nobody."""
    foreign = [
        f"{address}: <{tag.name}> {link}"
        for address, page in site.pages.items()
        for tag, link in attributes(page, "src", "srcset", "href", "poster", "data", "action")
        if tag.name != "a" and tag.get("rel") not in (["canonical"], ["prev"], ["next"])
        if urlsplit(link).netloc
    ]
    assert foreign == []
    styles = [
        file
        for file in site.folder.rglob("*.css")
        if b"url(http" in file.read_bytes() or b"url(//" in file.read_bytes()
    ]
    assert styles == []


def test_pages_know_their_address(site: Site) -> None:
    """Search engines want one address a page, and a sitemap that lists the same."""
    canonical = {
        address: [str(link["href"]) for link in page.select('link[rel="canonical"]')]
        for address, page in site.pages.items()
        if address != "404.html"
    }
    assert canonical == {address: [BASE + address] for address in canonical}
    sitemap = ET.parse(site.folder / "sitemap.xml")  # noqa: S314 -- our own
    listed = [element.text for element in sitemap.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    assert sorted(map(str, listed)) == sorted(BASE + address for address in canonical)


def test_pages_say_what_they_are_to_who_shares_them(site: Site) -> None:
    """What a messenger shows of a link: Open Graph."""
    for address, page in site.pages.items():
        said = {str(tag["property"]): str(tag["content"]) for tag in page.select('meta[property^="og:"]')}
        if address == "404.html":
            assert said == {}
            continue
        assert said["og:url"] == BASE + address
        assert said["og:type"] == ("article" if address else "website")
        assert said["og:title"]
        (described,) = page.select('meta[name="description"]')
        assert said["og:description"] == str(described["content"]) != ""


def test_every_page_has_a_description_of_its_own(site: Site) -> None:
    """A search engine shows it below the title: the same words below all of them would tell nobody anything."""
    said = [str(tag["content"]) for page in site.pages.values() for tag in page.select('meta[name="description"]')]
    assert len(said) == len(site.pages) - 1, "all but that for an address which leads nowhere"
    assert [text for text, count in Counter(said).items() if count > 1] == []


def test_every_page_names_the_feed(site: Site) -> None:
    for address, page in site.pages.items():
        (link,) = page.select('link[type="application/atom+xml"]')
        assert urljoin(BASE + address, str(link["href"])) == BASE + "feed.xml"


def test_edit_links_lead_to_the_readme(site: Site) -> None:
    edit = {str(link["href"]) for link in site.pages["lectures/lecture-02/"].select("a[rel=edit]")}
    assert edit == {f"{REPOSITORY}/edit/main/notes/README.md"}


def test_a_table_of_contents_that_is_hidden_costs_nothing(site: Site) -> None:
    """Material would write it into the page all the same, twice: half the weight of a log of many days."""
    assert site.pages["log/"].select(".md-nav--secondary .md-nav__item") == []
    assert site.pages["lectures/lecture-02/"].select(".md-nav--secondary .md-nav__item") != []
