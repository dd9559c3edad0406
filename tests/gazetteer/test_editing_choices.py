"""An entry that was changed by hand since the edit that is taken back: whose version stays."""

import pytest

from gazetteer.book import read_book
from gazetteer.editing import Journal, New, Remove, Set, Stale, apply, plan, plan_undo

BOOK = """\
town: {name: Town, type: town, at: [20.8, 42.9]}  # ours
brook: {name: Brook, type: stream, at: [20.7, 42.8]}
"""
MOVE = Set(id="town", key="at", value=[21, 43])


@pytest.fixture
def book(tmp_path):
    path = tmp_path / "gazetteer.yaml"
    path.write_text(BOOK, "utf-8")
    return path


def by_hand(book, old, new):
    text = book.read_text("utf-8")
    assert old in text
    book.write_text(text.replace(old, new), "utf-8")
    return book.read_text("utf-8")


def undo(book, steps=1, keep=None):
    for change in plan_undo([book], steps, keep):
        apply(change)
    return book.read_text("utf-8")


def test_both_versions_are_shown_and_how_to_choose(book):
    apply(plan([book], [MOVE]))
    mine = by_hand(book, "name: Town", "name: Old Town")
    with pytest.raises(Stale, match="'town' was changed since; --keep mine writes") as stale:
        undo(book)
    assert "name: Old Town, type: town, at: [21, 43]" in stale.value.theirs
    assert "name: Town, type: town, at: [20.8, 42.9]" in stale.value.mine
    assert all(one.strip() in str(stale.value) for one in (stale.value.mine, stale.value.theirs))
    assert book.read_text("utf-8") == mine


def test_mine_is_what_stood_there_before_the_edit(book):
    apply(plan([book], [MOVE]))
    by_hand(book, "name: Town", "name: Old Town")
    by_hand(book, "name: Brook", "name: Big Brook")
    assert undo(book, keep="mine") == BOOK.replace("name: Brook", "name: Big Brook")
    assert Journal([book]).standing() == []


def test_theirs_is_what_stands_there_and_the_steps_before_can_be_undone(book):
    apply(plan([book], [Set(id="brook", key="name", value="Beck")]))
    apply(plan([book], [MOVE]))
    now = by_hand(book, "name: Town", "name: Old Town")
    assert undo(book, keep="theirs") == now
    assert [one.number for one in Journal([book]).standing()] == [1]
    assert undo(book) == now.replace("Beck", "Brook")


@pytest.mark.parametrize(("keep", "there"), [("mine", True), ("theirs", False)])
def test_an_entry_that_was_deleted_by_hand(book, keep, there):
    apply(plan([book], [MOVE]))
    by_hand(book, "town: {name: Town, type: town, at: [21, 43]}  # ours\n", "")
    undo(book, keep=keep)
    assert (read_book([book]).place("town") is not None) is there
    assert (BOOK.splitlines()[0] in book.read_text("utf-8")) is there


@pytest.mark.parametrize(("keep", "there"), [("mine", False), ("theirs", True)])
def test_a_new_entry_that_was_changed_by_hand(book, keep, there):
    new = New(id="hill", values={"name": "Hill", "type": "hill", "at": [20.1, 42.1]})
    apply(plan([book], [new]))
    by_hand(book, "name: Hill", "name: High Hill")
    assert ("High Hill" in undo(book, keep=keep)) is there


@pytest.mark.parametrize("keep", [None, "mine", "theirs"])
def test_what_a_hand_undid_already_is_no_conflict(book, keep):
    apply(plan([book], [New(id="hill", values={"name": "Hill", "type": "hill", "at": [20, 42]})]))
    book.write_text(BOOK, "utf-8")
    assert undo(book, keep=keep) == BOOK
    assert not Journal([book]).standing()


def test_a_removed_entry_that_was_written_anew_by_hand(book):
    apply(plan([book], [Remove(id="town")]))
    by_hand(book, "brook:", "town: {name: New Town, type: town, at: [1, 2]}\nbrook:")
    assert undo(book, keep="mine") == BOOK


def test_what_was_not_changed_is_undone_whatever_is_kept(book):
    for keep in ("mine", "theirs"):
        apply(plan([book], [MOVE]))
        assert undo(book, keep=keep) == BOOK


def test_several_steps_of_one_entry(book):
    for number in range(3):
        apply(plan([book], [Set(id="town", key="at", value=[21 + number, 43])]))
    by_hand(book, "name: Town", "name: Old Town")
    with pytest.raises(Stale):
        undo(book, 3)
    assert undo(book, 3, "mine") == BOOK
