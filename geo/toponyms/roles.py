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
_SCORE = 6  # tokens between "lost" and the other side
_GUESSED = 0.5  # the score of a name of which only the gazetteer or the document speaks
_SPEAKERS = frozenset({"country", "region", "city", "area"})
_SURE = 0.8  # so sure the model must be that what stands behind "in" acts
Led = Literal["locative", "origin", "destination"]
_LED: tuple[Led, ...] = ("locative", "origin", "destination")


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
    if find.label == "N" or _of_institution(page, find.first) or _heads_name(page, find):
        return "part_of_name"
    opposed = _opposed(page, find.first)
    led = None if opposed else led_by(page, find.first)
    # "independence from Belgrade": one who acts is no place to come from.
    if find.label == "M" and (led != "locative" or find.score > _SURE):
        return "metonym"
    if led:
        return led
    if opposed or _speaks(page, find, known):
        return "metonym"
    return before or "mentioned"


def _of_institution(page: Page, first: int) -> bool:
    """Tell whether an institution bears the name: "Bank of Georgia"."""
    if first < 2 or page.facts[first - 1].lower != "of" or not page.tokens.capitals[first - 2]:
        return False
    return page.facts[first - 2].lower in listed("organisations", "bearers")


def _heads_name(page: Page, find: Find) -> bool:
    """Tell whether a name that only the gazetteer knows opens a longer one: "Bayern Munich"."""
    last = find.last
    if find.score > _GUESSED or last >= len(page.facts) or not page.tokens.capitals[last]:
        return False
    gap = page.tokens.text[page.tokens.ends[last - 1] : page.tokens.starts[last]]
    lower = page.facts[last].lower
    other = lower in listed("people", "titles") or lower in listed("names", "areas_after")
    return gap == " " and not other and not page.tokens.words[last].isupper()


def _opposed(page: Page, first: int) -> bool:
    """Tell whether a side plays or fights against the name: "beat Chile", "lost 0-3 to Chile"."""
    before = [fact.lower for fact in page.facts[max(0, first - _BACK) : first]]
    if before[-1:] == ["the"]:
        before.pop()
    if not before:
        return False
    if before[-1] in {"to", "by"}:
        return not listed("roles", "beaten").isdisjoint(before[-_SCORE:-1])
    return before[-1] in listed("roles", "against")


def led_by(page: Page, first: int) -> Led | None:
    """Read what leads to a name: a preposition past "the northern city of", a verb of taking."""
    facts, skip = page.facts, listed("roles", "skip")
    at = first - 1
    while at >= max(0, first - _BACK) and facts[at].lower in skip:
        at -= 1
    if at < 0:
        return None
    word = facts[at].lower
    before = facts[at - 1].lower if at else ""
    if word == "of":
        return "origin" if before in listed("roles", "native") else _of_area(page, at - 1)
    if word == "," and before in listed("rescue", "areas") | {"capital"}:
        return _of_area(page, at - 1)  # "in the capital, Sana"
    if word in listed("roles", "bound"):
        return "destination" if before in listed("roles", "bound_after") else None
    if word in listed("roles", "taken"):
        return "locative"
    return _preposition(word, before)


def _preposition(word: str, before: str) -> Led | None:
    for role in _LED:
        if word in listed("roles", role):
            return "locative" if before in listed("roles", "beside") else role
    return None


def _of_area(page: Page, at: int) -> Led | None:
    """Read "in the oil-rich city (of)": the preposition before it, else simply there."""
    facts = page.facts
    if at < 0 or facts[at].lower not in listed("roles", "areas"):
        return None
    for n in range(at, max(-1, at - _BACK), -1):
        led = _preposition(facts[n].lower, facts[n - 1].lower if n else "")
        if led or facts[n].lower in listed("roles", "barriers"):
            return led or "locative"
    return "locative"


def _speaks(page: Page, find: Find, known: Known | None) -> bool:
    """Tell whether a verb of speech or policy follows: "Belgrade said", "Moscow has warned"."""
    if known is not None and known.feature not in _SPEAKERS:
        return False
    facts, last = page.facts, find.last
    if last < len(facts) and facts[last].lower in listed("roles", "acts"):
        return _opens(page, find.first)
    between, speaks = listed("roles", "between"), listed("roles", "speaks")
    for fact in facts[last : last + _AHEAD]:
        if fact.lower in speaks:
            return True
        if fact.lower not in between:
            return False
    return False


def _opens(page: Page, first: int) -> bool:
    """Tell whether a name opens its sentence or its clause."""
    if first == 0:
        return True
    return page.facts[first - 1].lower in {".", ",", ";", ":", "“", '"', "that", "but", "and"}


def joined(page: Page, last: int, first: int) -> bool:
    """Tell whether two names stand in one list: "in Brod, Luka and the town of Rudare"."""
    lists, skip = listed("roles", "lists"), listed("roles", "skip")
    between = [fact.lower for fact in page.facts[last:first]]
    return bool(between) and all(word in lists or word in skip for word in between)


def carried(role: Role) -> Role | None:
    """Give the role that the next name of a list takes over."""
    return role if role in (*_LED, "metonym") else None
