"""The boxes around the settlements of countries."""

import pytest

from gazetteer.base_rows import boxes, table
from geo.geometry import Box, LonLat

PACIFIC = Box(176.0, -20.0, -178.0, -12.0)  # across the 180th meridian


@pytest.mark.parametrize(
    ("box", "at", "held"),
    [
        (Box(10, 40, 20, 50), LonLat(15, 45), True),
        (Box(10, 40, 20, 50), LonLat(10, 50), True),
        (Box(10, 40, 20, 50), LonLat(9.9, 45), False),
        (Box(10, 40, 20, 50), LonLat(15, 50.1), False),
        (PACIFIC, LonLat(179.9, -17), True),
        (PACIFIC, LonLat(-179.9, -17), True),
        (PACIFIC, LonLat(-177, -17), False),
        (PACIFIC, LonLat(0, -17), False),
    ],
)
def test_a_box_holds_what_lies_in_it(box, at, held):
    assert box.holds(at) is held


@pytest.mark.parametrize(
    ("iso", "inside", "outside"),
    [
        ("XK", LonLat(20.87, 42.89), LonLat(20.46, 44.8)),
        ("FJ", LonLat(178.44, -18.14), LonLat(-150, -17.6)),
        ("US", LonLat(-157.86, 21.31), LonLat(-99.13, 18.5)),
        ("GB", LonLat(-3.19, 55.95), LonLat(32.98, 34.59)),  # a base on Cyprus is not Britain
        ("CL", LonLat(-70.65, -33.45), LonLat(-58.38, -34.6)),
        ("RU", LonLat(177.51, 64.73), LonLat(-122.3, 47.6)),
    ],
)
def test_a_country_is_held_the_short_way_round(iso, inside, outside):
    assert boxes()[iso].holds(inside)
    assert not boxes()[iso].holds(outside)


def test_the_point_of_every_country_but_the_smallest_lies_in_its_box():
    points = {row["iso"]: (float(row["lon"]), float(row["lat"])) for row in table("countries.csv")}
    assert sorted(points.keys() - boxes().keys()) == ["AQ", "BV", "HM", "UM"]  # no towns there
    outside = [iso for iso, box in boxes().items() if not box.holds(LonLat(*points[iso]))]
    assert all(box.east - box.west < 4 for box in map(boxes().__getitem__, outside))
    assert len(outside) < 20


def test_a_country_of_the_base_brings_its_box(gazetteer):
    assert gazetteer.place("geonames:831053").box == boxes()["XK"]
    assert gazetteer.place("geonames:789225").box is None
