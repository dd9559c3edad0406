"""What the words next to a name say: which sort of place it is, and what it lies in."""

import pytest

from gazetteer.resolve import resolve
from tests.gazetteer.marking import ids, marked


def kinds(choices):
    """Give name, feature and first-level code of each choice."""
    places = (choice.place for choice in choices)
    return " ".join(f"{p.feature}:{p.admin1 or p.country or '-'}" if p else "-" for p in places)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Gunmen held the road in [Kunduz] province.", "region:AF.24"),
        ("The governor of [Kunduz] province left [Kunduz] city.", "region:AF.24 city:AF.24"),
        ("Clashes went on in the city of [Idlib].", "city:SY.12"),
        ("Floods cut roads in [Idlib] and [Homs] provinces.", "region:SY.12 region:SY.11"),
        ("Wells dried up in the provinces of [Ghazni] and [Zabul].", "region:AF.08 region:AF.28"),
        ("Houses burned in [Myanmar]'s [Sagaing] region.", "country:MM region:MM.10"),
        ("A mine collapsed in [Luhansk] oblast.", "region:UA.14"),
        ("A drone fell 12 km west of [Sumy].", "city:UA.21"),
        ("Bandits raided farms in [Sokoto] state.", "region:NG.51"),
        ("The mayor of [Sokoto] city resigned.", "city:NG.51"),
        ("Elephants trampled fields in [Nakuru] county.", "region:KE.39"),
        ("Police in [Nairobi] County searched shops.", "region:KE.05"),
        ("A dam broke 20 km from [Mopti].", "city:ML.04"),
        ("Herders fled the [Mopti] region.", "region:ML.04"),
        ("Locusts crossed the [Sahel] region.", "area:-"),
        ("The quake struck 20 km north of [Puno].", "city:PE.21"),
        ("Frost killed herds in [Puno] region.", "region:PE.21"),
        ("Frost killed herds in [Puno], in the south of [Peru].", "region:PE.21 country:PE"),
        ("A landslide hit the department of [Cusco].", "region:PE.08"),
        ("Voters in [Córdoba] province, [Argentina], queued.", "region:AR.05 country:AR"),
        ("The storm left [Oaxaca] state without power.", "region:MX.20"),
        ("A bus crashed ten kilometres north of [Oaxaca].", "city:MX.20"),
        ("Floods reached the state of [Georgia].", "region:US.GA"),
        ("Police in [Washington] state closed a bridge.", "region:US.WA"),
        ("Fire in [Ohio] town kills three.", "region:US.OH"),
        ("A flood hit the [Texas] town of [Paris].", "region:US.TX city:US.TX"),
        ("Rain fell in [Quebec] province.", "region:CA.10"),
        ("Farms closed in the state of [Victoria], [Australia].", "region:AU.07 country:AU"),
        ("Trucks stood 10 km outside [Gaza].", "city:PS.GZ"),
        ("Fire spread in the province of [León], in [Spain].", "city:ES.55 country:ES"),
    ],
)
def test_the_sort_of_place_that_the_text_says(gazetteer, text, meant):
    assert kinds(resolve(*marked(text), gazetteer)) == meant


def test_a_region_and_its_seat_stay_apart_in_one_report(gazetteer):
    text = "The [Kunduz] province is calm. [Kunduz] burned. [Kunduz] province sent help."
    assert kinds(resolve(*marked(text), gazetteer)) == "region:AF.24 city:AF.24 region:AF.24"


def test_a_region_found_around_its_seat_says_so(gazetteer):
    choice = resolve(*marked("Houses burned in the [Haskovo] region."), gazetteer)[0]
    assert choice.because.startswith("Khaskovo lies around Haskovo")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("The mine at [Kin], [Mali], closed.", "- 2453866"),
        ("Police in [Kin], [Mali] said so.", "1859462 2453866"),  # Mali may be who says it
        ("The village of [Kin], in [Mali], is empty.", "- 2453866"),
        ("[KIN], [Mali] (Wire) - A well dried up.", "- 2453866"),
        ("The clinic at [Tamba], [Uganda], was looted.", "- 226074"),
        ("A shop burned in [Vienna], [Michigan], on Monday.", "5001836 5001836"),
        ("A train derailed in [Georgetown], [Montana].", "5667009 5667009"),
        ("In [Bamako], [France] has said it will leave.", "2460596 3017382"),
        ("Men from [Paris], [Lebanon] and [Syria] met.", "2988507 272103 163843"),
        ("Drones hit [Mariupol], [Russia], overnight.", "701822 2017370"),
        ("Rain fell in [Srinagar], [Pakistan].", "1255634 1168579"),
        ("A ship sank off [Stanley], [Argentina].", "3426691 3865483"),
        ("A barge sank on the [Danube] in [Serbia].", "base:danube 6290252"),
        ("A truck fell in the [Andes], [Peru].", "base:andes 3932488"),
    ],
)
def test_what_is_said_to_lie_where_nobody_of_its_name_lies_is_another(gazetteer, text, meant):
    assert ids(resolve(*marked(text), gazetteer)) == meant


def test_a_name_that_is_another_says_that_it_is_known_elsewhere(gazetteer):
    choice = resolve(*marked("The mine at [Kin], [Mali], closed."), gazetteer)[0]
    assert choice.because == "no 'Kin' that a gazetteer knows lies where the report says"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("In [Texas], in the town of [Paris], a fair burned.", "4736286 4717560"),
        ("The [Bolivia] department of [Santa Cruz] is dry.", "3923057 base:BO.08"),
        ("The [Santa Cruz] department of [Bolivia] is dry.", "base:BO.08 3923057"),
        ("A coach fell in [Cambridge], in the county of [Dorchester], in [Maryland].",
         "4350175 base:US.MD.dorchester-county 4361885"),
        ("Recounts in [Wisconsin], [Michigan] and [Texas] began.", "5279468 5001836 4736286"),
        ("Paper mills shut in [Kin] village, in [Myanmar]'s [Sagaing] region.",
         "base:MM.10 1327865 base:MM.10"),
    ],
)  # fmt: skip
def test_what_holds_what_is_read_ahead_and_back(gazetteer, text, meant):
    assert ids(resolve(*marked(text), gazetteer)) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Pilgrims died at [Mina], near [Mecca].", "104515 104515"),
        ("A mill burned in [Brod] near [Gradiška].", "3203651 3203656"),
        ("Vines froze at [Kin], outside [Naha].", "1859462 1856035"),
    ],
)
def test_what_is_said_to_lie_near_a_town_is_not_a_namesake_far_away(gazetteer, text, meant):
    assert ids(resolve(*marked(text), gazetteer)) == meant


def test_what_the_recogniser_takes_for_a_site_is_no_town(gazetteer):
    report, found = marked("Fog closed [Heathrow].")
    site = found[0].model_copy(update={"cls": "facility"})
    assert ids(resolve(report, [site], gazetteer)) == "base:heathrow"


@pytest.mark.parametrize(
    ("name", "geonameid"), [("Raqqa", 172955), ("Daraa", 170905), ("Homs", 169577)]
)
def test_a_lone_name_is_the_city_before_the_region_named_after_it(gazetteer, name, geonameid):
    assert ids(resolve(*marked(f"Shells hit [{name}]."), gazetteer)) == str(geonameid)
