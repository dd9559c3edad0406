"""The command `dateline`: parse, call one function, print. Each command is one file."""

from __future__ import annotations

import sys
from errno import ENOSPC
from importlib import import_module
from io import TextIOWrapper
from typing import ClassVar

import click

from geo.errors import DatelineError
from maps.showing import shown_lines

# What to do when the system refuses a file.
_WAYS_OUT: tuple[tuple[type[OSError], str], ...] = (
    (FileNotFoundError, "check its name and its folder"),
    (IsADirectoryError, "name a file in this folder"),
    (NotADirectoryError, "a folder is needed where this file is; name another"),
    (FileExistsError, "move it away, or name another"),
    (PermissionError, "ask for the right to open it, or name another"),
)
COMMANDS = ("build", "extract", "explain", "map", "mentions", "place", "schema")


class Lazy(click.Group):
    """Commands that are imported only when they are called: `place find` stays quick."""

    names: ClassVar[tuple[str, ...]] = COMMANDS
    package: ClassVar[str] = __name__

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Give all commands, in the order of the work."""
        return list(self.names)

    def get_command(
        self,
        ctx: click.Context,  # noqa: ARG002 - click's signature
        cmd_name: str,
    ) -> click.Command | None:
        """Import the one command that is called."""
        if cmd_name not in self.names:
            return None
        command = import_module(f"{self.package}.{cmd_name}").command
        assert isinstance(command, click.Command)  # noqa: S101 - a bug of ours, not a user's
        return command


@click.group(cls=Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="dateline")
def dateline() -> None:
    """Turn a folder of news reports into one interactive map of dated incidents."""


def main() -> None:
    """Run the command line; what the input did wrong is one line and status 1."""
    _write_what_the_terminal_can()
    try:
        dateline(prog_name="dateline")
    except DatelineError as error:
        click.echo(shown_lines([f"dateline: {error}"]), err=True)
        sys.exit(1)
    except OSError as error:
        click.echo(shown_lines([f"dateline: {_in_words(error)}"]), err=True)
        sys.exit(1)


def _write_what_the_terminal_can() -> None:
    """Write an escape where a terminal or a pipe has no such letter, and do not break off."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _in_words(error: OSError) -> str:
    """Say what could not be read or written, why, and what to do."""
    words = error.strerror or str(error)
    where = f"{error.filename}: " if error.filename else ""
    way = next((way for kind, way in _WAYS_OUT if isinstance(error, kind)), None)
    way = "make room on the disk" if error.errno == ENOSPC else way
    return f"{where}{words}{f'; {way}' if way else ''}"
