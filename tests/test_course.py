"""course.yml: what it may say, how it complains, and what the shipped profile knows."""

from __future__ import annotations

import datetime as dt
import inspect
import re
import textwrap
from collections import Counter
from dataclasses import fields
from pathlib import Path
from unittest import mock

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from cs231n_notes import course, terms, yamltree
from cs231n_notes.course import Course, CourseError, Link, merge, parse, profile_for

PROFILE = profile_for("CS231n")
HANGUL = re.compile("[가-힣]")
LATIN = re.compile("[A-Za-z]")


def documented() -> str:
    """The example of the module's docstring."""
    lines = inspect.getdoc(course).splitlines()  # type: ignore[union-attr]  # it has one
    return textwrap.dedent("\n".join(line for line in lines if line.startswith("    ") or not line).lstrip("\n"))


def complaints(text: str) -> list[str]:
    """What is said of a file that cannot be used."""
    with pytest.raises(CourseError) as caught:
        parse(text)
    return str(caught.value).splitlines()


# --- What it may say ---


def test_the_documented_example_is_read() -> None:
    """Learners copy it."""
    assert parse(documented()) == Course(
        title="CS231n - Deep Learning for Computer Vision",
        total=18,
        started=dt.date(2025, 12, 24),
        target_weeks=5,
        target_end=dt.date(2026, 1, 28),
        titles={1: "Introduction"},
        links=(Link("강의 홈페이지", "https://cs231n.stanford.edu/"),),
        lecture_links={1: (Link("강의 자료", "https://cs231n.stanford.edu/slides/2025/lecture_1.pdf"),)},
        aliases=(("역전파", "Backpropagation", "백프롭"),),
        patterns={"learned": ("오늘 얻은 것",)},
        ignore=("empty-bullet",),
    )


def test_every_field_is_documented_in_the_example() -> None:
    """A key that is missing there would be known to nobody."""
    keys = re.findall(r"(?m)^(\w+):", documented())
    assert keys == [field.name for field in fields(Course) if field.init]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty file"),
        pytest.param("# title: later\n", id="comments only"),
        pytest.param("title:\ntitles:\n", id="keys whose values are still to come"),
        pytest.param("---\n", id="an empty document"),
    ],
)
def test_nothing_said_is_an_empty_course(text: str) -> None:
    """A file begun but not filled in must not stop anything."""
    assert parse(text) == Course()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("title: 2025", Course(title="2025"), id="a title of digits is text"),
        pytest.param("titles: {1: no}", Course(titles={1: "no"}), id="no is a word, not false"),
        pytest.param("titles: {012: A}", Course(titles={12: "A"}), id="a leading zero does not mean octal"),
        pytest.param("started: '2026-01-02'", Course(started=dt.date(2026, 1, 2)), id="a date in quotation marks"),
        pytest.param("\ufefftitle: A\r\ntotal: 2\r\n", Course(title="A", total=2), id="BOM and CRLF"),
        pytest.param("title: \u1100\u1161", Course(title="가"), id="NFD becomes NFC"),
        pytest.param("title: >\n  A\n  B\n", Course(title="A B"), id="a folded title"),
        pytest.param(
            "patterns: {keywords: [핵심어]}", Course(patterns={"keywords": ("핵심어",)}), id="keywords, no role"
        ),
    ],
)
def test_reads_as_meant(text: str, expected: Course) -> None:
    """YAML's own ideas of types must not surprise who only writes words and numbers."""
    assert parse(text) == expected


# --- How it complains ---


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("\n\n\ntitel: A", "4: unknown key 'titel'; did you mean 'title'?", id="misspelt key"),
        pytest.param("TITLE: A", "1: unknown key 'TITLE'; did you mean 'title'?", id="key in capitals"),
        pytest.param("[a]: b", "1: expected a key, found a list of 1", id="a list as key"),
        pytest.param(
            "total: '18'",
            "1: total: expected a number, found '18'; leave out the quotation marks",
            id="number as text",
        ),
        pytest.param(
            "total: many", "1: total: expected a whole number from 1 to 9999, found 'many'", id="word as number"
        ),
        pytest.param("total: 0", "1: total: expected a whole number from 1 to 9999, found '0'", id="no lectures"),
        pytest.param(
            "total: 100000", "1: total: expected a whole number from 1 to 9999, found '100000'", id="far too many"
        ),
        pytest.param(
            "started: 2025.12.24",
            "1: started: expected a date such as 2025-12-24, found '2025.12.24'",
            id="date in another form",
        ),
        pytest.param(
            "started: 2025-02-30", "1: started: expected a day of the calendar, found '2025-02-30'", id="no such day"
        ),
        pytest.param(
            "started: 2026-01-02\ntarget_end: 2026-01-01",
            "2: expected target_end to be later than started, 2026-01-02, found '2026-01-01'",
            id="ends before it starts",
        ),
        pytest.param("title: [A]", "1: title: expected text, found a list of 1", id="list as text"),
        pytest.param("title: ' '", "1: title: expected text, found ' '", id="blank text"),
        pytest.param("title: ''", "1: title: expected text, found ''", id="quoted nothing"),
        pytest.param("titles:\n  1:\n", "2: titles: expected text, found nothing", id="lecture without title"),
        pytest.param(
            "titles: [A]",
            "1: titles: expected lines of the form 'key: value', found a list of 1",
            id="titles as a list",
        ),
        pytest.param(
            "ignore: empty-bullet",
            "1: ignore: expected a list, found 'empty-bullet'; start the line of each item with '- '",
            id="word as list",
        ),
        pytest.param(
            "ignore: [Empty Bullet]",
            "1: ignore: expected the name or code of a rule such as empty-bullet or N502, found 'Empty Bullet'",
            id="no code",
        ),
        pytest.param(
            "links:\n  Video: javascript:alert(1)",
            "2: links: expected an address that starts with https:// or http://, found 'javascript:alert(1)'",
            id="address of another kind",
        ),
        pytest.param(
            "lecture_links: {1: {A: 'https://a b'}}",
            "1: lecture_links: expected an address that starts with https:// or http://, found 'https://a b'",
            id="space in an address",
        ),
        pytest.param(
            "aliases: [[역전파]]",
            "1: aliases: expected two names of a term or more, found a list of 1; "
            "add its other name or delete the line",
            id="alias of nothing",
        ),
        pytest.param(
            "aliases: [[A, B, A]]",
            "1: aliases: expected every name of a term once, found a list of 3; delete one 'A'",
            id="name given twice",
        ),
        pytest.param(
            "title: A\ntitle: B",
            "2: expected every key once, found 'title' on line 1 too; delete one of them",
            id="key given twice",
        ),
        pytest.param(
            "titles:\n  1: A\n  01: B",
            "3: titles: expected every key once, found '01' on line 2 too; delete one of them",
            id="lecture given twice",
        ),
        pytest.param(
            "patterns: {learnt: [a]}", "1: patterns: unknown role 'learnt'; did you mean 'learned'?", id="misspelt role"
        ),
        pytest.param(
            "patterns: {week: ['(']}",
            "1: patterns: expected a regular expression, found '('; missing ), unterminated subpattern at position 0",
            id="bad regular expression",
        ),
        pytest.param(
            "patterns: {week: ['[[a]']}",
            "1: patterns: expected a regular expression, found '[[a]'; Possible nested set at position 1",
            id="regular expression that Python warns of",
        ),
        pytest.param(
            "patterns: {week: ['a*']}",
            "1: patterns: expected a pattern that only some headings match, found 'a*'; this one matches every heading",
            id="pattern that is always true",
        ),
        pytest.param("- title", "1: expected lines of the form 'key: value', found a list of 1", id="list at the top"),
        pytest.param("title", "1: expected lines of the form 'key: value', found 'title'", id="word at the top"),
        pytest.param(
            "title: A\n---\ntitle: B",
            "2: expected one document, found a second; delete '---'",
            id="two documents",
        ),
        pytest.param(
            "title: A\ntotal: \x01",
            "2: expected text, found the control character U+0001; delete it",
            id="control character",
        ),
        pytest.param("title: &a A", "1: expected plain values, found the anchor 'a'; write it out", id="anchor"),
        pytest.param(
            "title: !!python/name:os.system x",
            "1: expected plain values, found the tag 'tag:yaml.org,2002:python/name:os.system'; delete it",
            id="tag",
        ),
    ],
)
def test_says_what_is_wrong_and_where(text: str, message: str) -> None:
    """The learner must be able to mend the file from the message alone."""
    assert complaints(text) == [f"course.yml:{message}"]


def test_a_pattern_may_not_be_a_page_long() -> None:
    """A long pattern is slow on every heading, and unreadable."""
    assert "expected at most 200 characters" in complaints(f"patterns: {{week: [{'a' * 201}]}}")[0]
    assert parse(f"patterns: {{week: [{'a' * 200}]}}").patterns


def test_yaml_that_does_not_parse_is_pointed_at() -> None:
    """The wording is PyYAML's, the line is what helps."""
    assert complaints("title: A\nlinks: [")[0].startswith("course.yml:3: not YAML: ")
    assert complaints("title: A\n\ttotal: 3")[0].startswith("course.yml:2: not YAML: ")


@pytest.mark.parametrize(
    ("written", "near"),
    [
        pytest.param("trailing-spaces", "trailing-space", id="a name"),
        pytest.param("n514", "N513", id="a code in small letters"),
        pytest.param("N999", "N513", id="a code"),
    ],
)
def test_an_unknown_rule_leaves_nothing_out_and_is_told(written: str, near: str) -> None:
    """Else the learner would think the findings were left out for good."""
    rules = ("N101", "N513", "trailing-space")
    with pytest.raises(CourseError) as caught:
        parse(f"title: A\nignore:\n  - N101\n  - {written}\n", rules=rules)
    message = f"4: ignore: expected the name or code of a rule, found {written!r}; did you mean '{near}'?"
    assert str(caught.value) == f"course.yml:{message}"


def test_the_code_of_a_rule_in_any_case() -> None:
    assert parse("ignore: [n101, trailing-space]", rules=("N101", "trailing-space")).ignore == (
        "N101",
        "trailing-space",
    )


def test_all_problems_are_told_at_once_in_order() -> None:
    """Mending them one run at a time is tedious."""
    text = "ignore: x\naliases: [[A], B, [C, 1, ' ']]\ntotal: x\ntitel: A\n"
    with pytest.raises(CourseError) as caught:
        parse(text, "my/course.yml")
    assert [problem.line for problem in caught.value.problems] == [1, 2, 2, 2, 3, 4]
    assert all(line.startswith("my/course.yml:") for line in str(caught.value).splitlines())


BOMB = "a: &a [x, x]\n" + "".join(f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(BOMB, id="each line doubles the one before"),
        pytest.param("title: &a [*a]", id="a list that holds itself"),
        pytest.param("[" * 100_000, id="deep brackets"),
        pytest.param("{a: " * 100_000, id="deep braces"),
        pytest.param("- " * 100_000, id="deep dashes"),
        pytest.param("? " * 100_000, id="deep keys"),
        pytest.param("#" * (yamltree.SIZE + 1), id="too large"),
        pytest.param('title: "\\UFFFFFFFF"', id="no such character"),
        pytest.param(f"%YAML 1.{'9' * 5000}\n---\n", id="endless version"),
    ],
)
@pytest.mark.parametrize("loader", [yaml.SafeLoader, yamltree.LOADER])
def test_hostile_files_are_refused(text: str, loader: type) -> None:
    """A course.yml comes with a pull request, too. Both with libyaml and without."""
    with mock.patch.object(yamltree, "LOADER", loader):
        assert len(complaints(text)) == 1


def lines_of_problems(text: str) -> list[int]:
    """Where a file is wrong; nowhere if it is a course."""
    try:
        parse(text)
    except CourseError as error:
        return [problem.line for problem in error.problems] or [0]  # an error without a problem is one as well
    return []


FRAGMENTS = [
    *(field.name for field in fields(Course)),
    *"0aA가:-?,[]{}#&*!|>'\"%@`~\\",
    *("\n", "  ", "\t", ": ", "- "),
]
LINE_END = re.compile("\r\n|[\r\n\x85\u2028\u2029]")


@given(st.text() | st.lists(st.sampled_from(FRAGMENTS)).map("".join))
@example("\ud800")
@example("title: \x85\ufeff")
@example("%TAG ! tag:%FF\n---\n!x 1")
@pytest.mark.parametrize("loader", [yaml.SafeLoader, yamltree.LOADER])
def test_any_text_gives_a_course_or_a_course_error(loader: type, text: str) -> None:
    """No other exception, and a line that is in the file or just behind its end."""
    with mock.patch.object(yamltree, "LOADER", loader):
        lines = lines_of_problems(text)
    assert all(1 <= line <= len(LINE_END.split(text)) + 1 for line in lines)


# --- Names of terms ---

NORMAL = ("정규화", "Normalization")
REGULAR = ("규제", "Regularization", "정규화")
MEMORY = ("장단기 메모리", "Long Short-Term Memory", "LSTM")
NAMED = Course(aliases=(REGULAR, NORMAL, MEMORY))


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        pytest.param("LSTM", MEMORY, id="exact"),
        pytest.param("lstm", MEMORY, id="case"),
        pytest.param("Long Short Term  Memory", MEMORY, id="spaces and hyphens"),
        pytest.param("장단기메모리", MEMORY, id="Korean compound in one word"),
        pytest.param("\u110c\u1161\u11bc단기 메모리", MEMORY, id="NFD"),
        pytest.param("Long Short Term Memory (LSTM)", MEMORY, id="abbreviation in brackets"),
        pytest.param("LSTM(엘에스티엠)", MEMORY, id="unknown name in brackets"),
        pytest.param("정규화", NORMAL, id="of two meanings the one that shows the name"),
        pytest.param("정규화(Regularization)", REGULAR, id="brackets choose between two meanings"),
        pytest.param("Video (LSTM)", ("Video (LSTM)",), id="why not: a known name in brackets only qualifies"),
        pytest.param("LSTMs", ("LSTMs",), id="why not: another word"),
        pytest.param("", ("",), id="nothing"),
    ],
)
def test_names(term: str, expected: tuple[str, ...]) -> None:
    """Keywords are grouped and titled by this."""
    assert NAMED.names(term) == expected


@given(st.lists(st.lists(st.sampled_from("abcABC"), min_size=2, unique=True).map(tuple), max_size=6).map(tuple))
def test_different_terms_are_never_shown_alike(aliases: tuple[tuple[str, ...], ...]) -> None:
    """The first name is a term's place in the keyword index: two terms there would become one."""
    names = Course(aliases=aliases).names
    shown: dict[str, tuple[str, ...]] = {}
    for name in (name for group in aliases for name in group):
        assert terms.key(name) in map(terms.key, names(name))
        assert shown.setdefault(terms.key(names(name)[0]), names(name)) == names(name)


# --- Merging ---


def test_own_words_win_over_the_profile() -> None:
    """A profile only fills gaps."""
    own = parse("title: 나의 강의\ntotal: 20\ntitles: {2: 둘}\nlinks: {강의 일정: 'https://example.org/'}\nignore: [a]")
    merged = merge(own, PROFILE)
    assert (merged.title, merged.total, merged.titles[2], merged.titles[3]) == (
        "나의 강의",
        20,
        "둘",
        PROFILE.titles[3],
    )
    assert Counter(link.title for link in merged.links)["강의 일정"] == 1
    assert merged.links[0] == own.links[0]
    assert merged.ignore == ("a",)


def test_merging_with_nothing_changes_nothing() -> None:
    """Neither side may lose or reorder what only it says."""
    full = parse(documented())
    assert merge(full, Course()) == merge(Course(), full) == merge(full, full) == full


def test_own_values_win_in_every_field() -> None:
    """A date or a number of the profile is only a default; lists are completed."""
    own = parse("started: 2026-03-02\ntarget_weeks: 8\ntarget_end: 2026-05-01\npatterns: {learned: [얻음], week: [주]}")
    merged = merge(own, parse(documented()))
    assert (merged.started, merged.target_weeks, merged.target_end) == (own.started, 8, own.target_end)
    assert merged.patterns == {"learned": ("얻음", "오늘 얻은 것"), "week": ("주",)}


def test_own_names_join_the_group_they_belong_to() -> None:
    """One word more for a term must not make it a second term, nor unite two that share a word."""
    profile = Course(aliases=(NORMAL, REGULAR))
    merged = merge(Course(aliases=(("백프롭", "역전파"), ("정규화", "Regularization"))), profile)
    assert merged.names("백프롭") == ("백프롭", "역전파")
    assert merged.names("규제") == ("정규화", "Regularization", "규제")
    assert merged.names("Normalization")[0] == "Normalization"


def test_a_group_of_the_profile_joins_one_group_only() -> None:
    """Else its names would be shown for two terms."""
    own = (("엘에스티엠", "LSTM"), ("기억", "Long Short-Term Memory"))
    assert merge(Course(aliases=own), NAMED).aliases == (("엘에스티엠", "LSTM", *MEMORY[:2]), own[1], REGULAR, NORMAL)


# --- The shipped profile ---


def test_every_profile_is_listed() -> None:
    folder = Path(course.__file__).parent / "profiles"
    assert {path.stem for path in folder.iterdir()} == set(course.PROFILES)


@pytest.mark.parametrize("title", ["CS231n - Deep Learning", "cs 231N 정리", "스탠포드 CS-231n강의", "[cs231n]"])
def test_profile_is_found_by_title(title: str) -> None:
    """However the learner writes the course's name."""
    assert profile_for(title).total == 18


@pytest.mark.parametrize("title", ["", "CS224n", "CS231", "MACS231n", "CS231nx"])
def test_no_profile_for_other_courses(title: str) -> None:
    """Another course must not get these titles."""
    assert profile_for(title) == Course()


def test_profile_names_all_lectures_and_links_safely() -> None:
    """18 lectures of spring 2025; nothing leads to an unencrypted page."""
    assert list(PROFILE.titles) == list(range(1, 19))
    links = [*PROFILE.links, *(link for links in PROFILE.lecture_links.values() for link in links)]
    assert all(link.url.startswith("https://") for link in links)
    assert set(PROFILE.lecture_links) <= set(PROFILE.titles)


def test_profile_names_terms_in_both_languages() -> None:
    """The first two names are shown side by side: one is Korean, the other English."""
    assert len(PROFILE.aliases) >= 150
    for first, second, *_ in PROFILE.aliases:
        korean, english = (first, second) if HANGUL.search(first) else (second, first)
        assert HANGUL.search(korean), first
        assert LATIN.search(english), first
        assert not HANGUL.search(english), first


def test_profile_gives_no_name_two_meanings_by_accident() -> None:
    """정규화 has two in earnest; any other would send a keyword to the wrong term."""
    uses = Counter(name for group in PROFILE.aliases for name in {terms.key(name) for name in group})
    assert [name for name, count in uses.items() if count > 1] == ["정규화"]
    assert PROFILE.names("정규화")[1] == "Normalization"
    assert PROFILE.names("Regularization")[0] == "규제"


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("교차 엔트로피", "Cross Entropy Loss"),
        ("드롭아웃", "dropout"),
        ("활성화 함수", "Activation Functions"),
        ("풀링", "Pooling Layer"),
        ("자기주도학습", "Self-Supervised Learning"),
        ("데이터 증강", "Data augmentation"),
        ("생성 모델", "Generative Models"),
        ("컨볼루션", "Convolution"),
    ],
)
def test_profile_knows_what_learners_search_for(korean: str, english: str) -> None:
    """Notes say it in one language, searches in the other."""
    assert PROFILE.names(korean) == PROFILE.names(english) != (korean,)
