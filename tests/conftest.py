"""What all tests share: no network but loopback, and one base index a session."""

import socket

import pytest
from hypothesis import settings

settings.register_profile("untimed", deadline=None)  # a busy machine is no failure
settings.load_profile("untimed")

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
