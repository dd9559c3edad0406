"""Names in the cases of Serbian and Albanian, led back to what a gazetteer lists."""

import pytest

from geo.report import Report
from geo.toponyms import toponyms
from geo.toponyms.cases import nominative


@pytest.mark.parametrize(
    ("language", "said", "listed"),
    [
        ("sr-Latn", "Beogradu", "Beograd"),
        ("sr-Latn", "Parizu", "Pariz"),
        ("sr-Latn", "Novom Sadu", "Novi Sad"),
        ("sr-Latn", "Francuskoj", "Francuska"),
        ("sr-Latn", "Ćuprije", "Ćuprija"),
        ("sr-Latn", "Leskovcu", "Leskovac"),
        ("sr-Latn", "Čačku", "Čačak"),
        ("sr-Latn", "Niš", "Niš"),
        ("sr-Cyrl", "Суботици", "Суботица"),
        ("sr-Cyrl", "Новом Саду", "Нови Сад"),
        ("sq", "Prishtinën", "Prishtinë"),
        ("sq", "Podgoricë", "Podgorica"),
        ("en", "Beogradu", "Beogradu"),
        ("sr-Latn", "Qwxyzzku", "Qwxyzzku"),
        ("sr-Latn", "", ""),
        ("sq", "A " * 40, "A " * 40),
    ],
)
def test_the_form_that_is_listed(gazetteer, language, said, listed):
    assert nominative(said, language, gazetteer)[0] == listed


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("sr-Latn", "Kiša je padala u Zagrebu, Sarajevu i Skoplju.", "Zagrebu Sarajevu Skoplju"),
        ("sr-Latn", "Autobus je krenuo iz Beograda u Prištinu.", "Beograda Prištinu"),
        ("sr-Latn", "Sud je u Severnoj Africi.", "Africi"),
        ("sr-Latn", "Marka Markovića traži policija.", ""),
        ("sr-Cyrl", "Снег је пао у Новом Саду и Суботици.", "Новом Саду Суботици"),
        ("sq", "Bora ra në Durrës dhe Podgoricë.", "Durrës Podgoricë"),
    ],
)
def test_inflected_names_are_found(gazetteer, language, text, found):
    report = Report(id="r", text=text, language=language)
    assert " ".join(one.name for one in toponyms(report, gazetteer)) == found
