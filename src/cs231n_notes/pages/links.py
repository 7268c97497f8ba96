"""What a page's slices need from the rest of the README: addresses, lectures, keywords and definitions.

A page is told only of what it seems to use. Seeming is enough: a name too many does no harm, and looking for candidates
in the page's own text keeps the cost linear, however many links the README holds.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import NamedTuple
from urllib.parse import quote, unquote

from cs231n_notes.gfm.sanitizer import ELSEWHERE
from cs231n_notes.model import Definition, Span
from cs231n_notes.pages.draft import Draft, Site
from cs231n_notes.pages.page import Address, within
from cs231n_notes.pages.text import one_line
from cs231n_notes.slices import Context, Hint
from cs231n_notes.targets import named

_TARGETS = re.compile(
    r"""\](?: \(\s*(?:<([^<>\n]*)>|([^\s<](?:(?!\]\()\S)*))  # [text](target) and [text](<target>)
    |          :\s*(?:<([^<>\n]*)>|((?:(?!\]\()\S)+)))  # [label]: target
    """,
    re.VERBOSE,
)
_ATTRIBUTES = re.compile(r"""\b(?:src|href)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_LABELS = re.compile(r"\[((?:[^\[\]\\]|\\.){1,999})\]")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


class Links(NamedTuple):
    """Where the README's own names lead."""

    targets: Mapping[str, Address | str]
    """Target as written, percent-decoded -> a place on the site, or an absolute URL."""
    definitions: Mapping[str, Definition]
    """Label, without regard to case -> its definition, the first one where there are several."""


def resolve(site: Site, anchors: Mapping[str, Address], files: Mapping[str, str]) -> Links:
    """Gather every target: headings by their places, files as the adapter resolved them."""
    targets: dict[str, Address | str] = {}
    headings = {f"#{anchor}": address for anchor, address in anchors.items()}
    for target, place in files.items():
        if place.startswith("#"):
            targets[target] = headings.get(place, "")
        elif not place or ELSEWHERE.match(place):
            targets[target] = place
        else:
            targets[target] = Address(quote(place, safe="/%"))
    targets |= headings
    definitions: dict[str, Definition] = {}
    for definition in site.notes.definitions:
        definitions.setdefault(_key(definition.label), definition)
    return Links(targets, definitions)


def anchors(site: Site) -> dict[str, Address]:
    """Anchor of a heading on GitHub, or a name given in HTML -> its place here.

    That is the first page that shows the heading, else its lecture's page.
    """
    places = dict(site.places)
    for lecture in site.notes.lectures:
        for heading in site.headings(lecture.span):
            places.setdefault(heading.line, site.plan.sections[lecture.span.first])
    lines = {heading.anchor: heading.line for heading in site.notes.headings}
    lines |= {name: line for name, line in named(site.notes).items() if name not in lines}
    return {name: places[line] for name, line in lines.items() if line in places}


def context(draft: Draft, links: Links) -> Context:
    """What the slices of one page need."""
    notes, plan = draft.site.notes, draft.site.plan
    used = _definitions(draft, links)
    spans = [*draft.spans, *(definition.span for definition in used)]
    lectures = {number for span in spans for naming in draft.site.namings.within(span) for number in naming.written}
    text = "\n".join(map(notes.text, spans))
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
        hints=_hints(draft),
    )


def _hints(draft: Draft) -> tuple[Hint, ...]:
    """The keywords that the sections of the page use, if any is of another lecture."""
    if draft.own is None:
        return ()
    site = draft.site
    found: dict[str, dict[str, None]] = {}
    for at in sorted({at for span in draft.spans for at in _sections(site, span)}):
        for name, keyword in site.uses.sections[at].items():
            found.setdefault(keyword, {})[name] = None
    if found.keys() <= set(draft.own):
        return ()
    return tuple(_hint(draft, keyword, tuple(names)) for keyword, names in found.items())


def _hint(draft: Draft, keyword: str, names: tuple[str, ...]) -> Hint:
    site = draft.site
    lecture = site.progress.keywords[keyword][0][0]
    if keyword in (draft.own or ()):
        return Hint("", "", names)
    says = f"{site.labels.say('lecture', n=lecture.number)} · {one_line(lecture.title)}"
    return Hint(draft.to(site.plan.sections[lecture.span.first]), says, names)


def _sections(site: Site, span: Span) -> range:
    """The headings whose sections some lines are part of, by their place in the notes."""
    first, last = bisect_right(site.heading_lines, span.first), bisect_right(site.heading_lines, span.last)
    return range(max(first - 1, 0), last)


def _seen(target: Address | str, draft: Draft) -> str:
    return target if isinstance(target, str) else draft.to(target)


def _candidates(text: str) -> Iterator[str]:
    """Everything that may be a link's target, decoded."""
    written = list(_TARGETS.finditer(text))
    if "<" in text:  # looking for attributes takes seventy times as long as looking for brackets
        written += _ATTRIBUTES.finditer(text)
    for match in written:
        found = next(group for group in match.groups() if group is not None)
        ends = (
            [at for at, character in enumerate(found) if character == ")"] if match.re is _TARGETS and match[2] else []
        )
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
