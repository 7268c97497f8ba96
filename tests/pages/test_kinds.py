"""Each kind of page: what it shows, and what it leaves out."""

from __future__ import annotations

import re

import pytest

from cs231n_notes.course import Course, Link
from tests.pages.rendering import SHAPES, html, lectures, made, only, readmes, shown

USUAL = (
    "# CS231n - 컴퓨터 비전\n\n짧은 소개.\n\n## 프로젝트 개요\n- **수강 기간**: 2026년 1월 1일 ~\n- **목표 일정**: 2주 완성\n\n"
    "## 로드맵\n### 1주차 (완료)\n- [x] 강의 1강 ~ 2강 수강\n### 2주차 (진행 중)\n- [x] Assignment 1 시작\n- [ ] 강의 3강 ~ 4강 수강\n\n"
    "## Daily Log\n### 2026년 1월 1일 ~ 4일\n- Lecture 1~2 수강\n### 2026년 1월 5일\n- Lecture 3 수강\n- GitHub에 1강 정리\n\n"
    "### Lecture 1: 시작\n> **Main Keywords:** Loss\n#### 배운 점\n- 2강과 이어진다\n#### 질문\n##### 1. 왜?\n**Q.** 물음\n> **A.** 답\n"
    "##### 2. 어떻게?\n**Q.** 물음만\n\n### Lecture 2: 다음\n> **Main Keywords:** \n#### 배운 점\n1. \n   -\n#### 질문\n##### 1. \n**Q.** \n> **A.** \n"
)


def text_of(readme: str, path: str, selector: str = "body") -> str:
    return " ".join(only(html(made(readme)[path]), selector).get_text(" ").split())


def test_dashboard_counts_and_says_where_from() -> None:
    tiles = html(made(USUAL)["index.md"]).select(".notes-tiles a")
    assert [(" ".join(tile.get_text(" ").split()), tile["href"]) for tile in tiles] == [
        ("할 일 2 /3 67%", "roadmap.md"),
        ("수강한 강의 3 /4 정리 1", "lectures/index.md"),
        ("과제 0 /1 A1 진행 중", "roadmap.md"),
        ("연속 학습 5 일 1/1부터", "log.md"),
    ]


@pytest.mark.parametrize(
    "top",
    [
        '<h1 align="center">\n  <img src="https://example.org/logo.png"> 강화 학습 &amp; 나\n</h1>\n<p align="center">혼자 봅니다.</p>',
        '<div align="center">\n\n# 강화 학습 & 나\n\n혼자 봅니다.\n\n</div>',
    ],
    ids=["h1", "div"],
)
def test_a_title_in_the_html_at_the_top_is_the_titles_only_place(top: str) -> None:
    """It names the course, and the page has no second one above it."""
    pages = made(f"{top}\n\n---\n\n## 로드맵\n- [x] 1강\n\n## 1강. 가\n글\n")
    page = html(pages["index.md"])
    assert [" ".join(h.get_text().split()) for h in page.find_all(["h1", "h2"])][:2] == ["강화 학습 & 나", "강의 지도"]
    assert len(page.find_all("h1")) == 1
    assert page.get_text().count("강화 학습") == 1
    assert pages["index.md"].text.count("혼자 봅니다.") == 1


def test_dashboard_counts_what_is_written_where_nothing_is_said_of_watching() -> None:
    (tile,) = html(made(lectures(3))["index.md"]).select(".notes-tiles a")
    assert tile.get_text(" ").split() == ["정리한", "강의", "3", "/3"]


def test_dashboard_map_shows_state_and_questions() -> None:
    cells = html(made(USUAL)["index.md"]).select(".notes-cells a")
    assert [(cell.get_text(), cell["class"][1], cell["href"]) for cell in cells] == [
        ("1 Q2", "notes-written", "lectures/lecture-01.md"),
        ("2", "notes-watched", "lectures/lecture-02.md"),
        ("3", "notes-watched", "lectures/index.md#lecture-03"),
        ("4", "notes-planned", "lectures/index.md#lecture-04"),
    ]


def test_a_lecture_0_is_one_of_those_that_every_figure_counts() -> None:
    """``progress.json`` says the highest number besides, as promised."""
    pages = made("# 노트\n\n## 로드맵\n- [x] 0강 수강\n- [x] 1강 수강\n- [ ] 2강 수강\n\n## 0강: 준비\n글\n")
    assert len(html(pages["index.md"]).select(".notes-map .notes-cells .notes-cell")) == 3
    assert "수강한 강의 2 /3" in shown(pages["index.md"])
    assert "수강 2/3" in shown(pages["lectures/index.md"])


def test_dashboard_says_the_pace_in_a_sentence() -> None:
    assert re.search(r"지금 속도라면 1월 \d+일 완강 · 목표보다 \d+일 빠름", shown(made(USUAL)["index.md"]))


def test_dashboard_says_when_the_last_lecture_was_watched() -> None:
    """Not when the log ends: one may go on writing up."""
    readme = "# 노트\n\n## Log\n### 2026-01-05\n- Lecture 1 수강\n### 2026-01-07\n- Lecture 2 수강\n### 2026-02-20\n- Lecture 1 복습\n"
    assert text_of(readme, "index.md", ".notes-sentence:has(+ figure)") == "1월 7일 에 모두 수강"


def test_charts_have_a_name_a_description_and_a_table_of_the_same() -> None:
    """For who cannot see them."""
    dashboard = html(made(USUAL)["index.md"])
    charts = dashboard.select(".notes-plot svg, .notes-month svg")
    assert len(charts) == 2
    assert all(only(chart, f":scope > {part}").get_text() for chart in charts for part in ("title", "desc"))
    pace, calendar = ([row.get_text(" ") for row in table.select("tr")] for table in dashboard.select(".notes-table"))
    assert pace[1:4] == ["2026년 1월 1일 0", "2026년 1월 4일 2", "2026년 1월 5일 3"]
    assert calendar == ["달 공부한 날 날짜", "2026년 1월 5 1–5"]
    assert [day.get_text() for day in charts[1].select(".notes-month a > text")] == ["1", "2", "3", "4", "5"]


def test_dashboard_points_at_a_contradiction_in_place() -> None:
    """The roadmap says open, the log says watched."""
    todo = only(html(made(USUAL)["index.md"]), ".notes-todo")
    assert only(todo, ".notes-task").get_text(" ").split() == ["강의", "3강", "~", "4강", "수강"]
    assert only(todo, ".notes-attention a").get_text() == "3강은 1/5에 수강"
    assert only(todo, ".notes-attention a")["href"] == "log.md#2026-01-05"


def test_dashboard_names_many_contradictions_in_one_line() -> None:
    """A week of ten lectures that was never ticked is one slip, not ten."""
    readme = "# 노트\n\n## 로드맵\n### 1주차\n- [ ] 강의 1강 ~ 9강 수강\n\n## Daily Log\n### 2026년 1월 5일\n- Lecture 1~9 수강\n"
    (line,) = html(made(readme)["index.md"]).select(".notes-attention a")
    assert line.get_text() == "1강 등 강의 9개는 이미 수강"


def test_dashboard_names_the_lectures_to_write_up_with_their_titles_while_they_are_few() -> None:
    page = html(made(USUAL)["index.md"])
    assert [" ".join(a.get_text().split()) for a in page.select("ul.notes-rows a")] == ["2강 다음", "3강"]
    many = html(made("# 노트\n\n## Daily Log\n### 2026-01-05\n- Lecture 1~9 수강\n")["index.md"])
    assert many.select("ul.notes-rows") == []
    assert len(many.select(".notes-next .notes-list a")) == 9


def test_calendar_leads_to_the_entries_of_its_days() -> None:
    """A day of a range leads to the range, on the dashboard and in the log; months lead to their headings."""
    for path, log in (("index.md", "log.md"), ("log.md", "")):
        month = only(html(made(USUAL)[path]), ".notes-month")
        days = {only(a, "text").get_text(): a["href"] for a in month.select("svg a")}
        assert days == {**dict.fromkeys("1234", f"{log}#2026-01-01"), "5": f"{log}#2026-01-05"}
        assert only(month, "p a")["href"] == f"{log}#2026-01"


def test_calendar_is_told_as_a_table_too() -> None:
    cells = html(made(USUAL)["log.md"]).select(".notes-years td")
    assert [cell.get_text() for cell in cells] == ["2026년 1월", "5", "1–5"]


def test_a_log_begun_in_december_is_one_calendar() -> None:
    """Its months say how many days were studied, not "2025년 12월 1일", which is a date."""
    page = html(made("# 일지\n\n## Log\n### 2025-12-30\n- 가\n### 2026-02-02\n- 나\n")["log.md"])
    assert [" ".join(p.get_text().split()) for p in page.select(".notes-month p")] == [
        "2025년 12월 1일간",
        "2026년 1월 0일간",
        "2월 1일간",
    ]
    assert page.select(".notes-fold") == []


def test_a_log_of_years_has_a_calendar_a_year_the_newest_open() -> None:
    readme = "# 일지\n\n## Log\n" + "".join(
        f"### {year}-{month:02}-03\n- 가\n" for year in (2024, 2025, 2026) for month in (2, 7)
    )
    page = html(made(readme)["log.md"])
    assert only(page, ".notes-year").get_text() == "2026년 공부한 날 2일"
    assert [s.get_text() for s in page.select(".notes-fold > summary")] == [
        "2025년 공부한 날 2일",
        "2024년 공부한 날 2일",
    ]
    assert len(page.select(".notes-fold")[0].select(".notes-month")) == 6


def test_entries_of_one_day_tell_the_day_of_the_week() -> None:
    entries = html(made(USUAL)["log.md"]).select(".notes-entry")
    assert [entry.get("data-weekday") for entry in entries] == ["월", None]


def test_days_of_a_list_stay_in_it_and_in_the_calendar() -> None:
    """A day of the calendar leads to the page they are on."""
    pages = made("# 일지\n\n## 공부 기록\n- 2026-01-05 - 1강 수강\n- 2026-01-06 - 2강 수강\n\n## 1강. 가\n글\n")
    log = html(pages["log.md"])
    assert [item.get_text().strip() for item in log.select(".notes-text li")] == [
        "2026-01-05 - 1강 수강",
        "2026-01-06 - 2강 수강",
    ]
    assert [day.get_text() for day in log.select(".notes-month a > text")] == ["5", "6"]
    assert {day["href"] for day in log.select(".notes-month a")} == {"log.md"}
    assert only(html(pages["lectures/lecture-01.md"]), ".notes-facts a")["href"] == "../log.md"


def test_days_of_an_unknown_year_are_not_counted_as_none() -> None:
    facts = text_of("# 일지\n\n## Log\n### 1/5 (월)\n- 가\n", "log.md", ".notes-facts")
    assert facts == "기록 1"


def test_a_day_of_the_week_that_is_written_is_not_said_again() -> None:
    entries = html(made("# 일지\n\n## Log\n### 2026-01-05 (월)\n- 가\n### 2026-01-06\n- 나\n")["log.md"]).select(
        ".notes-entry"
    )
    assert [entry.get("data-weekday") for entry in entries] == ["화", None]


def test_dashboard_shows_the_last_entries_newest_first() -> None:
    recent = html(made(USUAL)["index.md"]).select(".notes-recent h3")
    assert [heading.get_text() for heading in recent] == ["2026년 1월 5일", "2026년 1월 1일 ~ 4일"]


def test_dashboard_leaves_an_unfinished_date_with_nothing_below_to_the_log() -> None:
    readme = "# 일지\n\n## Log\n### 2026-01-05\n- 복습\n### 2026년\n"
    assert [e.get_text() for e in html(made(readme)["index.md"]).select(".notes-recent h3")] == ["2026-01-05"]
    assert len(html(made(readme)["log.md"]).select(".notes-entry")) == 2


def test_a_chart_over_years_says_which() -> None:
    readme = "# 노트\n\n## Log\n### 2024-01-05\n- Lecture 1 수강\n### 2026-01-07\n- Lecture 2 수강\n"
    dates = html(made(readme)["index.md"]).select(".notes-date")
    assert [date.get_text() for date in dates][:2] == ["2024.1", "2024.4"]


def test_pages_say_in_a_line_what_they_hold() -> None:
    """The lecture by its keywords, or by its title where it has none."""
    said = {path: re.findall(r'^description: "(.*)"$', page.text, re.MULTILINE) for path, page in made(USUAL).items()}
    assert said["index.md"] == ["CS231n - 컴퓨터 비전: 수강 3/4, 정리 1, 할 일 2/3"]
    assert said["lectures/lecture-01.md"] == ["Loss"]
    assert said["lectures/lecture-02.md"] == ["CS231n - 컴퓨터 비전: 2. 다음"]
    assert said["log.md"] == ["CS231n - 컴퓨터 비전: 기록 2, 공부한 날 5일"]
    assert all(len(line) == 1 for line in said.values())


def test_dashboard_names_a_long_entry_without_its_lines() -> None:
    entry = "### 2026-01-01\n" + "- 한 일\n" * 50
    page = made("# 노트\n\n## Daily Log\n" + entry)["index.md"]
    assert only(html(page), ".notes-recent")["data-source-lines"] == "4-4"


def test_dashboard_has_no_box_without_content() -> None:
    for name in ("empty", "one-word", "unknown-sections"):
        page = html(made(SHAPES[name])["index.md"])
        assert page.select(".notes-card, .notes-tiles, .notes-columns") == []


def test_dashboard_leads_to_sections_of_no_known_kind() -> None:
    assert 'href="more/etcpasswd.md"' in made(SHAPES["unknown-sections"])["index.md"].text


def test_dashboard_keeps_front_matter_as_text() -> None:
    page = made("---\ntags: [a, b]\nlayout: <b>\n---\n\n# 노트\n")["index.md"]
    assert only(html(page), "details pre").get_text().strip() == "---\ntags: [a, b]\nlayout: <b>\n---"


def test_map_of_many_lectures_stays_light() -> None:
    page = made(lectures(1000))["index.md"]
    assert len(html(page).select(".notes-cells a")) == 1000
    assert len(page.text) < 200_000


def test_lecture_page_has_facts_linked_to_their_source() -> None:
    page = html(made(USUAL)["lectures/lecture-01.md"])
    assert only(page, "h1").get_text() == "Lecture 1: 시작"
    assert only(page, ".notes-number:not(section *)").get_text() == "Lecture 1:"
    links = {a.get_text(): a["href"] for a in page.select(".notes-facts a")}
    assert links == {
        "1주차": "../roadmap.md#week-1",
        "1/4": "../log.md#2026-01-01",
        "1/5": "../log.md#2026-01-05",
        "2": "#q-1-1",
    }


def test_links_of_the_profile_speak_the_language_of_the_site() -> None:
    course = Course(links=(Link("강의 일정", "https://example.org/"), Link("내 링크", "https://example.org/own")))
    page = html(made(USUAL, course=course, language="en")["index.md"])
    assert [a.get_text() for a in page.select('a[href^="https://example.org/"]')] == ["Schedule", "내 링크"]


def test_a_very_long_title_is_set_smaller() -> None:
    pages = made("# 노트\n\n### Lecture 1: " + "긴 제목 " * 60 + "\n글\n\n### Lecture 2: 짧은 제목\n글\n")
    titles = [only(html(pages[f"lectures/lecture-0{number}.md"]), ".notes-title") for number in (1, 2)]
    assert ["notes-long" in title["class"] for title in titles] == [True, False]


def test_lecture_page_folds_answers_and_marks_questions_that_wait() -> None:
    page = html(made(USUAL)["lectures/lecture-01.md"])
    answered, waiting = page.select(".notes-question")
    assert only(answered, "details > summary").get_text() == "답"
    assert "notes-waiting" in waiting["class"]
    assert only(waiting, ".notes-badge").has_attr("data-generated")


def test_lecture_page_names_who_mentions_it() -> None:
    page = html(made(USUAL)["lectures/lecture-02.md"])
    assert [a["href"] for a in page.select(".notes-mentions a")] == [
        "lecture-01.md",
        "../log.md#2026-01-01",
        "../roadmap.md#week-1",
    ]


def test_unfilled_template_is_not_shown() -> None:
    page = html(made(USUAL)["lectures/lecture-02.md"])
    assert "아직 정리하지 않은 강의입니다." in page.get_text()
    assert [heading.get_text() for heading in page.find_all(["h2", "h3"])] == ["언급한 곳"]
    assert page.select(".notes-question") == []


def test_heading_over_an_introduction_is_shown_even_without_questions() -> None:
    assert "아직 물은 것이 없다." in shown(made(SHAPES["intro-questions"])["lectures/lecture-01.md"])


def test_questions_without_a_heading_get_one() -> None:
    page = made("# 노트\n\n### Lecture 1: 가\n**Q.** 물음\n> **A.** 답\n")["lectures/lecture-01.md"]
    assert [heading.get_text() for heading in html(page).find_all(re.compile("h[1-6]"))] == [
        "Lecture 1: 가",
        "질문과 답",
    ]


def test_course_links_stand_on_the_lecture() -> None:
    course = Course(lecture_links={1: (Link("영상", "https://example.org/1"),)})
    page = html(made(USUAL, course=course)["lectures/lecture-01.md"])
    assert only(page, 'a[href="https://example.org/1"]').get_text() == "영상"


def test_lecture_index_lists_planned_ones_too() -> None:
    items = html(made(USUAL)["lectures/index.md"]).select(".notes-item")
    assert [item["id"] for item in items] == ["lecture-01", "lecture-02", "lecture-03", "lecture-04"]
    assert items[3].select("a.notes-name") == []


def test_same_number_twice_has_two_pages_and_two_rows() -> None:
    pages = made(SHAPES["same-numbers"])
    assert {"lectures/lecture-02.md", "lectures/lecture-02-2.md"} <= pages.keys()
    ids = [item["id"] for item in html(pages["lectures/index.md"]).select(".notes-item")]
    assert ids == ["lecture-00", "lecture-01", "lecture-02", "lecture-02-2"]


def test_log_is_newest_first_by_month() -> None:
    page = html(made(USUAL)["log.md"])
    assert [h.get_text() for h in page.find_all(["h1", "h2"])] == ["Daily Log", "2026년 1월"]
    assert [entry["id"] for entry in page.select(".notes-entry")] == ["2026-01-05", "2026-01-01"]


def test_log_keeps_days_that_stand_twice_and_unfinished_dates() -> None:
    page = html(made(SHAPES["same-days"])["log.md"])
    ids = [str(entry["id"]) for entry in page.select(".notes-entry")]
    assert len(ids) == len(set(ids))
    assert {"2026-01-09", "2026-01-09-1"} <= set(ids)
    assert "2026년" in {heading.get_text() for heading in page.find_all("h3")}


def test_log_written_newest_first_keeps_its_order() -> None:
    """An unfinished date stays beside its neighbours."""
    page = html(made(SHAPES["newest-first"])["log.md"])
    assert [h.get_text() for h in page.find_all("h3")] == ["2026-02-01", "2026년", "2026-01-01"]


def test_long_log_is_split_by_month() -> None:
    pages = made(SHAPES["long-log"])
    assert html(pages["log.md"]).select("h2")[0].get_text() == "2021년 3월"
    assert "log/2020-12.md" in pages
    december = html(pages["log/2020-12.md"])
    assert only(december, "h1").get_text() == only(december, "strong[aria-current]").get_text() == "2020년 12월"
    assert len(december.select("h2")) == 28  # the days: the month is said by the title


def test_heavy_questions_are_split_by_lecture() -> None:
    pages = made(SHAPES["heavy-questions"])
    split = [path for path in pages if path.startswith("questions")]
    assert len(split) > 1
    assert sum(len(html(pages[path]).select(".notes-question")) for path in split) == 20


def test_questions_by_lecture_with_the_same_ids_as_there() -> None:
    page = html(made(USUAL)["questions.md"])
    assert [card["id"] for card in page.select(".notes-question")] == ["q-1-1", "q-1-2"]
    assert only(page, "h2 a")["href"] == "lectures/lecture-01.md"


ELSEWHERE = (
    "# 노트\n\n## 일지\n### 2026년 3월 2일\n**Q.** 왜?\n> **A.** 그래서\n\n## 질문\n### 누가?\n### 언제?\n"
    "\n## 1강: 시작\n#### 질문\n##### 1. 어디서?\n"
)


def test_questions_outside_of_lectures_follow_with_a_link_to_where_they_stand() -> None:
    """They are shown there as well."""
    pages = made(ELSEWHERE)
    page = html(pages["questions.md"])
    assert [(title.get_text(), title.a and title.a["href"]) for title in page.select("h2")] == [
        ("1. 시작", "lectures/lecture-01.md"),
        ("2026년 3월 2일", "log.md#2026년-3월-2일"),
        ("질문", "more/질문.md#질문"),
    ]
    assert [card["id"] for card in page.select(".notes-question")] == [
        "q-1-1",
        "q-asked-1-1",
        "q-asked-2-1",
        "q-asked-2-2",
    ]
    assert len(page.select("details.notes-answer")) == 1
    assert only(page, ".notes-facts").get_text(" ").split() == ["질문", "4", "답", "없음", "3"]
    assert "그래서" in shown(pages["log.md"])
    assert "답을 기다리는 질문 3" in shown(pages["index.md"])


def test_heavy_questions_outside_of_lectures_are_split_by_section() -> None:
    long = "긴 답을 적는다. " * 900
    readme = "# 노트\n\n## 일지\n" + "".join(f"### 3월 {n}일\n**Q.** 왜?\n> **A.** {long}\n\n" for n in range(1, 13))
    pages = {path: page for path, page in made(readme).items() if path.startswith("questions")}
    assert len(pages) > 1
    assert sum(len(html(page).select(".notes-question")) for page in pages.values()) == 12
    assert len({page.title for page in pages.values()}) == len(pages)


def test_page_that_would_be_empty_does_not_exist() -> None:
    assert list(made("# 노트\n\n글\n")) == ["index.md"]


def test_index_has_the_headings_of_the_parts_above_their_lectures() -> None:
    readme = "# 과정\n\n# Part 1\n## Lesson 1: 가\n글\n## Lesson 2: 나\n글\n# Part 2\n## Lesson 3: 다\n글\n"
    page = html(made(readme)["lectures/index.md"])
    found = page.select("h2, .notes-item")
    assert [item.get("id") for item in found] == ["part-1", "lecture-01", "lecture-02", "part-2", "lecture-03"]


def test_index_of_lectures_in_another_order_has_all_headings_on_top() -> None:
    """None of them stands above the lectures of its part there."""
    readme = "# 과정\n\n# Part 2\n## Lesson 3: 다\n글\n# Part 1\n## Lesson 1: 가\n글\n"
    found = html(made(readme)["lectures/index.md"]).select("h2, .notes-item")
    assert [item.get("id") for item in found] == ["part-2", "part-1", "lecture-01", "lecture-02", "lecture-03"]


def test_keywords_stand_under_their_letters_with_other_names() -> None:
    course = Course(aliases=(("역전파", "Backpropagation"),))
    readme = "# 노트\n\n### Lecture 1: 가\n> **Main Keywords:** Backpropagation, adam, 3D Conv, ReLU\n"
    page = html(made(readme, course=course)["keywords.md"])
    assert [h.get_text() for h in page.find_all("h2")] == ["A", "R", "ㅇ", "기타"]
    assert " ".join(only(page, "#역전파 dt").get_text().split()) == "역전파 · Backpropagation"


def test_a_keyword_names_no_spelling_of_a_name_twice() -> None:
    """GPU hardware and GPU Hardware, 자기 지도 학습 and 자기지도 학습 look like a mistake beside each other."""
    course = Course(aliases=(("자기 지도 학습", "Self-Supervised Learning", "자기지도학습", "SSL"),))
    readme = "# 노트\n\n### Lecture 1: 가\n> **Main Keywords:** Self-supervised learning, 역전파\n"
    page = html(made(readme, course=course)["keywords.md"])
    assert (
        " ".join(only(page, "#자기-지도-학습 dt").get_text().split())
        == "자기 지도 학습 · Self-supervised learning · SSL"
    )


def test_roadmap_shows_weeks_with_their_bars() -> None:
    page = html(made(USUAL)["roadmap.md"])
    assert [week["id"] for week in page.select("section.notes-week")] == ["week-1", "week-2"]
    assert [bar["style"] for bar in page.select(".notes-bar span")] == ["width:100%", "width:50%"]
    assert [cell["href"] for cell in page.select("#week-1 .notes-cells a")] == [
        "lectures/lecture-01.md",
        "lectures/lecture-02.md",
    ]


def test_weeks_stand_below_the_headings_of_their_part() -> None:
    """A course in several parts: all headings first and all weeks after them would say nothing."""
    readme = (
        "# 과정\n\n## Course 1\n### Week 1\n- [x] 영상\n### Week 2\n- [ ] 영상\n\n## Course 2\n### Week 1\n- [ ] 영상\n"
    )
    page = html(made(readme)["roadmap.md"])
    assert [(h.name, h.get_text()) for h in page.find_all(["h1", "h2", "h3"])] == [
        ("h1", "로드맵"),
        ("h2", "Course 1"),
        ("h3", "Week 1"),
        ("h3", "Week 2"),
        ("h2", "Course 2"),
        ("h3", "Week 1"),
    ]


def test_a_week_of_a_table_stands_there_and_below_it_only_with_what_the_table_cannot_show() -> None:
    """Its state and its lectures as links; the name of a list without weeks is the page's title already."""
    readme = "# 노트\n\n## 로드맵\n| 주 | 강의 | 상태 |\n| - | - | - |\n| 1주차 | 1강, 2강 | 🏃 |\n\n- [x] 저장소 만들기\n\n## 1강. 가\n글\n"
    sections = html(made(readme)["roadmap.md"]).select("section.notes-week")
    assert [" ".join(section.get_text(" ").split()) for section in sections] == ["1주차 진행 중 1 2", "완료 1/1"]
    assert [cell["href"] for cell in sections[0].select("a")] == [
        "lectures/lecture-01.md",
        "lectures/index.md#lecture-02",
    ]


def test_weeks_announced_in_a_table_are_those_of_their_sections_on_every_page() -> None:
    """They come in the table's order, also where the sections do not, and each text between the sections stands on one page only."""
    rows = "".join(f"| {n}주차 | {n}강 |\n" for n in range(1, 6))
    notes = "배우고 적은 것. " * 5000
    weeks = "".join(f"### {n}부\n\n글 {n}\n\n#### {n}주차\n\n- [x] {n}강 수강\n\n{notes}\n\n" for n in (4, 2, 1))
    pages = made(f"# 과정\n\n## 로드맵\n\n| 주 | 내용 |\n| --- | --- |\n{rows}\n{weeks}")
    assert len([path for path in pages if path.startswith("roadmap")]) > 2
    for n in (1, 2, 4):
        assert sum(page.text.count(f"\n글 {n}\n") for page in pages.values()) == 1
    names = [week.get_text() for week in html(pages["index.md"]).select(".notes-map .notes-row a")]
    assert names == ["1주차", "2주차", "3주차", "4주차", "5주차"]


def test_notes_without_lectures_have_no_map_of_them() -> None:
    """A README of something else may have a roadmap all the same."""
    titles = html(made("# 라이브러리\n\n## Roadmap\n- [x] Broadcasting\n- [ ] GPU\n")["index.md"]).find_all("h2")
    assert [title.get_text() for title in titles] == ["로드맵", "다음 할 일"]


def test_a_heading_of_ones_own_is_shown_though_nothing_stands_below_it_yet() -> None:
    """The outline of a chapter; what a template puts there says nothing, and neither does a lecture not begun."""
    readme = "# 책\n\n## Chapter 3 신경망\n### 3.1 다층으로\n### 3.2 활성화 함수\n글\n### 배운 점\n## Chapter 4\n### 4.1 손실\n"
    pages = made(readme)
    assert [h.get_text() for h in html(pages["lectures/lecture-03.md"]).find_all("h2")] == [
        "3.1 다층으로",
        "3.2 활성화 함수",
    ]
    assert "4.1" not in shown(pages["lectures/lecture-04.md"])


def test_an_answer_in_the_list_or_quote_of_its_question_folds_there() -> None:
    readme = "# 노트\n\n## 1강. 가\n### 질문\n- 왜?\n  - 그래서\n  - 또\n- 언제?\n\n> Q. 무엇?\n>\n> A. 이것\n\n| 물음 | 답 |\n| - | - |\n| Q. 표 | A. 표 |\n"
    cards = html(made(readme)["lectures/lecture-01.md"]).select(".notes-question")
    assert [[" ".join(fold.get_text(" ").split()) for fold in card.select("details")] for card in cards] == [
        ["답 그래서 또"],
        [],
        ["답 A. 이것"],
    ]
    assert [fold.parent.name for card in cards for fold in card.select("details") if fold.parent] == [
        "li",
        "blockquote",
    ]


def test_an_answer_without_a_mark_folds_from_its_first_block() -> None:
    """Whoever tests himself must not see it, and a sub-heading that opens it belongs to it."""
    readme = (
        "# 노트\n\n## 1강. 가\n### 질문\n#### Q1. 왜?\n그래서\n\n- 또\n#### Q2. 언제?\n##### 답\n지금\n"
        "#### Q3. 어디?\n(답변 예정)\n"
    )
    cards = html(made(readme)["lectures/lecture-01.md"]).select(".notes-question")
    assert [[" ".join(fold.get_text(" ").split()) for fold in card.select("details")] for card in cards] == [
        ["답 그래서 또"],
        ["답 답 지금"],
        [],
    ]
    assert ["notes-waiting" in card["class"] for card in cards] == [False, False, True]


def test_an_answer_in_the_paragraph_of_its_question_can_be_hidden() -> None:
    """The card shows the two as pieces of their own, and says which lines each is."""
    readme = "# 노트\n\n## 1강. 가\n### 질문\nQ1. 왜?\nA1. 그래서\nQ2. 언제?\n"
    page = html(made(readme)["lectures/lecture-01.md"])
    cards = page.select(".notes-question")
    assert [card["id"] for card in cards] == ["q-1-1", "q-1-2"]
    assert [piece["data-source-lines"] for piece in cards[0].select("[data-source-lines]")] == ["5-5", "6-6"]
    assert only(cards[0], "details.notes-answer > p").get_text() == "A1. 그래서"
    assert cards[1]["data-source-lines"] == "7-7"


def test_a_question_the_learner_folded_is_not_folded_again() -> None:
    """Nor is there a switch for answers that it cannot hide."""
    readme = (
        "# 노트\n\n## 1강. 가\n### 질문\n<details><summary>Q1. 왜?</summary>\n\n그래서\n\n</details>\n\n"
        "<details><summary>Q2. 언제?</summary>지금</details>\n"
    )
    page = html(made(readme)["lectures/lecture-01.md"])
    cards = page.select(".notes-question")
    assert [len(card.select("details")) for card in cards] == [1, 1]
    assert page.select(".notes-answer, .notes-switch, .notes-waiting") == []


def test_a_promise_to_write_is_shown_as_it_stands() -> None:
    """So is the outline around it."""
    page = html(made("# 노트\n\n## 1강. 가\n### 1.1 나\n### 1.2 다\n(작성 예정)\n")["lectures/lecture-01.md"])
    assert [text.get_text() for text in page.select(".notes-text > *")] == ["1.1 나", "1.2 다", "(작성 예정)"]
    assert "정리 완료" not in page.get_text()


def test_questions_have_one_heading_whatever_it_is_called() -> None:
    readme = "# 노트\n\n## 1강. 가\n### Q\n**Q.** 왜?\n\nA. 답\n"
    page = html(made(readme)["lectures/lecture-01.md"])
    assert [" ".join(h.get_text().split()) for h in page.find_all("h2")] == ["Q"]
    assert len(page.select(".notes-opens .notes-switch")) == 1


def test_the_switch_stands_only_where_there_are_answers_to_hide() -> None:
    readme = "# 노트\n\n## 1강. 가\n### 질문\n아직 물은 것이 없다.\n## 2강. 나\n### 질문\n**Q.** 왜?\n> **A.** 답\n"
    pages = made(readme)
    found = [len(html(pages[f"lectures/lecture-0{n}.md"]).select(".notes-switch")) for n in (1, 2)]
    assert found == [0, 1]


@pytest.mark.parametrize("name", ["weeks-in-lists", "weeks-in-tables"])
def test_weeks_of_a_list_or_table_are_not_shown_twice(name: str) -> None:
    page = html(made(readmes()[name])["roadmap.md"])
    lines: list[int] = []
    for piece in page.select("[data-source-lines]"):
        first, last = map(int, str(piece["data-source-lines"]).split("-"))
        lines += range(first, last + 1)
    assert len(lines) == len(set(lines))


def test_page_of_an_unknown_section_starts_with_its_heading() -> None:
    page = html(made("# 노트\n\n## 참고 자료\n\n- 책\n\n### 더\n\n글\n")["more/참고-자료.md"])
    assert [(h.name, h.get_text()) for h in page.find_all(["h1", "h2", "h3"])] == [("h1", "참고 자료"), ("h2", "더")]


def test_very_many_unknown_sections_share_pages() -> None:
    """A generator spends its time by the page."""
    pages = made("# 모음\n\n" + "## 절\n글\n" * 1000)
    more = [path for path in pages if path.startswith("more/")]
    assert len(more) <= 200
    assert sum(len(html(pages[path]).find_all("h2")) for path in more) == 1000


def test_slices_carry_their_lines() -> None:
    page = html(made(USUAL)["lectures/lecture-01.md"])
    title = only(page, ".notes-title")
    assert USUAL.splitlines()[int(str(title["data-source-lines"]).split("-")[0]) - 1] == "### Lecture 1: 시작"
