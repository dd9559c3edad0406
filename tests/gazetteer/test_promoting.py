"""Answers of the online service: taken into the book with their provenance."""

import pytest

from gazetteer.book import read_book
from gazetteer.editing import apply
from gazetteer.editing.promoting import promote
from gazetteer.fallback import Answers, Clock, Fallback
from gazetteer.fallback.asking import FILE
from gazetteer.place import Name, Place
from geo.errors import EditRefused, GeocoderDown
from geo.geometry import lonlat

SAID = "nominatim at 127.0.0.1, asked for 'Donji Kamen': OpenStreetMap node 77, ODbL"


def place_of(number=77, name="Kamen", **more):
    names = (Name(text=name), Name(text="Stone", tag="en", kind="official"))
    values = {
        "id": f"osm:node/{number}", "name": name, "type": "hamlet", "feature": "village",
        "at": lonlat(20.75, 43.05), "radius_km": 2.5, "names": names, "country": "XK",
        "source": SAID, "origin": "fallback",
    }  # fmt: skip
    return Place(**{**values, **more})


class Counting:
    """A service that counts how often it was asked."""

    name, server = "counting", "127.0.0.1"

    def __init__(self, *places):
        self.places, self.asked = list(places), 0

    def find(self, name, *, country=None):  # noqa: ARG002
        self.asked += 1
        return self.places


class Hands:
    """A clock that is moved by hand."""

    def __init__(self):
        self.time = 1_670_000_000.0
        self.clock = Clock(now=lambda: self.time, sleep=lambda _: None)


@pytest.fixture
def hands():
    return Hands()


def test_an_answer_becomes_an_entry_that_says_who_said_so(tmp_path, hands):
    Fallback(Counting(place_of()), cache=tmp_path, clock=hands.clock).find("Donji  Kamen", "XK")
    (place,) = Answers(tmp_path, hands.clock).of("donji kamen")
    book = tmp_path / "gazetteer.yaml"
    apply(promote([book], place, "Donji Kamen"))
    assert book.read_text("utf-8") == (
        "kamen:\n  name: Kamen\n  type: hamlet\n  at: [20.75, 43.05]\n  radius_km: 2.5\n"
        "  country: XK\n  names:\n    - Stone @en\n    - Donji Kamen\n  ids: {osm: node/77}\n"
        f'  source: "{SAID}, asked 2022-12-02"\n'
    )
    local = read_book([book], tmp_path)
    assert {one.id for one, _, _ in local.bearers("donji kamen", "Donji Kamen")} == {"kamen"}
    with pytest.raises(EditRefused, match="'kamen' stands already"):
        promote([book], place, "Donji Kamen")
    assert "kamen-2:" in promote([book], place, "Donji Kamen", "kamen-2").after


@pytest.mark.parametrize("asked", ["Kamen", "Камен", "stone"])
def test_a_name_that_finds_it_already_is_not_written_twice(tmp_path, asked):
    text = promote([tmp_path / "gazetteer.yaml"], place_of(), asked).after
    assert text.count("    - ") == 1


def test_answers_of_all_countries_are_offered_once_the_last_first(tmp_path, hands):
    for country, places in (("XK", [place_of(1), place_of(2)]), ("RS", [place_of(3), place_of(1)])):
        Fallback(Counting(*places), cache=tmp_path, clock=hands.clock).find("Kamen", country)
        hands.time += 60
    found = Answers(tmp_path, hands.clock).of("Kamen")
    assert [one.id[-1] for one in found] == ["3", "1", "2"]


def test_a_damaged_file_is_told(tmp_path):
    (tmp_path / FILE).write_bytes(b"no database at all" * 100)
    with pytest.raises(GeocoderDown, match=r"fallback\.sqlite: cannot be used"):
        Answers(tmp_path).of("Kamen")
