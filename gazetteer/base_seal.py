"""A seal on the finished index, so that a byte that changed since is noticed before it misleads.

The seal is a checksum of the whole file, kept in a field of SQLite's header that is left to
applications. Reading the file takes some 40 ms, so it is compared once: a file that passed is
dated by its checksum, and whoever changes a byte changes the date.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO
from zlib import crc32

_AT = 68  # the application id, four bytes: https://www.sqlite.org/fileformat.html
_EARLY_S = 10**9  # dates are in the years before 2001, when there was no index


def seal(path: Path) -> None:
    """Seal a finished file, and have it on the disk before it is given its name."""
    with path.open("r+b") as file:
        mark = _sum(file)
        file.seek(_AT)
        file.write(mark)
        file.flush()
        os.fsync(file.fileno())
    _date(path, mark)


def unbroken(path: Path) -> bool:
    """Tell whether a file is as it was when it was sealed.

    Raises:
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        file.seek(_AT)
        mark = file.read(4)
        if path.stat().st_mtime == _dated(mark):
            return True
        if _sum(file) != mark:
            return False
    _date(path, mark)
    return True


def _sum(file: BinaryIO) -> bytes:
    file.seek(0)
    total = crc32(file.read(_AT))
    file.seek(_AT + 4)
    while piece := file.read(2**20):
        total = crc32(piece, total)
    return total.to_bytes(4, "big")


def _dated(mark: bytes) -> int:
    return int.from_bytes(mark, "big") % _EARLY_S


def _date(path: Path, mark: bytes) -> None:
    with suppress(OSError):  # another's cache that may only be read is compared each time
        os.utime(path, (path.stat().st_atime, _dated(mark)))
