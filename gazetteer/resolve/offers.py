"""What the gazetteer offers for a name, with what the choice needs at hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from weakref import WeakKeyDictionary

from gazetteer.fold import fold
from gazetteer.lookup import BARE, Gazetteer
from gazetteer.place import Candidate
from gazetteer.resolve.offer import Offer, Reading, offer, standing
from gazetteer.resolve.rules import ruled
from gazetteer.resolve.seats import city_first
from gazetteer.resolve.sorting import sorted_out
from gazetteer.resolve.words import Sort, words

MOST = 40  # bearers of a name that are looked at
_ARTICLE = 1.5  # how much more what may have one, after "the"
_ARTICLED = {"water", "relief", "area"}
_LONG = 4  # words of a name that something is named after
_KEPT = 2_000  # names whose offers are kept for the next report

Asked = tuple[str, bool, Sort | None]
_KNOWN: WeakKeyDictionary[Gazetteer, dict[Asked, Reading]] = WeakKeyDictionary()


def offers(
    name: str, gazetteer: Gazetteer, *, article: bool = False, sort: Sort | None = None
) -> Reading:
    """Give who may be meant by a name, best first, typing errors left out.

    A hospital that no gazetteer knows is offered what it is named after, as what holds it. An
    article speaks for a sea, a range, an area: no town is "the Atlantic". What sort of place the
    text says it is speaks for such: "Kunduz province" is not the city. Where that changes nothing,
    the same object is given as without it.
    """
    kept = _KNOWN.setdefault(gazetteer, {})
    found = kept.get((name, article, sort))
    if found is None:
        if len(kept) >= _KEPT:
            kept.clear()
        if sort:
            found = sorted_out(offers(name, gazetteer, article=article), sort, gazetteer)
        else:
            found = _offers(name, gazetteer, article=article)
        kept[name, article, sort] = found
    return found


def _offers(name: str, gazetteer: Gazetteer, *, article: bool) -> Reading:
    name = name.strip()
    if not gazetteer.known(name):  # St. John's is known, Syria's is not
        name = name.removesuffix("'s").removesuffix("’s")
    found = ruled(gazetteer.candidates(name, MOST, typos=False))
    facility = not words().facilities.isdisjoint(fold(name).split(" "))
    if facility and (not found or BARE in found[0].reasons):
        inner = _named_after(name, gazetteer)
        found = gazetteer.candidates(inner, MOST, typos=False) if inner else []
        named = _offered(inner or "", found, gazetteer)
        return tuple(standing(one, "named after") for one in named)
    sort = words().sorts.get(fold(name).rpartition(" ")[2])
    if sort and (not found or BARE in found[0].reasons):  # "North Kivu Province"
        inner = name.rpartition(" ")[0]
        found = gazetteer.candidates(inner, MOST, typos=False) or found
        return sorted_out(tuple(_offered(inner, found, gazetteer)), sort, gazetteer)
    if article:
        whole = gazetteer.candidates(f"the {name}", MOST, typos=False)
        found = _once([*found, *(one for one in whole if BARE not in one.reasons)])
        return tuple(map(_with_article, _offered(name, found, gazetteer)))
    return tuple(_offered(name, found, gazetteer))


def _once(found: Iterable[Candidate]) -> list[Candidate]:
    once: dict[str, Candidate] = {}
    for one in found:
        once.setdefault(one.place.id, one)
    return list(once.values())


def _with_article(offer: Offer) -> Offer:
    if offer.place.feature not in _ARTICLED:
        return offer
    return offer._replace(prior=offer.prior + _ARTICLE)


def _named_after(name: str, gazetteer: Gazetteer) -> str | None:
    """Give the longest known name that opens or closes the words: "Zvečan Hospital"."""
    parts = name.split()
    for size in range(min(len(parts) - 1, _LONG), 0, -1):
        for said in (parts[:size], parts[-size:]):
            inner = " ".join(said)
            bare = words().facilities.isdisjoint(fold(inner).split(" "))
            known = gazetteer.known(inner) if bare else None
            if known and known.exact and known.feature != "demonym":
                return inner
    return None


def _offered(name: str, found: Sequence[Candidate], gazetteer: Gazetteer) -> Iterator[Offer]:
    offered = [offer(one, gazetteer) for one in found if one.place.at is not None]
    return city_first(fold(name), offered)
