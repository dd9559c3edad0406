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
        ("An aid convoy was hit outside Tambura.", "attack"),
        ("An army patrol was hit by a roadside bomb near Mopti.", "bombing"),
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
        ("Kfor je pojačao patrole kod prelaza.", "sr-Latn", "deployment"),
        ("Поставили су барикаде на путу код Рудара.", "sr-Cyrl", "blockade"),
        ("Policija je upotrebila suzavac.", "sr-Latn", "riot"),
        ("Пешака је ударио аутомобил.", "sr-Cyrl", "accident_disaster"),
        ("Studentët kanë protestuar në Tiranë.", "sq", "protest"),
        ("Një shpërthim ka ndodhur mbrëmë.", "sq", "bombing"),
        ("Në Thumanë u shembën dy pallate.", "sq", "accident_disaster"),
        ("Policia arrestoi dy persona në Pejë.", "sq", "arrest_raid"),
        ("Qytetarët protestuan të premten në Gjakovë.", "sq", "protest"),
    ],
)
def test_other_languages(text, language, kind):
    assert (kind, "actual") in told(text, language)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Troops will enter the town on Friday.", "planned"),
        ("Miners are set to block the road.", "planned"),
        ("Rebels could attack the convoy.", "conditional"),
        ("If the river bursts its banks, the village will be flooded.", "conditional"),
        ("The police did not arrest anyone.", "denied"),
        ("None of the officers had been attacked.", "denied"),
        ("Nobody was killed.", "denied"),
        ("No clashes were reported.", "denied"),
        ("Officers tried to clear a barricade.", "attempted"),
        ("Every year dozens of hikers are killed.", "background"),
        ("Villagers set out to block the road.", "actual"),
        ("Two lorries without plates blocked the road.", "actual"),
        ("The day passed without arrests.", "denied"),
        ("Drivers still block the road.", "actual"),
        ("Crowds gathered on the square to protest.", "actual"),
        ("Crews began to dismantle the barricades.", "actual"),
    ],
)
def test_how_really(text, status):
    assert {found for _, found in told(text)} == {status}


@pytest.mark.parametrize(
    "text",
    [
        "He is suspected of an attack on a bus.",
        "Two burnt-out trucks stand on the bridge.",
        "The sirens went off.",
        "His arrest set everything off.",
        "The commission opened its office.",
    ],
)
def test_no_violence_in_these_words(text):
    families = {kinds()[kind].family for kind, status in told(text) if status == "actual"}
    assert not families & {"violence", "arrest", "crowd", "disaster"}


@pytest.mark.parametrize(
    ("text", "language", "subkind"),
    [
        ("Crews removed the barricades from the bridge.", "en", "lifted"),
        ("The army reopened the road at dawn.", "en", "reopened"),
        ("The barricades came down, and traffic was let through.", "en", "reopened"),
        ("Drivers blocked the road.", "en", None),
        ("Radnici su uklonili barikade.", "sr-Latn", "lifted"),
        ("Отворен је прелаз.", "sr-Cyrl", "reopened"),
        ("Banorët hoqën barrikadat.", "sq", "lifted"),
        ("Kalimi kufitar u hap.", "sq", "reopened"),
    ],
)
def test_sorts_of_blockades(text, language, subkind):
    blockade = [e for e in events(text, language) if e.kind == "blockade"]
    assert [e.subkind for e in blockade][-1] == subkind


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("Three people were killed.", "light"),
        ("The attack happened at noon.", "refers"),
        ("Gunmen had shot two guards.", "earlier"),
        ("Lorries still block the road.", "lasting"),
        ("“Gunmen shot two guards at the gate last night,” a nurse said.", "said"),
    ],
)
def test_marks(text, flag):
    assert any(getattr(event, flag) for event in events(text))


def test_each_clause_tells_its_own():
    text = "Police arrested nine men, and by evening lorries blocked the road."
    assert [kind for kind, _ in told(text)] == ["arrest_raid", "blockade"]


@given(st.text(max_size=200))
@settings(max_examples=60, deadline=None)
def test_triggers_are_slices_of_any_text(text):
    for event in events(text):
        assert 0 <= event.clause.start <= event.trigger.start < event.trigger.end <= len(text)
        assert event.kind in kinds()
