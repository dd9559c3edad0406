"""The story of a report: the paragraphs that tell it, between its head and what follows it."""

from __future__ import annotations

from geo.boilerplate import kind, without_bullet, without_credits
from geo.language import language_of
from geo.readers.author import without_authors
from geo.readers.head import opened, published, titled
from geo.readers.told import Told, told
from geo.report import Report, Span

_LINKS = 120  # characters of a headline in a list of other stories
_TOLD = 60  # characters of story before a comments heading ends it


def prepared(report: Report) -> Report:
    """Fill what a report's own text says of it: language, dateline, body.

    Title, publisher and publication day are taken from the text where the report has none.
    Pure and linear in the length of the text; an empty text gives an empty body.
    """
    text = report.text
    title, rest = titled(report, told(text))
    day, publisher, rest = published(text, rest)
    day = report.published or day
    dateline, rest = opened(text, rest, day)
    filled = {
        "language": _language(report),
        "title": report.title or title,
        "publisher": report.publisher or publisher,
        "published": day,
        "dateline": dateline,
        "body": _body(text, rest),
    }
    return report.model_copy(update=filled)


def _language(report: Report) -> str:
    """Give the language that the report says, in the script of its text; else the text's own."""
    seen = language_of(report.text)
    same = report.language.startswith("sr") and seen.startswith("sr")
    return seen if same or report.language == "en" else report.language


def _body(text: str, told: list[Told]) -> tuple[Span, ...]:
    kept = []
    for span in _story(told):
        bare = without_credits(text, span)
        if bare == span or (bare.start < bare.end and kind(text[bare.start : bare.end]) == "story"):
            kept.append(without_bullet(text, bare))
    kept = without_authors(text, kept)
    if kept:
        return tuple(kept)
    return tuple(span for span, what, _ in told if what in {"story", "heading"})


def _story(told: list[Told]) -> list[Span]:
    """Give the paragraphs that tell the story, without lists of other stories and offers."""
    kept: list[Span] = []
    selling = -1  # the block that sells a subscription
    listing = False  # other stories are listed
    for one in told[: _end(told)]:
        listing = one.kind == "related" or (listing and one.length < _LINKS)
        selling = one.block if one.kind == "offer" else selling
        linked = (listing or selling == one.block) and one.length < _LINKS
        if one.kind == "story" and not linked:
            kept.append(one.span)
    return kept


def _end(told: list[Told]) -> int:
    """Give the number of the paragraph with which a comment form or comments begin.

    A comments heading may be but a link: it ends the story where less follows than is told, or
    where what follows has names among its lines.
    """
    total = sum(one.length for one in told)
    names = sum(one.kind == "heading" for one in told)
    lines = sum(one.kind == "story" for one in told)
    seen = 0
    for number, one in enumerate(told):
        names -= one.kind == "heading"
        lines -= one.kind == "story"
        over = seen > _TOLD and (2 * seen > total or 2 * names >= lines)
        if (one.kind == "form" and seen) or (one.kind == "comments" and over):
            return number
        seen += one.length
    return len(told)
