"""English: what is said, its TIMEX3 value and its days, counted from Thursday, 29 December 2022."""

from datetime import UTC, date, datetime

import pytest

from geo.dates import dates

PUBLISHED = date(2022, 12, 29)
# the sentence, the words that are read, type, value, days and precision
NAMED = [
    ("Riots began on 10 December 2022.", "10 December 2022", "2022-12-10", "2022-12-10"),
    ("Riots began on December 10, 2022.", "December 10, 2022", "2022-12-10", "2022-12-10"),
    ("Riots began on Dec. 10 near the bridge.", "Dec. 10", "2022-12-10", "2022-12-10"),
    ("Riots began on Sept. 9, 2021, and went on.", "Sept. 9, 2021", "2021-09-09", "2021-09-09"),
    ("On the 3rd of March 2021 he fled.", "the 3rd of March 2021", "2021-03-03", "2021-03-03"),
    ("On December 8 they came.", "December 8", "2022-12-08", "2022-12-08"),
    ("They came on 8 December.", "8 December", "2022-12-08", "2022-12-08"),
    ("On 8 December police shut a road.", "8 December", "2022-12-08", "2022-12-08"),
    ("On December 8 police shut a road.", "December 8", "2022-12-08", "2022-12-08"),
    ("Brussels 29.12.2022 (Wire)", "29.12.2022", "2022-12-29", "2022-12-29"),
    ("Filed 2022-12-29 in Brussels", "2022-12-29", "2022-12-29", "2022-12-29"),
    ("Filed 12/29/2022 in Boston", "12/29/2022", "2022-12-29", "2022-12-29"),
    ("Filed 29/12/2022 in London", "29/12/2022", "2022-12-29", "2022-12-29"),
    ("Filed 03/04/2022 in Boston", "03/04/2022", "2022-03-04", "2022-03-04"),
    ("Filed 03.04.2022 in Bonn", "03.04.2022", "2022-04-03", "2022-04-03"),
    ("Filed 1/2/98 in Boston", "1/2/98", "1998-01-02", "1998-01-02"),
    ("Filed 29. 12. 2022 in Bonn", "29. 12. 2022", "2022-12-29", "2022-12-29"),
    ("He left on Thursday, December 29, hours later.", "Thursday, December 29", "2022-12-29",
     "2022-12-29"),
    ("Thursday, the 29th of December 2022", "Thursday, the 29th of December 2022", "2022-12-29",
     "2022-12-29"),
    ("Shots fell on Saturday, 5 March.", "Saturday, 5 March", "2022-03-05", "2022-03-05"),
    ("It was signed on Friday, January 6.", "Friday, January 6", "2023-01-06", "2023-01-06"),
    ("Last Oct. 19 a ferry sank.", "Last Oct. 19", "2022-10-19", "2022-10-19"),
    ("He was shot on May 4 last year.", "May 4 last year", "2021-05-04", "2021-05-04"),
    ("He was held on March eighth.", "March eighth", "2022-03-08", "2022-03-08"),
    ("It was held on the 12th, she said.", "the 12th", "2022-12-12", "2022-12-12"),
    ("He was jailed on the 30th.", "the 30th", "2022-11-30", "2022-11-30"),
    ("The bridge opens on January 4.", "January 4", "2023-01-04", "2023-01-04"),
    ("The court will sit on February 12.", "February 12", "2023-02-12", "2023-02-12"),
    ("In 1999, on 24 March, the raids began.", "24 March", "1999-03-24", "1999-03-24"),
]  # fmt: skip
SPANS = [
    ("Shops shut from 10 to 12 December.", "10", "2022-12-10", "2022-12-10/2022-12-12"),
    ("Shops shut from 10 to 12 December.", "12 December", "2022-12-12", "2022-12-10/2022-12-12"),
    ("Shops shut December 10-12, she said.", "December 10", "2022-12-10", "2022-12-10/2022-12-12"),
    ("Shops shut December 10–12, she said.", "12", "2022-12-12", "2022-12-10/2022-12-12"),
    ("Between 6 and 8 December men vanished.", "6", "2022-12-06", "2022-12-06/2022-12-08"),
    ("Men vanished between 6 and 8 December.", "8 December", "2022-12-08",
     "2022-12-06/2022-12-08"),
    ("Held from 27 May to 2 June 2021", "27 May", "2021-05-27", "2021-05-27/2021-06-02"),
    ("Held from 27 May to 2 June 2021", "2 June 2021", "2021-06-02", "2021-05-27/2021-06-02"),
    ("Held from 27 December to 2 January 2022", "27 December", "2021-12-27",
     "2021-12-27/2022-01-02"),
    ("Held from 27 May to 2 June", "2 June", "2022-06-02", "2022-05-27/2022-06-02"),
    ("Open 27.12.2022-29.12.2022 only", "27.12.2022", "2022-12-27", "2022-12-27/2022-12-29"),
    ("Rain fell from Monday to Wednesday.", "Monday", "2022-12-26", "2022-12-26/2022-12-28"),
    ("Rain fell from Monday to Wednesday.", "Wednesday", "2022-12-28", "2022-12-26/2022-12-28"),
    ("He was held on 5 and 7 December.", "5", "2022-12-05", "2022-12-05"),
    ("He was held on 5 and 7 December.", "7 December", "2022-12-07", "2022-12-07"),
    ("He died between Monday night and Tuesday morning.", "Monday night", "2022-12-26TNI",
     "2022-12-26/2022-12-27"),
    ("Rain fell over the weekend of 10-11 December.", "11 December", "2022-12-11",
     "2022-12-10/2022-12-11"),
    ("Shells fell on December 1, 3 and 5.", "3", "2022-12-03", "2022-12-03"),
    ("Shells fell on 1, 3 and 5 December.", "1", "2022-12-01", "2022-12-01"),
    ("Open Monday-Friday", "Monday", "2022-12-19", "2022-12-19/2022-12-23"),
    ("He ruled from 2009 to 2012.", "2009", "2009", "2009-01-01/2012-12-31"),
    ("the night of 27–28 December", "the night of 27–28 December", "2022-12-27TNI",
     "2022-12-27/2022-12-28"),
    ("They fled a three-day-old siege.", "a three-day-old", "P3D", "2022-12-26/2022-12-29"),
    ("In the last two weeks ten men died.", "the last two weeks", "P2W", "2022-12-15/2022-12-29"),
]  # fmt: skip
COUNTED = [
    ("They met today.", "today", "2022-12-29", "2022-12-29"),
    ("They met yesterday.", "yesterday", "2022-12-28", "2022-12-28"),
    ("They meet tomorrow.", "tomorrow", "2022-12-30", "2022-12-30"),
    ("the day before yesterday", "the day before yesterday", "2022-12-27", "2022-12-27"),
    ("the day after tomorrow", "the day after tomorrow", "2022-12-31", "2022-12-31"),
    ("A man was shot last night.", "last night", "2022-12-28TNI", "2022-12-28"),
    ("A man was shot overnight.", "overnight", "2022-12-28TNI", "2022-12-28"),
    ("They meet tonight.", "tonight", "2022-12-29TNI", "2022-12-29"),
    ("It rained this morning.", "this morning", "2022-12-29TMO", "2022-12-29"),
    ("It rained yesterday evening.", "yesterday evening", "2022-12-28TEV", "2022-12-28"),
    ("It rained on Tuesday night.", "Tuesday night", "2022-12-27TNI", "2022-12-27"),
    ("Three days ago he fled.", "Three days ago", "2022-12-26", "2022-12-26"),
    ("He fled about two weeks ago.", "about two weeks ago", "2022-W50", "2022-12-12/2022-12-18"),
    ("He fled six months ago.", "six months ago", "2022-06", "2022-06-01/2022-06-30"),
    ("He fled a year ago.", "a year ago", "2021", "2021-01-01/2021-12-31"),
    ("He fled 20 years ago.", "20 years ago", "2002", "2002-01-01/2002-12-31"),
    ("He fled a decade ago.", "a decade ago", "2012", "2012-01-01/2012-12-31"),
    ("They meet two weeks from now.", "two weeks from now", "2023-W02", "2023-01-09/2023-01-15"),
    ("He left a fortnight ago.", "a fortnight ago", "2022-W50", "2022-12-12/2022-12-18"),
    ("He broke a 7-month-old pact.", "a 7-month-old", "P7M", "2022-05-01/2022-12-29"),
    ("They came last week.", "last week", "2022-W51", "2022-12-19/2022-12-25"),
    ("They came this week.", "this week", "2022-W52", "2022-12-26/2023-01-01"),
    ("They will come next week.", "next week", "2023-W01", "2023-01-02/2023-01-08"),
    ("They came last month.", "last month", "2022-11", "2022-11-01/2022-11-30"),
    ("They came earlier this year.", "earlier this year", "2022", "2022-01-01/2022-12-31"),
    ("They came over the weekend.", "the weekend", "2022-W51-WE", "2022-12-24/2022-12-25"),
    ("They came last weekend.", "last weekend", "2022-W51-WE", "2022-12-24/2022-12-25"),
    ("He fell on 12 November. Two days later he died.", "Two days later", "2022-11-14",
     "2022-11-14"),
    ("He fell on 12 November. A day earlier he sang.", "A day earlier", "2022-11-11",
     "2022-11-11"),
    ("He fell on 12 November. The following day he died.", "The following day", "2022-11-13",
     "2022-11-13"),
    ("He fell on 12 November. The next morning he died.", "The next morning", "2022-11-13TMO",
     "2022-11-13"),
    ("He fell on 12 November. The previous evening he sang.", "The previous evening",
     "2022-11-11TEV", "2022-11-11"),
    ("He fell on 12 November. That day it rained.", "That day", "2022-11-12", "2022-11-12"),
    ("It struck at 4:17 a.m. on Tuesday.", "4:17 a.m. on Tuesday", "2022-12-27T04:17",
     "2022-12-27"),
    ("Posted 5 March 2022 17:30", "5 March 2022 17:30", "2022-03-05T17:30", "2022-03-05"),
    ("It went on late Friday night.", "late Friday night", "2022-12-23TNI", "2022-12-23"),
    ("He fell on 12 November. The day before, he sang.", "The day before", "2022-11-11",
     "2022-11-11"),
    ("He fell on 12 November. The day after, he died.", "The day after", "2022-11-13",
     "2022-11-13"),
    ("He fell in October. The month before, a school burnt.", "The month before", "2022-09",
     "2022-09-01/2022-09-30"),
    ("He died two days after 12 November.", "two days after 12 November", "2022-11-14",
     "2022-11-14"),
]  # fmt: skip
WEEKDAYS = [
    ("Police came on Tuesday.", "Tuesday", "2022-12-27"),
    ("Police came on Thursday.", "Thursday", "2022-12-29"),
    ("Police came last Thursday.", "last Thursday", "2022-12-22"),
    ("Police said Monday that they will march.", "Monday", "2022-12-26"),
    ("The council will meet on Friday.", "Friday", "2022-12-30"),
    ("On Friday the council will meet.", "Friday", "2022-12-30"),
    ("The vote was postponed until Monday.", "Monday", "2023-01-02"),
    ("Until Monday nobody knew.", "Monday", "2022-12-26"),
    ("The talks resume next Tuesday.", "next Tuesday", "2023-01-03"),
    ("This coming Sunday is a feast.", "This coming Sunday", "2023-01-01"),
    ("He would rule on Wednesday's appeal.", "Wednesday", "2022-12-28"),
    ("He spoke on Tuesday of last week.", "Tuesday of last week", "2022-12-20"),
    ("The Friday attack killed ten.", "Friday", "2022-12-23"),
    ("On Friday Ann Hill fell.", "Friday", "2022-12-23"),
    ("He plans to speak on Saturday.", "Saturday", "2022-12-31"),
    ("They planned a rally on Saturday.", "Saturday", "2022-12-31"),
    ("They are planning for a rally on Sunday.", "Sunday", "2023-01-01"),
    ("On Friday he fell ill over plans for peace.", "Friday", "2022-12-23"),
    ("It had been due to expire on Friday.", "Friday", "2022-12-23"),
]
LONGER = [
    ("He left in May.", "May", "2022-05", "2022-05-01/2022-05-31", "month"),
    ("He left in May 2021.", "May 2021", "2021-05", "2021-05-01/2021-05-31", "month"),
    ("He left last June.", "last June", "2022-06", "2022-06-01/2022-06-30", "month"),
    ("He left in July last year.", "July last year", "2021-07", "2021-07-01/2021-07-31", "month"),
    ("The poll will be held in March.", "March", "2023-03", "2023-03-01/2023-03-31", "month"),
    ("He left in early December.", "early December", "2022-12", "2022-12-01/2022-12-10", "span"),
    ("He left in mid-2021.", "mid-2021", "2021", "2021-05-02/2021-08-31", "year"),
    ("It has been shut since May 2021.", "May 2021", "2021-05", "2021-05-01/2021-05-31", "month"),
    ("He left in mid-December.", "mid-December", "2022-12", "2022-12-11/2022-12-20", "span"),
    ("He left at the end of December.", "the end of December", "2022-12", "2022-12-21/2022-12-31",
     "span"),
    ("He left in the last week of November.", "the last week of November", "2022-11",
     "2022-11-24/2022-11-30", "span"),
    ("He left in the first ten days of May.", "the first ten days of May", "2022-05",
     "2022-05-01/2022-05-10", "span"),
    ("He left in the second week of May 2021.", "the second week of May 2021", "2021-05",
     "2021-05-08/2021-05-14", "span"),
    ("They meet in the week of December 5.", "the week of December 5", "2022-W49",
     "2022-12-05/2022-12-11", "week"),
    ("Sales rose in the quarter.", "the quarter", "2022-Q3", "2022-07-01/2022-09-30", "season"),
    ("Sales rise this quarter.", "this quarter", "2022-Q4", "2022-10-01/2022-12-31", "season"),
    ("Sales beat the year-ago quarter.", "the year-ago quarter", "2021-Q3",
     "2021-07-01/2021-09-30", "season"),
    ("Year-earlier sales were low.", "Year-earlier", "2021", "2021-01-01/2021-12-31", "year"),
    ("Sales rose in last year's fourth quarter.", "last year's fourth quarter", "2021-Q4",
     "2021-10-01/2021-12-31", "season"),
    ("Net rose in the third quarter. In the 2021 period it fell.", "the 2021 period", "2021-Q3",
     "2021-07-01/2021-09-30", "season"),
    ("The last half of 2021 was bad.", "The last half of 2021", "2021-H2",
     "2021-07-01/2021-12-31", "season"),
    ("It lost money in fiscal 2021.", "fiscal 2021", "2021", "2021-01-01/2021-12-31", "year"),
    ("Bells rang in the year two thousand.", "the year two thousand", "2000",
     "2000-01-01/2000-12-31", "year"),
    ("Trains came in the 1800s.", "the 1800s", "18", "1801-01-01/1900-12-31", "year"),
    ("He left in the fall of 1989.", "the fall of 1989", "1989-FA", "1989-09-01/1989-11-30",
     "season"),
    ("They rest next summer.", "next summer", "2023-SU", "2023-06-01/2023-08-31", "season"),
    ("He left this past spring.", "this past spring", "2022-SP", "2022-03-01/2022-05-31",
     "season"),
    ("They meet next Easter.", "next Easter", "2023-04-09", "2023-04-09", "day"),
    ("Rain will fall over the weekend.", "the weekend", "2022-W52-WE", "2022-12-31/2023-01-01",
     "span"),
    ("It rained last summer.", "last summer", "2022-SU", "2022-06-01/2022-08-31", "season"),
    ("It snows this winter.", "this winter", "2022-WI", "2022-12-01/2023-02-28", "season"),
    ("the summer of 2021", "the summer of 2021", "2021-SU", "2021-06-01/2021-08-31", "season"),
    ("31 February 2022 is no day.", "February 2022", "2022-02", "2022-02-01/2022-02-28", "month"),
    ("In 2008 it became a state.", "2008", "2008", "2008-01-01/2008-12-31", "year"),
    ("It became a state in nineteen ninety-one.", "nineteen ninety-one", "1991",
     "1991-01-01/1991-12-31", "year"),
    ("War raged in the 1990s.", "the 1990s", "199", "1990-01-01/1999-12-31", "year"),
    ("War raged in the nineties.", "the nineties", "199", "1990-01-01/1999-12-31", "year"),
    ("a tower of the 12th century", "the 12th century", "11", "1101-01-01/1200-12-31", "year"),
    ("Trade fell in the third quarter.", "the third quarter", "2022-Q3", "2022-07-01/2022-09-30",
     "season"),
    ("Trade fell in the first half of 2021.", "the first half of 2021", "2021-H1",
     "2021-01-01/2021-06-30", "season"),
    ("It is due by year-end.", "year-end", "2022", "2022-12-01/2022-12-31", "month"),
    ("They prayed on Christmas Eve.", "Christmas Eve", "2022-12-24", "2022-12-24", "day"),
    ("They prayed on Good Friday.", "Good Friday", "2022-04-15", "2022-04-15", "day"),
    ("They ate on Thanksgiving 2021.", "Thanksgiving 2021", "2021-11-25", "2021-11-25", "day"),
]  # fmt: skip
DAYLESS = [
    ("The siege lasted three days.", "three days", "DURATION", "P3D"),
    ("A two-year truce ended.", "two-year", "DURATION", "P2Y"),
    ("It took 5 1/2 hours.", "5 1/2 hours", "DURATION", "PT5H30M"),
    ("It took a minute and a half.", "a minute and a half", "DURATION", "PT1M30S"),
    ("A week-long siege ended.", "week-long", "DURATION", "P1W"),
    ("They meet every two weeks.", "every two weeks", "SET", "P2W"),
    ("They pray each evening.", "each evening", "SET", "XXXX-XX-XXTEV"),
    ("They swim every summer.", "every summer", "SET", "XXXX-SU"),
    ("They sing on Monday nights.", "Monday nights", "SET", "XXXX-WXX-1TNI"),
    ("He ruled for the past decade.", "the past decade", "DURATION", "P10Y"),
    ("He ruled for two decades.", "two decades", "DURATION", "P20Y"),
    ("He slept twenty-four hours.", "twenty-four hours", "DURATION", "PT24H"),
    ("The wall stood for 2,000 years.", "2,000 years", "DURATION", "P2000Y"),
    ("He fasted one hundred and five days.", "one hundred and five days", "DURATION", "P105D"),
    ("For the year ended May 31 it lost.", "the year", "DURATION", "P1Y"),
    ("Prices rose in recent months.", "recent months", "DATE", "PAST_REF"),
    ("Prices will rise in coming weeks.", "coming weeks", "DATE", "FUTURE_REF"),
    ("He sang in the past.", "the past", "DATE", "PAST_REF"),
    ("He sang several years ago.", "several years ago", "DATE", "PAST_REF"),
    ("He spoke of today's fashions.", "today", "DATE", "PRESENT_REF"),
    ("He left at noon.", "noon", "TIME", "2022-12-29T12:00"),
    ("The guns fell silent at midnight.", "midnight", "TIME", "2022-12-29T24:00"),
    ("Shots rang out at 14:30 GMT.", "14:30 GMT", "TIME", "2022-12-29T14:30"),
    ("Ice melted 20,000 years ago.", "20,000 years", "DURATION", "P20000Y"),
    ("He was gone for weeks.", "weeks", "DURATION", "PXW"),
    ("He was gone for several months.", "several months", "DURATION", "PXM"),
    ("In the past six months prices rose.", "the past six months", "DURATION", "P6M"),
    ("They march every day.", "every day", "SET", "P1D"),
    ("They march each July.", "each July", "SET", "XXXX-07"),
    ("They march every Monday.", "every Monday", "SET", "XXXX-WXX-1"),
    ("They march on Fridays.", "Fridays", "SET", "XXXX-WXX-5"),
    ("They print a daily bulletin.", "daily", "SET", "P1D"),
    ("He is now free.", "now", "DATE", "PRESENT_REF"),
    ("He was recently freed.", "recently", "DATE", "PAST_REF"),
    ("He will soon be free.", "soon", "DATE", "FUTURE_REF"),
    ("Years later he came back.", "Years later", "DURATION", "PXY"),
    ("Hours later he came back.", "Hours later", "DURATION", "PTXH"),
    ("A few days later he came back.", "A few days later", "DURATION", "PXD"),
    ("He fled years earlier.", "years earlier", "DATE", "PAST_REF"),
    ("He woke at 7:15 p.m. and left.", "7:15 p.m.", "TIME", "2022-12-29T19:15"),
]
NO_TIME = [
    "May I come in?",
    "the march of the bakers",
    "A 52-year-old man was shot.",
    "1998 people were killed.",
    "some 2000 soldiers",
    "Jan Novak spoke.",
    "He will fall and spring back.",
    "room 101, flight 370, page 12",
    "the 5th floor and the 20th anniversary",
    "99/99/2022 and 2022-13-45",
    "His 6-month-old daughter slept.",
    "Good evening from the square.",
]


def read(text: str, published: date | None = PUBLISHED, language: str = "en"):
    return {
        text[mention.span.start : mention.span.end]: mention
        for mention in dates(text, published, language)
    }


@pytest.mark.parametrize(("text", "words", "value", "days"), NAMED + SPANS + COUNTED)
def test_words_are_read_with_their_value_and_days(text, words, value, days):
    mention = read(text)[words]
    assert (mention.value, str(mention.when)) == (value, days)


@pytest.mark.parametrize(("text", "words", "day"), WEEKDAYS)
def test_weekdays_follow_the_tense(text, words, day):
    mention = read(text)[words]
    assert (mention.value, str(mention.when)) == (day, day)
    assert mention.when.rule == "weekday"


@pytest.mark.parametrize(("text", "words", "value", "days", "precision"), LONGER)
def test_longer_times_keep_their_precision(text, words, value, days, precision):
    mention = read(text)[words]
    assert (mention.value, str(mention.when)) == (value, days)
    assert mention.when.precision == precision


@pytest.mark.parametrize(("text", "words", "kind", "value"), DAYLESS)
def test_lengths_sets_and_vague_words_give_no_days(text, words, kind, value):
    mention = read(text)[words]
    assert (mention.type, mention.value, mention.when) == (kind, value, None)


@pytest.mark.parametrize("text", NO_TIME)
def test_what_only_looks_like_a_time_is_none(text):
    assert read(text) == {}


RULES = [
    ("on 10 December 2022", "absolute"),
    ("29.12.2022", "absolute"),
    ("on 10 December", "partial"),
    ("in March", "partial"),
    ("on Tuesday", "weekday"),
    ("yesterday", "relative"),
    ("two weeks ago", "relative"),
]


@pytest.mark.parametrize(("text", "rule"), RULES)
def test_each_day_tells_how_it_was_read(text, rule):
    (mention,) = read(text).values()
    assert mention.when.rule == rule


UNANCHORED = [
    ("They met yesterday.", "XXXX-XX-XX"),
    ("They met on Tuesday.", "XXXX-WXX-2"),
    ("They met on 10 December.", "XXXX-12-10"),
    ("They met in December.", "XXXX-12"),
    ("They met last night.", "XXXX-XX-XXTNI"),
    ("They met on Christmas Day.", "XXXX-12-25"),
]


@pytest.mark.parametrize(("text", "value"), UNANCHORED)
def test_without_publication_the_words_stay_open(text, value):
    (mention,) = read(text, published=None).values()
    assert (mention.value, mention.when) == (value, None)


def test_without_publication_a_chronicle_counts_from_its_dates():
    text = "On 24 March 1999 raids began. Two days later a bridge fell. On 3 April it burnt."
    found = read(text, published=None)
    assert [m.value for m in found.values()] == ["1999-03-24", "1999-03-26", "1999-04-03"]


def test_between_is_some_time_in_these_days_and_from_to_is_all_through():
    assert read("between 6 and 8 December")["6"].when.uncertain
    assert not read("from 6 to 8 December")["6"].when.uncertain


def test_the_publication_may_be_a_moment():
    assert read("yesterday", datetime(2022, 12, 29, 23, 59, tzinfo=UTC)) == read("yesterday")


def test_the_next_sentence_is_not_the_year():
    assert list(read("It began on 5 May. 2021 people came.")) == ["5 May"]
