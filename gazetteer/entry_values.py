"""What may stand behind the keys of an entry: each kind of value says what else to write."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema

from gazetteer.base_rows import types
from geo.geometry import lonlat

TAG = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?")
_COUNTRY = re.compile(r"[A-Z]{2}")
_DAY = re.compile(r"-?[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?[~?]?")
_SIDE = re.compile(r"[\w.-]+(?:/[\w.-]+)*\.(?:geo)?json")
_LONGEST = 60  # characters of a value that is told
_MANY_DIGITS = 10**18  # YAML's readers give up on whole numbers somewhere above


def text(value: object) -> str:
    """Read a text; what YAML takes for something else is told how to be one."""
    if value is None:
        raise ValueError("there is no text; write it, or delete the line")
    if isinstance(value, list | dict):
        raise ValueError(f"{_kind(value)} stands where a text should; write one text")
    if not isinstance(value, str):
        # 007 and 1.10 are read as 7 and 1.1: only people know what they wrote.
        way = f'write "{_shown(value)}"' if isinstance(value, bool | int) else "put it in quotes"
        raise ValueError(f"{_shown(value)} is read as {_kind(value)}; {way}")
    if not value.strip():
        raise ValueError("there is no text; write it or delete the key")
    return value.strip()


def _kind(value: object) -> str:
    kinds = {bool: "yes or no", list: "a list", dict: "a mapping"}
    return kinds.get(type(value), "a number")


def _shown(value: object) -> str:
    """Give a value as YAML writes it."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def short(value: object) -> str:
    """Give a value in quotes, so that a long one leaves room for what is wrong with it."""
    said = repr(value)
    return said if len(said) <= _LONGEST else f"{said[: _LONGEST - 1]}…"


def _number(value: object) -> object:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError(f"{short(value)} is no number; write one without quotes")
    return value


def _whole(value: object) -> object:
    if isinstance(value, bool) or not isinstance(value, int | float) or value % 1:
        raise ValueError(f"{short(value)} is no whole number; write one without quotes, 107045")
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
    kind = text(value)
    if kind not in types():
        raise ValueError(f"no type {short(kind)}; write {_nearest(kind, types())}")
    return kind


def _side_file(value: object) -> str:
    path = text(value)
    if not _SIDE.fullmatch(path) or ".." in path.split("/"):
        raise ValueError(f"{short(path)} is no file beside the book; write geometry/<id>.geojson")
    return path


def _country(value: object) -> str:
    code = text(value)
    if not _COUNTRY.fullmatch(code):
        example = code.upper() if len(code) == 2 and code.isalpha() else "XK"
        raise ValueError(
            f"{short(code)} is no code of a country; write the two capital letters of"
            f" ISO 3166-1, as {example}"
        )
    return code


def _tag(value: object) -> str:
    tag = text(value)
    if not TAG.fullmatch(tag):
        raise ValueError(f"{short(tag)} is no language; write sr, or sr-Cyrl")
    return tag


def _foreign_id(value: object) -> object:
    """Read an id of another gazetteer: a whole number or a text."""
    large = isinstance(value, float) and abs(value) >= _MANY_DIGITS
    if isinstance(value, str) or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    way = "put it in quotes" if large else "write 789225 or Q59101"
    said = _kind(value) if isinstance(value, list | dict) else _shown(value)
    raise ValueError(f"{said} is no id; {way}")


def _listed(value: object) -> object:
    return value if isinstance(value, list) else [value]


def _nearest(word: str, words: Any) -> str:
    from difflib import get_close_matches

    near = get_close_matches(word, list(words), 3, 0.6)
    return " or ".join(near) if near else "one of " + ", ".join(sorted(words))


def _years(value: object) -> str | None:
    if value is None:
        return None
    said = str(value)
    if isinstance(value, bool) or not _DAY.fullmatch(said) or not _is_day(said.rstrip("~?")):
        raise ValueError(f"{short(said)} is no date; write 1991, 1991-06 or 1991-06-25")
    return said


def _is_day(said: str) -> bool:
    """Tell whether the calendar has such a day, month or year; any year will do before our era."""
    _, month, day = (*map(int, said.lstrip("-").split("-")), 1, 1)[:3]
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
Text = Annotated[str, BeforeValidator(text)]
Type = Annotated[str, BeforeValidator(_type)]
Country = Annotated[str, Field(pattern=f"^{_COUNTRY.pattern}$"), BeforeValidator(_country)]
Tag = Annotated[str, Field(pattern=f"^{TAG.pattern}$"), BeforeValidator(_tag)]
Whole = Annotated[int, Field(ge=0), BeforeValidator(_whole)]
Share = Annotated[float, Field(ge=0, le=1), BeforeValidator(_number)]
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
ForeignId = Annotated[int | str, BeforeValidator(_foreign_id, json_schema_input_type=int | str)]
