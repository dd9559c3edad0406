"""The rules of a place book: in these reports X means Y, and Z is no place."""

import pytest

from gazetteer.book import read_book
from gazetteer.book_checks import check_files
from gazetteer.book_reading import read_entries
from gazetteer.editing import Drop, apply, merge, plan, plan_undo, rules
from gazetteer.fold import fold
from gazetteer.lookup import Gazetteer
from gazetteer.resolve import resolve
from geo.errors import BookError, EditRefused
from geo.report import Report, Span
from geo.toponym import Toponym

BOOK = """\
north-bank:
  name: Severni Breg
  type: city
  at: [20.86, 42.9]
  country: XK
  names:
    - Breg
  means: Mitrovica      # the desk, 3 December

old-town: {name: Varoš, type: town, at: [20.5, 42.5], names: [Breg]}
not-places:
  names:
    - Kamen   # an agency
    - the Mandate
  notes: ours
"""

TOWN = BOOK.splitlines()[9]


@pytest.fixture
def book(tmp_path):
    path = tmp_path / "gazetteer.yaml"
    path.write_text(BOOK, "utf-8")
    return path


@pytest.fixture
def opened(book, cache):
    """Open the gazetteer with the book as it stands."""
    return lambda: Gazetteer.open(book, cache=cache)


def chosen(text, name, gazetteer):
    report = Report(id="r", text=text)
    start = text.index(name)
    span = Span(start, start + len(name))
    one = Toponym(span=span, name=name, cls="place", role="locative", score=0.4)
    return resolve(report, [one], gazetteer)[0]


@pytest.mark.parametrize("name", ["Mitrovica", "MITROVICA", "Митровица"])
def test_a_name_means_what_the_book_says(opened, name):
    choice = chosen(f"A fire broke out in {name} on Monday.", name, opened())
    assert choice.place.id == "north-bank"
    assert "your place book says that this is meant" in choice.because
    assert choice.score > 0.99


def test_what_is_meant_is_found_first_and_others_stay_to_be_seen(opened):
    first, *others = opened().candidates("Mitrovica")
    assert (first.place.id, first.score) == ("north-bank", 1.0)
    assert others
    assert opened().known("Mitrovica").local


def test_what_is_meant_goes_before_an_entry_that_bears_the_name(opened, book):
    apply(rules.mean([book], "Breg", opened().place("old-town")))
    assert [one.place.id for one in opened().candidates("Breg", 2)] == ["old-town", "north-bank"]
    choice = chosen("A fire broke out in Breg.", "Breg", opened())
    assert (choice.place.id, choice.runners_up) == ("old-town", ())


@pytest.mark.parametrize("name", ["Kamen", "kamen", "Камен", "The Mandate"])
def test_a_rejected_name_is_no_place(opened, name):
    gazetteer = opened()
    assert gazetteer.known(name) is None
    assert gazetteer.candidates(name) == []
    choice = chosen(f"A fire broke out in {name}.", name, gazetteer)
    assert choice.place is None
    assert choice.because == f"your place book says that {name!r} is no place"


def problems(book, old, new):
    book.write_text(BOOK.replace(old, new), "utf-8")
    _, whole = check_files({book: book.read_bytes()})
    assert read_entries({book: book.read_bytes()})[1] == whole
    return [line.removeprefix(f"{book}:") for line in whole]


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("Mitrovica  ", "[Mitrovica, 12]  ", '8:22: means: 12 is read as a number; write "12"'),
        ("names: [Breg]", "means: [X, mitrovica]",
         "10:66: means: 'mitrovica' means 'north-bank' already, on line 1; keep one of the two"),
        ("the Mandate", "Митровица",
         "14:7: names: 'Митровица' is a name of the entry 'north-bank' too; take it away here or"),
        ("the Mandate", "varos", "14:7: names: 'varos' is a name of the entry 'old-town' too"),
        ("the Mandate", "BREG", "14:7: names: 'BREG' is a name of the entry 'old-town' too"),
        ("  notes: ours", "not-places: {names: [X]}", "15:1: 'not-places' stands already on line"),
        ("  names:\n    - K", "  nams:\n    - K", "12:3: no key 'nams'; did you mean 'names'?"),
        ("the Mandate", "NO\n    - false", '15:7: names: false is read as yes or no; write "fals'),
        ("  notes: ours", "  at: [1, 2]", "15:3: no key 'at'; write one of names, notes"),
        ("names: [Breg]", "in: not-places", "10:59: in: no entry 'not-places'"),
        ("means: Mitrovica", "meens: Mitrovica", "8:3: no key 'meens'; did you mean 'means'?"),
    ],
)  # fmt: skip
def test_a_rule_that_is_wrong_is_told_with_its_place(book, old, new, says):
    (found,) = problems(book, old, new)
    assert found.startswith(says)


def test_a_block_of_names_without_keys_is_told(book):
    book.write_text("not-places:\n  - Kamen\n", "utf-8")
    with pytest.raises(BookError, match=r"2:3: 'not-places' has no keys; write `names:` indented"):
        read_book([book])


def test_a_retired_entry_and_the_one_that_stands_for_it_may_mean_the_same(book):
    for change in merge([book], "north-bank", "old-town"):
        apply(change)
    text = book.read_text("utf-8")
    assert "means: [Mitrovica]" in text
    read = read_book([book])
    assert read.bearers(fold("Mitrovica"), "Mitrovica")[0][0].id == "old-town"


def shown(change):
    return [line for line in change.diff.splitlines()[2:] if line[0] in "+-"]


def test_an_answer_is_two_lines_at_most_and_undone(book, opened):
    before = book.read_text("utf-8")
    for change, lines in [
        (rules.mean([book], "Breg", opened().place("north-bank")),
         ["-  means: Mitrovica      # the desk, 3 December",
          "+  means: [Mitrovica, Breg]      # the desk, 3 December"]),
        (rules.reject([book], "Plava  Zona"), ["+    - Plava Zona"]),
        (rules.lift([book], "KAMEN"), ["-    - Kamen   # an agency"]),
        (rules.mean([book], "Kamen", opened().place("old-town")),
         [f"-{TOWN}", f"+{TOWN.replace(']}', '], means: [Kamen]}')}",
          "-    - Kamen   # an agency"]),
        (rules.mean([book], "mitrovica", opened().place("old-town")),
         ["-  means: Mitrovica      # the desk, 3 December",
          f"-{TOWN}", f"+{TOWN.replace(']}', '], means: [mitrovica]}')}"]),
        (rules.reject([book], "MITROVICA"),
         ["-  means: Mitrovica      # the desk, 3 December", "+    - MITROVICA"]),
        (rules.mean([book], "mitrovica", opened().place("north-bank")), []),
        (rules.reject([book], "kamen"), []),
    ]:  # fmt: skip
        assert shown(change) == lines
        if not lines:
            continue
        apply(change)
        read_book([book])
        apply(plan_undo([book])[0])
        assert book.read_text("utf-8") == before


def test_a_built_in_place_is_copied_with_its_source(book, opened):
    place = next(one.place for one in opened().candidates("Prizren") if one.place.country == "XK")
    change = rules.mean([book], "the old capital", place)
    apply(change)
    read = opened().book.place("prizren")
    assert read.geonameid == place.geonameid
    assert read.at == pytest.approx(place.at)
    assert "GeoNames" in read.source
    text = book.read_text("utf-8")
    assert text.startswith(BOOK)
    assert "  means: [the old capital]\n" in text
    apply(rules.mean([book], "the town on the river", place))  # a second entry of that name
    assert "prizren-xk:" in book.read_text("utf-8")


def test_the_first_rejected_name_begins_the_block_and_the_last_one_ends_it(book):
    old = BOOK[: BOOK.index("not-places")]
    book.write_text(old, "utf-8")
    apply(rules.reject([book], "Kamen: 12"))
    assert book.read_text("utf-8") == old + '\nnot-places:\n  names:\n    - "Kamen: 12"\n'
    apply(rules.lift([book], "kamen 12"))
    assert book.read_text("utf-8") == old


def test_the_last_name_goes_and_a_note_stays(book):
    apply(rules.lift([book], "Kamen"))
    apply(rules.lift([book], "the mandate"))
    assert book.read_text("utf-8").endswith("not-places:\n  notes: ours\n")
    assert read_book([book]).rejected == {}


@pytest.mark.parametrize(
    ("work", "says"),
    [
        (lambda book: rules.lift(book, "Breg"), "'Breg' is not rejected; `dateline place show"),
        (lambda book: rules.reject(book, "Varoš"), "'Varoš' is a name of the entry 'old-town' too"),
        (lambda book: rules.reject(book, "?!"), "'\\?!' has no letters"),
        (lambda book: plan(book, [Drop(id="old-town", key="names", value="X")]),
         "'X' does not stand in names"),
        (lambda book: plan(book, [Drop(id="old-town", key="near", value="X")]),
         "'X' does not stand in near"),
    ],
)  # fmt: skip
def test_what_cannot_be_answered(book, work, says):
    with pytest.raises(EditRefused, match=says):
        work([book])
    assert book.read_text("utf-8") == BOOK


@pytest.mark.parametrize(
    ("text", "value", "left"),
    [
        ("[A, B, C]", "A", "[B, C]"),
        ("[A, B, C]", "C", "[A, B]"),
        ("[ A , B ]", "A", "[ B ]"),
        ("\n    - A  # a\n    # of B\n    - B", "A", "\n    # of B\n    - B"),
        ("\n    - A  # a\n    # of B\n    - B", "B", "\n    - A  # a\n    # of B"),
        ("\n    - A\n    - {text: B,\n       lang: sq}\n    - C", "A", None),
        ("[A]", "A", ""),
        ("A", "A", ""),
    ],
)
def test_an_item_is_taken_out_of_a_list(tmp_path, text, value, left):
    path = tmp_path / "gazetteer.yaml"
    start = "a:\n  name: A\n  type: town\n  at: [1, 2]\n"
    key = "names" if "{" in text else "means"
    path.write_text(f"{start}  {key}: {text}\n  notes: x\n", "utf-8")
    change = plan([path], [Drop(id="a", key=key, value=value)])
    wanted = f"{start}  {key}: {left}\n  notes: x\n" if left else f"{start}  notes: x\n"
    if left is None:
        wanted = path.read_text("utf-8").replace("    - A\n", "")
    assert change.after == wanted
