"""Check a place book: every problem at once, with its place and what to write instead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from gazetteer.entry import ID, Entry, NameEntry
from gazetteer.geojson import read_shape
from gazetteer.yaml_tree import Node, Problem, Spot, tree


class Found(NamedTuple):
    """An entry that can be read, and where it stands."""

    id: str
    entry: Entry
    node: Node
    file: Path
    line: int


def check(file: Path, raw: bytes, known: Mapping[str, Found]) -> tuple[list[Found], list[str]]:
    """Read and check one file of a book; `known` are the entries of the files before it.

    Gives the entries that are right and a line for each problem.
    """
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        line = raw[: wrong.start].count(b"\n") + 1
        return [], [f"{file}:{line}:1: not UTF-8; save the file as UTF-8"]
    root, problems = tree(text)
    found: list[Found] = []
    if root is not None and root.kind != "mapping":
        problems.append(Problem(root.spot, "no entries; begin with an id and a colon: `my-town:`"))
    elif root is not None:
        for key, node in root.value:
            found.extend(_entry(file, key, node, known, problems))
        problems.extend(_references(found, known))
    problems.sort()
    lines = [f"{file}:{spot.line}:{spot.column}: {words}" for spot, words in problems]
    return found, lines


def _entry(
    file: Path, key: Node, node: Node, known: Mapping[str, Found], problems: list[Problem]
) -> Iterator[Found]:
    if not ID.fullmatch(key.value):
        words = f"{key.value!r} is no id; write small letters, digits and hyphens: {_id(key.value)}"
        problems.append(Problem(key.spot, words))
    if key.value in known:
        there = known[key.value]
        words = f"{key.value!r} stands already in {there.file}:{there.line}; give it another id"
        problems.append(Problem(key.spot, words))
    if node.kind != "mapping":
        words = f"{key.value!r} has no keys; write `name:`, `type:`, `at:` indented below it"
        problems.append(Problem(node.spot, words))
        return
    try:
        entry = Entry.model_validate(node.plain(), by_alias=True, by_name=False)
    except ValidationError as wrong:
        problems.extend(_problem(error, node) for error in wrong.errors())
        return
    problems.extend(_side_files(file, entry, node))
    yield Found(key.value, entry, node, file, key.spot.line)


def _id(text: str) -> str:
    from gazetteer.fold import fold

    return fold(text).replace(" ", "-") or "my-town"


def _problem(error: ErrorDetails, node: Node) -> Problem:
    path = tuple(error["loc"])
    name = str(path[-1]) if path else ""
    if error["type"] == "extra_forbidden":
        return Problem(_key_spot(node, path), f"no key {name!r}; {_meant(name, path)}")
    if error["type"] == "missing":
        return Problem(node.at(path[:-1]), f"{name!r} is missing; write `{name}: …`")
    name = next((step for step in reversed(path) if isinstance(step, str)), "")
    words = str(error.get("ctx", {}).get("error") or _plain(error))
    return Problem(node.at(path), f"{name}: {words}" if name else words)


def _key_spot(node: Node, path: tuple[Any, ...]) -> Spot:
    parent: Node | None = node
    for step in path[:-1]:
        parent = parent.step(step) if parent else None
    if parent is not None and parent.kind == "mapping":
        return next((key.spot for key, _ in parent.value if key.value == path[-1]), parent.spot)
    return node.at(path)


def _meant(name: str, path: tuple[Any, ...]) -> str:
    model = NameEntry if len(path) > 1 and path[0] == "names" else Entry
    words = [field.alias or key for key, field in model.model_fields.items()]
    near = get_close_matches(name, words, 1, 0.6)
    return f"did you mean {near[0]!r}?" if near else f"write one of {', '.join(words)}"


def _plain(error: ErrorDetails) -> str:
    """Say in our words what pydantic found."""
    given, limits = error["input"], error.get("ctx", {})
    kind = error["type"]
    if kind == "literal_error":
        return f"{given!r} is not known; write {limits['expected']}"
    if kind == "string_pattern_mismatch":
        return f"{given!r} is not of the form {limits['pattern']}; write it so"
    if kind in ("bool_type", "bool_parsing"):
        return f"{given!r} is neither; write true or false"
    return f"{error['msg'].replace('Input should be', 'must be')}, not {given!r}; write it so"


def _side_files(file: Path, entry: Entry, node: Node) -> Iterator[Problem]:
    for key in ("line", "area"):
        side = getattr(entry, key)
        if not side:
            continue
        try:
            shape = read_shape(file.parent / side)
        except OSError:
            words = f"{key}: there is no file {side!r} beside the book; draw it or delete the line"
        except ValueError as wrong:
            words = f"{key}: {side} {wrong}"
        else:
            if shape.kind == key:
                continue
            holds = "an area" if key == "line" else "a line"
            words = f"{key}: {side} holds {holds}; write {shape.kind}: {side}"
        yield Problem(node.at((key,)), words)


def _references(found: list[Found], known: Mapping[str, Found]) -> Iterator[Problem]:
    ids = {one.id for one in found} | set(known)
    for one in found:
        for key, values in (("in", one.entry.within), ("near", one.entry.near)):
            for number, value in enumerate(values):
                if value not in ids and not _outside(value):
                    path = (key, number) if _is_list(one.node, key) else (key,)
                    yield Problem(one.node.at(path), _unknown(key, value, ids))
        other = one.entry.replaced_by
        if other and (other not in ids or other == one.id):
            yield Problem(one.node.at(("replaced_by",)), _unknown("replaced_by", other, ids))


def _is_list(node: Node, key: str) -> bool:
    part = node.step(key)
    return part is not None and part.kind == "list"


def _outside(value: str) -> bool:
    """Tell an id of the base: geonames:831053, base:sahel, a country code, US.TX."""
    return ":" in value or (value[:2].isupper() and value[:2].isalpha() and value[2:3] in ("", "."))


def _unknown(key: str, value: str, ids: set[str]) -> str:
    near = get_close_matches(value, sorted(ids), 1, 0.6)
    hint = f"did you mean {near[0]!r}?" if near else "write the id of an entry"
    return f"{key}: no entry {value!r}; {hint}"
