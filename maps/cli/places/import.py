"""`dateline place import`: a table or a drawing into the place book."""  # noqa: N999 - called as the command is

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from maps.cli.places.editing import book_of, editing_options, finish, format_option

if TYPE_CHECKING:
    from gazetteer.editing import Change

_SHOWN = 20  # ids on the line that sums up


@click.command("import")
@click.argument("table", type=click.Path(path_type=Path))
@format_option
@click.option("--type", "kind", metavar="TYPE", help="The type of new entries that have none.")
@editing_options
def command(
    table: Path, form: str | None, kind: str | None, folder: Path | None, dry_run: bool
) -> None:
    """Take the entries of TABLE, a table or a drawing, into the place book; others stay."""
    from gazetteer.editing import exchanging
    from gazetteer.exchange import load

    rows, books = load(table, form), book_of(folder, new=True)
    name, keep = str(table), not dry_run
    with exchanging.importing(books, rows, name, keep=keep, kind=kind) as changes:
        finish(changes, dry_run=dry_run)
        click.echo(_sum(changes) or f"{table} says nothing new")


def _sum(changes: list[Change]) -> str:
    """Say which entries a table changes: one exported long ago may take back what came after."""
    splices = [one for change in changes for one in change.splices]
    parts = {
        "changed": [one.id for one in splices if one.old is not None],
        "new": [one.id for one in splices if one.old is None],
    }
    return "; ".join(f"{len(ids)} {word}: {_listed(ids)}" for word, ids in parts.items() if ids)


def _listed(ids: list[str]) -> str:
    more = f" and {len(ids) - _SHOWN} more" if len(ids) > _SHOWN else ""
    return ", ".join(ids[:_SHOWN]) + more
