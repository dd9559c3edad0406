"""`dateline place alias`: another name for an entry."""

from __future__ import annotations

from pathlib import Path

import click

from maps.cli.places.editing import book_of, editing_options, finish


@click.command("alias")
@click.argument("entry", metavar="ID")
@click.argument("name")
@click.option("--tag", metavar="TAG", help="Language and script of the name: sq, sr-Cyrl.")
@editing_options
def command(entry: str, name: str, tag: str | None, folder: Path | None, dry_run: bool) -> None:
    """Add NAME to the names of the entry ID."""
    from gazetteer.editing import actions

    finish([actions.alias(book_of(folder), entry, name, tag)], dry_run=dry_run)
