"""A toponym: words of a report that name a place, and what they do there."""

from __future__ import annotations

from typing import Literal

from geo.report import Frozen, Span

Class = Literal["place", "demonym", "facility"]
Role = Literal[
    "locative",  # something happens or is there
    "metonym",  # a government, army or team: "Moscow said"
    "part_of_name",  # "Bank of Georgia"
    "origin",  # "from Garhwal", "a native of Vushtrri"
    "destination",  # "bound for Ramnagar", "towards Djibo"
    "dateline",  # where the report was filed
    "mentioned",  # named, with no such part
]


class Toponym(Frozen):
    """One place name in the text; `name` is the quoted slice, the end of a line a space."""

    span: Span
    name: str
    cls: Class
    role: Role
    score: float = 1.0  # how sure the recogniser is, 0 to 1
