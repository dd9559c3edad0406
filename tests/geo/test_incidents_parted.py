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


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (  # whom help was called to
            "On Friday officers were called to Tuzla, where a man had been stabbed.",
            {("2023-03-10", "attack", "Tuzla")},
        ),
        (  # a name of a destination, where something was
            "She will send a team to Tuzla, where a court was set on fire on March 4.",
            {("2023-03-04", "property_damage", "Tuzla")},
        ),
        (  # said of the place before
            "A lorry overturned in Tuzla on Monday.\n\nA man died there on the 14th of last month.",
            {
                ("2023-03-13", "accident_disaster", "Tuzla"),
                ("2023-02-14", "accident_disaster", "Tuzla"),
            },
        ),
        (  # the same day, not one that nobody knows
            "An earthquake shook Tuzla on Monday.\n\nHours earlier, floods swept through Zenica.",
            {
                ("2023-03-13", "accident_disaster", "Tuzla"),
                ("2023-03-13", "accident_disaster", "Zenica"),
            },
        ),
        (
            "An earthquake shook Tuzla on Monday.\n\nMinutes before, a bus had crashed in Zenica.",
            {
                ("2023-03-13", "accident_disaster", "Tuzla"),
                ("2023-03-13", "accident_disaster", "Zenica"),
            },
        ),
        (  # counted on from what was told
            (
                "Two explosions shook Tuzla on Sunday.\n\nA day after the blasts, a car bomb "
                "exploded in Zenica."
            ),
            {("2023-03-12", "bombing", "Tuzla"), ("2023-03-13", "bombing", "Zenica")},
        ),
        (
            (
                "Two explosions shook Tuzla on Sunday.\n\nThe day before the blasts, a car bomb "
                "had exploded in Zenica."
            ),
            {("2023-03-12", "bombing", "Tuzla"), ("2023-03-11", "bombing", "Zenica")},
        ),
        (  # nobody knows of which
            (
                "A bomb exploded in Tuzla on Saturday and another in Bihac on Sunday.\n\nA day "
                "after the blasts, police arrested nine men in Zenica."
            ),
            {
                ("2023-03-11", "bombing", "Tuzla"),
                ("2023-03-12", "bombing", "Bihac"),
                ("2023-03-12", "arrest_raid", "Zenica"),
            },
        ),
        (
            "Thirty soldiers were hurt on Monday in clashes at the town hall in Tuzla.",
            {("2023-03-13", "armed_clash", "Tuzla")},
        ),
        (  # who tell the news tell of nothing older
            (
                "Gunmen attacked Tuzla on Monday.\n\nPolice said that two lorries had blocked a "
                "bridge in Zenica."
            ),
            {("2023-03-13", "attack", "Tuzla"), ("2023-03-13", "blockade", "Zenica")},
        ),
        (
            (
                "Gunmen attacked Tuzla on Monday.\n\nA man said that soldiers had blocked a bridge "
                "in Zenica."
            ),
            {("2023-03-13", "attack", "Tuzla")},
        ),
        (  # the city is the one that was told of
            (
                "Gunmen attacked Tuzla on Monday.\n\nOn Sunday four officers had been shot dead in "
                "the city as talks began."
            ),
            {("2023-03-13", "attack", "Tuzla"), ("2023-03-12", "attack", "Tuzla")},
        ),
        (  # what did it stands beside
            "Nine people died in Tuzla on Monday, when police opened fire.",
            {("2023-03-13", "attack", "Tuzla")},
        ),
        (  # Tuzla only says where the market is
            "Police arrested nine people at the Husino market south of Tuzla on Monday.",
            {("2023-03-13", "arrest_raid", "Husino")},
        ),
        (  # a day before a month
            "The man who had been hunted since May for a theft in Zenica was arrested on Monday.",
            {("2023-03-13", "arrest_raid", "Zenica")},
        ),
    ],
)
def test_words_that_lead_to_a_day_or_a_place(names, text, rows):
    assert told(text, names) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (  # what began goes on elsewhere
            "The protests began Friday in Tuzla and spread the next day to Zenica and Bihac.",
            {
                ("2023-03-10", "protest", "Tuzla"),
                ("2023-03-11", "protest", "Zenica"),
                ("2023-03-11", "protest", "Bihac"),
            },
        ),
        (  # the place of a title is nobody's scene
            (
                "Rebels shelled Zenica on Monday.\n\nTuzla governor Ana Hill said a shell had hit "
                "a school there."
            ),
            {("2023-03-13", "shelling_airstrike", "Zenica")},
        ),
        (
            (
                "Rebels shelled Zenica on Monday.\n\nTwo nurses died, the family of one said in "
                "Tuzla.\n\nNine people were wounded."
            ),
            {("2023-03-13", "shelling_airstrike", "Zenica")},
        ),
        (  # a building bears the name of another place
            "Gunmen stormed St Francis Church in Tuzla on Sunday.",
            {("2023-03-12", "attack", "Tuzla")},
        ),
        (  # and is hit itself
            "A mob stormed the Supreme Court in Tuzla on Sunday.",
            {("2023-03-12", "armed_clash", "Tuzla")},
        ),
        (  # from where people are taken, it happened
            "Two nurses were kidnapped from the town of Tuzla on Sunday.",
            {("2023-03-12", "abduction", "Tuzla")},
        ),
        (  # where people are sent, they are
            "The government sent two special police units to the Tuzla bridge on Sunday.",
            {("2023-03-12", "deployment", "Tuzla")},
        ),
        (  # a land called like its town, and a town in it
            (
                "In Belgorod region, two people were wounded on Sunday when a drone hit a minibus "
                "in Shebekino."
            ),
            {("2023-03-12", "shelling_airstrike", "Shebekino")},
        ),
        (  # who takes a town
            "Tuzla fell to the rebels on Sunday. Fighters rolled into Zenica on Monday.",
            {("2023-03-12", "armed_clash", "Tuzla"), ("2023-03-13", "deployment", "Zenica")},
        ),
        (  # a capital that other languages call like its country
            "A bomb exploded in Tunis on Sunday.",
            {("2023-03-12", "bombing", "Tunis")},
        ),
        (  # what is a land's, under a dateline
            (
                "TUZLA, Bosnia, March 15 (Agency) - Nine people were killed on Monday when a mill "
                "in Bosnia's third city collapsed."
            ),
            {("2023-03-13", "accident_disaster", "TUZLA")},
        ),
        (
            (
                "TUZLA, March 15 (Agency) - Fighting between Bosnia's army and two gangs went on "
                "on Monday."
            ),
            {("2023-03-13", "armed_clash", "TUZLA")},
        ),
        (
            "TUZLA, March 15 (Agency) - By Monday nine gangs had been arrested in the city.",
            {("2023-03-13", "arrest_raid", "TUZLA")},
        ),
        (  # unless another was told of
            (
                "TUZLA, March 15 (Agency) - The visit went to Zenica.\n\nOn Monday two explosions "
                "were heard in the town."
            ),
            {("2023-03-13", "bombing", "Zenica")},
        ),
        (  # but in all of it, or by its government
            "TUZLA, March 15 (Agency) - Nine men were arrested in Bosnia on Monday.",
            set(),
        ),
        (
            "TUZLA, March 15 (Agency) - Bosnia's army deployed two brigades on Monday.",
            set(),
        ),
        (  # all of a country
            "SARAJEVO, March 15 (Agency) - The army shut the country's borders on Monday.",
            set(),
        ),
        (  # two clauses by the way, one in the other
            (
                "The quake, which struck a year after a storm that killed thousands, destroyed "
                "houses in Tuzla on Monday."
            ),
            {("2023-03-13", "property_damage", "Tuzla")},
        ),
        (
            "A bank was robbed in Tuzla on Monday. Police have since arrested nine men.",
            {("2023-03-13", "attack", "Tuzla"), ("2023-03-13", "arrest_raid", "Tuzla")},
        ),
        (  # the day of what is said dates no toll
            "Nine people have died in floods in Tuzla, the government said Friday.",
            set(),
        ),
    ],
)
def test_whose_place_it_is(names, text, rows):
    assert told(text, names) == rows
