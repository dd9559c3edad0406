"""Which named place is the site, and how words bend it."""

import pytest

from geo.events.words import words
from geo.names import Known
from geo.report import Report, Span
from geo.toponym import Toponym
from geo.whereabouts import Scene, sites

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
    ("text", "site", "container"),
    [
        ("They clashed in Gornje Selo, Kraj.", "Gornje Selo", "Kraj"),
        ("They clashed in Gornje Selo in Okrug district.", "Gornje Selo", "Okrug"),
        ("They clashed in Kraj's Brod.", "Brod", "Kraj"),
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
    ],
)
def test_not_the_site(text):
    assert read(text) == []


def test_several_sites():
    assert [w.toponyms[0].name for w in read("They clashed in Brod and Luka.")] == ["Brod", "Luka"]


def test_between_two_places():
    (where,) = read("They clashed on the road between Brod and Luka.")
    assert [t.name for t in where.toponyms] == ["Brod", "Luka"]
    assert where.qualifier.relation == "between"


def test_a_described_crossing_that_the_gazetteer_knows():
    (where,) = read("They clashed at the main border crossing with Zemlja.")
    assert where.toponyms[0].name == "main border crossing"


def test_a_capital_that_speaks_is_no_site():
    assert read("Brod said they clashed.", {"Brod": "metonym"}) == []
