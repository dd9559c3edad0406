"""Whether a trigger tells of something that happened: negation, plans, conditions, attempts."""

from __future__ import annotations

from geo.events.tokens import Clause, Token
from geo.events.words import Form, Words
from geo.incident import Status

_WINDOW = 5


def status(
    found: list[Token], at: int, clause: Clause, form: Form, lexicon: Words
) -> Status | None:
    """Tell how real the event at token `at` is; None where the word reports no event at all."""
    before = [token.low for token in found[max(clause.first, at - _WINDOW) : at]]
    opening = {token.low for token in found[clause.first : clause.first + 2]}
    sets = lexicon.sets
    if opening & sets["condition"]:
        return "conditional"
    near = _since_comma(before)
    if near & sets["negation"] or (near & {"no"} and form != "noun"):
        return "denied"
    if near & sets["modal_if"]:
        return "conditional"
    if near & _future(sets) and not near & sets.get("begin", frozenset()) - {"used"}:
        return "planned"
    if not lexicon.inflected or form in {"noun", "phrase"}:
        return "actual"
    return _by_form(before, form, sets)


def _since_comma(before: list[str]) -> set[str]:
    cut = max((i + 1 for i, low in enumerate(before) if low in {",", ":"}), default=0)
    return set(before[cut:])


def _future(sets: dict[str, frozenset[str]]) -> frozenset[str]:
    return sets["modal_plan"]


def _by_form(before: list[str], form: Form, sets: dict[str, frozenset[str]]) -> Status | None:
    begun = bool(set(before[-3:]) & sets["begin"])
    if form == "base":
        if begun and "to" in before[-2:]:
            return "actual"
        if "to" in before[-2:]:
            return "attempted" if set(before) & sets["attempt"] else "planned"
        return None
    if form == "ing":
        return _participle(before, begun=begun, sets=sets)
    if form == "past" and before[-1:] and before[-1] in {"the", "a", "an", "his", "her", "their"}:
        return None
    return None if form == "s" else "actual"


def _participle(
    before: list[str], *, begun: bool, sets: dict[str, frozenset[str]]
) -> Status | None:
    if begun or set(before[-2:]) & sets["auxiliary"]:
        return "actual"
    if set(before[-2:]) & sets["attempt"]:
        return "attempted"
    return "actual" if before[-1:] == [","] else None
