"""`dateline place review`: names in question, answered by a command or by a letter."""

import io
import json
import shlex
import sys

import pytest

from maps.cli import main

BOOK = """\
upper: {name: Donji Kamen, type: village, at: [20.5, 43.0], country: XK, radius_km: 1}
lower: {name: Donji Kamen, type: village, at: [20.9, 42.6], country: XK, radius_km: 1}  # south
"""
REPORT = """\
Date: 2022-12-11

Two people were injured in an explosion in Donji Zubnik on Friday.

Shots were fired in Donji Kamen on Saturday.
"""


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    """Run `dateline place review` in a workspace: exit status, standard output, error."""
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "one.txt").write_text(REPORT, "utf-8")
    (tmp_path / "gazetteer.yaml").write_text(BOOK, "utf-8")
    monkeypatch.chdir(tmp_path)

    def work(*words, typed=""):
        monkeypatch.setattr(sys, "argv", ["dateline", "place", *words])
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        with pytest.raises(SystemExit) as stopped:
            main()
        out, err = capsys.readouterr()
        return stopped.value.code or 0, out, err

    work.folder = tmp_path
    work.book = tmp_path / "gazetteer.yaml"
    return work


def asked(run):
    """Give the names in question, with their states."""
    status, out, _ = run("review", "--json")
    assert status == 0
    return {one["name"]: one["state"] for one in json.loads(out)}


def test_names_are_listed_with_sentences_candidates_and_answers(run):
    status, out, err = run("review", ".")
    assert (status, err) == (0, "")
    assert "Donji Zubnik: nobody knows it, 1 time in 1 report; 1 incident is placed by it\n" in out
    assert "    no gazetteer knows 'Donji Zubnik'\n" in out
    assert "    Two people were injured in an explosion in Donji Zubnik on Friday.  (" in out
    assert "    $ dateline place add 'Donji Zubnik' --type TYPE --at LAT LON -w .\n" in out
    assert "Donji Kamen: may be another, 1 time in 1 report; 1 incident is placed by it\n" in out
    assert "Donji Kamen (village, XK)  42.6000, 20.9000  [lower]\n" in out
    assert "    $ dateline place means 'Donji Kamen' upper -w .\n" in out
    assert out.endswith("2 names to look at in 1 report; --ask goes through them\n")
    assert "1 shown; --limit 2 shows all" in run("review", "--limit", "1")[1]


def test_every_answer_that_is_offered_can_be_given(run):
    lines = [line for line in run("review")[1].splitlines() if line.startswith("    $ ")]
    assert len(lines) == 5
    for line in lines:
        shown = line.replace("TYPE", "village").replace("LAT LON", "42.9 20.8")
        words = shlex.split(shown.removeprefix("    $ "))[2:]
        status, _, err = run(*words)
        if words[:2] == ["reject", "Donji Kamen"]:
            assert status == 1  # it stands in the book
            continue
        assert (status, err) == (0, "")
        assert words[1] not in asked(run) or words[:2] == ["add", "Donji Kamen"]
        run("undo")
        assert run.book.read_text("utf-8") == BOOK
    assert asked(run) == {"Donji Zubnik": "unknown", "Donji Kamen": "unsure"}


def test_json_has_all_that_a_script_needs(run):
    found = {one["name"]: one for one in json.loads(run("review", "--json")[1])}
    one = found["Donji Kamen"]
    assert (one["state"], one["times"], one["reports"], one["incidents"]) == ("unsure", 1, 1, 1)
    assert one["sentences"][0]["text"] == "Shots were fired in Donji Kamen on Saturday."
    assert [candidate["id"] for candidate in one["candidates"]] == ["upper", "lower"]
    assert set(one["candidates"][0]) == {
        "id", "name", "type", "lat", "lon", "country", "score", "because",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "diff"),
    [
        ("2\nr\n", ["means: [Donji Kamen]", "- Donji Zubnik"]),
        ("s\ns\n", []),
        ("\n\n", []),
        ("q\n", []),
        ("", []),
        ("9\nr\nr\nq\n", []),  # no such candidate; the name stands in the book, twice told
        ("s\na\nvillage\n42.9\n20.8\n", ["donji-zubnik:", "at: [20.8, 42.9]"]),
        ("s\na\nvilage\n42.9\n20.8\nr\n", ["- Donji Zubnik"]),
        ("s\na\nvillage\n142.9\n20.8\na\nvillage\n42.9\n20.8\n", ["at: [20.8, 42.9]"]),
    ],
)
def test_names_are_answered_by_a_letter(run, typed, diff):
    status, out, _ = run("review", "--ask", typed=typed)
    assert status in (0, 1)
    assert "[1 of 2] Donji Kamen: may be another" in out
    text = run.book.read_text("utf-8")
    assert all(piece in text for piece in diff)
    assert (text == BOOK) == (not diff)
    while run("undo")[0] == 0:
        pass
    assert run.book.read_text("utf-8") == BOOK


def test_hostile_text_does_nothing_on_a_terminal_or_in_a_shell(run):
    name = "Donji\u202e Zub'$(touch x)`ls`\x1b[31m"
    text = f"A bomb exploded in the village of Donji Zubnik\x1b[2J\u202e on Friday, {name} said."
    (run.folder / "reports" / "one.txt").write_text(f"Date: 2022-12-11\n\n{text}\n", "utf-8")
    for words in ((), ("--json",), ("--ask",)):
        _, out, err = run("review", *words)
        assert "Donji" in out
        assert all(letter == "\n" or letter.isprintable() for letter in out + err)
    names = set(asked(run))
    for line in run("review")[1].splitlines():
        if line.startswith("    $ "):
            assert shlex.split(line)[4] in names


@pytest.mark.parametrize(
    ("words", "status", "says"),
    [
        (("--ask", "--json"), 2, "--ask and --json do not go together"),
        (("--limit", "0"), 2, "0 is not in the range"),
        (("none.txt",), 1, "none.txt"),
    ],
)
def test_a_mistake_is_one_line(run, words, status, says):
    found, out, err = run("review", *words)
    assert (found, out) == (status, "")
    assert says in err
    assert "Traceback" not in err


def test_nothing_in_question_is_said(run):
    (run.folder / "reports" / "one.txt").write_text("Shots were fired in Belgrade.\n", "utf-8")
    assert run("review")[1] == "no name to look at in 1 report\n"
    assert run("review", "--json")[1] == "[]\n"
