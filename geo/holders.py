"""What holds a site: "Rudare in Zvečan municipality", "Hpakant, Kachin", "Kachin's Hpakant"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from geo.events.words import Words
from geo.names import Names
from geo.scene import DISTRICT, Scene, fineness
from geo.sitehood import BACK, is_bearing
from geo.toponym import Toponym

_BUILDING = re.compile(r"(?: [A-Z][\w'’]{1,20}){0,3} ([A-Z]\w{2,20})(?: in| of|,) ?(?:the )?")
_SOMEWHERE_ON = {"at", "near", "in", "outside"}
_FEW = 4  # words from a place to one that says where it lies, without a comma


def container(
    scene: Scene, site: Toponym, toponyms: Sequence[Toponym], names: Names, lexicon: Words
) -> Toponym | None:
    """Give the place of a sentence that is said to hold the site, and is no smaller than it."""
    text, level = scene.report.text, fineness(site, names)
    for other in toponyms:
        if other is site or other.cls == "demonym":
            continue
        if other.span.start > site.span.end:
            held = _holds(text[site.span.end : other.span.start], lexicon)
        else:
            held = _owns(text[other.span.end : site.span.start])
        if held and fineness(other, names) <= level:
            return other
    return None


def names_building(scene: Scene, first: Toponym, second: Toponym, lexicon: Words) -> bool:
    """Tell whether a name is that of a building in the next: "St Francis Church in Owo".

    Or that of a way at the next: "the Northern Highway near Owo".
    """
    gap = scene.report.text[first.span.end : second.span.start]
    if gap.strip().removesuffix(" the") in _SOMEWHERE_ON and _is_way(first, lexicon):
        return True
    name = _BUILDING.fullmatch(gap)
    return name is not None and name[1].lower() in lexicon.whereabouts.get("buildings", ())


def _is_way(toponym: Toponym, lexicon: Words) -> bool:
    return toponym.name.rpartition(" ")[2].lower() in lexicon.whereabouts.get("ways", ())


def _owns(between: str) -> bool:
    """Tell whether a name before the site has it: "Kachin's jade town of Hpakant"."""
    return len(between) < BACK and between.startswith(("'s ", "’s "))


def _holds(between: str, lexicon: Words) -> bool:
    """Tell whether the words between two names say that the second holds the first."""
    if len(between) >= BACK:
        return False
    words = between.lower().replace("(", ", ").replace("'s", " of").replace("’s", " of")
    plain = words.replace(",", " ").split()
    joined = "," in words or bool({"in", "of"} & set(plain))
    return joined and set(plain) <= set(lexicon.whereabouts.get("holders", ()))


def only_says_where(
    scene: Scene, first: Toponym, second: Toponym, names: Names, lexicon: Words
) -> bool:
    """Tell whether a name only helps to say where the one before lies.

    "X, 5 km west of Y", "the X market west of Y"; "Hamilton, Ontario", the land that the one
    before lies in.
    """
    gap = scene.report.text[first.span.end : second.span.start].strip()
    if gap == ",":
        return fineness(second, names) < fineness(first, names) >= DISTRICT
    head = gap.lower().removesuffix(" the")
    words = head.split()
    apart = set(words) & {",", *lexicon.whereabouts.get("joins", ())}
    near = gap.startswith(",") or (len(words) <= _FEW and not apart)
    return near and head.endswith(" of") and is_bearing(head[:-3], lexicon)
