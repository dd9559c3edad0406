"""Read the corpora that a shipped model may be trained on (see the folder's README).

* `news_labels`: this project's labels on sentences of EventLocation (MIT), all classes.
* `wikigold`, `WNUT17`, `BTC` (CC BY 4.0): places only.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from geo.toponyms.training.labelled import Labelled, Mark

_PLACES_ONLY = ("NER_wikigold", "NER_WNUT17", "NER_BTC")


def news(folder: Path) -> list[Labelled]:
    """Give the sentences labelled in full, in the order of their file."""
    texts = {row["id"]: row["text"] for row in _rows(folder / "EventLocation.jsonl")}
    return [
        Labelled(
            texts[row["id"]],
            tuple(Mark(span["start"], span["end"], span["class"]) for span in row["spans"]),
        )
        for row in _rows(folder / "news_labels.jsonl")
    ]


def places_only(folder: Path) -> list[Labelled]:
    """Give the texts in which only places are labelled."""
    return [
        Labelled(
            row["text"],
            tuple(Mark(one["start"], one["end"], "place") for one in row["toponyms"]),
            whole=False,
        )
        for name in _PLACES_ONLY
        for row in _rows(folder / f"{name}.jsonl")
    ]


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)
