"""The page inside another one: compact, sandboxed, and a way to the whole."""

import html
import re

import pytest

from maps.page import html as page_html
from tests.maps import samples
from tests.maps.hostile import TEXTS
from tests.maps.reader import drawn, until
from tests.maps.test_everybody import PHONE

AT = "#embed&day=2022-12-08&mode=day"


@pytest.mark.parametrize("at", [AT, "?embed#day=2022-12-08&mode=day"])
@pytest.mark.parametrize("options", [{}, PHONE], ids=["desktop", "phone"])
def test_there_is_no_list_but_map_days_and_the_way_to_the_whole(visit, at, options):
    page = visit(at=at, **options)
    assert page.locator("#list, #search, #chips, #share-opener").count() == 4
    assert all(one.is_hidden() for one in page.locator("#side button, #side input, #list").all())
    assert drawn(page) == {"sample-3", "sample-4", "sample-9"}
    assert page.locator("#stage .credit").is_visible()
    stage, foot = (page.locator(one).bounding_box() for one in ("#stage", "#time"))
    assert stage["width"] == page.viewport_size["width"]
    assert foot["y"] + foot["height"] <= page.viewport_size["height"] + 1
    page.keyboard.press("ArrowRight")
    whole = page.get_by_role("link", name="Open the whole map")
    whole.focus()
    link = whole.get_attribute("href")
    assert "embed" not in link
    assert "day=2022-12-10" in link
    assert whole.get_attribute("rel") == "noopener"


def test_on_a_phone_no_card_hides_what_it_tells_of(visit):
    page = visit(at="#embed&mode=all", reduced_motion="reduce", **PHONE)
    page.keyboard.press("]")
    card = page.locator("#card").bounding_box()["y"]
    chosen = "Dateline.drawn().find((one) => one.id === 'sample-13').y"
    until(page, f"{chosen} > 20 && {chosen} < {card} - 20")


def test_the_address_keeps_step_and_stays_embedded(visit):
    page = visit(at=AT)
    page.keyboard.press("ArrowRight")
    until(page, "location.hash.startsWith('#embed=&day=2022-12-10')")
    assert visit(at=page.evaluate("location.hash")).locator("#list").is_hidden()


def test_the_wheel_scrolls_the_page_around_until_the_map_is_taken(visit):
    page = visit(at=f"{AT}&at=43,20.8,10")
    zoom = "location.hash.match(/at=[^,]*%2C[^,]*%2C([\\d.]+)/)?.[1]"
    box = page.locator(".folium-map").bounding_box()
    middle = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(*middle)
    page.mouse.wheel(0, -300)
    page.wait_for_timeout(200)
    page.keyboard.press("ArrowRight")
    until(page, "location.hash.includes('2022-12-10')")
    assert page.evaluate(zoom) == "10"
    page.mouse.click(box["x"] + box["width"] - 20, box["y"] + 20)
    page.mouse.wheel(0, -300)
    until(page, f"Number({zoom}) > 10")


def test_the_markup_to_copy_shows_the_page_as_it_is_looked_at(visit):
    text = page_html(samples.sample(), samples.filed(), title='Ours & "theirs" <b>')
    first = visit(text, at="#day=2022-12-08&mode=day")
    first.keyboard.press("s")
    markup = first.get_by_label("To show it in another page").input_value()
    assert re.fullmatch(r'<iframe (?:[a-z]+="[^"<>]*" ?)+></iframe>', markup)
    assert html.unescape(re.search(r'title="([^"]*)"', markup)[1]) == 'Ours & "theirs" <b>'
    address = html.unescape(re.search(r'src="([^"]*)"', markup)[1])
    assert address.endswith("#embed=&day=2022-12-08&mode=day")


@pytest.mark.parametrize("sandbox", ["allow-scripts", "allow-scripts allow-popups"])
def test_it_works_in_a_frame_that_may_only_run_scripts(browser, tmp_path, sandbox):
    said = []
    inner, outer = tmp_path / "map.html", tmp_path / "around.html"
    inner.write_text(page_html(samples.sample(), samples.filed(), title="Inner"), "utf-8")
    outer.write_text(
        f'<iframe src="map.html{AT}" sandbox="{sandbox}" width=700 height=420></iframe>'
    )
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.on("console", lambda one: said.append(one.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(outer.as_uri())
    frame = page.frame_locator("iframe")
    frame.get_by_text("Thu 8 Dec 2022").first.wait_for()
    frame.get_by_role("button", name="Next day with incidents").click()
    frame.get_by_text("Sat 10 Dec 2022").first.wait_for()
    context.close()
    assert said == []


@pytest.mark.parametrize(
    "name", ["closing script", "quotes", "entities", "lines", "template literal"]
)
def test_no_title_ends_the_markup(visit, name):
    page = visit(page_html(samples.sample(), [], title=TEXTS[name]))
    page.keyboard.press("s")
    markup = page.get_by_label("To show it in another page").input_value()
    assert re.fullmatch(r'<iframe (?:[a-z]+="[^"<>]*" ?)+></iframe>', markup)
