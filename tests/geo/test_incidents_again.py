"""One happening spoken of again in its report: by its day, its place, or whom it befell."""

from datetime import date

import pytest

from geo.incidents import read
from geo.readers import prepared
from geo.report import Report
from tests.geo.drawn import drawn, places


def told(text, names, published="2023-05-03"):
    """Give day and places of what is drawn, in text order."""
    day = date.fromisoformat(published)
    report = prepared(Report(id="r", text=text, published=day))
    return [(str(one.when), *places(one)) for one in drawn(read(report, names))]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (  # the victim's name leads to the day
            (
                "Ann Hill was shot in Tuzla on April 9.\n\nA court will hear five witnesses.\n\n"
                "Hill was killed with a rifle, her brother said."
            ),
            {("2023-04-09", "Tuzla")},
        ),
        (  # and the other way, to the place
            (
                "The killing of Ann Hill, a baker in Tuzla, is an issue in the vote.\n\n"
                "Hill was shot on Sunday."
            ),
            {("2023-04-30", "Tuzla")},
        ),
        (  # one day for all that is of a kind, each at its place
            "The April 9 bombings shook the country.\n\nNine people died in the blast in Tuzla.",
            {("2023-04-09", "Tuzla")},
        ),
        (  # "the attack" points at the place that was spoken of before
            (
                "She prayed for victims of the explosion in Tuzla.\n\nThe explosion on April 9 "
                "killed forty people."
            ),
            {("2023-04-09", "Tuzla")},
        ),
        (  # what a land's rally was, the rally in a town was
            "In Bosnia, thousands rallied on Tuesday.\n\nThe rally in Tuzla ended with a song.",
            {("2023-05-02", "Tuzla")},
        ),
        (  # the day of another verb is not that of what is told by the way
            "The man who had shot a guard in Tuzla was found on Monday.",
            set(),
        ),
        (
            "Ministers met on Monday in Tuzla after the floods, which have killed forty people.",
            set(),
        ),
        (  # bodies found after a flood belong to the flood
            "A flood hit Tuzla on Monday.\n\nBy Tuesday six bodies had been found.",
            {("2023-05-01", "Tuzla")},
        ),
    ],
)
def test_spoken_of_again(names, text, rows):
    assert set(told(text, names)) == rows


def test_a_home_town_is_no_site(names):
    text = "Ann Hill, 44, of Tuzla, was arrested at a checkpoint on Monday."
    assert told(text, names) == []
