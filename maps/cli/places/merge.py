"""`dateline place merge`: two entries of one place become one."""

from __future__ import annotations

from pathlib import Path

import click

from maps.cli.places.editing import book_of, editing_options, finish


@click.command("merge")
@click.argument("entry", metavar="ID")
@click.argument("into", metavar="INTO")
@editing_options
def command(entry: str, into: str, folder: Path | None, dry_run: bool) -> None:
    """Give the names, sources and ids of the entry ID to the entry INTO; ID retires."""
    from gazetteer.editing import merge

    finish(merge(book_of(folder), entry, into), dry_run=dry_run)
