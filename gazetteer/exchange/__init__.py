"""The place book as a table or a drawing, out and in again; one format per file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from geo.errors import ReadError
from geo.shelf import Shelf

_LARGEST = 64 * 2**20  # bytes of one table


class Row(NamedTuple):
    """One entry on its way: its keys as the book writes them; None deletes a key."""

    where: int  # the line or the number of the feature, to name it in errors
    id: str | None
    values: dict[str, Any]
    drawing: dict[str, Any] | None = None  # its line or area, a GeoJSON geometry
    more: tuple[str, ...] = ()  # what others say beside, a line each: it is kept in `notes`
    wrong: tuple[str, ...] = ()  # what cannot be read in it: told with all else that is wrong


class Format(NamedTuple):
    """One file format: rows to text, and text back; ValueError where it is none."""

    dump: Callable[[Sequence[Row]], str]
    load: Callable[[str], Iterator[Row]]
    suffixes: tuple[str, ...]  # the one it is best known by stands first
    knows: Callable[[str], bool] | None = None  # tells its own among texts of a shared suffix


formats: Shelf[Format] = Shelf("exchange", __name__)


def format_of(path: Path, name: str | None = None, text: str | None = None) -> Format:
    """Choose the format by its name, else by the suffix and, where several share it, the text.

    Raises:
        ReadError: there is no such format.
    """
    if name:
        if name not in formats:
            raise ReadError(f"no format {name!r}; choose one of {', '.join(sorted(formats))}")
        return formats[name]
    suffix = path.suffix.lower().removeprefix(".")
    able = [form for form in formats.values() if suffix in form.suffixes]
    if not able:
        there = ", ".join(sorted({f".{one}" for form in formats.values() for one in form.suffixes}))
        raise ReadError(
            f"{path}: no table of places ends in {path.suffix!r}; choose one of {there},"
            " or name the format with --format"
        )
    able.sort(key=lambda form: form.suffixes.index(suffix))
    knowing = (form for form in able if text is not None and form.knows and form.knows(text))
    return next(knowing, able[0])


def load(path: Path, name: str | None = None) -> list[Row]:
    """Read a table of places, of the format `name` or of the one that it looks like.

    Raises:
        ReadError: it is none.
        OSError: it cannot be read.
    """
    if path.stat().st_size > _LARGEST:
        raise ReadError(f"{path}: larger than {_LARGEST:,} bytes; split it")
    format_of(path, name)  # a wrong suffix is said before anything is read
    try:
        text = path.read_bytes().decode("utf-8-sig")
        return list(format_of(path, name, text).load(text))
    except UnicodeDecodeError:
        raise ReadError(f"{path}: not UTF-8; save the file as UTF-8") from None
    except ValueError as wrong:
        raise ReadError(f"{path}:{wrong}") from None
