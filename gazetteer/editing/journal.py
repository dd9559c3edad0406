"""The journal of a book: what was edited, in order, so that it can be undone.

It lies in the folder `.dateline` beside the book and not in the cache: what undoes an edit must
outlive an emptied cache and move with the workspace. An edit is written down before the book is
touched and marked as done afterwards; one that was cut off between the two is judged by what
stands in the book.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from gazetteer.base_lock import locked
from gazetteer.book_blocks import blocks
from gazetteer.editing.splices import Splice
from gazetteer.editing.store import digest, read
from geo.errors import EditRefused
from geo.report import Frozen

_FOLDER = ".dateline"


class Record(Frozen):
    """One edit of one file."""

    number: int
    when: str  # UTC, to the second
    words: str
    file: str  # seen from the folder of the book
    splices: tuple[Splice, ...]
    undoes: int | None = None
    step: int | None = None  # the number of the first edit that was done with it, in other files
    start: int  # where the text differs, what stood there and what was put there
    cut: str
    put: str
    digest: str  # of the file afterwards
    drawn: tuple[tuple[str, str], ...] = ()  # as in `Change`


def in_steps(records: Sequence[Record]) -> list[list[Record]]:
    """Put together what was done at once, and what undoes it."""
    first = {one.number: one.step or one.number for one in records}

    def step(one: Record) -> tuple[bool, int]:
        number = one.undoes or one.number
        return one.undoes is not None, first.get(number, number)

    return [list(group) for _, group in groupby(records, step)]


class Journal:
    """The edits of a book; nothing is written before an edit is."""

    def __init__(self, books: Sequence[Path]) -> None:
        """Name the book by its files, folders or workspaces."""
        first = books[0]
        self.home = first if first.is_dir() else first.parent
        self._path = self.home / _FOLDER / "journal.jsonl"

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Keep other processes from editing the book."""
        folder = self._path.parent
        folder.mkdir(parents=True, exist_ok=True)
        ignore = folder / ".gitignore"
        if not ignore.exists():
            ignore.write_text("*\n", "utf-8")
        with locked(folder / "lock"):
            yield

    def file(self, record: Record) -> Path:
        """Give the file that an edit concerns."""
        return self.home / record.file

    def records(self) -> list[Record]:
        """Give all edits that took place, oldest first, undoings among them."""
        found, marks = self._read()
        if found and found[-1].number not in marks and not self._happened(found[-1]):
            found.pop()
        return [one for one in found if marks.get(one.number, "done") == "done"]

    def standing(self) -> list[Record]:
        """Give the edits that are not undone, oldest first."""
        records = self.records()
        undone = {one.undoes for one in records}
        return [one for one in records if one.undoes is None and one.number not in undone]

    def steps(self) -> list[list[Record]]:
        """Give the edits that are not undone by what was done at once, oldest first."""
        return in_steps(self.standing())

    def settle(self) -> int:
        """Mark an edit that was cut off as done or void; give the number of the next."""
        # Only the end is read: a journal may be long and an edit must stay quick.
        marked: set[int] = set()
        for line in self._lines(backwards=True):
            if "edit" not in line:
                marked.update(line.values())
                continue
            last = self._record(line["edit"])
            if last.number not in marked:
                self._mark(last.number, "done" if self._happened(last) else "void")
            return last.number + 1
        return 1

    def begin(self, record: Record) -> None:
        """Write an edit down before it is done."""
        self._append({"edit": record.model_dump()}, lasting=True)

    def done(self, record: Record) -> None:
        """Mark an edit as done."""
        self._mark(record.number, "done")

    def _happened(self, record: Record) -> bool:
        text = read(self.file(record))
        if digest(text) == record.digest:
            return True
        there = {one.id: one.text for one in blocks(text)}
        return all(there.get(one.id) == one.new for one in record.splices)

    def _mark(self, number: int, word: str) -> None:
        self._append({word: number})

    def _append(self, line: dict[str, Any], *, lasting: bool = False) -> None:
        import orjson

        with self._path.open("ab+") as handle:
            handle.seek(0, os.SEEK_END)
            if handle.tell():
                handle.seek(-1, os.SEEK_END)
                if handle.read(1) != b"\n":
                    handle.write(b"\n")  # a line that was cut off is left alone
            handle.write(orjson.dumps(line) + b"\n")
            handle.flush()
            if lasting:
                os.fsync(handle.fileno())

    def _read(self) -> tuple[list[Record], dict[int, str]]:
        edits: list[Record] = []
        marks: dict[int, str] = {}
        for line in self._lines():
            if "edit" in line:
                edits.append(self._record(line["edit"]))
            marks.update({number: word for word, number in line.items() if word != "edit"})
        return edits, marks

    def _lines(self, *, backwards: bool = False) -> Iterator[dict[str, Any]]:
        import orjson

        if not self._path.exists():
            return
        lines = self._path.read_bytes().split(b"\n")
        for line in reversed(lines) if backwards else lines:
            try:
                found = orjson.loads(line)
            except orjson.JSONDecodeError:
                continue  # empty, or cut off when a process was killed
            if isinstance(found, dict):
                yield found

    def _record(self, said: Any) -> Record:
        try:
            return Record.model_validate(said)
        except ValidationError:
            words = "no edit that can be read; mend or delete its line"
            raise EditRefused(f"{self._path}: {str(said)[:60]!r} is {words}") from None
