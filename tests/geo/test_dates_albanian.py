"""Albanian, counted from Thursday, 29 December 2022."""

from datetime import date

import pytest

from geo.dates import dates

PUBLISHED = date(2022, 12, 29)
SAID = [
    ("Më 10 dhjetor u arrestua një polic.", "10 dhjetor", "2022-12-10", "2022-12-10"),
    ("Më 10 dhjetor 2021 u arrestua një polic.", "10 dhjetor 2021", "2021-12-10", "2021-12-10"),
    ("U nënshkrua më 29.12.2022 në Bruksel.", "29.12.2022", "2022-12-29", "2022-12-29"),
    ("Të premten, 9 dhjetor, kishte mjegull.", "Të premten, 9 dhjetor", "2022-12-09",
     "2022-12-09"),
    ("Nga 10 deri më 12 dhjetor shkollat mbyllen.", "12 dhjetor", "2022-12-12",
     "2022-12-10/2022-12-12"),
    ("Shkollat mbyllen 10-12 dhjetor.", "10", "2022-12-10", "2022-12-10/2022-12-12"),
    ("Humbi mes 6 dhe 8 dhjetorit.", "8 dhjetorit", "2022-12-08", "2022-12-06/2022-12-08"),
    ("natën mes 27 dhe 28 dhjetorit", "natën mes 27 dhe 28 dhjetorit", "2022-12-27TNI",
     "2022-12-27/2022-12-28"),
    ("Sot bën ftohtë.", "Sot", "2022-12-29", "2022-12-29"),
    ("Dje ra borë.", "Dje", "2022-12-28", "2022-12-28"),
    ("Pardje ra borë.", "Pardje", "2022-12-27", "2022-12-27"),
    ("Mbrëmë u dëgjuan të shtëna.", "Mbrëmë", "2022-12-28TNI", "2022-12-28"),
    ("Nesër do të bjerë borë.", "Nesër", "2022-12-30", "2022-12-30"),
    ("Ura hapet sonte.", "sonte", "2022-12-29TNI", "2022-12-29"),
    ("Të martën u dëgjuan të shtëna.", "Të martën", "2022-12-27", "2022-12-27"),
    ("Të martën në mëngjes ra borë.", "Të martën në mëngjes", "2022-12-27TMO", "2022-12-27"),
    ("Të hënën e kaluar ra borë.", "Të hënën e kaluar", "2022-12-26", "2022-12-26"),
    ("Kuvendi do të mblidhet të premten.", "të premten", "2022-12-30", "2022-12-30"),
    ("Javën e kaluar ra borë.", "Javën e kaluar", "2022-W51", "2022-12-19/2022-12-25"),
    ("Muajin e kaluar ra borë.", "Muajin e kaluar", "2022-11", "2022-11-01/2022-11-30"),
    ("Vitin e kaluar ra borë.", "Vitin e kaluar", "2021", "2021-01-01/2021-12-31"),
    ("Natën e kaluar ra borë.", "Natën e kaluar", "2022-12-28TNI", "2022-12-28"),
    ("Këtë javë bie borë.", "Këtë javë", "2022-W52", "2022-12-26/2023-01-01"),
    ("Tri ditë më parë ra borë.", "Tri ditë më parë", "2022-12-26", "2022-12-26"),
    ("Ra më 12 nëntor. Dy ditë më parë, u plagos.", "Dy ditë më parë", "2022-11-10", "2022-11-10"),
    ("Ra më 12 nëntor. Ai u gjet dy ditë më parë.", "dy ditë më parë", "2022-12-27", "2022-12-27"),
    ("Ra më 12 nëntor. Dy ditë më vonë vdiq.", "Dy ditë më vonë", "2022-11-14", "2022-11-14"),
    ("Ra më 12 nëntor. Të nesërmen vdiq.", "Të nesërmen", "2022-11-13", "2022-11-13"),
    ("Iku në dhjetor 2021.", "dhjetor 2021", "2021-12", "2021-12-01/2021-12-31"),
    ("Iku në maj.", "maj", "2022-05", "2022-05-01/2022-05-31"),
    ("Iku në fund të dhjetorit.", "në fund të dhjetorit", "2022-12", "2022-12-21/2022-12-31"),
    ("Pavarësia u shpall në vitin 2008.", "vitin 2008", "2008", "2008-01-01/2008-12-31"),
]  # fmt: skip

MORE = [
    ("Verën e kaluar ishte nxehtë.", "Verën e kaluar", "2022-SU", "2022-06-01/2022-08-31"),
    ("Në verën e vitit 2021 iku.", "verën e vitit 2021", "2021-SU", "2021-06-01/2021-08-31"),
    ("Në dhjetorin e vitit 2021 iku.", "dhjetorin e vitit 2021", "2021-12",
     "2021-12-01/2021-12-31"),
    ("Më 10 dhjetor të vitit të kaluar iku.", "10 dhjetor të vitit të kaluar", "2021-12-10",
     "2021-12-10"),
    ("Në fillim të vitit 2021 iku.", "Në fillim të vitit 2021", "2021", "2021-01-01/2021-05-01"),
    ("Në vitet '90 kishte luftë.", "vitet '90", "199", "1990-01-01/1999-12-31"),
    ("Në shekullin 19 kishte luftë.", "shekullin 19", "18", "1801-01-01/1900-12-31"),
    ("Për Krishtlindje kishte paqe.", "Krishtlindje", "2022-12-25", "2022-12-25"),
    ("Para dy javësh ra borë.", "Para dy javësh", "2022-W50", "2022-12-12/2022-12-18"),
    ("Pas dy ditësh do të mblidhen.", "dy ditësh", "2022-12-31", "2022-12-31"),
    ("Që nga janari ra borë.", "janari", "2022-01", "2022-01-01/2022-01-31"),
    ("Rrethimi zgjati tri ditë.", "tri ditë", "P3D", "None"),
    ("Mblidhen çdo të premte.", "çdo të premte", "XXXX-WXX-5", "None"),
    ("Në orën 14:30 ra borë.", "14:30", "2022-12-29T14:30", "None"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "value", "days"), SAID + MORE)
def test_words_are_read_with_their_value_and_days(text, words, value, days):
    found = {text[m.span.start : m.span.end]: m for m in dates(text, PUBLISHED, "sq")}
    assert (found[words].value, str(found[words].when)) == (value, days)


def test_a_number_of_people_is_no_year():
    assert dates("Protestuan 2000 veta.", PUBLISHED, "sq") == []
