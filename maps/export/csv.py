"""CSV for people: every column readable and correctable in a spreadsheet.

Nested values are written in words: counts as `killed 3; injured 80..; participants 300..350`,
actors as `police (actor); a man (target)`. A cell that a spreadsheet would run as a formula gets
an apostrophe in front, taken off again when read.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from typing import Any

import orjson

from maps.export import Format, formats
from maps.export.row import COLUMNS, Row

FORMULA = ("=", "+", "-", "@", "\t", "\r", "'")
BOM = "\ufeff"  # without it spreadsheets read the file as Latin-1


def dump(rows: Sequence[Row]) -> str:
    """Write a header and one line an incident."""
    extra = dict.fromkeys(key for one in rows for key in one if key not in COLUMNS)
    out = io.StringIO()
    writer = csv.DictWriter(out, [*COLUMNS, *extra], lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({key: _cell(key, value) for key, value in one.items()} for one in rows)
    return BOM + out.getvalue()


def _cell(key: str, value: Any) -> str | float | int:
    if value is None or value == []:
        return ""
    if key == "counts":
        value = "; ".join(f"{what} {_amount(count)}" for what, count in value.items())
    elif key == "actors":
        value = "; ".join(f"{actor['name']} ({actor['role']})" for actor in value)
    elif key == "notes":
        value = " | ".join(value)
    elif isinstance(value, bool):
        return "yes" if value else "no"
    elif isinstance(value, int | float):
        return value
    elif not isinstance(value, str):
        value = orjson.dumps(value).decode()
    return f"'{value}" if value.startswith(FORMULA) else value


def _amount(count: dict[str, int]) -> str:
    if list(count) == ["best"]:
        return str(count["best"])
    best = f"{count['best']}.." if "best" in count else ""
    return f"{count.get('low', '')}..{best}{count.get('high', '')}"


def load(text: str) -> Iterator[tuple[int, Row]]:
    """Read the lines back; semicolons as separators (a European spreadsheet) are understood."""
    text = text.removeprefix(BOM)
    head = text.split("\n", 1)[0]
    mark = max(",;\t", key=head.count)
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=mark)
    if "kind" not in (reader.fieldnames or ()):
        raise ValueError("the first line must name the columns, 'kind' among them")
    for one in reader:
        yield reader.line_num, {key: _value(key, cell) for key, cell in one.items() if key}


def _value(key: str, cell: str | None) -> Any:
    if not cell:
        return None
    if cell.startswith("'") and cell[1:].startswith(FORMULA):
        cell = cell[1:]
    if key == "counts":
        return dict(_count(part.strip()) for part in cell.split(";") if part.strip())
    if key == "actors":
        return [_actor(part.strip()) for part in cell.split(";") if part.strip()]
    if key == "notes":
        return cell.split(" | ")
    if key in {"sources", "geometry"}:
        return orjson.loads(cell)
    return cell


def _count(part: str) -> tuple[str, dict[str, int]]:
    what, _, amount = part.rpartition(" ")
    bounds = amount.split("..")
    names = {1: ("best",), 2: ("low", "high"), 3: ("low", "best", "high")}.get(len(bounds), ())
    try:
        return what, {name: int(n) for name, n in zip(names, bounds, strict=True) if n}
    except ValueError:
        raise ValueError(
            f"counts: {part!r} is no count; write 'killed 3' or 'killed 3..5'"
        ) from None


def _actor(part: str) -> dict[str, str]:
    name, _, role = part.removesuffix(")").rpartition(" (")
    return (
        {"name": name, "role": role}
        if role in {"actor", "target"}
        else {"name": part, "role": "actor"}
    )


formats.add("csv")(Format(dump, load))
