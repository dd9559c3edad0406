"""Tables of incidents: what is written comes back, and what people type is understood."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gazetteer.spot import Located, Spot
from geo.errors import ReadError
from geo.geometry import Shape, lonlat
from geo.incident import Actor, Count, Counts, Incident, Source
from geo.report import Span
from geo.when import When
from maps.export import dump, formats, load
from maps.export.row import row

texts = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=30)
days = st.dates(date(1900, 1, 1), date(2100, 1, 1))
counts = st.one_of(
    st.none(),
    st.builds(Count, best=st.integers(0, 9999)),
    st.builds(Count, low=st.integers(0, 9), high=st.integers(10, 99)),
    st.builds(Count, low=st.integers(0, 9), best=st.integers(10, 99), high=st.integers(100, 200)),
    st.builds(Count, low=st.integers(1, 9)),
)


@st.composite
def locateds(draw):
    start = draw(days)
    length = draw(st.integers(1, 40))
    when = When(
        start=start, end=start + timedelta(days=length),
        precision="day" if length == 1 else "span", rule="partial", uncertain=draw(st.booleans()),
    )  # fmt: skip
    quote = draw(texts)
    source = Source(
        report=draw(texts), title=draw(st.none() | texts), url=draw(st.none() | texts),
        published=draw(st.none() | days), quote=quote, when_marks=(Span(0, 1),),
    )  # fmt: skip
    point = lonlat(draw(st.integers(-180, 180)), draw(st.integers(-90, 90)))
    shapes = (
        None,
        Shape("line", ((lonlat(20, 42), lonlat(21, 43)),)),
        Shape("area", ((lonlat(0, 0), lonlat(1, 0), lonlat(1, 1), lonlat(0, 0)),)),
    )
    spot = Spot(
        place=draw(texts), at=point, radius_km=2.5, precision="near", origin="base",
        shape=draw(st.sampled_from(shapes)), place_id="geonames:1", geonameid=1, country="XK",
        source=draw(texts), because=draw(texts),
    )  # fmt: skip
    incident = Incident(
        id="a1", kind="protest", status="actual", when=draw(st.sampled_from([None, when])),
        whereabouts=None, counts=Counts(killed=draw(counts), participants=draw(counts)),
        actors=(Actor(name="police", role="actor"), Actor(name="a man", role="target")),
        sources=(source,), clarity="summary", confidence=0.5, notes=("read twice",),
    )  # fmt: skip
    placed = draw(st.booleans())
    return Located(
        incident=incident,
        spot=spot if placed else None,
        unplaced=None if placed else "no place is named",
    )


@pytest.mark.parametrize("suffix", ["csv", "jsonl", "geojson"])
@settings(max_examples=60, deadline=None)
@given(one=locateds())
def test_a_table_gives_back_what_was_written(suffix, one):
    form = formats[suffix]
    got = load(dump([(one, {})], form), form, "t")
    assert got.problems == []
    assert [row(back) for back in got.incidents] == [row(one)]


def test_an_absent_value_is_null_and_the_last_day_is_inclusive():
    text = "kind,date_start,date_end\nriot,2022-12-10,2022-12-12\n"
    (got,) = load(text, formats["csv"], "t").incidents
    columns = row(got)
    assert (columns["date_start"], columns["date_end"]) == ("2022-12-10", "2022-12-12")
    assert (columns["lat"], columns["place"], columns["counts"]) == (None, None, None)


def test_a_formula_in_a_report_stays_words_in_a_spreadsheet():
    form = formats["csv"]
    (got,) = load('{"kind":"riot","quote":"=cmd()"}\n', formats["jsonl"], "t").incidents
    written = dump([(got, {})], form)
    assert "'=cmd()" in written
    assert ",=cmd()" not in written
    assert load(written, form, "t").incidents[0].incident.sources[0].quote == "=cmd()"


@pytest.mark.parametrize(
    ("cells", "said"),
    [("abc,1,1", "published: Input should be a valid date"), (",x,1", "dateline_lat 'x' is no")],
)
def test_a_wrong_dateline_is_named(cells, said):
    text = f"kind,date_start,dateline_day,dateline_lat,dateline_lon\nriot,2022-12-08,{cells}\n"
    assert said in load(text, formats["csv"], "t.csv").problems[0]


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ("riot,8 Dec,1,1", "t.csv:2: date_start '8 Dec' is no day; write it as 2022-12-08"),
        ("riot,2022-12-08,118.2,20.8", "latitude 118.2 is out of range"),
        (",2022-12-08,1,1", "'kind' is missing"),
        ("riot,2022-12-08,x,1", "lat 'x' is no number"),
    ],
)
def test_a_wrong_row_is_named_and_the_rest_goes_on(cells, said):
    text = f"kind,date_start,lat,lon\n{cells}\nprotest,2022-12-09,42.9,20.8\n"
    got = load(text, formats["csv"], "t.csv")
    assert said in got.problems[0]
    assert got.problems[0].startswith("t.csv:2: ")
    assert [one.incident.kind for one in got.incidents] == ["protest"]


@pytest.mark.parametrize(
    ("suffix", "text"),
    [("csv", "a,b\n1,2\n"), ("jsonl", "{"), ("geojson", "[]"), ("jsonl", "[1]")],
)
def test_what_is_no_table_is_refused_in_one_line(suffix, text):
    with pytest.raises(ReadError) as error:
        load(text, formats[suffix], "t")
    assert str(error.value).startswith("t: ")
    assert "\n" not in str(error.value)


def test_a_broken_shape_is_named():
    got = load('{"kind":"riot","lat":1,"lon":1,"geometry":[1]}\n', formats["jsonl"], "t")
    assert got.problems == ["t:1: geometry is no GeoJSON geometry with type and coordinates"]


def test_a_european_spreadsheet_is_understood():
    got = load("kind;date_start;lat;lon\r\nriot;2022-12-08;42,9;20,8\r\n", formats["csv"], "t")
    assert got.incidents[0].spot.at == (20.8, 42.9)


TWICE = [
    {"kind": "protest", "date_start": "2022-12-08", "lat": 43, "lon": 20.8, "place": "Hill",
     "report": "a.txt", "publisher": "Paper", "quote": quote, "counts": {"injured": {"best": 2}}}
    for quote in ("One.", "Two.")
]  # fmt: skip


def test_rows_share_what_is_equal_in_them():
    first, second = load(formats["jsonl"].dump(TWICE), formats["jsonl"], "t").incidents
    assert first.spot is second.spot
    assert first.incident.when is second.incident.when
    assert first.incident.counts is second.incident.counts
    assert first.incident.sources[0].publisher is second.incident.sources[0].publisher
    assert [one.incident.sources[0].quote for one in (first, second)] == ["One.", "Two."]


@pytest.mark.parametrize("column", ["kind", "notes", "sources", "publisher"])
def test_an_object_where_a_text_should_stand_is_named(column):
    wrong = TWICE[0] | {column: [{"a": [1]}]}
    table = load(formats["jsonl"].dump([wrong]), formats["jsonl"], "t")
    assert table.incidents == []
    assert table.problems[0].startswith("t:1: ")
