"""Cut a text into words and give each its class letter: one pass, linear in the text's length."""

from __future__ import annotations

import re
from dataclasses import dataclass

from geo.dates.classes import CODE
from geo.dates.stamps import stamp
from geo.dates.vocabulary import Meaning, Vocabulary

_TOKEN = re.compile(
    r"(?P<AMPM>[AaPp]\.[Mm]\b\.?)"
    r"|(?P<WORD>[^\W\d_]+)"
    r"|(?P<PARAGRAPH>\n[ \t\r]*\n)"
    r"|(?P<STAMP>\b\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?(?![\d-])"
    r"|\b\d{1,2}(?P<sep>[./-])\d{1,2}(?P=sep)(?:\d{4}|\d{2})(?![\d/]))"
    r"|(?P<CLOCK>\b\d{1,2}:\d\d(?::\d\d)?\b)"
    r"|(?P<ORDINAL>\b\d{1,2}(?:st|nd|rd|th)\b)"
    r"|(?P<DECADE>(?:\b\d{3}0|['’`]\d0)['’]?s\b)"
    r"|(?P<NUMBER>\d+(?:[.,]\d+)*(?:[ -]\d/\d\b)?)"
    r"|(?P<OWNS>['’]s\b)"
    r"|(?P<MARK>[^\w\s]|_)"
)
_Word = tuple[Meaning, str, int, int]  # meaning, lower case, start, end
_OTHER = Meaning(CODE["OTHER"], 0)
_MARKS = {
    ",": Meaning(CODE["COMMA"], 0),
    "-": Meaning(CODE["HYPHEN"], 0),
    "‐": Meaning(CODE["HYPHEN"], 0),
    ".": Meaning(CODE["DOT"], 0),
    ";": Meaning(CODE["BREAK"], 0),
    "!": Meaning(CODE["BREAK"], 0),
    "?": Meaning(CODE["BREAK"], 0),
}
_BREAK = Meaning(CODE["BREAK"], 0)
_OLDEST_YEAR, _LAST_YEAR = 1000, 2199


@dataclass(frozen=True, slots=True)
class Scan:
    """A text as words: `codes[i]` is the class of the word at `starts[i]:ends[i]`."""

    text: str
    codes: str
    values: list[int | str]
    lows: list[str]
    starts: list[int]
    ends: list[int]


def scan(text: str, vocabulary: Vocabulary) -> Scan:
    """Cut a text into classed words."""
    words = _merged(_words(text, vocabulary), vocabulary)
    codes = "".join([word[0].code for word in words])
    return Scan(
        text,
        codes,
        [word[0].value for word in words],
        [word[1] for word in words],
        [word[2] for word in words],
        [word[3] for word in words],
    )


def _words(text: str, vocabulary: Vocabulary) -> list[_Word]:
    words: list[_Word] = []
    passed = 0
    for match in _TOKEN.finditer(text):
        if match.start() >= passed:  # else it is the dot of "Dec."
            words.append(_word(match, vocabulary))
            passed = words[-1][3]
    return words


def _word(match: re.Match[str], vocabulary: Vocabulary) -> _Word:
    kind = match.lastgroup
    start, end = match.span()
    said = match[0]
    if kind == "WORD":
        low = said.lower()
        if vocabulary.letters:
            low = low.translate(vocabulary.letters)
        if low in vocabulary.dotted and match.string[end : end + 1] == ".":
            low, end = low + ".", end + 1
        meaning = vocabulary.words.get(low, _OTHER)
        if low in vocabulary.capital and said[0] == low[0]:
            meaning = _OTHER
        return meaning, low, start, end
    if kind == "MARK":
        return _mark(match, vocabulary), said, start, end
    return _form(str(kind), said, vocabulary), said.lower().replace("’", "'"), start, end


def _mark(match: re.Match[str], vocabulary: Vocabulary) -> Meaning:
    said = match[0]
    if said == "." and _ends_sentence(match.string, match.start()):
        return _BREAK
    return _MARKS.get(said) or vocabulary.words.get(said, _OTHER)


def _ends_sentence(text: str, dot: int) -> bool:
    """Tell whether a dot is followed by a capital and does not end "U.S."."""
    after = text[dot + 1 : dot + 4].lstrip(" \n\"'”’`")
    initial = dot > 1 and text[dot - 1].isupper() and not text[dot - 2].isalpha()
    return (not after or after[0].isupper()) and not initial


def _form(kind: str, said: str, vocabulary: Vocabulary) -> Meaning:
    if kind == "NUMBER":
        return _number(said)
    if kind == "STAMP":
        day = stamp(said, month_first=vocabulary.month_first)
        return Meaning(CODE["STAMP"], day) if day else _OTHER
    if kind == "ORDINAL":
        return Meaning(CODE["ORDINAL"], int(said[:-2]))
    if kind == "AMPM":
        return Meaning(CODE["AMPM"], 12 if said[0] in "Pp" else 0)
    if kind == "DECADE":
        return Meaning(CODE["DECADE"], int(re.sub(r"\D", "", said)))
    return _BREAK if kind == "PARAGRAPH" else Meaning(CODE[kind], said)


def _number(said: str) -> Meaning:
    if not said.isascii() or not said.isdigit():
        return Meaning(CODE["NUMBER"], said)
    if len(said) <= 2 and 1 <= int(said) <= 31:
        return Meaning(CODE["DAY"], int(said))
    if len(said) == 4 and _OLDEST_YEAR <= int(said) <= _LAST_YEAR:
        return Meaning(CODE["YEAR"], int(said))
    return Meaning(CODE["NUMBER"], said)


def _merged(words: list[_Word], vocabulary: Vocabulary) -> list[_Word]:
    """Put the words of phrases together: "new year's day" becomes one word."""
    found: list[_Word] = []
    at = 0
    while at < len(words):
        low = words[at][1]
        phrase = _phrase(words, at, vocabulary) if low in vocabulary.opens else None
        if phrase:
            length, meaning = phrase
            last = words[at + length - 1]
            said = " ".join([word[1] for word in words[at : at + length]])
            found.append((meaning, said, words[at][2], last[3]))
            at += length
        else:
            found.append(words[at])
            at += 1
    return found


def _phrase(words: list[_Word], at: int, vocabulary: Vocabulary) -> tuple[int, Meaning] | None:
    if at + 1 == len(words):
        return None
    for parts, meaning in vocabulary.phrases.get((words[at][1], words[at + 1][1]), ()):
        if tuple(word[1] for word in words[at : at + len(parts)]) == parts:
            return len(parts), meaning
    return None
