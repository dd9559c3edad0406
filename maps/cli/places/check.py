"""`dateline place check`: everything that is wrong in the place book."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from geo.errors import BookError
from maps.cli.options import workspace_option
from maps.cli.places.editing import book_of


@click.command("check")
@workspace_option
def command(folder: Path | None) -> None:
    """Name every problem of the place book with file, line and column; status 1 if there is one."""
    from gazetteer.book import read_book

    books = book_of(folder)
    try:
        found = read_book(books)
    except BookError as wrong:
        click.echo("\n".join(wrong.problems))
        sys.exit(1)
    click.echo(f"{books[0]}: {len(found)} entries, nothing wrong")
