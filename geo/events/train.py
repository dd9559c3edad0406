"""Train the second opinion on events: `python -m geo.events.train --corpora FOLDER`.

FOLDER holds `news_labels.jsonl` (kind and status of each sentence's main event, labelled for this
project) and `EventLocation.jsonl` (the sentences); nothing of it is part of the project, and no
sentence gets into the models, which hold weights of single words. The same bytes every time.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Iterator
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

import pycrfsuite

from geo.dates import dates
from geo.events import EventMention, events
from geo.events.judging import KIND_MODEL, STATUS_MODEL, features
from geo.report import Span

_PARAMETERS = {"c1": 0.3, "c2": 0.5, "max_iterations": 100, "feature.minfreq": 2}
_PARTS = 5  # one of which is kept aside where the models are measured


class Labelled(NamedTuple):
    """A sentence with the labels of its main event, and what the rules take for it."""

    text: str
    days: list[Span]
    event: EventMention | None
    kind: str
    status: str
    aside: bool  # in the part that is kept aside


def labelled(folder: Path) -> list[Labelled]:
    """Read the labelled sentences of a folder, in the order of their file."""
    sentences = {row["id"]: row["text"] for row in _rows(folder / "EventLocation.jsonl")}
    return [
        _labelled(row, sentences[row["id"]])
        for row in _rows(folder / "news_labels.jsonl")
        if row["id"] in sentences
    ]


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf8") as lines:
        yield from map(json.loads, lines)


def _labelled(row: dict[str, str], text: str) -> Labelled:
    days = [one.span for one in dates(text, None, "en") if one.type in {"DATE", "TIME"}]
    aside = blake2b(row["id"].encode(), digest_size=1).digest()[0] % _PARTS == 0
    return Labelled(text, days, main_event(text, days), row["kind"], row["status"], aside)


def main_event(text: str, days: list[Span]) -> EventMention | None:
    """Give what the rules take for the main event of a sentence."""
    found = events(text, days=days)
    return max(found, key=lambda one: (one.status == "actual", one.weight), default=None)


def fitted(rows: Iterable[Labelled], folder: Path) -> None:
    """Train both models on some sentences and write them into a folder."""
    read = [(features(row.text, row.event, days=row.days), row) for row in rows]
    _fit(read, lambda row: row.kind, folder / KIND_MODEL)
    _fit(read, lambda row: row.status, folder / STATUS_MODEL)


def _fit(
    read: Iterable[tuple[list[str], Labelled]], label: Callable[[Labelled], str], path: Path
) -> None:
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params(_PARAMETERS)
    for seen, row in read:
        trainer.append([seen], [label(row)])
    trainer.train(str(path))


def main() -> None:
    """Train on all labelled sentences and put the models in their place."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--corpora", type=Path, required=True, help="the folder of the two files")
    asked.add_argument("--out", type=Path, default=Path(__file__).parent)
    given = asked.parse_args()
    fitted(labelled(given.corpora), given.out)


if __name__ == "__main__":
    main()
