"""Only the parts of a list or a mapping that are new are written; remarks between them stay."""

import pytest

from gazetteer.book import read_book
from gazetteer.editing import Add, New, Set, apply, plan, plan_undo
from geo.errors import EditRefused

BOOK = """\
ford:
  name: Ford
  type: town
  at:   # where
    - 20.1  # east
    # between the two
    - 43.1  # north
  ids:
      geonames: 5   # five
      "wikidata": 'Q5'
      # the last
  source: ['a map', "a book"]   # both

weir:
  name: Weir
  type: dam
  at: [ 20.2 ,   # east
        43.2 ]
  ids: {geonames: 7, osm: n7}  # two
"""
ROWS = [
    ("ford", "at", [20.5, 43.1], ("- 20.1  # east", "- 20.5  # east")),
    ("ford", "ids", {"geonames": 6, "wikidata": "Q5"}, ("geonames: 5 ", "geonames: 6 ")),
    ("ford", "ids", {"geonames": 5, "wikidata": "Q6"}, ("'Q5'", "'Q6'")),
    ("ford", "ids", {"geonames": 5, "wikidata": "Q5", "a: b": "1"},
     ("'Q5'\n", "'Q5'\n      \"a: b\": \"1\"\n")),
    ("ford", "ids", {"wikidata": "Q5"}, ("      geonames: 5   # five\n", "")),
    ("ford", "source", ["a map", "a letter"], ('"a book"', '"a letter"')),
    ("weir", "at", [20.2, 43.5], ("43.2 ]", "43.5 ]")),
    ("weir", "ids", {"geonames": 7}, (", osm: n7", "")),
    ("weir", "ids", {"osm": "n8", "wof": 1}, ("{geonames: 7, osm: n7}", "{osm: n8, wof: 1}")),
]  # fmt: skip


@pytest.fixture
def book(tmp_path):
    path = tmp_path / "gazetteer.yaml"
    path.write_text(BOOK, "utf-8")
    return path


@pytest.mark.parametrize(("id_", "key", "value", "diff"), ROWS, ids=lambda one: str(one)[:30])
def test_a_part_that_changes_leaves_the_remarks_around_it(book, id_, key, value, diff):
    apply(plan([book], [Set(id=id_, key=key, value=value)]))
    assert book.read_text("utf-8") == BOOK.replace(*diff)
    for undo in plan_undo([book]):
        apply(undo)
    assert book.read_text("utf-8") == BOOK


@pytest.mark.parametrize("old", ["{}", "\n      ? geonames\n      : 5", "{geonames}", "~"])
def test_what_cannot_be_written_in_parts_is_written_whole(book, old):
    book.write_text(BOOK.replace("{geonames: 7, osm: n7}", old), "utf-8")
    apply(plan([book], [Set(id="weir", key="ids", value={"geonames": 8, "a b": "x: y"})]))
    assert 'ids: {geonames: 8, a b: "x: y"}' in book.read_text("utf-8")


@pytest.mark.parametrize("end", ["...\n", "...", "... # done\n# and more\n"])
def test_a_new_entry_goes_before_the_line_that_ends_the_yaml(book, end):
    book.write_text(f"---\n{BOOK}{end}", "utf-8")
    new = New(id="mill", values={"name": "Mill", "type": "village", "at": [1, 2]})
    apply(plan([book], [new]))
    written = "\nmill:\n  name: Mill\n  type: village\n  at: [1, 2]\n"
    assert book.read_text("utf-8") == f"---\n{BOOK}{written}{end}"
    for undo in plan_undo([book]):
        apply(undo)
    assert book.read_text("utf-8") == f"---\n{BOOK}{end}"


@pytest.mark.parametrize("id_", ["1984", "null", "no", "1e3"])
def test_an_id_that_yaml_takes_for_something_else_is_quoted(book, id_):
    values = {"name": "Mill", "type": "village", "at": [1, 2]}
    apply(plan([book], [New(id=id_, values=values)]))
    apply(plan([book], [Set(id=id_, key="name", value="Old Mill")]))
    assert read_book([book]).place(id_).name == "Old Mill"


@pytest.mark.parametrize("text", ["  a: {name: A, type: town, at: [1, 2]}\n",
                                  "? a\n: {name: A, type: town, at: [1, 2]}\n"])  # fmt: skip
def test_an_entry_where_commands_do_not_look_is_not_said_to_be_missing(book, text):
    book.write_text(text, "utf-8")
    with pytest.raises(EditRefused, match=r"yaml:1: 'a' does not stand in the first column"):
        plan([book], [Add(id="a", key="names", value="B")])
