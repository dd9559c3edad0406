"""What a rule gets and gives: the words it matched, the context so far, and the reading."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from geo.dates.classes import CODE
from geo.dates.numbers import digits, spoken, spoken_year
from geo.dates.periods import Period
from geo.dates.scanner import Scan
from geo.dates.vocabulary import Vocabulary
from geo.when import Rule, When

POINTERS = ("LAST", "PAST", "PREVIOUS", "NEXT", "FOLLOWING", "THIS", "THAT")
_NAMED: frozenset[Rule] = frozenset(("absolute", "partial"))
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


class Reading(NamedTuple):
    """The meaning of one expression; `words` is where it ended up: first and last + 1."""

    type: TimexType
    value: str
    when: When | None = None
    period: Period | None = None  # what later expressions count from
    words: tuple[int, int] | None = None  # fewer words than the rule matched
    more: tuple[tuple[tuple[int, int], Reading], ...] = ()  # further expressions in the match

    def parts(self, first: int, end: int) -> list[Part]:
        """Give the expressions in the words `[first, end)` that a rule matched."""
        own = self.words or (first, end)
        return [Part(*own, self), *(Part(*words, more) for words, more in self.more)]


class Part(NamedTuple):
    """One expression: its first word, its last word + 1, and what it means."""

    first: int
    end: int
    reading: Reading


@dataclass(slots=True)
class Context:
    """What the text has said so far."""

    scan: Scan
    vocabulary: Vocabulary
    published: date | None
    chronicle: frozenset[int] = frozenset()  # words of the days that open the lines of one
    told: Period | None = None  # the date that a chronicle or an account has come to
    told_at: int = -1
    last: Period | None = None  # the last date with a meaning
    last_day: Period | None = None  # the last date that is a day
    named: Period | None = None  # the last day or month that is not counted from another
    named_at: int = -1
    quarter: Period | None = None  # the last quarter of a year
    year: Period | None = None  # the last year that was named with a date
    year_at: int = -1

    def note(self, part: Part) -> None:
        """Remember the expression: later ones may count from it."""
        if part.reading.period and not self._is_since(part):
            self.last = part.reading.period
            if self.last.unit == "day":
                self.last_day = self.last
            when = part.reading.when
            if when and when.rule in _NAMED and self.last.unit in {"day", "month"}:
                self.named, self.named_at = self.last, part.end

    def _is_since(self, part: Part) -> bool:
        """Tell whether a day only says since when: "the first since the 20th" tells of no day."""
        if part.reading.period is None or part.reading.period.unit != "day":
            return False
        since = self.vocabulary.marks.get("since_before", ())
        return part.first > 0 and self.scan.lows[part.first - 1] in since


class Found:
    """The words `[first, end)` that a rule matched, asked for by class."""

    __slots__ = ("codes", "context", "end", "first")

    def __init__(self, context: Context, first: int, end: int) -> None:
        self.context, self.first, self.end = context, first, end
        self.codes = context.scan.codes[first:end]

    def has(self, *names: str) -> bool:
        """Tell whether a word of one of these classes is among them."""
        return any(CODE[name] in self.codes for name in names)

    def at(self, *names: str) -> int:
        """Give the number of the first word of these classes in the text, -1 without one."""
        found = [at for at in (self.codes.find(CODE[name]) for name in names) if at >= 0]
        return self.first + min(found) if found else -1

    def places(self, *names: str) -> list[int]:
        """Give the numbers of all words of these classes in the text."""
        codes = {CODE[name] for name in names}
        return [self.first + at for at, code in enumerate(self.codes) if code in codes]

    def value(self, *names: str) -> int | str | None:
        """Give what the first word of these classes means."""
        at = self.at(*names)
        return self.context.scan.values[at] if at >= 0 else None

    def number(self, *names: str) -> int | None:
        """Give the first word of these classes as a whole number."""
        value = self.value(*names)
        return value if isinstance(value, int) else None

    def way(self) -> int:
        """Give where "last" (-1), "this" (0) or "next" (+1) points; 0 without such a word."""
        return self.number(*POINTERS) or 0

    def spoken_year(self) -> int | None:
        """Give the year that number words name: "nineteen ninety-six"."""
        words = self.numbers("WORDNUM")
        return spoken_year(words) if words else None

    def marked(self, word: str, mark: str) -> bool:
        """Tell whether the lexicon lists a word under a mark."""
        return word in self.context.vocabulary.marks.get(mark, ())

    def amount(self) -> float | None:
        """Give the number that counts the unit: digits, else words, else "a" as one."""
        said = self.value("DAY", "NUMBER", "YEAR")
        if said is not None:
            return digits(said)
        words = self.numbers("WORDNUM")
        if words:
            return spoken(words)
        return 1 if self.has("A") else None

    def numbers(self, name: str) -> list[int]:
        """Give the values of all words of a class."""
        code, values = CODE[name], self.context.scan.values
        there = (at for at, found in enumerate(self.codes) if found == code)
        return [value for at in there if isinstance(value := values[self.first + at], int)]

    def bare(self, reading: Reading) -> Reading:
        """Leave an article out of the expression: that of "a two-year truce" is the truce's."""
        article = self.codes[0] in (CODE["THE"], CODE["A"])
        return reading._replace(words=(self.first + article, self.end))

    def before(self) -> str:
        """Give the word before the match in lower case, "" at the start."""
        at = self.first - 1
        return self.context.scan.lows[at].rpartition(" ")[2] if at >= 0 else ""

    def has_next(self, *names: str) -> bool:
        """Tell whether the word after the match is of one of these classes."""
        codes = self.context.scan.codes
        return self.end < len(codes) and codes[self.end] in {CODE[name] for name in names}

    def after(self) -> str:
        """Give the word after the match in lower case, "" at the end."""
        lows = self.context.scan.lows
        return lows[self.end] if self.end < len(lows) else ""


# Words that only look like a time: they are passed over, and no other strategy reads them.
NOTHING = Reading("DATE", "")


def dated(period: Period, rule: Rule, *, uncertain: bool = False) -> Reading:
    """Make the reading of one period of the calendar."""
    return Reading("DATE", period.timex, period.when(rule, uncertain=uncertain), period)
