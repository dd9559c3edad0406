"""Stepping through the days: buttons, keys, histogram, play and the ways of looking."""

from datetime import date, timedelta

import pytest

from maps.page import html
from tests.maps import samples
from tests.maps.reader import until, written

HEAD, COUNT = "#today b", "#today span"


def ids(page):
    return sorted(one["id"] for one in page.evaluate("Dateline.drawn()"))


def test_it_opens_up_to_the_last_day(visit):
    page = visit()
    assert page.text_content(HEAD) == "Thu 29 Dec 2022"
    assert page.text_content(COUNT) == "18 incidents up to this day"
    assert len(ids(page)) == 17  # all but the undated and the one without a place


def test_buttons_step_to_days_that_have_incidents(visit):
    page = visit()
    heads = []
    for name in ("Previous day with incidents", "Previous day with incidents", "First day",
                 "Next day with incidents", "Last day"):  # fmt: skip
        page.get_by_role("button", name=name).click()
        heads.append(page.text_content(HEAD))
    assert heads == [
        "Mon 12 Dec 2022", "Sat 10 Dec 2022", "Thu 3 Nov 2022", "Thu 17 Nov 2022",
        "Thu 29 Dec 2022",
    ]  # fmt: skip


def test_arrow_keys_step_and_stop_at_the_ends(visit):
    page = visit()
    for key, head in (("ArrowLeft", "Mon 12 Dec 2022"), ("Home", "Thu 3 Nov 2022"),
                      ("ArrowLeft", "Thu 3 Nov 2022"), ("ArrowRight", "Thu 17 Nov 2022"),
                      ("End", "Thu 29 Dec 2022"), ("ArrowRight", "Thu 29 Dec 2022")):  # fmt: skip
        page.keyboard.press(key)
        assert page.text_content(HEAD) == head
    assert page.get_by_role("button", name="Next day with incidents").is_disabled()


@pytest.mark.parametrize(
    ("key", "head", "count", "drawn"),
    [
        ("1", "Sat 10 Dec 2022", "4 incidents this day", 4),
        ("2", "Sat 10 Dec 2022", "16 incidents up to this day", 15),
        ("3", "4–10 December 2022", "8 incidents in these days", 8),
        ("4", "All days", "19 incidents", 18),
    ],
)
def test_four_ways_of_looking(visit, key, head, count, drawn):
    page = visit(at="#day=2022-12-10")
    page.keyboard.press(key)
    assert page.text_content(HEAD) == head
    assert page.text_content(COUNT) == count
    assert len(ids(page)) == drawn


def test_what_happened_some_time_in_early_december_shows_on_all_its_days(visit):
    page = visit(at="#day=2022-12-08&mode=day")
    assert ids(page) == ["sample-3", "sample-4", "sample-9"]
    assert "Early December 2022" in page.locator("#list h2").all_text_contents()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert page.text_content(HEAD) == "Mon 12 Dec 2022"
    assert ids(page) == ["sample-30"]


def test_from_all_days_one_steps_to_the_first_or_the_last(visit):
    page = visit(at="#mode=all")
    page.keyboard.press("ArrowRight")
    assert page.text_content(HEAD) == "Thu 3 Nov 2022"
    page.keyboard.press("4")
    page.keyboard.press("ArrowLeft")
    assert page.text_content(HEAD) == "Thu 29 Dec 2022"


def test_the_modes_are_radio_buttons_moved_by_arrows(visit):
    page = visit(at="#mode=day&day=2022-12-10")
    page.get_by_role("radio", name="Day", exact=True).focus()
    page.keyboard.press("ArrowRight")
    checked = page.get_by_role("radio", checked=True)
    assert checked.text_content() == "Up to day"
    assert checked.evaluate("one => one === document.activeElement")
    assert page.text_content(HEAD) == "Sat 10 Dec 2022"


def test_a_press_on_the_histogram_goes_to_the_nearest_day(visit):
    page = visit()
    box = page.locator("#hist").bounding_box()
    share = (37 + 0.5) / 59  # 8 December of 1 November to 29 December
    page.mouse.click(box["x"] + box["width"] * share, box["y"] + 20)
    assert page.text_content(HEAD) == "Thu 8 Dec 2022"
    assert page.locator("#hist").get_attribute("aria-valuetext") == "Thu 8 December 2022"


def test_a_stroke_over_the_histogram_looks_at_its_days(visit):
    page = visit()
    box = page.locator("#hist").bounding_box()
    at = [box["x"] + box["width"] * (bar + 0.5) / 59 for bar in (39, 34)]
    page.mouse.move(at[0], box["y"] + 20)
    page.mouse.down()
    page.mouse.move(at[1], box["y"] + 20, steps=4)
    page.mouse.up()
    page.mouse.move(at[1] + 200, box["y"] + 20)
    assert page.text_content(HEAD) == "5–10 December 2022"
    assert page.get_by_role("radio", checked=True).text_content() == "Window"
    assert ids(page) == ["sample-1", "sample-2", "sample-3", "sample-4", "sample-5", "sample-6",
                         "sample-7", "sample-9"]  # fmt: skip


def stroke(page, start, end):
    """Draw over the histogram of 1 November to 29 December, from a day's place to another's."""
    box = page.locator("#hist").bounding_box()
    at = [box["x"] + box["width"] * place / 59 for place in (start, end)]
    page.mouse.move(at[0], box["y"] + 20)
    page.mouse.down()
    page.mouse.move(at[1], box["y"] + 20, steps=4)
    page.mouse.up()


@pytest.mark.parametrize(
    ("start", "end", "head"),
    [
        (36.5, 41.5, "9–15 December 2022"),  # from its middle: moved, as wide as it was
        (33.2, 31.5, "2–10 December 2022"),  # by its left edge
        (39.8, 46.5, "4–17 December 2022"),  # by its right edge
        (36.5, 2.5, "1–7 November 2022"),  # no farther than the first day
        (10.5, 12.5, "11–13 November 2022"),  # from beside it: a new one
    ],
)
def test_the_window_is_moved_and_drawn_by_its_edges(visit, start, end, head):
    page = visit(at="#day=2022-12-10&mode=window")
    stroke(page, start, end)
    assert page.text_content(HEAD) == head


def test_a_finger_strokes_the_histogram_and_steps(visit):
    page = visit(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    box = page.locator("#hist").bounding_box()
    touch = page.context.new_cdp_session(page)
    for kind, bar in (("touchStart", 34), ("touchMove", 36), ("touchMove", 39), ("touchEnd", None)):
        point = (
            []
            if bar is None
            else [{"x": box["x"] + box["width"] * (bar + 0.5) / 59, "y": box["y"] + 9}]
        )
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": point})
    assert page.text_content(HEAD) == "5–10 December 2022"
    page.wait_for_timeout(400)  # the browser takes no tap in the wake of a stroke
    for role, name, head in (("button", "Previous day with incidents", "3–8 December 2022"),
                             ("radio", "Day", "Thu 8 Dec 2022")):  # fmt: skip
        page.get_by_role(role, name=name, exact=True).tap()
        until(page, f"document.querySelector('#today b').textContent === '{head}'")


def test_the_bar_under_the_pointer_says_its_days(visit):
    page = visit(at="#day=2022-12-10")
    page.evaluate(
        """() => {
          const { fillText } = CanvasRenderingContext2D.prototype;
          window.written = [];
          CanvasRenderingContext2D.prototype.fillText = function (...said) {
            window.written.push(said[0]);
            fillText.apply(this, said);
          };
        }"""
    )
    box = page.locator("#hist").bounding_box()
    page.mouse.move(box["x"] + box["width"] * 37.5 / 59, box["y"] + 20)
    assert "8 December 2022 · 2" in page.evaluate("written")
    assert page.text_content(HEAD) == "Sat 10 Dec 2022"


def test_shift_and_arrows_widen_the_window(visit):
    page = visit(at="#day=2022-12-10&mode=window")
    page.keyboard.press("Shift+ArrowRight")
    assert page.text_content(HEAD) == "3–10 December 2022"
    page.keyboard.press("Shift+ArrowLeft")
    page.keyboard.press("Shift+ArrowLeft")
    assert page.text_content(HEAD) == "5–10 December 2022"


def test_play_runs_through_the_days_and_pauses(visit):
    page = visit(at="#day=2022-12-10")
    page.clock.install()
    page.get_by_role("button", name="Play").click()
    page.clock.run_for(1500)
    assert page.text_content(HEAD) == "Mon 12 Dec 2022"
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Pause").click()
    page.clock.run_for(5000)
    assert page.text_content(HEAD) == "Mon 12 Dec 2022"
    page.keyboard.press("Escape")
    page.locator("h1").click()
    page.keyboard.press("Space")
    page.clock.run_for(10_000)
    assert page.text_content(HEAD) == "Thu 29 Dec 2022"
    assert page.get_by_role("button", name="Play").is_visible()


def test_a_speed_shortens_the_wait(visit):
    page = visit(at="#day=2022-12-06")
    page.clock.install()
    for name in ("2×", "4×", "8×", "1×", "2×"):
        page.get_by_role("button", name="Speed").click()
        assert page.get_by_role("button", name="Speed").text_content() == name
    page.get_by_role("button", name="Play").click()
    page.clock.run_for(750)
    assert page.text_content(HEAD) == "Thu 8 Dec 2022"
    page.clock.run_for(700)
    assert page.text_content(HEAD) == "Sat 10 Dec 2022"


def test_the_window_says_its_width_and_takes_another(visit):
    page = visit(at="#day=2022-12-10&mode=upto")
    width = page.get_by_role("combobox", name="Days in the window")
    assert width.is_hidden()
    page.keyboard.press("3")
    assert width.evaluate("one => one.selectedOptions[0].textContent") == "7 days"
    width.select_option("3")
    assert page.text_content(HEAD) == "8–10 December 2022"
    page.locator("h1").click()
    page.keyboard.press("Shift+ArrowRight")
    assert width.evaluate("one => one.selectedOptions[0].textContent") == "4 days"


def test_the_live_region_says_what_is_shown(visit):
    page = visit()
    page.keyboard.press("ArrowLeft")
    assert page.text_content("#live") == "Mon 12 Dec 2022: 17 incidents up to this day"


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Asia/Tokyo", "America/New_York", "UTC"])
def test_a_day_is_the_same_day_for_every_reader(visit, zone):
    assert visit(timezone_id=zone).text_content(HEAD) == "Thu 29 Dec 2022"


LEAPS = [
    date(1, 1, 1), date(1582, 10, 15), date(1600, 2, 29), date(1900, 2, 28), date(1900, 3, 1),
    date(1969, 12, 31), date(1970, 1, 1), date(2000, 2, 29), date(2024, 2, 29), date(2100, 3, 1),
    date(9998, 12, 31),
]  # fmt: skip


def test_days_of_all_ages_are_named_as_python_names_them(visit):
    located = [samples.located(f"{n:02}", when=day) for n, day in enumerate(LEAPS)]
    page = visit(html(located, [], title="Ages"), at="#mode=all")
    assert page.locator("#list h2").all_text_contents() == [
        f"{day:%a} {day.day} {day:%B} {day.year}" for day in LEAPS
    ]
    page.keyboard.press("Home")
    page.keyboard.press("ArrowRight")
    assert page.text_content(HEAD) == "Fri 15 Oct 1582"


def axis(page):
    """Give what is written below the bars when they are drawn anew."""
    return written(page, "#hist", "1")


def test_a_few_days_are_all_named_below_their_bars(visit):
    days = [samples.located(n, when=date(2022, 12, n)) for n in (1, 2, 4)]
    assert axis(visit(html(days, [], title="t"))) == ["1 Dec", "2", "3", "4"]


def test_months_are_named_at_even_distances(visit):
    days = [samples.located(n, when=date(2022, 1, 3) + timedelta(days=9 * n)) for n in range(80)]
    page = visit(html(days, [], title="t"), viewport={"width": 1440, "height": 900})
    assert axis(page) == ["Jan 2022", "Apr", "Jul", "Oct", "Jan 2023", "Apr", "Jul", "Oct"]
