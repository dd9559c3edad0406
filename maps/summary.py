"""What a run says of itself when it is done: lines of plain words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from gazetteer.fallback import Fallback
from gazetteer.spot import Located
from maps.build import Run
from maps.workspace import Workspace


def title_of(space: Workspace, paths: Sequence[Path]) -> str:
    """Call the page as the workspace does, else as its folder."""
    if space.settings.map.title:
        return space.settings.map.title
    name = (space.folder or paths[0]).resolve().stem
    return name.replace("-", " ").replace("_", " ").capitalize()


def summary(told: Run, fallback: Fallback | None) -> Iterator[str]:
    """Say what was read, found, placed, not placed and why, asked and not known."""
    yield f"{many(told.reports, 'report')} read"
    yield from (f"not read: {problem}" for problem in told.problems)
    yield from _incidents(told.located)
    if told.unknown:
        names = ", ".join(f"{name} ({n})" if n > 1 else name for name, n in told.unknown.items())
        yield f"names nobody knew: {names}; add them to gazetteer.yaml"
    yield from _asked(fallback)


def would_ask(fallback: Fallback | None) -> Iterator[str]:
    """Say which names a dry run would have sent, and to whom."""
    names = list((fallback and fallback.wanted) or ())
    if fallback and fallback.stopped:
        yield f"what was answered before is not known: {fallback.stopped}"
        return
    if fallback is None or not names:
        yield "nobody would be asked online: all places are known, or were answered before"
        return
    yield f"would be asked of {fallback.service}, {many(len(names), 'name')}:"
    yield from (f"  {name}" for name in names)
    if len(names) > fallback.limit:
        yield f"of these the first {fallback.limit} in one run; `limit` in dateline.toml says so"


def table_summary(told: Run) -> Iterator[str]:
    """Say what a table held."""
    yield from (f"not read: {problem}" for problem in told.problems)
    yield from _incidents(told.located)


def _incidents(located: Sequence[Located]) -> Iterator[str]:
    placed = sum(one.spot is not None for one in located)
    yield f"{many(len(located), 'incident')} found, {placed} placed"
    reasons = Counter(one.unplaced or "no reason given" for one in located if one.spot is None)
    yield from (f"not placed: {n} because {reason}" for reason, n in reasons.most_common())
    whens = [one.incident.when for one in located if one.incident.when]
    if whens:
        first, last = min(w.start for w in whens), max(w.last for w in whens)
        yield f"days covered: {first} to {last}"
    if undated := len(located) - len(whens):
        yield f"without a day: {undated}"


def _asked(fallback: Fallback | None) -> Iterator[str]:
    if fallback is None:
        return
    if fallback.asked:
        yield f"asked online: {'; '.join(fallback.asked)}"
    if fallback.nameless:
        way = 'write `contact = "you@example.org"` under [fallback] in dateline.toml'
        yield f"{fallback.service} was asked without a contact, which its owners want; {way}"
    if fallback.stopped:
        yield f"online look-up given up: {fallback.stopped}"


def many(count: int, noun: str) -> str:
    """Count something in words: "1 report", "2 reports", "2 entries"."""
    several = f"{noun.removesuffix('y')}ies" if noun.endswith("ry") else f"{noun}s"
    return f"{count} {noun if count == 1 else several}"
