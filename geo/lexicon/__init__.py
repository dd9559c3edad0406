"""The words of a language as data: one TOML file for each language."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any

_FALLBACK = "en"


def lexicon(language: str) -> Mapping[str, Any]:
    """Give all tables of one language's file.

    Args:
        language: BCP 47 ("en", "sr-Cyrl"); only the part before the hyphen chooses the file, and
            a language that has none is read with the English words.
    """
    return _table(language.partition("-")[0])


@lru_cache(maxsize=16)
def _table(language: str) -> Mapping[str, Any]:
    folder = files(__name__)
    path = folder / f"{language}.toml"
    chosen = path if path.is_file() else folder / f"{_FALLBACK}.toml"
    return tomllib.loads(chosen.read_text("utf-8"))
