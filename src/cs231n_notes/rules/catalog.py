"""All rules, by code. A new rule is a module of its own and a line in each of the two lists."""

from __future__ import annotations

from collections.abc import Mapping

from cs231n_notes.rules.n101_lecture_twice import lecture_twice
from cs231n_notes.rules.n102_lecture_order import lecture_order
from cs231n_notes.rules.n103_lecture_gap import lecture_gap
from cs231n_notes.rules.n104_lecture_title import lecture_title
from cs231n_notes.rules.n105_lecture_number import lecture_number
from cs231n_notes.rules.n106_course_title import course_title
from cs231n_notes.rules.n111_week_twice import week_twice
from cs231n_notes.rules.n112_week_missing import week_missing
from cs231n_notes.rules.n113_week_dates import week_dates
from cs231n_notes.rules.n114_week_hole import week_hole
from cs231n_notes.rules.n115_week_lectures import week_lectures
from cs231n_notes.rules.n116_week_open import week_open
from cs231n_notes.rules.n117_week_now import week_now
from cs231n_notes.rules.n118_week_finished import week_finished
from cs231n_notes.rules.n119_week_begun import week_begun
from cs231n_notes.rules.n120_week_shared import week_shared
from cs231n_notes.rules.n121_unknown_section import unknown_section
from cs231n_notes.rules.n122_heading_jump import heading_jump
from cs231n_notes.rules.n123_above_headings import above_headings
from cs231n_notes.rules.n124_stray_keywords import stray_keywords
from cs231n_notes.rules.n201_template import template
from cs231n_notes.rules.n202_no_answer import no_answer
from cs231n_notes.rules.n203_no_keywords import no_keywords
from cs231n_notes.rules.n204_keyword_comma import keyword_comma
from cs231n_notes.rules.n205_no_question import no_question
from cs231n_notes.rules.n206_keyword_twice import keyword_twice
from cs231n_notes.rules.n207_question_twice import question_twice
from cs231n_notes.rules.n208_question_number import question_number
from cs231n_notes.rules.n209_empty_point import empty_point
from cs231n_notes.rules.n211_not_written import not_written
from cs231n_notes.rules.n212_not_logged import not_logged
from cs231n_notes.rules.n301_date_unfinished import date_unfinished
from cs231n_notes.rules.n302_date_impossible import date_impossible
from cs231n_notes.rules.n303_date_backwards import date_backwards
from cs231n_notes.rules.n304_date_order import date_order
from cs231n_notes.rules.n305_date_twice import date_twice
from cs231n_notes.rules.n306_date_year import date_year
from cs231n_notes.rules.n307_weekday import weekday
from cs231n_notes.rules.n308_date_gap import date_gap
from cs231n_notes.rules.n309_empty_entry import empty_entry
from cs231n_notes.rules.n310_no_year import no_year
from cs231n_notes.rules.n401_task_done import task_done
from cs231n_notes.rules.n402_task_begun import task_begun
from cs231n_notes.rules.n403_assignment_done import assignment_done
from cs231n_notes.rules.n404_target_passed import target_passed
from cs231n_notes.rules.n501_short_indent import short_indent
from cs231n_notes.rules.n502_empty_bullet import empty_bullet
from cs231n_notes.rules.n503_no_element import no_element
from cs231n_notes.rules.n504_stray_tag import stray_tag
from cs231n_notes.rules.n505_particle_after_bold import particle_after_bold
from cs231n_notes.rules.n506_checkbox import checkbox
from cs231n_notes.rules.n507_heading_space import heading_space
from cs231n_notes.rules.n508_emphasis import emphasis
from cs231n_notes.rules.n509_list_numbers import list_numbers
from cs231n_notes.rules.n510_dead_link import dead_link
from cs231n_notes.rules.n511_folded_section import folded_section
from cs231n_notes.rules.n512_underlined_text import underlined_text
from cs231n_notes.rules.n513_trailing_space import trailing_space
from cs231n_notes.rules.n514_joined_label import joined_label
from cs231n_notes.rules.n515_struck_range import struck_range
from cs231n_notes.rules.n516_no_definition import no_definition
from cs231n_notes.rules.n601_unknown_ignore import unknown_ignore
from cs231n_notes.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    lecture_twice,
    lecture_order,
    lecture_gap,
    lecture_title,
    lecture_number,
    course_title,
    week_twice,
    week_missing,
    week_dates,
    week_hole,
    week_lectures,
    week_open,
    week_now,
    week_finished,
    week_begun,
    week_shared,
    unknown_section,
    heading_jump,
    above_headings,
    stray_keywords,
    template,
    no_answer,
    no_keywords,
    keyword_comma,
    no_question,
    keyword_twice,
    question_twice,
    question_number,
    empty_point,
    not_written,
    not_logged,
    date_unfinished,
    date_impossible,
    date_backwards,
    date_order,
    date_twice,
    date_year,
    weekday,
    date_gap,
    empty_entry,
    no_year,
    task_done,
    task_begun,
    assignment_done,
    target_passed,
    short_indent,
    empty_bullet,
    no_element,
    stray_tag,
    particle_after_bold,
    checkbox,
    heading_space,
    emphasis,
    list_numbers,
    dead_link,
    folded_section,
    underlined_text,
    trailing_space,
    joined_label,
    struck_range,
    no_definition,
    unknown_ignore,
)
BY_CODE: Mapping[str, Rule] = {rule.code: rule for rule in RULES}
KNOWN: tuple[str, ...] = tuple(name for rule in RULES for name in (rule.code, rule.name))
"""Codes and names."""
