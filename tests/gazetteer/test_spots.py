"""Where incidents are drawn: precision, radius, words, shapes, and reasons for none."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.base import memory
from gazetteer.book import read_book
from gazetteer.fallback import Setup, open_fallback
from gazetteer.lookup import Gazetteer
from gazetteer.place import Place
from gazetteer.resolve import file_spot, survey
from geo.geometry import lonlat
from geo.incident import Qualifier, Whereabouts
from geo.report import Dateline, Report, Span
from tests.gazetteer.spotting import incident, located, named

BOOK = """\
zemlja:
  name: Zemlja
  type: country
  at: [21.0, 43.0]
  radius_km: 100
  country: ZZ
north-zemlja:
  name: northern Zemlja
  type: region
  informal: true
  area: area.geojson
  at: [21.0, 43.5]
  radius_km: 30
  in: [zemlja]
  country: ZZ
pokrajina:
  name: Pokrajina
  type: region
  at: [21.0, 42.5]
  radius_km: 60
  country: ZZ
okrug:
  name: Okrug
  type: district
  at: [21.0, 43.0]
  country: ZZ
grad:
  name: Grad
  type: city
  at: [21.0, 43.0]
  radius_km: 4
  country: ZZ
selo:
  name: Selo
  type: village
  at: [21.0, 43.2]
  country: ZZ
  names: [Donje Selo]
reka:
  name: Reka River
  type: river
  line: line.geojson
  at: [21.0, 43.0]
  radius_km: 40
prelaz:
  name: Prelaz crossing
  type: border-crossing
  at: [21.3, 43.3]
  country: ZZ
more:
  name: Plavo More
  type: sea
  at: [15.0, 43.0]
planina:
  name: Planina
  type: mountains
  at: [20.5, 43.0]
put:
  name: Dugi Put
  type: road
  line: line.geojson
  at: [21.0, 43.0]
  country: ZZ
"""
LINE = {"type": "LineString", "coordinates": [[20.9, 42.8], [21.0, 43.0], [21.1, 43.3]]}
AREA = {"type": "Polygon", "coordinates": [[[20.8, 43.3], [21.2, 43.3], [21, 43.7], [20.8, 43.3]]]}
NAMES = ("northern Zemlja", "Zemlja", "Pokrajina", "Okrug", "Grad", "Selo", "Reka River",
         "Prelaz crossing", "Plavo More", "Planina", "Dugi Put", "Zyxwu", "Qwert")  # fmt: skip


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    folder = tmp_path_factory.mktemp("book")
    (folder / "line.geojson").write_text(json.dumps(LINE), "utf-8")
    (folder / "area.geojson").write_text(json.dumps(AREA), "utf-8")
    (folder / "gazetteer.yaml").write_text(BOOK, "utf-8")
    return Gazetteer(memory(), read_book([folder]))


def told(world, *names, container=None, inherited=None, fallback=None, **qualifier):
    """Locate one incident whose whereabouts are these names, bent so."""
    report = Report(id="r", text=f"It happened at {' and '.join(names)}, {container}.")
    found = named(report, *names, *([container] if container else []))
    where = Whereabouts(
        toponyms=tuple(found[: len(names)]),
        container=found[-1] if container else None,
        qualifier=Qualifier(**qualifier) if qualifier else None,
        span=found[0].span,
        inherited=inherited,
    )
    return located(report, incident(where), found, world, fallback)


@pytest.mark.parametrize(
    ("name", "precision", "radius", "shape"),
    [
        ("Zemlja", "country", 100, None),
        ("northern Zemlja", "area", 30, "area"),
        ("Pokrajina", "admin1", 60, None),
        ("Okrug", "admin2", 25, None),
        ("Grad", "settlement", 4, None),
        ("Selo", "settlement", 1, None),
        ("Reka River", "feature", 40, "line"),
        ("Prelaz crossing", "exact", 0.5, None),
        ("Plavo More", "sea", 300, None),
        ("Planina", "feature", 80, None),
        ("Dugi Put", "feature", 20, "line"),
    ],
)
def test_a_place_that_nothing_bends(world, name, precision, radius, shape):
    spot = told(world, name).spot
    assert (spot.place, spot.precision, spot.radius_km) == (name, precision, radius)
    assert (spot.shape and spot.shape.kind) == shape
    assert spot.informal == (name == "northern Zemlja")


def qualifier(said):
    """Read "direction south 5"."""
    relation, *rest = said.split()
    km = next((float(part) for part in rest if part[0].isdigit()), None)
    bearing = next((part for part in rest if part.isalpha()), None)
    return {"relation": relation, "bearing": bearing, "km": km}


# Precision and radius, and how many km north and east of the place itself.
@pytest.mark.parametrize(
    ("name", "said", "words", "size"),
    [
        ("Grad", "at", "Grad", "settlement 4, 0 0"),
        ("Grad", "part north", "Grad, northern part", "settlement 2, 2 0"),
        ("Grad", "part southeast", "Grad, southeastern part", "settlement 2, -1.414 1.414"),
        ("Grad", "part centre", "Grad, central part", "settlement 2, 0 0"),
        ("Grad", "part", "Grad, a part of it", "settlement 4, 0 0"),
        ("Okrug", "part west", "Okrug, western part", "admin2 12.5, 0 -12.5"),
        ("Pokrajina", "part south", "Pokrajina, southern part", "area 30, -30 0"),
        ("Zemlja", "part south", "Zemlja, southern part", "area 50, -50 0"),
        ("Grad", "near", "near Grad", "near 9, 0 0"),
        ("Selo", "near", "near Selo", "near 6, 0 0"),
        ("Selo", "near 12", "12 km from Selo", "near 13, 0 0"),
        ("Grad", "outside", "outside Grad", "near 9, 0 0"),
        ("Selo", "direction south 5", "5 km south of Selo", "near 3, -5 0"),
        ("Selo", "direction east 20", "20 km east of Selo", "near 9, 0 20"),
        ("Selo", "direction northwest 2", "2 km northwest of Selo", "near 1.8, 1.414 -1.414"),
        ("Selo", "direction north", "north of Selo", "near 6.5, 6.5 0"),
        ("Grad", "direction west", "west of Grad", "near 11, 0 -11"),
        ("Reka River", "direction west", "west of Reka River", "near 12.5, 0 -12.5"),
        ("Reka River", "across", "Reka River", "feature 40, 0 0"),
        ("Reka River", "along", "Reka River", "feature 40, 0 0"),
        ("Reka River", "near", "near Reka River", "near 45, 0 0"),
        ("Dugi Put", "along", "Dugi Put", "feature 20, 0 0"),
        ("Prelaz crossing", "near", "near Prelaz crossing", "near 5.5, 0 0"),
    ],
)
def test_a_place_as_the_words_bend_it(world, name, said, words, size):
    spot, plain = told(world, name, **qualifier(said)).spot, told(world, name).spot
    precision, radius, north, east = size.replace(",", "").split()
    assert (spot.place, spot.precision) == (words, precision)
    assert spot.radius_km == pytest.approx(float(radius), abs=0.01)
    assert (spot.at.lat - plain.at.lat) * 111.2 == pytest.approx(float(north), abs=0.1)
    assert (spot.at.lon - plain.at.lon) * 111.2 * 0.73 == pytest.approx(float(east), abs=0.2)


@pytest.mark.parametrize("relation", ["across", "along", "near"])
def test_a_river_is_drawn_as_its_line(world, relation):
    assert told(world, "Reka River", relation=relation).spot.shape.kind == "line"


def test_a_part_that_has_an_entry_of_its_own_is_that_entry(world):
    spot = told(world, "Zemlja", relation="part", bearing="north").spot
    assert (spot.place_id, spot.precision, spot.informal) == ("north-zemlja", "area", True)
    assert "'northern Zemlja' is a place of its own" in spot.because


def test_between_two_places_is_their_middle_and_reaches_both(world):
    spot = told(world, "Grad", "Selo", relation="between").spot
    assert (spot.place, spot.precision) == ("between Grad and Selo", "near")
    assert spot.at == pytest.approx((21.0, 43.1), abs=1e-6)
    assert spot.radius_km == pytest.approx(11.12, abs=0.01)


def test_between_a_place_and_one_that_nobody_knows_is_near_the_first(world):
    spot = told(world, "Grad", "Zyxwu", relation="between").spot
    assert (spot.place, spot.radius_km) == ("near Grad", 9)
    spot = told(world, "Zyxwu", "Grad", relation="between").spot
    assert spot.place == "near Grad"


@pytest.mark.parametrize(
    ("inherited", "words"),
    [
        ("sentence", "place inherited from the sentence before"),
        ("paragraph", "place inherited from the paragraph before"),
        ("title", "place inherited from the title"),
        ("dateline", "place inherited from the dateline"),
        ("report", "place inherited from the report"),
    ],
)
def test_an_inherited_place_says_so_and_is_less_sure(world, inherited, words):
    own, spot = told(world, "Grad").spot, told(world, "Grad", inherited=inherited).spot
    assert words in spot.because
    assert "inherited" not in own.because
    assert spot.score < own.score
    assert (spot.at, spot.radius_km) == (own.at, own.radius_km)


def test_an_unknown_place_is_drawn_as_what_holds_it(world):
    spot = told(world, "Zyxwu", container="Okrug").spot
    assert (spot.place, spot.precision, spot.place_id) == ("Zyxwu, Okrug", "admin2", "okrug")
    assert "Okrug is what it is said to lie in" in spot.because


@pytest.mark.parametrize(
    ("text", "names", "words", "size"),
    [
        ("It happened at Zyxwu near Grad.", ("Zyxwu", "Grad"), "Zyxwu, near Grad", ("near", 9)),
        (
            "Guards at Grad Hospital fled.",
            ("Grad Hospital",),
            "Grad Hospital, Grad",
            ("settlement", 4),
        ),
        ("In Zyxwu, Pokrajina.", ("Zyxwu", "Pokrajina"), "Zyxwu, Pokrajina", ("admin1", 60)),
    ],
)
def test_a_known_place_stands_for_an_unknown_one(world, text, names, words, size):
    report = Report(id="r", text=text)
    found = named(report, *names)
    where = Whereabouts(toponyms=(found[0],), span=found[0].span)
    spot = located(report, incident(where), found, world).spot
    assert (spot.place, (spot.precision, spot.radius_km)) == (words, size)


def test_a_river_beside_a_village_does_not_stand_for_it(world):
    spot = told(world, "Selo", container="Reka River").spot
    assert spot.place_id == "selo"


def test_an_unknown_place_in_a_country_is_not_drawn_as_the_country(world):
    one = told(world, "Zyxwu", container="Zemlja")
    assert (one.spot, one.unplaced) == (None, "no gazetteer knows 'Zyxwu'")


def test_an_unknown_place_is_drawn_wide_around_what_another_sentence_tells_of(world):
    report = Report(id="r", text="Rain fell in Grad. A wall fell near Zyxwu.")
    around, site = named(report, "Grad", "Zyxwu")
    where = Whereabouts(toponyms=(site,), container=around, span=site.span)
    spot = located(report, incident(where), [around, site], world).spot
    assert (spot.place, spot.radius_km, spot.precision) == (
        "Zyxwu, perhaps around Grad", 25.0, "near",
    )  # fmt: skip
    assert spot.because.startswith("Grad is where the report is set before it names what nobody")


def test_no_whereabouts_no_spot(world):
    report = Report(id="r", text="It happened.")
    one = located(report, incident(None), [], world)
    assert (one.spot, one.unplaced) == (None, "the report names no place for it")


def test_a_name_that_only_the_incident_has_is_resolved_with_the_rest(world):
    report = Report(id="r", text="It happened at Selo.")
    (name,) = named(report, "Selo")
    where = Whereabouts(toponyms=(name,), span=name.span)
    assert located(report, incident(where), [], world).spot.place_id == "selo"


FOUND = Place(
    id="osm:node/1", name="Zyxwu", type="village", feature="village", at=lonlat(21, 43),
    radius_km=1, country="ZZ", source="a service, asked today", origin="fallback",
)  # fmt: skip


def recorded(tmp_path, place):
    setup = Setup(answers={"Zyxwu": [place], "Grad": [place]})
    return open_fallback("recorded", cache=tmp_path, setup=setup)


def test_a_service_is_asked_for_what_nobody_knows(world, tmp_path):
    spot = told(world, "Zyxwu", fallback=recorded(tmp_path, FOUND), relation="near").spot
    assert (spot.place, spot.origin, spot.source) == (
        "near Zyxwu", "fallback", "a service, asked today",
    )  # fmt: skip
    assert spot.because == "no gazetteer knows 'Zyxwu'; a service, asked today"


def test_a_service_is_not_asked_for_what_the_gazetteer_knows(world, tmp_path):
    assert told(world, "Grad", fallback=recorded(tmp_path, FOUND)).spot.origin == "local"


@pytest.mark.parametrize(
    "place",
    [
        FOUND.model_copy(update={"name": "Abcde"}),  # it guessed
        FOUND.model_copy(update={"country": "YY"}),  # it lies in another country than the report
    ],
)
def test_an_answer_that_does_not_fit_is_not_drawn(world, tmp_path, place):
    one = told(world, "Zyxwu", "Grad", fallback=recorded(tmp_path, place))
    assert one.spot is None or one.spot.origin == "local"


def test_a_service_that_gave_up_is_named_with_the_reason(world, tmp_path):
    fallback = recorded(tmp_path, FOUND.model_copy(update={"name": "Abcde"}))
    fallback.stopped = "it did not answer"
    one = told(world, "Zyxwu", fallback=fallback)
    assert one.unplaced == "no gazetteer knows 'Zyxwu'; it did not answer"


def test_a_report_is_filed_at_its_dateline(world):
    dateline = Dateline(span=Span(0, 7), place=Span(0, 4))
    report = Report(id="r", title="News", text="GRAD -- Zyxwu fell.", dateline=dateline)
    filed = file_spot(survey(report, [], named(report, "Zyxwu"), world))
    assert (filed.report, filed.title, filed.spot.place_id) == ("r", "News", "grad")
    assert filed.spot.precision == "settlement"


@pytest.mark.parametrize(
    "dateline", [None, Dateline(span=Span(0, 5)), Dateline(span=Span(0, 5), place=Span(0, 5))]
)
def test_a_report_without_a_known_dateline_has_no_spot(world, dateline):
    report = Report(id="r", text="Zyxwu -- It fell.", dateline=dateline)
    assert file_spot(survey(report, [], [], world)).spot is None


BEARINGS = st.sampled_from(["north", "southeast", "west", "centre", None])


@given(st.sampled_from(NAMES), BEARINGS, st.sampled_from(
    ["at", "part", "near", "direction", "between", "across", "along", "outside"]
), st.one_of(st.none(), st.floats(0, 30000)))  # fmt: skip
def test_any_whereabouts_give_a_spot_or_a_reason(world, name, bearing, relation, km):
    one = told(world, name, relation=relation, bearing=bearing, km=km)
    assert (one.spot is None) == bool(one.unplaced)
    if one.spot:
        assert one.spot.radius_km > 0
        assert one.spot.because
        assert -180 <= one.spot.at.lon <= 180
