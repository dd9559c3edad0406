"""Which of the places a sentence names is the site of an event, and how words bend it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple, cast

from geo.events.words import Words
from geo.incident import Bearing, Qualifier, Whereabouts
from geo.names import Names
from geo.report import Report, Span
from geo.toponym import Toponym

_BACK = 48  # characters before a name in which its qualifier stands
_FINE = {"village": 5, "facility": 5, "city": 5, "relief": 4, "district": 3, "water": 4}
_COARSE = {"area": 3, "region": 2, "country": 0, "demonym": -5}
_NOT_SITES = {"metonym", "part_of_name", "dateline"}
_ELSEWHERE = {"origin", "destination"}
_LIST = re.compile(
    r"(?:,| and|, and| or| as well as)(?: in| at| near)?(?: the)?(?: \w+)? ", re.IGNORECASE
)
_CONTAINED = re.compile(
    r"(?:,| \(|,? (?:in|of)(?: the)?(?: \w+(?:ern)?)?(?: (?:province|state|region|district|county"
    r"|municipality|department|governorate|city|town) of)?|'s|’s)[ ]?$"
)
_KM = re.compile(r"(\d{1,4}(?:[.,]\d)?)\s*(?:-)?(\w+)\b[^.;]{0,20}?$")


class Scene(NamedTuple):
    """Where to look: the report, one sentence of it, a clause and a trigger (report offsets)."""

    report: Report
    sentence: Span
    clause: Span
    trigger: Span


def sites(
    scene: Scene, toponyms: Sequence[Toponym], names: Names, lexicon: Words
) -> list[Whereabouts]:
    """Give the sites of one event, several where the sentence lists them, else none.

    Args:
        scene: where to look.
        toponyms: those of the sentence, in text order.
        names: what a gazetteer knows of a name; decides what is finer.
        lexicon: the language's words.
    """
    described = _described(scene, names, lexicon)
    if described:
        return [described]
    fit = [t for t in toponyms if _may_be_site(scene, t, names, lexicon)]
    own = [t for t in fit if t.span.within(scene.clause)]
    pool = own or [t for t in fit if _shared(scene, t)]
    if not pool:
        return []
    best = max(pool, key=lambda t: (*_rank(scene, t, names), -t.span.start))
    pair = _between(scene, best, toponyms, lexicon)
    if pair:
        return [pair]
    listed = _listed(scene, best, pool, names)
    return [_bent(scene, t, toponyms, names, lexicon) for t in listed]


def _shared(scene: Scene, toponym: Toponym) -> bool:
    # A place at the head of the sentence ("In Kano, police …, and residents fled") holds for all.
    return toponym.span.start - scene.sentence.start < _BACK or toponym.role == "locative"


def _before(scene: Scene, toponym: Toponym, size: int = _BACK) -> str:
    start = max(scene.sentence.start, toponym.span.start - size)
    return scene.report.text[start : toponym.span.start].lower()


def _ends_with(text: str, phrases: Sequence[str]) -> str | None:
    stripped = f" {text.rstrip()}"
    for phrase in sorted(phrases, key=len, reverse=True):
        if stripped.endswith((f" {phrase}", f" {phrase} the")):
            return phrase
    return None


def _may_be_site(scene: Scene, toponym: Toponym, names: Names, lexicon: Words) -> bool:
    if toponym.cls == "demonym" or toponym.role in _NOT_SITES | _ELSEWHERE:
        return False
    before, table = _before(scene, toponym), lexicon.whereabouts
    if _ends_with(before, table.get("off_site", ())):
        return False
    # A country that is only named is a party to the matter, not a scene.
    located = toponym.role == "locative" or _ends_with(before, table.get("locative", ()))
    return bool(located) or _fineness(toponym, names) >= _FINE["district"]


def _fineness(toponym: Toponym, names: Names) -> int:
    known = names.known(toponym.name)
    if known is None:
        return 4
    return _FINE.get(known.feature, _COARSE.get(known.feature, 1))


def _rank(scene: Scene, toponym: Toponym, names: Names) -> tuple[int, int, int]:
    fine = _fineness(toponym, names)
    locative = int(toponym.role == "locative")
    gap = min(
        abs(toponym.span.start - scene.trigger.end), abs(scene.trigger.start - toponym.span.end)
    )
    return (int(fine > 0), locative * 2 + fine, -gap)


def _described(scene: Scene, names: Names, lexicon: Words) -> Whereabouts | None:
    """Read "its main border crossing with Serbia" where a gazetteer knows those words."""
    clause = scene.report.quote(scene.clause)
    for noun in lexicon.whereabouts.get("facilities", ()):
        for match in re.finditer(
            rf"\b((?:\w+ ){{1,2}}{noun})( with \w+)?\b", clause, re.IGNORECASE
        ):
            for words in (match[0], match[1]):
                known = names.known(words)
                if known and known.local:
                    start = scene.clause.start + match.start()
                    span = Span(start, start + len(words))
                    name = scene.report.quote(span)
                    found = Toponym(span=span, name=name, cls="facility", role="locative")
                    return Whereabouts(toponyms=(found,), span=span)
    return None


def _between(
    scene: Scene, best: Toponym, toponyms: Sequence[Toponym], lexicon: Words
) -> Whereabouts | None:
    text = scene.report.text
    for first, second in pairwise(toponyms):
        joined = text[first.span.end : second.span.start].strip().lower()
        if joined not in {"and", "to", "i", "dhe", "и"} or best not in {first, second}:
            continue
        if _ends_with(_before(scene, first), lexicon.whereabouts.get("between", ())):
            span = Span(first.span.start, second.span.end)
            return Whereabouts(
                toponyms=(first, second), qualifier=Qualifier(relation="between"), span=span
            )
    return None


def _listed(scene: Scene, best: Toponym, pool: Sequence[Toponym], names: Names) -> list[Toponym]:
    """Give the run of places that stand in one list with the best one and are as fine."""
    level = _fineness(best, names)
    ordered = [t for t in pool if t.span.within(scene.sentence)]
    at = ordered.index(best)
    listed = [best]
    for step in (-1, 1):
        here = at
        while 0 <= here + step < len(ordered):
            a, b = sorted((ordered[here], ordered[here + step]), key=lambda t: t.span.start)
            gap = scene.report.text[a.span.end : b.span.start]
            if not _LIST.fullmatch(gap) or _fineness(ordered[here + step], names) != level:
                break
            listed.append(ordered[here + step])
            here += step
    listed.sort(key=lambda t: t.span.start)
    joined = scene.report.text[listed[0].span.start : listed[-1].span.end]
    # "Rudare, Zvečan" without "and" is a place and what holds it, not two places.
    return listed if " and " in joined else [best]


def _bent(
    scene: Scene, site: Toponym, toponyms: Sequence[Toponym], names: Names, lexicon: Words
) -> Whereabouts:
    qualifier, start = _qualifier(scene, site, lexicon)
    container = _container(scene, site, toponyms, names)
    end = max(site.span.end, container.span.end if container else 0)
    if container:
        start = min(start, container.span.start)
    return Whereabouts(
        toponyms=(site,), container=container, qualifier=qualifier, span=Span(start, end)
    )


def _container(
    scene: Scene, site: Toponym, toponyms: Sequence[Toponym], names: Names
) -> Toponym | None:
    """Give what holds the site: "Rudare in Zvečan", "Hpakant, Kachin", "Kachin's Hpakant"."""
    text, level = scene.report.text, _fineness(site, names)
    for other in toponyms:
        if other is site or other.cls == "demonym":
            continue
        after = text[site.span.end : other.span.start] if other.span.start > site.span.end else None
        before = (
            text[other.span.end : site.span.start] if other.span.end < site.span.start else None
        )
        held = after is not None and len(after) < _BACK and _CONTAINED.search(after)
        owned = before is not None and before.startswith(("'s ", "’s ")) and len(before) < _BACK
        if (held or owned) and _fineness(other, names) <= level:
            return other
    return None


def _qualifier(scene: Scene, site: Toponym, lexicon: Words) -> tuple[Qualifier | None, int]:
    table = lexicon.whereabouts
    before = _before(scene, site)
    bare = re.sub(r"\bthe\s*$", "", before).rstrip()
    bearing = _bearing(bare, table.get("bearings", {}))
    for relation, phrases in (
        ("part", table.get("part", ())),
        ("near", table.get("near", ())),
        ("outside", table.get("outside", ())),
        ("across", table.get("across", ())),
        ("along", table.get("along", ())),
    ):
        phrase = _ends_with(bare, phrases)
        if phrase:
            head = bare[: len(bare) - len(phrase)].rstrip()
            towards = _bearing(head, table.get("bearings", {}))
            made = Qualifier.model_validate(
                {"relation": relation, "bearing": towards, "km": _distance(head, table)}
            )
            return made, site.span.start - (len(before) - len(head))
    if bare.endswith(" of") and (towards := _bearing(bare[:-3], table.get("bearings", {}))):
        km = _distance(bare, table)
        inside = f"in the {bare[:-3].split()[-1]}" in bare
        relation = "part" if inside and km is None else "direction"
        made = Qualifier.model_validate({"relation": relation, "bearing": towards, "km": km})
        return made, site.span.start - len(bare.split()[-2]) - 4
    if bearing:
        return Qualifier(relation="part", bearing=bearing), site.span.start - len(
            before.split()[-1]
        )
    return None, site.span.start


def _bearing(text: str, bearings: dict[str, str]) -> Bearing | None:
    last = text.split()[-1:] or [""]
    return cast("Bearing | None", bearings.get(last[0].strip("(,")))


def _distance(text: str, table: dict[str, dict[str, float]]) -> float | None:
    match = _KM.search(text)
    unit = table.get("units", {}).get(match[2]) if match else None
    return round(float(match[1].replace(",", ".")) * unit, 1) if match and unit else None
