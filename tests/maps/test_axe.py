"""axe-core finds nothing wrong with the page: light and dark, large and small, in every state."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from maps.page import html
from tests.maps.reader import until
from tests.maps.test_story_page import page_of

AXE = Axe()
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
SCREENS = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "phone": PHONE,
    "dark phone": {**PHONE, "color_scheme": "dark"},
}
STATES = {
    "as it opens": lambda page: page.locator("#title").text_content(),
    "card": lambda page: page.locator("#list .row").first.click(),
    "layers": lambda page: page.keyboard.press("l"),
    "nothing found": lambda page: page.fill("#search", "zzz"),
    "a kind off": lambda page: page.locator(".chip").first.click(),
    "filter": lambda page: page.keyboard.press("c"),
    "filtered": lambda page: page.keyboard.type("c 3"),
    "only this day": lambda page: page.keyboard.press("1"),
    "keys": lambda page: page.keyboard.press("?"),
    "share": lambda page: page.keyboard.press("s"),
}
TOLD = {  # of a page with a story, by its address
    "a chapter": "#chapter=1",
    "a chapter with its card": "#chapter=3",
    "embedded": "#embed&mode=all",
    "embedded with a chapter": "#embed&chapter=2",
    "heat and arrows": "#mode=all&on=heat,arrows",
}


def violations(page):
    """Give what axe complains of: the rule, and the elements that break it."""
    until(page, "document.getAnimations().every((one) => one.playState !== 'running')")
    told = AXE.run(page).response["violations"]
    return {one["id"]: [node["html"][:160] for node in one["nodes"]] for one in told}


@pytest.mark.parametrize("screen", SCREENS)
def test_nothing_is_wrong_in_any_state(visit, screen):
    wrong = {}
    for state, act in STATES.items():
        page = visit(at="#mode=upto", reduced_motion="reduce", **SCREENS[screen])
        act(page)
        wrong |= {(state, rule): nodes for rule, nodes in violations(page).items()}
    assert wrong == {}


@pytest.mark.parametrize("screen", ["light", "dark phone"])
def test_nothing_is_wrong_with_a_story_nor_inside_another_page(visit, screen):
    told, wrong = page_of(), {}
    for state, at in TOLD.items():
        page = visit(told, at=at, reduced_motion="reduce", **SCREENS[screen])
        wrong |= {(state, rule): nodes for rule, nodes in violations(page).items()}
    assert wrong == {}


def test_nothing_is_wrong_with_an_empty_page(visit):
    assert violations(visit(html([], [], title="Nothing"))) == {}


def test_axe_sees_what_is_wrong(visit):
    page = visit(at="#incident=sample-9")
    page.evaluate("document.getElementById('search').placeholder = ''")
    page.evaluate("document.getElementById('search').removeAttribute('aria-label')")
    page.evaluate("document.querySelector('#card h2').style.color = '#bbb'")
    assert {"label", "color-contrast"} <= set(violations(page))
