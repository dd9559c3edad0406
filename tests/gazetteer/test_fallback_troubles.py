"""What goes wrong between us and a service: when it gives up, and what it says of it."""

import socket

import geopy.exc
import pytest

from gazetteer.fallback import Setup, open_fallback
from gazetteer.fallback.border import OURS, ours, translated
from gazetteer.fallback.trouble import NotUnderstood, Refused, TooMany
from geo.errors import GeocoderDown
from tests.gazetteer.standin import FOUND, HTML, ODD, SERVICES, Says, opened


@pytest.mark.parametrize("service", SERVICES)
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
def test_it_gives_up_for_the_run_and_says_why(  # noqa: PLR0917
    trouble, why, service, standin, tmp_path, watch
):
    standin.script = [trouble, FOUND]
    fallback = opened(standin, tmp_path, watch, service)
    assert fallback.find("Alpha") == []
    assert fallback.find("Beta") == []
    assert len(standin.heard) == 1
    assert fallback.stopped.startswith(f"{standin.domain}: ")
    assert why in fallback.stopped
    assert "\n" not in fallback.stopped


@pytest.mark.parametrize("service", SERVICES)
def test_a_slow_service_is_given_up(service, standin, tmp_path, watch):
    standin.script = [Says(manner="slow")]
    fallback = opened(standin, tmp_path, watch, service, timeout=0.2)
    assert fallback.find("Alpha") == []
    assert "timed out" in fallback.stopped


@pytest.mark.parametrize("manner", ["drip", "flood"])
def test_an_answer_without_end_is_given_up(manner, standin, tmp_path, watch):
    standin.script = [Says(manner=manner)]
    fallback = opened(standin, tmp_path, watch, timeout=0.2 if manner == "drip" else 10)
    assert fallback.find("Alpha") == []
    assert fallback.stopped == f"{standin.domain}: Unable to read the response"


def test_without_a_network_it_gives_up_after_the_first_question(tmp_path, watch):
    with socket.socket() as free:  # a port on which nobody listens
        free.bind(("127.0.0.1", 0))
        domain = f"127.0.0.1:{free.getsockname()[1]}"
        setup = Setup(domain=domain, scheme="http")
        fallback = open_fallback(cache=tmp_path, clock=watch.clock, setup=setup)
        assert [fallback.find(name) for name in ("Alpha", "Beta", "Gamma")] == [[], [], []]
    assert fallback.asked == [f"Alpha (nominatim at {domain})"]
    assert "refused" in fallback.stopped


@pytest.mark.parametrize("odd", [ODD, Says(200, [{"lat": "x"}]), Says(200, "[1, 2]"), Says(400)])
def test_one_question_that_fails_does_not_end_the_others(odd, standin, tmp_path, watch):
    standin.script = [odd, FOUND]
    fallback = opened(standin, tmp_path, watch)
    assert fallback.find("Alpha") == []
    assert fallback.find("Stone")
    assert fallback.stopped is None


@pytest.mark.parametrize(
    ("code", "words"),
    [(10, "user does not exist"), (19, "the hourly limit for the-desk has been exceeded")],
)
def test_a_refusal_of_geonames_comes_as_an_answer(code, words, standin, tmp_path, watch):
    standin.script = [Says(200, {"status": {"message": words, "value": code}})]
    fallback = opened(standin, tmp_path, watch, "geonames")
    assert [fallback.find(name) for name in ("Alpha", "Beta")] == [[], []]
    assert len(standin.heard) == 1
    assert fallback.stopped == f"{standin.domain}: {words.replace('the-desk', '…')}"


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
