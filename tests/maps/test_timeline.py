"""Days as numbers, the days one stops at, and what a bar of the histogram stands for."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.when import When, on_day
from maps import timeline
from tests.maps.samples import month

DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))


def span(start, end, **said):
    return When(start=start, end=end, precision="span", rule="absolute", **said)


@pytest.mark.parametrize(
    ("day", "number"),
    [(date(1970, 1, 1), 0), (date(1969, 12, 31), -1), (date(2022, 12, 8), 19334)],
)
def test_days_are_counted_from_1970(day, number):
    assert timeline.number(day) == number


@pytest.mark.parametrize(
    ("when", "vague"),
    [
        (on_day(date(2022, 12, 8), "absolute"), False),
        (span(date(2022, 12, 10), date(2022, 12, 13)), False),
        (span(date(2022, 12, 10), date(2022, 12, 13), uncertain=True), True),
        (month(2022, 12), True),
    ],
)
def test_what_is_vague(when, vague):
    assert timeline.vague(when) is vague


def test_a_month_makes_no_stop_where_its_days_have_others():
    eighth, twentieth = (on_day(date(2022, 12, n), "absolute") for n in (8, 20))
    whens = [
        month(2022, 12),
        eighth,
        None,
        twentieth,
        month(2022, 11),
        month(2022, 12, first=11, last=21),
    ]
    stops = timeline.stops(whens)
    at = timeline.number
    assert stops == [
        at(date(2022, 12, 8)), at(date(2022, 12, 8)), None, at(date(2022, 12, 20)),
        at(date(2022, 11, 1)), at(date(2022, 12, 20)),
    ]  # fmt: skip


@given(st.lists(st.tuples(DAYS, st.integers(1, 60), st.booleans())))
def test_each_is_met_on_one_of_its_own_days(told):
    whens = [
        span(start, start + timedelta(days=days), uncertain=unsure) for start, days, unsure in told
    ]
    for when, stop in zip(whens, timeline.stops(whens), strict=True):
        assert timeline.number(when.start) <= stop < timeline.number(when.end)


def test_the_span_runs_from_the_first_day_to_the_last_inclusive():
    whens = [on_day(date(2022, 12, 8), "absolute"), None, month(2022, 11)]
    assert timeline.span(whens) == tuple(
        map(timeline.number, (date(2022, 11, 1), date(2022, 12, 8)))
    )
    assert timeline.span([None]) is None


@pytest.mark.parametrize(
    ("days", "unit"),
    [(1, "day"), (200, "day"), (201, "week"), (1100, "week"), (1101, "month"), (20_000, "year")],
)
def test_a_bar_stands_for_as_much_as_leaves_it_wide_enough(days, unit):
    assert timeline.unit(0, days - 1) == unit
