"""The place book as a table or a drawing, out and in again; one format per file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from geo.errors import ReadError
from geo.shelf import Shelf


class Row(NamedTuple):
    """One entry on its way: its keys as the book writes them; None deletes a key."""

    where: int  # the line or the number of the feature, to name it in errors
    id: str | None
    values: dict[str, Any]
    drawing: dict[str, Any] | None = None  # its line or area, a GeoJSON geometry


class Format(NamedTuple):
    """One file format: rows to text, and text back; ValueError where it is none."""

    dump: Callable[[Sequence[Row]], str]
    load: Callable[[str], Iterator[Row]]


formats: Shelf[Format] = Shelf("exchange", __name__)


def format_of(path: Path) -> Format:
    """Choose the format by the suffix.

    Raises:
        ReadError: no format has this suffix.
    """
    suffix = path.suffix.lower().removeprefix(".")
    if suffix not in formats:
        there = ", ".join(f".{name}" for name in sorted(formats))
        raise ReadError(
            f"{path}: no table of places ends in {path.suffix!r}; choose one of {there}"
        )
    return formats[suffix]


def load(path: Path) -> list[Row]:
    """Read a table of places.

    Raises:
        ReadError: it is none.
        OSError: it cannot be read.
    """
    form = format_of(path)
    try:
        return list(form.load(path.read_bytes().decode("utf-8-sig")))
    except UnicodeDecodeError:
        raise ReadError(f"{path}: not UTF-8; save the file as UTF-8") from None
    except ValueError as wrong:
        raise ReadError(f"{path}:{wrong}") from None
