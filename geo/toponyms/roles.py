"""What a place name does in its sentence, by the words around it."""

from __future__ import annotations

from geo.names import Known
from geo.toponym import Role
from geo.toponyms.lists import listed
from geo.toponyms.tokens import Tokens

_BACK = 7  # tokens before a name in which its preposition stands
_AHEAD = 4
_SPEAKERS = frozenset({"country", "region", "city", "area"})


def role_of(
    tokens: Tokens, first: int, last: int, known: Known | None, before: Role | None
) -> Role:
    """Give the role of the name in tokens `first` up to `last`.

    Args:
        tokens: those of the whole text.
        first: the name's first token.
        last: the token behind it.
        known: what a gazetteer says of the name.
        before: the role of the name right before it in a list or as its container, else None.
    """
    led = _led(tokens.words, first)
    if led:
        return led
    if _speaks(tokens.words, last) and (known is None or known.feature in _SPEAKERS):
        return "metonym"
    return before or "mentioned"


def _led(words: list[str], first: int) -> Role | None:
    """Read the preposition before a name, past "the city of" and the like."""
    skip = listed("roles", "skip")
    at = first - 1
    while at >= max(0, first - _BACK) and words[at].lower() in skip:
        if words[at].lower() == "of" and words[at - 1].lower() in listed("roles", "native"):
            return "origin"
        at -= 1
    if at < 0:
        return None
    word = words[at].lower()
    for role in ("locative", "origin", "destination"):
        if word in listed("roles", role):
            return role
    bound = word in listed("roles", "bound") and at > 0
    return "destination" if bound and words[at - 1].lower() in _bound() else None


def _bound() -> frozenset[str]:
    return listed("roles", "bound_after")


def _speaks(words: list[str], last: int) -> bool:
    """Tell whether a verb of speech or policy follows: "Belgrade said", "Moscow has warned"."""
    between, speaks = listed("roles", "between"), listed("roles", "speaks")
    for number in range(last, min(last + _AHEAD, len(words))):
        word = words[number].lower()
        if word in speaks:
            return True
        if word not in between:
            return False
    return False
