"""Dumps on their way here: broken off and taken up again, not newer, damaged, too large."""

import os
import resource
from threading import Thread
from zipfile import ZipFile

import pytest

from gazetteer.base_rows import table
from gazetteer.geonames.dumps import dump_of, installed, mark
from gazetteer.geonames.installing import install
from geo.errors import GeocoderDown, IndexBroken, ReadError
from tests.gazetteer.dumps import PLACES, dump_of_two, packed, places

XK, RS = ("XK", 7, 9, True), ("RS", 7, 9, True)
FILES = ["/dump/XK.zip", "/dump/alternatenames/XK.zip"]


def there(folder):
    """Give what lies in the folder of dumps, but for its lock."""
    found = (folder / "geonames").iterdir()
    return {path.name: path.read_bytes() for path in found if path.suffix != ".lock"}


def paths(server):
    return [path for path, _ in server.heard]


def test_a_newer_dump_takes_the_place_of_an_older_one(server, tmp_path):
    nothing = mark(tmp_path)
    install(["XK"], tmp_path, server.url)
    first = mark(tmp_path)
    server.files["/dump/XK.zip"] = packed(places(PLACES[:2]))
    server.date += 86400
    assert install(["XK"], tmp_path, server.url) == ([("XK", 2, 9, True)], [])
    assert len({nothing, first, mark(tmp_path)}) == 3
    assert [one.country for one in installed(tmp_path)] == ["XK"]


def test_what_is_not_newer_is_not_sent_and_makes_no_other_index(server, tmp_path):
    install(["XK"], tmp_path, server.url)
    before = mark(tmp_path)
    server.cut = dict.fromkeys(FILES, 0)  # whoever asked for it would get nothing
    assert install(["XK"], tmp_path, server.url) == ([("XK", 7, 9, False)], [])
    assert mark(tmp_path) == before


def test_without_a_date_a_newer_dump_of_the_same_size_makes_another_index(server, tmp_path):
    server.dated = False
    install(["XK"], tmp_path, server.url)
    before = mark(tmp_path)
    assert install(["XK"], tmp_path, server.url) == ([XK], [])
    assert mark(tmp_path) != before


@pytest.mark.parametrize("path", FILES)
@pytest.mark.parametrize("sent", [0, 1, 200])
def test_a_download_that_broke_off_goes_on_where_it_did(path, sent, server, tmp_path):
    server.cut = {path: sent}
    with pytest.raises(GeocoderDown, match=f"{sent} of .* the same command goes on from there"):
        install(["XK"], tmp_path, server.url)
    assert installed(tmp_path) == []
    server.heard.clear()
    assert install(["XK"], tmp_path, server.url) == ([XK], [])
    asked = dict(server.heard)[path].get("Range")
    assert asked == (f"bytes={sent}-" if sent else None)
    assert there(tmp_path) == {
        "XK.zip": server.files[FILES[0]], "XK-names.zip": server.files[FILES[1]],
    }  # fmt: skip


@pytest.mark.parametrize(("dated", "later"), [(True, 60), (False, 0)])
def test_a_file_that_is_another_by_now_begins_anew(dated, later, server, tmp_path):
    server.cut, server.dated = {FILES[0]: 200}, dated
    with pytest.raises(GeocoderDown):
        install(["XK"], tmp_path, server.url)
    server.files["/dump/XK.zip"] = packed(places(PLACES[:3]))
    server.date += later
    assert install(["XK"], tmp_path, server.url) == ([("XK", 3, 9, True)], [])


def test_a_process_killed_before_the_last_step_downloads_nothing_twice(server, tmp_path):
    install(["XK"], tmp_path, server.url)
    for path in dump_of(tmp_path, "XK")[1:]:
        path.rename(path.with_name(path.name + ".part"))
    assert install(["XK"], tmp_path, server.url) == ([XK], [])
    assert sorted(there(tmp_path)) == ["XK-names.zip", "XK.zip"]


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
    before = there(tmp_path)
    server.files["/dump/XK.zip"] = body
    server.date += 60
    with pytest.raises(ReadError, match=says):
        install(["XK"], tmp_path, server.url)
    assert there(tmp_path) == before


def test_a_dump_that_was_damaged_here_is_downloaded_again(server, tmp_path):
    install(["XK"], tmp_path, server.url)
    path = dump_of(tmp_path, "XK").places
    raw = bytearray(path.read_bytes())
    with ZipFile(path) as box:
        raw[box.getinfo("XK.txt").header_offset + 40] ^= 0xFF
    path.write_bytes(raw)
    os.utime(path, (server.date, server.date))  # and nobody can tell by its date
    assert install(["XK"], tmp_path, server.url) == ([XK], [])
    assert there(tmp_path)["XK.zip"] == server.files["/dump/XK.zip"]


def test_a_server_that_has_none_or_is_none(server, tmp_path):
    with pytest.raises(GeocoderDown, match=r"/dump/RS\.zip: 404 Not Found; try later"):
        install(["RS"], tmp_path, server.url)
    with pytest.raises(GeocoderDown, match=r"look at the network, or try later$"):
        install(["XK"], tmp_path, "http://127.0.0.1:1")
    assert installed(tmp_path) == []


def test_a_full_disk_is_told_and_room_lets_it_go_on(server, tmp_path):
    """The system refuses to let a file grow: an error of writing, as that of a full disk is."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (300, hard))
    try:
        with pytest.raises(
            IndexBroken, match=r"XK\.zip\.part: .*; make room, or let DATELINE_CACHE"
        ):
            install(["XK"], tmp_path, server.url)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert installed(tmp_path) == []
    server.heard.clear()
    assert install(["XK"], tmp_path, server.url) == ([XK], [])
    assert dict(server.heard)["/dump/XK.zip"]["Range"] == "bytes=300-"


def test_a_folder_that_is_none_is_told(server, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(IndexBroken, match="DATELINE_CACHE name another folder"):
        install(["XK"], tmp_path / "file", server.url)


def test_all_are_the_countries_that_the_server_has(server, tmp_path):
    server.files |= dump_of_two("RS")
    server.files["/dump/AL.zip"] = b"no dump"
    server.files["/dump/alternatenames/AL.zip"] = b"no dump"
    done, problems = install(["all"], tmp_path, server.url)
    assert sorted(done) == [RS, XK]
    codes = {row["iso"] for row in table("countries.csv")}
    assert len(codes) > 240
    assert len(problems) == len(codes) - 2
    assert sum("404 Not Found" in one for one in problems) == len(codes) - 3
    assert sum("AL.zip.part: no dump of GeoNames" in one for one in problems) == 1
    assert not any("\n" in one for one in problems)
    assert sorted(there(tmp_path)) == ["RS-names.zip", "RS.zip", "XK-names.zip", "XK.zip"]


def test_many_countries_go_on_after_the_network_came_back(server, tmp_path):
    server.files |= dump_of_two("RS") | dump_of_two("AL")
    server.statuses = {"/dump/RS.zip": 503}
    with pytest.raises(GeocoderDown, match=r"503 .*; 1 of 3 countries are there, the same command"):
        install(["XK", "RS", "al"], tmp_path, server.url)
    server.statuses = {}
    server.heard.clear()
    done, problems = install(["XK", "RS", "al"], tmp_path, server.url)
    assert [(one.country, one.new) for one in done] == [("XK", False), ("RS", True), ("AL", True)]
    assert problems == []


def test_two_commands_at_once_do_not_disturb_each_other(server, tmp_path):
    found = []
    threads = [
        Thread(target=lambda: found.append(install(["XK"], tmp_path, server.url))) for _ in "ab"
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(one.new for [one], _ in found) == [False, True]
    assert sorted(there(tmp_path)) == ["XK-names.zip", "XK.zip"]
