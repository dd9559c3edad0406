"""`dateline place log`: what was edited."""

from __future__ import annotations

from pathlib import Path

import click

from maps.cli.options import workspace_option
from maps.cli.places.editing import book_of


@click.command("log")
@workspace_option
def command(folder: Path | None) -> None:
    """List the edits of the place book, the last one first, those undone marked."""
    from gazetteer.editing.journal import Journal, in_steps

    journal = Journal(book_of(folder))
    standing = {one.number for one in journal.standing()}
    for one, *_ in reversed(in_steps(journal.records())):
        gone = "" if one.undoes or one.number in standing else "  (undone)"
        click.echo(f"{one.number:4}  {one.when[:19]} UTC  {one.words}{gone}")
