"""Give a key of an entry a value in its lines, or delete it; comments and quotes stay."""

from __future__ import annotations

from typing import Any

from gazetteer.editing.layout import Layout, plain
from gazetteer.editing.values import flow, pair, scalar
from gazetteer.entry import KEYS
from geo.errors import EditRefused


def put(layout: Layout, key: str, value: Any, end: str) -> str:
    """Give the lines with a value under a key, whether it stands there already or not."""
    if key not in layout.pairs:
        return inserted(layout, key, value, end)
    name, old = layout.pairs[key]
    start, stop = layout.span(old)
    text = layout.text
    if start == stop:
        return f"{text[:start]} {_beside(layout, value)}{text[stop:]}"
    if (done := _in_parts(layout, key, value, end)) is not None:
        return done
    if is_block(old):
        begin = name.start_mark.index
        return text[:begin] + pair(key, value, layout.indent, end).lstrip() + text[stop:]
    quote = getattr(old, "style", None) or ""
    return text[:start] + _beside(layout, value, quote) + text[stop:]


def _in_parts(layout: Layout, key: str, value: Any, end: str) -> str | None:
    """Write only the parts of a list or a mapping that are new: remarks stand between them.

    None where the value has to be written as a whole: it is shorter or longer, or its parts are
    written in a way that this would disturb.
    """
    there = plain(layout.text).get(key)
    try:
        if isinstance(there, dict) and isinstance(value, dict):
            done = _keys_put(layout.text, key, (there, value), end) if there else None
        else:
            done = _items_put(layout, key, there, value)
    except EditRefused:
        return None
    wanted = [*value] if isinstance(value, tuple) else value
    return done if done is not None and plain(done).get(key) == wanted else None


def _is_large(node: Any, old: Any, new: Any) -> bool:
    return old is None or not isinstance(node.value, str) or isinstance(new, list | dict)


def _items_put(layout: Layout, key: str, there: Any, value: Any) -> str | None:
    if not isinstance(there, list) or not isinstance(value, list | tuple):
        return None
    old, text = layout.pairs[key][1], layout.text
    parts = [*zip(old.value, there, value, strict=False)]
    if len(there) != len(value) or any(_is_large(*part) for part in parts):
        return None
    for node, was, new in reversed(parts):
        if was != new:
            start, stop = layout.span(node)
            bare = isinstance(new, str) and is_block(old)
            text = text[:start] + (scalar if bare else flow)(new, node.style or "") + text[stop:]
    return text


def _keys_put(text: str, key: str, said: tuple[dict[str, Any], dict[str, Any]], end: str) -> str:
    there, wanted = said
    for inner, value in wanted.items():
        if inner not in there or there[inner] != value:
            text = put(Layout(text).inside(key), inner, value, end)
    for inner in there:
        if inner not in wanted:
            text = deleted(Layout(text).inside(key), inner, key)
    return text


def _beside(layout: Layout, value: Any, quote: str = "") -> str:
    """Write a value beside its key; a text among brackets needs quotes more often."""
    bare = isinstance(value, str) and not layout.entry.flow_style
    return scalar(value, quote) if bare else flow(value, quote)


def is_block(node: Any) -> bool:
    """Tell a value on lines of its own from one that stands beside its key."""
    return getattr(node, "style", None) in ("|", ">") or getattr(node, "flow_style", None) is False


def inserted(layout: Layout, key: str, value: Any, end: str) -> str:
    """Write a key behind the one that usually comes before it."""
    before = [other for other in layout.pairs if _rank(other) <= _rank(key)] or [*layout.pairs]
    stop = layout.span(layout.pairs[max(reversed(before), key=_rank)][1])[1]
    if layout.entry.flow_style:
        return f"{layout.text[:stop]}, {flow(key)}: {flow(value)}{layout.text[stop:]}"
    return below(layout, stop, pair(key, value, layout.indent, end), end)


def _rank(key: str) -> int:
    return KEYS.index(key) if key in KEYS else len(KEYS)


def below(layout: Layout, at: int, line: str, end: str) -> str:
    """Write lines below the line of `at`."""
    stop = layout.line_stop(at)
    above = layout.text[:stop]
    return above + ("" if above.endswith("\n") else end) + line + end + layout.text[stop:]


def deleted(layout: Layout, key: str, id_: str) -> str:
    """Give the lines without a key.

    Raises:
        EditRefused: there is no such key.
    """
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
