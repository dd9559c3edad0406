"""An answer as it is kept: its texts plain and short, with the day on which it was given."""

from __future__ import annotations

from datetime import date

from gazetteer.place import Name, Place

_LONGEST = 300  # characters of a name or a source


def heard(place: Place, day: date) -> Place:
    """Take a place as a service gave it: what strangers write may hold what no line should."""
    names = (name.model_copy(update={"text": plain(name.text)}) for name in place.names)
    told: dict[str, str | tuple[Name, ...]] = {
        "name": plain(place.name),
        "names": tuple(name for name in names if name.text),
        "source": f"{plain(place.source)}, asked {day}",
    }
    return place.model_copy(update=told)


def plain(text: str) -> str:
    """Give a text on one line that can be shown anywhere, without control characters."""
    shown = "".join(letter if letter.isprintable() else " " for letter in text)
    one_line = " ".join(shown.split())
    return one_line if len(one_line) <= _LONGEST else one_line[: _LONGEST - 1] + "…"
