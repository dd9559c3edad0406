"""Look names up: who may be meant, best first, with the reasons in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from gazetteer.base import Base
from gazetteer.base_file import open_base
from gazetteer.base_rows import stop_words
from gazetteer.bearers import Bearer
from gazetteer.book import Book, read_book
from gazetteer.composed import composed, parts
from gazetteer.fold import abbreviated, bare, fold, variants
from gazetteer.forms import undeclined
from gazetteer.place import Candidate, Place
from gazetteer.typos import completed, near_keys
from geo.names import Known

Progress = Callable[[str, float], None]
_LOCAL = 0.85  # the least score of a local entry; the most a base place can have is just below
_SURE = 0.48  # a town that well known is believed although its name is an ordinary word
_LARGE = 0.55  # weight of a city that stands before a country which other languages call like it
_GENERATED = 0.04  # a form that nobody typed counts less than one that somebody did
_KIND_WORDS = {
    "main": "its main name", "official": "an official name", "short": "a short name",
    "alternate": "another name", "old": "an old name", "code": "an abbreviation",
    "nickname": "a nickname", "demonym": "a word for its people", "exonym": "a foreign name",
    "foreign": "a name in a language of neither the report nor the country:",
    "misspelling": "a known misspelling", "generated": "a grammatical form",
    "means": "your place book says that this is meant",
}  # fmt: skip
_LENT = ("exonym", "foreign")  # names that other languages have
_OWN = ("main", "means")  # what is said of these names needs no "of Lima"
BARE = "without the words around the name"  # such a reading of "Y Hospital" is no hospital
BEGINS = "its name begins so"
DECLINED = "read as a grammatical form of it"
# How much less a candidate counts when the name had to be read otherwise.
_LESS = {None: 0.0, "read from another romanisation": 0.1, "an abbreviation written out": 0.02,
         BARE: 0.1, BEGINS: 0.15, DECLINED: 0.1}  # fmt: skip


class Gazetteer:
    """The local book over the base. Opened with `Gazetteer.open`; pickles by opening again."""

    def __init__(self, base: Base, book: Book, again: tuple[Any, ...] = ()) -> None:
        """Join a base and a book; `again` is what `open` was given, for worker processes."""
        self.base, self.book, self._again = base, book, again
        self.version = f"{base.version}+{book.version}"
        self._stop = stop_words()
        self._known = lru_cache(maxsize=50_000)(self._find_known)
        self._found = lru_cache(maxsize=2_000)(self._find)

    @classmethod
    def open(
        cls,
        book: Path | Sequence[Path] = (),
        cache: Path | None = None,
        progress: Progress | None = None,
    ) -> Gazetteer:
        """Open the base index (built first, if need be) and read the book.

        Args:
            book: a YAML file, a folder of them, a workspace, or several of these.
            cache: folder of the base index; by default DATELINE_CACHE or the user's cache.
            progress: told a stage and a share of 1 while the index is built.

        Raises:
            BookError: the book is wrong; it lists every problem.
            IndexBroken: the base index cannot be built.
        """
        paths = (book,) if isinstance(book, Path) else tuple(book)
        read = read_book(paths, cache)
        return cls(open_base(cache, progress), read, (paths, cache))

    def __reduce__(self) -> tuple[Any, ...]:
        if not self._again:
            raise TypeError("a gazetteer of given places cannot travel to another process")
        return (Gazetteer.open, self._again)

    def known(self, name: str) -> Known | None:
        """Give the best-known bearer of the name, or None; ordinary words are no names."""
        return self._known(name)

    def place(self, id: str) -> Place | None:  # noqa: A002
        """Give the place of an id of the book or the base, or of a code: XK, US.TX."""
        if (local := self.book.place(id)) is not None:
            return local
        number = self.base.number(id)
        return self.base.place(number) if number is not None else None

    def seat(self, country: str, *, embassies: bool = False) -> Place | None:
        """Give the capital of a country code, or the town where its embassies stand."""
        keys = (f"seat:{country}", f"capital:{country}")[not embassies :]
        number = next((n for key in keys if (n := self.base.number(key)) is not None), None)
        return self.base.place(number) if number is not None else None

    def candidates(self, name: str, limit: int = 10, *, typos: bool = True) -> list[Candidate]:
        """Give the places that may be meant, best first; local before base.

        Exact and folded names first; "Paris, Texas" and "Paris (Texas)" mean what lies there,
        "Peć/Pejë" who bears both names; then abbreviations, other romanisations and names without
        the words around them. Grammatical forms ("Novom Pazaru"), names that begin so, and typing
        errors (one edit under six letters, two above), only when nothing else fits and `typos`
        asks for them.
        """
        return list(self._found(name, limit, typos))

    def rounds(self, name: str, limit: int, *, typos: bool = True) -> Iterator[list[Candidate]]:
        """Give the candidates reading by reading: as written, romanised otherwise … mistyped.

        Each round is best first, and none is empty; `candidates` gives the first one.
        """
        key = fold(name)
        if not key or limit < 1 or self.book.rejects(key):
            return
        # "Kin, Mali" is no typing error of "Kigali": errors in "Kin" are looked for before.
        for keys, why in self._readings(key, typos=typos, wrong=not parts(name)):
            found = [one for other in keys for one in self._candidates(other, name, why, limit)]
            if not found and why is None:
                found = composed(name, self)
            if found:
                yield _best(found, limit)

    def _find(self, name: str, limit: int, typos: bool) -> tuple[Candidate, ...]:  # noqa: FBT001
        return tuple(next(self.rounds(name, limit, typos=typos), ()))

    def _readings(
        self, key: str, *, typos: bool, wrong: bool
    ) -> Iterator[tuple[Sequence[str], str | None]]:
        yield (key,), None
        yield variants(key), "read from another romanisation"
        yield abbreviated(key), "an abbreviation written out"
        yield bare(key), BARE
        if typos:
            yield self._declined(key), DECLINED
            yield completed(key, self.base, self.book), BEGINS
        if typos and wrong:
            yield near_keys(key, self.base, self.book), "a typing error away"

    def _declined(self, key: str) -> list[str]:
        """Give the names that the key is a grammatical form of, as far as anyone bears them."""
        keys = undeclined(key)
        return list(dict.fromkeys([*self.book.present(keys), *self.base.present(keys)]))

    def _candidates(self, key: str, name: str, why: str | None, limit: int) -> Iterator[Candidate]:
        less = _LESS.get(why, 0.3)
        reasons = (why,) if why else ()  # says enough of how the name is written there
        replaced = set()
        for place, kind, exact in self.book.bearers(key, name):
            replaced.add(place.geonameid)
            score = _LOCAL + 0.14 * place.prominence + 0.01 * exact - less
            score -= _GENERATED if kind == "generated" else 0.0
            score = 1.0 - less if kind == "means" else score
            words = (
                "in the local gazetteer",
                *_reasons(place, name, kind, exact=exact or why is not None),
                *reasons,
            )
            yield Candidate.model_construct(place=place, score=score, reasons=words)
        for bearer in self.base.bearers(key, name)[:limit]:
            found = self.base.place(bearer.number)
            if found is not None and found.geonameid not in replaced - {None}:
                score, same = max(0.0, 0.8 * (_weight(bearer) - less)), bearer.exact or bool(why)
                words = (*_reasons(found, name, bearer.kind, exact=same), *reasons)
                yield Candidate.model_construct(place=found, score=score, reasons=words)

    def _first(self, key: str, name: str) -> Bearer | None:
        """Give the best bearer; a large city before a country that others call so: Tunis.

        And any place of just that name before one that only languages far away call so: Argelia.
        """
        first = self.base.first(key, name)
        if first is None or first.feature != "country" or first.kind not in _LENT:
            return first
        own = (b for b in self.base.bearers(key, name) if b.kind == "main")
        if first.kind == "foreign":
            return next((b for b in own if b.exact), first)
        return next((b for b in own if b.feature == "city" and b.weight >= _LARGE), first)

    def _find_known(self, name: str) -> Known | None:
        key = fold(name)
        if not key or self.book.rejects(key):
            return None
        first = None if name.islower() else self._first(key, name)
        for place, kind, exact in self.book.bearers(key, name):
            if kind == "generated" and not exact and first and first.exact:
                break  # "Serb" is a word for a people before it is an Albanian case of Serbia
            return Known(_feature(place, kind), place.prominence, local=True, exact=exact)
        if first is None or (first.kind == "code" and not first.exact):
            return None
        if key in self._stop and not _sure(first, name):
            return None
        # "Dejan" folds to a transcription of Deyang: such a likeness says little.
        doubtful = first.kind == "alternate" and not first.exact and not name.isupper()
        prominence = first.weight * (0.6 if doubtful else 1)
        return Known(first.feature, prominence, local=False, exact=first.exact)


def kind_of(candidate: Candidate) -> str:
    """Tell by which kind of name a candidate was found: main, old, alternate, exonym."""
    words = candidate.reasons[candidate.place.origin == "local"]
    return next((kind for kind, said in _KIND_WORDS.items() if words.startswith(said)), "main")


def _sure(first: Bearer, name: str) -> bool:
    """Tell whether an ordinary word is meant as a name: US, Mass., Polish, Nice; not IN, OR."""
    if not first.exact or first.kind == "alternate":
        return False
    if first.kind == "code":
        return "." in name
    if first.kind == "demonym" or not name.istitle():
        return True
    return first.weight >= _SURE and first.feature in ("country", "city")


def _feature(place: Place, kind: str) -> Any:
    return "demonym" if kind == "demonym" else place.feature


def _weight(bearer: Bearer) -> float:
    return bearer.weight + (0.05 if bearer.exact else 0.0)


def _best(found: list[Candidate], limit: int) -> list[Candidate]:
    found.sort(key=lambda one: -one.score)
    once: dict[str, Candidate] = {}
    for one in found:
        once.setdefault(one.place.id, one)
    return list(once.values())[:limit]


def _reasons(place: Place, name: str, kind: str, *, exact: bool) -> Iterator[str]:
    yield _KIND_WORDS[kind] if kind in _OWN else f"{_KIND_WORDS[kind]} of {place.name}"
    if not exact:
        yield f"{name!r} is written otherwise there"
    if place.type == "capital" and place.country:
        yield f"capital of {place.country}"
    elif place.population:
        yield f"{place.type}, population {place.population:,}"
    else:
        yield place.type
