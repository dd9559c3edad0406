"""In which language a text is written, and the words that its reading goes by."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, NamedTuple

from geo.lexicon import lexicon

_LOOK = 1500  # characters that tell the language
_WORD = re.compile(r"[^\W\d_]+")
_CAPITALS = frozenset("AEIU")  # "I ran", "U.N.": no words of Serbian or Albanian
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
LANGUAGES = ("en", "sr", "sq")  # those with a lexicon; of equals the first is meant


class Words(NamedTuple):
    """What reading needs of one language; words are lower case, without the final stop."""

    never: frozenset[str]  # abbreviations that never end a sentence
    numbered: frozenset[str]  # abbreviations that no number parts from what follows
    open: frozenset[str]  # abbreviations that may end one: the next word decides
    starters: frozenset[str]  # words that open a sentence
    ordinal_stop: bool  # "27. decembra": a stop makes an ordinal
    letters: frozenset[str]  # what is not ASCII in its texts


class PageWords(NamedTuple):
    """What stands around a story, in all languages: pages mix them."""

    form: tuple[str, ...]
    comments: tuple[str, ...]
    related: tuple[str, ...]
    line: tuple[str, ...]
    offer: tuple[str, ...]
    share: frozenset[str]
    by: frozenset[str]
    roles: frozenset[str]
    agencies: frozenset[str]
    press: frozenset[str]
    published: tuple[str, ...]
    photo: tuple[str, ...]
    tail: tuple[str, ...]
    closing: tuple[str, ...]  # what a credit ends on: "contributed to this report"
    bio: frozenset[str]  # behind the name of an author
    writers: frozenset[str]  # what an author is
    not_places: frozenset[str]
    particles: frozenset[str]
    weekdays: frozenset[str]
    weekdays_short: frozenset[str]  # "wed", where a dot stands behind it
    year_marks: frozenset[str]  # "2022. godine"
    bodies: frozenset[str]  # a name that ends on one is nobody's place: "Kosovo Police"
    within: frozenset[str]  # between a reporter and the place: "By Ann Hill in London"
    starters: frozenset[str]  # but "the": "The Hague"
    months: dict[str, int]


@cache
def words(language: str) -> Words:
    """Give the words of a BCP 47 language; one without lexicon reads as English."""
    table = _table(language)
    short = table["abbreviations"]
    return Words(
        never=frozenset(short["never"]),
        numbered=frozenset((*short["numbered"], *short["counted"])),
        open=frozenset((*short["open"], *short["numbered"])),
        starters=frozenset(table["starters"]),
        ordinal_stop=table["ordinal_stop"],
        letters=frozenset(table["letters"]),
    )


@cache
def page_words() -> PageWords:
    """Give the words that tell a story from its page."""
    tables = [_table(language) for language in LANGUAGES]

    def every(part: str, key: str) -> list[str]:
        return [word for table in tables for word in table[part].get(key, ())]

    prefixes = {key: tuple(every("page", key)) for key in _PREFIXES}
    return PageWords(
        **prefixes,
        share=frozenset(every("page", "share")),
        by=frozenset(every("byline", "by")),
        roles=frozenset(every("byline", "roles")),
        press=frozenset(every("byline", "press")),
        agencies=frozenset(every("dateline", "agencies")),
        published=tuple(every("byline", "published")),
        photo=tuple(every("byline", "photo")),
        tail=tuple(every("byline", "tail")),
        closing=tuple(every("byline", "closing")),
        bio=frozenset(every("byline", "bio")),
        writers=frozenset(every("byline", "writers")),
        not_places=frozenset(every("dateline", "not_places")),
        particles=frozenset(every("dateline", "particles")),
        weekdays=frozenset(every("dateline", "weekdays")),
        weekdays_short=frozenset(every("dateline", "weekdays_short")),
        year_marks=frozenset(every("dateline", "year_marks")),
        bodies=frozenset(every("dateline", "bodies")),
        within=frozenset(every("byline", "within")),
        starters=frozenset().union(*(t["starters"] for t in tables)) - {"the"},
        months={name: month for table in tables for name, month in table["months"].items()},
    )


_PREFIXES = ("form", "comments", "related", "line", "offer")


def _table(language: str) -> dict[str, Any]:
    table: dict[str, Any] = lexicon(language.partition("-")[0])["reading"]
    return table


@cache
def _function_words() -> dict[str, frozenset[str]]:
    return {language: frozenset(_table(language)["function_words"]) for language in LANGUAGES}


def language_of(text: str) -> str:
    """Tell the language by script and function words: en, sr-Latn, sr-Cyrl or sq; en if unsure."""
    sample = text[:_LOOK]
    found = [word.lower() for word in _WORD.findall(sample) if word not in _CAPITALS]
    if len(_CYRILLIC.findall(sample)) > len(found):  # words have more than one letter
        return "sr-Cyrl"
    counts = {
        language: sum(map(known.__contains__, found))
        for language, known in _function_words().items()
    }
    best = max(counts, key=lambda language: counts[language])  # the first of equals: en
    return "sr-Latn" if best == "sr" else best
