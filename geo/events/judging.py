"""A second opinion on an event: its kind and its status, learnt from labelled sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import as_file, files
from typing import Any, NamedTuple

from geo.events import EventMention
from geo.events.tokens import Token, tokens
from geo.events.words import Words, words
from geo.kinds import kinds
from geo.report import Span

JUDGED = "en"  # the language that the models know
KIND_MODEL, STATUS_MODEL = "kind.crfsuite", "status.crfsuite"
_AROUND = 6  # words on each side of an event word that are read with their side
_SURE = 0.5  # how sure the model must be of another kind
_SURELY = 0.8  # and of another status
_PAIR = 3  # and those that are read with it as a pair


class Judged(NamedTuple):
    """What a model takes an event for, and how sure it is, 0 to 1."""

    label: str
    sure: float


def features(
    text: str, event: EventMention | None, language: str = "en", days: Sequence[Span] = ()
) -> list[str]:
    """Give what the models see of one event: its words, those around it, what the rules say.

    Args:
        text: the sentence.
        event: what the rules read; None where they found nothing.
        language: BCP 47.
        days: slices of the sentence that name a day.
    """
    lexicon = words(language)
    found = tokens(text, lexicon.letters)
    seen = [f"w={low}" for low in sorted({_lemma(t.low, lexicon) for t in found})]
    seen += [f"c={set_}" for set_ in _sets(found, lexicon)]
    seen.append(f"dated={bool(days)}")
    return [*seen, *_of_event(found, event, lexicon)]


def _of_event(found: Sequence[Token], event: EventMention | None, lexicon: Words) -> Iterator[str]:
    if event is None:
        yield "k=-"
        return
    at = next((n for n, t in enumerate(found) if t.start >= event.trigger.start), 0)
    own = _lemma(found[at].low, lexicon)
    marks = (event.status, event.verbal, event.light, event.refers, event.aside, event.spoken_of)
    yield from (f"k={event.kind}", f"s={event.status}", f"t={own}", f"tk={own} {event.kind}")
    yield from (f"m{number}={mark}" for number, mark in enumerate(marks))
    yield from (f"p={event.perfect}", f"e={event.earlier}", f"l={event.lasting}")
    for token in found[max(0, at - _AROUND) : at]:
        yield f"b={_lemma(token.low, lexicon)}"
    for token in found[at + 1 : at + 1 + _AROUND]:
        yield f"a={_lemma(token.low, lexicon)}"
    for token in found[max(0, at - _PAIR) : at + 1 + _PAIR]:
        yield f"n={own} {_lemma(token.low, lexicon)}"


def _sets(found: Sequence[Token], lexicon: Words) -> list[str]:
    lows = {token.low for token in found}
    return sorted(name for name, row in lexicon.sets.items() if not row.isdisjoint(lows))


def _lemma(low: str, lexicon: Words) -> str:
    forms = lexicon.forms.get(low)
    if forms:
        return forms[0][0]
    return "0" if low.isdigit() else low


def kind_of(text: str, event: EventMention | None, days: Sequence[Span] = ()) -> Judged:
    """Give the kind of an event of an English sentence as the model sees it, or none."""
    return _judged(KIND_MODEL, features(text, event, days=days))


def status_of(text: str, event: EventMention | None, days: Sequence[Span] = ()) -> Judged:
    """Give the status of an event of an English sentence as the model sees it, or none."""
    return _judged(STATUS_MODEL, features(text, event, days=days))


def judged(text: str, event: EventMention, days: Sequence[Span]) -> EventMention:
    """Let the model choose among the kinds of a family: shelling, not a bomb.

    Of what family an event is, the rules know better, and whether there is one at all.
    """
    alike = _alike(event.kind)
    if event.status != "actual" or event.spoken_of or len(alike) == 1:
        return event
    other = kind_of(text, event, days)
    if other.label == event.kind or other.label not in alike or other.sure < _SURE:
        return event
    return event._replace(kind=other.label, subkind=None)


@cache
def _alike(kind: str) -> frozenset[str]:
    """Give the kinds of the same family."""
    family = kinds()[kind].family
    return frozenset(key for key, one in kinds().items() if one.family == family)


def doubt(text: str, event: EventMention, days: Sequence[Span]) -> str | None:
    """Say so where the model surely takes for something else what the rules take as happened."""
    other = status_of(text, event, days)
    if event.status != "actual" or other.label == "actual" or other.sure < _SURELY:
        return None
    return f"its sentence reads as {other.label} (a model trained on news is {other.sure:.0%} sure)"


def _judged(model: str, seen: list[str]) -> Judged:
    tagger = _tagger(model)
    (label,) = tagger.tag([seen])
    return Judged(label, tagger.marginal(label, 0))


@cache
def _tagger(model: str) -> Any:
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    with as_file(files("geo.events") / model) as path:
        tagger.open(str(path))
    return tagger
