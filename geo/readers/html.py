"""Saved pages: main text, metadata and day by trafilatura and htmldate, else by a plain parser."""

from __future__ import annotations

import logging
from importlib.metadata import version
from pathlib import Path
from typing import Any

from geo.errors import ReadError
from geo.readers import Reading, readers
from geo.readers.cache import Fields, kept
from geo.readers.decoding import decoded
from geo.readers.metadata import known
from geo.readers.page import own_text
from geo.report import Report

_LARGEST = 20_000_000  # bytes
# Without a bound htmldate would ask for today's date, and the same bytes read otherwise tomorrow.
_DAYS = {"original_date": True, "extensive_search": True, "max_date": "2100-01-01"}


@readers.add(".html", ".htm")
def html(data: bytes, name: str, cache: Path | None) -> Reading:
    """Read the story of a saved page; comments, tables, menus and links are left out.

    Where trafilatura finds no story, the page's own paragraphs are the text.

    Raises:
        ReadError: there is no text in the page, or it is too large.
    """
    if len(data) > _LARGEST:
        raise ReadError(f"{name}: {len(data):,} bytes are too many for a page; save its text")
    fields = kept(cache, data, _version(), lambda: extracted(decoded(data)))
    text = fields.get("text")
    if not text:
        raise ReadError(f"{name}: no text in the page; save it when it is fully loaded, or as text")
    return Reading([Report(id=name, text=text, **known(fields))], [])


def _version() -> str:
    """Name what the fields of a page depend on beside its bytes; raise the number with the code."""
    return f"1 trafilatura {version('trafilatura')} htmldate {version('htmldate')}"


def extracted(source: str) -> Fields:
    """Give text, title, publisher, url and published of a page; what it does not say is None."""
    told = _story(source.replace("\0", " "))
    text = told.text if told else None
    return {
        "text": _without_controls(text) if text else own_text(source),
        "title": told.title if told else None,
        "publisher": told.sitename if told else None,
        "url": told.url if told else None,
        "published": told.date if told else None,
    }


def _story(source: str) -> Any:
    """Give trafilatura's document, or None where it finds none or fails on a hostile page."""
    import trafilatura

    for library in ("trafilatura", "htmldate"):  # else their remarks go to standard error
        logging.getLogger(library).addHandler(logging.NullHandler())
    try:
        return trafilatura.bare_extraction(
            source,
            include_comments=False,
            include_tables=False,
            include_images=False,
            include_links=False,
            with_metadata=True,
            date_extraction_params=_DAYS,
        )
    except Exception:  # noqa: BLE001 - foreign errors stop here: the plain parser still reads it
        return None


def _without_controls(text: str) -> str:
    return "".join(char for char in text if char in "\n\t" or char.isprintable())
