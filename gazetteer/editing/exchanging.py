"""The entries of a book as rows of a table, and the rows of a table as edits of a book."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
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
from gazetteer.entry import ID, NOT_PLACES, Entry, NameEntry, NotPlaces, id_of
from gazetteer.exchange import Row
from gazetteer.exchange.drawings import Geometry, members, united
from gazetteer.geojson import drawing, read_shape, shape_of
from geo.errors import EditRefused
from geo.geometry import Shape

_MOST = 100  # rows that are told to be wrong
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
        for id_, row, wanted in _understood(rows, there, (name, kind)):
            old = there.get(id_)
            file = old.file if old else last
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


def _understood(
    rows: Sequence[Row], there: Mapping[str, Kept], table: tuple[str, str | None]
) -> list[tuple[str, Row, Said]]:
    """Give each row its id and what its entry is to say; what is wrong is told of all at once."""
    found: list[tuple[str, Row, Said]] = []
    seen: dict[str, Row] = {}
    problems = []
    for given in rows:
        try:
            id_, row = _named(given)
            if (first := seen.setdefault(id_, given)) is not given:
                words = f"{id_!r} stands already in {table[0]}:{first.where}"
                raise ValueError(f"{words}; give it another id")  # noqa: TRY301
            found.append((id_, row, _wanted(id_, row, there.get(id_), table)))
        except ValueError as wrong:
            problems.append(f"{table[0]}:{given.where}: {wrong}")
    if problems:
        more = [f"{len(problems) - _MOST:,} more rows are wrong; mend these first"]
        raise EditRefused("\n".join(problems[:_MOST] + more * (len(problems) > _MOST)))
    return found


def _named(row: Row) -> tuple[str, Row]:
    """Give a row its id, made of the name where it has none or one that is others' own."""
    name = str(row.values.get("name") or "")
    id_ = row.id or id_of(name)
    if name and row.id and not ID.fullmatch(row.id):
        id_, row = id_of(name), row._replace(more=(f"id: {row.id}", *row.more))
    if name and not ID.fullmatch(id_):
        raise ValueError(f"no id can be made of {name!r}; write one: small letters, hyphens")
    return id_, row


def _wanted(id_: str, row: Row, old: Kept | None, table: tuple[str, str | None]) -> Said:
    """Give what an entry is to say; a line or an area that is drawn gets a file to be drawn in.

    Raises:
        ValueError: it cannot be an entry.
    """
    _, kind = table
    values = {**(said(old) if old else {}), **row.values}
    if row.drawing and not (values.get("line") and values.get("area")):
        values.setdefault(_shape(row).kind, f"geometry/{id_}.geojson")
    values = {key: value for key, value in values.items() if value is not None}
    if notes := _noted(str(values.get("notes") or ""), row.more):
        values["notes"] = notes
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
        raise ValueError(f"{in_words(error, model)}{hint}") from None


def _noted(notes: str, more: Sequence[str]) -> str:
    """Keep what others say beside in the notes, once however often it comes in."""
    return "\n".join(filter(None, (notes, *(line for line in more if line not in notes))))


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


def _shape(row: Row) -> Shape:
    try:
        return shape_of(row.drawing)
    except ValueError as wrong:
        raise ValueError(f"the geometry {wrong}") from None


def _drawn(row: Row, wanted: Said, folder: Path, name: str) -> Iterator[Path]:
    """Draw a row's line or area into its file beside the book, if that is not there."""
    for kind, geometry in _drawings(row, wanted):
        path = folder / wanted[kind]
        if not path.exists():
            _draw(geometry, path)
            yield path
        elif read_shape(path) != shape_of(geometry):
            words = f"{path} holds another {kind}; delete that file to take the new one"
            raise EditRefused(f"{name}:{row.where}: {words}")


def _drawings(row: Row, wanted: Said) -> Iterator[tuple[str, Geometry]]:
    """Give what is drawn as line or area, parted where the entry wants both."""
    if row.drawing is None:
        return
    whole = _shape(row).kind
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
