"""Names in their context: who is meant, why, and when nobody can tell."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gazetteer.base import memory
from gazetteer.book import read_book
from gazetteer.lookup import Gazetteer
from gazetteer.place import Name, Place
from gazetteer.resolve import resolve
from geo.geometry import lonlat
from tests.gazetteer.marking import ids, marked


# Numbers are ids of GeoNames.
@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Police in [Long Beach], [CA], closed the pier.", "5367929 5332921"),
        ("A storm hit [Bangor], [Maine], on Monday.", "4957280 4971068"),
        ("The fair in [Paris], [Texas], was cancelled.", "4717560 4736286"),
        ("The fair in [Paris], [France], was cancelled.", "2988507 3017382"),
        ("Thousands marched through [Paris].", "2988507"),
        ("A barn burned in [Moscow], [Idaho].", "5601538 5596512"),
        ("Envoys met in [Moscow].", "524901"),
        (
            "Voters in [Georgia], [Florida] and [Alabama] went to the polls.",
            "4197000 4155751 4829764",
        ),
        ("[Georgia], [Armenia] and [Azerbaijan] closed their borders.", "614540 174982 587116"),
        ("Shelling was heard near [Tbilisi] in [Georgia].", "611717 614540"),
        ("A crash on the road to [Atlanta], [Georgia], killed two.", "4180439 4197000"),
        ("Senators in [Washington] voted late at night.", "4140963"),
        ("Rain flooded [Seattle] and [Spokane] in [Washington].", "5809844 5811696 5815135"),
        ("The governor of [Washington] spoke in [Olympia].", "5815135 5805687"),
        (
            "Gunfire was heard in [Tripoli], and ships left [Benghazi] in [Libya].",
            "2210247 88319 2215636",
        ),
        (
            "Gunfire was heard in [Tripoli], north of [Beirut] in [Lebanon].",
            "266826 276781 272103",
        ),
        ("A bus left [Tripoli] for [Sparta] in [Greece].", "252601 253394 390903"),
        ("A river rose in [Cambridge], [Massachusetts].", "4931972 6254926"),
        (
            "Students in [Cambridge] and [Oxford] in [England] went home.",
            "2653941 2640729 6269131",
        ),
        ("A mine closed near [Newcastle] in [Australia].", "2155472 2077456"),
        ("A bridge closed in [Newcastle], [England].", "2641673 6269131"),
        ("A blast shook [Alexandria], [Egypt].", "361058 357994"),
        ("A blast shook [Alexandria], [Virginia].", "4744091 6254928"),
        ("A fire in [Birmingham], [Alabama], spread.", "4049979 4829764"),
        ("A fire in [Birmingham] and [Coventry] spread.", "2655603 2652221"),
        ("Troops entered [Aleppo] in [Syria].", "170063 163843"),
        ("Troops entered the [Syrian] city of [Aleppo].", "163843 170063"),
        ("A flood hit the [Texas] town of [Paris].", "4736286 4717560"),
        ("[Ontario]'s [London] saw heavy snow.", "6093943 6058560"),
        ("Snow fell on [London], [Ontario].", "6058560 6093943"),
        ("Snow fell on [London].", "2643743"),
        ("The plant in [Springfield], [Ill.], shut.", "4250542 4896861"),
        ("The plant in [Springfield], [Mo.], shut.", "4409896 4398678"),
        ("The plant in [Portland], [Ore.], shut.", "5746545 5744337"),
        ("The plant in [Portland], [Maine], shut.", "4975802 4971068"),
        ("A plane landed in [San José], [Costa Rica].", "3621849 3624060"),
        ("A plane landed in [San Jose], [Calif.].", "5392171 5332921"),
        ("A plane landed in [Santiago], [Chile].", "3871336 3895114"),
        ("A plane landed in [Santiago de Cuba].", "3536729"),
        ("Rebels took [Goma] in the [Democratic Republic of the Congo].", "216281 203312"),
        ("[Brazzaville] is the capital of the [Republic of the Congo].", "2260535 2260494"),
        ("[Israeli] jets struck [Tyre] in southern [Lebanon].", "294640 267008 272103"),
        ("[Kurdish] fighters left [Mosul] in [Iraq].", "base:kurdistan 99072 99237"),
        ("A gas leak in [Naples], [Italy].", "3172394 3175395"),
        ("A gas leak in [Naples], [Florida].", "4165565 4155751"),
        ("A strike closed mines in [Perth], [Western Australia].", "2063523 2058645"),
        ("A strike closed shops in [Perth], [Scotland].", "2640358 2638360"),
        ("Floods in [Hyderabad], [Pakistan], killed three.", "1176734 1168579"),
        ("Floods in [Hyderabad], [India], killed three.", "1269843 1269750"),
        ("Protesters blocked roads in [Cordoba], [Argentina].", "3860259 3865483"),
        ("Protesters blocked roads in [Cordoba], [Spain].", "2519240 2510769"),
        ("Protesters gathered in [Valencia], [Venezuela].", "3625549 3625428"),
        ("Protesters gathered in [Valencia], [Spain].", "2509954 2510769"),
        ("Clashes in [Tartus] ([Syria]) went on.", "163345 163843"),
        ("A tremor shook [Athens], [Ga.].", "4180386 4197000"),
        ("A tremor shook [Athens] and [Piraeus].", "264371 255274"),
        ("Police in [St. Petersburg], [Florida], arrested two.", "4171563 4155751"),
        ("Police in [St. Petersburg], [Russia], arrested two.", "498817 2017370"),
        ("A storm crossed the [Black Sea] towards [Odessa].", "base:black-sea 698740"),
        ("A storm crossed [Midland] and [Odessa] in [Texas].", "5526337 5527554 4736286"),
        ("Fighting went on in [Donetsk], [Luhansk] and [Kherson].", "709717 702658 706448"),
        ("A quake hit [Lima], [Peru].", "3936456 3932488"),
        ("A quake hit [Lima], [Ohio].", "5160783 5165418"),
        ("Trains stopped in [Berlin], [Hamburg] and [Hanover].", "2950159 2911298 2910831"),
        ("A mill burned in [Hanover], [New Hampshire].", "5087168 5090174"),
        ("The court in [Jakarta] heard witnesses.", "1642911"),
        ("Snow closed the pass above [Kabul], [Afghanistan].", "1138958 1149361"),
        ("The ferry to [Jersey] left [Guernsey] late.", "3042142 3042362"),
        ("Crowds filled squares in [Guadalajara], [Mexico].", "4005539 3996063"),
        ("Crowds filled squares in [Guadalajara], [Spain].", "3121070 2510769"),
        ("Miners walked out in [Nevada], [Missouri].", "4400203 4398678"),
        ("Voters in [Richmond], [Va.], queued.", "4781708 6254928"),
        (
            "Voters in [Richmond], [Henrico County] and [Norfolk] in [Virginia] queued.",
            "4781708 base:US.VA.henrico-county 4776222 6254928",
        ),
        (
            "[Lebanon] and [Boone County] in [Indiana] had power cuts.",
            "4922673 base:US.IN.boone-county 4921868",
        ),
        ("A fire in [Dublin], [Ohio], spread to [Columbus].", "5152333 5165418 4509177"),
        ("A fire in [Dublin], [Ireland], spread.", "2964574 2963597"),
        ("[U.S.] officials flew to [Baghdad].", "6252001 98182"),
        ("In [Paris], [U.S.] officials met their [French] hosts.", "2988507 6252001 3017382"),
        ("Police searched [Kosovska Mitrovica] and [Zvečan].", "789225 783770"),
        ("Полиција је ушла у [Звечан] и [Лепосавић].", "783770 788731"),
        ("[Belgrade] and [Novi Sad] are in [Serbia].", "792680 3194360 6290252"),
        ("Rebels took the town of [Kin] in [Mali].", "- 2453866"),
        ("A tanker sank in the [Strait of Hormuz].", "base:strait-of-hormuz"),
    ],
)
def test_the_place_meant(gazetteer, text, meant):
    report, found = marked(text)
    assert ids(resolve(report, found, gazetteer)) == meant


@pytest.mark.parametrize(
    ("text", "because"),
    [
        ("A fair in [Paris], [Texas].", "said to lie in Texas"),
        ("A fair in [Paris], [Lamar County], [Texas].", "said to lie in"),
        ("[Syrian] troops left.", "a word for its people of Syria"),
        ("The [University of Aleppo] closed.", "Aleppo is what it is named after"),
        ("Shells hit [Zyxwu] in [Idlib].", "Idlib is what it is said to lie in"),
        ("[Gary], [Hammond] and [Evansville] in [Indiana].", "of the report lie in Indiana"),
        ("[Bonn], [Siegburg] and [Troisdorf].", "others are close by"),
        ("[Qwxyzzk] is nowhere.", "no gazetteer knows 'Qwxyzzk'"),
        ("Snow fell in [Springfield].", "'Springfield' may be Springfield (city, US."),
    ],
)
def test_the_reason_is_told_in_words(gazetteer, text, because):
    assert because in resolve(*marked(text), gazetteer)[0].because


@pytest.mark.parametrize(
    ("name", "geonameid"),
    [
        ("Kota", 1266049),  # in some language Qatar
        ("Philadelphia", 4560349),  # of old Amman
        ("San Francisco", 5391959),
        ("Charlotte", 4460243),
        ("St. John's", 6324733),
        ("Barcelona", 3128760),
        ("Tunis", 2464470),
        ("Brasilia", 3469058),
        ("Georgia", 614540),
        ("Jordan", 248816),
        ("Chad", 2434508),
        ("Turkey", 298795),
        ("Victoria's", 241131),
        ("Syria’s", 163843),
    ],
)
def test_a_lone_name_is_the_one_best_known(gazetteer, name, geonameid):
    assert ids(resolve(*marked(f"It rained in [{name}]."), gazetteer)) == str(geonameid)


@pytest.mark.parametrize("name", ["Springfield", "Clinton", "Franklin", "Salem", "San Antonio"])
def test_a_name_of_many_places_alone_is_left_open_with_what_it_may_be(gazetteer, name):
    (choice,) = resolve(*marked(f"Snow fell in [{name}]."), gazetteer)
    assert choice.score < 0.3
    assert len(choice.runners_up) == 3
    assert all(one.reasons and 0 < one.score < 1 for one in choice.runners_up)


@pytest.mark.parametrize("name", ["Qwxyzzk", "Sdfgh", "", "  ", "!?", "\u200f"])
def test_what_nobody_knows_has_no_place(gazetteer, name):
    (choice,) = resolve(*marked(f"It rained in [{name}]."), gazetteer)
    assert (choice.place, choice.score, choice.runners_up) == (None, 0.0, ())


def test_a_doubtful_word_is_no_place_although_a_village_bears_it(gazetteer):
    report, (sure,) = marked("[Christmas] came early.")
    doubtful = sure.model_copy(update={"score": 0.5})
    assert resolve(report, [doubtful], gazetteer)[0].place is None


def test_a_hospital_lies_in_the_town_it_is_named_after(gazetteer):
    choice = resolve(*marked("Guards at [Aleppo University Hospital] fled."), gazetteer)[0]
    assert (choice.place.name, choice.stands_for) == ("Aleppo", "named after")


def test_an_airport_that_shares_a_word_with_a_hamlet_is_not_that_hamlet(gazetteer):
    text = "The flight from [Pearson International Airport] to [Montreal] in [Canada] was late."
    assert resolve(*marked(text), gazetteer)[0].place is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ships sailed into the [Gulf].", "Persian Gulf"),
        ("A raft was found in the [Atlantic].", "Atlantic Ocean"),
        ("The mayor of [Atlantic] in [Iowa] resigned.", "Atlantic"),
        ("The [Atlanta] airport closed.", "Atlanta"),
        ("The [Dnieper] flooded [Kherson].", "Dnieper"),
    ],
)
def test_an_article_speaks_for_seas_and_rivers_not_for_towns(gazetteer, text, name):
    assert resolve(*marked(text), gazetteer)[0].place.name == name


def test_a_name_that_is_said_to_lie_where_no_bearer_lies_is_what_holds_it(gazetteer):
    text = "A policeman was shot in [Banjska] in the municipality of [Zvečan]."
    choice = resolve(*marked(text), gazetteer)[0]
    assert (choice.place.name, choice.stands_for) == ("Zvečan", "in")
    assert "Bansko" in {one.place.name for one in choice.runners_up}


def test_a_village_abroad_is_doubted_in_a_report_about_one_country(gazetteer):
    alone = resolve(*marked("A market burned in [Yauri]."), gazetteer)[0]
    text = "A market burned in [Yauri]. [Abuja], [Kano] and [Lagos] in [Nigeria] sent help."
    among = resolve(*marked(text), gazetteer)[0]
    assert among.score < alone.score


def test_other_mentions_follow_the_one_that_says_where_it_is(gazetteer):
    text = "[Paris] voted. Rain fell on [Paris], [Texas]. [Paris] is small."
    assert ids(resolve(*marked(text), gazetteer)) == "4717560 4717560 4736286 4717560"


def test_mentions_that_are_said_to_lie_elsewhere_stay_apart(gazetteer):
    text = "From [Paris], [Texas], she flew to [Paris], [France]."
    assert ids(resolve(*marked(text), gazetteer)) == "4717560 4736286 2988507 3017382"


@pytest.mark.parametrize(
    ("more", "meant"),
    [
        ({"publisher": "The Ohio Examiner"}, "4525353"),
        ({"publisher": "Missouri Courier"}, "4409896"),
        ({"publisher": "The Daily"}, "-"),
        ({"url": "https://example.com/a"}, "-"),
        ({"url": "http://[broken"}, "-"),
    ],
)
def test_a_publisher_has_a_word(gazetteer, more, meant):
    assert ids(resolve(*marked("Snow fell in [Springfield].", **more), gazetteer)) == meant


def test_the_domain_of_a_publisher_has_a_word(gazetteer):
    text = "Snow fell in [Newcastle]."
    british = resolve(*marked(text, url="https://www.example.co.uk/a"), gazetteer)[0]
    australian = resolve(*marked(text, url="https://www.example.com.au/a"), gazetteer)[0]
    assert (british.place.country, australian.place.country) == ("GB", "AU")


def place(id_, name, lon, lat, **more):
    known = {
        "type": "town", "feature": "city", "radius_km": 2.0, "prominence": 0.4, "source": "made up",
        "origin": "base", "country": "AA",
    }  # fmt: skip
    return Place(id=id_, name=name, at=lonlat(lon, lat), **{**known, **more})


WORLD = [
    place("aland", "Aland", 10, 50, type="country", feature="country", radius_km=200,
          prominence=0.8, names=(Name(text="Alandic", kind="nickname"),)),
    place("bland", "Bland", 30, 40, type="country", feature="country", radius_km=200,
          prominence=0.8, country="BB"),
    place("brod-a", "Brod", 10.1, 50.1),
    place("brod-b", "Brod", 30.1, 40.1, country="BB", prominence=0.45),
    place("luka-a", "Luka", 10.3, 50.2),
    place("luka-b", "Luka", 33, 43, country="BB"),
    place("okrug", "Okrug", 10.2, 50.1, type="district", feature="district", radius_km=25),
    place("reka", "Reka", 10.2, 50.1, type="river", feature="water", radius_km=300),
]  # fmt: skip


@pytest.fixture(scope="module")
def small():
    return Gazetteer(memory(WORLD), read_book())


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("[Brod] burned.", "brod-b"),  # the better known
        ("[Brod] in [Aland] burned.", "brod-a aland"),
        ("[Brod], [Aland], burned.", "brod-a aland"),
        ("[Brod] ([Aland]) burned.", "brod-a aland"),
        ("[Aland]'s [Brod] burned.", "aland brod-a"),
        ("[Aland]’s port city of [Brod] burned.", "aland brod-a"),
        ("The [Aland] town of [Brod] burned.", "aland brod-a"),
        ("[Brod] in the south of [Aland] burned.", "brod-a aland"),
        ("[Brod] in northern [Aland] burned.", "brod-a aland"),
        ("[Brod], in the [Okrug] district, burned.", "brod-a okrug"),
        ("[Brod] near [Luka] burned.", "brod-a luka-a"),  # the pair that lies close together
        ("[Brod] burned. [Aland] and [Luka] sent help.", "brod-a aland luka-a"),
        ("[Zyxwu] in the [Okrug] burned.", "okrug okrug"),  # nobody knows it: what holds it
        ("[Zyxwu] near [Luka] burned, and [Aland] sent help.", "luka-a luka-a aland"),
        ("[Zyxwu] in [Aland] burned.", "- aland"),  # a country says too little
    ],
)
def test_syntax_and_surroundings_outweigh_fame(small, text, meant):
    assert ids(resolve(*marked(text), small)) == meant


LOCAL = """\
brod:
  name: Brod
  type: village
  at: [20.5, 43.1]
  country: XK
"""


@pytest.fixture(scope="module")
def with_book(tmp_path_factory):
    path = tmp_path_factory.mktemp("book") / "gazetteer.yaml"
    path.write_text(LOCAL, "utf-8")
    return Gazetteer(memory(WORLD), read_book([path]))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("[Brod] burned.", "brod"),
        ("[Brod] burned. [Bland] sent help.", "brod bland"),
        ("[Brod] in [Bland] burned.", "brod-b bland"),  # what the text says outright
    ],
)
def test_the_local_book_outweighs_all_but_the_text(with_book, text, meant):
    assert ids(resolve(*marked(text), with_book)) == meant


WORDS = st.sampled_from(
    ["[Brod]", "[Luka]", "[Aland]", "[Bland]", "[Reka]", "[Nowhere]", "[]", "in", ",", "(", "'s",
     " and ", ". ", "the town of", "\n", "ß", "\u202e"]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=25).map(" ".join))
def test_any_text_gives_one_choice_for_each_name_in_order(small, text):
    report, found = marked(text)
    choices = resolve(report, found, small)
    assert [choice.toponym for choice in choices] == found
    assert choices == resolve(report, found, small)
    for choice in choices:
        assert 0 <= choice.score <= 1
        assert choice.because


@settings(max_examples=30, deadline=None)
@given(st.randoms(), st.lists(WORDS, min_size=2, max_size=12).map(" ".join))
def test_the_order_of_the_toponyms_changes_nothing(small, draw, text):
    report, found = marked(text)
    mixed = draw.sample(found, len(found))
    straight = {choice.toponym.span: choice.place for choice in resolve(report, found, small)}
    shuffled = {choice.toponym.span: choice.place for choice in resolve(report, mixed, small)}
    assert straight == shuffled
