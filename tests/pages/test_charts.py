"""The geometry of the charts."""

from __future__ import annotations

import datetime as dt

import pytest

from cs231n_notes.charts import LEVELS, Month, PaceChart, calendar, pace_chart

START = dt.date(2026, 1, 1)


def day(offset: int) -> dt.date:
    return START + dt.timedelta(offset)


def chart(
    *points: tuple[int, int], total: int = 10, now: int, forecast: int | None = None, end: int | None = None
) -> PaceChart:
    return pace_chart(
        tuple((day(offset), count) for offset, count in points),
        total=total,
        as_of=day(now),
        forecast=None if forecast is None else day(forecast),
        target_end=None if end is None else day(end),
    )


def test_lines_run_from_the_first_day_to_the_last_one_drawn() -> None:
    drawn = chart((0, 0), (5, 5), now=5, forecast=10, end=10)
    assert drawn.watched == "0.00,100.00 50.00,50.00"
    assert drawn.forecast == "50.00,50.00 100.00,0.00"
    assert drawn.target == "0.00,100.00 100.00,0.00"
    assert (drawn.now.x, drawn.now.y, drawn.now.value) == ("50.00", "50.00", 5)


def test_days_without_progress_are_drawn_flat() -> None:
    assert chart((0, 0), (5, 5), now=10).watched == "0.00,100.00 50.00,50.00 100.00,50.00"


def test_a_forecast_years_away_leaves_the_chart_instead_of_squeezing_it() -> None:
    drawn = chart((0, 0), (20, 1), now=20, forecast=4000, end=30)
    assert float(drawn.now.x) > 20
    assert drawn.forecast.split()[1].startswith("100.00,")
    assert float(drawn.forecast.split()[1].split(",")[1]) > 80


def test_a_mistyped_year_ends_no_build() -> None:
    """Calendars end with the year 9999."""
    last = (dt.date.max - day(0)).days
    assert chart((0, 0), (last - 1, 1), now=last - 1, end=last).watched.startswith("0.00,100.00 ")


def test_no_target_and_no_forecast_no_lines() -> None:
    drawn = chart((0, 0), (5, 10), now=5)
    assert (drawn.forecast, drawn.target, drawn.end) == ("", "", None)


@pytest.mark.parametrize(
    ("total", "lines"),
    [
        pytest.param(18, [0, 6, 12, 18], id="divides, so that the top line is the total"),
        pytest.param(3, [0, 1, 2, 3], id="few"),
        pytest.param(13, [0, 3, 6, 9, 12], id="prime: nothing divides it"),
        pytest.param(130, [0, 50, 100, 130], id="room for the total above the last step"),
        pytest.param(1000, [0, 200, 400, 600, 800, 1000], id="many"),
    ],
)
def test_count_lines(total: int, lines: list[int]) -> None:
    assert [mark.value for mark in chart((0, 0), (5, 1), total=total, now=5).counts] == lines


def test_dates_are_few_however_long_it_takes() -> None:
    assert len(chart((0, 0), (900, 5), now=900).dates) <= 8


def levels(month: Month) -> dict[int, int | None]:
    return {cell.date.day: cell.level for cell in month.days}


def test_a_month_has_a_row_a_week_from_monday() -> None:
    (january,) = calendar({day(0): 1.0, day(4): 4.0}, day(0), day(4))  # a Thursday, and the Monday after
    places = {cell.date.day: (cell.column, cell.row) for cell in january.days}
    assert (places[1], places[4], places[5], places[31]) == ((3, 0), (6, 0), (0, 1), (5, 4))
    assert january.rows == 5


def test_days_before_the_first_and_after_the_last_are_not_days_without_study() -> None:
    (january,) = calendar({day(1): 1.0, day(3): 1.0}, day(1), day(3))
    assert [levels(january)[number] for number in range(1, 6)] == [None, LEVELS, 0, LEVELS, None]


def test_a_day_of_a_range_is_lighter_than_a_day_with_its_own_entry() -> None:
    (january,) = calendar({day(0): 0.1, day(1): 1.0, day(2): 9.0}, day(0), day(2))
    assert [levels(january)[number] for number in (1, 2, 3)] == [1, 2, LEVELS]


def test_months_without_study_in_between_are_drawn() -> None:
    drawn = calendar({dt.date(2025, 12, 30): 1.0, dt.date(2026, 2, 3): 1.0}, dt.date(2025, 12, 30), dt.date(2026, 2, 3))
    assert [(month.first.month, month.study_days) for month in drawn] == [(12, 1), (1, 0), (2, 1)]


def test_days_in_a_row_are_told_as_one_run() -> None:
    (january,) = calendar(dict.fromkeys(map(day, (0, 1, 2, 6)), 1.0), day(0), day(6))
    assert [(run.first.day, run.last.day) for run in january.studied] == [(1, 3), (7, 7)]


def test_the_last_day_of_the_calendar_of_python_can_be_drawn() -> None:
    (december,) = calendar({dt.date.max: 1.0}, dt.date.max, dt.date.max)
    assert levels(december)[31] == LEVELS
