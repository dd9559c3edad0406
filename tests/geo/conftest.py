"""What the tests of reading share: the names of the built-in places."""

import pytest


@pytest.fixture(scope="session")
def names(gazetteer):
    """Who tells which words name places."""
    return gazetteer
