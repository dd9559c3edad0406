"""Which of the places a sentence names is the site of an event, and how words bend it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from geo.capitals import capitals, embassies
from geo.described import described
from geo.events.words import Words
from geo.holders import container, names_building, only_says_where
from geo.incident import Qualifier, Whereabouts
from geo.names import Names
from geo.qualifiers import ends_with, qualifier
from geo.report import Span
from geo.scene import Scene, fineness
from geo.sitehood import may_be_site, words_before
from geo.toponym import Toponym

_FEW, _SOME = 2, 7  # words between two names of a list, without and with "in" or "at"
_BETWEEN = 4  # names after the first in which the second of two may stand
_ASIDE = re.compile(r"^, [^,;]{1,40}(?=[,;])")  # "Rudare, north of Zvečan, and"


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
    if told := described(scene, names, lexicon):
        return [told]
    if not toponyms:
        return []
    stood = embassies(scene, toponyms, names, lexicon)
    return stood or _named(scene, toponyms, names, lexicon)


def _named(
    scene: Scene, toponyms: Sequence[Toponym], names: Names, lexicon: Words
) -> list[Whereabouts]:
    """Give the places named that may be the site; a capital stands before the land it is of."""
    pool = _pool(scene, toponyms, names, lexicon)
    best = max(pool, key=lambda t: (*_rank(scene, t, names), -t.span.start), default=None)
    if best is None or fineness(best, names) <= 0:
        seats = capitals(scene, toponyms, names, lexicon)
        if seats or best is None:
            return seats
    if pair := _between(scene, best, toponyms, lexicon):
        return [pair]
    listed = _listed(scene, best, pool, names, lexicon)
    # one of a list holds none of the others: "in Bergen, Stavanger and Trondheim"
    around = [t for t in toponyms if t not in listed] if len(listed) > 1 else toponyms
    return [_bent(scene, t, around, names, lexicon) for t in listed]


def _pool(scene: Scene, toponyms: Sequence[Toponym], names: Names, lexicon: Words) -> list[Toponym]:
    """Give the places that may be the site: those of the clause, else those that hold for it."""
    aside = {
        second.span
        for first, second in pairwise(toponyms)
        if only_says_where(scene, first, second, names, lexicon)
    }
    aside |= {
        first.span
        for first, second in pairwise(toponyms)
        if names_building(scene, first, second, lexicon)
    }
    fit = [t for t in toponyms if t.span not in aside and may_be_site(scene, t, names, lexicon)]
    own = [t for t in fit if t.span.within(scene.clause)]
    rest = [t for t in fit if scene.reaches(t.span) and _shared(scene, t, lexicon)]
    joint = _joint(scene, lexicon)
    return own or [t for t in rest if t.span.start > joint] or rest


def _joint(scene: Scene, lexicon: Words) -> int:
    """Give where ", and" joins what a clause hangs on, else -1: "A fell in X, and in Y B | …"."""
    joint = scene.report.text.rfind(", and ", scene.sentence.start, scene.clause.start)
    if joint < 0:
        return joint
    between = scene.report.text[joint : scene.clause.start].lower().split()
    return -1 if lexicon.forms.keys().isdisjoint(between) else joint


def _shared(scene: Scene, toponym: Toponym, lexicon: Words) -> bool:
    # A place named before ("In Kano, police …, and residents fled") holds for what follows.
    if toponym.span.start < scene.trigger.start or toponym.role == "locative":
        return True
    left = lexicon.whereabouts.get("left", ())  # "crashed after take-off from X"
    return ends_with(words_before(scene, toponym), left) is not None


def _rank(scene: Scene, toponym: Toponym, names: Names) -> tuple[int, int, int]:
    fine = fineness(toponym, names)
    locative = int(toponym.role == "locative")
    gap = min(
        abs(toponym.span.start - scene.trigger.end), abs(scene.trigger.start - toponym.span.end)
    )
    return (int(fine > 0), locative * 2 + fine, -gap)


def _between(
    scene: Scene, best: Toponym, toponyms: Sequence[Toponym], lexicon: Words
) -> Whereabouts | None:
    """Read "on the road between A and B" where one of them is the best site."""
    ways, table = {"to", *lexicon.whereabouts.get("joins", ())}, lexicon.whereabouts
    for at, first in enumerate(toponyms):
        if not ends_with(words_before(scene, first), table.get("between", ())):
            continue
        for second in toponyms[at + 1 : at + _BETWEEN]:
            joined = _gap(scene, first, second).strip(" ,").lower()
            # "State Highway 1 between A and B"; not "X, the crossing between A and B"
            led = _gap(scene, best, first).strip().lower() in table.get("between", ())
            if joined in ways and (best in {first, second} or led):
                span = Span(first.span.start, second.span.end)
                bent = Qualifier(relation="between")
                return Whereabouts(toponyms=(first, second), qualifier=bent, span=span)
    return None


def _listed(
    scene: Scene, best: Toponym, pool: Sequence[Toponym], names: Names, lexicon: Words
) -> list[Toponym]:
    """Give the run of places that stand in one list with the best one and are as fine."""
    at, level = pool.index(best), fineness(best, names)
    listed = [best]
    for row in (pool[:at][::-1], pool[at + 1 :]):
        here = best
        for other in row:
            gap = _gap(scene, here, other)
            alike = gap.strip() != "," or fineness(other, names) == level
            if not alike or not _lists(gap, lexicon):
                break
            listed.append(other)
            here = other
    listed.sort(key=lambda t: t.span.start)
    joined = scene.report.text[listed[0].span.start : listed[-1].span.end].lower().split()
    # "Rudare, Zvečan" without "and" is a place and what holds it, not two places.
    return listed if set(joined) & set(lexicon.whereabouts.get("joins", ())) else [best]


def _gap(scene: Scene, one: Toponym, other: Toponym) -> str:
    """Give the words between two names, without what is said of the first by the way."""
    a, b = (one, other) if one.span.start < other.span.start else (other, one)
    return _ASIDE.sub("", scene.report.text[a.span.end : b.span.start])


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
    """Give one site with the words that bend it and the place that holds it."""
    bent, more = qualifier(words_before(scene, site), lexicon.whereabouts)
    holder = container(scene, site, toponyms, names, lexicon)
    start, end = site.span.start - more, site.span.end
    if holder:
        start, end = min(start, holder.span.start), max(end, holder.span.end)
    return Whereabouts(toponyms=(site,), container=holder, qualifier=bent, span=Span(start, end))
