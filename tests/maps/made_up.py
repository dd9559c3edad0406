"""Made-up incidents in any number, the same for the same number: for benches and pictures."""

import random
from datetime import date, timedelta

from gazetteer.spot import Located, Spot
from geo.geometry import lonlat
from geo.incident import Count, Counts, Incident, Source
from geo.when import on_day
from maps.style import looks

SPOTS = 600
DAYS = 730
SYLLABLES = ("ba", "do", "fe", "gi", "ku", "la", "me", "no", "pi", "ra", "se", "ti", "vo", "cho",
             "sta")  # fmt: skip


def made_up(number):
    """Make incidents up."""
    dice = random.Random(7)
    words = ["".join(dice.choices(SYLLABLES, k=dice.randint(1, 4))) for _ in range(4000)]
    spots = [_spot(dice, f"{dice.choice(words).title()} {n}") for n in range(SPOTS)]
    days = [on_day(date(2022, 1, 1) + timedelta(days=n), "absolute") for n in range(DAYS)]
    return [_incident(dice, n, (words, spots, days)) for n in range(number)]


def _spot(dice, name):
    return Spot(
        place=name,
        at=lonlat(dice.gauss(21, 1.2), dice.gauss(43, 0.9)),
        radius_km=dice.choice([0.5, 1, 2, 6]),
        precision=dice.choice(["exact", "settlement", "settlement", "near"]),
        origin="base",
        source="GeoNames",
        because="the only place of that name",
    )


def _incident(dice, n, among):
    words, spots, days = among
    said = (words[int(4000 * dice.random() ** 3)] for _ in range(dice.randint(16, 34)))
    when = dice.choice(days)
    source = Source(
        report=f"{n // 4}.txt",
        title=f"Report {n // 4}",
        publisher=f"Paper {n % 40}",
        url=f"https://example.org/{n // 4}",
        published=when.start,
        quote=" ".join(said).capitalize() + ".",
    )
    incident = Incident(
        id=f"{dice.getrandbits(48):012x}",
        kind=dice.choice(list(looks())),
        status="actual",
        when=when,
        whereabouts=None,
        counts=Counts(injured=Count(best=n % 9 or None)),
        sources=(source,),
        confidence=dice.choice([0.4, 0.7, 0.9]),
    )
    return Located(incident=incident, spot=dice.choice(spots))
