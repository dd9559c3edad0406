"""The command line as people and scripts use it: files in, files out, one line for each mistake."""

import csv
import fcntl
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from maps.words import words

ROOT = Path(__file__).parents[1]
INCIDENT_KEYS = {
    "id", "report", "kind", "status", "date_start", "date_end", "date_precision", "date_rule",
    "place", "lat", "lon", "radius_km", "place_precision", "because", "quote", "counts", "actors",
    "confidence",
}  # fmt: skip
TOPONYM_KEYS = {"start", "end", "text", "class", "role", "lat", "lon", "geonameid", "score",
                "because"}  # fmt: skip
CANDIDATE_KEYS = {"id", "name", "type", "lat", "lon", "country", "source", "geonameid", "score",
                  "because"}  # fmt: skip


@pytest.fixture(scope="session")
def separate(desk, cache):
    """The seeds' tellings, each report's apart."""
    command = [sys.executable, "-c", "from maps.cli import main; main()", "extract", "seeds"]
    done = subprocess.run(
        [*command, "--separate"], cwd=desk, capture_output=True, text=True, check=True,
        env=os.environ | {"DATELINE_CACHE": str(cache), "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_every_command_of_the_manual_runs(desk, cache):
    blocks = re.findall(r"```sh\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    lines = [line for block in blocks for line in block.splitlines() if line.startswith("dateline")]
    assert len(lines) >= 5
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", "\n".join(lines)], cwd=desk, capture_output=True,
        text=True, check=False, env=os.environ | {"DATELINE_CACHE": str(cache), "PATH": path},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "open it in any browser" in done.stdout
    assert (desk / "map.html").stat().st_size > 100_000


def test_a_build_says_what_it_did(dateline):
    status, out, err = dateline("build", "seeds", "-o", "said.html")
    assert (status, err) == (0, "")
    assert re.search(r"^15 reports read$", out, re.MULTILINE)
    assert re.search(r"^\d+ incidents found, \d+ placed$", out, re.MULTILINE)
    assert re.search(r"^days covered: 2022-11-\d\d to 2022-1[12]-\d\d$", out, re.MULTILINE)
    assert re.search(r"^not placed: \d+ because ", out, re.MULTILINE)
    assert re.search(r"^without a day: \d+$", out, re.MULTILINE)


def test_names_that_nobody_knew_are_named(dateline, desk):
    text = "Belgrade 3.5.2022 Police arrested two men near Qurbanovac on Monday."
    (desk / "unknown.txt").write_text(text, "utf-8")
    status, out, _ = dateline("build", "unknown.txt", "-o", "unknown.html", "--offline")
    assert status == 0
    assert "names nobody knew: Qurbanovac; add them to gazetteer.yaml" in out


def test_the_same_build_writes_the_same_bytes(dateline, desk):
    dateline("build", "seeds", "-o", "one.html")
    dateline("build", "seeds", "-o", "two.html")
    assert (desk / "one.html").read_bytes() == (desk / "two.html").read_bytes()


def test_separate_tellings_have_the_columns_that_scripts_rely_on(separate, desk):
    assert all(row.keys() >= INCIDENT_KEYS for row in separate)
    texts = "\n".join(p.read_text("utf-8") for p in (desk / "seeds" / "reports").iterdir())
    plain = texts.replace("**", "").split()
    quoted = [row["quote"] for row in separate if row["report"].endswith((".txt", ".md"))]
    assert quoted
    assert [quote for quote in quoted if not within(quote.split(), plain)] == []


def within(words, text):
    """Tell whether words stand in a text in this order, one after the other."""
    starts = (at for at, word in enumerate(text) if word == words[0])
    return any(text[at : at + len(words)] == words for at in starts)


def test_reports_of_a_file_of_many_go_by_their_ids_and_others_by_their_paths(separate):
    reports = {row["report"] for row in separate}
    assert "ibar-wire-1" in reports
    assert "seeds/reports/2022-12-29-dismantling.txt" in reports


def test_each_row_is_counted_from_its_own_report(separate):
    for row in separate:
        assert (row["date_start"] is None) == (row["date_end"] is None)
        assert (row["lat"] is None) == (row["place"] is None)
        assert row["lat"] is not None or row["unplaced"]
        assert row["because"] if row["place"] else True


RETOLD = [  # the day, words of the sentence, the place as it is shown, its precision
    ("2022-12-29", "began to disappear", "northern Kosovo", "area"),
    ("2022-12-29", "traffic was let through again", "Merdare", "exact"),
    ("2022-12-06", "seize election commission", "northern Kosovo", "area"),
    ("2022-12-06", "fled in haste across", "Ibar", "feature"),
    ("2022-12-08", "sealed off the northern part", "northern part", "settlement"),
    ("2022-12-10", "was arrested by Kosovo police", "Kosovska Mitrovica", "settlement"),
    ("2022-12-10", "took to the streets", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("day", "words", "place", "precision"), RETOLD)
def test_the_retold_report_comes_out_whole(separate, day, words, place, precision):
    told = [r for r in separate if r["report"].endswith("12-29-dismantling.txt")]
    found = [r for r in told if words in r["quote"] and r["date_start"] == day]
    assert found, [(r["date_start"], r["place"], r["quote"]) for r in told]
    if place is None:
        assert all(row["place_inherited"] for row in found)
        assert all("inherited" in row["because"] for row in found)
    else:
        shown = [(row["place"], row["place_precision"]) for row in found]
        assert any(place in name and kind == precision for name, kind in shown), shown


def test_nobody_who_only_speaks_is_the_scene_of_anything(separate):
    told = [r for r in separate if r["report"].endswith("12-29-dismantling.txt")]
    assert {row["country"] for row in told} <= {"XK", "RS", None}
    assert {row["dateline_lat"] for row in told} != {None}
    assert not any(row["place"] in {"Brussels", "Belgrade", "Moscow"} for row in told)


def test_comment_forms_and_share_bars_tell_nothing(separate):
    page = [row for row in separate if row["report"].endswith(".html")]
    assert page
    for row in separate:
        low = row["quote"].lower()
        assert not any(word in low for word in ("comment", "subscribe", "share on", "log out"))


@pytest.mark.parametrize("suffix", ["csv", "jsonl", "geojson"])
def test_a_table_leads_to_the_same_page_as_the_reports(dateline, desk, suffix):
    assert dateline("build", "seeds", "-o", "whole.html", "--title", "Same")[0] == 0
    assert dateline("extract", "seeds", "-o", f"half.{suffix}")[0] == 0
    assert dateline("map", f"half.{suffix}", "-o", "half.html", "--title", "Same")[0] == 0
    whole, half = (block(desk / name) for name in ("whole.html", "half.html"))
    assert whole["incidents"] == half["incidents"]
    assert len(half["filed"]) > 5  # a report that tells of nothing has no row in the table
    assert [one for one in half["filed"] if one not in whole["filed"]] == []


def block(page):
    """Give the page's data block."""
    text = page.read_text("utf-8")
    return json.loads(re.search(r'id="data">(.*?)</script>', text, re.DOTALL)[1])


def test_a_csv_opens_in_a_spreadsheet(dateline, desk):
    assert dateline("extract", "seeds", "-o", "sheet.csv")[0] == 0
    with (desk / "sheet.csv").open(encoding="utf-8-sig", newline="") as sheet:
        rows = list(csv.DictReader(sheet))
    assert len(rows) > 20
    assert rows[0].keys() >= INCIDENT_KEYS


def test_json_lines_may_lack_what_they_may_lack(dateline, desk):
    rows = [
        {"id": "a", "text": "Police arrested two men in Zubin Potok on 3 May 2022."},
        {"id": "b", "text": "A bridge burned yesterday.", "title": None, "published": None},
        {"id": "c", "text": "", "dct": None},
        {"id": "d", "text": "Masked men set fire to a car in Leposavić on Friday.",
         "dct": "2022-12-10T23:30:00Z"},
    ]  # fmt: skip
    (desk / "in.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    status, out, _ = dateline("extract", "in.jsonl", "--separate", "-w", "seeds")
    told = {row["report"]: row for row in map(json.loads, out.splitlines())}
    assert status == 0
    assert (told["a"]["date_start"], told["a"]["kind"]) == ("2022-05-03", "arrest_raid")
    assert told["a"]["country"] == "XK"
    assert told["d"]["date_start"] == "2022-12-09"
    assert all(row["date_start"] is None for row in told.values() if row["report"] == "b")


def test_mentions_keep_the_offsets_of_the_text_as_given(dateline, desk):
    text = (
        "  Title line\r\n\r\nLESKOVAC, May 3 - On Monday 🙂 crowds met in Zvečan and near Raška.\n"
    )
    line = {"id": "x", "text": text, "published": "2023-05-03"}
    (desk / "m.jsonl").write_text(json.dumps(line) + "\n", "utf-8")
    status, _, _ = dateline("mentions", "m.jsonl", "-o", "m.out.jsonl", "-w", "seeds")
    told = json.loads((desk / "m.out.jsonl").read_text("utf-8"))
    assert status == 0
    assert told["text"] == text
    assert {"Zvečan", "Raška"} <= {one["text"] for one in told["toponyms"]}
    assert all(one.keys() == TOPONYM_KEYS for one in told["toponyms"])
    monday = next(one for one in told["timex"] if one["text"].endswith("Monday"))
    assert (monday["type"], monday["value"]) == ("DATE", "2023-05-01")
    for one in (*told["toponyms"], *told["timex"]):
        assert text[one["start"] : one["end"]] == one["text"]


def test_candidates_come_best_first_with_reasons(dateline):
    status, out, _ = dateline("place", "find", "Kosovska Mitrovica", "--json", "-w", "seeds")
    found = json.loads(out)
    assert status == 0
    assert found[0]["id"] == "kosovska-mitrovica"
    assert all(one.keys() == CANDIDATE_KEYS for one in found)
    assert [one["score"] for one in found] == sorted((o["score"] for o in found), reverse=True)
    assert all(one["because"] for one in found)


def test_a_name_in_other_letters_finds_the_same_place(dateline):
    ids = {
        json.loads(dateline("place", "find", name, "--json", "-w", "seeds")[1])[0]["id"]
        for name in ("Zvečan", "Звечан", "zvecan", "Zveçan")
    }
    assert ids == {"zvecan"}


def test_the_workspace_around_a_folder_counts(dateline):
    status, out, _ = dateline("place", "find", "Zvečan", "--json", folder="seeds/reports")
    assert status == 0
    assert json.loads(out)[0]["id"] == "zvecan"


def test_a_link_stays_a_link_and_a_pipe_a_pipe(dateline, desk):
    goal = desk / "goal.csv"
    goal.write_text("old")
    (desk / "link.csv").symlink_to(goal)
    assert dateline("extract", "seeds", "-o", "link.csv")[0] == 0
    assert (desk / "link.csv").is_symlink()
    assert goal.read_text("utf-8-sig").startswith("id,")
    os.mkfifo(desk / "pipe.csv")
    with os.fdopen(os.open(desk / "pipe.csv", os.O_RDWR | os.O_NONBLOCK), "rb", buffering=0) as end:
        fcntl.fcntl(end, fcntl.F_SETPIPE_SZ, 1 << 20)
        assert dateline("extract", "seeds", "-o", "pipe.csv")[0] == 0
        assert end.read(3) == b"\xef\xbb\xbf"
    assert (desk / "pipe.csv").is_fifo()


def test_the_best_of_what_can_be_read_is_read(dateline, desk):
    folder = desk / "mixed"
    folder.mkdir()
    (folder / "good.txt").write_text("Belgrade 3.5.2022 Police arrested a man in Raška on Monday.")
    (folder / "bad.txt").write_bytes(b"\x00\x01\x02" * 50)
    (folder / "half.jsonl").write_text('{"id": "a", "text": "Fine."}\n{oops\n')
    status, out, err = dateline("extract", "mixed", "-o", "mixed.csv")
    assert (status, err) == (0, "")
    assert re.search(r"^not read: mixed/bad.txt: .+", out, re.MULTILINE)
    assert re.search(r"^not read: mixed/half.jsonl:2: .+", out, re.MULTILINE)


def block_of(path):
    """Read the data block of a page."""
    return json.loads(re.search(r'id="data">(.*?)</script>', path.read_text("utf-8"))[1])


def test_a_page_is_made_as_the_workspace_and_the_options_want_it(dateline, desk):
    folder = desk / "told"
    folder.mkdir(exist_ok=True)
    (folder / "dateline.toml").write_text(
        '[map]\ntitle = "Ours"\nlanguage = "sq"\nview = "none"\ntiles = "carto-light"\n'
    )
    (folder / "story.yaml").write_text("title: T\nchapters:\n  - title: One\n")
    assert dateline("extract", "seeds", "-o", "told.csv", "--offline")[0] == 0
    assert (
        dateline("map", "told.csv", "-o", "told.html", "-w", "told", "--view", "undisputed")[0] == 0
    )
    block = block_of(desk / "told.html")
    assert (block["title"], block["language"]) == ("Ours", "sq")
    assert block["view"] == words("sq")["view"]["undisputed"]
    assert "cartocdn" in block["tiles"]["url"]
    assert block["story"] == {"title": "T", "chapters": [{"title": "One"}]}
    assert dateline("map", "told.csv", "-o", "told.html")[0] == 0
    plain = block_of(desk / "told.html")
    assert (plain["title"], plain["language"]) == ("told", "en")
    assert plain["view"] == words("en")["view"]["de-facto"]
    assert (plain["tiles"], plain["story"]) == (None, None)


@pytest.mark.parametrize("what", ["incident", "place"])
def test_schemas_are_json_schema(dateline, what):
    status, out, _ = dateline("schema", what)
    assert status == 0
    assert json.loads(out)["type"] == "object"
