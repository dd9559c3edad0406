"""Look-up over GeoNames' cities and the tables: who is meant, and what is no name."""

import pickle

import pytest

from gazetteer.base import memory
from gazetteer.book import read_book
from gazetteer.lookup import Gazetteer
from geo.names import Names

BOOK = """\
peja:
  name: Peja
  type: city
  at: [20.2887, 42.6589]
  country: XK
  ids: {geonames: 787157}
  names: [Peć @sr-Latn, Пећ @sr-Cyrl, Pejë @sq]
gracanica:
  name: Gračanica
  type: town
  at: [21.1939, 42.6011]
  country: XK
  names: [Graçanicë @sq, Грачаница @sr-Cyrl]
banjska:
  name: Banjska
  type: village
  at: [20.78083, 42.97333]
  country: XK
  names: [Бањска @sr-Cyrl, Bajskë @sq]
north-mitrovica:
  name: North Mitrovica
  type: town
  at: [20.8661, 42.8944]
  country: XK
  names: [Severna Mitrovica @sr-Latn, Mitrovica e Veriut @sq]
"""


@pytest.fixture(scope="module")
def local(cache, tmp_path_factory):
    """The base under a small book."""
    path = tmp_path_factory.mktemp("book") / "gazetteer.yaml"
    path.write_text(BOOK, "utf-8")
    return Gazetteer.open(path, cache=cache)


def first(gazetteer, name):
    found = gazetteer.candidates(name, limit=3)
    return found[0].place if found else None


@pytest.mark.parametrize(
    ("name", "geonameid"),
    [
        ("Kosovska Mitrovica", 789225),
        ("Mitrovicë", 789225),
        ("Косовска Митровица", 789225),
        ("kosovska mitrovica", 789225),
        ("Zvečan", 783770),
        ("Zveçan", 783770),
        ("Звечан", 783770),
        ("Leposavić", 788731),
        ("Лепосавић", 788731),
        ("Raška", 793790),
        ("Рашка", 793790),
        ("Novi Pazar", 787595),
        ("Djakovica", 791646),
        ("Ђаковица", 791646),
        ("Покровськ", 704422),
        ("Belgrade", 792680),
        ("Beograd", 792680),
        ("Београд", 792680),
        ("Brussels", 2800866),
        ("Bruxelles", 2800866),
        ("Moscow", 524901),
        ("Москва", 524901),
        ("Kosovo", 831053),
        ("Косово", 831053),
        ("Kosova", 831053),
        ("U.S.", 6252001),
        ("US", 6252001),
        ("UK", 2635167),
        ("Britain", 2635167),
        ("DRC", 203312),
        ("Burma", 1327865),
        ("Ivory Coast", 2287781),
        ("Holland", 2750405),
        ("the Netherlands", 2750405),
        ("Czech Republic", 3077311),
        ("Scotland", 2638360),
        ("Northern Ireland", 2641364),
        ("Calif.", 5332921),
        ("N.Y.", 5128638),
        ("Texas", 4736286),
        ("Ont.", 6093943),
        ("Khyber Pakhtunkhwa", 1168873),
        ("Republika Srpska", 3230000),
        ("Gaza Strip", 281132),
        ("West Bank", 285153),
        ("Chechnya", 569665),
        ("Soviet Union", 8354411),
        ("Europe", 6255148),
        ("Manhattan", 5125771),
        ("Turkish", 298795),
        ("Palestinians", 6254930),
        ("Kosovar", 831053),
        ("Serbs", 6290252),
        ("Scottish", 2638360),
        ("Texan", 4736286),
        ("Kiev", 703448),
        ("Charkiw", 706483),
        ("Munchen", 2867714),
        ("Muenchen", 2867714),
    ],
)
def test_the_first_candidate(gazetteer, name, geonameid):
    assert first(gazetteer, name).geonameid == geonameid


@pytest.mark.parametrize(
    ("name", "kind", "lat", "lon"),
    [
        ("Donbas", "macro-region", 48.2, 38.2),
        ("the Sahel", "macro-region", 15, 5),
        ("Balkans", "macro-region", 43, 21),
        ("Black Sea", "sea", 43.5, 34.5),
        ("the Gulf", "gulf", 26.5, 52),
        ("Danube", "river", 45.5, 19),
        ("Euphrates River", "river", 35, 40.5),
        ("Ибар", "river", 43.2, 20.65),
        ("Lake Victoria", "lake", -1, 33),
        ("Sinai", "peninsula", 29.5, 33.8),
        ("Himalayas", "mountains", 28.5, 84),
        ("Lesbos", "island", 39.17, 26.33),
        ("Harris County", "district", 29.8, -95.4),
        ("Helmand province", "region", 31.5, 64.4),
        ("Nagorno-Karabakh", "macro-region", 39.85, 46.75),
        ("North Waziristan", "district", 33, 70),
    ],
)
def test_what_the_cities_lack(gazetteer, name, kind, lat, lon):
    found = [one.place for one in gazetteer.candidates(name)]
    near = [p for p in found if abs(p.at.lat - lat) < 1 and abs(p.at.lon - lon) < 1]
    assert kind in {place.type for place in near}


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Peć", "peja"),
        ("Пећ", "peja"),
        ("Gračanica", "gracanica"),
        ("Gračanici", "gracanica"),
        ("Banjska", "banjska"),
        ("Banjskoj", "banjska"),
        ("Severna Mitrovica", "north-mitrovica"),
        ("Severnoj Mitrovici", "north-mitrovica"),
        ("Mitrovica e Veriut", "north-mitrovica"),
        ("north  mitrovica", "north-mitrovica"),
    ],
)
def test_local_before_base(local, name, id_):
    best = local.candidates(name)[0]
    assert best.place.id == id_
    assert best.place.origin == "local"
    assert best.reasons[0] == "in the local gazetteer"


@pytest.mark.parametrize(
    ("name", "geonameid"),
    [
        ("Paris, Texas", 4717560),
        ("Paris, France", 2988507),
        ("Springfield, Ill.", 4250542),
        ("Mitrovica, Kosovo", 789225),
        ("Sremska Mitrovica, Serbia", 3190103),
        ("Cambridge, Mass.", 4931972),
    ],
)
def test_what_lies_somewhere(gazetteer, name, geonameid):
    best = gazetteer.candidates(name)[0]
    assert best.place.geonameid == geonameid
    assert best.reasons[-1].startswith("lies in ")


def test_a_typed_name_outranks_a_generated_form(cache, tmp_path):
    text = "a:\n  name: Brod\n  type: town\n  at: [20, 42]\n  names: [Brod @sr-Latn]\n"
    text += "b:\n  name: Broda\n  type: village\n  at: [21, 43]\n"
    (tmp_path / "gazetteer.yaml").write_text(text, "utf-8")
    found = Gazetteer.open(tmp_path, cache=cache).candidates("Broda", limit=2)
    assert [one.place.id for one in found] == ["b", "a"]
    assert "a grammatical form of Brod" in found[1].reasons


def test_a_local_entry_stands_for_its_geonames_place(local):
    assert [c.place.id for c in local.candidates("Pejë") if c.place.geonameid == 787157] == ["peja"]


@pytest.mark.parametrize(
    ("typo", "name"),
    [
        ("kosovka mitrovica", "Mitrovicë"),
        ("lepsavic", "Leposaviq"),
        ("zvecn", "Zvečan"),
        ("pristna", "Pristina"),
        ("zubin ptok", "Zubin Potok"),
        ("Begrade", "Belgrade"),
    ],
)
def test_a_typing_error_away(gazetteer, typo, name):
    found = gazetteer.candidates(typo, limit=5)
    assert name in {one.place.name for one in found}
    assert all("a typing error away" in one.reasons for one in found)


@pytest.mark.parametrize(
    "word",
    ["police", "Police", "nato", "the", "The", "of", "Of", "most", "Most", "beg", "was", "Was",
     "council", "Council", "said", "Said", "May", "March", "Sunday", "President", "us", "in",
     "Army", "IN", "OR", "OK", "Western", "Central", "qwertzy", "", "--", "Mr", "As", "He"],
)  # fmt: skip
def test_no_names(gazetteer, word):
    assert gazetteer.known(word) is None


@pytest.mark.parametrize(
    ("name", "feature"),
    [
        ("Kosovo", "country"), ("US", "country"), ("Texas", "region"), ("Belgrade", "city"),
        ("Turkish", "demonym"), ("Polish", "demonym"), ("Danube", "water"), ("Himalayas", "relief"),
        ("Middle East", "area"), ("Nice", "city"), ("Mass.", "region"), ("EU", "area"),
        ("Paris", "city"), ("Harris County", "district"), ("Bagram Airfield", "facility"),
        ("ISTANBUL", "city"), ("TX", "region"), ("Ind.", "region"),
        ("Tunis", "city"), ("Brasília", "city"),
    ],
)  # fmt: skip
def test_known_names(gazetteer, name, feature):
    known = gazetteer.known(name)
    assert known.feature == feature
    assert 0 <= known.prominence <= 1
    assert not known.local


def test_known_tells_how_it_is_written(gazetteer):
    assert gazetteer.known("Belgrade").exact
    assert not gazetteer.known("bElGrAde").exact


def test_a_local_name_may_be_an_ordinary_word(local):
    assert local.known("Banjska").local
    assert local.known("banjskoj").local


def test_people_and_seats_outweigh_a_wrong_population(gazetteer):
    raska = gazetteer.place("geonames:793790")
    assert raska.population == 4
    assert raska.prominence > 0.3


def test_what_lies_in_what(gazetteer):
    city = gazetteer.place("geonames:4699066")  # Houston
    assert (city.country, city.admin1) == ("US", "US.TX")
    assert city.within == ("geonames:4736286", "geonames:6252001")
    assert gazetteer.place("US.TX").within == ("geonames:6252001",)
    assert gazetteer.place("XK").name == "Kosovo"
    assert gazetteer.place("nobody") is None


def test_the_limit_holds_and_the_best_comes_first(gazetteer):
    found = gazetteer.candidates("Santa Maria", limit=7)
    assert len(found) == 7
    scores = [one.score for one in found]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)
    assert all(one.reasons for one in found)
    assert gazetteer.candidates("Santa Maria", limit=0) == []
    assert gazetteer.candidates("") == []


def test_a_gazetteer_travels_to_another_process(local):
    again = pickle.loads(pickle.dumps(local))
    assert again.version == local.version
    assert again.candidates("Banjska")[0].place.id == "banjska"


def test_the_version_changes_with_the_book(local, gazetteer):
    assert local.version != gazetteer.version


def test_a_gazetteer_of_given_places_for_tests():
    small: Names = Gazetteer(memory(), read_book())
    assert small.known("Belgrade") is None
    with pytest.raises(TypeError, match="given places"):
        pickle.dumps(small)


def test_names_of_any_kind_break_nothing(gazetteer):
    for name in ("'; DROP TABLE name", "%", "\x00", "a" * 5000, "日本", "🏴", "\u202eabc", "\n"):
        assert gazetteer.candidates(name, limit=3) is not None
        gazetteer.known(name)


@pytest.mark.parametrize(
    ("country", "capital", "embassies"),
    [
        ("KE", "Nairobi", "Nairobi"),
        ("TZ", "Dodoma", "Dar es Salaam"),
        ("NL", "Amsterdam", "The Hague"),
        ("XK", "Pristina", "Pristina"),
    ],
)
def test_seat(gazetteer, country, capital, embassies):
    assert gazetteer.seat(country).name == capital
    assert gazetteer.seat(country, embassies=True).name == embassies


def test_no_seat_of_a_land_that_nobody_knows(gazetteer):
    assert gazetteer.seat("ZZ") is None
