"""The page: a folium map, one block of data and our script in one self-contained file.

Two laws hold here. Report text never passes through folium, branca or a template: it travels in
one inert JSON block. And the file opens with no network at all. See `maps/script.py`,
`maps/packing.py` and `maps/inert.py`.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator, Sequence
from hashlib import sha256
from html import escape
from typing import Any

from gazetteer.place import Place
from gazetteer.spot import Filed, Located
from geo.unswept import unswept
from maps import basemap, columns, packing, timeline
from maps.script import ASSETS, leaflet, script, sealed, style
from maps.words import words

_SLOT = re.compile(r"\[\[(\w+)\]\]")
_FOR_THE_SCRIPT = ("card", "confidence", "dates", "filter", "help", "layer", "page", "plural",
                   "precision", "share", "status", "time")  # fmt: skip


def html(
    located: Sequence[Located],
    filed: Sequence[Filed],
    *,
    title: str,
    gazetteer_labels: Sequence[Place] = (),
    language: str = "en",
) -> str:
    """Make the page. The same input, in any order, gives the same text.

    Args:
        located: incidents with their spots, or with the reason why they have none.
        filed: where reports were filed.
        title: of the page.
        gazetteer_labels: places whose names are shown where there is room.
        language: of the controls: en, sr-Latn, sr-Cyrl, sq.

    Raises:
        ValueError: the page does not speak the language.
    """
    with unswept():  # the sweeps took two thirds of the time for a hundred thousand incidents
        return _html(data(located, filed, title, gazetteer_labels, language), title, language)


def _html(block: columns.Block, title: str, language: str) -> str:
    chart = draw(block, language)
    scripts = [sealed(leaflet("leaflet.js")), sealed(script()), sealed(_script_of(chart))]
    first, texts = packing.written(block)
    slots = {
        "language": language,
        "policy": _policy(scripts, style()),
        "title": _text(title),
        "noscript": _text(words(language)["page"]["noscript"]),
        "style": style(),
        "map": chart.get_root().html.render(),
        "data": first,
        "texts": texts,
        **dict(zip(("leaflet", "ours", "folium"), scripts, strict=True)),
    }
    frame = (ASSETS / "page.html").read_text("utf-8")
    return _SLOT.sub(lambda slot: slots[slot[1]], frame)  # one pass: what is filled in is not read


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
    box = basemap.box_of(rows.spots)
    spots, shapes = columns.spots(rows, said)
    told = columns.sources(rows)
    return {
        "title": title,
        "language": language,
        "words": {key: said[key] for key in _FOR_THE_SCRIPT},
        "kinds": columns.kinds(rows, said),
        "span": span,
        "unit": timeline.unit(*span) if span else "day",
        "box": box and list(box),
        "incidents": columns.incidents(rows, said),
        "whens": columns.whens(rows, said),
        "spots": spots,
        "shapes": shapes,
        **told,
        "reported": len(told["reports"]),
        "filed": columns.filed(filed),
        "credits": columns.owed(rows, filed, places),
        "ground": basemap.ground(box, [one.spot.at for one in filed if one.spot]),
        "labels": basemap.labels(places, box),
    }


def draw(block: columns.Block, language: str) -> Any:
    """Make the folium map with its layers and their control; no text of a report is in it.

    The map is folium's own: anything of folium's can be added to it.
    """
    import folium

    from maps.layers import drawn
    from maps.layers.layer import Start

    chart = folium.Map(_centre(block["box"]), tiles=None, zoom_start=8, zoom_control=False)
    chart.default_js, chart.default_css = [], []
    for layer in drawn(block, words(language)):
        layer.add_to(chart)
    control = folium.LayerControl(position="topleft")
    control.add_to(chart)
    Start(control).add_to(chart)
    for number, element in enumerate(_elements(chart.get_root())):
        element._id = str(number)  # noqa: SLF001 - folium's are random; ours repeat
    chart.get_root().render()
    return chart


def _centre(box: list[float] | None) -> tuple[float, float]:
    return ((box[1] + box[3]) / 2, (box[0] + box[2]) / 2) if box else (0.0, 0.0)


def _elements(element: Any) -> Iterator[Any]:
    yield element
    for child in element._children.values():  # noqa: SLF001 - the only way down the tree
        yield from _elements(child)


def _script_of(chart: Any) -> str:
    return str(chart.get_root().script.render())


def _policy(scripts: Sequence[str], sheet: str) -> str:
    """Say what the page may do: run these scripts, wear this style, show images it carries."""
    allowed = " ".join(map(_fingerprint, scripts))
    return (
        f"default-src 'none'; script-src {allowed}; style-src {_fingerprint(sheet)}; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


def _fingerprint(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _text(text: str) -> str:
    """Write text into HTML; half a surrogate pair, which no file can hold, becomes U+FFFD."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return escape(whole).replace("{", "&#123;").replace("}", "&#125;")
