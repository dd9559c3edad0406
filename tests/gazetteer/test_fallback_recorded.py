"""The services that ship as stand-ins: recorded answers, and one that asks nobody."""

import json

import pytest

from gazetteer.fallback import Setup, open_fallback
from gazetteer.fallback.nominatim_places import place
from gazetteer.fallback.recorded import Recorded
from geo.errors import GeocoderDown
from tests.gazetteer.standin import STONE


def test_recorded_answers_come_from_a_mapping_or_a_file(tmp_path):
    stone = place(STONE, "a test")
    file = tmp_path / "answers.json"
    file.write_text(json.dumps({"Kamen": [stone.model_dump(mode="json")]}))
    for answers in ({"Kamen": [stone]}, file):
        fallback = open_fallback("recorded", cache=tmp_path, setup=Setup(answers=answers))
        assert fallback.find("Камен", country="XK") == [stone]
        assert fallback.find("Kamen", country="RS") == []
        assert fallback.asked == []


@pytest.mark.parametrize(
    ("text", "why"), [("{", "the file"), ('{"Kamen": [{"id": 7}]}', "Kamen.0"), (None, "read")]
)
def test_a_recorded_file_that_is_wrong_is_named(text, why, tmp_path):
    file = tmp_path / "answers.json"
    if text is not None:
        file.write_text(text)
    with pytest.raises(GeocoderDown, match=why) as caught:
        Recorded(file)
    assert str(file) in str(caught.value)


def test_the_offline_service_asks_nobody(tmp_path):
    fallback = open_fallback("offline", cache=tmp_path)
    assert fallback.find("Stone") == []
    assert (fallback.asked, fallback.stopped, list(tmp_path.iterdir())) == ([], None, [])
