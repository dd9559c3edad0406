"""Phone, dark, no motion, no mouse: the page is for everybody."""

import re

import pytest

from maps import packing
from maps.page import html
from maps.script import ASSETS
from maps.style import looks, palette
from maps.words import languages, words
from tests.maps import samples
from tests.maps.reader import drawn, focused, redrawn, until

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


def test_on_a_phone_the_card_takes_the_place_of_the_sheet(visit):
    page = visit(**PHONE)
    shut = page.locator("#map_1, .folium-map").bounding_box()["height"]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert shut > 200
    page.locator("#list .row").first.tap()
    card, side = page.locator("#card"), page.locator("#side")
    foot = page.locator("#time").bounding_box()
    box = card.bounding_box()
    assert side.evaluate("one => getComputedStyle(one).visibility") == "hidden"
    assert abs(box["y"] + box["height"] - foot["y"]) < 2
    assert abs(foot["y"] + foot["height"] - 844) < 2
    card.get_by_role("button", name="Close").tap()
    assert card.is_hidden()
    assert side.is_visible()


def test_on_a_phone_the_sheet_unfolds_and_a_symbol_is_tapped(visit):
    page = visit(**PHONE)
    before = page.locator("#side").bounding_box()["height"]
    grip = page.get_by_role("button", name="Unfold the sheet")
    grip.tap()
    assert page.locator("#side").bounding_box()["height"] > before + 100
    page.get_by_role("button", name="Fold the sheet").tap()
    spot = next(one for one in page.evaluate("Dateline.drawn()") if one["id"] == "sample-8")
    page.touchscreen.tap(spot["x"], spot["y"])
    until(page, "document.querySelector('#card').hidden === false")
    assert page.locator("#card .kind").text_content() == "Flight, relief"


@pytest.mark.parametrize("options", [{}, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("at", ["#incident=sample-9", "#mode=window&off=riot&place=near"])
def test_targets_are_large_enough(visit, options, at):
    page = visit(at=at, **options)
    if "place" in at:
        page.keyboard.press("c")
    small = page.evaluate(
        """() => [...document.querySelectorAll("button, input, select, [role=slider]")]
          .filter((one) => one.offsetParent && getComputedStyle(one).visibility === "visible")
          .map((one) => {
            const { width, height } = one.getBoundingClientRect();
            const spare = getComputedStyle(one, "::after").position === "absolute" ? 12 : 0;
            const grip = one.id === "grip" ? 16 : 0;
            return [one.className || one.id, width + spare / 2, height + spare + grip];
          })
          .filter(([, width, height]) => width < 44 || height < 44)"""
    )
    assert small == []


def test_every_control_has_a_name_and_every_reference_a_target(visit):
    page = visit(at="#incident=sample-3&mode=window")
    page.keyboard.press("c")
    page.keyboard.press("l")
    nameless = page.evaluate(
        """() => [...document.querySelectorAll(
            "button, a, input, select, [role=slider], [role=radio], section, aside, main")]
          .filter((one) => one.offsetParent && !one.getAttribute("aria-label"))
          .filter((one) => !one.closest("label")?.textContent.trim())
          .filter((one) => !(one.matches("button, a") && one.textContent.trim()))
          .map((one) => one.outerHTML.slice(0, 120))"""
    )
    assert nameless == []
    lost = page.evaluate(
        """() => [...document.querySelectorAll("[aria-controls], [aria-labelledby]")]
          .map((one) => one.getAttribute("aria-controls") ?? one.getAttribute("aria-labelledby"))
          .filter((id) => document.querySelectorAll(`[id="${id}"]`).length !== 1)"""
    )
    assert lost == []
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map((one) => one.id)")
    assert len(ids) == len(set(ids))
    assert page.locator("h1").count() == 1
    assert page.locator("html").get_attribute("lang") == "en"


PARTS = ("#skip", ".search", "#chips", "#list", ".folium-map", ".zoom", "#steps", "#hist", "#modes")
INSIDE = "(parts) => parts.find((part) => document.querySelector(`${part}:focus-within`))"


def test_tab_goes_from_the_list_over_the_map_to_the_days(visit):
    page = visit()
    stops = []
    for _ in range(60):
        page.keyboard.press("Tab")
        stops.append(page.evaluate(INSIDE, list(PARTS)))
    assert tuple(dict.fromkeys(filter(None, stops))) == PARTS


def test_the_map_moves_by_arrows_only_for_who_came_by_tab(visit):
    page = visit(reduced_motion="reduce")
    before = page.evaluate("Dateline.drawn()[0]")
    box = page.locator(".folium-map").bounding_box()
    page.mouse.click(box["x"] + box["width"] - 30, box["y"] + 30)
    page.keyboard.press("ArrowLeft")
    assert page.text_content("#today b") == "Mon 12 Dec 2022"
    page.locator(".folium-map").focus()
    page.keyboard.press("ArrowRight")
    assert page.text_content("#today b") == "Mon 12 Dec 2022"
    until(page, f"Dateline.drawn()[0].x < {before['x'] - 40}")


SCREENS = {
    "phone on its side": (844, 390), "small phone on its side": (568, 320),
    "enlarged twice": (720, 450), "enlarged twice, narrow": (640, 512),
    "tablet upright": (768, 1024), "old laptop": (1024, 768),
}  # fmt: skip
APART = """() => {
  const parts = [".leaflet-control-layers", ".zoom", ".leaflet-control-scale", "#stage .credit",
    "#steps", "#now", "#hist", "#modes", "#card"];
  const boxes = parts.flatMap((part) => [...document.querySelectorAll(part)])
    .filter((one) => one.checkVisibility({ visibilityProperty: true }))
    .map((one) => [one.id || one.className, one.getBoundingClientRect()])
    .filter(([, { bottom, top }]) => bottom > 0 && top < innerHeight);
  const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1
    && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  return boxes.flatMap(([name, box], at) => boxes.slice(at + 1)
    .filter(([, other]) => meet(box, other)).map(([other]) => `${name} on ${other}`));
}"""


@pytest.mark.parametrize("language", ["en", "sq"])
@pytest.mark.parametrize(("width", "height"), SCREENS.values(), ids=SCREENS)
def test_on_no_screen_does_one_thing_lie_on_another(visit, width, height, language):
    text = html(samples.sample(), samples.filed(), title="Long River", language=language)
    page = visit(text, viewport={"width": width, "height": height}, reduced_motion="reduce")
    assert page.evaluate(APART) == []
    assert page.locator("#hist").bounding_box()["width"] > 60
    row = page.locator("#list .row").last
    row.scroll_into_view_if_needed()
    box, foot = row.bounding_box(), page.locator("#time").bounding_box()
    assert box["y"] >= 0
    assert box["y"] + box["height"] <= foot["y"] + 1
    assert foot["y"] + foot["height"] <= height + 1
    row.click()
    names = page.evaluate(APART)
    assert names == [] or (width > 900 and all("credit" in name for name in names))
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_on_a_phone_on_its_side_the_card_takes_the_place_of_the_list(visit):
    page = visit(at="#incident=sample-8", viewport={"width": 844, "height": 390})
    card, stage = (page.locator(one).bounding_box() for one in ("#card", "#stage"))
    assert card["x"] + card["width"] <= stage["x"] + 1
    assert page.locator("#side").evaluate("one => getComputedStyle(one).visibility") == "hidden"
    page.keyboard.press("Escape")
    assert page.locator("#list .row").first.is_visible()


def test_what_is_chosen_shows_in_colours_that_the_reader_forces(visit):
    page = visit(forced_colors="active")
    page.keyboard.press("c")
    page.locator(".pill").first.click()
    ground = "one => getComputedStyle(one).backgroundColor"
    for one in (".mode[aria-checked='{}']", ".pill[aria-pressed='{}']"):
        on, off = (page.locator(one.format(said)).first for said in ("true", "false"))
        assert on.evaluate(ground) != off.evaluate(ground)


def test_help_names_the_keys_and_closes(visit):
    page = visit(viewport={"width": 390, "height": 600})
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Keys")
    assert dialog.evaluate("one => one.scrollTop") == 0
    rows = dialog.locator("tr")
    assert rows.count() == len(words("en")["help"]["rows"])
    assert rows.all_text_contents()[0].startswith("← →")
    page.keyboard.press("ArrowLeft")
    assert page.text_content("#today b") == "Thu 29 Dec 2022"
    page.keyboard.press("Escape")
    assert dialog.is_hidden()


@pytest.mark.parametrize("language", languages())
def test_every_key_that_does_something_is_named_in_the_help(language):
    script = (ASSETS / "keys.js").read_text("utf-8")
    table = script.split("const KEYS = {")[1].split("};")[0]
    keys = re.findall(r'^  (?:"(.)"|(\w+)):', table, re.MULTILINE)
    signs = {"ArrowRight": "→", "ArrowLeft": "←", " ": "Space"}
    does = {signs.get(key, key.upper() if len(key) == 1 else key) for key in map("".join, keys)}
    named = {sign for row, _ in words(language)["help"]["rows"] for sign in row.split()}
    assert len(does) > 12
    assert named == does | {"Esc", "PgUp", "PgDn"}


def test_dark_follows_the_reader_at_once(visit):
    page = visit(color_scheme="dark")
    ground = "getComputedStyle(document.body).backgroundColor"
    kind = "document.documentElement.style.getPropertyValue('--kind-0')"
    assert page.evaluate(ground) == "rgb(23, 25, 29)"
    assert page.evaluate(kind) == looks()["protest"].dark
    redrawn(page, "ground", lambda: page.emulate_media(color_scheme="light"))
    assert page.evaluate(ground) == "rgb(251, 250, 247)"
    assert page.evaluate(kind) == looks()["protest"].light


def test_nothing_glides_for_who_wants_no_motion(visit):
    page = visit(at="#mode=all&at=10,10,9", reduced_motion="reduce")
    there = page.evaluate(
        """() => {
          document.querySelectorAll("#list .row")[0].click();
          const seen = ({ x, y }) => x > 0 && x < 560 && y > 0 && y < 680;
          return Dateline.drawn().some(seen);
        }"""
    )
    assert there
    page.get_by_role("button", name="Zoom in").click()
    assert page.locator(".leaflet-zoom-anim").count() == 0


MISSING = ("window.DecompressionStream", "CanvasRenderingContext2D.prototype.roundRect",
           "Intl.PluralRules")  # fmt: skip


@pytest.mark.parametrize("missing", MISSING)
def test_a_browser_that_is_too_old_says_so(browser, tmp_path, monkeypatch, missing):
    monkeypatch.setattr(packing, "MANY", 0)
    path = tmp_path / "old.html"
    path.write_text(html(samples.sample(), [], title="t", language="sq"), "utf-8")
    context = browser.new_context(offline=True)
    context.add_init_script(f"delete {missing}")
    page = context.new_page()
    page.goto(path.as_uri())
    until(page, "document.body.textContent.includes('shfletues')")
    assert page.locator("button").count() == 0
    context.close()


EMPTY = {
    "no incident": ([], "No incident to show."),
    "none placed": (
        [samples.located(1, where=None, unplaced="nobody knows it")],
        "nobody knows it",
    ),
    "none dated": ([samples.located(1, when=None), samples.located(2, when=None)], "No day given"),
    "neither": ([samples.located(1, when=None, where=None, unplaced="no name")], "no name"),
    "just one": ([samples.located(1)], "Tue 6 December 2022"),
}


@pytest.mark.parametrize(("located", "says"), EMPTY.values(), ids=EMPTY)
def test_little_or_nothing_to_show(visit, located, says):
    page = visit(html(located, [], title="Little"))
    assert says in page.locator("#list").text_content()
    for key in ("ArrowLeft", "ArrowRight", "Home", "End", "]", "[", " ", "1", "3", "f"):
        page.keyboard.press(key)
    placed = {one.incident.id for one in located if one.spot}
    if not any(one.incident.when for one in located):
        assert drawn(page) == placed
        assert page.get_by_role("button", name="Next day with incidents").is_disabled()
        assert page.get_by_role("radio", checked=True).text_content() == "All"
    if located:
        page.locator("#list .row").first.click()
        assert focused(page) == "card"


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    """Compute the contrast of two colours, as WCAG 2 defines it."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("ground", ["light", "dark"])
def test_text_stands_out_from_its_ground(ground):
    colours = palette(ground)
    pairs = [("ink", "paper"), ("muted", "paper"), ("muted", "land"), ("label", "land"),
             ("label", "water"), ("ink", "mark"), ("ink", "place"), ("paper", "ink")]  # fmt: skip
    assert {pair: round(contrast(*map(colours.get, pair)), 2) for pair in pairs
            if contrast(*map(colours.get, pair)) < 4.5} == {}  # fmt: skip
    assert all(contrast(colours["focus"], colours[on]) >= 3 for on in ("paper", "land", "water"))
    for look in looks().values():
        for under in ("paper", "land"):
            assert contrast(getattr(look, ground), colours[under]) >= 3, (look.kind, under)
