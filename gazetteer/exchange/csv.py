"""CSV for people: one line an entry, every cell to be read and corrected in a spreadsheet.

Names stand one a line in their cell, as in the book (`Ibri @sq`), ids of other entries are
parted by spaces, what has no plain form is JSON. A cell that a spreadsheet would run as a formula
gets an apostrophe in front, taken off again when read. An empty cell deletes the key; a column
that is not there leaves it alone.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from typing import Any

import orjson

from gazetteer.entry import KEYS
from gazetteer.exchange import Format, Row, formats

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "'")
_JSON = ("[", "{", '"')
_COLUMNS = ["id", *(name for key in KEYS for name in (("lat", "lon") if key == "at" else (key,)))]
_NUMBERS = {"lat", "lon", "radius_km", "population", "prominence"}
_YES = {"yes": True, "true": True, "no": False, "false": False}


def dump(rows: Sequence[Row]) -> str:
    """Write a header and one line an entry."""
    out = io.StringIO()
    writer = csv.DictWriter(out, _COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    for one in rows:
        values = {"id": one.id, **one.values}
        values["lon"], values["lat"] = values.pop("at", None) or (None, None)
        writer.writerow({key: _cell(key, value) for key, value in values.items()})
    return "\ufeff" + out.getvalue()  # without the mark spreadsheets read the file as Latin-1


def load(text: str) -> Iterator[Row]:
    """Read the lines back; semicolons as separators (a European spreadsheet) are understood."""
    first = text.split("\n", 1)[0]
    delimiter = ";" if first.count(";") > first.count(",") else ","
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        for cells in reader:
            yield _row(reader.line_num, cells)
    except csv.Error as wrong:
        raise ValueError(f"{reader.line_num}: {wrong}; save it as CSV again") from None


def _row(line: int, cells: dict[str | None, Any]) -> Row:
    if None in cells:
        raise ValueError(f"{line}: more cells than columns; put texts with commas in quotes")
    values = {}
    for key, cell in cells.items():
        try:
            values[str(key)] = _value(str(key), cell or "")
        except ValueError as wrong:
            raise ValueError(f"{line}: {key}: {wrong}") from None
    if {"lat", "lon"} <= values.keys():
        at = [values.pop("lon"), values.pop("lat")]
        values["at"] = None if at == [None, None] else at
    return Row(line, values.pop("id", None), values)


def _cell(key: str, value: Any) -> Any:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return value
    if key == "names":
        value = "\n".join(_text(one) for one in value)
    elif key in ("in", "near") and all(one.split() == [one] for one in value):
        value = " ".join(value)
    text = value if key == "names" else _text(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _text(value: Any) -> str:
    plain = isinstance(value, str) and not value.startswith(_JSON) and "\n" not in value
    return value if plain else orjson.dumps(value).decode()


def _value(key: str, cell: str) -> Any:
    text = cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell
    text = text.strip()
    if not text:
        return None
    if key in _NUMBERS:
        return _number(text)
    if key == "informal":
        if text.lower() not in _YES:
            raise ValueError(f"{text!r} is neither; write yes or no")
        return _YES[text.lower()]
    if key == "names":
        return [_read(line.strip()) for line in text.split("\n") if line.strip()]
    if key in ("in", "near") and not text.startswith(_JSON):
        return text.split()
    return _read(text)


def _read(text: str) -> Any:
    if not text.startswith(_JSON):
        return text
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:
        raise ValueError(
            f"{text!r} begins like JSON and is none; put it in double quotes"
        ) from None


def _number(text: str) -> float:
    try:
        return int(text) if text.isdecimal() else float(text.replace(",", "."))
    except ValueError:
        raise ValueError(f"{text!r} is no number; write one") from None


formats.add("csv")(Format(dump, load))
