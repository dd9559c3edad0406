"""Print how well place names are found: `python -m tests.bench.recognition --shared FOLDER`.

FOLDER holds `corpora/` and `scoring/`; nothing of it is part of the project. The development
corpora are TR-News and LGL: nothing here was trained on them.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import time
from collections import Counter
from pathlib import Path
from typing import Any

from gazetteer.lookup import Gazetteer
from geo.readers import prepared
from geo.report import Report
from geo.toponym import Toponym
from geo.toponyms import toponyms
from geo.toponyms.lists import listed

CORPORA = ("TR-News", "LGL")


def _scorer(shared: Path) -> Any:
    path = shared / "scoring" / "score_toponyms.py"
    spec = importlib.util.spec_from_file_location("score_toponyms", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line]


def _found(row: dict[str, Any], gazetteer: Gazetteer) -> list[Toponym]:
    return toponyms(prepared(Report(id=row["id"], text=row["text"])), gazetteer)


def _kind(name: str, gazetteer: Gazetteer) -> str:
    """Tell what kind of mention a gold name is."""
    known = gazetteer.known(name)
    last = name.rsplit(maxsplit=1)[-1].lower()
    if known:
        return "demonym" if known.feature == "demonym" else "known"
    typed = listed("names", "types_after") | listed("names", "areas_after")
    return "typed" if last in typed | listed("names", "facilities") else "unknown"


def _speed(rows: list[dict[str, Any]], gazetteer: Gazetteer) -> tuple[float, float]:
    """Give documents a second with the look-ups of a first and of a later reading."""
    reports = [prepared(Report(id=row["id"], text=row["text"])) for row in rows]
    rates = []
    for _ in range(2):
        start = time.perf_counter()
        for report in reports:
            toponyms(report, gazetteer)
        rates.append(len(reports) / (time.perf_counter() - start))
    return rates[0], rates[1]


def measure(name: str, shared: Path, gazetteer: Gazetteer, misses: int) -> None:
    """Print the figures of one corpus, and its most frequent misses if asked for."""
    rows = _rows(shared / "corpora" / f"{name}.jsonl")
    scorer = _scorer(shared)
    cold, warm = _speed(rows, gazetteer)
    total: Counter[str] = Counter()
    kinds: Counter[tuple[str, bool]] = Counter()
    lost: Counter[str] = Counter()
    extra: Counter[str] = Counter()
    for row in rows:
        gold = row["toponyms"]
        found = [
            {"start": t.span.start, "end": t.span.end, "text": t.name}
            for t in _found(row, gazetteer)
        ]
        pairs = scorer.match(gold, found)
        total.update(gold=len(gold), found=len(found), overlap=len(pairs))
        total["strict"] += sum(exact for _, _, exact in pairs)
        hit = {pair[0] for pair in pairs}
        taken = {pair[1] for pair in pairs}
        for number, one in enumerate(gold):
            kinds[_kind(one["text"], gazetteer), number in hit] += 1
        lost.update(one["text"] for number, one in enumerate(gold) if number not in hit)
        extra.update(one["text"] for number, one in enumerate(found) if number not in taken)
    for way in ("strict", "overlap"):
        precision, recall, f1 = scorer.prf(total[way], total["found"], total["gold"])
        print(f"{name:8} {way:8} P {precision:.3f} R {recall:.3f} F1 {f1:.3f}")
    for kind in ("known", "unknown", "typed", "demonym"):
        count = kinds[kind, True] + kinds[kind, False]
        print(f"{name:8} recall of {kind:8} {kinds[kind, True] / max(count, 1):.3f} of {count}")
    print(f"{name:8} {cold:.0f} documents/s cold, {warm:.0f} warm")
    if misses:
        print("  not found:", lost.most_common(misses))
        print("  not gold: ", extra.most_common(misses))


def main() -> None:
    """Measure both development corpora."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--shared", type=Path, required=True)
    asked.add_argument("--misses", type=int, default=0, help="list so many misses")
    given = asked.parse_args()
    gazetteer = Gazetteer.open()
    for name in CORPORA:
        measure(name, given.shared, gazetteer, given.misses)


if __name__ == "__main__":
    main()
