"""An incident: something that happened, when and where the text says, and the words for it."""

from __future__ import annotations

from datetime import date
from typing import Literal

from geo.report import Frozen, Span
from geo.toponym import Toponym
from geo.when import When

NO_PLACE = "no place: "  # begins the note of an incident without whereabouts; the reason follows
NOT_KNOWN = f"{NO_PLACE}the text says that it is not known"

Status = Literal["actual", "attempted", "planned", "conditional", "denied", "background"]
Inheritance = Literal["sentence", "paragraph", "title", "dateline", "report"]
Bearing = Literal[
    "north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest", "centre"
]


class Qualifier(Frozen):
    """How the words around a toponym bend it: "5 km south of", "northern part of", "across"."""

    relation: Literal[
        "at", "part", "near", "direction", "between", "across", "along", "outside",
        "capital", "embassy",  # "the Kenyan capital", "the embassy in Kenya": a town of the land
    ]  # fmt: skip
    bearing: Bearing | None = None
    km: float | None = None


class Whereabouts(Frozen):
    """What the text says about the place. Not yet a place."""

    toponyms: tuple[Toponym, ...]  # the site first; "between A and B" has two
    container: Toponym | None = None  # "Rudare in Zvečan municipality"
    qualifier: Qualifier | None = None
    span: Span  # all the words, qualifier included
    inherited: Inheritance | None = None  # None: said in the sentence itself
    land: Toponym | None = None  # an inherited place that does not lie there is not meant


class Count(Frozen):
    """How many: "more than 80" is low 80, "80 to 100" is low 80 high 100."""

    low: int | None = None
    best: int | None = None
    high: int | None = None


class Counts(Frozen):
    """What the sentence counts."""

    killed: Count | None = None
    injured: Count | None = None
    detained: Count | None = None
    participants: Count | None = None


class Actor(Frozen):
    """Who did it or whom it befell."""

    name: str
    role: Literal["actor", "target"]


class Source(Frozen):
    """One telling: the report and the sentence that says so, with the words that were read."""

    report: str
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: date | None = None
    quote: str
    when_marks: tuple[Span, ...] = ()  # offsets into `quote`
    where_marks: tuple[Span, ...] = ()  # offsets into `quote`


class Incident(Frozen):
    """One happening as a report tells it; after gathering, as several reports tell it."""

    id: str  # stable: report, sentence, kind, day, words for the place
    kind: str  # a key of geo/kinds.toml
    subkind: str | None = None
    status: Status
    when: When | None
    whereabouts: Whereabouts | None
    counts: Counts = Counts()
    actors: tuple[Actor, ...] = ()
    sources: tuple[Source, ...]  # the first tells it best
    episode: str | None = None  # shared by the sites of one sentence
    clarity: Literal["event", "summary"] = "event"  # a summary: the text only gives a total
    confidence: float = 1.0  # 0 to 1
    notes: tuple[str, ...] = ()  # what was inherited, rejected, merged, and why: in words
