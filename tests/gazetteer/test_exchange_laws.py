"""Every exchange format of the place book: out and in again is the same book."""

import json
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gazetteer.base_rows import types
from gazetteer.book import read_book
from gazetteer.book_reading import read_entries
from gazetteer.editing import New, apply, plan
from gazetteer.editing.exchanging import export, importing
from gazetteer.exchange import formats, load

NAMES = sorted(formats)


def taken(book, table):
    """Import a table into a book."""
    with importing([book], load(table), table.name, keep=True) as changes:
        for change in changes:
            apply(change)


def written(book, form, folder):
    """Export a book in a format."""
    table = Path(folder) / f"places.{formats[form].suffixes[0]}"
    table.write_text(formats[form].dump(export([book])), "utf-8", newline="")
    return table


def entries(book):
    return [(one.id, one.entry if not one.barred else one.means)
            for one in read_entries({book: book.read_bytes()})[0]]  # fmt: skip


def places(book):
    return [one.model_dump() for one in read_book([book]).places()]


texts = (
    st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=12)
    .map(str.strip)
    .filter(bool)
)
odd = st.sampled_from(
    ["=1+2", "'=x", "'s-Most", "a;b", "Peć@sr", "a\tb", "[x]", "{", '"', "<b>&amp;</b>", "]]>",
     "Kota \u2028 B", "a\r\nb", "\ufffe", "-1", "gn:1"]
)  # fmt: skip
words = st.one_of(texts, odd)
tags = st.sampled_from(["sr-Cyrl", "sr-Latn", "sq", "pt-BR"])
days = st.sampled_from(["1981", "1981-05", "1981-05-09", "-0320", "1990~", "1990?"])
kinds = st.sampled_from(["old", "code", "official", "nickname", "exonym"])
names = st.builds(
    lambda text, more: {"text": text, **more},
    words,
    st.fixed_dictionaries({}, optional={"lang": tags, "kind": kinds, "from": days, "until": days}),
)
floats = st.floats(-89, 89)
points = st.tuples(floats, floats).map(list)
corners = st.lists(points, min_size=3, max_size=5, unique_by=tuple).map(
    lambda ring: [*ring, ring[0]]
)
lines = st.lists(points, min_size=2, max_size=4)
shapes = st.one_of(
    st.none(),
    lines.map(lambda line: ("line", "LineString", line)),
    st.lists(lines, min_size=1, max_size=3).map(lambda all_: ("line", "MultiLineString", all_)),
    st.lists(corners, min_size=1, max_size=2).map(lambda rings: ("area", "Polygon", rings)),
    st.lists(st.lists(corners, min_size=1, max_size=2), min_size=1, max_size=2).map(
        lambda all_: ("area", "MultiPolygon", all_)
    ),
)
values = st.fixed_dictionaries(
    {"name": words, "type": st.sampled_from(sorted(types())), "at": points},
    optional={
        "names": st.lists(names, min_size=1, max_size=3),
        "ids": st.dictionaries(
            st.sampled_from(["geonames", "wikidata", "osm", "x y"]),
            st.one_of(st.integers(0, 10**15), words), min_size=1,
        ),
        "in": st.lists(st.sampled_from(["p0", "XK", "US.TX", "geonames:831053", "base:sahel"]),
                       min_size=1, max_size=2, unique=True),
        "near": st.lists(st.one_of(st.just("p0"), words.map("x:{}".format)), min_size=1),
        "country": st.sampled_from(["XK", "RS"]),
        "certainty": st.sampled_from(["certain", "less-certain", "uncertain"]),
        "informal": st.sampled_from([True]),
        "radius_km": st.floats(0.001, 20_000),
        "population": st.integers(0, 10**10),
        "prominence": st.floats(0, 1),
        "source": st.one_of(words, st.lists(words, min_size=1, max_size=2)),
        "checked": st.sampled_from(["2022-12-29", "in spring"]),
        "accepted": st.just(["same-name"]),
        "replaced_by": st.just("p0"),
        "notes": words,
    },
)  # fmt: skip


def made(book, drawn):
    """Write a book of these entries and their drawings."""
    edits = []
    for number, (values_, shape) in enumerate(drawn):
        said = {key: one for key, one in values_.items() if number or key != "replaced_by"}
        if shape:
            key, kind, coordinates = shape
            said[key] = f"geometry/p{number}.geojson"
            path = book.parent / said[key]
            path.parent.mkdir(exist_ok=True, parents=True)
            path.write_text(json.dumps({"type": kind, "coordinates": coordinates}), "utf-8")
        edits.append(New(id=f"p{number}", values=said))
    edits.append(New(id="not-places", values={"names": ["Kamen", "[an agency]"], "notes": "no"}))
    apply(plan([book], edits))


@pytest.mark.parametrize("form", NAMES)
@settings(max_examples=20, deadline=None)
@given(drawn=st.lists(st.tuples(values, shapes), min_size=1, max_size=3))
def test_any_book_out_and_in_again_is_the_same(form, drawn):
    with tempfile.TemporaryDirectory() as folder:
        here, there = Path(folder) / "here" / "a.yaml", Path(folder) / "there" / "b.yaml"
        here.parent.mkdir()
        there.parent.mkdir()
        made(here, drawn)
        table, before = written(here, form, folder), here.read_bytes()
        taken(here, table)
        assert here.read_bytes() == before
        if form == "csv" and (side := here.parent / "geometry").exists():
            shutil.copytree(side, there.parent / "geometry")  # a cell holds no drawing
        taken(there, table)
        assert entries(there) == entries(here)
        assert places(there) == places(here)


@pytest.fixture
def book(tmp_path):
    return tmp_path / "gazetteer.yaml"


def test_a_line_and_an_area_of_one_entry_both_survive(book, tmp_path):
    ring = [[20, 42], [21, 42], [21, 43], [20, 42]]
    (tmp_path / "road.geojson").write_text(
        json.dumps({"type": "LineString", "coordinates": ring[:2]}), "utf-8"
    )
    (tmp_path / "zone.geojson").write_text(
        json.dumps({"type": "Polygon", "coordinates": [ring]}), "utf-8"
    )
    book.write_text(
        "a:\n  name: A\n  type: area\n  line: road.geojson\n  area: zone.geojson\n", "utf-8"
    )
    for form in set(NAMES) - {"csv"}:
        other = tmp_path / form / "b.yaml"
        other.parent.mkdir()
        taken(other, written(book, form, tmp_path))
        assert entries(other) == entries(book)
        assert read_book([other]).place("a").shape == read_book([book]).place("a").shape
