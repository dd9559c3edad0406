"""Doubt words of a register: languages, scripts, countries, and days."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from gazetteer.book_found import Found
from gazetteer.doubts.doubt import Doubt, World, doubt
from gazetteer.editing.edits import Set, Swap

_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_DOTTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\.?")


class Register(NamedTuple):
    """What Unicode CLDR knows, with the words that are out of use or not the usual ones."""

    languages: frozenset[str]
    scripts: frozenset[str]
    territories: frozenset[str]
    instead_of_language: dict[str, str]
    instead_of_territory: dict[str, list[str]]


@cache
def register() -> Register:
    """Read what Babel carries of it."""
    from babel import Locale
    from babel.core import get_global

    english = Locale("en")
    return Register(
        frozenset(english.languages), frozenset(english.scripts), frozenset(english.territories),
        dict(get_global("language_aliases")), dict(get_global("territory_aliases")),
    )  # fmt: skip


def languages(one: Found, _: World) -> Iterator[Doubt]:
    """Doubt a tag of a language, script or region that is in no register."""
    for number, name in enumerate(one.entry.names):
        if name.lang and (words := _strange(name.lang)):
            better = _better(name.lang)
            hint = f"write @{better}" if better else "write another, or accept it"
            fix = _retagged(one, number, name.lang, better) if better else None
            yield doubt(one, ("names", number), "language", f"names: {words}; {hint}", fix)


def countries(one: Found, _: World) -> Iterator[Doubt]:
    """Doubt a country that is in no register."""
    land, known = one.entry.country, register()
    if not land or land in known.territories:
        return
    better = known.instead_of_territory.get(land, [])
    hint = f"write {' or '.join(better)}" if better else "write an ISO 3166-1 code"
    fix = Set(id=one.id, key="country", value=better[0]) if len(better) == 1 else None
    yield doubt(one, ("country",), "country-code", f"country: no country {land!r}; {hint}", fix)


def days(one: Found, _: World) -> Iterator[Doubt]:
    """Doubt a day of checking that is none, and years that run backwards."""
    said = one.entry.checked
    if said and not _is_day(said):
        better = _dotted(said)
        hint = f"write {better}" if better else "write it as 2022-12-29"
        fix = Set(id=one.id, key="checked", value=better) if better else None
        yield doubt(one, ("checked",), "date", f"checked: {said!r} is no date; {hint}", fix)
    for number, name in enumerate(one.entry.names):
        if name.since and name.until and _year(name.since) > _year(name.until):
            words = f"names: {name.text!r} ends in {name.until}, before it begins in {name.since}"
            yield doubt(one, ("names", number), "date", f"{words}; write the earlier year first")


def _strange(tag: str) -> str | None:
    known = register()
    language, *rest = tag.split("-")
    if language not in known.languages:
        return f"nobody knows the language {language!r}"
    for part in rest:
        if part not in (known.scripts if len(part) == 4 else known.territories):
            return f"nobody knows the {'script' if len(part) == 4 else 'region'} {part!r}"
    return None


def _better(tag: str) -> str | None:
    """Give the usual tag for one of three letters or out of use: sr-Cyrl for srp-Cyrl."""
    language, *rest = tag.split("-")
    usual = register().instead_of_language.get(language, "")
    better = "-".join([usual, *rest])
    return better if usual and "_" not in usual and not _strange(better) else None


def _retagged(one: Found, number: int, tag: str, better: str) -> Swap:
    old: Any = one.node.plain()["names"][number]
    new = {**old, "lang": better} if isinstance(old, dict) else _tagged(old, tag, better)
    return Swap(id=one.id, key="names", old=old, new=new)


def _tagged(text: str, tag: str, better: str) -> str:
    head, _, tail = text.partition(" @")
    return f"{head} @{better}{tail.removeprefix(tag)}"


def _is_day(text: str) -> bool:
    found = _DAY.fullmatch(text)
    return bool(found and _day(*(int(part or 1) for part in found.groups())))


def _dotted(text: str) -> str | None:
    """Read 29.12.2022, which nobody can take for anything else."""
    found = _DOTTED.fullmatch(text)
    day = _day(*(int(part) for part in reversed(found.groups()))) if found else None
    return day.isoformat() if day else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _year(text: str) -> int:
    return int(re.match(r"-?\d{4}", text)[0])  # type: ignore[index]
