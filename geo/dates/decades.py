"""Years and longer: "2022", "nineteen ninety-six", "the 1990s", "the 20th century"."""

from __future__ import annotations

from datetime import date

from geo.dates.classes import CODE
from geo.dates.periods import Period
from geo.dates.reading import Found, Reading, dated
from geo.dates.years import remember_year

_CENTURY = 1900  # of a decade that is named by its tens
_NEAR = 60  # years around publication in which a bare number may be a year


def read_year(found: Found) -> Reading | None:
    """Read "2022" where the words around it make it a year."""
    year = found.number("YEAR")
    if year is None or not _is_year(found, year):
        return None
    if found.has("UNIT") and found.value("UNIT") != "year":
        return None
    period = Period("year", date(year, 1, 1))
    remember_year(found.context, period, found.end)
    reading = dated(period, "absolute")
    return reading if found.has("UNIT") else found.bare(reading)  # "the 2021 elections"


def _is_year(found: Found, year: int) -> bool:
    if (
        found.first in found.context.chronicle
        or found.has("YEARMARK")
        or found.marked(found.after(), "year_after")
        or found.has("DOT")
    ):
        return True
    if found.marked(found.after(), "not_year_after") or not 1400 <= year <= 2100:
        return False
    if _is_last_of_digits(found) or _is_model(found):
        return False
    if found.has("THE") or found.marked(found.before(), "year_before"):
        return True
    published = found.context.published
    near = published is not None and abs(published.year - year) <= _NEAR
    return near and found.before().isalpha() and not found.marked(found.before(), "not_year_before")


def _is_last_of_digits(found: Found) -> bool:
    """Tell the end of a telephone number: "555-748-2060"."""
    codes = found.context.scan.codes[max(0, found.first - 2) : found.first]
    return codes in (CODE["NUMBER"] + CODE["HYPHEN"], CODE["DAY"] + CODE["HYPHEN"])


def _is_model(found: Found) -> bool:
    """Tell "a white 2005 Honda" from "in 2005 Honda built"."""
    make = found.marked(found.after(), "make")
    return make and not found.marked(found.before(), "year_for_certain")


def read_years(found: Found) -> Reading | None:
    """Read "2022-23", "FY2023": years that are counted together; "2022-12" is a month."""
    said = str(found.value("YEARS"))
    if "-" in said:
        year, month = map(int, said.split("-"))
        return dated(Period("month", date(year, month, 1)), "absolute")
    first, last = (Period("year", date(int(year), 1, 1)) for year in said.split("/"))
    fiscal = not found.context.scan.lows[found.at("YEARS")][0].isdigit()
    if not (fiscal or last == first.shifted(1) or _is_year(found, first.start.year)):
        return None
    when = first.when("absolute").model_copy(update={"end": last.end})
    return found.bare(dated(first, "absolute")._replace(when=when))


def read_fiscal(found: Found) -> Reading | None:
    """Read "fiscal 2022"."""
    year = found.number("YEAR")
    return dated(Period("year", date(year, 1, 1)), "absolute") if year else None


def read_spoken(found: Found) -> Reading | None:
    """Read "nineteen ninety-six", "the year two thousand"."""
    year = found.spoken_year()
    if year is None or (found.has("UNIT") and found.value("UNIT") != "year"):
        return None
    if year % 1000 == 0 and not found.has("UNIT"):  # "two thousand" counts things
        return None
    period = Period("year", date(year, 1, 1))
    remember_year(found.context, period, found.end)
    return dated(period, "absolute")


def read_decade(found: Found) -> Reading | None:
    """Read "the 1990s", "the '90s", "the nineties"."""
    year = found.number("DECADE")
    if year is None:
        return None
    if year < 100:
        year += _CENTURY
    if year % 100 == 0 and year < _CENTURY:  # "the 1800s" are a century
        return dated(Period("century", date(year + 1, 1, 1)), "absolute")
    return dated(Period("decade", date(year, 1, 1)), "absolute")


def read_century(found: Found) -> Reading | None:
    """Read "the 20th century"."""
    number = found.number("ORDINAL", "RANK", "DAY")
    if found.value("UNIT") != "century" or number is None or not 1 <= number <= 30:
        return None
    return dated(Period("century", date(100 * (number - 1) + 1, 1, 1)), "absolute")
