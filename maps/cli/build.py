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
    tiles_option,
    view_option,
    workspace_option,
)


@click.command("build")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@page_option
@click.option("--title", help="The page's title; else the workspace's, else the folder's name.")
@everything_option
@view_option
@tiles_option
@workspace_option
@offline_option
@dry_run_option
def command(
    paths: tuple[Path, ...],
    out: Path,
    title: str | None,
    everything: bool,
    view: str | None,
    tiles: str | None,
    folder: Path | None,
    offline: bool,
    dry_run: bool,
) -> None:
    """Read reports and draw their incidents on one interactive map.

    PATHS are workspaces, folders or files: .txt, .md, .html, .jsonl.
    """
    from maps.build import Wanted, labels
    from maps.page import Page
    from maps.showing import shown_lines
    from maps.story import read_story
    from maps.summary import summary, title_of, would_ask
    from maps.workspace import workspace

    never_over(out, paths)
    never_dry_offline(dry_run=dry_run, offline=offline)
    space = workspace(paths, folder)
    done = work(paths, space, Wanted(everything=everything), offline=offline, dry=dry_run)
    if dry_run:
        click.echo(shown_lines(would_ask(done.fallback)))
        return
    page = Page(
        done.told.located,
        done.told.filed,
        space.settings.map.but(title=title or title_of(space, paths), view=view, tiles=tiles),
        labels(done.told, done.gazetteer),
        read_story(space.story, done.told.located) if space.story else None,
    )
    write(page.html(), out)
    click.echo(shown_lines(summary(done.told, done.fallback)), err=str(out) == "-")
    click.echo(f"{out}: open it in any browser, no network needed", err=str(out) == "-")
