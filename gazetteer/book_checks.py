"""Check a place book: every problem at once, with its place and what to write instead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from gazetteer.book_found import Barred, Found, Read
from gazetteer.book_links import clashes, references
from gazetteer.entry import ID, NOT_PLACES, Entry, NameEntry, NotPlaces, Strict
from gazetteer.entry_values import short
from gazetteer.geojson import read_shape
from gazetteer.yaml_tree import Node, Problem, Spot, tree

_BOOK = "gazetteer.yaml"
_MOST = 100  # problems told of one entry; a whole book that slipped under one has thousands
M = TypeVar("M", bound=Strict)
Said = Mapping[str, Any]
# What an entry is taken to say where it does not, or wrongly, so that its other keys are checked.
_UNSAID: Said = {"name": "?", "type": "settlement", "at": [0, 0]}


def book_files(paths: Sequence[Path]) -> list[Path]:
    """Give the files of a book that is told by files, folders of files or workspaces."""
    return [file for path in paths for file in _files(path)]


def check_files(raws: Mapping[Path, bytes]) -> tuple[list[Read], list[str]]:
    """Read and check the files of a book.

    Gives the entries, what is wrong in them left out, and a line for each problem,
    `file:line:column: …`.
    """
    found: list[Read] = []
    ids: set[str] = set()
    problems: dict[Path, list[Problem]] = {}
    for file, raw in raws.items():
        known = {one.id: one for one in found}
        root, problems[file] = _tree(raw)
        for key, node in root.value if root else ():
            ids.add(key.value)
            found.extend(check_entry(file, key, node, known, problems[file]))
    entries = [one for one in found if isinstance(one, Found)]
    barred = [one for one in found if isinstance(one, Barred)]
    for file, problem in (*references(entries, ids - {NOT_PLACES}), *clashes(entries, barred)):
        problems[file].append(problem)
    lines = [
        f"{file}:{spot.line}:{spot.column}: {words}"
        for file, wrong in problems.items()
        for spot, words in sorted(wrong)
    ]
    return found, lines


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    book = path / _BOOK
    return [book] if book.exists() else sorted(path.glob("*.yaml"))


def _tree(raw: bytes) -> tuple[Node | None, list[Problem]]:
    """Read a file as a mapping; None where it is empty or none."""
    try:
        root, problems = tree(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as wrong:
        line = raw[: wrong.start].count(b"\n") + 1
        return None, [Problem(Spot(line, 1), "not UTF-8; save the file as UTF-8")]
    if root is None or root.kind == "mapping":
        return root, problems
    problems.append(Problem(root.spot, "no entries; begin with an id and a colon: `my-town:`"))
    return None, problems


def check_entry(
    file: Path, key: Node, node: Node, known: Mapping[str, Read], problems: list[Problem]
) -> Iterator[Read]:
    """Check one entry on its own; give what can be read of it, and add what is wrong."""
    before = len(problems)
    if not ID.fullmatch(key.value):
        words = f"{key.value!r} is no id; write small letters, digits and hyphens: {_id(key.value)}"
        problems.append(Problem(key.spot, words))
    if key.value in known:
        there = known[key.value]
        hint = "join the two" if key.value == NOT_PLACES else "give it another id"
        words = f"{key.value!r} stands already in {there.file}:{there.line}; {hint}"
        problems.append(Problem(key.spot, words))
    if node.kind != "mapping":
        keys = "`names:`" if key.value == NOT_PLACES else "`name:`, `type:`, `at:`"
        words = f"{key.value!r} has no keys; write {keys} indented below it"
        problems.append(Problem(node.spot, words))
        return
    if key.value == NOT_PLACES:
        barred = _read(NotPlaces, key, node, problems)
        if barred:
            yield Barred(key.value, barred, node, file, key.spot.line)
    elif entry := _read(Entry, key, node, problems, _UNSAID):
        problems.extend(_side_files(file, entry, node))
        yield Found(key.value, entry, node, file, key.spot.line, len(problems) == before)


def _read(
    model: type[M], key: Node, node: Node, problems: list[Problem], unsaid: Said | None = None
) -> M | None:
    """Read what stands under a key; where that is wrong, what is left without the wrong keys.

    The rest is still worth checking, so that all mistakes of an entry are told at once.
    """
    said = node.plain()
    try:
        return validated(model, said)
    except ValidationError as wrong:
        errors = wrong.errors()
    problems.extend(_problem(error, node, model) for error in errors[:_MOST])
    if len(errors) > _MOST:
        words = f"{len(errors) - _MOST:,} more keys of {key.value!r} are wrong; mend these first"
        problems.append(Problem(key.spot, words))
    bad = {error["loc"][0] for error in errors if error["loc"]}
    left = {one: value for one, value in said.items() if one not in bad}
    try:
        return validated(model, {**(unsaid or {}), **left})
    except ValidationError:
        return None


def _id(text: str) -> str:
    from gazetteer.fold import fold

    return fold(text).replace(" ", "-") or "my-town"


def validated(model: type[M], said: Any) -> M:
    """Read what stands under the keys of a block.

    Raises:
        ValidationError: it is wrong.
    """
    return model.model_validate(said, by_alias=True, by_name=False)


def _problem(error: ErrorDetails, node: Node, model: type[Strict]) -> Problem:
    path = tuple(error["loc"])
    kind = error["type"]
    if kind == "extra_forbidden":
        return Problem(_key_spot(node, path), in_words(error, model))
    return Problem(node.at(path[:-1] if kind == "missing" else path), in_words(error, model))


def in_words(error: ErrorDetails, model: type[Strict] = Entry) -> str:
    """Say what is wrong with a key of an entry, and what to write instead."""
    path = tuple(error["loc"])
    name = str(path[-1]) if path else ""
    if error["type"] == "extra_forbidden":
        return f"no key {name!r}; {_meant(name, path, model)}"
    if error["type"] == "missing":
        return f"{name!r} is missing; write `{name}: …`"
    name = next((step for step in reversed(path) if isinstance(step, str)), "")
    words = str(error.get("ctx", {}).get("error") or _plain(error))
    return f"{name}: {words}" if name else words


def _key_spot(node: Node, path: tuple[Any, ...]) -> Spot:
    parent: Node | None = node
    for step in path[:-1]:
        parent = parent.step(step) if parent else None
    if parent is not None and parent.kind == "mapping":
        return next((key.spot for key, _ in parent.value if key.value == path[-1]), parent.spot)
    return node.at(path)


def _meant(name: str, path: tuple[Any, ...], model: type[Strict]) -> str:
    model = NameEntry if len(path) > 1 and path[0] == "names" else model
    words = [field.alias or key for key, field in model.model_fields.items()]
    near = get_close_matches(name, words, 1, 0.6)
    return f"did you mean {near[0]!r}?" if near else f"write one of {', '.join(words)}"


def _plain(error: ErrorDetails) -> str:
    """Say in our words what pydantic found."""
    if error["input"] is None:
        return "nothing stands here; write it, or delete the line"
    given, limits = short(error["input"]), error.get("ctx", {})
    kind = error["type"]
    if kind == "literal_error":
        return f"{given} is not known; write {limits['expected']}"
    if kind in ("bool_type", "bool_parsing"):
        return f"{given} is neither; write true or false"
    if kind == "list_type":
        return f"{given} is no list; write it in brackets, or behind a dash on a line of its own"
    if kind == "dict_type":
        return f"{given} has no keys; write them in braces, {{geonames: 789225}}"
    return f"{error['msg'].replace('Input should be', 'must be')}, not {given}; write another"


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
