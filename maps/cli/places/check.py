"""`dateline place check`: everything that is wrong or doubtful in the place book."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from geo.errors import BookError
from maps.cli.opening import cache_folder, progress_bar
from maps.cli.places.editing import book_of, editing_options, finish

if TYPE_CHECKING:
    from gazetteer.doubts import Doubt, World
    from gazetteer.editing import Change


@click.command("check")
@click.option("--fix", is_flag=True, help="Show the safe fixes and write them; undo takes back.")
@editing_options
def command(fix: bool, folder: Path | None, dry_run: bool) -> None:
    """Name every problem of the place book with file, line and column; status 1 for an error.

    Warnings are no errors: an entry accepts one by its word, `accepted: [same-name]`.
    """
    from gazetteer.doubts import doubts
    from maps.summary import many

    if dry_run and not fix:
        raise click.UsageError("--dry-run goes with --fix; without it nothing is written anyway")
    books = book_of(folder)
    try:
        found, count = doubts(books, _world)
    except BookError as wrong:
        click.echo("\n".join(wrong.problems))
        sys.exit(1)
    for one in found:
        click.echo(str(one))
    click.echo(f"{books[0]}: {many(count, 'entry')}, {_sum(found)}")
    if fix:
        for change in _fixes(books, found):
            if not dry_run:
                click.echo(change.diff)
            finish([change], dry_run=dry_run)


def _world() -> World:
    from gazetteer.base_file import open_base

    with progress_bar() as progress:
        return open_base(cache_folder(), progress).settled()


def _sum(found: Sequence[Doubt]) -> str:
    if not found:
        return "nothing wrong"
    plural = "warning" if len(found) == 1 else "warnings"
    mended = sum(1 for one in found if one.fix)
    return f"no errors, {len(found)} {plural}, of which --fix mends {mended}"


def _fixes(books: Sequence[Path], found: Sequence[Doubt]) -> Iterator[Change]:
    """Give a change for each file that can be mended."""
    from gazetteer.editing import plan

    for file in dict.fromkeys(one.file for one in found if one.fix):
        edits = [one.fix for one in found if one.fix and one.file == file]
        plural = "doubt" if len(edits) == 1 else "doubts"
        yield plan(books, edits, f"fix {len(edits)} {plural}")
