"""The page looks as in the pictures that are kept beside the tests.

Where it is meant to look otherwise, this command takes them anew; look at them before you commit:
`DATELINE_PICTURES=renew .venv/bin/python -m pytest tests/maps/test_pictures.py`
"""

import os
from pathlib import Path

import pytest

from gazetteer.lookup import Gazetteer
from maps.build import labels, run
from maps.page import html
from tests.maps.made_up import made_up
from tests.maps.pictures import KEPT, PARTS, boxes, differing, taken
from tests.maps.reader import until

SEEDS = Path(__file__).parents[2] / "seeds"
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
SIGHTS = {
    "seeds": ("seeds", "]", {}),  # with the card of an incident
    "seeds-dark": ("seeds", "]", {"color_scheme": "dark"}),
    "seeds-phone": ("seeds", "", PHONE),
    "seeds-phone-card": ("seeds", "]", {**PHONE, "color_scheme": "dark"}),
    "many": ("many", "", {}),  # 100,000 incidents
}
HIDDEN = {
    "symbols": ("#stage", ".leaflet-incidents-pane"),
    "land": ("#stage", ".leaflet-ground-pane"),
    "card": ("#card", "#card"),
    "list": ("#side", "#list, #chips"),
    "histogram": ("#time", "#hist"),
}
ANEW = os.environ.get("DATELINE_PICTURES") == "renew"


@pytest.fixture(scope="session")
def texts(cache):
    """The pages that pictures are taken of, made once."""
    book = Gazetteer.open([SEEDS / "gazetteer.yaml"], cache=cache)
    told = run([SEEDS], book)
    names = labels(told, book)
    return {
        "seeds": html(told.located, told.filed, title="Northern Kosovo", gazetteer_labels=names),
        "many": html(made_up(100_000), [], title="Made up"),
    }


@pytest.fixture
def look(visit, texts):
    """Open a page as a sight wants it, with all its texts."""

    def open_sight(sight):
        page_name, key, options = SIGHTS[sight]
        page = visit(texts[page_name], reduced_motion="reduce", **options)
        if key:
            page.keyboard.press(key)
        until(
            page,
            "[...document.querySelectorAll('.said')].some((one) => /[.”]$/.test(one.textContent))",
        )
        return page

    return open_sight


@pytest.fixture
def desk(browser):
    """An empty page to work on pictures in."""
    page = browser.new_page()
    yield page
    page.close()


@pytest.mark.parametrize("sight", SIGHTS)
def test_the_page_looks_as_it_did(look, desk, tmp_path, sight):
    page = look(sight)
    now, kept = taken(page, desk), KEPT / f"{sight}.png"
    if ANEW:
        KEPT.mkdir(exist_ok=True)
        kept.write_bytes(now)
    (tmp_path / kept.name).write_bytes(now)
    shares = {
        part: differing(now, kept.read_bytes(), box, desk) for part, box in boxes(page).items()
    }
    wrong = {part: round(share, 3) for part, share in shares.items() if share > PARTS[part]}
    assert wrong == {}, f"compare {tmp_path / kept.name} with {kept}; if it is right: {__doc__}"


@pytest.mark.parametrize("what", HIDDEN)
def test_what_vanishes_is_seen(look, desk, what):
    part, hidden = HIDDEN[what]
    page = look("seeds")
    box = boxes(page)[part]
    page.evaluate(
        "(css) => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css);"
        " document.adoptedStyleSheets = [sheet]; }",
        f"{hidden} {{ visibility: hidden !important; }}",
    )
    kept = (KEPT / "seeds.png").read_bytes()
    assert differing(taken(page, desk), kept, box, desk) > PARTS[part]
