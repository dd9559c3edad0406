"""Tables and GeoJSON as others write them: their headings, their numbers, their own columns."""

import json

import pytest

from gazetteer.book_reading import read_entries
from gazetteer.editing import apply
from gazetteer.editing.exchanging import importing
from gazetteer.exchange import load
from geo.errors import EditRefused, ReadError

FORD = {"type": "Feature", "geometry": {"type": "Point", "coordinates": [20.5, 42.5]}}


@pytest.fixture
def taken(tmp_path):
    """Import a text as a table into an empty book; give what the book says."""

    def take(text, name="a.csv", kind=None):
        table, book = tmp_path / name, tmp_path / "gazetteer.yaml"
        table.write_bytes(text if isinstance(text, bytes) else text.encode())
        with importing([book], load(table), name, keep=True, kind=kind) as changes:
            for change in changes:
                apply(change)
        entries, _ = read_entries({book: book.read_bytes()})
        return {one.id: one.entry for one in entries}

    return take


@pytest.mark.parametrize(
    "text",
    [
        "Name,Type,Lat,Lon\nFord,town,42.5,20.5\n",
        "NAME;TYPE;LATITUDE;LONGITUDE\nFord;town;42,5;20,5\n",
        " name , type ,lat, lng\nFord,town,42.5,20.5\n",
        "name\ttype\tlatitude\tlong\nFord\ttown\t42.5\t20.5\n",
        "sep=;\r\nname;type;lat;lon\r\nFord;town;42.5;20.5\r\n",
        "name,type,lat,lon\rFord,town,42.5,20.5\r",
        "\ufeffname,type,lat,lon\n\nFord,town,42.5,20.5\n,,,\n",
        "\n\nname;type;lat;lon\nFord;town;42.5;20.5\n",
        "name,type,lat,lon,,\nFord,town,42.5,20.5,,\n",
        'name,type,lat,lon,notes\n"Ford",town,42.5,20.5\n',
    ],
)
def test_headings_and_numbers_of_other_spreadsheets(taken, text):
    found = taken(text)["ford"]
    assert (found.name, found.type, found.at, found.notes) == ("Ford", "town", (20.5, 42.5), None)


def test_a_column_of_others_own_is_kept_in_the_notes_once(taken):
    text = "name,type,lat,lon,notes,name_sr,Photo\nFord,town,42.5,20.5,At the weir.,Брод,7\n"
    for _ in range(2):
        assert taken(text)["ford"].notes == "At the weir.\nname_sr: Брод\nPhoto: 7"
    assert taken("id,Photo\nford,8\n")["ford"].notes.endswith("\nPhoto: 7\nPhoto: 8")


def test_a_line_of_the_notes_that_begins_as_a_new_one_does_is_another(taken):
    head = "name,type,lat,lon,people,remark\nFord,town,42.5,20.5"
    taken(f"{head},1200,\n")
    for _ in range(2):
        found = taken(f'{head},120,"old,\nthey say "\n')
        assert found["ford"].notes == "people: 1200\npeople: 120\nremark: old,\nthey say"


def test_an_id_of_others_own_gives_way_to_one_made_of_the_name(taken):
    found = taken("id,name,type,lat,lon\nP 17,Novi Brod,town,42.5,20.5\n")
    assert found["novi-brod"].notes == "id: P 17"


@pytest.mark.parametrize(
    ("geometry", "properties"),
    [
        ({"type": "Point", "coordinates": [20.5, 42.5, 300]}, {"Name": "Ford", "TYPE": "town"}),
        ({"type": "MultiPoint", "coordinates": [[20.5, 42.5]]}, {"name": "Ford", "type": "town"}),
        (FORD["geometry"], {"name": "Ford", "type": "town", "population": "120", "lat": None}),
        (FORD["geometry"], {"name": "Ford", "type": "town", "id": None, "x": [], "y": ""}),
    ],
)
def test_features_of_drawing_programs(taken, geometry, properties):
    feature = {**FORD, "geometry": geometry, "properties": properties}
    found = taken(json.dumps(feature), "a.geojson")["ford"]
    assert (found.name, found.type, found.at, found.notes) == ("Ford", "town", (20.5, 42.5), None)


def test_a_property_of_others_own_is_kept_in_the_notes(taken):
    feature = {**FORD, "id": "node/5", "properties": {"name": "Ford", "lanes": 2, "lit": True}}
    found = taken(json.dumps(feature), "a.geojson", "bridge")
    assert found["ford"].notes == "id: node/5\nlanes: 2\nlit: True"
    feature = {**FORD, "properties": {"id": 17, "name": "Weir"}}
    assert taken(json.dumps(feature), "a.geojson", "bridge")["weir"].notes == "id: 17"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "a.csv:1: no headings; write them in the first line: name,type"),
        ("name,nmae\nFord,x\n", "a.csv:1: no key 'nmae'; did you mean 'name'?"),
        ("name,type,name\nFord,town,Fjord\n", "a.csv:1: the column 'name' stands twice; delete"),
        ("sep=,\nname,name\nA,B\n", "a.csv:2: the column 'name' stands twice"),
        ("name,,type\nFord,what,town\n", "a.csv:2: the cell 'what' stands under no heading"),
        ("name,type,lat,lon\nFord,town,42.5\n", "a.csv:2: only one of lat and lon is there"),
        ("name,type,Longitude\nFord,town,20\n", "a.csv:2: only one of lat and lon is there"),
        ("name,type,Lat,lon\nFord,town,north,20\n", "a.csv:2: Lat: 'north' is no number"),
        ("name,type,lat,lon\n東京,town,42,20\n", "a.csv:2: no id can be made of '東京'; write one"),
        (b"name,type,lat,lon\nF\xf6rd,town,42,20\n", "a.csv: not UTF-8; save the file as UTF-8"),
    ],
)
def test_what_no_table_says_is_told_with_its_line(taken, text, says):
    with pytest.raises((EditRefused, ReadError)) as wrong:
        taken(text)
    assert says in str(wrong.value)


def test_all_rows_that_are_wrong_are_told_at_once(taken):
    rows = ["Ford,town,42,20", "Weir,twon,42,20", "Mill,town,95,20", "Ford,town,1,2"]
    with pytest.raises(EditRefused) as wrong:
        taken("\n".join(["name,type,lat,lon", *rows]))
    lines = str(wrong.value).splitlines()
    assert [line[:8] for line in lines] == ["a.csv:3:", "a.csv:4:", "a.csv:5:"]
    assert "'ford' stands already in a.csv:2; give it another id" in lines[2]
    for name, head in (("a.csv", "name,type"), ("a.tsv", "title,types")):
        rows = ["Ford,town,wide,42,20", "Weir,town,2,42,20", "Mill,twon,2,42,20"]
        with pytest.raises(EditRefused) as wrong:
            taken("\n".join([f"{head},radius_km,lat,lon", *rows]), name)
        lines = str(wrong.value).splitlines()
        assert lines[0] == f"{name}:2: radius_km: 'wide' is no number; write one"
        assert [line[:8] for line in lines[1:]] == [f"{name}:4:"]
    with pytest.raises(EditRefused, match=r"\n20 more rows are wrong; mend these first$"):
        taken("name\n" + "Ford\n" * 120)


def test_the_outline_of_a_country_fits_into_a_cell(taken):
    ring = ", ".join(f"20.{n:05} 42.5" for n in range(20_000))
    wkt = f"POLYGON (({ring}, 20.5 43, 20 42.5))"
    found = taken(f"id\ttitle\ttypes\tgeowkt\nfen\tFen\tregion\t{wkt}\n", "a.tsv")
    assert found["fen"].area == "geometry/fen.geojson"
