"""`dateline build`: from reports to one HTML file."""

from __future__ import annotations

from pathlib import Path

import click

from maps.cli.opening import work, write
from maps.cli.options import (
    dry_run_option,
    everything_option,
    never_dry_offline,
    never_over,
    offline_option,
    page_option,
    workspace_option,
)


@click.command("build")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@page_option
@click.option("--title", help="The page's title; else the workspace's, else the folder's name.")
@everything_option
@workspace_option
@offline_option
@dry_run_option
def command(
    paths: tuple[Path, ...],
    out: Path,
    title: str | None,
    everything: bool,
    folder: Path | None,
    offline: bool,
    dry_run: bool,
) -> None:
    """Read reports and draw their incidents on one interactive map.

    PATHS are workspaces, folders or files: .txt, .md, .html, .jsonl.
    """
    from maps.build import Wanted, labels
    from maps.page import html
    from maps.summary import summary, title_of, would_ask
    from maps.workspace import workspace

    never_over(out, paths)
    never_dry_offline(dry_run=dry_run, offline=offline)
    space = workspace(paths, folder)
    done = work(paths, space, Wanted(everything=everything), offline=offline, dry=dry_run)
    if dry_run:
        click.echo("\n".join(would_ask(done.fallback)))
        return
    page = html(
        done.told.located,
        done.told.filed,
        title=title or title_of(space, paths),
        gazetteer_labels=labels(done.told, done.gazetteer),
        language=space.settings.map.language,
    )
    write(page, out)
    click.echo("\n".join(summary(done.told, done.fallback)), err=str(out) == "-")
    click.echo(f"{out}: open it in any browser, no network needed", err=str(out) == "-")
