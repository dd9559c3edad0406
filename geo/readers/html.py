"""Saved pages: main text, metadata and day by trafilatura and htmldate, else by a plain parser."""

from __future__ import annotations

import logging
import re
from functools import lru_cache
from importlib.metadata import version
from importlib.resources import files
from itertools import takewhile
from pathlib import Path
from typing import Any

from geo.boilerplate import kind
from geo.dateline import days_in
from geo.errors import ReadError
from geo.readers import Reading, readers
from geo.readers.cache import Fields, fingerprint, kept
from geo.readers.decoding import decoded
from geo.readers.metadata import known
from geo.readers.page import own_text
from geo.readers.tail import without_tail
from geo.report import Report

_LARGEST = 20_000_000  # bytes
_TAGS = 50_000  # a page with more is read by the plain parser: trafilatura takes too long
_UNSEEN = ("//noscript", "//template")
_BYLINES = 6  # lines under a title that may say the day
# Without a bound htmldate would ask for today's date, and the same bytes read otherwise tomorrow.
# Its wide search takes days of the story, of comments and of the rights line for the page's own.
_DAYS = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}
_CHARSET = re.compile(rb"charset\s?=\s?[\"']?([A-Za-z0-9_.:-]{2,40})")
_HEAD = 2048  # bytes in which a page declares its encoding
# What reads pages, in `geo`; the version of a kept page is made of their bytes.
_READ_BY = ("readers", "lexicon", "dateline", "boilerplate.py", "language.py")


@readers.add(".html", ".htm")
def html(data: bytes, name: str, cache: Path | None) -> Reading:
    """Read the story of a saved page; comments, tables, menus and links are left out.

    Where trafilatura finds no story, the page's own paragraphs are the text.

    Raises:
        ReadError: there is no text in the page, or it is too large.
    """
    if len(data) > _LARGEST:
        raise ReadError(f"{name}: {len(data):,} bytes are too many for a page; save its text")
    fields = kept(cache, data, _version(), lambda: extracted(_source(data, name)))
    text = fields.get("text")
    if not text:
        raise ReadError(f"{name}: no text in the page; save it when it is fully loaded, or as text")
    return Reading([Report(id=name, text=text, **known(fields))], [])


@lru_cache(maxsize=1)
def _version() -> str:
    """Name what the fields of a page depend on beside its bytes: our code and words, theirs."""
    libraries = " ".join(f"{name} {version(name)}" for name in ("trafilatura", "htmldate"))
    return f"{fingerprint(files('geo'), _READ_BY)} {libraries}"


def _source(data: bytes, name: str) -> str:
    declared = _CHARSET.search(data[:_HEAD])
    return decoded(data, name, declared[1].decode() if declared else None)


def extracted(source: str) -> Fields:
    """Give text, title, publisher, url and published of a page; what it does not say is None."""
    told = _story(source.replace("\0", " "))
    lines = own_text(source).split("\n")
    if told is None or not told.text:
        return {"text": "\n".join(lines)}
    return {
        "text": _without_controls(without_tail(told.text, lines)),
        "title": told.title,
        "publisher": told.sitename,
        "url": told.url,
        "published": told.date or _day_below(told.title, lines),
    }


def _story(source: str) -> Any:
    """Give trafilatura's document, or None where it finds none or fails on a hostile page."""
    if source.count("<") > _TAGS:
        return None
    library = _library()  # outside: that it cannot be imported is no page's fault
    try:
        return library.bare_extraction(
            source,
            include_comments=False,
            include_tables=False,
            include_images=False,
            include_links=False,
            with_metadata=True,
            prune_xpath=list(_UNSEEN),
            date_extraction_params=_DAYS,
        )
    except Exception:  # noqa: BLE001 - foreign errors stop here: the plain parser still reads it
        return None


@lru_cache(maxsize=1)
def _library() -> Any:
    """Give trafilatura; its remarks and htmldate's, else on standard error, are not shown."""
    import trafilatura

    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).addHandler(logging.NullHandler())
    return trafilatura


def _day_below(title: str | None, lines: list[str]) -> str | None:
    """Give the day that the page shows between the title and the story."""
    start = next((n for n, line in enumerate(lines) if line == title), len(lines)) + 1
    below = takewhile(lambda line: kind(line) != "story", lines[start : start + _BYLINES])
    days = (day.on(None) for line in below for day in days_in(line) if day.year)
    return str(next(days, None) or "") or None


def _without_controls(text: str) -> str:
    """Leave out what is not seen: controls, soft hyphens, joiners; each odd space is a space."""
    spaced = (" " if char.isspace() and char != "\n" else char for char in text)
    return "".join(char for char in spaced if char == "\n" or char.isprintable())
