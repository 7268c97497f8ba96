"""The geometry of the charts."""

from __future__ import annotations

import datetime as dt

import pytest

from cs231n_notes.charts import LEVELS, PaceChart, calendar, pace_chart
from cs231n_notes.model import Period

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


def test_calendar_puts_days_in_weeks_from_monday() -> None:
    days = {day(0): 1.0, day(4): 4.0}  # a Thursday and the Monday after
    drawn = calendar(days, Period(day(0), day(4)), weeks=10)
    assert [(cell.column, cell.row, cell.level) for cell in drawn.days] == [
        (0, 3, 1), (0, 4, 0), (0, 5, 0), (0, 6, 0), (1, 0, LEVELS),
    ]  # fmt: skip
    assert drawn.weeks == ((dt.date(2025, 12, 29), 1), (dt.date(2026, 1, 5), 1))


def test_calendar_shows_the_last_weeks_of_a_long_log() -> None:
    days = {day(offset): 1.0 for offset in range(400)}
    drawn = calendar(days, Period(day(0), day(399)), weeks=16)
    assert drawn.columns == 16
    assert drawn.days[-1].date == day(399)


def test_a_day_of_a_range_is_lighter_but_not_empty() -> None:
    drawn = calendar({day(0): 0.1, day(1): 5.0}, Period(day(0), day(1)), weeks=2)
    assert [cell.level for cell in drawn.days] == [1, LEVELS]


def test_month_names_do_not_run_into_each_other() -> None:
    drawn = calendar({}, Period(dt.date(2025, 12, 30), dt.date(2026, 2, 3)), weeks=16)
    assert [month.month for _, month in drawn.months] == [1, 2]
