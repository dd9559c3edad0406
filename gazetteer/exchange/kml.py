"""KML for Google Earth, My Maps and drawing programs: one Placemark an entry.

Name, description and geometry have words of KML's own; all other keys of the book stand in
ExtendedData. When others' files are read, data that the book has no key for is kept in `notes`;
looks, folders and views are left out, and no link is followed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape, unescape
from typing import Any

from gazetteer.entry import KEYS, NOT_PLACES
from gazetteer.exchange import Format, Row, cells, formats
from gazetteer.exchange.drawings import closed, joined, members, parted, united
from gazetteer.exchange.headings import further
from gazetteer.exchange.rest import rest
from gazetteer.exchange.xml import Element, root

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2">\n'
_SHAPES = ("Point", "LineString", "LinearRing", "Polygon")
_BREAK = re.compile(r"<(?:br|/p|/div|/tr|/li)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_NOT_XML = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def dump(rows: Sequence[Row]) -> str:
    """Write a document, a placemark an entry."""
    body = "\n".join(_placemark(one) for one in rows)
    return f"{_HEAD}<Document>\n{body}\n</Document>\n</kml>\n"


def load(text: str) -> Iterator[Row]:
    """Read the placemarks, in whatever folders they lie."""
    top = root(text)
    found = [*top.all("Placemark")]
    if top.name != "kml" or (not found and any(top.all("NetworkLink"))):
        words = (
            "only a link to a file; save that one" if top.name == "kml" else "no KML; save it so"
        )
        raise ValueError(f"{top.line}: {words} as KML")
    for one in found:
        try:
            yield _row(one)
        except ValueError as wrong:
            raise ValueError(f"{one.line}: {wrong}") from None


def _placemark(one: Row) -> str:
    name, notes = one.values.get("name", NOT_PLACES), one.values.get("notes", "")
    words = f"<name>{_text(name)}</name>"
    if notes:
        words += f"<description>{_text(escape(notes, quote=False))}</description>"
    geometry = _geometry(joined(one.values.get("at"), one.drawing))
    said = _words(root(f"<Placemark>{words}{geometry}</Placemark>"))
    data = "".join(_data(key, value) for key, value in rest(one.values, said).items())
    data = f"<ExtendedData>{_data('id', one.id)}{data}</ExtendedData>"
    return f"<Placemark>{words}{data}{geometry}</Placemark>"


def _text(text: str) -> str:
    return escape(_NOT_XML.sub("\ufffd", text), quote=False)


def _data(key: str, value: Any) -> str:
    cell = cells.written(key, value, _NOT_XML)
    return f'<Data name="{key}"><value>{escape(cell, quote=False)}</value></Data>'


def _geometry(geometry: dict[str, Any] | None) -> str:
    shapes = [shape for one in members(geometry or {}) for shape in _shapes(one)]
    several = len(shapes) > 1
    return f"<MultiGeometry>{''.join(shapes)}</MultiGeometry>" if several else "".join(shapes)


def _shapes(one: dict[str, Any]) -> Iterator[str]:
    kind, places = one["type"], one["coordinates"]
    if kind.startswith("Multi"):
        for part in places:
            yield from _shapes({"type": kind.removeprefix("Multi"), "coordinates": part})
    elif kind == "Polygon":
        outer, *inner = (f"<LinearRing>{_line(closed(ring))}</LinearRing>" for ring in places)
        holes = "".join(f"<innerBoundaryIs>{ring}</innerBoundaryIs>" for ring in inner)
        yield f"<Polygon><outerBoundaryIs>{outer}</outerBoundaryIs>{holes}</Polygon>"
    else:
        yield f"<{kind}>{_line([places] if kind == 'Point' else places)}</{kind}>"


def _line(positions: Sequence[Sequence[float]]) -> str:
    tuples = (",".join(repr(float(part)) for part in position) for position in positions)
    return f"<coordinates>{' '.join(tuples)}</coordinates>"


def _row(one: Element) -> Row:
    values = _words(one)
    told = {data.attributes.get("name", ""): data for data in one.all("Data", "SimpleData")}
    cell = {key: data.said("value") or data.text for key, data in told.items()}
    for key in KEYS:
        if key in cell:
            values[key] = _value(key, cell[key])
    more = further(cell, dict.fromkeys((*KEYS, "id"), ""))
    return Row(one.line, cell.get("id") or None, values, parted(_drawn(one))[1], more)


def _value(key: str, cell: str) -> Any:
    try:
        return cells.read(key, cell)
    except ValueError as wrong:
        raise ValueError(f"{key}: {wrong}") from None


def _words(one: Element) -> dict[str, Any]:
    """Give what KML's own words say, by the keys of the book."""
    html = _BREAK.sub("\n", one.said("description"))
    notes = unescape(_TAG.sub("", html)).strip()
    said = {"name": one.said("name"), "notes": notes, "at": parted(_drawn(one))[0]}
    return {key: value for key, value in said.items() if value}


def _drawn(one: Element) -> dict[str, Any] | None:
    """Give all that is drawn; lines or areas alone as one geometry of several parts."""
    parts = [_shape(shape) for shape in one.all(*_SHAPES)]
    kinds = {part["type"] for part in parts}
    if len(parts) > 1 and len(kinds) == 1 and kinds != {"Point"}:
        return {"type": f"Multi{kinds.pop()}", "coordinates": [one["coordinates"] for one in parts]}
    return united(parts)


def _shape(shape: Element) -> dict[str, Any]:
    if shape.name == "Polygon":
        outer = [_positions(ring) for ring in shape.all("outerBoundaryIs")]
        if len(outer) != 1:
            raise ValueError("a Polygon has one outerBoundaryIs; draw it again")
        inner = [_positions(ring) for ring in shape.all("innerBoundaryIs")]
        return {"type": "Polygon", "coordinates": [*outer, *inner]}
    positions = _positions(shape)
    if shape.name == "Point":
        return {"type": "Point", "coordinates": positions[0]}
    return {"type": "LineString", "coordinates": positions}


def _positions(shape: Element) -> list[list[float]]:
    text = " ".join(one.text for one in shape.all("coordinates"))
    try:
        found = [[float(part) for part in position.split(",")] for position in text.split()]
    except ValueError:
        found = []
    if not found or any(len(position) < 2 for position in found):
        raise ValueError(f"{text[:40]!r} are no coordinates; write LONGITUDE,LATITUDE")
    return found


formats.add("kml")(Format(dump, load, ("kml",)))
