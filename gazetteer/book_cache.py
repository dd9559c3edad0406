"""Keep the entries of a book that were read and checked, each under the bytes it was made of."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from functools import cache, lru_cache
from hashlib import blake2b
from importlib.resources import files
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from gazetteer.book_entries import Kept

# Whatever an entry's checks and keys depend on: with other code or tables all is read anew.
_CODE = (
    "book_blocks.py", "book_cache.py", "book_checks.py", "book_entries.py", "book_found.py",
    "book_links.py", "book_reading.py", "entry.py", "fold.py", "forms.py", "geojson.py",
    "yaml_tree.py", "data/forms.toml", "data/letters.toml", "data/types.toml",
)  # fmt: skip
_SHARE = 50  # fewer new entries than one in so many are read again rather than all written


class BookCache:
    """The entries of one file; what is new is written when the file has been read."""

    def __init__(self, cache: Path, file: Path) -> None:
        """Open what was kept for a file; a folder that cannot be read or written is no error."""
        self._folder = file.resolve().parent
        self._path = cache / "books" / f"{_digest(str(file.resolve()).encode())}.json"
        self._rows: dict[str, Any] = {}
        self._used: dict[str, Any] = {}
        self._new = 0

    def __enter__(self) -> Self:
        with suppress(OSError):
            there = self._path.stat()
            self._rows = _load(self._path, there.st_size, there.st_mtime_ns)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, _: BaseException | None, __: TracebackType | None
    ) -> None:
        if kind is None and self._new * _SHARE > len(self._used):
            with suppress(OSError):
                _store(self._path, self._used)

    def get(self, text: str) -> list[Any] | None:
        """Give what was made of the lines of an entry, unless a file beside it has changed.

        These are the values of `Kept` after its place: said, names and so on.
        """
        key = _digest(text.encode())
        row = self._rows.get(key)
        if row is None or row[-1] != self._stamps(row[-2]):
            return None
        self._used[key] = row
        return row[:-1]  # type: ignore[no-any-return]

    def put(self, text: str, one: Kept) -> list[Any]:
        """Keep what was made of the lines of an entry; give it as `get` does."""
        values = [*one[3:]]
        self._used[_digest(text.encode())] = [*values, self._stamps(one.sides)]
        self._new += 1
        return values

    def _stamps(self, sides: list[str]) -> list[list[int]]:
        """Tell files from what they may become."""
        found = []
        for side in sides:
            with suppress(OSError):
                there = (self._folder / side).stat()
                found.append([there.st_size, there.st_mtime_ns])
        return found


@cache
def _version() -> str:
    """Name the code and the tables."""
    ours = files("gazetteer")
    return _digest(b"\0".join((ours / name).read_bytes() for name in _CODE))


@lru_cache(maxsize=4)
def _load(path: Path, *_: int) -> dict[str, Any]:
    """Give what was kept; nothing where it is missing, damaged or of another version."""
    import orjson

    head, __, body = path.read_bytes().partition(b"\n")
    if head.decode("ascii", "replace") != f"{_version()} {_digest(body)}":
        return {}
    rows: dict[str, Any] = orjson.loads(body)
    return rows


def _store(path: Path, rows: dict[str, Any]) -> None:
    """Write all beside its place and move it there: no reader ever sees half of it."""
    import orjson

    body = orjson.dumps(rows)
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(f"{_version()} {_digest(body)}\n".encode() + body)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def _digest(data: bytes) -> str:
    return blake2b(data, digest_size=16).hexdigest()
