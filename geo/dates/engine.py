"""Try the strategies over the words of a text, from left to right."""

from __future__ import annotations

import re
from datetime import date

from geo.dates.classes import CODE, pattern
from geo.dates.modifiers import PREFIXES, SUFFIXES, Modifier
from geo.dates.reading import NOTHING, Context, Found, Part, Reading
from geo.dates.scanner import scan
from geo.dates.strategies import STRATEGIES, Reader
from geo.dates.vocabulary import vocabulary
from geo.report import Span
from geo.when import DateMention

_PATTERNS = [(re.compile(pattern(one.pattern)), one.read) for one in STRATEGIES]
_FIRST = re.compile("|".join(f"({pattern(one.pattern)})" for one in STRATEGIES))
_BEFORE = [(re.compile(pattern(one.pattern)), one) for one in PREFIXES]
_AFTER = [(re.compile(pattern(one.pattern)), one) for one in SUFFIXES]


def _letters(*names: str) -> str:
    return "".join(re.escape(CODE[name]) for name in names)


# No expression begins with these, and none is made of one of the next alone.
_NEVER = _letters(
    *("OTHER", "BREAK", "DOT", "COMMA", "OWNS", "HYPHEN", "OF", "AND", "TO", "AT", "FOR", "ON"),
    *("ONLY", "SINCE", "UNTIL", "OLD", "ZONE", "AMPM", "YEARMARK", "NUMBER"),
)
_LEADERS = _letters(
    *("THE", "A", "IN", "FROM", "BETWEEN", "APPROX", "LAST", "PAST", "PREVIOUS", "NEXT"),
    *("FOLLOWING", "THIS", "THAT", "LATEST", "EARLY", "END", "EARLIER", "LATER", "AGO", "HENCE"),
    *("EVERY", "FISCAL", "QUANT", "DAY", "WORDNUM", "RANK"),
)
_END = _letters("OTHER", "BREAK", "OWNS")
_OPENER = re.compile(f"[^{_NEVER}{_LEADERS}]|[{_LEADERS}{_letters('NUMBER')}](?=[^{_END}])")
_ANY_BEFORE = re.compile("|".join(pattern(one.pattern) for one in PREFIXES))
_ANY_AFTER = re.compile("|".join(pattern(one.pattern) for one in SUFFIXES))
_PREFIXES_IN_A_ROW = 2  # "about 9 a.m. on the night of Friday"


def mentions(text: str, published: date | None, language: str) -> list[DateMention]:
    """Find the time expressions of a text."""
    words = vocabulary(language)
    context = Context(scan(text, words), words, published, narrative=published is None)
    found: list[DateMention] = []
    at = 0
    while opener := _OPENER.search(context.scan.codes, at):
        at = opener.start()
        parts = _read(context, at, _PREFIXES_IN_A_ROW)
        for part in parts:
            context.note(part)
            if part.reading is not NOTHING:
                found.append(_mention(context, part))
        at = max(at, parts[-1].end - 1) + 1 if parts else at + 1
    return found


def _read(context: Context, at: int, prefixes: int) -> list[Part]:
    """Read the expression that begins at a word, with the words that bend it before and after."""
    bendable = prefixes and _ANY_BEFORE.match(context.scan.codes, at)
    for compiled, modifier in _BEFORE if bendable else ():
        match = compiled.match(context.scan.codes, at)
        if match and (parts := _read(context, match.end(), prefixes - 1)):
            bent = modifier.apply(Found(context, at, match.end()), parts)
            if bent:
                return bent
    return _with_suffix(context, _plain(context, at))


def _with_suffix(context: Context, parts: list[Part]) -> list[Part]:
    if not parts or not _ANY_AFTER.match(context.scan.codes, parts[-1].end):
        return parts
    for compiled, modifier in _AFTER:
        match = compiled.match(context.scan.codes, parts[-1].end)
        if match and (bent := _bent(context, modifier, match, parts)):
            return bent
    return parts


def _bent(
    context: Context, modifier: Modifier, match: re.Match[str], parts: list[Part]
) -> list[Part]:
    return modifier.apply(Found(context, match.start(), match.end()), parts)


def _plain(context: Context, at: int) -> list[Part]:
    """Give what the first strategy that understands the words at `at` reads there."""
    codes = context.scan.codes
    if not (match := _FIRST.match(codes, at)):
        return []
    for compiled, read in _PATTERNS[(match.lastindex or 1) - 1 :]:
        if match := compiled.match(codes, at):
            reading = _meaning(Found(context, at, match.end()), read)
            if reading:
                return reading.parts(at, match.end())
    return []


def _meaning(found: Found, read: Reader) -> Reading | None:
    try:
        return read(found)
    except (OverflowError, ValueError):  # days beyond the calendar
        return None


def _mention(context: Context, part: Part) -> DateMention:
    span = Span(context.scan.starts[part.first], context.scan.ends[part.end - 1])
    reading = part.reading
    return DateMention(span=span, type=reading.type, value=reading.value, when=reading.when)
