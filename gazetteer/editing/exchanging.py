"""The entries of a book as rows of a table, and the rows of a table as edits of a book."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from gazetteer.book_checks import book_files, in_words, validated
from gazetteer.book_entries import Kept
from gazetteer.editing.change import Change
from gazetteer.editing.edits import Add, Edit, New, Set, Unset
from gazetteer.editing.plan import plan_together
from gazetteer.editing.store import entries
from gazetteer.entry import NOT_PLACES, Entry, NameEntry, NotPlaces, id_of
from gazetteer.exchange import Row
from gazetteer.exchange.drawings import Geometry, members, united
from gazetteer.geojson import drawing, read_shape, shape_of
from geo.errors import EditRefused
from geo.geometry import Shape

Said = dict[str, Any]


def export(books: Sequence[Path]) -> list[Row]:
    """Give every entry of a book as a row, its line or area with it.

    Raises:
        BookError: the book is wrong.
    """
    return [Row(one.line, one.id, said(one), _all_drawn(one)) for one in entries(books)]


def _all_drawn(one: Kept) -> Geometry | None:
    """Give what the files of an entry hold; that of a single one just as it is written."""
    found = [drawing(one.file.parent / side) for side in one.sides]
    return (
        found[0] if len(found) == 1 else united([part for all_ in found for part in members(all_)])
    )


@contextmanager
def importing(
    books: Sequence[Path], rows: Sequence[Row], name: str, *, keep: bool, kind: str | None = None
) -> Iterator[list[Change]]:
    """Work out what the rows of the table `name` make of a book: a change for each file of it.

    Entries that the table does not name stay. A new entry of no type is of type `kind`. Lines and
    areas that are new are drawn into files beside the book at once; they are taken away again if
    something fails or `keep` is off.

    Raises:
        EditRefused: a row cannot be an entry, or would leave the book wrong.
        BookError: the book is wrong already.
    """
    there = {one.id: one for one in entries(books)}
    last = book_files(books)[-1]
    drawn: list[Path] = []
    done = False
    try:
        edits: dict[Path, list[Edit]] = {}
        for id_, row in _named(rows, name):
            old = there.get(id_)
            file = old.file if old else last
            wanted = _wanted(id_, row, old, (name, kind))
            edits.setdefault(file, []).extend(_edits(id_, old, wanted))
            drawn += _drawn(row, wanted, file.parent, name)
        parts = [some for some in edits.values() if some]
        yield plan_together(books, parts, f"import {name}") if parts else []
        done = keep
    finally:
        for path in drawn if not done else ():
            path.unlink()


def said(one: Kept) -> Said:
    """Give what an entry says, as short as the book would write it."""
    if one.barred:
        return _dumped(NotPlaces.model_validate_json(one.said))
    return _written(one.entry)


def _written(entry: Entry) -> Said:
    values = _dumped(entry)
    if entry.names:
        values["names"] = [_short(one) for one in entry.names]
    return values


def _dumped(one: Entry | NotPlaces | NameEntry) -> Said:
    return one.model_dump(by_alias=True, exclude_defaults=True, mode="json")


def _short(name: NameEntry) -> str | Said:
    """Write `Mitrovica @sr-Latn 1981/1991` where that says all."""
    short = f"{name.text} @{name.lang}" if name.lang else name.text
    if name.since or name.until:
        short += f" {name.since or ''}/{name.until or ''}"
    try:
        if NameEntry.model_validate(short) == name:
            return short
    except ValidationError:
        pass
    return _dumped(name)


def _named(rows: Sequence[Row], name: str) -> Iterator[tuple[str, Row]]:
    """Give each row its id, made of the name where it has none."""
    seen: dict[str, int] = {}
    for row in rows:
        id_ = row.id or id_of(str(row.values.get("name") or ""))
        if id_ in seen:
            words = f"{id_!r} stands already in {seen[id_]}; give it another id"
            raise EditRefused(f"{name}:{row.where}: {words}")
        seen[id_] = row.where
        yield id_, row


def _wanted(id_: str, row: Row, old: Kept | None, table: tuple[str, str | None]) -> Said:
    """Give what an entry is to say; a line or an area that is drawn gets a file to be drawn in."""
    name, kind = table
    values = {**(said(old) if old else {}), **row.values}
    if row.drawing and not (values.get("line") and values.get("area")):
        values.setdefault(_shape(row, name).kind, f"geometry/{id_}.geojson")
    values = {key: value for key, value in values.items() if value is not None}
    if kind and id_ != NOT_PLACES:
        values.setdefault("type", kind)
    model = NotPlaces if id_ == NOT_PLACES else Entry
    try:
        if id_ == NOT_PLACES:
            return _dumped(validated(NotPlaces, values))
        return _written(validated(Entry, values))
    except ValidationError as wrong:
        error = wrong.errors()[0]
        hint = ", or one for all with --type" if error["loc"] == ("type",) and not kind else ""
        raise EditRefused(f"{name}:{row.where}: {in_words(error, model)}{hint}") from None


def _edits(id_: str, old: Kept | None, wanted: Said) -> Iterator[Edit]:
    if old is None:
        yield New(id=id_, values=wanted)
        return
    there = said(old)
    for key in [*there, *(key for key in wanted if key not in there)]:
        if key not in wanted:
            yield Unset(id=id_, key=key)
        elif key in ("names", "means") and wanted[key][: len(there.get(key, []))] == there.get(
            key, []
        ):
            more = wanted[key][len(there.get(key, [])) :]
            yield from (Add(id=id_, key=key, value=one) for one in more)
        elif wanted[key] != there.get(key):
            yield Set(id=id_, key=key, value=wanted[key])


def _shape(row: Row, name: str) -> Shape:
    try:
        return shape_of(row.drawing)
    except ValueError as wrong:
        raise EditRefused(f"{name}:{row.where}: the geometry {wrong}") from None


def _drawn(row: Row, wanted: Said, folder: Path, name: str) -> Iterator[Path]:
    """Draw a row's line or area into its file beside the book, if that is not there."""
    for kind, geometry in _drawings(row, wanted, name):
        path = folder / wanted[kind]
        if not path.exists():
            _draw(geometry, path)
            yield path
        elif read_shape(path) != shape_of(geometry):
            words = f"{path} holds another {kind}; delete that file to take the new one"
            raise EditRefused(f"{name}:{row.where}: {words}")


def _drawings(row: Row, wanted: Said, name: str) -> Iterator[tuple[str, Geometry]]:
    """Give what is drawn as line or area, parted where the entry wants both."""
    if row.drawing is None:
        return
    whole = _shape(row, name).kind
    if not ("line" in wanted and "area" in wanted):
        if whole in wanted:
            yield whole, row.drawing
        return
    for kind, ending in (("line", "LineString"), ("area", "Polygon")):
        parts = [part for part in members(row.drawing) if part["type"].endswith(ending)]
        if drawn := united(parts):
            yield kind, drawn


def _draw(geometry: Geometry, path: Path) -> None:
    """Write a geometry with one position a line, so that a diff shows what moved."""
    import orjson

    feature = {"type": "Feature", "properties": {}, "geometry": geometry}
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(orjson.dumps(feature).decode().replace("],[", "],\n[") + "\n", "utf-8")
