"""`dateline place find`: who bears a name."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from gazetteer.fold import fold
from geo.errors import UnknownPlace
from maps.cli.opening import open_gazetteer, progress_bar
from maps.cli.options import workspace_option
from maps.showing import shown

if TYPE_CHECKING:
    from gazetteer.lookup import Gazetteer
    from gazetteer.place import Candidate


_LONGEST = 80  # letters of a name that are said back


@click.command("find")
@click.argument("name")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON list for scripts.")
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=10,
    show_default=True,
    help="How many candidates at most.",
)
@click.option("--near", metavar="PLACE", help="Nearest first: a name, an id or LAT,LON.")
@click.option(
    "--in", "within", metavar="PLACE", help="Only what lies there: a name, an id, a code."
)
@workspace_option
def command(
    name: str,
    as_json: bool,
    limit: int,
    near: str | None,
    within: str | None,
    folder: Path | None,
) -> None:
    """Show who bears NAME: candidates, best first, each with its reasons."""
    from maps.workspace import workspace

    with progress_bar() as progress:
        gazetteer = open_gazetteer(workspace((), folder), progress)
    found = _found(gazetteer, name, limit, (near, within))
    if as_json:
        import orjson

        click.echo(orjson.dumps([_values(one) for one in found], option=orjson.OPT_INDENT_2))
    elif found:
        click.echo("\n".join(_lines(one) for one in found))
    elif gazetteer.book.rejects(fold(name)):
        words = f"your place book says that {name!r} is no place"
        raise UnknownPlace(f"{words}; `dateline place reject {name!r} --lift` looks it up again")
    else:
        said = f"nobody knows {name[:_LONGEST]!r}{f' in {within}' if within else ''}"
        click.echo(f"{said}; add it to the workspace's gazetteer.yaml", err=True)
        sys.exit(1)


def _found(
    gazetteer: Gazetteer, name: str, limit: int, where: tuple[str | None, str | None]
) -> list[Candidate]:
    near, within = where
    if not near and not within:
        return gazetteer.candidates(name, limit=limit)
    from gazetteer.narrowing import narrowed

    try:
        return narrowed(gazetteer, name, near=near, within=within, limit=limit)
    except ValueError as wrong:
        raise click.UsageError(f"{wrong}; write --near LATITUDE,LONGITUDE") from None


def _values(one: Candidate) -> dict[str, Any]:
    place = one.place
    return {
        "id": place.id,
        "name": place.name,
        "type": place.type,
        "lat": place.at.lat if place.at else None,
        "lon": place.at.lon if place.at else None,
        "country": place.country,
        "source": place.source,
        "geonameid": place.geonameid,
        "score": round(one.score, 3),
        "because": "; ".join(one.reasons),
    }


def _lines(one: Candidate) -> str:
    place = one.place
    at = f"{place.at.lat:.4f}, {place.at.lon:.4f}" if place.at else "no point"
    land = f", {place.country}" if place.country else ""
    return (
        f"{one.score:5.2f}  {shown(place.name)} ({place.type}{land})  {at}  [{place.id}]\n"
        f"       {shown('; '.join(one.reasons))}"
    )
