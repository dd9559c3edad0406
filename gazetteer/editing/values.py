"""Write values as YAML that the book reads back as the very same values."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from gazetteer.entry import KEYS
from gazetteer.yaml_tree import tree
from geo.errors import EditRefused

# What JSON leaves bare in a string but YAML does not take, or takes for a line break.
_BARE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def flow(value: Any, quote: str = "") -> str:
    """Write a value on one line: `[20.8, 42.9]`, `{geonames: 789225}`, `"NO"`.

    Text is written bare where that reads back as the same text, else in the quotes given.

    Raises:
        EditRefused: YAML cannot say it.
    """
    if isinstance(value, list | tuple):
        return f"[{', '.join(flow(one) for one in value)}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{flow(key)}: {flow(one)}' for key, one in value.items())}}}"
    return scalar(value, quote, inside="[{}]")


def scalar(value: Any, quote: str = "", inside: str = "{}") -> str:
    """Write a text, a number, true or false; `inside` is what stands around it."""
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    if isinstance(value, float):
        return repr(value).removesuffix(".0")  # the shortest that reads back as the same number
    if not isinstance(value, str):
        return str(value)
    return next(way for way in _ways(value, quote) if _reads(inside.format(way), value))


def pair(key: str, value: Any, indent: str, end: str) -> str:
    """Write a key and its value, without the last line break; names stand one a line."""
    if key != "names" or not value:
        return f"{indent}{scalar(key)}: {scalar(value) if isinstance(value, str) else flow(value)}"
    items = [f"{indent}  - {item(one)}" for one in value]
    return end.join([f"{indent}{key}:", *items])


def item(value: Any) -> str:
    """Write an item that stands on a line of its own, behind a dash."""
    return scalar(value) if isinstance(value, str) else flow(value)


def entry(id: str, values: dict[str, Any], end: str) -> str:  # noqa: A002 - an id is an id
    """Write a whole entry, without the last line break, its keys in the usual order."""
    keys = sorted(values, key=lambda key: KEYS.index(key) if key in KEYS else len(KEYS))
    return end.join([f"{scalar(id)}:", *(pair(key, values[key], "  ", end) for key in keys)])


def _ways(text: str, quote: str) -> Iterator[str]:
    if not quote:
        yield text
    if quote == "'":
        yield "'" + text.replace("'", "''") + "'"
    escaped = _BARE.sub(
        lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False)
    )
    yield escaped
    raise EditRefused(f"{text[:60]!r} cannot be written in YAML; write it without odd characters")


def _reads(written: str, text: str) -> bool:
    if "\n" in written or "\r" in written:
        return False
    try:
        root, problems = tree(f"k: {written}\n")
    except UnicodeEncodeError:
        return False
    value = root.plain()["k"] if root and not problems and len(root.value) == 1 else None
    return (value[0] if isinstance(value, list) and value else value) == text
