"""In which language a text is, and that its words are at hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.language import LANGUAGES, language_of, page_words, words


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Two trucks burned on the road."),
        ("en", "I ran. I hid. I fell."),
        ("en", "U.N. patrols left."),
        ("en", "Goran Rakić, Petar Petković"),
        ("en", "Trucks burned in Kosovska Mitrovica, Zvečan and Leposavić, said the police."),
        ("en", "President Путин spoke in Moscow on the phone."),
        ("en", "Die Polizei kam in der Nacht."),  # no lexicon: read as English
        ("en", ""),
        ("en", "12345 ..."),
        ("sr-Latn", "Policija je došla na most."),
        ("sr-Latn", "Vučić: Srbi se neće predati"),
        ("sr-Latn", "Dva kamiona su izgorela u Zvečanu, a put je zatvoren."),
        ("sr-Cyrl", "Полиција је дошла."),
        ("sr-Cyrl", "Прелаз Мердаре"),
        ("sr-Cyrl", "KFOR и EULEX послали су патроле на север Косова."),
        ("sq", "Serbët filluan të heqin barrikadat."),
        ("sq", "Dy kamionë u dogjën në Zveçan."),
        ("sq", "Kurti foli në Prishtinë"),
    ],
)
def test_languages(language, text):
    assert language_of(text) == language


@pytest.mark.parametrize("language", [*LANGUAGES, "sr-Cyrl", "sr-Latn", "sq-XK", "de", ""])
def test_every_language_has_words(language):
    known = words(language)
    groups = known.never, known.numbered, known.open, known.starters
    assert all(groups)
    every = frozenset().union(*groups)
    assert {word for word in every if word != word.lower() or word.endswith(".")} == set()


def test_page_words_hold_all_languages_and_are_lower_case():
    known = page_words()
    assert {"comments", "komentari", "коментари", "komente"} <= set(known.comments)
    assert {known.months[name] for name in ("dec", "decembra", "децембра", "dhjetor")} == {12}
    assert set(known.months.values()) == set(range(1, 13))
    for group in known[:-1]:
        assert {word for word in group if word != word.lower()} == set()


@given(st.text())
def test_any_text_is_in_some_language(text):
    assert language_of(text) in {"en", "sr-Latn", "sr-Cyrl", "sq"}
