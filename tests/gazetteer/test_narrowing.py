"""Look-up by where a place lies, and names that are begun and not finished."""

import pytest

from gazetteer.base import memory
from gazetteer.book import read_book
from gazetteer.lookup import Gazetteer
from gazetteer.narrowing import narrowed
from geo.errors import UnknownPlace

BOOK = """\
north: {name: the North, type: region, informal: true, area: north.geojson}
valley: {name: Long Valley, type: valley, at: [20.5, 42.5], radius_km: 20, country: XK}
commune: {name: Commune, type: municipality, at: [10, 10], in: [valley]}
mill-in: {name: Mill, type: village, at: [20.2, 43.2], country: XK}
mill-up: {name: Mill, type: village, at: [20.2, 43.9], country: RS}
mill-of: {name: Mill, type: village, at: [-70, -40], country: AR, in: [commune]}
mill-by: {name: Mill, type: village, at: [20.55, 42.5], country: XK}
nowhere: {name: Nowhere, type: river, replaced_by: mill-in}
"""
SQUARE = '{"type": "Polygon", "coordinates": [[[20, 43], [20.5, 43], [20.5, 43.5], [20, 43.5]]]}'


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    folder = tmp_path_factory.mktemp("narrowing")
    (folder / "gazetteer.yaml").write_text(BOOK, "utf-8")
    (folder / "north.geojson").write_text(SQUARE, "utf-8")
    return Gazetteer(memory(), read_book([folder], folder))


def ids(found):
    return [one.place.id for one in found]


@pytest.mark.parametrize(
    ("within", "found"),
    [
        ("the North", {"mill-in"}),
        ("north", {"mill-in"}),
        ("Long Valley", {"mill-of", "mill-by"}),
        ("commune", {"mill-of"}),
        ("mill-in", set()),
    ],
)
def test_only_what_lies_there(small, within, found):
    offered = narrowed(small, "Mill", within=within)
    assert set(ids(offered)) == found
    assert all(one.reasons[-1].startswith("lies in ") for one in offered)


@pytest.mark.parametrize(
    ("near", "first", "words"),
    [
        ("42.5,20.5", "mill-by", "4 km from 42.5, 20.5"),
        (" 44.0 , 20.2 ", "mill-up", "11 km from 44, 20.2"),
        ("-40,-70", "mill-of", "0 km from -40, -70"),
        ("Long Valley", "mill-by", "4 km from Long Valley"),
        ("commune", "mill-by", "km from Commune"),
    ],
)
def test_the_nearest_comes_first(small, near, first, words):
    found = narrowed(small, "Mill", near=near)
    assert found[0].place.id == first
    assert found[0].reasons[-1].endswith(words)
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    assert len(found) == 4


def test_both_at_once_and_a_limit(small):
    assert ids(narrowed(small, "Mill", near="-40,-70", within="valley")) == ["mill-of", "mill-by"]
    assert ids(narrowed(small, "Mill", near="-40,-70", limit=1)) == ["mill-of"]


def test_what_lies_elsewhere_is_tried_by_other_readings(small):
    assert ids(narrowed(small, "Mil", within="commune")) == ["mill-of"]
    assert narrowed(small, "Xyzzy", within="commune") == []


@pytest.mark.parametrize("where", [{"near": "Xyzzy"}, {"within": "Xyzzy"}])
def test_where_nobody_knows(small, where):
    with pytest.raises(UnknownPlace, match="nobody knows 'Xyzzy'; write another name"):
        narrowed(small, "Mill", **where)


def test_out_of_range(small):
    with pytest.raises(ValueError, match="latitude 120 is out of range"):
        narrowed(small, "Mill", near="120,20")


@pytest.mark.parametrize(
    ("name", "where", "country", "why"),
    [
        ("Paris", {"within": "Texas"}, "US", "lies in Texas"),
        ("Gracanica", {"within": "XK"}, "XK", "lies in Kosovo"),
        ("Gračanica", {"near": "Tuzla"}, "BA", "km from Tuzla"),
        ("Santa Maria", {"near": "Manila"}, "PH", "km from Manila"),
        ("Moscow", {"within": "US.ID"}, "US", "lies in Idaho"),
    ],
)
def test_in_the_base(gazetteer, name, where, country, why):
    first = narrowed(gazetteer, name, **where)[0]
    assert first.place.country == country
    assert first.reasons[-1].endswith(why)


@pytest.mark.parametrize(
    ("name", "within", "found"),
    [
        ("Drina", "Bosnia", "base:drina"),
        ("Lake Victoria", "Uganda", "base:lake-victoria"),
        ("Rhine", "United Kingdom", None),
        ("Sahel", "France", None),
    ],
)
def test_what_no_code_puts_anywhere_lies_in_the_box_of_a_country(gazetteer, name, within, found):
    offered = ids(narrowed(gazetteer, name, within=within))
    assert (found in offered) if found else not any(one.startswith("base:") for one in offered)


@pytest.mark.parametrize(
    ("begun", "name"),
    [("Kosovska Mi", "Mitrovicë"), ("Вучитр", "Vushtrri"), ("San Francisc", "San Francisco"),
     ("leposav", "Leposaviq")],
)  # fmt: skip
def test_a_name_that_is_begun_is_completed(gazetteer, begun, name):
    found = gazetteer.candidates(begun, limit=5)
    assert name in {one.place.name for one in found}
    assert all(one.reasons[-1] == "its name begins so" for one in found)


@pytest.mark.parametrize(
    "name", ["Rome", "Skopje", "Berlin", "leposavic", "Mitrovic", "Xq", "Xqzj"]
)
def test_nothing_is_completed_that_is_a_name_or_none(gazetteer, name):
    for typos in (True, False):
        found = gazetteer.candidates(name, limit=50, typos=typos)
        assert typos or not any("its name begins so" in one.reasons for one in found)
    whole = gazetteer.candidates("Rome")
    assert whole
    assert not any("its name begins so" in one.reasons for one in whole)


def test_completion_begins_with_three_letters(small):
    assert ids(small.candidates("Lon")) == ["valley"]
    assert small.candidates("Lo") == []
