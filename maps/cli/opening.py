"""What the commands open, run and write."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

if TYPE_CHECKING:
    from gazetteer.fallback import Fallback
    from gazetteer.lookup import Gazetteer
    from maps.build import Progress, Run, Wanted
    from maps.workspace import Workspace


class Work(NamedTuple):
    """A run over reports, and what it was done with."""

    told: Run
    gazetteer: Gazetteer
    fallback: Fallback | None


def work(
    paths: Sequence[Path], space: Workspace, wanted: Wanted, *, offline: bool, dry: bool = False
) -> Work:
    """Take reports all the way to located incidents, with a progress bar on a terminal."""
    from maps.build import run

    with progress_bar() as progress:
        gazetteer = open_gazetteer(space, progress)
        fallback = None if offline else open_fallback(space, dry=dry)
        how = wanted._replace(cache=cache_folder(), progress=progress)
        return Work(run(paths, gazetteer, fallback, how), gazetteer, fallback)


def cache_folder() -> Path:
    """Give the user's cache folder; DATELINE_CACHE moves it."""
    from gazetteer.base_file import cache_folder as folder

    return folder()


def open_gazetteer(space: Workspace, progress: Progress | None = None) -> Gazetteer:
    """Open the place book of a workspace over the base index."""
    from gazetteer.lookup import Gazetteer

    return Gazetteer.open(space.book or (), cache=cache_folder(), progress=progress)


def open_fallback(space: Workspace, *, dry: bool = False) -> Fallback:
    """Open the online fallback as the workspace's settings want it.

    Raises:
        DatelineError: there is no such service, or it does not take these settings.
    """
    from gazetteer.fallback import Setup
    from gazetteer.fallback import open_fallback as opened

    wanted = space.settings.fallback
    setup = Setup(
        domain=wanted.domain, scheme=wanted.scheme, contact=wanted.contact, options=wanted.options
    )
    return opened(wanted.service, cache=cache_folder(), limit=wanted.limit, dry=dry, setup=setup)


@contextmanager
def progress_bar() -> Iterator[Progress | None]:
    """Show what takes long, on a terminal only."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=1.0)
        yield lambda stage, share: bar.update(task, description=stage, completed=share)


def write(text: str, out: Path | None) -> None:
    """Write a whole file at once, so that a reader never finds half of it; None is stdout."""
    if out is None or str(out) == "-":
        click.echo(text.encode("utf-8"), nl=False)  # on Windows a pipe is in another encoding
        return
    if out.exists() and not out.is_file():  # a device or a pipe is written to, never replaced
        out.write_text(text, "utf-8", newline="")
        return
    goal = out.resolve()  # a link stays a link
    beside = goal.with_name(f".{goal.name}.part")
    beside.write_text(text, "utf-8", newline="")
    beside.replace(goal)
