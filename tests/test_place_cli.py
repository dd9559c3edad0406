"""`dateline place`: the place book checked and edited from the command line."""

import re

import pytest

from maps.cli.place import Places
from tests.two_places import BOOK, BROOK

EDITS = [
    (("move", "town", "42.9", "-20.5"), ["-  at: [20.86667, 42.88333]", "+  at: [-20.5, 42.9]"]),
    (("alias", "town", "Ura e Vjetër", "--tag", "sq"), ["+    - Ura e Vjetër @sq"]),
    (("alias", "town", "the bridge"), ["+    - the bridge"]),
    (("alias", "town", "the\nold  bridge"), ["+    - the old bridge"]),
    (("alias", "town", "A @ B", "--tag", "en"), ["+    - {text: A @ B, lang: en}"]),
    (("rename", "town", "Novi Most"),
     ["-  name: Stari Most   # shown", "+  name: Novi Most   # shown", "+    - Stari Most"]),
    (("rename", "town", "Стари Мост"),
     ["-  name: Stari Most   # shown", "+  name: Стари Мост   # shown", "+    - Stari Most"]),
    (("retire", "town", "--replaced-by", "brook"), ["+  replaced_by: brook"]),
    (("edit", "town", "radius_km", "2.5"), ["+  radius_km: 2.5"]),
    (("edit", "town", "in", "[brook, XK]"), ["+  in: [brook, XK]"]),
    (("edit", "town", "in", "brook"), ["+  in: brook"]),
    (("edit", "town", "name", "1991"), ["-  name: Stari Most   # shown",
                                        '+  name: "1991"   # shown']),
    (("edit", "town", "source", "a map: old"), ['+  source: "a map: old"']),
    (("edit", "town", "informal", "true"), ["+  informal: true"]),
    (("edit", "town", "ids.wikidata", "Q1"), ["+  ids: {wikidata: Q1}"]),
    (("edit", "town", "names", "--unset"), ["-  names:", "-    - Стари Мост @sr-Cyrl"]),
    (("merge", "town", "brook"),
     ["+  replaced_by: brook", "-" + BROOK,
      "+" + BROOK.replace("}", ", names: [Стари Мост @sr-Cyrl, Stari Most]}"),
      ]),
    (("add", "Белі Šumë", "--type", "forest", "--at", "42.5", "21.25", "--in", "town", "--in",
      "brook", "--alias", "Gozd @sl", "--radius-km", "2.5", "--country", "XK", "--source",
      "a map: old"),
     ["+", "+beli-sume:", "+  name: Белі Šumë", "+  type: forest", "+  at: [21.25, 42.5]",
      "+  radius_km: 2.5", "+  in: [town, brook]", "+  country: XK", "+  names:",
      "+    - Gozd @sl", '+  source: "a map: old"']),
    (("add", "X", "--type", "town", "--at", "1", "2", "--id", "the-x"),
     ["+", "+the-x:", "+  name: X", "+  type: town", "+  at: [2, 1]"]),
]  # fmt: skip


@pytest.mark.parametrize(("words", "lines"), EDITS, ids=lambda one: " ".join(one)[:30])
def test_an_edit_is_shown_written_logged_and_undone(place, book, words, lines):
    status, shown, err = place(*words, "--dry-run")
    assert (status, err) == (0, "")
    assert [line for line in shown.splitlines()[2:] if line[0] in "+-"] == lines
    assert book.read_text("utf-8") == BOOK
    assert not (book.parent / ".dateline").exists()

    status, out, err = place(*words)
    assert (status, err) == (0, "")
    assert re.fullmatch(r".+ \(gazetteer\.yaml\); `dateline place undo` takes it back\n", out)
    now = book.read_text("utf-8")
    assert now != BOOK
    assert place("check")[:2] == (0, f"gazetteer.yaml: {len(_ids(now))} entries, nothing wrong\n")

    said = out.split(" (")[0]
    assert re.fullmatch(rf"   1  [-0-9]+ [:0-9]+ UTC  {re.escape(said)}\n", place("log")[1])
    status, shown, _ = place("undo", "--dry-run")
    assert status == 0
    assert "@@" in shown
    assert book.read_text("utf-8") == now
    assert place("undo")[:2] == (0, f"undo: {said} (gazetteer.yaml)\n")
    assert book.read_text("utf-8") == BOOK
    assert place("log")[1].count("(undone)\n") == 1


def _ids(text):
    return re.findall(r"^[a-z-]+(?=:)", text, re.MULTILINE)


def test_a_new_entry_says_who_is_called_so_already(place):
    words = ("--type", "village", "--at", "43", "20")
    says = "town is called 'Stari most' too; if both are one place, `dateline place merge"
    assert place("add", "Stari most", *words, "--dry-run")[1].endswith(
        f"{says} stari-most town` makes one of them\n"
    )
    assert says in place("add", "Stari most", *words)[1]
    assert " too;" not in place("add", "Novi Most", *words)[1]


def test_several_steps_are_undone_at_once(place, book):
    for words, _ in EDITS[:3]:
        place(*words)
    assert place("undo", "3")[0] == 0
    assert book.read_text("utf-8") == BOOK


def test_an_entry_is_shown_as_it_is_written(place):
    status, out, _ = place("show", "town")
    assert status == 0
    assert out == "# gazetteer.yaml:2\n" + "\n".join(BOOK.splitlines()[1:7]) + "\n"


def test_what_changes_nothing_says_so(place):
    status, out, _ = place("move", "town", "42.88333", "20.86667")
    assert (status, out) == (
        0,
        "move town to 42.8833, 20.8667: nothing to change in gazetteer.yaml\n",
    )
    assert place("log")[1] == ""


def test_a_renamed_entry_is_found_by_its_old_name(place):
    place("rename", "town", "Nikolin Brod")
    status, out, _ = place("find", "Stari Most", "--limit", "1")
    assert status == 0
    assert "Nikolin Brod (town)" in out


def test_a_name_is_sought_near_a_point_and_in_a_land(place):
    status, out, _ = place("find", "Stari Most", "--near", "-1,20", "--limit", "1")
    assert status == 0
    assert "km from -1, 20" in out
    assert place("find", "stari", "--near", "brook", "--in", "XK", "--json")[1] == "[]\n"
    status, out, _ = place("find", "Leposavic", "--near", "town", "--in", "XK", "--limit", "1")
    assert status == 0
    assert out.rstrip().endswith("lies in Kosovo; 25 km from Stari Most")


def test_what_steers_a_terminal_is_shown_and_not_sent(place, book):
    book.write_text('evil: {name: "A\\e[31m\\u202eB", type: town, at: [20, 43]}\n', "utf-8")
    out = place("find", "A [31m B")[1]
    assert out.count("A\\u001b[31m\\u202eB (town)") == 1
    assert out.replace("\n", "").isprintable()


def test_every_problem_is_told_on_a_line(place, book):
    book.write_text(BOOK.replace("stream", "straem").replace("42.88333", "142"), "utf-8")
    status, out, err = place("check")
    assert (status, err) == (1, "")
    assert [line.split(" ")[0] for line in out.splitlines()] == [
        "gazetteer.yaml:5:7:",
        "gazetteer.yaml:9:28:",
        "gazetteer.yaml:",
    ]
    assert out.endswith("gazetteer.yaml: 2 errors\n")
    said = "--fix mends nothing while there are errors; mend these by hand first\n"
    assert place("check", "--fix")[:2] == (1, out + said)


def test_doubts_are_told_mended_accepted_and_undone(place, book):
    doubtful = BOOK.replace("type: town\n", "type: town\n  country: XK   # so it says\n").replace(
        "[20.86667, 42.88333]", "[42.88333, 20.86667]"
    ).replace("@sr-Cyrl", "@srp-Cyrl  # script")  # fmt: skip
    book.write_text(doubtful, "utf-8")
    status, out, err = place("check")
    assert (status, err) == (0, "")
    assert out == (
        "gazetteer.yaml:6:7: warning: at: [42.8833, 20.8667] is in XK only the other way round; "
        "write [20.8667, 42.8833] [swapped]\n"
        "gazetteer.yaml:8:7: warning: names: nobody knows the language 'srp'; "
        "write @sr-Cyrl [language]\n"
        "gazetteer.yaml: 2 entries, no errors, 2 warnings, of which --fix mends 2\n"
    )
    shown = place("check", "--fix", "--dry-run")[1]
    assert sum(line[0] in "+-" for line in shown.splitlines()[5:]) == 4
    assert book.read_text("utf-8") == doubtful
    status, out, _ = place("check", "--fix")
    assert status == 0
    assert shown.rstrip() in out
    assert "fix 2 doubts (gazetteer.yaml)" in out
    mended = book.read_text("utf-8")
    assert mended == BOOK.replace("town\n  at", "town\n  country: XK   # so it says\n  at").replace(
        "@sr-Cyrl", "@sr-Cyrl  # script"
    )
    assert place("check")[1] == "gazetteer.yaml: 2 entries, nothing wrong\n"
    place("undo")
    assert book.read_text("utf-8") == doubtful
    accepted = doubtful.replace("type: town", "type: town\n  accepted: [swapped, language]")
    book.write_text(accepted, "utf-8")
    assert place("check")[1] == "gazetteer.yaml: 2 entries, nothing wrong\n"


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        (
            "Стари Мост @sr-Cyrl",
            "Стари Мост @serbian",
            "'Стари Мост @serbian' is no name|no language",
        ),
        ("Стари Мост @sr-Cyrl", "{tekst: A}", "is no name; `dateline place check`|no key 'tekst'"),
        ("  type: town", "  ? [a]\n  : b\n  type: town", "a list' is no text|a list is no text"),
    ],
)
def test_commands_on_a_wrong_entry_say_so(place, book, old, new, says):
    book.write_text(BOOK.replace(old, new), "utf-8")
    for words in (("rename", "town", "New"), ("merge", "town", "brook")):
        status, _, err = place(*words)
        assert status == 1
        assert re.search(says, err)


def test_a_wrong_entry_can_be_mended_by_command(place, book):
    book.write_text(BOOK.replace("[20.86667, 42.88333]", "[42.88333, 120.86667]"), "utf-8")
    assert place("check")[0] == 1
    assert place("move", "town", "42.88333", "20.86667")[0] == 0
    assert book.read_text("utf-8") == BOOK


def test_what_is_done_in_two_files_of_a_book_is_one_step(place, book):
    book.unlink()
    folder = book.with_suffix("")
    folder.mkdir()
    texts = {name: text + "\n" for name, text in zip("ab", BOOK.strip().split("\n\n"), strict=True)}
    for name, text in texts.items():
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    files = f"({folder.name}/b.yaml, {folder.name}/a.yaml)"
    merged = f"merge town into brook {files}"
    assert place("merge", "town", "brook")[1] == f"{merged}; `dateline place undo` takes it back\n"
    assert place("log")[1].count("\n") == 1
    files = f"({folder.name}/a.yaml, {folder.name}/b.yaml)"
    assert place("undo")[:2] == (0, f"undo: merge town into brook {files}\n")
    assert {path.stem: path.read_text("utf-8") for path in folder.glob("*.yaml")} == texts
    assert place("log")[1].count("\n") == 2
    assert place("log")[1].count("(undone)\n") == 1
    assert "no edit can be undone" in place("undo")[2]


def test_an_edit_by_hand_after_ours_is_not_undone(place, book):
    place("move", "town", "42", "20")
    mine = book.read_text("utf-8").replace("Stari", "Novi")
    book.write_text(mine, "utf-8")
    status, _, err = place("undo")
    assert status == 1
    assert "'town' was changed since" in err
    assert "Novi Most" in err
    assert book.read_text("utf-8") == mine


@pytest.mark.parametrize(("keep", "left"), [("mine", "Stari Most"), ("theirs", "Old Bridge")])
def test_the_version_that_stays_is_chosen_by_command(place, book, keep, left):
    place("move", "town", "43", "21")
    book.write_text(book.read_text("utf-8").replace("Stari Most ", "Old Bridge "), "utf-8")
    by_hand = book.read_text("utf-8")
    assert re.search("--keep mine[^$]*Old Bridge", place("undo")[2])
    place("undo", "--keep", keep, "--dry-run")
    assert book.read_text("utf-8") == by_hand
    assert place("undo", "--keep", keep)[1] == "undo: move town to 43, 21 (gazetteer.yaml)\n"
    assert f"name: {left}   # shown" in book.read_text("utf-8")


WRITING = "add edit move alias rename merge retire promote means reject import undo check"


@pytest.mark.parametrize("name", WRITING.split())
def test_each_command_that_writes_can_be_looked_at_first(name):
    command = Places().get_command(None, name)
    assert any("--dry-run" in option.opts for option in command.params)


def test_a_folder_of_files_is_a_workspace_too(place, book):
    (book.parent / "gazetteer").mkdir()
    book.rename(book.parent / "gazetteer" / "a.yaml")
    assert place("check")[:2] == (0, "gazetteer: 2 entries, nothing wrong\n")
    assert place("move", "town", "43", "21")[0] == 0
    assert place("undo")[0] == 0
    assert (book.parent / "gazetteer" / "a.yaml").read_text("utf-8") == BOOK


@pytest.fixture
def answered(tmp_path, monkeypatch):
    """Keep two answers for a name that nobody knows, in a cache of its own."""
    from gazetteer.fallback import Fallback
    from gazetteer.place import Place
    from geo.geometry import lonlat

    class Service:
        name, server = "made-up", "127.0.0.1"

        def find(self, name, *, country=None):  # noqa: ARG002
            return [
                Place(id=f"osm:node/{n}", name=f"Kamen {n}", type="hamlet", feature="village",
                      at=lonlat(20.7, 43 + n / 10), radius_km=2, source="a service, ODbL",
                      country="XK", origin="fallback")
                for n in (1, 2)
            ]  # fmt: skip

    folder = tmp_path / "cache"
    monkeypatch.setenv("DATELINE_CACHE", str(folder))
    assert Fallback(Service(), cache=folder).find("Kamen")


@pytest.mark.usefixtures("answered")
def test_an_answer_is_promoted_and_undone(place, book):
    status, shown, err = place("promote", "Kamen", "--dry-run")
    assert (status, err) == (0, "")
    assert "+kamen-1:" in shown
    assert "not taken, --choice 2: Kamen 2 (hamlet, XK) at 43.2000, 20.7000" in shown
    assert book.read_text("utf-8") == BOOK
    status, out, _ = place("promote", "kamen", "--choice", "2", "--id", "stone")
    assert status == 0
    assert out.startswith("add stone (gazetteer.yaml); `dateline place undo` takes it back\n")
    text = book.read_text("utf-8")
    assert text.startswith(BOOK)
    assert "stone:\n  name: Kamen 2\n" in text
    assert "  ids: {osm: node/2}\n" in text
    place("undo")
    assert book.read_text("utf-8") == BOOK


def test_each_sub_command_is_a_module_of_its_own():
    from importlib import import_module

    for name in Places.names:
        assert import_module(f"maps.cli.places.{name}").command.name == name
