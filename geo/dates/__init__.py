"""Time expressions of a report's text: what they say and which days they mean.

`dates` is the door. A text is cut into classed words (`scanner`), strategies try their patterns
over the classes in a visible order (`strategies`), and readers give the meaning.
"""

from __future__ import annotations

from datetime import date, datetime

from geo.dates.engine import mentions
from geo.when import DateMention

__all__ = ["dates"]


def dates(text: str, published: date | None, language: str = "en") -> list[DateMention]:
    """Find the time expressions of a text, in reading order; they never overlap.

    Args:
        text: the report's text; spans count its characters.
        published: the day or moment that words like "yesterday" count from. Without it such
            words get a value with X for what is unknown, and no `when`.
        language: BCP 47; a language without a `[dates]` table is read with the English words.

    Returns:
        Mentions with their TIMEX3 type and value. The two ends of a span ("from 10 to 12 May")
        are two mentions with their own values and one `when`: all the days from the first to the
        last.
    """
    day = published.date() if isinstance(published, datetime) else published
    return mentions(text, day, language)
