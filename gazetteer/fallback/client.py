"""Open geocoders of geopy as all of ours are opened: named, patient, with checked options."""

from __future__ import annotations

import os
from collections.abc import Mapping
from difflib import get_close_matches
from inspect import Parameter, signature
from typing import Any

from gazetteer.fallback.adapter import adapter
from gazetteer.fallback.geocoder import Option, Setup
from geo.errors import DatelineError

# What is the same for all of them, or said elsewhere; the rest of what geopy takes is an option.
_OURS = {"self", "timeout", "proxies", "user_agent", "ssl_context", "adapter_factory", "scheme",
         "domain"}  # fmt: skip


def client(service: str, setup: Setup) -> Any:
    """Open geopy's geocoder of that name; nothing is sent yet.

    Raises:
        DatelineError: there is no such geocoder, or its options are not those it takes.
    """
    from geopy.exc import ConfigurationError

    geocoder = _class(service)
    taken = signature(geocoder.__init__).parameters
    given: dict[str, Any] = {"scheme": setup.scheme, "domain": setup.domain}
    known = {key: value for key, value in given.items() if key in taken and value is not None}
    given = {**known, **_checked(service, setup.options, taken)}
    try:
        return geocoder(
            **given, timeout=setup.timeout, user_agent=setup.user_agent, adapter_factory=adapter()
        )
    except ConfigurationError as wrong:
        raise DatelineError(
            f"[fallback.options] {service}: {' '.join(str(wrong).split())}"
        ) from None


def check(service: str, setup: Setup) -> None:
    """Look at the options now, where there are any, and not with the first question.

    Raises:
        DatelineError: they are not those it takes.
    """
    if setup.options:
        client(service, setup)


def server_of(service: str, setup: Setup) -> str:
    """Give the host that a geocoder of geopy asks, or its name where geopy does not say.

    Raises:
        DatelineError: there is no such geocoder, or it has no other server than its own.
    """
    domain = signature(_class(service).__init__).parameters.get("domain")
    if domain is None and setup.domain is not None:
        raise DatelineError(f"[fallback] {service} has one server only; delete `domain`")
    if domain is None or (setup.domain is None and domain.default is None):
        return service
    if setup.domain is None and domain.default is Parameter.empty:
        raise DatelineError(f"[fallback] {service} has no public server; write its `domain`")
    return str(setup.domain or domain.default).strip("/")


def services() -> list[str]:
    """Give the names of all geocoders of geopy."""
    from geopy.geocoders import SERVICE_TO_GEOCODER

    return sorted(SERVICE_TO_GEOCODER)


def _class(service: str) -> Any:
    from geopy.geocoders import SERVICE_TO_GEOCODER

    return SERVICE_TO_GEOCODER[service]


def _checked(
    service: str, options: Mapping[str, Option], taken: Mapping[str, Parameter]
) -> dict[str, Option]:
    """Give the options with what they mean, or say which there are."""
    known = [key for key in taken if key not in _OURS]
    for key in options:
        if key not in known:
            near = get_close_matches(key, known, 1) or known
            rest = f"write {' or '.join(near)}" if near else "it takes none; delete it"
            raise DatelineError(f"[fallback.options] {service} takes no {key!r}; {rest}")
    needed = [key for key in known if taken[key].default is Parameter.empty]
    for key in needed:
        if key not in options:
            raise DatelineError(f'[fallback.options] {service} needs one more: write {key} = "…"')
    return {key: _meant(key, value) for key, value in options.items()}


def _meant(key: str, value: Option) -> Option:
    """Read "$NAME" from the environment, so that no key need stand in a file."""
    if not isinstance(value, str) or not value.startswith("$"):
        return value
    if value[1:] not in os.environ:
        words = f"{key} is to be read from {value}, which is not set; set it, or write the value"
        raise DatelineError(f"[fallback.options] {words}")
    return os.environ[value[1:]]
