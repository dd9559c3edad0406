"""JSON Lines: one document a line."""

from __future__ import annotations

import codecs
from pathlib import Path
from typing import Any

from geo.errors import ReadError
from geo.readers import Reading, readers
from geo.readers.decoding import decoded
from geo.readers.metadata import day_of, known
from geo.report import Report


@readers.add(".jsonl")
def jsonl(data: bytes, name: str, cache: Path | None) -> Reading:  # noqa: ARG001 - nothing slow
    """Read documents `{"id", "text", "title", "published" or "dct"}`, one a line.

    All but `text` may be missing, null or empty; `publisher`, `url` and `language` are read too.
    A bad line becomes a problem that names file and line; the other lines are still read.

    Raises:
        ReadError: not one line could be read.
    """
    reading = Reading([], [])
    for number, line in enumerate(_utf8(data, name).split(b"\n"), 1):
        if line.strip():
            try:
                reading.reports.append(_report(line, f"{name}:{number}", reading.problems))
            except ReadError as wrong:
                reading.problems.append(str(wrong))
    if not reading.reports:
        first = reading.problems[0] if reading.problems else f"{name}: no document in it"
        raise ReadError(first)
    return reading


def _utf8(data: bytes, name: str) -> bytes:
    """Give the lines in utf-8 and without a mark: spreadsheets and shells write them otherwise."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        data = decoded(data, name).encode("utf-8", "replace")
    return data.removeprefix(codecs.BOM_UTF8)


def _report(line: bytes, where: str, problems: list[str]) -> Report:
    fields = _fields(line, where)
    text = fields.get("text")
    if not isinstance(text, str):
        raise ReadError(f"{where}: not a report: 'text' is missing")
    told = next((key for key in ("published", "dct") if fields.get(key)), None)
    if told and day_of(fields[told]) is None:
        what = f"{told!r} is no day: {str(fields[told])[:40]!r}"
        problems.append(f"{where}: {what}; read without it, write YYYY-MM-DD")
    return Report(id=_id(fields.get("id")) or where, text=text, **known(fields))


def _id(given: Any) -> str | None:
    """Give an id as words: a number is its digits; what is neither is none."""
    whole = isinstance(given, int) and not isinstance(given, bool)
    return str(given) if whole or isinstance(given, str) else None


def _fields(line: bytes, where: str) -> dict[str, Any]:
    import orjson

    try:
        fields = orjson.loads(line)
    except orjson.JSONDecodeError as wrong:
        raise ReadError(f"{where}: not JSON: {wrong}; write one object a line") from None
    if not isinstance(fields, dict):
        raise ReadError(f"{where}: not a report: an object was expected")
    return fields
