"""`dateline build`: from reports to one HTML file."""

from __future__ import annotations

from pathlib import Path

import click

from maps.cli.options import (
    cache_folder,
    everything_option,
    offline_option,
    open_fallback,
    open_gazetteer,
    page_option,
    progress_bar,
    workspace_option,
    write,
)


@click.command("build")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@page_option
@click.option("--title", help="The page's title; else the workspace's, else the folder's name.")
@everything_option
@workspace_option
@offline_option
def command(
    paths: tuple[Path, ...],
    out: Path,
    title: str | None,
    everything: bool,
    folder: Path | None,
    offline: bool,
) -> None:
    """Read reports and draw their incidents on one interactive map.

    PATHS are workspaces, folders or files: .txt, .md, .html, .jsonl.
    """
    from maps.build import Wanted, labels, run
    from maps.page import html
    from maps.summary import summary, title_of
    from maps.workspace import workspace

    space = workspace(paths, folder)
    with progress_bar() as progress:
        gazetteer = open_gazetteer(space, progress)
        fallback = open_fallback(space, offline=offline)
        told = run(
            paths,
            gazetteer,
            fallback,
            Wanted(everything=everything, cache=cache_folder(), progress=progress),
        )
    page = html(
        told.located,
        told.filed,
        title=title or title_of(space, paths),
        gazetteer_labels=labels(told, gazetteer),
        language=space.settings.map.language,
    )
    write(page, out)
    click.echo("\n".join(summary(told, fallback)), err=str(out) == "-")
    click.echo(f"{out}: open it in any browser, no network needed", err=str(out) == "-")
