"""`dateline extract`: from reports to a table of incidents to review and correct."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from geo.errors import ReadError
from maps.cli.opening import work, write
from maps.cli.options import (
    dry_run_option,
    everything_option,
    never_dry_offline,
    never_over,
    offline_option,
    output_option,
    workspace_option,
)

if TYPE_CHECKING:
    from maps.export import Format


@click.command("extract")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@output_option(None, "The table: .csv, .jsonl or .geojson; else JSON Lines on standard output.")
@click.option("--separate", is_flag=True, help="Keep each report's tellings apart.")
@everything_option
@workspace_option
@offline_option
@dry_run_option
def command(
    paths: tuple[Path, ...],
    out: Path | None,
    separate: bool,
    everything: bool,
    folder: Path | None,
    offline: bool,
    dry_run: bool,
) -> None:
    """Read reports into a table of dated, located incidents.

    PATHS are workspaces, folders or files: .txt, .md, .html, .jsonl.
    """
    from maps.build import Wanted, table
    from maps.export import dump
    from maps.showing import shown_lines
    from maps.summary import summary, would_ask
    from maps.workspace import workspace

    never_over(out, paths)
    never_dry_offline(dry_run=dry_run, offline=offline)
    stdout = out is None or str(out) == "-"
    form = _format_of(Path("-.jsonl") if out is None or stdout else out)
    space = workspace(paths, folder)
    wanted = Wanted(separate=separate, everything=everything)
    done = work(paths, space, wanted, offline=offline, dry=dry_run)
    if dry_run:
        click.echo(shown_lines(would_ask(done.fallback)))
        return
    write(dump(table(done.told), form), out)
    click.echo(shown_lines(summary(done.told, done.fallback)), err=stdout)


def _format_of(out: Path) -> Format:
    from maps.export import format_of

    try:
        return format_of(out)
    except ReadError as wrong:
        raise click.UsageError(str(wrong)) from None
