"""What the base holds beside the cities: counted, and found by the words that reports use."""

from collections import Counter

import pytest
from babel import Locale

from gazetteer.base_rows import table
from gazetteer.country_names import country_names, languages

NOBODY = {"AQ", "BV", "GS", "HM", "IO", "SJ", "TF", "UM", "VA"}  # no people, or no word for them
TABLES = ("areas.csv", "waters.csv", "relief.csv", "quarters.csv")


@pytest.mark.parametrize(
    ("type_", "least"),
    [
        ("continent", 7), ("macro-region", 150), ("ocean", 5), ("sea", 39), ("strait", 12),
        ("river", 300), ("lake", 39), ("mountains", 50), ("island", 80), ("desert", 12),
    ],
)  # fmt: skip
def test_there_are_enough_of_a_kind(type_, least):
    counted = Counter(row["type"] for name in TABLES for row in table(name))
    assert counted[type_] >= least


def test_no_river_stands_twice():
    rivers = [row["name"].removesuffix(" River") for row in table("waters.csv")
              if row["type"] == "river"]  # fmt: skip
    # Musi, Morava, Red: two rivers of one name are told apart by their full names
    assert [name for name, count in Counter(rivers).items() if count > 1] == []


def test_every_people_has_a_word():
    said = {row["of"] for row in table("demonyms.csv")}
    assert {row["iso"] for row in table("countries.csv")} - said == NOBODY


def test_no_name_of_a_country_is_lost_to_a_language_that_only_inherits_it():
    said = {(iso, name) for iso, names in country_names({}).items() for name, _ in names}
    inherited = {
        called for code in languages() for called in Locale.parse(code).territories.items()
    }
    assert inherited == said


def test_every_country_with_towns_has_first_level_regions():
    lands = {row["country"] for row in table("admin1.csv")}
    assert len(lands) >= 224
    for code in ("MM.10", "HK.HEA", "GH.12", "CD.29", "NP.2", "DZ.TG", "KZ.12510143"):
        assert code in {row["code"] for row in table("admin1.csv")}


def test_every_county_of_the_states_is_there():
    counties = [row for row in table("admin2.csv") if row["country"] == "US"]
    assert len(counties) >= 3140


# The Associated Press' abbreviations of states; eight states are always written out.
STATES = {
    "AL": "Ala.", "AZ": "Ariz.", "AR": "Ark.", "CA": "Calif.", "CO": "Colo.", "CT": "Conn.",
    "DE": "Del.", "FL": "Fla.", "GA": "Ga.", "IL": "Ill.", "IN": "Ind.", "KS": "Kan.",
    "KY": "Ky.", "LA": "La.", "MD": "Md.", "MA": "Mass.", "MI": "Mich.", "MN": "Minn.",
    "MS": "Miss.", "MO": "Mo.", "MT": "Mont.", "NE": "Neb.", "NV": "Nev.", "NH": "N.H.",
    "NJ": "N.J.", "NM": "N.M.", "NY": "N.Y.", "NC": "N.C.", "ND": "N.D.", "OK": "Okla.",
    "OR": "Ore.", "PA": "Pa.", "RI": "R.I.", "SC": "S.C.", "SD": "S.D.", "TN": "Tenn.",
    "VT": "Vt.", "VA": "Va.", "WA": "Wash.", "WV": "W.Va.", "WI": "Wis.", "WY": "Wyo.",
}  # fmt: skip
PROVINCES = {
    "01": "Alta.", "02": "B.C.", "03": "Man.", "04": "N.B.", "05": "N.L.", "07": "N.S.",
    "08": "Ont.", "09": "P.E.I.", "10": "Que.", "11": "Sask.", "12": "Yukon", "13": "N.W.T.",
    "14": "Nunavut",
}  # fmt: skip


@pytest.mark.parametrize(
    ("short", "code"),
    [
        *((short, f"US.{code}") for code, short in STATES.items()),
        *((short, f"CA.{code}") for code, short in PROVINCES.items()),
        ("Nfld.", "CA.05"), ("U.S.", "US"), ("U.S.A.", "US"), ("UK", "GB"), ("U.K.", "GB"),
        ("DRC", "CD"), ("CAR", "CF"), ("UAE", "AE"), ("DPRK", "KP"), ("ROK", "KR"), ("NZ", "NZ"),
        ("N. Korea", "KP"), ("S. Sudan", "SS"), ("BiH", "BA"), ("W. Bank", "PS.WE"),
    ],
)  # fmt: skip
def test_an_abbreviation_of_the_news(gazetteer, short, code):
    assert gazetteer.candidates(short)[0].place.id == gazetteer.place(code).id


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Sagaing region", "MM.10"), ("Sagaing", "MM.10"), ("Tanganyika province", "CD.29"),
        ("Karnali", "NP.6"), ("Naypyidaw", "MM.18"), ("Kwun Tong", "HK.KKT"),
        ("Salvadorans", "SV"), ("Tahitians", "PF"), ("Bissau-Guinean", "GW"), ("Congolese", "CD"),
        ("Kosovë", "XK"), ("Косово", "XK"), ("Kosove", "XK"), ("Njalimani", "DE"),
        ("Horn of Africa", "base:horn-of-africa"), ("Balkans", "base:balkans"),
    ],
)  # fmt: skip
def test_what_the_tables_add_is_found(gazetteer, name, code):
    found = [one.place.id for one in gazetteer.candidates(name, limit=3)]
    assert gazetteer.place(code).id in found


@pytest.mark.parametrize(
    ("name", "country"), [("Salvador", "BR"), ("Granada", "ES"), ("Poole", "GB"), ("Palu", "ID")]
)
def test_a_large_city_is_not_what_others_call_a_land(gazetteer, name, country):
    best = gazetteer.candidates(name)[0].place
    assert (best.country, best.feature) == (country, "city")


@pytest.mark.parametrize("name", ["NEW DELHI", "New Delhi", "Ню Делхи"])
def test_new_delhi_is_the_capital(gazetteer, name):
    best = gazetteer.candidates(name)[0].place
    assert (best.name, best.type) == ("New Delhi", "capital")


def test_a_place_lies_in_its_region_and_its_country(gazetteer):
    town = gazetteer.candidates("Springfield, Ill.")[0].place
    assert [gazetteer.place(id_).name for id_ in town.within] == ["Illinois", "United States"]
