"""Which named place is the site, and how words bend it."""

import pytest

from geo.events.words import words
from geo.incident import Qualifier, Whereabouts
from geo.names import Known
from geo.report import Report, Span
from geo.scene import Scene, is_country
from geo.toponym import Toponym
from geo.whereabouts import sites

FEATURES = {
    "Gornje Selo": "village", "Brod": "city", "Luka": "city", "Kraj": "region", "Zemlja": "country",
    "Bistra River": "water", "Okrug": "district",
}  # fmt: skip


class FewNames:
    def known(self, name):
        local = name == "main border crossing"
        feature = "facility" if local else FEATURES.get(name)
        return Known(feature, 0.5, local, exact=True) if feature else None


def read(text, roles=None):
    found = [
        Toponym(
            span=Span(text.index(name), text.index(name) + len(name)),
            name=name,
            cls="place",
            role=(roles or {}).get(name, "locative"),
        )
        for name in FEATURES
        if name in text
    ]
    found.sort(key=lambda t: t.span.start)
    whole = Span(0, len(text))
    at = text.index("clash")
    scene = Scene(Report(id="r", text=text), whole, whole, Span(at, at + 5))
    return sites(scene, found, FewNames(), words("en"))


@pytest.mark.parametrize(
    ("text", "site", "relation", "bearing", "km"),
    [
        ("They clashed in Brod.", "Brod", None, None, None),
        ("They clashed in the northern part of Brod.", "Brod", "part", "north", None),
        ("They clashed near Brod.", "Brod", "near", None, None),
        ("They clashed on the outskirts of Brod.", "Brod", "near", None, None),
        ("They clashed 5 km south of Brod.", "Brod", "direction", "south", 5),
        ("They clashed about 10 miles north-east of Brod.", "Brod", "direction", "northeast", 16.1),
        ("They clashed across the Bistra River.", "Bistra River", "across", None, None),
        ("They clashed along the Bistra River.", "Bistra River", "along", None, None),
        ("They clashed in northern Kraj.", "Kraj", "part", "north", None),
        ("They clashed just outside Brod.", "Brod", "outside", None, None),
        ("They clashed in the north of Kraj.", "Kraj", "part", "north", None),
        ("They clashed north of Brod.", "Brod", "direction", "north", None),
        ("They clashed at the turn-off to Brod.", "Brod", "near", None, None),
        ("They clashed in the capital of Zemlja.", "Zemlja", "capital", None, None),
        ("They clashed in Zemlja's capital.", "Zemlja", "capital", None, None),
        ("They clashed next to the embassy in Zemlja.", "Zemlja", "embassy", None, None),
        ("They clashed in Zemlja's capital, Brod.", "Brod", None, None, None),
        ("They clashed in central Brod.", "Brod", "part", "centre", None),
    ],
)
def test_qualifiers(text, site, relation, bearing, km):
    (where,) = read(text)
    assert where.toponyms[0].name == site
    qualifier = where.qualifier
    assert (qualifier and qualifier.relation) == relation
    assert (qualifier and qualifier.bearing) == bearing
    assert (qualifier and qualifier.km) == km


@pytest.mark.parametrize(
    "marked",
    [
        "Brod", "northern part of Brod", "near Brod", "outskirts of Brod",
        "5 km south of Brod", "across the Bistra River", "northern Kraj", "north of Brod",
        "central Brod", "turn-off to Brod", "in the vicinity of the Brod",
    ],
)  # fmt: skip
def test_the_words_that_bend_a_name_are_marked_with_it(marked):
    text = f"At noon they clashed, it was told, {marked}, for an hour."
    (where,) = read(text)
    assert Report(id="r", text=text).quote(where.span) == marked


@pytest.mark.parametrize(
    ("text", "site", "container"),
    [
        ("They clashed in Gornje Selo, Kraj.", "Gornje Selo", "Kraj"),
        ("They clashed in Gornje Selo in Okrug district.", "Gornje Selo", "Okrug"),
        ("They clashed in Kraj's Brod.", "Brod", "Kraj"),
        ("They clashed in Gornje Selo (Okrug).", "Gornje Selo", "Okrug"),
        ("They clashed in Gornje Selo, in the old part of Brod.", "Gornje Selo", "Brod"),
    ],
)
def test_containers(text, site, container):
    (where,) = read(text)
    assert where.toponyms[0].name == site
    assert where.container.name == container


@pytest.mark.parametrize(
    "text",
    [
        "They clashed and were taken to hospital in Brod.",
        "They clashed with the president of Zemlja.",
        "A man from Brod clashed with them.",
        "They clashed, officials in Brod said.",
        "They clashed with Kraj police.",
        "They clashed with Kraj-backed gunmen.",
    ],
)
def test_not_the_site(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They clashed in Brod and Luka.", ["Brod", "Luka"]),
        ("They clashed in Brod, Luka and Gornje Selo.", ["Brod", "Luka", "Gornje Selo"]),
        ("They clashed in Brod, Luka and Gornje Selo.", ["Gornje Selo", "Brod", "Luka"]),
        ("They clashed at the market in Brod and at the port in Luka.", ["Brod", "Luka"]),
        ("They clashed in Brod, Luka.", ["Brod"]),
        ("They clashed in Brod and left for Luka.", ["Brod"]),
    ],
)
def test_several_sites(text, names):
    roles = {"Luka": "destination"} if "left for" in text else None
    assert sorted(w.toponyms[0].name for w in read(text, roles)) == sorted(names)


def test_between_two_places():
    (where,) = read("They clashed on the road between Brod and Luka.")
    assert [t.name for t in where.toponyms] == ["Brod", "Luka"]
    assert where.qualifier.relation == "between"


def test_a_described_crossing_that_the_gazetteer_knows():
    (where,) = read("They clashed at the main border crossing with Zemlja.")
    assert where.toponyms[0].name == "main border crossing"


def test_a_capital_that_speaks_is_no_site():
    assert read("Brod said they clashed.", {"Brod": "metonym"}) == []


@pytest.mark.parametrize(
    ("text", "place", "site"),
    [
        ("Kraj region saw deadly clashes on Monday.", "Kraj", True),
        ("Brod witnessed its first clash in years.", "Brod", True),
        ("Okrug came under fire in clashes with rebels.", "Okrug", True),
        ("Brod saw the clash as a warning.", "Brod", False),
        ("Brod sent men when the clash began.", "Brod", False),
    ],
)
def test_what_a_place_saw_befell_it(text, place, site):
    assert bool(read(text, {place: "metonym"})) is site


def test_a_building_named_after_its_town_stands_there():
    (where,) = read("They clashed at Brod Central Market.", {"Brod": "part_of_name"})
    assert where.toponyms[0].name == "Brod"
    assert read("They clashed over the Bank of Brod.", {"Brod": "part_of_name"}) == []


def test_a_place_of_a_clause_joined_on_later_does_not_reach_back():
    text = "They clashed at noon and in Brod a shop burned."
    clause = Span(0, text.index(" and"))
    scene = Scene(Report(id="r", text=text), Span(0, len(text)), clause, Span(5, 12))
    at = text.index("Brod")
    brod = Toponym(span=Span(at, at + 4), name="Brod", cls="place", role="locative")
    assert sites(scene, [brod], FewNames(), words("en")) == []


@pytest.mark.parametrize(
    ("name", "alone"), [("Zemlja", True), ("Brod", False), ("Kraj", False), ("Nowhere", False)]
)
def test_a_country_alone_is_too_wide(name, alone):
    found = Toponym(span=Span(0, len(name)), name=name, cls="place", role="locative")
    where = Whereabouts(toponyms=(found,), span=found.span)
    assert is_country(where, FewNames()) is alone
    part = where.model_copy(update={"qualifier": Qualifier(relation="part", bearing="north")})
    assert not is_country(part, FewNames())
