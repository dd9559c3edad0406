"""Two entries of one place become one, and nothing that either says is lost."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gazetteer.book import read_book
from gazetteer.editing import (
    Journal,
    Set,
    Stale,
    apply,
    apply_together,
    merge,
    plan,
    plan_undo,
)
from gazetteer.entry import NameEntry
from geo.errors import EditRefused
from tests.gazetteer.hands import killed

BOOK = """\
# Kept.
one:
  name: Banja     # the spa
  type: village
  at: [20.5, 42.5]
  names:
    - Бања @sr-Cyrl
    - {text: Spa, lang: en, kind: nickname}
  ids: {geonames: 5, osm: node/1}
  source: an old map
  population: 300
  in: two

two:
  name: Banja e Madhe
  type: village
  at: [20.51, 42.5]
  names:
    - Banja @sr-Latn   # already
  ids: {geonames: 7}
  source: a field trip

other: {name: Road, type: road, at: [20.5, 42.6], near: [one]}
gone: {name: Old Banja, type: village, replaced_by: two}
"""
MERGED = """\
two:
  name: Banja e Madhe
  type: village
  at: [20.51, 42.5]
  names:
    - Banja @sr-Latn   # already
    - Бања @sr-Cyrl
    - {text: Spa, lang: en, kind: nickname}
  ids: {geonames: 7, osm: node/1}
  population: 300
  source: [a field trip, an old map]
"""


@pytest.fixture
def book(tmp_path):
    path = tmp_path / "gazetteer.yaml"
    path.write_text(BOOK, "utf-8")
    return path


def test_the_one_that_stays_says_what_both_said(book, tmp_path):
    (change,) = merge([book], "one", "two")
    apply(change)
    after = book.read_text("utf-8")
    start, stop = BOOK.index("two:\n"), BOOK.index("\nother:")
    assert after == BOOK[:start].replace("  in: two", "  replaced_by: two\n  in: two") + (
        MERGED + BOOK[stop:]
    )
    read = read_book([book], tmp_path)
    assert read.place("one").id == "two"
    assert {place.id for place, _, _ in read.bearers("spa", "Spa")} == {"two"}
    apply(plan_undo([book])[0])
    assert book.read_text("utf-8") == BOOK


@pytest.mark.parametrize(
    ("one", "into", "says"),
    [
        ("one", "one", "cannot be merged into itself"),
        ("gone", "one", "'gone' is retired, two stands for it"),
        ("one", "gone", "'gone' is retired, two stands for it"),
        ("nix", "one", "no entry 'nix'"),
        ("one", "nix", "no entry 'nix'"),
    ],
)
def test_what_cannot_be_merged(book, one, into, says):
    with pytest.raises(EditRefused, match=says):
        merge([book], one, into)
    assert book.read_text("utf-8") == BOOK


def test_entries_of_two_files(tmp_path):
    folder = tmp_path / "gazetteer"
    folder.mkdir()
    (folder / "a.yaml").write_text("a: {name: A, type: village, at: [1, 2]}\n", "utf-8")
    (folder / "b.yaml").write_text("b: {name: B, type: village, at: [1, 2]}\n", "utf-8")
    before = {path: path.read_bytes() for path in folder.iterdir()}
    first, second = apply_together(merge([folder], "a", "b"))
    assert (first.step, second.step) == (1, 1)
    assert "names: [A]" in (folder / "b.yaml").read_text("utf-8")
    assert "replaced_by: b" in (folder / "a.yaml").read_text("utf-8")
    assert len(apply_together(plan_undo([folder]))) == 2
    assert {path: path.read_bytes() for path in before} == before
    assert Journal([folder]).standing() == []


def test_one_file_changed_since_keeps_the_other_from_being_written(tmp_path):
    for name in "ab":
        text = f"{name}: {{name: {name.upper()}, type: village, at: [1, 2]}}\n"
        (tmp_path / f"{name}.yaml").write_text(text, "utf-8")
    books = [tmp_path / "a.yaml", tmp_path / "b.yaml"]
    changes = merge(books, "a", "b")
    apply(plan(books, [Set(id="a", key="at", value=[1, 3])]))
    before = [book.read_bytes() for book in books]
    with pytest.raises(Stale):
        apply_together(changes)
    assert [book.read_bytes() for book in books] == before
    assert len(Journal(books).steps()) == 1


def test_a_step_that_was_killed_between_its_files_is_taken_back_whole(tmp_path):
    for events in range(100):
        folder = tmp_path / str(events)
        folder.mkdir()
        for name in "ab":
            text = f"{name}: {{name: {name.upper()}, type: village, at: [1, 2]}}\n"
            (folder / f"{name}.yaml").write_text(text, "utf-8")
        before = {path: path.read_bytes() for path in folder.iterdir()}
        lived = killed(lambda f=folder: apply_together(merge([f], "a", "b")), events)
        if steps := Journal([folder]).steps():
            assert len(steps) == 1
            apply_together(plan_undo([folder]))
        assert {path: path.read_bytes() for path in before} == before
        if lived:
            break
    assert lived


NAME = st.builds(
    lambda text, tag: f"{text} @{tag}" if tag else text,
    st.sampled_from(["A", "B", "Б", "C d"]), st.sampled_from(["", "sq", "sr-Cyrl"]),
)  # fmt: skip
NAMES = st.lists(NAME, max_size=4, unique=True)


@settings(deadline=None)
@given(first=NAMES, second=NAMES, titles=st.tuples(NAME, NAME))
def test_no_name_is_lost_and_none_stands_twice(tmp_path_factory, first, second, titles):
    path = tmp_path_factory.mktemp("merging") / "gazetteer.yaml"
    titles = [title.partition(" @")[0] for title in titles]
    path.write_text(
        "".join(
            f"{id_}: {{name: {title}, type: village, at: [1, 2], names: [{', '.join(names)}]}}\n"
            for id_, title, names in zip("ab", titles, (first, second), strict=True)
        ),
        "utf-8",
    )
    (change,) = merge([path], "a", "b")
    apply(change)
    kept = read_book([path], path.parent).place("b").names
    there = [(one.text, one.tag) for one in kept]
    read = {(one.text, one.lang) for one in map(NameEntry.model_validate, first + second)}
    assert len(there) == len(set(there))
    assert {(text, tag) for text, tag in read if tag} <= set(there)
    assert {text for text, _ in read} | set(titles) == {text for text, _ in there} | {titles[1]}
