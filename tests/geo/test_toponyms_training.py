"""What the tagger is trained on: labels fall on tokens, made sentences are marked right."""

import pytest

from geo.names import Known
from geo.toponyms.training.labelled import Labelled, Mark, read
from geo.toponyms.training.patterns import generated
from geo.toponyms.training.silver import begun
from geo.toponyms.training.stock import Stock
from geo.toponyms.training.swaps import swapped


class Few:
    """Knows two cities and a country."""

    def known(self, name):
        feature = {"Brod": "city", "Luka": "city", "Norvia": "country"}.get(name)
        return Known(feature, 0.5, local=False, exact=True) if feature else None


STOCK = Stock(
    cities=["Brod", "Luka"],
    known=["Luka"],
    countries=["Norvia"],
    states=["Ostland"],
    short=["Ost."],
    counties=["Lund County"],
    given=["Ada"],
    family=["Berg"],
    shared=["Luka"],
    demonyms=["Norvian"],
    organisations=["Blue Front"],
)


@pytest.mark.parametrize(
    ("text", "marks", "labels"),
    [
        ("In Zubin Potok.", [(3, 14, "place")], ["O", "B-P", "I-P", "O"]),
        ("Brod's men", [(0, 4, "metonym")], ["B-M", "O", "O"]),
        ("Ada Berg left", [(0, 8, "person")], ["B-H", "I-H", "O"]),
        ("Bank of Brod", [(8, 12, "place_in_name")], ["O", "O", "B-N"]),
        ("Brod Luka", [(0, 4, "place"), (5, 9, "place")], ["B-P", "B-P"]),
        ("nothing here", [], ["O", "O"]),
    ],
)
def test_labels_fall_on_tokens(text, marks, labels):
    one = Labelled(text, tuple(Mark(*mark) for mark in marks))
    assert read(one, Few()).labels == labels


def test_made_sentences_have_no_slot_left_and_marks_that_slice_names():
    made = generated(Few(), STOCK, times=2)
    assert len(made) > 400
    assert not any("{" in one.text or "}" in one.text for one in made)
    names = {one.text[mark.start : mark.end] for one in made for mark in one.marks}
    assert {"Brod", "Luka", "Norvia", "Lund County", "Blue Front"} <= names
    assert all(name and name == name.strip() for name in names)


def test_the_same_seed_makes_the_same_sentences():
    assert generated(Few(), STOCK, times=1) == generated(Few(), STOCK, times=1)
    assert generated(Few(), STOCK, times=1) != generated(Few(), STOCK, times=1, seed=2)


def test_swapped_names_keep_their_marks():
    one = Labelled("Ada Berg left Brod.", (Mark(0, 8, "person"), Mark(14, 18, "place")))
    for seed in range(8):
        (other,) = swapped([one], Few(), STOCK, seed)
        person, place = (other.text[mark.start : mark.end] for mark in other.marks)
        assert other.text == f"{person} left {place}."
        assert person in {"Ada Berg", "Ada Luka"}
        assert place in {"Brod", "Luka"}


def test_a_run_of_labels_begins_with_b():
    assert begun(["O", "I-P", "I-P", "I-M"]) == ["O", "B-P", "I-P", "B-M"]
