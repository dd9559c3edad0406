"""`dateline place show`: an entry as it is written."""

from __future__ import annotations

from pathlib import Path

import click

from maps.cli.options import workspace_option
from maps.cli.places.editing import book_of


@click.command("show")
@click.argument("entry", metavar="ID")
@workspace_option
def command(entry: str, folder: Path | None) -> None:
    """Print where the entry ID stands in the place book, and its lines."""
    from gazetteer.editing import entry_text

    file, line, text = entry_text(book_of(folder), entry)
    click.echo(f"# {file}:{line}")
    click.echo(text.rstrip("\r\n"))
