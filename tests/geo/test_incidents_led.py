"""Words that lead an incident to its day and its place, and whose place a sentence names."""

import pytest

from tests.geo.drawn import told


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
