"""Answers from a file or a mapping: a service for tests and for work without a network."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from gazetteer.fallback.geocoder import Geocoder, Setup, geocoders
from gazetteer.fold import fold
from gazetteer.place import Place
from geo.errors import GeocoderDown

Answers = Mapping[str, Sequence[Place]]


class Recorded:
    """Knows the places it was given, by name.

    Args:
        answers: places by name, or a JSON file of them: `{"Name": [place, …]}`.
    """

    name = "recorded"
    server: str | None = None

    def __init__(self, answers: Answers | Path) -> None:
        """Take the answers; a file is read at once."""
        given = _read(answers) if isinstance(answers, Path) else answers
        self._answers = {fold(name): list(places) for name, places in given.items()}

    def find(self, name: str, *, country: str | None = None) -> list[Place]:
        """Give what was recorded for the name, of that country if one is wanted."""
        found = self._answers.get(fold(name), [])
        return [place for place in found if country in (None, place.country)]


@geocoders.add("recorded")
def recorded(setup: Setup) -> Geocoder:
    """Open the recorded service over `setup.answers`, which may be none."""
    return Recorded(setup.answers or {})


def _read(path: Path) -> Answers:
    try:
        return TypeAdapter(dict[str, list[Place]]).validate_json(path.read_bytes())
    except OSError as wrong:
        raise GeocoderDown(f"{path}: cannot be read ({wrong.strerror}); name a file") from wrong
    except ValidationError as wrong:
        first = wrong.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "the file"
        words = f"{path}: {where}: {first['msg']}; write places by name, as JSON"
        raise GeocoderDown(words) from wrong
