"""Files of other programs come into the place book; what is wrong is told on one line."""

import csv
import json
from pathlib import Path

import pytest

from gazetteer.book import read_book
from gazetteer.book_reading import read_entries
from gazetteer.editing import apply
from gazetteer.editing.exchanging import importing
from gazetteer.exchange import format_of, formats, load
from geo.errors import EditRefused, ReadError


@pytest.fixture
def book(tmp_path):
    return tmp_path / "gazetteer.yaml"


def taken(book, table, kind=None):
    """Import a table into a book."""
    with importing([book], load(table), table.name, keep=True, kind=kind) as changes:
        for change in changes:
            apply(change)


def entries(book):
    return [(one.id, one.entry) for one in read_entries({book: book.read_bytes()})[0]]


MY_MAPS = """\
<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2">
  <Document>
    <name>Winter reporting</name>
    <Style id="icon-1899-DB4436-nodesc-normal"><IconStyle><scale>1</scale></IconStyle></Style>
    <Folder>
      <name>Seen</name>
      <Placemark>
        <name>Bridge &amp; café</name>
        <description><![CDATA[Closed<br>since noon: 3 < 5<br><b>tel</b> 12]]></description>
        <styleUrl>#icon-1899-DB4436-nodesc</styleUrl>
        <ExtendedData>
          <Data name="Photographer"><value>A. Petrović</value></Data>
          <Data name="Empty"><value></value></Data>
        </ExtendedData>
        <Point>
          <coordinates>
            20.8667,42.8911,0
          </coordinates>
        </Point>
      </Placemark>
    </Folder>
    <Folder>
      <name>Drawn</name>
      <Placemark>
        <name>Road block</name>
        <LineString><tessellate>1</tessellate>
          <coordinates>20.1,42.1,0 20.2,42.2,0
            20.3,42.3,0</coordinates></LineString>
      </Placemark>
      <Placemark>
        <name>Zone</name>
        <MultiGeometry>
          <Polygon><outerBoundaryIs><LinearRing><tessellate>1</tessellate><coordinates>
            20,42,0 21,42,0 21,43,0 20,42,0
          </coordinates></LinearRing></outerBoundaryIs></Polygon>
          <Polygon><outerBoundaryIs><LinearRing><coordinates>
            22,42,0 23,42,0 23,43,0 22,42,0
          </coordinates></LinearRing></outerBoundaryIs></Polygon>
        </MultiGeometry>
      </Placemark>
    </Folder>
  </Document>
</kml>
"""


def test_a_map_of_my_maps_comes_in(book, tmp_path):
    (tmp_path / "map.kml").write_text(MY_MAPS, "utf-8")
    taken(book, tmp_path / "map.kml", kind="area")
    found = dict(entries(book))
    assert list(found) == ["bridge-cafe", "road-block", "zone"]
    assert found["bridge-cafe"].at == (20.8667, 42.8911)
    assert found["bridge-cafe"].notes == (
        "Closed\nsince noon: 3 < 5\ntel 12\nPhotographer: A. Petrović"
    )
    shapes = {one.id: one.shape for one in read_book([book]).places()}
    assert [len(part) for part in shapes["road-block"].parts] == [3]
    assert (shapes["zone"].kind, len(shapes["zone"].parts)) == ("area", 2)


WHG = {
    "type": "FeatureCollection",
    "@context": "https://example.org/linkedplaces-context-v1.1.jsonld",
    "features": [
        {
            "@id": "https://example.org/places/p_17",
            "type": "Feature",
            "properties": {"title": "Stari Most", "ccodes": ["XK"], "fclasses": ["P"]},
            "when": {"timespans": [{"start": {"in": "1389"}}]},
            "names": [
                {
                    "toponym": "Stari Most",
                    "lang": "sr-latn",
                    "citations": [{"label": "A survey (1931)", "@id": "doi:10.1/x"}],
                },
                {
                    "toponym": "Ura e Vjetër",
                    "lang": "sq",
                    "when": {
                        "timespans": [{"start": {"earliest": "1912"}, "end": {"in": "1945%"}}]
                    },
                },
            ],
            "types": [
                {
                    "identifier": "aat:300008375",
                    "label": "Market towns",
                    "sourceLabels": [{"label": "varošica", "lang": "sr"}],
                }
            ],
            "geometry": {
                "type": "GeometryCollection",
                "geometries": [
                    {
                        "type": "Point",
                        "coordinates": [20.9, 42.9, 512],
                        "certainty": "less-certain",
                        "approximation": {"type": "gvp:approximateLocation", "tolerance": 2},
                    },
                    {"geo_wkt": "POLYGON ((20 42, 21 42, 21 43, 20 42))"},
                ],
            },
            "links": [
                {"type": "exactMatch", "identifier": "http://www.geonames.org/789225/"},
                {"type": "closeMatch", "identifier": "wd:Q59101"},
                {"type": "seeAlso", "identifier": "https://en.example.org/Stari_Most"},
            ],
            "relations": [
                {
                    "relationType": "gvp:broaderPartitive",
                    "relationTo": "https://example.org/places/p_18",
                    "label": "part of the old county",
                },
                {"relationType": "gvp:broaderPartitive", "relationTo": "https://example.org/p_99"},
            ],
            "descriptions": [{"value": "A bridge with a town.", "lang": "en"}],
            "depictions": [{"@id": "https://example.org/bridge.jpg"}],
        },
        {
            "@id": "https://example.org/places/p_18",
            "type": "Feature",
            "properties": {"title": "Old County", "fclasses": ["A"]},
            "names": [{"toponym": "Old County"}],
            "geometry": {"type": "Point", "coordinates": [20.5, 42.5]},
        },
    ],
}


@pytest.mark.parametrize("suffix", ["json", "geojson", "jsonld", "lpf"])
def test_a_gazetteer_of_linked_places_comes_in(book, tmp_path, suffix):
    (tmp_path / f"whg.{suffix}").write_text(json.dumps(WHG), "utf-8")
    taken(book, tmp_path / f"whg.{suffix}")
    found = dict(entries(book))
    town = found["stari-most"]
    assert (town.type, town.at, town.country, town.radius_km) == ("town", (20.9, 42.9), "XK", 2)
    assert (town.certainty, town.within) == ("less-certain", ["old-county"])
    told = [(one.text, one.lang, one.since, one.until) for one in town.names]
    assert told == [
        ("Stari Most", "sr-Latn", None, None), ("Ura e Vjetër", "sq", "1912", "1945?"),
    ]  # fmt: skip
    assert town.ids == {
        "geonames": 789225, "wikidata": "Q59101", "uri": "https://example.org/places/p_17",
    }  # fmt: skip
    assert (town.source, town.notes) == ("A survey (1931) doi:10.1/x", "A bridge with a town.")
    assert read_book([book]).place("stari-most").shape.kind == "area"
    assert found["old-county"].type == "district"


TSV = [
    {
        "id": "p_1", "title": "Stari Most", "title_source": "A survey", "fclasses": "P",
        "aat_types": "300008375", "attestation_year": "1931", "ccodes": "XK",
        "matches": "gn:789225;wd:Q59101", "types": "varošica",
        "variants": "Ura e Vjetër@sq;Стари Мост@sr-Cyrl;Old Bridge",
        "parent_name": "Old County", "parent_id": "#p_2", "lon": "20.9", "lat": "42.9",
        "approximation": "2", "description": "A town.",
    },
    {
        "id": "p_2", "title": "Old County", "fclasses": "A", "ccodes": "XK;RS",
        "geowkt": "MULTIPOLYGON (((20 42, 21 42, 21 43, 20 42)))",
        "approximation": "gvp:containedWithin",
    },
    {"id": "p_3", "title": "Ford", "types": "Fords", "fclasses": "H",
     "geowkt": "POINT Z (20.1 42.1 300)"},
]  # fmt: skip


@pytest.mark.parametrize(("suffix", "delimiter"), [("tsv", "\t"), ("csv", ","), ("csv", ";")])
def test_a_table_of_linked_places_comes_in(book, tmp_path, suffix, delimiter):
    table = tmp_path / f"whg.{suffix}"
    with table.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, TSV[0] | TSV[1], delimiter=delimiter)
        writer.writeheader()
        writer.writerows(TSV)
    taken(book, table)
    found = dict(entries(book))
    town = found["stari-most"]
    assert (town.type, town.at, town.country, town.radius_km) == ("town", (20.9, 42.9), "XK", 2)
    assert town.ids == {"geonames": 789225, "wikidata": "Q59101"}
    assert [(one.text, one.lang) for one in town.names] == [
        ("Ura e Vjetër", "sq"), ("Стари Мост", "sr-Cyrl"), ("Old Bridge", None),
    ]  # fmt: skip
    assert (town.within, town.source, town.notes) == (["old-county"], "A survey", "A town.")
    assert (found["old-county"].type, found["old-county"].country) == ("district", None)
    assert (found["ford"].type, found["ford"].at) == ("river", (20.1, 42.1))


def test_a_plain_table_parted_by_tabs_is_no_linked_places(book, tmp_path):
    (tmp_path / "mine.tsv").write_text("name\ttype\tlat\tlon\nBrod\ttown\t42\t20\n", "utf-8")
    taken(book, tmp_path / "mine.tsv")
    assert dict(entries(book))["brod"].at == (20, 42)


@pytest.mark.parametrize(
    ("path", "name", "form"),
    [
        ("a.csv", None, "csv"), ("a.tsv", None, "lp-tsv"), ("a.json", None, "geojson"),
        ("a.geojson", None, "geojson"), ("a.jsonld", None, "lpf"), ("a.LPF", None, "lpf"),
        ("a.kml", None, "kml"), ("a.json", "lpf", "lpf"), ("a.txt", "kml", "kml"),
    ],
)  # fmt: skip
def test_the_format_is_told_by_the_suffix_or_by_its_name(path, name, form):
    assert format_of(Path(path), name) is formats[form]


BOMB = """<?xml version="1.0"?>
<!DOCTYPE kml [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
<kml><Placemark><name>&b;</name></Placemark></kml>"""
OUTSIDE = '<!DOCTYPE kml [<!ENTITY x SYSTEM "file:///etc/hostname">]>\n<kml>&x;</kml>'
PLACEMARK = "<kml><Document>\n<Placemark><name>A</name>%s</Placemark></Document></kml>"
FEATURE = '{"type": "FeatureCollection", "@context": "x/linkedplaces", "features": [%s]}'
NAMED = '{"type": "Feature", "properties": {"title": "A", "fclasses": ["P"]}, %s}'


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("a.kml", BOMB, "a.kml:2: a DOCTYPE, which can name other files; delete it"),
        ("a.kml", OUTSIDE, "a.kml:1: a DOCTYPE"),
        ("a.kml", "<kml>&nbsp;</kml>", "a.kml:1: no XML (undefined entity)"),
        ("a.kml", "<kml>\n<Placemark>", "a.kml:2: no XML (no element found)"),
        ("a.kml", "", "a.kml:1: no XML (no element found)"),
        ("a.kml", "<a>" * 50 + "</a>" * 50, "a.kml:1: elements lie more than 40 deep"),
        ("a.kml", "<gpx/>", "a.kml:1: no KML; save it so as KML"),
        ("a.kml", "<kml>\n<NetworkLink/></kml>", "a.kml:1: only a link to a file; save that one"),
        ("a.kml", PLACEMARK % "", "a.kml:2: 'type' is missing; write `type: …`, or one for all"),
        ("a.kml", PLACEMARK % "<Point><coordinates>x</coordinates></Point>",
         "a.kml:2: 'x' are no coordinates; write LONGITUDE,LATITUDE"),
        ("a.kml", PLACEMARK % "<Polygon/>", "a.kml:2: a Polygon has one outerBoundaryIs"),
        ("a.kml", PLACEMARK % '<ExtendedData><Data name="informal"><value>perhaps</value></Data>'
         "</ExtendedData>", "a.kml:2: informal: 'perhaps' is neither; write yes or no"),
        ("a.kml", PLACEMARK % '<ExtendedData><SchemaData><SimpleData name="type">town</SimpleData>'
         "</SchemaData></ExtendedData><Point><coordinates>42,118</coordinates></Point>",
         "a.kml:2: at: latitude 118 is out of range -90 to 90"),
        ("a.jsonld", "{", "a.jsonld:1: no JSON"),
        ("a.jsonld", FEATURE % "7", "a.jsonld:1: no feature; write a FeatureCollection"),
        ("a.jsonld", FEATURE % (NAMED % '"names": [{"lang": "sq"}]'),
         "a.jsonld:1: 'toponym' is missing; write it as LPF 1.3 does"),
        ("a.jsonld", FEATURE % (NAMED % '"names": "A"'), "a.jsonld:1: no Linked Places"),
        ("a.jsonld", FEATURE % (NAMED % '"geometry": {"geo_wkt": "CIRCLE (1 2)"}'),
         "a.jsonld:1: 'CIRCLE (1 2)' is no geometry in WKT; write POINT (20.8 42.9)"),
        ("a.jsonld", FEATURE % (NAMED % '"geometry": {"type": "Point", "coordinates": [20, 95]}'),
         "a.jsonld:1: at: latitude 95 is out of range"),
        ("a.jsonld", FEATURE % (NAMED % '"names": []'), "a.jsonld:1: there is no place on the map"),
        ("a.tsv", "id\ttitle\tfclasses\tlon\tlat\n1\tA\tP\teast\t42\n",
         "a.tsv:2: 'east' is no number; write one"),
        ("a.tsv", "id\ttitle\ttypes\tgeowkt\n1\tA\ttown\t" + "GEOMETRYCOLLECTION(" * 99 + "\n",
         "is no geometry in WKT"),
        ("a.tsv", "id\ttitle\tcolour\n1\tA\tred\n", "a.tsv:2: 'type' is missing|no key 'colour'"),
        ("a.tsv", "id\ttitle\ttypes\tlon\tlat\n1\tA\ttown\t20\t42\textra\n",
         "a.tsv:2: more cells than columns"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_on_one_line(book, tmp_path, name, text, says):
    (tmp_path / name).write_text(text, "utf-8")
    with pytest.raises((EditRefused, ReadError)) as wrong:
        taken(book, tmp_path / name)
    assert any(one in str(wrong.value) for one in says.split("|"))
    assert "\n" not in str(wrong.value)
    assert not book.exists()


def test_a_huge_table_is_refused_before_it_is_read(tmp_path):
    with (tmp_path / "a.kml").open("wb") as file:
        file.truncate(65 * 2**20)
    with pytest.raises(ReadError, match="larger than 67,108,864 bytes; split it"):
        load(tmp_path / "a.kml")


def test_an_unknown_format_is_told(tmp_path):
    (tmp_path / "a.kml").touch()
    with pytest.raises(ReadError, match="no format 'gpx'; choose one of csv, geojson, kml, lp-tsv"):
        load(tmp_path / "a.kml", "gpx")
