"""`dateline place import`: a table or a drawing into the place book."""  # noqa: N999 - called as the command is

from __future__ import annotations

from pathlib import Path

import click

from maps.cli.places.editing import book_of, editing_options, finish


@click.command("import")
@click.argument("table", type=click.Path(path_type=Path))
@editing_options
def command(table: Path, folder: Path | None, dry_run: bool) -> None:
    """Take the entries of TABLE, CSV or GeoJSON, into the place book; others stay as they are."""
    from gazetteer.editing import exchanging
    from gazetteer.exchange import load

    rows, books = load(table), book_of(folder, new=True)
    with exchanging.importing(books, rows, str(table), keep=not dry_run) as changes:
        finish(changes, dry_run=dry_run)
        if not changes:
            click.echo(f"{table} says nothing new")
