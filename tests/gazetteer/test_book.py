"""The place book: what it says, and every mistake with its place and what to write instead."""

import json
import re
from textwrap import dedent

import pytest

from gazetteer.book import read_book
from gazetteer.entry import KEYS
from gazetteer.schema import schema
from geo.errors import BookError
from geo.geometry import LonLat

AREA = {
    "type": "Feature",
    "properties": {},
    "geometry": {
        "type": "Polygon",
        "coordinates": [[[20.5, 42.9], [20.9, 42.9], [20.9, 43.2], [20.5, 42.9]]],
    },
}
LINE = {"type": "LineString", "coordinates": [[20.87, 42.9], [20.84, 42.93], [20.8, 43.01]]}
GOOD = """\
    # A town on a river.
    old-bridge:
      name: Stari Most
      type: city
      at: [20.86667, 42.88333]   # lon, lat
      radius_km: 3
      in: [north]
      country: XK
      names:
        - Stari Most @sr-Latn
        - Стари Мост @sr-Cyrl
        - Ura e Vjetër @sq
        - Titov Most @sr-Latn 1981/1991
        - {text: The Bridge, kind: nickname, lang: en}
        - "NO"
      ids: {geonames: 789225}
      population: 71000
      source: made up
    north:
      name: the north
      type: region
      informal: true
      area: geometry/north.geojson
      near: old-bridge
    stream:
      name: Bistra
      type: river
      line: geometry/stream.geojson
"""

START = "a:\n  name: A\n  type: town\n  at: [20.8, 42.9]\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "geometry").mkdir()
    (tmp_path / "geometry" / "north.geojson").write_text(json.dumps(AREA), "utf-8")
    (tmp_path / "geometry" / "stream.geojson").write_text(json.dumps(LINE), "utf-8")
    return tmp_path


def book(folder, text, name="gazetteer.yaml"):
    path = folder / name
    path.write_bytes(dedent(text).encode())
    return path


def problems(folder, text):
    path = book(folder, text)
    with pytest.raises(BookError) as wrong:
        read_book([path])
    return [line.removeprefix(f"{path}:") for line in wrong.value.problems]


def test_an_entry_in_full(folder):
    place = read_book([book(folder, GOOD)]).place("old-bridge")
    assert place.name == "Stari Most"
    assert (place.feature, place.type, place.country) == ("city", "city", "XK")
    assert place.at == LonLat(20.86667, 42.88333)
    assert place.within == ("north",)
    assert (place.geonameid, place.population, place.radius_km) == (789225, 71000, 3)
    assert (place.origin, place.source) == ("local", "made up")
    old = place.names[3]
    assert (old.text, old.tag, old.since, old.until) == ("Titov Most", "sr-Latn", "1981", "1991")
    assert place.names[4].kind == "nickname"
    assert place.names[5].text == "NO"


def test_an_area_is_drawn_in_its_middle(folder):
    place = read_book([book(folder, GOOD)]).place("north")
    assert place.shape.kind == "area"
    assert place.informal
    assert 20.5 < place.at.lon < 20.9
    assert 42.9 < place.at.lat < 43.2


def test_a_line_is_drawn_on_itself(folder):
    place = read_book([book(folder, GOOD)]).place("stream")
    assert place.shape.kind == "line"
    assert place.at in place.shape.parts[0]


@pytest.mark.parametrize(
    "name", ["Stari Most", "стари мост", "Ura e Vjeter", "Starog Mosta", "the bridge", "no"]
)
def test_found_by_all_its_names(folder, name):
    from gazetteer.fold import fold

    found = read_book([book(folder, GOOD)]).bearers(fold(name), name)
    assert [place.id for place, _, _ in found] == ["old-bridge"]


def test_a_folder_of_files_is_one_book(folder):
    (folder / "book").mkdir()
    (folder / "geometry").rename(folder / "book" / "geometry")
    book(folder / "book", GOOD, "a.yaml")
    book(folder / "book", "b:\n  name: B\n  type: town\n  at: [1, 2]\n  in: north\n", "b.yaml")
    assert len(read_book([folder / "book"])) == 4


def test_an_entry_may_speak_of_one_in_a_later_file(folder):
    (folder / "book").mkdir()
    book(folder / "book", START + "  in: [b]\n", "a.yaml")
    book(folder / "book", "b:\n  name: B\n  type: town\n  at: [1, 2]\n", "b.yaml")
    assert read_book([folder / "book"]).place("a").within == ("b",)


def test_what_is_wrong_in_an_entry_is_not_told_again_where_others_speak_of_it(folder):
    text = START + "  in: [b]\nb:\n  name: B\n  type: twon\n  at: [1, 2]\n"
    assert len(problems(folder, text)) == 1


def test_what_else_is_wrong_in_an_entry_that_is_wrong_is_told_too(folder):
    text = START.replace("town", "twon") + "  in: [b]\n  line: geometry/none.geojson\n"
    wanted = ["3:9: type: no type", "5:8: in: no entry 'b'", "6:9: line: there is no file"]
    found = problems(folder, text)
    assert [line[: len(words)] for line, words in zip(found, wanted, strict=True)] == wanted


@pytest.mark.parametrize(
    ("drawn", "says"),
    [
        ({"type": "Polygon", "coordinates": []}, "something in it is empty or not what"),
        ({"type": "Polygon", "coordinates": [[1, 2]]}, "something in it is empty or not what"),
        ({"type": "Feature", "geometry": None}, "something in it is empty or not what"),
        ({"type": "Feature"}, "'geometry' is missing"),
    ],
)
def test_a_drawing_that_is_none_is_told_in_plain_words(folder, drawn, says):
    (folder / "geometry" / "odd.geojson").write_text(json.dumps(drawn), "utf-8")
    (found,) = problems(folder, START + "  area: geometry/odd.geojson\n")
    assert found.startswith("5:9: area: geometry/odd.geojson ")
    assert says in found
    assert "Error" not in found


def test_entries_that_replace_each_other_are_named(folder):
    more = "  replaced_by: b\nb:\n  name: B\n  type: town\n  at: [1, 2]\n  replaced_by: a\n"
    found = problems(folder, START + more)
    assert found[0].startswith("5:16: replaced_by: 'a' is replaced in a circle")


def test_a_name_of_signs_only_is_no_trouble(folder):
    assert len(read_book([book(folder, START + "  names: [🙂 @sr-Latn]\n")])) == 1


def test_an_empty_book_knows_nothing(folder):
    assert len(read_book([book(folder, "# nothing yet\n")])) == 0
    assert len(read_book()) == 0


def test_a_replaced_entry_leads_on(folder):
    text = (
        "a:\n  name: A\n  type: town\n  replaced_by: b\nb:\n  name: B\n  type: town\n  at: [1, 2]"
    )
    assert read_book([book(folder, text)]).place("a").id == "b"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a:\n  name: A\n  type: town\n  at: [20.8, 142.9]\n", "4:7: at: latitude 142.9"),
        ("a:\n  name: A\n  type: town\n  at: [142.9, 20.8, 3]\n", "4:7: at: a point is [longitude"),
        ("a:\n  name: A\n  type: town\n  at: 20.8\n", "4:7: at: a point is [longitude"),
        ("a:\n  name: A\n  type: twon\n  at: [20, 42]\n", "3:9: type: no type 'twon'; write town"),
        (START + "  populaton: 5\n", "5:3: no key 'populaton'; did you mean 'population'?"),
        (START + "  population: many\n", "5:15: population: 'many' is no whole number; write"),
        (START + "  population: true\n", "5:15: population: True is no whole number"),
        (START + "  population: 1_000\n", "5:15: population: '1_000' is no whole number"),
        (START + "  prominence: 3\n", "5:15: prominence: must be less than or equal to 1, not 3"),
        (START + "  names: Foo\n", "5:10: names: 'Foo' is no list; write it in brackets"),
        (START + "  names: [~]\n", "5:11: names: there is no text; write it, or delete the line"),
        (START + "  names: [1.10]\n", "5:11: names: 1.1 is read as a number; put it in quotes"),
        (START + "  notes: [a]\n", "5:10: notes: a list stands where a text should; write one"),
        (START + "  ids: [Q5]\n", "5:8: ids: ['Q5'] has no keys; write them in braces"),
        (START + "  ids: {osm: [1]}\n", "5:14: osm: a list is no id; write 789225 or Q59101"),
        (START + "  ids:\n", "5:7: ids: nothing stands here; write it, or delete the line"),
        (START + "  ids: {osm: true}\n", "5:14: osm: true is no id; write 789225 or Q59101"),
        (START + f"  ids: {{osm: 1{'0' * 20}}}\n", "5:14: osm: 1e+20 is no id; put it in quotes"),
        (START + "  names: [1991]\n", '5:11: names: 1991 is read as a number; write "1991"'),
        (START + "  names: [false]\n", '5:11: names: false is read as yes or no; write "false"'),
        (START + "  names:\n    - A @serbian\n", "6:7: names: 'serbian' is no language"),
        (START + "  names:\n    - {text: A, from: soon}\n", "6:23: from: 'soon' is no date"),
        (START + "  names:\n    - {tekst: A}\n", "6:8: no key 'tekst'; did you mean 'text'?"),
        (START + "  in: [b]\n", "5:8: in: no entry 'b'"),
        (START + "  near: bb\n", "5:9: near: no entry 'bb'"),
        (START + "  replaced_by: a\n", "5:16: replaced_by: 'a' cannot stand for itself"),
        (START + "  country: Kosovo\n", "5:12: country: 'Kosovo' is no code of a country; write"),
        (START + "  country: rs\n", "5:12: country: 'rs' is no code .* of ISO 3166-1, as RS"),
        (START + "  names: [{text: A, lang: serbian}]\n", "5:27: lang: 'serbian' is no language"),
        (
            START + "  area: geometry/none.geojson\n  name: B: C\n",
            "6:10: not YAML: .* or indent the",
        ),
        (START + "\tnotes: x\n", "5:1: not YAML: a tab stands before the text; indent with spaces"),
        (START + "  informal: no\n", "5:13: informal: 'no' is neither; write true or false"),
        (START + "  line: geometry/none.geojson\n", "5:9: line: there is no file"),
        (START + "  line: geometry/north.geojson\n", "5:9: line: geometry/north.geojson holds an"),
        (START + "  area: ../../secret.json\n", "5:9: area: '../../secret.json' is no file beside"),
        (START + "  name: B\n", "5:3: 'name' stands already on line 2; keep one of the two"),
        (START + START, "5:1: 'a' stands already on line 1"),
        (START + "  notes: &x hello\n", "5:10: anchor &x: delete it"),
        (START + "  notes: *x\n", "5:10: alias *x: write the value out"),
        (START + "  notes: !!str hello\n", "5:10: tag tag:yaml.org,2002:str: delete it"),
        (START + "---\nb: 1\n", "5:1: a second document begins with ---"),
        ("A Town:\n  name: A\n  type: town\n  at: [1, 2]\n", "1:1: 'A Town' is no id; write small"),
        ("a:\n  type: town\n  at: [1, 2]\n", "2:3: 'name' is missing; write `name: …`"),
        ("a:\n  name: A\n  type: town\n", "2:3: there is no place on the map; write at:"),
        ("a:\n", "1:3: 'a' has no keys"),
        ("- a\n- b\n", "1:1: no entries; begin with an id"),
        ("a: [1, 2\n", "2:1: not YAML: "),
        ("a: {b: {c: {d: {e: {f: {g: {h: {i: 1}}}}}}}}\n", "1:32: lists or keys stand more than"),
    ],
)
def test_what_is_wrong_and_where(folder, text, wanted):
    found = problems(folder, text)
    assert any(re.match(re.escape(wanted).replace(r"\.\*", ".*"), line) for line in found), found


def test_all_problems_at_once_in_the_order_of_lines(folder):
    text = START + "  colour: red\nb:\n  name: B\n  type: twon\n  at: [1, 99]\n  in: [c]\n"
    lines = [int(line.split(":")[0]) for line in problems(folder, text)]
    assert lines == [5, 8, 9, 10]


def test_a_book_that_slipped_under_one_entry_is_told_in_a_bounded_time(folder):
    text = "a: {name: A, type: town, at: [1, 2], " + ", ".join(f"k{n}: 1" for n in range(9000))
    found = problems(folder, text + "}\n")
    assert len(found) == 101
    assert "1:1: 8,900 more keys of 'a' are wrong; mend these first" in found


def test_a_long_value_is_not_told_in_full(folder):
    [found] = problems(folder, START + f"  population: {'9' * 5000}\n")
    assert len(found) < 250


def test_swapped_coordinates_are_named(folder):
    wanted = "latitude 120.5 is out of range -90 to 90 (longitude and latitude swapped?)"
    assert any(
        wanted in line
        for line in problems(folder, "a:\n  name: A\n  type: town\n  at: [14.6, 120.5]\n")
    )


def test_the_same_id_in_two_files(folder):
    (folder / "book").mkdir()
    book(folder / "book", START, "a.yaml")
    book(folder / "book", START, "b.yaml")
    with pytest.raises(BookError, match=r"b\.yaml:1:1: 'a' stands already in .*a\.yaml:1"):
        read_book([folder / "book"])


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(BookError, match="cannot be read"):
        read_book([tmp_path / "none.yaml"])


def test_a_file_that_is_not_utf8(tmp_path):
    path = tmp_path / "gazetteer.yaml"
    path.write_bytes(b"a:\n  name: Ra\x9aka\n")
    with pytest.raises(BookError, match=r":2:1: not UTF-8"):
        read_book([path])


@pytest.mark.parametrize(
    "geojson",
    [
        "{",
        '{"type": "Point", "coordinates": [1, 2]}',
        '{"type": "Polygon", "coordinates": [[[1, 2], [3, 4]]]}',
        '{"type": "LineString", "coordinates": [[1, 200], [3, 4]]}',
        '{"type": "Feature", "geometry": null}',
        "[]",
    ],
)
def test_geometry_that_cannot_be_drawn(folder, geojson):
    (folder / "geometry" / "bad.geojson").write_text(geojson, "utf-8")
    found = problems(folder, START + "  area: geometry/bad.geojson\n")
    assert found[0].startswith("5:9: area: geometry/bad.geojson ")


KEYWORDS = {
    "$schema", "$defs", "$ref", "title", "description", "type", "enum", "pattern", "default",
    "properties", "propertyNames", "additionalProperties", "required", "anyOf", "items",
    "prefixItems", "minItems", "maxItems", "minimum", "maximum", "exclusiveMinimum",
}  # fmt: skip


def keywords(part):
    """Give the keywords of JSON Schema that a schema uses, and what it takes for such."""
    for key, value in part.items():
        yield key
        inner = value.values() if key in {"properties", "$defs"} else [value]
        for one in inner:
            for each in one if isinstance(one, list) else [one]:
                yield from keywords(each) if isinstance(each, dict) else ()


def test_the_schema_says_all_that_an_editor_can_check():
    entry = schema()["additionalProperties"]
    said = entry["properties"]
    assert set(said) == set(KEYS)
    assert all(one["description"] for one in said.values())
    assert "river" in said["type"]["enum"]
    assert entry["additionalProperties"] is False
    assert [one["minimum"] for one in said["at"]["prefixItems"]] == [-180, -90]
    assert said["radius_km"]["exclusiveMinimum"] == 0
    assert {"required": ["at"]} in entry["anyOf"]
    name = schema()["$defs"]["NameEntry"]["anyOf"][1]["properties"]
    assert {"type": "integer"} in name["from"]["anyOf"]


def test_the_schema_is_json_schema_and_offers_no_null():
    assert set(keywords(schema())) <= KEYWORDS
    assert "null" not in json.dumps(schema())
