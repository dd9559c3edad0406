"""Print how well events are told apart: `python -m tests.bench.events --shared FOLDER`.

FOLDER holds `corpora/` with the labelled sentences that `geo.events.train` names; the models are
trained on four parts of five here and measured on the fifth, beside the rules alone.
"""

from __future__ import annotations

import argparse
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import pycrfsuite

from geo.events.judging import KIND_MODEL, STATUS_MODEL, features
from geo.events.train import Labelled, fitted, labelled


def _rules(row: Labelled) -> tuple[str, str]:
    event = row.event
    return (event.kind, event.status) if event else ("statement", "background")


def _model(path: Path) -> Callable[[Labelled], str]:
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    return lambda row: tagger.tag([features(row.text, row.event, days=row.days)])[0]


def _print(
    name: str, rows: Sequence[Labelled], wanted: Callable[[Labelled], str], at: int, path: Path
) -> None:
    model = _model(path)
    seen, ruled, learnt = Counter[str](), Counter[str](), Counter[str]()
    for row in rows:
        label = wanted(row)
        seen[label] += 1
        ruled[label] += _rules(row)[at] == label
        learnt[label] += model(row) == label
    print(f"{name:20s}   seen  rules  model")
    for label, count in sorted(seen.items()):
        print(f"  {label:18s} {count:6d}  {ruled[label] / count:.2f}   {learnt[label] / count:.2f}")
    total = seen.total()
    print(f"  {'all':18s} {total:6d}  {ruled.total() / total:.3f}  {learnt.total() / total:.3f}")


def main() -> None:
    """Train on four parts, measure on the fifth."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--shared", type=Path, required=True)
    rows = labelled(asked.parse_args().shared / "corpora")
    aside = [row for row in rows if row.aside]
    with tempfile.TemporaryDirectory() as folder:
        fitted([row for row in rows if not row.aside], Path(folder))
        _print("kind", aside, lambda row: row.kind, 0, Path(folder) / KIND_MODEL)
        _print("status", aside, lambda row: row.status, 1, Path(folder) / STATUS_MODEL)


if __name__ == "__main__":
    main()
