"""A folder where what is slow to read is kept: reading is a pure function of a file's bytes."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from hashlib import blake2b
from importlib.resources.abc import Traversable
from pathlib import Path

Fields = dict[str, str | None]
_SOURCES = (".py", ".toml")


def kept(cache: Path | None, data: bytes, version: str, make: Callable[[], Fields]) -> Fields:
    """Give what was made of these bytes before, else make it and keep it.

    Args:
        cache: the folder, made when needed; None: nothing is kept.
        data: the file's bytes.
        version: what else the fields depend on; another version is made anew.
        make: makes the fields.

    A damaged entry is made anew; a folder that cannot be written is no error.
    """
    if cache is None:
        return make()
    key = blake2b(version.encode() + b"\0" + data, digest_size=20).hexdigest()
    path = cache / "pages" / f"{key}.json"
    fields = _load(path)
    if fields is None:
        fields = make()
        with suppress(OSError):
            _store(path, fields)
    return fields


def fingerprint(package: Traversable, parts: Iterable[str]) -> str:
    """Give a digest of the code and data of a package, so that what is kept ages with them.

    Args:
        package: the package's folder.
        parts: its files, and its folders, of which the code and data files count.
    """
    digest = blake2b(digest_size=16)
    for part in parts:
        whole = package / part
        inside = sorted(whole.iterdir(), key=lambda file: file.name) if whole.is_dir() else [whole]
        for file in inside:
            if file.name.endswith(_SOURCES):
                data = file.read_bytes()
                digest.update(f"{file.name} {len(data)}\0".encode() + data)
    return digest.hexdigest()


def _load(path: Path) -> Fields | None:
    """Give an entry, or None if it is missing or its first line is not the digest of the rest."""
    try:
        digest, _, body = path.read_bytes().partition(b"\n")
    except OSError:
        return None
    if digest.decode("ascii", "replace") != _digest(body):
        return None
    fields: Fields = json.loads(body)
    return fields


def _store(path: Path, fields: Fields) -> None:
    """Write an entry beside its place and move it there: no reader ever sees half of it."""
    body = json.dumps(fields).encode()
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(_digest(body).encode() + b"\n" + body)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def _digest(body: bytes) -> str:
    return blake2b(body, digest_size=16).hexdigest()
