"""What is sent to a stranger: names, a country, and who we are; never a sentence."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gazetteer.fallback import Setup
from gazetteer.fallback.names import is_name
from tests.gazetteer.standin import opened


def test_only_the_name_and_the_country_are_sent_and_we_say_who_we_are(standin, tmp_path, watch):
    fallback = opened(standin, tmp_path, watch, contact="desk@example.org")
    fallback.find("Mali  Kamen\n", country="XK")
    fallback.find("Mali Kamen", country="AL")
    fallback.find("Mali Kamen")
    agents, queries = zip(*standin.heard, strict=True)
    assert set(agents) == {Setup(contact="desk@example.org").user_agent}
    assert agents[0].startswith("dateline/")
    assert agents[0].endswith(" (desk@example.org)")
    assert [query["q"] for query in queries] == ["Mali Kamen"] * 3
    assert [query.get("countrycodes") for query in queries] == ["xk,rs", "al", None]
    assert fallback.asked == [f"Mali Kamen (nominatim at {standin.domain})"] * 3


@pytest.mark.parametrize(
    ("words", "sent"),
    [
        ("Veliki Kamen", True),
        ("Велики Камен", True),
        ("L'Aquila", True),
        ("St. Gallen", True),
        ("Frankfurt (Oder)", True),
        ("N.Y.", True),
        ("Wrocław-Krzyki", True),
        ("", False),
        ("7", False),
        ("Police said the men fled.", False),
        ("Where did they go?", False),
        ("Oakland, Calif.", True),
        ("Stone. Then they left", False),
        ("a b c d e f g h i j", False),
        ("x" * 81, False),
        ("desk@example.org", False),
        ("{{ 7*7 }}", False),
        ("<script>", False),
        ("Kamen\u202eneK", False),
    ],
)
def test_names_are_sent_and_sentences_are_not(words, sent, standin, tmp_path, watch):
    opened(standin, tmp_path, watch).find(words)
    assert bool(standin.heard) is sent


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=120))
def test_what_may_be_sent_is_short_and_on_one_line(text):
    if is_name(text):
        assert len(text) <= 80
        assert len(text.split()) <= 9
        assert "\n" not in text
