"""Fill in the classes that a corpus does not label, by a first model: silver labels."""

from __future__ import annotations

from typing import Any

from geo.toponyms.features import features
from geo.toponyms.training.labelled import Read

_KEPT = frozenset("HGNDM")  # what a corpus of places leaves unsaid; its own places stand


def silvered(one: Read, tagger: Any) -> Read:
    """Give the text with persons, organisations, demonyms … where the corpus says nothing."""
    guesses: list[str] = []
    for sentence in one.page.tokens.sentences:
        guesses += tagger.tag(features(one.page, sentence, range(*sentence)))
    merged = [
        gold if gold != "O" or guess[2:] not in _KEPT else guess
        for gold, guess in zip(one.labels, guesses, strict=True)
    ]
    return Read(one.page, begun(merged))


def begun(labels: list[str]) -> list[str]:
    """Let every run of labels begin with a B."""
    out = list(labels)
    for number, label in enumerate(labels):
        inside = number > 0 and labels[number - 1][2:] == label[2:]
        if label[0] == "I" and not inside:
            out[number] = "B" + label[1:]
    return out
