"""A stand-in for the services on loopback, that answers by script, and a clock moved by hand."""

import json
import socket
import struct
import threading
import time
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import NamedTuple
from urllib.parse import parse_qs, urlsplit

from gazetteer.fallback import Clock, Setup, open_fallback


class Says(NamedTuple):
    """One step of the stand-in's script."""

    status: int = 200
    body: object = ""
    retry_after: str | None = None
    manner: str = "polite"  # or slow, drip, flood, reset


class Service(NamedTuple):
    """How one service answers, and what it is opened with."""

    found: object
    nothing: object
    id: str
    options: dict = {}  # noqa: RUF012 - never written to


STONE = {
    "osm_type": "node", "osm_id": 77, "lat": "43.05", "lon": "20.75", "class": "place",
    "type": "hamlet", "addresstype": "hamlet", "name": "Stone", "importance": 0.2,
    "display_name": "Stone, Nowhere, Kosovo", "boundingbox": ["43.03", "43.07", "20.73", "20.77"],
    "address": {"country_code": "xk"}, "namedetails": {"name": "Kamen", "name:en": "Stone"},
}  # fmt: skip
PHOTON = {
    "geometry": {"type": "Point", "coordinates": [20.75, 43.05]},
    "properties": {
        "osm_type": "N", "osm_id": 77, "osm_key": "place", "osm_value": "hamlet",
        "type": "locality", "name": "Stone", "countrycode": "XK", "country": "Kosovo",
        "extent": [20.73, 43.07, 20.77, 43.03],
    },
}  # fmt: skip
GEONAMES = {
    "geonameId": 90000077, "name": "Stone", "toponymName": "Kamen", "lat": "43.05", "lng": "20.75",
    "countryCode": "XK", "fcl": "P", "fcode": "PPL", "population": 120, "adminCode1": "01",
    "countryName": "Kosovo", "adminName1": "",
}  # fmt: skip
OPENCAGE = {
    "formatted": "Stone, Nowhere, Kosovo", "geometry": {"lat": 43.05, "lng": 20.75},
    "components": {"_type": "hamlet", "country_code": "xk"},
    "bounds": {
        "southwest": {"lat": 43.03, "lng": 20.73}, "northeast": {"lat": 43.07, "lng": 20.77},
    },
}  # fmt: skip

SERVICES = {
    "nominatim": Service([STONE], [], "osm:node/77"),
    "photon": Service({"features": [PHOTON]}, {"features": []}, "osm:node/77"),
    "geonames": Service(
        {"geonames": [GEONAMES]}, {"geonames": []}, "geonames:90000077", {"username": "the-desk"}
    ),
    "opencage": Service(
        {"results": [OPENCAGE]},
        {"results": [], "status": {"code": 200, "message": "OK"}},
        "opencage:43.05000,20.75000",
        {"api_key": "the-secret"},
    ),
}  # fmt: skip

FOUND, NOTHING = Says(200, [STONE]), Says(200, [])
HTML = Says(200, "<!doctype html><title>Hotel network</title><p>Please log in")
ODD = Says(200, {"error": "the database is away"})


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.times.append(time.monotonic())
        query = {key: one[0] for key, one in parse_qs(urlsplit(self.path).query).items()}
        self.server.heard.append((self.headers["User-Agent"], query))
        script = self.server.script
        step = script.pop(0) if len(script) > 1 else script[0]
        if step.manner == "slow":
            self.server.over.wait(5)
        elif step.manner in {"drip", "flood"}:
            self.pour(b" " if step.manner == "drip" else b" " * 2**20)
        elif step.manner == "reset":
            linger = struct.pack("ii", 1, 0)  # closes with a reset instead of politely
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        else:
            self.say(step)

    def pour(self, water):
        self.send_response(200)
        self.end_headers()
        with suppress(OSError):  # it hung up
            while not self.server.over.wait(0.02):
                self.wfile.write(water)

    def say(self, step):
        self.send_response(step.status)
        if step.retry_after:
            self.send_header("Retry-After", step.retry_after)
        self.end_headers()
        body = step.body if isinstance(step.body, str) else json.dumps(step.body)
        self.wfile.write(body.encode())

    def log_message(self, *_):
        pass


@contextmanager
def serving():
    """Serve on loopback: one step of `script` a request, the last one for ever."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.heard, server.times, server.script = [], [], [NOTHING]
    server.over = threading.Event()
    server.domain = f"127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server
    server.over.set()
    server.shutdown()
    server.server_close()
    thread.join()


class Stopwatch:
    """A clock that waits by moving its own hands."""

    def __init__(self, start=1_670_000_000.0):
        self.time, self.slept = start, []
        self.clock = Clock(now=lambda: self.time, sleep=self.sleep)

    def sleep(self, seconds):
        self.slept.append(round(seconds, 3))
        self.time += seconds


def setup_of(standin, service="nominatim", **more):
    """Give what a service is opened with to ask the stand-in."""
    known = SERVICES.get(service)
    options = known.options if known else {}
    return Setup(**{"domain": standin.domain, "scheme": "http", "options": options, **more})


def opened(standin, folder, watch, service="nominatim", **more):
    """Open a service that asks the stand-in."""
    kept = {key: more.pop(key) for key in ("limit", "dry") if key in more}
    setup = setup_of(standin, service, **more)
    return open_fallback(service, cache=folder, clock=watch.clock, setup=setup, **kept)
