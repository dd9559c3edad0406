"""Find the words that name places in a report, and what they do in their sentence."""

from geo.toponyms.reading import toponyms

__all__ = ["toponyms"]
