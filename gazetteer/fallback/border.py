"""Where geopy's errors stop: each becomes one of ours, in one line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from http.client import HTTPException

from gazetteer.fallback.trouble import NotUnderstood, Refused, TooMany
from geo.errors import GeocoderDown

# By name, so that geopy is not imported before it is needed. A test walks geopy.exc.
OURS: dict[str, type[GeocoderDown]] = {
    "GeopyError": GeocoderDown,
    "ConfigurationError": Refused,
    "GeocoderServiceError": GeocoderDown,
    "GeocoderQueryError": NotUnderstood,
    "GeocoderQuotaExceeded": Refused,
    "GeocoderRateLimited": TooMany,
    "GeocoderAuthenticationFailure": Refused,
    "GeocoderInsufficientPrivileges": Refused,
    "GeocoderTimedOut": GeocoderDown,
    "GeocoderUnavailable": GeocoderDown,
    "GeocoderParseError": GeocoderDown,  # a page instead of an answer: a hotel's login, a proxy
    "GeocoderNotFound": Refused,
}

# An answer that is JSON but not of the shape geopy expects, or that broke off half-way.
_ODD = (KeyError, TypeError, ValueError, AttributeError, IndexError, RecursionError)
_BROKEN = (OSError, HTTPException)
_LONGEST = 160  # characters of a service's own words that we repeat


@contextmanager
def translated(server: str, hidden: Iterable[str] = ()) -> Iterator[None]:
    """Turn whatever geopy raises inside into our errors.

    Args:
        server: who was asked.
        hidden: keys and users, which no message repeats.

    Raises:
        GeocoderDown: or one of its kinds in `trouble`, naming the server and the reason.
    """
    from geopy.exc import GeopyError

    try:
        yield
    except GeocoderDown:
        raise
    except GeopyError as wrong:
        raise ours(wrong, server, hidden) from wrong
    except _BROKEN as wrong:
        raise GeocoderDown(f"{server}: {_words(wrong, hidden)}") from wrong
    except _ODD as wrong:
        words = f"{server}: the answer cannot be read ({_words(wrong, hidden)})"
        raise NotUnderstood(words) from wrong


def ours(wrong: Exception, server: str, hidden: Iterable[str] = ()) -> GeocoderDown:
    """Give our error for one of geopy's: the nearest class that the table names."""
    kind = next((OURS[c.__name__] for c in type(wrong).__mro__ if c.__name__ in OURS), GeocoderDown)
    said = f"{server}: {_words(wrong, hidden)}"
    if kind is TooMany:
        return TooMany(said, _seconds(getattr(wrong, "retry_after", None)))
    if type(wrong).__name__ == "GeocoderParseError":
        return kind(f"{server}: a page came instead of an answer (a login page of the network?)")
    return kind(said)


def _words(wrong: BaseException, hidden: Iterable[str]) -> str:
    said = " ".join(str(wrong).split()) or type(wrong).__name__
    for secret in filter(None, hidden):
        said = said.replace(secret, "…")
    return said if len(said) <= _LONGEST else said[: _LONGEST - 1] + "…"


def _seconds(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) and value > 0 else None
