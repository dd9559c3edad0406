"""`dateline place export`: the place book as a table or a drawing."""

from __future__ import annotations

from pathlib import Path

import click

from maps.cli.opening import write
from maps.cli.options import output_option, workspace_option
from maps.cli.places.editing import book_of


@click.command("export")
@output_option("places.csv", "The file to write: .csv or .geojson.")
@workspace_option
def command(out: Path, folder: Path | None) -> None:
    """Write the place book as CSV or GeoJSON; imported again it is the same book."""
    from gazetteer.editing import exchanging
    from gazetteer.exchange import format_of

    form = format_of(out)
    rows = exchanging.export(book_of(folder))
    write(form.dump(rows), out)
    click.echo(f"{len(rows)} entries written to {out}")
