"""`dateline place`: what people get wrong is one line that says what to do."""

import re

import pytest

from tests.two_places import BOOK


@pytest.mark.parametrize(
    ("words", "status", "says"),
    [
        (("show", "twon"), 1, "no entry 'twon' in gazetteer.yaml; did you mean town?"),
        (("move", "twon", "1", "2"), 1, "no entry 'twon'"),
        (("move", "town", "120", "20"), 2, r"latitude 120 .*swapped\?\); write LATITUDE LONGITUDE"),
        (("move", "town", "north", "20"), 2, "'north' is no number of degrees; write it as 42.9"),
        (("move", "town", "42,9", "20"), 2, "'42,9' is no number of degrees"),
        (("alias", "town", "Стари Мост", "--tag", "sr-Cyrl"), 1, "stands in names already"),
        (("alias", "town", "Stari  Most"), 1, "town: 'Stari Most' is its name already; a --tag"),
        (("alias", "town", "X", "--tag", "serbian"), 1, "8:7: names: 'serbian' is no language"),
        (("alias", "town", " "), 1, "names: there is no text"),
        (("retire", "town"), 2, "Missing option '--replaced-by'"),
        (("retire", "town", "--replaced-by", "town"), 1, "'town' cannot stand for itself"),
        (
            ("add", "Town", "--type", "town", "--at", "1", "2"),
            1,
            "'town' stands already in gazetteer.yaml:2; give another id, or see `dateline",
        ),
        (("add", "X", "--type", "twon", "--at", "1", "2"), 1, "no type 'twon'; write town"),
        (("add", "!", "--type", "town", "--at", "1", "2"), 1, "'' is no id for '!'; give one with"),
        (("add", " ", "--type", "town", "--at", "1", "2"), 1, "a place needs a name; write the"),
        (("add", "A", "--type", "town", "--at", "1", "2", "--country", "rs"), 1, "letters .* RS"),
        (("add", "A", "--type", "town", "--at", "1", "2", "--id", "A"), 1, "write small letters"),
        (("undo",), 1, "no edit can be undone, not 1"),
        (("undo", "0"), 2, "0 is not in the range"),
        (("export", "-o", "places.xlsx"), 1, "no table of places ends in '.xlsx'"),
        (("export", "-o", "-"), 1, "choose one of .csv, .* or name the format with --format"),
        (("export", "-o", "no/places.csv"), 2, "the folder no does not exist"),
        (("import", "none.csv"), 1, "none.csv: No such file or directory; check its name"),
        (("import", "gazetteer.yaml"), 1, "no table of places ends in '.yaml'"),
        (("smash", "town"), 2, "No such command 'smash'"),
        (("edit", "town", "radius", "3"), 1, "no key 'radius'; did you mean 'radius_km'"),
        (("edit", "town", "radius_km", "far"), 1, "'far' is no number"),
        (("edit", "town", "country", "--unset"), 1, "town has no 'country'; it has name"),
        (("edit", "town", "ids.osm", "--unset"), 1, "town has no 'ids.osm'"),
        (("edit", "town", "name.x", "y"), 1, "town has no 'name.x'"),
        (("edit", "town", "country"), 2, "write a VALUE, or --unset to delete country"),
        (("edit", "town", "country", "XK", "--unset"), 2, "write a VALUE, or --unset"),
        (("merge", "town", "town"), 1, "'town' cannot be merged into itself"),
        (("merge", "town", "burn"), 1, "no entry 'burn'"),
        (("install", "geonames", "QQ"), 1, "no country 'QQ'; write its ISO 3166-1 code"),
        (("install", "geonames", "XK", "--server", "ftp://x"), 1, "'ftp://x' is no server"),
        (("install", "maps", "XK"), 2, "'maps' is not 'geonames'"),
        (("install", "geonames"), 2, "Missing argument"),
        (("check", "--dry-run"), 2, "--dry-run goes with --fix"),
        (("find", "Stari Most", "--in", "Kosava-on-Sea"), 1, "nobody knows 'Kosava-on-Sea'"),
        (("find", "Stari Most", "--in", "SY"), 1, "nobody knows 'Stari Most' in SY"),
        (("find", "Stari Most", "--near", "95,0"), 2, "latitude 95 .*--near LATITUDE,LONGITUDE"),
    ],
    ids=lambda one: str(one)[:40],
)
def test_a_mistake_gets_one_line_and_changes_nothing(place, book, words, status, says):
    found, out, err = place(*words)
    assert found == status
    assert out == ""
    assert re.search(says, err)
    assert "Traceback" not in err
    assert status == 2 or len(err.splitlines()) == 1
    assert book.read_text("utf-8") == BOOK


def test_a_workspace_without_a_book_is_told_and_add_begins_one(place, book, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    for words in (("check",), ("log",), ("show", "town"), ("undo",), ("alias", "town", "X")):
        status, _, err = place(*words, "-w", "other")
        assert status == 1
        assert err == "dateline: other: no place book here; `dateline place add` begins one\n"
    assert place("add", "Hill", "--type", "hill", "--at", "1", "2", "-w", "other")[0] == 0
    assert (other / "gazetteer.yaml").read_text("utf-8").startswith("hill:\n  name: Hill\n")
    assert place("undo", "-w", "other")[0] == 0
    assert book.read_text("utf-8") == BOOK


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("gazetteer.yml", "gazetteer.yml: such a file is not read; call it gazetteer.yaml\n"),
        ("gazetteer/a.yml", "gazetteer/a.yml: such a file is not read; call it a.yaml\n"),
        ("gazetteer/a.yaml", "gazetteer.yaml: the folder gazetteer is a place book too; move one"),
    ],
)
def test_no_part_of_a_place_book_is_left_unread_in_silence(place, book, name, says):
    (book.parent / name).parent.mkdir(exist_ok=True)
    (book.parent / name).write_text(BOOK, "utf-8")
    for words in (("check",), ("find", "Stari Most"), ("move", "town", "1", "2")):
        status, _, err = place(*words)
        assert status == 1
        assert err.startswith(f"dateline: {says}")
    assert book.read_text("utf-8") == BOOK


def test_outside_of_any_workspace_one_is_asked_for(place, book):
    book.unlink()
    begins = "name one with --workspace FOLDER, or begin one here with --workspace .\n"
    assert place("add", "X", "--type", "town", "--at", "1", "2")[2].endswith(begins)
    status, _, err = place("check")
    assert (status, err) == (
        1, "dateline: no workspace here; name one with --workspace FOLDER\n",
    )  # fmt: skip
