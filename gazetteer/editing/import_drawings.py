"""Draw the lines and areas of a table into files beside the book; none is ever overwritten."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from os.path import relpath
from pathlib import Path
from typing import Any

from gazetteer.editing.change import Change
from gazetteer.editing.store import digest, entries, read
from gazetteer.exchange import Row
from gazetteer.exchange.drawings import Geometry, members, united
from gazetteer.geojson import read_shape, shape_of
from geo.errors import EditRefused
from geo.geometry import Shape

Said = Mapping[str, Any]


def shape_in(row: Row) -> Shape:
    """Read the line or area of a row.

    Raises:
        ValueError: it is none.
    """
    try:
        return shape_of(row.drawing)
    except ValueError as wrong:
        raise ValueError(f"the geometry {wrong}") from None


def draw(row: Row, wanted: Said, folder: Path, name: str) -> Iterator[Path]:
    """Draw a row's line or area into its file beside the book, if that is not there."""
    for kind, geometry in _drawings(row, wanted):
        path = folder / wanted[kind]
        if not path.exists():
            _write(geometry, path)
            yield path
        elif read_shape(path) != shape_of(geometry):
            words = f"{path} holds another {kind}; delete that file to take the new one"
            raise EditRefused(f"{name}:{row.where}: {words}")


def noted(change: Change, paths: Sequence[Path]) -> Change:
    """Note in a change what was drawn for it, so that undoing it takes the files away."""
    drawn = tuple((relpath(path, change.file.parent), digest(read(path))) for path in paths)
    return change.model_copy(update={"drawn": drawn})


def take_away(change: Change) -> None:
    """Take away what an import drew that is undone, but for what was changed or is used since.

    The book is written by now: what cannot be read or taken away is left, and nothing fails.
    """
    if not change.drawn:
        return
    used = {one.file.parent / side for one in entries(change.books) for side in one.sides}
    for name, mark in change.drawn:
        path = change.file.parent / name
        with suppress(EditRefused, OSError):
            if path not in used and digest(read(path)) == mark:
                path.unlink()


def _drawings(row: Row, wanted: Said) -> Iterator[tuple[str, Geometry]]:
    """Give what is drawn as line or area, parted where the entry wants both."""
    if row.drawing is None:
        return
    whole = shape_in(row).kind
    if not ("line" in wanted and "area" in wanted):
        if whole in wanted:
            yield whole, row.drawing
        return
    for kind, ending in (("line", "LineString"), ("area", "Polygon")):
        parts = [part for part in members(row.drawing) if part["type"].endswith(ending)]
        if drawn := united(parts):
            yield kind, drawn


def _write(geometry: Geometry, path: Path) -> None:
    """Write a geometry with one position a line, so that a diff shows what moved."""
    import orjson

    feature = {"type": "Feature", "properties": {}, "geometry": geometry}
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(orjson.dumps(feature).decode().replace("],[", "],\n[") + "\n", "utf-8")
