"""The features by which the tagger reads a text: words, neighbours, gazetteer, document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from geo.toponyms.facts import Fact, fact
from geo.toponyms.lists import listed
from geo.toponyms.matches import Match
from geo.toponyms.tokens import Tokens

_BY = 3  # words before and behind a capital that are tagged with it
_EDGE = fact("\n")
_OUTSIDE = ""
Feature = str | bytes  # bytes are UTF-8, reckoned once a word


class Page(NamedTuple):
    """A text made ready for its features: columns by token number."""

    tokens: Tokens
    facts: list[Fact]
    known: list[str]  # what the gazetteer says of each token: "B-city-6-1", "" where nothing
    counts: Cues
    openings: frozenset[int]  # the first tokens of sentences


class Cues(NamedTuple):
    """How often a word of the document stands in telling places, by its lower case form."""

    led: Counter[str]  # behind a preposition of place
    person: Counter[str]  # behind a title or before a verb of speech
    small: frozenset[str]  # words also written small


def page(tokens: Tokens, found: list[Match]) -> Page:
    """Make a text ready: facts of its words, marks of its known names, cues of the document."""
    facts = [fact(word) for word in tokens.words]
    known = [_OUTSIDE] * len(facts)
    for match in found:
        mark = _mark(match)
        known[match.first] = "B" + mark
        for number in range(match.first + 1, match.last):
            known[number] = "I" + mark
    openings = frozenset(first for first, _ in tokens.sentences)
    return Page(tokens, facts, known, _cues(tokens, facts), openings)


def _mark(match: Match) -> str:
    bin_ = min(9, int(match.known.prominence * 10))
    size = "1" if match.last - match.first == 1 else "2"
    return f"|{match.known.feature}|{bin_}|{size}|{int(match.known.exact)}"


def _cues(tokens: Tokens, facts: list[Fact]) -> Cues:
    places = listed("roles", "locative") | listed("roles", "origin")
    titles, speech = listed("people", "titles"), listed("people", "speech")
    led: Counter[str] = Counter()
    person: Counter[str] = Counter()
    small: set[str] = set()
    words = tokens.words
    for number in range(1, len(words)):
        lower = facts[number].lower
        if tokens.capitals[number]:
            before = facts[number - 1].lower
            if before in places:
                led[lower] += 1
            elif before in titles:
                person[lower] += 1
            if number + 1 < len(words) and facts[number + 1].lower in speech:
                person[lower] += 1
        elif words[number][0].isalpha():
            small.add(lower)
    return Cues(led, person, frozenset(small))


def telling(page: Page, sentence: tuple[int, int]) -> list[int]:
    """Give the tokens of a sentence that tell: capitals, known names, and the words by them.

    No name begins in the middle of a long run of small words; to tag it would only take time.
    """
    first, last = sentence
    capitals, known = page.tokens.capitals, page.known
    kept: list[int] = []
    here = first
    for n in range(first, last):
        if capitals[n] or known[n]:
            kept.extend(range(max(here, n - _BY), min(last, n + 1 + _BY)))
            here = n + 1 + _BY
    return kept


def features(page: Page, sentence: tuple[int, int], kept: Sequence[int]) -> list[list[Feature]]:
    """Give the features of those tokens of a sentence that are `kept`."""
    first, last = sentence
    words, known = page.tokens.words, page.known
    capitals = sum(page.tokens.capitals[first:last])
    letters = sum(words[n][0].isalpha() for n in range(first, last))
    loud = "loud" if capitals * 10 > letters * 6 and letters > 3 else "calm"
    rows = []
    for n in kept:
        if not known[n] and not page.tokens.capitals[n]:
            rows.append(_light(page, n, first, last))
        else:
            rows.append(_full(page, n, first, last, loud))
    return rows


def _light(page: Page, n: int, first: int, last: int) -> list[Feature]:
    """Give few features to a word in small letters: it is almost never in a name."""
    facts, known, capitals = page.facts, page.known, page.tokens.capitals
    row: list[Feature] = list(facts[n].light)
    if n > first and known[n - 1]:
        row.append("-1g")
    if n + 1 < last and known[n + 1]:
        row.append("+1g")
    if n > first and capitals[n - 1]:
        row.extend(facts[n - 1].left[:2])
        row.extend(facts[n].lists)
    if n + 1 < last and capitals[n + 1]:
        row.extend(facts[n + 1].right[:2])
    return row


def _full(page: Page, n: int, first: int, last: int, loud: str) -> list[Feature]:
    facts, known = page.facts, page.known
    here = facts[n]
    before = facts[n - 1] if n > first else _EDGE
    after = facts[n + 1] if n + 1 < last else _EDGE
    row: list[Feature] = [*here.own, *before.left, *after.right, loud]
    if n > first + 1:
        row.extend(facts[n - 2].far_left)
    if n + 2 < last:
        row.extend(facts[n + 2].far_right)
    row.append(f"b={before.lower}|{after.lower}")
    row.append(f"b-={before.lower}|{here.lower}")
    row.append(f"b+={here.lower}|{after.lower}")
    row.append(f"s3={before.shape}|{here.shape}|{after.shape}")
    row.extend(_gazetteer(known, n, first, last))
    row.extend(_run(page, n, first, last))
    row.extend(_document(page.counts, here, starts=n == first))
    return row


def _gazetteer(known: list[str], n: int, first: int, last: int) -> list[str]:
    mark = known[n]
    row = []
    if mark:
        part, feature, bin_, size, exact = mark.split("|")
        row += [f"g={part}{feature}", f"g={part}{feature}{bin_}", f"g={part}{bin_}{size}{exact}"]
        row.append(f"g={part}{feature}{size}{exact}")
    else:
        row.append("g=0")
    if n > first and known[n - 1]:
        row.append("-1g=" + known[n - 1].split("|")[1])
    if n + 1 < last and known[n + 1]:
        row.append("+1g=" + known[n + 1].split("|")[0] + known[n + 1].split("|")[1])
    if n + 2 < last and known[n + 2]:
        row.append("+2g=" + known[n + 2].split("|")[1])
    return row


def _run(page: Page, n: int, first: int, last: int) -> list[str]:
    """Tell where the word stands in its run of capitals."""
    capitals = page.tokens.capitals
    left = n
    while left > first and capitals[left - 1] and n - left < 4:
        left -= 1
    right = n
    while right + 1 < last and capitals[right + 1] and right - n < 4:
        right += 1
    size = right - left + 1
    row = [f"run={min(size, 4)}{min(n - left, 3)}"]
    mark = page.known[n]
    if mark:
        inside = sum(1 for k in range(left, right + 1) if page.known[k])
        row.append(f"rung={'all' if inside == size else 'some'}{min(size, 4)}{mark.split('|')[1]}")
    if left > first:
        row.append(f"runl={page.facts[left - 1].lower}")
    if right + 1 < last:
        row.append(f"runr={page.facts[right + 1].lower}")
    return row


def _document(cues: Cues, here: Fact, *, starts: bool) -> list[str]:
    lower = here.lower
    row = []
    led = cues.led[lower]
    if led:
        row.append(f"led={min(led, 3)}")
    if cues.person[lower]:
        row.append("person")
    if lower in cues.small:
        row.append("small")
    if starts:
        row.append("starts")
    return row
