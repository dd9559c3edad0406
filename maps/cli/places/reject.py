"""`dateline place reject`: a name that is never asked online again."""

from __future__ import annotations

import click

from maps.cli.opening import cache_folder


@click.command("reject")
@click.argument("name")
@click.option("--lift", is_flag=True, help="Allow NAME to be asked again.")
def command(name: str, lift: bool) -> None:
    """Never ask online for NAME again, and forget what was answered."""
    from gazetteer.fallback import Answers

    answers = Answers(cache_folder())
    if lift:
        done = answers.lift(name)
        click.echo(f"{name!r} {'may be asked again' if done else 'was not rejected'}")
    else:
        done = answers.reject(name)
        click.echo(f"{name!r} {'is never asked again' if done else 'was rejected already'}")
