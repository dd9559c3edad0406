"""Edits that are cut off, or done by several at once: nothing is lost and no file is half."""

import os
import random
import signal
import time
from multiprocessing import get_context

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.book import read_book
from gazetteer.book_blocks import blocks
from gazetteer.editing import Add, Journal, Set, apply, plan, plan_undo
from geo.errors import EditRefused
from tests.gazetteer.hands import (
    BOOK,
    EDITS,
    HANDS,
    MOVE,
    QUIET,
    books,
    edited,
    killed,
    new_book,
    others,
    text_of,
)


def settled(path):
    """Give the text and undo what the journal says was done, or see that nothing was."""
    text = text_of(path)
    if Journal([path]).standing():
        apply(plan_undo([path])[0])
    assert not Journal([path]).standing()
    return text


def test_a_process_killed_at_any_step_leaves_the_old_book_or_the_new(tmp_path):
    seen = []
    for events in range(100):
        path = new_book(tmp_path, BOOK)
        lived = killed(lambda path=path: apply(plan([path], [MOVE])), events)
        seen.append(settled(path))
        assert text_of(path) == BOOK
        apply(plan([path], [MOVE]))
        assert "[3, 4]" in text_of(path)
        if lived:
            break
    assert lived
    assert set(seen) == {BOOK, text_of(path)}
    assert len(seen) > 5


def test_an_undo_killed_at_any_step_is_done_or_not(tmp_path):
    for events in range(100):
        path = new_book(tmp_path, BOOK)
        apply(plan([path], [MOVE]))
        new = text_of(path)
        lived = killed(lambda path=path: apply(plan_undo([path])[0]), events)
        done = not Journal([path]).standing()
        assert text_of(path) == (BOOK if done else new)
        if lived:
            break
    assert lived
    assert done


def outcome(path, edit):
    """Give what an edit would make of the book; the book as it is where it is refused."""
    try:
        return plan([path], [edit]).after
    except EditRefused:
        return text_of(path)


@QUIET
@given(
    text=books(),
    steps=st.lists(
        st.one_of(HANDS, st.tuples(EDITS, st.integers(0, 60)), EDITS), min_size=1, max_size=6
    ),
)
def test_edits_by_tool_and_by_hand_some_killed_on_the_way(tmp_path_factory, text, steps):
    """A number beside an edit is the file event at which its process dies."""
    path = new_book(tmp_path_factory.getbasetemp(), text)
    for step in steps:
        before = text_of(path)
        if callable(step):
            path.write_bytes(step(before).encode())
            continue
        edit, events = step if isinstance(step, tuple) else (step, None)
        wanted = outcome(path, edit)
        if events is None:
            edited(path, edit)
            assert text_of(path) == wanted
        else:
            killed(lambda edit=edit: edited(path, edit), events)
            assert text_of(path) in {before, wanted}
        assert others(text_of(path), edit.id) == others(before, edit.id)
        read_book([path])
    if not any(map(callable, steps)):
        for change in plan_undo([path], len(Journal([path]).standing())):
            apply(change)
        assert text_of(path) == text


def moving(path, number, begun):
    """Move the town for ever, in a process of its own that tells when it has begun."""
    child = os.fork()
    if not child:
        for count in range(1_000_000):
            apply(plan([path], [Set(id="town", key="at", value=[number, count % 90])]))
            os.write(begun, b".")
    return child


def test_a_process_killed_at_a_random_moment_leaves_a_whole_book(tmp_path):
    """By the system and at any instant, not only between two calls."""
    path, draw = new_book(tmp_path, BOOK), random.Random()
    brook = next(one.text for one in blocks(BOOK) if one.id == "brook")
    for number in range(1, 16):
        heard, begun = os.pipe()
        child = moving(path, number, begun)
        os.read(heard, 1)
        time.sleep(draw.uniform(0, 0.02))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(heard)
        os.close(begun)
        assert {one.id: one.text for one in blocks(text_of(path))}["brook"] == brook
        assert read_book([path]).place("town").at.lon == number
    for change in plan_undo([path], len(Journal([path]).standing())):
        apply(change)
    assert text_of(path) == BOOK


def test_a_journal_line_cut_off_half_way_is_left_alone(tmp_path):
    path = new_book(tmp_path, BOOK)
    apply(plan([path], [MOVE]))
    journal = path.parent / ".dateline" / "journal.jsonl"
    with journal.open("ab") as handle:
        handle.write(b'{"edit":{"number":2,"wh')
    apply(plan([path], [Set(id="brook", key="at", value=[5, 6])]))
    assert [one.number for one in Journal([path]).standing()] == [1, 2]
    for change in plan_undo([path], 2):
        apply(change)
    assert text_of(path) == BOOK


@pytest.mark.parametrize("line", [b"12\n", b'"edit"\n', b"\xff\n", b"{}\n"])
def test_a_journal_line_that_is_none_is_left_alone(tmp_path, line):
    path = new_book(tmp_path, BOOK)
    apply(plan([path], [MOVE]))
    with (path.parent / ".dateline" / "journal.jsonl").open("ab") as handle:
        handle.write(line)
    assert len(Journal([path]).standing()) == 1
    apply(plan_undo([path])[0])
    assert text_of(path) == BOOK


def test_a_journal_that_was_changed_by_hand_is_told(tmp_path):
    path = new_book(tmp_path, BOOK)
    journal = path.parent / ".dateline" / "journal.jsonl"
    journal.parent.mkdir()
    journal.write_text('{"edit": {"number": "one"}}\n', "utf-8")
    for work in (lambda: apply(plan([path], [MOVE])), lambda: plan_undo([path])):
        with pytest.raises(EditRefused, match="no edit that can be read; mend or delete"):
            work()
    assert text_of(path) == BOOK


def add_names(path, who):
    """Add names until each of them is in."""
    for number in range(6):
        while True:
            try:
                apply(plan([path], [Add(id="town", key="names", value=f"{who} {number}")]))
            except EditRefused:
                continue
            break


def test_two_processes_at_once_lose_no_edit(tmp_path):
    path = new_book(tmp_path, BOOK)
    context = get_context("spawn")
    both = [context.Process(target=add_names, args=(path, who)) for who in ("X", "Y")]
    for one in both:
        one.start()
    for one in both:
        one.join()
    names = {name.text for name in read_book([path]).place("town").names}
    assert {f"{who} {number}" for who in "XY" for number in range(6)} <= names
    for change in plan_undo([path], 12):
        apply(change)
    assert text_of(path) == BOOK
