"""Ask a service for a name: from the cache, in turn, within bounds, and never twice too often."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from gazetteer.fallback.cache import Cache
from gazetteer.fallback.clock import Clock
from gazetteer.fallback.geocoder import AS_USUAL, Geocoder, Setup
from gazetteer.fallback.heard import heard
from gazetteer.fallback.limiter import Limiter
from gazetteer.fallback.names import is_name
from gazetteer.fallback.opening import opened
from gazetteer.fallback.trouble import NotUnderstood, TooMany
from gazetteer.place import Place
from geo.errors import GeocoderDown

FILE = "fallback.sqlite"
PUBLIC = {"nominatim.openstreetmap.org"}  # public servers whose owners want to know who asks
_PATIENCE = 30.0  # seconds; a service that wants a longer pause is left alone for this run
_PAUSE = 5.0  # seconds to wait when a service says "too many" but not how long
_MISSES = 3  # questions in a row that may fail before the service is left alone


class Fallback:
    """A geocoding service with a memory and manners.

    Args:
        geocoder: who is asked.
        cache: the folder for the file of answers and turns.
        limit: how many names may be sent in this run.
        clock: the time, and how to wait.
        dry: send nothing, and note in `wanted` what would be.
        contact: of the person who asks, as the geocoder sends it.
    """

    def __init__(  # noqa: PLR0913 -- as open_fallback
        self, geocoder: Geocoder, *, cache: Path, limit: int = 50, clock: Clock | None = None,
        dry: bool = False, contact: str | None = None,
    ) -> None:  # fmt: skip
        """Ask nobody yet."""
        self._geocoder, self._limit, self._clock = geocoder, limit, clock or Clock()
        self._contact = contact
        self._path = cache / FILE
        self._cache = Cache(self._path, self._clock)
        self._limiter = Limiter(self._path, self._clock)
        self._misses, self._scolded = 0, False
        self.asked: list[str] = []  # what was sent, and to whom
        self.stopped: str | None = None  # why it gave up
        self.wanted: dict[str, None] | None = {} if dry else None  # what would be sent

    @property
    def service(self) -> str:
        """Whom it asks: "nominatim at nominatim.openstreetmap.org"."""
        return f"{self._geocoder.name} at {self._geocoder.server}"

    @property
    def nameless(self) -> bool:
        """Whether names were sent to a server whose owners want a contact, and without one."""
        wanted = self._geocoder.server in PUBLIC and not self._contact
        return wanted and bool(self.asked)

    @property
    def limit(self) -> int:
        """How many names may be sent in one run."""
        return self._limit

    def find(self, name: str, country: str | None = None) -> list[Place]:
        """Give the places of a name, best first; an empty list when nobody knows or answers.

        Never raises for what a service does: it gives up, and `stopped` says why.

        Args:
            name: a place name; what looks like a sentence is not sent.
            country: ISO 3166-1 alpha-2: look there only.
        """
        name = " ".join(name.split())
        if not is_name(name):
            return []
        if self._geocoder.server is None:
            return self._geocoder.find(name, country=country)
        try:
            return self._online(name, country)
        except (sqlite3.Error, OSError) as wrong:
            self.stopped = self.stopped or self._why(wrong)
            return []

    def _online(self, name: str, country: str | None) -> list[Place]:
        service = self.service
        kept = self._cache.get(service, country, name)
        if kept is not None or self.stopped:
            return kept or []
        if self.wanted is not None:
            self.wanted[f"{name}, in {country}" if country else name] = None
            return []
        if len(self.asked) >= self._limit:
            self.stopped = f"{len(self.asked)} names were asked, the most for one run"
            return []
        places = self._answer(name, country, service)
        if places is None:
            return []
        told = [heard(place, self._clock.day()) for place in places]
        kept = [place for place in told if place.name]
        self._cache.put(service, country, name, kept)
        return kept

    def _answer(self, name: str, country: str | None, service: str) -> list[Place] | None:
        """Ask in turn; None means that this question has no answer, not even "not found"."""
        try:
            with self._limiter.turn(service):
                self.asked.append(f"{name} ({service})")
                places = self._geocoder.find(name, country=country)
        except TooMany as wrong:
            self._slower(wrong, service)
            return self._answer(name, country, service)
        except NotUnderstood:
            self._misses += 1
            if self._misses >= _MISSES:
                raise
            return None
        self._misses = 0
        return places

    def _slower(self, wrong: TooMany, service: str) -> None:
        """Wait as long as the service wants, once; then, or if that is long, give up."""
        pause = wrong.retry_after or _PAUSE
        self._limiter.pause(service, pause)
        if self._scolded or pause > _PATIENCE:
            raise wrong
        self._scolded = True

    def _why(self, wrong: Exception) -> str:
        if isinstance(wrong, GeocoderDown):
            return str(wrong)
        return f"{self._path}: cannot be used ({wrong}); delete it or name another cache folder"


def open_fallback(  # noqa: PLR0913 -- what the setting, the machine and the command want
    service: str = "nominatim",
    *,
    cache: Path,
    limit: int = 50,
    clock: Clock | None = None,
    dry: bool = False,
    setup: Setup = AS_USUAL,
) -> Fallback:
    """Open a service by name; nothing is sent before `find`.

    Args:
        service: a name on the shelf `geocoders`, or a geocoder of geopy by its name there.
        cache: the folder for the file of answers and turns.
        limit: how many names may be sent in this run.
        clock: the time, and how to wait.
        dry: send nothing, and note in `wanted` what would be.
        setup: the server and all else that the service is opened with.

    Raises:
        DatelineError: there is no such service, or it cannot be opened.
    """
    geocoder, contact = opened(service, setup), setup.contact
    return Fallback(geocoder, cache=cache, limit=limit, clock=clock, dry=dry, contact=contact)
