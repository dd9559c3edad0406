"""The page's data as they stand in the file: as they are, or packed where they are many.

Packed is the Base64 of a deflated JSON. What the page opens with comes before the scripts, the
texts after them, so that the map shows before they are read.
"""

from __future__ import annotations

import json
from base64 import b64encode
from typing import Any
from zlib import compress

import orjson

from maps.inert import inert_json

MANY = 500_000  # characters of quotes; below it, a page that can be read by eye wins
_LATE = ("sources", "reports")
_QUICK = 1  # zlib's level: half the time of the default for a tenth more of bytes


def written(block: dict[str, Any]) -> tuple[str, str]:
    """Write the block as JSON that neither an HTML parser nor a template can act on.

    The first is what the page opens with, the second the texts; `null` where the first has them.
    """
    if sum(map(len, block["sources"]["quote"])) < MANY:
        return inert_json(block), "null"
    late = {key: block[key] for key in _LATE}
    first = {key: value for key, value in block.items() if key not in _LATE}
    return inert_json({"first": _packed(first)}), inert_json(_packed(late))


def _packed(data: dict[str, Any]) -> str:
    return b64encode(compress(_json(data), _QUICK)).decode()


def _json(data: dict[str, Any]) -> bytes:
    try:
        return orjson.dumps(data)
    except TypeError:
        return json.dumps(data).encode()  # half a surrogate pair, which UTF-8 cannot carry
