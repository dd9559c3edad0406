"""Land and borders under the incidents, cut to a box, and the names of places."""

import gzip
import json
from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.place import Place
from geo.geometry import Box, lonlat
from maps import basemap
from maps.clipping import boxed, clipped, runs, unwrapped
from maps.frame import box_of
from maps.labels import labels
from maps.words import words
from tests.maps import samples

BOX = Box(0, 0, 10, 10)
DEGREES = st.floats(-30, 30, allow_nan=False)
LINES = st.lists(st.tuples(DEGREES, DEGREES), min_size=2, max_size=30)


def flat(points):
    return [c for point in points for c in point]


def area(ring):
    points = list(zip(ring[::2], ring[1::2], strict=True))
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in
                   zip(points, points[1:] + points[:1], strict=True))) / 2  # fmt: skip


@pytest.mark.parametrize(
    ("ring", "left"),
    [
        ([(2, 2), (8, 2), (8, 8), (2, 8)], 36),  # inside
        ([(-5, -5), (5, -5), (5, 5), (-5, 5)], 25),  # a corner
        ([(-5, -5), (15, -5), (15, 15), (-5, 15)], 100),  # around
        ([(20, 20), (30, 20), (30, 30)], 0),  # beside
        ([(5, 5), (15, 5), (15, 6), (5, 6)], 5),  # through one side
    ],
)
def test_a_ring_is_cut_to_the_box(ring, left):
    cut = clipped(flat(ring), BOX)
    assert area(cut) == pytest.approx(left)


@given(LINES)
def test_a_cut_ring_lies_in_the_box_and_is_no_larger(points):
    cut = clipped(flat(points), BOX)
    assert all(-1e-9 <= c <= 10 + 1e-9 for c in cut)
    assert len(cut) % 2 == 0


@given(LINES)
def test_no_piece_of_a_line_in_the_box_is_lost(points):
    line = flat(points)
    pieces = {tuple(piece[at : at + 4])
              for piece in runs(line, BOX) for at in range(0, len(piece) - 2, 2)}  # fmt: skip
    for start, end in pairwise(points):
        if all(0 <= c <= 10 for c in (*start, *end)):
            assert (*start, *end) in pieces


def walked(steps, parts):
    """Read a line as the page's script does."""
    xs, ys = accumulate(steps[::2]), accumulate(steps[1::2])
    return [c / parts for point in zip(xs, ys, strict=True) for c in point]


@given(LINES, st.sampled_from([100, 1000]))
def test_a_line_written_in_steps_is_off_by_rounding_alone(points, parts):
    line = flat(points)
    assert walked(basemap._steps(line, parts), parts) == pytest.approx(line, abs=0.501 / parts)


def test_the_box_of_nothing_is_refused():
    with pytest.raises(ValueError, match="values"):
        boxed([])


def test_the_box_sees_areas_whole_but_no_river_to_its_ends():
    assert box_of([])[0] is None
    assert box_of([samples.located(1, where=None).spot])[0] is None
    assert box_of([samples.located(1, where=samples.NORTH).spot])[0] == Box(
        20.49, 42.89, 21.0, 43.27
    )
    river, _ = box_of([samples.located(1, where=samples.STREAM).spot])
    assert river == Box(20.82, 42.99, 20.82, 42.99)
    far = {**samples.NEAR_HILL, "radius_km": 900}
    wide, _ = box_of([samples.located(1, where=far).spot])
    assert wide.east - wide.west < 0.3


def test_the_ground_under_northern_kosovo_has_its_borders_the_disputed_ones_apart():
    ground = basemap.ground(Box(20.4, 42.7, 21.2, 43.4))
    near = ground["near"]
    assert len(near["land"]) == 1
    assert near["disputed"]  # Kosovo and Serbia
    assert near["border"]  # Montenegro's
    assert near["box"][0] < 20.4
    assert near["box"][2] > 21.2
    assert len(json.dumps(ground)) < 20_000


def test_a_box_beside_the_sea_has_a_coast():
    near = basemap.ground(Box(18.0, 42.0, 18.8, 42.6))["near"]
    wide, high = near["box"][2] - near["box"][0], near["box"][3] - near["box"][1]
    land = sum(area(walked(ring, near["parts"])) for ring in near["land"])
    assert 0.1 * wide * high < land < 0.9 * wide * high


@pytest.mark.parametrize("box", [None, Box(-170, -50, 170, 70)])
def test_a_wide_map_is_coarse(box):
    ground = basemap.ground(box)
    assert ground["near"] is None
    assert len(ground["far"]["land"]) > 100
    assert len(json.dumps(ground)) < 130_000


def test_what_crosses_the_180th_meridian_does_not_run_around_the_globe():
    line = [170, 60, 179, 61, -179, 62, -170, 63]
    assert unwrapped(line)[1] == [170, 60, 179, 61, 181, 62, 190, 63]
    assert unwrapped(line)[0][-2:] == [-170, 63]
    assert unwrapped([-100, 0, 70, 0]) == [[-100, 0, 70, 0]]
    far = basemap.ground(None)["far"]
    for name in ("land", "border", "disputed"):
        for piece in far[name]:
            steps = [step for step in piece[2::2] if abs(step) != 360 * far["parts"]]
            assert all(abs(step) < 20 * far["parts"] for step in steps)  # but for Antarctica's foot


def test_a_map_on_both_sides_of_the_180th_meridian_lies_in_one_piece():
    spots = [samples.located(1, where=where).spot for where in (samples.FIJI, samples.SAMOA)]
    box, seam = box_of(spots)
    assert (round(box.west), round(box.east)) == (178, 188)
    assert seam.turned(lonlat(178.4, 0)).lon == 178.4
    near = basemap.ground(box)["near"]
    land = [walked(ring, near["parts"])[::2] for ring in near["land"]]
    assert any(177 < min(xs) < max(xs) < 180 for xs in land)  # Fiji's islands
    assert any(186 < min(xs) < max(xs) < 189 for xs in land)  # Samoa's
    assert labels([town("Apia", 9000, lon=-171.8)], Box(178, 40, 188, 44), seam) == [
        ["Apia", 188.2, 43, 2]
    ]


@pytest.mark.parametrize(
    ("lons", "west", "east"),
    [
        ((179.95,), 179.86, 180.04),
        ((-179.95,), 179.96, 180.14),
        ((-179.95, -100), 179.96, 260.09),
        ((-179.95, -100, 0), -180.04, 0.09),
    ],
)
def test_a_circle_across_the_180th_meridian_makes_no_map_of_the_world(lons, west, east):
    spots = [
        samples.located(n, where={**samples.FIJI, "at": lonlat(lon, -17.5), "radius_km": 10}).spot
        for n, lon in enumerate(lons)
    ]
    box, seam = box_of(spots)
    assert (round(box.west, 2), round(box.east, 2)) == (west, east)
    assert all(box.west < seam.turned(lonlat(lon, 0)).lon < box.east for lon in lons)


@pytest.mark.parametrize("lon", [-175.2, -179, 179.4, 176])
def test_beside_the_180th_meridian_the_land_goes_on_beyond(lon):
    box, seam = box_of([samples.located(1, where={**samples.FIJI, "at": lonlat(lon, -17.5)}).spot])
    at = seam.turned(lonlat(lon, 0)).lon
    west, _, east, _ = basemap.ground(box)["far"]["box"]
    assert west + 6 < at < east - 6
    assert east <= west + 360


def test_a_map_of_the_world_ends_at_the_180th_meridian():
    spots = [samples.located(1, where={**samples.FIJI, "at": lonlat(lon, 0)}).spot
             for lon in (-171, -100, 0, 100, 178)]  # fmt: skip
    box, seam = box_of(spots)
    assert (round(box.west), round(box.east)) == (-171, 178)
    assert seam.turned(lonlat(-171, 0)).lon == -171


def test_where_reports_were_filed_lies_on_land_too():
    far = basemap.ground(Box(20.4, 42.7, 21.2, 43.4), [lonlat(4.35, 50.85)])["far"]
    assert far["box"][0] < 4.35
    assert far["box"][3] > 50.85


@pytest.mark.parametrize("scale", ["50m", "110m"])
def test_the_outlines_are_whole(scale):
    atlas = json.loads(gzip.decompress((basemap._DATA / f"{scale}.json.gz").read_bytes()))
    assert len(atlas["arcs"]) == len(atlas["sides"])
    used = [arc for polygon in atlas["land"] for ring in polygon for arc in ring]
    assert all(-len(atlas["arcs"]) <= arc < len(atlas["arcs"]) for arc in used)
    assert {"Kosovo", "Serbia", "Ukraine"} <= set(atlas["names"])


def test_disputed_borders_name_countries_of_the_outlines():
    names = set(json.loads(gzip.decompress((basemap._DATA / "50m.json.gz").read_bytes()))["names"])
    for pair, box in basemap._disputed():
        assert len(pair) == 2
        assert pair <= names
        assert box.west < box.east


def town(name, people, feature="city", lon=20.8):
    return Place(id=name, name=name, type=feature, feature=feature, at=lonlat(lon, 43), radius_km=1,
                 population=people, source="own", origin="local")  # fmt: skip


def test_the_weightiest_names_come_first_and_what_is_far_is_left_out():
    nowhere = town("Nowhere", 5).model_copy(update={"at": None})
    places = [
        town("Hamlet", None, "village"),
        town("Town", 9000),
        town("City", 90_000),
        town("Gate", None, "facility"),
        town("Far", 90_000, lon=60),
        town("River", 0, "water"),
        nowhere,
    ]
    found = labels(places, Box(20.4, 42.7, 21.2, 43.4))
    assert [(name, weight) for name, _, _, weight in found] == [
        ("City", 3), ("Town", 2), ("Hamlet", 1), ("Gate", 0),
    ]  # fmt: skip
    assert labels(reversed(places), Box(20.4, 42.7, 21.2, 43.4)) == found


VIEWS = {
    "de-facto": ("border", "disputed"),
    "natural-earth": ("border",),
    "undisputed": ("border",),
    "none": (),
}


@pytest.mark.parametrize(("view", "drawn"), VIEWS.items())
def test_a_view_says_what_becomes_of_the_borders(view, drawn):
    ground = basemap.ground(Box(20.4, 42.7, 21.2, 43.4))
    near, plain = basemap.seen(ground, view)["near"], ground["near"]
    assert tuple(name for name in ("border", "disputed") if near[name]) == drawn
    assert near["land"] == plain["land"]
    many = len(plain["border"]), len(plain["disputed"])
    assert len(near["border"]) == {"natural-earth": sum(many), "none": 0}.get(view, many[0])
    assert basemap.seen(ground, "de-facto") == ground  # and what was given is as it was


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("language", ["en", "sr-Latn", "sr-Cyrl", "sq"])
def test_every_view_is_stated_in_every_language(view, language):
    stated = words(language)["view"]
    assert set(stated) == set(VIEWS)
    assert "Natural Earth" in stated[view]
