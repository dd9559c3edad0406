"""What a chapter of a story may say: the model behind the checks."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal, TypeVar

from pydantic import BeforeValidator, Field, model_validator

from gazetteer.entry import Strict
from gazetteer.entry_values import Point, Text
from gazetteer.spot import PlacePrecision
from geo.incident import Status
from geo.kinds import kinds
from geo.when import Precision


def _day(value: object) -> date:
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise ValueError(f"{value!r} is no day; write it as 2022-12-29") from None


def _kind(value: object) -> object:
    listed = value if isinstance(value, list) else [value]
    for kind in listed:
        if kind not in kinds():
            raise ValueError(f"no kind {kind!r}; there are: {', '.join(kinds())}")
    return value


def _listed(value: object) -> object:
    return value if isinstance(value, list) else [value]


Day = Annotated[date, BeforeValidator(_day)]
Kind = Annotated[str, BeforeValidator(_kind)]
T = TypeVar("T")
Listed = Annotated[list[T], BeforeValidator(_listed)]


class Which(Strict):
    """Which incident a chapter means: what an editor knows of it, or its id."""

    id: Text | None = None
    day: Day | None = None
    place: Text | None = None  # words of the place as the card shows it
    words: Text | None = None  # words of a quoted sentence
    kind: Kind | None = None

    @model_validator(mode="before")
    @classmethod
    def _by_id(cls, said: Any) -> Any:
        if said == {}:
            raise ValueError("it says nothing; write day, place, words, kind or id below it")
        return {"id": said} if isinstance(said, str) else said


class Filter(Strict):
    """What of each the page's filter lets through."""

    actor: Listed[Text] | None = None
    source: Listed[Text] | None = None  # a publisher
    place: Listed[PlacePrecision] | None = None
    date: Listed[Precision] | None = None
    confidence: Listed[Literal["high", "medium", "low"]] | None = None
    status: Listed[Status] | None = None


class Chapter(Strict):
    """A title, a text, and what is looked at meanwhile: an incident, a view, or everything."""

    title: Text
    text: Text | None = None
    incident: Which | None = None
    at: Point | None = None  # the middle of the map
    zoom: float | None = Field(None, ge=1, le=15)
    day: Day | None = None
    mode: Literal["day", "upto", "window", "all"] | None = None
    window: int | None = Field(None, ge=2, le=400)  # days
    kinds: Listed[Kind] | None = None  # these and no others
    search: Text | None = None
    filter: Filter | None = None


class Script(Strict):
    """A story file."""

    title: Text
    chapters: list[Chapter] = Field(min_length=1)
