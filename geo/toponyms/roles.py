"""What a place name does in its sentence, by the words around it."""

from __future__ import annotations

from typing import Literal

from geo.names import Known
from geo.toponym import Role
from geo.toponyms.features import Page
from geo.toponyms.finds import Find
from geo.toponyms.lists import listed

_BACK = 7  # tokens before a name in which its preposition stands
_AHEAD = 4
_SPEAKERS = frozenset({"country", "region", "city", "area", "facility"})
_LED: tuple[Literal["locative", "origin", "destination"], ...] = (
    "locative", "origin", "destination",
)  # fmt: skip


def role_of(page: Page, find: Find, known: Known | None, before: Role | None) -> Role:
    """Give the role of a name.

    Args:
        page: the text.
        find: the name, with the label that the reading gave it.
        known: what a gazetteer says of the name.
        before: the role of the name right before it in a list or as its container, else None.
    """
    if find.label == "D":
        return "mentioned"
    if find.label == "N":
        return "part_of_name"
    led = led_by(page, find.first)
    if led:
        return led
    if find.label == "M" or _speaks(page, find.last, known):
        return "metonym"
    return before or "mentioned"


def led_by(page: Page, first: int) -> Literal["locative", "origin", "destination"] | None:
    """Read the preposition before a name, past "the city of" and the like."""
    facts, skip = page.facts, listed("roles", "skip")
    at = first - 1
    while at >= max(0, first - _BACK) and facts[at].lower in skip:
        if facts[at].lower == "of" and at and facts[at - 1].lower in listed("roles", "native"):
            return "origin"
        at -= 1
    if at < 0:
        return None
    word = facts[at].lower
    for role in _LED:
        if word in listed("roles", role):
            return role
    bound = word in listed("roles", "bound") and at > 0
    after = bound and facts[at - 1].lower in listed("roles", "bound_after")
    return "destination" if after else None


def _speaks(page: Page, last: int, known: Known | None) -> bool:
    """Tell whether a verb of speech or policy follows: "Belgrade said", "Moscow has warned"."""
    if known is not None and known.feature not in _SPEAKERS:
        return False
    between, speaks = listed("roles", "between"), listed("roles", "speaks")
    for fact in page.facts[last : last + _AHEAD]:
        if fact.lower in speaks:
            return True
        if fact.lower not in between:
            return False
    return False


def joined(page: Page, last: int, first: int) -> bool:
    """Tell whether two names stand in one list: "in Brod, Luka and the town of Rudare"."""
    lists, skip = listed("roles", "lists"), listed("roles", "skip")
    between = [fact.lower for fact in page.facts[last:first]]
    return bool(between) and all(word in lists or word in skip for word in between)


def carried(role: Role) -> Role | None:
    """Give the role that the next name of a list takes over."""
    return role if role in (*_LED, "metonym") else None
