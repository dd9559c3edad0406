"""The story of a workspace: chapters that lead a reader through map and time.

`story.yaml` is written by people; what is wrong in it is told all at once, with its place. Its
texts are as untrusted as those of reports: they travel in the data block and are shown as text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from gazetteer.book_checks import in_words, validated
from gazetteer.entry import Strict
from gazetteer.spot import Located
from gazetteer.yaml_tree import Node, Problem, Spot, tree
from geo.errors import StoryError
from geo.report import Frozen
from maps.story.entry import Chapter, Filter, Script, Which
from maps.story.finding import NotOne, meant
from maps.timeline import number

_INNER: dict[int | str, type[Strict]] = {"incident": Which, "filter": Filter}


class Story(Frozen):
    """A story whose incidents have been found: for each chapter the id of its own, or None."""

    title: str
    chapters: tuple[Chapter, ...]
    incidents: tuple[str | None, ...]

    def block(self) -> dict[str, Any]:
        """Write it for the page's data block; days are counted from 1970-01-01."""
        pairs = zip(self.chapters, self.incidents, strict=True)
        return {"title": self.title, "chapters": [_sight(*pair) for pair in pairs]}


def _sight(chapter: Chapter, incident: str | None) -> dict[str, Any]:
    said = {
        "title": chapter.title,
        "text": chapter.text,
        "incident": incident,
        "at": chapter.at and list(chapter.at),
        "zoom": chapter.zoom,
        "day": chapter.day and number(chapter.day),
        "mode": chapter.mode,
        "width": chapter.window,
        "kinds": chapter.kinds,
        "query": chapter.search,
        "filters": chapter.filter and chapter.filter.model_dump(exclude_none=True),
    }
    return {key: value for key, value in said.items() if value is not None}


def read_story(path: Path, located: Sequence[Located]) -> Story:
    """Read a story and find the incidents that its chapters mean.

    Raises:
        StoryError: something in it is wrong; every problem is listed, as `file:line:column:`.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        raise StoryError(f"{path}: not UTF-8 at byte {wrong.start}; save it as UTF-8") from None
    root, problems = tree(text)
    if root is None or root.kind != "mapping":
        where = root.spot if root else Spot(1, 1)
        problems = problems or [Problem(where, "no story; begin with `title:` and `chapters:`")]
    if problems or root is None:
        raise StoryError(*_placed(path, problems))
    return _found(path, root, located)


def _found(path: Path, root: Node, located: Sequence[Located]) -> Story:
    try:
        script = validated(Script, root.plain())
    except ValidationError as wrong:
        problems = [_problem(error, root) for error in wrong.errors()]
        raise StoryError(*_placed(path, problems)) from None
    incidents: list[str | None] = []
    problems = []
    for at, chapter in enumerate(script.chapters):
        try:
            which = chapter.incident
            incidents.append(meant(which, located).incident.id if which else None)
        except NotOne as wrong:
            where = root.at(("chapters", at, "incident", wrong.key))
            problems.append(Problem(where, str(wrong)))
    if problems:
        raise StoryError(*_placed(path, problems))
    return Story(title=script.title, chapters=tuple(script.chapters), incidents=tuple(incidents))


def _problem(error: ErrorDetails, root: Node) -> Problem:
    path = error["loc"]
    inner = next((_INNER[step] for step in path if step in _INNER), None)
    model = inner or (Chapter if len(path) > 1 else Script)
    where = root.at(path[:-1] if error["type"] == "missing" else path)
    return Problem(where, in_words(error, model))


def _placed(path: Path, problems: Sequence[Problem]) -> Iterator[str]:
    return (f"{path}:{spot.line}:{spot.column}: {words}" for spot, words in sorted(problems))
