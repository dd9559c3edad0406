"""Online maps: they lie over the outlines, name their makers, and do no harm when they fail."""

import re
import struct
import zlib

import folium
import pytest
from pydantic import ValidationError

from maps.page import Page
from maps.tiles import Tiles, names, servers
from maps.workspace import MapSettings
from tests.maps import samples
from tests.maps.hostile import TEXTS
from tests.maps.reader import drawn, redrawn, until

SERVER = "https://tiles.example"
OWN = {"url": f"{SERVER}/{{z}}/{{x}}/{{y}}.png", "attribution": "© Survey of Examples"}
AT = "#mode=all"


def png(red, green, blue):
    """Make a picture of one pixel."""
    rows = zlib.compress(bytes([0, red, green, blue]))
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)),
        (b"IDAT", rows),
        (b"IEND", b""),
    )
    made = (
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(made)


def page_of(tiles=OWN):
    settings = MapSettings.model_validate({"title": "Tiles", "tiles": tiles})
    return Page(samples.sample(), samples.filed(), settings)


@pytest.fixture
def online(browser, tmp_path):
    """Open a page that can reach one server; gives the page, what was asked and what was said."""
    contexts = []

    def open_page(text, answer, at=AT, **options):
        path = tmp_path / f"{len(contexts)}.html"
        path.write_text(text, "utf-8")
        context = browser.new_context(**options)
        contexts.append(context)
        page, asked, said = context.new_page(), [], []
        page.on("console", lambda one: said.append(one.text))
        page.on("pageerror", lambda error: said.append(str(error)))

        def route(one):
            if one.request.url.startswith("file:"):
                one.continue_()
            else:
                asked.append(one.request.url)
                answer(one)

        context.route("**/*", route)
        page.goto(path.as_uri() + at)
        if not text:
            return page, asked, said
        until(page, "Boolean(window.Dateline && document.querySelector('#steps button'))")
        return page, asked, said

    yield open_page
    for context in contexts:
        context.close()


def served(one):
    one.fulfill(body=png(200, 220, 240), content_type="image/png")


def refused(one):
    one.abort()


CREDIT = "document.querySelector('#stage .credit').textContent"


def test_tiles_lie_over_the_outlines_and_their_maker_is_named(online):
    page, asked, said = online(page_of().html(), served)
    until(page, "document.querySelectorAll('.leaflet-tile-loaded').length > 3")
    assert all(url.startswith(f"{SERVER}/") for url in asked)
    assert said == []
    assert "© Survey of Examples" in page.evaluate(CREDIT)
    assert "borders of its own" in page.evaluate(CREDIT)
    order = "(pane) => Number(getComputedStyle(document.querySelector(pane)).zIndex)"
    assert page.evaluate(order, ".leaflet-ground-pane") < page.evaluate(order, ".leaflet-tile-pane")
    assert page.evaluate(order, ".leaflet-tile-pane") < page.evaluate(
        order, ".leaflet-incidents-pane"
    )


def test_a_reader_can_go_back_to_the_outlines(online):
    page, asked, _ = online(page_of().html(), served)
    page.keyboard.press("l")
    assert page.get_by_role("radio", name="Online map").is_checked()
    page.get_by_role("radio", name="Outlines only").click()
    assert page.locator(".leaflet-tile").count() == 0
    assert "Survey" not in page.evaluate(CREDIT)
    before = len(asked)
    page.keyboard.press("f")
    page.wait_for_timeout(100)
    assert len(asked) == before


def test_a_server_that_does_not_answer_leaves_the_outlines_and_no_broken_picture(online):
    page, asked, said = online(page_of().html(), refused)
    until(page, "document.querySelectorAll('.leaflet-tile').length > 3")
    until(page, "[...document.querySelectorAll('.leaflet-tile')].every((one) => one.naturalWidth)")
    assert asked
    assert all("Failed to load resource" in one for one in said)  # the browser's own words
    assert drawn(page)
    redrawn(page, "ground", lambda: page.emulate_media(color_scheme="dark"))


def test_without_the_line_nothing_is_asked_and_nothing_is_allowed(visit):
    text = page_of(tiles=None).html()
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)[1]
    assert "img-src data: blob:;" in policy
    page = visit(text)
    page.keyboard.press("l")
    assert page.locator(".leaflet-control-layers input[type=radio]").count() == 0


def test_only_the_servers_that_were_chosen_are_allowed():
    page = page_of({**OWN, "url": "https://{s}.tiles.example:8080/{z}/{x}/{y}.png"})
    folium.TileLayer("https://maps.example/{z}/{x}/{y}", attr="x", name="Second").add_to(page.map)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page.html())[1]
    allowed = re.search(r"img-src ([^;]*);", policy)[1].split()
    assert allowed == ["data:", "blob:", "https://a.tiles.example:8080", "https://b.tiles.example:8080",
                       "https://c.tiles.example:8080", "https://maps.example"]  # fmt: skip
    assert "connect-src" not in policy


def test_foliums_own_tile_layer_is_a_base_map_beside_the_outlines(online):
    own = page_of(tiles=None)
    markup = '&copy; <a href="https://survey.example">Survey</a>'
    folium.TileLayer(OWN["url"], attr=markup, name="Survey map", show=False).add_to(own.map)
    page, asked, said = online(own.html(), served)
    page.keyboard.press("l")
    assert page.get_by_role("radio", name="Outlines only").is_checked()
    assert asked == []
    page.get_by_role("radio", name="Survey map").click()
    until(page, "document.querySelectorAll('.leaflet-tile-loaded').length > 3")
    assert "· © Survey ·" in page.evaluate(CREDIT)
    assert said == []


def test_a_map_that_refuses_files_is_not_asked_by_one(online):
    page, asked, said = online(page_of("osm").html(), refused)
    page.keyboard.press("l")
    assert page.get_by_role("radio").count() == 5  # four ways to look, and the outlines
    page.keyboard.press("f")
    assert (asked, said) == ([], [])


def test_it_is_asked_by_a_page_with_an_address_and_told_where_that_is(online):
    text = page_of("osm").html()
    told = []

    def web(one):
        if one.request.url.startswith("https://page.example/"):
            one.fulfill(body=text, content_type="text/html; charset=utf-8")
        else:
            told.append(one.request.all_headers().get("referer"))
            served(one)

    page, asked, _ = online("", web)
    page.goto("https://page.example/map.html")
    until(page, "document.querySelectorAll('.leaflet-tile-loaded').length > 3")
    assert any(url.startswith("https://tile.openstreetmap.org/") for url in asked)
    assert set(told) == {"https://page.example/"}


@pytest.mark.parametrize("text", [t for t in TEXTS.values() if t.strip()], ids=lambda t: t[:12])
def test_an_attribution_is_text(text):
    page = page_of({**OWN, "attribution": text})
    assert page.block["tiles"]["attribution"] == text
    written = page.html()
    assert written.count("<script") == 5
    if re.search(r"[<>&{}]", text):
        assert text not in written


def test_an_attribution_is_shown_as_text(online):
    text = " ".join(one for one in TEXTS.values() if len(one) < 100)
    page, _, said = online(page_of({**OWN, "attribution": text}).html(), served)
    assert text in page.evaluate(CREDIT)
    assert page.evaluate("typeof window.hit") == "undefined"
    assert said == []


WRONG = [
    ("osmm", "no map called 'osmm'; there are: .*osm.*or give a url"),
    ({"url": OWN["url"]}, "attribution"),
    ({**OWN, "attribution": " "}, "write whom the map is from"),
    ({**OWN, "url": "tiles.example/{z}/{x}/{y}"}, "is none; write https://server"),
    ({**OWN, "url": "https://tiles.example/{x}/{y}"}, "is none"),
    ({**OWN, "url": "https://tiles.example/{z}/{x}/{y}{{ 7*7 }}"}, "is none"),
    ({**OWN, "url": "https://tiles.example/{z}/{x}/{y}{%"}, "is none"),
    ({**OWN, "url": "https://tiles.example; script-src */{z}/{x}/{y}"}, "is none"),
    ({**OWN, "url": "javascript:alert(1)/{z}/{x}/{y}"}, "is none"),
    ({**OWN, "url": 'https://tiles.example/"></script>/{z}/{x}/{y}'}, "is none"),
]  # fmt: skip


@pytest.mark.parametrize(("tiles", "says"), WRONG, ids=lambda one: str(one)[:40])
def test_what_is_no_online_map_is_refused_with_the_way_out(tiles, says):
    with pytest.raises(ValidationError, match=says):
        MapSettings.model_validate({"tiles": tiles})


@pytest.mark.parametrize("name", names())
def test_every_named_map_has_an_address_of_one_server_and_names_its_makers(name):
    tiles = Tiles.model_validate(name)
    assert len(servers(tiles.url)) == 1
    assert tiles.url.startswith("https://")
    assert "OpenStreetMap" in tiles.attribution
