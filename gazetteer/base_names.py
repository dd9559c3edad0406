"""The names of the base index while it is built: gathered, folded, sorted, grouped by their key."""

from __future__ import annotations

import re
from collections.abc import Iterator
from heapq import merge
from itertools import chain
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

from gazetteer.base_rows import Called
from gazetteer.bearers import pack, packed, spelling
from gazetteer.fold import fold_many

_OTHER_SCRIPT = re.compile("[^\u0000-\u036f\u0400-\u052f\u1e00-\u1eff\u2000-\u206f]")
_DJ = re.compile("[đĐђЂ]")
_TITLE = spelling("Title")
_MOST = 500_000  # names in memory when there is a folder for the others: some 150 MB
_CELL = 16  # digits of a packed bearer; a line is its key, a tab and the cell
_LINE = f"%s\t%0{_CELL}x\n"
_END = _LINE % ("", 0)  # a line of no key


class Names:
    """Names on their way into the index: what each folds to, and who bears it."""

    def __init__(self, folder: Path | None = None, most: int = _MOST) -> None:
        """Start with no names.

        Args:
            folder: where names beyond the first `most` wait, sorted; without one all are kept in
                memory. The files have no name and go with the process, even if it is killed.
            most: names of a run.
        """
        self.plain: tuple[list[str], list[int]] = ([], [])  # ASCII: folded much faster
        self.other: tuple[list[str], list[int]] = ([], [])
        self._folder, self._most = folder, most
        self._runs: list[IO[str]] = []

    def add(self, text: str, cell: int) -> None:
        """Add one name with its packed bearer; names in scripts we do not read are left out."""
        if text.isascii():
            self.plain[0].append(text)
            self.plain[1].append(cell | spelling(text))
        elif not _OTHER_SCRIPT.search(text):
            self.other[0].append(text)
            self.other[1].append(cell | spelling(text))

    def add_others(self, texts: list[str], cell: int, stop: frozenset[str]) -> None:
        """Add the other names of a city: no machine romanisations, codes, ordinary words.

        Called for a million names, hence written out.
        """
        plain, plain_cells = self.plain
        for text in texts:
            if not text.isascii():
                self.add(text, cell)
            elif (
                not "a" <= text < "{"  # begins with a small letter
                and len(text) > 2
                and (len(text) > 4 or not text.isupper())
                and text.lower() not in stop
            ):
                plain.append(text)
                plain_cells.append(cell | (_TITLE if text.istitle() else spelling(text)))

    def call(self, called: Called) -> None:
        """Add one name of a place."""
        number, kind = called.number, called.kind
        self.add(called.text, pack(called.prominence, kind, called.feature, number))

    def spill(self) -> None:
        """Put a run of names on the disk where there are enough of them, and a folder for it."""
        if self._folder is None or len(self.plain[0]) + len(self.other[0]) < self._most:
            return
        run = TemporaryFile("w+", encoding="utf-8", newline="\n", dir=self._folder)  # noqa: SIM115
        self._runs.append(run)
        run.writelines(self._lines())
        run.seek(0)

    def rows(self) -> Iterator[tuple[str, bytes]]:
        """Fold all names and give the index' rows, sorted by key; in whatever order they came."""
        lines = merge(*self._runs, self._lines()) if self._runs else self._lines()
        before, cells = "", list[int]()
        for line in chain(lines, [_END]):  # a million of them, hence without groupby
            key = line[: -_CELL - 2]
            if key != before:
                if before:
                    alone = len(cells) == 1
                    yield before, cells[0].to_bytes(8, "little") if alone else packed(cells)
                before, cells = key, []
            cells.append(int(line[-_CELL - 1 :], 16))
        for run in self._runs:
            run.close()

    def _lines(self) -> list[str]:
        """Give the names in memory as sorted lines, and forget them."""
        lines: list[str] = []
        for texts, cells in (self.plain, self.other, _with_dj(*self.other)):
            keys = fold_many(texts)
            lines += map(_LINE.__mod__, zip(keys, cells, strict=False))
        for part in (*self.plain, *self.other):
            part.clear()
        lines.sort()
        return lines


def _with_dj(texts: list[str], cells: list[int]) -> tuple[list[str], list[int]]:
    # Đakovica is as often written Djakovica.
    found = [(_DJ.sub("dj", text), cell) for text, cell in zip(texts, cells, strict=True)
             if _DJ.search(text)]  # fmt: skip
    return [text for text, _ in found], [cell for _, cell in found]
