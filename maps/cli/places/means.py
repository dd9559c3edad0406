"""`dateline place means`: in these reports, a name means this place."""

from __future__ import annotations

from pathlib import Path

import click

from geo.errors import UnknownPlace
from maps.cli.opening import open_gazetteer, progress_bar
from maps.cli.places.editing import book_of, editing_options, finish


@click.command("means")
@click.argument("name")
@click.argument("entry", metavar="ID")
@editing_options
def command(name: str, entry: str, folder: Path | None, dry_run: bool) -> None:
    """Let NAME mean the place ID in these reports, and no other.

    ID is an entry of the place book, or what `dateline place find` shows in brackets
    (geonames:789225): such a place is copied into the book.
    """
    from gazetteer.editing import rules
    from maps.workspace import workspace

    books = book_of(folder, new=True)
    with progress_bar() as progress:
        place = open_gazetteer(workspace((), folder), progress).place(entry)
    if place is None:
        words = f"no entry and no built-in place; `dateline place find {name}` shows their ids"
        raise UnknownPlace(f"{entry!r}: {words}")
    finish([rules.mean(books, name, place)], dry_run=dry_run)
