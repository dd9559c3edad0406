"""Errors a caller may want to catch.

* DatelineError
  - ReadError(ValueError)        a file could not be turned into reports
  - UnknownPlace(LookupError)    nobody knows this name
  - BookError(ValueError)        the local gazetteer is wrong; carries every problem found
  - StoryError(ValueError)       the story file is wrong; carries every problem found
  - EditRefused(ValueError)      the edit would leave the gazetteer wrong
  - IndexBroken(RuntimeError)    the base index could not be built or opened
  - GeocoderDown(OSError)        a geocoding service did not answer

Each message is one line that names the value, the place and the way out.
"""


class DatelineError(Exception):
    """The root of all errors that are the input's or the world's fault, not a bug."""


class ReadError(DatelineError, ValueError):
    """A file could not be turned into reports."""


class UnknownPlace(DatelineError, LookupError):
    """Nobody knows this name."""


class _ListedError(DatelineError, ValueError):
    """A file that people write is wrong; `problems` holds one line for each thing to mend."""

    def __init__(self, *problems: str) -> None:
        self.problems = problems
        super().__init__("\n".join(problems))


class BookError(_ListedError):
    """The local gazetteer is wrong."""


class StoryError(_ListedError):
    """The story file is wrong."""


class EditRefused(DatelineError, ValueError):
    """The edit would leave the gazetteer wrong."""


class IndexBroken(DatelineError, RuntimeError):
    """The base index could not be built or opened."""


class GeocoderDown(DatelineError, OSError):
    """A geocoding service did not answer."""
