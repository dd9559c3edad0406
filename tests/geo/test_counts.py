"""How many, as a sentence puts it: (low, best, high) for each thing counted."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.counts import counts
from geo.report import Span


def read(text, language="en"):
    return {
        thing: (count.low, count.best, count.high)
        for thing, count in counts(text, language)
        if count is not None
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police arrested nine men.", {"detained": (9, 9, 9)}),
        ("Twenty-two people were killed.", {"killed": (22, 22, 22)}),
        ("A landslide killed thirty-one people.", {"killed": (31, 31, 31)}),
        ("A 3-year-old boy died.", {}),
        ("A 13-storey tower fell and killed five people.", {"killed": (5, 5, 5)}),
        ("At least 12 people were killed and 30 wounded.",
         {"killed": (12, 12, None), "injured": (30, 30, 30)}),
        ("The blast killed 12 people and injured 30.",
         {"killed": (12, 12, 12), "injured": (30, 30, 30)}),
        ("Three people died and dozens were injured.",
         {"killed": (3, 3, 3), "injured": (24, None, 99)}),
        ("More than 1,200 protesters marched.", {"participants": (1200, 1200, None)}),
        ("Several hundred farmers rallied.", {"participants": (300, None, 900)}),
        ("About 350 police officers entered the town.", {"participants": (None, 350, None)}),
        ("Up to 40 people were detained.", {"detained": (None, 40, 40)}),
        ("The raid killed between 10 and 15 people.", {"killed": (10, None, 15)}),
        ("From 80 to 100 people were arrested.", {"detained": (80, None, 100)}),
        ("Seven rebels and two soldiers were killed.", {"killed": (9, 9, 9)}),
        ("Two hundred people drowned.", {"killed": (200, 200, 200)}),
        ("In 2022 five people drowned.", {"killed": (5, 5, 5)}),
        ("Nobody was hurt.", {}),
        ("The house has 40 rooms.", {}),
    ],
)  # fmt: skip
def test_english(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Najmanje pet osoba je ubijeno, a deset ranjeno.", "sr-Latn",
         {"killed": (5, 5, None), "injured": (10, 10, 10)}),
        ("Uhapšeno je 12 osoba.", "sr-Latn", {"detained": (12, 12, 12)}),
        ("Убијено је седам људи.", "sr-Cyrl", {"killed": (7, 7, 7)}),
        ("Policia ka arrestuar tre persona.", "sq", {"detained": (3, 3, 3)}),
    ],
)  # fmt: skip
def test_other_languages(text, language, expected):
    assert read(text, language) == expected


def test_dates_count_nobody():
    text = "On 8 December police arrested two men."
    assert counts(text, skip=[Span(3, 13)]).detained.best == 2


@given(st.text(max_size=200), st.sampled_from(["en", "sr-Cyrl", "sq", "xx"]))
@settings(max_examples=80, deadline=None)
def test_never_raises_and_never_runs_backwards(text, language):
    for _, count in counts(text, language):
        if count is not None and count.low is not None and count.high is not None:
            assert count.low <= count.high


@pytest.mark.parametrize(
    ("text", "language", "date", "detained"),
    [
        ("Uhapšeno je 10. decembra pet osoba.", "sr-Latn", "10. decembra", 5),
        ("Police arrested on 10 May five men.", "en", "10 May", 5),
        ("Police arrested men on 10 May.", "en", "10 May", None),
    ],
)
def test_a_date_counts_nothing_and_parts_nothing(text, language, date, detained):
    at = text.index(date)
    found = counts(text, language, [Span(at, at + len(date))])
    assert (found.detained and found.detained.best) == detained
