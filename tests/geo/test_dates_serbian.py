"""Serbian in both scripts, counted from Thursday, 29 December 2022."""

from datetime import date

import pytest

from geo.dates import dates

PUBLISHED = date(2022, 12, 29)
SAID = [
    ("Uhapšen je 10. decembra u Mitrovici.", "10. decembra", "2022-12-10", "2022-12-10"),
    ("Uhapšen je 10. decembra 2021. godine.", "10. decembra 2021. godine", "2021-12-10",
     "2021-12-10"),
    ("Potpisano 29.12.2022. u Briselu", "29.12.2022", "2022-12-29", "2022-12-29"),
    ("Potpisano 3. 4. 2022. u Briselu", "3. 4. 2022", "2022-04-03", "2022-04-03"),
    ("U petak, 9. decembra, bila je magla.", "petak, 9. decembra", "2022-12-09", "2022-12-09"),
    ("Škole ne rade od 10. do 12. decembra.", "10", "2022-12-10", "2022-12-10/2022-12-12"),
    ("Škole ne rade od 10. do 12. decembra.", "12. decembra", "2022-12-12",
     "2022-12-10/2022-12-12"),
    ("Nestao je između 6. i 8. decembra.", "8. decembra", "2022-12-08", "2022-12-06/2022-12-08"),
    ("Pucano je 10., 11. i 12. decembra.", "11", "2022-12-11", "2022-12-11"),
    ("Počelo je 2008 godine.", "2008", "2008", "2008-01-01/2008-12-31"),
    ("Otišao je pre nedelju dana.", "pre nedelju dana", "2022-W51", "2022-12-19/2022-12-25"),
    ("Trajalo je 27. maja do 2. juna", "2. juna", "2022-06-02", "2022-05-27/2022-06-02"),
    ("u noći između 27. i 28. decembra", "noći između 27. i 28. decembra", "2022-12-27TNI",
     "2022-12-27/2022-12-28"),
    ("Danas je hladno.", "Danas", "2022-12-29", "2022-12-29"),
    ("Juče je padao sneg.", "Juče", "2022-12-28", "2022-12-28"),
    ("Prekjuče je padao sneg.", "Prekjuče", "2022-12-27", "2022-12-27"),
    ("Sinoć je pucano.", "Sinoć", "2022-12-28TNI", "2022-12-28"),
    ("Sutra će biti hladno.", "Sutra", "2022-12-30", "2022-12-30"),
    ("Most se otvara večeras.", "večeras", "2022-12-29TNI", "2022-12-29"),
    ("U utorak je pucano.", "utorak", "2022-12-27", "2022-12-27"),
    ("U utorak uveče je pucano.", "utorak uveče", "2022-12-27TEV", "2022-12-27"),
    ("U nedelju je bila tišina.", "nedelju", "2022-12-25", "2022-12-25"),
    ("Skup će se održati u petak.", "petak", "2022-12-30", "2022-12-30"),
    ("Prošle subote je bio skup.", "Prošle subote", "2022-12-24", "2022-12-24"),
    ("Prošle nedelje je bio skup.", "Prošle nedelje", "2022-W51", "2022-12-19/2022-12-25"),
    ("Prošlog meseca je bio skup.", "Prošlog meseca", "2022-11", "2022-11-01/2022-11-30"),
    ("Ove godine nema skupa.", "Ove godine", "2022", "2022-01-01/2022-12-31"),
    ("Pre tri dana je bio skup.", "Pre tri dana", "2022-12-26", "2022-12-26"),
    ("Pao je 12. novembra. Dan kasnije je umro.", "Dan kasnije", "2022-11-13", "2022-11-13"),
    ("Pao je 12. novembra. Dva dana ranije je pevao.", "Dva dana ranije", "2022-11-10",
     "2022-11-10"),
    ("Pao je 12. novembra. Sutradan je umro.", "Sutradan", "2022-11-13", "2022-11-13"),
    ("Pao je 12. novembra. Tog dana je kišilo.", "Tog dana", "2022-11-12", "2022-11-12"),
    ("Otišao je u maju.", "maju", "2022-05", "2022-05-01/2022-05-31"),
    ("Otišao je u maju 2021. godine.", "maju 2021. godine", "2021-05", "2021-05-01/2021-05-31"),
    ("Otišao je krajem decembra.", "krajem decembra", "2022-12", "2022-12-21/2022-12-31"),
    ("Počelo je 1999. godine.", "1999. godine", "1999", "1999-01-01/1999-12-31"),
    ("Skup je bio tokom vikenda.", "vikenda", "2022-W51-WE", "2022-12-24/2022-12-25"),
    ("Ухапшен је 10. децембра у Митровици.", "10. децембра", "2022-12-10", "2022-12-10"),
    ("Јуче је падао снег.", "Јуче", "2022-12-28", "2022-12-28"),
    ("Синоћ је пуцано.", "Синоћ", "2022-12-28TNI", "2022-12-28"),
    ("У четвртак, 22. децембра, пао је снег.", "четвртак, 22. децембра", "2022-12-22",
     "2022-12-22"),
    ("Прошле године је пао снег.", "Прошле године", "2021", "2021-01-01/2021-12-31"),
    ("Пре два дана је пао снег.", "Пре два дана", "2022-12-27", "2022-12-27"),
    ("Школе не раде од 10. до 12. децембра.", "12. децембра", "2022-12-12",
     "2022-12-10/2022-12-12"),
    ("Око поноћи је почело; у октобру је стало.", "октобру", "2022-10", "2022-10-01/2022-10-31"),
]  # fmt: skip

MORE = [
    ("Bio je rat od 1998. do 1999. godine.", "1998", "1998", "1998-01-01/1999-12-31"),
    ("Zatvoreno od 27.12.2022. do 29.12.2022.", "27.12.2022", "2022-12-27",
     "2022-12-27/2022-12-29"),
    ("Prošlog leta je pevao.", "Prošlog leta", "2022-SU", "2022-06-01/2022-08-31"),
    ("U leto 2021. je pevao.", "leto 2021", "2021-SU", "2021-06-01/2021-08-31"),
    ("U trećem kvartalu pao je izvoz.", "trećem kvartalu", "2022-Q3", "2022-07-01/2022-09-30"),
    ("Devedesetih je bio rat.", "Devedesetih", "199", "1990-01-01/1999-12-31"),
    ("U 19. veku bio je rat.", "19. veku", "18", "1801-01-01/1900-12-31"),
    ("Na Vidovdan je bio skup.", "Vidovdan", "2022-06-28", "2022-06-28"),
    ("Na Božić je pucano.", "Božić", "2022-01-07", "2022-01-07"),
    ("Na Uskrs je bio skup.", "Uskrs", "2022-04-24", "2022-04-24"),
    ("Pucano je u noći 27. na 28. decembar.", "noći 27. na 28. decembar", "2022-12-27TNI",
     "2022-12-27/2022-12-28"),
    ("Pucano je 28.12. u Raškoj.", "28.12.", "2022-12-28", "2022-12-28"),
    ("Pucano je u ponedeljak u 9 časova.", "ponedeljak u 9 časova", "2022-12-26T09:00",
     "2022-12-26"),
    ("Pucano je u 14.30 časova.", "14.30 časova", "2022-12-29T14:30", "None"),
    ("Za dva dana će biti skup.", "dva dana", "2022-12-31", "2022-12-31"),
    ("Preksinoć je pucano.", "Preksinoć", "2022-12-27TNI", "2022-12-27"),
    ("Opsada je trajala tri dana.", "tri dana", "P3D", "None"),
    ("Okupljaju se petkom.", "petkom", "XXXX-WXX-5", "None"),
    ("Okupljaju se svaki dan.", "svaki dan", "P1D", "None"),
    ("У 19. веку био је рат.", "19. веку", "18", "1801-01-01/1900-12-31"),
    ("На Видовдан је био скуп.", "Видовдан", "2022-06-28", "2022-06-28"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "value", "days"), SAID + MORE)
def test_words_are_read_with_their_value_and_days(text, words, value, days):
    found = {text[m.span.start : m.span.end]: m for m in dates(text, PUBLISHED, "sr")}
    assert (found[words].value, str(found[words].when)) == (value, days)


@pytest.mark.parametrize("text", ["Maja i Marta su došle.", "Stiglo je 2000 ljudi.", "te i pre"])
def test_what_only_looks_like_a_time_is_none(text):
    assert dates(text, PUBLISHED, "sr") == []


def test_the_script_of_the_tag_does_not_matter():
    text = "Јуче је падао снег."
    assert dates(text, PUBLISHED, "sr-Cyrl") == dates(text, PUBLISHED, "sr-Latn")
