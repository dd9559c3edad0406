"""What opens a story: a table of datelines, of openings that are none, and of written days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.dateline import days_in, opening
from geo.readers import prepared
from geo.report import Report

PUBLISHED = date(2022, 12, 30)

DATELINES = [
    # words of the dateline, its place, its day, how the story goes on
    ("Brussels 29.12.2022", "Brussels", "2022-12-29", "Drivers cheered"),
    ("Mitrovica 30.12.2022.", "Mitrovica", "2022-12-30", "Drivers cheered"),
    ("MITROVICA, Dec 10 (Agency) -", "MITROVICA", "2022-12-10", "Trucks burned"),
    ("PRISHTINA/BRUSSELS —", "PRISHTINA", None, "The envoy left"),
    ("PRISTINA, Kosovo (AP) —", "PRISTINA", None, "Police came"),
    ("Mitrovica, December 11, 2022 –", "Mitrovica", "2022-12-11", "Two men fled"),
    ("Mitrovica, Sept. 15, (dpa/ABC) –", "Mitrovica", "2022-09-15", "Two men fled"),
    ("Rudare:", "Rudare", None, "Two trucks burned"),
    ("Port-au-Prince, Haiti:", "Port-au-Prince", None, "Gangs fought"),
    ("DETROIT", "DETROIT", None, "The plant closed"),
    ("AUSTIN, Texas", "AUSTIN", None, "A man was hurt"),
    ("SAN JOSE, Costa Rica", "SAN JOSE", None, "The vote was put off"),
    ("NAIROBI (Reuters)", "NAIROBI", None, "The army left"),
    ("Nairobi (Reuters)", "Nairobi", None, "The army left"),
    ("THE HAGUE, Netherlands (AP)_", "THE HAGUE", None, "Judges met"),
    ("The Hague, Monday –", "The Hague", None, "Judges met"),
    ("KYIV, Ukraine –", "KYIV", None, "Seven were hurt"),
    ("NEW YORK, Jan. 5, 2023 /Firm/ --", "NEW YORK", "2023-01-05", "A firm closed"),
    ("MOSCOW, Feb. 29 (TASS) --", "MOSCOW", "2020-02-29", "The river froze"),
    ("LAGOS, 12/29/2022 -", "LAGOS", "2022-12-29", "Police came"),
    ("2022-12-29, Zvečan –", "Zvečan", "2022-12-29", "Trucks left"),
    ("Zvečan, 2022-12-29 –", "Zvečan", "2022-12-29", "Trucks left"),
    ("St. Petersburg, 3 May 2021 –", "St. Petersburg", "2021-05-03", "A train left"),
    ("FLOOD-DAM   MEXICO CITY --", "MEXICO CITY", None, "A dam broke"),
    ("L'AQUILA, Italy —", "L'AQUILA", None, "A quake was felt"),
    ("RUDARE –", "RUDARE", None, "350 officers came"),
    ("BEOGRAD, 27. decembra –", "BEOGRAD", "2022-12-27", "Policija je došla"),
    ("Kosovska Mitrovica, 27.12.2022. –", "Kosovska Mitrovica", "2022-12-27", "Policija ćuti"),
    ("PRIŠTINA, utorak, 27. decembar 2022. (Tanjug) -", "PRIŠTINA", "2022-12-27", "Put je čist"),
    ("РАШКА, 28. децембра –", "РАШКА", "2022-12-28", "Прелаз је затворен"),
    ("Рашка:", "Рашка", None, "Прелаз је затворен"),
    ("PRISHTINË, 29 dhjetor –", "PRISHTINË", "2022-12-29", "Policia foli"),
    ("Mitrovicë, 29 dhjetor 2022 –", "Mitrovicë", "2022-12-29", "Policia foli"),
    ("MITROVICË, 3 janar –", "MITROVICË", "2022-01-03", "Policia foli"),
]

NONE = [
    "(Reuters) - Two trucks burned.",
    "EULEX – the mission in the north – sent a patrol.",
    "KFOR The force sent a patrol.",
    "NATO: The road is calm.",
    "Police: Two men were held.",
    "UPDATE: The road is open.",
    "Photo: A lorry on the road.",
    "Фото: Камион на путу.",
    "By Ana Ilić – The road is open.",
    "Two trucks burned – nobody was hurt.",
    "Monday – The road is open.",
    "December 29 – The road is open.",
    "29.12.2022 The road is open.",
    "12:45 – The road is open.",
    "Q: What did you see?",
    "May: Two trucks burned.",
    "May-October – The road was shut.",
    "Witnesses: Two men ran.",
    "#BreakingNews: Two men ran.",
    "RT @somebody: Two men ran.",
    "He said: Two men ran.",
    "Kosovo Police said on Monday - The road is open.",
    "Serbs began to clear the road on 29.12.2022 in Rudare.",
    "TRUCKS BURN IN RUDARE The fire was put out.",
    "“Nobody was hurt”: The mayor spoke.",
    "Ivan Ilić, reporter – The road is open.",
    "U noći između 26. i 27. decembra – Policija ćuti.",
    "",
]


@pytest.mark.parametrize(("words", "place", "day", "story"), DATELINES)
def test_datelines(words, place, day, story):
    text = f"{words} {story}."
    found = opening(text, 0, PUBLISHED)
    assert text[slice(*found.dateline.place)] == place
    assert str(found.dateline.day) == str(day)
    assert text[slice(*found.dateline.span)].rstrip(".") == words.rstrip(".")
    assert text[found.story :].strip() == f"{story}."


@pytest.mark.parametrize("text", NONE)
def test_openings_that_are_no_datelines(text):
    assert opening(text, 0, PUBLISHED) is None


@pytest.mark.parametrize(
    "text", ["Washington (CNN)\nThe army left.", "Washington (CNN)The army left."]
)
def test_an_agency_may_close_a_dateline(text):
    report = prepared(Report(id="x", text=text))
    assert report.quote(report.dateline.place) == "Washington"
    assert [report.quote(span) for span in report.body] == ["The army left."]


def test_a_dateline_stands_below_a_title_and_a_lead():
    text = (
        "Trucks burn\n\nTwo trucks burned in the night.\n\nRUDARE, Dec 11 – The road is shut again."
    )
    report = prepared(Report(id="x", text=text, published=PUBLISHED))
    assert report.quote(report.dateline.place) == "RUDARE"
    assert [report.quote(span) for span in report.body] == [
        "Two trucks burned in the night.",
        "The road is shut again.",
    ]


def test_a_dateline_stands_behind_a_title_in_the_same_line():
    text = "Mason held after a fire. RUDARE — A mason was held on Monday."
    report = prepared(Report(id="x", text=text))
    assert report.quote(report.dateline.place) == "RUDARE"
    assert [report.quote(span) for span in report.body] == ["A mason was held on Monday."]


@pytest.mark.parametrize(
    "title",
    ["Kurti: No talks under threat", "Vučić: Srbi se neće predati", "Kosovo – a long night"],
)
def test_a_title_with_a_colon_or_a_dash_is_no_dateline(title):
    report = prepared(Report(id="x", text=f"{title}\n\nThe road is shut again, police said."))
    assert report.title == title
    assert report.dateline is None


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("on 29.12.2022 and 3/1/2023", ["2022-12-29", "2023-01-03"]),
        ("on 12/29/2022", ["2022-12-29"]),
        ("2022-12-29T21:00", ["2022-12-29"]),
        ("2022-02-30, 31.4.2022, 99.99.2022", []),
        ("December 29 and Dec. 3rd, 2021", ["2022-12-29", "2021-12-03"]),
        ("29 December, 30th Dec 2021", ["2022-12-29", "2021-12-30"]),
        ("31 December", ["2022-12-31"]),  # the day after publication: written beyond a time zone
        ("1 January", ["2022-01-01"]),
        ("10. decembra i 27. децембра 2021.", ["2022-12-10", "2021-12-27"]),
        ("më 5 nëntor 2022", ["2022-11-05"]),
        ("room 29, Decker 3, May", []),
    ],
)
def test_written_days(line, days):
    assert [str(day.on(PUBLISHED)) for day in days_in(line)] == days


@given(st.text(max_size=200), st.integers(0, 50))
def test_a_dateline_lies_in_its_text_and_before_the_story(text, start):
    found = opening(text, start, PUBLISHED)
    if found:
        span, place = found.dateline.span, found.dateline.place
        assert (
            start <= span.start <= place.start < place.end <= span.end <= found.story <= len(text)
        )


@pytest.mark.parametrize(
    ("text", "published", "filed"),
    [
        (
            "Bomb in Leeds\n\nPublished 3 March 2017, 10:15 GMT\n\nLONDON (Wire) — Two men died.",
            date(2017, 3, 3),
            None,
        ),
        ("Jan. 13, 2020, MANILA - Two men died in Cebu.", None, date(2020, 1, 13)),
        ("LONDON, Friday 3 March 2017 (Wire) -- Two men died.", None, date(2017, 3, 3)),
        ("Beijing (Wire) 2021-07-21: Two men died in Wuhan.", None, date(2021, 7, 21)),
        (
            (
                "A wall falls\n\nACCRA, May 5, 2020 - Two men died in Tema when a wall "
                "of the harbour fell on them, police said.\n\nRelated\n\nA ship sinks\nMay 3, 2020"
            ),
            None,
            date(2020, 5, 5),
        ),
    ],
)
def test_the_day_that_a_head_gives(text, published, filed):
    read = prepared(Report(id="r", text=text))
    assert read.published == published
    assert (read.dateline and read.dateline.day) == filed
