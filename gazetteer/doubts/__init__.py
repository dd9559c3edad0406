"""What is wrong in a place book, and what may be: warnings, with what to write instead."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from gazetteer.book_checks import book_files, check_files
from gazetteer.book_found import Found
from gazetteer.doubts.circles import circles
from gazetteer.doubts.doubt import Doubt, World
from gazetteer.doubts.points import far_from_shape, in_its_country
from gazetteer.doubts.shapes import crossing
from gazetteer.doubts.twins import twins
from gazetteer.doubts.words import countries, days, languages

__all__ = ["Checked", "Doubt", "World", "checked"]

CHECKS = (in_its_country, far_from_shape, crossing, languages, countries, days)


class Checked(NamedTuple):
    """What is wrong in a book and what may be."""

    problems: list[str]
    doubts: list[Doubt]
    entries: int


def checked(books: Sequence[Path], settled: Callable[[], World]) -> Checked:
    """Check a book: give what is wrong, and the doubts about the entries that are right.

    What an entry accepts (`accepted: [same-name]`) is left out. `settled` gives which countries
    have places in which cells of a degree; it is asked only if an entry names its country.
    """
    read, problems = check_files({file: file.read_bytes() for file in book_files(books)})
    found = [one for one in read if isinstance(one, Found)]
    entries = [one for one in found if one.sound and not one.entry.replaced_by]
    world = settled() if any(one.entry.country and one.entry.at for one in entries) else frozenset()
    told = [doubt for one in entries for check in CHECKS for doubt in check(one, world)]
    told += [*twins(entries), *circles(entries)]
    accepted = {one.id: one.entry.accepted for one in found}
    return Checked(problems, sorted(_standing(told, accepted), key=_order), len(found))


def _standing(told: Sequence[Doubt], accepted: Mapping[str, Sequence[str]]) -> Iterator[Doubt]:
    return (one for one in told if one.kind not in accepted[one.id])


def _order(one: Doubt) -> tuple[str, int, int]:
    return str(one.file), *one.spot
