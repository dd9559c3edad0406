"""Download a file: one that broke off goes on where it broke, one that is the same is not sent."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from email.utils import formatdate, parsedate_to_datetime
from http.client import HTTPException, HTTPResponse
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from geo.errors import GeocoderDown, IndexBroken

_TIMEOUT = 60.0  # seconds without a byte
_CHUNK = 2**18  # bytes
_SAME, _TOO_FAR = 304, 416
_ABSENT = {404, 410}


class Absent(GeocoderDown):
    """The server is there and has no such file."""


def fetch(url: str, part: Path, since: float | None = None) -> bool:
    """Download a file into `part`; what is there of it already is not sent again.

    The server's date of the file becomes that of `part`: by it both tell whether they mean the
    same one.

    Args:
        url: of the file, http or https.
        part: where it goes; it stays when the download breaks off.
        since: the date of the file that is there already, in seconds since 1970.

    Returns:
        Whether there is a file that is newer.

    Raises:
        Absent: the server has no such file.
        GeocoderDown: it did not give it, or not all of it.
        IndexBroken: it cannot be written.
    """
    size = part.stat().st_size if part.exists() else 0
    request = Request(url, headers=_headers(part, size, since))  # noqa: S310 - checked by install()
    try:
        with urlopen(request, timeout=_TIMEOUT) as answer:  # noqa: S310 - checked by install()
            _pour(answer, part, size, url)
    except HTTPError as wrong:
        wrong.close()
        anew = wrong.code == _TOO_FAR and size > 0  # it was whole, or is another by now
        if wrong.code != _SAME and not anew:
            kind = Absent if wrong.code in _ABSENT else GeocoderDown
            raise kind(f"{url}: {wrong.code} {wrong.reason}; try later") from None
        part.unlink(missing_ok=True)
        return anew and fetch(url, part, since)
    except GeocoderDown:
        raise
    except (OSError, HTTPException) as wrong:
        said = getattr(wrong, "reason", None) or wrong
        raise GeocoderDown(f"{url}: {said}; look at the network, or try later") from None
    return True


def _headers(part: Path, size: int, since: float | None) -> dict[str, str]:
    """Ask for what is new, and of that for what is not there."""
    headers = {"User-Agent": f"dateline/{_release()}"}
    if since is not None:
        headers["If-Modified-Since"] = formatdate(since, usegmt=True)
    if size:
        date = formatdate(part.stat().st_mtime, usegmt=True)
        headers |= {"Range": f"bytes={size}-", "If-Range": date}
    return headers


def _pour(answer: HTTPResponse, part: Path, size: int, url: str) -> None:
    """Write an answer behind what is there, or over it where the server begins anew."""
    on = str(answer.headers.get("Content-Range", "")).startswith(f"bytes {size}-")
    try:
        with part.open("ab" if on else "wb") as out:
            try:
                for chunk in _chunks(answer, url):
                    out.write(chunk)
            finally:
                out.flush()
                _date(part, answer.headers.get("Last-Modified"))
    except GeocoderDown:
        raise
    except OSError as wrong:
        words = f"{wrong.strerror}; make room, or let DATELINE_CACHE name another folder"
        raise IndexBroken(f"{part}: {words}") from None


def _chunks(answer: HTTPResponse, url: str) -> Iterator[bytes]:
    came, whole = 0, answer.headers.get("Content-Length")
    try:
        while chunk := answer.read1(_CHUNK):
            came += len(chunk)
            yield chunk
        why = (
            "" if whole is None or came >= int(whole) else f"{came:,} of {int(whole):,} bytes came"
        )
    except (OSError, HTTPException, ValueError) as wrong:
        why = str(wrong) or type(wrong).__name__
    if why:
        raise GeocoderDown(f"{url}: it broke off ({why}); the same command goes on from there")


def _date(part: Path, said: str | None) -> None:
    """Give a file the server's date; one without keeps the time of its download, which none has."""
    with suppress(ValueError):
        seconds = parsedate_to_datetime(said or "").timestamp()
        os.utime(part, (seconds, seconds))


def _release() -> str:
    try:
        return version("dateline")
    except PackageNotFoundError:  # run from a folder that was never installed
        return "unreleased"
