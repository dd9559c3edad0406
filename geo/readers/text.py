"""Plain text, with front matter if it has some."""

from __future__ import annotations

from pathlib import Path

from geo.errors import ReadError
from geo.readers import Reading, readers
from geo.readers.decoding import decoded
from geo.readers.metadata import front_matter
from geo.report import Report


@readers.add(".txt")
def text(data: bytes, name: str, cache: Path | None) -> Reading:  # noqa: ARG001 - nothing slow
    """Read one report; its text is the file's, without byte order mark and front matter."""
    fields, body = front_matter(decoded(data, name))
    if not body.strip():
        raise ReadError(f"{name}: no text in it")
    return Reading([Report(id=name, text=body, **fields)], [])
