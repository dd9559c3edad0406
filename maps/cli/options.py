"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable, Iterable
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


def output_option(default: str | None, what: str, *suffixes: str) -> Callable[[F], F]:
    """Add `-o`: the one file that the command writes; `suffixes` are those it may have."""

    def checked(_: click.Context, __: click.Parameter, out: Path | None) -> Path | None:
        if out is not None and str(out) != "-":
            _in_a_folder(out)
            _of_a_kind(out, suffixes)
        return out

    return click.option(
        "-o",
        "--output",
        "out",
        type=click.Path(path_type=Path, dir_okay=False),
        default=default,
        show_default=default is not None,
        callback=checked,
        help=what,
    )


def _in_a_folder(out: Path) -> None:
    """Refuse a place that cannot be written before the work starts, not after it."""
    if not out.parent.is_dir():
        raise click.BadParameter(f"{out}: the folder {out.parent} does not exist; make it first")


def never_over(out: Path | None, read: Iterable[Path]) -> None:
    """Refuse to write over what is read: a file that is named, or one of a workspace's reports."""
    if out is None or str(out) == "-":
        return
    for path in read:
        inside = (path / "reports").resolve() in out.resolve().parents
        if out.resolve() == path.resolve() or (inside and out.exists()):
            raise click.UsageError(f"{out} is among what is read; name another file to write")


def _of_a_kind(out: Path, suffixes: tuple[str, ...]) -> None:
    """Refuse a suffix that promises another format; a device or a pipe has none."""
    odd = bool(suffixes) and out.suffix.lower() not in suffixes
    if odd and (out.is_file() or not out.exists()):
        raise click.BadParameter(f"{out} does not end in {' or '.join(suffixes)}")


def page_option(command: F) -> F:
    """Add `-o`: where the page goes."""
    return output_option("map.html", "The HTML file to write.", ".html", ".htm")(command)


def view_option(command: F) -> F:
    """Add `--view`: whose borders the map draws."""
    return click.option(
        "--view",
        type=click.Choice(["de-facto", "natural-earth", "undisputed", "none"]),
        help="Borders: who holds the ground with disputed ones dashed, or alike, or left out; none."
        " Else the workspace's.",
    )(command)


def tiles_option(command: F) -> F:
    """Add `--tiles`: an online map beside the outlines."""
    return click.option(
        "--tiles",
        metavar="NAME",
        help="An online map for readers who are online: osm, carto-light, carto-dark,"
        " carto-voyager. Else the workspace's, else none.",
    )(command)


def everything_option(command: F) -> F:
    """Add `--all`: keep what is not drawn as a rule."""
    return click.option(
        "--all", "everything", is_flag=True, help="Keep statements, talks, plans and denials too."
    )(command)


def dry_run_option(command: F) -> F:
    """Add `--dry-run`: what would be sent to strangers, before anything is."""
    return click.option(
        "--dry-run",
        is_flag=True,
        help="Ask nobody, write nothing: list what would be asked online.",
    )(command)


def never_dry_offline(*, dry_run: bool, offline: bool) -> None:
    """Refuse to list what would be asked of nobody."""
    if dry_run and offline:
        raise click.UsageError(
            "--offline asks nobody, so there is nothing to list; give one of both"
        )


def offline_option(command: F) -> F:
    """Add `--offline`: a hard promise that nobody is asked."""
    return click.option("--offline", is_flag=True, help="Never ask an online service for a place.")(
        command
    )
