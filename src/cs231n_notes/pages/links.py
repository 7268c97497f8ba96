"""What a page's slices need from the rest of the README: addresses, lectures, keywords and definitions.

A page is told only of what it seems to use. Seeming is enough: a name too many does no harm, and looking for candidates
in the page's own text keeps the cost linear, however many links the README holds.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import quote, unquote

from cs231n_notes import patterns
from cs231n_notes.model import Definition
from cs231n_notes.pages.draft import Draft, Site
from cs231n_notes.pages.page import Address, within
from cs231n_notes.slices import Context

_TARGETS = re.compile(
    r"""\]\(\s*(?:<([^<>\n]*)>|([^\s<][^\s]*))      # [text](target) and [text](<target>)
    |   \]:\s*(?:<([^<>\n]*)>|(\S+))                # [label]: target
    |   \b(?:src|href)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LABELS = re.compile(r"\[((?:[^\[\]\\]|\\.){1,999})\]")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_NUMBERS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Links:
    """Where the README's own names lead."""

    targets: Mapping[str, Address | str]
    """Target as written, percent-decoded -> a place on the site, or an absolute URL."""
    definitions: Mapping[str, Definition]
    """Label, without regard to case -> its definition, the first one where there are several."""


def resolve(site: Site, drafts: Iterable[Draft], files: Mapping[str, str]) -> Links:
    """Gather every target: headings by the pages that show them, files as the adapter resolved them."""
    targets: dict[str, Address | str] = {}
    headings = {f"#{anchor}": address for anchor, address in _headings(site, drafts).items()}
    for target, place in files.items():
        if place.startswith("#"):
            targets[target] = headings.get(place, "")
        elif not place or re.match(r"[a-zA-Z][\w+.-]*:|//", place):
            targets[target] = place
        else:
            targets[target] = Address(quote(place, safe="/%"))
    targets |= headings
    definitions: dict[str, Definition] = {}
    for definition in site.notes.definitions:
        definitions.setdefault(_key(definition.label), definition)
    return Links(targets, definitions)


def _headings(site: Site, drafts: Iterable[Draft]) -> dict[str, Address]:
    """Anchor of a heading on GitHub -> its place here: the first page that shows it, else its lecture's page."""
    places: dict[int, Address] = {}
    for draft in drafts:
        for line, name in draft.ids.items():
            places.setdefault(line, Address(draft.path, name))
    for lecture in site.notes.lectures:
        for heading in site.headings(lecture.span):
            places.setdefault(heading.line, site.plan.sections[lecture.span.first])
    return {heading.anchor: places[heading.line] for heading in site.notes.headings if heading.line in places}


def context(draft: Draft, links: Links) -> Context:
    """What the slices of one page need."""
    notes, plan = draft.site.notes, draft.site.plan
    used = _definitions(draft, links)
    text = "\n".join(notes.text(span) for span in [*draft.spans, *(definition.span for definition in used)])
    lectures = {
        int(number)
        for subject in patterns.SUBJECTS.finditer(text)
        for number in _NUMBERS.findall(subject["lectures"] or subject["bare"] or "")
    }
    used_links = sorted(set(_candidates(text)) & links.targets.keys())
    return Context(
        definitions="\n\n".join(notes.text(definition.span) for definition in used),
        links={name: _seen(links.targets[name], draft) for name in used_links},
        lectures={
            str(number): draft.to(plan.numbers[number])
            for number in sorted(lectures & plan.numbers.keys())
            if plan.numbers[number].path != draft.path
        },
        terms={term: draft.to(plan.term_addresses[plan.terms[term]]) for term in draft.terms if term in plan.terms},
    )


def _seen(target: Address | str, draft: Draft) -> str:
    return target if isinstance(target, str) else draft.to(target)


def _candidates(text: str) -> Iterator[str]:
    """Everything that may be a link's target, decoded."""
    for match in _TARGETS.finditer(text):
        found = next(group for group in match.groups() if group is not None)
        ends = [at for at, character in enumerate(found) if character == ")"] if match[2] else []
        for end in [*ends, len(found)]:
            yield unquote(html.unescape(_ESCAPE.sub(r"\1", found[:end])))


def _definitions(draft: Draft, links: Links) -> list[Definition]:
    """Definitions that slices of the page use but do not contain, with those that these use in turn."""
    found: dict[str, Definition] = {}
    spans = list(draft.spans)
    while spans:
        span = spans.pop()
        for label in _LABELS.findall(draft.site.notes.text(span)):
            definition = links.definitions.get(_key(label))
            if definition and definition.label not in found and not within(definition.span, span):
                found[definition.label] = definition
                spans.append(definition.span)
    return sorted(found.values(), key=lambda definition: definition.span)


def _key(label: str) -> str:
    """A label as CommonMark compares it."""
    return " ".join(label.split()).casefold()
