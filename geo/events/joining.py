"""Whether a word that may join clauses joins one where it stands: "and", "after", "that"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from geo.events.finite import finite
from geo.events.relatives import is_relative
from geo.events.words import Words

if TYPE_CHECKING:
    from geo.events.tokens import Token

_ASIDE = 14  # words of what is said of a subject between commas
_SUBJECT = 5  # words of a subject between ", and" and its verb
_TOLD = 12  # words before "and" in which a verb has told something


def joins(found: Sequence[Token], i: int, lexicon: Words) -> bool:
    """Tell whether a joining word opens a clause where it stands."""
    low = found[i].low
    follows = found[i + 1].low if i + 1 < len(found) else ""
    if low == "and":
        return _and_joins(found, i, lexicon)
    if _leads_to_a_day(found, i, lexicon):
        return False
    if low in lexicon.sets.get("that", ()):
        if is_relative(found, i, lexicon):
            return True
        before = {token.low for token in found[max(0, i - 6) : i]}
        return bool(before & lexicon.sets["speech"]) or not lexicon.inflected
    return low != "as" or follows not in {"", "many", "a", "the"}


def _leads_to_a_day(found: Sequence[Token], i: int, lexicon: Words) -> bool:
    """Tell "since Tuesday", "after midnight" and "have since arrested", which open no clause."""
    low, follows = found[i].low, found[i + 1].low if i + 1 < len(found) else ""
    if found[i - 1].low in lexicon.sets.get("up_to_now", ()):
        return True
    if not follows:  # the words of a day are empty
        return low in lexicon.sets.get("behind", ())
    return follows.isdigit() or follows in lexicon.sets.get("whens", ())


def _and_joins(found: Sequence[Token], i: int, lexicon: Words) -> bool:
    """Tell whether "and" opens a clause: a verb follows at once, or ", and in Kano …"."""
    follows = found[i + 1].low if i + 1 < len(found) else ""
    if found[i - 1].low == "," and follows in lexicon.sets.get("opening_places", ()):
        # "At Rudare, and at Slatina people began …" is one clause: no verb stands before "and"
        verbs = lexicon.sets.get("auxiliary", frozenset()) | lexicon.forms.keys()
        return any(token.low in verbs for token in found[:i])
    if _passive_follows(found, i, lexicon):
        return True
    reach = _SUBJECT if found[i - 1].low == "," else 1
    ahead = (found[n].low for n in _past_aside(found, i + 1, reach))
    return any(form in {"past", "s"} for low in ahead for _, form in lexicon.forms.get(low, ()))


def _passive_follows(found: Sequence[Token], i: int, lexicon: Words) -> bool:
    """Tell whether something else befell somebody: "died in A and a man was killed in B"."""
    ahead = [token.low for token in found[i + 1 : i + 1 + _SUBJECT]]
    helps = [n for n, low in enumerate(ahead) if low in lexicon.sets.get("passive", ())]
    if not helps or not 0 < helps[0] < _SUBJECT - 1 or "," in ahead[: helps[0]]:
        return False
    at = i + 2 + helps[0]
    after = found[at].low if at < len(found) else ""
    return _is_whole(found, i, lexicon) and any(
        form == "past" for _, form in lexicon.forms.get(after, ())
    )


def _is_whole(found: Sequence[Token], i: int, lexicon: Words) -> bool:
    """Tell whether what stands before "and" is told with its place or day, or of nobody.

    "Two drowned and nine were saved when a boat sank in X": one place for all.
    """
    speech = lexicon.sets.get("speech", frozenset())
    nobody = lexicon.sets.get("nobody", frozenset())
    back = range(max(0, i - _TOLD), i)
    told = next((n for n in back if finite(found, n, lexicon) and found[n].low not in speech), i)
    before = {token.low for token in found[back.start : told]}
    behind = {token.low for token in found[told:i]}
    # the words of a day are empty
    placed = "" in behind or not behind.isdisjoint(lexicon.sets.get("placing", ()))
    return told < i and (placed or not nobody.isdisjoint(before))


def _past_aside(found: Sequence[Token], start: int, reach: int) -> Iterator[int]:
    """Give the numbers of some words from `start`, over what commas set apart behind a subject."""
    ends = min(start + reach, len(found))
    comma = next((n for n in range(start, ends) if found[n].low == ","), None)
    if comma is None:
        yield from range(start, ends)
        return
    yield from range(start, comma)
    far = min(comma + _ASIDE, len(found))
    closed = next((n for n in range(comma + 1, far) if found[n].low == ","), None)
    if closed is not None:
        yield from range(closed + 1, min(closed + 2, len(found)))
