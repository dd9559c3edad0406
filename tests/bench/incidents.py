"""Print how well incidents are found: `python -m tests.bench.incidents --shared FOLDER`.

FOLDER holds `incidents/` (gold files and `reports.py`), `scoring/` and `corpora/`, as described
in the issue; nothing of it is part of the project.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from geo.readers import prepared
from geo.report import Report
from maps.build import place_report, uncollected

_SIZE, _STEP = 3_000, 997  # characters of a report, and from one to the next
_POOL = 100  # texts that they are cut from


def _report(row: dict[str, Any]) -> Report:
    day = date.fromisoformat(row["published"][:10]) if row.get("published") else None
    return prepared(Report(id=row["id"], text=row["text"], title=row.get("title"), published=day))


def _rows(row: dict[str, Any], gazetteer: Any) -> Iterator[dict[str, Any]]:
    """Give what `dateline extract --separate --offline` writes of one report."""
    located, _ = place_report(_report(row), gazetteer, None, everything=False)
    for one in located:
        when, spot = one.incident.when, one.spot
        yield {
            "date_start": str(when.start) if when else None,
            "date_end": str(when.last) if when else None,
            "lat": spot.at.lat if spot else None,
            "lon": spot.at.lon if spot else None,
            "place": spot.place if spot else None,
            "kind": one.incident.kind,
            "quote": one.incident.sources[0].quote,
        }


def _score(shared: Path, gold: str, gazetteer: Any, *, show: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        texts, out = Path(folder) / "in.jsonl", Path(folder) / "out.jsonl"
        goldfile = shared / "incidents" / gold
        script = shared / "incidents" / "reports.py"
        subprocess.run([sys.executable, str(script), str(goldfile), str(texts)], check=True)
        rows = [json.loads(line) for line in texts.read_text("utf8").splitlines()]
        began = time.perf_counter()
        told = [{"id": row["id"], "incidents": list(_rows(row, gazetteer))} for row in rows]
        spent = time.perf_counter() - began
        out.write_text("".join(json.dumps(row) + "\n" for row in told), "utf8")
        scorer = [sys.executable, str(shared / "scoring" / "score_incidents.py")]
        print(f"== {gold}: {len(rows) / spent:.0f} reports a second")
        extra = ["--show"] if show else []
        subprocess.run([*scorer, str(goldfile), str(out), *extra], check=True)


def _many(shared: Path, gazetteer: Any, wanted: int) -> None:
    """Print reports of 3 KB a second of one core, and the memory, after 1,000 and so on."""
    rows = (shared / "corpora" / "LGL.jsonl").read_text("utf8").splitlines()
    pool = "\n\n".join(json.loads(row)["text"] for row in rows[:_POOL])
    began = time.process_time()
    for number in range(1, wanted + 1):
        at = number * _STEP % (len(pool) - _SIZE)  # no two reports are alike
        text = pool[at : at + _SIZE]
        list(_rows({"id": str(number), "text": text, "published": "2012-05-04"}, gazetteer))
        if number in {1_000, wanted}:
            speed = number / (time.process_time() - began)
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(f"{number} reports of 3 KB: {speed:.0f} a second of one core, {peak:.0f} MB")


def main() -> None:
    """Score both gold files, then measure speed and memory."""
    from gazetteer.lookup import Gazetteer

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument(
        "--show", action="store_true", help="print what was missed and what is wrong"
    )
    parser.add_argument("--many", type=int, default=1_000, help="reports to measure speed with")
    chosen = parser.parse_args()
    gazetteer = Gazetteer.open()
    for gold in ("gold.jsonl", "gold_wire.jsonl"):
        _score(chosen.shared, gold, gazetteer, show=chosen.show)
    with uncollected():  # as `dateline extract` does
        _many(chosen.shared, gazetteer, chosen.many)


if __name__ == "__main__":
    main()
