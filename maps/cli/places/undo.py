"""`dateline place undo`: take edits back."""

from __future__ import annotations

from pathlib import Path

import click

from maps.cli.places.editing import book_of, editing_options, finish


@click.command("undo")
@click.argument("steps", type=click.IntRange(min=1), default=1)
@editing_options
def command(steps: int, folder: Path | None, dry_run: bool) -> None:
    """Take the last edit back, or the last STEPS edits; what was written by hand stays."""
    from gazetteer.editing import plan_undo

    finish(plan_undo(book_of(folder), steps), dry_run=dry_run)
