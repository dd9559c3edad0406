"""What may be wrong in a place book: told with its place, mended where that is sure, accepted."""

import pytest

from gazetteer.book import read_book
from gazetteer.doubts import checked
from gazetteer.editing import apply, plan, plan_undo

# Settlements of a made-up world: XK at 42 to 43 north, FJ across the 180th meridian.
WORLD = frozenset({("XK", 42, 21), ("XK", 43, 21), ("FJ", -17, 179), ("FJ", -17, -180)})
SQUARE = "[[20, 43], [20.5, 43], [20.5, 43.5], [20, 43.5], [20, 43]]"
BOW = "[[20, 43], [20.5, 43.5], [20.5, 43], [20, 43.5], [20, 43]]"


@pytest.fixture
def told(tmp_path):
    """Write a book of these lines and give what is doubted: `line:column kind`, words, fixes."""
    path = tmp_path / "gazetteer.yaml"
    for name, ring in (("square", SQUARE), ("bow", BOW)):
        text = f'{{"type": "Polygon", "coordinates": [{ring}]}}'
        (tmp_path / f"{name}.geojson").write_text(text, "utf-8")
    line = '{"type": "LineString", "coordinates": [[20, 43], [21, 44]]}'
    (tmp_path / "line.geojson").write_text(line, "utf-8")

    def of(text):
        path.write_text(text, "utf-8")
        return path, checked([path], lambda: WORLD).doubts

    return of


A = "a:\n  name: A\n  type: village\n"
ROWS = [
    ("at: [20.9, 42.6]\n  country: XK", None, None),
    ("at: [42.6, 20.9]\n  country: XK", "4:7 swapped", "at: [20.9, 42.6]"),
    ("at: [2.3, 48.8]\n  country: XK", "4:7 outside-country", None),
    ("at: [42.6, 20.9]", None, None),
    ("at: [42.6, 20.9]\n  country: AQ", None, None),  # nobody is settled there
    ("at: [-179.5, -16.6]\n  country: FJ", None, None),
    ("at: [178.2, -17.5]\n  country: FJ", None, None),
    ("at: [120, 21]\n  country: XK", "4:7 outside-country", None),
    ("at: [2.3, 48.8]\n  country: XK\n  accepted: outside-country", None, None),
    ("at: [2.3, 48.8]\n  country: XK\n  accepted: [swapped]", "4:7 outside-country", None),
    ("area: square.geojson", None, None),
    ("area: square.geojson\n  at: [20.2, 43.2]", None, None),
    ("area: square.geojson\n  at: [20.53, 43.2]", None, None),
    ("area: square.geojson\n  at: [20.7, 43.2]", "5:7 far-from-shape", None),
    ("area: square.geojson\n  at: [20.7, 43.2]\n  radius_km: 30", None, None),
    ("line: line.geojson\n  at: [20.5, 43.5]", None, None),
    ("line: line.geojson\n  at: [20.9, 43.3]", "5:7 far-from-shape", None),
    ("line: line.geojson\n  at: [20, 42.9]", "5:7 far-from-shape", None),
    ("area: bow.geojson", "4:9 crossing", None),
    ("at: [1, 2]\n  country: UK", "5:12 country-code", "country: GB"),
    ("at: [1, 2]\n  country: QY", "5:12 country-code", None),
    ("at: [1, 2]\n  names: [A @sq, B @aln, C @sr-Cyrl-RS, D @zh-Hant, E @es-419]", None, None),
    ("at: [1, 2]\n  names: [B @en, Ц @srp-Cyrl 1990/]", "5:18 language",
     "names: [B @en, Ц @sr-Cyrl 1990/]"),
    ("at: [1, 2]\n  names: [{text: B, lang: eng}]", "5:11 language",
     "names: [{text: B, lang: en}]"),
    ("at: [1, 2]\n  names:\n    - 'B @alb' # b\n    - C", "6:7 language", "- 'B @sq' # b"),
    ("at: [1, 2]\n  names: [B @qqx]", "5:11 language", None),
    ("at: [1, 2]\n  names: [B @sr-Cyrx]", "5:11 language", None),
    ("at: [1, 2]\n  names: [B @sr-QY]", "5:11 language", None),
    ("at: [1, 2]\n  names: [B @en 1991/1981]", "5:11 date", None),
    ("at: [1, 2]\n  names: [B @en 1981/1991]", None, None),
    ("at: [1, 2]\n  checked: 2022-12-29", None, None),
    ("at: [1, 2]\n  checked: 2022-12", None, None),
    ("at: [1, 2]\n  checked: 29.12.2022", "5:12 date", "checked: 2022-12-29"),
    ("at: [1, 2]\n  checked: 31.11.2022", "5:12 date", None),
    ("at: [1, 2]\n  checked: 12/11/2022", "5:12 date", None),
    ("at: [1, 2]\n  checked: last week", "5:12 date", None),
]  # fmt: skip


@pytest.mark.parametrize(("keys", "doubt", "mended"), ROWS)
def test_one_entry(told, keys, doubt, mended):
    before = f"{A}  {keys}\n"
    path, found = told(before)
    shown = [f"{one.spot.line}:{one.spot.column} {one.kind}" for one in found]
    assert shown == ([doubt] if doubt else [])
    fixes = [one.fix for one in found if one.fix]
    assert bool(fixes) == bool(mended)
    if not mended:
        return
    apply(plan([path], fixes))
    after = path.read_text("utf-8")
    assert mended in after
    assert checked([path], lambda: WORLD) == ([], [], 1)
    changed = [a != b for a, b in zip(before.split("\n"), after.split("\n"), strict=True)]
    assert sum(changed) == 1
    apply(plan_undo([path])[0])
    assert path.read_text("utf-8") == before


def two(name="A", names="", at="[20, 42]", type_="village", more=""):
    one = "a: {name: A, type: village, at: [20, 42], names: [Aa @sq]}\n"
    return f"{one}b: {{name: {name}, type: {type_}, at: {at}, names: [{names}]{more}}}\n"


@pytest.mark.parametrize(
    ("book", "doubted"),
    [
        (two(), True),
        (two("А"), True),  # Cyrillic
        (two("Aa"), True),
        (two("B", "Á"), True),
        (two("B", "Aa"), False),  # only another name of both
        (two("B"), False),
        (two(at="[20.05, 42.05]"), True),
        (two(at="[20.5, 42]"), False),
        (two(type_="river"), False),
        (two(type_="town"), True),
        (two(more=", accepted: [same-name]"), False),
        (two(more=", replaced_by: a"), False),
    ],
)
def test_one_name_twice_nearby(told, book, doubted):
    _, found = told(book)
    assert [(one.id, one.kind) for one in found] == ([("b", "same-name")] if doubted else [])
    if doubted:
        assert "'a' on line 1" in found[0].words
        assert "dateline place merge b a" in found[0].words


@pytest.mark.parametrize(
    ("book", "doubted"),
    [
        ("a: {in: [a]}", ["a"]),
        ("a: {in: b}\nb: {in: [XK, a]}", ["a", "b"]),
        ("a: {in: b}\nb: {in: c}\nc: {in: d}\nd: {in: b}", ["b", "c", "d"]),
        ("a: {in: [b, c]}\nb: {in: c}\nc: {in: XK}", []),
        ("a: {near: [a]}", ["a"]),
        ("a: {near: b}\nb: {near: a}", []),  # both true
        ("a: {in: a, accepted: circle}", []),
    ],
)
def test_what_lies_in_itself(told, book, doubted):
    """Each letter is a place of its own."""
    for place in "abcd":
        usual = f"name: N{place}{place}, type: town, at: [{ord(place)}, 1]"
        book = book.replace(f"{place}: {{", f"{place}: {{{usual}, ", 1)
    found = [(one.id, one.kind) for one in told(f"{book}\n")[1]]
    assert found == [(one, "circle") for one in doubted]


def test_errors_and_warnings_are_told_at_once_but_no_doubt_about_what_is_wrong(told):
    wrong = f"{A}  at: [20, 142]\n  checked: last week\n"
    path, found = told(f"{wrong}{A.replace('a', 'b', 1)}  at: [1, 2]\n  checked: last week\n")
    problems = checked([path], lambda: WORLD).problems
    assert [("latitude 142" in one, one.count(":4:")) for one in problems] == [(True, 1)]
    assert [(one.id, one.kind) for one in found] == [("b", "date")]


def problems(told, lines):
    path, _ = told(f"{A}  at: [1, 2]\n  {lines}\n")
    return checked([path], lambda: WORLD).problems


@pytest.mark.parametrize("year", ["1991-13", "1991-00", "1991-02-30", "1991-06-31~"])
def test_a_date_that_no_calendar_has_is_an_error(told, year):
    (line,) = problems(told, f"names: [{{text: B, from: {year}}}]")
    assert "is no date; write 1991" in line


@pytest.mark.parametrize("year", ["1991-02-29?", "-0044-03-15", "1991~", "1999-12"])
def test_a_date_that_is_one(told, year):
    assert told(f"{A}  at: [1, 2]\n  names: [{{text: B, from: {year}}}]\n")[1] == []


def test_what_may_be_accepted_is_told(told):
    (line,) = problems(told, "accepted: [twins]")
    assert "'twins' is not known; write 'swapped'" in line


def test_settlements_of_the_base(gazetteer):
    there = gazetteer.base.settled()
    assert {("XK", 43, 21), ("FR", 49, 2), ("NZ", -37, 175)} <= there


def test_a_warning_does_not_stop_the_reading(told, tmp_path):
    path, found = told(two())
    assert len(found) == 1
    assert len(read_book([path], tmp_path)) == 2
