"""The shelf on which readers, geocoders and exports stand."""

import pytest

from geo.readers import Reading, readers
from geo.report import Report
from geo.shelf import Shelf


def test_the_readers_of_the_folder_stand_on_the_shelf():
    assert set(readers) >= {".txt", ".md", ".html", ".htm", ".jsonl"}
    assert len(readers) == len(set(readers))
    assert ".txt" in readers
    assert ".mp3" not in readers


def test_what_is_missing_is_named_with_what_there_is():
    with pytest.raises(KeyError, match=r"no reader called '\.mp3'; there are: .*\.txt"):
        readers[".mp3"]


def test_another_package_brings_a_reader(tmp_path, monkeypatch):
    (tmp_path / "wire.py").write_text(
        "from geo.readers import Reading\n"
        "from geo.report import Report\n\n"
        "def read(data, name, cache):\n"
        "    return Reading([Report(id=name, text=data.decode().upper())], [])\n"
    )
    meta = tmp_path / "wire-1.dist-info"
    meta.mkdir()
    (meta / "METADATA").write_text("Metadata-Version: 2.1\nName: wire\nVersion: 1\n")
    (meta / "entry_points.txt").write_text("[dateline.readers]\n.wire = wire:read\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    shelf = Shelf("reader", "geo.readers")
    assert shelf[".wire"](b"two ran.", "a.wire", None).reports[0].text == "TWO RAN."


def test_one_decorator_registers_a_reader():
    shelf = Shelf("reader", "geo.readers")

    @shelf.add(".one", ".two")
    def silent(*_):
        return Reading([Report(id="x", text="Two ran.")], [])

    assert shelf[".one"] is shelf[".two"] is silent
    assert len(shelf) == 2
