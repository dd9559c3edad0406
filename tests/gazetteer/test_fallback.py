"""The fallback against a stand-in server on loopback: what it sends, keeps, waits for, gives up."""

import json
import socket
import struct
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import NamedTuple
from urllib.parse import parse_qs, urlsplit

import geopy.exc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gazetteer.fallback import Clock, Fallback, Setup, geocoders, open_fallback
from gazetteer.fallback.border import OURS, ours, translated
from gazetteer.fallback.cache import DAY, Cache
from gazetteer.fallback.limiter import Limiter
from gazetteer.fallback.names import is_name
from gazetteer.fallback.nominatim_places import place
from gazetteer.fallback.recorded import Recorded
from gazetteer.fallback.trouble import NotUnderstood, Refused, TooMany
from geo.errors import DatelineError, GeocoderDown
from geo.geometry import lonlat

STONE = {
    "osm_type": "node", "osm_id": 77, "lat": "43.05", "lon": "20.75", "class": "place",
    "type": "hamlet", "addresstype": "hamlet", "name": "Stone", "importance": 0.2,
    "display_name": "Stone, Nowhere, Kosovo", "boundingbox": ["43.03", "43.07", "20.73", "20.77"],
    "address": {"country_code": "xk"}, "namedetails": {"name": "Kamen", "name:en": "Stone"},
}  # fmt: skip


class Says(NamedTuple):
    """One step of the stand-in's script."""

    status: int = 200
    body: object = ""
    retry_after: str | None = None
    manner: str = "polite"  # or slow, or reset


FOUND, NOTHING = Says(200, [STONE]), Says(200, [])
HTML = Says(200, "<!doctype html><title>Hotel network</title><p>Please log in")
ODD = Says(200, {"error": "the database is away"})


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        query = {key: one[0] for key, one in parse_qs(urlsplit(self.path).query).items()}
        self.server.heard.append((self.headers["User-Agent"], query))
        script = self.server.script
        step = script.pop(0) if len(script) > 1 else script[0]
        if step.manner == "slow":
            self.server.over.wait(5)
        elif step.manner == "reset":
            linger = struct.pack("ii", 1, 0)  # closes with a reset instead of politely
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        else:
            self.say(step)

    def say(self, step):
        self.send_response(step.status)
        if step.retry_after:
            self.send_header("Retry-After", step.retry_after)
        self.end_headers()
        body = step.body if isinstance(step.body, str) else json.dumps(step.body)
        self.wfile.write(body.encode())

    def log_message(self, *_):
        pass


@pytest.fixture
def standin(monkeypatch):
    """A server on loopback that answers by script, one step a request, the last one for ever."""
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.heard, server.script, server.over = [], [NOTHING], threading.Event()
    server.domain = f"127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server
    server.over.set()
    server.shutdown()
    server.server_close()
    thread.join()


class Stopwatch:
    """A clock that waits by moving its own hands."""

    def __init__(self, start=1_670_000_000.0):
        self.time, self.slept = start, []
        self.clock = Clock(now=lambda: self.time, sleep=self.sleep)

    def sleep(self, seconds):
        self.slept.append(round(seconds, 3))
        self.time += seconds


@pytest.fixture
def watch():
    return Stopwatch()


def opened(standin, folder, watch, **more):
    return open_fallback(
        cache=folder, domain=standin.domain, scheme="http", clock=watch.clock, **more
    )


# --- every service -----------------------------------------------------------------------------


@pytest.mark.parametrize("service", sorted(geocoders))
def test_a_service_that_finds_nothing_gives_an_empty_list(service, standin):
    geocoder = geocoders[service](Setup(domain=standin.domain, scheme="http"))
    assert geocoder.name == service
    assert geocoder.find("Nowhere Atall") == []
    assert geocoder.find("Nowhere Atall", country="XK") == []


def test_an_unknown_service_is_named_beside_those_that_there_are(tmp_path):
    with pytest.raises(DatelineError, match="no geocoder 'gogle'; write one of nominatim, off"):
        open_fallback("gogle", cache=tmp_path)


# --- what is sent, and what comes back ---------------------------------------------------------


def test_a_find_is_a_place_that_says_where_it_comes_from(standin, tmp_path, watch):
    standin.script = [FOUND]
    [found] = opened(standin, tmp_path, watch).find("Stone", country="XK")
    assert (found.id, found.name, found.type, found.country) == (
        "osm:node/77", "Stone", "hamlet", "XK",
    )  # fmt: skip
    assert found.at == lonlat(20.75, 43.05)
    assert found.origin == "fallback"
    assert 2.5 < found.radius_km < 3
    assert [(name.text, name.tag) for name in found.names] == [("Kamen", None), ("Stone", "en")]
    for words in (standin.domain, "'Stone' in XK", "node 77", "© OpenStreetMap contributors, ODbL"):
        assert words in found.source
    assert found.source.endswith("asked 2022-12-02")


def test_only_the_name_and_the_country_are_sent_and_we_say_who_we_are(standin, tmp_path, watch):
    fallback = opened(standin, tmp_path, watch, contact="desk@example.org")
    fallback.find("Mali  Kamen\n", country="XK")
    fallback.find("Mali Kamen", country="AL")
    fallback.find("Mali Kamen")
    agents, queries = zip(*standin.heard, strict=True)
    assert set(agents) == {Setup(contact="desk@example.org").user_agent}
    assert agents[0].startswith("dateline/")
    assert agents[0].endswith(" (desk@example.org)")
    assert [query["q"] for query in queries] == ["Mali Kamen"] * 3
    assert [query.get("countrycodes") for query in queries] == ["xk,rs", "al", None]
    assert fallback.asked == [f"Mali Kamen (nominatim at {standin.domain})"] * 3


@pytest.mark.parametrize(
    ("words", "sent"),
    [
        ("Veliki Kamen", True),
        ("Велики Камен", True),
        ("L'Aquila", True),
        ("St. Gallen", True),
        ("Frankfurt (Oder)", True),
        ("N.Y.", True),
        ("Wrocław-Krzyki", True),
        ("", False),
        ("7", False),
        ("Police said the men fled.", False),
        ("Where did they go?", False),
        ("Oakland, Calif.", True),
        ("Stone. Then they left", False),
        ("a b c d e f g h i j", False),
        ("x" * 81, False),
        ("desk@example.org", False),
        ("{{ 7*7 }}", False),
        ("<script>", False),
        ("Kamen\u202eneK", False),
    ],
)
def test_names_are_sent_and_sentences_are_not(words, sent, standin, tmp_path, watch):
    opened(standin, tmp_path, watch).find(words)
    assert bool(standin.heard) is sent


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=120))
def test_what_may_be_sent_is_short_and_on_one_line(text):
    if is_name(text):
        assert len(text) <= 80
        assert len(text.split()) <= 9
        assert "\n" not in text


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        ({"class": "boundary", "type": "administrative", "addresstype": "municipality"},
         "municipality"),
        ({"class": "waterway", "type": "river", "addresstype": "river"}, "river"),
        ({"category": "natural", "type": "peak"}, "mountain"),
        ({"class": "highway", "type": "primary"}, "road"),
        ({"class": "place", "type": "locality"}, "settlement"),
        ({"class": "shop", "type": "bakery"}, "facility"),
        ({}, "facility"),
    ],
)  # fmt: skip
def test_features_become_our_types(raw, kind):
    spare = {key: STONE[key] for key in ("osm_type", "osm_id", "lat", "lon", "display_name")}
    assert place({**spare, **raw}, "a test").type == kind


# --- what is kept ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answer", "days", "asked"),
    [(FOUND, 364, 1), (FOUND, 366, 2), (NOTHING, 29, 1), (NOTHING, 31, 2)],
)
def test_finds_are_kept_a_year_and_nothing_found_a_month(  # noqa: PLR0917
    answer, days, asked, standin, tmp_path, watch
):
    standin.script = [answer]
    first = opened(standin, tmp_path, watch).find("Stone")
    watch.time += days * DAY
    again = opened(standin, tmp_path, watch)
    assert [one.id for one in again.find("STONE")] == [one.id for one in first]
    assert len(standin.heard) == asked
    assert len(again.asked) == asked - 1


@pytest.mark.parametrize("trouble", [Says(503), Says(403), HTML, ODD, Says(429, retry_after="99")])
def test_errors_are_never_kept(trouble, standin, tmp_path, watch):
    standin.script = [trouble, FOUND]
    assert opened(standin, tmp_path, watch).find("Stone") == []
    watch.time += 100
    assert [one.name for one in opened(standin, tmp_path, watch).find("Stone")] == ["Stone"]


def test_countries_and_servers_do_not_share_answers(tmp_path, watch):
    cache = Cache(tmp_path / "x.sqlite", watch.clock)
    cache.put("a at one", "XK", "Stone", [])
    assert cache.get("a at one", "XK", " stone ") == []
    assert cache.get("a at one", None, "Stone") is None
    assert cache.get("a at two", "XK", "Stone") is None


def test_places_come_out_of_the_cache_as_they_went_in(tmp_path, watch):
    cache, kept = Cache(tmp_path / "x.sqlite", watch.clock), place(STONE, "a test")
    cache.put("a", None, "Stone", [kept])
    assert cache.get("a", None, "Stone") == [kept]


def test_a_broken_cache_file_stops_the_questions_in_one_line(standin, tmp_path, watch):
    (tmp_path / "fallback.sqlite").write_text("this is no database, " * 100)
    fallback = opened(standin, tmp_path, watch)
    assert fallback.find("Stone") == []
    assert "fallback.sqlite: cannot be used" in fallback.stopped
    assert "\n" not in fallback.stopped
    assert standin.heard == []


# --- in turn, and within bounds ----------------------------------------------------------------


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
        "[limiter.wait('nominatim') for _ in range(10)]\n"
        "print(*waits)"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "turns.sqlite")]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(4)]
    waits = sorted(float(wait) for one in running for wait in one.communicate()[0].split())
    assert waits == [float(second) for second in range(1, 40)]


def test_a_turn_from_a_clock_that_was_wrong_is_not_waited_for(tmp_path, watch):
    file = tmp_path / "turns.sqlite"
    late = Stopwatch(watch.time + 10 * 365 * DAY)
    Limiter(file, late.clock).wait("x")
    Limiter(file, watch.clock).wait("x")
    assert watch.slept == []


def test_no_more_names_are_sent_than_a_run_may(standin, tmp_path, watch):
    fallback = opened(standin, tmp_path, watch, limit=2)
    for name in ("Alpha", "Beta", "Gamma", "Delta", "Alpha"):
        assert fallback.find(name) == []
    assert [query["q"] for _, query in standin.heard] == ["Alpha", "Beta"]
    assert fallback.stopped == "2 names were asked, the most for one run"


# --- what goes wrong ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("trouble", "why"),
    [
        (Says(403, "go away"), "403"),
        (Says(401), "401"),
        (Says(503), "503"),
        (Says(500), "500"),
        (HTML, "a page came instead of an answer"),
        (Says(429, retry_after="3600"), "429"),
        (Says(manner="reset"), ""),
    ],
)
def test_it_gives_up_for_the_run_and_says_why(trouble, why, standin, tmp_path, watch):
    standin.script = [trouble, FOUND]
    fallback = opened(standin, tmp_path, watch)
    assert fallback.find("Alpha") == []
    assert fallback.find("Beta") == []
    assert len(standin.heard) == 1
    assert fallback.stopped.startswith(f"{standin.domain}: ")
    assert why in fallback.stopped
    assert "\n" not in fallback.stopped


def test_a_slow_service_is_given_up(standin, tmp_path, watch):
    standin.script = [Says(manner="slow")]
    service = geocoders["nominatim"](Setup(domain=standin.domain, scheme="http", timeout=0.2))
    fallback = Fallback(service, cache=tmp_path, clock=watch.clock)
    assert fallback.find("Alpha") == []
    assert "timed out" in fallback.stopped


def test_without_a_network_it_gives_up_after_the_first_question(tmp_path, watch):
    with socket.socket() as free:  # a port on which nobody listens
        free.bind(("127.0.0.1", 0))
        domain = f"127.0.0.1:{free.getsockname()[1]}"
        fallback = open_fallback(cache=tmp_path, domain=domain, scheme="http", clock=watch.clock)
        assert [fallback.find(name) for name in ("Alpha", "Beta", "Gamma")] == [[], [], []]
    assert fallback.asked == [f"Alpha (nominatim at {domain})"]
    assert "refused" in fallback.stopped


def test_answers_that_are_kept_are_given_even_after_it_gave_up(standin, tmp_path, watch):
    standin.script = [FOUND, Says(503)]
    fallback = opened(standin, tmp_path, watch)
    fallback.find("Stone")
    fallback.find("Beta")
    assert fallback.stopped
    assert [one.name for one in fallback.find("Stone")] == ["Stone"]


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


@pytest.mark.parametrize("odd", [ODD, Says(200, [{"lat": "x"}]), Says(200, "[1, 2]"), Says(400)])
def test_one_question_that_fails_does_not_end_the_others(odd, standin, tmp_path, watch):
    standin.script = [odd, FOUND]
    fallback = opened(standin, tmp_path, watch)
    assert fallback.find("Alpha") == []
    assert fallback.find("Stone")
    assert fallback.stopped is None


def test_three_questions_in_a_row_that_fail_do(standin, tmp_path, watch):
    standin.script = [ODD, ODD, FOUND, ODD]
    fallback = opened(standin, tmp_path, watch)
    for number in range(9):
        fallback.find(f"Place {'abcdefghi'[number]}")
    assert len(standin.heard) == 6
    assert fallback.stopped


@pytest.mark.parametrize(
    "error", [one for one in vars(geopy.exc).values() if isinstance(one, type)]
)
def test_every_error_of_geopy_becomes_one_of_ours(error):
    assert error.__name__ in OURS, "geopy has a new error: say in border.py what it is to us"
    with pytest.raises(GeocoderDown, match=r"^there: \S") as caught, translated("there"):
        raise error("first line\nsecond line")
    assert type(caught.value) is OURS[error.__name__]
    assert "\n" not in str(caught.value)


def test_an_error_that_geopy_does_not_have_yet_is_read_as_its_parent():
    new = type("GeocoderOnHoliday", (geopy.exc.GeocoderQuotaExceeded,), {})
    assert type(ours(new("back on Monday"), "there")) is Refused


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (ConnectionResetError("reset"), GeocoderDown),
        (KeyError("lat"), NotUnderstood),
        (RecursionError("deep"), NotUnderstood),
        (geopy.exc.GeocoderRateLimited("slow down", retry_after=4), TooMany),
    ],
)
def test_what_geopy_lets_through_becomes_one_of_ours(error, kind):
    with pytest.raises(kind) as caught, translated("there"):
        raise error
    assert getattr(caught.value, "retry_after", 4) == 4


# --- the shipped fake --------------------------------------------------------------------------


def test_recorded_answers_come_from_a_mapping_or_a_file(tmp_path):
    stone = place(STONE, "a test")
    file = tmp_path / "answers.json"
    file.write_text(json.dumps({"Kamen": [stone.model_dump(mode="json")]}))
    for answers in ({"Kamen": [stone]}, file):
        fallback = open_fallback("recorded", cache=tmp_path, answers=answers)
        assert fallback.find("Камен", country="XK") == [stone]
        assert fallback.find("Kamen", country="RS") == []
        assert fallback.asked == []


@pytest.mark.parametrize(
    ("text", "why"), [("{", "the file"), ('{"Kamen": [{"id": 7}]}', "Kamen.0"), (None, "read")]
)
def test_a_recorded_file_that_is_wrong_is_named(text, why, tmp_path):
    file = tmp_path / "answers.json"
    if text is not None:
        file.write_text(text)
    with pytest.raises(GeocoderDown, match=why) as caught:
        Recorded(file)
    assert str(file) in str(caught.value)


def test_the_offline_service_asks_nobody(tmp_path):
    fallback = open_fallback("offline", cache=tmp_path)
    assert fallback.find("Stone") == []
    assert (fallback.asked, fallback.stopped, list(tmp_path.iterdir())) == ([], None, [])
