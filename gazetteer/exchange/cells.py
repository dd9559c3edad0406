"""Values of the book as the text of one cell, to be read and corrected by people, and back.

Names stand one a line, as in the book (`Ibri @sq`), ids of other entries are parted by spaces,
what has no plain form is JSON. An empty cell is no value.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import orjson

_JSON = ("[", "{", '"')
NUMBERS = {"lat", "lon", "radius_km", "population", "prominence"}
_YES = {"yes": True, "true": True, "no": False, "false": False}


def written(key: str, value: Any, odd: re.Pattern[str] | None = None) -> str:
    """Write the value of a key; `odd` matches the characters that cannot stand in the file."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if key == "names":
        return "\n".join(_text(one, odd) for one in value)
    plain = key in ("in", "near") and not any(odd and odd.search(one) for one in value)
    if plain and all(one.split() == [one] for one in value):
        return " ".join(value)
    return _text(value, odd)


def values(said: Mapping[str, str], keys: Mapping[str, str]) -> tuple[dict[str, Any], list[str]]:
    """Read the cells of a line, told by their headings, as values of keys; say what is wrong."""
    found: dict[str, Any] = {}
    wrong = []
    for head, key in keys.items():
        try:
            found[key] = read(key, said[head])
        except ValueError as error:
            wrong.append(f"{head}: {error}")
    return found, wrong


def read(key: str, text: str) -> Any:
    """Read a cell back.

    Raises:
        ValueError: the key cannot have such a value.
    """
    text = text.strip()
    if not text:
        return None
    if key in NUMBERS:
        return _number(text)
    if key == "informal":
        if text.lower() not in _YES:
            raise ValueError(f"{text!r} is neither; write yes or no")
        return _YES[text.lower()]
    if key == "names":
        return [_read(line.strip()) for line in text.split("\n") if line.strip()]
    if key in ("in", "near") and not text.startswith(_JSON):
        return text.split()
    return _read(text)


def _text(value: Any, odd: re.Pattern[str] | None) -> str:
    plain = isinstance(value, str) and not value.startswith(_JSON) and "\n" not in value
    if plain and not (odd and odd.search(value)):
        return str(value)
    text = orjson.dumps(value).decode()
    return odd.sub(lambda found: f"\\u{ord(found[0]):04x}", text) if odd else text


def _read(text: str) -> Any:
    if not text.startswith(_JSON):
        return text
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:
        raise ValueError(
            f"{text!r} begins like JSON and is none; put it in double quotes"
        ) from None


def _number(text: str) -> float:
    try:
        return int(text) if text.isdecimal() else float(text.replace(",", "."))
    except ValueError:
        raise ValueError(f"{text!r} is no number; write one") from None
