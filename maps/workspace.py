"""A workspace: a folder with `reports/`, a place book and, if wanted, `dateline.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    Field,
    StrictBool,
    StrictFloat,
    StrictInt,
    StrictStr,
    ValidationError,
)

from geo.errors import ReadError
from geo.report import Frozen
from maps.tiles import Tiles

BOOK, SETTINGS, STORY = "gazetteer.yaml", "dateline.toml", "story.yaml"
_BOOKS = "gazetteer"  # a folder of files that are one book
_ODD = ("gazetteer.yml", "gazetteer/*.yml")  # almost a place book

Language = Literal["en", "sr-Latn", "sr-Cyrl", "sq"]
View = Literal["de-facto", "natural-earth", "undisputed", "none"]


class MapSettings(Frozen):
    """How the page is called, in which language its controls speak, and what lies under it."""

    title: str | None = None
    language: Language = "en"
    view: View = "de-facto"  # whose borders: see `maps.basemap.seen`
    tiles: Tiles | None = None  # an online map beside the outlines

    def but(self, **wanted: object) -> MapSettings:
        """Give the same with what is wanted otherwise; None is not wanted.

        Raises:
            ReadError: what is wanted is none.
        """
        said = {key: value for key, value in wanted.items() if value is not None}
        try:
            return MapSettings.model_validate(dict(self) | said)
        except ValidationError as wrong:
            raise ReadError(_told(wrong.errors()[0])) from None


Option = StrictBool | StrictInt | StrictFloat | StrictStr


def _ascii(contact: str) -> str:
    if not (contact.isascii() and contact.isprintable()):
        raise ValueError("write an address in plain letters: desk@example.org")
    return contact


def _host(domain: str) -> str:
    if "://" in domain or not domain.isprintable() or " " in domain:
        raise ValueError('write the host only, "geo.example.org"; http goes into `scheme`')
    return domain


Contact = Annotated[str, AfterValidator(_ascii)]
Host = Annotated[str, AfterValidator(_host)]


class FallbackSettings(Frozen):
    """Which service is asked for places that neither gazetteer knows, and how much."""

    service: str = "nominatim"
    domain: Host | None = None  # else the service's public server
    scheme: Literal["https", "http"] = "https"
    contact: Contact | None = None  # sent with each question
    limit: Annotated[int, Field(ge=0)] = 50  # names a run
    options: dict[str, Option] = Field({})  # what only this service takes


class Settings(Frozen):
    """What `dateline.toml` may say; all of it may be missing."""

    map: MapSettings = MapSettings()
    fallback: FallbackSettings = FallbackSettings()


class Workspace(Frozen):
    """Where the place book and the settings of a run come from."""

    folder: Path | None = None
    settings: Settings = Settings()

    @property
    def book(self) -> Path | None:
        """The place book, where there is one: a file, or a folder of files.

        Raises:
            ReadError: some of what is there would be left unread.
        """
        if self.folder is None:
            return None
        if odd := next((path for one in _ODD for path in self.folder.glob(one)), None):
            raise ReadError(f"{odd}: such a file is not read; call it {odd.stem}.yaml")
        file, files = self.folder / BOOK, self.folder / _BOOKS
        if file.exists() and any(files.glob("*.yaml")):
            raise ReadError(
                f"{file}: the folder {files} is a place book too; move one to the other"
            )
        return next((path for path in (file, files) if path.exists()), None)

    @property
    def story(self) -> Path | None:
        """The story file, where there is one."""
        path = self.folder / STORY if self.folder else None
        return path if path and path.is_file() else None


def is_workspace(folder: Path) -> bool:
    """Tell whether a folder holds reports, a place book or settings of its own."""
    marks = (folder / "reports").is_dir(), (folder / BOOK).exists(), (folder / SETTINGS).exists()
    return any(marks) or any(any(folder.glob(one)) for one in (f"{_BOOKS}/*.yaml", *_ODD))


def workspace(paths: Iterable[Path] = (), given: Path | None = None) -> Workspace:
    """Find the workspace of a run: the one given, else around the inputs, else around here.

    Raises:
        ReadError: the folder given is none, or its settings are wrong.
    """
    if given:
        if not given.is_dir():
            raise ReadError(f"{given}: not a folder; name a workspace with a {BOOK}")
        return Workspace(folder=given, settings=_settings(given))
    here = [p for path in paths for p in (path, *path.resolve().parents[:2])]
    for folder in (*here, Path(), *Path.cwd().parents[:2]):
        if folder.is_dir() and is_workspace(folder):
            return Workspace(folder=folder, settings=_settings(folder))
    return Workspace()


def _settings(folder: Path) -> Settings:
    path = folder / SETTINGS
    if not path.exists():
        return Settings()
    try:
        return Settings.model_validate(tomllib.loads(path.read_text("utf-8")))
    except ValidationError as wrong:
        raise ReadError(f"{path}: {_told(wrong.errors()[0])}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as wrong:
        raise ReadError(f"{path}: {wrong}") from None


def _told(problem: Any) -> str:
    """Say what is wrong; for a word that is not known, which ones are."""
    where = [str(part) for part in problem["loc"]]
    if problem["type"] != "extra_forbidden":
        return f"{'.'.join(where)}: {problem.get('ctx', {}).get('error') or problem['msg']}"
    model: Any = Settings
    for part in where[:-1]:
        model = model.model_fields[part].annotation
    return f"{'.'.join(where)}: not known; write one of {', '.join(model.model_fields)}"
