"""The card: opened by mouse and by keyboard, what it says, and where one goes from it."""

import pytest

from geo.geometry import lonlat
from geo.report import Span
from maps.page import html
from tests.maps import samples
from tests.maps.reader import choose, focused, press_on_map, until


def test_a_click_on_a_symbol_opens_its_card(visit):
    page = visit()
    choose(page, "sample-8")
    card = page.locator("#card")
    assert card.locator(".kind").text_content() == "Flight, relief"
    assert card.locator("h2").text_content() == "29 December 2022"
    assert card.locator(".where").text_content() == "East Gate crossing ±300 m · an exact point"
    assert page.locator("#list [aria-current]").count() == 1
    assert card.evaluate("one => one.contains(document.activeElement)")


@pytest.mark.parametrize("number", [3, 5, 6, 12, 20, 21, 22])
def test_each_of_many_at_one_place_can_be_reached_on_the_map(visit, number):
    page = visit(at="#mode=all", reduced_motion="reduce")
    choose(page, f"sample-{number}")
    until(
        page, f"new URLSearchParams(location.hash.slice(1)).get('incident') === 'sample-{number}'"
    )


def test_a_card_is_opened_and_closed_without_a_mouse(visit):
    page = visit(at="#day=2022-12-08&mode=day")
    page.get_by_role("link", name="Skip to the list").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert focused(page, "className") == "row"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert page.locator("#card .kind").text_content() == "Armed clash"
    assert focused(page) == "card"
    page.keyboard.press("Escape")
    assert page.locator("#card").is_hidden()
    assert focused(page, "className") == "row"


def test_the_focus_is_never_lost(visit):
    page = visit(at="#mode=all&incident=sample-3")
    page.locator("#card").get_by_role("button", name="Next incident").focus()
    for _ in range(20):
        page.keyboard.press("Enter")
    assert page.locator("#card .nav .n").text_content() == "19 of 19"
    assert focused(page) == "card"
    page.keyboard.press("Tab")
    assert focused(page, "className") == "button close"
    page.keyboard.press("Enter")
    assert page.locator("#card").is_hidden()
    assert focused(page, "className") == "row"


def test_it_says_who_says_so_and_marks_the_words_for_day_and_place(visit):
    page = visit(at="#incident=sample-3")
    card = page.locator("#card")
    quotes = card.locator("blockquote")
    assert quotes.nth(0).text_content() == (
        "On 8 December some 350 officers in armoured cars closed the northern half of Bridge Town."
    )
    assert quotes.nth(0).locator("mark.when").all_text_contents() == ["On 8 December"]
    assert quotes.nth(0).locator("mark.where").all_text_contents() == [
        "northern half of Bridge Town"
    ]
    first, second = card.locator(".src").all()
    assert first.text_content() == "Valley Post, 29 December 2022 · A day at the bridge"
    assert first.locator("a").get_attribute("href") == "https://example.org/bridge"
    assert first.locator("a").get_attribute("rel") == "noopener noreferrer"
    assert second.text_content() == "River Radio, 29 December 2022 · North shut"
    assert second.locator("a").count() == 0
    assert card.locator(".facts").text_content() == "350 took part · By: special police"


def test_it_says_why_it_is_there(visit):
    page = visit(at="#incident=sample-6")
    assert page.locator("#card .why li").all_text_contents() == [
        "Placed here: the only place of that name in the book.",
        "Place taken from the dateline.",
        "Source of the point: your place book.",
        "Day: given in the text, with its year.",
        "Confidence high.",
    ]
    assert page.locator("#card .where").text_content().startswith("Bridge Town (inherited) ±2.5 km")


def test_the_others_at_the_spot_are_one_press_away(visit):
    page = visit(at="#incident=sample-9")
    others = page.locator("#card .same .pick")
    assert others.all_text_contents() == [
        "Damage · November 2022", "Abduction · 23 November 2022", "market day · 12 December 2022",
    ]  # fmt: skip
    others.nth(2).click()
    assert page.locator("#card .kind").text_content() == "market day"


def test_next_and_previous_incident_take_the_day_along(visit):
    page = visit(at="#day=2022-12-10&mode=day&incident=sample-7")
    assert page.locator("#card .nav .n").text_content() == "16 of 19"
    page.locator("#card").get_by_role("button", name="Next incident").click()
    assert page.text_content("#today b") == "Mon 12 Dec 2022"
    page.keyboard.press("[")
    page.keyboard.press("[")
    assert page.locator("#card .nav .n").text_content() == "15 of 19"
    assert page.text_content("#today b") == "Sat 10 Dec 2022"


def test_the_card_stays_while_the_days_go_by(visit):
    page = visit(at="#day=2022-12-10&mode=day&incident=sample-5")
    page.keyboard.press("ArrowRight")
    card = page.locator("#card")
    assert card.is_visible()
    assert "Outside the days shown" in card.text_content()
    card.get_by_role("button", name="Show its day").click()
    assert page.text_content("#today b") == "Sat 10 Dec 2022"
    assert "Outside the days shown" not in card.text_content()


def test_what_has_no_place_or_no_day_has_a_card_too(visit):
    page = visit(at="#incident=sample-11")
    assert page.locator("#card .where").text_content() == (
        "not on the map: nobody knows a place called Old Ford"
    )
    page = visit(at="#incident=sample-12")
    assert page.locator("#card h2").text_content() == "No day given"
    assert "The report does not say when" in page.locator("#card .why").text_content()


def test_a_place_that_was_looked_up_online_says_so(visit):
    page = visit(at="#incident=sample-13")
    assert "from an online look-up" in page.locator("#card .where").text_content()


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "data:text/html,x", "JAVASCRIPT:alert(1)", "file:///etc", "//x.y", "x"],
)
def test_only_addresses_of_the_web_become_links(visit, url):
    one = samples.located(1, sources=(samples.telling(url=url),))
    page = visit(html([one], [], title="t"), at="#incident=sample-1")
    assert page.locator("#card .src").text_content().endswith("A day at the bridge")
    assert page.locator("a:not(.skip)").count() == 0


def test_marks_hold_in_a_quote_with_letters_beyond_the_basic_plane(visit):
    quote = "😀😀 On Monday 😀 people met in Bridge Town 😀."
    where = quote.index("Bridge")
    source = samples.telling(
        quote, when_marks=(Span(3, 12),), where_marks=(Span(where, where + 11), Span(400, 410))
    )
    page = visit(
        html([samples.located(1, sources=(source,))], [], title="t"), at="#incident=sample-1"
    )
    assert page.locator("mark").all_text_contents() == ["On Monday", "Bridge Town"]
    assert page.locator("blockquote").text_content() == quote


@pytest.mark.parametrize(
    ("apart", "says"),
    [(0.0, "Protest · 6 December 2022"), (0.001, "Protest · 6 December 2022 · Ford 0")],
)
def test_a_list_of_many_names_their_places_where_these_differ(visit, apart, says):
    many = [
        samples.located(n, where={**samples.BRIDGE_TOWN, "place": f"Ford {n % 2}",
                                  "at": lonlat(20.867 + n % 2 * apart, 42.883)})
        for n in range(30)
    ]  # fmt: skip
    page = visit(html(many, [], title="t"), at="#at=42.883,20.867,9")
    heap = page.evaluate("Dateline.drawn()")
    press_on_map(
        page,
        *(
            sum(one[c] for one in heap) / len(heap) + by
            for c, by in zip("xy", (0, 48), strict=True)
        ),
    )
    assert page.locator("#tip b").text_content() == "30 incidents here"
    assert page.locator("#tip .pick").first.text_content() == says
