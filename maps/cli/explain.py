"""`dateline explain`: sentence by sentence, what was read, inherited and rejected, and why."""

from __future__ import annotations

from pathlib import Path

import click

from maps.cli.opening import cache_folder, open_gazetteer, progress_bar
from maps.cli.options import workspace_option


@click.command("explain")
@click.argument("path", metavar="REPORT", type=click.Path(path_type=Path, dir_okay=False))
@workspace_option
def command(path: Path, folder: Path | None) -> None:
    """Say why each incident of a report stands where and when it does, and what was left out."""
    from maps.build import readable
    from maps.explain import explain, headline
    from maps.showing import shown
    from maps.workspace import workspace

    space = workspace((path,), folder)
    with progress_bar() as progress:
        gazetteer = open_gazetteer(space, progress)
    reports, problems = readable((path,), cache_folder())
    for report in reports:
        click.echo(shown(headline(report)))
        for passage in explain(report, gazetteer):
            mark = f"[{passage.number}]" if passage.number else "[–]"
            click.echo(f"\n{mark} {shown(passage.text)}")
            for remark in passage.remarks:
                click.echo(f"    {shown(remark)}")
        click.echo()
    for problem in problems:
        click.echo(f"not read: {shown(problem)}", err=True)
