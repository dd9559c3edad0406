"""The head of a report: its title, the line that says its day, its dateline."""

from __future__ import annotations

import re
from datetime import date
from itertools import takewhile

from geo.dateline import Opening, byline, days_in, opening, title_before
from geo.language import page_words
from geo.readers.told import Told
from geo.report import Dateline, Report, Span

_HEAD = 8  # paragraphs in which title, byline and day stand
_BEHIND = frozenset({"related", "comments", "form"})  # what stands behind a story
_OPENING = frozenset({"story", "heading", "line"})  # what may hold a dateline: "London | 3 May |"
_LINE = 110  # characters of a line that says when a story was published
_TITLE = 200  # characters of a title
_MENU = 60  # characters of a menu that may stand before the title in its line
_TITLE_STOP = re.compile(r"[\"'”’]?\s?[.!?…:–—-]+\s+")
_NAME_WORDS = 5  # "Radio Free Europe 27.12.2022"
_MARKED = re.compile(r"\s*(?:[-–—_:]|\()")
_BARS = frozenset("|·•")
_TIME = re.compile(r"\b\d{1,2}[:.]\d{2}\s?(?:[AaPp]\.?[Mm]\.?|[Uu]hr|h)?(?:\s[A-Z]{2,4})?")
_WORD = re.compile(r"[^\W\d_]+")


def titled(report: Report, told: list[Told]) -> tuple[str | None, list[Told]]:
    """Give the title that the text shows, and what is left."""
    text = report.text
    if report.title and len(_WORD.findall(report.title)) > 1:
        return None, _behind_title(text, told, _bare(report.title))
    for number, (span, what, _) in enumerate(told[:3] if not report.title else ()):
        line = text[span.start : span.end]
        if what == "story" or number + 1 == len(told):
            break
        if what == "heading" and _is_title(line):
            return line, _without(told, number)
    return None, told


def _without(told: list[Told], number: int) -> list[Told]:
    """Leave out a title and what is above it, but for lines that may say a day or a place."""
    return [*(one for one in told[:number] if one.kind == "heading"), *told[number + 1 :]]


def _bare(title: str) -> str:
    return " ".join(title.split()).strip(" .").casefold()


def _behind_title(text: str, told: list[Told], title: str) -> list[Told]:
    for number, (span, what, block) in enumerate(told[:_HEAD]):
        line = text[span.start : span.end]
        bare = _bare(line[: 2 * len(title) + 80])
        menu = len(line) < len(title) + _MENU and line[-1] != "."
        if bare == title or (menu and bare.endswith(title)):
            return _without(told, number)
        start = _past(text, span, title) if number == 0 and bare.startswith(title) else None
        if start:
            return [Told(Span(start, span.end), what, block), *told[1:]]
    return told


def _past(text: str, span: Span, title: str) -> int | None:
    """Give where the story begins in a line that opens with the title and a stop."""
    wanted = len(_WORD.findall(title))
    for number, word in enumerate(_WORD.finditer(text, span.start, span.end), 1):
        if number == wanted:
            stop = _TITLE_STOP.match(text, word.end(), span.end)
            return stop.end() if stop and stop.end() < span.end else None
    return None


def _is_title(line: str) -> bool:
    found = _WORD.findall(line)
    if len(found) < 2 or len(line) > _TITLE or line[0] in "<{[(":
        return False
    if found[0].lower() in page_words().by or line.lower().startswith(page_words().photo):
        return False
    return not (days_in(line) or _is_dateline(line) or byline(line, 0, titled=False))


def _is_dateline(line: str) -> bool:
    found = opening(line, 0, None)
    return bool(found and found.certain)


def published(text: str, told: list[Told]) -> tuple[date | None, str | None, list[Told]]:
    """Give day and publisher from a line like "Published December 30, 2022 | 09:06 PM".

    That line is taken out of the paragraphs, unless it is a dateline too: "London | 3 May 2017".
    """
    for number, (span, what, _) in enumerate(told[:_HEAD]):
        said = _publication(text[span.start : span.end]) if span.end - span.start <= _LINE else None
        opens = what in _OPENING and _is_dateline(text[span.start : span.end])
        if said:
            return *said, told if opens else told[:number] + told[number + 1 :]
        if what in _BEHIND or (what == "story" and opens):
            break  # a day further down is that of another story
    return None, None, told


def _publication(line: str) -> tuple[date | None, str | None] | None:
    day = next((day for day in days_in(line) if day.year), None)
    if not day:
        return None
    name, after = line[: day.span.start], line[day.span.end :]
    rest = _TIME.sub(" ", f"{name} {after}").lower()
    found = _WORD.findall(rest)
    byline = found and found[0] in page_words().by
    if byline or any(word in rest for word in page_words().published):
        return day.on(None), None
    if len(found) > _NAME_WORDS or _MARKED.match(after):
        return None
    if not found or ":" in name or page_words().weekdays.intersection(found):
        return day.on(None), None
    if not (name.rstrip().endswith(",") or page_words().press.isdisjoint(found)):
        return day.on(None), name.strip(" -–—|,·•")
    barred = not _BARS.isdisjoint(line)  # else "Brussels 29.12.2022": a dateline
    return (day.on(None), None) if barred else None


def opened(
    text: str, told: list[Told], published: date | None
) -> tuple[Dateline | None, list[Told]]:
    """Find the dateline that opens the story, and cut it off; a short lead may stand above it."""
    lead = False
    for number, one in enumerate(told[:_HEAD]):
        found = _opening(text, one, published)
        if found and (found.certain or not lead):
            rest = _from(text, one, found.story)
            above = told[:number] if lead else []
            return found.dateline, [*above, *([rest] if rest else []), *told[number + 1 :]]
        if one.kind == "story":
            if lead or one.length > _TITLE:
                break
            lead = True
    return _signed(text, told, lead=lead), told


def _signed(text: str, told: list[Told], *, lead: bool) -> Dateline | None:
    """Give the place of a byline: "By Ann Hill in London"."""
    above = takewhile(lambda one: one.kind != "story", told[:_HEAD])
    for number, (span, _, _) in enumerate(above):
        if found := byline(text[span.start : span.end], span.start, titled=number > 0 or lead):
            return found
    return None


def _opening(text: str, one: Told, published: date | None) -> Opening | None:
    if one.kind not in _OPENING:
        return None
    found = opening(text, one.span.start, published)
    if found and one.kind != "story" and not found.certain:
        return None  # "Kurti: No talks under threat"
    if found is None and one.kind == "story":
        behind = title_before(text, one.span.start, one.span.end)
        return opening(text, behind, published) if behind else None
    return found


def _from(text: str, one: Told, story: int) -> Told | None:
    """Give what is left of a paragraph behind its dateline."""
    start = min(story, one.span.end)
    left = text[start : one.span.end]
    start += len(left) - len(left.lstrip())
    return one._replace(span=Span(start, one.span.end)) if left.strip() else None
