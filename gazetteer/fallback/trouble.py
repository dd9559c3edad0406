"""What can go wrong between us and a service, by what to do about it.

* GeocoderDown              the service did not answer: give up for this run
  - Refused                 it will not serve us: give up for this run
  - TooMany                 we asked too fast: wait as long as it says, once
  - NotUnderstood           this one question failed: the next may not
"""

from __future__ import annotations

from geo.errors import GeocoderDown


class Refused(GeocoderDown):
    """The service will not serve us: forbidden, no key, no quota."""


class TooMany(GeocoderDown):
    """We asked too fast; `retry_after` is how many seconds the service wants us to wait."""

    def __init__(self, message: str, retry_after: float | None = None) -> None:
        """Keep the wait that the service asked for, if it did."""
        self.retry_after = retry_after
        super().__init__(message)


class NotUnderstood(GeocoderDown):
    """The service could do nothing with this question, or we with its answer."""
