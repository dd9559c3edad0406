"""Laws of editing: nobody else's bytes change, everything can be undone, no kill leaves a half."""

import os
import sys
import tempfile
from multiprocessing import get_context
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gazetteer.book import read_book
from gazetteer.book_blocks import blocks
from gazetteer.book_checks import check_files
from gazetteer.book_entries import keep
from gazetteer.book_reading import read_entries
from gazetteer.editing import Add, Journal, New, Remove, Set, Unset, apply, plan, plan_undo
from geo.errors import EditRefused

IDS = [f"p{n}" for n in range(6)]
NAMES = st.text("abčЖ 1:#'\"[]{},@-\\é", min_size=1, max_size=8).filter(str.strip)
POINTS = st.tuples(st.floats(-180, 180), st.integers(-90, 90)).map(list)
QUIET = settings(deadline=None, max_examples=30)


def in_lines(id_, head, tail):
    """Write an entry on lines of its own."""
    return (
        f"{id_}:{head}\n    name: 'Name {id_}'  # shown\n    type: town\n    at: [1.50, 2]\n"
        f"    radius_km:   3\n    names:\n      - A {id_} @sq\n    # inside\n      - B{tail}\n"
    )


def in_braces(id_, head, tail):
    """Write an entry on one line."""
    return f'{id_}: {{name: "{id_}", type: town, at: [1.50, 2], names: [A]}}  #{head}{tail}\n'


WRITTEN = st.builds(
    lambda write, head, tail, after: lambda id_: write(id_, head, tail) + after,
    st.sampled_from([in_lines, in_braces]),
    st.sampled_from(["", "   # head"]),
    st.sampled_from(["", "  # tail", " "]),
    st.sampled_from(["", "\n", "# between\n", "\n# above the next\n\n", "   \n"]),
)


@st.composite
def books(draw):
    """Draw the text of a book: entries in different hands, remarks, line ends, marks."""
    ids = draw(st.permutations(IDS[:5]))[: draw(st.integers(1, 5))]
    text = draw(st.sampled_from(["", "# A book.\n", "\n"])) + "".join(
        draw(WRITTEN)(id_) for id_ in ids
    )
    if draw(st.booleans()):
        text = text.rstrip()
    text = text.replace("\n", draw(st.sampled_from(["\n", "\r\n"])))
    return draw(st.sampled_from(["", "\ufeff"])) + text


EDITS = st.one_of(
    st.builds(Set, id=st.sampled_from(IDS), key=st.just("at"), value=POINTS),
    st.builds(Set, id=st.sampled_from(IDS), key=st.sampled_from(["name", "notes"]), value=NAMES),
    st.builds(Add, id=st.sampled_from(IDS), key=st.just("names"), value=NAMES),
    st.builds(
        Add, id=st.sampled_from(IDS), key=st.sampled_from(["in", "near"]),
        value=st.sampled_from(IDS),
    ),
    st.builds(
        Unset, id=st.sampled_from(IDS), key=st.sampled_from(["names", "radius_km", "in", "at"])
    ),
    st.builds(
        New, id=st.sampled_from(IDS),
        values=st.fixed_dictionaries({"name": NAMES, "type": st.just("town"), "at": POINTS}),
    ),
    st.builds(Remove, id=st.sampled_from(IDS)),
)  # fmt: skip
HANDS = st.sampled_from([
    lambda text: text.replace("type: town", "type: city", 1),
    lambda text: text.replace("[1.50, 2]", "[1.5, 2.0]"),
    lambda text: text + "# a last remark",
    lambda text: "\ufeff# on top\n" + text.removeprefix("\ufeff"),
    lambda text: text.removesuffix("\n") + "\n" + in_lines(f"hand{len(text)}", "", ""),
])  # fmt: skip


def others(text, id_):
    """Give the lines of all entries but one."""
    return [(one.id, one.text.rstrip("\r\n")) for one in blocks(text) if one.id != id_]


def rest(text, id_):
    """Give what stands around the lines of one entry."""
    found = {one.id: one for one in blocks(text)}.get(id_)
    return (text[: found.start], text[found.stop :]) if found else (text, "")


def words(text):
    """Give a text without its blank lines."""
    return [line for line in text.splitlines() if line.strip()]


def edited(path, edit):
    """Do an edit, or see it refused with nothing written."""
    before = path.read_bytes()
    try:
        apply(plan([path], [edit]))
    except EditRefused:
        assert path.read_bytes() == before


@pytest.fixture(scope="module")
def place():
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


def new_book(place, text):
    folder = Path(tempfile.mkdtemp(dir=place))
    path = folder / "gazetteer.yaml"
    path.write_bytes(text.encode())
    return path


def text_of(path):
    return path.read_bytes().decode()


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


BOOK = in_lines("town", "", "") + "\n" + in_lines("brook", "", "")
MOVE = Set(id="town", key="at", value=[3, 4])


def killed(work, events):
    """Do some work in a process that dies before its n-th file event; tell whether it lived."""
    child = os.fork()
    if child:
        return os.waitpid(child, 0)[1] == 0
    left = [events]

    def die(event, _):
        if event in ("open", "os.rename", "os.mkdir", "os.chmod", "fcntl.flock"):
            left[0] -= 1
            if left[0] < 0:
                os._exit(9)

    sys.addaudithook(die)
    try:
        work()
    finally:
        os._exit(0)


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
