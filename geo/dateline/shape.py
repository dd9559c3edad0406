"""The shapes of a dateline, over its pieces: place and day, agency, a mark that closes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from geo.dateline.days import Day
from geo.dateline.names import may_be_place, qualified, shouts
from geo.dateline.pieces import Piece, pieces
from geo.report import Span

LOOK = 140  # characters in which a dateline stands
_OPENS = "\"'“„«‘`(\n\r"  # what a sentence may open with
_WORDS = 4  # before a dash or a colon that nothing else makes a dateline's


class Read(NamedTuple):
    """A dateline in the head of a story: its place, its day, where it ends and the story begins."""

    place: Span
    end: int
    story: int
    certain: bool
    day: Day | None


def marked(head: str) -> Read | None:
    """Read pieces as long as they can be a dateline; the last end behind which a story begins."""
    so_far = _SoFar(head)
    best = None
    for piece in pieces(head):
        if not so_far.take(piece):
            break
        best = so_far.ended() or best
    return best


class _SoFar:
    """The pieces of a dateline that have been read."""

    def __init__(self, head: str) -> None:
        self.head = head
        self.taken: list[Piece] = []
        self.names: list[Span] = []
        self.day: Day | None = None
        self.agency = self.closed = False

    def take(self, piece: Piece) -> bool:
        """Take one more piece, if a dateline may go on with it."""
        if piece.kind == "other" or (piece.kind == "name" and not self._takes_name(piece.span)):
            return False
        if piece.kind == "agency" and not self.taken:
            return False  # "REUTERS – Two men"
        if piece.kind == "group":
            self._take_group(piece)
        self.day = self.day or piece.day
        self.agency |= piece.kind == "agency"
        self.closed |= piece.kind in {"close", "bar", "line"}
        self.taken.append(piece)
        return True

    def _takes_name(self, span: Span) -> bool:
        """Tell whether a name is one of places; behind the day or a dash few can be."""
        name = self.head[slice(*span)]
        last = self.taken[-1].kind if self.taken else None
        if not self.names:
            if not may_be_place(name, qualified=qualified(self.head, span.end)):
                return False
            self.names.append(span)
            return True
        if not (self.closed or self.day):
            self.names.append(span)
            return last in {"part", "group", "agency"}
        if self.day and not self.closed:  # "Accra, July 21, GNA -"
            return last in {"part", "stop"} and shouts(name)
        return last == "bar" or (last == "close" and all(map(shouts, self._names_and(name))))

    def _names_and(self, name: str) -> Iterator[str]:
        yield from (self.head[slice(*span)] for span in self.names)
        yield name

    def _take_group(self, piece: Piece) -> None:
        inside = piece.inside
        self.day = self.day or next((one.day for one in inside if one.day), None)
        name = next((one for one in inside if one.kind == "name"), None)
        whole = all(one.kind in {"name", "part", "day", "weekday", "line"} for one in inside)
        if not self.names and name and whole and may_be_place(self.head[slice(*name.span)]):
            self.names.append(name.span)
        else:
            self.agency |= bool(self.names)

    def ended(self) -> Read | None:
        """Give the dateline if it is one, and a story may begin here."""
        end = self.taken[-1].span.end
        if self.taken[-1].kind == "line":
            end = self.taken[-1].span.start
        if not self.names or not _begins(self.head[end:]) or not self._is_closed():
            return None
        place = self.names[0]
        name = self.head[slice(*place)].rstrip(".")
        told = shouts(name) or self.agency or self.day is not None
        if not told and len(self.head[:end].split()) > _WORDS:
            return None
        certain = self.agency or self.day is not None or (told and not self._all_loud(end))
        return Read(Span(place.start, place.start + len(name)), end, end, certain, self.day)

    def _all_loud(self, end: int) -> bool:
        """Tell a headline in capitals: "KOSOVO: NO DEAL"."""
        line = self.head[end:].partition("\n")[0]
        return line.isupper() and len(line.split()) > 1

    def _is_closed(self) -> bool:
        """Tell whether a story may begin behind the last piece."""
        last = self.taken[-1]
        before = self.taken[-2].kind if len(self.taken) > 1 else None
        told = self.agency or self.day is not None
        closes = {
            "close": True,
            "bar": told,
            # the end of the line, but where the head was cut
            "line": (self.day is not None or before in _CLOSERS) and last.span.end < LOOK,
            "day": self._has_year() or self.head[last.span.end - 1] == ".",
            "group": last.kind == "group" and self._closes(last),
            "agency": before is not None and not self.closed,
            "stop": told,
        }
        return closes.get(last.kind, False)

    def _has_year(self) -> bool:
        return self.day is not None and self.day.year is not None

    def _closes(self, group: Piece) -> bool:
        """Tell whether a bracket needs no dash behind it: "(Reuters)", "(21 July 2021)"."""
        kinds: Iterable[str] = (one.kind for one in group.inside)
        shouted = shouts(self.head[slice(*self.names[0])])
        return shouted or any(kind in {"agency", "day"} for kind in kinds)


_CLOSERS = frozenset(("close", "bar", "group", "agency"))


def _begins(after: str) -> bool:
    """Tell whether a sentence or a new line begins, or nothing follows."""
    after = after.lstrip(" \t")
    return not after or after[0].isupper() or after[0].isdigit() or after[0] in _OPENS
