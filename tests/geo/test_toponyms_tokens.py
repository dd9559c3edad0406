"""How a text is cut into words and sentences for the reading of place names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.toponyms.tokens import tokens


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Kosovo's north", ["Kosovo", "'s", "north"]),
        ("Kosovo’s north", ["Kosovo", "’s", "north"]),
        ("the U.S. army", ["the", "U.S.", "army"]),
        ("U.S.-led", ["U.S.", "-", "led"]),
        ("Turkey-backed", ["Turkey", "-", "backed"]),
        ("pro-Russian", ["pro", "-", "Russian"]),
        ("in al-Bab", ["in", "al-Bab"]),
        ("Guinea-Bissau", ["Guinea", "-", "Bissau"]),
        ("N'Djamena", ["N'Djamena"]),
        ("O'Hare's", ["O'Hare", "'s"]),
        ("Côte d'Ivoire", ["Côte", "d'Ivoire"]),
        ("St. Louis, Mo.", ["St.", "Louis", ",", "Mo."]),
        ("Charleston, W.Va.", ["Charleston", ",", "W.Va."]),
        ("Bluefield, W. Va.", ["Bluefield", ",", "W. Va."]),
        ("Дудин Крш", ["Дудин", "Крш"]),
        ("Zvec\u030can", ["Zvec\u030can"]),  # č as two characters
        ("(Paris)", ["(", "Paris", ")"]),
        ("'s", ["'s"]),
        ("", []),
    ],
)
def test_words(text, words):
    assert tokens(text).words == words


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("He left. She stayed.", 2),
        ("Mr. Smith left for St. Louis.", 1),
        ("J. Smith left.", 1),
        ("“Go.” She went.", 2),
        ("A title\nA first line", 2),
        ("It cost 3.5 million.", 1),
        ("no stop " * 200, 3),
    ],
)
def test_sentences(text, count):
    assert len(tokens(text).sentences) == count


@given(st.text(max_size=400))
def test_every_token_is_a_slice_and_every_sentence_a_range(text):
    cut = tokens(text)
    assert all(
        text[start:end] == word and word
        for start, end, word in zip(cut.starts, cut.ends, cut.words, strict=True)
    )
    assert "".join(cut.words).replace(" ", "") == "".join(text.split())
    ranges = [number for first, last in cut.sentences for number in range(first, last)]
    assert ranges == list(range(len(cut.words)))
