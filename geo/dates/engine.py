"""Try the strategies over the words of a text, from left to right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from geo.dates.classes import CODE, pattern
from geo.dates.modifiers import PREFIXES, SUFFIXES, Modifier
from geo.dates.narrative import chronicle, note
from geo.dates.ranges import spanned
from geo.dates.reading import NOTHING, Context, Found, Part, Reading
from geo.dates.scanner import scan
from geo.dates.strategies import STRATEGIES, Reader
from geo.dates.vocabulary import vocabulary
from geo.report import Span
from geo.when import DateMention

_PATTERNS = [(re.compile(pattern(one.pattern)), one.read) for one in STRATEGIES]
_FIRST = re.compile("|".join(f"({pattern(one.pattern)})" for one in STRATEGIES))
_Modifiers = list[tuple[re.Pattern[str], Modifier]]
_BEFORE: _Modifiers = [(re.compile(pattern(one.pattern)), one) for one in PREFIXES]
_AFTER: _Modifiers = [(re.compile(pattern(one.pattern)), one) for one in SUFFIXES]
_ANY_BEFORE = re.compile("|".join(pattern(one.pattern) for one in PREFIXES))
_ANY_AFTER = re.compile("|".join(pattern(one.pattern) for one in SUFFIXES))


def _letters(*names: str) -> str:
    return "".join(re.escape(CODE[name]) for name in names)


# No expression begins with these, and none is made of one of the next alone.
_NEVER = _letters(
    *(
        "OTHER",
        "BREAK",
        "DOT",
        "COMMA",
        "OWNS",
        "HYPHEN",
        "COLON",
        "OF",
        "AND",
        "TO",
        "AT",
        "FOR",
        "ON",
    ),
    *("ONLY", "SINCE", "OLD", "ZONE", "AMPM", "YEARMARK", "NUMBER"),
)
_LEADERS = _letters(
    *("THE", "A", "IN", "FROM", "BETWEEN", "APPROX", "LAST", "PAST", "PREVIOUS", "NEXT"),
    *("FOLLOWING", "THIS", "THAT", "LATEST", "EARLY", "END", "EARLIER", "LATER", "AGO", "HENCE"),
    *("EVERY", "FISCAL", "QUANT", "DAY", "WORDNUM", "RANK"),
)
_END = _letters("OTHER", "BREAK", "OWNS")
_OPENER = re.compile(f"[^{_NEVER}{_LEADERS}]|[{_LEADERS}{_letters('NUMBER')}](?=[^{_END}])")
_PREFIXES_IN_A_ROW = 2  # "about 9 a.m. on the night of Friday"


def mentions(text: str, published: date | None, language: str) -> list[DateMention]:
    """Find the time expressions of a text."""
    words = vocabulary(language)
    scanned = scan(text, words)
    context = Context(scanned, words, published, chronicle(scanned))
    found: list[DateMention] = []
    at = 0
    while opener := _OPENER.search(context.scan.codes, at):
        at = opener.start()
        parts = _read(context, at, _PREFIXES_IN_A_ROW)
        for part in parts:
            context.note(part)
            note(context, part)
            if part.reading is not NOTHING:
                found.append(_mention(context, part))
        at = max(at, parts[-1].end - 1) + 1 if parts else at + 1
    return found


def _read(context: Context, at: int, prefixes: int) -> list[Part]:
    """Read the expression that begins at a word, with the words that bend it before and after."""
    for modifier, end in _matching(_BEFORE, _ANY_BEFORE, context, at) if prefixes else ():
        parts = _read(context, end, prefixes - 1)
        if bent := _bent(modifier, Found(context, at, end), parts):
            return bent
    if prefixes == _PREFIXES_IN_A_ROW and (parts := _span(context, at)):
        return parts
    parts = _plain(context, at)
    end = parts[-1].end if parts else at
    for modifier, last in _matching(_AFTER, _ANY_AFTER, context, end) if parts else ():
        if bent := _bent(modifier, Found(context, end, last), parts):
            return bent
    return parts


def _span(context: Context, at: int) -> list[Part]:
    """Read two expressions that "from … to" or "between … and" makes the ends of a span."""
    codes = context.scan.codes
    if codes[at : at + 1] not in _TOWARDS:
        return []
    first = _read(context, at + 1, 1)
    towards = first[0].end if len(first) == 1 else len(codes)
    towards += codes[towards : towards + 1] == CODE["DOT"]  # "od 1998. do 1999."
    if towards + 1 >= len(codes) or codes[towards] != _TOWARDS[codes[at]]:
        return []
    last = _read(context, towards + 1, 1)
    return spanned(Found(context, at, towards), first[0], last[0]) if len(last) == 1 else []


_TOWARDS = {CODE["FROM"]: CODE["TO"], CODE["BETWEEN"]: CODE["AND"]}


def _matching(
    modifiers: _Modifiers, any_of: re.Pattern[str], context: Context, at: int
) -> Iterator[tuple[Modifier, int]]:
    """Give the modifiers whose words stand at `at`, and where those words end."""
    if any_of.match(context.scan.codes, at):
        for compiled, modifier in modifiers:
            if match := compiled.match(context.scan.codes, at):
                yield modifier, match.end()


def _bent(modifier: Modifier, found: Found, parts: list[Part]) -> list[Part]:
    try:
        return modifier.apply(found, parts) if parts else []
    except (OverflowError, ValueError):  # days beyond the calendar
        return []


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
