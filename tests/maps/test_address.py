"""A link opens the same sight: day, mode, incident, search, kinds, and where the map looks."""

import pytest

from tests.maps.reader import drawn, until


def test_the_address_keeps_step(visit):
    page = visit()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("3")
    page.keyboard.press("]")
    page.get_by_role("button", name="Riot 1").click()
    page.get_by_role("searchbox").fill("square & more")
    for part in ("mode=window", "window=7", "incident=sample-13", "off=riot", "q=square+%26+more"):
        until(page, f"location.hash.includes('{part}')")


def test_a_link_opens_the_same_sight(visit):
    first = visit(
        at="#day=2022-12-08&mode=day&incident=sample-4&off=protest,blockade&at=42.95,20.7,10.5"
    )
    until(first, "location.hash.startsWith('#day=2022-12-08&mode=day&incident=sample-4&off=')")
    again = visit(at=first.evaluate("location.hash"))
    for page in (first, again):
        assert page.text_content("#today b") == "Thu 8 Dec 2022"
        assert page.get_by_role("radio", checked=True).text_content() == "Day"
        assert page.locator("#card .kind").text_content() == "Armed clash"
        assert page.get_by_role("button", name="Protest 3").get_attribute("aria-pressed") == "false"
        assert drawn(page) == {"sample-4", "sample-9"}
    assert first.evaluate("Dateline.drawn()") == again.evaluate("Dateline.drawn()")


@pytest.mark.parametrize(
    "at",
    [
        "#day=2022-13-40&mode=sideways&incident=nobody&window=-3&off=,,x&at=999,x,1",
        "#%",
        "#day=0001-01-01",
        "#q=%00%F0%9F",
        "#day=<script>&at=1,2,3,4",
        "#list",
    ],
)
def test_an_address_that_says_nothing_sensible_does_no_harm(visit, at):
    page = visit(at=at)
    assert page.locator("#today b").text_content() in ("Thu 29 Dec 2022", "Tue 1 Nov 2022")


def test_going_to_another_address_in_place_follows(visit):
    page = visit()
    page.evaluate("location.hash = '#day=2022-12-06&mode=day'")
    until(page, "document.querySelector('#today b').textContent === 'Tue 6 Dec 2022'")
