"""Put the new lines of an entry into the text of its file; all other characters stay."""

from __future__ import annotations

from collections.abc import Sequence

from gazetteer.book_blocks import Block, blocks, line_end
from geo.errors import EditRefused
from geo.report import Frozen


class Splice(Frozen):
    """The lines of one entry before and after; None where there is no entry."""

    id: str
    old: str | None
    new: str | None
    # Where a new entry goes: behind this one; "" is the top, None the end.
    after: str | None = None


class Stale(EditRefused):
    """The entry was changed since the edit was looked at; holds the versions to choose from."""

    def __init__(self, file: str, splice: Splice, now: str | None) -> None:
        """Take the edit and the lines that stand there now."""
        self.based_on, self.mine, self.theirs = splice.old, splice.new, now
        super().__init__(
            f"{file}: {splice.id!r} was changed since; look at both and edit again\n"
            f"--- there now\n{_shown(now)}\n--- wanted\n{_shown(splice.new)}"
        )


def spliced(text: str, splice: Splice, file: str) -> str:
    """Give the text of a file after a splice.

    Raises:
        Stale: the entry there is not the one that the splice begins with.
    """
    found = blocks(text)
    there = next((one for one in found if one.id == splice.id), None)
    if (there.text if there else None) != splice.old:
        raise Stale(file, splice, there.text if there else None)
    if there and splice.new is not None:
        return text[: there.start] + splice.new + text[there.stop :]
    return _without(text, there) if there else _with(text, found, splice)


def _with(text: str, found: Sequence[Block], splice: Splice) -> str:
    """Write a new entry behind another or at the end, a blank line between the two."""
    end, new = line_end(text), splice.new or ""
    if splice.after == "" and found:
        return text[: found[0].start] + new + end + text[found[0].start :]
    before = next((one.stop for one in found if one.id == splice.after), len(text))
    if not text[:before].strip("\ufeff"):
        return text + new
    if not text[:before].endswith("\n"):
        return text[:before] + end + end + new.removesuffix(end) + text[before:]
    gap = "" if text[:before].endswith(end + end) else end
    tail = "" if new.endswith("\n") or before == len(text) else end
    return text[:before] + gap + new + tail + text[before:]


def _without(text: str, there: Block) -> str:
    """Delete an entry and one of the blank lines around it."""
    end = line_end(text)
    above, below = text[: there.start], text[there.stop :]
    if above.endswith(end + end) and (not below or below.startswith(end)):
        above = above.removesuffix(end)
    if not there.text.endswith("\n"):
        above = above.removesuffix(end)
    return above + below


def _shown(text: str | None) -> str:
    return "nothing" if text is None else "\n".join(text.splitlines())
