"""Texts that have broken pages like ours, and incidents that say them in every field."""

from gazetteer.place import Place
from gazetteer.spot import Filed
from geo.geometry import lonlat
from geo.incident import Actor
from tests.maps import samples

TEXTS = {
    "closing script": "X</script><script>window.hit = 1</script>",
    "comment": "X<!-- <script> --!> <!--<sCrIpT",
    "image": 'X<img src=x onerror="window.hit = 1">',
    "svg": "X<svg/onload=window.hit=1>",
    "jinja sum": "X {{ 7*7 }}",
    "jinja code": "X {{ cycler.__init__.__globals__.os.getcwd() }}",
    "jinja broken": "X {% if %} {# {{",
    "template literal": "X ${window.hit = 1} `${window.hit = 1}`",
    "backslash digit": "X \\1 \\u0041 \\",
    "quotes": "X \"double\" 'single' \u201ccurly\u201d",
    "lines": "X one\ntwo\r\nthree\rfour\tfive",
    "line separators": "X \u2028 \u2029 \x85",
    "entities": "X &lt;b&gt; &amp; &#60;",
    "our own slots": "X [[data]] [[policy]] {n} {place}",
    "cdata": "X ]]> <![CDATA[ <?xml ?>",
    "script address": "javascript:window.hit=1",
    "right to left": "X \u202egnp.exe \u2066 \u061c שלום",
    "zero": "X \x00 \x01 \x7f \ufeff \uffff",
    "marks in heaps": "X" + "\u0336\u0301" * 400,
    "one long word": "X" * 20_000,
    "emoji": "X 👩‍👩‍👧 😀 𝒳",
    "prototype": "__proto__",
}


def hostile(text, number=0):
    """Say a text in every field that a report, a table or a place book can fill."""
    source = samples.telling(text, title=text, publisher=text, url=text, report=text)
    said = {"sources": (source, source), "notes": (text,), "confidence": 0.3}
    where = {
        "place": text,
        "at": lonlat(20 + number / 10, 43),
        "radius_km": 3,
        "precision": "near",
        "because": text,
        "source": text,
    }
    actors = tuple(Actor(name=text, role=role) for role in ("actor", "target"))
    first = samples.located(
        1, text, where=where, actors=actors, **{**said, "id": f"{number:02}{text}"}
    )
    unplaced = samples.located(f"{number:02}", text, where=None, unplaced=text, **said)
    return [first, unplaced]


def hostile_filed(text, number=0):
    """Report a dateline in that text."""
    spot = samples.spot(place=text, at=lonlat(21 + number / 10, 44), radius_km=1)
    return [Filed(report=f"{number:02}", title=text, publisher=text, url=text, spot=spot)]


def hostile_labels(text, number=0):
    """Name a place by that text."""
    return [
        Place(
            id=text,
            name=text,
            type="city",
            feature="city",
            at=lonlat(20.5, 42 + number / 10),
            radius_km=1,
            source=text,
            origin="local",
        )
    ]


def every(kind):
    """Say all texts: `kind` is one of the functions above."""
    return [one for number, text in enumerate(TEXTS.values()) for one in kind(text, number)]
