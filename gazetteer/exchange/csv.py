"""CSV for people: one line an entry, every cell to be read and corrected in a spreadsheet.

A cell that a spreadsheet would run as a formula gets an apostrophe in front, taken off again when
read. An empty cell deletes the key; a column that is not there leaves it alone.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from typing import Any

from gazetteer.entry import KEYS
from gazetteer.exchange import Format, Row, cells, formats

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "'")
_COLUMNS = ["id", *(name for key in KEYS for name in (("lat", "lon") if key == "at" else (key,)))]


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
    """Read the lines back; a European spreadsheet's semicolons and tabs are understood."""
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=separator(text), strict=True)
    try:
        for row in reader:
            yield _row(reader.line_num, row)
    except csv.Error as wrong:
        raise ValueError(f"{reader.line_num}: {wrong}; save it as CSV again") from None


def separator(text: str) -> str:
    """Tell what parts the columns, by the first line."""
    first = text.split("\n", 1)[0]
    return max(",;\t", key=first.count)


def _row(line: int, row: dict[str | None, Any]) -> Row:
    if None in row:
        raise ValueError(f"{line}: more cells than columns; put texts with commas in quotes")
    values = {}
    for key, cell in row.items():
        try:
            values[str(key)] = cells.read(str(key), unguarded(cell or ""))
        except ValueError as wrong:
            raise ValueError(f"{line}: {key}: {wrong}") from None
    if {"lat", "lon"} <= values.keys():
        at = [values.pop("lon"), values.pop("lat")]
        values["at"] = None if at == [None, None] else at
    return Row(line, values.pop("id", None), values)


def _cell(key: str, value: Any) -> Any:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    return guarded(cells.written(key, value))


def guarded(text: str) -> str:
    """Put an apostrophe before what a spreadsheet would run."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def unguarded(cell: str) -> str:
    """Take the apostrophe off again."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell


formats.add("csv")(Format(dump, load, ("csv", "tsv")))
