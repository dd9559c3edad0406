"""Read tables of cells as spreadsheets of all lands write them: a heading line, then the rows."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from io import StringIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _csv import Reader

_SEPARATORS = ",;\t"
_SAID = re.compile(r"sep=([,;\t])(?:\r\n|\r|\n)", re.IGNORECASE)  # Excel writes such a line
_END = re.compile("[\r\n]")
_LARGEST = 64 * 2**20  # characters of a cell: the outline of a country is long


def table(text: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Give each row that says something: its line and its cells by their headings.

    Raises:
        ValueError: it is no table; the message begins with the line.
    """
    csv.field_size_limit(_LARGEST)
    said = _SAID.match(text)
    first = 1 if said else 0
    reader = _reader(text)
    try:
        heads = _heads(reader)
        _refuse_odd(heads, first + 1)
        for row in reader:
            if any(cell.strip() for cell in row):
                yield first + reader.line_num, _by_heading(heads, row, first + reader.line_num)
    except csv.Error as wrong:
        words = f"{first + reader.line_num}: {wrong}; save the table again"
        raise ValueError(words) from None


def headings(text: str) -> list[str]:
    """Give the headings, as far as there are any."""
    try:
        return _heads(_reader(text))
    except csv.Error:
        return []


def _heads(reader: Reader) -> list[str]:
    """Give the first row that is not blank."""
    return next(([head.strip() for head in row] for row in reader if any(row)), [])


def _reader(text: str) -> Reader:
    said = _SAID.match(text)
    body = text[said.end() :] if said else text
    part = said[1] if said else separator(body)
    return csv.reader(StringIO(body, newline=""), delimiter=part, strict=True)


def separator(text: str) -> str:
    """Tell what parts the columns, by the first line."""
    first = _END.split(text.lstrip("\r\n"), maxsplit=1)[0]
    return max(_SEPARATORS, key=first.count)


def _refuse_odd(heads: Sequence[str], line: int) -> None:
    if not any(heads):
        raise ValueError(f"{line}: no headings; write them in the first line: name,type,lat,lon")
    twice = next((head for head in heads if head and heads.count(head) > 1), None)
    if twice:
        raise ValueError(f"{line}: the column {twice!r} stands twice; delete one of the two")


def _by_heading(heads: Sequence[str], row: Sequence[str], line: int) -> dict[str, str]:
    if any(cell.strip() for cell in row[len(heads) :]):
        raise ValueError(f"{line}: more cells than columns; put texts with commas in quotes")
    cells = dict(zip(heads, [*row, *[""] * len(heads)], strict=False))
    if bare := cells.pop("", "").strip():
        words = f"the cell {bare[:40]!r} stands under no heading"
        raise ValueError(f"{line}: {words}; write one in the first line")
    return cells
