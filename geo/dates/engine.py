"""Try the strategies over the words of a text, from left to right."""

from __future__ import annotations

import re
from datetime import date

from geo.dates.classes import CODE, pattern
from geo.dates.reading import Context, Found, Reading
from geo.dates.scanner import scan
from geo.dates.strategies import STRATEGIES, Reader
from geo.dates.vocabulary import vocabulary
from geo.report import Span
from geo.when import DateMention

_PATTERNS = [(re.compile(pattern(one.pattern)), one.read) for one in STRATEGIES]
_FIRST = re.compile("|".join(f"({pattern(one.pattern)})" for one in STRATEGIES))
_IDLE = "".join(re.escape(CODE[name]) for name in ("OTHER", "BREAK", "DOT", "COMMA", "OWNS"))
_OPENER = re.compile(f"[^{_IDLE}]")  # a word that an expression can begin with

_Part = tuple[int, int, Reading]  # first word, last word + 1, what they mean


def mentions(text: str, published: date | None, language: str) -> list[DateMention]:
    """Find the time expressions of a text."""
    words = vocabulary(language)
    context = Context(scan(text, words), words, published)
    found: list[DateMention] = []
    at = 0
    while opener := _OPENER.search(context.scan.codes, at):
        at = opener.start()
        parts = _read(context, at)
        found += [_mention(context, part) for part in parts]
        at = max(at + 1, *(part[1] for part in parts)) if parts else at + 1
    return found


def _read(context: Context, at: int) -> list[_Part]:
    """Give what the first strategy that understands the words at `at` reads there."""
    codes = context.scan.codes
    if not (match := _FIRST.match(codes, at)):
        return []
    for compiled, read in _PATTERNS[(match.lastindex or 1) - 1 :]:
        if match := compiled.match(codes, at):
            reading = _meaning(Found(context, at, match.end()), read)
            if reading:
                return _parts(context, reading, (at, match.end()))
    return []


def _meaning(found: Found, read: Reader) -> Reading | None:
    try:
        return read(found)
    except (OverflowError, ValueError):  # days beyond the calendar
        return None


def _parts(context: Context, reading: Reading, words: tuple[int, int]) -> list[_Part]:
    first = (*(reading.words or words), reading)
    parts = [first, *((*words, more) for words, more in reading.more)]
    for _, end, part in parts:
        if part.period:
            context.last, context.last_at = part.period, end - 1
    return parts


def _mention(context: Context, part: _Part) -> DateMention:
    first, end, reading = part
    span = Span(context.scan.starts[first], context.scan.ends[end - 1])
    return DateMention(span=span, type=reading.type, value=reading.value, when=reading.when)
