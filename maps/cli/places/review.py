"""`dateline place review`: the names in reports that nobody knew, or that may mean two places."""

from __future__ import annotations

from pathlib import Path

import click

from maps.cli.opening import cache_folder, open_gazetteer, progress_bar
from maps.cli.options import workspace_option

_SHOWN = 10  # names, unless more are asked for


@click.command("review")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print a JSON list for scripts.")
@click.option("--limit", type=click.IntRange(min=1), help="How many names at most; else ten.")
@click.option("--ask", is_flag=True, help="Go through the names and answer each by a letter.")
@workspace_option
def command(
    paths: tuple[Path, ...], as_json: bool, limit: int | None, ask: bool, folder: Path | None
) -> None:
    """List the names in reports that nobody knows or that may mean two places, with sentences.

    PATHS are workspaces, folders or files, else the workspace around here. Answer a name by
    `dateline place means`, `add`, `alias` or `reject`; the answer stands in the place book.
    """
    from maps.cli.places.answering import walk
    from maps.reviewing import as_json as dumped
    from maps.reviewing import lines, review
    from maps.showing import shown
    from maps.workspace import workspace

    if ask and as_json:
        raise click.UsageError("--ask and --json do not go together")
    space = workspace(paths, folder)
    home = space.folder or Path()
    with progress_bar() as progress:
        gazetteer = open_gazetteer(space, progress)
        found = review(paths or (home,), gazetteer, cache_folder(), progress)
    for problem in found.problems:
        click.echo(shown(f"not read: {problem}"), err=True)
    if as_json:
        click.echo(dumped(found.questions[:limit]))
    elif ask:
        walk(found.questions[:limit], home)
    else:
        some = found.questions[: limit or _SHOWN]
        for one in some:
            click.echo("\n".join(lines(one, home)) + "\n")
        click.echo(_summary(len(found.questions), len(some), found.reports))


def _summary(names: int, shown: int, reports: int) -> str:
    from maps.summary import many

    words = f"{many(names, 'name')} to look at in {many(reports, 'report')}"
    if not names:
        return f"no name to look at in {many(reports, 'report')}"
    more = f", {shown} shown; --limit {names} shows all" if shown < names else ""
    return f"{words}{more}; --ask goes through them"
