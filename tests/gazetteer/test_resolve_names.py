"""What resolution asks of look-up: no typing errors, kinds of names, foreign names of cities."""

import pytest

from gazetteer.lookup import Gazetteer, kind_of
from gazetteer.resolve.offers import offers

BOOK = """\
srbija:
  name: Serbia
  type: country
  at: [21.0, 44.0]
  country: RS
  names: [Serbi @sq]
"""


def test_typing_errors_are_mended_only_when_asked(gazetteer):
    assert gazetteer.candidates("Kosovka Mitrovica", typos=False) == []
    assert gazetteer.candidates("Kosovka Mitrovica")[0].place.geonameid == 789225


def test_a_list_of_candidates_is_the_callers_own(gazetteer):
    first = gazetteer.candidates("Zvečan")
    first.clear()
    assert gazetteer.candidates("Zvečan")


def test_a_form_nobody_typed_yields_to_a_word_written_just_so(cache, tmp_path):
    path = tmp_path / "gazetteer.yaml"
    path.write_text(BOOK, "utf-8")
    local = Gazetteer.open(path, cache=cache)
    assert local.known("Serb").feature == "demonym"
    assert local.known("Serbi").local


@pytest.mark.parametrize(
    ("text", "geonameid", "kind"),
    [
        ("Paris", 2988507, "main"),
        ("Serbian", 6290252, "demonym"),
        ("Calif.", 5332921, "code"),
        ("Odessa", 698740, "exonym"),
        ("Lvov", 702550, "exonym"),
        ("Mecca", 104515, "exonym"),
        ("Fallujah", 99454, "exonym"),
        ("Khan Younis", 281124, "exonym"),
        ("Qalqilya", 282457, "exonym"),
        ("Frankfurt", 2925533, "exonym"),
        ("Seville", 2510911, "exonym"),
        ("Deutschland", 2921044, "exonym"),
        ("Nemačka", 2921044, "exonym"),
        ("Argelia", 2589581, "foreign"),
    ],
)
def test_a_candidate_tells_by_which_kind_of_name_it_was_found(gazetteer, text, geonameid, kind):
    found = {one.place.geonameid: one for one in gazetteer.candidates(text)}
    assert kind_of(found[geonameid]) == kind


@pytest.mark.parametrize(
    ("text", "feature"),
    [
        ("Argelia", "village"),
        ("Sina", "village"),
        ("Cameron", "city"),
        ("Deutschland", "country"),
        ("España", "country"),
        ("Crna Gora", "country"),
        ("Kina", "country"),
        ("Kanada", "country"),
    ],
)
def test_a_country_is_not_known_before_a_namesake_by_a_name_that_is_neither_its_own_nor_ours(
    gazetteer, text, feature
):
    assert gazetteer.known(text).feature == feature


@pytest.mark.parametrize(
    ("text", "place", "stands_for"),
    [
        ("Vancouver Art Gallery", "Vancouver", "named after"),
        ("University of Aleppo", "Aleppo", "named after"),
        ("College Station", "College Station", None),
        ("Fort Worth", "Fort Worth", None),
        ("Syria's", "Syria", None),
        ("St. John's", "St. John's", None),
    ],
)
def test_what_is_offered_for_a_name(gazetteer, text, place, stands_for):
    best = max(offers(text, gazetteer), key=lambda one: one.prior)
    assert (best.place.name, best.stands_for) == (place, stands_for)


@pytest.mark.parametrize("text", ["Smith Hospital of Nowhere", "Xyzzyq University", "School", ""])
def test_what_is_named_after_no_place_is_offered_nothing(gazetteer, text):
    assert offers(text, gazetteer) == ()
