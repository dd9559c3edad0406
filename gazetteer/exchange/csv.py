"""CSV for people: one line an entry, every cell to be read and corrected in a spreadsheet.

A cell that a spreadsheet would run as a formula gets an apostrophe in front, taken off again when
read. An empty cell deletes the key; a column that is not there leaves it alone. Others' columns go
to `notes`.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from gazetteer.exchange import Format, Row, cells, formats
from gazetteer.exchange.headings import COLUMNS, further, meant
from gazetteer.exchange.tables import headings, table

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "'")


def dump(rows: Sequence[Row]) -> str:
    """Write a header and one line an entry."""
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    for one in rows:
        values = {"id": one.id, **one.values}
        values["lon"], values["lat"] = values.pop("at", None) or (None, None)
        writer.writerow({key: _cell(key, value) for key, value in values.items()})
    return "\ufeff" + out.getvalue()  # without the mark spreadsheets read the file as Latin-1


def load(text: str) -> Iterator[Row]:
    """Read the lines back; a European spreadsheet's semicolons and tabs are understood."""
    keys = _keys(text)
    for line, cells_ in table(text):
        yield _row(line, cells_, keys)


def _keys(text: str) -> dict[str, str]:
    try:
        return meant(headings(text))
    except ValueError as wrong:
        raise ValueError(f"1: {wrong}") from None


def _row(line: int, told: Mapping[str, str], keys: Mapping[str, str]) -> Row:
    values, wrong = cells.values({head: unguarded(told[head]) for head in keys}, keys)
    if at := [values.pop(key) for key in ("lon", "lat") if key in values]:
        if len(at) == 1 or at.count(None) == 1:
            wrong.append("only one of lat and lon is there; write both, or none")
        values["at"] = None if at == [None, None] else at
    return Row(line, values.pop("id", None), values, None, further(told, keys), tuple(wrong))


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
