"""JSON Lines become reports; a bad line is named and the rest is read."""

import json
from datetime import date

import pytest

from geo.readers import read


def lines(folder, *documents):
    path = folder / "a.jsonl"
    path.write_text(
        "\n".join(d if isinstance(d, str) else json.dumps(d) for d in documents), "utf-8"
    )
    return path, read(path)


def test_a_document_keeps_its_text_and_says_the_rest(tmp_path):
    text = "  Two\ttrucks \u2028 burned 🚒 in Rudare.\r\n\r\nNobody came.  "
    full = {"id": 7, "text": text, "title": "Trucks", "published": "2022-12-11T23:59:59+01:00"}
    _, reading = lines(tmp_path, {**full, "publisher": "P", "url": "u", "language": "sr"})
    [report] = reading.reports
    assert report.text == text
    assert (report.id, report.title, report.published) == ("7", "Trucks", date(2022, 12, 11))
    assert (report.publisher, report.url, report.language) == ("P", "u", "sr-Latn")


@pytest.mark.parametrize(
    "fields", [{}, {"id": None, "title": None, "published": None}, {"dct": ""}]
)
def test_all_but_the_text_may_be_missing(tmp_path, fields):
    path, reading = lines(tmp_path, "", {"text": "Two trucks burned.", **fields})
    assert reading.problems == []
    assert reading.reports[0].id == f"{path.as_posix()}:2"
    assert reading.reports[0].published is None


@pytest.mark.parametrize(
    ("given", "text", "language"),
    [
        (None, "Полиција је дошла.", "sr-Cyrl"),
        ("sr", "Полиција је дошла.", "sr-Cyrl"),
        ("sr-Latn", "Полиција је дошла.", "sr-Cyrl"),
        ("sr_RS", "Policija je došla.", "sr-Latn"),
        ("hr", "Rudare.", "sr-Latn"),
        ("sqi", "Rudare.", "sq"),
        ("en-GB", "Police came to the bridge.", "en"),
        ("de", "Die Polizei kam.", "de"),
        (5, "Police came.", "en"),
    ],
)
def test_languages(tmp_path, given, text, language):
    _, reading = lines(tmp_path, {"text": text, "language": given})
    assert reading.reports[0].language == language


def test_dct_is_the_day_where_published_is_missing(tmp_path):
    _, reading = lines(tmp_path, {"text": "Two ran.", "dct": "1998-02-13", "published": None})
    assert reading.reports[0].published == date(1998, 2, 13)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ('{"text": "a', ":2: not JSON"),
        ("[1, 2]", ":2: not a report: an object"),
        ('"text"', ":2: not a report: an object"),
        ('{"id": "a"}', ":2: not a report: 'text' is missing"),
        ('{"text": 5}', ":2: not a report: 'text' is missing"),
    ],
)
def test_a_bad_line_is_named_and_the_rest_is_read(tmp_path, line, says):
    good = {"id": "g", "text": "Two trucks burned."}
    path, reading = lines(tmp_path, good, line, good)
    assert [report.id for report in reading.reports] == ["g", "g"]
    [problem] = reading.problems
    assert problem.startswith(f"{path.as_posix()}{says}")
    assert "\n" not in problem


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"published": "soon"}, "'published' is no day: 'soon'"),
        ({"published": "2021-03"}, "'published' is no day: '2021-03'"),
        ({"dct": 1670717999}, "'dct' is no day: '1670717999'"),
    ],
)
def test_a_day_that_is_none_is_named_and_the_document_is_read_without(tmp_path, fields, says):
    path, reading = lines(tmp_path, {"id": "a", "text": "Two ran.", **fields})
    assert [(report.id, report.published) for report in reading.reports] == [("a", None)]
    assert reading.problems == [f"{path.as_posix()}:1: {says}; read without it, write YYYY-MM-DD"]


@pytest.mark.parametrize("text", ["", "  "])
def test_a_document_may_be_empty(tmp_path, text):
    _, reading = lines(tmp_path, {"id": "a", "text": text}, {"id": "b", "text": "Two ran."})
    assert [(report.id, report.text) for report in reading.reports] == [
        ("a", text),
        ("b", "Two ran."),
    ]
    assert reading.problems == []


@pytest.mark.parametrize(("given", "known_as"), [(7, "7"), ("7", "7"), (True, None), ([1], None)])
def test_an_id_is_a_word_or_a_number(tmp_path, given, known_as):
    path, reading = lines(tmp_path, {"id": given, "text": "Two ran."})
    assert reading.reports[0].id == (known_as or f"{path.as_posix()}:1")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252", "cp1251"])
def test_lines_may_be_in_an_old_encoding(tmp_path, encoding):
    text = "Ватра је букнула у Рудару." if encoding == "cp1251" else "Fire broke out in Orléans."
    lines = "\r\n".join(f'{{"id": {number}, "text": "{text}"}}' for number in (1, 2))
    path = tmp_path / "reports.jsonl"
    path.write_bytes(lines.encode(encoding))
    assert [(one.id, one.text) for one in read(path).reports] == [("1", text), ("2", text)]
