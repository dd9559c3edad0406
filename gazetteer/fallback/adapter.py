"""How geopy's geocoders send and hear: within bounds, and an error is never "not found"."""

from __future__ import annotations

import time
from contextlib import closing
from functools import cache
from http.client import HTTPResponse
from typing import Any

_LARGEST, _CHUNK = 4 * 2**20, 2**16  # bytes of an answer, and of what is read at a time


@cache
def adapter() -> type:
    """Make geopy's adapter over the standard library, pinned so that errors are always the same."""
    from geopy.adapters import URLLibAdapter
    from geopy.exc import GeocoderQueryError

    class Careful(URLLibAdapter):  # type: ignore[misc]
        urlopen: Any

        def __init__(self, **given: Any) -> None:
            super().__init__(**given)
            plainly = self.urlopen
            self.urlopen = lambda request, *, timeout: Bounded(
                plainly(request, timeout=timeout), timeout
            )

        def get_json(self, url: str, *, timeout: float, headers: dict[str, str]) -> Any:
            told = super().get_json(url, timeout=timeout, headers=headers)
            if isinstance(told, dict) and told.get("error"):
                raise GeocoderQueryError(str(told["error"]))
            return told

    return Careful


class Bounded:
    """An answer that has to come in time, all of it, and may be no flood.

    Args:
        page: the answer whose head has come.
        timeout: seconds for the rest.
    """

    def __init__(self, page: HTTPResponse, timeout: float) -> None:
        """Take the answer; it is closed when it was read."""
        self._page, self._last = page, time.monotonic() + timeout
        self.headers, self.getcode = page.headers, page.getcode

    def read(self) -> bytes:
        """Give the whole of it.

        Raises:
            OSError: it is too long, or too slow.
        """
        body = bytearray()
        with closing(self._page) as page:
            while part := page.read1(_CHUNK):
                body += part
                if len(body) > _LARGEST or time.monotonic() > self._last:
                    raise OSError("too long")  # geopy says in its own words that it is not read
        return bytes(body)
