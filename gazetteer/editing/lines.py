"""Edit the lines of one entry: what an edit does not speak of stays as it is, byte for byte."""

from __future__ import annotations

from typing import Any

from gazetteer.editing.edits import Add, Drop, Set, Swap, Unset
from gazetteer.editing.item_lines import added, dropped, swapped
from gazetteer.editing.key_lines import deleted, put
from gazetteer.editing.layout import Layout, plain, several
from geo.errors import EditRefused

Line = Set | Unset | Add | Swap | Drop  # the edits of lines that are there


def edited(text: str, edit: Line, end: str) -> str:
    """Give the lines of an entry after an edit; `end` is the line break of the file.

    Raises:
        EditRefused: the edit makes no sense here, or the entry is written in a way that the
            edit would disturb.
    """
    layout = Layout(text)
    if isinstance(edit, Set):
        done = put(layout, edit.key, edit.value, end)
    elif isinstance(edit, Add):
        done = added(layout, edit, end)
    elif isinstance(edit, Swap):
        done = swapped(layout, edit)
    elif isinstance(edit, Drop):
        done = dropped(layout, edit)
    else:
        done = deleted(layout, edit.key, edit.id)
    if not text.endswith("\n"):
        done = done.removesuffix(end)
    if plain(done) != wanted(plain(text), edit):
        raise EditRefused(f"cannot {edit}: it is written in an unusual way; edit it by hand")
    return done


def wanted(said: dict[str, Any], edit: Line) -> dict[str, Any]:
    """Give what an entry is to say after an edit."""
    if isinstance(edit, Unset):
        return {key: value for key, value in said.items() if key != edit.key}
    if isinstance(edit, Set):
        return {**said, edit.key: _listed(edit.value)}
    there = said.get(edit.key) or []
    if isinstance(edit, Drop):
        left = [one for one in several(there) if one != edit.value]
        return {key: left if key == edit.key else value for key, value in said.items()
                if left or key != edit.key}  # fmt: skip
    if isinstance(edit, Swap):
        return {**said, edit.key: [edit.new if one == edit.old else one for one in there]}
    return {**said, edit.key: [*several(there), edit.value]}


def _listed(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value
