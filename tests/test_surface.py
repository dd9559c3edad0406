"""What others rely on: light imports, the commands and options of the manual, the plug-ins."""

import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import click
import folium
import pytest

from gazetteer.exchange import formats as exchanges
from gazetteer.fallback import Setup, geocoders
from geo.errors import ReadError
from geo.readers import readers
from maps.cli import COMMANDS
from maps.cli import dateline as root
from maps.export import formats
from maps.layers import layers
from maps.tiles import Tiles
from maps.words import words

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
HEAVY = {"folium", "geopy", "trafilatura", "htmldate", "shapely", "pycrfsuite", "ruamel", "rich"}


def loaded(code):
    """Give which heavy libraries a fresh Python has in memory after some code."""
    shown = f"import sys; {code}; print(*({HEAVY!r} & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", shown], capture_output=True, text=True, check=True, cwd=ROOT
    )
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "code",
    [
        "import geo, gazetteer, maps",
        "import geo.incidents, geo.readers",
        "import gazetteer.lookup, gazetteer.resolve, gazetteer.fallback",
        "import maps.cli, maps.cli.place, maps.cli.build",
        "import maps.build, maps.page, maps.mentions, maps.summary",
        "import geo.readers as r; list(r.readers)",
        "import maps.export as e; list(e.formats)",
    ],
)
def test_heavy_libraries_are_imported_only_where_they_work(code):
    assert loaded(code) == set()


def leaves(group, path=()):
    """Give every command with its words: ("place", "find")."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            yield from leaves(command, (*path, name))
        else:
            yield (*path, name), command


LEAVES = list(leaves(root))


@pytest.mark.parametrize(("path", "command"), LEAVES, ids=str)
def test_the_manual_shows_every_command_and_option(path, command):
    assert f"dateline {' '.join(path)}" in README
    assert command.help, path
    for option in command.params:
        if isinstance(option, click.Option):
            assert option.help, option.name
            long = next(o for o in option.opts if o.startswith("--"))
            assert long in README or (long == "--output" and " -o " in README)


def test_the_manual_shows_no_option_that_is_none():
    there = {o for _, command in LEAVES for p in command.params for o in p.opts}
    shown = set(re.findall(r"(?<![\w-])--[a-z]+(?:-[a-z]+)*", README))
    assert shown <= there


def test_every_command_is_a_module_of_its_own():
    files = {path.stem for path in (ROOT / "maps" / "cli").glob("*.py")}
    assert set(COMMANDS) == files - {"__init__", "opening", "options"}
    assert all(import_module(f"maps.cli.{name}").command.name == name for name in COMMANDS)


@pytest.mark.parametrize("suffix", sorted(readers))
def test_a_reader_refuses_what_is_empty_and_names_the_file(suffix):
    assert suffix == suffix.lower()
    assert suffix.startswith(".")
    assert readers[suffix].__doc__
    with pytest.raises(ReadError, match="here/empty"):
        readers[suffix](b"", f"here/empty{suffix}", None)


@pytest.mark.parametrize("name", sorted(formats))
def test_a_table_of_nothing_reads_back_as_nothing(name):
    form = formats[name]
    assert list(form.load(form.dump([]))) == []


@pytest.mark.parametrize("name", sorted(geocoders))
def test_a_geocoder_says_who_it_is_and_whom_it_asks(name):
    options = {"username": "desk"} if name == "geonames" else {}
    service = geocoders[name](Setup(answers={}, options=options))
    assert service.name == name
    assert service.server is None or "." in service.server


@pytest.mark.parametrize("name", sorted(layers))
def test_a_layer_is_foliums_and_named_by_the_page(name):
    said = words("en")
    kind = {"key": "protest", "label": "Protest"}
    tiles = Tiles.model_validate("osm").model_dump()
    made = list(layers[name]({"kinds": [kind], "tiles": tiles}, said))
    assert made
    assert all(isinstance(one, folium.map.Layer) for one in made)
    assert {one.layer_name for one in made} <= {"Protest", *said["layer"].values()}


@pytest.mark.parametrize("name", sorted(exchanges))
def test_a_book_of_nothing_is_exchanged_as_nothing(name):
    form = exchanges[name]
    assert list(form.load(form.dump([]))) == []


def test_a_name_that_nobody_registered_is_answered_with_those_there_are():
    with pytest.raises(KeyError, match=r"no reader called '\.doc'; there are: .*\.txt"):
        readers[".doc"]
