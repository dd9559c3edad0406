"""The command line when something is wrong: one line that says what to do."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
WRONG = [  # words, exit status, what the one line on standard error says
    (("build", "nowhere"), 1, r"nowhere: there is no such file or folder"),
    (("build", "no\x1b[31mwhere"), 1, r"no\\u001b\[31mwhere: there is no such file"),
    (("build", "seeds/geometry"), 1, r"seeds/geometry: no report in this folder; put \..*txt"),
    (("build", "seeds", "-o", "no/such/map.html"), 2, "the folder no/such does not exist"),
    (("build",), 2, "Missing argument 'PATHS...'"),
    (("build", "seeds", "--titel"), 2, "No such option.*--titel.*Did you mean"),
    (("build", "seeds", "-o", "x.pdf"), 2, "x.pdf does not end in .html or .htm"),
    (("build", "-o", "seeds/x.html", "seeds/x.html"), 2, "seeds/x.html is among what is read"),
    (("extract", "seeds", "-o", "seeds/reports/agency.jsonl"), 2, "agency.jsonl is among what is"),
    (("map", "half.csv", "-o", "half.csv"), 2, "half.csv does not end in .html"),
    (("mentions", "seeds", "-o", "x.csv"), 2, "x.csv does not end in .jsonl"),
    (("extract", "seeds", "-o", "x.xlsx"), 2, r"x.xlsx: no table ends in '.xlsx'; choose one of"),
    (("extract", "seeds", "-w", "nowhere"), 1, r"nowhere: not a folder; name a workspace"),
    (("map", "nowhere.csv"), 1, "nowhere.csv: No such file or directory; check its name"),
    (("map", "seeds"), 1, "seeds: Is a directory; name a file in this folder"),
    (("map", "seeds/README.md"), 1, r"seeds/README.md: no table ends in '.md'"),
    (("mentions", "nowhere.jsonl"), 1, r"nowhere.jsonl: there is no such file"),
    (("place", "find", "Qwrtzpsdf"), 1, "nobody knows 'Qwrtzpsdf'; add it to"),
    (("place", "find", ""), 1, "nobody knows ''"),
    (("place", "find", "Zvečan", "--limit", "0"), 2, "--limit"),
    (("schema", "map"), 2, "'map' is not one of 'incident', 'place'"),
    (("build", "seeds", "--tiles", "osmm"), 1, "tiles: no map called 'osmm'; there are: osm"),
    (("build", "seeds", "--view", "ours"), 2, "'ours' is not one of 'de-facto'"),
    (("nonsense",), 2, "No such command 'nonsense'"),
]


@pytest.mark.parametrize(("words", "expected", "says"), WRONG, ids=lambda x: str(x)[:40])
def test_a_mistake_gets_one_line_that_says_what_to_do(dateline, words, expected, says):
    status, out, err = dateline(*words)
    assert status == expected
    assert out == ""
    assert re.search(says, err)
    assert "Traceback" not in err
    assert expected == 2 or len(err.splitlines()) == 1


@pytest.mark.parametrize(
    ("book", "says"),
    [
        ("a: {name: A, type: town, at: [200, 10]}\n", r"gazetteer.yaml:1:.*200"),
        ("a: {name: A, type: twon, at: [20, 10]}\n", r"gazetteer.yaml:1:.*twon.*town"),
        ("a: [\n", r"gazetteer.yaml:\d"),
    ],
)
def test_a_wrong_place_book_is_named_with_line_and_column(dateline, desk, book, says):
    (desk / "wrong").mkdir(exist_ok=True)
    (desk / "wrong" / "gazetteer.yaml").write_text(book)
    status, _, err = dateline("place", "find", "A", "-w", "wrong")
    assert status == 1
    assert re.search(says, err)
    assert "Traceback" not in err


@pytest.mark.parametrize(
    ("said", "says"),
    [
        ('language = "xx"', "map.language: "),
        ('view = "ours"', "map.view: .*'undisputed'"),
        ('tiles = "osmm"', "map.tiles: no map called 'osmm'; there are: .*carto-light"),
        ('tiles = {url = "x", attribution = "y"}', "map.tiles.url: 'x' is none; write https://"),
    ],
)
def test_wrong_settings_are_named(dateline, desk, said, says):
    (desk / "set").mkdir(exist_ok=True)
    (desk / "set" / "dateline.toml").write_text(f"[map]\n{said}\n")
    status, _, err = dateline("build", "seeds", "-w", "set")
    assert status == 1
    assert re.search(rf"dateline.toml: {says}", err)
    assert len(err.splitlines()) == 1


def test_a_wrong_story_is_named_with_line_and_column(dateline, desk):
    (desk / "tale").mkdir(exist_ok=True)
    (desk / "tale" / "story.yaml").write_text("title: T\nchapters:\n  - titel: x\n")
    status, _, err = dateline("build", "seeds", "-w", "tale", "--offline")
    assert status == 1
    assert "tale/story.yaml:3:12: no key 'titel'; did you mean 'title'?" in err
    assert "Traceback" not in err


def run(cache, *words, encoding="utf-8", **how):
    """Run the command in a process of its own, whose pipes are in some encoding."""
    command = [sys.executable, "-c", "from maps.cli import main; main()", *words]
    own = {"DATELINE_CACHE": str(cache), "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": encoding}
    return subprocess.run(command, check=False, env=os.environ | own, **how)


def test_pipes_in_the_encoding_of_old_windows_carry_all_letters(desk, cache):
    how = {"cwd": desk, "capture_output": True}
    found = run(cache, "place", "find", "Zvečan", encoding="cp1252", **how)
    assert (found.returncode, found.stderr) == (0, b"")
    assert b"Zve\\u010dan (town, XK)" in found.stdout
    told = run(cache, "extract", "seeds", encoding="cp1252", **how).stdout
    assert "Zvečan" in told.decode("utf-8")
    page = run(cache, "map", "-", "-o", "-", encoding="cp1252", input=told, **how).stdout
    assert "Zvečan" in page.decode("utf-8")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a full disk to hand")
def test_a_full_disk_is_one_line(desk, cache):
    with Path("/dev/full").open("w") as full:
        done = run(
            cache, "extract", "seeds", cwd=desk, stdout=full, stderr=subprocess.PIPE, text=True
        )
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "No space left" in done.stderr
