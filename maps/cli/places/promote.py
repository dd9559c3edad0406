"""`dateline place promote`: an answer of the online service becomes an entry."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from maps.cli.opening import cache_folder
from maps.cli.places.editing import book_of, editing_options, finish

if TYPE_CHECKING:
    from gazetteer.place import Place


@click.command("promote")
@click.argument("name")
@click.option("--choice", type=click.IntRange(min=1), default=1, help="Which of its answers.")
@click.option("--id", "entry", metavar="ID", help="Its permanent id; else made of the name.")
@editing_options
def command(name: str, choice: int, entry: str | None, folder: Path | None, dry_run: bool) -> None:
    """Write what was answered online for NAME into the place book; nobody is asked now."""
    from gazetteer.editing.promoting import promote
    from gazetteer.fallback import Answers
    from maps.showing import shown

    found = Answers(cache_folder()).of(name)
    if choice > len(found):
        raise click.UsageError(f"{name!r} has {len(found)} answers, not {choice}")
    books = book_of(folder, new=True)
    finish([promote(books, found[choice - 1], name, entry)], dry_run=dry_run)
    for number, place in enumerate(found, 1):
        if number != choice:
            click.echo(f"not taken, --choice {number}: {shown(_told(place))}")


def _told(place: Place) -> str:
    at = f" at {place.at.lat:.4f}, {place.at.lon:.4f}" if place.at else ""
    return f"{place.name} ({place.type}{f', {place.country}' if place.country else ''}){at}"
