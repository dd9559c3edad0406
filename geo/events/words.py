"""The event words of one language, read from its lexicon file and inflected once."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from itertools import product
from typing import Any, Literal, NamedTuple

Form = Literal["base", "s", "past", "ing", "noun", "phrase"]
VOWELS = frozenset("aeiou")
_LIGHT = 2  # weight of verbs that any other trigger outweighs: "killed" in a flood


class Trigger(NamedTuple):
    """What a word or a run of words may report."""

    kind: str
    form: Form
    weight: int
    lemma: str
    light: bool = False  # only harm: of what kind, its cause tells


class Frame(NamedTuple):
    """A verb that tells of an incident only with all these words in its clause."""

    kind: str
    around: tuple[frozenset[str], ...]  # each word in its singular and plural
    weight: int


class Words(NamedTuple):
    """All event words of one language; runs of words are tuples of lower-case tokens."""

    triggers: dict[str, tuple[tuple[tuple[str, ...], Trigger], ...]]  # by first word
    forms: dict[str, tuple[tuple[str, Form], ...]]  # an inflected verb to its lemmas
    frames: dict[str, tuple[Frame, ...]]  # by verb lemma
    framed: dict[str, tuple[tuple[str, Form], ...]]  # as `forms`, of verbs that have frames
    sets: dict[str, frozenset[str]]
    table: dict[str, Any]  # the `[events]` table itself
    whereabouts: dict[str, Any]
    letters: dict[int, str]  # another script's letters in the script of the lexicon
    subkinds: dict[str, dict[str, str]]  # kind to the words that tell a sort of it
    phrases: dict[str, tuple[str, ...]]  # lists of the table that hold runs of words
    idioms: dict[str, tuple[tuple[str, ...], ...]]  # runs that tell of nothing, by first word
    inflected: bool  # English: tense is read off the verb's form
    telling: frozenset[str]  # the words with which a trigger or a frame begins


@cache
def words(language: str) -> Words:
    """Give the words of a BCP 47 language; one that has no lexicon reads as English."""
    folder = files("geo") / "lexicon"
    path = folder / f"{language.partition('-')[0]}.toml"
    lexicon = tomllib.loads((path if path.is_file() else folder / "en.toml").read_text("utf8"))
    table = lexicon["events"]
    verbs = _verbs(table)
    sets = {key: frozenset(row) for key, row in table.items() if _is_list(row)}
    triggers, forms, frames = _triggers(table, verbs), _by_form(verbs), _frames(table)
    framed = {
        form: kept
        for form, rows in forms.items()
        if (kept := tuple(row for row in rows if row[0] in frames))
    }
    return Words(
        triggers=triggers,
        forms=forms,
        frames=frames,
        framed=framed,
        telling=frozenset(triggers.keys() | framed.keys()),
        sets=sets,
        table=table,
        whereabouts=lexicon.get("whereabouts", {}),
        letters=str.maketrans(
            dict(zip(table.get("cyrillic", ""), table.get("latin", ()), strict=True))
        ),
        subkinds={kind: _subkinds(row) for kind, row in table["triggers"].items()},
        phrases={
            key: tuple(f" {item} " for item in row if " " in item)
            for key, row in table.items()
            if _is_list(row)
        },
        idioms=_by_first(table.get("idioms", ())),
        inflected=table["inflection"] == "en",
    )


def _by_first(phrases: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in phrases:
        run = tuple(phrase.split())
        found[run[0]] = (*found.get(run[0], ()), run)
    return found


def _subkinds(row: dict[str, Any]) -> dict[str, str]:
    return {word: sub for sub, words in row.get("subkinds", {}).items() for word in words}


def _is_list(row: object) -> bool:
    return isinstance(row, list) and all(isinstance(item, str) for item in row)


def _verbs(table: dict[str, Any]) -> dict[str, dict[str, Form]]:
    lemmas = {verb for row in table["triggers"].values() for verb in row.get("verbs", ())}
    lemmas |= {verb for row in table["triggers"].values() for verb in row.get("light_verbs", ())}
    lemmas |= {frame[0] for row in table["triggers"].values() for frame in row.get("frames", ())}
    lemmas |= {verb for row in table["triggers"].values() for verb in row.get("pair_verbs", ())}
    if table["inflection"] != "en":
        return {lemma: {lemma: "past"} for lemma in lemmas}  # every form is listed
    return {lemma: inflections(lemma, table.get("irregular", {}).get(lemma)) for lemma in lemmas}


def inflections(lemma: str, irregular: Iterable[str] | None = None) -> dict[str, Form]:
    """Give the English forms of a verb: "stab" gives stabs, stabbed, stabbing.

    Args:
        lemma: the plain form.
        irregular: past, participle and -ing form where the rule does not give them.
    """
    forms: dict[str, Form] = {lemma: "base", _with_s(lemma): "s"}
    if irregular:
        past, participle, ing = irregular
        return {**forms, past: "past", participle: "past", ing: "ing"}
    stem = lemma.removesuffix("e")
    if lemma.endswith("y") and lemma[-2] not in VOWELS:
        return {**forms, lemma[:-1] + "ied": "past", lemma + "ing": "ing"}
    return {**forms, stem + "ed": "past", stem + "ing": "ing"}


def _with_s(word: str) -> str:
    if word.endswith(("s", "sh", "ch", "x", "z")):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in VOWELS:
        return word[:-1] + "ies"
    return word + "s"


def _triggers(
    table: dict[str, Any], verbs: dict[str, dict[str, Form]]
) -> dict[str, tuple[tuple[tuple[str, ...], Trigger], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], Trigger]]] = {}
    for kind, row in table["triggers"].items():
        for run, trigger in _rows(kind, row, verbs):
            tokens = tuple(run.replace("-", " - ").split())
            found.setdefault(tokens[0], []).append((tokens, trigger))
    return {
        first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in found.items()
    }


def _rows(
    kind: str, row: dict[str, Any], verbs: dict[str, dict[str, Form]]
) -> Iterator[tuple[str, Trigger]]:
    weight = row["weight"]
    for verb in row.get("verbs", ()):
        for form, name in verbs[verb].items():
            yield form, Trigger(kind, name, weight, verb)
    for verb in row.get("light_verbs", ()):
        for form, name in verbs[verb].items():
            yield form, Trigger(kind, name, _LIGHT, verb, light=True)
    for noun in row.get("nouns", ()):
        yield noun, Trigger(kind, "noun", weight, noun)
        yield _with_s(noun), Trigger(kind, "noun", weight, noun)
    for phrase in row.get("phrases", ()):
        yield phrase, Trigger(kind, "phrase", weight, phrase)
    for phrase in row.get("light_phrases", ()):
        yield phrase, Trigger(kind, "phrase", _LIGHT, phrase, light=True)


def _by_form(verbs: dict[str, dict[str, Form]]) -> dict[str, tuple[tuple[str, Form], ...]]:
    found: dict[str, list[tuple[str, Form]]] = {}
    for lemma, forms in verbs.items():
        for form, name in forms.items():
            found.setdefault(form, []).append((lemma, name))
    return {form: tuple(rows) for form, rows in found.items()}


def _paired(row: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Give each verb of `pair_verbs` with each word of `pair_words`."""
    yield from product(row.get("pair_verbs", ()), row.get("pair_words", ()))


def _frames(table: dict[str, Any]) -> dict[str, tuple[Frame, ...]]:
    found: dict[str, list[Frame]] = {}
    for kind, row in table["triggers"].items():
        for verb, *around in (*row.get("frames", ()), *_paired(row)):
            things = tuple(frozenset({word, _with_s(word)}) for word in around)
            found.setdefault(verb, []).append(Frame(kind, things, row["weight"]))
    return {verb: tuple(rows) for verb, rows in found.items()}
