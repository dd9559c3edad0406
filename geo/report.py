"""A report, its sentences, and the slices of text that everything else points at."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """A value that nobody changes after it is made; unknown fields are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(NamedTuple):
    """A slice of a report's text: half-open character offsets."""

    start: int
    end: int

    def within(self, other: Span) -> bool:
        """Tell whether all of this span lies in the other."""
        return other.start <= self.start and self.end <= other.end

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def shifted(self, by: int) -> Span:
        """Give the same slice counted from another origin."""
        return Span(self.start + by, self.end + by)


class Dateline(Frozen):
    """What opens a report: a place and a day ("Brussels 29.12.2022"). Either may be missing."""

    span: Span
    place: Span | None = None
    day: date | None = None


class Report(Frozen):
    """One news text with its metadata. Offsets everywhere count characters of `text`."""

    id: str  # the document's own id, else its path
    text: str  # exactly as given; for HTML the main text
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: date | None = None  # the publication day
    language: str = "en"  # BCP 47: en, sr-Latn, sr-Cyrl, sq
    dateline: Dateline | None = None
    body: tuple[Span, ...] = ()  # the paragraphs of the story, without title, dateline, tails

    def quote(self, span: Span) -> str:
        """Give the words of a span back."""
        return self.text[span.start : span.end]

    @property
    def day(self) -> date | None:
        """The day that dates are counted from: publication, else the dateline's day."""
        if self.published:
            return self.published
        return self.dateline.day if self.dateline else None


class Sentence(Frozen):
    """One sentence of a report's body."""

    span: Span
    text: str  # as long as the span; where a line was wrapped, a space
    paragraph: int  # number of its paragraph in `Report.body`, from 0
    index: int  # its number in the report, from 0
