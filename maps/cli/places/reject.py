"""`dateline place reject`: a name that is no place in these reports."""

from __future__ import annotations

from pathlib import Path

import click

from maps.cli.places.editing import book_of, editing_options, finish


@click.command("reject")
@click.argument("name")
@click.option("--lift", is_flag=True, help="Look NAME up again.")
@editing_options
def command(name: str, lift: bool, folder: Path | None, dry_run: bool) -> None:
    """Let NAME be no place in these reports: nobody looks it up, nobody is asked online."""
    from gazetteer.editing import rules

    done = rules.lift if lift else rules.reject
    finish([done(book_of(folder, new=True), name)], dry_run=dry_run)
