"""The trained tagger: a conditional random field over the features of a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import as_file, files
from typing import Any

from geo.toponyms.features import Page, features, telling
from geo.toponyms.finds import Find

MODEL = "model.crfsuite"
_OWNING = frozenset({"'s", "’s"})
_OWNERS = ("B|city", "B|country", "B|region", "B|area")
_LARGE = 5  # tenths of prominence
_MARKS = frozenset(',;:()[]/"“”')


@cache
def _tagger() -> Any:
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    with as_file(files("geo.toponyms") / MODEL) as path:
        tagger.open(str(path))
    return tagger


def tagged(page: Page) -> list[Find]:
    """Give what the model takes for a name of any class, persons and organisations too."""
    tagger = _tagger()
    finds: list[Find] = []
    for sentence in page.tokens.sentences:
        if any(page.tokens.capitals[sentence[0] : sentence[1]]):
            kept = telling(page, sentence)
            labels = tagger.tag(features(page, sentence, kept))
            for find in _runs(labels, kept, tagger):
                finds.extend(_parted(page, find))
    return finds


def _parted(page: Page, find: Find) -> Iterator[Find]:
    """Part "Charleston, W.Va." at marks that no name holds."""
    first = find.first
    for number in range(find.first, find.last + 1):
        if number == find.last or page.tokens.words[number] in _MARKS or _owns(page, first, number):
            if number > first:
                yield find._replace(first=first, last=number)
            first = number + 1


def _owns(page: Page, first: int, number: int) -> bool:
    """Tell whether a known large place owns what follows: "Havana's Plaza", not "St. Mark's"."""
    if page.tokens.words[number] not in _OWNING or number == first:
        return False
    mark = page.known[first]
    if not mark.startswith(_OWNERS) or not page.known[number - 1]:
        return False
    return int(mark.split("|")[2]) >= _LARGE


def _runs(labels: list[str], kept: Sequence[int], tagger: Any) -> list[Find]:
    """Join "B-P I-P" into finds; each is as sure as the model is of its first token.

    Args:
        labels: one a token.
        kept: the numbers of these tokens.
        tagger: what gave the labels.
    """
    finds: list[Find] = []
    here = 0
    while here < len(labels):
        label = labels[here]
        end = here + 1
        if label != "O":
            inside = "I-" + label[2:]
            while end < len(labels) and labels[end] == inside and kept[end] == kept[end - 1] + 1:
                end += 1
            sure = min(1.0, tagger.marginal(label, here))
            finds.append(Find(kept[here], kept[end - 1] + 1, label[2:], sure))
        here = end
    return finds
