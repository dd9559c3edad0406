"""`dateline map`: from a table of incidents to one HTML file."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from geo.errors import ReadError
from maps.cli.opening import write
from maps.cli.options import (
    never_over,
    page_option,
    tiles_option,
    view_option,
    workspace_option,
)


@click.command("map")
@click.argument("tables", nargs=-1, required=True, type=click.Path(path_type=Path))
@page_option
@click.option("--title", help="The page's title; else the table's name.")
@click.option(
    "--language",
    type=click.Choice(["en", "sr-Latn", "sr-Cyrl", "sq"]),
    help="Of the page's controls; else the workspace's, else English.",
)
@view_option
@tiles_option
@workspace_option
def command(
    tables: tuple[Path, ...],
    out: Path,
    title: str | None,
    language: str | None,
    view: str | None,
    tiles: str | None,
    folder: Path | None,
) -> None:
    """Draw tables of incidents (.csv, .jsonl, .geojson; - is JSON Lines on standard input)."""
    from maps.build import from_tables
    from maps.page import Page
    from maps.showing import shown_lines
    from maps.story import read_story
    from maps.summary import table_summary
    from maps.workspace import Workspace, workspace

    never_over(out, tables)
    space = workspace(given=folder) if folder else Workspace()
    told = from_tables([(str(path), _text(path)) for path in tables])
    name = title or space.settings.map.title or _name(tables[0])
    settings = space.settings.map.but(title=name, language=language, view=view, tiles=tiles)
    story = read_story(space.story, told.located) if space.story else None
    write(Page(told.located, told.filed, settings, story=story).html(), out)
    click.echo(shown_lines(table_summary(told)), err=str(out) == "-")
    click.echo(f"{out}: open it in any browser, no network needed", err=str(out) == "-")


def _name(table: Path) -> str:
    return table.stem if str(table) != "-" else "Incidents"


def _text(path: Path) -> str:
    raw = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        raise ReadError(f"{path}: not UTF-8 at byte {wrong.start}; save it as UTF-8") from None
