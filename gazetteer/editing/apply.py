"""Write a change that was looked at, and take edits back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import chain
from os.path import relpath
from pathlib import Path

from gazetteer.editing.change import Change, region
from gazetteer.editing.import_drawings import take_away
from gazetteer.editing.journal import Journal, Record
from gazetteer.editing.splices import Keep, Splice, chosen, spliced
from gazetteer.editing.store import digest, read, verify, write
from geo.errors import EditRefused
from geo.unswept import unswept


def apply(change: Change) -> Record | None:
    """Write a change; what stands in other entries by now stays. Nothing to do gives None.

    Raises:
        Stale: an entry it concerns was changed since; both versions are told.
        EditRefused: the book would be wrong with it.
        OSError: the file cannot be written.
    """
    return next(iter(apply_together([change])), None)


@unswept()
def apply_together(changes: Sequence[Change]) -> list[Record]:
    """Write changes of a book, in several files of it perhaps, as one step that is undone at once.

    All are looked at before the first is written. Errors are those of `apply`.
    """
    todo = [one for one in changes if one.before != one.after or one.undoes]
    if not todo:
        return []
    journal = Journal(todo[0].books)
    with journal.locked():
        first = journal.settle()
        records = _records(journal, todo, first)
        for record, after in records:
            journal.begin(record)
            write(journal.file(record), after)
            journal.done(record)
        for change in todo:
            if change.undoes:
                take_away(change)
        return [record for record, _ in records]


def _records(journal: Journal, todo: Sequence[Change], first: int) -> list[tuple[Record, str]]:
    """Give what is written down of each change, and the text of its file afterwards."""
    texts: dict[Path, str] = {}
    found = []
    for number, change in enumerate(todo, first):
        _refuse_twice(journal, change)
        now = texts[change.file] if change.file in texts else read(change.file)
        same = now == change.before
        after = change.after if same else spliced(now, change.splices, str(change.file))
        texts[change.file] = after
        record = _record(number, change, now, after, journal)
        found.append((record.model_copy(update={"step": first}) if todo[1:] else record, after))
    verify(todo[0].books, texts)
    return found


@unswept()
def plan_undo(books: Sequence[Path], steps: int = 1, keep: Keep | None = None) -> list[Change]:
    """Work out how the last edits are taken back, the last one first; apply them in that order.

    What was done in several files at once is one edit here, and a change for each file.

    Args:
        books: the book.
        steps: how many edits.
        keep: which version of an entry stays that was changed by hand since.

    Raises:
        Stale: an entry was changed by hand since, and `keep` does not say what to do.
        EditRefused: there are fewer edits than that, or the book would be wrong.
    """
    journal = Journal(books)
    there = journal.steps()
    if steps > len(there):
        words = f"{len(there)} edits" if there else "no edit"
        raise EditRefused(f"{journal.home}: {words} can be undone, not {steps}")
    texts: dict[Path, str] = {}
    changes = []
    for record in reversed(list(chain(*there[len(there) - steps :]))):
        file = journal.file(record)
        text = texts[file] if file in texts else read(file)
        change = _undoing(record, file, text, books, keep)
        texts[file] = change.after
        changes.append(change)
    verify(books, texts)
    return changes


def _undoing(
    record: Record, file: Path, text: str, books: Sequence[Path], keep: Keep | None
) -> Change:
    inverse = tuple(
        Splice(id=one.id, old=one.new, new=one.old, after=one.after)
        for one in reversed(record.splices)
    )
    if digest(text) == record.digest:
        after = text[: record.start] + record.cut + text[record.start + len(record.put) :]
    else:
        inverse = tuple(chosen(text, inverse, str(file), keep))
        after = spliced(text, inverse, str(file))
    return Change(
        words=f"undo: {record.words}", file=file, before=text, after=after, splices=inverse,
        books=tuple(books), undoes=record.number, drawn=record.drawn,
    )  # fmt: skip


def _refuse_twice(journal: Journal, change: Change) -> None:
    if change.undoes and change.undoes not in {one.number for one in journal.standing()}:
        raise EditRefused(f"{change.file}: edit {change.undoes} is undone already")


def _record(number: int, change: Change, now: str, after: str, journal: Journal) -> Record:
    start, cut, put = region(now, after)
    return Record(
        number=number, when=datetime.now(UTC).isoformat(" ", "seconds"), words=change.words,
        file=relpath(change.file, journal.home), splices=change.splices, undoes=change.undoes,
        start=start, cut=cut, put=put, digest=digest(after), drawn=change.drawn,
    )  # fmt: skip
