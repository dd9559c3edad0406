"""Parts of a land that a text points at: "moved into the north"."""

from datetime import date

import pytest

from geo.events.words import words
from geo.incidents import read
from geo.lands import pointed_at
from geo.readers import prepared
from geo.report import Report, Span


@pytest.mark.parametrize(
    ("clause", "towards"),
    [
        ("Troops moved into the north in armoured vehicles", "north"),
        ("Roads were blocked across the south", "south"),
        ("Five people were killed in the northeast.", "northeast"),
        ("Troops moved into the north of Mali", None),
        ("Three men were shot in the west bank", None),
        ("Villagers fled to the north", None),
        ("Gunmen attacked a village", None),
    ],
)
def test_a_clause_points_at_a_part_of_a_land(clause, towards):
    report = Report(id="r", text=clause)
    assert pointed_at(report, Span(0, len(clause)), words("en")) == towards


@pytest.mark.parametrize(
    ("text", "site"),
    [
        (
            (
                "Gunmen attacked a convoy in Gao on Tuesday, in northern Mali. On Monday troops "
                "had moved into the north in armoured vehicles."
            ),
            ("Mali", "north"),
        ),
        (
            "Gunmen attacked a convoy in Gao on Tuesday. On Monday troops moved into the town.",
            ("Gao", None),
        ),
    ],
)
def test_what_happened_in_the_north_is_not_in_the_town_told_of_before(gazetteer, text, site):
    report = prepared(Report(id="r", text=text, published=date(2023, 5, 3)))
    (moved,) = (i for i in read(report, gazetteer).incidents if str(i.when) == "2023-05-01")
    where = moved.whereabouts
    assert (where.toponyms[0].name, where.qualifier and where.qualifier.bearing) == site
    assert where.inherited
