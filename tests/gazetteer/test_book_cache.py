"""What is kept of a place book between two readings never shows but in time."""

import json
import os

import pytest

from gazetteer.book import read_book
from gazetteer.book_reading import read_entries
from geo.errors import BookError

LINE = {"type": "LineString", "coordinates": [[20.1, 42.1], [20.2, 42.2], [20.3, 42.3]]}
TEXT = "".join(
    f"p{n}:\n  name: Place {n}\n  type: town\n  at: [20.{n}, 42]\n  in: [p0]\n" for n in range(9)
)
RIVER = "brook:\n  name: Brook\n  type: stream\n  line: brook.geojson\n"


@pytest.fixture
def book(tmp_path):
    (tmp_path / "brook.geojson").write_text(json.dumps(LINE), "utf-8")
    path = tmp_path / "gazetteer.yaml"
    path.write_text(TEXT + RIVER, "utf-8")
    return path


@pytest.fixture
def cache(tmp_path):
    return tmp_path / "cache"


def kept(cache):
    return list((cache / "books").glob("*"))


def places(book, cache):
    return [place.model_dump() for place in read_book([book], cache).places()]


def test_the_second_reading_is_the_first(book, cache):
    first = places(book, cache)
    (file,) = kept(cache)
    before = file.stat().st_mtime_ns
    assert places(book, cache) == first
    assert file.stat().st_mtime_ns == before


def test_a_change_is_read(book, cache):
    places(book, cache)
    book.write_text(book.read_text("utf-8").replace("Place 3", "Novi Sad"), "utf-8")
    assert read_book([book], cache).place("p3").name == "Novi Sad"
    assert read_book([book], cache).bearers("novi sad", "Novi Sad")
    assert not read_book([book], cache).bearers("place 3", "Place 3")


def test_entries_that_moved_are_told_from_where_they_stand_now(book, cache):
    places(book, cache)
    book.write_text("# one line more\n" + book.read_text("utf-8"), "utf-8")
    entries, _ = read_entries({book: book.read_bytes()}, cache)
    assert [one.line for one in entries] == [2 + 5 * n for n in range(10)]


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("in: [p0]", "in: [q]", "5:8: in: no entry 'q'"),
        ("p1:", "p0:", "6:1: 'p0' stands already on line 1"),
        ("42]", "420]", "4:7: at: latitude 420"),
        ("p0:", "- p0:", "not YAML"),
    ],
)
def test_what_is_wrong_is_told_with_and_without_what_was_kept(book, cache, old, new, says):
    right = book.read_text("utf-8")
    for _ in range(2):
        book.write_text(right.replace(old, new, 1), "utf-8")
        with pytest.raises(BookError, match=says):
            read_book([book], cache)
        book.write_text(right, "utf-8")
        assert len(read_book([book], cache)) == 10


def test_an_entry_that_others_speak_of_may_not_go(book, cache):
    places(book, cache)
    book.write_text(TEXT.replace("p0:\n", "q0:\n", 1) + RIVER, "utf-8")
    with pytest.raises(BookError) as wrong:
        read_book([book], cache)
    assert len(wrong.value.problems) == 9


def test_a_drawing_that_changes_is_read_and_one_that_goes_is_missed(book, cache):
    side = book.parent / "brook.geojson"
    assert len(read_book([book], cache).place("brook").shape.parts[0]) == 3
    side.write_text(json.dumps(LINE | {"coordinates": LINE["coordinates"][:2]}), "utf-8")
    assert len(read_book([book], cache).place("brook").shape.parts[0]) == 2
    side.write_text('{"type": "Point", "coordinates": [1, 2]}', "utf-8")
    with pytest.raises(BookError, match="holds neither a line nor an area"):
        read_book([book], cache)
    side.unlink()
    with pytest.raises(BookError, match=r"there is no file 'brook\.geojson'"):
        read_book([book], cache)


@pytest.mark.parametrize("data", [b"", b"x", b"\n{}", None])
def test_a_damaged_file_is_made_anew(book, cache, data):
    first = places(book, cache)
    (file,) = kept(cache)
    whole = file.read_bytes()
    file.write_bytes(whole[:-5] if data is None else data)
    assert places(book, cache) == first
    assert kept(cache)[0].read_bytes() == whole


def test_a_folder_that_cannot_be_written_is_no_error(book, tmp_path):
    blocked = tmp_path / "blocked"
    blocked.write_text("a file, not a folder")
    assert len(read_book([book], blocked)) == 10


def test_one_new_entry_of_many_is_not_worth_writing_all_again(book, cache):
    long = "".join(f"q{n}:\n  name: Q\n  type: town\n  at: [1, 2]\n" for n in range(200))
    book.write_text(long, "utf-8")
    places(book, cache)
    (file,) = kept(cache)
    before = file.read_bytes()
    book.write_text(long.replace("name: Q", "name: R", 1), "utf-8")
    assert read_book([book], cache).place("q0").name == "R"
    assert file.read_bytes() == before


def test_two_books_are_kept_apart(book, cache, tmp_path):
    other = tmp_path / "other.yaml"
    other.write_text(TEXT.replace("Place", "Other"), "utf-8")
    for _ in range(2):
        assert read_book([book], cache).place("p1").name == "Place 1"
        assert read_book([other], cache).place("p1").name == "Other 1"
    assert len(kept(cache)) == 2


def test_without_a_folder_named_the_users_is_taken(book, cache, monkeypatch):
    monkeypatch.setitem(os.environ, "DATELINE_CACHE", str(cache))
    read_book([book])
    assert kept(cache)
