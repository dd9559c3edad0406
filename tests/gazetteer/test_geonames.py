"""Country dumps of GeoNames: downloaded from a stand-in on loopback, indexed, found."""

import sys
from contextlib import ExitStack, closing
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.base_names import Names
from gazetteer.base_rows import Row, types
from gazetteer.base_writing import begun, finish, put_more, put_places
from gazetteer.bearers import pack
from gazetteer.fold import fold
from gazetteer.geonames.dumps import Dump
from gazetteer.geonames.indexing import SOURCE, Known, indexed
from gazetteer.geonames.installing import install
from gazetteer.lookup import Gazetteer
from geo.errors import UnknownPlace
from maps.cli import main
from tests.gazetteer.dumps import NAMES, PLACES, called, packed, places


def test_a_country_is_downloaded_indexed_and_found(server, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("DATELINE_CACHE", str(tmp_path))
    words = ("place", "install", "geonames", "xk", "RS", "--server", server.url + "/")
    monkeypatch.setattr(sys, "argv", ["dateline", *words])
    with pytest.raises(SystemExit) as stopped:
        main()
    out, err = capsys.readouterr()
    assert (stopped.value.code or 0, out) == (0, "XK: 7 places, 9 names (GeoNames, CC BY 4.0)\n")
    assert err == f"not installed: {server.url}/RS.zip: 404 Not Found; try later\n"
    assert [path for path, _ in server.heard][:2] == list(server.files)
    assert all(asked["User-Agent"].startswith("dateline/") for _, asked in server.heard)
    gazetteer = Gazetteer.open(cache=tmp_path)

    def first(name):
        return gazetteer.candidates(name, limit=1)[0]

    for name in ("Gornji Zamislek", "Горњи Замислек", "zamisle e eperme"):
        assert first(name).place.id == "geonames:90000001"
        assert first(name).place.type == "village"
    assert first("Стара Замислица").reasons[0] == "an old name of Zamislica"
    assert first("Zamislica River").place.type == "river"
    assert first("Zamislica River").place.source == SOURCE[1]
    assert first("Prelaz Zamislek").place.type == "border-crossing"
    assert first("Velji Zamislek").place.type == "city"
    assert first("Mitrovitzaburg").place.id == "geonames:789225"
    assert first("Mitrovitzaburg").place.name == "Mitrovicë"  # as in the cities
    assert first("Gornji Zamislek").place.country == "XK"
    assert first("Berlin").place.country == "DE"
    for name in ("gornizamislek", "https://example.org/zamislek"):
        assert not gazetteer.candidates(name, typos=False)


@pytest.fixture
def indexed_by(tmp_path):
    """Index dumps; what was opened is closed behind the test."""
    with ExitStack() as opened:
        yield partial(_indexed, tmp_path, opened)


def _indexed(tmp_path, opened, rows=PLACES, names=NAMES, *, known=(), codes=(), sink=None):
    """Give the index of a dump, behind what is known already, and the rows that are new."""
    dump = Dump("XK", tmp_path / "p.zip", tmp_path / "n.zip")
    dump.places.write_bytes(packed(places(rows)))
    dump.names.write_bytes(packed(called(names)))
    index, sink = opened.enter_context(closing(begun(":memory:"))), sink or Names()
    put_places(index, known)
    found = []
    new = indexed(dump, Known(index, dict(codes), frozenset()), sink)
    put_more(index, (found.append(row) or row for row in new))
    finish(index, sink, codes, [(1, ""), SOURCE])
    return index, found


@pytest.mark.parametrize(
    ("fclass", "code", "people", "kind"),
    [("P", "PPL", 0, "village"), ("P", "PPL", 7000, "town"), ("P", "PPLX", 0, "suburb"),
     ("P", "PPLC", 90_000, "capital"), ("H", "STM", 0, "stream"), ("H", "LK", 0, "lake"),
     ("T", "MT", 0, "mountain"), ("A", "ADM2", 0, "district"), ("S", "MSTY", 0, "monastery"),
     ("S", "BDG", 0, "bridge"), ("S", "ZZZ", 0, "building"), ("V", "FRST", 0, "forest"),
     ("L", "RGN", 0, "macro-region"), ("", "", 0, "area")],
)  # fmt: skip
def test_types(indexed_by, fclass, code, people, kind):
    _, (row,) = indexed_by([(90000009, "X", 1, 2, fclass, code, "01", people)], ())
    assert row.type == kind
    assert kind in types()
    assert 0 < row.prominence < 0.6
    assert row.radius_km > 0


def test_what_is_there_already_only_gets_names(indexed_by):
    town = Row(789225, None, "Mitrovicë", "city", 42.9, 20.9, 2, "XK", "XK.01", None, 9, 0.5, 1)
    region = town._replace(number=5, name="Rejon", type="region")
    index, found = indexed_by(known=[town, region], codes=[("XK.77", 5)])
    assert {row.number for row in found} == {number for number, *_ in PLACES[:5]}
    assert index.execute("SELECT name FROM place WHERE number = 789225").fetchone() == (town.name,)
    there = {key for (key,) in index.execute("SELECT key FROM name")}
    assert {"mitrovica", "mitrovitzaburg", "rejon", "zamislice"} <= there


ONE = pack(0.5, "main", "city", 7)
BEARERS = [ONE, ONE + 1, pack(0.5, "old", "city", 7), pack(0.2, "main", "water", 9)]
TEXTS = ["Peja", "PEJA", "Peć", "Pec", "Пећ", "Đakovo", "Djakovo", "Ђаково", "a", "", " ", "Zz ž"]


@given(st.lists(st.tuples(st.sampled_from(TEXTS), st.sampled_from(BEARERS))), st.integers(1, 5))
def test_names_that_wait_on_the_disk_come_back_as_those_in_memory(tmp_path_factory, named, most):
    folder = tmp_path_factory.getbasetemp()
    before = set(folder.iterdir())
    kept, spilt = Names(), Names(folder, most)
    for text, cell in named:
        kept.add(text, cell)
        spilt.add(text, cell)
        spilt.spill()
    assert len(spilt.plain[0]) + len(spilt.other[0]) < most
    rows = list(kept.rows())
    assert list(spilt.rows()) == rows
    assert [key for key, _ in rows] == sorted({key for key, _ in rows})
    assert {key for key, _ in rows} >= {fold(text) for text, _ in named} - {""}
    assert set(folder.iterdir()) == before
    backwards = Names()
    for text, cell in reversed(named):
        backwards.add(text, cell)
    assert list(backwards.rows()) == rows


def test_a_dump_that_is_indexed_through_the_disk_gives_the_same_bytes(tmp_path, indexed_by):
    one, other = (indexed_by(sink=sink)[0] for sink in (None, Names(tmp_path, 1)))
    assert one.serialize() == other.serialize()


@pytest.mark.parametrize(
    ("country", "where", "says"),
    [("QQ", "http://127.0.0.1:1", "no country 'QQ'"), ("../x", "http://127.0.0.1:1", "no country"),
     ("XK", "file:///etc", "is no server; write https")],
)  # fmt: skip
def test_wrong_usage_asks_nobody(tmp_path, country, where, says):
    with pytest.raises(UnknownPlace, match=says):
        install([country], tmp_path, where)
    assert not (tmp_path / "geonames").exists()
