"""Print how well and how fast dates are read: `python -m tests.bench.dates --shared FOLDER`.

FOLDER holds `corpora/` (timebank.jsonl, aquaint.jsonl) and `scoring/score_timex.py`; nothing of it
is part of the project. dateparser is scored in the same run where it is installed.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

from geo.dates import dates

CORPORA = ("timebank", "aquaint")
LENGTHS = (10_000, 100_000, 1_000_000)  # characters

Row = dict[str, Any]
Reader = Callable[[str, date | None], list[Row]]


def ours(text: str, published: date | None) -> list[Row]:
    """Read one document."""
    return [
        {"start": one.span.start, "end": one.span.end, "type": one.type, "value": one.value}
        for one in dates(text, published)
    ]


def dateparser(text: str, published: date | None) -> list[Row]:
    """Read one document as the peer does; it gives words, which are looked for in order.

    It answers with moments only, so each answer counts as a day.
    """
    from importlib import import_module

    base = datetime.combine(published or date.max, datetime.min.time())
    settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past"}
    search: Any = import_module("dateparser.search").search_dates
    rows, at = [], 0
    for said, when in search(text, languages=["en"], settings=settings) or ():
        start = text.find(said, at)
        if start >= 0:
            at = start + len(said)
            rows.append({"start": start, "end": at, "type": "DATE", "value": f"{when:%Y-%m-%d}"})
    return rows


def measured(documents: list[Row], reader: Reader) -> tuple[list[Row], float]:
    """Read all documents: predictions, and documents in a second of processor time."""
    begun = time.process_time()
    found = [
        row | {"timex": reader(row["text"], date.fromisoformat(row["dct"][:10]))}
        for row in documents
    ]
    return found, len(documents) / (time.process_time() - begun)


def scored(shared: Path, corpus: str, found: list[Row]) -> Row:
    """Give the figures of the scorer."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf8") as file:
        file.writelines(json.dumps(row) + "\n" for row in found)
        file.flush()
        script = shared / "scoring" / "score_timex.py"
        gold = shared / "corpora" / f"{corpus}.jsonl"
        command = [sys.executable, str(script), str(gold), file.name, "--json"]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
    figures: Row = json.loads(done.stdout)
    return figures


def show(shared: Path, name: str, reader: Reader) -> None:
    """Print one line for each corpus."""
    for corpus in CORPORA:
        path = shared / "corpora" / f"{corpus}.jsonl"
        documents = [json.loads(line) for line in path.read_text("utf8").splitlines()]
        found, speed = measured(documents, reader)
        figures = scored(shared, corpus, found)
        print(
            f"{corpus:9} {name:21} relaxed F1 {figures['ALL']['relaxed']['F1']:5.1f}"
            f"  value F1 {figures['ALL']['value_F1']:5.1f}  day F1 {figures['DAY']['F1']:5.1f}"
            f"  {speed:6.0f} documents/s"
        )


def show_lengths(shared: Path) -> None:
    """Print the speed over longer and longer texts: it must not fall."""
    path = shared / "corpora" / "timebank.jsonl"
    text = "\n\n".join(json.loads(line)["text"] for line in path.read_text("utf8").splitlines())
    for length in LENGTHS:
        long = (text * (length // len(text) + 1))[:length]
        begun = time.process_time()
        dates(long, date(1998, 3, 1))
        print(
            f"{length:9} characters {length / (time.process_time() - begun) / 1e6:6.2f} million/s"
        )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True, metavar="FOLDER")
    shared = parser.parse_args().shared
    show(shared, "dateline", ours)
    show_lengths(shared)
    if importlib.util.find_spec("dateparser"):
        show(shared, "dateparser, days only", dateparser)
    else:
        print("peer dateparser: not installed here, so not measured in this run")


if __name__ == "__main__":
    main()
