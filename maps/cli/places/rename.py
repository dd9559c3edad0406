"""`dateline place rename`: show an entry under another name."""

from __future__ import annotations

from pathlib import Path

import click

from maps.cli.places.editing import book_of, editing_options, finish


@click.command("rename")
@click.argument("entry", metavar="ID")
@click.argument("name", metavar="NEW-NAME")
@editing_options
def command(entry: str, name: str, folder: Path | None, dry_run: bool) -> None:
    """Show the entry ID as NEW-NAME; the old name still finds it, and the ID stays."""
    from gazetteer.editing import actions

    finish([actions.rename(book_of(folder), entry, name)], dry_run=dry_run)
