"""What the commands that edit the place book share: where it is, looking first, what is said."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from geo.errors import EditRefused
from geo.geometry import LonLat, lonlat
from maps.cli.options import F, workspace_option

if TYPE_CHECKING:
    from gazetteer.editing import Change

# "-20.8" is a longitude, not an option.
NEGATIVE = {"ignore_unknown_options": True}


def degrees(said: str) -> float:
    """Read a latitude or a longitude as people type it."""
    try:
        return float(said)
    except ValueError:
        raise click.BadParameter(f"{said!r} is no number of degrees; write it as 42.9") from None


def editing_options(command: F) -> F:
    """Add `--workspace` and `--dry-run`."""
    dry = click.option("--dry-run", is_flag=True, help="Show the lines that would change, only.")
    return workspace_option(dry(command))


def format_option(command: F) -> F:
    """Add `--format`: where the suffix does not say it."""
    return click.option(
        "--format",
        "form",
        metavar="NAME",
        help="csv, geojson, kml, lpf or lp-tsv; else told by the suffix and what the file holds.",
    )(command)


def book_of(folder: Path | None, *, new: bool = False) -> tuple[Path, ...]:
    """Give the place book of a workspace; `new` also gives where one would begin.

    Raises:
        EditRefused: there is none.
    """
    from maps.workspace import BOOK, workspace

    space = workspace((), folder)
    if space.folder is None:
        begin = ", or begin one here with --workspace ." if new else ""
        raise EditRefused(f"no workspace here; name one with --workspace FOLDER{begin}")
    if space.book is None and not new:
        raise EditRefused(f"{space.folder}: no place book here; `dateline place add` begins one")
    return (space.book or space.folder / BOOK,)


def point(lat: float, lon: float) -> LonLat:
    """Read a point as people say it, latitude first."""
    try:
        return lonlat(lon, lat)
    except ValueError as wrong:
        raise click.UsageError(f"{wrong}; write LATITUDE LONGITUDE") from None


def finish(changes: list[Change], *, dry_run: bool) -> None:
    """Write the changes as one step, or only show them."""
    from gazetteer.editing import apply_together

    if not dry_run:
        apply_together(changes)
    for words, group in groupby(changes, lambda one: one.words):
        _tell(words, list(group), dry_run=dry_run)


def _tell(words: str, changes: list[Change], *, dry_run: bool) -> None:
    """Say what was done, or show it, on one line however many files it concerns."""
    files = []
    for change in changes:
        if change.before == change.after and (dry_run or not change.undoes):
            click.echo(f"{words}: nothing to change in {change.file}")
        elif dry_run:
            click.echo(change.diff)
        else:
            files.append(str(change.file))
    if files:
        back = "" if changes[0].undoes else "; `dateline place undo` takes it back"
        click.echo(f"{words} ({', '.join(dict.fromkeys(files))}){back}")
    for change in changes if changes[0].undoes else ():
        _tell_drawn(change, dry_run=dry_run)


def _tell_drawn(change: Change, *, dry_run: bool) -> None:
    """Say which files with lines and areas an undone import takes away again, and which stay."""
    for path in (change.file.parent / name for name, _ in change.drawn):
        if dry_run:
            click.echo(f"{path} was drawn by it and is taken away, unless changed or used since")
        elif path.exists():
            click.echo(f"{path}, drawn by it, stays: it was changed or is used since")
        else:
            click.echo(f"{path}, drawn by it, is taken away")
