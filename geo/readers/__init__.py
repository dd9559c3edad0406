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
    try:
        data = _bytes(path)
    except OSError as wrong:
        raise ReadError(f"{name}: {_reason(wrong)}") from None
    reading = readers[path.suffix.lower()](data, name, cache)
    return Reading([prepared(report) for report in reading.reports], reading.problems)


def _bytes(path: Path) -> bytes:
    suffix = path.suffix.lower()
    if suffix not in readers and path.exists() and not path.is_dir():
        kind = suffix or "files without suffix"
        raise ReadError(f"{path.as_posix()}: nobody reads {kind}; save it as {_suffixes()}")
    return path.read_bytes()


def _reason(wrong: OSError) -> str:
    match wrong:
        case IsADirectoryError():
            return f"no report in this folder; put {_suffixes()} files in it"
        case FileNotFoundError():
            return "there is no such file or folder; check its name"
        case PermissionError():
            return "it may not be read; give yourself the right to (chmod u+r)"
        case _:
            return f"{wrong.strerror or wrong}; copy it to another disk and read the copy"


def _suffixes() -> str:
    return ", ".join(sorted(readers))


def found(paths: Iterable[Path]) -> list[Path]:
    """Give the files to read, sorted, none twice.

    A workspace stands for its `reports/` folder, another folder for all readable files in it;
    hidden files and other suffixes are passed over. A file stands for itself, and so does a folder
    with nothing to read in it: `read` says so.
    """
    files: set[Path] = set()
    for path in paths:
        folder = path / "reports" if (path / "reports").is_dir() else path
        files.update(_inside(folder) or [folder])
    return sorted(files)


def _inside(folder: Path) -> list[Path]:
    return [
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in readers
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
        and path.is_file()
    ]
