"""`dateline place undo`: take edits back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from maps.cli.places.editing import book_of, editing_options, finish

if TYPE_CHECKING:
    from gazetteer.editing.splices import Keep


@click.command("undo")
@click.argument("steps", type=click.IntRange(min=1), default=1)
@click.option(
    "--keep",
    type=click.Choice(["mine", "theirs"]),
    help="Of an entry changed by hand since: write what was there before the edit (mine), "
    "or leave what is there now (theirs).",
)
@editing_options
def command(steps: int, keep: Keep | None, folder: Path | None, dry_run: bool) -> None:
    """Take the last edit back, or the last STEPS edits; what was written by hand stays."""
    from gazetteer.editing import plan_undo

    finish(plan_undo(book_of(folder), steps, keep), dry_run=dry_run)
