"""A page in the making: hands out slices and ids to its template, and remembers what it showed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup, escape

from cs231n_notes.course import Course
from cs231n_notes.labels import Labels
from cs231n_notes.model import Asked, Block, Heading, Lecture, Notes, Question, Span
from cs231n_notes.origin import Origin
from cs231n_notes.pages.naming import Namings
from cs231n_notes.pages.page import Address, relative
from cs231n_notes.pages.plan import Plan, question_id
from cs231n_notes.pages.templates import environment
from cs231n_notes.pages.uses import Uses
from cs231n_notes.progress import Progress
from cs231n_notes.slices import Slice, directive
from cs231n_notes.slugs import numbered, slug


@dataclass(frozen=True, slots=True)
class Site:
    """What every page may draw from."""

    notes: Notes
    progress: Progress
    course: Course
    labels: Labels
    plan: Plan
    heading_lines: Sequence[int]
    """The lines of ``notes.headings``, for searching."""
    namings: Namings
    uses: Uses
    origin: Origin
    places: dict[int, Address] = field(default_factory=dict)
    """Line of a heading -> where it stands: on the first page drawn that shows it."""

    @property
    def title(self) -> str:
        """The course, else the kind of thing it is."""
        return self.progress.title or str(self.labels.say("notes"))

    def headings(self, span: Span) -> Sequence[Heading]:
        """The headings that stand within some lines."""
        first, last = (bisect_left(self.heading_lines, line) for line in (span.first, span.last + 1))
        return self.notes.headings[first:last]


@dataclass(slots=True)
class Draft:
    """One page until its links are resolved."""

    site: Site
    path: str
    title: str
    group: tuple[str, ...] = ()
    description: str = ""
    lines: Span | None = None
    """The lines of the README it shows, for "source"; None for a page drawn from many places."""
    hidden: tuple[str, ...] = ()
    """Parts of the theme this page does without: ``toc``."""
    searched: bool = True
    """False for a page that repeats what stands on others."""
    gathers: tuple[str, ...] = ()
    """Pages whose content belongs below this one's when all are rendered."""
    body: str = ""
    spans: list[Span] = field(default_factory=list)
    """The lines shown so far."""
    terms: list[str] = field(default_factory=list)
    """Keywords shown as chips, as written."""
    lecture: int | None = None
    """The number of the lecture the page is about."""
    own: Collection[str] | None = None
    """Keywords that are this page's own, and need no explanation; None for a page that explains none."""
    taken: dict[str, int] = field(default_factory=dict)

    def reserve(self, *ids: str) -> None:
        """Keep ids from headings that come later: those of entries, cards and other fixed addresses."""
        self.taken.update(dict.fromkeys(ids, 0))

    def id(self, wanted: str) -> str:
        """A free id of this page, as close to the one wanted as can be."""
        return numbered(wanted, self.taken)

    def to(self, address: Address | str) -> str:
        """The address of a place or page as seen from here."""
        return address.seen_from(self.path) if isinstance(address, Address) else relative(address, self.path)

    def source(self) -> str:
        """Where the lines of the page are shown as they are written; empty where that is not known."""
        return self.site.origin.lines(self.lines) if self.lines else ""

    def slice(self, span: Span, **options: Any) -> Markup:
        """The directive and the lines of a slice; ``options`` are the fields of :class:`Slice`."""
        ids = {}
        for heading in self.site.headings(span):
            ids[str(heading.line)] = name = self.id(slug(heading.title) or "section")
            self.site.places.setdefault(heading.line, Address(self.path, name))
        self.spans.append(span)
        text = directive("slice", Slice(lines=span, ids=ids, **options))
        return Markup(f"\n{text}\n{self.site.notes.text(span)}\n")  # noqa: S704 -- the lines are counted, not trusted

    def piece(  # noqa: PLR0913 -- an element may have that many attributes
        self,
        span: Span,
        classes: str = "",
        *,
        tag: str = "div",
        name: str = "",
        weekday: str = "",
        after: str = "",
        **options: Any,
    ) -> Markup:
        """A slice in an element that names its lines; ``name`` is its id, ``after`` markup of ours, marked as generated.

        ``weekday`` is for the style sheet to show beside a date: what it shows is no text of the learner's.
        """
        given = {"class": classes, "id": name, "data-weekday": weekday, "data-source-lines": str(span)}
        attributes = "".join(f' {name}="{escape(value)}"' for name, value in given.items() if value)
        inside = self.slice(span, **options)
        return Markup(f"<{tag}{attributes}>{inside}{escape(after)}</{tag}>")  # noqa: S704 -- all of it escaped or ours

    def card(self, place: Lecture | Asked, question: Question, level: int) -> Markup:
        """A question with its answer folded; one that waits says so."""
        say = self.site.labels.say
        waits = (
            ""
            if question.answer
            else Markup('<p class="notes-badge" data-generated="true">{}</p>').format(say("unanswered"))
        )
        classes = "notes-question notes-text" if question.answer else "notes-question notes-waiting notes-text"
        name, number, label = question_id(place, question), self._number(question), str(say("answer"))
        if question.answer and question.joined:
            asked = self.piece(Span(question.span.first, question.answer - 1), "notes-text", level=level, prefix=number)
            span = Span(question.answer, question.span.last)
            answer = self.piece(span, "notes-text", level=level + 1, fold=question.answer, label=label)
            return Markup('<section class="{}" id="{}">{}{}</section>').format(classes, name, asked, answer)
        return self.piece(
            question.span,
            classes,
            tag="section",
            name=name,
            after=waits,
            level=level,
            fold=None if question.folded else question.answer,
            label=label,
            prefix=number,
        )

    def _number(self, question: Question) -> str:
        """The number the learner wrote before a question's title: ``1.``; empty when there is none."""
        headings = self.site.headings(question.heading) if question.heading else ()
        title = headings[0].title if headings else ""
        return title[: -len(question.title)].strip() if question.title and title.endswith(question.title) else ""

    def render(self, template: str, **values: Any) -> Draft:
        """Fill in the body, and return the draft."""
        labels = self.site.labels
        helpers = {
            "say": labels.say,
            "to": self.to,
            "piece": self.piece,
            "card": self.card,
            "lead_heading": lead_heading,
            "strong": _strong,
        }
        page = environment().get_template(template)
        self.body = page.render(draft=self, site=self.site, labels=labels, **helpers, **values)
        return self


def _strong(text: str) -> Markup:
    return Markup("<strong>{}</strong>").format(text)


def lead_heading(blocks: Sequence[Block]) -> bool:
    """Whether the first block starts with a heading, which then names the page."""
    return bool(blocks and blocks[0].heading and blocks[0].heading.first == blocks[0].span.first)
