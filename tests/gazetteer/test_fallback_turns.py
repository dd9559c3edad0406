"""In turn and within bounds: a second apart over all processes, so many a run, as told to wait."""

import subprocess
import sys

import pytest

from gazetteer.fallback.cache import DAY
from gazetteer.fallback.limiter import Limiter
from geo.errors import GeocoderDown
from tests.gazetteer.standin import FOUND, NOTHING, Says, Stopwatch, opened


def take(file, watch, service):
    with Limiter(file, watch.clock).turn(service):
        pass


def test_questions_are_a_second_apart(standin, tmp_path, watch):
    fallback = opened(standin, tmp_path, watch)
    for name in ("Alpha", "Beta", "Gamma"):
        fallback.find(name)
    assert watch.slept == [1.0, 1.0]


def test_a_second_process_waits_its_turn(tmp_path):
    """Four processes whose clocks stand still take 40 turns: no two within a second."""
    code = (
        "import sys; from pathlib import Path; from gazetteer.fallback import Clock\n"
        "from gazetteer.fallback.limiter import Limiter\n"
        "waits = []\n"
        "limiter = Limiter(Path(sys.argv[1]), Clock(now=lambda: 1000.0, sleep=waits.append))\n"
        "for _ in range(10):\n"
        "    with limiter.turn('nominatim'): pass\n"
        "print(*waits)"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "turns.sqlite")]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(4)]
    waits = sorted(float(wait) for one in running for wait in one.communicate()[0].split())
    assert waits == [float(second) for second in range(1, 40)]


def test_two_processes_never_ask_within_a_second(standin, tmp_path):
    """By the clock on the wall: however late one's question arrives, the other waits for it."""
    code = (
        "import sys; from pathlib import Path\n"
        "from gazetteer.fallback import Setup, open_fallback\n"
        "setup = Setup(domain=sys.argv[1], scheme='http')\n"
        "fallback = open_fallback(cache=Path(sys.argv[2]), setup=setup)\n"
        "fallback.find('Alpha', sys.argv[3]); print(fallback.stopped)"
    )
    running = [
        subprocess.Popen(
            [sys.executable, "-c", code, standin.domain, str(tmp_path), country],
            stdout=subprocess.PIPE, text=True,
        )
        for country in ("XK", "RS")
    ]  # fmt: skip
    assert [one.communicate()[0] for one in running] == ["None\n"] * 2
    first, second = standin.times
    assert second - first > 0.999  # two clocks are never quite the same
    assert {query["countrycodes"] for _, query in standin.heard} == {"xk,rs", "rs"}


def test_a_process_that_is_killed_in_its_turn_lets_it_go(tmp_path, watch):
    code = (
        "import os, sys; from pathlib import Path; from gazetteer.fallback import Clock\n"
        "from gazetteer.fallback.limiter import Limiter\n"
        "with Limiter(Path(sys.argv[1]), Clock()).turn('x'): os.kill(os.getpid(), 9)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path / "turns.sqlite")], check=False)
    assert done.returncode == -9
    take(tmp_path / "turns.sqlite", watch, "x")


def test_a_turn_from_a_clock_that_was_wrong_is_not_waited_for(tmp_path, watch):
    file = tmp_path / "turns.sqlite"
    late = Stopwatch(watch.time + 10 * 365 * DAY)
    take(file, late, "x")
    take(file, watch, "x")
    assert watch.slept == []
    take(file, watch, "x")
    assert watch.slept == [1.0]


def test_no_more_names_are_sent_than_a_run_may(standin, tmp_path, watch):
    fallback = opened(standin, tmp_path, watch, limit=2)
    for name in ("Alpha", "Beta", "Gamma", "Delta", "Alpha"):
        assert fallback.find(name) == []
    assert [query["q"] for _, query in standin.heard] == ["Alpha", "Beta"]
    assert fallback.stopped == "2 names were asked, the most for one run"


def test_it_waits_once_as_long_as_it_is_told(standin, tmp_path, watch):
    standin.script = [Says(429, retry_after="7"), FOUND, NOTHING]
    fallback = opened(standin, tmp_path, watch)
    assert [one.name for one in fallback.find("Stone")] == ["Stone"]
    assert fallback.find("Beta") == []
    assert fallback.stopped is None
    assert watch.slept == [7.0, 1.0]


def test_a_second_complaint_ends_the_questions(standin, tmp_path, watch):
    standin.script = [Says(429, retry_after="2"), FOUND, Says(429), FOUND]
    fallback = opened(standin, tmp_path, watch)
    assert fallback.find("Stone")
    assert fallback.find("Beta") == []
    assert fallback.find("Gamma") == []
    assert len(standin.heard) == 3
    assert "429" in fallback.stopped


def test_other_processes_wait_too_when_one_was_told_to(standin, tmp_path, watch):
    standin.script = [Says(429, retry_after="60"), FOUND]
    opened(standin, tmp_path, watch).find("Stone")
    assert opened(standin, tmp_path, watch).find("Beta")
    assert watch.slept == [60.0]


def test_a_pause_of_an_hour_is_not_waited_for_by_the_next_run(standin, tmp_path, watch):
    standin.script = [Says(429, retry_after="3000"), FOUND]
    opened(standin, tmp_path, watch).find("Stone")
    watch.time += 100
    later = opened(standin, tmp_path, watch)
    assert later.find("Stone") == []
    assert later.stopped == f"nominatim at {standin.domain}: wants no question for 2900 s more"
    assert (len(standin.heard), later.asked, watch.slept) == (1, [], [])
    watch.time += 2900
    assert opened(standin, tmp_path, watch).find("Stone")


def test_a_pause_may_be_told_as_a_time_of_day(standin, tmp_path, watch):
    standin.script = [Says(429, retry_after="Fri, 31 Dec 1999 23:59:59 GMT"), FOUND]
    assert opened(standin, tmp_path, watch).find("Stone")
    assert watch.slept == [5.0]  # that time has passed


def test_a_service_that_scolds_waits_only_for_itself(tmp_path, watch):
    file = tmp_path / "turns.sqlite"
    Limiter(file, watch.clock).pause("one", 3000)
    take(file, watch, "other")
    with pytest.raises(GeocoderDown, match="one: wants no question for 3000 s more"):
        take(file, watch, "one")
