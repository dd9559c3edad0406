"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

F = TypeVar("F", bound=Callable[..., object])


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
