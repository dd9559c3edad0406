"""Whether a trigger tells of something that happened: negation, plans, conditions, attempts."""

from __future__ import annotations

from collections.abc import Sequence

from geo.events.tokens import Clause, Token
from geo.events.words import Form, Words
from geo.incident import Status

_WINDOW = 5  # words before a trigger that may take it back
_CHARGED = 12  # and words before it in which a charge may stand ("accused of …")
_OF_VERB = ("auxiliary", "modal_if", "modal_plan", "negation", "links")
_POINTING = 4
_AROUND = 25  # words around a noun in which a verb may make it happen
_AT_ONCE = 2  # words after a noun in which "took place" stands
_VIEW = 4  # words before a noun in which "after the" may stand
_PERFECT = 3
_NEGATED_NOUN = 2  # "no further clashes"


def status(
    found: list[Token], at: int, clause: Clause, form: Form, lexicon: Words
) -> Status | None:
    """Tell how real the event at token `at` is; None where the word reports no event at all."""
    before = _since_comma([token.low for token in found[max(clause.first, at - _WINDOW) : at]])
    finite = form == "past" and lexicon.inflected
    group = _verb_group(before, lexicon) if finite else before
    if charged(found, at, lexicon) and not (finite and "having" not in group):
        return None
    opening = {token.low for token in found[clause.first : clause.first + 2]}
    if opening & lexicon.sets["condition"]:
        return "conditional"
    lacking = lexicon.sets.get("lacking", frozenset()) if finite else frozenset()
    unreal = _unreal([low for low in before if low not in lacking], group, lexicon)
    if unreal:
        return unreal
    if _negated(found, at, clause, form, lexicon):
        return "denied"
    if not lexicon.inflected or form in {"noun", "phrase"}:
        return "actual"
    return _by_form(found, at, before, form, lexicon.sets)


def charged(found: list[Token], at: int, lexicon: Words) -> bool:
    """Tell whether the deed is only what somebody is charged with, or what an inquiry is about."""
    padded = f" {' '.join(token.low for token in found[max(0, at - _CHARGED) : at])} "
    return any(mark in padded for mark in lexicon.phrases.get("charged", ()))


def _since_comma(before: list[str]) -> list[str]:
    cut = max((i + 1 for i, low in enumerate(before) if low in {",", ":"}), default=0)
    return before[cut:]


def _verb_group(before: Sequence[str], lexicon: Words) -> Sequence[str]:
    """Give the words right before a past form that are one verb with it: "may have been" killed."""
    sets = lexicon.sets
    parts = frozenset().union(*(sets.get(key, ()) for key in _OF_VERB))
    start = len(before)
    while start and (before[start - 1] in parts or before[start - 1].endswith("ly")):
        start -= 1
    return before[start:]


def _unreal(before: Sequence[str], group: Sequence[str], lexicon: Words) -> Status | None:
    """Tell what denies an event, near by, or makes it a wish or a plan, in its verb itself."""
    if set(before) & lexicon.sets["negation"]:
        return "denied"
    near, padded = set(group), f" {' '.join(group)} "
    if near & lexicon.sets["modal_if"]:
        return "conditional"
    runs = lexicon.phrases.get("modal_plan", ())
    planned = near & lexicon.sets["modal_plan"] or any(run in padded for run in runs)
    begun = near & lexicon.sets.get("begin", frozenset())
    return "planned" if planned and not begun else None


def _negated(found: list[Token], at: int, clause: Clause, form: Form, lexicon: Words) -> bool:
    """Tell whether nobody did it, or it was done to none."""
    if not lexicon.inflected:
        return False
    if form == "noun":
        return "no" in [token.low for token in found[max(clause.first, at - _NEGATED_NOUN) : at]]
    before = _since_comma([token.low for token in found[clause.first : at]])
    return bool(set(before) & lexicon.sets["nobody"])


def _by_form(
    found: list[Token], at: int, before: list[str], form: Form, sets: dict[str, frozenset[str]]
) -> Status | None:
    begun = bool(set(before) & sets["begin"])
    after = found[at + 1].low if at + 1 < len(found) else ""
    if form == "base":
        return _infinitive(before, begun=begun, sets=sets)
    if form == "ing":
        return _participle(before, begun=begun, sets=sets)
    if form == "s":
        return None
    # "the burnt trucks", "two burnt-out trucks"
    adjective = after == "-" or (before[-1:] and before[-1] in sets["articles"])
    return None if adjective else "actual"


def _infinitive(
    before: list[str], *, begun: bool, sets: dict[str, frozenset[str]]
) -> Status | None:
    if "to" not in before[-2:]:
        return "actual" if before[-1:] and before[-1] in sets["still"] else None
    if begun:
        return "actual"
    return "attempted" if set(before) & sets["attempt"] else "planned"


def _participle(
    before: list[str], *, begun: bool, sets: dict[str, frozenset[str]]
) -> Status | None:
    if begun or set(before[-2:]) & sets["auxiliary"]:
        return "actual"
    if set(before[-2:]) & sets["attempt"]:
        return "attempted"
    return "actual" if not before else None


def occurs(found: list[Token], at: int, clause: Clause, lexicon: Words) -> bool:
    """Tell whether a noun is said to happen, rather than spoken about."""
    before = [token.low for token in found[max(clause.first, at - _AROUND) : at]]
    after = [token.low for token in found[at + 1 : min(clause.last, at + _AROUND)]]
    if _any_in(after[:_AT_ONCE], lexicon.table.get("occur_at_once", ())):
        return True  # "police said the attack took place on Monday"
    if set(before) & lexicon.sets["speech"] or set(before[-1:]) & {*lexicon.sets["owned"], "-"}:
        return False
    if _in_view_of(before[-_VIEW:], lexicon):
        return False
    return _any_in(after, lexicon.table["occur_after"]) or _any_in(
        before, lexicon.table["occur_before"]
    )


def _in_view_of(before: Sequence[str], lexicon: Words) -> bool:
    """Tell whether a known happening is only what something else followed: "after the twin …"."""
    leads = lexicon.sets.get("in_view_of", frozenset())
    at = next((n for n, low in enumerate(before) if low in leads), len(before))
    return before[at + 1 : at + 2] == ["the"]


def _any_in(words: Sequence[str], marks: Sequence[str]) -> bool:
    padded = f" {' '.join(words)} "
    return any(f" {mark} " in padded for mark in marks)


def refers(found: list[Token], at: int, lexicon: Words) -> bool:
    """Tell whether a noun points at a happening that is known: "the car bomb attack"."""
    stops = lexicon.sets["articles"] | lexicon.sets.get("at_place", frozenset())
    for token in reversed(found[max(0, at - _POINTING) : at]):
        if token.low in lexicon.sets.get("pointing", frozenset()):
            return True
        if token.low in stops or not token.low.isalnum():
            return False
    return False


def earlier(found: list[Token], at: int, lexicon: Words) -> bool:
    """Tell whether a verb stands in the past before the past: "had fled"."""
    before = {token.low for token in found[max(0, at - _PERFECT) : at]}
    return bool(before & lexicon.sets.get("perfect", frozenset()))


def perfect(found: list[Token], at: int, lexicon: Words) -> bool:
    """Tell whether a verb tells what has happened up to now: "have been killed"."""
    before = {token.low for token in found[max(0, at - _PERFECT) : at]}
    return bool(before & lexicon.sets.get("up_to_now", frozenset()))


def lasting(found: list[Token], clause: Clause, lexicon: Words) -> bool:
    """Tell whether a clause tells how things stand: "still", "now"."""
    own = {token.low for token in found[clause.first : clause.last]}
    return bool(own & lexicon.sets.get("lasting", frozenset()))
