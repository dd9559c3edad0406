"""Towns that a text names by their land: "the Kenyan capital", "the embassies in Chad"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from geo.events.words import Words
from geo.incident import Qualifier, Whereabouts
from geo.names import Names
from geo.qualifiers import ends_with
from geo.report import Span
from geo.scene import Scene
from geo.sitehood import words_before
from geo.toponym import Toponym

_LANDS = {"country", "demonym"}
_BEFORE = re.compile(r"(\w+)(?: of)?(?: the)? ?$")  # "capital of Kenya", "embassies in Kenya"
_AFTER = re.compile(r"(?:['’]s)? (\w+)")  # "Kenya's capital", "the Kenyan capital"
_NAMED = re.compile(r",? [A-Z]")  # "the Kenyan capital, Nairobi"
_IN = re.compile(r"(\w+) in(?: the)? $")
_NEXT = {",", "and", ", and", "or"}


def capitals(
    scene: Scene, toponyms: Sequence[Toponym], names: Names, lexicon: Words
) -> list[Whereabouts]:
    """Give the capitals that a clause sets something in without naming them."""
    nouns, table = lexicon.whereabouts.get("capitals", ()), lexicon.whereabouts
    found = []
    for run in _runs(scene, toponyms, names):
        noun = _noun_of(scene, run, nouns)
        before = words_before(scene, run[0]).rstrip().removesuffix(" the")
        if noun == "behind" or (noun == "ahead" and "of" in before[-3:]):
            head = before if noun == "behind" else _head(before, nouns)
            within = ends_with(head, table.get("locative", ())) or _befallen(scene, run, lexicon)
            if within and not _off(head, lexicon):
                found += _sites(run, "capital")
    return found


def embassies(
    scene: Scene, toponyms: Sequence[Toponym], names: Names, lexicon: Words
) -> list[Whereabouts]:
    """Give the towns where the embassies stand that a clause names by their land."""
    nouns = lexicon.whereabouts.get("embassies", ())
    for run in _runs(scene, toponyms, names):
        led = _IN.search(words_before(scene, run[0]))
        if led and led[1] in nouns:
            return _sites(run, "embassy")
    return []


def _runs(scene: Scene, toponyms: Sequence[Toponym], names: Names) -> Iterator[list[Toponym]]:
    """Give the lands of the clause, those together that stand in one list."""
    run: list[Toponym] = []
    for toponym in toponyms:
        if not toponym.span.within(scene.clause) or not _is_land(toponym, names):
            continue
        gap = scene.report.text[run[-1].span.end : toponym.span.start].strip() if run else ""
        if run and gap not in _NEXT:
            yield run
            run = []
        run.append(toponym)
    if run:
        yield run


def _is_land(toponym: Toponym, names: Names) -> bool:
    known = names.known(toponym.name)
    return known is not None and known.feature in _LANDS


def _noun_of(
    scene: Scene, run: Sequence[Toponym], nouns: Sequence[str]
) -> Literal["ahead", "behind"] | None:
    """Tell whether "capital" stands behind a run of lands or ahead of it, and no name follows."""
    text = scene.report.text
    after = _AFTER.match(text, run[-1].span.end, scene.sentence.end)
    if after and after[1] in nouns:
        return None if _NAMED.match(text, after.end()) else "behind"
    before = _BEFORE.search(words_before(scene, run[0]))
    if before and before[1] in nouns:
        return None if _NAMED.match(text, run[-1].span.end) else "ahead"
    return None


def _befallen(scene: Scene, run: Sequence[Toponym], lexicon: Words) -> bool:
    """Tell whether it is done to the capital: "the Kenyan capital was shelled"."""
    after = scene.report.text[run[-1].span.end : scene.clause.end].lower().split()
    return bool(set(after[1:2]) & lexicon.sets.get("passive", frozenset()))


def _head(before: str, nouns: Sequence[str]) -> str:
    """Give what stands before "the capital of"."""
    words = before.removesuffix(" of").split()
    while words and words[-1] in (*nouns, "the"):
        words.pop()
    return " ".join(words)


def _off(before: str, lexicon: Words) -> bool:
    return ends_with(before, lexicon.whereabouts.get("off_site", ())) is not None


def _sites(run: Sequence[Toponym], relation: Literal["capital", "embassy"]) -> list[Whereabouts]:
    bent = Qualifier(relation=relation)
    return [Whereabouts(toponyms=(land,), qualifier=bent, span=Span(*land.span)) for land in run]
