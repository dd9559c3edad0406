"""The entries of a book as rows of a table, and the rows of a table as edits of a book."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path

from gazetteer.book_checks import book_files
from gazetteer.book_entries import Kept
from gazetteer.editing.change import Change
from gazetteer.editing.edits import Add, Edit, New, Set, Unset
from gazetteer.editing.import_drawings import draw, noted
from gazetteer.editing.import_rows import Said, said, understood
from gazetteer.editing.plan import plan_together
from gazetteer.editing.store import entries
from gazetteer.exchange import Row
from gazetteer.exchange.drawings import Geometry, members, united
from gazetteer.geojson import drawing


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
    drawn: dict[Path, list[Path]] = {}
    done = False
    try:
        edits: dict[Path, list[Edit]] = {}
        for id_, row, wanted in understood(rows, there, (name, kind)):
            old = there.get(id_)
            file = old.file if old else last
            edits.setdefault(file, []).extend(_edits(id_, old, wanted))
            drawn.setdefault(file, []).extend(draw(row, wanted, file.parent, name))
        parts = [some for some in edits.values() if some]
        changes = plan_together(books, parts, f"import {name}") if parts else []
        yield [noted(one, drawn.get(one.file, ())) for one in changes]
        done = keep
    finally:
        for path in () if done else chain(*drawn.values()):
            path.unlink()


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
