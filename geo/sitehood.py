"""Whether a place that a sentence names may be the site of what it tells of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from geo.events.words import Words
from geo.names import Names
from geo.qualifiers import bearing, ends_with
from geo.scene import DISTRICT, NOT_SITES, TOWN, Scene, fineness
from geo.toponym import Toponym

BACK = 48  # characters before a name, and after it, that tell what part it plays
_NAME_WORDS = 4  # of a building after its town's name
_FEW = 6  # words from a place to what befell it
_ELSEWHERE = {"origin", "destination"}
_LOOSE = re.compile(r"\b(?:nearby|neighbou?ring|central|downtown) $")
_HOME = re.compile(r"\d{1,3},? (?:of|from) $")  # "Ann Hill, 44, of X"
_THE_COURT = re.compile(r"\bthe (?:\w{2,20} ){0,2}court in $")
_NEXT_WORD = re.compile(r"(?:['’]s)? (\w{2,20})")
_WORD = re.compile(r"\w+")


def may_be_site(scene: Scene, toponym: Toponym, names: Names, lexicon: Words) -> bool:
    """Tell whether something may have happened there, by the name's part and the words around."""
    if toponym.cls == "demonym":
        return False
    return _is_where(scene, toponym, lexicon) or _is_said(scene, toponym, names, lexicon)


def _is_said(scene: Scene, toponym: Toponym, names: Names, lexicon: Words) -> bool:
    """Tell whether the words around a name make it a place where something happened."""
    if _is_part(scene, toponym, names, lexicon):
        return False
    before, table = words_before(scene, toponym), lexicon.whereabouts
    if _is_moved(scene, toponym, lexicon) or _is_aimed_at(scene, toponym, lexicon):
        return True
    left = ends_with(before, table.get("left", ()))
    if toponym.role in _ELSEWHERE and not left and not _reached(before, lexicon):
        return False
    off = _is_off(scene, toponym, before, table) or _HOME.search(before)
    if off or _is_compound(scene, toponym) or _is_of_people(scene, toponym, lexicon):
        return False
    if fineness(toponym, names) >= DISTRICT or _is_land_of(scene, toponym, names, lexicon):
        return True
    return fineness(toponym, names) > 0 and _names_event(scene, toponym)


def _is_off(scene: Scene, toponym: Toponym, before: str, table: Mapping[str, Any]) -> bool:
    """Tell whether the words before a name say that something else is there: "a native of X"."""
    if _is_court_hit(scene, toponym) or ends_with(before, table.get("left", ())):
        return False
    return ends_with(_LOOSE.sub("", before), table.get("off_site", ())) is not None


def _is_court_hit(scene: Scene, toponym: Toponym) -> bool:
    """Tell "stormed the Supreme Court in X" from what a court in X heard."""
    hit = scene.trigger.end <= toponym.span.start
    return hit and _THE_COURT.search(words_before(scene, toponym)) is not None


def _is_moved(scene: Scene, toponym: Toponym, lexicon: Words) -> bool:
    """Tell whether people were taken from there, or were sent there.

    "Kidnapped from a hotel in X", "sent two units to X".
    """
    between = scene.report.text[scene.trigger.end : toponym.span.start].lower()
    verb = scene.report.quote(scene.trigger).lower()
    words, table = set(between.replace(",", " , ").split()), lexicon.whereabouts
    away = verb in table.get("taken_from", ()) and "from" in words and "to" not in words
    sent = verb in table.get("sent_to", ()) and "to" in words and "from" not in words
    return (away or sent) and len(words) <= _FEW and words.isdisjoint({",", "and"})


def _is_aimed_at(scene: Scene, toponym: Toponym, lexicon: Words) -> bool:
    """Tell whether fire was aimed there: "rockets were launched from X towards Y and Z"."""
    between = scene.report.text[scene.trigger.end : toponym.span.start].lower().split()
    verb = scene.report.quote(scene.trigger).lower()
    aimed = verb in lexicon.whereabouts.get("aimed", ()) and len(between) <= BACK
    return aimed and not {"towards", "toward"}.isdisjoint(between)


def _is_where(scene: Scene, toponym: Toponym, lexicon: Words) -> bool:
    """Tell whether the clause tells what was there: "sent a team to X, where a court burned"."""
    gap = scene.report.text[toponym.span.end : scene.clause.start]
    opens = scene.report.quote(scene.clause).partition(" ")[0].lower()
    return gap.strip() == "," and opens in lexicon.sets.get("wheres", ())


def _names_event(scene: Scene, toponym: Toponym) -> bool:
    """Tell whether a land names what happened: "the California earthquake"."""
    gap = scene.report.text[toponym.span.end : scene.trigger.start]
    words = gap.split()
    return gap[:1] == " " and len(words) <= 1 and all(word.isalpha() for word in words)


def _reached(before: str, lexicon: Words) -> bool:
    """Tell whether one is there, not on the way: "near X", "took to the streets of X"."""
    table = lexicon.whereabouts
    inside = any(f"{words} " in before for words in table.get("inside", ()))
    return inside or ends_with(before, table.get("near", ())) is not None


def words_before(scene: Scene, toponym: Toponym) -> str:
    """Give the text of the sentence right before a name, lower case."""
    start = max(scene.sentence.start, toponym.span.start - BACK)
    return scene.report.text[start : toponym.span.start].lower()


def is_bearing(text: str, lexicon: Words) -> bool:
    """Tell whether the last word of a text is a bearing: "northern"."""
    return bearing(text, lexicon.whereabouts.get("bearings", {})) is not None


def _is_part(scene: Scene, toponym: Toponym, names: Names, lexicon: Words) -> bool:
    """Tell whether a name stands for a government, or is part of another name.

    A crossing does not speak, whatever verb follows it.
    """
    if toponym.role not in NOT_SITES or toponym.cls == "facility":
        return False
    if _undergoes(scene, toponym, lexicon):
        return False
    return not _names_building(scene, toponym, names, lexicon)


def _undergoes(scene: Scene, toponym: Toponym, lexicon: Words) -> bool:
    """Tell whether the thing befell the place that is named first: "Kaduna state saw clashes"."""
    between = scene.report.text[toponym.span.end : scene.trigger.start].lower()
    befell = any(f" {words} " in between[:BACK] for words in lexicon.whereabouts.get("undergo", ()))
    if between.split() and set(between.split()) <= lexicon.sets.get("auxiliary", frozenset()):
        return True  # "Kapan had been shelled"
    verb = scene.report.quote(scene.trigger).lower()
    if not between.strip() and verb.startswith(tuple(lexicon.whereabouts.get("falls", ()))):
        return True  # "Kapan fell to the rebels"
    taken = scene.report.text[scene.trigger.end : scene.trigger.end + BACK]  # "saw it as a threat"
    return befell and between.count(" ") <= _FEW and " as " not in taken


def _is_land_of(scene: Scene, toponym: Toponym, names: Names, lexicon: Words) -> bool:
    """Tell whether a country or region is a scene, not a party that is named or whose police act.

    "Northern X" is a part of the land and nobody's police.
    """
    if _bears(scene, toponym, lexicon):
        return False
    before = words_before(scene, toponym)
    head = before.rstrip().removesuffix(" the")
    if toponym.role == "locative" or is_bearing(head, lexicon):
        return True
    if _undergoes(scene, toponym, lexicon):
        return True
    locative = ends_with(before, lexicon.whereabouts.get("locative", ()))
    return fineness(toponym, names) > 0 and bool(locative)


def _is_compound(scene: Scene, toponym: Toponym) -> bool:
    """Tell whether a name is half of a word: "Serb-populated"."""
    return scene.report.text[toponym.span.end : toponym.span.end + 1] == "-"


def _names_building(scene: Scene, toponym: Toponym, names: Names, lexicon: Words) -> bool:
    """Tell whether a name is the first word of a building's: "Dhaka New Super Market"."""
    if toponym.role != "part_of_name" or fineness(toponym, names) < TOWN:
        return False
    after = scene.report.text[toponym.span.end : toponym.span.end + BACK].split(",")[0]
    words = _WORD.findall(after.lower())[:_NAME_WORDS]
    return bool(set(words) & set(lexicon.whereabouts.get("buildings", ())))


def _is_of_people(scene: Scene, toponym: Toponym, lexicon: Words) -> bool:
    """Tell whether a name is that of people who speak or stand by: "officials in Kinshasa said"."""
    follows = _NEXT_WORD.match(scene.report.text, toponym.span.end)
    if follows is None:
        return False
    word = follows[1].lower()
    return word in lexicon.sets["speech"] or word in lexicon.whereabouts.get("folk", ())


def _bears(scene: Scene, toponym: Toponym, lexicon: Words) -> bool:
    """Tell whether what follows makes a name whose, not where: "Kosovo police"."""
    follows = _NEXT_WORD.match(scene.report.text, toponym.span.end)
    if follows is None:
        return False
    word, table = follows[1].lower(), lexicon.whereabouts
    owned = scene.report.text[toponym.span.end] in "'’"
    return word in table.get("bearers", ()) or (owned and word not in table.get("parts", ()))
