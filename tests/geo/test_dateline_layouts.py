"""How agencies write place and day above or before a story, and openings that only look so."""

from datetime import date

import pytest

from geo.readers import prepared
from geo.report import Report

PUBLISHED = date(2021, 7, 22)
STORY = "Two men were killed when a wall fell on them, police said. The road stayed shut."
SERBIAN = "Policija je juče uhapsila dva muškarca na putu."
CYRILLIC = "Полиција је јуче ухапсила два мушкарца на путу."
ALBANIAN = "Policia arrestoi dje dy burra në rrugë."
# what stands before the story, the place, the day
ENGLISH = [
    ("NEWPORT NEWS, Va. (AP) — ", "NEWPORT NEWS", None),
    ("Al Hudaydah, 21 July 2021 – ", "Al Hudaydah", "2021-07-21"),
    ("Jan. 13, 2020, MANILA\n\n", "MANILA", "2020-01-13"),
    ("Jan. 13, 2020, MANILA\n", "MANILA", "2020-01-13"),
    ("Maiduguri, Nigeria - 28.07.2019\n\n", "Maiduguri", "2019-07-28"),
    ("Maiduguri, Nigeria - 28.07.2019\n", "Maiduguri", "2019-07-28"),
    ("London | March 3rd, 2017 |\n\n", "London", "2017-03-03"),
    ("London | March 3rd, 2017 | ", "London", "2017-03-03"),
    ("Beijing (Xinhua) 2021-07-21: ", "Beijing", "2021-07-21"),
    ("BEIJING, July 21 (Xinhua) -- ", "BEIJING", "2021-07-21"),
    ("MOSCOW, July 21. /TASS/. ", "MOSCOW", "2021-07-21"),
    ("MOSCOW, July 21 /TASS/. ", "MOSCOW", "2021-07-21"),
    ("(ANSA) - ROME, JUL 21 - ", "ROME", "2021-07-21"),
    ("(ANSA) - Rome, July 21 - ", "Rome", "2021-07-21"),
    ("Madrid, Jul 21 (EFE).- ", "Madrid", "2021-07-21"),
    ("Madrid, 21 jul (EFE).- ", "Madrid", "2021-07-21"),
    ("Berlin (dpa) - ", "Berlin", None),
    ("Berlin (dpa/lby) - ", "Berlin", None),
    ("BELGRADE, July 21 (Tanjug) - ", "BELGRADE", "2021-07-21"),
    ("BELGRADE, 21. jula /Tanjug/ - ", "BELGRADE", "2021-07-21"),
    ("TOKYO, July 21, Kyodo - ", "TOKYO", "2021-07-21"),
    ("TOKYO, July 21 (Kyodo) -- ", "TOKYO", "2021-07-21"),
    ("New Delhi [India], July 21 (ANI): ", "New Delhi", "2021-07-21"),
    ("New Delhi, Jul 21 (PTI) ", "New Delhi", "2021-07-21"),
    ("Srinagar, July 21 (KNO): ", "Srinagar", "2021-07-21"),
    ("Accra, July 21, GNA - ", "Accra", "2021-07-21"),
    ("Tema (G/R), July 21, GNA - ", "Tema", "2021-07-21"),
    ("(New York, 21 July 2021) - ", "New York", "2021-07-21"),
    ("(New York, 21 July 2021): ", "New York", "2021-07-21"),
    ("(Geneva/Kyiv, 21 July 2021) ", "Geneva", "2021-07-21"),
    ("GENEVA/KYIV, 21 July 2021 – ", "GENEVA", "2021-07-21"),
    ("GENEVA / KYIV - ", "GENEVA", None),
    ("GENEVA, 21 July 2021 – ", "GENEVA", "2021-07-21"),
    ("(GENEVA) - ", "GENEVA", None),
    ("(MANILA) — ", "MANILA", None),
    ("[NAIROBI] ", "NAIROBI", None),
    ("JACKSON, Miss. (AP) — ", "JACKSON", None),
    ("JACKSON, Miss. - ", "JACKSON", None),
    ("JACKSON, Miss. -- ", "JACKSON", None),
    ("WASHINGTON, D.C. (AP) — ", "WASHINGTON", None),
    ("ST. LOUIS (AP) — ", "ST. LOUIS", None),
    ("LONDON — ", "LONDON", None),
    ("LONDON – ", "LONDON", None),
    ("LONDON-- ", "LONDON", None),
    ("LONDON: ", "LONDON", None),
    ("LONDON, July 21 — ", "LONDON", "2021-07-21"),
    ("LONDON, July 21 (Reuters) - ", "LONDON", "2021-07-21"),
    ("LONDON/PARIS, July 21 (Reuters) - ", "LONDON", "2021-07-21"),
    ("LONDON, July 21 (UPI) -- ", "LONDON", "2021-07-21"),
    ("LONDON (Reuters) - ", "LONDON", None),
    ("London (AFP) - ", "London", None),
    ("London (AFP) – ", "London", None),
    ("London, July 21, 2021 (AFP) - ", "London", "2021-07-21"),
    ("London, 21 July 2021 (AFP) - ", "London", "2021-07-21"),
    ("London (CNN) — ", "London", None),
    ("London CNN — ", "London", None),
    ("London CNN  — ", "London", None),
    ("By Ann Hill in London\n\n", "London", None),
    ("By Ann Hill in London\n", "London", None),
    ("By ANN HILL, Associated Press\n\nLONDON (AP) — ", "LONDON", None),
    ("By Ann Hill and Bob Fox in London and Paris\n\n", "London", None),
    ("By Ann Hill\nBBC News, London\n\n", "London", None),
    ("LONDON, July 21\n\n", "LONDON", "2021-07-21"),
    ("London, 21 July 2021\n\n", "London", "2021-07-21"),
    ("21 July 2021, London\n\n", "London", "2021-07-21"),
    ("21 July 2021 - London\n\n", "London", "2021-07-21"),
    ("21 July 2021 – London – ", "London", "2021-07-21"),
    ("21 July 2021 | London\n\n", "London", "2021-07-21"),
    ("London, 21.07.2021 – ", "London", "2021-07-21"),
    ("London - 21 July 2021 - ", "London", "2021-07-21"),
    ("London - July 21, 2021 - ", "London", "2021-07-21"),
    ("LONDON - July 21, 2021: ", "LONDON", "2021-07-21"),
    ("London, 21/07/2021: ", "London", "2021-07-21"),
    ("Wednesday, July 21, 2021, London\n\n", "London", "2021-07-21"),
    ("London, Wednesday July 21 2021\n\n", "London", "2021-07-21"),
    ("LONDON (21 July 2021) – ", "LONDON", "2021-07-21"),
    ("London (21 July 2021) ", "London", "2021-07-21"),
    ("LONDON — July 21, 2021 — ", "LONDON", "2021-07-21"),
    ("LONDON, Wednesday — ", "LONDON", None),
    ("LONDON, Wed. — ", "LONDON", None),
    ("LONDON (Wire) 21 July 2021 — ", "LONDON", "2021-07-21"),
    ("LONDON, England (CNN) -- ", "LONDON", None),
    ("LONDON, July 21 (Wire/Agency) – ", "LONDON", "2021-07-21"),
    ("London, July 21, IRNA – ", "London", "2021-07-21"),
    ("TEHRAN, Jul. 21 (MNA) – ", "TEHRAN", "2021-07-21"),
    ("DAMASCUS, (SANA) ", "DAMASCUS", None),
    ("DAMASCUS, (SANA)_ ", "DAMASCUS", None),
    ("Damascus, SANA- ", "Damascus", None),
    ("Aleppo, SANA – ", "Aleppo", None),
    ("KYIV. July 21. KAZINFORM ", "KYIV", "2021-07-21"),
    ("ASTANA. KAZINFORM – ", "ASTANA", None),
    ("BAKU, Azerbaijan, July 21. ", "BAKU", "2021-07-21"),
    ("BAKU / Trend / - ", "BAKU", None),
    ("Baku, July 21, AZERTAC ", "Baku", "2021-07-21"),
    ("YEREVAN, JULY 21, ARMENPRESS. ", "YEREVAN", "2021-07-21"),
    ("Juba, July 21, 2021 (SSNA) -- ", "Juba", "2021-07-21"),
    ("July 21, 2021 (JUBA) - ", "JUBA", "2021-07-21"),
    ("July 21, 2021 (KHARTOUM) – ", "KHARTOUM", "2021-07-21"),
    ("(Juba) - ", "Juba", None),
    ("Harare, Zimbabwe | AFP | ", "Harare", None),
    ("Kampala, Uganda | THE INDEPENDENT | ", "Kampala", None),
    ("LIMA, Peru: ", "LIMA", None),
    ("Buenos Aires, 21 July 2021. ", "Buenos Aires", "2021-07-21"),
    ("PORT MORESBY (Islands Business) — ", "PORT MORESBY", None),
    ("Dhaka, July 21 : ", "Dhaka", "2021-07-21"),
    ("DHAKA, July 21, 2021 (BSS) - ", "DHAKA", "2021-07-21"),
    ("HANOI (VNA) – ", "HANOI", None),
    ("Hà Nội (VNA) – ", "Hà Nội", None),
    ("SEOUL, July 21 (Yonhap) -- ", "SEOUL", "2021-07-21"),
    ("COLOMBO (News 1st): ", "COLOMBO", None),
    ("Colombo (News 1st); ", "Colombo", None),
    ("KUALA LUMPUR, July 21 — ", "KUALA LUMPUR", "2021-07-21"),
    ("KUALA LUMPUR, July 21 (Bernama) -- ", "KUALA LUMPUR", "2021-07-21"),
    ("SINGAPORE: ", "SINGAPORE", None),
    ("GUWAHATI: ", "GUWAHATI", None),
    ("Guwahati, July 21: ", "Guwahati", "2021-07-21"),
    ("ISLAMABAD (Dunya News) – ", "ISLAMABAD", None),
    ("ISLAMABAD: July 21, 2021 ", "ISLAMABAD", "2021-07-21"),
    ("QUETTA - ", "QUETTA", None),
    ("Kabul (BNA) July 21: ", "Kabul", "2021-07-21"),
    ("KABUL (Pajhwok): ", "KABUL", None),
    ("CAIRO - 21 July 2021: ", "CAIRO", "2021-07-21"),
    ("RAMALLAH, Wednesday, July 21, 2021 (WAFA) – ", "RAMALLAH", "2021-07-21"),
    ("GAZA, July 21, 2021 (WAFA) - ", "GAZA", "2021-07-21"),
    ("Jerusalem, 21 July, 2021 (TPS) -- ", "Jerusalem", "2021-07-21"),
    ("Sana'a - Saba: ", "Sana'a", None),
    ("SANAA, July 21 (Saba) - ", "SANAA", "2021-07-21"),
    ("BRUSSELS, Belgium, July 21, 2021/APO Group/ -- ", "BRUSSELS", "2021-07-21"),
    ("LONDON, July 21, 2021 /PRNewswire/ -- ", "LONDON", "2021-07-21"),
    ("LONDON--(BUSINESS WIRE)-- ", "LONDON", None),
    ("SARAJEVO, July 21 (FENA) - ", "SARAJEVO", "2021-07-21"),
    ("SARAJEVO, 21. jula (FENA) - ", "SARAJEVO", "2021-07-21"),
    ("ZAGREB, July 21 (Hina) - ", "ZAGREB", "2021-07-21"),
    ("ZAGREB, 21. srpnja 2021. (Hina) - ", "ZAGREB", "2021-07-21"),
    ("SKOPJE, 21 July 2021 (MIA) - ", "SKOPJE", "2021-07-21"),
    ("SOFIA, July 21 (BTA) - ", "SOFIA", "2021-07-21"),
    ("Budapest, July 21 (MTI) - ", "Budapest", "2021-07-21"),
    ("Ljubljana, 21 July (STA) - ", "Ljubljana", "2021-07-21"),
    ("TIRANA, July 21 /ATA/ - ", "TIRANA", "2021-07-21"),
    ("HIGHLIGHTS\n\n(Port-au-Prince, 21 July 2021): ", "Port-au-Prince", "2021-07-21"),
    ("Situation Report No. 5\n\nPort-au-Prince, 21 July 2021\n\n", "Port-au-Prince", "2021-07-21"),
]
SERBIAN_LAYOUTS = [
    ("BEOGRAD - ", "BEOGRAD", None),
    ("BEOGRAD – ", "BEOGRAD", None),
    ("BEOGRAD, 21. jul (Tanjug) – ", "BEOGRAD", "2021-07-21"),
    ("Beograd, 21.07.2021. (FoNet) – ", "Beograd", "2021-07-21"),
    ("BEOGRAD, 21. JULA 2021. GODINE – ", "BEOGRAD", "2021-07-21"),
    ("Beograd, 21. jul 2021. godine. ", "Beograd", "2021-07-21"),
    ("KOSOVSKA MITROVICA /21.07.2021/ – ", "KOSOVSKA MITROVICA", "2021-07-21"),
    ("Kosovska Mitrovica – ", "Kosovska Mitrovica", None),
    ("K. MITROVICA, 21. jul – ", "K. MITROVICA", "2021-07-21"),
    ("NOVI SAD, sreda – ", "NOVI SAD", None),
    ("PRIŠTINA, BEOGRAD – ", "PRIŠTINA", None),
    ("PRIŠTINA – BEOGRAD – ", "PRIŠTINA", None),
]
CYRILLIC_LAYOUTS = [
    ("БЕОГРАД, 21. јул /Танјуг/ – ", "БЕОГРАД", "2021-07-21"),
    ("Београд, 21. јула 2021. – ", "Београд", "2021-07-21"),
    ("БЕОГРАД (Танјуг) – ", "БЕОГРАД", None),
    ("КОСОВСКА МИТРОВИЦА – ", "КОСОВСКА МИТРОВИЦА", None),
]
ALBANIAN_LAYOUTS = [
    ("Prishtinë, 21 korrik 2021 – ", "Prishtinë", "2021-07-21"),
    ("PRISHTINË, 21 korrik (KosovaPress) – ", "PRISHTINË", "2021-07-21"),
    ("Prishtinë | 21 Korrik 2021 | 10:15\n\n", "Prishtinë", "2021-07-21"),
    ("TIRANË, 21 korrik /ATSH/ - ", "TIRANË", "2021-07-21"),
    ("TIRANË- ", "TIRANË", None),
    ("Mitrovicë, 21.07.2021 – ", "Mitrovicë", "2021-07-21"),
    ("FUSHË KOSOVË – ", "FUSHË KOSOVË", None),
]
LAYOUTS = [
    (head + story, place, day)
    for table, story in (
        (ENGLISH, STORY),
        (SERBIAN_LAYOUTS, SERBIAN),
        (CYRILLIC_LAYOUTS, CYRILLIC),
        (ALBANIAN_LAYOUTS, ALBANIAN),
    )
    for head, place, day in table
]
NONE = [
    "London buses were stopped on Monday – nobody was hurt.",
    "London was quiet on 21 July 2021. Nobody was hurt there.",
    "In London, police said on 21 July 2021 that two men were held.",
    "London police – two of them armed – came to the house.",
    "London, the capital of England, was quiet on Monday, police said.",
    "Paris and London agreed on July 21 – a first – to open the road.",
    "London July 21 bombers were jailed for life on Monday.",
    "On July 21, 2021, London was quiet, police said.",
    "July 21, 2021 was a quiet day in London, police said.",
    "(Corrects name of village) Two men were killed, police said.",
    "(London buses were stopped on Monday.) Two men were killed.",
    "[Corrected] Two men were killed when a wall fell.",
    "[Editor's note] Two men were killed when a wall fell.",
    "BREAKING | Two men were killed when a wall fell.",
    "World | Africa | Nigeria\n\nTwo men were killed when a wall fell on them, police said.",
    "Kurti | Two men were killed when a wall fell.",
    "Manila Bulletin | Two men were killed when a wall fell.",
    "Ann Hill in a statement said that two men were killed.",
    "By Ann Hill\n\nTwo men were killed when a wall fell on them, police said.",
    "By Ann Hill in July\n\nTwo men were killed when a wall fell on them, police said.",
    "By the river in London two men were killed, police said.",
    "NATO, July 21 – The road is open.",
    "Kosovo Police, July 21 – Two men were held.",
    "Two dead\n\nTwo men were killed when a wall fell on them, police said.",
    "Kosovo Tensions\n\nTwo men were killed when a wall fell on them, police said.",
    "Beograd je juče bio miran, saopštila je policija.",
    "Beograd, glavni grad Srbije, bio je juče miran.",
    "U Beogradu je 21. jula 2021. uhapšen muškarac.",
    "Policija: Uhapšena dva muškarca na putu.",
    "Prishtina ishte e qetë dje, tha policia.",
    "Në Prishtinë u arrestuan më 21 korrik 2021 dy burra.",
    "KOSOVO: NO DEAL IN SIGHT\n\nTwo men were killed when a wall fell on them, police said.",
    "Wells/Hill: Both sides won\n\nTwo men were killed when a wall fell on them, police said.",
    "Situation Report, 21 July 2021\n\nTwo men were killed when a wall fell on them, police said.",
    "Protest March in Leeds\n\nTwo men were killed when a wall fell on them, police said.",
    "By Ann Hill, Reuters\n\nTwo men were killed when a wall fell on them, police said.",
    "Beta, 21. jul – Policija je juče uhapsila dva muškarca.",
    "example.org, 21 July 2021 – Two men were killed.",
]


@pytest.mark.parametrize(("text", "place", "day"), LAYOUTS, ids=[row[0][:40] for row in LAYOUTS])
def test_layouts(text, place, day):
    report = prepared(Report(id="x", text=text, published=PUBLISHED))
    assert report.quote(report.dateline.place) == place
    assert str(report.dateline.day) == str(day)
    assert report.quote(report.body[0]).startswith(("Two men", "Polic", "Полиц"))


@pytest.mark.parametrize("text", NONE)
def test_openings_that_only_look_like_datelines(text):
    assert prepared(Report(id="x", text=text, published=PUBLISHED)).dateline is None


def test_a_reporter_may_be_elsewhere_than_the_dateline():
    text = f"Wall falls\n\nBy Ann Hill in London\n\nLEEDS (AP) — {STORY}"
    report = prepared(Report(id="x", text=text))
    assert report.quote(report.dateline.place) == "LEEDS"


def test_below_a_title_a_name_may_sign_without_by():
    report = prepared(Report(id="x", text=f"Wall falls\n\nAnn Hill in London\n\n{STORY}"))
    assert report.title == "Wall falls"
    assert report.quote(report.dateline.place) == "London"
    assert [report.quote(span) for span in report.body] == [STORY]


def test_a_place_and_a_day_above_a_story_give_both_its_day():
    report = prepared(Report(id="x", text=f"Jan. 13, 2020, MANILA\n\n{STORY}"))
    assert report.day == date(2020, 1, 13)
    assert report.published is None
