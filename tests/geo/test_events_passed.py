"""Event words that report nothing, and the reason for each."""

import pytest

from geo.events import events
from geo.events.passed import passed


@pytest.mark.parametrize(
    ("sentence", "word", "reason"),
    [
        ("The arson was condemned by the mayor.", "arson", "nothing around it says"),
        ("He is charged with having murdered two men.", "murdered", "charged"),
        ("Residents attack the plan in the press.", "attack", "nothing around it says"),
        ("Gunmen attacked a convoy and killed two soldiers.", "attacked", "tells more"),
    ],
)
def test_a_word_that_is_passed_over_says_why(sentence, word, reason):
    found = {sentence[p.span.start : p.span.end]: p.why for p in passed(sentence, "en", [])}
    assert reason in found[word]


@pytest.mark.parametrize(
    "sentence",
    ["Gunmen attacked a convoy near Gao on Monday.", "Police arrested nine men.", "All was quiet."],
)
def test_the_trigger_of_an_event_is_not_passed_over(sentence):
    told = events(sentence)
    triggers = [event.trigger for event in told]
    assert not any(p.span.overlaps(t) for p in passed(sentence, "en", told) for t in triggers)
