"""Days and times as newsrooms of many lands write them, counted from Thursday, 29 December 2022."""

from datetime import date

import pytest

from geo.dates import dates

PUBLISHED = date(2022, 12, 29)
# the sentence, and each time in it: words, value, days
READ = [
    # nights and hours of the day
    ("He died on the intervening night of May 3 and 4.",
     [("the intervening night of May 3 and 4", "2022-05-03TNI", "2022-05-03/2022-05-04")]),
    ("He died on the intervening night of 3 and 4 May.",
     [("the intervening night of 3 and 4 May", "2022-05-03TNI", "2022-05-03/2022-05-04")]),
    ("Clashes raged from Saturday night into Sunday.",
     [("Saturday night", "2022-12-24TNI", "2022-12-24"), ("Sunday", "2022-12-25", "2022-12-25")]),
    ("Men came in the wee hours of Friday.",
     [("the wee hours of Friday", "2022-12-23TMO", "2022-12-23")]),
    ("Men came in the early hours of 12 December.",
     [("the early hours of 12 December", "2022-12-12TMO", "2022-12-12")]),
    ("Men came in the early hours of Tuesday morning.",
     [("the early hours of Tuesday morning", "2022-12-27TMO", "2022-12-27")]),
    ("They met the night before last.",
     [("the night before last", "2022-12-27TNI", "2022-12-27")]),
    ("On Monday evening (26 December) a shell fell.",
     [("Monday evening", "2022-12-26TEV", "2022-12-26"),
      ("26 December", "2022-12-26", "2022-12-26")]),
    # clocks
    ("Shots rang out at 1430 GMT on 3 Feb.",
     [("1430 GMT on 3 Feb.", "2022-02-03T14:30", "2022-02-03")]),
    ("Troops came at 0600hrs on 12 December.",
     [("0600hrs on 12 December", "2022-12-12T06:00", "2022-12-12")]),
    ("He was shot around 1900 hours on Monday.",
     [("around 1900 hours on Monday", "2022-12-26T19:00", "2022-12-26")]),
    ("He was shot at 7.30pm on Monday.",
     [("7.30pm on Monday", "2022-12-26T19:30", "2022-12-26")]),
    ("He was shot at 6.15 am on December 12.",
     [("6.15 am on December 12", "2022-12-12T06:15", "2022-12-12")]),
    ("He was shot at 19h30 on Monday.",
     [("19h30 on Monday", "2022-12-26T19:30", "2022-12-26")]),
    ("Updated: Dec 29, 2022 18:05 IST",
     [("Dec 29, 2022 18:05 IST", "2022-12-29T18:05", "2022-12-29")]),
    ("Posted 29 Dec 2022 14.05 GMT",
     [("29 Dec 2022 14.05 GMT", "2022-12-29T14:05", "2022-12-29")]),
    # days
    ("They met on 26-Dec-2022.", [("26-Dec-2022", "2022-12-26", "2022-12-26")]),
    ("They met on 26-Dec-22.", [("26-Dec-22", "2022-12-26", "2022-12-26")]),
    ("They met on Tuesday, 27th December.",
     [("Tuesday, 27th December", "2022-12-27", "2022-12-27")]),
    ("They met on the 26th of last month.",
     [("the 26th of last month", "2022-11-26", "2022-11-26")]),
    ("They met on the 5th of this month.", [("the 5th of this month", "2022-12-05", "2022-12-05")]),
    ("They met two Fridays ago.", [("two Fridays ago", "2022-12-16", "2022-12-16")]),
    ("They left 48 hours ago.", [("48 hours ago", "2022-12-27", "2022-12-27")]),
    ("They left two hours ago.", [("two hours ago", "2022-12-29TXX", "2022-12-28/2022-12-29")]),
    ("Rain fell between Dec. 20 and Dec. 24.",
     [("Dec. 20", "2022-12-20", "2022-12-20/2022-12-24"),
      ("Dec. 24", "2022-12-24", "2022-12-20/2022-12-24")]),
    ("Riots began on Dec. 10 and ended on the 15th.",
     [("Dec. 10", "2022-12-10", "2022-12-10"), ("the 15th", "2022-12-15", "2022-12-15")]),
    ("He fell on November 12. On the 14th he died.",
     [("November 12", "2022-11-12", "2022-11-12"), ("the 14th", "2022-11-14", "2022-11-14")]),
    ("The trial opens Saturday.", [("Saturday", "2022-12-31", "2022-12-31")]),
    ("Trains will run from January 3 and from August 6.",
     [("January 3", "2023-01-03", "2023-01-03"), ("August 6", "2023-08-06", "2023-08-06")]),
    # feasts
    ("Shops were looted on Eid al-Fitr.",
     [("Eid al-Fitr", "2022-05-03", "2022-05-02/2022-05-04")]),
    ("They prayed on Eid al-Adha 2023.",
     [("Eid al-Adha 2023", "2023-06-29", "2023-06-28/2023-06-30")]),
    ("Shops were full on Black Friday.", [("Black Friday", "2022-11-25", "2022-11-25")]),
    ("They voted on Election Day.", [("Election Day", "2022-11-08", "2022-11-08")]),
    ("They prayed on Holy Thursday.", [("Holy Thursday", "2022-04-14", "2022-04-14")]),
    ("They prayed on Orthodox Easter.", [("Orthodox Easter", "2022-04-24", "2022-04-24")]),
    ("They marched on International Women’s Day.",
     [("International Women’s Day", "2022-03-08", "2022-03-08")]),
    ("They were shot on New Year's Eve.", [("New Year's Eve", "2021-12-31", "2021-12-31")]),
    ("New Year's Day is quiet.", [("New Year's Day", "2023-01-01", "2023-01-01")]),
    ("The towers fell on 9/11.", [("9/11", "2001-09-11", "2001-09-11")]),
    # years and their parts
    ("Profit fell in FY2022-23.", [("FY2022-23", "2022", "2022-01-01/2023-12-31")]),
    ("In the 2014-15 season he won.", [("2014-15", "2014", "2014-01-01/2015-12-31")]),
    ("He served from 2014-2016.",
     [("2014", "2014", "2014-01-01/2016-12-31"), ("2016", "2016", "2014-01-01/2016-12-31")]),
    ("It snowed in the winter of 2020-21.",
     [("the winter of 2020-21", "2020-WI", "2020-12-01/2021-02-28")]),
    ("Figures for 2022-11 are out.", [("2022-11", "2022-11", "2022-11-01/2022-11-30")]),
    ("Profit fell in Q3.", [("Q3", "2022-Q3", "2022-07-01/2022-09-30")]),
    ("Profit fell in H1 2021.", [("H1 2021", "2021-H1", "2021-01-01/2021-06-30")]),
    ("Sales beat those of the 2021 quarter.",
     [("the 2021 quarter", "2021-Q3", "2021-07-01/2021-09-30")]),
    ("He will be freed in two weeks.", [("two weeks", "2023-W02", "2023-01-09/2023-01-15")]),
    ("The port will open in five years.", [("five years", "2027", "2027-01-01/2027-12-31")]),
    ("It had been due to end on Friday.", [("Friday", "2022-12-23", "2022-12-23")]),
    ("By mid-afternoon the road was shut.", [("mid-afternoon", "2022-12-29TAF", "None")]),
    ("He sees the envoy in January.", [("January", "2023-01", "2023-01-01/2023-01-31")]),
    ("He had until mid-March to pay.", [("mid-March", "2023-03", "2023-03-11/2023-03-20")]),
    ("He spoke before Friday's vote.", [("Friday", "2022-12-23", "2022-12-23")]),
    ("Men died in the 1999 raids.", [("1999", "1999", "1999-01-01/1999-12-31")]),
    ("Ten men have died since January.", [("January", "2022-01", "2022-01-01/2022-01-31")]),
    ("He was born in May of the year 1998.",
     [("May of the year 1998", "1998-05", "1998-05-01/1998-05-31")]),
    ("In 2005 Honda built a plant.", [("2005", "2005", "2005-01-01/2005-12-31")]),
    ("the 1975-1990 war",
     [("1975", "1975", "1975-01-01/1990-12-31"), ("1990", "1990", "1975-01-01/1990-12-31")]),
    ("It opened on Veterans Day in 2007.",
     [("Veterans Day in 2007", "2007-11-11", "2007-11-11")]),
    ("a 20th-century tower", [("20th-century", "19", "1901-01-01/2000-12-31")]),
]  # fmt: skip
DAYLESS = [
    ("It lasted three and a half years.", "three and a half years", "DURATION", "P3Y6M"),
    ("It lasted two-and-a-half hours.", "two-and-a-half hours", "DURATION", "PT2H30M"),
    ("It lasted half an hour.", "half an hour", "DURATION", "PT30M"),
    ("Prices rose 5% in the year to March.", "the year", "DURATION", "P1Y"),
    ("He was held ten days later.", "ten days later", "DURATION", "P10D"),
    ("In the past 24 hours ten men died.", "the past 24 hours", "DURATION", "PT24H"),
    ("They meet twice a week.", "twice a week", "SET", "P1W"),
    ("They meet every other day.", "every other day", "SET", "P2D"),
    ("They meet every second year.", "every second year", "SET", "P2Y"),
    ("He will one day return.", "one day", "DATE", "FUTURE_REF"),
    ("It hit a five year low.", "five year", "DURATION", "P5Y"),
    ("It stood a hundred years.", "a hundred years", "DURATION", "P100Y"),
    ("A several-week siege ended.", "several-week", "DURATION", "PXW"),
    ("They are worried about the future.", "the future", "DATE", "FUTURE_REF"),
    ("They meet almost daily.", "daily", "SET", "P1D"),
    ("He stayed for one day.", "one day", "DURATION", "P1D"),
]
NO_TIME = [
    "May said she would march on.",
    "The Sun reported the story, and The March of the Living began.",
    "Prices will fall.",
    "He came second, and it took a second.",
    "The second man ran for the third time.",
    "Call 0161 496 0000 or 555-0199.",
    "They won 3-1 and lost 2-0.",
    "It costs $1,999 or 2022 rupees.",
    "Flight 1999, flight MH370 and a Boeing 1980 vanished.",
    "Some 1,500 goats and 1998 cows died.",
    "page 1998, Article 2019, Resolution 1701",
    "in 2,014 cases",
    "a 57-year-old man, and a man, 57",
    "Three-quarters of the town is lost.",
    "He was soon freed, soon after the raid.",
    "H1 and H5 are strains.",
    "Call 815-748-2060.",
    "He drove a white 2005 Honda into a 1992 Toyota.",
    "USA Today, the Sunday Times and the Daily Mail reported it.",
]


def read(text):
    return [(text[slice(*one.span)], one.value, str(one.when)) for one in dates(text, PUBLISHED)]


@pytest.mark.parametrize(("text", "times"), READ)
def test_times_are_read_as_the_newsroom_means_them(text, times):
    assert read(text) == times


@pytest.mark.parametrize(("text", "words", "kind", "value"), DAYLESS)
def test_lengths_and_sets_are_read_and_give_no_days(text, words, kind, value):
    told = {text[slice(*one.span)]: one for one in dates(text, PUBLISHED)}
    assert (told[words].type, told[words].value, told[words].when) == (kind, value, None)


@pytest.mark.parametrize("text", NO_TIME)
def test_what_only_looks_like_a_time_is_none(text):
    assert read(text) == []
