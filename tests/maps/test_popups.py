"""What a card says, in words: when, where, how many, and which words gave day and place."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.lookup import Gazetteer
from geo.incident import Count, Counts
from geo.report import Span
from geo.when import When, on_day
from maps import popups, reasons
from maps.build import run
from maps.words import languages, words
from tests.maps import samples

ENGLISH = words("en")


def when(start, end, precision, *, uncertain=False):
    return When(start=start, end=end, precision=precision, rule="absolute", uncertain=uncertain)


DEC = [date(2022, 12, n) for n in range(1, 32)]
NEW_YEAR = date(2023, 1, 1)


@pytest.mark.parametrize(
    ("told", "says"),
    [
        (None, "No day given"),
        (on_day(DEC[7], "absolute"), "8 December 2022"),
        (when(DEC[9], DEC[12], "span"), "10–12 December 2022"),
        (when(date(2022, 11, 30), DEC[2], "span"), "30 November – 2 December 2022"),
        (when(DEC[30], date(2023, 1, 2), "span"), "31 December 2022 – 1 January 2023"),
        (when(DEC[7], DEC[8], "span"), "8 December 2022"),
        (when(DEC[9], DEC[12], "span", uncertain=True), "Some time in 10–12 December 2022"),
        (when(DEC[0], DEC[10], "span", uncertain=True), "Early December 2022"),
        (when(DEC[10], DEC[20], "month", uncertain=True), "Mid-December 2022"),
        (when(DEC[20], NEW_YEAR, "month", uncertain=True), "Late December 2022"),
        (when(DEC[0], NEW_YEAR, "month"), "December 2022"),
        (when(date(2022, 10, 1), NEW_YEAR, "month"), "October – December 2022"),
        (when(DEC[4], DEC[11], "week"), "In the week 5–11 December 2022"),
        (when(date(2022, 6, 1), date(2022, 9, 1), "season"), "Summer 2022"),
        (when(DEC[0], date(2023, 3, 1), "season"), "Winter 2022/2023"),
        (when(date(2022, 1, 1), NEW_YEAR, "year"), "In 2022"),
        (when(date(2020, 1, 1), NEW_YEAR, "year"), "2020 – 2022"),
    ],
)
def test_when(told, says):
    assert popups.when_words(told, ENGLISH) == says


@pytest.mark.parametrize(
    ("language", "day", "early"),
    [("sr-Latn", "8. decembra 2022.", "Početkom decembra 2022."),
     ("sr-Cyrl", "8. децембра 2022.", "Почетком децембра 2022."),
     ("sq", "8 dhjetor 2022", "Në fillim të dhjetorit 2022")],
)  # fmt: skip
def test_when_in_other_languages(language, day, early):
    said = words(language)
    assert popups.when_words(on_day(DEC[7], "absolute"), said) == day
    assert popups.when_words(when(DEC[0], DEC[10], "span", uncertain=True), said) == early


PRECISIONS = st.sampled_from(["day", "span", "week", "month", "season", "year"])


@given(
    st.dates(date(1000, 1, 1), date(9000, 1, 1)), st.integers(1, 4000), PRECISIONS, st.booleans()
)
def test_every_range_of_days_can_be_said_in_every_language(start, days, precision, unsure):
    told = when(start, start + timedelta(days=days), precision, uncertain=unsure)
    for language in languages():
        said = popups.when_words(told, words(language))
        assert said
        assert "{" not in said


@pytest.mark.parametrize(
    ("km", "says"),
    [(0.0, "±50 m"), (0.25, "±250 m"), (0.93, "±950 m"), (1.0, "±1 km"), (1.46, "±1.5 km"),
     (9.5, "±10 km"), (9.46, "±9.5 km"), (30.0, "±30 km"), (123.4, "±123 km")],
)  # fmt: skip
def test_how_exact_a_point_is(km, says):
    assert popups.radius_words(km, ENGLISH) == says


@pytest.mark.parametrize(
    ("counts", "says"),
    [
        (Counts(), ""),
        (Counts(killed=Count(best=2), injured=Count(low=3)), "2 killed, at least 3 injured"),
        (Counts(detained=Count(low=10, high=12)), "10 to 12 detained"),
        (Counts(participants=Count(high=90)), "at most 90 took part"),
        (Counts(killed=Count()), ""),
    ],
)
def test_how_many(counts, says):
    assert popups.count_words(counts, ENGLISH) == says


@pytest.mark.parametrize(
    ("language", "number", "km"),
    [("en", "12,000", "±1.5 km"), ("sr-Latn", "12.000", "±1,5 km"),
     ("sr-Cyrl", "12.000", "±1,5 km"), ("sq", "12\xa0000", "±1,5 km")],
)  # fmt: skip
def test_numbers_are_written_as_the_language_does(language, number, km):
    said = words(language)
    assert number in popups.count_words(Counts(participants=Count(best=12_000)), said)
    assert number in (reasons.reason("town, population 12,000", said) or "")
    assert popups.radius_words(1.46, said) == km


def test_a_place_that_was_taken_over_says_so():
    own, over = samples.located(1), samples.located(2, whereabouts=samples.inherited())
    assert popups.place_words(own.spot, ENGLISH) == "Bridge Town"
    assert popups.place_words(over.spot, ENGLISH) == "Bridge Town (inherited)"
    assert popups.place_words(None, ENGLISH) == "Not placed"


def test_notes_do_not_repeat_what_the_lines_for_day_and_place_say():
    said = ("read from 'marched'", "day inherited from a sentence before", "no place: it is none",
            "two reports tell of it")  # fmt: skip
    kept = popups.notes(said, ENGLISH)
    assert kept == ("told by the word “marched”", "two reports tell of it")


LATIN, CYRILLIC, ALBANIAN = map(words, ("sr-Latn", "sr-Cyrl", "sq"))


@pytest.mark.parametrize(
    ("told", "language", "said"),
    [
        ("no gazetteer knows 'Old Ford'", ENGLISH, "no gazetteer knows “Old Ford”"),
        ("its main name; town, population 42,284; others are close by", LATIN,
         "glavno ime mesta; varoš, stanovnika 42.284; druga su u blizini"),
        ("its main name; border-crossing", CYRILLIC, "главно име места; гранични прелаз"),
        ("an official name of Brnjak crossing", ALBANIAN, "emri zyrtar (Brnjak crossing)"),
        ("a bridge; place inherited from the sentence before", ENGLISH, "a bridge"),
        ("place inherited from the sentence before", LATIN,
         "place inherited from the sentence before"),  # said by a line of its own, unless alone
        ("its sentence reads as planned (a model trained on news is 97% sure)", LATIN,
         "model obučen na vestima čita rečenicu kao Planirano, siguran 97%"),
        ("photon at x, asked for 'A': OpenStreetMap node 7, ODbL", LATIN,
         "photon (x), na upit za „A“: OpenStreetMap node 7, ODbL"),
        ("no day: the text says 'Some weeks ago'", CYRILLIC,
         "у тексту пише „Some weeks ago“, што не даје дан"),
        ("'{a}' is written otherwise there", LATIN, "„{a}“ se tamo piše drugačije"),
        ("{0.__class__}; what a table says", LATIN, "{0.__class__}; what a table says"),
    ],
)  # fmt: skip
def test_reasons_are_given_in_the_language_of_the_page(told, language, said):
    assert reasons.reason(told, language) == said


@pytest.mark.parametrize(
    ("told", "language", "said"),
    [
        ("Lima", LATIN, "Lima"),
        ("near Lima", LATIN, "Lima, u blizini"),
        ("12.5 km northeast of Lima", CYRILLIC, "Lima, 12,5 км североисточно"),
        ("Mitrovica, northern part", ALBANIAN, "Mitrovica, pjesa veriore"),
        ("between Lima, southern part and Ica", LATIN, "između: Lima, južni deo – Ica"),
        ("Old Ford, perhaps around Lima", LATIN, "Old Ford, možda u okolini: Lima"),
        ("5 km north of Lima", ENGLISH, "5 km north of Lima"),
        ("12,5 km north of Lima", LATIN, "12,5 km north of Lima"),  # of a table: not ours, not 125
    ],
)
def test_whereabouts_are_given_in_the_language_of_the_page(told, language, said):
    assert reasons.place(told, language) == said


@pytest.mark.parametrize("said", ["near " * 9999, " at " * 9999 + ", asked for " * 9999])
def test_words_of_a_table_that_nest_without_end_stay_as_they_are(said):
    assert reasons.place(said, LATIN) == reasons.reason(said, LATIN) == said


def test_all_reasons_of_the_seeds_are_known():
    seeds = Path(__file__).parents[2] / "seeds"
    told = run([seeds], Gazetteer.open(seeds / "gazetteer.yaml")).located
    spots = [one.spot.because for one in told if one.spot]
    notes = [note for one in told for note in popups.notes(one.incident.notes, LATIN)]
    given = {*spots, *(one.unplaced for one in told if one.unplaced)}
    clauses = {clause for text in given for clause in text.split("; ")}
    english = {clause for clause in clauses if reasons.reason(clause, LATIN) == clause}
    assert {one for one in english if not one.startswith("place inherited")} == set()
    assert [note for note in notes if note.startswith(("read", "told", "no "))] == []


SPANS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda two: Span(*sorted(two)))
)


@given(st.text(max_size=30), SPANS, SPANS)
def test_marks_are_in_order_apart_and_inside_the_quote(quote, days, places):
    source = samples.telling(quote, when_marks=tuple(days), where_marks=tuple(places))
    marks = popups.marks(source)
    ends = [0, *(edge for mark in marks for edge in mark[:2])]
    assert ends == sorted(ends)
    assert ends[-1] <= len(quote.encode("utf-16-le", "surrogatepass")) // 2
    assert all(mark.start < mark.end for mark in marks)
