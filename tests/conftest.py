"""What all tests share: no network but loopback, one base index, the commands as they are run."""

import shutil
import socket
import sys
from pathlib import Path

import pytest
from hypothesis import settings

from tests.two_places import BOOK

settings.register_profile("untimed", deadline=None)  # a busy machine is no failure
settings.load_profile("untimed")

ROOT = Path(__file__).parents[1]
LOOPBACK = {"127.0.0.1", "::1", "localhost"}
_connect = socket.socket.connect


def _guarded(self, address):
    if self.family in (socket.AF_INET, socket.AF_INET6) and address[0] not in LOOPBACK:
        raise OSError(f"tests reach no network but loopback, not {address[0]}")
    return _connect(self, address)


@pytest.fixture(autouse=True, scope="session")
def _no_network():
    """Refuse every connection that leaves this machine."""
    patch = pytest.MonkeyPatch()
    patch.setattr(socket.socket, "connect", _guarded)
    yield
    patch.undo()


@pytest.fixture(autouse=True, scope="session")
def cache(tmp_path_factory):
    """The cache folder of this session: the base index is built in it once."""
    folder = tmp_path_factory.mktemp("cache")
    patch = pytest.MonkeyPatch()
    patch.setenv("DATELINE_CACHE", str(folder))
    yield folder
    patch.undo()


@pytest.fixture(scope="session")
def gazetteer(cache):
    """The base gazetteer without a book; built once a session, some six seconds."""
    from gazetteer.lookup import Gazetteer

    return Gazetteer.open(cache=cache)


@pytest.fixture
def command(monkeypatch, capsys):
    """Run `dateline`: exit status, standard output, standard error."""
    from maps.cli import main

    def run(*words):
        monkeypatch.setattr(sys, "argv", ["dateline", *map(str, words)])
        with pytest.raises(SystemExit) as stopped:
            main()
        out, err = capsys.readouterr()
        return stopped.value.code or 0, out, err

    return run


@pytest.fixture(scope="session")
def desk(tmp_path_factory):
    """A folder with a copy of the seeds that asks nobody online."""
    folder = tmp_path_factory.mktemp("desk")
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    with (folder / "seeds" / "dateline.toml").open("a") as settings:
        settings.write('[fallback]\nservice = "offline"\n')
    return folder


@pytest.fixture
def dateline(desk, monkeypatch, command):
    """Run the command in the desk's folder."""

    def run(*args, folder="."):
        monkeypatch.chdir(desk / folder)
        return command(*args)

    return run


@pytest.fixture
def book(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "gazetteer.yaml"
    path.write_text(BOOK, "utf-8")
    return path


@pytest.fixture
def place(book, command):  # noqa: ARG001 - the book is what the commands work on
    """Run `dateline place` in the folder of the book."""
    return lambda *words: command("place", *words)
