"""Work out what edits make of a book, without writing anything."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path

from gazetteer.book_blocks import blocks, line_end
from gazetteer.book_checks import book_files, check_files
from gazetteer.editing.change import Change
from gazetteer.editing.edits import Edit, New, Remove
from gazetteer.editing.lines import edited
from gazetteer.editing.splices import Splice, spliced
from gazetteer.editing.store import read, verify
from gazetteer.editing.values import entry
from geo.errors import EditRefused
from geo.unswept import unswept


def plan(books: Sequence[Path], edits: Sequence[Edit], words: str | None = None) -> Change:
    """Work out what edits make of a book of files, folders or workspaces; all in one file of it.

    `words` say on one line what is done, for the log. A new entry goes to the file of the other
    edits, else to the last one of the book.

    Raises:
        EditRefused: an edit makes no sense, or would leave the book wrong.
        OSError: a file cannot be read.
    """
    (change,) = plan_together(books, [edits], words)
    return change


@unswept()
def plan_together(
    books: Sequence[Path], parts: Sequence[Sequence[Edit]], words: str | None = None
) -> list[Change]:
    """Work out what edits make of several files of a book, one part for each, as `plan` does.

    Only the book with all of them has to be right: one file may name what is new in another.
    """
    texts = _texts(books)
    changes = [_change(books, texts, edits, words) for edits in parts]
    if after := {one.file: one.after for one in changes if one.after != one.before}:
        verify(books, after)
    return changes


def _change(
    books: Sequence[Path], texts: dict[Path, str], edits: Sequence[Edit], words: str | None
) -> Change:
    file = _file(texts, edits)
    before = texts[file]
    splices = tuple(one for one in _splices(before, edits) if one.old != one.new)
    return Change(
        words=words or ", ".join(str(edit) for edit in edits), file=file, before=before,
        after=spliced(before, splices, str(file)), splices=splices, books=tuple(books),
    )  # fmt: skip


def entry_text(books: Sequence[Path], id: str) -> tuple[Path, int, str]:  # noqa: A002
    """Give where an entry stands, file and line, and its lines.

    Raises:
        EditRefused: there is none; names that come near are told.
    """
    texts = _texts(books)
    for file, text in texts.items():
        for one in blocks(text):
            if one.id == id:
                return file, one.line, one.text
    raise _unknown(id, texts)


def _texts(books: Sequence[Path]) -> dict[Path, str]:
    texts = {file: read(file) for file in book_files(books)}
    if not texts:
        raise EditRefused(
            f"{', '.join(map(str, books))}: no place book; make a file ending in .yaml"
        )
    return texts


def _file(texts: dict[Path, str], edits: Sequence[Edit]) -> Path:
    """Find the one file that the edits concern."""
    homes = {one.id: file for file, text in texts.items() for one in blocks(text)}
    made = {edit.id for edit in edits if isinstance(edit, New)}
    for edit in edits:
        if edit.id not in homes and edit.id not in made:
            raise _unknown(edit.id, texts)
        if edit.id in homes and isinstance(edit, New):
            raise _taken(edit.id, homes[edit.id], texts)
    found = {homes[edit.id] for edit in edits if edit.id in homes} or {[*texts][-1]}
    if len(found) > 1:
        several = " and ".join(sorted(map(str, found)))
        raise EditRefused(f"the edits concern {several}; edit one file at a time")
    return found.pop()


def _taken(id: str, file: Path, texts: dict[Path, str]) -> EditRefused:  # noqa: A002
    line = next(one.line for one in blocks(texts[file]) if one.id == id)
    words = f"{id!r} stands already in {file}:{line}"
    return EditRefused(f"{words}; give another id, or see `dateline place show {id}`")


def _unknown(id: str, texts: dict[Path, str]) -> EditRefused:  # noqa: A002
    read, _ = check_files({file: text.encode("utf-8") for file, text in texts.items()})
    if there := next((one for one in read if one.id == id), None):
        words = f"{id!r} does not stand in the first column, where commands look for it"
        return EditRefused(
            f"{there.file}:{there.line}: {words}; write `{id}:` there, its keys indented below"
        )
    ids = [one.id for text in texts.values() for one in blocks(text)]
    near = get_close_matches(id, ids, 3, 0.6)
    hint = f"did you mean {' or '.join(near)}?" if near else "`dateline place add` writes one"
    return EditRefused(f"no entry {id!r} in {', '.join(map(str, texts))}; {hint}")


def _splices(text: str, edits: Sequence[Edit]) -> Iterator[Splice]:
    """Sum up all edits of an entry in one splice, so that it can be done and undone alone."""
    lines = {one.id: one.text for one in blocks(text)}
    above = dict(zip(lines, ["", *lines], strict=False))
    grouped: dict[str, list[Edit]] = {}
    for edit in edits:
        grouped.setdefault(edit.id, []).append(edit)
    for id_, group in grouped.items():
        old = new = lines.get(id_)
        for edit in group:
            new = _lines(new, edit, line_end(text))
        yield Splice(id=id_, old=old, new=new, after=above.get(id_))


def _lines(text: str | None, edit: Edit, end: str) -> str | None:
    if isinstance(edit, New):
        return entry(edit.id, edit.values, end) + end
    if text is None:
        raise EditRefused(f"cannot {edit}: there is no entry {edit.id!r} by then")
    return None if isinstance(edit, Remove) else edited(text, edit, end)
