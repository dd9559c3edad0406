"""Laws of editing: nobody else's bytes change, and everything can be undone."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.book import read_book
from gazetteer.book_blocks import blocks
from gazetteer.book_checks import check_files
from gazetteer.book_entries import keep
from gazetteer.book_reading import read_entries
from gazetteer.editing import Add, Journal, Set, Unset, apply, plan, plan_undo
from geo.errors import EditRefused
from tests.gazetteer.hands import (
    EDITS,
    HANDS,
    QUIET,
    books,
    edited,
    new_book,
    others,
    rest,
    text_of,
    words,
)


@pytest.fixture(scope="module")
def place():
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


@QUIET
@given(text=books(), steps=st.lists(st.one_of(EDITS, HANDS), max_size=6))
def test_edits_by_tool_and_by_hand_leave_all_other_entries_alone(place, text, steps):
    path = new_book(place, text)
    for step in steps:
        before = text_of(path)
        if callable(step):
            path.write_bytes(step(before).encode())
            continue
        edited(path, step)
        after = text_of(path)
        assert others(after, step.id) == others(before, step.id)
        if isinstance(step, Set | Add | Unset):
            assert rest(after, step.id) == rest(before, step.id)
        else:
            around = [words("".join(rest(one, step.id))) for one in (before, after)]
            assert around[0] == around[1]
        read_book([path])


@QUIET
@given(text=books(), edits=st.lists(EDITS, max_size=6))
def test_undoing_everything_gives_the_first_bytes_back(place, text, edits):
    path = new_book(place, text)
    for edit in edits:
        edited(path, edit)
    for change in plan_undo([path], len(Journal([path]).standing())):
        apply(change)
    assert text_of(path) == text


@QUIET
@given(text=books(), edits=st.lists(EDITS, min_size=1, max_size=4), hand=HANDS)
def test_undoing_after_a_change_by_hand_keeps_what_the_hand_wrote(place, text, edits, hand):
    path = new_book(place, text)
    for edit in edits:
        edited(path, edit)
    mine = hand(text_of(path))
    path.write_bytes(mine.encode())
    touched = {one.id for record in Journal([path]).standing() for one in record.splices}
    kept = [pair for pair in others(mine, None) if pair[0] not in touched]
    while Journal([path]).standing():
        before = path.read_bytes()
        try:
            apply(plan_undo([path])[0])
        except EditRefused:
            assert path.read_bytes() == before
            break
        assert [pair for pair in others(text_of(path), None) if pair[0] not in touched] == kept


@QUIET
@given(text=books(), edits=st.lists(EDITS, min_size=2, max_size=5))
def test_several_edits_at_once_are_what_they_are_one_by_one(place, text, edits):
    once, path = new_book(place, text), new_book(place, text)
    try:
        apply(plan([once], edits))
    except EditRefused:
        assert text_of(once) == text
        return
    for edit in edits:
        try:
            apply(plan([path], [edit]))
        except EditRefused:
            return  # what only the next edit puts right cannot stand for a moment
    assert {one.id: one.entry for one in kept_in(once)} == {
        one.id: one.entry for one in kept_in(path)
    }
    for undo in plan_undo([once], len(Journal([once]).standing())):
        apply(undo)
    assert text_of(once) == text


def kept_in(path):
    return read_entries({path: path.read_bytes()})[0]


@QUIET
@given(text=books())
def test_the_blocks_are_the_entries_that_yaml_finds(place, text):
    path = new_book(place, text)
    assert [one.id for one in blocks(text)] == [one.id for one in read_book([path]).places()]


@QUIET
@given(
    text=books(),
    marks=st.lists(
        st.tuples(
            st.integers(0, 600),
            st.sampled_from(
                ["\n", "\r", " ", "#", ":", "'", '"', "[", "]", "{", "}", "-", "---\n", "...\n",
                 "\n---\n", "p0:", "p1:\n", "\n?", "&a", "*a", "|", "\u2028p9: ", "\x85", "\ufeff",
                 "\x07", "%A 1\n", "in: p1", "replaced_by: p2\n    ", "\t"]
            ),
        ),
        max_size=3,
    ),
)  # fmt: skip
def test_reading_by_entries_finds_what_reading_the_whole_finds(place, text, marks):
    for at, mark in marks:
        text = text[:at] + mark + text[at:]
    path = place / "same.yaml"
    path.write_bytes(text.encode())
    raws = {path: path.read_bytes()}
    found, problems = check_files(raws)
    whole = ([] if problems else [keep(one) for one in found]), problems
    for _ in ("read", "kept"):
        entries, wrong = read_entries(raws, place / "cache")
        assert ([one.id for one in entries], wrong) == ([one.id for one in whole[0]], problems)
        for ours, other in zip(entries, whole[0], strict=True):
            assert ours == other
            assert ours.entry == found[[one.id for one in found].index(ours.id)].entry
