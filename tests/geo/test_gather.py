"""One happening told several times: what is joined, what is kept apart."""

from datetime import date
from itertools import permutations

import pytest

from geo.gather import gather, merged
from geo.incident import Count, Counts, Incident, Source
from geo.when import When, on_day


def telling(report, kind="bombing", day=3, killed=None, rule="absolute", **more):
    count = Count(low=killed, best=killed, high=killed) if killed is not None else None
    return Incident(
        id=f"{report}-{kind}-{day}-{killed}",
        kind=kind,
        status=more.pop("status", "actual"),
        when=on_day(date(2022, 5, day), rule),
        whereabouts=None,
        counts=Counts(killed=count),
        sources=(Source(report=report, quote=f"told by {report}"),),
        **more,
    )


def undated(report):
    return telling(report).model_copy(update={"when": None})


def lasting(report, first, last):
    days = When(
        start=date(2022, 5, first), end=date(2022, 5, last + 1), precision="span", rule="absolute"
    )
    return telling(report).model_copy(update={"when": days})


def always(_i, _j):
    return True


@pytest.mark.parametrize(
    ("a", "b", "joined"),
    [
        (telling("a"), telling("b"), True),
        (telling("a"), telling("b", kind="attack"), True),
        (telling("a"), telling("b", kind="protest"), False),
        (telling("a"), telling("b", day=4), False),
        (telling("a", killed=10), telling("b", killed=12), True),
        (telling("a", killed=3), telling("b", killed=90), False),
        (telling("a"), telling("b", status="planned"), False),
        (telling("a", episode="x"), telling("b", episode="x"), False),
        (telling("a", subkind="lifted"), telling("b"), False),
        (telling("a", subkind="lifted"), telling("b", subkind="reopened"), False),
        (undated("a"), telling("b"), False),
        (undated("a"), undated("b"), False),
        (lasting("a", 3, 5), telling("b", day=4), True),
        (lasting("a", 3, 25), telling("b", day=4), False),
        (lasting("a", 3, 25), lasting("b", 3, 25), True),
    ],
)
def test_joined(a, b, joined):
    assert (len(gather([a, b], always)) == 1) is joined


def test_far_apart_stays_apart():
    assert len(gather([telling("a"), telling("b")], lambda _i, _j: False)) == 2


def test_order_does_not_matter():
    given = [telling("a", killed=4), telling("b", killed=9), telling("c", killed=14), telling("d")]
    results = {
        tuple(merged(group).model_dump_json() for group in gather(order, always))
        for order in permutations(given)
    }
    assert len(results) == 1


def test_merged_keeps_every_source_the_finest_day_and_the_range_of_counts():
    vague = telling("a", killed=10).model_copy(
        update={
            "when": When(
                start=date(2022, 5, 2), end=date(2022, 5, 5), precision="span", rule="relative"
            )
        }
    )
    (group,) = gather([vague, telling("b", killed=12)], always)
    one = merged(group)
    assert {source.report for source in one.sources} == {"a", "b"}
    assert str(one.when) == "2022-05-03"
    assert (one.counts.killed.low, one.counts.killed.high) == (10, 12)
    assert any("told 2 times" in note for note in one.notes)
