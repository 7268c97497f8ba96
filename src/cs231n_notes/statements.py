"""What a task or a log entry says was done: ``Assignment3 - Image Captioning 시작`` -> subject, action, part.

Korean verbs follow their subject (``강의 5, 6강 정리``), English ones stand before or after it (``Watched lecture 3``,
``Assignment 1 done``). Text is plain, without Markdown.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from cs231n_notes import patterns, titles
from cs231n_notes.model import Action, Statement, SubjectKind

_NUMBER_OR_RANGE = re.compile(r"(?P<range>[~–-]|부터|to)|(?P<number>\d+)")
_DIGIT = re.compile(r"\d")
_LECTURE = re.compile(r"강|[Ll][Ee][CcSs]|[Cc][Hh](?:[Aa][Pp]|\.|\s*0)")
"""What every name of a lecture holds."""
_TITLE = re.compile(r"\s*(?:$|[:\-–—.)\]])")
_ALONE = re.compile(r"\W*(?:\[[^\[\]]*)?(?:제\s?)?")
"""What may stand before a lecture that is only listed: nothing, or the course's name in its brackets, ``[PyTorch 3강]``."""
_PIECE = re.compile(r"\s*((?:[^\W\d]+\s+)?(?:part\b|파트|부분)(?:\s*\d+)?)", re.IGNORECASE)
"""``Assignment 2 written part done``: that much of it, and not all."""
MOST_IN_RANGE = 400
"""A longer range of lectures is a slip, not a course; only its ends are kept."""


def statements(text: str, line: int) -> tuple[Statement, ...]:
    """Every statement in one item of a list or one line of text."""
    found = (match for match in patterns.SUBJECTS.finditer(text) if not match["amount"])
    matches = [match for match in found if not _inside_parentheses(text, match.start())]
    if not matches:
        return ()
    actions = _actions(text, matches)
    if not any(actions) and (listed := _listed(text, matches)):
        matches, actions = listed, [frozenset({Action.WATCHED})] * len(listed)
    return tuple(
        Statement(_kind(match), numbers(match), said, _part(text, match, following), line)
        for match, said, following in zip(matches, actions, [*matches[1:], None], strict=True)
    )


def chapters_as_lectures(text: str) -> str:
    """A text of the same length that calls the chapters it begins with lectures: ``1강 ~ 3강 수강`` for ``1장 ~ 3장 수강``."""
    end = match.end() if (match := patterns.CHAPTERS.match(text)) else 0
    return patterns.CHAPTER.sub(lambda found: f"{found[1]}강" if found.end() <= end else found[0], text)


def _inside_parentheses(text: str, at: int) -> bool:
    before = text[:at]
    return before.count("(") > before.count(")")


def _listed(text: str, matches: Sequence[re.Match[str]]) -> list[re.Match[str]]:
    """The lectures of an item that says no more than ``Lecture 3: Optimization``: to list a lecture is to watch it."""
    lectures = [match for match in matches if not match["project"]]  # a title may speak of a project
    if not lectures or not _ALONE.fullmatch(text, 0, lectures[0].start()):
        return []
    ends = [match.start() for match in lectures[1:]] + [len(text)]
    behind = [text[match.end() : end] for match, end in zip(lectures, ends, strict=True)]
    named = all(_kind(match) is SubjectKind.LECTURE for match in lectures)
    return lectures if named and all(map(_is_title, behind)) else []


def _is_title(behind: str) -> bool:
    """Whether what stands behind a lecture's number is nothing or its title."""
    if marked := _TITLE.match(behind):
        said = patterns.PARENTHESES.sub(lambda match: " " * len(match[0]), behind)
        return not any(
            pattern.search(said, marked.end()) for pattern in (patterns.INTENDED, *patterns.ACTIONS.values())
        )
    return behind[0] in " (" and titles.is_title(behind)


def _kind(match: re.Match[str]) -> SubjectKind:
    if match["assignments"]:
        return SubjectKind.ASSIGNMENT
    return SubjectKind.PROJECT if match["project"] else SubjectKind.LECTURE


def may_name_lectures(text: str) -> bool:
    """A quick look that misses none: most texts need no closer one."""
    return bool(_DIGIT.search(text) and _LECTURE.search(text))


def lectures_in(match: re.Match[str]) -> str:
    """The numbers in a match of :data:`patterns.SUBJECTS` as written, where it is about lectures; else empty."""
    return match["lectures"] or match["bare"] or ""


def whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """A place of a text that names something, widened to whole words: particles belong to them (``3강에서``)."""
    while start and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return start, end


def numbers(match: re.Match[str]) -> tuple[int, ...]:
    """The lectures or assignments that a match of :data:`patterns.SUBJECTS` names, ranges spelled out."""
    found: list[int] = []
    ranging = False
    for token in _NUMBER_OR_RANGE.finditer(lectures_in(match) or match["assignments"] or ""):
        if token["range"]:
            ranging = bool(found)
            continue
        number = int(token["number"])
        if ranging and number <= found[-1]:  # 4-1강 is a part of lecture 4
            ranging = False
            continue
        if ranging and number <= found[-1] + MOST_IN_RANGE:
            found.extend(range(found[-1] + 1, number))
        found.append(number)
        ranging = False
    return tuple(dict.fromkeys(found))


def numbers_in(name: str) -> tuple[int, ...]:
    """The lectures that the first words of a heading name."""
    match = patterns.SUBJECTS.search(name)
    return numbers(match) if match and _kind(match) is SubjectKind.LECTURE else ()


def _actions(text: str, subjects: Sequence[re.Match[str]]) -> list[frozenset[Action]]:
    """The actions of each subject. What stands in parentheses is a remark, not the action."""
    bare = patterns.PARENTHESES.sub(lambda match: " " * len(match[0]), text)
    found: list[set[Action]] = [set() for _ in subjects]
    verbs = [] if patterns.INTENDED.search(bare) else sorted(_verbs(bare))  # a plan is not done yet
    leads = bool(verbs) and verbs[0][0] < subjects[0].start() and text[verbs[0][0]].isascii()
    for at, action in verbs:
        index = _subject_of(at, subjects, leads=leads and text[at].isascii())
        if index is not None:
            found[index].add(action)
    for index in range(len(subjects) - 2, -1, -1):  # 강의 3강, 과제 1 완료: the verb holds for both
        between = text[subjects[index].end() : subjects[index + 1].start()]
        if not found[index] and patterns.CONNECTOR.fullmatch(between):
            found[index] |= found[index + 1]
    if patterns.PARTLY.search(bare):
        found = [{Action.STARTED} if actions == {Action.WATCHED} else actions for actions in found]
    return [frozenset(actions) for actions in found]


def _verbs(text: str) -> Iterator[tuple[int, Action]]:
    for name, pattern in patterns.ACTIONS.items():
        for match in pattern.finditer(text):
            before = text[max(match.start() - 10, 0) : match.start()]
            if not (patterns.NEGATION.match(text, match.end()) or patterns.NEGATED.search(before)):
                yield match.start(), Action(name)


def _subject_of(at: int, subjects: Sequence[re.Match[str]], *, leads: bool) -> int | None:
    if leads:
        index = bisect_right(subjects, at, key=re.Match.start)
        return index if index < len(subjects) else None
    index = bisect_right(subjects, at, key=re.Match.end)
    return index - 1 if index else None


def _part(text: str, match: re.Match[str], following: re.Match[str] | None) -> str:
    """What stands behind ``-`` or ``:``, up to the verb: the title of a lecture, the part of an assignment."""
    rest = text[match.end() : following.start() if following else len(text)]
    rest = patterns.PARENTHESES.sub("", rest)
    separator = re.match(r"\s*[-–—:]\s*", rest)
    if not separator:
        piece = _PIECE.match(rest) if match["assignments"] else None
        return piece[1] if piece else ""
    rest = rest[separator.end() :]
    ends = [
        verb.start()
        for pattern in patterns.ACTIONS.values()
        for verb in pattern.finditer(rest)
        if not rest[verb.start()].isascii() or not rest[verb.end() :].strip()
    ]
    rest = rest[: min(ends, default=len(rest))]
    return re.sub(r"\s*(?:,|및|와|과|&|and)\s*$", "", rest).strip(" \t-–—:.")
