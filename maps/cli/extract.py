"""`dateline extract`: from reports to a table of incidents to review and correct."""

from __future__ import annotations

from pathlib import Path

import click

from maps.cli.options import (
    cache_folder,
    offline_option,
    open_fallback,
    open_gazetteer,
    progress_bar,
    workspace_option,
    write,
)


@click.command("extract")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("-o", "--output", "out", type=click.Path(path_type=Path, dir_okay=False),
              help="The table: .csv, .jsonl or .geojson; else JSON Lines on standard output.")  # fmt: skip
@click.option("--separate", is_flag=True, help="Keep each report's tellings apart.")
@click.option("--all", "everything", is_flag=True,
              help="Keep statements, talks, plans and denials too.")  # fmt: skip
@workspace_option
@offline_option
def command(
    paths: tuple[Path, ...],
    out: Path | None,
    separate: bool,  # noqa: FBT001 - click hands options over by name
    everything: bool,  # noqa: FBT001
    folder: Path | None,
    offline: bool,  # noqa: FBT001
) -> None:
    """Read reports into a table of dated, located incidents.

    PATHS are workspaces, folders or files: .txt, .md, .html, .jsonl.
    """
    from maps.build import run, table
    from maps.export import dump, format_of
    from maps.summary import summary
    from maps.workspace import workspace

    stdout = out is None or str(out) == "-"
    form = format_of(Path("-.jsonl") if out is None or stdout else out)
    space = workspace(paths, folder)
    with progress_bar() as progress:
        gazetteer = open_gazetteer(space, progress)
        fallback = open_fallback(space, offline=offline)
        told = run(paths, gazetteer, fallback, separate=separate, everything=everything,
                   cache=cache_folder(), progress=progress)  # fmt: skip
    write(dump(table(told), form), out)
    click.echo("\n".join(summary(told, fallback)), err=stdout)
