"""`dateline place export` and `import`: the place book goes out, is corrected and comes in."""

import json
import sys

import pytest

from maps.cli import main
from tests.two_places import BOOK


@pytest.mark.parametrize(
    "name", ["places.csv", "places.geojson", "places.kml", "places.jsonld", "places.tsv"]
)
def test_the_book_goes_out_is_corrected_and_comes_in(place, book, name):
    assert place("export", "-o", name)[:2] == (0, f"2 entries written to {name}\n")
    assert place("import", name)[:2] == (0, f"{name} says nothing new\n")
    table = book.parent / name
    text = table.read_text("utf-8").replace("42.88333", "42.9")
    table.write_text(text.replace("Brook", "The Brook"), "utf-8", newline="")
    status, shown, err = place("import", name, "--dry-run")
    assert (status, err) == (0, "")
    assert sum(line[0] in "+-" for line in shown.splitlines()[2:]) == 4
    assert shown.endswith("\n2 changed: town, brook\n")
    assert book.read_text("utf-8") == BOOK
    out = f"import {name} (gazetteer.yaml); `dateline place undo` takes it back\n"
    assert place("import", name)[:2] == (0, out + "2 changed: town, brook\n")
    wanted = BOOK.replace("42.88333", "42.9").replace("name: Brook", "name: The Brook")
    assert book.read_text("utf-8") == wanted
    assert place("undo")[:2] == (0, f"undo: import {name} (gazetteer.yaml)\n")
    assert book.read_text("utf-8") == BOOK


def test_a_table_older_than_an_edit_says_which_entries_it_takes_back(place, book):
    place("export", "-o", "old.csv")
    place("move", "town", "42.7", "20.9")
    moved = book.read_text("utf-8")
    with (book.parent / "old.csv").open("a", encoding="utf-8") as table:
        table.write("".join(f"ford-{n},Ford {n},bridge,42,20\r\n" for n in range(21)))
    said = f"1 changed: town; 21 new: {', '.join(f'ford-{n}' for n in range(20))} and 1 more\n"
    for words in (("--dry-run",), ()):
        assert place("import", "old.csv", *words)[1].endswith(said)
    assert "[20.86667, 42.88333]" in book.read_text("utf-8")
    place("undo")
    assert book.read_text("utf-8") == moved


def test_a_table_begins_a_book(place, book, tmp_path):
    (tmp_path / "other").mkdir()
    place("export", "-o", "places.geojson")
    assert place("import", "places.geojson", "-w", "other")[0] == 0
    assert place("check", "-w", "other")[1] == "other/gazetteer.yaml: 2 entries, nothing wrong\n"
    assert book.read_text("utf-8") == BOOK


def test_a_format_and_a_type_may_be_given(place, book):
    words = ("export", "-o", "places.txt", "--format", "kml")
    assert place(*words)[:2] == (0, "2 entries written to places.txt\n")
    kml = (book.parent / "places.txt").read_text("utf-8")
    assert "<name>Brook</name>" in kml
    point = "<Point><coordinates>20,42</coordinates></Point>"
    text = f"<kml><Placemark><name>Ford</name>{point}</Placemark></kml>"
    (book.parent / "map.txt").write_text(text, "utf-8")
    words = ("import", "map.txt", "--format", "kml", "--type")
    assert "map.txt:1: type: no type 'brige'; write bridge" in place(*words, "brige")[2]
    assert place(*words, "bridge")[0] == 0
    assert "  type: bridge\n" in book.read_text("utf-8")
    assert "no format 'gpx'; choose one of csv" in place("import", "map.txt", "--format", "gpx")[2]


def test_the_schema_is_printed_under_both_names(place, monkeypatch, capsys):
    status, shown, _ = place("schema")
    assert (status, json.loads(shown)["title"]) == (0, "Dateline place book")
    monkeypatch.setattr(sys, "argv", ["dateline", "schema", "place"])
    with pytest.raises(SystemExit):
        main()
    assert capsys.readouterr().out == shown
