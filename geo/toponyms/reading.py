"""The whole reading of place names: tokens, known names, weighing, roles."""

from __future__ import annotations

from geo.names import Names
from geo.report import Report
from geo.toponym import Class, Role, Toponym
from geo.toponyms.lists import listed
from geo.toponyms.matches import Match, matches
from geo.toponyms.roles import role_of
from geo.toponyms.rules import believed
from geo.toponyms.tokens import Tokens, tokens


def toponyms(report: Report, names: Names) -> list[Toponym]:
    """Give the place names of a report's whole text, in text order, none overlapping.

    Never raises on any text; linear in its length.
    """
    page = tokens(report.text)
    found: list[Toponym] = []
    previous: tuple[int, Role] | None = None
    for match, score in believed(page, matches(page, names)):
        before = previous[1] if previous and _joined(page, previous[0], match.first) else None
        role = _role(report, page, match, before)
        span = page.span(match.first, match.last)
        name = report.quote(span)
        found.append(Toponym(span=span, name=name, cls=_class(match), role=role, score=score))
        previous = match.last, role
    return found


def _role(report: Report, page: Tokens, match: Match, before: Role | None) -> Role:
    if report.dateline and page.span(match.first, match.last).within(report.dateline.span):
        return "dateline"
    if match.known.feature == "demonym":
        return "mentioned"
    return role_of(page, match.first, match.last, match.known, before)


def _class(match: Match) -> Class:
    if match.known.feature in ("demonym", "facility"):
        return "demonym" if match.known.feature == "demonym" else "facility"
    return "place"


def _joined(page: Tokens, last: int, first: int) -> bool:
    """Tell whether two names stand in one list: "in Brod, Luka and the town of Rudare"."""
    lists, skip = listed("roles", "lists"), listed("roles", "skip")
    between = [word.lower() for word in page.words[last:first]]
    return bool(between) and all(word in lists or word in skip for word in between)
