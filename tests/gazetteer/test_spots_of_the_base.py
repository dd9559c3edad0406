"""Where incidents are drawn when the built-in places alone know the names."""

import pytest

from geo.incident import Whereabouts
from geo.report import Report
from tests.gazetteer.spotting import incident, located, named


@pytest.mark.parametrize(("land", "drawn"), [("Bosnia", True), ("Serbia", False)])
def test_an_inherited_town_is_drawn_where_it_lies_in_the_land_named(gazetteer, land, drawn):
    report = Report(id="r", text=f"TUZLA: Men of {land}'s army fought.")
    town, whose = named(report, "TUZLA", land)
    where = Whereabouts(toponyms=(town,), span=town.span, inherited="dateline", land=whose)
    one = located(report, incident(where), [town, whose], gazetteer)
    assert (one.spot is not None) == drawn
    assert drawn or one.unplaced == "only a country is named, 'Serbia'"


@pytest.mark.parametrize(
    ("site", "words"),
    [
        ("Parnell Square", "Parnell Square, perhaps around Dublin"),
        ("Limerick Hospital", "Limerick Hospital, Limerick"),
    ],
)
def test_a_square_named_after_a_town_abroad_is_where_the_report_is_set(gazetteer, site, words):
    report = Report(id="r", text=f"DUBLIN: Snow fell; later. Men fought at {site}.")
    around, square = named(report, "DUBLIN", site)
    where = Whereabouts(toponyms=(square,), container=around, span=square.span)
    assert located(report, incident(where), [around, square], gazetteer).spot.place == words


def test_a_doubtful_name_has_no_spot_and_says_what_it_may_be(gazetteer):
    report = Report(id="r", text="Snow fell in Springfield.")
    (name,) = named(report, "Springfield")
    where = Whereabouts(toponyms=(name,), span=name.span)
    one = located(report, incident(where), [name], gazetteer)
    assert one.spot is None
    assert one.unplaced.startswith("'Springfield' may be Springfield (city, US.")
