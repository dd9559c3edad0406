"""Reasons and places in the page's language: readers and gazetteers give them in English.

A reason is clauses with semicolons between them; `reasons.toml` has the pattern of each. What no
pattern fits, the words of a table or of a place book, stays as it is.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

from maps.words import Words, figure, words

_TABLE = Path(__file__).with_name("reasons.toml")
_SLOT = re.compile(r"\\\{(\w+)\\\}")
_LISTED = ("sort", "way", "part", "status")  # what stands in their braces is one of our words
_TAKEN_OVER = "place inherited"  # a line of its own says so
_LONGEST = 400  # characters: what is longer is a table's, and takes patterns that nest far too long
_FORMS = {"n": r"(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,15})(?:\.\d{1,9})?", "sure": r"\d+%"}


def reason(text: str | None, said: Words) -> str | None:
    """Say a reason: why a place was chosen, why there is none, what was noted."""
    if text is None:
        return None
    clauses = text.split("; ")
    kept = [one for one in clauses if not one.startswith(_TAKEN_OVER)] or clauses
    return "; ".join(_said("reason", clause, said) for clause in kept)


def place(text: str, said: Words) -> str:
    """Say where: "north of Lima", "between Lima and Ica"; a bare name stays as it is."""
    return _said("whereabouts", text, said)


def _said(group: str, text: str, said: Words) -> str:
    for key, pattern in _patterns(group) if len(text) <= _LONGEST else ():
        if found := pattern.fullmatch(text):
            slots = found.groupdict().items()
            filling = {slot: _filled(group, slot, one, said) for slot, one in slots}
            return str(said[group][key]).format_map(filling)
    return text


def _filled(group: str, slot: str, text: str, said: Words) -> str:
    if slot in _LISTED:
        return str(said[slot][text])
    if slot == "n":
        return figure(float(text.replace(",", "")), said)
    if text[0] in "'\"" and text[-1] == text[0]:
        return str(said["reason"]["quoted"]).replace("{a}", text[1:-1])
    return place(text, said) if group == "whereabouts" else text


@cache
def _patterns(group: str) -> list[tuple[str, re.Pattern[str]]]:
    table = tomllib.loads(_TABLE.read_text("utf-8"))[group]
    return [
        (key, re.compile(_SLOT.sub(_form, re.escape(one)), re.DOTALL)) for key, one in table.items()
    ]


def _form(slot: re.Match[str]) -> str:
    name = slot[1]
    listed = "|".join(map(re.escape, words("en")[name])) if name in _LISTED else ""
    return f"(?P<{name}>{listed or _FORMS.get(name, '.+')})"
