"""The blocks of a place book: which lines belong to which entry."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

_BOM = "\ufeff"
# A key stands in the first column; what closes a bracket there belongs to the entry above.
_BEGIN = re.compile(r"\n(?=[^\s#}\]])")
_KEY = re.compile(r"""(["']?)([a-z0-9-]+)\1[ \t]*:(?=\s|$)""")
_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")  # as YAML counts lines
# What YAML refuses or takes for a line break; a file with such characters is read as a whole.
_ODD = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
    "|\r(?!\n)"
)
_WORD = re.compile(r"^ *[^ #\r\n]", re.MULTILINE)


class Block(NamedTuple):
    """The lines of one entry, from its key to its last word; comments around it are not its own."""

    id: str
    line: int  # of its key, counted from 1
    start: int  # where it begins, in characters of the file's text
    text: str  # with its last line break, where it has one

    @property
    def stop(self) -> int:
        """Give where it ends, in characters of the file's text."""
        return self.start + len(self.text)


@lru_cache(maxsize=4)
def blocks(text: str) -> tuple[Block, ...]:
    """Cut the text of a book, with or without a byte order mark, into its entries.

    Where reading the text as YAML finds other keys or other lines, the book is not written one
    entry after another, and the blocks mean nothing.
    """
    found, line, seen = [], 1, 0
    top = 1 if text.startswith(_BOM) else 0
    starts = [top, *(begin.end() for begin in _BEGIN.finditer(text))]
    odd = not _plain(text)
    for start, stop in pairwise([*starts, len(text)]):
        line += len(_BREAK.findall(text, seen, start)) if odd else text.count("\n", seen, start)
        seen = start
        if key := _KEY.match(text, start, stop):
            found.append(Block(key[2], line, start, _own(text[start:stop])))
    return tuple(found)


def regular(text: str) -> bool:
    """Tell whether nothing but remarks stands around the blocks, so that each can be read alone."""
    if not _plain(text):
        return False
    stops = [0, *(one.stop for one in blocks(text))]
    starts = [*(one.start for one in blocks(text)), len(text)]
    around = [text[stop:start] for stop, start in zip(stops, starts, strict=True)]
    around[0] = around[0].removeprefix(_BOM)
    return not any(gap and _WORD.search(gap) for gap in around)


def line_end(text: str) -> str:
    r"""Give the line break that a text uses first: `\r\n` or `\n`."""
    first = text.find("\n")
    return "\r\n" if first > 0 and text[first - 1] == "\r" else "\n"


@lru_cache(maxsize=4)
def _plain(text: str) -> bool:
    if text.replace("\n", "").isprintable():  # as most books are; no such letter is odd
        return True
    return not _ODD.search(text, len(_BOM) if text.startswith(_BOM) else 0)


def _own(chunk: str) -> str:
    """Leave out the blank lines and the comments in the first column after an entry."""
    stop = len(chunk)
    while True:
        begin = chunk.rfind("\n", 0, stop - 1) + 1
        line = chunk[begin:stop]
        if begin == 0 or (line.strip() and not line.startswith("#")):
            return chunk[:stop]
        stop = begin
