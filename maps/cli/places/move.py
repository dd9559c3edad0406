"""`dateline place move`: put an entry's point elsewhere."""

from __future__ import annotations

from pathlib import Path

import click

from maps.cli.places.editing import NEGATIVE, book_of, degrees, editing_options, finish, point


@click.command("move", context_settings=NEGATIVE)
@click.argument("entry", metavar="ID")
@click.argument("lat", type=degrees)
@click.argument("lon", type=degrees)
@editing_options
def command(entry: str, lat: float, lon: float, folder: Path | None, dry_run: bool) -> None:
    """Move the point of the entry ID to LAT LON, in degrees."""
    from gazetteer.editing import actions

    finish([actions.move(book_of(folder), entry, point(lat, lon))], dry_run=dry_run)
