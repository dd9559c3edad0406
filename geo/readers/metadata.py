"""What a file says of its report: front matter, days as text, addresses."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any

from geo.dateline import days_in

_FENCE = re.compile(r"---[ \t]*\r?\n")
_FIELD = re.compile(r"([A-Za-z_-]+)[ \t]*:[ \t]*(.*)")
_CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)
_LONGEST = 20_000  # characters of front matter
_KEYS = {
    "title": ("title", "headline"),
    "publisher": ("publisher", "source", "site", "site_name", "newspaper"),
    "url": ("url", "link", "canonical", "source_url"),
    "published": ("published", "date", "dct"),
    "language": ("language", "lang"),
}


def front_matter(text: str) -> tuple[dict[str, Any], str]:
    """Part a text from the `key: value` lines between two `---` lines at its top.

    Values are plain or quoted words; what is nested is passed over. A text without front
    matter comes back as it is.
    """
    opens = _FENCE.match(text)
    closes = _CLOSE.search(text, opens.end(), _LONGEST) if opens else None
    if not opens or not closes:
        return {}, text
    lines = text[opens.end() : closes.start()].splitlines()
    fields = {match[1].lower(): _plain(match[2]) for match in map(_FIELD.match, lines) if match}
    return known(fields), text[closes.end() :]


def _plain(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        quote, value = value[0], value[1:-1]
        return value.replace("''", "'") if quote == "'" else value.replace('\\"', '"')
    return value


def known(fields: dict[str, Any]) -> dict[str, Any]:
    """Give the fields of a `Report` that a document's own fields fill; nulls are left out."""
    filled: dict[str, Any] = {}
    for name, keys in _KEYS.items():
        value = next((fields[key] for key in keys if fields.get(key)), None)
        if value is not None:
            filled[name] = _READ.get(name, _words)(value)
    return {name: value for name, value in filled.items() if value is not None}


def _words(value: Any) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None


def day_of(value: Any) -> date | None:
    """Read a day or a date-time; the day is that of its own clock. None: it is no day."""
    if not isinstance(value, str):
        return None
    try:
        return datetime.fromisoformat(value.strip()).date()
    except ValueError:
        day = next((day for day in days_in(value[:80]) if day.year), None)
        return day.on(None) if day else None


def _language(value: Any) -> str | None:
    code = value.strip().replace("_", "-") if isinstance(value, str) else ""
    if code in {"sr-Latn", "sr-Cyrl"}:
        return code
    first = code.lower().partition("-")[0]
    return next((tag for tag, codes in _CODES.items() if first in codes), code) or None


_CODES = {  # the script of Serbian is told by the text, see geo.readers.story
    "sr-Latn": ("sr", "srp", "sh", "hbs", "bs", "bos", "hr", "hrv", "cnr"),
    "sq": ("sq", "sqi", "alb"),
    "en": ("en", "eng"),
}
_READ = {"published": day_of, "language": _language}
