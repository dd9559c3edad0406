"""What services answered is kept: finds for a year, "not found" for a month, errors never."""

import pytest

from gazetteer.fallback.cache import DAY, Cache
from gazetteer.fallback.nominatim_places import place
from tests.gazetteer.standin import FOUND, HTML, NOTHING, ODD, SERVICES, STONE, Says, opened


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


@pytest.mark.parametrize("service", SERVICES)
@pytest.mark.parametrize("trouble", [Says(503), Says(403), HTML, ODD, Says(429, retry_after="99")])
def test_errors_are_never_kept(trouble, service, standin, tmp_path, watch):
    standin.script = [trouble, Says(200, SERVICES[service].found)]
    assert opened(standin, tmp_path, watch, service).find("Stone") == []
    watch.time += 100
    found = opened(standin, tmp_path, watch, service).find("Stone")
    assert [one.name for one in found] == ["Stone"]


@pytest.mark.parametrize("service", SERVICES)
@pytest.mark.parametrize("found", [True, False])
def test_what_was_answered_is_not_asked_again(found, service, standin, tmp_path, watch):
    says = SERVICES[service]
    standin.script = [Says(200, says.found if found else says.nothing)]
    first, again = (opened(standin, tmp_path, watch, service).find("Stone") for _ in range(2))
    assert first == again
    assert [one.id for one in first] == [says.id] * found
    assert len(standin.heard) == 1


def test_two_services_on_one_server_do_not_share_answers(standin, tmp_path, watch):
    """Photon knows no such place; that says nothing of what the others know."""
    for service, says in SERVICES.items():
        standin.script = [Says(200, says.nothing if service == "photon" else says.found)]
        found = opened(standin, tmp_path, watch, service).find("Stone")
        assert [one.id for one in found] == [says.id] * (service != "photon")
    assert len(standin.heard) == len(SERVICES)


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


def test_answers_that_are_kept_are_given_even_after_it_gave_up(standin, tmp_path, watch):
    standin.script = [FOUND, Says(503)]
    fallback = opened(standin, tmp_path, watch)
    fallback.find("Stone")
    fallback.find("Beta")
    assert fallback.stopped
    assert [one.name for one in fallback.find("Stone")] == ["Stone"]
