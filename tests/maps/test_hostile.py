"""Text of reports never acts: not in Python, where templates run, and not in the browser."""

import json
import re

import pytest

from maps import packing
from maps import page as pages
from maps.workspace import MapSettings
from tests.maps.hostile import TEXTS, every, hostile, hostile_filed, hostile_labels
from tests.maps.reader import until

_BLOCK = re.compile(r'<script type="application/json" id="data">(.*?)</script>', re.DOTALL)


def page_of(text, title=None):
    title = text if title is None else title
    return pages.html(
        hostile(text), hostile_filed(text), title=title, gazetteer_labels=hostile_labels(text)
    )


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_no_text_acts_in_python_and_all_of_it_arrives(text):
    page = page_of(text)
    block = json.loads(_BLOCK.search(page)[1])
    settings = MapSettings(title=text)
    wanted = pages.Page(hostile(text), hostile_filed(text), settings, hostile_labels(text)).block
    assert block == json.loads(json.dumps(wanted))
    assert block["title"] == text
    assert block["sources"]["quote"][0] == text
    if re.search(r"[<>&{}]", text):
        assert text not in page
    assert page.count("<script") == 5


READ = """() => {
  const every = (query) => [...document.querySelectorAll(query)];
  const all = (query) => every(query).map((one) => one.textContent);
  const cards = every("#list .row").map((row) => {
    row.click();
    return {
      row: row.querySelector(".said").textContent, kind: all("#card .kind b"),
      quotes: all("#card blockquote"), sources: all("#card .src"), why: all("#card .why li"),
      place: all("#card .where"), facts: all("#card .facts"),
    };
  });
  return {
    cards, title: all("#title"), desks: all("#list .desk"), hit: typeof window.hit,
    foreign: every("img, iframe, object, embed, form, svg:not(.symbol)").length,
    scripts: document.scripts.length, links: every("a:not(.skip)").length,
    wide: document.documentElement.scrollWidth > innerWidth,
  };
}"""


def test_names_to_choose_by_are_shown_and_chosen_as_they_are(visit, hostile_page):
    page = visit(hostile_page, at="#mode=all")
    page.keyboard.press("c")
    for group in ("Actor", "Source"):
        box = page.get_by_role("group", name=group)
        for more in box.locator(".chip:not(.pill)").all():
            more.click()
        assert set(box.locator("b").all_text_contents()) == set(TEXTS.values())
    for pill in page.get_by_role("group", name="Source").locator(".pill").all():
        pill.click()
    assert set(page.locator("#picked b").all_text_contents()) == set(TEXTS.values())
    assert page.evaluate("typeof window.hit") == "undefined"


@pytest.fixture(scope="module")
def hostile_page():
    title = " ".join(TEXTS.values())
    return pages.html(
        every(hostile), every(hostile_filed), title=title, gazetteer_labels=every(hostile_labels)
    )


def test_no_text_acts_in_the_browser_and_all_of_it_is_shown(visit, hostile_page):
    seen = visit(hostile_page, at="#mode=all").evaluate(READ)
    assert seen["hit"] == "undefined"
    assert (seen["foreign"], seen["scripts"], seen["links"], seen["wide"]) == (0, 5, 0, False)
    assert seen["title"] == [" ".join(TEXTS.values())]
    assert seen["desks"] == list(TEXTS.values())
    cards = seen["cards"]
    assert [card["row"] for card in cards] == list(TEXTS.values()) * 2  # on the map, then not
    for text, card in zip(TEXTS.values(), cards, strict=False):
        begun = text[:1].upper() + text[1:]
        assert card["kind"] == [text]
        assert card["quotes"] == [text, text]
        assert card["place"][0].startswith(text)
        assert card["facts"] == [f"By: {text} · Against: {text}"]
        assert all(text in line for line in card["sources"])
        assert sum(text in line or begun in line for line in card["why"]) == 3
    for text, card in zip(TEXTS.values(), cards[len(TEXTS) :], strict=True):
        assert card["place"] == [f"not on the map: {text}"]


def test_packed_texts_do_not_act_either(visit, monkeypatch):
    monkeypatch.setattr(packing, "MANY", 1)
    packed = pages.html(every(hostile), every(hostile_filed), title="many")
    assert not any(text in packed for text in TEXTS.values() if re.search(r"[<>&{}]", text))
    page = visit(packed, at="#mode=all")
    page.locator("#list .row").first.click()
    until(page, "Boolean(document.querySelector('#card blockquote'))")  # the texts come last
    seen = page.evaluate(READ)
    assert (seen["hit"], seen["foreign"], seen["scripts"]) == ("undefined", 0, 5)
    assert [card["row"] for card in seen["cards"]] == list(TEXTS.values()) * 2


def test_half_a_surrogate_pair_breaks_nothing(visit):
    page = visit(page_of("plain", title="half \ud83d of a pair"))
    assert page.title() == "half \ufffd of a pair"
    assert page.evaluate("document.getElementById('title').textContent.charCodeAt(5)") == 0xD83D


def test_half_a_surrogate_pair_in_a_report_breaks_nothing_either(visit):
    text = "half \ud83d of a pair"
    assert json.loads(_BLOCK.search(page_of(text))[1])["sources"]["quote"][0] == text
    page = visit(page_of(text), at="#mode=all")
    page.locator("#list .row").first.click()
    quote = "document.querySelector('#card blockquote').textContent.charCodeAt(5)"
    assert page.evaluate(quote) == 0xD83D


def test_the_note_under_the_pointer_shows_text_as_text(visit):
    text = TEXTS["image"]
    page = visit(page_of(text), at="#mode=all")
    spot = page.evaluate("Dateline.drawn()[0]")
    box = page.locator(".folium-map").bounding_box()
    page.mouse.move(box["x"] + spot["x"], box["y"] + spot["y"])
    assert page.locator("#tip b").text_content() == text
    assert page.locator("#tip img").count() == 0


def test_the_page_forbids_what_it_does_not_need():
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page_of("plain"))[1]
    assert "default-src 'none'" in policy
    assert policy.count("'sha256-") == 4
    assert not re.search(r"unsafe|http|\*", policy)
