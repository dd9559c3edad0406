"""A report's paragraphs and what each of them is."""

from __future__ import annotations

from typing import NamedTuple

from geo.boilerplate import Kind, kind
from geo.paragraphs import paragraphs
from geo.report import Span


class Told(NamedTuple):
    """A paragraph and what it is; `block` counts what blank lines part."""

    span: Span
    kind: Kind
    block: int

    @property
    def length(self) -> int:
        """The characters of story in it."""
        return self.span.end - self.span.start if self.kind == "story" else 0


def told(text: str) -> list[Told]:
    """Give the paragraphs of a text in order."""
    found = paragraphs(text)
    return [Told(span, kind(text[span.start : span.end]), block) for span, block in found]
