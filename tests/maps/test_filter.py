"""The filter: what there is to choose, counts that follow, chips, the address, and every way in."""

import random
from datetime import date, timedelta

import pytest

from geo.incident import Actor
from maps import packing
from maps.page import html
from tests.maps import samples
from tests.maps.reader import drawn, focused, until

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
PEOPLE = ("the army", "villagers", "a militia")
PAPERS = ("Hill Herald", "Marsh Mail", None)
PLACES = (samples.BRIDGE_TOWN, samples.NEAR_HILL, samples.EAST_GATE, None)
SURE = {0.9: "High", 0.5: "Medium", 0.2: "Low"}
LEVELS = {
    None: "Not placed", "near": "Near a place", "exact": "An exact point",
    "settlement": "A town or village",
}  # fmt: skip
DAYS = {None: "No day given", "day": "One day", "month": "A month or part of it"}
GROUPS = ("Actor", "Source", "How exact the place is", "How exact the day is", "Confidence",
          "Status")  # fmt: skip


def doubts():
    """Sixty incidents that differ in all one can choose by."""
    dice = random.Random(11)
    for n in range(60):
        when = dice.choice(
            [date(2022, 5, 1) + timedelta(days=n % 20), samples.month(2022, 5), None]
        )
        named = dice.sample(PEOPLE, dice.randint(0, 2))
        yield samples.located(
            f"{n:02}", dice.choice(["protest", "riot", "attack"]), when, dice.choice(PLACES),
            actors=tuple(Actor(name=name, role=dice.choice(["actor", "target"])) for name in named),
            status=dice.choice(["actual", "planned", "denied"]), confidence=dice.choice([*SURE]),
            sources=tuple(samples.telling(publisher=paper, report=f"{n}-{at}")
                          for at, paper in enumerate(dice.sample(PAPERS, dice.randint(1, 2)))),
        )  # fmt: skip


DOUBTS = list(doubts())


def values(one):
    """Say what an incident has to choose by, a set of labels for each group of the panel."""
    told = one.incident
    status = {"actual": "Happened"}.get(told.status, told.status.capitalize())
    return dict(zip(GROUPS, (
        {actor.name for actor in told.actors},
        {source.publisher for source in told.sources} - {None},
        {LEVELS[one.spot and one.spot.precision]},
        {DAYS[told.when and told.when.precision]},
        {SURE[told.confidence]}, {status},
    ), strict=True))  # fmt: skip


@pytest.fixture(scope="module")
def doubtful():
    """The page of these incidents."""
    return html(DOUBTS, [], title="Doubts")


def offered(page):
    """Read the panel: for each group, how many each of its values would show."""
    return {
        group.get_attribute("aria-label"): {
            pill.locator("b").text_content(): int(pill.locator(".n").text_content())
            for pill in group.locator(".pill").all()
        }
        for group in page.locator("#filters [role=group][aria-label]:not(#chips)").all()
    }


def expected(chosen):
    """Count by hand: for each value what the other groups leave of it."""
    found = {group: {} for group in GROUPS}
    for one in DOUBTS:
        has = values(one)
        barring = [group for group, wanted in chosen.items() if not has[group] & wanted]
        for group in GROUPS:
            for label in has[group]:
                found[group].setdefault(label, 0)
                found[group][label] += barring in ([], [group])
    return found


@pytest.mark.parametrize(
    ("at", "chosen"),
    [
        ("", {}),
        ("actor=the+army", {"Actor": {"the army"}}),
        ("actor=villagers&actor=a+militia&status=denied",
         {"Actor": {"villagers", "a militia"}, "Status": {"Denied"}}),
        ("source=Marsh+Mail&place=near&place=none&date=month&confidence=low",
         {"Source": {"Marsh Mail"}, "How exact the place is": {"Near a place", "Not placed"},
          "How exact the day is": {"A month or part of it"}, "Confidence": {"Low"}}),
        ("date=none", {"How exact the day is": {"No day given"}}),
    ],
)  # fmt: skip
def test_each_value_counts_what_the_other_filters_leave(visit, doubtful, at, chosen):
    page = visit(doubtful, at=f"#mode=all&{at}")
    page.get_by_role("button", name="Filter").click()
    assert offered(page) == expected(chosen)
    left = [
        one
        for one in DOUBTS
        if all(values(one)[group] & wanted for group, wanted in chosen.items())
    ]
    assert page.text_content("#count").startswith(f"{len(left)} of 60 shown")
    assert drawn(page) <= {one.incident.id for one in left}
    kinds = [page.locator(f"#chips .n >> nth={n}").text_content() for n in range(3)]
    assert sum(map(int, kinds)) == len(left)


def test_a_press_chooses_and_a_chip_takes_off(visit, doubtful):
    page = visit(doubtful, at="#mode=all")
    opener = page.get_by_role("button", name="Filter")
    opener.click()
    pill = page.get_by_role("group", name="Status").get_by_role("button", name="Denied")
    pill.click()
    assert pill.get_attribute("aria-pressed") == "true"
    assert opener.text_content() == "Filter · 1"
    assert page.text_content("#live").startswith("All days: ")
    until(page, "location.hash.includes('status=denied')")
    page.get_by_role("button", name="Show the list").click()
    assert focused(page, "textContent") == "Filter · 1"
    assert page.locator("#list").is_visible()
    shown = page.text_content("#count")
    assert not shown.startswith("60 of 60")
    page.get_by_role("button", name="Take off: Denied").click()
    assert page.text_content("#count").startswith("60 of 60")
    assert opener.text_content() == "Filter"
    assert page.get_by_role("button", name="Clear").is_hidden()


def test_clear_takes_off_filters_search_and_kinds_at_once(visit, doubtful):
    page = visit(doubtful, at="#mode=all&actor=villagers&off=riot&q=bridge&status=planned")
    assert page.locator("#picked .chip").count() == 2
    page.get_by_role("button", name="Clear").click()
    assert page.text_content("#count").startswith("60 of 60")
    assert page.input_value("#search") == ""
    assert page.locator("#picked .chip").count() == 0
    assert focused(page) == "search"
    until(page, "location.hash === '#mode=all' || !/actor|off|q=|status/.test(location.hash)")


def test_by_keys_alone(visit, doubtful):
    page = visit(doubtful, at="#mode=all")
    page.keyboard.press("c")
    assert page.locator("#filters").is_visible()
    assert page.get_by_role("button", name="Filter").get_attribute("aria-expanded") == "true"
    first = focused(page, "textContent")
    page.keyboard.press("Space")
    assert page.locator("#picked .chip").count() == 1
    assert focused(page, "ariaPressed") == "true"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.locator("#picked .chip").count() == 2
    page.keyboard.press("Escape")
    assert page.locator("#filters").is_hidden()
    assert focused(page, "textContent") == "Filter · 2"
    page.keyboard.press("Tab")
    while focused(page, "parentElement.id") == "chips":
        page.keyboard.press("Tab")
    assert first.startswith(focused(page, "ariaLabel").removeprefix("Take off: "))
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert page.locator("#picked .chip").count() == 0
    assert focused(page) == "search"


def test_on_a_phone_by_touch(visit, doubtful):
    page = visit(doubtful, at="#mode=all", **PHONE)
    page.get_by_role("button", name="Filter").tap()
    page.get_by_role("group", name="Actor").get_by_role("button", name="the army").tap()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.locator("#search").bounding_box()["y"] >= page.locator("#side").bounding_box()["y"]
    page.get_by_role("button", name="Show the list").tap()
    assert page.locator("#side").evaluate("one => one.scrollTop") == 0
    page.get_by_role("button", name="Take off: the army").tap()
    assert page.text_content("#count").startswith("60 of 60")


def test_there_is_nothing_to_choose_where_all_agree(visit):
    page = visit()
    page.keyboard.press("c")
    assert set(offered(page)) == set(GROUPS) - {"Status"}


def test_names_that_differ_in_case_accents_or_script_are_one(visit):
    names = ("Policija", "policija", "Полиција", "Guards")
    located = [
        samples.located(n, actors=(Actor(name=name, role="actor"),)) for n, name in enumerate(names)
    ]
    page = visit(html(located, [], title="t"))
    page.keyboard.press("c")
    assert offered(page)["Actor"] == {"Policija": 3, "Guards": 1}


def test_of_many_names_the_first_are_shown_and_any_is_found(visit):
    located = [
        samples.located(f"{n:02}", actors=(Actor(name=f"Unit {n:02}", role="target"),))
        for n in range(60)
    ]
    page = visit(html(located, [], title="t"), at="#actor=Unit+59")
    page.keyboard.press("c")
    assert list(offered(page)["Actor"])[-2:] == ["Unit 07", "Unit 59"]
    page.get_by_role("button", name="51 more").click()
    assert focused(page, "textContent") == "Unit 081"
    assert len(offered(page)["Actor"]) == 49
    page.get_by_role("searchbox", name="Actor: Find a name").fill("UNIT 5")
    assert list(offered(page)["Actor"]) == [f"Unit {n}" for n in range(50, 58)] + ["Unit 59"]


def test_the_card_counts_and_steps_through_what_is_left(visit, doubtful):
    page = visit(doubtful, at="#mode=all&status=denied")
    page.keyboard.press("]")
    left = sum(one.incident.status == "denied" for one in DOUBTS)
    assert page.text_content("#card .nav .n") == f"1 of {left}"
    assert page.text_content("#card .status") == "Denied"


def test_sources_are_chosen_as_soon_as_packed_texts_are_read(visit, monkeypatch):
    monkeypatch.setattr(packing, "MANY", 0)
    page = visit(html(DOUBTS, [], title="Packed"), at="#mode=all&source=Hill+Herald")
    left = sum("Hill Herald" in values(one)["Source"] for one in DOUBTS)
    until(page, f"document.querySelector('#count').textContent.startsWith('{left} of 60')")
    page.keyboard.press("c")
    assert offered(page) == expected({"Source": {"Hill Herald"}})


@pytest.mark.parametrize(
    "at", ["#status=happy&actor=nobody&place=", "#place=__proto__&date=0", "#actor=%00"]
)
def test_an_address_that_chooses_what_is_not_there_chooses_nothing(visit, doubtful, at):
    page = visit(doubtful, at=f"{at}&mode=all")
    assert page.text_content("#count").startswith("60 of 60")
    assert page.locator("#picked .chip").count() == 0
