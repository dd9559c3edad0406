"""Located tellings: which become one mark, which spot is kept, and that order says nothing."""

from datetime import date
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gazetteer.spot import Located, Spot
from geo.geometry import lonlat
from geo.incident import Count, Counts, Incident, Source, Whereabouts
from geo.report import Span
from geo.toponym import Toponym
from geo.when import on_day
from maps.gathering import gathered


def spot(place, lon, lat, radius=3.0, precision="settlement"):
    return Spot(
        place=place, at=lonlat(lon, lat), radius_km=radius, precision=precision, origin="local",
        source="test", because="test",
    )  # fmt: skip


TOWN = spot("Brod", 20.0, 43.0)
QUARTER = spot("Brod, old quarter", 20.01, 43.0, 0.5, "exact")
VALLEY = spot("the valley", 20.2, 43.1, 40.0, "area")
FAR = spot("Luka", 21.5, 43.0)


def telling(report, where, *, day=3, kind="attack", inherited=None, killed=None, subkind=None):
    count = Count(low=killed, best=killed, high=killed) if killed is not None else None
    name = Toponym(span=Span(0, 4), name="Brod", cls="place", role="locative")
    incident = Incident(
        id=f"{report}-{kind}-{day}-{where.place if where else '-'}",
        kind=kind,
        subkind=subkind,
        status="actual",
        when=on_day(date(2022, 5, day), "absolute"),
        whereabouts=Whereabouts(toponyms=(name,), span=Span(0, 4), inherited=inherited),
        counts=Counts(killed=count),
        sources=(Source(report=report, quote=f"told by {report}"),),
    )
    return Located(incident=incident, spot=where, unplaced=None if where else "nobody knows it")


@pytest.mark.parametrize(
    ("a", "b", "marks"),
    [
        (telling("a", TOWN), telling("b", TOWN), 1),
        (telling("a", TOWN), telling("b", QUARTER), 1),
        (telling("a", TOWN), telling("b", FAR), 2),
        (telling("a", TOWN), telling("b", VALLEY), 2),
        (telling("a", VALLEY), telling("b", VALLEY), 1),
        (telling("a", TOWN), telling("b", None), 2),
        (telling("a", None), telling("b", None), 2),
        (telling("a", TOWN), telling("b", TOWN, kind="protest"), 2),
        (telling("a", TOWN), telling("b", TOWN, day=4), 2),
        (telling("a", TOWN, killed=2), telling("b", TOWN, killed=60), 2),
        (telling("a", TOWN, subkind="lifted"), telling("b", TOWN, subkind="reopened"), 2),
    ],
)
def test_marks(a, b, marks):
    assert len(gathered([a, b])) == marks


def test_one_report_that_names_two_places_means_two_happenings():
    bridge = QUARTER.model_copy(update={"place_id": "bridge"})
    quarter = QUARTER.model_copy(update={"place_id": "quarter"})
    assert len(gathered([telling("a", bridge, killed=1), telling("a", quarter)])) == 2
    assert len(gathered([telling("a", bridge, killed=1), telling("b", quarter)])) == 1


def test_the_finest_spot_is_kept_with_every_source_and_a_note():
    (one,) = gathered([telling("a", TOWN), telling("b", QUARTER)])
    assert one.spot.place == "Brod, old quarter"
    assert {source.report for source in one.incident.sources} == {"a", "b"}
    assert any("told 2 times" in note for note in one.incident.notes)


def test_a_place_that_is_said_beats_a_finer_one_that_is_inherited():
    (one,) = gathered([telling("a", TOWN), telling("b", QUARTER, inherited="dateline")])
    assert one.spot.place == "Brod"
    assert one.incident.whereabouts.inherited is None


def test_ordered_by_day_place_kind():
    given_ = [telling("a", FAR, day=9), telling("b", TOWN, day=9), telling("c", FAR, day=2)]
    assert [(str(o.incident.when), o.spot.place) for o in gathered(given_)] == [
        ("2022-05-02", "Luka"), ("2022-05-09", "Brod"), ("2022-05-09", "Luka"),
    ]  # fmt: skip


TELLINGS = st.lists(
    st.builds(
        telling,
        st.sampled_from("abcde"),
        st.sampled_from([TOWN, QUARTER, VALLEY, FAR, None]),
        day=st.integers(3, 4),
        kind=st.sampled_from(["attack", "bombing", "protest"]),
        killed=st.sampled_from([None, 1, 4, 30]),
    ),
    max_size=8,
    unique_by=lambda one: one.incident.id,
)


@given(TELLINGS)
@settings(max_examples=80, deadline=None)
def test_gathering_again_changes_nothing_and_loses_no_source(tellings):
    once = gathered(tellings)
    assert gathered(once) == once
    sources = {source for one in tellings for source in one.incident.sources}
    assert {source for one in once for source in one.incident.sources} == sources


def test_the_order_of_the_input_does_not_matter():
    tellings = [
        telling("a", TOWN), telling("b", QUARTER), telling("c", TOWN, killed=3),
        telling("d", FAR), telling("e", QUARTER, killed=12),
    ]  # fmt: skip
    results = {tuple(gathered(order)) for order in permutations(tellings)}
    assert len({tuple(o.model_dump_json() for o in result) for result in results}) == 1
