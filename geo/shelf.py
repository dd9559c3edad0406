"""A shelf of plug-ins: every module of one folder, then the entry points of other packages.

A plug-in is one file that registers itself with one decorator; the built-ins use the same door.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from importlib.metadata import entry_points
from pkgutil import iter_modules
from typing import TypeVar

T = TypeVar("T")


class Shelf(Mapping[str, T]):
    """Plug-ins by name, loaded when first asked for.

    Args:
        kind: what stands on it, for messages: "reader".
        package: the dotted name of the folder whose modules register themselves.

    Other packages register through the entry-point group `dateline.<kind>s`.
    """

    def __init__(self, kind: str, package: str) -> None:
        """Make an empty shelf; nothing is imported yet."""
        self.kind, self.package = kind, package
        self._items: dict[str, T] = {}
        self._loaded = False

    def add(self, *names: str) -> Callable[[T], T]:
        """Register what follows under these names."""

        def register(item: T) -> T:
            self._items.update(dict.fromkeys(names, item))
            return item

        return register

    def _all(self) -> dict[str, T]:
        if not self._loaded:
            self._loaded = True
            for module in iter_modules(import_module(self.package).__path__):
                import_module(f"{self.package}.{module.name}")
            for entry in entry_points(group=f"dateline.{self.kind}s"):
                self._items.setdefault(entry.name, entry.load())
        return self._items

    def __getitem__(self, name: str) -> T:
        """Give the plug-in of that name, or say which there are."""
        try:
            return self._all()[name]
        except KeyError:
            there = ", ".join(sorted(self._all()))
            raise KeyError(f"no {self.kind} called {name!r}; there are: {there}") from None

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())
