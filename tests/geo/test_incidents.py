"""Reports of our own, read from text to incidents and compared with their gold."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.gather import gather
from geo.incidents import read
from geo.kinds import kinds
from geo.readers import prepared
from geo.report import Report
from tests.geo.drawn import drawn, places

REPORTS = Path(__file__).parent / "reports" / "reports.jsonl"
ENOUGH = 0.95  # a floor that holds; what real reports give is printed by tests/bench


def report(text, published="2022-12-29", title=None, id="r", language="en"):  # noqa: A002
    day = date.fromisoformat(published) if published else None
    return prepared(Report(id=id, text=text, title=title, published=day, language=language))


def sites(incident):
    return set(places(incident))


def test_own_reports(names):
    hits = predicted = wanted = 0
    missed = []
    rows = [json.loads(line) for line in REPORTS.read_text("utf8").splitlines()]
    assert len(rows) >= 60
    for row in rows:
        told = drawn(read(_prepared(row), names))
        groups = [
            group.tellings[0]
            for group in gather(told, lambda i, j, told=told: sites(told[i]) == sites(told[j]))
        ]
        left = list({(i.when.start, i.when.end, tuple(sites(i))): i for i in groups}.values())
        predicted += len(left)
        for gold in row["gold"]:
            fit = next((i for i in left if _fits(i, gold)), None)
            if fit is None:
                missed.append((row["id"], gold, [(str(i.when), sites(i)) for i in groups]))
            else:
                left.remove(fit)
                hits += 1
        wanted += len(row["gold"])
    f1 = 2 * hits / (predicted + wanted)
    assert f1 >= ENOUGH, (f1, missed)


def _prepared(row):
    language = row.get("language", "en")
    return report(row["text"], row["published"], row["title"], row["id"], language)


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
    told = read(report("Police blocked the road in Tuzla on 8 December."), names)
    source = told.incidents[0].sources[0]
    (when,) = source.when_marks
    (where,) = source.where_marks
    assert "8 December" in source.quote[when.start : when.end]
    assert "Tuzla" in source.quote[where.start : where.end]


def test_sites_of_one_sentence_share_an_episode(names):
    told = drawn(read(report("Crowds looted shops in Durban and Pretoria on Sunday."), names))
    assert len(told) == 2
    assert len({i.episode for i in told}) == 1


def test_a_count_of_several_sites_belongs_to_none(names):
    told = drawn(read(report("Gunmen killed 14 people in Durban and Pretoria on Sunday."), names))
    assert len(told) == 2
    assert {i.counts.killed for i in told} == {None}
    assert all("of all its sites together" in i.notes[-1] for i in told)
    (one,) = drawn(read(report("Gunmen killed 14 people in Durban on Sunday."), names))
    assert one.counts.killed.best == 14


def test_a_total_is_a_summary_and_not_drawn(names):
    (one,) = read(report("So far this year 40 people have been killed in Durban."), names).incidents
    assert (one.clarity, one.status) == ("summary", "background")


def test_ids_are_stable(names):
    text = "A blast killed five people in Kandahar on Tuesday."
    first, second = (read(report(text), names).incidents for _ in range(2))
    assert [i.id for i in first] == [i.id for i in second]


def test_without_any_day_the_incident_stays_undated(names):
    told = read(report("Police arrested two men in Tuzla.", published=None), names)
    assert told.incidents[0].when is None


DISPUTE = """Miners and the mayor

Vienna 14.3.2023 Miners dismantled the last roadblock in Lukavac on Tuesday, March 14, and trains \
ran again by the evening.

The prime minister thanked Norway, Japan and Canada for their loans. Oslo said that it was \
pleased. Ottawa asked for patience.

It started on March 3, when hooded men attacked two pickets in Živinice. On March 5, some 200 \
police officers sealed off the eastern part of Tuzla. On March 8, police arrested the leader of \
the union in Gradačac. In answer, crowds took to the streets to protest.
"""


@pytest.fixture(scope="module")
def dispute(names):
    return drawn(read(report(DISPUTE, published=None), names))


@pytest.mark.parametrize(
    ("day", "kind", "site"),
    [
        ("2023-03-14", "blockade", "Lukavac"),
        ("2023-03-03", "attack", "Živinice"),
        ("2023-03-05", "blockade", "Tuzla"),
        ("2023-03-08", "arrest_raid", "Gradačac"),
        ("2023-03-08", "protest", "Gradačac"),
    ],
)
def test_a_report_of_a_dispute(dispute, day, kind, site):
    told = [(str(i.when), i.kind, sites(i)) for i in dispute]
    assert (day, kind, {site}) in [(when, what, set(where)) for when, what, where in told], told


def test_nothing_of_a_report_is_set_where_somebody_only_speaks(dispute):
    named = set().union(*(sites(i) for i in dispute))
    assert not named & {"Norway", "Japan", "Canada", "Oslo", "Ottawa", "Vienna"}


def test_the_protest_in_answer_inherits_and_says_so(dispute):
    last = dispute[-1]
    assert last.when.rule == "inherited"
    assert last.whereabouts.inherited == "sentence"
    assert {"place inherited from the sentence before"} <= set(last.notes)


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("A bus was stoned last week in a hamlet that nobody named.", "not known"),
        ("Gunmen killed nine people in Chad on Tuesday.", "only a country"),
        ("Some weeks ago shots were fired in Tuzla.", "no day: the text says"),
    ],
)
def test_what_is_not_said_is_not_made_up(names, text, note):
    told = read(report(text), names).incidents
    assert any(note in said for i in told for said in i.notes)
    assert drawn(read(report(text), names)) == []


def test_a_state_that_lasts_is_of_the_day_of_the_report(names):
    (one,) = drawn(read(report("Tractors still block the road in Tuzla."), names))
    assert str(one.when) == "2022-12-29"
    assert any("still so" in note for note in one.notes)


def test_what_was_long_before_is_not_set_where_the_report_is(names):
    text = "Police arrested a man in Tuzla on Tuesday.\n\nHe had fought soldiers in May 2022."
    assert all("Tuzla" not in sites(i) for i in drawn(read(report(text), names))[1:])


WORDS = """On Tuesday police arrested nine men in Tuzla . killed near “ ” Belgrade said attack 5 km
north of Ključ and Brčko , who had fled from to December 29 yesterday ; ( ) 's the"""
TEXTS = st.lists(st.sampled_from([*WORDS.split(), "\n\n"]), max_size=40).map(" ".join)


@given(st.one_of(TEXTS, st.text(max_size=200)), st.sampled_from(["en", "sr-Latn", "sr-Cyrl", "sq"]))
@settings(max_examples=120, deadline=None)
def test_laws_of_reading(names, text, language):
    given_ = report(text, language=language)
    told = read(given_, names)
    assert read(given_, names) == told, "reading is pure"
    ids = [i.id for i in told.incidents]
    assert len(set(ids)) == len(ids)
    for incident in told.incidents:
        source = incident.sources[0]
        assert source.quote in text
        for mark in (*source.when_marks, *source.where_marks):
            assert 0 <= mark.start < mark.end <= len(source.quote)
        where = incident.whereabouts
        assert where is None or all(given_.quote(t.span) == t.name for t in where.toponyms)


RECALLED = [
    ("His mother died on the way from the coast.", None),
    ("In the evening two people were killed in Kano.", "2023-05-02"),
]


@pytest.mark.parametrize(("sentence", "day"), RECALLED)
def test_harm_that_the_news_only_recalls_is_not_of_its_day(names, sentence, day):
    news = "Hundreds marched through Kano on Tuesday to ask for the boy's return."
    text = f"{news}\n\nThe boy's uncle spoke to them.\n\n{sentence}"
    told = drawn(read(report(text, published="2023-05-03"), names))
    harm = [i for i in told if kinds()[i.kind].family in {"violence", "disaster"}]
    assert [str(i.when) for i in harm] == ([day] if day else [])


def test_harm_is_of_the_day_of_the_attack_that_did_it(names):
    text = "Gunmen attacked Kano on Tuesday.\n\nThe mayor spoke.\n\nIn Kano four people died."
    told = drawn(read(report(text, published="2023-05-03"), names))
    assert {str(i.when) for i in told} == {"2023-05-02"}
    assert any("four people died" in i.sources[0].quote for i in told)


@pytest.mark.parametrize(
    ("text", "around"),
    [
        ("KANO: Gunmen attacked a school in Qwerty Square on Tuesday.", "KANO"),
        ("KANO: Gunmen attacked a school in Qwertz on Tuesday.", None),
        ("Gunmen attacked Kano on Monday. Gunmen attacked a school in Qwertz on Tuesday.", "Kano"),
        (
            (
                "Gunmen attacked Kano on Monday. Rebels attacked the Malian village of Qwertz on "
                "Tuesday."
            ),
            None,
        ),
    ],
)
def test_where_what_nobody_knows_may_lie(names, text, around):
    where = drawn(read(report(text, published="2023-05-03"), names))[-1].whereabouts
    assert where.toponyms[0].name.startswith("Qwert")
    assert (where.container and where.container.name) == around


def test_what_is_told_by_the_way_is_not_of_the_day_of_the_report(names):
    text = "A cap was lying in Kano near the house where a gunman killed a doctor, police said."
    assert drawn(read(report(text, published="2023-05-03"), names)) == []
