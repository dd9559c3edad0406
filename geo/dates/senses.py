"""What a word as it is written means: its class and its value."""

from __future__ import annotations

import re
from collections.abc import Callable

from geo.dates.classes import CODE
from geo.dates.stamps import stamp
from geo.dates.vocabulary import Meaning, Sense, Vocabulary

_OTHER = Meaning(CODE["OTHER"], 0)
_MARKS = {
    ",": Meaning(CODE["COMMA"], 0),
    "-": Meaning(CODE["HYPHEN"], 0),
    "‐": Meaning(CODE["HYPHEN"], 0),
    ":": Meaning(CODE["COLON"], 0),
    ";": Meaning(CODE["BREAK"], 0),
    "!": Meaning(CODE["BREAK"], 0),
    "?": Meaning(CODE["BREAK"], 0),
}
_KEPT = 20_000  # words whose sense is kept
_LONGEST = 40  # characters of such a word
_OLDEST_YEAR, _LAST_YEAR = 1000, 2199


def sense_of(match: re.Match[str], vocabulary: Vocabulary) -> Sense:
    """Find out what a word means and keep it: a text uses the same words over and over."""
    said = match[0]
    if match.lastgroup == "WORD":
        sense = _word(said, vocabulary)
    elif match.lastgroup == "MARK":
        meaning = _MARKS.get(said) or vocabulary.words.get(said, _OTHER)
        low = said.replace("’", "'")
        sense = Sense(meaning.code, meaning.value, low, len(said), low in vocabulary.opens)
    else:
        meaning = _form(str(match.lastgroup), said, vocabulary)
        low = said.lower().replace("’", "'")
        sense = Sense(meaning.code, meaning.value, low, len(said), low in vocabulary.opens)
    if len(vocabulary.seen) >= _KEPT:
        vocabulary.seen.clear()
    if len(said) <= _LONGEST:
        vocabulary.seen[said] = sense
    return sense


def _word(said: str, vocabulary: Vocabulary) -> Sense:
    low = said.lower()
    if vocabulary.letters:
        low = low.translate(vocabulary.letters)
    dotted = _cased(said, low + ".", vocabulary) if low in vocabulary.dotted else None
    return _cased(said, low, vocabulary)._replace(dotted=dotted)


def _cased(said: str, low: str, vocabulary: Vocabulary) -> Sense:
    meaning = vocabulary.words.get(low, _OTHER)
    if low in (vocabulary.lower if said[0].isupper() else vocabulary.capital):
        meaning = _OTHER
    length = len(said) + low.endswith(".")
    return Sense(meaning.code, meaning.value, low, length, low in vocabulary.opens)


def _form(kind: str, said: str, vocabulary: Vocabulary) -> Meaning:
    if kind == "STAMP":
        day = stamp(said, month_first=vocabulary.month_first)
        return Meaning(CODE["STAMP"], day) if day else _OTHER
    if kind in _FORMS:
        return _FORMS[kind](said)
    return Meaning(CODE["BREAK" if kind == "PARAGRAPH" else kind], said)


def _years(said: str) -> Meaning:
    """Read "2022-23" and "FY23" as the years they are; "2022-12" is a month."""
    first, *more = re.findall(r"\d+", said)
    year = int(first) + 2000 * (len(first) < 4)
    last = year // 100 * 100 + int(more[0][-2:]) if more else year
    if more and last % 100 == 0:  # 1999-00
        last += 100
    if last >= year:
        return Meaning(CODE["YEARS"], f"{year}/{last}")
    month = last % 100
    return Meaning(CODE["YEARS"], f"{year}-{month:02}") if 1 <= month <= 12 else _OTHER


def _number(said: str) -> Meaning:
    if not said.isascii() or not said.isdigit():
        return Meaning(CODE["NUMBER"], said)
    if len(said) <= 2 and 1 <= int(said) <= 31:
        return Meaning(CODE["DAY"], int(said))
    if len(said) == 4 and _OLDEST_YEAR <= int(said) <= _LAST_YEAR:
        return Meaning(CODE["YEAR"], int(said))
    return Meaning(CODE["NUMBER"], said)


_FORMS: dict[str, Callable[[str], Meaning]] = {
    "NUMBER": _number,
    "YEARS": _years,
    "CLOCK": lambda said: Meaning(CODE["CLOCK"], said.replace(".", ":").replace("h", ":")),
    "ORDINAL": lambda said: Meaning(CODE["ORDINAL"], int(said[:-2])),
    "AMPM": lambda said: Meaning(CODE["AMPM"], 12 if said[0] in "Pp" else 0),
    "DECADE": lambda said: Meaning(CODE["DECADE"], int(re.sub(r"\D", "", said))),
}
