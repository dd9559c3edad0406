"""`dateline extract`: from reports to a table of incidents to review and correct."""

from __future__ import annotations

from pathlib import Path

import click

from maps.cli.options import (
    cache_folder,
    everything_option,
    offline_option,
    open_fallback,
    open_gazetteer,
    output_option,
    progress_bar,
    workspace_option,
    write,
)


@click.command("extract")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@output_option(None, "The table: .csv, .jsonl or .geojson; else JSON Lines on standard output.")
@click.option("--separate", is_flag=True, help="Keep each report's tellings apart.")
@everything_option
@workspace_option
@offline_option
def command(
    paths: tuple[Path, ...],
    out: Path | None,
    separate: bool,
    everything: bool,
    folder: Path | None,
    offline: bool,
) -> None:
    """Read reports into a table of dated, located incidents.

    PATHS are workspaces, folders or files: .txt, .md, .html, .jsonl.
    """
    from maps.build import Wanted, run, table
    from maps.export import dump, format_of
    from maps.summary import summary
    from maps.workspace import workspace

    stdout = out is None or str(out) == "-"
    form = format_of(Path("-.jsonl") if out is None or stdout else out)
    space = workspace(paths, folder)
    with progress_bar() as progress:
        gazetteer = open_gazetteer(space, progress)
        fallback = open_fallback(space, offline=offline)
        told = run(
            paths,
            gazetteer,
            fallback,
            Wanted(
                separate=separate, everything=everything, cache=cache_folder(), progress=progress
            ),
        )
    write(dump(table(told), form), out)
    click.echo("\n".join(summary(told, fallback)), err=stdout)
