"""Clauses that share a day or a place, and those that keep theirs to themselves."""

import pytest

from tests.geo.drawn import told


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (  # what befell others is a clause of its own
            "On Monday a woman drowned in Tuzla and two men were killed by an avalanche in Zenica.",
            {
                ("2023-03-13", "accident_disaster", "Tuzla"),
                ("2023-03-13", "accident_disaster", "Zenica"),
            },
        ),
        (  # the last clause is of the one it hangs on
            (
                "In February a crane fell near Tuzla, and in May 2022 a man died in Zenica when a "
                "bridge collapsed."
            ),
            {
                ("2023-02-01/2023-02-28", "accident_disaster", "Tuzla"),
                ("2022-05-01/2022-05-31", "accident_disaster", "Zenica"),
            },
        ),
        (  # the day of an aside stays there
            "Rebels shelled Tuzla, where a flood had killed nine people on February 14.",
            {
                ("2023-03-15", "shelling_airstrike", "Tuzla"),
                ("2023-02-14", "accident_disaster", "Tuzla"),
            },
        ),
        (  # the day of the sentence is the news, though it tells what was hours before
            (
                "Nine bodies were brought to a clinic in Tuzla on Monday, hours after the mayor "
                "resigned.\n\nCrowds ransacked her house in Zenica."
            ),
            {("2023-03-13", "property_damage", "Zenica")},
        ),
        (  # what was tried has its day too
            (
                "Police raided a school in Tuzla on Tuesday.\n\nOn Friday, crowds tried to storm a "
                "court in Zenica. Riots were reported in Bihac."
            ),
            {("2023-03-14", "arrest_raid", "Tuzla"), ("2023-03-10", "riot", "Bihac")},
        ),
        (
            "A plane crashed in Zenica on Monday.\n\nHours earlier, rockets had hit Tuzla.",
            {
                ("2023-03-13", "accident_disaster", "Zenica"),
                ("2023-03-13", "shelling_airstrike", "Tuzla"),
            },
        ),
        (  # all of a list are hit
            "Bosnia said the towns of Tuzla, Zenica and Bihac had been shelled on Monday.",
            {
                ("2023-03-13", "shelling_airstrike", "Tuzla"),
                ("2023-03-13", "shelling_airstrike", "Zenica"),
                ("2023-03-13", "shelling_airstrike", "Bihac"),
            },
        ),
        (  # where on a way it was, the next name tells
            "Farmers blocked the Northern Highway near Tuzla on Monday.",
            {("2023-03-13", "blockade", "Tuzla")},
        ),
        (  # no list of places with days
            "Soldiers clashed near Tuzla on Sunday, Zenica mayor Ana Hill told us on Monday.",
            {("2023-03-12", "armed_clash", "Tuzla")},
        ),
        (  # a call tells the day and the place
            (
                "Officers were called to Tuzla at 10pm on Saturday after reports of shouting. A "
                "window of a bar was smashed."
            ),
            {("2023-03-11", "property_damage", "Tuzla")},
        ),
        (  # the two only say where the crossing is
            "Buses were let through in Tuzla, the crossing between Kosovo and Serbia, on Monday.",
            {("2023-03-13", "blockade", "Tuzla")},
        ),
        (
            "A landslide blocked State Highway 1 between Tuzla and Zenica on Monday.",
            {("2023-03-13", "accident_disaster", "Tuzla", "Zenica")},
        ),
        (  # one day and place for both
            "Two men drowned and nine were rescued when a boat sank near Split on Tuesday.",
            {("2023-03-14", "accident_disaster", "Split")},
        ),
        (  # nobody did the one, somebody the other
            "No one was hurt and the driver was arrested in Tuzla on Monday.",
            {("2023-03-13", "arrest_raid", "Tuzla")},
        ),
        (  # the town where it was, and not the land around it as well
            (
                "In Northern Ireland, two farmers were wounded on Monday when a bomb exploded in "
                "Newry."
            ),
            {("2023-03-13", "bombing", "Newry")},
        ),
        (  # where it was aimed at
            "On Monday rockets were launched from Mostar towards Tuzla and Zenica.",
            {
                ("2023-03-13", "shelling_airstrike", "Tuzla"),
                ("2023-03-13", "shelling_airstrike", "Zenica"),
            },
        ),
        (  # a toll since a day, and those who fight a fire
            (
                "A fire broke out in Tuzla on Friday. Firemen were battling blazes.\n\nNine people "
                "have been injured since the weekend."
            ),
            {("2023-03-10", "accident_disaster", "Tuzla")},
        ),
        (  # whatever the lead tells, "the incident" was on Sunday
            ("Police have seized a boat off Split.\n\nThe incident took place on Sunday."),
            {("2023-03-12", "arrest_raid", "Split")},
        ),
        (
            "War broke out in 2014. In May of that year nine people were shot dead in Tuzla.",
            {("2014-05-01/2014-05-31", "attack", "Tuzla")},
        ),
        (
            "A plane crashed after take-off from Tuzla on Monday.",
            {("2023-03-13", "accident_disaster", "Tuzla")},
        ),
    ],
)
def test_clauses_joined(names, text, rows):
    assert told(text, names) == rows
