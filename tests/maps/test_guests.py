"""What people add to the map themselves: folium's own objects, in a page that fetches nothing."""

import folium
import pytest
from folium.plugins import HeatMap, MarkerCluster

from maps.page import Page
from maps.workspace import MapSettings
from tests.maps import samples
from tests.maps.reader import choose, drawn, until

RING = [[20.6, 42.8], [21.1, 42.8], [21.1, 43.2], [20.6, 43.2], [20.6, 42.8]]
AREA = {
    "type": "Feature",
    "properties": {"name": "Old quarter"},
    "geometry": {"type": "Polygon", "coordinates": [RING]},
}
SQUARE = {"type": "FeatureCollection", "features": [AREA]}


def page_of():
    return Page(samples.sample(), samples.filed(), MapSettings(title="With ours"), samples.places())


def with_guests():
    page = page_of()
    offices = folium.FeatureGroup("Our offices").add_to(page.map)
    folium.Marker((43.2, 20.6), popup="<b>The</b> office", tooltip="office").add_to(offices)
    red = folium.Icon(color="red", icon="home")
    folium.Marker((43.2, 20.7), icon=red, tooltip="a red one").add_to(offices)
    folium.Circle((43.2, 20.9), radius=900, tooltip="on foot").add_to(page.map)
    popup = folium.GeoJsonPopup(["name"])
    folium.GeoJson(
        SQUARE, name="Quarters", popup=popup, tooltip=folium.GeoJsonTooltip(["name"])
    ).add_to(page.map)
    folium.Marker((43.1, 21.0), icon=folium.DivIcon('<i style="color: red">here</i>')).add_to(
        page.map
    )
    return page


@pytest.fixture(scope="module")
def guests():
    return with_guests().html()


def test_markers_show_with_pins_and_say_what_they_are_told(visit, guests):
    page = visit(guests)
    pins = page.locator("img.leaflet-marker-icon")
    assert pins.count() == 2
    assert page.evaluate(
        "[...document.querySelectorAll('img.leaflet-marker-icon')].every((one) => one.naturalWidth)"
    )
    pins.first.focus()
    page.keyboard.press("Enter")
    popup = page.locator(".leaflet-popup-content")
    assert popup.locator("b").text_content() == "The"
    assert popup.text_content().strip() == "The office"
    assert page.locator("i", has_text="here").evaluate("one => getComputedStyle(one).color") == (
        "rgb(255, 0, 0)"
    )


def test_they_are_in_the_layer_control(visit, guests):
    page = visit(guests)
    page.keyboard.press("l")
    page.get_by_role("checkbox", name="Our offices").click()
    assert page.locator("img.leaflet-marker-icon").count() == 0
    page.get_by_role("checkbox", name="Quarters").click()
    assert page.locator("path.leaflet-interactive").count() == 1  # the circle stays
    page.get_by_role("checkbox", name="Our offices").click()
    assert page.locator("img.leaflet-marker-icon").count() == 2


def test_an_incident_under_an_area_of_theirs_can_still_be_chosen(visit, guests):
    page = visit(guests)
    spot = next(one for one in page.evaluate("Dateline.drawn()") if one["id"] == "sample-8")
    box = page.locator(".folium-map").bounding_box()
    page.mouse.move(box["x"] + spot["x"], box["y"] + spot["y"])
    choose(page, "sample-8")
    until(page, "!document.getElementById('card').hidden")
    assert page.locator(".leaflet-popup").count() == 0


def test_without_guests_nothing_of_theirs_is_in_the_page(guests):
    plain = page_of().html()
    assert "AwesomeMarkers" not in plain
    assert "style-src-attr" not in plain
    assert "style-src-attr 'unsafe-inline'" in guests


def test_the_same_objects_give_the_same_bytes_however_often_they_are_written(guests):
    page = with_guests()
    assert page.html() == page.html() == guests


def test_more_can_be_added_after_writing(visit):
    page = page_of()
    page.html()
    folium.Marker((43.0, 20.8), popup="late").add_to(page.map)
    seen = visit(page.html())
    assert seen.locator("img.leaflet-marker-icon").count() == 1
    assert drawn(seen)


def tile_layer(url, **options):
    return folium.TileLayer(url, attr="x", **options)


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (MarkerCluster, "MarkerCluster needs https://.*fetches nothing; these work: Marker"),
        (lambda: HeatMap([(43, 20)]), "HeatMap needs https://"),
        (lambda: folium.FeatureGroup("Protest"), "two layers are called 'Protest'"),
        (lambda: tile_layer("https://x.org/{z}' 'unsafe-inline'/{x}/{y}"), "no address of tiles"),
        (lambda: tile_layer("https://{s}.x.org/{z}/{x}/{y}", subdomains="a;"), "no subdomain"),
    ],
)  # fmt: skip
def test_what_cannot_work_is_named_with_what_can(make, says):
    page = page_of()
    make().add_to(page.map)
    with pytest.raises(ValueError, match=says):
        page.html()
