"""When and where a sentence is set that tells no event: the next may be set there as well."""

from __future__ import annotations

from geo.dating import own_day
from geo.incident import Whereabouts
from geo.redating import ANY, points
from geo.scene import Scene, is_fine
from geo.telling import COARSE, Line, Page
from geo.when import DateMention
from geo.whereabouts import sites

_SINCE_REACH = 8  # characters before a day in which "since" may stand
_SET = {"locative", "destination"}  # roles of a place in which a sentence may be set


def notice(page: Page, line: Line) -> None:
    """Remember the town and the day of a sentence that tells no event."""
    paragraph = line.sentence.paragraph
    span = line.sentence.span
    scene = Scene(page.report, span, span, span)
    if where := _site(page, line, scene):
        page.memory.notice_site(paragraph, where)
    mention = own_day(scene, line.dated, page.lexicon) if line.dated else None
    if mention and mention.when and _is_told(page, line, mention):
        news = points(line.sentence.text, page.lexicon)
        if news:
            page.memory.again.setdefault(ANY, mention.when)
        page.memory.keep_day(paragraph, mention.when, main=news or paragraph == 0)


def _site(page: Page, line: Line, scene: Scene) -> Whereabouts | None:
    here = [
        t if t.role == "locative" else t.model_copy(update={"role": "locative"})
        for t in line.places
        if t.role in _SET
    ]
    where = sites(scene, here, page.names, page.lexicon)[:1]
    return where[0] if where and is_fine(where[0].toponyms[0], page.names) else None


def _is_told(page: Page, line: Line, mention: DateMention) -> bool:
    """Tell whether a day is that of what is told: not of speech, a charge, a stretch of time."""
    if mention.when is None or mention.when.precision in COARSE or _since(page, mention):
        return False
    low = line.sentence.text.lower()
    called = any(mark in low for mark in page.lexicon.phrases.get("called_out", ()))
    if not called and page.lexicon.sets["speech"] & set(low.split()):
        return False
    return not any(charge in low for charge in page.lexicon.phrases.get("charged", ()))


def _since(page: Page, mention: DateMention) -> bool:
    """Tell whether a day is only where a stretch of time began: "the first since May"."""
    around = page.report.text[max(0, mention.span.start - _SINCE_REACH) : mention.span.end]
    return bool(set(around.lower().split()) & page.lexicon.sets.get("since", frozenset()))
