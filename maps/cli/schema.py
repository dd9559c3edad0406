"""`dateline schema`: what the files look like, as JSON Schema."""

from __future__ import annotations

import click


@click.command("schema")
@click.argument("what", type=click.Choice(["incident", "place"]))
def command(what: str) -> None:
    """Print the JSON Schema of an incident, or of an entry of the place book."""
    import orjson

    from gazetteer.schema import schema
    from geo.incident import Incident

    found = Incident.model_json_schema() if what == "incident" else schema()
    click.echo(orjson.dumps(found, option=orjson.OPT_INDENT_2))
