"""Country dumps of GeoNames: downloaded from a stand-in on loopback, indexed, found."""

import sys

import pytest

from gazetteer.base_build import Names, write
from gazetteer.base_rows import Row, types
from gazetteer.geonames.dumps import Dump
from gazetteer.geonames.indexing import SOURCE, indexed
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


def indexed_by(tmp_path, rows=PLACES, names=NAMES, known=(), codes=None):
    dump = Dump("XK", tmp_path / "p.zip", tmp_path / "n.zip")
    dump.places.write_bytes(packed(places(rows)))
    dump.names.write_bytes(packed(called(names)))
    sink = Names()
    found = list(indexed(dump, known, codes or {}, sink, frozenset()))
    return found, sink


@pytest.mark.parametrize(
    ("fclass", "code", "people", "kind"),
    [("P", "PPL", 0, "village"), ("P", "PPL", 7000, "town"), ("P", "PPLX", 0, "suburb"),
     ("P", "PPLC", 90_000, "capital"), ("H", "STM", 0, "stream"), ("H", "LK", 0, "lake"),
     ("T", "MT", 0, "mountain"), ("A", "ADM2", 0, "district"), ("S", "MSTY", 0, "monastery"),
     ("S", "BDG", 0, "bridge"), ("S", "ZZZ", 0, "building"), ("V", "FRST", 0, "forest"),
     ("L", "RGN", 0, "macro-region"), ("", "", 0, "area")],
)  # fmt: skip
def test_types(tmp_path, fclass, code, people, kind):
    (row,), _ = indexed_by(tmp_path, [(90000009, "X", 1, 2, fclass, code, "01", people)], ())
    assert row.type == kind
    assert kind in types()
    assert 0 < row.prominence < 0.6
    assert row.radius_km > 0


def test_what_is_there_already_only_gets_names(tmp_path):
    town = Row(789225, None, "Mitrovicë", "city", 42.9, 20.9, 2, "XK", "XK.01", None, 9, 0.5, 1)
    region = town._replace(number=5, name="Rejon", type="region")
    found, sink = indexed_by(tmp_path, known=[town, region], codes={"XK.77": 5})
    assert not {789225, 90000006} & {row.number for row in found}
    index = write(":memory:", [town, region, *found], sink, [], [(1, ""), SOURCE])
    there = {key for (key,) in index.execute("SELECT key FROM name")}
    assert {"mitrovica", "mitrovitzaburg", "rejon", "zamislice"} <= there


@pytest.mark.parametrize(
    ("country", "where", "says"),
    [("QQ", "http://127.0.0.1:1", "no country 'QQ'"), ("../x", "http://127.0.0.1:1", "no country"),
     ("XK", "file:///etc", "is no server; write https")],
)  # fmt: skip
def test_wrong_usage_asks_nobody(tmp_path, country, where, says):
    with pytest.raises(UnknownPlace, match=says):
        install([country], tmp_path, where)
    assert not (tmp_path / "geonames").exists()
