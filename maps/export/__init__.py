"""Tables of located incidents, one format per file: written to review, read back to draw."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from gazetteer.spot import Filed, Located
from geo.errors import ReadError
from geo.shelf import Shelf
from maps.export.row import Row, filed, located, row
from maps.export.sharing import Sharing


class Format(NamedTuple):
    """One file format: rows to text, and text back to (line number, row)."""

    dump: Callable[[Sequence[Row]], str]
    load: Callable[[str], Iterator[tuple[int, Row]]]


formats: Shelf[Format] = Shelf("table", __name__)


class Table(NamedTuple):
    """What a table file held: the incidents, and a line for each row that is none."""

    incidents: list[Located]
    filed: list[Filed]  # where the report of each incident was filed
    problems: list[str]


def format_of(path: Path) -> Format:
    """Choose the format by the suffix.

    Raises:
        ReadError: no format has this suffix.
    """
    suffix = path.suffix.lower().removeprefix(".")
    if suffix not in formats:
        there = ", ".join(f".{name}" for name in sorted(formats))
        raise ReadError(f"{path}: no table ends in {path.suffix!r}; choose one of {there}")
    return formats[suffix]


def dump(incidents: Sequence[tuple[Located, Row]], form: Format) -> str:
    """Write incidents as one text; the second of each pair adds columns of the run."""
    return form.dump([row(one) | more for one, more in incidents])


def load(text: str, form: Format, name: str) -> Table:
    """Read a table back; a row that cannot be an incident is named and the rest goes on.

    Raises:
        ReadError: the whole text is not of this format.
    """
    table = Table([], [], [])
    shared = Sharing()
    try:
        for line, values in form.load(text):
            try:
                one = located(values, shared)
                table.filed.append(shared(filed(values, one.incident.sources[0])))
                table.incidents.append(one)
            except ValueError as wrong:
                table.problems.append(f"{name}:{line}: {_first_line(wrong)}")
    except ValueError as wrong:
        raise ReadError(f"{name}: {_first_line(wrong)}") from None
    return table


def _first_line(error: ValueError) -> str:
    from pydantic import ValidationError

    if isinstance(error, ValidationError):
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        return f"{where}: {first['msg']} (got {str(first['input'])[:60]!r})"
    return str(error).splitlines()[0]
