"""Time the page beside plain folium, in one run: `python -m tests.bench.page [10 10000 100000]`.

Incidents are made up. Prints seconds and memory of build and write from located incidents, the
size of the file, and in Chromium without a network the milliseconds until the page can be used
and the work of one step (handlers, drawing, layout and paint; waiting for the screen left out),
each by the clock and as processor time of the page's main thread, which other work on the machine
does not lengthen. `--npm FOLDER` lets the peers' pages run too, see `peers.py`. `MarkerCluster`
gets at most 10,000 pins, as more take it minutes.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

from gazetteer.spot import Located
from tests.bench.peers import PEERS, serve
from tests.maps.conftest import DESKTOP, chromium
from tests.maps.made_up import made_up

ROOT = Path(__file__).parents[2]
MOST = {"MarkerCluster": 10_000}
PEERS_MOST = 100_000
STEPS = 15
BACK = [{"key": "ArrowLeft"}] * STEPS
FORTH = [{"key": "ArrowRight"}] * STEPS
TYPING = [{"type": "bado"[:letters]} for letters in (2, 3, 4)]
FILTERING = [{"click": ".chip"}] * 6
CHOOSING = [{"click": ".pill"}] * 6
LONG = 300_000  # milliseconds

Figure = tuple[float, float]  # milliseconds by the clock, of the processor

WORK = """(act) => new Promise((done) => {
  let began = 0;
  requestAnimationFrame(() => { began = performance.now(); });
  const start = performance.now();
  if (act.type) {
    const search = document.getElementById("search");
    search.value = act.type;
    search.dispatchEvent(new Event("input", { bubbles: true }));
  } else if (act.days) {
    Object.values(window).find((one) => one instanceof L.Map).timeDimension.nextTime(act.days);
  } else if (act.click) {
    document.querySelector(act.click).click();
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
LAST_DAY = """() => {
  const days = Object.values(window).find((one) => one instanceof L.Map).timeDimension;
  days.setCurrentTimeIndex(days.getAvailableTimes().length - 1);
}"""


def main(numbers: Sequence[int], npm: Path | None) -> None:
    """Measure and print, a block for each number of incidents."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as tool:
        browser = tool.chromium.launch(
            executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"]
        )
        path = Path(folder) / "map.html"
        for number in numbers:
            print(f"{number:,} incidents")
            _show_written("ours", number, path)
            _show(_ours(browser, path))
            for peer in PEERS if number <= PEERS_MOST else ():
                _show_written(peer, min(number, MOST.get(peer, number)), path)
                if npm:
                    _show(_peer(browser, path, npm, steps="Timestamped" in peer))
        browser.close()


def _show_written(who: str, number: int, path: Path) -> None:
    command = [sys.executable, "-m", "tests.bench.page", "--write", who, str(path), str(number)]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    figures = json.loads(done.stdout)
    print(
        f"  {who}, {number:,}: build and write {figures['seconds']:.2f} s, CPU {figures['cpu']:.2f}"
        f" s, +{figures['added']:.0f} MB (process {figures['peak']:.0f} MB),"
        f" file {path.stat().st_size / 1e6:.2f} MB"
    )


def _show(figures: dict[str, Figure]) -> None:
    for what, (clock, cpu) in figures.items():
        print(f"    {what:42} {clock:8.0f} ms, CPU {cpu:6.0f} ms")


def written(who: str, number: int, path: Path) -> None:
    """Build and write one page in this process; print what it took as JSON."""
    located = made_up(number)
    before, start, cpu = _peak(), time.perf_counter(), time.process_time()
    if who == "ours":
        _write_ours(located, path)
    else:
        PEERS[who](located).save(str(path))
    figures = {"seconds": time.perf_counter() - start, "cpu": time.process_time() - cpu}
    print(json.dumps({**figures, "peak": _peak(), "added": _peak() - before}))


def _write_ours(located: Sequence[Located], path: Path) -> None:
    from maps.page import html

    path.write_text(html(located, [], title="Made up"), "utf-8", newline="\n")


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


class Opened(NamedTuple):
    """A page in the browser, and the tool that counts the processor time of its main thread."""

    page: Page
    devtools: CDPSession

    def cpu(self) -> float:
        """Give the milliseconds it took so far."""
        told = self.devtools.send("Performance.getMetrics")["metrics"]
        return 1000 * float(next(one["value"] for one in told if one["name"] == "TaskDuration"))

    def works(self, *acts: dict[str, Any]) -> Figure:
        """Do one after the other; give the median by the clock, and the mean of the processor."""
        before = self.cpu()
        clock = statistics.median(self.page.evaluate(WORK, act) for act in acts)
        return clock, (self.cpu() - before) / len(acts)


def _ours(browser: Browser, path: Path) -> dict[str, Figure]:
    found = {"usable after opening (least of 3)": _usable(browser, path)}
    with _settled(browser, path, at="#mode=day") as opened:
        found["one step, only this day"] = opened.works(*BACK)
    with _settled(browser, path, at="#mode=upto") as opened:
        opened.works(*BACK)
        found["one step back, up to this day"] = opened.works(*BACK)
        found["one step forward, up to this day"] = opened.works(*FORTH)
        found["first keystroke of a search"] = opened.works({"type": "b"})
        found["next keystrokes of a search"] = opened.works(*TYPING)
        opened.works({"type": " "})  # and let the search go
        found["a kind switched off and on again"] = opened.works(*FILTERING)
        opened.works({"click": "#search + button"})
        found["a value of the filter chosen and taken off"] = opened.works(*CHOOSING)
    return found


def _peer(browser: Browser, path: Path, npm: Path, *, steps: bool) -> dict[str, Figure]:
    found = {"usable after opening (least of 3)": _usable(browser, path, npm)}
    if steps:
        with _settled(browser, path, npm) as opened:
            opened.page.evaluate(LAST_DAY)
            opened.page.wait_for_timeout(1500)
            found["one step back from the last day"] = opened.works(*[{"days": -1}] * 5)
    return found


def _usable(browser: Browser, path: Path, npm: Path | None = None) -> Figure:
    runs: list[Figure] = []
    for _ in range(3):
        with _opened(browser, path, npm) as opened:
            runs.append((float(opened.page.evaluate(USABLE)), opened.cpu()))
    return min(clock for clock, _ in runs), min(cpu for _, cpu in runs)


@contextmanager
def _settled(
    browser: Browser, path: Path, npm: Path | None = None, at: str = ""
) -> Iterator[Opened]:
    with _opened(browser, path, npm, at) as opened:
        opened.page.evaluate(USABLE)
        opened.page.wait_for_timeout(1500)
        yield opened


@contextmanager
def _opened(
    browser: Browser, path: Path, npm: Path | None = None, at: str = ""
) -> Iterator[Opened]:
    page = browser.new_page(viewport=DESKTOP, offline=npm is None)
    page.set_default_timeout(LONG)
    if npm:
        page.route("**/*", serve(npm))
    opened = Opened(page, page.context.new_cdp_session(page))
    opened.devtools.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.goto(path.as_uri() + at, timeout=LONG)
    yield opened
    page.close()


if __name__ == "__main__":
    options = argparse.ArgumentParser(prog="python -m tests.bench.page")
    options.add_argument("numbers", type=int, nargs="*", default=[10, 10_000, 100_000])
    options.add_argument("--npm", type=Path, help="folder of npm packages for the peers' pages")
    options.add_argument("--write", nargs=2, metavar=("WHO", "PATH"), help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.write:
        written(given.write[0], given.numbers[0], Path(given.write[1]))
    else:
        main(given.numbers, given.npm)
