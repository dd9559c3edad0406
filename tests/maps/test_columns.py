"""The page's one block of data: columns in the order of days, sources told once, shapes once."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from maps import columns, timeline
from maps.seam import Seam
from maps.style import OTHER
from maps.words import words
from tests.maps import samples

ENGLISH = words("en")


def block(located):
    """Give incidents, whens, spots and shapes as the page carries them."""
    rows = columns.ordered(located)
    spots, shapes = columns.spots(rows, ENGLISH, Seam())
    return columns.incidents(rows, ENGLISH), columns.whens(rows, ENGLISH), spots, shapes


def read(column, row):
    if isinstance(column, dict):
        return column["of"][column["at"][row] if column["at"] else 0]
    return column[row]


def row(located, number):
    """Read a row as the page does."""
    table, whens, spots, _ = block(located)
    said = {key: read(column, number) for key, column in table.items()}
    for tables, key in ((whens, "when"), (spots, "spot")):
        said |= {name: column[table[key][number]] for name, column in tables.items()}
    return said


def test_incidents_stand_in_the_order_of_their_days_the_undated_last():
    rows = columns.ordered(samples.sample())
    days = [rows.stops[number] for number in rows.when]
    assert days[:-1] == sorted(day for day in days if day is not None)
    assert days[-1] is None
    assert rows.ids[-1] == "sample-12"
    assert len(rows.ids) == len(samples.sample())


@given(st.permutations(samples.sample()))
def test_the_order_of_the_input_does_not_matter(shuffled):
    assert block(shuffled) == block(samples.sample())


def test_a_row_says_what_the_incident_says():
    one = next(one for one in samples.sample() if one.incident.id == "sample-3")
    said = row([one], 0)
    assert said["id"] == "sample-3"
    assert said["start"] == said["stop"] == timeline.number(date(2022, 12, 8))
    assert said["end"] == said["start"] + 1
    assert (said["lon"], said["lat"], said["radius"]) == (20.867, 42.883, 1.5)
    assert (said["place"], said["spread"], said["level"]) == (
        "Bridge Town, northern part", "±1.5 km", "settlement",
    )  # fmt: skip
    assert (said["counts"], said["actors"], said["targets"]) == (
        "350 took part", ["special police"], [],
    )  # fmt: skip
    assert (said["confidence"], said["notes"]) == (90, ("two reports tell of it",))
    assert (said["unplaced"], said["inherited"], said["called"]) == (None, None, None)


def test_what_has_no_place_and_no_day_is_null_not_zero():
    said = row([samples.located(1, when=None, where=None, unplaced="no name")], 0)
    for key in ("lon", "lat", "radius", "start", "end", "stop"):
        assert said[key] is None
    assert (said["unplaced"], said["shape"]) == ("no name", -1)


def test_only_kinds_that_occur_are_named_and_unknown_ones_keep_their_words():
    located = [
        samples.located(1, "riot"),
        samples.located(2, "market day"),
        samples.located(3, OTHER),
    ]
    rows = columns.ordered(located)
    assert [kind["key"] for kind in columns.kinds(rows, ENGLISH)] == ["riot", OTHER]
    assert [row(located, number)["called"] for number in range(3)] == [None, "market day", None]


def test_what_incidents_share_is_written_once():
    located = [samples.located(n, when=date(2022, 12, 6 + n % 2)) for n in range(8)]
    table, whens, spots, _ = block(located)
    assert table["when"] == [0] * 4 + [1] * 4
    assert (len(whens["start"]), len(spots["lon"])) == (2, 1)


def test_values_that_repeat_are_written_once():
    assert columns.coded(["a", "b", "a", None]) == {"of": ["a", "b", None], "at": [0, 1, 0, 2]}
    assert columns.coded(["a", "a"]) == {"of": ["a"], "at": []}


def test_a_report_told_often_is_written_once():
    report = samples.telling("One thing.")
    located = [samples.located(n, sources=(report, report)) for n in range(3)]
    table = columns.sources(columns.ordered(located))
    assert len(table["reports"]) == 1
    assert table["sources"]["first"] == [0, 2, 4, 6]
    assert table["sources"]["report"] == [0] * 6


def test_a_shape_is_written_once_for_each_look():
    located = [
        samples.located(1, where=samples.NORTH), samples.located(2, where=samples.NORTH),
        samples.located(3, where={**samples.NORTH, "informal": False}), samples.located(4),
    ]  # fmt: skip
    _, _, _, shapes = block(located)
    assert [row(located, number)["shape"] for number in range(4)] == [0, 0, 1, -1]
    assert [one["informal"] for one in shapes] == [1, 0]
    assert shapes[0]["parts"][0][:2] == [20.49, 42.93]


def test_reports_without_a_place_are_no_datelines():
    rows = columns.filed(samples.filed(), columns.ordered(samples.sample()), Seam())
    assert [row[4] for row in rows] == ["Harbour City", "Bridge Town"]
    assert rows[0][3] == timeline.number(date(2022, 12, 29))
    assert rows[1][3] is None
    assert [row[-1] for row in rows] == [0, -1]  # of the first many incidents tell


def test_a_page_credits_those_that_its_places_come_from_once():
    osm, other = "nominatim at x: OpenStreetMap node 7", "y, under the terms of opencage, asked z"
    spots = [{**samples.BRIDGE_TOWN, "source": source} for source in (osm, osm, "your place book")]
    located = [samples.located(number, where=where) for number, where in enumerate(spots)]
    label = samples.places()[0].model_copy(update={"source": other})
    owed = ["opencage", "© OpenStreetMap contributors, ODbL"]
    assert columns.owed(columns.ordered(located), samples.filed(), [label]) == owed
    assert columns.owed(columns.ordered(samples.sample()), samples.filed(), samples.places()) == []
