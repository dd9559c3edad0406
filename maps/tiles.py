"""Online maps under the incidents: which there are, and which servers a page may then ask."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import field_validator, model_validator

from geo.report import Frozen

# An address as Leaflet fills it in; nothing that a template, HTML or a policy could act on.
_ADDRESS = re.compile(
    r"(?P<server>https?://(?:\{s\}\.)?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*(?::[0-9]{1,5})?)"
    r"/(?:[A-Za-z0-9._~!$()*+,;:@/?=-]|%[0-9A-Fa-f]{2}|&|\{(?:s|x|y|-y|z|r)\})*"
)


class Tiles(Frozen):
    """An online map: the address of its pictures, and whom the page names for it."""

    url: str
    attribution: str
    max_zoom: int = 18
    dark: bool = False  # made for a dark ground
    served: bool = False  # its servers refuse a page that was opened as a file

    @model_validator(mode="before")
    @classmethod
    def _named(cls, said: Any) -> Any:
        if not isinstance(said, str):
            return said
        if said not in _known():
            there = ", ".join(_known())
            raise ValueError(
                f"no map called {said!r}; there are: {there}; or give a url and an attribution"
            )
        return _known()[said]

    @field_validator("url")
    @classmethod
    def _address(cls, url: str) -> str:
        if not servers(url) or not all(part in url for part in ("{x}", "y}", "{z}")):
            raise ValueError(f"{url!r} is none; write https://server/{{z}}/{{x}}/{{y}}.png")
        return url

    @field_validator("attribution")
    @classmethod
    def _names_somebody(cls, text: str) -> str:
        if not text.strip():
            raise ValueError("nobody is named; write whom the map is from")
        return text


@cache
def _known() -> dict[str, dict[str, Any]]:
    return tomllib.loads((Path(__file__).parent / "tiles.toml").read_text("utf-8"))


def names() -> list[str]:
    """Name the online maps that need no address."""
    return sorted(_known())


def servers(url: str, subdomains: Iterable[str] = "abc") -> list[str]:
    """Give the servers that an address of tiles leads to; none where it is no such address.

    Raises:
        ValueError: a subdomain is none.
    """
    address = _ADDRESS.fullmatch(url)
    if not address:
        return []
    if "{s}" not in address["server"]:
        return [address["server"]]
    for one in subdomains:
        if not re.fullmatch(r"[A-Za-z0-9-]+", one):
            raise ValueError(f"{one!r} is no subdomain; write letters and digits")
    return [address["server"].replace("{s}", one) for one in subdomains]
