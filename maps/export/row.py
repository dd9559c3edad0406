"""One located incident as one flat row, and back: the columns that scripts rely on.

Absent values are None. `date_end` is the last day, inclusive: here, and only here, our half-open
ranges are turned.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, cast

from gazetteer.spot import Filed, Located, PlacePrecision, Spot
from geo.geometry import LonLat, Shape, lonlat
from geo.incident import Actor, Counts, Incident, Source
from geo.when import Precision, Rule, When
from maps.export.sharing import Sharing

Row = dict[str, Any]

COLUMNS = (
    "id", "report", "kind", "subkind", "status", "date_start", "date_end", "date_precision",
    "date_rule", "date_uncertain", "place", "lat", "lon", "radius_km", "place_precision",
    "place_words", "place_inherited", "place_origin", "place_source", "place_id", "geonameid",
    "country", "informal", "because", "unplaced", "quote", "counts", "actors", "clarity",
    "confidence", "title", "publisher", "url", "published", "episode", "notes", "sources",
    "geometry",
)  # fmt: skip


def row(one: Located) -> Row:
    """Flatten a located incident."""
    incident, first = one.incident, one.incident.sources[0]
    values: Row = dict.fromkeys(COLUMNS)
    values |= incident.model_dump(
        mode="json",
        include={"id", "kind", "subkind", "status", "clarity", "confidence", "episode"},
    )
    values |= first.model_dump(
        mode="json", include={"report", "title", "publisher", "url", "published", "quote"}
    )
    values["counts"] = incident.counts.model_dump(exclude_none=True) or None
    values["actors"] = [actor.model_dump() for actor in incident.actors] or None
    values["notes"] = list(incident.notes)
    values["sources"] = [source.model_dump(mode="json") for source in incident.sources]
    values["unplaced"] = one.unplaced
    return values | _when_columns(incident.when) | _where_columns(one)


def _when_columns(when: When | None) -> Row:
    if when is None:
        return {}
    return {
        "date_start": when.start.isoformat(),
        "date_end": when.last.isoformat(),
        "date_precision": when.precision,
        "date_rule": when.rule,
        "date_uncertain": when.uncertain,
    }


def _where_columns(one: Located) -> Row:
    spot, words = one.spot, one.incident.whereabouts
    said: Row = {}
    if words:
        said["place_words"] = "; ".join(toponym.name for toponym in words.toponyms)
    if spot is None:
        return said
    return said | {
        "place": spot.place,
        "lat": round(spot.at.lat, 5),
        "lon": round(spot.at.lon, 5),
        "radius_km": round(spot.radius_km, 2),
        "place_precision": spot.precision,
        "place_origin": spot.origin,
        "place_source": spot.source,
        "place_id": spot.place_id,
        "geonameid": spot.geonameid,
        "country": spot.country,
        "informal": spot.informal,
        "place_inherited": spot.inherited,
        "because": spot.because,
        "geometry": _geojson(spot.shape),
    }


def _geojson(shape: Shape | None) -> dict[str, Any] | None:
    if shape is None:
        return None
    lines = [[list(point) for point in part] for part in shape.parts]
    if shape.kind == "line":
        return {"type": "MultiLineString", "coordinates": lines}
    return {"type": "MultiPolygon", "coordinates": [[ring] for ring in lines]}


def located(values: Mapping[str, Any], shared: Sharing | None = None) -> Located:
    """Make a located incident of a row, written by us or by hand.

    Needed are `kind` and either a day or a place; `quote` and `report` may be missing.

    Args:
        values: of the columns; what is missing may be left out, None or empty.
        shared: what the rows read before have in common with this one.

    Raises:
        ValueError: a value is missing or out of range; the message names it.
    """
    got = {key: value for key, value in values.items() if value not in (None, "")}
    if "kind" not in got:
        raise ValueError("'kind' is missing; write what happened, such as protest or arrest_raid")
    shared = shared or Sharing()
    spot = shared(_spot(got))
    incident = Incident(
        id=str(got.get("id") or _made_id(got)),
        kind=shared(got["kind"]),
        subkind=got.get("subkind"),
        status=got.get("status", "actual"),
        when=shared(_when(got)),
        whereabouts=None,
        counts=shared(Counts.model_validate(got.get("counts") or {})),
        actors=shared(tuple(Actor.model_validate(actor) for actor in got.get("actors") or ())),
        sources=_sources(got, shared),
        episode=got.get("episode"),
        clarity=got.get("clarity", "event"),
        confidence=float(got.get("confidence", 1.0)),
        notes=shared(tuple(got.get("notes") or ())),
    )
    unplaced = got.get("unplaced", "the table gives no point") if spot is None else None
    return Located(incident=incident, spot=spot, unplaced=unplaced)


def _made_id(got: Mapping[str, Any]) -> str:
    return hashlib.sha256(repr(sorted(got.items())).encode()).hexdigest()[:12]


def _when(got: Mapping[str, Any]) -> When | None:
    if "date_start" not in got:
        return None
    start = _day(got["date_start"], "date_start")
    last = _day(got.get("date_end", got["date_start"]), "date_end")
    if last < start:
        raise ValueError(f"date_end {last} is before date_start {start}")
    precision = got.get("date_precision", "day" if start == last else "span")
    return When(
        start=start,
        end=last + timedelta(days=1),
        precision=cast("Precision", precision),
        rule=cast("Rule", got.get("date_rule", "absolute")),
        uncertain=_truth(got.get("date_uncertain", False)),
    )


def _day(text: object, column: str) -> date:
    try:
        return date.fromisoformat(str(text)[:10])
    except ValueError:
        raise ValueError(f"{column} {str(text)!r} is no day; write it as 2022-12-08") from None


def _truth(value: object) -> bool:
    return str(value).strip().lower() in {"true", "1", "yes"}


def _spot(got: Mapping[str, Any]) -> Spot | None:
    if "lat" not in got or "lon" not in got:
        return None
    at = lonlat(_number(got["lon"], "lon"), _number(got["lat"], "lat"))
    geonameid = got.get("geonameid")
    return Spot(
        place=str(got.get("place", f"{at.lat:.4f}, {at.lon:.4f}")),
        at=at,
        radius_km=_number(got.get("radius_km", 1.0), "radius_km"),
        precision=cast("PlacePrecision", got.get("place_precision", "settlement")),
        shape=_shape(got.get("geometry")),
        informal=_truth(got.get("informal", False)),
        place_id=got.get("place_id"),
        geonameid=int(geonameid) if geonameid is not None else None,
        country=got.get("country"),
        inherited=got.get("place_inherited"),
        origin=got.get("place_origin", "local"),
        source=str(got.get("place_source", "the table")),
        because=str(got.get("because", "the point stands in the table")),
    )


def _number(value: object, column: str) -> float:
    try:
        return float(str(value).replace(",", "."))
    except ValueError:
        raise ValueError(f"{column} {str(value)!r} is no number") from None


def _shape(geometry: Any) -> Shape | None:
    if not geometry:
        return None
    try:
        kind, parts = geometry["type"], geometry["coordinates"]
        if kind == "MultiLineString":
            return Shape("line", tuple(_part(line) for line in parts))
        if kind == "MultiPolygon":
            return Shape("area", tuple(_part(rings[0]) for rings in parts))
    except (TypeError, KeyError, IndexError):
        raise ValueError("geometry is no GeoJSON geometry with type and coordinates") from None
    raise ValueError(f"geometry {kind!r} is neither MultiLineString nor MultiPolygon")


def _part(points: list[list[float]]) -> tuple[LonLat, ...]:
    return tuple(lonlat(*point[:2]) for point in points)


def _sources(got: Mapping[str, Any], shared: Sharing) -> tuple[Source, ...]:
    if got.get("sources"):
        return tuple(_source(source, shared) for source in got["sources"])
    columns = ("title", "publisher", "url", "published")
    named = {"report": str(got.get("report", "the table")), "quote": str(got.get("quote", ""))}
    return (_source({key: got.get(key) for key in columns} | named, shared),)


def _source(values: Any, shared: Sharing) -> Source:
    if isinstance(values, dict):
        values = {key: told if key == "quote" else shared(told) for key, told in values.items()}
    return Source.model_validate(values)


def dateline_columns(filed: Filed) -> Row:
    """Say where and when the report of a row was filed: further columns of a run's table."""
    spot = filed.spot
    return {
        "dateline_day": filed.published.isoformat() if filed.published else None,
        "dateline": spot.place if spot else None,
        "dateline_lat": spot.at.lat if spot else None,
        "dateline_lon": spot.at.lon if spot else None,
        "dateline_radius_km": spot.radius_km if spot else None,
    }


def filed(values: Mapping[str, Any], source: Source) -> Filed:
    """Read where and when the report of a row was filed, from the columns `dateline*`.

    Raises:
        ValueError: a value is out of range; the message names it.
    """
    return Filed(
        **source.model_dump(include={"report", "title", "publisher", "url"}),
        published=values.get("dateline_day") or source.published,
        spot=_dateline_spot(values),
    )


def _dateline_spot(values: Mapping[str, Any]) -> Spot | None:
    if values.get("dateline_lat") in (None, "") or values.get("dateline_lon") in (None, ""):
        return None
    lon, lat = (_number(values[f"dateline_{axis}"], f"dateline_{axis}") for axis in ("lon", "lat"))
    return Spot(
        place=str(values.get("dateline") or "dateline"),
        at=lonlat(lon, lat),
        radius_km=_number(values.get("dateline_radius_km") or 1.0, "dateline_radius_km"),
        precision="settlement",
        origin="local",
        source="the table",
        because="where the report was filed, as the table says",
    )
