"""The list beside the map: search, kinds, what ends it, and lists of thousands."""

from datetime import date, timedelta

import pytest

from maps.page import html
from tests.maps import samples
from tests.maps.made_up import made_up
from tests.maps.reader import drawn, press_on_map, until


def rows(page):
    return page.locator("#list .row").all()


def test_it_counts_what_it_shows(visit):
    page = visit()
    assert page.text_content("#title") == "Long River"
    assert page.text_content("#sub") == "2 reports · 19 incidents · 1 November – 29 December 2022"
    assert page.text_content("#count") == "18 of 19 shown · 1 could not be placed · 1 has no day"


def test_it_ends_with_what_has_no_day_or_no_place_and_says_why(visit):
    page = visit(at="#mode=day&day=2022-12-12")
    heads = page.locator("#list h2").all_text_contents()
    assert heads == [
        "Mon 12 December 2022", "No day given", "1 could not be placed",
        "Datelines: where reports were filed",
    ]  # fmt: skip
    last = rows(page)[-1]
    assert "not on the map: nobody knows a place called Old Ford" in last.text_content()
    assert page.locator("#list .desks li").all_inner_texts() == [
        "Harbour City\nA day at the bridge (Valley Post)",
        "Bridge Town\nNorth shut (River Radio)",
    ]


def test_a_row_brings_its_incident_to_the_map(visit):
    page = visit(at="#mode=day&day=2022-12-10&at=10,10,9")
    rows(page)[0].click()
    assert page.locator("#card .kind").text_content() == "Arrest, raid"
    until(page, "Dateline.drawn().some(one => one.x > 0 && one.x < 560 && one.y > 0)")


def test_search_folds_case_accents_and_script(visit):
    told = ("Звечан was quiet, then not.", "People met in Zvečan.", "A bus came to Đakovica.")
    located = [samples.located(n, sources=(samples.telling(t),)) for n, t in enumerate(told)]
    page = visit(html(located, [], title="t"))
    for query, found in (("zvecan", 2), ("ZVEČAN people", 1), ("dakovica", 1), ("nowhere", 0)):
        page.get_by_role("searchbox").fill(query)
        assert len(rows(page)) == found
        assert len(drawn(page)) == found
    assert "Nothing matches." in page.text_content("#list")
    page.keyboard.press("Escape")
    assert len(rows(page)) == 3


def test_slash_goes_to_the_search_where_arrows_write(visit):
    page = visit()
    page.keyboard.press("/")
    page.keyboard.type("river radio 1?")
    page.keyboard.press("ArrowLeft")
    assert page.input_value("#search") == "river radio 1?"
    assert page.text_content("#today b") == "Thu 29 Dec 2022"
    page.get_by_role("searchbox").fill("river radio")
    assert [row.get_attribute("data-row") for row in rows(page)] == ["11"]


def test_a_chip_switches_its_kind_in_list_map_and_layer_control(visit):
    page = visit()
    chip = page.get_by_role("button", name="Protest 3")
    assert chip.get_attribute("aria-pressed") == "true"
    chip.click()
    assert chip.get_attribute("aria-pressed") == "false"
    assert not {"sample-2", "sample-6", "sample-20"} & drawn(page)
    assert page.text_content("#count").startswith("15 of 19 shown")
    page.keyboard.press("l")
    assert not page.get_by_role("checkbox", name="Protest").is_checked()


def test_arrow_keys_go_from_row_to_row_with_one_stop_for_tab(visit):
    page = visit(at="#mode=all")
    assert page.locator("#list .row[tabindex='0']").count() == 1
    page.locator("#list .row[tabindex='0']").focus()
    seen = []
    for _ in range(18):
        seen.append(page.evaluate("document.activeElement.dataset.row"))
        page.keyboard.press("ArrowDown")
    assert len(set(seen)) == 18
    page.keyboard.press("ArrowUp")
    assert page.locator("#list .row[tabindex='0']").count() == 1


def test_thousands_are_written_as_they_come_into_sight(visit):
    day = date(2022, 1, 1)
    many = [samples.located(f"{n:04}", when=day + timedelta(days=n // 10)) for n in range(3000)]
    page = visit(html(many, [], title="Many"))
    assert page.text_content("#today span") == "3,000 incidents up to this day"
    assert len(rows(page)) < 600
    page.locator("#list").evaluate("list => { list.scrollTop = 0; }")
    until(page, "document.querySelectorAll('#list .row').length > 32")
    page.keyboard.press("Home")
    assert rows(page)[0].get_attribute("data-row") == "0"
    page.keyboard.press("4")
    for written in (64, 96):
        page.locator("#list").evaluate("list => { list.scrollTop = list.scrollHeight; }")
        until(page, f"document.querySelectorAll('#list .row').length > {written - 16}")


def test_too_many_at_one_place_are_counted_and_listed(visit):
    many = [samples.located(f"{n:02}", when=date(2022, 1, 1 + n)) for n in range(25)]
    page = visit(html(many, [], title="Many"))
    symbols = page.evaluate("Dateline.drawn()")
    assert len(symbols) == 19
    x, y = (sum(one[axis] for one in symbols) / 19 for axis in "xy")
    press_on_map(page, x, y + 39 + 8)  # on the pill below the heap
    picks = page.locator("#tip .pick")
    assert picks.count() == 25
    picks.nth(0).click()
    assert page.locator("#card h2").text_content() == "1 January 2022"
    assert "sample-00" in drawn(page)


@pytest.mark.parametrize(("language", "count"), [("en", "1,200"), ("sr-Latn", "1.200")])
def test_numbers_are_written_as_the_language_does(visit, language, count):
    page = visit(html(made_up(1200), [], title="Many", language=language))
    assert page.locator("#count").text_content().count(count) == 2
    assert page.locator("#today").text_content().count(count) == 1
