"""The place book out as CSV and GeoJSON and in again: the same book, or just what was changed."""

import csv
import io
import json

import pytest

from gazetteer.book import read_book
from gazetteer.book_reading import read_entries
from gazetteer.editing import apply, apply_together, plan_undo
from gazetteer.editing.exchanging import export, importing
from gazetteer.exchange import Row, format_of, formats, load
from geo.errors import EditRefused, ReadError

LINE = {"type": "LineString", "coordinates": [[20.1, 42.1], [20.25, 42.2], [20.3, 42.3]]}
AREA = {
    "type": "Polygon",
    "coordinates": [
        [[20.5, 42.9], [20.9, 42.9], [20.9, 43.2], [20.5, 42.9]],
        [[20.7, 42.95], [20.8, 42.95], [20.8, 43], [20.7, 42.95]],
    ],
}
BOOK = """\
# A remark that stays.
town:
  name: Stari Most   # shown
  type: town
  at: [20.86667, 42.88333]
  in: [north, XK]
  names:
    - Titov Most @sr-Latn 1981/1991
    - {text: "=2+3", kind: nickname}
    - "'s-Most"
  ids: {geonames: 789225, wikidata: "42"}
  population: 71000
  source: [a map, "[unsure]"]
  notes: "-1 or @home, they say"
north:
  name: the north
  type: region
  informal: true
  area: geometry/north.geojson
  at: [20.7, 43]
brook:
  name: Brook
  type: stream
  line: brook.geojson
old:
  name: Old Town
  type: town
  replaced_by: town
"""


@pytest.fixture
def book(tmp_path):
    folder = tmp_path / "book"
    (folder / "geometry").mkdir(parents=True)
    features = [{"type": "Feature", "properties": {"a": 1}, "geometry": AREA}]
    collection = {"type": "FeatureCollection", "features": features}
    (folder / "geometry" / "north.geojson").write_text(json.dumps(collection), "utf-8")
    (folder / "brook.geojson").write_text(json.dumps(LINE), "utf-8")
    path = folder / "gazetteer.yaml"
    path.write_text(BOOK, "utf-8")
    return path


def taken(path, table):
    """Import a table into a book."""
    with importing([path], load(table), table.name, keep=True) as changes:
        for change in changes:
            apply(change)


def written(path, table):
    """Export a book into a table."""
    table.write_text(format_of(table).dump(export([path])), "utf-8", newline="")
    return table


def entries(path):
    return [(one.id, one.entry) for one in read_entries({path: path.read_bytes()})[0]]


@pytest.mark.parametrize("suffix", sorted(form.suffixes[0] for form in formats.values()))
def test_out_and_in_again_is_the_same_book(book, tmp_path, suffix):
    table = written(book, tmp_path / f"places.{suffix}")
    taken(book, table)
    assert book.read_text("utf-8") == BOOK
    assert not (book.parent / ".dateline").exists()

    other = tmp_path / "other" / "gazetteer.yaml"
    other.parent.mkdir()
    if suffix == "csv":  # a table has no drawings: they are copied
        for side in ("geometry/north.geojson", "brook.geojson"):
            (other.parent / side).parent.mkdir(exist_ok=True)
            (other.parent / side).write_bytes((book.parent / side).read_bytes())
    taken(other, table)
    assert entries(other) == entries(book)
    places = [[place.model_dump() for place in read_book([one]).places()] for one in (book, other)]
    assert places[0] == places[1]
    assert written(other, tmp_path / f"again.{suffix}").read_bytes() == table.read_bytes()


def test_an_area_keeps_its_holes_on_the_way(book, tmp_path):
    table = written(book, tmp_path / "places.geojson")
    found = {one["id"]: one["geometry"] for one in json.loads(table.read_text())["features"]}
    assert found["north"] == AREA
    assert found["brook"] == LINE
    assert found["town"] == {"type": "Point", "coordinates": [20.86667, 42.88333]}
    assert found["old"] is None


CELLS = [
    (
        "town",
        "name",
        "Novi Most",
        ["-  name: Stari Most   # shown", "+  name: Novi Most   # shown"],
    ),
    ("town", "lat", "42,5", ["-  at: [20.86667, 42.88333]", "+  at: [20.86667, 42.5]"]),
    ("town", "population", "", ["-  population: 71000"]),
    ("town", "in", "north", ["-  in: [north, XK]", "+  in: [north]"]),
    ("town", "near", "brook", ["+  near: [brook]"]),
    ("old", "names", "Grad @sr-Latn\nVaroš", ["+  names:", "+    - Grad @sr-Latn", "+    - Varoš"]),
    ("north", "informal", "no", ["-  informal: true"]),
    ("brook", "notes", "'=SUM(A1)", ["+  notes: =SUM(A1)"]),
]


@pytest.mark.parametrize("row", CELLS)
@pytest.mark.parametrize("delimiter", [",", ";"])
def test_a_cell_that_was_changed_changes_its_lines(book, tmp_path, row, delimiter):
    id_, column, cell, lines = row
    table = written(book, tmp_path / "places.csv")
    rows = list(csv.DictReader(io.StringIO(table.read_text("utf-8-sig"), newline="")))
    next(row for row in rows if row["id"] == id_)[column] = cell
    out = io.StringIO()
    writer = csv.DictWriter(out, rows[0], delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    table.write_text(out.getvalue(), "utf-8", newline="")
    with importing([book], load(table), "places.csv", keep=True) as (change,):
        shown = [line for line in change.diff.splitlines()[2:] if line[0] in "+-"]
        assert shown == lines
        apply(change)
    (undo,) = plan_undo([book])
    apply(undo)
    assert book.read_text("utf-8") == BOOK


def test_a_name_that_is_added_to_a_table_is_one_line(book, tmp_path):
    table = written(book, tmp_path / "places.csv")
    text = table.read_text("utf-8-sig").replace("'s-Most", "'s-Most\nUra @sq")
    table.write_text(text, "utf-8", newline="")
    with importing([book], load(table), "places.csv", keep=True) as (change,):
        shown = [line for line in change.diff.splitlines()[2:] if line[0] in "+-"]
        assert shown == ["+    - Ura @sq"]


def test_a_table_of_ones_own_needs_few_columns(book, tmp_path):
    table = tmp_path / "mine.csv"
    table.write_text("name,type,lat,lon,in\nNovo Selo,village,42.5,20.5,north\n", "utf-8")
    taken(book, table)
    place = read_book([book]).place("novo-selo")
    assert (place.name, place.at, place.within) == ("Novo Selo", (20.5, 42.5), ("north",))
    assert book.read_text("utf-8").startswith(BOOK)


def test_a_table_may_name_in_one_file_what_is_new_in_another_and_is_one_step(tmp_path):
    folder = tmp_path / "gazetteer"
    folder.mkdir()
    for name in "ab":
        (folder / f"{name}.yaml").write_text(
            f"{name}: {{name: {name}, type: town, at: [1, 2]}}\n", "utf-8"
        )
    before = {path: path.read_bytes() for path in folder.iterdir()}
    table = tmp_path / "new.csv"
    table.write_text("id,name,type,lat,lon,in\na,a,town,2,1,land\nland,Land,region,2,1,\n", "utf-8")
    with importing([folder], load(table), table.name, keep=True) as changes:
        assert len(apply_together(changes)) == 2
    assert read_book([folder]).place("a").within == ("land",)
    apply_together(plan_undo([folder]))
    assert {path: path.read_bytes() for path in before} == before


def test_what_is_drawn_in_a_program_comes_in_with_its_file(book, tmp_path):
    feature = {"type": "Feature", "id": 7, "geometry": LINE,
               "properties": {"name": "New Road", "type": "road"}}  # fmt: skip
    table = tmp_path / "road.geojson"
    table.write_text(json.dumps(feature), "utf-8")
    with importing([book], load(table), "road.geojson", keep=False) as changes:
        assert "+  line: geometry/new-road.geojson" in changes[0].diff
    assert not (book.parent / "geometry" / "new-road.geojson").exists()
    taken(book, table)
    assert read_book([book]).place("new-road").shape.kind == "line"


@pytest.mark.parametrize("since", ["", "changed", "unreadable", "used"])
def test_undoing_takes_away_what_was_drawn_and_nobody_changed_or_uses_since(book, tmp_path, since):
    feature = {
        "type": "Feature",
        "geometry": LINE,
        "properties": {"name": "New Road", "type": "road"},
    }
    table = tmp_path / "road.geojson"
    table.write_text(json.dumps(feature), "utf-8")
    taken(book, table)
    drawn, after = book.parent / "geometry" / "new-road.geojson", BOOK
    if since == "changed":
        drawn.write_text(drawn.read_text("utf-8").replace("20.25", "20.26"), "utf-8")
    elif since == "unreadable":
        drawn.write_bytes(b"\xff\xfe")
    elif since == "used":
        after = f"lane: {{name: Lane, type: road, line: geometry/new-road.geojson}}\n{BOOK}"
        book.write_text(after + book.read_text("utf-8").removeprefix(BOOK), "utf-8")
    (undo,) = plan_undo([book])
    apply(undo)
    assert book.read_text("utf-8") == after
    assert drawn.exists() == bool(since)


def test_a_drawing_that_is_there_is_never_overwritten(book, tmp_path):
    table = written(book, tmp_path / "places.geojson")
    table.write_text(table.read_text("utf-8").replace("20.25", "20.26"), "utf-8")
    with pytest.raises(EditRefused, match="holds another line; delete that file to take the new"):
        taken(book, table)
    assert json.loads((book.parent / "brook.geojson").read_text()) == LINE


FEATURE = '{"type": "Feature", "geometry": %s, "properties": %s}'


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("a.csv", "id,name,type,lat,lon\nx,X,town,91,2\n", "a.csv:2: at: latitude 91 is out of"),
        ("a.csv", "id,name,type,lat,lon\nx,X,town,north,2\n", "a.csv:2: lat: 'north' is no number"),
        ("a.csv", "id,name,type,lat,lon\nx,X,twon,1,2\n", "a.csv:2: type: no type 'twon'; write"),
        ("a.csv", "id,name\nx,X\n", "a.csv:2: 'type' is missing"),
        ("a.csv", "id,type,lat,lon\nx,town,1,2\n", "a.csv:2: 'name' is missing"),
        ("a.csv", "id,name,contry\ntown,A,XK\n", "a.csv:1: no key 'contry'; did you mean"),
        ("a.csv", "id,name\ntown,A\ntown,B\n", r"a.csv:3: 'town' stands already in .*a.csv:2"),
        ("a.csv", "id,name\ntown,A,B\n", "a.csv:2: more cells than columns"),
        ("a.csv", 'id,name\ntown,"A\n', r"a.csv:\d: unexpected end of data"),
        ("a.csv", "id,name\nA town,A\n", "'A town' is no id|'type' is missing"),
        ("a.csv", "id,informal\ntown,perhaps\n", "a.csv:2: informal: 'perhaps' is neither"),
        ("a.csv", "id,ids\ntown,{x\n", "a.csv:2: ids: '{x' begins like JSON and is none"),
        ("a.csv", "id,in\ntown,nowhere\n", "in: no entry 'nowhere'"),
        ("a.xlsx", "", "a.xlsx: no table of places ends in '.xlsx'; choose one of .csv, .geojson"),
        ("a.geojson", "{", "a.geojson:1: no JSON"),
        ("a.geojson", "[]", "a.geojson:1: no feature; write a FeatureCollection"),
        ("a.geojson", '{"type": "FeatureCollection"}', "a.geojson:1: no features"),
        ("a.geojson", FEATURE % ("[]", "[]"), "'name' is missing|must be objects"),
        ("a.geojson", FEATURE % ('{"type": "Line"}', '{"name": "A"}'), "a.geojson:1: the geometry"),
        ("a.geojson",
         FEATURE % (json.dumps(LINE), '{"name": "A", "type": "road", "line": "../../a.json"}'),
         "line: '../../a.json' is no file beside the book"),
    ],
)  # fmt: skip
def test_a_table_that_is_wrong_is_named_and_nothing_is_written(book, tmp_path, name, text, says):
    (tmp_path / name).write_text(text, "utf-8")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises((EditRefused, ReadError), match=says):
        taken(book, tmp_path / name)
    assert book.read_text("utf-8") == BOOK
    assert sorted(tmp_path.rglob("*")) == before


def test_a_row_says_where_it_stands(book):
    assert export([book])[0] == Row(2, "town", export([book])[0].values)
