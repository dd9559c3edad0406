"""Cut a text into words and give each its class letter: one pass, linear in the text's length."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace

from geo.dates.classes import CODE
from geo.dates.senses import sense_of
from geo.dates.vocabulary import Meaning, Sense, Vocabulary

_TOKEN = re.compile(
    r"(?P<AMPM>[AaPp]\.[Mm]\b\.?)"
    r"|(?P<MARKED>\b[QH][1-4]\b)"
    r"|(?P<YEARS>\bFY ?\d\d(?:\d\d)?(?:[-–/]\d\d(?:\d\d)?)?\b"
    r"|\b(?:1[4-9]|20)\d\d[-–/]\d\d\b(?![-–/.]?\d))"
    r"|(?P<WORD>[^\W\d_]+)"
    r"|(?P<PARAGRAPH>\n[ \t\r]*\n)"
    r"|(?P<STAMP>\b\d{4}(?P<bar>[-/])\d\d(?P=bar)\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?(?![\d-])"
    r"|\b\d{1,2}(?P<sep>[./-])\d{1,2}(?P=sep)(?:\d{4}|\d{2})(?![\d/])"
    r"|\b\d{1,2}\. \d{1,2}\. \d{4}\b)"
    r"|(?P<CLOCK>\b\d{1,2}:\d\d(?::\d\d)?(?!\d)|\b\d{1,2}h\d\d\b"
    r"|\b\d{1,2}\.\d\d(?=\s?(?:[AaPp]\.?[Mm]\b|GMT\b|UTC\b|[CE]ES?T\b|[BI]ST\b|h(?:rs)?\b)))"
    r"|(?P<ORDINAL>\b\d{1,2}(?:st|nd|rd|th)\b)"
    r"|(?P<DECADE>(?:\b\d{3}0|['’`]\d0)['’]?s\b)"
    r"|(?P<NUMBER>\d+(?:[.,]\d+)*(?:[ -]\d/\d\b)?)"
    r"|(?P<OWNS>['’]s\b)"
    r"|(?P<MARK>[^\w\s]|_)"
)
_BREAK = Sense(CODE["BREAK"], 0, ".", 1)
_DOT = Sense(CODE["DOT"], 0, ".", 1)


@dataclass(frozen=True, slots=True)
class Scan:
    """A text as words: `codes[i]` is the class of the word at `starts[i]:ends[i]`."""

    text: str
    codes: str
    values: list[int | str]
    lows: list[str]
    starts: list[int]
    ends: list[int]

    def at(self, character: int) -> int:
        """Give the number of the first word that begins there or after."""
        return bisect_left(self.starts, character)


def scan(text: str, vocabulary: Vocabulary) -> Scan:
    """Cut a text into classed words."""
    senses, starts, opens = _words(text, vocabulary)
    ends = [start + sense.length for sense, start in zip(senses, starts, strict=True)]
    found = Scan(
        text,
        "".join([sense.code for sense in senses]),
        [sense.value for sense in senses],
        [sense.low for sense in senses],
        starts,
        ends,
    )
    return _merged(found, opens, vocabulary)


def _words(text: str, vocabulary: Vocabulary) -> tuple[list[Sense], list[int], list[int]]:
    """Give the words' senses, where they start, and the numbers of those that open phrases."""
    senses: list[Sense] = []
    starts: list[int] = []
    opens: list[int] = []
    passed = 0
    for match in _TOKEN.finditer(text):
        start = match.start()
        if start < passed:  # the dot of "Dec."
            continue
        said = match[0]
        sense = vocabulary.seen.get(said) or sense_of(match, vocabulary)
        if said == ".":
            sense = _BREAK if _ends_sentence(text, start) else _DOT
        elif sense.dotted and text.startswith(".", match.end()):
            sense = sense.dotted
            passed = start + sense.length
        if sense.opens:
            opens.append(len(senses))
        senses.append(sense)
        starts.append(start)
    return senses, starts, opens


def _ends_sentence(text: str, dot: int) -> bool:
    """Tell whether a dot is followed by a capital and does not end "U.S."."""
    after = text[dot + 1 : dot + 4].lstrip(" \n\"'”’`")
    initial = dot > 1 and text[dot - 1].isupper() and not text[dot - 2].isalpha()
    return (not after or after[0].isupper()) and not initial


def _merged(scanned: Scan, opens: list[int], vocabulary: Vocabulary) -> Scan:
    """Put the words of phrases together: "new year's day" becomes one word."""
    found = Scan(scanned.text, "", [], [], [], [])
    codes: list[str] = []
    done = 0
    for at in opens:
        phrase = _phrase(scanned.lows, at, vocabulary) if at >= done else None
        if phrase:
            length, meaning = phrase
            codes += (scanned.codes[done:at], meaning.code)
            _copy(scanned, found, done, at)
            found.values.append(meaning.value)
            found.lows.append(" ".join(scanned.lows[at : at + length]))
            found.starts.append(scanned.starts[at])
            found.ends.append(scanned.ends[at + length - 1])
            done = at + length
    codes.append(scanned.codes[done:])
    _copy(scanned, found, done, len(scanned.lows))
    return replace(found, codes="".join(codes))


def _copy(scanned: Scan, found: Scan, first: int, end: int) -> None:
    found.values.extend(scanned.values[first:end])
    found.lows.extend(scanned.lows[first:end])
    found.starts.extend(scanned.starts[first:end])
    found.ends.extend(scanned.ends[first:end])


def _phrase(lows: list[str], at: int, vocabulary: Vocabulary) -> tuple[int, Meaning] | None:
    if at + 1 == len(lows):
        return None
    for parts, meaning in vocabulary.phrases.get((lows[at], lows[at + 1]), ()):
        if tuple(lows[at : at + len(parts)]) == parts:
            return len(parts), meaning
    return None
