"""What the commands that edit the place book share: where it is, looking first, what is said."""

from __future__ import annotations

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
        raise EditRefused("no workspace here; name one with --workspace FOLDER")
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
    """Write the changes, or only show them."""
    from gazetteer.editing import apply

    for change in changes:
        same = change.before == change.after
        if same and (dry_run or not change.undoes):
            click.echo(f"{change.words}: nothing to change in {change.file}")
        elif dry_run:
            click.echo(change.diff)
        else:
            apply(change)
            back = "" if change.undoes else "; `dateline place undo` takes it back"
            click.echo(f"{change.words} ({change.file}){back}")
