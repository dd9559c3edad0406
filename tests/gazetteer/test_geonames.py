"""Country dumps of GeoNames: downloaded from a stand-in on loopback, indexed, found."""

import io
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from zipfile import ZipFile

import pytest

from gazetteer.base_build import Names, write
from gazetteer.base_rows import Row, types
from gazetteer.geonames.dumps import Dump, dump_of, installed, mark
from gazetteer.geonames.indexing import SOURCE, indexed
from gazetteer.geonames.installing import install
from gazetteer.lookup import Gazetteer
from geo.errors import GeocoderDown, ReadError, UnknownPlace

# Made up: numbers of places that GeoNames does not have, save for Mitrovica, the district.
PLACES = [
    (90000001, "Gornji Zamislek", 42.9, 20.8, "P", "PPL", "01", 40),
    (90000002, "Zamislica", 42.8, 20.7, "H", "STM", "01", 0),
    (90000003, "Prelaz Zamislek", 42.95, 20.85, "S", "CSTM", "01", 0),
    (90000004, "Velji Zamislek", 42.7, 20.9, "P", "PPLA2", "01", 61000),
    (90000005, "Zamisao", 42.6, 20.6, "T", "PK", "", 0),
    (789225, "Mitrovica", 42.88, 20.87, "P", "PPLA", "01", 107045),
    (90000006, "Rejon", 42.7, 20.8, "A", "ADM1", "77", 900),
]
NAMES = [
    (90000001, "sr", "Горњи Замислек", "1", "", "", ""),
    (90000001, "sq", "Zamislë e Epërme", "", "", "", ""),
    (90000001, "", "gornizamislek", "", "", "", ""),  # a machine's romanisation
    (90000001, "link", "https://example.org/zamislek", "", "", "", ""),
    (90000002, "sr", "Стара Замислица", "", "", "", "1"),
    (90000002, "en", "Zamislica River", "1", "", "", ""),
    (90000002, "de", "Samisliza", "", "", "1", ""),
    (90000002, "sq", "Zamislicë", "", "1", "", ""),
    (789225, "en", "Mitrovitzaburg", "1", "", "", ""),
]


def tsv(rows):
    return "".join("\t".join(map(str, row)) + "\n" for row in rows)


def places(rows=PLACES):
    return tsv(
        (number, name, name, "", lat, lon, fclass, code, "XK", "", admin1, "", "", "", people,
         "", "", "", "2022-12-01")
        for number, name, lat, lon, fclass, code, admin1, people in rows
    )  # fmt: skip


def called(rows=NAMES):
    return tsv((count, *row, "", "") for count, row in enumerate(rows, 1))


def packed(text, member="XK.txt"):
    out = io.BytesIO()
    with ZipFile(out, "w") as box:
        box.writestr("readme.txt", "made up")
        box.writestr(member, text)
    return out.getvalue()


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.heard.append((self.path, self.headers["User-Agent"]))
        body = self.server.files.get(self.path)
        self.send_response(200 if body is not None else 404)
        self.send_header("Content-Length", str(len(body or b"")))
        self.end_headers()
        self.wfile.write(body or b"")

    def log_message(self, *_):
        pass


@pytest.fixture
def server(monkeypatch):
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    there = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    there.heard = []
    there.files = {
        "/dump/XK.zip": packed(places()), "/dump/alternatenames/XK.zip": packed(called()),
    }  # fmt: skip
    there.url = f"http://127.0.0.1:{there.server_port}/dump"
    thread = threading.Thread(target=there.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield there
    there.shutdown()
    there.server_close()
    thread.join()


def test_a_country_is_downloaded_indexed_and_found(server, tmp_path):
    assert install(["xk"], tmp_path, server.url + "/") == [("XK", 7, 9)]
    assert [path for path, _ in server.heard] == list(server.files)
    assert all(agent.startswith("dateline/") for _, agent in server.heard)
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


def test_installing_again_makes_another_index(server, tmp_path):
    nothing = mark(tmp_path)
    install(["XK"], tmp_path, server.url)
    first = mark(tmp_path)
    server.files["/dump/XK.zip"] = packed(places(PLACES[:2]))
    assert install(["XK"], tmp_path, server.url) == [("XK", 2, 9)]
    assert len({nothing, first, mark(tmp_path)}) == 3
    assert [one.country for one in installed(tmp_path)] == ["XK"]


BAD = [
    (b"<html>a login page</html>", "no dump of GeoNames"),
    (packed(places(), "RS.txt"), "no dump of GeoNames"),
    (packed("1\tX\n"), r"XK\.txt:1: 2 columns, not 19"),
    (packed(places([(1, "X", 142, 20, "P", "PPL", "", 0)])), "XK.txt:1: no place .latitude 142"),
    (packed(places([("x", "X", 42, 20, "P", "PPL", "", 0)])), "XK.txt:1: no place"),
    (packed(places())[:-300], "no dump of GeoNames"),
]


@pytest.mark.parametrize(("body", "says"), BAD, ids=[says[:30] for _, says in BAD])
def test_what_is_no_dump_is_not_kept(server, tmp_path, body, says):
    install(["XK"], tmp_path, server.url)
    before = {path: path.read_bytes() for path in dump_of(tmp_path, "XK")[1:]}
    server.files["/dump/XK.zip"] = body
    with pytest.raises(ReadError, match=says):
        install(["XK"], tmp_path, server.url)
    assert {path: path.read_bytes() for path in (tmp_path / "geonames").iterdir()} == before


def test_a_server_that_has_none_or_is_none(server, tmp_path):
    with pytest.raises(GeocoderDown, match=r"/dump/RS\.zip: 404 Not Found; try later"):
        install(["RS"], tmp_path, server.url)
    with pytest.raises(GeocoderDown, match="look at the network"):
        install(["XK"], tmp_path, "http://127.0.0.1:1")
    assert installed(tmp_path) == []


@pytest.mark.parametrize(
    ("country", "where", "says"),
    [("QQ", "http://127.0.0.1:1", "no country 'QQ'"), ("../x", "http://127.0.0.1:1", "no country"),
     ("XK", "file:///etc", "is no server; write https")],
)  # fmt: skip
def test_wrong_usage_asks_nobody(tmp_path, country, where, says):
    with pytest.raises(UnknownPlace, match=says):
        install([country], tmp_path, where)
    assert not (tmp_path / "geonames").exists()
