"""Every service: how it is opened, what it finds, and what its answers are read as."""

import re

import pytest

from gazetteer.fallback import Setup, credit, geocoders, open_fallback
from gazetteer.fallback.client import services
from gazetteer.fallback.geopy_any import AnyGeocoder
from gazetteer.fallback.nominatim_places import place
from gazetteer.fallback.opening import opened as service_of
from geo.errors import DatelineError
from geo.geometry import lonlat
from tests.gazetteer.standin import (
    FOUND,
    GEONAMES,
    OPENCAGE,
    PHOTON,
    SERVICES,
    STONE,
    Says,
    opened,
    setup_of,
)

ALL = sorted({*geocoders, *SERVICES})


@pytest.mark.parametrize("service", ALL)
def test_a_service_that_finds_nothing_gives_an_empty_list(service, standin):
    if service in SERVICES:
        standin.script = [Says(200, SERVICES[service].nothing)]
    geocoder = service_of(service, setup_of(standin, service))
    assert geocoder.name == service
    assert geocoder.find("Nowhere Atall") == []
    assert geocoder.find("Nowhere Atall", country="XK") == []


@pytest.mark.parametrize("service", SERVICES)
def test_a_find_of_every_service_says_where_it_comes_from(service, standin, tmp_path, watch):
    standin.script = [Says(200, SERVICES[service].found)]
    [found] = opened(standin, tmp_path, watch, service).find("Stone", country="XK")
    assert (found.id, found.name, found.country) == (SERVICES[service].id, "Stone", "XK")
    assert found.type in {"hamlet", "village"}
    assert found.at == lonlat(20.75, 43.05)
    assert found.origin == "fallback"
    assert 0.5 < found.radius_km < 3
    assert found.source.startswith(f"{service} at {standin.domain}, asked for 'Stone' in XK: ")
    assert found.source.endswith(", asked 2022-12-02")
    assert not any(str(secret) in found.source for secret in SERVICES[service].options.values())


@pytest.mark.parametrize(
    ("service", "words"),
    [
        ("nominatim", "OpenStreetMap node 77, © OpenStreetMap contributors, ODbL"),
        ("photon", "OpenStreetMap node 77, © OpenStreetMap contributors, ODbL"),
        ("geonames", "GeoNames 90000077, GeoNames, CC BY 4.0"),
        ("opencage", "Stone, Nowhere, Kosovo, under the terms of opencage"),
    ],
)
def test_the_licence_travels_with_a_find(service, words, standin, tmp_path, watch):
    standin.script = [Says(200, SERVICES[service].found)]
    [found] = opened(standin, tmp_path, watch, service).find("Stone")
    assert f": {words}, asked " in found.source


def test_what_nominatim_knows_besides(standin, tmp_path, watch):
    standin.script = [FOUND]
    [found] = opened(standin, tmp_path, watch).find("Stone")
    assert [(name.text, name.tag) for name in found.names] == [("Kamen", None), ("Stone", "en")]
    assert 2.5 < found.radius_km < 3


def test_what_geonames_knows_besides(standin, tmp_path, watch):
    standin.script = [Says(200, SERVICES["geonames"].found)]
    [found] = opened(standin, tmp_path, watch, "geonames").find("Kamen")
    assert (found.geonameid, found.population, found.admin1) == (90000077, 120, "XK.01")
    assert [name.text for name in found.names] == ["Stone", "Kamen"]


@pytest.mark.parametrize(
    ("service", "key", "value"),
    [("nominatim", "countrycodes", "xk,rs"), ("geonames", "country", "XK"),
     ("photon", "lat", "42.58333"), ("opencage", "countrycode", "XK")],
)  # fmt: skip
def test_each_is_asked_in_its_own_way_to_look_in_a_country(  # noqa: PLR0917
    service, key, value, standin, tmp_path, watch
):
    standin.script = [Says(200, SERVICES[service].nothing)]
    fallback = opened(standin, tmp_path, watch, service)
    fallback.find("Stone", country="XK")
    fallback.find("Stone")
    (_, there), (_, anywhere) = standin.heard
    assert there[key] == value
    assert key not in anywhere


@pytest.mark.parametrize("code", ["XK", "RS"])
def test_what_lies_in_kosovo_may_be_filed_under_either_code(code, standin, tmp_path, watch):
    told = {**PHOTON, "properties": {**PHOTON["properties"], "countrycode": code}}
    standin.script = [Says(200, {"features": [told]})]
    assert opened(standin, tmp_path, watch, "photon").find("Stone", country="XK")


@pytest.mark.parametrize("service", ["photon", "opencage"])
def test_finds_in_another_country_are_left_out(service, standin, tmp_path, watch):
    standin.script = [Says(200, SERVICES[service].found)]
    assert opened(standin, tmp_path, watch, service).find("Stone", country="RS") == []


# --- what the answers are read as ---------------------------------------------------------------


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
def test_types_of_nominatim(raw, kind):
    spare = {key: STONE[key] for key in ("osm_type", "osm_id", "lat", "lon", "display_name")}
    assert place({**spare, **raw}, "a test").type == kind


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ({"osm_key": "place", "osm_value": "city"}, "city"),
        ({"osm_key": "boundary", "osm_value": "administrative", "type": "state"}, "state"),
        ({"osm_key": "waterway", "osm_value": "river", "type": "other"}, "river"),
        ({"osm_key": "amenity", "osm_value": "prison", "type": "house"}, "prison"),
    ],
)
def test_types_of_photon(told, kind, standin, tmp_path, watch):
    one = {**PHOTON, "properties": {**PHOTON["properties"], **told}}
    standin.script = [Says(200, {"features": [one]})]
    assert [one.type for one in opened(standin, tmp_path, watch, "photon").find("Stone")] == [kind]


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ({"fcl": "P", "fcode": "PPL", "population": 61000}, "city"),
        ({"fcl": "A", "fcode": "ADM1"}, "region"),
        ({"fcl": "H", "fcode": "STM"}, "stream"),
        ({"fcl": "S", "fcode": "CSTM"}, "border-crossing"),
    ],
)
def test_types_of_geonames(told, kind, standin, tmp_path, watch):
    standin.script = [Says(200, {"geonames": [{**GEONAMES, **told}]})]
    assert [one.type for one in opened(standin, tmp_path, watch, "geonames").find("Stone")] == [
        kind
    ]


WIDE = {"southwest": {"lat": 42.5, "lng": 20}, "northeast": {"lat": 43.5, "lng": 21.5}}
ELSEWHERE = {"southwest": {"lat": 1, "lng": 2}, "northeast": {"lat": 3, "lng": 4}}


@pytest.mark.parametrize(
    ("told", "kind", "least", "most"),
    [
        ({"components": {"_type": "state"}, "bounds": WIDE}, "region", 80, 90),
        ({"components": {"_type": "county"}, "bounds": ELSEWHERE}, "district", 5, 60),
        ({"components": {"_type": "moon-base"}, "bounds": WIDE}, "area", 80, 90),
        ({"components": {}, "bounds": {}}, "area", 10, 60),  # it may be anything: no pin
        ({"components": "?", "bounds": ["x"]}, "area", 10, 60),
    ],
)
def test_a_region_is_no_point_and_the_unknown_neither(  # noqa: PLR0917
    told, kind, least, most, standin, tmp_path, watch
):
    standin.script = [Says(200, {"results": [{**OPENCAGE, **told}]})]
    [found] = opened(standin, tmp_path, watch, "opencage").find("Stone")
    assert found.type == kind
    assert least < found.radius_km < most


@pytest.mark.parametrize("service", ["nominatim", "photon"])
def test_a_region_is_as_wide_as_its_box(service, standin, tmp_path, watch):
    told = {"extent": [20, 43.5, 21.5, 42.5]}
    wide = {"photon": {"features": [{**PHOTON, "properties": {**PHOTON["properties"], **told}}]},
            "nominatim": [{**STONE, "boundingbox": ["42.5", "43.5", "20", "21.5"]}]}  # fmt: skip
    standin.script = [Says(200, wide[service])]
    [found] = opened(standin, tmp_path, watch, service).find("Stone")
    assert 80 < found.radius_km < 90


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Stone\x1b[31m", "Stone [31m"),
        ("Sto\u202ene\n\nx", "Sto ne x"),
        ("x" * 999, "x" * 299 + "…"),
    ],
)
def test_a_name_from_a_stranger_is_plain_and_short(said, name, standin, tmp_path, watch):
    standin.script = [Says(200, [{**STONE, "name": said, "namedetails": {"name:en": said}}])]
    [found] = opened(standin, tmp_path, watch).find("Stone")
    assert [found.name, *(one.text for one in found.names)] == [name, name]
    assert found.source.isprintable()


def test_an_answer_without_a_name_is_none(standin, tmp_path, watch):
    standin.script = [Says(200, [{**STONE, "name": "\x07", "display_name": "\x07"}])]
    assert opened(standin, tmp_path, watch).find("Stone") == []


@pytest.mark.parametrize(
    ("source", "whom"),
    [
        ("nominatim at x, asked for 'A': OpenStreetMap node 7, © …, asked 2022-12-02",
         "© OpenStreetMap contributors, ODbL"),
        ("traced by hand from OpenStreetMap", "© OpenStreetMap contributors, ODbL"),
        ("opencage at x, asked for 'A': A, under the terms of opencage, asked 2022-12-02",
         "opencage"),
        ("geonames at x, asked for 'A': GeoNames 7, GeoNames, CC BY 4.0, asked 2022-12-02", None),
        ("under the terms of <b>", None),
        ("your place book", None),
    ],
)  # fmt: skip
def test_whom_a_map_has_to_credit(source, whom):
    assert credit(source) == whom


# --- what is written wrong in the settings -------------------------------------------------------


def test_an_unknown_service_is_named_beside_those_that_there_are(tmp_path):
    with pytest.raises(DatelineError) as caught:
        open_fallback("gogle", cache=tmp_path)
    said = str(caught.value)
    assert said.startswith("no geocoder 'gogle' (did you mean 'google'?); write one of geonames, ")
    assert "nominatim, offline, photon, recorded, or of geopy's arcgis, azure" in said
    assert "\n" not in said


@pytest.mark.parametrize(
    ("service", "more", "says"),
    [
        ("opencage", {"options": {"api_kei": "x"}}, "opencage takes no 'api_kei'; write api_key"),
        ("opencage", {"options": {}}, 'opencage needs one more: write api_key = "…"'),
        ("nominatim", {"options": {"key": "x"}}, "nominatim takes no 'key'; it takes none"),
        ("photon", {"options": {"key": "x"}}, "photon takes no 'key'; it takes none"),
        ("geonames", {"options": {}}, "geonames needs a user; write username = "),
        ("geonames", {"options": {"username": "x", "key": "y"}}, "geonames takes no 'key'"),
        ("baidu", {"options": {"api_key": "x"}}, "baidu has one server only; delete `domain`"),
        ("pelias", {"domain": None, "options": {}}, "pelias has no public server; write its"),
        ("opencage", {"options": {"api_key": "$NO_SUCH_KEY"}},
         r"read from \$NO_SUCH_KEY, which is not set"),
    ],
)  # fmt: skip
def test_options_that_do_not_fit_are_told_before_anything_is_asked(  # noqa: PLR0917
    service, more, says, standin, tmp_path, watch
):
    with pytest.raises(DatelineError, match=says) as caught:
        opened(standin, tmp_path, watch, service, **more)
    assert "\n" not in str(caught.value)
    assert standin.heard == []


def test_a_key_is_read_from_the_environment(standin, tmp_path, watch, monkeypatch):
    monkeypatch.setenv("OUR_KEY", "from-the-environment")
    standin.script = [Says(200, SERVICES["opencage"].nothing)]
    opened(standin, tmp_path, watch, "opencage", options={"api_key": "$OUR_KEY"}).find("Stone")
    assert standin.heard[0][1]["key"] == "from-the-environment"


def test_every_geocoder_of_geopy_opens_by_its_name():
    """With what it needs; one that geopy adds later is there without a change of ours."""
    for name in services():
        geocoder = opened_with_what_it_needs(name)
        assert geocoder.name == name
        assert geocoder.server


def opened_with_what_it_needs(name):
    domain = "geo.example.org" if name == "pelias" else None
    options = {"api_key": "x"} if name.startswith("google") else {}
    while True:
        try:
            return AnyGeocoder(name, Setup(domain=domain, options=options))
        except DatelineError as wrong:
            missing = re.search(r"write (\w+) =|(apikey)", str(wrong))
            options = {**options, missing[1] or missing[2]: "x"}
