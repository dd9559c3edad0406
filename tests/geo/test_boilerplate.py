"""What stands around a story: tables of lines, and whole pages pasted as text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.boilerplate import kind, without_credits
from geo.readers import prepared
from geo.report import Report, Span

LINES = [
    ("story", "Two trucks burned in Rudare on Monday."),
    ("story", "Comments from both sides were hostile on Monday."),
    ("story", "Related to the arrest, two houses were searched on Monday."),
    ("story", "Share prices fell on Monday, the exchange said."),
    ("story", "Subscribers of the grid lost power on Monday, police said."),
    ("story", "Cookies were thrown at the envoy in Rudare on Monday."),
    ("story", "Loading of grain was halted at the port on Monday."),
    ("story", "Sponsored by a neighbour, the militia took Rudare on Monday."),
    ("story", "Watch committees were set up in Rudare on Monday."),
    ("story", "- 3 November: two men were held."),
    ("story", "1. Two men were held in Rudare."),
    ("story", "Komentarisao je hapšenje u Zvečanu, rekao je portparol."),
    ("heading", "Trucks burn in Rudare"),
    ("heading", "ANA ILIĆ"),
    ("heading", "By Ana Ilić"),
    ("heading", "By A. Ilić, 12 December 2022"),
    ("heading", "Snow closes the pass above Rožaje…"),
    ("heading", "3 min read"),
    ("form", "Leave a Reply"),
    ("form", "Fill in your details below or click an icon to log in:"),
    ("form", "Your email address will not be published. Required fields are marked *"),
    ("form", "You are commenting using your account. ( Log Out / Change )"),
    ("form", "Ostavi odgovor"),
    ("form", "Оставите одговор"),
    ("form", "Lini një përgjigje"),
    ("comments", "Leave a comment"),
    ("comments", "12 comments"),
    ("comments", "Comments (3)"),
    ("comments", "Readers' comments (2)"),
    ("comments", "3 thoughts on “Trucks burn in Rudare”"),
    ("comments", "Ostavite komentar"),
    ("comments", "Komentari (12)"),
    ("comments", "Оставите коментар"),
    ("comments", "Lini një koment"),
    ("related", "Related stories"),
    ("line", "Related: Snow closes the pass"),
    ("related", "More from Kosovo"),
    ("related", "Recommended for you"),
    ("related", "Povezane vesti"),
    ("related", "Најчитаније"),
    ("related", "Lajme të ngjashme"),
    ("offer", "Sign up for our newsletter"),
    ("offer", "Already a subscriber? Log in"),
    ("offer", "Pretplatite se"),
    ("line", "Also read: Snow closes the pass"),
    ("line", "Share this story: Facebook | Twitter | WhatsApp | Copy link"),
    ("line", "Facebook Twitter WhatsApp"),
    ("line", "Home › World › Europe"),
    ("line", "© 2022 Ibar Valley Courier. All rights reserved."),
    ("line", "Tags: Kosovo, roads"),
    ("line", "Loading..."),
    ("line", "(Reporting by Ana Ilić in Mitrovica; Editing by Bob Hill)"),
    ("line", "Bob Cole in Zvečan and Jo May in Peć contributed to this report."),
    ("line", "Our Standards: The Courier's Principles."),
    ("line", "This report was produced by the Courier's desk in Zvečan."),
    ("line", "Contact the reporter at ana@courier.example."),
    ("line", "(This story has not been edited by our staff.)"),
    ("line", "Support independent journalism in Zvečan. Donate today."),
    ("form", "Post your comment"),
    ("story", "Correction: the trucks burned in Rudare on Monday, not on Sunday."),
    ("story", "FILE - Soldiers patrol in Zvečan on 10 November 2022. (EPA)"),
    ("line", "Pročitajte još: Sneg zatvorio prevoj"),
    ("line", "Podeli na mreži"),
    ("line", "Lexoni edhe: Bora mbylli rrugën"),
    ("line", "Të gjitha të drejtat e rezervuara"),
]


@pytest.mark.parametrize(("what", "line"), LINES)
def test_lines(what, line):
    assert kind(line) == what


STORY = (
    "Two trucks burned in Rudare on Monday, and drivers were sent to other roads by the police. "
    "Nobody was hurt in the fire, which was put out after three hours by men from Leposavić."
)
TAILS = {
    "a comment form": (
        "Leave a Reply\n\nYour email address will not be published.\n\n"
        "A bomb exploded in Zvečan, wrote somebody."
    ),
    "comments": (
        "2 comments\n\nivan\nMy cousin was arrested in Zvečan on Tuesday.\n\n"
        "ana\nThey blocked the bridge again yesterday, and I was there until the evening with my "
        "brother and his friends from Zvečan, who had brought tea, bread and two big flags.\n\n"
        "ivan\nNo, that was on Sunday. Do not believe all that is written here."
    ),
    "one comment": "Comments\nivan says:\nTwo men were shot in Zvečan yesterday.\nReply",
    "a comment to post": "Post your comment\nName\nI was in Zvečan when a bomb exploded.",
    "author": "Ana Ilić is a reporter based in Zvečan. She was detained in Prizren in 2019.",
    "authors": (
        "Ana Ilić covers crime for The Courier of Zvečan.\n\n"
        "Bob Hill is the Courier's correspondent in Peć, where he was shot in 2011."
    ),
    "comments in Serbian": "Komentari (1)\n\nivan\nUhapšen je i moj rođak u Zvečanu juče.",
    "related stories": "Related stories\nFire destroys a hall in Peć\nBus leaves road at Prizren",
    "related with stops": "Read next\n\nFour were killed in Prizren.\n\nRiver floods Podgorica.",
    "share bar": "Share this story: Facebook | Twitter | WhatsApp",
    "agency's tail": "(Reporting by Ana Ilić in Zvečan; Editing by Bob Hill in London)",
    "rights": "© 2022 The Courier of Zvečan. All rights reserved.",
    "subscription": (
        "To read everything see our\nSubscription offer\nOr\nRegister for free\n"
        "And read 5 stories a month."
    ),
}


@pytest.mark.parametrize("tail", TAILS.values(), ids=TAILS)
def test_tails_are_no_story(tail):
    report = prepared(Report(id="x", text=f"Trucks burn\n\n{STORY}\n\n{tail}\n"))
    assert [report.quote(span) for span in report.body] == [STORY]


@pytest.mark.parametrize(
    "head",
    [
        "Home World Trucks burn",
        "Trucks burn\n\nAna Ilić Published December 30, 2022 | 09:06 PM",
        "Trucks burn\n\nBy Ana Ilić",
        "Trucks burn\nFacebook Twitter WhatsApp\nPrint this page",
        "Decrease Font Size Increase Font Size\n\nTrucks burn",
    ],
)
def test_heads_are_no_story(head):
    report = prepared(Report(id="x", text=f"{head}\n\n{STORY}", title="Trucks burn"))
    assert [report.quote(span) for span in report.body] == [STORY]


@pytest.mark.parametrize(
    "last",
    [
        "Ana Ilić is a reporter whom police had held there on Sunday.",  # told of before
        "Rudare is a village where reporters gathered on Monday.",
        "Ana Ilić was a reporter at the time, and saw the trucks burn.",
    ],
)
def test_a_reporter_of_whom_the_story_tells_is_no_author(last):
    told = f"{STORY}\n\nA friend of Ana Ilić had seen the trucks."
    report = prepared(Report(id="x", text=f"Trucks burn\n\n{told}\n\n{last}\n"))
    assert report.quote(report.body[-1]) == last


def test_a_link_in_the_middle_does_not_end_the_story():
    text = f"{STORY}\n\nRelated: Snow closes the pass\n\nIt is calm again."
    report = prepared(Report(id="x", text=text))
    assert [report.quote(span) for span in report.body] == [STORY, "It is calm again."]


def test_a_heading_in_the_middle_does_not_end_the_story():
    text = f"{STORY}\n\nLeave a comment\n\n{STORY} {STORY}\n\nIt is calm again."
    report = prepared(Report(id="x", text=text))
    assert report.quote(report.body[-1]) == "It is calm again."


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("Photo: A lorry burns in Rudare. EPA", "A lorry burns in Rudare. EPA"),
        ("A lorry burns in Rudare. Photo: Ana Ilić", "A lorry burns in Rudare."),
        ("It was calm. (Reporting by Ana Ilić)", "It was calm."),
        ("It was calm (the first time in weeks).", "It was calm (the first time in weeks)."),
        ("Police said: it was calm.", "Police said: it was calm."),
    ],
)
def test_captions_and_credits_are_cut_off(line, left):
    assert line[slice(*without_credits(line, Span(0, len(line))))].strip() == left


@given(st.text(min_size=1, max_size=500).filter(str.strip))
def test_every_line_is_of_some_kind(line):
    assert kind(line.strip()) in {
        "story", "heading", "form", "comments", "related", "offer", "line",
    }  # fmt: skip


@pytest.mark.parametrize(
    "line",
    ["Leave a comment", "Leave a Reply", "Related stories", "Subscribe", "a", "- a", "1.1.2022"],
)
def test_a_text_of_many_lines_is_told_at_once(line):
    text = f"{STORY}\n" + f"{line}\n" * 6_000 + "Two ran and nobody saw them.\n" * 6_000
    assert prepared(Report(id="x", text=text)).body


@pytest.mark.parametrize("part", ["(", "<", "{", "a.", "- ", "| ", "“", "12 ", "photo: ", "a (b) "])
def test_a_long_line_is_told_at_once(part):
    line = part * (200_000 // len(part))
    report = prepared(Report(id="x", text=f"Trucks burn\n\n{line.strip()}"))
    assert report.text.startswith("Trucks")
