"""`dateline explain`: every remark in plain words, and nothing that a terminal acts on."""

import json
import sys
from datetime import date

import pytest

from geo.readers import prepared
from geo.report import Report
from maps.cli import main
from maps.explain import explain, headline
from maps.showing import shown

TEXT = """KANO, Nigeria, 3 May 2023 - Gunmen raided a market in Kano on Tuesday and shot four men.

Two shops were burned. The governor said that police would arrest the gunmen. The attack in Kano \
was the first this year.

Residents of Kano blocked the main road in Kano on Tuesday after gunmen attacked the market.

Leave a comment

Your email address will not be published."""


@pytest.fixture(scope="module")
def passages(gazetteer):
    report = Report(id="kano", text=TEXT, published=date(2023, 5, 3))
    return explain(prepared(report), gazetteer)


def remarks(passages, words):
    return "\n".join(next(p for p in passages if words in p.text).remarks)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Gunmen raided a market", "place 'Kano': place, locative"),
        ("Gunmen raided a market", "time 'Tuesday': 2023-05-02, 2023-05-02 (weekday)"),
        ("Gunmen raided a market", "2023-05-02, Kano: drawn"),
        ("Gunmen raided a market", "read from 'raided'"),
        ("Two shops were burned", "day inherited from the paragraph before"),
        ("Two shops were burned", "place inherited from the paragraph before"),
        ("The governor said", "not drawn, since it is conditional"),
        ("first this year", "rejected 'attack' (attack): it is spoken of, not told"),
        ("Your email address", "left out: a heading, a caption or what follows the story"),
        ("KANO, Nigeria", "left out: title, dateline or what stands before the story"),
    ],
)
def test_a_remark_says_what_was_made_of_the_words(passages, words, said):
    assert said in remarks(passages, words)


def test_the_passages_hold_the_whole_report_in_its_order(passages):
    words = [word for p in passages for word in p.text.split()]
    assert words == TEXT.split()
    assert [p.number for p in passages if p.number] == [1, 2, 3, 4, 5]


def test_every_sentence_says_something(passages):
    assert all(passage.remarks for passage in passages)


def test_the_headline_names_what_days_are_counted_from():
    report = Report(id="a", text="Nothing.", title="Quiet", published=date(2023, 5, 3))
    assert headline(report) == "a; title 'Quiet'; published 2023-05-03; no dateline; read as en"


@pytest.mark.parametrize(
    ("words", "safe"),
    [
        ("Plain words, Звечан – “quoted”.", "Plain words, Звечан – “quoted”."),
        ("red\x1b[31m", r"red\u001b[31m"),
        ("one\rtwo\nthree", r"one\u000dtwo\u000athree"),
        ("\x9b2J", r"\u009b2J"),
        ("turned\u202eround", r"turned\u202eround"),
        ("half\ud800pair", r"half\ud800pair"),
    ],
)
def test_what_a_terminal_acts_on_is_spelled_out(words, safe):
    assert shown(words) == safe


@pytest.fixture
def dateline(monkeypatch, capsys, tmp_path):
    def run(*args):
        monkeypatch.chdir(tmp_path)
        monkeypatch.setattr(sys, "argv", ["dateline", "explain", *map(str, args)])
        with pytest.raises(SystemExit) as stopped:
            main()
        out, err = capsys.readouterr()
        return stopped.value.code or 0, out, err

    return run


def test_the_command_explains_each_report_of_a_file(dateline, tmp_path):
    text = "Gunmen attacked a market in Kano on Tuesday. \x1b]0;owned\x07 Police arrested two men."
    row = {"id": "one", "text": text, "published": "2023-05-03"}
    file = tmp_path / "reports.jsonl"
    file.write_text(json.dumps(row) + "\n" + json.dumps(row | {"id": "two"}) + "\n", "utf-8")
    status, out, _ = dateline(file)
    assert status == 0
    assert [line[:3] for line in out.splitlines() if "published" in line] == ["one", "two"]
    assert "drawn" in out
    assert "\x1b" not in out
    assert "\x07" not in out


def test_a_file_that_is_not_there_is_one_line_and_status_1(dateline):
    status, out, err = dateline("nowhere.txt")
    assert (status, out) == (1, "")
    assert "nowhere.txt" in err
    assert len(err.splitlines()) == 1


def test_a_folder_is_wrong_usage(dateline, tmp_path):
    assert dateline(tmp_path)[0] == 2


def test_each_incident_is_explained_by_its_own_trigger_only(gazetteer):
    text = (
        "The bridge in Kano reopened on Tuesday after protesters in Kano had removed a barricade."
    )
    report = prepared(Report(id="r", text=text, published=date(2023, 5, 3)))
    said = [remark for passage in explain(report, gazetteer) for remark in passage.remarks]
    assert len([remark for remark in said if remark.startswith("incident ")]) == 1
