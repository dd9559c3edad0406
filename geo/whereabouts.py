"""Which of the places a sentence names is the site of an event."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from geo.events.words import Words
from geo.incident import Qualifier, Whereabouts
from geo.names import Names
from geo.qualifiers import bearing, ends_with, qualifier
from geo.report import Report, Span
from geo.toponym import Toponym

_BACK = 48  # characters before a name in which its qualifier stands
_FINE = {"village": 5, "facility": 5, "city": 5, "relief": 4, "district": 3, "water": 4}
_COARSE = {"area": 2, "region": 2, "country": 0, "demonym": -5}
_UNKNOWN = 4
_FEW, _SOME = 2, 7  # words between two names of a list, without and with "in" or "at"
_NAME_WORDS = 4  # of a building after its town's name
_NOT_SITES = {"metonym", "part_of_name", "dateline"}
_ELSEWHERE = {"origin", "destination"}
_LOOSE = re.compile(r"\b(?:nearby|neighbou?ring|central|downtown) $")
_NEXT_WORD = re.compile(r"(?:['’]s)? (\w{2,20})")
_ASIDE = re.compile(r"^, [^,;]{1,40}(?=[,;])")  # "Rudare, north of Zvečan, and"


_JOINED = ("and ", "but ", "; ")


class Scene(NamedTuple):
    """Where to look: the report, one sentence of it, a clause and a trigger (report offsets)."""

    report: Report
    sentence: Span
    clause: Span
    trigger: Span

    def reaches(self, span: Span) -> bool:
        """Tell whether words may hold for the trigger: not those of a clause joined on later."""
        if span.start < self.clause.end:
            return True
        return not self.report.text[self.clause.end : span.start].lstrip(" ,").startswith(_JOINED)


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
    aside = {
        second.span
        for first, second in pairwise(toponyms)
        if _says_where(scene, first, second, lexicon) or _follows(scene, first, second, names)
    }
    fit = [t for t in toponyms if t.span not in aside and _may_be_site(scene, t, names, lexicon)]
    own = [t for t in fit if t.span.within(scene.clause)]
    pool = own or [t for t in fit if scene.reaches(t.span) and _shared(scene, t)]
    if not pool:
        return []
    best = max(pool, key=lambda t: (*_rank(scene, t, names), -t.span.start))
    pair = _between(scene, best, toponyms, lexicon)
    if pair:
        return [pair]
    listed = _listed(scene, best, pool, names, lexicon)
    # one of a list holds none of the others: "in Bergen, Stavanger and Trondheim"
    around = [t for t in toponyms if t not in listed] if len(listed) > 1 else toponyms
    return [_bent(scene, t, around, names, lexicon) for t in listed]


def is_fine(toponym: Toponym, names: Names) -> bool:
    """Tell whether a name is that of a place small enough to set a scene: a town, not a region."""
    known = names.known(toponym.name)
    fine = known is not None and _FINE.get(known.feature, 0) >= _FINE["district"]
    return fine and toponym.cls != "demonym" and toponym.role not in _NOT_SITES


def is_country(where: Whereabouts, names: Names) -> bool:
    """Tell whether only a country is named: too wide to place anything in."""
    known = names.known(where.toponyms[0].name)
    part = where.qualifier is not None and where.qualifier.bearing is not None
    return known is not None and known.feature == "country" and not part


def country_acts(scene: Scene, toponyms: Sequence[Toponym], names: Names) -> bool:
    """Tell whether a country does it: "Serbia put its army on alert" has no finer scene."""
    for toponym in toponyms:
        known = names.known(toponym.name)
        country = known is not None and known.feature == "country" and toponym.cls != "demonym"
        ahead = scene.clause.start <= toponym.span.start < scene.trigger.start
        if country and ahead and toponym.role in {"mentioned", "metonym"}:
            return True
    return False


def _shared(scene: Scene, toponym: Toponym) -> bool:
    # A place named before ("In Kano, police …, and residents fled") holds for what follows.
    return toponym.span.start < scene.trigger.start or toponym.role == "locative"


def _before(scene: Scene, toponym: Toponym) -> str:
    start = max(scene.sentence.start, toponym.span.start - _BACK)
    return scene.report.text[start : toponym.span.start].lower()


def _may_be_site(scene: Scene, toponym: Toponym, names: Names, lexicon: Words) -> bool:
    before, table = _before(scene, toponym), lexicon.whereabouts
    elsewhere = toponym.role in _ELSEWHERE and not ends_with(before, table.get("near", ()))
    # a crossing does not speak, whatever verb follows it
    part = toponym.role in _NOT_SITES and toponym.cls != "facility"
    part = part and not _names_building(scene, toponym, names, lexicon)
    if toponym.cls == "demonym" or part or elsewhere:
        return False
    off = ends_with(_LOOSE.sub("", before), table.get("off_site", ()))
    if off or _is_compound(scene, toponym) or _is_of_people(scene, toponym, lexicon):
        return False
    if _fineness(toponym, names) >= _FINE["district"]:
        return True
    # A country or region that is only named, or whose police act, is a party, not a scene;
    # "northern X" is a part of the land and nobody's police.
    if _bears(scene, toponym, lexicon):
        return False
    head = before.rstrip().removesuffix(" the")
    if toponym.role == "locative" or _pointed(head, lexicon):
        return True
    return _fineness(toponym, names) > 0 and bool(ends_with(before, table.get("locative", ())))


def _says_where(scene: Scene, first: Toponym, second: Toponym, lexicon: Words) -> bool:
    """Tell whether a name only helps to say where the one before lies: "X, 5 km west of Y"."""
    gap = scene.report.text[first.span.end : second.span.start].lower().rstrip()
    head = gap.removesuffix(" the")
    return gap.startswith(",") and head.endswith(" of") and _pointed(head[:-3], lexicon)


def _follows(scene: Scene, first: Toponym, second: Toponym, names: Names) -> bool:
    """Tell whether a name is that of the land the one before lies in: "Hamilton, Ontario"."""
    gap = scene.report.text[first.span.end : second.span.start].strip()
    return gap == "," and _fineness(second, names) < _fineness(first, names) >= _FINE["district"]


def _is_compound(scene: Scene, toponym: Toponym) -> bool:
    """Tell whether a name is half of a word: "Serb-populated"."""
    return scene.report.text[toponym.span.end : toponym.span.end + 1] == "-"


def _pointed(text: str, lexicon: Words) -> bool:
    return bearing(text, lexicon.whereabouts.get("bearings", {})) is not None


def _names_building(scene: Scene, toponym: Toponym, names: Names, lexicon: Words) -> bool:
    """Tell whether a name is the first word of a building's: "Dhaka New Super Market"."""
    if toponym.role != "part_of_name" or _fineness(toponym, names) < _FINE["city"]:
        return False
    after = scene.report.text[toponym.span.end : toponym.span.end + _BACK].split(",")[0]
    words = re.findall(r"\w+", after.lower())[:_NAME_WORDS]
    return bool(set(words) & set(lexicon.whereabouts.get("buildings", ())))


def _is_of_people(scene: Scene, toponym: Toponym, lexicon: Words) -> bool:
    """Tell whether a name is that of people who speak or stand by: "officials in Kinshasa said"."""
    follows = _NEXT_WORD.match(scene.report.text, toponym.span.end)
    words = lexicon.sets["speech"] | set(lexicon.whereabouts.get("folk", ()))
    return follows is not None and follows[1].lower() in words


def _bears(scene: Scene, toponym: Toponym, lexicon: Words) -> bool:
    follows = _NEXT_WORD.match(scene.report.text, toponym.span.end)
    if follows is None:
        return False
    word, table = follows[1].lower(), lexicon.whereabouts
    owned = scene.report.text[toponym.span.end] in "'’"
    return word in table.get("bearers", ()) or (owned and word not in table.get("parts", ()))


def _fineness(toponym: Toponym, names: Names) -> int:
    known = names.known(toponym.name)
    if known is None:
        return _UNKNOWN
    return _FINE.get(known.feature, _COARSE.get(known.feature, 1))


def _rank(scene: Scene, toponym: Toponym, names: Names) -> tuple[int, int, int]:
    fine = _fineness(toponym, names)
    locative = int(toponym.role == "locative")
    gap = min(
        abs(toponym.span.start - scene.trigger.end), abs(scene.trigger.start - toponym.span.end)
    )
    return (int(fine > 0), locative * 2 + fine, -gap)


def _described(scene: Scene, names: Names, lexicon: Words) -> Whereabouts | None:
    """Read "its main border crossing with Serbia" where the local gazetteer knows those words."""
    clause = scene.report.quote(scene.clause)
    for start, end in _descriptions(clause, lexicon):
        known = names.known(clause[start:end])
        if known and known.local and known.feature == "facility":
            span = Span(start, end).shifted(scene.clause.start)
            name = scene.report.quote(span)
            found = Toponym(span=span, name=name, cls="facility", role="locative")
            return Whereabouts(toponyms=(found,), span=span)
    return None


def _descriptions(clause: str, lexicon: Words) -> Iterator[tuple[int, int]]:
    """Give the slices of a clause that describe a facility, longer ones first."""
    low = clause.lower()
    for noun in lexicon.whereabouts.get("facilities", ()):
        at = low.find(f" {noun}")
        if at < 0:
            continue
        tail = re.match(rf" {noun}(?: (?:with|over|across|between|in|at)(?: the)? \w+)?",
                        clause[at:], re.IGNORECASE)  # fmt: skip
        ends = [at + tail.end()] if tail else []
        starts = [m.start() for m in re.finditer(r"\w+", clause[:at])][-3:]
        yield from ((start, end) for end in (*ends, at + 1 + len(noun)) for start in starts)


def _between(
    scene: Scene, best: Toponym, toponyms: Sequence[Toponym], lexicon: Words
) -> Whereabouts | None:
    text = scene.report.text
    for first, second in pairwise(toponyms):
        joined = text[first.span.end : second.span.start].strip().lower()
        ways = {"to", *lexicon.whereabouts.get("joins", ())}
        if joined not in ways or best not in {first, second}:
            continue
        if ends_with(_before(scene, first), lexicon.whereabouts.get("between", ())):
            span = Span(first.span.start, second.span.end)
            return Whereabouts(
                toponyms=(first, second), qualifier=Qualifier(relation="between"), span=span
            )
    return None


def _listed(
    scene: Scene, best: Toponym, pool: Sequence[Toponym], names: Names, lexicon: Words
) -> list[Toponym]:
    """Give the run of places that stand in one list with the best one and are as fine."""
    level = _fineness(best, names)
    at = pool.index(best)
    listed = [best]
    for step in (-1, 1):
        here = at
        while 0 <= here + step < len(pool):
            a, b = sorted((pool[here], pool[here + step]), key=lambda t: t.span.start)
            gap = _ASIDE.sub("", scene.report.text[a.span.end : b.span.start])
            alike = gap.strip() != "," or _fineness(pool[here + step], names) == level
            if not _lists(gap, lexicon) or not alike:
                break
            listed.append(pool[here + step])
            here += step
    listed.sort(key=lambda t: t.span.start)
    joined = scene.report.text[listed[0].span.start : listed[-1].span.end].lower().split()
    # "Rudare, Zvečan" without "and" is a place and what holds it, not two places.
    return listed if set(joined) & set(lexicon.whereabouts.get("joins", ())) else [best]


def _lists(gap: str, lexicon: Words) -> bool:
    """Tell whether the words between two names make a list of them: "in X and near Y"."""
    joins = {",", ";", *lexicon.whereabouts.get("joins", ())}
    words = gap.lower().replace(",", " , ").replace(";", " ; ").split()
    rest = [word for word in words if word not in joins]
    if not words or words[0] not in joins:
        return False
    locative = set(rest[-2:]) & set(lexicon.whereabouts.get("locative", ()))
    return len(rest) <= _FEW or (len(rest) <= _SOME and bool(locative))


def _bent(
    scene: Scene, site: Toponym, toponyms: Sequence[Toponym], names: Names, lexicon: Words
) -> Whereabouts:
    bent, more = qualifier(_before(scene, site), lexicon.whereabouts)
    container = _container(scene, site, toponyms, names, lexicon)
    start, end = site.span.start - more, site.span.end
    if container:
        start, end = min(start, container.span.start), max(end, container.span.end)
    return Whereabouts(toponyms=(site,), container=container, qualifier=bent, span=Span(start, end))


def _container(
    scene: Scene, site: Toponym, toponyms: Sequence[Toponym], names: Names, lexicon: Words
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
        held = after is not None and len(after) < _BACK and _holds(after, lexicon)
        owned = before is not None and before.startswith(("'s ", "’s ")) and len(before) < _BACK
        if (held or owned) and _fineness(other, names) <= level:
            return other
    return None


def _holds(between: str, lexicon: Words) -> bool:
    """Tell whether the words between two names say that the second holds the first."""
    words = between.lower().replace("(", ", ").replace("'s", " of").replace("’s", " of")
    plain = words.replace(",", " ").split()
    joined = "," in words or bool({"in", "of"} & set(plain))
    return joined and set(plain) <= set(lexicon.whereabouts.get("holders", ()))
