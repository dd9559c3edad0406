"""The dateline: the place and the day that open a story, and days written in lines around it."""

from geo.dateline.bylines import byline
from geo.dateline.days import Day, days_in
from geo.dateline.opening import Opening, opening, title_before

__all__ = ["Day", "Opening", "byline", "days_in", "opening", "title_before"]
