"""Edit the lines of one entry: what an edit does not speak of stays as it is, byte for byte."""

from __future__ import annotations

from typing import Any

from gazetteer.editing.edits import Add, Drop, Set, Swap, Unset
from gazetteer.editing.layout import Layout
from gazetteer.editing.values import flow, item, pair, scalar
from gazetteer.entry import KEYS
from gazetteer.yaml_tree import tree
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
        done = _set(layout, edit.key, edit.value, end)
    elif isinstance(edit, Add):
        done = _add(layout, edit, end)
    elif isinstance(edit, Swap):
        done = _swap(layout, edit)
    elif isinstance(edit, Drop):
        done = _drop(layout, edit)
    else:
        done = _unset(layout, edit.key, edit.id)
    if not text.endswith("\n"):
        done = done.removesuffix(end)
    if plain(done) != wanted(plain(text), edit):
        raise EditRefused(f"cannot {edit}: it is written in an unusual way; edit it by hand")
    return done


def plain(text: str) -> dict[str, Any]:
    """Give what the lines of an entry say."""
    root, _ = tree(text)
    said = root.value[0][1].plain() if root and root.kind == "mapping" and root.value else None
    return said if isinstance(said, dict) else {}


def wanted(said: dict[str, Any], edit: Line) -> dict[str, Any]:
    """Give what an entry is to say after an edit."""
    if isinstance(edit, Unset):
        return {key: value for key, value in said.items() if key != edit.key}
    if isinstance(edit, Set):
        return {**said, edit.key: _listed(edit.value)}
    there = said.get(edit.key) or []
    if isinstance(edit, Drop):
        left = [one for one in _several(there) if one != edit.value]
        return {key: left if key == edit.key else value for key, value in said.items()
                if left or key != edit.key}  # fmt: skip
    if isinstance(edit, Swap):
        return {**said, edit.key: [edit.new if one == edit.old else one for one in there]}
    return {**said, edit.key: [*_several(there), edit.value]}


def _several(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _listed(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _set(layout: Layout, key: str, value: Any, end: str) -> str:
    if key not in layout.pairs:
        return _insert(layout, key, value, end)
    name, old = layout.pairs[key]
    start, stop = layout.span(old)
    text = layout.text
    if start == stop:
        return f"{text[:start]} {_beside(layout, value)}{text[stop:]}"
    if _is_block(old):
        begin = name.start_mark.index
        return text[:begin] + pair(key, value, layout.indent, end).lstrip() + text[stop:]
    quote = getattr(old, "style", None) or ""
    return text[:start] + _beside(layout, value, quote) + text[stop:]


def _beside(layout: Layout, value: Any, quote: str = "") -> str:
    """Write a value beside its key; a text among brackets needs quotes more often."""
    bare = isinstance(value, str) and not layout.entry.flow_style
    return scalar(value, quote) if bare else flow(value, quote)


def _is_block(node: Any) -> bool:
    """Tell a value on lines of its own from one that stands beside its key."""
    return getattr(node, "style", None) in ("|", ">") or getattr(node, "flow_style", None) is False


def _insert(layout: Layout, key: str, value: Any, end: str) -> str:
    """Write a key behind the one that usually comes before it."""
    before = [other for other in layout.pairs if _rank(other) <= _rank(key)] or [*layout.pairs]
    stop = layout.span(layout.pairs[max(before, key=_rank)][1])[1]
    if layout.entry.flow_style:
        return f"{layout.text[:stop]}, {key}: {flow(value)}{layout.text[stop:]}"
    return _below(layout, stop, pair(key, value, layout.indent, end), end)


def _rank(key: str) -> int:
    return KEYS.index(key) if key in KEYS else len(KEYS)


def _below(layout: Layout, at: int, line: str, end: str) -> str:
    """Write lines below the line of `at`."""
    stop = layout.line_stop(at)
    above = layout.text[:stop]
    return above + ("" if above.endswith("\n") else end) + line + end + layout.text[stop:]


def _add(layout: Layout, edit: Add, end: str) -> str:
    if edit.key not in layout.pairs:
        return _insert(layout, edit.key, [edit.value], end)
    old = layout.pairs[edit.key][1]
    start, stop = layout.span(old)
    text = layout.text
    if isinstance(plain(text)[edit.key], dict):
        raise EditRefused(f"{edit.id}: {edit.key} is no list; set it as a whole")
    if isinstance(old.value, str):
        there = flow(wanted(plain(text), edit)[edit.key])
        return text[:start] + (there if start < stop else f" {there}") + text[stop:]
    if edit.value in plain(text)[edit.key]:
        raise EditRefused(f"{edit.id}: {edit.value!r} stands in {edit.key} already")
    if _is_block(old):
        dash = " " * old.start_mark.column
        return _below(layout, stop, f"{dash}- {item(edit.value)}", end)
    at = layout.span(old.value[-1])[1] if old.value else start + 1
    comma = ", " if old.value else ""
    return f"{text[:at]}{comma}{flow(edit.value)}{text[at:]}"


def _swap(layout: Layout, edit: Swap) -> str:
    items = plain(layout.text).get(edit.key)
    if not isinstance(items, list) or edit.old not in items:
        raise EditRefused(f"{edit.id}: {edit.old!r} does not stand in {edit.key}")
    there = layout.pairs[edit.key][1]
    node = there.value[items.index(edit.old)]
    start, stop = layout.span(node)
    quote = getattr(node, "style", None) or ""
    bare = isinstance(edit.new, str) and _is_block(there)
    new = scalar(edit.new, quote) if bare else flow(edit.new, quote)
    return layout.text[:start] + new + layout.text[stop:]


def _drop(layout: Layout, edit: Drop) -> str:
    items = _several(plain(layout.text).get(edit.key) or [])
    if edit.value not in items:
        raise EditRefused(f"{edit.id}: {edit.value!r} does not stand in {edit.key}")
    if items.count(edit.value) == len(items):
        return _unset(layout, edit.key, edit.id)
    there, number = layout.pairs[edit.key][1], items.index(edit.value)
    start, stop = layout.span(there.value[number])
    if _is_block(there):
        return layout.text[: layout.line_start(start)] + layout.text[layout.line_stop(stop) :]
    if number + 1 < len(items):
        stop = layout.span(there.value[number + 1])[0]
    else:
        start = layout.span(there.value[number - 1])[1]
    return layout.text[:start] + layout.text[stop:]


def _unset(layout: Layout, key: str, id_: str) -> str:
    if key not in layout.pairs:
        raise EditRefused(f"{id_} has no {key!r}; it has {', '.join(layout.pairs)}")
    name, old = layout.pairs[key]
    start, stop = name.start_mark.index, layout.span(old)[1]
    if not layout.entry.flow_style:
        return layout.text[: layout.line_start(start)] + layout.text[layout.line_stop(stop) :]
    keys = list(layout.pairs)
    number = keys.index(key)
    if number + 1 < len(keys):
        stop = layout.pairs[keys[number + 1]][0].start_mark.index
    elif number:
        start = layout.span(layout.pairs[keys[number - 1]][1])[1]
    return layout.text[:start] + layout.text[stop:]
