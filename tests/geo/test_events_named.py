"""Happenings that a noun names: by their day, by their place, or not at all."""

import pytest

from geo.events import events
from geo.report import Span


def named(text, day):
    """Give the events of a text in which `day` is a day."""
    start = text.index(day)
    return events(text, days=[Span(start, start + len(day))])


@pytest.mark.parametrize(
    ("text", "day", "noun"),
    [
        ("He was charged on suspicion of the May 3 shooting.", "May 3", "shooting"),
        ("The mayor spoke of last week's fire.", "last week", None),
        ("The mayor spoke of last week's explosion.", "last week", "explosion"),
        ("She said she knew of two killings in Kano last week.", "last week", "killings"),
        ("The claim is for the earthquake last month.", "last month", "earthquake"),
        ("The bombings on 7 August are his work, they said.", "7 August", "bombings"),
    ],
)
def test_what_is_named_by_its_day_happened(text, day, noun):
    told = [e for e in named(text, day) if e.day]
    assert [text[e.trigger.start : e.trigger.end] for e in told] == ([noun] if noun else [])
    assert {e.status for e in told} <= {"actual"}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The union cancelled the May 1 march.", "May 1"),
        ("On Tuesday she condemned the attack.", "Tuesday"),
        ("He called the shooting, his lawyer said on Friday, a mishap.", "Friday"),
    ],
)
def test_a_day_beside_a_noun_names_nothing(text, day):
    assert not [e for e in named(text, day) if e.day]


def test_an_arrest_for_what_is_named_by_its_day_is_told_beside_it():
    text = "Police arrested a man on Sunday in the May 3 shooting."
    assert {(e.kind, e.day is not None) for e in named(text, "May 3")} == {
        ("arrest_raid", False),
        ("attack", True),
    }


def test_a_happening_that_is_only_spoken_of():
    (event,) = events("Donors gave money for victims of the explosion in Beirut.")
    assert event.spoken_of
    assert event.status != "actual"


@pytest.mark.parametrize(
    "text",
    [
        "He died of a heart attack.",
        "The two firms struck a deal after a long court battle.",
        "Her rival attacked her for raising taxes.",
        "The office was flooded with letters.",
    ],
)
def test_a_way_of_speaking_is_no_event(text):
    assert not [e for e in events(text) if e.status == "actual" and not e.light]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The army, which could strike at any hour, shelled the town.", "actual"),
        ("Chanting that he must go, students blocked the road.", "actual"),
        ("The road may have been blocked.", "conditional"),
        ("The road will be blocked.", "planned"),
        ("Relatives of victims of the flood protested.", "actual"),
    ],
)
def test_only_the_verb_itself_makes_it_a_wish_or_a_plan(text, status):
    assert {e.status for e in events(text) if e.verbal} == {status}


def test_both_verbs_of_a_relative_clause_are_told_by_the_way():
    text = "The cap lay near the house where a man shot and killed a guard."
    assert all(event.aside for event in events(text))
