"""Reports of our own, read from text to incidents and compared with their gold."""

import json
from datetime import date
from pathlib import Path

import pytest

from gazetteer.lookup import Gazetteer
from geo.gather import gather
from geo.incidents import read
from geo.kinds import kinds
from geo.readers import prepared
from geo.report import Report

REPORTS = Path(__file__).parent / "reports" / "reports.jsonl"
ENOUGH = 0.7  # a floor, not the aim


@pytest.fixture(scope="module")
def names(cache):
    return Gazetteer.open(cache=cache)


def report(text, published="2022-12-29", title=None, id="r"):  # noqa: A002
    day = date.fromisoformat(published) if published else None
    return prepared(Report(id=id, text=text, title=title, published=day))


def drawn(told):
    return [
        i
        for i in told.incidents
        if i.status == "actual" and not kinds()[i.kind].off_map and i.when and i.whereabouts
    ]


def sites(incident):
    return {toponym.name for toponym in incident.whereabouts.toponyms}


def test_own_reports(names):
    hits = predicted = wanted = 0
    missed = []
    for line in REPORTS.read_text("utf8").splitlines():
        row = json.loads(line)
        told = drawn(read(report(row["text"], row["published"], row["title"], row["id"]), names))
        groups = [
            group.tellings[0]
            for group in gather(told, lambda i, j, told=told: sites(told[i]) == sites(told[j]))
        ]
        left = list(groups)
        for gold in row["gold"]:
            fit = next((i for i in left if _fits(i, gold)), None)
            if fit is None:
                missed.append((row["id"], gold, [(str(i.when), sites(i)) for i in groups]))
            else:
                left.remove(fit)
                hits += 1
        predicted += len(groups)
        wanted += len(row["gold"])
    f1 = 2 * hits / (predicted + wanted)
    assert f1 >= ENOUGH, (f1, missed)


def _fits(incident, gold):
    first, last = date.fromisoformat(gold["start"]), date.fromisoformat(gold["end"])
    days = incident.when.start <= last and incident.when.last >= first
    return days and gold["place"] in sites(incident)


def test_inherited_day_and_place_say_so(names):
    told = read(
        report("Police arrested a man in Tuzla on Monday. They beat police drivers.\n"), names
    )
    first = told.incidents[0]
    assert first.when.rule == "weekday"
    assert first.whereabouts.inherited is None
    told = read(report("A bomb exploded in Tuzla on Monday. Gunmen then attacked a bus."), names)
    second = told.incidents[1]
    assert second.when.rule == "inherited"
    assert second.whereabouts.inherited == "sentence"
    assert any("place inherited" in note for note in second.notes)


def test_marks_are_slices_of_the_quote(names):
    told = read(report("On 8 December police blocked the road in Tuzla."), names)
    source = told.incidents[0].sources[0]
    (when,) = source.when_marks
    (where,) = source.where_marks
    assert "8 December" in source.quote[when.start : when.end]
    assert "Tuzla" in source.quote[where.start : where.end]


def test_sites_of_one_sentence_share_an_episode(names):
    told = drawn(read(report("Crowds looted shops in Durban and Pretoria on Sunday."), names))
    assert len(told) == 2
    assert len({i.episode for i in told}) == 1


def test_ids_are_stable(names):
    text = "A blast killed five people in Kandahar on Tuesday."
    first, second = (read(report(text), names).incidents for _ in range(2))
    assert [i.id for i in first] == [i.id for i in second]


def test_without_any_day_the_incident_stays_undated(names):
    told = read(report("Police arrested two men in Tuzla.", published=None), names)
    assert told.incidents[0].when is None
