"""JSON Lines: one incident a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import orjson

from maps.export import Format, formats
from maps.export.row import Row


def dump(rows: Sequence[Row]) -> str:
    """Write one JSON object a line."""
    return "".join(orjson.dumps(one).decode() + "\n" for one in rows)


def load(text: str) -> Iterator[tuple[int, Row]]:
    """Read one JSON object a line."""
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            try:
                values = orjson.loads(line)
            except orjson.JSONDecodeError as wrong:
                raise ValueError(f"line {number}: {wrong}") from None
            if not isinstance(values, dict):
                raise ValueError(f"line {number}: not an object but {type(values).__name__}")
            yield number, values


formats.add("jsonl", "ndjson")(Format(dump, load))
