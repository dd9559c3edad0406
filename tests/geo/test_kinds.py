"""The table of kinds: complete, and agreed with the words that tell of them."""

import pytest

from geo.events.words import words
from geo.kinds import kinds, off_map


def test_what_is_only_words_is_off_the_map():
    assert off_map() == {"statement", "talks_agreement", "governance"}


@pytest.mark.parametrize("key", kinds())
def test_each_kind_is_one_sentence(key):
    kind = kinds()[key]
    assert kind.definition.endswith(".")
    assert kind.definition.count(". ") == 0
    assert kind.family


@pytest.mark.parametrize("language", ["en", "sr", "sq"])
def test_every_trigger_is_of_a_known_kind(language):
    assert set(words(language).table["triggers"]) <= set(kinds())


def test_english_has_words_for_every_kind_that_is_drawn():
    assert set(kinds()) - off_map() <= set(words("en").table["triggers"])
