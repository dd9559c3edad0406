"""What a foreign format has no words for, told beside them by the keys of the book."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from gazetteer.entry import NameEntry


def rest(values: Mapping[str, Any], understood: Mapping[str, Any]) -> dict[str, Any]:
    """Give the keys that a format's words, read back, do not say just so; None deletes one.

    Whatever a format lacks, values that go out and come in again are the same by this.
    """
    more = {
        key: value
        for key, value in values.items()
        if key not in understood or not _same(key, value, understood[key])
    }
    return more | {key: None for key in understood if key not in values}


def _same(key: str, one: Any, other: Any) -> bool:
    try:
        return bool(_plain(key, one) == _plain(key, other))
    except ValidationError:
        return False


def _plain(key: str, value: Any) -> Any:
    return [NameEntry.model_validate(name) for name in value] if key == "names" else value
