"""Print: a clean A4 page with the map as it stands, the legend, quotes and sources."""

import re

import pytest

from maps.page import html
from tests.maps import samples
from tests.maps.reader import until

AT = "#day=2022-12-08&mode=day"


def on_paper(page):
    """Show the page as it is printed."""
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    return page.locator("#paper")


def test_the_sheet_has_the_map_the_legend_and_what_is_shown_with_its_sources(visit):
    paper = on_paper(visit(at=f"{AT}&off=armed_clash"))
    assert paper.locator("h1").text_content() == "Long River"
    assert paper.locator(".sub").text_content() == "Thu 8 Dec 2022: 2 incidents this day"
    assert paper.locator(".legend ul").first.locator("li").all_text_contents() == [
        "Blockade 1", "Deployment 1",
    ]  # fmt: skip
    assert paper.locator(".entry").count() == 2
    assert paper.locator("mark.where").first.text_content() == "northern half of Bridge Town"
    assert "Valley Post · 29 December 2022 · A day at the bridge · https://example.org" in (
        paper.text_content()
    )
    assert paper.locator("canvas").bounding_box()["height"] > 200
    assert "Natural Earth" in paper.locator("p").last.text_content()


def test_the_map_and_the_sheet_credit_whom_a_place_comes_from(visit):
    asked = {**samples.BRIDGE_TOWN, "origin": "fallback",
             "source": "photon at x, asked for 'A': OpenStreetMap node 7, ODbL"}  # fmt: skip
    page = visit(html([samples.located(1, where=asked)], [], title="t"))
    owed = "Natural Earth · GeoNames · Leaflet · © OpenStreetMap contributors, ODbL"
    assert page.locator("#stage .credit").text_content().endswith(owed)
    assert on_paper(page).locator("p").last.text_content().endswith(owed)


def test_nothing_else_is_printed_and_the_screen_comes_back(visit):
    page = visit(at=AT, color_scheme="dark")
    ground = "getComputedStyle(document.documentElement).getPropertyValue('--paper').trim()"
    on_paper(page)
    assert page.evaluate(ground) == "#fbfaf7"
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "light"
    assert page.locator("#app").is_hidden()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    assert page.evaluate(ground) == "#17191d"
    assert page.locator("#app").is_visible()
    assert page.locator("#paper").is_hidden()
    assert page.locator("#paper *").count() == 0


@pytest.mark.parametrize(("at", "pages"), [("#day=2022-12-08&mode=day", 1), ("#mode=all", 3)])
def test_the_pdf_is_a4(visit, at, pages):
    pdf = visit(at=at).pdf(prefer_css_page_size=True, print_background=True)
    boxes = set(re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf))
    assert {(round(float(w)), round(float(h))) for w, h in boxes} == {(595, 842)}
    assert len(re.findall(rb"/Type /Page\b(?!s)", pdf)) <= pages


def test_the_button_prints(visit):
    page = visit(at=AT)
    page.evaluate("window.print = () => { window.printed = true; }")
    page.keyboard.press("s")
    page.get_by_role("button", name="Print, or save as PDF").click()
    until(page, "window.printed === true")
    assert page.locator("#share").is_hidden()
