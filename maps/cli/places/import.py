"""`dateline place import`: a table or a drawing into the place book."""  # noqa: N999 - called as the command is

from __future__ import annotations

from pathlib import Path

import click

from maps.cli.places.editing import book_of, editing_options, finish, format_option


@click.command("import")
@click.argument("table", type=click.Path(path_type=Path))
@format_option
@click.option("--type", "kind", metavar="TYPE", help="The type of new entries that have none.")
@editing_options
def command(
    table: Path, form: str | None, kind: str | None, folder: Path | None, dry_run: bool
) -> None:
    """Take the entries of TABLE, a table or a drawing, into the place book; others stay."""
    from gazetteer.editing import exchanging
    from gazetteer.exchange import load

    rows, books = load(table, form), book_of(folder, new=True)
    name, keep = str(table), not dry_run
    with exchanging.importing(books, rows, name, keep=keep, kind=kind) as changes:
        finish(changes, dry_run=dry_run)
        if not changes:
            click.echo(f"{table} says nothing new")
