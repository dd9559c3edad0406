"""Who did it and whom it befell."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.actors import actors
from geo.events import events
from geo.report import Span


def who(text, language="en"):
    event = events(text, language)[0]
    return [(actor.name, actor.role) for actor in actors(text, event.trigger, language, event.kind)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Kosovo police arrested two drivers.", "en",
         [("Kosovo police", "actor"), ("drivers", "target")]),
        ("A gunman shot three students.", "en", [("gunman", "actor"), ("students", "target")]),
        ("Two soldiers were killed by rebels.", "en",
         [("rebels", "actor"), ("soldiers", "target")]),
        ("Two hundred soldiers were deployed in Bor.", "en", [("soldiers", "actor")]),
        ("Masked gunmen kidnapped a nurse.", "en", [("gunmen", "actor")]),
        ("A bridge collapsed.", "en", []),
        ("Policija je uhapsila trojicu.", "sr-Latn", [("Policija", "actor")]),
        ("Policia arrestoi dy burra.", "sq", [("Policia", "actor")]),
    ],
)  # fmt: skip
def test_actor_and_target(text, language, expected):
    assert who(text, language) == expected


@given(st.text(max_size=120), st.integers(0, 120), st.integers(0, 20))
@settings(max_examples=60, deadline=None)
def test_names_are_words_of_the_text(text, start, size):
    for actor in actors(text, Span(start, start + size)):
        assert actor.name in text
