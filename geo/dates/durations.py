"""How long: "three days", "two-year", "several months"; and how often: "every day", "weekly"."""

from __future__ import annotations

from geo.dates.reading import Found, Reading

_LETTER = {
    **{"day": "P{}D", "week": "P{}W", "month": "P{}M", "year": "P{}Y", "decade": "P{}DE"},
    **{"century": "P{}CE", "H": "PT{}H", "M": "PT{}M", "S": "PT{}S", "quarter": "P{}Q"},
}


def read_duration(found: Found) -> Reading | None:
    """Read "three days", "two-year", "several months"."""
    unit, amount = str(found.value("UNIT", "CLOCKUNIT", "QUARTER")), found.amount()
    if amount is None and not found.has("QUANT"):
        return None
    if unit == "fortnight":
        unit, amount = "week", None if amount is None else 2 * amount
    return Reading("DURATION", length(unit, amount))


def length(unit: str, amount: float | None) -> str:
    """Write a TIMEX3 length of time; an amount that nobody counts is X."""
    said = "X" if amount is None else f"{amount:g}"
    return _LETTER[unit].format(said)
