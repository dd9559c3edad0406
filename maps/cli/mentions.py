"""`dateline mentions`: the toponyms and time expressions of a JSON Lines file, with offsets."""

from __future__ import annotations

from pathlib import Path

import click

from maps.cli.opening import open_gazetteer, progress_bar, write
from maps.cli.options import (
    never_over,
    output_option,
    workspace_option,
)


@click.command("mentions")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@output_option(None, "The JSON Lines file to write; else standard output.", ".jsonl")
@workspace_option
def command(paths: tuple[Path, ...], out: Path | None, folder: Path | None) -> None:
    """Find place names and time expressions in reports, resolved, with character offsets."""
    from maps.mentions import lines
    from maps.showing import shown
    from maps.summary import many
    from maps.workspace import workspace

    never_over(out, paths)
    space = workspace(paths, folder)
    with progress_bar() as progress:
        gazetteer = open_gazetteer(space, progress)
        found = lines(paths, gazetteer, progress=progress)
    write(found.text, out)
    for problem in found.problems:
        click.echo(f"not read: {shown(problem)}", err=True)
    click.echo(f"{many(found.reports, 'report')} read", err=True)
