"""Sentences and the events they report: kind, status, trigger."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.events import events
from geo.kinds import kinds


def told(text, language="en"):
    return [(e.kind, e.status) for e in events(text, language) if not e.said]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Dockers marched through the port of Callao on Monday.", "protest"),
        ("Farmers blocked the highway near Rosario with tractors.", "blockade"),
        ("Villagers began dismantling barricades on Sunday.", "blockade"),
        ("Gunmen ambushed an army patrol outside Gao.", "armed_clash"),
        ("A roadside bomb exploded beside a bus in Quetta.", "bombing"),
        ("Two men were shot dead at a market in Cúcuta.", "attack"),
        ("Police arrested nine people in Tbilisi.", "arrest_raid"),
        ("Masked men kidnapped three teachers near Zaria.", "abduction"),
        ("Warplanes shelled the suburb all night.", "shelling_airstrike"),
        ("An earthquake struck Cebu on Friday, killing four.", "accident_disaster"),
        ("A ferry capsized off Zanzibar.", "accident_disaster"),
        ("The crowd torched two police cars in Lyon.", "property_damage"),
    ],
)
def test_what_happened(text, kind):
    assert (kind, "actual") in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The minister thanked the army and praised its patience.",
        "Unions will march through Lagos on Friday.",
        "He is accused of stabbing a neighbour in Oslo.",
        "“We arrested nobody and we attacked nobody in that town,” the mayor said.",
        "The army denied that it shelled the village.",
        "If police arrest him, the town could erupt.",
        "Rebels threatened to attack the town of Bria.",
        "So far this year 40 people have been killed on the road.",
        "The president condemned the attack.",
    ],
)
def test_what_did_not_happen(text):
    assert "actual" not in {status for _, status in told(text)}


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("Policija je u subotu uhapsila dvojicu u Zubinom Potoku.", "sr-Latn", "arrest_raid"),
        ("Поставили су барикаде на путу код Рудара.", "sr-Cyrl", "blockade"),
        ("Policia arrestoi dy persona në Pejë.", "sq", "arrest_raid"),
        ("Qytetarët protestuan të premten në Gjakovë.", "sq", "protest"),
    ],
)
def test_other_languages(text, language, kind):
    assert (kind, "actual") in told(text, language)


def test_a_removed_barricade_is_lifted():
    assert events("Crews removed the barricades from the bridge.")[0].subkind == "lifted"


@given(st.text(max_size=200))
@settings(max_examples=60, deadline=None)
def test_triggers_are_slices_of_any_text(text):
    for event in events(text):
        assert 0 <= event.clause.start <= event.trigger.start < event.trigger.end <= len(text)
        assert event.kind in kinds()
