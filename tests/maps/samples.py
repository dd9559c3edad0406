"""Sample incidents: facts of our own, told in sentences of our own."""

from datetime import date, timedelta

from gazetteer.place import Place
from gazetteer.spot import Filed, Located, Spot
from geo.geometry import LonLat, Shape, lonlat
from geo.incident import Actor, Count, Counts, Incident, Source, Whereabouts
from geo.report import Span
from geo.toponym import Toponym
from geo.when import When, on_day

RIVER = Shape("line", ((LonLat(20.87, 42.90), LonLat(20.82, 42.99), LonLat(20.68, 43.25)),))
AREA = Shape(
    "area",
    (
        (
            LonLat(20.49, 42.93),
            LonLat(20.69, 43.11),
            LonLat(20.82, 43.27),
            LonLat(21.0, 43.09),
            LonLat(20.85, 42.89),
            LonLat(20.49, 42.93),
        ),
    ),
)

BRIDGE_TOWN = {"place": "Bridge Town", "at": lonlat(20.867, 42.883), "radius_km": 2.5}
MILL_VILLAGE = {"place": "Mill Village", "at": lonlat(20.803, 43.104), "radius_km": 1.0}
FIJI = {"place": "Suva", "at": lonlat(178.44, -18.14), "radius_km": 3}
SAMOA = {"place": "Apia", "at": lonlat(-171.76, -13.83), "radius_km": 3}
EAST_GATE = {
    "place": "East Gate crossing",
    "at": lonlat(21.2, 42.98),
    "radius_km": 0.3,
    "precision": "exact",
}
NORTH = {
    "place": "the north",
    "at": lonlat(20.78, 43.03),
    "radius_km": 30,
    "precision": "area",
    "shape": AREA,
    "informal": True,
}
STREAM = {
    "place": "Long River",
    "at": lonlat(20.82, 42.99),
    "radius_km": 15,
    "precision": "feature",
    "shape": RIVER,
}
NEAR_HILL = {
    "place": "near Hill Farm",
    "at": lonlat(20.62, 42.95),
    "radius_km": 6,
    "precision": "near",
}


def spot(**said):
    """Make a spot; what is not said is that of an ordinary town of the book."""
    usual = {
        "precision": "settlement",
        "origin": "local",
        "source": "your place book",
        "because": "the only place of that name in the book",
    }
    return Spot(**{**usual, **said})


def telling(quote="Something happened there.", **said):
    """Make a source."""
    usual = {
        "report": "own-1.txt",
        "title": "A day at the bridge",
        "publisher": "Valley Post",
        "url": "https://example.org/bridge",
        "published": date(2022, 12, 29),
        "quote": quote,
    }
    return Source(**{**usual, **said})


def located(number, kind="protest", when=date(2022, 12, 6), where=BRIDGE_TOWN, **said):
    """Make a located incident; `when` is a day, a When or None, `where` the fields of a spot."""
    if isinstance(when, date):
        when = on_day(when, "absolute")
    unplaced = said.pop("unplaced", None)
    if where and said.get("whereabouts"):
        where = {"inherited": said["whereabouts"].inherited, **where}
    usual = {
        "id": f"sample-{number}",
        "kind": kind,
        "status": "actual",
        "when": when,
        "whereabouts": None,
        "sources": (telling(),),
    }
    incident = Incident(**{**usual, **said})
    return Located(incident=incident, spot=where and spot(**where), unplaced=unplaced)


def inherited(name="Bridge Town", how="dateline"):
    """Make whereabouts that were taken over from elsewhere."""
    span = Span(0, len(name))
    named = Toponym(span=span, name=name, cls="place", role="locative")
    return Whereabouts(toponyms=(named,), span=span, inherited=how)


def marked(quote, when=None, where=None, **said):
    """Make a source in whose quote the words for the day and for the place are marked."""
    spans = [(Span(quote.index(w), quote.index(w) + len(w)),) if w else () for w in (when, where)]
    return telling(quote, when_marks=spans[0], where_marks=spans[1], **said)


def month(year, number, precision="month", first=1, last=None):
    """Make a When of a month or of a part of it."""
    start = date(year, number, first)
    end = date(year, number, last) if last else (start + timedelta(days=32)).replace(day=1)
    return When(start=start, end=end, precision=precision, rule="partial", uncertain=True)


def sample():
    """Give incidents that show all the page can show."""
    blocked = marked(
        "On 8 December some 350 officers in armoured cars closed the northern half of Bridge Town.",
        when="On 8 December",
        where="northern half of Bridge Town",
    )
    again = marked(
        "Bridge Town's north was shut on Thursday.",
        when="on Thursday",
        where="Bridge Town",
        report="own-2.txt",
        publisher="River Radio",
        title="North shut",
        url=None,
    )
    return [
        located(
            1,
            "governance",
            where=NORTH,
            sources=(
                marked(
                    "On 6 December the election offices in the north were taken over.",
                    "On 6 December",
                    "the north",
                ),
            ),
        ),
        located(
            2,
            "protest",
            where=STREAM,
            sources=(
                marked(
                    "Residents came out and the clerks left across the Long River.",
                    None,
                    "Long River",
                ),
            ),
        ),
        located(
            3,
            "blockade",
            date(2022, 12, 8),
            sources=(blocked, again),
            where={**BRIDGE_TOWN, "place": "Bridge Town, northern part", "radius_km": 1.5},
            counts=Counts(participants=Count(best=350)),
            actors=(Actor(name="special police", role="actor"),),
            notes=("two reports tell of it",),
            confidence=0.9,
        ),
        located(4, "armed_clash", date(2022, 12, 8), where=NEAR_HILL, confidence=0.5),
        located(5, "arrest_raid", date(2022, 12, 10), counts=Counts(detained=Count(best=1))),
        located(6, "protest", date(2022, 12, 10), whereabouts=inherited()),
        located(
            7, "blockade", date(2022, 12, 10), where=NORTH, whereabouts=inherited(how="sentence")
        ),
        located(8, "relief_movement", date(2022, 12, 29), where=EAST_GATE),
        located(9, "deployment", month(2022, 12, first=1, last=11), where=MILL_VILLAGE),
        located(10, "property_damage", month(2022, 11), where=MILL_VILLAGE),
        located(
            11,
            "bombing",
            date(2022, 11, 17),
            where=None,
            unplaced="nobody knows a place called Old Ford",
        ),
        located(12, "attack", None),
        located(
            13,
            "shelling_airstrike",
            date(2022, 11, 3),
            where={
                **EAST_GATE,
                "place": "Lower Ford",
                "at": lonlat(20.95, 43.0),
                "origin": "fallback",
                "source": "Nominatim",
            },
        ),
        *(
            located(20 + n, kind, date(2022, 11, 20 + n), where=where)
            for n, (kind, where) in enumerate(
                [
                    ("protest", BRIDGE_TOWN),
                    ("arrest_raid", BRIDGE_TOWN),
                    ("riot", BRIDGE_TOWN),
                    ("abduction", MILL_VILLAGE),
                    ("accident_disaster", EAST_GATE),
                ]
            )
        ),
        located(30, "market day", date(2022, 12, 12), where=MILL_VILLAGE),
    ]


def filed():
    """Give where the sample's reports were filed."""
    far = spot(
        place="Harbour City", at=lonlat(4.35, 50.85), radius_km=8, origin="base", source="GeoNames"
    )
    near = spot(**BRIDGE_TOWN)
    return [
        Filed(
            report="own-1.txt",
            title="A day at the bridge",
            publisher="Valley Post",
            url="https://example.org/bridge",
            published=date(2022, 12, 29),
            spot=far,
        ),
        Filed(report="own-2.txt", title="North shut", publisher="River Radio", spot=near),
        Filed(report="own-3.txt"),
    ]


def places():
    """Give places whose names the map may show."""
    named = (
        ("Bridge Town", 20.867, 42.883, "city", 70_000),
        ("Mill Village", 20.803, 43.104, "village", 0),
        ("Hill Farm", 20.62, 42.95, "village", 0),
        ("Twin Springs", 20.612, 42.955, "village", 0),
        ("Castle Rock", 20.84, 42.907, "village", 0),
        ("East Gate", 21.2, 42.98, "facility", 0),
        ("Spa Town", 20.51, 43.137, "city", 60_000),
        ("Far Abbey", 20.62, 43.28, "village", 0),
    )
    return [
        Place(
            id=name.lower(),
            name=name,
            type=feature,
            feature=feature,
            at=lonlat(lon, lat),
            radius_km=1,
            population=people or None,
            source="own",
            origin="local",
        )
        for name, lon, lat, feature, people in named
    ]
