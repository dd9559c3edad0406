"""The second opinion on events: within the family only, and the same models every time."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.events import events
from geo.events.judging import doubt, features, judged
from geo.events.train import fitted, labelled
from geo.kinds import kinds

SENTENCES = [
    ("Warplanes bombed the village of Luka at dawn.", "shelling_airstrike", "actual"),
    ("A bomb went off beside a bus in Brod.", "bombing", "actual"),
    ("Rebels fought soldiers near Luka all night.", "armed_clash", "actual"),
    ("Police arrested nine men in Brod.", "arrest_raid", "actual"),
    ("Over the years hundreds have been killed in such raids.", "attack", "background"),
    ("Troops will enter Brod on Friday.", "deployment", "planned"),
]


@pytest.fixture
def corpora(tmp_path):
    rows = [(str(number), *row) for number, row in enumerate(SENTENCES * 3)]
    (tmp_path / "EventLocation.jsonl").write_text(
        "".join(json.dumps({"id": id_, "text": text}) + "\n" for id_, text, _, _ in rows), "utf8"
    )
    (tmp_path / "news_labels.jsonl").write_text(
        "".join(
            json.dumps({"id": id_, "spans": [], "kind": kind, "status": status}) + "\n"
            for id_, _, kind, status in rows
        ),
        "utf8",
    )
    return tmp_path


def test_training_gives_the_same_bytes_twice(corpora, tmp_path):
    first, second = tmp_path / "a", tmp_path / "b"
    for folder in (first, second):
        folder.mkdir()
        fitted(labelled(corpora), folder)
    for path in first.iterdir():
        assert path.read_bytes() == (second / path.name).read_bytes()
    assert len(list(first.iterdir())) == 2


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Warplanes bombed the village at dawn.", "shelling_airstrike"),
        ("Police arrested nine men.", "arrest_raid"),
        ("An earthquake struck Cebu on Friday.", "accident_disaster"),
    ],
)
def test_judged(text, kind):
    (event,) = events(text)
    assert judged(text, event, ()).kind == kind


def test_a_doubt_is_told_in_words():
    text = "Since 2009 the group has killed more than 6,000 people."
    told = [doubt(text, event._replace(status="actual"), ()) for event in events(text)]
    assert any(said and "background" in said for said in told)


@given(st.text(max_size=120), st.sampled_from([text for text, _, _ in SENTENCES]))
@settings(max_examples=40, deadline=None)
def test_laws(noise, sentence):
    text = f"{sentence} {noise}"
    for event in events(text):
        other = judged(text, event, ())
        assert kinds()[other.kind].family == kinds()[event.kind].family
        assert other.trigger == event.trigger
        assert features(text, event) == features(text, event)
