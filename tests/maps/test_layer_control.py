"""folium's layer control: one layer a kind, and what lies under and beside the incidents."""

from datetime import date

import folium
import pytest

from geo.geometry import lonlat
from maps import page as pages
from maps.page import html
from maps.style import palette
from tests.maps import samples
from tests.maps.reader import drawn, redrawn, until, written


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


def test_a_group_of_kinds_goes_off_and_on_as_a_whole(visit):
    page = visit(at="#mode=all")
    before = drawn(page)
    page.keyboard.press("l")
    whole = page.get_by_role("checkbox", name="Unrest")
    whole.click()
    gone = before - drawn(page)
    assert {"sample-2", "sample-3", "sample-22"} <= gone  # protests, blockades and a riot
    assert "sample-4" not in gone
    assert whole.evaluate("one => one === document.activeElement")
    assert not page.get_by_role("checkbox", name="Riot").is_checked()
    page.get_by_role("checkbox", name="Protest").click()
    assert whole.evaluate("one => one.indeterminate")
    whole.press("Space")
    assert whole.is_checked()
    assert drawn(page) == before


def test_the_group_follows_chips_and_address(visit):
    page = visit(at="#off=protest,riot,blockade")
    page.keyboard.press("l")
    whole = page.get_by_role("checkbox", name="Unrest")
    assert not whole.is_checked()
    page.get_by_role("button", name="Riot 1").click()
    whole = page.get_by_role("checkbox", name="Unrest")
    assert whole.evaluate("one => [one.checked, one.indeterminate]") == [False, True]
    until(page, "location.hash.includes('off=protest%2Cblockade')")


def test_layers_are_in_the_address(visit):
    page = visit(at="#on=heat&off=borders,datelines")
    page.keyboard.press("l")
    shown = {name: page.get_by_role("checkbox", name=name).is_checked()
             for name in ("Heat", "Borders", "Datelines:", "Place names", "Arrows")}  # fmt: skip
    assert shown == {"Heat": True, "Borders": False, "Datelines:": False,
                     "Place names": True, "Arrows": False}  # fmt: skip


SEEN = """(wanted) => {
  const map = document.querySelector(".leaflet-incidents-pane canvas");
  const copy = document.createElement("canvas");
  [copy.width, copy.height] = [map.width, map.height];
  const pen = copy.getContext("2d", { willReadFrequently: true });
  pen.drawImage(map, 0, 0);
  const { data } = pen.getImageData(0, 0, copy.width, copy.height);
  const near = (at) => wanted.every((part, band) => Math.abs(data[at + band] - part) < 20);
  let seen = 0;
  for (let at = 0; at < data.length; at += 4) if (data[at + 3] > 50 && near(at)) seen += 1;
  return seen;
}"""  # counts the pixels of a colour, or all that are drawn


def hot(page):
    """Count the pixels that glow."""
    heat = palette("light")["heat"]
    return page.evaluate(SEEN, [int(heat[at : at + 2], 16) for at in (1, 3, 5)])


def ink(page):
    """Count the pixels that are drawn on the map."""
    return page.evaluate(SEEN, [])


def test_heat_follows_the_days_and_the_kinds(visit):
    page = visit(at="#mode=all&off=shapes,labels,datelines")
    cold = hot(page)
    page.keyboard.press("l")
    redrawn(page, "incidents", page.get_by_role("checkbox", name="Heat").click)
    warm = hot(page)
    assert warm > cold + 2000
    redrawn(page, "incidents", page.get_by_role("checkbox", name="Police and army").click)
    assert hot(page) < warm
    redrawn(page, "incidents", lambda: page.keyboard.press("1"))  # only this day
    assert hot(page) < warm / 2


def test_what_lies_somewhere_in_a_region_does_not_glow_at_its_middle(visit):
    wide = [samples.located(n, where={**samples.NEAR_HILL, "radius_km": 40}) for n in range(6)]
    near = [samples.located(n, where=samples.EAST_GATE) for n in range(6)]
    at = "#mode=all&on=heat&off=shapes,labels&at=42.95,20.9,10"
    glow = [hot(visit(html(located, [], title="t"), at=at)) for located in (wide, near)]
    assert glow[0] < glow[1] / 4


def test_all_arrows_can_be_switched_on(visit):
    page = visit(at="#mode=all&off=shapes,labels")
    before = ink(page)
    page.keyboard.press("l")
    redrawn(page, "incidents", page.get_by_role("checkbox", name="Arrows").click)
    assert ink(page) > before + 1000  # from far off to every heap


def test_arrows_come_for_the_desk_that_is_pointed_at(visit):
    page = visit(at="#mode=all&off=shapes,labels&at=50.85,4.35,9")
    box = page.locator(".folium-map").bounding_box()
    before = ink(page)
    middle = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    redrawn(page, "incidents", lambda: page.mouse.move(*middle))
    assert ink(page) > before + 100
    redrawn(page, "incidents", lambda: page.mouse.move(middle[0] + 200, middle[1]))
    assert ink(page) == before


def test_arrows_come_for_the_desk_in_focus_and_a_press_shows_it_with_its_incidents(visit):
    page = visit(at="#mode=all&off=shapes,labels&at=43,20.8,10", reduced_motion="reduce")
    before = ink(page)
    desk = page.get_by_role("button", name="Harbour City")
    redrawn(page, "incidents", desk.focus)
    assert ink(page) > before
    page.keyboard.press("Enter")
    until(page, "Dateline.drawn().every(({ x }) => x > 0)")
    redrawn(page, "incidents", lambda: desk.evaluate("one => one.blur()"))


def test_a_desk_that_told_of_nothing_has_no_arrows(visit):
    page = visit(at="#mode=all&off=shapes,labels")
    before = ink(page)
    page.get_by_role("button", name="Bridge Town", exact=True).focus()
    page.wait_for_timeout(100)
    assert ink(page) == before


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


def test_no_name_lies_under_what_a_day_shows(visit):
    beside = {**samples.BRIDGE_TOWN, "at": lonlat(20.988, 42.883)}
    many = [samples.located(n, when=date(2022, 12, 1)) for n in range(12)]
    few = [samples.located(20 + n, when=date(2022, 12, 2), where=beside) for n in range(4)]
    town = samples.places()[0].model_copy(update={"name": "Beside", "at": beside["at"]})
    text = html([*many, *few], [], title="t", gazetteer_labels=[town])
    page = visit(text, at="#mode=all&at=42.883,20.9,9")
    names = ".leaflet-incidents-pane"
    assert "Beside" in written(page, names, "4") + written(page, names, "2")
    page.keyboard.press("End")
    assert "Beside" not in written(page, names, "1")
