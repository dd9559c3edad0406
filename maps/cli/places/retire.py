"""`dateline place retire`: let another entry stand for one."""

from __future__ import annotations

from pathlib import Path

import click

from maps.cli.places.editing import book_of, editing_options, finish


@click.command("retire")
@click.argument("entry", metavar="ID")
@click.option("--replaced-by", "other", metavar="ID", required=True, help="Who stands for it now.")
@editing_options
def command(entry: str, other: str, folder: Path | None, dry_run: bool) -> None:
    """Let another entry stand for the entry ID, which stays in the book."""
    from gazetteer.editing import actions

    finish([actions.retire(book_of(folder), entry, other)], dry_run=dry_run)
