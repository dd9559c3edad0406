"""`dateline place check`: everything that is wrong or doubtful in the place book."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from maps.cli.opening import cache_folder, progress_bar
from maps.cli.places.editing import book_of, editing_options, finish

if TYPE_CHECKING:
    from gazetteer.doubts import Checked, Doubt, World
    from gazetteer.editing import Change


@click.command("check")
@click.option("--fix", is_flag=True, help="Show the safe fixes and write them; undo takes back.")
@editing_options
def command(fix: bool, folder: Path | None, dry_run: bool) -> None:
    """Name every problem of the place book with file, line and column; status 1 for an error.

    Warnings are no errors: an entry accepts one by its word, `accepted: [same-name]`.
    """
    from gazetteer.doubts import checked

    if dry_run and not fix:
        raise click.UsageError("--dry-run goes with --fix; without it nothing is written anyway")
    books = book_of(folder)
    found = checked(books, _world)
    for line in (*found.problems, *found.doubts):
        click.echo(str(line))
    click.echo(f"{books[0]}: {_sum(found)}")
    if found.problems:
        if fix:
            click.echo("--fix mends nothing while there are errors; mend these by hand first")
        sys.exit(1)
    for change in _fixes(books, found.doubts) if fix else ():
        if not dry_run:
            click.echo(change.diff)
        finish([change], dry_run=dry_run)


def _world() -> World:
    from gazetteer.base_file import open_base

    with progress_bar() as progress:
        return open_base(cache_folder(), progress).settled()


def _sum(found: Checked) -> str:
    from maps.summary import many

    warnings = many(len(found.doubts), "warning")
    if found.problems:
        errors = many(len(found.problems), "error")
        return f"{errors}, {warnings}" if found.doubts else errors
    told = many(found.entries, "entry")
    if not found.doubts:
        return f"{told}, nothing wrong"
    mended = sum(1 for one in found.doubts if one.fix)
    return f"{told}, no errors, {warnings}, of which --fix mends {mended}"


def _fixes(books: Sequence[Path], found: Sequence[Doubt]) -> Iterator[Change]:
    """Give a change for each file that can be mended."""
    from gazetteer.editing import plan

    for file in dict.fromkeys(one.file for one in found if one.fix):
        edits = [one.fix for one in found if one.fix and one.file == file]
        plural = "doubt" if len(edits) == 1 else "doubts"
        yield plan(books, edits, f"fix {len(edits)} {plural}")
