"""`dateline place export`: the place book as a table or a drawing."""

from __future__ import annotations

from pathlib import Path

import click

from maps.cli.opening import write
from maps.cli.options import output_option, workspace_option
from maps.cli.places.editing import book_of, format_option


@click.command("export")
@output_option("places.csv", "The file to write: .csv, .geojson, .kml, .jsonld, .tsv.")
@format_option
@workspace_option
def command(out: Path, form: str | None, folder: Path | None) -> None:
    """Write the place book as a table or a drawing; imported again it is the same book."""
    from gazetteer.editing import exchanging
    from gazetteer.exchange import format_of
    from maps.summary import many

    chosen = format_of(out, form)
    rows = exchanging.export(book_of(folder))
    write(chosen.dump(rows), out)
    click.echo(f"{many(len(rows), 'entry')} written to {out}")
