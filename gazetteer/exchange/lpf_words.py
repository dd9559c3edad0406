"""What a feature of Linked Places says, by the keys of the book."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from gazetteer.exchange import linked
from gazetteer.exchange.drawings import parted

OURS = "dateline:"  # before the id of an entry, for an @id is an address
IN, NEAR = "gvp:broaderPartitive", "gvp:tgn3000_related_to"
_MATCHES = {"exactMatch", "closeMatch"}

Feature = Mapping[str, Any]
Ids = Mapping[str, str | None]  # by @id, the ids that the features of the same file get


def values_of(feature: Feature, ids: Ids) -> dict[str, Any]:
    """Read a feature's words.

    Raises:
        ValueError: its geometry is none.
        LookupError, TypeError, AttributeError: a word is missing or of a wrong kind.
    """
    properties, names = feature.get("properties") or {}, feature.get("names") or []
    geometry, codes = feature.get("geometry"), properties.get("ccodes") or []
    title = properties.get("title") or (names[0]["toponym"] if names else None)
    sources = [_source(one) for name in names[:1] for one in name.get("citations") or []]
    notes = [one["value"] for one in feature.get("descriptions") or [] if one.get("value")]
    said = {
        "name": title,
        "type": _type(feature, properties),
        "at": parted(geometry)[0],
        "radius_km": _about(geometry, "approximation").get("tolerance"),
        "certainty": _about(geometry, "certainty") or None,
        "in": [*_related(feature, IN, ids)],
        "near": [*_related(feature, NEAR, ids)],
        "country": codes[0] if len(codes) == 1 else None,
        "names": [other for one in names for other in _name(one, title)],
        "ids": linked.ids_of(_matches(feature)),
        "source": sources[0] if len(sources) == 1 else sources,
        "notes": "\n".join(notes),
    }
    return {key: value for key, value in said.items() if value not in (None, [], {}, "")}


def _type(feature: Feature, properties: Mapping[str, Any]) -> str | None:
    kinds = feature.get("types") or []
    labels = [one.get("label") or "" for one in kinds]
    for one in kinds:
        labels += [label["label"] for label in one.get("sourceLabels") or []]
    numbers = [str(one.get("identifier") or "") for one in kinds]
    return linked.type_of(labels, numbers, properties.get("fclasses") or [])


def _about(geometry: Mapping[str, Any] | None, key: str) -> Any:
    """Give what a geometry says of itself, or else the first of its parts that says something."""
    parts = [geometry, *(geometry.get("geometries") or [])] if geometry else []
    said = (one.get(key) for one in parts if isinstance(one, Mapping))
    return next((one for one in said if one), {})


def _related(feature: Feature, kind: str, ids: Ids) -> Iterator[str]:
    """Give whom a feature is related to, as far as the book can name them."""
    for one in feature.get("relations") or []:
        goal = str(one.get("relationTo") or "")
        if one.get("relationType") != kind:
            continue
        if goal.startswith(OURS):
            yield goal.removeprefix(OURS)
        elif number := linked.ids_of([goal]).get("geonames"):
            yield f"geonames:{number}"
        elif kind == IN and (known := ids.get(goal)):
            yield known


def _matches(feature: Feature) -> Iterator[str]:
    for one in feature.get("links") or []:
        if one.get("type") in _MATCHES:
            yield str(one.get("identifier") or "")


def _source(citation: Mapping[str, Any]) -> str:
    words = (citation.get("label"), citation.get("@id"))
    return " ".join(str(word) for word in words if word)


def _name(one: Mapping[str, Any], title: str | None) -> Iterator[dict[str, Any]]:
    span = ((one.get("when") or {}).get("timespans") or [{}])[0]
    more = {
        "lang": linked.tag_of(one.get("lang") or ""),
        "kind": one.get("kind"),
        "from": _day(span.get("start"), "earliest"),
        "until": _day(span.get("end"), "latest"),
    }
    more = {key: value for key, value in more.items() if value}
    if more or one["toponym"] != title:
        yield {"text": one["toponym"], **more}


def _day(end: Any, bound: str) -> str | None:
    """Read a day, month or year; one that is both uncertain and approximate is uncertain."""
    if isinstance(end, Mapping):
        end = end.get("in") or end.get(bound)
    text = str(end or "").replace("%", "?")
    sign, year = ("-", text[1:]) if text.startswith("-") else ("", text)
    return (f"{sign}{year.zfill(4)}" if year.isdecimal() else text) or None
