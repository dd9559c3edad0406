"""The edits a tool can make to a place book: small, about one entry, easy to say in words."""

from __future__ import annotations

from typing import Any

from geo.report import Frozen


class Set(Frozen):
    """Give a key of an entry a value, whether it stands there already or not."""

    id: str
    key: str  # as the book writes it: at, in, radius_km …
    value: Any

    def __str__(self) -> str:
        return f"set {self.key} of {self.id}"


class Unset(Frozen):
    """Delete a key of an entry."""

    id: str
    key: str

    def __str__(self) -> str:
        return f"delete {self.key} of {self.id}"


class Add(Frozen):
    """Add an item to a list of an entry: a name (`Ibri @sq`), an id of `in` or `near`."""

    id: str
    key: str
    value: Any

    def __str__(self) -> str:
        return f"add to {self.key} of {self.id}"


class Swap(Frozen):
    """Write another item in the place of one in a list of an entry."""

    id: str
    key: str
    old: Any
    new: Any

    def __str__(self) -> str:
        return f"change an item in {self.key} of {self.id}"


class Drop(Frozen):
    """Take an item out of a list of an entry, and the key too when it was the last."""

    id: str
    key: str
    value: Any

    def __str__(self) -> str:
        return f"take {self.value!r} out of {self.key} of {self.id}"


class New(Frozen):
    """Write a new entry behind the last one."""

    id: str
    values: dict[str, Any]

    def __str__(self) -> str:
        return f"add {self.id}"


class Remove(Frozen):
    """Delete an entry; what refers to it must go first. To retire one, set `replaced_by`."""

    id: str

    def __str__(self) -> str:
        return f"remove {self.id}"


Edit = Set | Unset | Add | Swap | Drop | New | Remove
