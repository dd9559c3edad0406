"""`dateline place add`: a new entry."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from maps.cli.places.editing import book_of, degrees, editing_options, finish, point


@click.command("add")
@click.argument("name")
@click.option("--type", "type", required=True, help="What it is: village, river, bridge …")
@click.option(
    "--at", "at", type=degrees, nargs=2, required=True, metavar="LAT LON", help="Its point."
)
@click.option("--id", "entry", metavar="ID", help="Its permanent id; else made of the name.")
@click.option("--in", "within", multiple=True, metavar="ID", help="What contains it; repeatable.")
@click.option("--alias", "names", multiple=True, metavar="NAME", help="Another name: `Ibri @sq`.")
@click.option("--radius-km", type=float, metavar="KM", help="How far off the point may be.")
@click.option("--country", metavar="XX", help="ISO 3166-1 code; XK for Kosovo.")
@click.option("--source", metavar="TEXT", help="Who says so.")
@editing_options
def command(
    name: str,
    at: tuple[float, float],
    entry: str | None,
    folder: Path | None,
    dry_run: bool,
    **said: Any,
) -> None:
    """Write a new entry called NAME into the place book."""
    from gazetteer.editing import actions

    said["in"] = list(said.pop("within"))
    values = {key: list(one) if isinstance(one, tuple) else one for key, one in said.items() if one}
    values["at"] = actions.position(point(*at))
    books = book_of(folder, new=True)
    change = actions.add(books, name, values, entry)
    finish([change], dry_run=dry_run)
    made = change.splices[0].id
    for other in actions.namesakes(books, name, but=made):
        words = f"{other} is called {name!r} too; if both are one place, `dateline place merge"
        click.echo(f"{words} {made} {other}` makes one of them")
