"""A story file: chapters mean incidents by what an editor knows; every mistake has its place."""

import re
from datetime import date
from pathlib import Path

import pytest

from gazetteer.lookup import Gazetteer
from geo.errors import StoryError
from maps.build import run
from maps.story import read_story
from tests.maps import samples
from tests.maps.hostile import TEXTS

BEGIN = "title: Our story\nchapters:\n"


def read(tmp_path, chapters, located=None):
    path = tmp_path / "story.yaml"
    path.write_text(BEGIN + chapters, "utf-8")
    return read_story(path, samples.sample() if located is None else located)


MEANT = [
    ("{day: 2022-12-08, kind: blockade}", "sample-3"),
    ("{day: 2022-12-08, place: hill farm}", "sample-4"),
    ("{words: 350 officers}", "sample-3"),
    ("{words: clerks left, place: long river}", "sample-2"),
    ("{day: 2022-12-10, kind: arrest_raid}", "sample-5"),
    ("{kind: bombing}", "sample-11"),  # not on the map, but told
    ("{day: 2022-11-05}", "sample-10"),  # nothing on that day, but some time in that month
    ("sample-13", "sample-13"),
    ("{id: sample-13}", "sample-13"),
]


@pytest.mark.parametrize(("said", "identity"), MEANT)
def test_an_incident_is_meant_by_what_one_knows_of_it(tmp_path, said, identity):
    story = read(tmp_path, f"  - title: One\n    incident: {said}\n")
    assert story.incidents == (identity,)


def test_a_chapter_says_what_is_looked_at(tmp_path):
    story = read(
        tmp_path,
        "  - title: One\n    text: |\n      First.\n\n      Second.\n    at: [20.8, 43]\n"
        "    zoom: 10.5\n    day: 2022-12-08\n    mode: window\n    window: 5\n"
        "    kinds: [riot, protest]\n    search: bridge\n"
        "    filter: {place: near, status: [actual]}\n  - title: Two\n",
    )
    one, two = story.block()["chapters"]
    assert one == {
        "title": "One", "text": "First.\n\nSecond.", "at": [20.8, 43], "zoom": 10.5,
        "day": (date(2022, 12, 8) - date(1970, 1, 1)).days, "mode": "window", "width": 5,
        "kinds": ["riot", "protest"], "query": "bridge",
        "filters": {"place": ["near"], "status": ["actual"]},
    }  # fmt: skip
    assert two == {"title": "Two"}


WRONG = [
    ("  - text: x\n", 3, 5, "'title' is missing; write `title: …`"),
    ("  - title: x\n    zom: 3\n", 4, 10, "no key 'zom'; did you mean 'zoom'?"),
    ("  - title: x\n    zoom: 40\n", 4, 11, "zoom: must be less than or equal to 15, not 40"),
    ("  - title: x\n    at: [95, 200]\n", 4, 9, "latitude 200 is out of range"),
    ("  - title: x\n    day: 8 December\n", 4, 10, "'8 December' is no day; write it as 2022-"),
    ("  - title: x\n    kinds: [riots]\n", 4, 13, "no kind 'riots'; there are: protest, riot"),
    ("  - title: x\n    mode: later\n", 4, 11, "'later' is not known; write 'day'"),
    ("  - title: x\n    filter: {place: nea}\n", 4, 21, "'nea' is not known; write 'exact'"),
    ("  - title: x\n    filter: {plase: near}\n", 4, 21, "no key 'plase'; did you mean 'place'?"),
    ("  - title: x\n    incident: {}\n", 4, 15, "it says nothing; write day, place"),
    ("  - title: x\n    incident: {plaice: a}\n", 4, 24, "no key 'plaice'; did you mean 'place'?"),
    ("  - title: x\n    incident: nobody\n", 4, 15, "no such incident has id 'nobody'; there are:"),
    ("  - title: x\n    incident:\n      day: 2022-12-08\n      place: Spa Town\n", 6, 14,
     "has place 'Spa Town'; there are: blockade, 2022-12-08, 'Bridge Town, northern part' (id"),
    ("  - title: x\n    incident: {day: 1999-01-01}\n", 4, 21, "has day '1999-01-01'"),
    ("  - title: x\n    incident: {day: 2022-12-10}\n", 4, 15,
     "3 incidents are meant; there are: arrest_raid, 2022-12-10, 'Bridge Town' (id sample-5);"),
    ("  - &a x\n", 3, 5, "anchor &a: delete it"),
    ("  - title: 'x\n", 4, 1, "not YAML"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("chapters", "line", "column", "says"), WRONG, ids=lambda one: str(one)[:30]
)
def test_a_mistake_is_told_with_its_place_and_the_way_out(tmp_path, chapters, line, column, says):
    with pytest.raises(StoryError) as wrong:
        read(tmp_path, chapters)
    told = str(wrong.value)
    where, words = re.fullmatch(r".*story\.yaml:(\d+:\d+): (.*)", told, re.DOTALL).groups()
    assert where == f"{line}:{column}", told
    assert says in words
    assert "\n" not in words


def test_all_mistakes_are_told_at_once(tmp_path):
    with pytest.raises(StoryError) as wrong:
        read(tmp_path, "  - title: x\n    zoom: 0\n  - title: y\n    mode: z\n")
    assert [line.split(":")[1] for line in wrong.value.problems] == ["4", "6"]


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b"", "1:1: no story; begin with `title:`"),
        (b"- a\n", "1:1: no story"),
        (b"title: x\nchapters: []\n", "chapters: .*at least 1"),
        (b"title: \xff", "not UTF-8 at byte 7"),
    ],
)
def test_a_file_that_is_no_story(tmp_path, raw, says):
    path = tmp_path / "story.yaml"
    path.write_bytes(raw)
    with pytest.raises(StoryError, match=says):
        read_story(path, [])


def test_a_message_names_some_and_not_all(tmp_path):
    many = [samples.located(number) for number in range(50)]
    with pytest.raises(StoryError, match=r"^.*50 incidents are meant.* …; say more of it$"):
        read(tmp_path, "  - title: x\n    incident: {kind: protest}\n", many)


def test_the_seeds_have_one():
    seeds = Path(__file__).parents[2] / "seeds"
    told = run([seeds], Gazetteer.open(seeds / "gazetteer.yaml"))
    story = read_story(seeds / "story.yaml", told.located)
    assert len(story.chapters) >= 5
    assert sum(one is not None for one in story.incidents) >= 3


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_any_text_can_be_looked_for(tmp_path, text):
    quoted = '"' + text.encode("unicode_escape").decode().replace('"', '\\"') + '"'
    with pytest.raises(StoryError):
        read(tmp_path, f"  - title: x\n    incident:\n      words: {quoted}\n")
