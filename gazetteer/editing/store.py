"""Read and write the files of a book: whole, and never half."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from hashlib import blake2b
from pathlib import Path

from gazetteer.book_blocks import blocks
from gazetteer.book_checks import book_files
from gazetteer.book_entries import Kept
from gazetteer.book_reading import read_entries
from geo.errors import BookError, EditRefused


def read(file: Path) -> str:
    """Give the text of a file with its byte order mark and line breaks; nothing where it is not.

    Raises:
        EditRefused: it is not UTF-8.
    """
    try:
        return file.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return ""
    except UnicodeDecodeError:
        raise EditRefused(f"{file}: not UTF-8; save the file as UTF-8") from None


def write(file: Path, text: str) -> None:
    """Put a whole file in place at once: whoever is killed leaves the old one or the new one."""
    goal = file.resolve()  # a link stays a link
    beside = goal.with_name(f".{goal.name}.part")
    with beside.open("wb") as handle:
        handle.write(text.encode("utf-8"))
        handle.flush()
        os.fsync(handle.fileno())
    if goal.exists():
        beside.chmod(goal.stat().st_mode)
    beside.replace(goal)


def digest(text: str) -> str:
    """Give a short mark that two different texts do not share."""
    return blake2b(text.encode("utf-8"), digest_size=16).hexdigest()


def entries(books: Sequence[Path]) -> list[Kept]:
    """Read a book, the names that are no places among its entries; a file may not be there yet.

    Raises:
        BookError: it is wrong; every problem is listed.
    """
    raws = {file: file.read_bytes() for file in book_files(books) if file.exists()}
    found, problems = read_entries(raws)
    if problems:
        raise BookError(*problems)
    return found


def verify(books: Sequence[Path], after: Mapping[Path, str]) -> None:
    """Check the whole book as it would be with new texts of some of its files.

    Raises:
        EditRefused: it would be wrong; every problem is listed.
    """
    files = {one: one.read_bytes() for one in book_files(books) if one not in after}
    new = {file: text.encode("utf-8") for file, text in after.items()}
    found, problems = read_entries({**files, **new})
    if problems:
        words = "nothing was written; the book would be wrong:"
        raise EditRefused(words + (" " if len(problems) == 1 else "\n") + "\n".join(problems))
    for file, text in after.items():
        keys = [(one.id, one.line) for one in found if one.file == file]
        if keys != [(one.id, one.line) for one in blocks(text)]:
            words = "its entries do not all begin in the first column of a line"
            raise EditRefused(f"{file}: {words}; write each as `id:` with its keys indented below")
