"""What an entry of the place book may say: the model behind the checks and the JSON Schema."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any, Literal, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StrictBool,
    WithJsonSchema,
    model_validator,
)

from gazetteer.base_rows import types
from gazetteer.fold import fold
from gazetteer.place import NameKind
from geo.geometry import lonlat

NOT_PLACES = "not-places"  # the block of names that are no places in these reports
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?")
_DAY = re.compile(r"-?[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?[~?]?")
_SIDE = re.compile(r"[\w.-]+(?:/[\w.-]+)*\.(?:geo)?json")


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(f'{_shown(value)} is read as {_kind(value)}; write "{_shown(value)}"')
    if not value.strip():
        raise ValueError("there is no text; write it or delete the key")
    return value.strip()


def _kind(value: object) -> str:
    kinds = {bool: "yes or no", type(None): "nothing", list: "a list", dict: "a mapping"}
    return kinds.get(type(value), "a number")


def _shown(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _number(value: object) -> object:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError(f"{value!r} is no number; write one without quotes")
    return value


def _point(value: object) -> object:
    if not isinstance(value, list | tuple) or len(value) != 2:
        raise ValueError("a point is [longitude, latitude]; write two numbers in brackets")
    for part in value:
        _number(part)
    try:
        return lonlat(*value)
    except ValueError as wrong:
        raise ValueError(f"{wrong}; write [longitude, latitude]") from None


def _type(value: object) -> str:
    kind = _text(value)
    if kind not in types():
        raise ValueError(f"no type {kind!r}; write {_nearest(kind, types())}")
    return kind


def _side_file(value: object) -> str:
    path = _text(value)
    if not _SIDE.fullmatch(path) or ".." in path.split("/"):
        raise ValueError(f"{path!r} is no file beside the book; write geometry/<id>.geojson")
    return path


def _listed(value: object) -> object:
    return value if isinstance(value, list) else [value]


def _nearest(word: str, words: Any) -> str:
    from difflib import get_close_matches

    near = get_close_matches(word, list(words), 3, 0.6)
    return " or ".join(near) if near else "one of " + ", ".join(sorted(words))


def _years(value: object) -> str | None:
    if value is None:
        return None
    text = str(value)
    if isinstance(value, bool) or not _DAY.fullmatch(text) or not _is_day(text.rstrip("~?")):
        raise ValueError(f"{text!r} is no date; write 1991, 1991-06 or 1991-06-25")
    return text


def _is_day(text: str) -> bool:
    """Tell whether the calendar has such a day, month or year; any year will do before our era."""
    _, month, day = (*map(int, text.lstrip("-").split("-")), 1, 1)[:3]
    try:
        date(2000, month, day)  # a leap year
    except ValueError:
        return False
    return True


Doubt = Literal[
    "swapped", "outside-country", "far-from-shape", "crossing", "same-name", "language",
    "country-code", "date", "circle",
]  # fmt: skip
Doubts = Annotated[
    list[Doubt], BeforeValidator(_listed, json_schema_input_type=Doubt | list[Doubt])
]
Text = Annotated[str, BeforeValidator(_text)]
Positive = Annotated[float, Field(gt=0, le=20_100), BeforeValidator(_number)]
Lon = Annotated[float, Field(ge=-180, le=180)]
Lat = Annotated[float, Field(ge=-90, le=90)]
Point = Annotated[
    tuple[float, float], BeforeValidator(_point, json_schema_input_type=tuple[Lon, Lat])
]
SideFile = Annotated[
    str,
    BeforeValidator(_side_file),
    WithJsonSchema({"type": "string", "pattern": r"\.(geo)?json$"}),
]
Years = Annotated[str | None, BeforeValidator(_years, json_schema_input_type=str | int | None)]
Words = Annotated[list[Text], BeforeValidator(_listed, json_schema_input_type=str | list[str])]
Ids = Annotated[list[Text], BeforeValidator(_listed, json_schema_input_type=str | list[str])]


class Strict(BaseModel):
    """Refuses what it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class NameEntry(Strict):
    """One name: `Mitrovica @sr-Latn 1991/` for short, or a mapping."""

    text: Text
    lang: str | None = Field(None, pattern=f"^{_TAG.pattern}$")
    kind: NameKind = "official"
    since: Years = Field(None, alias="from")
    until: Years = None

    @model_validator(mode="before")
    @classmethod
    def short_form(cls, value: object) -> object:
        """Read the short form, `text @tag from/until`."""
        if isinstance(value, dict):
            return value
        text, _, tail = _text(value).partition(" @")
        if not tail:
            return {"text": text}
        tag, *years = tail.split()
        if not _TAG.fullmatch(tag) or len(years) > 1:
            raise ValueError(f"{tail!r} is no language; write @sr-Cyrl, or @sr-Latn 1981/1991")
        since, _, until = years[0].partition("/") if years else ("", "", "")
        return {"text": text, "lang": tag, "from": since or None, "until": until or None}


class Entry(Strict):
    """One place of the book; the key above it is its permanent id."""

    name: Text = Field(description="what the map shows")
    type: Annotated[str, BeforeValidator(_type)] = Field(description="what it is")
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
    country: str | None = Field(None, pattern="^[A-Z]{2}$", description="ISO 3166-1, XK for Kosovo")
    names: list[NameEntry] = Field([], description="other names: Mitrovicë @sq, or a mapping")
    means: Words = Field(
        [], description="names that mean this place, and no other, in these reports"
    )
    ids: dict[str, int | str] = Field({}, description="its ids elsewhere: {geonames: 789225}")
    population: int | None = Field(None, ge=0, description="people who live there")
    prominence: float | None = Field(None, ge=0, le=1, description="how well known it is")
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
