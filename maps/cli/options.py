"""Options that several commands share, and what they open."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

if TYPE_CHECKING:
    from gazetteer.fallback import Fallback
    from gazetteer.lookup import Gazetteer
    from maps.workspace import Workspace

F = TypeVar("F", bound=Callable[..., object])
Progress = Callable[[str, float], None]


def workspace_option(command: F) -> F:
    """Add `--workspace`: the folder whose place book and settings count."""
    return click.option(
        "-w",
        "--workspace",
        "folder",
        type=click.Path(path_type=Path),
        metavar="FOLDER",
        help="Folder with gazetteer.yaml and dateline.toml; else the one around the input.",
    )(command)


def output_option(default: str | None, what: str) -> Callable[[F], F]:
    """Add `-o`: the one file that the command writes."""
    return click.option(
        "-o",
        "--output",
        "out",
        type=click.Path(path_type=Path, dir_okay=False),
        default=default,
        show_default=default is not None,
        callback=_in_a_folder,
        help=what,
    )


def _in_a_folder(_: click.Context, __: click.Parameter, out: Path | None) -> Path | None:
    """Refuse a place that cannot be written before the work starts, not after it."""
    if out is not None and not out.parent.is_dir():
        raise click.BadParameter(f"{out}: the folder {out.parent} does not exist; make it first")
    return out


def page_option(command: F) -> F:
    """Add `-o`: where the page goes."""
    return output_option("map.html", "The HTML file to write.")(command)


def everything_option(command: F) -> F:
    """Add `--all`: keep what is not drawn as a rule."""
    return click.option(
        "--all", "everything", is_flag=True, help="Keep statements, talks, plans and denials too."
    )(command)


def offline_option(command: F) -> F:
    """Add `--offline`: a hard promise that nobody is asked."""
    return click.option("--offline", is_flag=True, help="Never ask an online service for a place.")(
        command
    )


def cache_folder() -> Path:
    """Give the user's cache folder; DATELINE_CACHE moves it."""
    from gazetteer.base import cache_folder as folder

    return folder()


def open_gazetteer(space: Workspace, progress: Progress | None = None) -> Gazetteer:
    """Open the place book of a workspace over the base index."""
    from gazetteer.lookup import Gazetteer

    return Gazetteer.open(space.book or (), cache=cache_folder(), progress=progress)


def open_fallback(space: Workspace, *, offline: bool) -> Fallback | None:
    """Open the online fallback as the workspace's settings want it, or none."""
    if offline:
        return None
    from gazetteer.fallback import open_fallback as opened

    wanted = space.settings.fallback
    return opened(
        wanted.service,
        cache=cache_folder(),
        limit=wanted.limit,
        contact=wanted.contact,
        domain=wanted.domain,
        scheme=wanted.scheme,
    )


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
        click.echo(text, nl=False)
        return
    beside = out.with_name(f".{out.name}.part")
    beside.write_text(text, "utf-8", newline="")
    beside.replace(out)
