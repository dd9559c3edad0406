"""JSON that neither an HTML parser nor a template can act on."""

from __future__ import annotations

import json
from typing import Any

import orjson

_NESTED = {dict, list, tuple}
_HIDDEN = "<>&\u2028\u2029"


def inert_json(data: Any) -> str:
    r"""Write JSON in which no text holds `<`, `>`, `&`, `{`, `}`, U+2028 or U+2029 as itself.

    They are written as `\uXXXX`, so reading the JSON gives back exactly what was given. Braces
    that are structure stay.
    """
    if isinstance(data, dict):
        inside = (f"{_leaf(str(key))}:{inert_json(value)}" for key, value in data.items())
        return "{" + ",".join(inside) + "}"
    if isinstance(data, list | tuple) and not _NESTED.isdisjoint(map(type, data)):
        return "[" + ",".join(map(inert_json, data)) + "]"
    return _leaf(data)


def _leaf(data: Any) -> str:
    try:
        text = orjson.dumps(data).decode()
    except TypeError:
        text = json.dumps(data)  # half a surrogate pair, which UTF-8 cannot carry
    for character in (*_HIDDEN, "{", "}"):
        if character in text:
            text = text.replace(character, f"\\u{ord(character):04x}")
    return text
