"""The names of reports that a person should look at, and what is said of them."""

from datetime import date

import pytest

from gazetteer.editing import apply, rules
from gazetteer.lookup import Gazetteer
from gazetteer.resolve.scene import survey
from gazetteer.review import Queue
from geo.incidents import read as tell
from geo.readers import prepared
from geo.report import Report

BOOK = """\
upper: {name: Donji Kamen, type: village, at: [20.5, 43.0], country: XK, radius_km: 1}
lower: {name: Donji Kamen, type: village, at: [20.9, 42.6], country: XK, radius_km: 1}
close: {name: Suva Bara, type: village, at: [20.5, 43.0], country: XK, radius_km: 5}
by: {name: Suva Bara, type: village, at: [20.51, 43.0], country: XK, radius_km: 5}
town: {name: Staro Polje, type: town, at: [20.7, 42.8], country: XK}
"""


@pytest.fixture
def book(tmp_path):
    path = tmp_path / "gazetteer.yaml"
    path.write_text(BOOK, "utf-8")
    return path


def questions(book, cache, *texts):
    gazetteer = Gazetteer.open(book, cache=cache)
    queue = Queue(gazetteer)
    for number, text in enumerate(texts, 1):
        report = prepared(Report(id=f"r{number}", text=text, published=date(2022, 12, 12)))
        told = tell(report, gazetteer)
        queue.add(survey(report, told.incidents, told.toponyms, gazetteer), told.incidents)
    return queue.questions()


def test_what_nobody_knows_is_told_with_how_often_and_where(book, cache):
    first = "Two people were injured in an explosion in Donji Zubnik on Friday."
    second = "A fire broke out in Donji Zubnik on Saturday."
    third = "A shop was looted in Donji Zubnik on Sunday."
    (one,) = questions(book, cache, first, f"{second} {third}")
    assert (one.name, one.state) == ("Donji Zubnik", "unknown")
    assert (one.times, one.reports, one.incidents) == (3, 2, 3)
    assert one.because == "no gazetteer knows 'Donji Zubnik'"
    told = [(telling.report, telling.text) for telling in one.tellings]
    assert told == [("r1", first), ("r2", second), ("r2", third)]


def test_what_may_mean_two_places_is_told_with_both(book, cache):
    (one,) = questions(book, cache, "Shots were fired in Donji Kamen on Friday.")
    assert one.state == "unsure"
    assert [candidate.place.id for candidate in one.candidates] == ["upper", "lower"]
    assert one.candidates[0].score >= one.candidates[1].score > 0.3
    assert all(candidate.reasons for candidate in one.candidates)


@pytest.mark.parametrize(
    "text",
    [
        "Shots were fired in Staro Polje on Friday.",
        "Shots were fired in Suva Bara on Friday.",  # both lie in one circle
        "Nothing happened anywhere.",
    ],
)
def test_what_is_clear_is_not_asked(book, cache, text):
    assert questions(book, cache, text) == []


@pytest.mark.parametrize("answer", ["mean", "reject"])
def test_what_was_answered_is_not_asked_again(book, cache, answer):
    text = "Shots were fired in Donji Kamen and Donji Zubnik on Friday."
    asked = questions(book, cache, text)
    assert {one.name for one in asked} == {"Donji Kamen", "Donji Zubnik"}
    place = Gazetteer.open(book, cache=cache).place("town")
    if answer == "mean":
        apply(rules.mean([book], "Donji Kamen", place))
    apply(rules.reject([book], "Donji Zubnik"))
    left = {one.name for one in questions(book, cache, text)}
    assert left == (set() if answer == "mean" else {"Donji Kamen"})


def test_what_keeps_incidents_off_the_map_comes_first(book, cache):
    often = "The mayor of Gornji Zubnik spoke. People of Gornji Zubnik came. In Gornji Zubnik all."
    needed = "A fire broke out in Donji Zubnik on Saturday."
    found = questions(book, cache, f"{often} They walked in Gornji Zubnik.", needed)
    assert found[0].name == "Donji Zubnik"
    assert {one.name: one.incidents for one in found}["Gornji Zubnik"] == 0


def test_spellings_of_a_name_are_one_question_under_the_usual_one(book, cache):
    names = ("Donji Zubník", "Donji Zubnik", "Donji Zubnik")
    (one,) = questions(book, cache, *(f"A fire broke out in {name} on Sunday." for name in names))
    assert (one.name, one.times) == ("Donji Zubnik", 3)


def test_a_typing_error_is_offered_what_it_may_be(book, cache):
    (one,) = questions(book, cache, "Shots were fired in Leposavxić on Friday.")
    assert one.state == "unknown"
    assert any("a typing error away" in candidate.reasons for candidate in one.candidates)
