"""Several happenings in one sentence, each with its own day and place."""

import pytest

from tests.geo.drawn import told


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Rebels who seized the town of Alba in February attacked Tuzla on Monday.",
            {
                ("2023-02-01/2023-02-28", "armed_clash", "Alba"),
                ("2023-03-13", "attack", "Tuzla"),
            },
        ),
        (  # what was done before has no day of its own
            "Two trucks that had blocked the bridge in Tuzla were burned on Monday.",
            {("2023-03-13", "property_damage", "Tuzla")},
        ),
        (
            "The men who attacked a convoy near Tuzla on Friday were arrested in Zenica on Monday.",
            {("2023-03-10", "attack", "Tuzla"), ("2023-03-13", "arrest_raid", "Zenica")},
        ),
        (
            "The mayor visited a school damaged in the fire that broke out in Tuzla on Thursday.",
            {("2023-03-09", "accident_disaster", "Tuzla")},
        ),
        (  # "and" goes on with what is told by the way, "by" makes no verb of a sentence
            (
                "Gunmen who shot at a bus and wounded a guard in Tuzla on Friday attacked a car "
                "followed by soldiers in Zenica on Monday."
            ),
            {("2023-03-10", "attack", "Tuzla"), ("2023-03-13", "attack", "Zenica")},
        ),
        (  # nothing goes on behind an object
            "Police in Tuzla arrested a man who stabbed a guard in Zenica on Friday.",
            {("2023-03-10", "attack", "Zenica"), ("2023-03-10", "arrest_raid", "Tuzla")},
        ),
        (  # no comma ends what "that" opens
            "He is sought for shootings that injured nurses in May in Tuzla, Bosnia; and Bihac.",
            {
                ("2022-05-01/2022-05-31", "attack", "Tuzla"),
                ("2022-05-01/2022-05-31", "attack", "Bihac"),
            },
        ),
    ],
)
def test_relative_clauses_that_no_comma_parts(names, text, rows):
    assert told(text, names) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Bombs exploded in Tuzla on Monday and Zenica on Tuesday.",
            {("2023-03-13", "bombing", "Tuzla"), ("2023-03-14", "bombing", "Zenica")},
        ),
        (
            (
                "Clashes were reported in Tuzla on 4 March, in Zenica the following day and near "
                "Bihac on Friday."
            ),
            {
                ("2023-03-04", "armed_clash", "Tuzla"),
                ("2023-03-05", "armed_clash", "Zenica"),
                ("2023-03-10", "armed_clash", "Bihac"),
            },
        ),
        (
            "On Monday in Tuzla and on Tuesday in Zenica and Bihac, gunmen shot policemen.",
            {
                ("2023-03-13", "attack", "Tuzla"),
                ("2023-03-14", "attack", "Zenica"),
                ("2023-03-14", "attack", "Bihac"),
            },
        ),
        (
            (
                "Five people were shot dead in Tuzla on Saturday and nine outside a bar in Zenica "
                "on Sunday."
            ),
            {("2023-03-11", "attack", "Tuzla"), ("2023-03-12", "attack", "Zenica")},
        ),
        (  # another verb has its own day and place
            "He was arrested in Tuzla on Monday and freed in Zenica on Tuesday.",
            {("2023-03-13", "arrest_raid", "Tuzla")},
        ),
    ],
)
def test_places_with_their_own_days(names, text, rows):
    assert told(text, names) == rows


_BULLETIN = """Weekly bulletin

Monday, 6 March

Gunmen attacked a bus in Tuzla. They also robbed a bank near Zenica.

A market burned down in Bihac.

{heading}

Police shot a man in Mostar. Overnight a bomb exploded in Sarajevo.
"""


def test_days_as_headings(names):
    assert told(_BULLETIN.format(heading="Thursday, 9 March:"), names) == {
        ("2023-03-06", "attack", "Tuzla"),
        ("2023-03-06", "attack", "Zenica"),
        ("2023-03-06", "property_damage", "Bihac"),
        ("2023-03-09", "attack", "Mostar"),
        ("2023-03-08", "bombing", "Sarajevo"),
    }


def test_a_day_that_stands_alone_once_is_no_heading(names):
    rows = told(_BULLETIN.format(heading="Elsewhere"), names)
    assert ("2023-03-14", "bombing", "Sarajevo") in rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            (
                "After gunmen shot five people in Tuzla on Sunday, police raided a house in Zenica "
                "on Monday."
            ),
            {("2023-03-12", "attack", "Tuzla"), ("2023-03-13", "arrest_raid", "Zenica")},
        ),
        (  # commas of a list end nothing
            (
                "When police fired tear gas in Tuzla, Bihac and Zenica on Sunday, men burned cars "
                "in Mostar."
            ),
            {
                ("2023-03-12", "riot", "Tuzla"),
                ("2023-03-12", "riot", "Bihac"),
                ("2023-03-12", "riot", "Zenica"),
                ("2023-03-12", "property_damage", "Mostar"),
            },
        ),
        (
            "Gunmen stormed a base in Zenica on Tuesday, a day after a bomb exploded in Tuzla.",
            {("2023-03-14", "armed_clash", "Zenica"), ("2023-03-13", "bombing", "Tuzla")},
        ),
        (  # a week or so before
            (
                "Gunmen attacked a bus in Mostar on Monday.\n\nThe attack came 48 hours after "
                "rebels shot a guard in Tuzla, and two weeks after ten farmers were kidnapped in "
                "Zenica."
            ),
            {
                ("2023-03-13", "attack", "Mostar"),
                ("2023-03-11", "attack", "Tuzla"),
                ("2023-02-24/2023-03-02", "abduction", "Zenica"),
            },
        ),
        (  # nobody knows how many weeks
            "On Monday, weeks after floods hit Zenica, a bomb exploded in Tuzla.",
            {("2023-03-13", "bombing", "Tuzla")},
        ),
        (  # counted from what is no verb's: the bomb has its own day
            "On Monday, a week after the feast, a bomb exploded in Tuzla.",
            {("2023-03-13", "bombing", "Tuzla")},
        ),
    ],
)
def test_clauses_that_stand_before_what_they_precede(names, text, rows):
    assert told(text, names) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (  # the day of the lead stands where it is told again
            (
                "Three people have been killed in an explosion at a market in Tuzla.\n\n"
                "It happened on Monday evening."
            ),
            {("2023-03-13", "bombing", "Tuzla")},
        ),
        (
            (
                "Three women were stabbed in Tuzla.\n\nPolice said the attack took place outside a "
                "bar on Sunday."
            ),
            {("2023-03-12", "attack", "Tuzla")},
        ),
        (
            (
                "A man has been shot dead in Tuzla.\n\nOfficers were called to a café in Tuzla on "
                "Friday, where a man had been shot."
            ),
            {("2023-03-10", "attack", "Tuzla")},
        ),
        (  # another place, another attack
            "Gunmen shot a man in Tuzla.\n\nOn Sunday a woman was shot in Zenica.",
            {("2023-03-15", "attack", "Tuzla"), ("2023-03-12", "attack", "Zenica")},
        ),
    ],
)
def test_the_day_of_a_lead_told_later(names, text, rows):
    assert told(text, names) == rows
