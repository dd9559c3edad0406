"""The story on the page: chapters move map and time together, by mouse, key, touch and link."""

import pytest

from maps.page import Page
from maps.story import Story
from maps.story.entry import Chapter
from maps.workspace import MapSettings
from tests.maps import samples
from tests.maps.hostile import TEXTS
from tests.maps.reader import drawn, focused, until
from tests.maps.test_everybody import PHONE

CHAPTERS = (
    ({"title": "The whole", "text": "All of it.\n\nIn two\nparagraphs."}, None),
    ({"title": "Blockades", "day": "2022-12-09", "mode": "upto", "kinds": ["blockade"],
      "at": [20.8, 43.0], "zoom": 11}, None),
    ({"title": "The bridge", "mode": "day"}, "sample-3"),
    ({"title": "Two days", "day": "2022-12-10", "mode": "window", "window": 2,
      "search": "something", "filter": {"date": "day", "place": "area"}}, None),
)  # fmt: skip
CALM = {"reduced_motion": "reduce"}
TODAY = "document.querySelector('#today b').textContent"


def page_of(chapters=CHAPTERS, title="Our story"):
    listed = tuple(Chapter.model_validate(said) for said, _ in chapters)
    story = Story(title=title, chapters=listed, incidents=tuple(one for _, one in chapters))
    settings = MapSettings(title="Told")
    return Page(samples.sample(), samples.filed(), settings, samples.places(), story).html()


@pytest.fixture(scope="module")
def told():
    return page_of()


def heading(page):
    return page.locator("#story h2").text_content()


def test_it_opens_steps_and_closes_and_the_list_comes_back(visit, told):
    page = visit(told, **CALM)
    page.get_by_role("button", name="Story Our story 4 chapters").click()
    assert heading(page) == "The whole"
    assert page.locator("#story .told-here p").all_text_contents() == [
        "All of it.",
        "In two\nparagraphs.",
    ]
    assert page.locator("#list").is_hidden()
    assert page.get_by_role("button", name="Previous chapter").is_disabled()
    page.get_by_role("button", name="Next chapter").click()
    assert heading(page) == "Blockades"
    page.get_by_role("button", name="Close the story").click()
    assert page.locator("#list").is_visible()
    assert focused(page) == "story-opener"


def test_a_chapter_moves_map_days_kinds_and_search_together(visit, told):
    page = visit(told, **CALM)
    page.keyboard.press("t")
    assert page.evaluate(TODAY) == "All days"
    page.keyboard.press("PageDown")
    assert page.evaluate(TODAY) == "Fri 9 Dec 2022"
    assert drawn(page) == {"sample-3"}
    assert page.get_by_role("button", name="Layers").is_visible()
    until(page, "location.hash.includes('at=43.0000%2C20.8000%2C11')")
    page.keyboard.press("PageDown")
    assert page.evaluate(TODAY) == "Thu 8 Dec 2022"
    assert page.locator("#card .kind").text_content() == "Blockade"
    assert drawn(page) == {"sample-3", "sample-4", "sample-9"}  # all kinds are back
    page.keyboard.press("PageDown")
    assert page.evaluate(TODAY) == "9–10 December 2022"
    assert page.locator("#search").input_value() == "something"
    assert page.locator("#card").is_hidden()
    assert drawn(page) == {"sample-7"}
    page.keyboard.press("PageDown")  # there is no fifth
    assert heading(page) == "Two days"
    page.keyboard.press("PageUp")
    assert heading(page) == "The bridge"
    assert drawn(page) == {"sample-3", "sample-4", "sample-9"}


def test_the_chosen_incident_lies_beside_its_card(visit, told):
    page = visit(told, at="#chapter=3", **CALM)
    spot = next(one for one in page.evaluate("Dateline.drawn()") if one["id"] == "sample-3")
    card = page.locator("#card").bounding_box()
    stage = page.locator(".folium-map").bounding_box()
    assert 40 < spot["x"] < card["x"] - stage["x"] - 40
    assert 40 < spot["y"] < stage["height"] - 40


def test_keys_keep_the_focus_where_it_is_and_escape_closes(visit, told):
    page = visit(told, **CALM)
    page.keyboard.press("t")
    assert focused(page) == "story"
    page.get_by_role("button", name="Next chapter").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert heading(page) == "The bridge"
    assert focused(page, "ariaLabel") == "Next chapter"
    page.keyboard.press("Enter")
    assert focused(page) == "story"  # the button has nowhere to go
    page.keyboard.press("PageUp")
    page.keyboard.press("Escape")  # the card
    assert page.locator("#card").is_hidden()
    page.keyboard.press("Escape")
    assert page.locator("#story").is_hidden()


def test_a_screen_reader_hears_the_chapter(visit, told):
    page = visit(told, at="#chapter=2", **CALM)
    spoken = page.locator("#story [aria-live=polite]")
    assert spoken.text_content() == "Blockades"
    assert page.get_by_role("region", name="Story").is_visible()


def test_a_link_to_a_chapter_opens_it_and_what_was_changed_since(visit, told):
    page = visit(told, at="#chapter=2", **CALM)
    assert drawn(page) == {"sample-3"}
    page.keyboard.press("ArrowRight")
    until(page, "location.hash.includes('day=2022-12-10')")
    again = visit(told, at=page.evaluate("location.hash"), **CALM)
    assert heading(again) == "Blockades"
    assert again.evaluate(TODAY) == page.evaluate(TODAY) == "Sat 10 Dec 2022"
    assert drawn(again) == drawn(page)


def test_it_glides_for_who_does_not_mind(visit, told):
    page = visit(told)
    page.keyboard.press("t")
    page.keyboard.press("PageDown")
    until(page, "location.hash.includes('%2C11')", seconds=10)


def test_on_a_phone_the_card_comes_when_it_is_asked_for(visit, told):
    page = visit(told, **PHONE, **CALM)
    page.locator("#story-opener").tap()
    page.get_by_role("button", name="Next chapter").tap()
    page.get_by_role("button", name="Next chapter").tap()
    assert heading(page) == "The bridge"
    assert page.locator("#card").is_hidden()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.get_by_role("button", name="Read the incident").tap()
    assert page.locator("#card blockquote").first.is_visible()
    page.locator("#card").get_by_role("button", name="Close").tap()
    assert heading(page) == "The bridge"
    page.get_by_role("button", name="Next chapter").tap()
    assert heading(page) == "Two days"


@pytest.mark.parametrize("options", [{}, PHONE], ids=["desktop", "phone"])
def test_its_targets_are_large_enough(visit, told, options):
    page = visit(told, at="#chapter=2", **options, **CALM)
    sizes = page.evaluate(
        """() => [...document.querySelectorAll("#story button")].filter((one) => one.offsetParent)
          .map((one) => one.getBoundingClientRect()).map(({ width, height }) => [width, height])"""
    )
    assert len(sizes) == 3
    assert all(width >= 44 and height >= 44 for width, height in sizes)


def test_without_a_story_there_is_no_sign_of_one(visit):
    page = visit()
    for key in ("t", "PageDown", "PageUp"):
        page.keyboard.press(key)
    assert page.locator("#story, #story-opener").count() == 0
    assert page.locator("#list").is_visible()


def test_no_text_of_a_story_acts(visit):
    texts = [text for text in TEXTS.values() if text.strip()]
    page = visit(
        page_of([({"title": one, "text": one}, None) for one in texts], " ".join(texts)), **CALM
    )
    page.keyboard.press("t")
    for text in texts:
        assert heading(page) == text.strip()
        page.keyboard.press("PageDown")
    assert page.evaluate("typeof window.hit") == "undefined"
    assert page.locator("#story :is(img, script, iframe, a)").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
