"""What stands around a story on a page: told by words of the lexicon and by the form of a line."""

from __future__ import annotations

import re
from typing import Literal

from geo.language import page_words
from geo.report import Span

Kind = Literal[
    "story",  # sentences
    "heading",  # a short line without a stop: title, headline, name, credit
    "form",  # opens a comment form
    "comments",  # may open comments
    "related",  # opens a list of other stories
    "offer",  # sells a subscription
    "line",  # a line of the page: share bar, "also read", rights
]

_OPENS = 60  # characters that tell what a line opens
_SHORT = 14  # words: a line without a stop is a sentence from here on
_CREDITS = 300  # characters of a line that names who helped
_CUT = 22  # words: a line that ends in dots is a headline up to here
_WORD = re.compile(r"\w+")
# Not that of an initial, nor that of "No. 5".
_STOP = re.compile(r"(?<!\b[^\W\d_])[.!?][\"'”’“»)\]]*(?=\s(?!\d)|$)")
_END = re.compile(r"[.!?:;][\"'”’“»)\]]{0,6}$")
_BAR = re.compile(r"\s[|•·›»/>]\s")
_ITEM = re.compile(r"[-*•·–]\s|\d{1,2}[.)]\s")
_BULLET = re.compile(r"[-*•·–]\s+")
_SCRAP = re.compile(r"<[^<>]*>?|\{[^{}]*\}?|(?:https?://|data:)\S*")
_ONE = re.compile(r":\s*\w")  # "Related: Snow closes the pass": one story, not a list
_COUNTED = re.compile(r"\d+\s+")  # "12 comments"
_LABEL = re.compile(r"([^\W\d_][^\W\d_ ]* ?[^\W\d_]*)\s*:\s*")
_TAIL = re.compile(r"[\s(\[]*\(([^()]*)\)\s*$")


def kind(line: str) -> Kind:
    """Tell what a paragraph is."""
    lexicon = page_words()
    low = line[:_OPENS].lower().lstrip(" *>|[(-–—•·")
    counted = _COUNTED.match(low)
    bare = low[counted.end() :] if counted else low
    if _opens(bare, lexicon.form):
        return "form"
    if _opens(low, lexicon.line) or _bar(line) or _credits(line):
        return "line"
    short = len(line) < 400 and line.count(" ") < _CUT - 1
    if short:
        if _heads(line, bare, lexicon.related):
            return "line" if _ONE.search(line) else "related"
        if _heads(line, bare, lexicon.comments):
            return "comments"
        if _opens(low, lexicon.offer):
            return "offer"
    return "story" if _tells(line) else "heading"


def _opens(low: str, prefixes: tuple[str, ...]) -> bool:
    """Tell whether a line opens with one of these as whole words."""
    if not low.startswith(prefixes):
        return False
    return any(
        low.startswith(prefix) and not (prefix[-1].isalnum() and low[len(prefix) :][:1].isalnum())
        for prefix in prefixes
    )


def _heads(line: str, low: str, prefixes: tuple[str, ...]) -> bool:
    """Tell whether these words are all of a line, or close with a colon or a count."""
    if not _opens(low, prefixes):
        return False
    prefix = max((p for p in prefixes if low.startswith(p)), key=len)
    rest = low[len(prefix) :].strip()
    return rest[:1] in {"", ":", "("} or (" " in prefix and not _END.search(line))


def _credits(line: str) -> bool:
    """Tell "Bob Cole in Belgrade contributed to this report."."""
    closing = page_words().closing
    return len(line) < _CREDITS and line.rstrip(" .)]").lower().endswith(closing)


def _bar(line: str) -> bool:
    """Tell a bar of links: "Facebook | Twitter | Copy link", "Home › World"."""
    if len(line) > 200 or _STOP.search(line):
        return False
    parts = _BAR.split(line)
    if len(parts) > 2 and all(len(part.split()) < 4 for part in parts[1:]):
        return True
    found = _WORD.findall(line.lower())
    shared = sum(word in page_words().share for word in found)
    return 0 < len(found) < _SHORT and 2 * shared > len(found)


def _tells(line: str) -> bool:
    """Tell a line with a sentence in it from a headline, a name, a scrap of mark-up."""
    if line[0] in "<{" and ("data:" in line[:_OPENS] or not _WORD.search(_SCRAP.sub("", line))):
        return False
    if len(line) > 400:
        return True
    count = line.count(" ") + 1
    if line.endswith(("…", "...")):
        return count >= _CUT or bool(_STOP.search(line[:-3]))
    if _STOP.search(line) or count >= _SHORT:
        return count > 1
    return count > 3 and bool(_ITEM.match(line) or _END.search(line))


def without_bullet(text: str, span: Span) -> Span:
    """Cut the mark of a list from a paragraph: "- 3 November: …"."""
    bullet = _BULLET.match(text, *span)
    return Span(bullet.end(), span.end) if bullet and bullet.end() < span.end else span


def without_credits(text: str, span: Span) -> Span:
    """Cut from a paragraph the label of a caption, its credit, and "(Reporting by …)"."""
    start, end = span
    photo = page_words().photo
    label = _LABEL.match(text, start, min(end, start + 40))
    if label and label[1].lower().strip() in photo:
        start = label.end()
    tail = _TAIL.search(text, max(start, end - 400), end)
    if tail and tail[1].lower().lstrip().startswith(page_words().tail):
        end = tail.start()
    credit = text.rfind(". ", start, end) + 1
    if credit and end - credit < 90:
        last = _LABEL.match(text, credit + 1, end)
        if last and last[1].lower().split()[0] in photo:
            end = credit
    return Span(start, max(start, end))
