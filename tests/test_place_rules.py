"""The rules of the place book from the command line, through to the table of incidents."""

import json
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from urllib.parse import parse_qs, urlsplit

import pytest

from maps.cli import main

BOOK = "breg: {name: Severni Breg, type: city, at: [20.86, 42.9], country: XK}  # ours\n"


@pytest.fixture
def service():
    """Answer each question with nothing on loopback, and note what was asked."""
    asked = []

    class Nobody(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.extend(parse_qs(urlsplit(self.path).query)["q"])
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"[]")

        def log_message(self, *_):
            pass

    server = HTTPServer(("127.0.0.1", 0), Nobody)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server.server_address[1], asked
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def desk(tmp_path, monkeypatch, service):
    """Make a workspace that asks the service, and work in it."""
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "one.txt").write_text(
        "Date: 2022-12-11\n\nTwo people were injured in an explosion in Donji Zubnik on Friday.\n\n"
        "A bus was set on fire in Mitrovica on Saturday.\n",
        "utf-8",
    )
    (tmp_path / "gazetteer.yaml").write_text(BOOK, "utf-8")
    settings = (
        f'[fallback]\ndomain = "127.0.0.1:{service[0]}"\nscheme = "http"\ncontact = "a@b.c"\n'
    )
    (tmp_path / "dateline.toml").write_text(settings, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(desk, monkeypatch, capsys):
    """Run `dateline` in the workspace: exit status, standard output, error."""

    def work(*words):
        monkeypatch.setattr(sys, "argv", ["dateline", *words])
        with pytest.raises(SystemExit) as stopped:
            main()
        out, err = capsys.readouterr()
        return stopped.value.code or 0, out, err

    work.book = desk / "gazetteer.yaml"
    return work


def incidents(run):
    status, out, err = run("extract", ".", "-w", ".")
    assert status == 0, err
    return {one["date_start"]: one for one in map(json.loads, out.splitlines())}, err


def test_a_name_is_rejected_and_nobody_is_asked(run, service):
    found, err = incidents(run)
    assert service[1] == ["Donji Zubnik"]
    assert "names nobody knew: Donji Zubnik" in err
    assert run("place", "reject", "donji  zubnik")[:2] == (
        0,
        "'donji zubnik' is no place (gazetteer.yaml); `dateline place undo` takes it back\n",
    )
    assert run.book.read_text("utf-8") == BOOK + "\nnot-places:\n  names:\n    - donji zubnik\n"
    found, err = incidents(run)
    assert len(service[1]) == 1
    assert "asked online" not in err
    assert found["2022-12-09"]["place"] is None
    assert run("place", "reject", "Donji Zubnik")[1].endswith(
        "nothing to change in gazetteer.yaml\n"
    )
    assert "'donji zubnik' is no place" in run("place", "log")[1]
    assert run("place", "show", "not-places")[1].endswith("  names:\n    - donji zubnik\n")
    status, _, err = run("place", "find", "Donji Zubnik")
    assert status == 1
    assert err.startswith("dateline: your place book says that 'Donji Zubnik' is no place; `datel")
    assert run("place", "reject", "Donji Zubnik", "--lift")[0] == 0
    assert run.book.read_text("utf-8") == BOOK
    assert run("place", "reject", "Donji Zubnik", "--lift")[::2] == (
        1,
        "dateline: 'Donji Zubnik' is not rejected; `dateline place show not-places` shows who\n",
    )


def test_a_name_means_another_place_than_it_did(run):
    before, _ = incidents(run)
    assert before["2022-12-10"]["place"] != "Severni Breg"
    status, out, _ = run("place", "means", "Mitrovica", "breg", "--dry-run")
    assert status == 0
    assert "means: [Mitrovica]" in out
    assert run.book.read_text("utf-8") == BOOK
    assert run("place", "means", "Mitrovica", "breg")[0] == 0
    assert run.book.read_text("utf-8") == BOOK.replace("XK}", "XK, means: [Mitrovica]}")
    after, _ = incidents(run)
    assert after["2022-12-10"]["place"] == "Severni Breg"
    assert "your place book says that this is meant" in after["2022-12-10"]["because"]
    assert run("place", "check")[1] == "gazetteer.yaml: 1 entry, nothing wrong\n"
    assert run("place", "undo")[0] == 0
    assert run.book.read_text("utf-8") == BOOK


def test_a_built_in_place_is_copied_into_the_book(run):
    assert run("place", "means", "Mitrovica", "geonames:789225")[0] == 0
    found, _ = incidents(run)
    assert "your place book says" in found["2022-12-10"]["because"]
    assert "ids: {geonames: 789225}" in run.book.read_text("utf-8")
    assert "means: [Mitrovica]" in run.book.read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("means", "X", "nowhere"), "'nowhere': no entry and no built-in place; `dateline place"),
        (("means", "?", "breg"), "'?' has no letters"),
        (("reject", "Severni Breg"), "'Severni Breg' is a name of the entry 'breg' too"),
    ],
)
def test_what_cannot_be_answered_is_one_line(run, words, says):
    status, out, err = run("place", *words)
    assert (status, out) == (1, "")
    assert says in err
    assert len(err.splitlines()) == 1
    assert run.book.read_text("utf-8") == BOOK
