"""Files to reports: one format per file, found by suffix."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from geo.errors import ReadError
from geo.readers.story import prepared
from geo.report import Report
from geo.shelf import Shelf

__all__ = ["Reader", "Reading", "found", "prepared", "read", "readers"]


class Reading(NamedTuple):
    """What one file gave: its reports, and a line for each part that could not be read."""

    reports: list[Report]
    problems: list[str]


Reader = Callable[[bytes, str, Path | None], Reading]
"""Turn the bytes of a file into reports; pure but for the cache.

Called with the bytes, the file's name as given (posix), and a folder where what is slow to read
may be kept, or None. Raises ReadError, naming the file, where nothing can be read.
"""

readers: Shelf[Reader] = Shelf("reader", "geo.readers")


def read(path: Path, cache: Path | None = None) -> Reading:
    """Read one file; every report in it is prepared (see `prepared`).

    Args:
        path: a .txt, .md, .html, .htm or .jsonl file, or what other packages read.
        cache: folder where what is slow to read is kept, keyed by the file's bytes.

    Raises:
        ReadError: the file cannot be opened, nobody reads such files, or nothing is in it.
    """
    name = path.as_posix()
    suffix = path.suffix.lower()
    if suffix not in readers:
        there = ", ".join(sorted(readers))
        raise ReadError(
            f"{name}: nobody reads {suffix or 'files without suffix'}; there are {there}"
        )
    try:
        data = path.read_bytes()
    except OSError as wrong:
        raise ReadError(f"{name}: {wrong.strerror or wrong}") from None
    reading = readers[suffix](data, name, cache)
    return Reading([prepared(report) for report in reading.reports], reading.problems)


def found(paths: Iterable[Path]) -> list[Path]:
    """Give the files to read, sorted, none twice.

    A workspace stands for its `reports/` folder, another folder for all readable files in it;
    hidden files and other suffixes are passed over. A file stands for itself.
    """
    files: set[Path] = set()
    for path in paths:
        folder = path / "reports" if (path / "reports").is_dir() else path
        files.update(_inside(folder) if folder.is_dir() else [path])
    return sorted(files)


def _inside(folder: Path) -> Iterable[Path]:
    for path in folder.rglob("*"):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if not hidden and path.suffix.lower() in readers and path.is_file():
            yield path
