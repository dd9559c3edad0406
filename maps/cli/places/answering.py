"""Go through the names in question one by one, and write each answer into the place book."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from geo.errors import DatelineError
from maps.cli.places.editing import book_of, degrees, finish, point
from maps.showing import shown_lines

if TYPE_CHECKING:
    from gazetteer.editing import Change
    from gazetteer.review import Question

_KEYS = "a adds it as a new place, r rejects it, s skips, q quits"


def walk(questions: Sequence[Question], home: Path) -> None:
    """Show each name and take an answer; each is written at once, and undone like every edit."""
    from maps.reviewing import lines

    books = book_of(home, new=True)
    for number, one in enumerate(questions, 1):
        shown = [line for line in lines(one, home) if not line.startswith("    $ ")]
        click.echo(f"\n[{number} of {len(questions)}] " + "\n".join(shown))
        if not _settled(one, books):
            return


def _settled(one: Question, books: tuple[Path, ...]) -> bool:
    """Ask until there is an answer that can be written; False to go no further."""
    while True:
        answer = _answer(len(one.candidates))
        if answer in ("q", "s"):
            return answer == "s"
        try:
            finish([_change(one, books, answer)], dry_run=False)
        except (DatelineError, click.UsageError) as wrong:
            click.echo(shown_lines([f"not written: {wrong}"]))
        else:
            return True


def _answer(candidates: int) -> str:
    numbers = [str(number) for number in range(1, candidates + 1)]
    which = f"1 to {candidates} chooses, " if candidates > 1 else "1 chooses, " * candidates
    choice = click.Choice([*numbers, "a", "r", "s", "q"])
    answer: str = click.prompt(which + _KEYS, type=choice, default="s", show_choices=False)
    return answer


def _change(one: Question, books: tuple[Path, ...], answer: str) -> Change:
    from gazetteer.editing import actions, rules

    if answer == "r":
        return rules.reject(books, one.name)
    if answer != "a":
        return rules.mean(books, one.name, one.candidates[int(answer) - 1].place)
    kind = click.prompt("its type (village, river, bridge …)")
    at = point(
        click.prompt("its latitude", value_proc=degrees),
        click.prompt("its longitude", value_proc=degrees),
    )
    return actions.add(books, one.name, {"type": kind, "at": actions.position(at)})
