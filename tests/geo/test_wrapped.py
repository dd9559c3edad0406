"""Hard-wrapped text reads as the paragraph it was; what only looks wrapped keeps its lines."""

import textwrap
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.dates import dates
from geo.incidents import read
from geo.paragraphs import paragraphs
from geo.readers import prepared
from geo.report import Report
from tests.geo.drawn import places

PUBLISHED = date(2022, 12, 29)
STORIES = [
    (
        "Two trucks that had been parked across the road burned in Kosovska Mitrovica on "
        "Monday night, police said. Nobody was hurt. On 27 December 2022 three men were "
        "arrested in Novi Pazar after shots were fired at a patrol near Banja Luka, officials "
        "in Novi Sad told reporters."
    ),
    (
        "A bomb exploded at a market in Addis Ababa on Friday, December 23, killing four "
        "people. The army sent soldiers to Dire Dawa and to Port Sudan the next day. Nineteen "
        "people were injured in San Salvador last week when a wall fell in Santa Ana."
    ),
    (
        "Gunmen attacked a checkpoint in Ciudad Juarez early on Tuesday and killed two "
        "officers. In Los Angeles, protesters marched through the streets on December 26, "
        "2022. A flood destroyed forty houses in Rio Branco in the second week of December."
    ),
]
KEPT = [
    "Trucks burn at Rudare\nTwo trucks burned on the road at Rudare on Monday, police said.",
    "- flour for Novi Pazar\n- oil for Banja Luka\n- blankets for Rudare and the villages",
    "1. Police came to the house at noon and left without a word.\n2. Nobody was hurt.",
    "Town           Killed   Hurt\nNovi Pazar     3        12 men\nRudare         1        4 men",
    "Town | Killed | Injured on Monday\nNovi Pazar | 3 | 12 or so in all\nRudare | 1 | 4 at most.",
    "By Ann Hill\nBBC News, London\nTwo men were killed when a wall fell on them, police said.",
    "The river is dark\nAnd the bridges are low,\nNobody asks me\nWhere the soldiers go.",
    "Police came to the house at noon and left without a word.\nNobody was hurt.",
    "Novi Pazar\nBanja Luka\nRudare",
    "Comments\nivan says:\nall is calm here.",
    "> Two trucks that had been parked burned in Kosovska\n> Mitrovica on Monday, police said.",
    (
        "Police came to the house at noon and left without a word, men said.\n"
        "iPhone sales fell in Novi Pazar, the shop said on Tuesday evening.\nThe mayor spoke."
    ),
    (
        "May 3, 2021: Two trucks burn at Rudare and the road is shut for hours by\n"
        "May 4, 2021: Police come in from Novi Pazar to clear the road of trucks."
    ),
    (
        "Place: Novi Pazar, near the old station, the market and the river bank\n"
        "Killed: nobody, as far as the police say on Monday evening."
    ),
    (
        "Three Killed In Clashes Near Kosovska Mitrovica As Crowds Block Roads\n"
        "Police said two officers were hurt."
    ),
]


def told(text, names):
    """Give what is read, in words that do not tell where lines end."""
    report = prepared(Report(id="x", text=text, published=PUBLISHED))
    found = read(report, names)
    for one in (*found.toponyms, *found.dates):
        assert report.quote(one.span)
    return (
        [(one.name, one.cls, one.role) for one in found.toponyms],
        [(" ".join(report.quote(one.span).split()), one.value) for one in found.dates],
        [
            (one.kind, one.status, str(one.when), one.whereabouts and places(one), one.counts)
            for one in found.incidents
        ],
    )


@pytest.mark.parametrize("story", STORIES, ids=[story[:20] for story in STORIES])
@given(width=st.integers(40, 100), end=st.sampled_from(["\n", "\r\n", "\n  "]))
@settings(max_examples=12, deadline=None)
def test_wrapping_changes_nothing(story, width, end, names):
    lines = textwrap.wrap(story, width, break_on_hyphens=False)
    assert told(end.join(lines), names) == told(story, names)


@pytest.mark.parametrize("place", ["Kosovska\nMitrovica", "Novi\nSad", "Los\nAngeles"])
def test_a_name_across_the_end_of_a_line_is_one_name(place, names):
    text = f"Two trucks that had been parked there burned in {place} on Monday, police said."
    report = prepared(Report(id="x", text=text, published=PUBLISHED))
    [one] = read(report, names).toponyms
    assert one.name == place.replace("\n", " ")
    assert report.quote(one.span) == place


def test_a_date_across_the_end_of_a_line_is_one_date():
    text = "Two trucks that had been parked across the road burned on 27\nDecember 2022 at Rudare."
    [one] = dates(text, PUBLISHED)
    assert (one.value, text[slice(*one.span)]) == ("2022-12-27", "27\nDecember 2022")


@pytest.mark.parametrize("text", KEPT)
def test_lines_that_were_not_wrapped_stay_apart(text):
    assert [text[slice(*one.span)] for one in paragraphs(text)] == text.split("\n")


def test_a_width_that_one_paragraph_shows_holds_for_the_next():
    long = textwrap.fill(STORIES[0], 60)
    short = "Police came to the house in the valley at noon, and left it.\nNobody was hurt."
    assert len(paragraphs(f"{long}\n\n{short}")) == 2


def test_an_item_of_a_list_holds_the_lines_that_hang_under_it():
    items = [
        textwrap.fill(story, 60, initial_indent="- ", subsequent_indent="  ") for story in STORIES
    ]
    text = "\n".join(items)
    assert [text[slice(*one.span)] for one in paragraphs(text)] == items


def test_a_long_title_is_not_joined_where_the_text_below_is_not_wrapped():
    title = "Three killed in clashes near Kosovska Mitrovica as crowds block roads"
    text = f"{title}\nPolice said two officers were hurt.\n\n{STORIES[0]}"
    assert len(paragraphs(text)) == 3


def test_a_press_release_that_is_wrapped_at_72_reads_as_it_was_meant():
    story = textwrap.fill(f"BANJA LUKA, Dec. 28 -- {STORIES[0]}", 72)
    text = f"FOR IMMEDIATE RELEASE\nContact: Ann Hill, 555-0100\n\nTrucks burn\n\n{story}\n\n###"
    assert [one.block for one in paragraphs(text)] == [0, 0, 1, 2, 3]


@given(st.lists(st.text("aB .,-\n\r|\t1)", max_size=60), max_size=8).map("\n".join))
def test_paragraphs_are_ordered_and_hold_all_that_is_not_space(text):
    found = paragraphs(text)
    held = "".join(text[slice(*one.span)] for one in found)
    assert "".join(held.split()) == "".join(text.split())
    ends = [0, *(at for one in found for at in one.span)]
    assert ends == sorted(ends)
