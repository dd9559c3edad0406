"""Read a book entry by entry, and only the entries that are new since the last time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from gazetteer.base_file import cache_folder
from gazetteer.book_blocks import Block, blocks, regular
from gazetteer.book_cache import BookCache
from gazetteer.book_checks import check_entry, check_files
from gazetteer.book_entries import Kept, keep
from gazetteer.book_found import Read
from gazetteer.book_links import lost, outside, stands_for
from gazetteer.fold import fold
from gazetteer.yaml_tree import LARGEST, Problem, tree


def read_entries(
    raws: Mapping[Path, bytes], cache: Path | None = None
) -> tuple[list[Kept], list[str]]:
    """Read and check the files of a book.

    Gives the entries, or a line for each problem, `file:line:column: …`. A book that is right and
    written one entry after another is read by its entries, those that were read before from the
    cache; any other is read as a whole, which tells what is wrong.
    """
    folder = cache or cache_folder()
    files = [_entries(file, raw, folder) for file, raw in raws.items()]
    entries = [one for file in files for one in file or ()]
    if None not in files and _sound(entries):
        return entries, []
    found, problems = check_files(raws)
    return ([] if problems else [keep(one) for one in found]), problems


def _entries(file: Path, raw: bytes, cache: Path) -> list[Kept] | None:
    """Read a file by its entries; None where that cannot be done."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return None
    if len(text) > LARGEST or not regular(text):
        return None
    with BookCache(cache, file) as known:
        found = [_entry(file, block, known) for block in blocks(text)]
    kept = [one for one in found if one]
    return kept if len(kept) == len(found) else None


def _entry(file: Path, block: Block, known: BookCache) -> Kept | None:
    there = known.get(block.text)
    if there is None:
        found = _alone(file, block)
        if found is None:
            return None
        there = known.put(block.text, keep(found))
    return Kept(block.id, file, block.line, *there)


def _alone(file: Path, block: Block) -> Read | None:
    """Read and check one entry by itself."""
    root, wrong = tree(block.text)
    problems: list[Problem] = [*wrong]
    if root is None or root.kind != "mapping" or len(root.value) != 1:
        return None
    key, node = root.value[0]
    found = list(check_entry(file, key, node, {}, problems))
    return found[0] if found and not problems and key.value == block.id else None


def _sound(entries: Sequence[Kept]) -> bool:
    """Tell whether no id stands twice, nobody is missed, and no rule is against another."""
    if len({one.id for one in entries}) < len(entries):
        return False
    leads = {one.id: one.replaced_by for one in entries if not one.barred}
    ids = set(leads)
    spoken = {id_ for one in entries for id_ in one.spoken}
    if not all(outside(id_) for id_ in spoken - ids):
        return False
    if any(lost(id_, leads, ids) for id_, other in leads.items() if other):
        return False
    return _agreed(entries, leads)


def _agreed(entries: Sequence[Kept], leads: Mapping[str, str | None]) -> bool:
    """Tell whether each name that the rules of the book speak of means one place or none."""
    meant: dict[str, str] = {}
    for one in entries:
        for name in one.means if not one.barred else ():
            goal = stands_for(one.id, leads)
            if meant.setdefault(fold(name), goal) != goal:
                return False
    barred = {fold(name) for one in entries if one.barred for name in one.means}
    return not barred or not any(
        barred.intersection(keys.split("\n")) for one in entries for keys in one.names[2::3]
    )
