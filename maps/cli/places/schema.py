"""`dateline place schema`: what an entry of the place book may say, for editors."""

from __future__ import annotations

import click


@click.command("schema")
def command() -> None:
    """Print the JSON Schema of a place book, by which editors complete and check it."""
    import orjson

    from gazetteer.schema import schema

    click.echo(orjson.dumps(schema(), option=orjson.OPT_INDENT_2))
