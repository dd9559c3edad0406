"""Add an item to a list in the lines of an entry, write another in its place, or take it out."""

from __future__ import annotations

from gazetteer.editing.edits import Add, Drop, Swap
from gazetteer.editing.key_lines import below, deleted, inserted, is_block
from gazetteer.editing.layout import Layout, plain, several
from gazetteer.editing.values import flow, item, scalar
from geo.errors import EditRefused


def added(layout: Layout, edit: Add, end: str) -> str:
    """Give the lines with one more item in a list.

    Raises:
        EditRefused: it stands there already, or there is no list.
    """
    if edit.key not in layout.pairs:
        return inserted(layout, edit.key, [edit.value], end)
    old = layout.pairs[edit.key][1]
    start, stop = layout.span(old)
    text = layout.text
    if isinstance(plain(text)[edit.key], dict):
        raise EditRefused(f"{edit.id}: {edit.key} is no list; set it as a whole")
    if isinstance(old.value, str):
        there = flow([*several(plain(text)[edit.key] or []), edit.value])
        return text[:start] + (there if start < stop else f" {there}") + text[stop:]
    if edit.value in plain(text)[edit.key]:
        raise EditRefused(f"{edit.id}: {edit.value!r} stands in {edit.key} already")
    if is_block(old):
        dash = " " * old.start_mark.column
        return below(layout, stop, f"{dash}- {item(edit.value)}", end)
    at = layout.span(old.value[-1])[1] if old.value else start + 1
    comma = ", " if old.value else ""
    return f"{text[:at]}{comma}{flow(edit.value)}{text[at:]}"


def swapped(layout: Layout, edit: Swap) -> str:
    """Give the lines with another item in the place of one.

    Raises:
        EditRefused: it does not stand there.
    """
    items = plain(layout.text).get(edit.key)
    if not isinstance(items, list) or edit.old not in items:
        raise EditRefused(f"{edit.id}: {edit.old!r} does not stand in {edit.key}")
    there = layout.pairs[edit.key][1]
    node = there.value[items.index(edit.old)]
    start, stop = layout.span(node)
    quote = getattr(node, "style", None) or ""
    bare = isinstance(edit.new, str) and is_block(there)
    new = scalar(edit.new, quote) if bare else flow(edit.new, quote)
    return layout.text[:start] + new + layout.text[stop:]


def dropped(layout: Layout, edit: Drop) -> str:
    """Give the lines without an item, and without the key if it was the last.

    Raises:
        EditRefused: it does not stand there.
    """
    items = several(plain(layout.text).get(edit.key) or [])
    if edit.value not in items:
        raise EditRefused(f"{edit.id}: {edit.value!r} does not stand in {edit.key}")
    if items.count(edit.value) == len(items):
        return deleted(layout, edit.key, edit.id)
    there, number = layout.pairs[edit.key][1], items.index(edit.value)
    start, stop = layout.span(there.value[number])
    if is_block(there):
        return layout.text[: layout.line_start(start)] + layout.text[layout.line_stop(stop) :]
    if number + 1 < len(items):
        stop = layout.span(there.value[number + 1])[0]
    else:
        start = layout.span(there.value[number - 1])[1]
    return layout.text[:start] + layout.text[stop:]
