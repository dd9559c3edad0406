"""The page's languages: each says all that English says, with the same braces."""

import re
import tomllib
from pathlib import Path

import pytest

from geo.kinds import kinds
from maps.style import looks
from maps.words import languages, words

PLURALS = {"en": {"one", "other"}, "sq": {"one", "other"},
           "sr-Latn": {"one", "few", "other"}, "sr-Cyrl": {"one", "few", "other"}}  # fmt: skip
PLACES = re.compile(r"\{\w+\}")


def leaves(table, path=""):
    for key, value in table.items():
        if isinstance(value, dict):
            yield from leaves(value, f"{path}{key}.")
        else:
            yield f"{path}{key}", value


def test_the_languages():
    assert set(languages()) == set(PLURALS)
    with pytest.raises(ValueError, match="'xx'; it speaks en, sq, sr-Cyrl, sr-Latn"):
        words("xx")


@pytest.mark.parametrize("language", PLURALS)
def test_each_says_all_that_english_says(language):
    said, english = words(language), words("en")
    assert {key: set(forms) for key, forms in said["plural"].items()} == dict.fromkeys(
        english["plural"], PLURALS[language]
    )
    mine, theirs = (dict(leaves({**one, "plural": {}})) for one in (said, english))
    assert set(mine) == set(theirs)
    assert all(mine.values())


@pytest.mark.parametrize("language", PLURALS)
def test_outside_of_dates_each_fills_in_what_english_fills_in(language):
    mine, english = (dict(leaves(words(one))) for one in (language, "en"))
    for key, value in mine.items():
        if isinstance(value, str) and not key.startswith("dates."):
            pattern = re.sub(r"\.(one|few)$", ".other", key)
            assert set(PLACES.findall(value)) <= set(PLACES.findall(english[pattern])), key
            same = sorted(PLACES.findall(value)) == sorted(PLACES.findall(english[pattern]))
            assert key.startswith("plural.") or same, key


@pytest.mark.parametrize("language", PLURALS)
def test_twelve_months_seven_days_and_names_of_layers_that_differ(language):
    said = words(language)
    sizes = {key: len(value) for key, value in said["dates"].items() if isinstance(value, list)}
    assert sizes == {"month_names": 12, "month_names_of": 12, "month_names_short": 12,
                     "weekday_names_short": 7, "season_names": 4}  # fmt: skip
    labels = [*said["kinds"].values(), *said["layer"].values()]
    assert len(labels) == len(set(labels))


def test_every_kind_has_a_look_and_a_name():
    assert set(kinds()) == set(looks()) == set(words("en")["kinds"])


LATIN = re.compile("GeoNames|GeoJSON|Natural|JavaScript|Shift")  # names and keys


def test_serbian_is_the_same_in_both_scripts():
    latin = dict(leaves(words("sr-Latn")))
    for key, value in leaves(words("sr-Cyrl")):
        if isinstance(value, str) and not LATIN.search(value):
            assert not re.search(r"[a-zčćžšđ]", PLACES.sub("", value)), key
            assert len(value) <= len(latin[key])


def test_every_reason_that_is_read_has_its_words():
    root = Path(__file__).parents[2]
    read = tomllib.loads((root / "maps" / "reasons.toml").read_text("utf-8"))
    said = words("en")
    for group, patterns in read.items():
        assert set(said[group]) - {"quoted"} == set(patterns)
        for key, pattern in patterns.items():
            assert set(PLACES.findall(said[group][key])) == set(PLACES.findall(pattern)), key


def test_every_reason_that_is_read_is_given_somewhere():
    root = Path(__file__).parents[2]
    read = tomllib.loads((root / "maps" / "reasons.toml").read_text("utf-8"))["reason"]
    files = [
        *root.glob("geo/**/*.py"),
        *root.glob("gazetteer/**/*.py"),
        root / "maps/export/row.py",
    ]
    code = "".join(path.read_text("utf-8") for path in files)
    for key, pattern in read.items():
        if not key.startswith("source_"):  # these stand in books and data
            assert max(re.split(r"\{\w+\}(?: is)?| of ", pattern), key=len).strip() in code, key


MADE = ("kinds", "group", "view", "status", "rule", "inherited", "precision", "confidence", "time",
        "reason", "whereabouts", "sort", "way", "part")  # fmt: skip


def test_every_word_is_said_somewhere():
    root = Path(__file__).parents[2] / "maps"
    sources = [*root.glob("assets/*.*"), *root.glob("*.py"), *root.glob("layers/*.py")]
    text = "".join(path.read_text("utf-8") for path in sources)
    keys = {tuple(key.split(".")[:2]) for key, _ in leaves(words("en"))}
    unsaid = {
        f"{group}.{name}" for group, name in keys
        if group not in MADE and not re.search(rf"\b{group}\.{name}\b|[\"_.]{name}\b", text)
    }  # fmt: skip
    assert unsaid == set()
