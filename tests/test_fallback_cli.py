"""The online service as a user meets it: named in dateline.toml, listed first, credited after."""

import json
import shutil
import sys

import pytest

from gazetteer.fallback import Setup, asking
from gazetteer.fallback.nominatim import Nominatim
from maps.cli import main
from tests.gazetteer.standin import SERVICES, Says, serving

REPORT = (
    "Date: 2022-12-11\n\nTwo people were injured in an explosion in Donji Zubnik, Kosovo, on "
    "Friday.\n"
)
OSM = "© OpenStreetMap contributors, ODbL"


@pytest.fixture
def standin(monkeypatch):
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    with serving() as server:
        yield server


@pytest.fixture
def desk(tmp_path, monkeypatch, cache):
    """A workspace, and a cache folder with the base index but no answers yet."""
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "one.txt").write_text(REPORT, "utf-8")
    (tmp_path / "cache").mkdir()
    for index in cache.glob("base-*.sqlite"):
        (tmp_path / "cache" / index.name).symlink_to(index)
    monkeypatch.setenv("DATELINE_CACHE", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(desk, standin, monkeypatch, capsys):
    """Run `dateline` in the workspace, over a service that is named in its settings."""

    def work(*words):
        monkeypatch.setattr(sys, "argv", ["dateline", *words])
        with pytest.raises(SystemExit) as stopped:
            main()
        out, err = capsys.readouterr()
        return stopped.value.code or 0, out, err

    def settle(service, **more):
        said = {"service": service, "domain": standin.domain, "scheme": "http", **more}
        lines = [f"{key} = {json.dumps(value)}\n" for key, value in said.items()]
        options = [f'{key} = "{value}"\n' for key, value in SERVICES[service].options.items()]
        text = "".join(["[fallback]\n", *lines, "[fallback.options]\n", *options])
        (desk / "dateline.toml").write_text(text, "utf-8")
        found = json.dumps(SERVICES[service].found).replace("Stone", "Donji Zubnik")
        standin.script = [Says(200, found)]

    work.settle = settle
    return work


@pytest.mark.usefixtures("gazetteer")
@pytest.mark.parametrize(
    ("service", "owed"),
    [("nominatim", OSM), ("photon", OSM), ("geonames", None), ("opencage", "opencage")],
)
def test_a_service_is_named_looked_at_first_asked_and_credited(service, owed, run, desk, standin):
    run.settle(service, contact="desk@example.org")
    assert run("build", ".", "--dry-run")[:2] == (
        0,
        f"would be asked of {service} at {standin.domain}, 1 name:\n  Donji Zubnik, in XK\n",
    )
    assert (standin.heard, (desk / "map.html").exists()) == ([], False)

    status, out, err = run("build", ".")
    assert (status, err) == (0, "")
    assert f"asked online: Donji Zubnik ({service} at {standin.domain})" in out
    assert [agent.endswith(" (desk@example.org)") for agent, _ in standin.heard] == [True]
    page = (desk / "map.html").read_text("utf-8")
    data = json.loads(page.split('type="application/json" id="data">')[1].split("</script>")[0])
    assert data["credits"] == ([owed] if owed else [])
    assert "GeoNames" in data["words"]["page"]["credit"]

    assert run("extract", ".", "--dry-run")[1].startswith("nobody would be asked online: all ")
    out = run("extract", ".")[1]
    assert json.loads(out)["place_origin"] == "fallback"
    assert run("place", "promote", "Donji Zubnik")[0] == 0
    out = run("extract", ".")[1]
    assert json.loads(out)["place_origin"] == "local"
    assert len(standin.heard) == 1


@pytest.mark.usefixtures("gazetteer")
@pytest.mark.parametrize(
    ("public", "more", "reminded"),
    [(True, {}, 1), (True, {"contact": "desk@example.org"}, 0), (False, {}, 0)],
)
def test_who_asks_a_public_server_without_a_contact_is_reminded_once(  # noqa: PLR0917
    public, more, reminded, run, standin, monkeypatch
):
    assert Nominatim(Setup()).server in asking.PUBLIC
    monkeypatch.setattr(asking, "PUBLIC", {standin.domain} if public else asking.PUBLIC)
    run.settle("nominatim", **more)
    for asked in (True, False):  # the second run has its answers from the memory
        lines = run("build", ".")[1].splitlines()
        assert any(line.startswith("asked online: ") for line in lines) is asked
        said = [line for line in lines if 'write `contact = "you@example.org"` under' in line]
        assert len(said) == (reminded if asked else 0)


@pytest.mark.usefixtures("gazetteer")
def test_a_name_that_is_rejected_is_never_asked_even_without_a_memory(run, desk, standin):
    run.settle("nominatim")
    assert run("place", "reject", "Donji Zubnik")[0] == 0
    shutil.rmtree(desk / ".dateline")
    assert run("extract", ".", "--dry-run")[1].startswith("nobody would be asked")
    assert run("extract", ".")[0] == 0
    assert standin.heard == []
    assert not (desk / "cache" / "fallback.sqlite").exists()


@pytest.mark.usefixtures("gazetteer")
def test_a_dry_run_over_a_broken_memory_does_not_say_that_all_is_known(run, desk):
    run.settle("nominatim")
    (desk / "cache" / "fallback.sqlite").write_text("no database" * 99)
    status, out, _ = run("extract", ".", "--dry-run")
    assert status == 0
    assert out.startswith("what was answered before is not known: ")
    assert "cannot be used" in out


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            '[fallback]\nservise = "x"\n',
            "fallback.servise: not known; write one of service, domain",
        ),
        ('[fallback]\nservice = "foton"\n', "no geocoder 'foton' (did you mean 'photon'?)"),
        ('[fallback]\ndomain = "https://x.org"\n', "fallback.domain: write the host"),
        ('[fallback]\ncontact = "стол"\n', "fallback.contact: write an address"),
        ("[fallback]\nlimit = -1\n", "fallback.limit: "),
        ('[fallback]\nservice = "geonames"\n', "geonames needs a user"),
        ('[fallback.options]\nkey = ["x"]\n', "fallback.options.key"),
    ],
)
def test_settings_that_are_wrong_are_one_line(text, says, run, desk, standin):
    (desk / "dateline.toml").write_text(text, "utf-8")
    status, _, err = run("extract", ".")
    assert status == 1
    assert says in err
    assert err.startswith("dateline: ")
    assert err.count("\n") == 1
    assert standin.heard == []


def test_a_dry_run_of_nothing_is_wrong_usage(run):
    status, _, err = run("build", ".", "--dry-run", "--offline")
    assert status == 2
    assert "--offline asks nobody, so there is nothing to list" in err
