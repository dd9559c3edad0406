"""What an entry of the place book may say: the model behind the checks and the JSON Schema."""

from __future__ import annotations

import re
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StrictBool, model_validator

from gazetteer.entry_values import (
    TAG,
    Country,
    Doubts,
    ForeignId,
    Ids,
    Point,
    Positive,
    Share,
    SideFile,
    Tag,
    Text,
    Type,
    Whole,
    Words,
    Years,
    text,
)
from gazetteer.fold import fold
from gazetteer.place import NameKind

NOT_PLACES = "not-places"  # the block of names that are no places in these reports
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class Strict(BaseModel):
    """Refuses what it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class NameEntry(Strict):
    """One name: `Mitrovica @sr-Latn 1991/` for short, or a mapping."""

    text: Text
    lang: Tag | None = None
    kind: NameKind = "official"
    since: Years = Field(None, alias="from")
    until: Years = None

    @model_validator(mode="before")
    @classmethod
    def short_form(cls, value: object) -> object:
        """Read the short form, `text @tag from/until`."""
        if isinstance(value, dict):
            return value
        head, _, tail = text(value).partition(" @")
        if not tail:
            return {"text": head}
        tag, *years = tail.split()
        if not TAG.fullmatch(tag) or len(years) > 1:
            raise ValueError(f"{tail!r} is no language; write @sr-Cyrl, or @sr-Latn 1981/1991")
        since, _, until = years[0].partition("/") if years else ("", "", "")
        return {"text": head, "lang": tag, "from": since or None, "until": until or None}


class Entry(Strict):
    """One place of the book; the key above it is its permanent id."""

    name: Text = Field(description="what the map shows")
    type: Type = Field(description="what it is")
    at: Point | None = Field(None, description="[longitude, latitude] in degrees, WGS 84")
    line: SideFile | None = Field(None, description="GeoJSON file of its course")
    area: SideFile | None = Field(None, description="GeoJSON file of its extent")
    radius_km: Positive | None = Field(None, description="how far off the point it may be")
    certainty: Literal["certain", "less-certain", "uncertain"] | None = Field(
        None, description="how sure it is that it lies there"
    )
    informal: StrictBool = Field(
        default=False, description="without an agreed border: drawn dashed"
    )
    within: Ids = Field([], alias="in", description="ids of what it lies in")
    near: Ids = Field([], description="ids of what it lies near")
    country: Country | None = Field(None, description="ISO 3166-1, XK for Kosovo")
    names: list[NameEntry] = Field([], description="other names: Mitrovicë @sq, or a mapping")
    means: Words = Field(
        [], description="names that mean this place, and no other, in these reports"
    )
    ids: dict[str, ForeignId] = Field({}, description="its ids elsewhere: {geonames: 789225}")
    population: Whole | None = Field(None, description="people who live there")
    prominence: Share | None = Field(None, description="how well known it is")
    replaced_by: Text | None = Field(None, description="id of the entry that stands for it now")
    source: Text | list[Text] | None = Field(None, description="who says so")
    checked: Text | None = Field(None, description="the day someone looked: 2022-12-29")
    accepted: Doubts = Field(
        [], description="warnings of `dateline place check` about this entry that are no mistakes"
    )
    notes: Text | None = Field(None, description="anything else")

    @model_validator(mode="after")
    def somewhere(self) -> Self:
        """Refuse an entry that nobody could draw."""
        if self.at is None and not (self.line or self.area or self.replaced_by):
            raise ValueError("there is no place on the map; write at: [longitude, latitude]")
        return self


class NotPlaces(Strict):
    """Names that are no places in these reports: nobody looks them up, nobody is asked online."""

    names: Words = Field([], description="as the reports write them")
    notes: Text | None = None


KEYS = tuple(field.alias or key for key, field in Entry.model_fields.items())  # in usual order
TEXTS = frozenset({"name", "type", "line", "area", "country", "checked", "notes", "replaced_by"})


def id_of(name: str) -> str:
    """Make an id of a name: "Novi Pazar" gives novi-pazar; what it gives may still be none."""
    return fold(name).replace(" ", "-")
