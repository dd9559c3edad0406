"""What the publisher's name and address say of where a report's places lie: a weak word."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from gazetteer.lookup import Gazetteer
from gazetteer.resolve.offers import offers
from gazetteer.resolve.senses import Sense
from gazetteer.resolve.votes import Votes, chances, vote
from gazetteer.resolve.words import words
from geo.report import Report

_WEIGHT = 0.5  # of the vote of a name in the text
_LONGEST = 3  # words of a place in a publisher's name
_KNOWN = 0.2  # the least prominence of such a place


def around(report: Report, gazetteer: Gazetteer) -> list[Votes]:
    """Give the votes of a report's publisher: "The Paris News", "www.example.rs"."""
    found = [_domain(report.url, gazetteer), _name(report.publisher, gazetteer)]
    return [one for one in found if one is not None]


def _domain(url: str | None, gazetteer: Gazetteer) -> Votes | None:
    """Read the country from the address; most domains say none."""
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:
        return None
    tail = host.rpartition(".")[2]
    if tail in words().anywhere:
        return None
    code = words().domains.get(tail, tail.upper())
    known = gazetteer.place(code) if len(code) == 2 else None
    if known is None or known.type != "country":
        return None
    return Votes({code: _WEIGHT}, _WEIGHT)


def _name(publisher: str | None, gazetteer: Gazetteer) -> Votes | None:
    for name in _parts(publisher or ""):
        known = gazetteer.known(name)
        if known and known.exact and known.prominence >= _KNOWN:
            offered = offers(name, gazetteer)
            sense = Sense((0,), offered)
            return vote(sense, chances([one.prior for one in offered]), _WEIGHT)
    return None


def _parts(publisher: str) -> Iterator[str]:
    """Give the runs of capitalised words of a name, the longest first."""
    said = publisher.split()[:12]
    for size in range(_LONGEST, 0, -1):
        for start in range(len(said) - size + 1):
            run = said[start : start + size]
            if run[0][:1].isupper() and run[-1][:1].isupper():
                yield " ".join(run)
