"""folium's layer control: one layer a kind, and what lies under and beside the incidents."""

import folium
import pytest

from maps import page as pages
from tests.maps import samples
from tests.maps.reader import drawn, redrawn


def test_a_kind_switched_off_leaves_the_map_and_comes_back(visit):
    page = visit()
    before = drawn(page)
    page.get_by_role("button", name="Layers").click()
    box = page.get_by_role("checkbox", name="Blockade")
    box.click()
    assert before - drawn(page) == {"sample-3", "sample-7"}
    assert page.get_by_role("button", name="Blockade 2").get_attribute("aria-pressed") == "false"
    box.click()
    assert drawn(page) == before


def test_it_opens_and_closes_by_keyboard_and_gives_the_focus_back(visit):
    page = visit()
    page.keyboard.press("l")
    opener = page.get_by_role("button", name="Layers")
    assert opener.get_attribute("aria-expanded") == "true"
    assert page.evaluate("document.activeElement.type") == "checkbox"
    page.keyboard.press("Space")
    assert page.evaluate("document.activeElement.checked") is False
    page.keyboard.press("Escape")
    assert opener.get_attribute("aria-expanded") == "false"
    assert opener.evaluate("one => one === document.activeElement")


@pytest.mark.parametrize(
    ("name", "pane"),
    [
        ("Areas, lines and circles", "incidents"),
        ("Place names", "incidents"),
        ("Datelines: where reports were filed", "incidents"),
        ("Borders", "ground"),
    ],
)
def test_what_lies_around_the_incidents_can_be_switched_off(visit, name, pane):
    page = visit(at="#mode=all")
    page.get_by_role("button", name="Layers").click()
    redrawn(page, pane, page.get_by_role("checkbox", name=name).click)


def test_datelines_are_no_scenes_and_name_their_reports(visit):
    page = visit(at="#mode=all&at=50.85,4.35,9")
    assert not any(0 < one["x"] < 900 for one in page.evaluate("Dateline.drawn()"))
    box = page.locator(".folium-map").bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    tip = page.locator("#tip")
    assert tip.text_content().startswith("Harbour City")
    assert tip.locator("a").get_attribute("href") == "https://example.org/bridge"
    page.keyboard.press("Escape")
    assert tip.is_hidden()


def test_the_layers_are_foliums_and_carry_no_text_of_a_report():
    block = pages.data(samples.sample(), samples.filed(), "t", [], "en")
    chart = pages.draw(block, "en")
    layers = (one for one in chart._children.values() if isinstance(one, folium.FeatureGroup))
    names = [one.layer_name for one in layers]
    assert isinstance(chart, folium.Map)
    assert names[:3] == ["Protest", "Riot", "Blockade"]
    assert len(names) == len(set(names)) == len(block["kinds"]) + 6
    assert "Bridge" not in chart.get_root().render()


def test_a_pointer_that_passes_by_opens_nothing(visit):
    page = visit()
    page.get_by_role("button", name="Layers").hover()
    page.wait_for_timeout(50)
    assert page.get_by_role("checkbox", name="Protest").is_hidden()
