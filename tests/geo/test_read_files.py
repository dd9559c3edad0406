"""Any file: its encoding, what cannot be read, which files are found, the readers' contract."""

import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geo.errors import ReadError
from geo.readers import found, prepared, read, readers
from geo.report import Report
from geo.sentences import sentences

SERBIAN = (
    "U noći između 26. i 27. decembra postavljene su dve barikade, javlja policija. "
    "Šest vozila je ćutke prešlo reku kod Zvečana, a građani su čekali."
)
CYRILLIC = "Прелаз Мердаре затворен је у поноћ. Грађани су поставили барикаду на путу."
ALBANIAN = "Serbët filluan të enjten të heqin barrikadat afër Zveçanit, tha policia."
ENGLISH = "The café in Orléans was shut on Monday – “nobody was hurt,” said Mr Müller of Zürich."


def one(folder, name, data):
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    reading = read(path)
    assert reading.problems == []
    [report] = reading.reports
    return report


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (SERBIAN, "utf-8"),
        (SERBIAN, "utf-8-sig"),
        (SERBIAN, "utf-16"),
        (SERBIAN, "utf-32"),
        (SERBIAN, "cp1250"),
        (SERBIAN, "iso8859-2"),
        (CYRILLIC, "cp1251"),
        (CYRILLIC, "iso8859-5"),
        (CYRILLIC, "utf-16"),
        ("Рашка", "cp1251"),
        ("Barikade kod Zvečana", "cp1250"),
        ("Goran Rakić left.", "cp1250"),
        (ALBANIAN, "cp1252"),
        (ALBANIAN, "cp1250"),
        (ENGLISH, "cp1252"),
        ("Nobody was hurt – said he.", "cp1252"),
        ("Mr Müller left.", "latin-1"),
    ],
)
def test_encodings(tmp_path, text, encoding):
    assert one(tmp_path, "a.txt", text.encode(encoding)).text == text


def test_a_few_torn_bytes_do_not_spoil_a_text(tmp_path):
    data = SERBIAN.encode()
    report = one(tmp_path, "a.txt", data[:20] + b"\xff" + data[20:])
    assert report.text.replace("\ufffd", "") == SERBIAN


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.txt", b"", "no text in it"),
        ("a.txt", b" \n\t \n", "no text in it"),
        ("a.txt", b"---\ntitle: a\n---\n", "no text in it"),
        ("a.md", b"", "no text in it"),
        ("a.md", b"---\n\n***\n", "no text in it"),
        ("a.html", b"", "no text in the page; save it"),
        ("a.html", b"<html><script>a()</script></html>", "no text in the page; save it"),
        ("a.jsonl", b"", "no document in it"),
        ("a.jsonl", b"not json", "1: not JSON"),
        ("a.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, "this is no text"),
        ("a.txt", b"%PDF-1.4 text text text", "this is no text"),
        ("a.txt", b"{\\rtf1 text}", "this is no text"),
        ("a.html", b"PK\x03\x04" + bytes(range(256)), "this is no text"),
        ("a.md", "Two ran.".encode("utf-16-le"), "this is no text"),
        ("a.docx", b"PK", "nobody reads .docx; save it as .htm, .html, .jsonl, .md, .txt"),
        ("a", b"text", "nobody reads files without suffix"),
    ],
)
def test_a_file_that_cannot_be_read_is_named_with_the_way_out(tmp_path, name, data, says):
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(ReadError) as caught:
        read(path)
    message = str(caught.value)
    assert message.startswith(f"{path.as_posix()}:")
    assert says in message
    assert "\n" not in message


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(ReadError, match=r"a\.txt: there is no such file or folder; check its name"):
        read(tmp_path / "a.txt")
    with pytest.raises(ReadError, match="seedz: there is no such file or folder"):
        read(tmp_path / "seedz")


def test_a_folder_without_reports_is_named(tmp_path):
    (tmp_path / "notes.pdf").write_bytes(b"%PDF")
    [path] = found([tmp_path])
    with pytest.raises(ReadError, match=r"no report in this folder; put \.htm, .* files in it"):
        read(path)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_a_file_that_may_not_be_read_is_named(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Two ran.")
    path.chmod(0)
    with pytest.raises(ReadError, match="it may not be read; give yourself the right"):
        read(path)


def test_a_huge_line_is_read(tmp_path):
    report = one(tmp_path, "a.txt", b"a" * 3_000_000 + b". Two ran.")
    assert sentences(report)[-1].text == "Two ran."


def test_files_are_found_sorted_and_once(tmp_path):
    for name in ("b.txt", "a.md", ".hidden.txt", "c.pdf", "deep/d.HTML", ".git/e.txt", "f.jsonl"):
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Two ran.")
    inside, other = tmp_path / "in", tmp_path / "in" / "c.pdf"
    names = ["a.md", "b.txt", "deep/d.HTML", "f.jsonl"]
    assert found([inside]) == [inside / name for name in names]
    assert found([inside / "b.txt", inside, other]) == sorted([other, *found([inside])])


def test_a_workspace_stands_for_its_reports(tmp_path):
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "a.txt").write_text("Two ran.")
    (tmp_path / "README.md").write_text("No report.")
    assert found([tmp_path]) == [tmp_path / "reports" / "a.txt"]


def outcome(suffix, data):
    """Give reports and problems; a refusal is a problem, and anything else raised is a bug."""
    try:
        return readers[suffix](data, f"x{suffix}", None)
    except ReadError as wrong:
        return [], [str(wrong)]


@pytest.mark.parametrize("suffix", sorted(readers))
@given(st.binary(max_size=300))
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_a_reader_gives_reports_or_refuses(suffix, data):
    reports, problems = outcome(suffix, data)
    assert reports or problems
    assert all(prepared(report).text.strip() for report in reports)
    assert all(problem.startswith(f"x{suffix}:") for problem in problems)
    assert not any("\n" in problem for problem in problems)


@given(st.text(max_size=400), st.none() | st.text(max_size=40), st.none() | st.dates())
@settings(deadline=None)
def test_preparing_again_changes_nothing(text, title, published):
    report = Report(id="x", text=text, title=title, published=published)
    once = prepared(report)
    assert once.text == text
    assert prepared(once) == once
    ends = [0, *(end for span in once.body for end in span)]
    assert ends == sorted(ends)
    assert ends[-1] <= len(text)
