"""The words that Linked Places has for types, ids and languages, as JSON and as a table."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from gazetteer.base_rows import types

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}")
_PREFIXED = re.compile(r"([a-z][a-z0-9]*):([^/\s:]\S*)")


def type_of(
    labels: Iterable[str], identifiers: Iterable[str], classes: Iterable[str]
) -> str | None:
    """Choose the type that is meant: by its words, by an AAT number, by a GeoNames class."""
    found = (
        *(_labelled(label) for label in labels),
        *(_numbered(one) for one in identifiers),
        *(_words()["class"].get(one) for one in classes),
    )
    return next((kind for kind in found if kind), None)


def class_of(kind: str) -> str:
    """Give the one letter that Linked Places knows a type by."""
    return types()[kind].fclass if kind in types() else ""


def identifier_of(kind: str) -> str | None:
    """Give the number of a type in the Getty AAT, `aat:300008375`."""
    number = _words()["aat"].get(kind)
    return f"aat:{number}" if number else None


def links(ids: dict[str, Any]) -> Iterator[str]:
    """Give ids of other gazetteers as Linked Places writes them: `gn:789225`."""
    for key, value in ids.items():
        yield f"{_words()['prefix'].get(key, key)}:{value}"


def ids_of(links: Iterable[str]) -> dict[str, Any]:
    """Read ids back, from `gn:789225` or from the address of a page."""
    found: dict[str, Any] = {}
    for link in links:
        key, value = _id(link.strip())
        if key and value:
            found.setdefault(key, int(value) if _is_number(value) else value)
    return found


def tag_of(lang: str) -> str | None:
    """Give as much of a language tag as the book writes: sr-Cyrl of `sr_cyrl-ekavsk`."""
    language, *more = lang.replace("_", "-").split("-")
    if not _LANGUAGE.fullmatch(language):
        return None
    tag = language.lower()
    if more and len(more[0]) == 4 and more[0].isalpha():
        tag += f"-{more.pop(0).capitalize()}"
    if more and re.fullmatch(r"[A-Za-z]{2}|[0-9]{3}", more[0]):
        tag += f"-{more[0].upper()}"
    return tag


def _labelled(label: str) -> str | None:
    word = " ".join(label.lower().split())
    for one in (word, word.removesuffix("s"), re.sub("ies$", "y", word), re.sub("es$", "", word)):
        kind = one.replace(" ", "-")
        if kind in types():
            return kind
        if one in _words()["label"]:
            return str(_words()["label"][one])
    return None


def _numbered(identifier: str) -> str | None:
    """Read `aat:300008375` or the address that ends in `aat/300008375`."""
    head, _, number = identifier.replace("aat:", "aat/").rpartition("aat/")
    return _aat().get(number) if head or identifier.startswith("aat") else _aat().get(identifier)


def _id(link: str) -> tuple[str, str]:
    for address, key in _words()["address"].items():
        _, there, tail = link.partition(address)
        if there:
            return key, tail.strip("/")
    found = _PREFIXED.fullmatch(link)
    return (_keys().get(found[1], found[1]), found[2]) if found else ("", "")


def _is_number(value: str) -> bool:
    return value.isascii() and value.isdecimal() and str(int(value[:19])) == value


@cache
def _words() -> dict[str, dict[str, Any]]:
    text = (files("gazetteer") / "data" / "linked_places.toml").read_text("utf-8")
    return tomllib.loads(text)


@cache
def _keys() -> dict[str, str]:
    return {prefix: key for key, prefix in _words()["prefix"].items()}


@cache
def _aat() -> dict[str, str]:
    return {str(number): kind for kind, number in _words()["aat"].items()}
