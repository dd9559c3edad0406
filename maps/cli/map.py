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
)


@click.command("map")
@click.argument("tables", nargs=-1, required=True, type=click.Path(path_type=Path))
@page_option
@click.option("--title", help="The page's title; else the table's name.")
@click.option(
    "--language",
    default="en",
    show_default=True,
    type=click.Choice(["en", "sr-Latn", "sr-Cyrl", "sq"]),
    help="Of the page's controls.",
)
def command(tables: tuple[Path, ...], out: Path, title: str | None, language: str) -> None:
    """Draw tables of incidents (.csv, .jsonl, .geojson; - is JSON Lines on standard input)."""
    from maps.build import from_tables
    from maps.page import html
    from maps.summary import table_summary

    never_over(out, tables)
    told = from_tables([(str(path), _text(path)) for path in tables])
    name = title or (tables[0].stem if str(tables[0]) != "-" else "Incidents")
    write(html(told.located, told.filed, title=name, language=language), out)
    click.echo("\n".join(table_summary(told)), err=str(out) == "-")
    click.echo(f"{out}: open it in any browser, no network needed", err=str(out) == "-")


def _text(path: Path) -> str:
    if str(path) == "-":
        return sys.stdin.read()
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        raise ReadError(f"{path}: not UTF-8 at byte {wrong.start}; save it as UTF-8") from None
