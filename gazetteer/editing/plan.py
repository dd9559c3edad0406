"""Work out what edits make of a book, without writing anything."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path

from gazetteer.book_blocks import blocks, line_end
from gazetteer.book_checks import book_files
from gazetteer.editing.change import Change
from gazetteer.editing.edits import Edit, New, Remove
from gazetteer.editing.lines import edited
from gazetteer.editing.splices import Splice, spliced
from gazetteer.editing.store import read, verify
from gazetteer.editing.values import entry
from geo.errors import EditRefused


def plan(books: Sequence[Path], edits: Sequence[Edit], words: str | None = None) -> Change:
    """Work out what edits make of a book of files, folders or workspaces; all in one file of it.

    `words` say on one line what is done, for the log. A new entry goes to the file of the other
    edits, else to the last one of the book.

    Raises:
        EditRefused: an edit makes no sense, or would leave the book wrong.
        OSError: a file cannot be read.
    """
    files = book_files(books)
    texts = {file: read(file) for file in files}
    file = _file(texts, edits)
    before = after = texts[file]
    for edit in edits:
        after = spliced(after, _splice(after, edit, line_end(before)), str(file))
    if after != before:
        verify(books, file, after)
    said = words or ", ".join(str(edit) for edit in edits)
    splices = _between(before, after, edits)
    return Change(
        words=said, file=file, before=before, after=after, splices=splices, books=tuple(books)
    )


def entry_text(books: Sequence[Path], id: str) -> tuple[Path, int, str]:  # noqa: A002
    """Give where an entry stands, file and line, and its lines.

    Raises:
        EditRefused: there is none; names that come near are told.
    """
    texts = {file: read(file) for file in book_files(books)}
    for file, text in texts.items():
        for one in blocks(text):
            if one.id == id:
                return file, one.line, one.text
    raise _unknown(id, texts)


def _file(texts: dict[Path, str], edits: Sequence[Edit]) -> Path:
    """Find the one file that the edits concern."""
    homes = {one.id: file for file, text in texts.items() for one in blocks(text)}
    for edit in edits:
        if edit.id not in homes and not isinstance(edits[0], New):
            raise _unknown(edit.id, texts)
        if edit.id in homes and isinstance(edit, New):
            raise EditRefused(f"{edit.id!r} stands already in {homes[edit.id]}; give another id")
    found = {homes[edit.id] for edit in edits if edit.id in homes} or {[*texts][-1]}
    if len(found) > 1:
        several = " and ".join(sorted(map(str, found)))
        raise EditRefused(f"the edits concern {several}; edit one file at a time")
    return found.pop()


def _unknown(id: str, texts: dict[Path, str]) -> EditRefused:  # noqa: A002
    ids = [one.id for text in texts.values() for one in blocks(text)]
    near = get_close_matches(id, ids, 3, 0.6)
    hint = f"did you mean {' or '.join(near)}?" if near else "`dateline place add` writes one"
    return EditRefused(f"no entry {id!r} in {', '.join(map(str, texts))}; {hint}")


def _splice(text: str, edit: Edit, end: str) -> Splice:
    if isinstance(edit, New):
        return Splice(id=edit.id, old=None, new=entry(edit.id, edit.values, end) + end)
    old = _lines(text, edit.id)
    new = None if isinstance(edit, Remove) else edited(old or "", edit, end)
    return Splice(id=edit.id, old=old, new=new)


def _between(before: str, after: str, edits: Sequence[Edit]) -> tuple[Splice, ...]:
    """Sum up all edits of an entry in one splice, so that it can be done and undone alone."""
    found = []
    for id_ in dict.fromkeys(edit.id for edit in edits):
        old, new = _lines(before, id_), _lines(after, id_)
        if old != new:
            found.append(Splice(id=id_, old=old, new=new, after=_above(before, id_)))
    return tuple(found)


def _lines(text: str, id: str) -> str | None:  # noqa: A002
    return next((one.text for one in blocks(text) if one.id == id), None)


def _above(text: str, id: str) -> str | None:  # noqa: A002
    ids = [one.id for one in blocks(text)]
    return ["", *ids][ids.index(id)] if id in ids else None
