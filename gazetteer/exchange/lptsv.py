"""LP-TSV 0.5, the table of Linked Places: one line a place, several values parted by semicolons.

What its columns cannot say stands in further columns named as the book's keys, written as in our
CSV; there, and in a column of LP-TSV that means one key, an empty cell deletes the key.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from gazetteer.entry import ID, KEYS, NOT_PLACES, NameEntry, id_of
from gazetteer.exchange import Format, Row, cells, formats, linked
from gazetteer.exchange.csv import guarded, unguarded
from gazetteer.exchange.drawings import to_wkt
from gazetteer.exchange.headings import further
from gazetteer.exchange.lptsv_words import FORMULA, drawn, values_of
from gazetteer.exchange.rest import rest
from gazetteer.exchange.tables import headings, table

_COLUMNS = (
    "id", "title", "title_source", "fclasses", "aat_types", "attestation_year", "start",
    "title_uri", "ccodes", "matches", "variants", "types", "parent_name", "parent_id",
    "lon", "lat", "geowkt", "geo_source", "geo_id", "approximation", "end", "description",
)  # fmt: skip


def dump(rows: Sequence[Row]) -> str:
    """Write a header and one line an entry."""
    names = {one.id: str(one.values.get("name", "")) for one in rows}
    lines = [_line(one, names) for one in rows]
    further = [key for key in KEYS if any(key in line for line in lines)]
    out = io.StringIO()
    writer = csv.DictWriter(out, [*_COLUMNS, *further], delimiter="\t", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(lines)
    return out.getvalue()


def load(text: str) -> Iterator[Row]:
    """Read the lines back; commas and semicolons may part the columns too."""
    lines = [*table(text)]
    ids = {line.get("id"): _id(line) for _, line in lines}
    for number, line in lines:
        yield _row(number, line, ids)


def _known(text: str) -> bool:
    there = headings(text)
    return "title" in there and "name" not in there


def _line(one: Row, names: Mapping[str | None, str]) -> dict[str, str]:
    said, own = {}, one.values
    if one.id != NOT_PLACES:
        said = _said(one, names)
        own = rest(
            own, {key: value for key, value in values_of(said, {}).items() if value is not None}
        )
    return {
        **said,
        **{key: guarded(cells.written(key, value)) for key, value in own.items()},
        "id": str(one.id),
    }


def _said(one: Row, names: Mapping[str | None, str]) -> dict[str, str]:
    """Say an entry in the columns of LP-TSV."""
    values, within = one.values, one.values.get("in", [])
    source, at = values.get("source", []), values.get("at") or ("", "")
    parent = within[0] if len(within) == 1 and within[0] in names else ""
    said = {
        "title": values["name"],
        "title_source": source if isinstance(source, str) else "; ".join(source),
        "fclasses": linked.class_of(values["type"]),
        "aat_types": (linked.identifier_of(values["type"]) or "").removeprefix("aat:"),
        "attestation_year": values.get("checked", "")[:4],
        "ccodes": values.get("country", ""),
        "matches": ";".join(linked.links(values.get("ids", {}))),
        "variants": ";".join(_variant(name) for name in values.get("names", [])),
        "types": values["type"],
        "parent_name": names[parent] if parent else "",
        "parent_id": f"#{parent}" if parent else "",
        "geowkt": to_wkt(one.drawing) if one.drawing else "",
        "approximation": str(values.get("radius_km", "")),
        "description": values.get("notes", ""),
    }
    safe = {key: f"'{text}" if text.startswith(FORMULA) else text for key, text in said.items()}
    return {**safe, "lon": str(at[0]), "lat": str(at[1])}


def _variant(name: Any) -> str:
    said = NameEntry.model_validate(name)
    return f"{said.text}@{said.lang}" if said.lang else said.text


def _id(line: Mapping[Any, Any]) -> str | None:
    """Give the id of a line; one that cannot be an entry's gives way to one made of the title."""
    id_ = str(line.get("id") or "").strip()
    return id_ if ID.fullmatch(id_) else id_of(str(line.get("title") or "")) or None


def _row(number: int, said: dict[str, str], ids: Mapping[str | None, str | None]) -> Row:
    ours = {key: key for key in said if key in KEYS and key not in _COLUMNS}
    values, wrong = cells.values({key: unguarded(said[key]) for key in ours}, ours)
    drawing = None
    try:
        for key, value in values_of(said, ids).items():
            values[key] = value if values.get(key) is None else values[key]
        drawing = drawn(said)[1]
    except ValueError as error:
        wrong.append(str(error))
    more = further(said, dict.fromkeys((*_COLUMNS, *KEYS), ""))
    return Row(number, ids[said.get("id")], values, drawing, more, tuple(wrong))


formats.add("lp-tsv")(Format(dump, load, ("tsv", "csv"), _known))
