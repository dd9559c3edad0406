"""`dateline place`: what the gazetteer knows, and the place book."""

from __future__ import annotations

import click

from maps.cli import Lazy


class Places(Lazy):
    """The commands about places."""

    names = (
        "find", "show", "check", "add", "edit", "move", "alias", "rename", "merge", "retire",
        "review", "promote", "means", "reject", "import", "export", "undo", "log",
        "install", "schema",
    )  # fmt: skip
    package = "maps.cli.places"


@click.group("place", cls=Places)
def command() -> None:
    """Look places up in the local gazetteer and the base; check and edit the place book."""
