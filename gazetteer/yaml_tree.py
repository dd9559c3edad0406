"""Read YAML as a tree that knows where everything stands; YAML 1.2 scalars, nothing clever.

`NO` is a word, 12:30 is a word. Anchors, aliases, tags, duplicate keys, several documents in one
file, too large and too deep files are refused, each with line and column.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml

LARGEST = 64 * 2**20  # bytes of one file
DEEPEST = 8  # mappings and lists within each other

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INT = re.compile(r"[-+]?[0-9]{1,18}")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]{1,30}|[0-9]{1,30}(?:\.[0-9]{0,30})?)(?:[eE][-+]?[0-9]{1,3})?")
_WORDS = {"": None, "~": None, "null": None, "Null": None, "NULL": None, "true": True,
          "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}  # fmt: skip


class Spot(NamedTuple):
    """A line and a column, both counted from 1."""

    line: int
    column: int


class Problem(NamedTuple):
    """What is wrong, where, and what to write instead."""

    spot: Spot
    words: str


class Node(NamedTuple):
    """A piece of a YAML file: `value` is a scalar, a list of nodes or a list of pairs."""

    kind: str  # scalar, list, mapping
    value: Any
    spot: Spot

    def plain(self) -> Any:
        """Give the value without its places."""
        if self.kind == "mapping":
            return {key.value: node.plain() for key, node in self.value}
        return [node.plain() for node in self.value] if self.kind == "list" else self.value

    def at(self, path: tuple[int | str, ...]) -> Spot:
        """Find where the piece of that path stands, or the nearest piece around it."""
        node = self
        for step in path:
            found = node.step(step)
            if found is None:
                return node.spot
            node = found
        return node.spot

    def step(self, step: int | str) -> Node | None:
        """Give the part under a key or a number."""
        if self.kind == "mapping":
            return next((node for key, node in self.value if key.value == step), None)
        if self.kind == "list" and isinstance(step, int) and step < len(self.value):
            return self.value[step]  # type: ignore[no-any-return]
        return None


class Reading(Exception):
    """What stops the reading of a file."""

    def __init__(self, spot: Spot, words: str) -> None:
        super().__init__(words)
        self.problem = Problem(spot, words)


def tree(text: str) -> tuple[Node | None, list[Problem]]:
    """Read a YAML text: its tree (None when it is empty or broken) and every problem found."""
    problems: list[Problem] = []
    if len(text) > LARGEST:
        words = f"the file has {len(text):,} characters; split it, {LARGEST:,} is the most"
        return None, [Problem(Spot(1, 1), words)]
    try:
        events = iter(yaml.parse(text, Loader=_LOADER))
        return _document(events, problems), problems
    except yaml.MarkedYAMLError as wrong:
        mark = wrong.problem_mark or wrong.context_mark
        spot = Spot(mark.line + 1, mark.column + 1) if mark else Spot(1, 1)
        at = text[mark.index : mark.index + 1] if mark else ""
        return None, [*problems, Problem(spot, f"not YAML: {_syntax(wrong, at)}")]
    except yaml.reader.ReaderError as wrong:
        before = text[: wrong.position]
        spot = Spot(before.count("\n") + 1, len(before) - before.rfind("\n"))
        words = f"the character {_shown(wrong.character)} may not stand here; delete it"
        return None, [*problems, Problem(spot, words)]
    except Reading as wrong:
        return None, [*problems, wrong.problem]


def _syntax(wrong: yaml.MarkedYAMLError, at: str) -> str:
    words = (wrong.problem or wrong.context or "syntax error").strip()
    if at == "\t":
        return "a tab stands before the text; indent with spaces"
    if "cannot start any token" in words:
        return f"{words}; put the text in quotes"
    if "mapping values" in words:
        return f"{words}; put a text with a colon in quotes, or indent the line as the one above"
    return f"{words}; look at the indentation and the brackets here and on the line before"


def _shown(character: object) -> str:
    return f"U+{character:04X}" if isinstance(character, int) else repr(character)


def _spot(event: Any) -> Spot:
    return Spot(event.start_mark.line + 1, event.start_mark.column + 1)


def _document(events: Iterator[Any], problems: list[Problem]) -> Node | None:
    root = None
    documents = 0
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                raise Reading(_spot(event), "a second document begins with ---; delete that line")
            if not isinstance(following := next(events), yaml.DocumentEndEvent):
                root = _node(following, events, problems, 0)
    return root


def _node(event: Any, events: Iterator[Any], problems: list[Problem], depth: int) -> Node:
    spot = _spot(event)
    if isinstance(event, yaml.AliasEvent):
        problems.append(Problem(spot, f"alias *{event.anchor}: write the value out instead"))
        return Node("scalar", None, spot)
    _refuse_magic(event, spot, problems)
    if isinstance(event, yaml.ScalarEvent):
        return Node("scalar", _scalar(event), spot)
    if depth >= DEEPEST:
        raise Reading(spot, f"lists or keys stand more than {DEEPEST} deep; write it flatter")
    if isinstance(event, yaml.SequenceStartEvent):
        parts = []
        while not isinstance(following := next(events), yaml.SequenceEndEvent):
            parts.append(_node(following, events, problems, depth + 1))
        return Node("list", parts, spot)
    return Node("mapping", _pairs(events, problems, depth + 1), spot)


def _refuse_magic(event: Any, spot: Spot, problems: list[Problem]) -> None:
    if event.anchor:
        problems.append(Problem(spot, f"anchor &{event.anchor}: delete it; anchors are not read"))
    if event.tag:
        problems.append(Problem(spot, f"tag {event.tag}: delete it; tags are not read"))


def _pairs(events: Iterator[Any], problems: list[Problem], depth: int) -> list[tuple[Node, Node]]:
    pairs: list[tuple[Node, Node]] = []
    seen: dict[Any, int] = {}
    while not isinstance(event := next(events), yaml.MappingEndEvent):
        key = _node(event, events, problems, depth)
        value = _node(next(events), events, problems, depth)
        if key.kind != "scalar" or not isinstance(key.value, str):
            shown = key.value if key.kind == "scalar" else f"a {key.kind}"
            problems.append(Problem(key.spot, f"the key {shown!r} is no text; put it in quotes"))
        elif key.value in seen:
            words = f"{key.value!r} stands already on line {seen[key.value]}; keep one of the two"
            problems.append(Problem(key.spot, words))
        else:
            seen[key.value] = key.spot.line
            pairs.append((key, value))
    return pairs


def _scalar(event: Any) -> Any:
    """Read a plain scalar as YAML 1.2's core schema does; a quoted one is text."""
    text = event.value
    if not event.implicit[0]:
        return text
    if text in _WORDS:
        return _WORDS[text]
    if _INT.fullmatch(text):
        return int(text)
    return float(text) if _FLOAT.fullmatch(text) else text
