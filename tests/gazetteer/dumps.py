"""Made-up dumps of GeoNames, and a stand-in on loopback that serves them as a web server does."""

import io
import threading
from contextlib import contextmanager
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from zipfile import ZipFile

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


def dump_of_two(country="XK", rows=PLACES):
    """Give the two files of a country, by their addresses."""
    member = f"{country}.txt"
    return {
        f"/dump/{country}.zip": packed(places(rows), member),
        f"/dump/alternatenames/{country}.zip": packed(called(), member),
    }


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        server, asked = self.server, dict(self.headers)
        server.heard.append((self.path, asked))
        body, date = server.files.get(self.path), formatdate(server.date, usegmt=True)
        if self.path in server.statuses or body is None:
            self.head(server.statuses.get(self.path, 404), 0)
            return
        if asked.get("If-Modified-Since") == date:
            self.head(304, 0)
            return
        start = 0
        if "Range" in asked and asked.get("If-Range") == date:
            start = int(asked["Range"].removeprefix("bytes=").removesuffix("-"))
            if start >= len(body):
                self.head(416, 0)
                return
        more = {"Content-Range": f"bytes {start}-{len(body) - 1}/{len(body)}"} if start else {}
        more |= {"Last-Modified": date} if server.dated else {}
        self.head(206 if start else 200, len(body) - start, more)
        self.wfile.write(body[start:][: server.cut.pop(self.path, None)])

    def head(self, status, length, more=()):
        self.send_response(status)
        for name, value in {"Content-Length": str(length), **dict(more)}.items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, *_):
        pass


@contextmanager
def serving():
    """Serve the dump of a country on loopback.

    `cut` breaks the answer to a path off once, after so many bytes; `statuses` refuses a path.
    """
    there = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    there.heard, there.date, there.dated = [], 1_670_000_000, True
    there.cut, there.statuses, there.files = {}, {}, dump_of_two()
    there.url = f"http://127.0.0.1:{there.server_port}/dump"
    thread = threading.Thread(target=there.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield there
    there.shutdown()
    there.server_close()
    thread.join()
