"""The workspace seeds/ is whole: its book opens, its shapes are valid, its reports are read."""

from pathlib import Path

import pytest
from shapely.geometry import MultiLineString, Point, Polygon

from gazetteer.book import read_book
from geo.geometry import distance_km
from geo.sentences import sentences
from maps.build import reports_of

SEEDS = Path(__file__).parents[1] / "seeds"
REPORTS = sorted((SEEDS / "reports").iterdir())
AREA = {"XK", "RS", "ME"}
BOOK = read_book([SEEDS / "gazetteer.yaml"])
PLACES = list(BOOK.places())
NEAR = [place for place in PLACES if place.country in AREA]
SHAPED = [place for place in PLACES if place.shape]
# west, south, east, north of what an entry of a country may lie in, in whole degrees
BOXES = {
    "XK": (20, 41.8, 21.8, 43.3),
    "RS": (18.8, 42.2, 23.0, 46.2),
    "ME": (18.4, 41.8, 20.4, 43.6),
}
LANGUAGES = {"sr-Latn", "sr-Cyrl", "sq"}


def by_id(place):
    return place.id


def shape(place):
    parts = place.shape.parts
    return Polygon(parts[0]) if place.shape.kind == "area" else MultiLineString(parts)


def test_there_are_enough_entries_and_every_one_has_its_source():
    assert len(PLACES) >= 80
    assert [place.id for place in PLACES if place.source == "the local gazetteer"] == []


@pytest.mark.parametrize("place", NEAR, ids=by_id)
def test_places_of_the_area_are_named_in_serbian_and_albanian(place):
    assert {name.tag for name in place.names} >= LANGUAGES


@pytest.mark.parametrize("place", NEAR, ids=by_id)
def test_places_lie_in_their_country(place):
    west, south, east, north = BOXES[place.country]
    assert west <= place.at.lon <= east
    assert south <= place.at.lat <= north


@pytest.mark.parametrize("place", SHAPED, ids=by_id)
def test_shapes_are_valid_and_the_point_lies_on_them(place):
    drawn = shape(place)
    assert drawn.is_valid
    assert drawn.distance(Point(place.at)) < 0.002  # degrees: 200 m
    assert len(drawn.wkt.split(",")) > 2


def test_the_area_takes_in_the_towns_of_the_north_and_no_others():
    area = shape(BOOK.place("northern-kosovo"))
    inside = {place.id for place in PLACES if place.type == "town" and area.covers(Point(place.at))}
    assert inside == {"leposavic", "zubin-potok", "zvecan", "north-mitrovica"}
    assert not area.covers(Point(BOOK.place("kosovska-mitrovica").at))


def test_uncertain_points_are_drawn_wide():
    unchecked = [place for place in PLACES if place.source.startswith("own knowledge")]
    assert unchecked
    assert [place.id for place in unchecked if place.radius_km < 0.3] == []


@pytest.mark.parametrize(
    ("one", "other", "km"),
    [
        ("zvecan", "rudare", 1.2),
        ("kosovska-mitrovica", "north-mitrovica", 1.3),
        ("jarinje-crossing", "raska", 9.9),
        ("leposavic", "lesak", 8.5),
        ("banjska", "banjska-vucitrn", 18.9),
    ],
)
def test_neighbours_are_as_far_apart_as_they_are(one, other, km):
    apart = distance_km(BOOK.place(one).at, BOOK.place(other).at)
    assert apart == pytest.approx(km, abs=0.5)


def test_the_reports_come_in_every_format_and_language():
    assert {path.suffix for path in REPORTS} == {".txt", ".md", ".html", ".jsonl"}
    assert len(REPORTS) >= 9


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.name)
def test_every_report_is_read_without_a_problem(path, cache):
    reports, problems = reports_of([path], cache)
    assert problems == []
    assert len(reports) == (5 if path.suffix == ".jsonl" else 1)
    for report in reports:
        assert report.text.strip()
        assert report.title or report.id == "ibar-wire-5"
        assert report.day or report.id == "ibar-wire-5"
        assert not report.url or report.url.startswith("https://example.org/")


TELLS = {  # the seeds' reports as they are read: language, place and day of the dateline, sentences
    "2022-11-07-resignations.md": ("en", "ZVEČAN", "2022-11-07", 15),
    "2022-12-07-election-offices.txt": ("en", "PRISTINA", "2022-12-07", 17),
    "2022-12-11-barricades.html": ("en", "KOSOVSKA MITROVICA", "None", 22),
    "2022-12-26-shots-near-zubin-potok.md": ("en", "MITROVICA", "None", 15),
    "2022-12-27-barikade.txt": ("sr-Latn", "SEVERNA MITROVICA", "2022-12-27", 11),
    "2022-12-28-merdare.txt": ("sr-Cyrl", "РАШКА", "2022-12-28", 10),
    "2022-12-29-barrikadat.txt": ("sq", "MITROVICË", "2022-12-29", 10),
    "2022-12-29-dismantling.txt": ("en", "Brussels", "2022-12-29", 16),
    "2022-12-30-crossings.txt": ("en", "Mitrovica", "2022-12-30", 14),
    "2022-12-31-three-weeks.md": ("en", "ZUBIN POTOK", "2022-12-31", 24),
}


@pytest.mark.parametrize("name", TELLS)
def test_a_report_opens_with_its_dateline_and_tells_nothing_of_the_page(name, cache):
    [report] = reports_of([SEEDS / "reports" / name], cache)[0]
    told = sentences(report)
    place, day = report.quote(report.dateline.place), str(report.dateline.day)
    assert (report.language, place, day, len(told)) == TELLS[name]
    text = " ".join(sentence.text for sentence in told)
    for foreign in ("comment", "Leave a", "Log out", "cousin", "brewery", "Share", "cookies"):
        assert foreign not in text
