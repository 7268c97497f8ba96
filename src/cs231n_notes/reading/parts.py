"""Lines of a lecture below one heading -> its keywords, notes and questions."""

from bisect import bisect_right
from collections.abc import Callable, Container, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from markdown_it.token import Token

from cs231n_notes import patterns
from cs231n_notes.model import Part, Question, Role, Span
from cs231n_notes.outline import inside
from cs231n_notes.reading import answers, folded
from cs231n_notes.reading.keywords import keywords
from cs231n_notes.reading.seams import seams
from cs231n_notes.reading.source import Source


class Run(NamedTuple):
    """Lines of a lecture from one heading to the next that starts something."""

    role: Role
    span: Span
    heading: Span | None
    title: str = ""
    blocks: answers.Blocks = answers.Blocks((), ())
    marks: bool = False
    """Whether the lecture marks answers as such: ``A.``"""
    seams: frozenset[int] = frozenset()
    """Lines at which a paragraph of questions and answers can be cut."""

    def below(self, span: Span) -> Span:
        """``span`` without the run's heading."""
        return Span(self.heading.last + 1, span.last) if self.heading and self.heading.first == span.first else span


_ASKED = (Role.QUESTIONS, Role.QUESTION)


def parts(runs: Sequence[Run], source: Source) -> Iterator[Part]:
    """The parts of a lecture's runs."""
    runs = [_looked_into(run, source) for run in runs]
    marks = any(run.role in _ASKED and answers.marked(run.span, source, run.blocks) for run in runs)
    for run in runs:
        yield from _parts(run._replace(marks=marks), source)


def _looked_into(run: Run, source: Source) -> Run:
    if run.role is Role.LEARNED:  # nothing is asked there
        return run
    tokens = source.outline.tokens_in(run.span)
    return run._replace(blocks=answers.blocks(tokens), seams=frozenset(seams(tokens, source)))


def _parts(run: Run, source: Source) -> Iterator[Part]:
    """A run as parts: the line of keywords and questions without a heading are parts of their own."""
    span = source.trim(run.span)
    if not span:
        return
    cuts = [] if run.role is Role.LEARNED else _cuts(run, span, source)
    if run.role is Role.QUESTION and sum(make is not _text for _, make in cuts) < 2:
        yield _question(run, span, source)
        return
    starts: list[tuple[int, _Make]] = [(span.first, _text), *cuts, (span.last + 1, _text)]
    for (first, make), (end, _) in pairwise(starts):
        piece = source.trim(Span(first, end - 1))
        if piece:
            yield make(run, piece, source)


_Make = Callable[[Run, Span, Source], Part]


def _cuts(run: Run, span: Span, source: Source) -> list[tuple[int, _Make]]:
    """Where keywords, a question, or the text after them start among the blocks of a run."""
    tokens = source.outline.tokens_in(span)
    listed = set(_listed(tokens, source)) if run.role is Role.QUESTIONS else set()
    starts = list(_starts(tokens, listed, source))
    if run.role in _ASKED:
        asked = (line for line in run.seams if patterns.QUESTION_MARK.match(source.plain_start(line)))
        starts.extend((line, _bare_question) for line in asked)
    if run.role is Role.QUESTIONS:
        starts = list(_with_folded(starts, tokens, source))
    ends = _ends(tokens, sorted(line for line, make in starts if make in _ASKING), listed, source)
    return sorted([*starts, *ends], key=lambda cut: (cut[0], cut[1] is not _text))


def _with_folded(
    starts: Sequence[tuple[int, _Make]], tokens: Sequence[Token], source: Source
) -> Iterator[tuple[int, _Make]]:
    """Questions that are folded with their answers, in place of whatever starts inside them.

    A summary without a mark may tease the answer to a question above: it counts where nothing else is asked.
    """
    found = dict(folded.questions(tokens, source))
    alone = not any(make in _ASKING for _, make in _outside(starts, list(found)))
    spans = [span for span, marked in found.items() if marked or alone]
    for span in spans:
        yield span.first, _folded_question
        yield span.last + 1, _text
    yield from _outside(starts, spans)


def _outside(starts: Sequence[tuple[int, _Make]], spans: Sequence[Span]) -> Iterator[tuple[int, _Make]]:
    firsts = [span.first for span in spans]
    for line, make in starts:
        before = bisect_right(firsts, line)
        if not before or spans[before - 1].last < line:
            yield line, make


def _starts(tokens: Sequence[Token], listed: Container[int], source: Source) -> Iterator[tuple[int, _Make]]:
    for token in tokens:
        if token.nesting < 0 or token.map is None or token.level > 1:
            continue
        line = token.map[0] + 1
        start = source.plain_start(line)
        if token.level == 0 and token.type in _TEXT and patterns.KEYWORD_LINE.match(start):
            yield line, _keyword_line
            yield token.map[1] + 1, _text
        elif token.type == "list_item_open" and line in listed:
            yield line, _listed_question
        elif (token.type == "paragraph_open" and patterns.QUESTION_MARK.match(start)) or (
            token.type == "list_item_open" and patterns.QUESTION_MARK.match(start.lstrip("-*+0123456789.) "))
        ):
            yield line, _bare_question


def _listed(tokens: Sequence[Token], source: Source) -> Iterator[int]:
    """The items of lists that hold nothing but questions."""
    for index, token in enumerate(tokens):
        if token.level == 0 and token.type in _LISTS:
            items = [inner for inner in inside(tokens, index) if inner.level == 1 and inner.type == "list_item_open"]
            lines = [item.map[0] + 1 for item in items if item.map]
            if all(patterns.QUESTION_END.search(source.words[line - 1]) for line in lines):
                yield from lines


def _ends(
    tokens: Sequence[Token], asked: Sequence[int], listed: Container[int], source: Source
) -> Iterator[tuple[int, _Make]]:
    """The ends of lists and quotes that hold questions with their answers: what follows is neither."""
    for token in tokens:
        if token.level == 0 and token.map and token.type in _HOLDING:
            before = bisect_right(asked, token.map[1])
            last = asked[before - 1] if before else 0
            if last > token.map[0] and (
                last in listed or any(answers.marks(line, source) for line in range(last, token.map[1] + 1))
            ):
                yield token.map[1] + 1, _text


_LISTS = ("bullet_list_open", "ordered_list_open")
_HOLDING = (*_LISTS, "blockquote_open")
_TEXT = ("paragraph_open", "blockquote_open")


def _text(run: Run, span: Span, source: Source) -> Part:
    below = run.below(span)
    listed = patterns.KEYWORDS.fullmatch(patterns.LEADING.sub("", run.title).strip(" :"))
    return Part(
        Role.QUESTIONS if run.role is Role.QUESTION else run.role,
        span,
        source.filled(below),
        keywords=tuple(keywords(below, source)) if listed else (),
        promise=source.promised(below),
        outline=run.role is Role.OTHER and below != span,
    )


def _keyword_line(run: Run, span: Span, source: Source) -> Part:
    found = tuple(keywords(run.below(span), source))
    return Part(Role.OTHER, span, bool(found), keywords=found)


def _bare_question(run: Run, span: Span, source: Source) -> Part:
    return _question(run._replace(heading=None, title=""), span, source)


def _listed_question(run: Run, span: Span, source: Source) -> Part:
    """A question in one line; what is nested below it answers."""
    below = source.trim(Span(span.first + 1, span.last))
    return _question(run._replace(heading=None, title=""), span, source, below.first if below else None)


def _folded_question(_run: Run, span: Span, source: Source) -> Part:
    """A question that the learner folded, and its answer with it."""
    title, answer = folded.read(span, source)
    return Part(Role.QUESTION, span, filled=True, question=Question(1, title, span, None, answer, folded=True))


_ASKING = (_bare_question, _listed_question)


def _question(run: Run, span: Span, source: Source, answer: int | None = None) -> Part:
    below = run.below(span)
    name = patterns.LEADING.sub("", run.title)
    title = patterns.ITEM_NUMBER.sub("", name, count=1).strip()
    answer = answer or answers.marked(below, source, run.blocks)
    if not answer and run.role in _ASKED:
        answer = answers.unmarked(below, source, run.blocks, asked=answers.asks(name), usual=not run.marks)
    asked = Span(below.first, answer - 1 if answer else below.last)
    given = answer if answer and answers.given(Span(answer, span.last), source) else None
    question = Question(1, title or source.first_words(asked), span, run.heading, given, given in run.seams)
    return Part(Role.QUESTION, span, bool(title) or source.filled(below), question)
