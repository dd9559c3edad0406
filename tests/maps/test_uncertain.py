"""How a vague place is drawn: as a circle, an area, a line; and a sure one as a point."""

import pytest

from maps.page import html
from tests.maps import samples

TOWN = {**samples.BRIDGE_TOWN, "radius_km": 3}
SIGHT = "#mode=all&at=43.0,20.8,9"

RECORD = """() => {
  const pen = CanvasRenderingContext2D.prototype;
  const { arc, setLineDash, stroke } = pen;
  window.said = { dashes: [], circles: [], inks: [] };
  pen.setLineDash = function (dash) {
    if (dash.length) window.said.dashes.push(dash.join());
    setLineDash.call(this, dash);
  };
  pen.arc = function (...circle) {
    if (circle[2] > 15) window.said.circles.push(circle[2]);
    arc.apply(this, circle);
  };
  pen.stroke = function (...given) {
    window.said.inks.push(this.strokeStyle);
    stroke.apply(this, given);
  };
}"""


def strokes(page, act):
    """Say which dashes, circles (their radius in pixels) and inks an act makes the page draw."""
    page.evaluate(RECORD)
    act()
    page.evaluate(
        "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
    )
    return page.evaluate("window.said")


def redraw(page):
    return lambda: page.keyboard.press("2")


@pytest.mark.parametrize(
    ("where", "dashes", "circles", "river"),
    [
        (samples.NEAR_HILL, ["3,5"], 1, False),
        (samples.NORTH, ["3,5"], 0, False),  # informal: nobody fixed its edge
        ({**samples.NORTH, "informal": False}, [], 0, False),
        (samples.STREAM, [], 0, True),
        ({**samples.NORTH, "shape": None}, ["3,5"], 1, False),
        (TOWN, [], 0, False),
        (samples.EAST_GATE, [], 0, False),
    ],
    ids=["near", "informal area", "area", "river", "area of no known edge", "town", "exact"],
)
def test_what_is_vague_looks_vague(visit, where, dashes, circles, river):
    page = visit(html([samples.located(1, where=where)], [], title="t"), at=SIGHT)
    drawn = strokes(page, redraw(page))
    assert drawn["dashes"] == dashes
    assert len(drawn["circles"]) == circles
    assert ("#7fa6bb" in drawn["inks"]) == river


def test_the_circle_is_as_wide_as_the_place_is_vague(visit):
    page = visit(html([samples.located(1, where=samples.NEAR_HILL)], [], title="t"), at=SIGHT)
    [radius] = strokes(page, redraw(page))["circles"]
    metres_a_pixel = 40075017 * 0.7319 / 256 / 2**9  # 0.7319 is the cosine of its latitude
    assert radius == pytest.approx(6000 / metres_a_pixel, rel=0.01)


def test_of_the_chosen_one_the_reach_is_drawn_even_for_a_town(visit):
    page = visit(
        html([samples.located(1, where={**TOWN, "radius_km": 9})], [], title="t"), at=SIGHT
    )
    assert strokes(page, redraw(page))["circles"] == []
    drawn = strokes(page, lambda: page.keyboard.press("]"))
    assert len(drawn["circles"]) >= 1


def test_the_card_says_how_vague_and_whether_the_place_was_taken_over(visit):
    page = visit(at="#incident=sample-7")
    assert page.text_content("#card .where") == "the north (inherited) ±30 km · an area"
    assert "Place taken over from the sentence before." in page.text_content("#card .why")
