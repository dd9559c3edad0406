"""Put the new lines of an entry into the text of its file; all other characters stay."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from gazetteer.book_blocks import Block, blocks, line_end
from geo.errors import EditRefused
from geo.report import Frozen

_END = re.compile(r"^\.\.\.(?=\s|$)", re.MULTILINE)
Keep = Literal["mine", "theirs"]  # of an entry changed since: what the edit wants, what is there


class Splice(Frozen):
    """The lines of one entry before and after; None where there is no entry."""

    id: str
    old: str | None
    new: str | None
    # Where a new entry goes: behind this one; "" is the top, None the end.
    after: str | None = None


class Stale(EditRefused):
    """The entry was changed since the edit was looked at; holds the versions to choose from."""

    def __init__(
        self, file: str, splice: Splice, now: str | None, hint: str = "look at both and edit again"
    ) -> None:
        """Take the edit, the lines that stand there now and what to do about the two."""
        self.based_on, self.mine, self.theirs = splice.old, splice.new, now
        super().__init__(
            f"{file}: {splice.id!r} was changed since; {hint}\n"
            f"--- there now\n{_shown(now)}\n--- wanted\n{_shown(splice.new)}"
        )


def chosen(text: str, splices: Sequence[Splice], file: str, keep: Keep | None) -> Iterator[Splice]:
    """Give the splices that can be done to a text: entries changed since are as `keep` says.

    Raises:
        Stale: an entry was changed since, and nobody says which version to keep.
    """
    there = {one.id: one.text for one in blocks(text)}
    for one in splices:
        now = there.get(one.id)
        if now == one.old:
            yield one
        elif now == one.new:
            continue  # somebody did it by hand already
        elif keep is None:
            hint = "--keep mine writes what is wanted, --keep theirs leaves what is there"
            raise Stale(file, one, now, hint)
        elif keep == "mine":
            yield one.model_copy(update={"old": now})


def spliced(text: str, splices: Sequence[Splice], file: str) -> str:
    """Give the text of a file after splices, one an entry.

    Raises:
        Stale: an entry there is not the one that its splice begins with.
    """
    there = {one.id: one for one in blocks(text)}
    for one in splices:
        now = there[one.id].text if one.id in there else None
        if now != one.old:
            raise Stale(file, one, now)
    text = _replaced(text, [(there[one.id], one.new) for one in splices if one.old and one.new])
    for one in splices:
        if one.new is None:
            text = _without(text, next((b for b in blocks(text) if b.id == one.id), None))
    for one in splices:
        if one.old is None:
            text = _with(text, one)
    return text


def _replaced(text: str, pairs: Sequence[tuple[Block, str]]) -> str:
    parts, seen = [], 0
    for block, new in sorted(pairs, key=lambda pair: pair[0].start):
        parts += [text[seen : block.start], new]
        seen = block.stop
    return "".join([*parts, text[seen:]])


def _with(text: str, splice: Splice) -> str:
    """Write a new entry behind another or at the end, a blank line between the two."""
    end, new, before = line_end(text), splice.new or "", _stop(text)
    if splice.after is not None and (found := blocks(text)):
        if not splice.after:
            return text[: found[0].start] + new + end + text[found[0].start :]
        before = next((one.stop for one in found if one.id == splice.after), before)
    if not text[:before].strip("\ufeff"):
        return text + new
    if not text.endswith("\n", 0, before):
        return text[:before] + end + end + new.removesuffix(end) + text[before:]
    gap = "" if text.endswith(end + end, 0, before) else end
    tail = "" if new.endswith("\n") or before == len(text) else end
    return text[:before] + gap + new + tail + text[before:]


def _stop(text: str) -> int:
    """Give where entries end: at the end of the file, or at a line `...`, which ends the YAML."""
    found = blocks(text)
    mark = _END.search(text, found[-1].stop) if found else None
    return mark.start() if mark else len(text)


def _without(text: str, there: Block | None) -> str:
    """Delete an entry and one of the blank lines around it."""
    if there is None:
        return text
    end = line_end(text)
    above, below = text[: there.start], text[there.stop :]
    if above.endswith(end + end) and (not below or below.startswith(end)):
        above = above.removesuffix(end)
    if not there.text.endswith("\n"):
        above = above.removesuffix(end)
    return above + below


def _shown(text: str | None) -> str:
    return "nothing" if text is None else "\n".join(text.splitlines())
