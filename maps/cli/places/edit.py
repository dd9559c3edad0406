"""`dateline place edit`: give a key of an entry a value, or delete it."""

from __future__ import annotations

from pathlib import Path

import click

from maps.cli.places.editing import NEGATIVE, book_of, editing_options, finish


@click.command("edit", context_settings=NEGATIVE)
@click.argument("entry", metavar="ID")
@click.argument("key")
@click.argument("value", required=False)
@click.option("--unset", is_flag=True, help="Delete the key.")
@editing_options
def command(
    entry: str, key: str, value: str | None, unset: bool, folder: Path | None, dry_run: bool
) -> None:
    """Give KEY of the entry ID a VALUE, written as in the place book; or delete it."""
    from gazetteer.editing import actions

    if (value is None) is not unset:
        raise click.UsageError(f"write a VALUE, or --unset to delete {key}")
    finish([actions.edit(book_of(folder), entry, key, value)], dry_run=dry_run)
