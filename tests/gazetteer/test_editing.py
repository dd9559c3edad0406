"""Edits of a place book: what each does to the lines of an entry, and what is refused."""

from textwrap import dedent

import pytest

from gazetteer.book import read_book
from gazetteer.editing import (
    Add,
    Journal,
    New,
    Remove,
    Set,
    Stale,
    Unset,
    apply,
    entry_text,
    plan,
    plan_undo,
)
from geo.errors import EditRefused

BOOK = """\
# The first comment.

# About the town.
town:
  name: 'Stari Most'        # what the map shows
  type:   town
  at: [20.86667, 42.88333]  # lon, lat
  radius_km: 3
  in: valley
  names:                    # as people say
  - Stari Most @sr-Latn
  # the other script
  - "Стари Мост"
    # a deeper remark
  ids: {geonames: 789225}
  notes: |
    Two lines
    of notes.


valley: {name: Valley, type: valley, at: [20.8, 42.9], near: [town, 'brook'], names: []}
# Between.
brook:
    name: Brook
    type: stream
    at: [20.7,
         42.8]
    names:
        - {text: Potok, lang: sr-Latn}   # one a line
# The end.
"""


@pytest.fixture
def book(tmp_path):
    path = tmp_path / "gazetteer.yaml"
    path.write_text(BOOK, "utf-8")
    return path


def changed(change):
    """Give the lines that a diff takes away and puts there."""
    return [line for line in change.diff.splitlines()[2:] if line[0] in "+-"]


def line(old, new):
    """Give the diff of an entry that stands on one line."""
    text = next(one for one in BOOK.splitlines() if one.startswith("valley:"))
    return [f"-{text}", f"+{text.replace(old, new, 1)}"]


TOWN, VALLEY, BROOK = "town", "valley", "brook"
ROWS = [
    (Set(id=TOWN, key="name", value="Novi Most"),
     ["-  name: 'Stari Most'        # what the map shows",
      "+  name: 'Novi Most'        # what the map shows"]),
    (Set(id=TOWN, key="at", value=(20.9, 42.5)),
     ["-  at: [20.86667, 42.88333]  # lon, lat", "+  at: [20.9, 42.5]  # lon, lat"]),
    (Set(id=TOWN, key="type", value="city"), ["-  type:   town", "+  type:   city"]),
    (Set(id=TOWN, key="country", value="XK"), ["+  country: XK"]),
    (Set(id=TOWN, key="source", value="1991"), ['+  source: "1991"']),
    (Set(id=TOWN, key="source", value="GeoNames, by hand: CC BY"),
     ['+  source: "GeoNames, by hand: CC BY"']),
    (Set(id=TOWN, key="source", value="GeoNames, by hand"), ["+  source: GeoNames, by hand"]),
    (Set(id=TOWN, key="notes", value="One # two"),
     ["-  notes: |", "-    Two lines", "-    of notes.", '+  notes: "One # two"']),
    (Set(id=TOWN, key="informal", value=True), ["+  informal: true"]),
    (Unset(id=TOWN, key="radius_km"), ["-  radius_km: 3"]),
    (Unset(id=TOWN, key="notes"), ["-  notes: |", "-    Two lines", "-    of notes."]),
    (Add(id=TOWN, key="in", value="brook"), ["-  in: valley", "+  in: [valley, brook]"]),
    (Add(id=TOWN, key="near", value="brook"), ["+  near: [brook]"]),
    (Add(id=TOWN, key="names", value="Ura @sq"), ["+  - Ura @sq"]),
    (Add(id=TOWN, key="names", value="Most: the bridge"), ['+  - "Most: the bridge"']),
    (Add(id=TOWN, key="names", value={"text": "TM", "kind": "short"}),
     ["+  - {text: TM, kind: short}"]),
    (Add(id=VALLEY, key="names", value="Dolina @sr-Latn"),
     line("names: []", "names: [Dolina @sr-Latn]")),
    (Set(id=VALLEY, key="radius_km", value=7.5), line("42.9], ", "42.9], radius_km: 7.5, ")),
    (Set(id=VALLEY, key="name", value="Valley, the"), line("name: Valley", 'name: "Valley, the"')),
    (Unset(id=VALLEY, key="near"), line("near: [town, 'brook'], ", "")),
    (Set(id=VALLEY, key="at", value=[20.866666666666667, 1e-05]),
     line("[20.8, 42.9]", "[20.866666666666667, 1e-05]")),
    (Unset(id=VALLEY, key="names"), line(", names: []", "")),
    (Set(id=BROOK, key="names", value=[]),
     ["-    names:", "-        - {text: Potok, lang: sr-Latn}   # one a line",
      "+    names: []   # one a line"]),
    (Set(id=BROOK, key="at", value=[20.5, 42.5]),
     ["-    at: [20.7,", "-         42.8]", "+    at: [20.5,", "+         42.5]"]),
    (Add(id=BROOK, key="names", value="Përroi @sq"), ["+        - Përroi @sq"]),
    (Add(id=BROOK, key="near", value="town"), ["+    near: [town]"]),
    (New(id="hill", values={"type": "hill", "name": "Hill", "at": [20.1, 42.1],
                            "names": ["Brdo @sr-Latn"], "in": ["valley"]}),
     ["+", "+hill:", "+  name: Hill", "+  type: hill", "+  at: [20.1, 42.1]", "+  in: [valley]",
      "+  names:", "+    - Brdo @sr-Latn"]),
]  # fmt: skip


@pytest.mark.parametrize(("edit", "lines"), ROWS, ids=lambda one: str(one)[:40])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_only_the_lines_concerned_change(book, edit, lines, end, mark):
    text = mark + BOOK.replace("\n", end)
    book.write_bytes(text.encode())
    change = plan([book], [edit])
    assert changed(change) == lines
    apply(change)
    now = book.read_bytes().decode()
    assert now == change.after
    assert now.count(end) == now.count("\n")
    for undo in plan_undo([book]):
        apply(undo)
    assert book.read_bytes().decode() == text


@pytest.mark.parametrize("edit", [edit for edit, _ in ROWS], ids=str)
def test_a_file_without_a_last_line_break_keeps_none(book, edit):
    text = BOOK.removesuffix("# The end.\n").removesuffix("\n")
    book.write_text(text, "utf-8")
    apply(plan([book], [edit]))
    assert not book.read_text("utf-8").endswith("\n")
    for undo in plan_undo([book]):
        apply(undo)
    assert book.read_text("utf-8") == text


def test_moving_a_point_and_adding_a_name_is_three_lines(book):
    edits = [
        Set(id="town", key="at", value=[20.9, 42.9]),
        Add(id="town", key="names", value="Ura e Vjetër @sq"),
    ]
    change = plan([book], edits)
    assert len(changed(change)) == 3
    assert change.words == "set at of town, add to names of town"
    assert len(change.splices) == 1


def test_a_new_entry_and_one_that_speaks_of_it_are_written_together(book):
    edits = [Add(id="town", key="in", value="hill"), ROWS[-1][0]]
    apply(plan([book], edits))
    assert read_book([book]).place("town").within == ("valley", "hill")
    apply(plan_undo([book])[0])
    assert book.read_text("utf-8") == BOOK


def test_a_removed_entry_leaves_the_comments_around_it(book):
    book.write_text(BOOK.replace("'brook'", "town"), "utf-8")
    apply(plan([book], [Remove(id="brook")]))
    text = book.read_text("utf-8")
    assert "# Between.\n# The end.\n" in text
    assert "Potok" not in text


def test_a_value_that_is_the_same_changes_nothing(book):
    change = plan([book], [Set(id="town", key="at", value=[20.86667, 42.88333])])
    assert change.diff == ""
    assert apply(change) is None
    assert not Journal([book]).standing()


@pytest.mark.parametrize(
    ("edit", "says"),
    [
        (Set(id="twn", key="at", value=[1, 2]), "no entry 'twn' in .*; did you mean town?"),
        (Set(id="town", key="at", value=[1, 200]), "7:7: at: latitude 200 is out of range"),
        (Set(id="town", key="colour", value="red"), "no key 'colour'; did you mean 'country'"),
        (Set(id="town", key="name", value=""), "name: there is no text"),
        (Set(id="town", key="replaced_by", value="nowhere"), "replaced_by: no entry 'nowhere'"),
        (Set(id="town", key="name", value="A\ud800"), "cannot be written in YAML"),
        (Unset(id="town", key="name"), "'name' is missing; write `name: …`"),
        (Unset(id="town", key="line"), "town has no 'line'; it has name, type"),
        (Add(id="town", key="in", value="nowhere"), "in: no entry 'nowhere'"),
        (Add(id="brook", key="names", value="A @nonsense"), "'nonsense' is no language"),
        (Add(id="town", key="names", value="Стари Мост"), "stands in names already"),
        (Add(id="town", key="ids", value=5), "ids is no list"),
        (New(id="town", values={}), "'town' stands already in .*give another id"),
        (New(id="A Town", values={"name": "A"}), "'A Town' is no id"),
        (New(id="x", values={"name": "X", "type": "town"}), "there is no place on the map"),
        (Remove(id="town"), "near: no entry 'town'"),
    ],
    ids=lambda one: str(one)[:40],
)
def test_what_would_leave_the_book_wrong_is_refused(book, edit, says):
    with pytest.raises(EditRefused, match=says):
        plan([book], [edit])
    assert book.read_text("utf-8") == BOOK
    assert not (book.parent / ".dateline").exists()


def test_entries_that_replace_each_other_in_a_circle_are_refused(book):
    apply(plan([book], [Set(id="town", key="replaced_by", value="brook")]))
    with pytest.raises(EditRefused, match="'brook' is replaced in a circle"):
        plan([book], [Set(id="brook", key="replaced_by", value="town")])


@pytest.mark.parametrize(
    "text",
    [
        "{town: {name: A, type: town, at: [1, 2]}}\n",
        "? town\n: {name: A, type: town, at: [1, 2]}\n",
        'b: {name: "c\n\ntown:\n  at: [1, 2]", type: town, at: [1, 2]}\n',
    ],
)
def test_a_book_that_is_not_written_by_entries_is_left_alone(book, text):
    book.write_text(text, "utf-8")
    assert len(read_book([book])) > 0
    with pytest.raises(EditRefused):
        plan([book], [Set(id="town", key="at", value=[3, 4])])


def test_an_edit_looked_at_before_a_change_by_hand_is_refused(book):
    change = plan([book], [Set(id="town", key="at", value=[20.9, 42.9])])
    mine = BOOK.replace("Stari Most'", "Old Bridge'")
    book.write_text(mine, "utf-8")
    with pytest.raises(Stale, match="'town' was changed since") as wrong:
        apply(change)
    assert "Stari Most'" in wrong.value.based_on
    assert "[20.9, 42.9]" in wrong.value.mine
    assert "Old Bridge'" in wrong.value.theirs
    assert "Old Bridge'" in str(wrong.value)
    assert book.read_text("utf-8") == mine


def test_a_change_by_hand_elsewhere_stays(book):
    change = plan([book], [Set(id="town", key="at", value=[20.9, 42.9])])
    book.write_text(BOOK.replace("name: Brook", "name: The Brook"), "utf-8")
    apply(change)
    text = book.read_text("utf-8")
    assert "name: The Brook" in text
    assert "[20.9, 42.9]" in text


def test_steps_are_undone_one_by_one_from_the_last(book):
    texts = [BOOK]
    for edit in (ROWS[0][0], ROWS[13][0], ROWS[-1][0]):
        apply(plan([book], [edit]))
        texts.append(book.read_text("utf-8"))
    for number in (2, 1, 0):
        (undo,) = plan_undo([book])
        apply(undo)
        assert book.read_text("utf-8") == texts[number]
    with pytest.raises(EditRefused, match="no edit can be undone, not 1"):
        plan_undo([book])
    assert [one.undoes for one in Journal([book]).records()] == [None] * 3 + [3, 2, 1]


def test_several_steps_at_once_and_too_many(book):
    for edit in (ROWS[0][0], ROWS[13][0]):
        apply(plan([book], [edit]))
    with pytest.raises(EditRefused, match="2 edits can be undone, not 3"):
        plan_undo([book.parent], 3)
    for undo in plan_undo([book.parent], 2):
        apply(undo)
    assert book.read_text("utf-8") == BOOK


@pytest.mark.parametrize("edit", [ROWS[0][0], ROWS[-1][0], Remove(id="town")])
def test_undo_keeps_what_was_written_by_hand_elsewhere(book, edit):
    book.write_text(BOOK.replace("[town, 'brook']", "[]"), "utf-8")
    before = entry_text([book], "town")[2]
    apply(plan([book], [edit]))
    book.write_text("# On top.\n" + book.read_text("utf-8") + "# Below.\n", "utf-8")
    for undo in plan_undo([book]):
        apply(undo)
    text = book.read_text("utf-8")
    assert text.startswith("# On top.\n")
    assert text.endswith("# Below.\n")
    assert "hill" not in text
    assert entry_text([book], "town")[2] == before
    assert len(read_book([book])) == 3


def test_an_undo_that_was_done_meanwhile_is_refused(book):
    apply(plan([book], [ROWS[0][0]]))
    (undo,) = plan_undo([book])
    apply(undo)
    with pytest.raises(EditRefused, match="edit 1 is undone already"):
        apply(undo)


@pytest.mark.parametrize("nothing", ["", " ~", " null", " []"])
def test_a_list_that_was_left_empty_is_filled(book, nothing):
    book.write_text(BOOK.replace("  in: valley", f"  near:{nothing}"), "utf-8")
    apply(plan([book], [Add(id="town", key="near", value="brook")]))
    assert "\n  near: [brook]\n" in book.read_text("utf-8")


def test_the_first_entry_begins_a_book(tmp_path):
    path = tmp_path / "gazetteer.yaml"
    apply(plan([path], [ROWS[-1][0].model_copy(update={"values": {
        "name": "Hill", "type": "hill", "at": [20.1, 42.1]}})]))  # fmt: skip
    wanted = "hill:\n  name: Hill\n  type: hill\n  at: [20.1, 42.1]\n"
    assert path.read_text("utf-8") == wanted


def test_a_book_of_several_files_is_edited_where_the_entry_stands(tmp_path):
    for name in ("a", "b"):
        text = f"{name}:\n  name: {name}\n  type: town\n  at: [1, 2]\n  in: [a, b]\n"
        (tmp_path / f"{name}.yaml").write_text(text, "utf-8")
    change = plan([tmp_path], [Set(id="a", key="at", value=[3, 4])])
    assert change.file.name == "a.yaml"
    apply(change)
    assert read_book([tmp_path]).place("a").at == (3, 4)
    both = [Set(id="a", key="at", value=[5, 6]), Set(id="b", key="at", value=[5, 6])]
    with pytest.raises(EditRefused, match="edit one file at a time"):
        plan([tmp_path], both)
    new = New(id="c", values={"name": "c", "type": "town", "at": [1, 2]})
    assert plan([tmp_path], [new]).file.name == "b.yaml"


def test_a_folder_without_a_book_is_told(tmp_path):
    with pytest.raises(EditRefused, match=r"no place book; make a file ending in \.yaml"):
        plan([tmp_path], [ROWS[-1][0]])


def test_a_link_stays_a_link_and_the_mode_stays(book, tmp_path):
    there = tmp_path / "real.txt"
    book.rename(there)
    there.chmod(0o640)
    book.symlink_to(there)
    apply(plan([book], [ROWS[0][0]]))
    assert book.is_symlink()
    assert "Novi Most" in there.read_text("utf-8")
    assert there.stat().st_mode & 0o777 == 0o640


def test_a_file_that_is_not_utf8_is_refused(book):
    book.write_bytes(b"a:\n  name: Ra\x9aka\n")
    with pytest.raises(EditRefused, match="not UTF-8"):
        plan([book], [ROWS[0][0]])


@pytest.mark.parametrize(
    "value",
    ["NO", "null", "12:30", "- a", "? b", "a: b", "a #b", "#", "@x", "`", "%", "&a", "*a", "!a",
     "|", ">", "'", '"', "[a", "a]", "{", ",", "a, b", "3.0", "0x1F", "~", "true", "é\u0301",
     "a\u2028b", "tab\there", "\\", "a\\nb", "🙂", "\u200f", "---", "...", "=", "<<", "x\x85y",
     "\ufeff", "a\x07"],
)  # fmt: skip
def test_any_text_is_written_so_that_it_reads_back(book, value):
    for edit in (
        Set(id="town", key="notes", value=f"{value} x"),
        Set(id="valley", key="notes", value=value),
        Set(id="town", key="source", value=value),
        Add(id="town", key="names", value={"text": value}),
        Add(id="valley", key="names", value={"text": value}),
        Add(id="brook", key="names", value={"text": value}),
    ):
        apply(plan([book], [edit]))
    read = read_book([book])
    assert read.place("town").source == value.strip()
    assert all(read.place(one).names[-1].text == value.strip() for one in (TOWN, VALLEY, BROOK))


def test_the_diff_counts_lines_from_the_top_of_the_file(book):
    long = "".join(f"p{n}:\n  name: P\n  type: town\n  at: [1, 2]\n" for n in range(100))
    book.write_text(long, "utf-8")
    diff = plan([book], [Set(id="p50", key="at", value=[3, 4])]).diff
    assert diff == dedent(f"""\
        --- {book}
        +++ {book}
        @@ -201,7 +201,7 @@
         p50:
           name: P
           type: town
        -  at: [1, 2]
        +  at: [3, 4]
         p51:
           name: P
           type: town""")
