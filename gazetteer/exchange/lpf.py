"""Linked Places (LPF 1.3), the GeoJSON of the World Historical Gazetteer and of Pelagios.

Names carry languages and years, geometry its certainty, `gvp:broaderPartitive` says what a place
lies in, links are ids of other gazetteers, citations are sources. What Linked Places has no word
for stands under `properties` by the book's own keys. When others' files are read, depictions,
periods and the years of types are left out: the book has no key for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import orjson

from gazetteer.entry import KEYS, NOT_PLACES, NameEntry, id_of
from gazetteer.exchange import Format, Row, formats, linked
from gazetteer.exchange.drawings import joined, parted
from gazetteer.exchange.geojson import features_of
from gazetteer.exchange.lpf_words import IN, NEAR, OURS, values_of
from gazetteer.exchange.rest import rest

_CONTEXT = (
    "https://raw.githubusercontent.com/LinkedPasts/linked-places/master/"
    "linkedplaces-context-v1.1.jsonld"
)
_APPROXIMATE = "gvp:approximateLocation"
_OWN = re.compile(r'"toponym"\s*:|"@context"\s*:\s*"[^"]{0,200}linked-?places')


def dump(rows: Sequence[Row]) -> str:
    """Write a FeatureCollection, a feature a line; the names that are no places stand beside it."""
    head: dict[str, Any] = {"type": "FeatureCollection", "@context": _CONTEXT}
    head.update((NOT_PLACES, one.values) for one in rows if one.id == NOT_PLACES)
    lines = ",\n".join(orjson.dumps(_feature(one)).decode() for one in rows if one.id != NOT_PLACES)
    return f'{orjson.dumps(head).decode()[:-1]},"features":[\n{lines}\n]}}\n'


def load(text: str) -> Iterator[Row]:
    """Read the features of a collection."""
    features, around = features_of(text)
    ids = {str(one.get("@id")): _id(one) for one in features if isinstance(one, dict)}
    for number, feature in enumerate(features, 1):
        try:
            yield _row(number, feature, ids)
        except KeyError as wrong:
            raise ValueError(f"{number}: {wrong} is missing; write it as LPF 1.3 does") from None
        except (TypeError, AttributeError, IndexError):
            words = "no Linked Places, for a value is of another kind"
            raise ValueError(f"{number}: {words}; write it as LPF 1.3 does") from None
        except ValueError as wrong:
            raise ValueError(f"{number}: {wrong}") from None
    if isinstance(around.get(NOT_PLACES), dict):
        yield Row(len(features) + 1, NOT_PLACES, around[NOT_PLACES])


def _known(text: str) -> bool:
    return _OWN.search(text) is not None


def _feature(one: Row) -> dict[str, Any]:
    values = one.values
    feature: dict[str, Any] = {
        "@id": f"{OURS}{one.id}",
        "type": "Feature",
        "properties": _properties(values),
        "geometry": _geometry(one),
        "names": [*_names(values)],
        "types": [_type(values["type"])],
        "links": [
            {"type": "exactMatch", "identifier": link}
            for link in linked.links(values.get("ids", {}))
        ],
        "relations": [*_relations(values, "in", IN), *_relations(values, "near", NEAR)],
        "descriptions": [{"value": values["notes"]}] if "notes" in values else [],
    }
    feature["properties"] |= rest(values, values_of(feature, {}))
    return feature


def _properties(values: Mapping[str, Any]) -> dict[str, Any]:
    codes = [values["country"]] if "country" in values else []
    classes = [linked.class_of(values["type"])]
    return {"title": values["name"], "ccodes": codes, "fclasses": classes}


def _type(kind: str) -> dict[str, Any]:
    number = linked.identifier_of(kind)
    return {**({"identifier": number} if number else {}), "label": kind}


def _geometry(one: Row) -> dict[str, Any] | None:
    certainty, radius = one.values.get("certainty"), one.values.get("radius_km")
    more = {"certainty": certainty} if certainty else {}
    if radius:
        more["approximation"] = {"type": _APPROXIMATE, "tolerance": radius}
    geometry = joined(one.values.get("at"), one.drawing)
    return {**geometry, **more} if geometry else None


def _names(values: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    source = values.get("source", [])
    sources = [source] if isinstance(source, str) else source
    yield {"toponym": values["name"], "citations": [{"label": label} for label in sources]}
    for name in map(NameEntry.model_validate, values.get("names", [])):
        more = {"lang": name.lang, "when": _when(name), "kind": name.kind}
        yield {"toponym": name.text, **{key: one for key, one in more.items() if one}}


def _when(name: NameEntry) -> dict[str, Any] | None:
    """Give the years of a name; Linked Places wants each span to have a start."""
    if not (name.since or name.until):
        return None
    span = {"start": {"in": name.since} if name.since else {"latest": name.until}}
    if name.until:
        span["end"] = {"in": name.until}
    return {"timespans": [span]}


def _relations(values: Mapping[str, Any], key: str, kind: str) -> Iterator[dict[str, Any]]:
    for other in values.get(key, []):
        _, known, number = other.partition("geonames:")
        goal = f"gn:{number}" if known else f"{OURS}{other}"
        yield {"relationType": kind, "relationTo": goal, "label": f"{key} {other}"}


def _id(feature: Mapping[str, Any]) -> str | None:
    """Give our own id back; another gazetteer's place gets one made of its title."""
    id_ = str(feature.get("@id") or "")
    if id_.startswith(OURS):
        return id_.removeprefix(OURS)
    properties = feature.get("properties")
    title = properties.get("title") if isinstance(properties, dict) else None
    return id_of(title) if isinstance(title, str) else None


def _row(number: int, feature: Any, ids: Mapping[str, str | None]) -> Row:
    if not isinstance(feature, dict) or feature.get("type") != "Feature":
        raise ValueError("no feature; write a FeatureCollection of them")
    values = values_of(feature, ids)
    id_ = str(feature.get("@id") or "")
    if id_ and not id_.startswith(OURS):
        values.setdefault("ids", {}).setdefault("uri", id_)
    properties = feature.get("properties") or {}
    values |= {key: value for key, value in properties.items() if key in KEYS}
    return Row(number, _id(feature), values, parted(feature.get("geometry"))[1])


formats.add("lpf")(Format(dump, load, ("jsonld", "lpf", "geojson", "json"), _known))
