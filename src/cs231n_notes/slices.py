"""The file format of a page: template and slices of the README, told apart by counted lines.

A page starts with :data:`MARKER` (after front matter). Then come lines of well-formed XHTML, written by our templates,
and slices of the README: a directive on a line of its own, followed by exactly as many lines of Markdown as it says.
Counting makes the format safe: nothing a learner writes can end a slice early or speak in the template's name.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Any, NamedTuple

from cs231n_notes.model import Span

MARKER = "<!-- cs231n-notes:page -->"
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_DIRECTIVE = re.compile(r"<!-- notes:(context|slice) (\{.*\}) -->")


class Hint(NamedTuple):
    """A keyword that the page uses."""

    to: str
    """The address of the lecture it belongs to; empty for one of the page's own, which needs no explanation."""
    says: str
    """Which lecture that is."""
    names: Sequence[str]
    """What the page calls it, in lower case."""


@dataclass(frozen=True, slots=True)
class Context:
    """What a page's slices need to know of the rest of the README."""

    definitions: str = ""
    """Link references and footnotes defined elsewhere, as Markdown."""
    links: Mapping[str, str] = field(default_factory=dict)
    """Address as written in the README, percent-decoded -> address from this page."""
    lectures: Mapping[str, str] = field(default_factory=dict)
    """Number of a lecture the page mentions -> address of its page."""
    terms: Mapping[str, str] = field(default_factory=dict)
    """Keyword as written -> its address in the keyword index."""
    hints: Sequence[Hint] = ()
    """Keywords the page uses, where some are of other lectures."""


@dataclass(frozen=True, slots=True)
class Slice:
    """Lines of the README and how the page wants them."""

    lines: Span
    level: int = 2
    """The level of the topmost heading; headings below follow without skipping one."""
    ids: Mapping[str, str] = field(default_factory=dict)
    """Line of a heading (as a string, for JSON) -> its id on this page."""
    fold: int | None = None
    """From the block on this line on, the content goes into a ``<details>`` of its own: an answer."""
    label: str = ""
    """The summary of that ``<details>``, for screen readers and for who has it closed."""
    chips: bool = False
    """The lines list keywords: each becomes a link by the context's ``terms``."""
    prefix: str = ""
    """The leading words of the heading that hold its number, to be set apart: ``Lecture 2:``."""


def marker_line(lines: Sequence[str]) -> int | None:
    """The line of the marker, 0-based, which only blank ones may stand above; None where a text is no page of ours."""
    first = next((at for at, line in enumerate(lines) if line.strip()), None)
    return first if first is not None and lines[first].rstrip() == MARKER else None


def directive(kind: str, value: Context | Slice) -> str:
    """The line that announces a context or a slice. ``>`` is escaped, so that no value can close the comment."""
    data = {each.name: item for each in fields(value) if (item := getattr(value, each.name))}
    text = _ENCODER.encode(data).replace(">", "\\u003e")
    return f"<!-- notes:{kind} {text} -->"


def chunks(page: str) -> Iterator[str | Context | tuple[Slice, str]]:
    """The parts of a page in order: template text, its context, slices with their Markdown."""
    lines = page.split("\n")
    template: list[str] = []
    at = 0
    while at < len(lines):
        match = _DIRECTIVE.fullmatch(lines[at])
        at += 1
        if not match:
            template.append(lines[at - 1])
            continue
        yield "\n".join(template)
        template = []
        data: dict[str, Any] = json.loads(match[2])
        if match[1] == "context":
            hints = tuple(Hint(*hint) for hint in data.pop("hints", ()))
            yield Context(**data, hints=hints)
            continue
        span = Span(*data.pop("lines"))
        count = span.last - span.first + 1
        yield Slice(lines=span, **data), "\n".join(lines[at : at + count])
        at += count
    yield "\n".join(template)
