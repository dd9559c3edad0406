"""What holds for every text, every day of the calendar and every publication day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.dates import dates
from geo.dates.feasts import feast_day
from geo.lexicon import lexicon

LANGUAGES = ("en", "sr-Latn", "sr-Cyrl", "sq")
DAYS = st.dates(date(1950, 1, 1), date(2049, 12, 31))
WORDS = sorted(
    {word for rows in lexicon("en")["dates"]["classes"].values() for key in rows
     for word in rows[key]}
    | {"3", "12", "29th", "2022", "12.11.2022", "14:30", ",", ".", "-", "'s", "he fled", "a.m."}
)  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=200), st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join)
)
ENGLISH = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
           "October", "November", "December")  # fmt: skip
SERBIAN = ("januara", "februara", "marta", "aprila", "maja", "juna", "jula", "avgusta",
           "septembra", "oktobra", "novembra", "decembra")  # fmt: skip
CYRILLIC = ("јануара", "фебруара", "марта", "априла", "маја", "јуна", "јула", "августа",
            "септембра", "октобра", "новембра", "децембра")  # fmt: skip
ALBANIAN = ("janar", "shkurt", "mars", "prill", "maj", "qershor", "korrik", "gusht", "shtator",
            "tetor", "nëntor", "dhjetor")  # fmt: skip
WRITTEN = {
    "en": (
        lambda day: f"{day.day} {ENGLISH[day.month - 1]} {day.year}",
        lambda day: f"{ENGLISH[day.month - 1]} {day.day}, {day.year}",
        lambda day: day.strftime("%A, %B %d, %Y"),
        lambda day: f"{day:%m/%d/%Y}",
        lambda day: f"{day:%d.%m.%Y}",
        date.isoformat,
    ),
    "sr": (
        lambda day: f"{day.day}. {SERBIAN[day.month - 1]} {day.year}. godine",
        lambda day: f"{day.day}. {CYRILLIC[day.month - 1]} {day.year}.",
        lambda day: f"{day:%d.%m.%Y}.",
    ),
    "sq": (
        lambda day: f"{day.day} {ALBANIAN[day.month - 1]} {day.year}",
        lambda day: f"{day:%d.%m.%Y}",
    ),
}
FORMS = [(language, write) for language, forms in WRITTEN.items() for write in forms]


@given(TEXTS, st.none() | st.dates(), st.sampled_from(LANGUAGES))
def test_any_text_is_read_into_spans_in_order_that_do_not_overlap(text, published, language):
    end = 0
    for mention in dates(text, published, language):
        assert end <= mention.span.start < mention.span.end <= len(text)
        assert mention.value
        end = mention.span.end


@pytest.mark.parametrize(
    "word",
    [
        "from ",
        "between ",
        "about ",
        "the night of ",
        "one ",
        "1.",
        "\n",
        "Q3 ",
        "2022-23 ",
        "May: ",
    ],
)
def test_a_word_said_thousands_of_times_is_read_to_the_end(word):
    assert dates(word * 5000 + ". He fled on 3 May 2021.", None)[-1].value == "2021-05-03"


@given(TEXTS, DAYS)
def test_reading_twice_gives_the_same(text, published):
    assert dates(text, published) == dates(text, published)


@pytest.mark.parametrize(("language", "write"), FORMS)
@given(day=DAYS, published=st.none() | DAYS)
def test_a_day_that_is_written_out_reads_back_to_itself(language, write, day, published):
    (mention,) = dates(write(day), published, language)
    assert mention.value == day.isoformat()
    assert (mention.when.start, mention.when.last) == (day, day)


@given(DAYS, st.integers(-400, 400))
@pytest.mark.parametrize("said", ["today", "yesterday", "tomorrow", "three days ago", "last night"])
def test_days_that_are_counted_shift_with_publication(said, published, by):
    shift = timedelta(by)
    (here,), (there,) = dates(said, published), dates(said, published + shift)
    assert there.when.start == here.when.start + shift


@given(DAYS)
def test_a_weekday_of_the_past_is_the_latest_one(published):
    (mention,) = dates("He fled on Friday.", published)
    assert mention.when.start.isoweekday() == 5
    assert timedelta(0) <= published - mention.when.start < timedelta(7)


@given(DAYS)
def test_a_weekday_of_the_future_is_the_next_one(published):
    (mention,) = dates("He will speak on Friday.", published)
    assert mention.when.start.isoweekday() == 5
    assert timedelta(0) <= mention.when.start - published < timedelta(7)


@given(DAYS, st.integers(0, 300))
def test_a_day_without_year_is_the_latest_one_of_the_past(published, ago):
    day = published - timedelta(ago)
    (mention,) = dates(f"They fled on {ENGLISH[day.month - 1]} {day.day}.", published)
    assert mention.value == day.isoformat()


@given(DAYS, st.integers(1, 40))
def test_a_span_of_days_holds_both_its_ends(first, length):
    last = first + timedelta(length)
    ends = (f"{day.day} {ENGLISH[day.month - 1]} {day.year}" for day in (first, last))
    mentions = dates("from {} to {}".format(*ends), None)
    assert [m.value for m in mentions] == [first.isoformat(), last.isoformat()]
    assert {(m.when.start, m.when.last) for m in mentions} == {(first, last)}


EASTERS = [(1961, 4, 2), (1998, 4, 12), (2000, 4, 23), (2008, 3, 23), (2011, 4, 24), (2022, 4, 17),
           (2025, 4, 20), (2038, 4, 25)]  # fmt: skip


@pytest.mark.parametrize(("year", "month", "day"), EASTERS)
def test_easter_falls_on_its_day(year, month, day):
    assert feast_day("easter+0", year) == date(year, month, day)


FEASTS = [("11:4:4", 2022, "2022-11-24"), ("05:-1:1", 2022, "2022-05-30"),
          ("09:1:1", 2023, "2023-09-04"), ("12-25", 2022, "2022-12-25")]  # fmt: skip


@pytest.mark.parametrize(("feast", "year", "day"), FEASTS)
def test_feasts_fall_on_their_days(feast, year, day):
    assert feast_day(feast, year).isoformat() == day


@pytest.mark.parametrize("feast", ["islamic:01-10", "islamic:10-01", "islamic:12-29"])
def test_a_feast_by_the_moon_falls_in_every_year(feast):
    assert all(feast_day(feast, year).year == year for year in range(700, 9990))
