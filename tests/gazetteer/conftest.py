"""What the tests of the gazetteer share: a stand-in for online services, and a clock."""

import pytest

from tests.gazetteer import dumps
from tests.gazetteer.standin import Stopwatch, serving


@pytest.fixture
def standin(monkeypatch):
    """A server on loopback that answers by script."""
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    with serving() as server:
        yield server


@pytest.fixture
def watch():
    """A clock moved by hand."""
    return Stopwatch()


@pytest.fixture
def server(monkeypatch):
    """A mirror of GeoNames' dumps on loopback."""
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    with dumps.serving() as there:
        yield there
