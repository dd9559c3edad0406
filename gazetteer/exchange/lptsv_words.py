"""What a line of LP-TSV says, by the keys of the book."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from gazetteer.exchange import cells, linked
from gazetteer.exchange.drawings import from_wkt, parted

FORMULA = ("=", "+", "-", "@")  # what a spreadsheet would run gets an apostrophe in front
Line = Mapping[str, str]


def values_of(said: Line, ids: Mapping[str | None, str | None]) -> dict[str, Any]:
    """Read the columns of LP-TSV that are there, by the keys of the book; None for an empty cell.

    `ids` are those that the lines of the same table get, by what their column `id` says.

    Raises:
        ValueError: a cell is not what its column holds.
    """
    told = {
        column: cell[1:] if cell[:1] == "'" and cell[1:].startswith(FORMULA) else cell
        for column, cell in said.items()
    }
    values = {
        key: read(told) or None
        for key, (columns, read) in _READ.items()
        if any(column in told for column in columns)
    }
    if within := values.get("in"):
        values["in"] = [ids.get(one) or one for one in within]
    return values


def _several(told: Line, column: str) -> list[str]:
    return [text.strip() for text in told.get(column, "").split(";") if text.strip()]


def _text(*columns: str) -> Callable[[Line], str]:
    return lambda told: " ".join(filter(None, (told.get(one, "").strip() for one in columns)))


def _type(told: Line) -> str | None:
    return linked.type_of(
        *(_several(told, column) for column in ("types", "aat_types", "fclasses"))
    )


def _country(told: Line) -> str | None:
    codes = _several(told, "ccodes")
    return codes[0] if len(codes) == 1 else None


def _within(told: Line) -> list[str]:
    parent = told.get("parent_id", "").strip()
    number = linked.ids_of([parent]).get("geonames")
    return [parent[1:]] if parent[:1] == "#" else [f"geonames:{number}"] if number else []


def _at(told: Line) -> Any:
    cell = [cells.read(key, told.get(key, "")) for key in ("lon", "lat")]
    return drawn(told)[0] if cell == [None, None] else cell


def drawn(told: Line) -> tuple[Any, dict[str, Any] | None]:
    """Give the point and the line or area that stand in `geowkt`.

    Raises:
        ValueError: it is no WKT.
    """
    text = told.get("geowkt", "").strip()
    return parted(from_wkt(text)) if text else (None, None)


def _radius(told: Line) -> float | None:
    """Read a tolerance in kilometres; LP-TSV may also name a kind of vagueness there."""
    text = told.get("approximation", "").strip()
    return None if ":" in text else cells.read("radius_km", text)


def _names(told: Line) -> Iterator[dict[str, Any]]:
    for text in _several(told, "variants"):
        name, at, lang = text.rpartition("@")
        tag = linked.tag_of(lang) if at else None
        yield {"text": name.strip(), "lang": tag} if name and tag else {"text": text}


_Read = Callable[[Line], Any]
_READ: dict[str, tuple[tuple[str, ...], _Read]] = {  # by key: the columns it is read from
    "name": (("title",), _text("title")),
    "type": (("types", "aat_types", "fclasses"), _type),
    "at": (("lon", "lat", "geowkt"), _at),
    "radius_km": (("approximation",), _radius),
    "in": (("parent_id",), _within),
    "country": (("ccodes",), _country),
    "names": (("variants",), lambda told: [*_names(told)]),
    "ids": (("matches",), lambda told: linked.ids_of(_several(told, "matches"))),
    "source": (("title_source", "title_uri"), _text("title_source", "title_uri")),
    "notes": (("description",), _text("description")),
}
