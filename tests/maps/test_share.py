"""Sharing: a link to the same sight, and what is shown as a file that Dateline reads back."""

import csv
import io
import json
from pathlib import Path

import pytest

from maps.export import format_of, load
from maps.page import html
from tests.maps import samples
from tests.maps.test_everybody import PHONE

BUTTONS = {"csv": "CSV for a spreadsheet", "geojson": "GeoJSON for maps"}
AT = "#day=2022-12-08&mode=day"


def saved(page, form, act="click"):
    """Open the dialog, save, and give the file's name and text."""
    if page.locator("#share").is_hidden():
        page.keyboard.press("s")
    button = page.get_by_role("button", name=BUTTONS[form])
    with page.expect_download() as coming:
        getattr(button, act)()
    file = coming.value
    return file.suggested_filename, Path(file.path()).read_text("utf-8")


@pytest.mark.parametrize("form", BUTTONS)
def test_only_what_is_shown_is_saved_and_told(visit, form):
    page = visit(at=f"{AT}&off=armed_clash")
    name, text = saved(page, form)
    assert name == f"Long-River.{form}"
    table = load(text, format_of(Path(name)), name)
    assert not table.problems
    assert [one.incident.id for one in table.incidents] == ["sample-9", "sample-3"]
    assert page.locator("#share").get_by_role("status").text_content() == "2 incidents saved"


@pytest.mark.parametrize("form", BUTTONS)
def test_what_is_saved_can_be_drawn_again(visit, form):
    _, text = saved(visit(at="#mode=all"), form)
    back = {one.incident.id: one for one in load(text, format_of(Path(f"x.{form}")), "x").incidents}
    for one in samples.sample():
        told = back[one.incident.id]
        mine, theirs = one.incident, told.incident
        assert (theirs.kind, theirs.status, theirs.actors) == (mine.kind, mine.status, mine.actors)
        assert [s.quote for s in theirs.sources] == [s.quote for s in mine.sources]
        assert (told.unplaced, theirs.notes) == (one.unplaced, mine.notes)
        assert (theirs.when is None) == (mine.when is None)
        if mine.when:
            assert (theirs.when.start, theirs.when.end) == (mine.when.start, mine.when.end)
            assert theirs.when.precision == mine.when.precision
        if one.spot:
            same = ("place", "at", "radius_km", "precision", "shape", "informal", "because")
            assert [getattr(told.spot, key) for key in same] == [
                getattr(one.spot, key) for key in same
            ]


FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "'quoted", "\tx", 'say "no", twice\nand go']


def test_a_cell_that_a_spreadsheet_would_run_is_inert(visit):
    wicked = [
        samples.located(n, text, where={**samples.BRIDGE_TOWN, "place": text},
                        sources=(samples.telling(text, title=text, publisher=text),))
        for n, text in enumerate(FORMULAS)
    ]  # fmt: skip
    page = visit(html(wicked, [], title="=cmd|'/c calc'!A0"), at="#mode=all")
    name, text = saved(page, "csv")
    assert name == "cmd-c-calc-A0.csv"
    cells = [cell for row in csv.reader(io.StringIO(text.removeprefix("\ufeff"))) for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t"))]
    back = load(text, format_of(Path("x.csv")), "x").incidents
    assert [one.incident.sources[0].quote for one in back] == FORMULAS
    assert [one.spot.place for one in back] == FORMULAS


def test_geojson_keeps_lines_and_areas_and_what_has_no_place(visit):
    whole = json.loads(saved(visit(at="#mode=all"), "geojson")[1])
    features = {one["id"]: one for one in whole["features"]}
    kinds = {key: (one["geometry"] or {}).get("type") for key, one in features.items()}
    assert whole["type"] == "FeatureCollection"
    assert kinds["sample-1"] == "MultiPolygon"
    assert kinds["sample-2"] == "MultiLineString"
    assert kinds["sample-4"] == "Point"
    assert kinds["sample-11"] is None
    assert features["sample-11"]["properties"]["unplaced"].startswith("nobody knows")


def test_what_lies_beyond_the_180th_meridian_is_near_on_the_map_and_right_in_the_file(visit):
    wheres = (samples.FIJI, samples.SAMOA)
    text = html([samples.located(n, where=where) for n, where in enumerate(wheres)], [], title="t")
    page = visit(text, at="#mode=all")
    west, east = sorted(one["x"] for one in page.evaluate("Dateline.drawn()"))
    assert 100 < east - west < 900
    back = load(saved(page, "csv")[1], format_of(Path("x.csv")), "x").incidents
    assert [one.spot.at for one in back] == [where["at"] for where in wheres]
    link = page.evaluate("location.hash") + "&at=-13.83,-171.76,8"
    assert 0 < visit(text, at=link).evaluate("Dateline.drawn()")[1]["x"] < 1280


def test_the_link_is_the_sight_and_is_copied(visit):
    page = visit(at=AT)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Share").click()
    dialog = page.get_by_role("dialog", name="Share")
    link = dialog.get_by_label("A link to what you see").input_value()
    assert link.endswith(AT)
    dialog.get_by_role("button", name="Copy").first.click()
    dialog.get_by_role("status").filter(has_text="Copied").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == link


def test_it_opens_and_closes_by_key_and_keys_in_it_step_nothing(visit):
    page = visit(at=AT)
    page.keyboard.press("s")
    page.keyboard.press("ArrowLeft")
    assert page.text_content("#today b") == "Thu 8 Dec 2022"
    page.keyboard.press("Escape")
    assert page.get_by_role("dialog", name="Share").is_hidden()


def test_it_is_there_on_a_phone(visit):
    page = visit(at=AT, **PHONE)
    page.get_by_role("button", name="Share").tap()
    name, _ = saved(page, "csv", "tap")
    assert name == "Long-River.csv"
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.locator("#share").get_by_role("button", name="Close").tap()
    assert page.locator("#share").is_hidden()
