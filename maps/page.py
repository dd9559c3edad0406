"""The page: a folium map, one block of data and our script in one self-contained file.

Two laws hold here. Report text never passes through folium, branca or a template: it travels in
one inert JSON block. And the file opens with no network at all. See `maps/script.py`,
`maps/packing.py`, `maps/inert.py` and `maps/chart.py`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from typing import Any

from gazetteer.place import Place
from gazetteer.spot import Filed, Located
from geo.unswept import unswept
from maps import basemap, columns, packing, timeline
from maps.chart import draw, finished
from maps.frame import box_of
from maps.labels import labels
from maps.policy import policy
from maps.script import ASSETS, guests, leaflet, script, sealed, style, unable
from maps.story import Story
from maps.words import words
from maps.workspace import MapSettings

_BLANK = re.compile(r"\s*\n\s*")  # of a script that is all ours
_SLOT = re.compile(r"\[\[(\w+)\]\]")
_FOR_THE_SCRIPT = ("card", "confidence", "dates", "filter", "group", "help", "layer", "page",
                   "plural", "precision", "share", "status", "story", "time")  # fmt: skip


class Page:
    """A page before it is written: `map` is folium's, and anything of folium's can be added to it.

        page = Page(told.located, told.filed, MapSettings(title="Ours"))
        folium.Marker((42.89, 20.87), tooltip="our office").add_to(page.map)
        Path("map.html").write_text(page.html(), "utf-8")

    What you add is yours: folium takes its texts as templates and as HTML. Never give it the text
    of a report. It can fetch nothing: no plug-in of folium's that needs files from the network.
    """

    @unswept()  # sweeps took two thirds of the time for a hundred thousand incidents
    def __init__(
        self,
        located: Sequence[Located],
        filed: Sequence[Filed],
        settings: MapSettings,
        places: Sequence[Place] = (),
        story: Story | None = None,
    ) -> None:
        """Lay the page out.

        Args:
            located: incidents with their spots, or with the reason why they have none.
            filed: where reports were filed.
            settings: title, language, whose borders, online maps.
            places: those whose names are shown where there is room.
            story: chapters that lead through the incidents.
        """
        self.title, self.language = settings.title or "", settings.language
        self.block = data(located, filed, self.title, places, self.language)
        tiles = settings.tiles
        self.block |= {
            "ground": basemap.seen(self.block["ground"], settings.view),
            "view": words(self.language)["view"][settings.view],
            "tiles": tiles and tiles.model_dump(),
            "story": story and story.block(),
        }
        self.map = draw(self.block, self.language)

    @unswept()
    def html(self) -> str:
        """Write the page. The same input, in any order, gives the same text.

        Raises:
            ValueError: what was added to the map cannot work in it.
        """
        chart = finished(self.map, self.language)
        folium = guests() + chart.script if chart.guests else _BLANK.sub("\n", chart.script)
        scripts = [sealed(unable() + leaflet("leaflet.js")), sealed(script()), sealed(folium)]
        sheet = style(guests=chart.guests)
        first, texts = packing.written(self.block)
        slots = {
            "language": self.language,
            "policy": policy(scripts, sheet, chart.servers, guests=chart.guests),
            "title": _text(self.title),
            "noscript": _text(words(self.language)["page"]["noscript"]),
            "style": sheet,
            "map": chart.html,
            "data": first,
            "texts": texts,
            **dict(zip(("leaflet", "ours", "folium"), scripts, strict=True)),
        }
        frame = (ASSETS / "page.html").read_text("utf-8")
        # one pass: what is filled in is not read
        return _SLOT.sub(lambda slot: slots[slot[1]], frame)


def html(
    located: Sequence[Located],
    filed: Sequence[Filed],
    *,
    title: str,
    gazetteer_labels: Sequence[Place] = (),
    language: str = "en",
) -> str:
    """Make a plain page: `Page` in one step.

    Raises:
        ValueError: the page does not speak the language.
    """
    words(language)
    plain = MapSettings.model_validate({"language": language})
    settings = plain.model_copy(update={"title": title})  # any text, half a surrogate pair too
    return Page(located, filed, settings, gazetteer_labels).html()


def data(
    located: Sequence[Located],
    filed: Sequence[Filed],
    title: str,
    places: Sequence[Place],
    language: str,
) -> columns.Block:
    """Gather all that the page's script reads: one block of plain values."""
    said = words(language)
    rows = columns.ordered(located)
    span = timeline.span(rows.whens)
    box, seam = box_of(rows.spots)
    spots, shapes = columns.spots(rows, said, seam)
    desks = [seam.turned(one.spot.at) for one in filed if one.spot]
    told = columns.sources(rows)
    return {
        "title": title,
        "language": language,
        "words": {key: _bracketed(said[key]) for key in _FOR_THE_SCRIPT},
        "kinds": columns.kinds(rows, said),
        "span": span,
        "unit": timeline.unit(*span) if span else "day",
        "box": box and list(box),
        "seam": seam.lon,
        "incidents": columns.incidents(rows, said),
        "whens": columns.whens(rows, said),
        "spots": spots,
        "shapes": shapes,
        **told,
        "reported": len(told["reports"]),
        "filed": columns.filed(filed, rows, seam),
        "credits": columns.owed(rows, filed, places),
        "ground": basemap.ground(box, desks),
        "labels": labels(places, box, seam),
    }


def _bracketed(said: Any) -> Any:
    """Write "[n]" for "{n}": the data block writes a brace of a text as six characters."""
    if isinstance(said, dict):
        return {key: _bracketed(one) for key, one in said.items()}
    if isinstance(said, list):
        return [_bracketed(one) for one in said]
    return said.replace("{", "[").replace("}", "]")


def _text(text: str) -> str:
    """Write text into HTML; half a surrogate pair, which no file can hold, becomes U+FFFD."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return escape(whole).replace("{", "&#123;").replace("}", "&#125;")
