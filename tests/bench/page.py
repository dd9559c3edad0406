"""Time the page beside plain folium, in one run: `python -m tests.bench.page [10 10000 100000]`.

Incidents are made up. Prints seconds and memory of build and write from located incidents, the
size of the file, and in Chromium without a network the milliseconds until the page can be used
and the work of one step (handlers, drawing, layout and paint; waiting for the screen left out).
The peer is a `MarkerCluster` of as many pins, at most 10,000, as more take it minutes; with no
network its page stays blank, so the browser's figures are ours alone.
"""

from __future__ import annotations

import json
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from gazetteer.spot import Located, Spot
from geo.geometry import lonlat
from geo.incident import Count, Counts, Incident, Source
from geo.when import on_day
from maps.style import looks
from tests.maps.conftest import DESKTOP, chromium

ROOT = Path(__file__).parents[2]
PEER_MOST = 10_000
STEPS = 15
SPOTS = 600
DAYS = 730
SYLLABLES = (
    "ba",
    "do",
    "fe",
    "gi",
    "ku",
    "la",
    "me",
    "no",
    "pi",
    "ra",
    "se",
    "ti",
    "vo",
    "cho",
    "sta",
)

WORK = """(act) => new Promise((done) => {
  let began = 0;
  requestAnimationFrame(() => { began = performance.now(); });
  const start = performance.now();
  if (act.type) {
    const search = document.getElementById("search");
    search.value = act.type;
    search.dispatchEvent(new Event("input", { bubbles: true }));
  } else document.body.dispatchEvent(new KeyboardEvent("keydown", { key: act.key, bubbles: true }));
  const handled = performance.now() - start;
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => done(handled + performance.now() - began);
    channel.port2.postMessage(0);
  });
})"""
USABLE = """() => new Promise((done) => requestAnimationFrame(
  () => requestAnimationFrame(() => done(performance.now()))))"""


def main(numbers: Sequence[int]) -> None:
    """Measure and print, a block for each number of incidents."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as tool:
        browser = tool.chromium.launch(
            executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"]
        )
        for number in numbers:
            path = Path(folder) / "map.html"
            print(f"{number:,} incidents")
            _show_written("ours", "page", number, path)
            for what, figure in _opened(browser, path):
                print(f"  {what:42} {figure:8.0f} ms")
            fewer = min(number, PEER_MOST)
            named = "peer" if fewer == number else f"peer, of {fewer:,} only"
            _show_written(f"{named} (MarkerCluster)", "peer", fewer, path)
        browser.close()


def _show_written(who: str, what: str, number: int, path: Path) -> None:
    command = [sys.executable, "-m", "tests.bench.page", what, str(number), str(path)]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    figures = json.loads(done.stdout)
    size = path.stat().st_size / 1e6
    print(
        f"  {who}: build and write {figures['seconds']:.2f} s, +{figures['added']:.0f} MB "
        f"(process {figures['peak']:.0f} MB), file {size:.2f} MB"
    )


def written(what: str, number: int, path: Path) -> None:
    """Build and write one page in this process; print what it took as JSON."""
    located = made_up(number)
    write = _write_ours if what == "page" else _write_peer
    before = _peak()
    start = time.perf_counter()
    write(located, path)
    seconds = time.perf_counter() - start
    print(json.dumps({"seconds": seconds, "peak": _peak(), "added": _peak() - before}))


def _write_ours(located: Sequence[Located], path: Path) -> None:
    from maps.page import html

    path.write_text(html(located, [], title="Made up"), "utf-8", newline="\n")


def _write_peer(located: Sequence[Located], path: Path) -> None:
    import folium
    from folium.plugins import MarkerCluster

    chart = folium.Map([43, 21])
    cluster = MarkerCluster().add_to(chart)
    for one in located:
        if one.spot:
            quote = one.incident.sources[0].quote
            folium.Marker([one.spot.at.lat, one.spot.at.lon], popup=quote).add_to(cluster)
    chart.save(str(path))


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _opened(browser: Any, path: Path) -> list[tuple[str, float]]:
    usable = min(_usable(browser, path) for _ in range(3))
    page = _open(browser, path, "#mode=day")
    steps = _works(page, _keys("ArrowLeft"))
    page.close()
    page = _open(browser, path, "#mode=upto")
    _works(page, _keys("ArrowLeft"))
    back, forth = _works(page, _keys("ArrowLeft")), _works(page, _keys("ArrowRight"))
    first, *strokes = (
        page.evaluate(WORK, {"type": text}) for text in ("b", "ba", "bad", "bado", "bad", "ba")
    )
    page.close()
    return [
        ("usable after opening (least of 3)", usable),
        ("one step, only this day", steps),
        ("one step forward, up to this day", forth),
        ("one step back, up to this day", back),
        ("first keystroke of a search", first),
        ("next keystrokes of a search", statistics.median(strokes)),
    ]


def _open(browser: Any, path: Path, at: str = "") -> Page:
    page: Page = browser.new_page(viewport=DESKTOP, offline=True)
    page.goto(path.as_uri() + at)
    page.evaluate(USABLE)
    page.wait_for_timeout(1500)
    return page


def _usable(browser: Any, path: Path) -> float:
    page: Page = browser.new_page(viewport=DESKTOP, offline=True)
    page.goto(path.as_uri())
    figure = float(page.evaluate(USABLE))
    page.close()
    return figure


def _keys(key: str) -> Callable[[Page], float]:
    return lambda page: float(page.evaluate(WORK, {"key": key}))


def _works(page: Page, act: Callable[[Page], float]) -> float:
    return statistics.median(act(page) for _ in range(STEPS))


def made_up(number: int) -> list[Located]:
    """Make incidents up: the same for the same number."""
    dice = random.Random(7)
    words = ["".join(dice.choices(SYLLABLES, k=dice.randint(1, 4))) for _ in range(4000)]
    spots = [_spot(dice, f"{dice.choice(words).title()} {n}") for n in range(SPOTS)]
    days = [on_day(date(2022, 1, 1) + timedelta(days=n), "absolute") for n in range(DAYS)]
    return [_incident(dice, n, (words, spots, days)) for n in range(number)]


def _spot(dice: random.Random, name: str) -> Spot:
    return Spot(
        place=name,
        at=lonlat(dice.gauss(21, 1.2), dice.gauss(43, 0.9)),
        radius_km=dice.choice([0.5, 1, 2, 6]),
        precision=dice.choice(["exact", "settlement", "settlement", "near"]),
        origin="base",
        source="GeoNames",
        because="the only place of that name",
    )


def _incident(dice: random.Random, n: int, among: tuple[list[str], list[Spot], list[Any]]) -> Any:
    words, spots, days = among
    said = (words[int(4000 * dice.random() ** 3)] for _ in range(dice.randint(16, 34)))
    when = dice.choice(days)
    source = Source(
        report=f"{n // 4}.txt",
        title=f"Report {n // 4}",
        publisher=f"Paper {n % 40}",
        url=f"https://example.org/{n // 4}",
        published=when.start,
        quote=" ".join(said).capitalize() + ".",
    )
    incident = Incident(
        id=f"{dice.getrandbits(48):012x}",
        kind=dice.choice(list(looks())),
        status="actual",
        when=when,
        whereabouts=None,
        counts=Counts(injured=Count(best=n % 9 or None)),
        sources=(source,),
        confidence=dice.choice([0.4, 0.7, 0.9]),
    )
    return Located(incident=incident, spot=dice.choice(spots))


if __name__ == "__main__":
    if len(sys.argv) == 4 and sys.argv[1] in {"page", "peer"}:
        written(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))
    else:
        main([int(number) for number in sys.argv[1:]] or [10, 10_000, 100_000])
