"""Entries as the values of a row, and what the row of a table wants an entry to say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from gazetteer.book_checks import in_words, validated
from gazetteer.book_entries import Kept
from gazetteer.editing.import_drawings import shape_in
from gazetteer.entry import ID, NOT_PLACES, Entry, NameEntry, NotPlaces, id_of
from gazetteer.exchange import Row
from geo.errors import EditRefused

_MOST = 100  # rows that are told to be wrong
Said = dict[str, Any]


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


def understood(
    rows: Sequence[Row], there: Mapping[str, Kept], table: tuple[str, str | None]
) -> list[tuple[str, Row, Said]]:
    """Give each row its id and what its entry is to say; what is wrong is told of all at once."""
    found: list[tuple[str, Row, Said]] = []
    seen: dict[str, Row] = {}
    problems: list[str] = []
    for given in rows:
        if given.wrong:
            problems += (f"{table[0]}:{given.where}: {words}" for words in given.wrong)
            continue
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
        values.setdefault(shape_in(row).kind, f"geometry/{id_}.geojson")
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
    new = (line for line in map(str.strip, more) if f"\n{line}\n" not in f"\n{notes}\n")
    return "\n".join(filter(None, (notes, *new)))
