"""`dateline place install`: all that GeoNames has of some countries."""

from __future__ import annotations

import click

from maps.cli.opening import cache_folder, progress_bar


@click.command("install")
@click.argument("source", type=click.Choice(["geonames"]))
@click.argument("countries", nargs=-1, required=True, metavar="COUNTRY…")
@click.option("--server", metavar="URL", help="A mirror of GeoNames' folder of dumps.")
def command(source: str, countries: tuple[str, ...], server: str | None) -> None:  # noqa: ARG001 - the one source there is
    """Download all places of each COUNTRY from geonames and index them.

    COUNTRY is an ISO code: XK, RS; or `all`. The same command takes a download up where it broke
    off, and brings what is there up to date.
    """
    from gazetteer.base_file import open_base
    from gazetteer.geonames.installing import SERVER, install

    with progress_bar() as progress:
        done, problems = install(countries, cache_folder(), server or SERVER, progress)
        open_base(cache_folder(), progress)
    for one in done:
        age = "" if one.new else ", as before"
        told = f"{one.places:,} places, {one.names:,} names"
        click.echo(f"{one.country}: {told}{age} (GeoNames, CC BY 4.0)")
    for problem in problems:
        click.echo(f"not installed: {problem}", err=True)
