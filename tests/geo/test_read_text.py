"""Plain text and markdown become reports: title, publisher, day, body."""

from datetime import date

import pytest

from geo.readers import read


def one(folder, name, data):
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    reading = read(path)
    assert reading.problems == []
    [report] = reading.reports
    return report


def body(report):
    return [report.quote(span) for span in report.body]


def test_text_is_kept_as_given(tmp_path):
    text = "Trucks burn\r\n\r\nRUDARE, Dec 11 – Two trucks\tburned.\r\n"
    report = one(tmp_path, "a.txt", text)
    assert report.text == text
    assert report.id == (tmp_path / "a.txt").as_posix()
    assert report.title == "Trucks burn"
    assert body(report) == ["Two trucks\tburned."]


def test_front_matter_says_what_the_text_does_not(tmp_path):
    source = (
        "---\ntitle: 'Trucks burn: it''s Rudare'\npublisher: Ibar Courier\n"
        "url: https://example.org/a\ndate: 2022-12-11T23:30:00-05:00\nnested:\n  key: value\n---\n"
        "Two trucks burned.\n"
    )
    report = one(tmp_path, "a.txt", source)
    assert report.title == "Trucks burn: it's Rudare"
    assert report.publisher == "Ibar Courier"
    assert report.url == "https://example.org/a"
    assert report.published == date(2022, 12, 11)  # the day of its own clock
    assert report.text.strip() == "Two trucks burned."


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2022-12-11", date(2022, 12, 11)),
        ("2022-12-11 17:40", date(2022, 12, 11)),
        ("2022-12-11T17:40:00Z", date(2022, 12, 11)),
        ("11.12.2022.", date(2022, 12, 11)),
        ("11 December 2022", date(2022, 12, 11)),
        ("December 11, 2022", date(2022, 12, 11)),
        ("11. decembar 2022.", date(2022, 12, 11)),
        ("last week", None),
        ("2022-13-45", None),
    ],
)
def test_days_of_publication(tmp_path, written, day):
    source = f"---\npublished: {written}\n---\nTwo trucks burned.\n"
    assert one(tmp_path, "a.txt", source).published == day


@pytest.mark.parametrize(
    ("line", "day", "publisher"),
    [
        ("Ana Ilić Published December 30, 2022 | 09:06 PM", date(2022, 12, 30), None),
        ("Updated: 30.12.2022 21:06", date(2022, 12, 30), None),
        ("Objavljeno: 30. decembra 2022.", date(2022, 12, 30), None),
        ("Publikuar më 30 dhjetor 2022", date(2022, 12, 30), None),
        ("By A. Ilić, 30 December 2022", date(2022, 12, 30), None),
        ("Ibar Valley Courier 30.12.2022", date(2022, 12, 30), "Ibar Valley Courier"),
        ("Slobodna Evropa 30.12.2022", date(2022, 12, 30), "Slobodna Evropa"),
        ("Source: Ana Ilić, 30 December 2022", date(2022, 12, 30), None),
        ("30 December 2022", date(2022, 12, 30), None),
        ("Prishtinë | 30.12.2022 | 10:30", date(2022, 12, 30), None),
        ("Kosovo · 30 December 2022, 17:40 · 3 min read", date(2022, 12, 30), None),
        ("Radio Ibar | 30.12.2022 | 10:30", date(2022, 12, 30), "Radio Ibar"),
        ("Petak, 30. decembar 2022.", date(2022, 12, 30), None),
    ],
)
def test_a_line_that_says_when_it_was_published(tmp_path, line, day, publisher):
    story = "Two trucks burned on the road at Rudare, police said."
    report = one(tmp_path, "a.txt", f"Trucks burn at night\n\n{line}\n\n{story}\n")
    assert report.published == day
    assert report.publisher == publisher
    assert report.title == "Trucks burn at night"
    assert body(report) == [story]


@pytest.mark.parametrize("gap", [" ", "\n", "\n\n"])
@pytest.mark.parametrize("place", ["Brussels", "Kosovska Mitrovica", "MITROVICA"])
def test_a_place_and_a_day_are_a_dateline_on_their_own_line_too(tmp_path, gap, place):
    report = one(tmp_path, "a.txt", f"Trucks burn\n\n{place} 29.12.2022{gap}Two trucks burned.\n")
    assert report.quote(report.dateline.place) == place
    assert report.day == report.dateline.day == date(2022, 12, 29)
    assert report.publisher is None
    assert body(report) == ["Two trucks burned."]


def test_a_day_may_stand_above_the_title(tmp_path):
    report = one(tmp_path, "a.txt", "29.12.2022\n\nTrucks burn\n\nTwo trucks burned.\n")
    assert report.title == "Trucks burn"
    assert report.published == date(2022, 12, 29)


def test_a_text_without_title_day_or_dateline_is_all_story(tmp_path):
    text = "Shots were heard in the hills, a reader writes. Nobody has confirmed it."
    report = one(tmp_path, "a.txt", text)
    assert (report.title, report.published, report.dateline, report.day) == (None,) * 4
    assert body(report) == [text]


def test_markdown_is_read_without_its_marks(tmp_path):
    source = (
        "---\npublished: 2022-12-11\n---\n\n# Trucks *burn* at Rudare #\n\n"
        "**RUDARE, 11 December** – Two [trucks](https://example.org/a_b) burned, `KFOR` said.\n\n"
        "> The _driver_ was \\*not\\* hurt.\n\n![A truck](a.png)\n\n---\n\n"
        "<div>The road</div> is shut.<!-- not this -->\n\n- **Two** men came.\n"
        "- 3 December: fire in Rudare\n"
    )
    report = one(tmp_path, "a.md", source)
    assert report.title == "Trucks burn at Rudare"
    assert report.quote(report.dateline.place) == "RUDARE"
    assert report.dateline.day == date(2022, 12, 11)
    assert body(report) == [
        "Two trucks burned, KFOR said.",
        "The driver was *not* hurt.",
        "The road is shut.",
        "Two men came.",
        "3 December: fire in Rudare",
    ]


@pytest.mark.parametrize(
    "part", ["# ", "[a](", "**a", "<a", "> ", "`a", "![", "- -", "<!--", "[a]: "]
)
def test_hostile_markdown_is_read_at_once(tmp_path, part):
    assert one(tmp_path, "a.md", "Two trucks burned.\n\n# a" + part * 50_000 + "x").text
