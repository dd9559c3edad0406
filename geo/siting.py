"""The place of a happening: what its sentence says, else what it inherits, and why it has none."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice, pairwise

from geo.events.tokens import lows
from geo.events.words import Words
from geo.holding import held
from geo.incident import NO_PLACE, NOT_KNOWN, Whereabouts
from geo.lands import pointed_at
from geo.scene import country_acts, is_country
from geo.telling import Telling
from geo.toponym import Toponym
from geo.when import When

_OWNS = ("'s ", "’s ")
_RECENT = 3  # days before a report that may be told of from where it was filed
_LONG_AGO = 10  # and beyond these days it inherits the place of its own paragraph only


def place(telling: Telling, when: When | None) -> tuple[list[Whereabouts], str | None]:
    """Give the sites that are said, else the one that is inherited; and a note how, or why none.

    Args:
        telling: what is told.
        when: its day, as far as it is known.
    """
    page, said = telling.page, telling.said
    fine = [where for where in said if not is_country(where, page.names)]
    if fine:
        return [held(where, telling) for where in fine], None
    towards = pointed_at(page.report, telling.scene.clause, page.lexicon)
    if towards and towards in page.lands:
        return [page.lands[towards]], f"place inherited: the {towards} of what the report names"
    known, how = _known(telling)
    return (known, how) if known and not said else _inherited(telling, when)


def _inherited(telling: Telling, when: When | None) -> tuple[list[Whereabouts], str | None]:
    """Give the site that is inherited of what is told before; and a note how, or why none."""
    said = telling.said
    where, note = telling.page.memory.site(telling.paragraph, telling.family)
    if where and (land := _owner(telling, when)):
        return [where[0].model_copy(update={"land": land})], f"{note}, if it is {land.name}'s"
    if said and not _is_part(where, said[0]):
        return [], f"{NO_PLACE}only a country is named, {said[0].toponyms[0].name!r}"
    if nowhere := _nowhere(telling):
        return [], nowhere
    hindrance = _hindrance(telling, where, telling.days_ago(when))
    return ([], f"{NO_PLACE}{hindrance}") if hindrance else (where, note)


def _owner(telling: Telling, when: When | None) -> Toponym | None:
    """Give the only land named, where the sentence says what is its: "Serbia's second city"."""
    page, event = telling.page, telling.event
    named = [t for t in telling.line.places if t.cls != "demonym"]
    owned = {t.name for t in named if page.report.text.startswith(_OWNS, t.span.end)}
    known = page.names.known(named[0].name) if named else None
    if owned != {t.name for t in named} or len(owned) != 1 or _nowhere(telling):
        return None
    elsewhere = event.earlier or telling.days_ago(when) > _RECENT
    acts = country_acts(telling.scene, telling.line.places, page.names)
    land = known is not None and known.feature == "country"
    return named[0] if land and not acts and not elsewhere else None


def _known(telling: Telling) -> tuple[list[Whereabouts], str]:
    """Give where the report has set the same happening: "the attack", one of the same person."""
    memory, event = telling.page.memory, telling.event
    if (event.refers or event.day) and (spoken := memory.spoken_of(telling.family)):
        return spoken, "place inherited from where the report speaks of it before"
    around = memory.where or (None if memory.noticed else memory.opening)
    if around and _in_same_place(telling):
        same = around.model_copy(update={"inherited": around.inherited or "report"})
        return [same], "the same place as before"
    told = memory.befallen.place(telling.victims)
    lent = [where.model_copy(update={"inherited": "report"}) for where in told]
    return lent, "place inherited from what the report tells of the same person"


def _in_same_place(telling: Telling) -> bool:
    """Tell whether the clause points at the place told before: "the same city", "died there"."""
    page = telling.page
    low = f"{page.report.quote(telling.scene.clause).lower()} "
    marks = page.lexicon.whereabouts.get("same_place", ())
    return any(mark in low for mark in marks) or _says_there(low, page.lexicon)


def _says_there(clause: str, lexicon: Words) -> bool:
    """Tell "two men died there" from "there were two dead"."""
    words = lows(clause)
    no_place = lexicon.sets.get("auxiliary", frozenset()) | lexicon.sets.get(
        "modal_if", frozenset()
    )
    there = lexicon.whereabouts.get("there", ())
    pairs = pairwise([*words, ""])
    return any(low in there and after not in no_place for low, after in islice(pairs, 1, None))


def _is_part(where: Sequence[Whereabouts], country: Whereabouts) -> bool:
    """Tell whether a site is a part of the country that bears its name: "northern Kosovo"."""
    names = {t.name for spot in where for t in spot.toponyms}
    return country.toponyms[0].name in names


def _unnamed(telling: Telling) -> bool:
    """Tell whether the sentence says that nobody knows where it was."""
    low = telling.line.sentence.text.lower()
    return any(mark in low for mark in telling.page.lexicon.whereabouts.get("unnamed", ()))


def _nowhere(telling: Telling) -> str | None:
    """Say so where the sentence tells that the place is not known, or is no place on a map."""
    if _is_countrywide(telling):
        return f"{NO_PLACE}it was in all of a country"
    return NOT_KNOWN if _unnamed(telling) else None


def _is_countrywide(telling: Telling) -> bool:
    """Tell whether the clause is of a whole country: "shut the country's borders"."""
    low = telling.page.report.quote(telling.scene.clause).lower()
    return any(mark in low for mark in telling.page.lexicon.whereabouts.get("countrywide", ()))


def _hindrance(telling: Telling, where: Sequence[Whereabouts], days_ago: int) -> str | None:
    """Say why a place that stands further off is not inherited."""
    long_ago = days_ago > _LONG_AGO
    if not where or (where[0].inherited == "sentence" and not (telling.event.day and long_ago)):
        return None
    if telling.event.earlier and telling.mention:
        return "it was at another time, and the text names none for it"
    named = any(t.cls != "demonym" for t in telling.line.places)
    if where[0].inherited == "dateline" and (named or days_ago > _RECENT):
        return "none of the places named is its scene"
    if long_ago:
        return "it was long before, and the text names none for it"
    if country_acts(telling.scene, telling.line.places, telling.page.names):
        return "a country did it, and the text names none for it"
    return None
