"""The bearers of a name, packed into eight bytes each, so that one row answers a look-up."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from sys import byteorder
from typing import NamedTuple, get_args
from zlib import crc32

from geo.names import FeatureClass

FEATURES: tuple[FeatureClass, ...] = get_args(FeatureClass)
KINDS = (
    "main", "official", "short", "alternate", "old", "code", "nickname", "demonym", "exonym",
    "misspelling", "generated", "foreign",
)  # fmt: skip
# How much less a bearer counts when the name is not its main one.
PENALTY = {
    "main": 0.0, "official": 0.0, "short": 0.0, "alternate": 0.12, "old": 0.15, "code": 0.05,
    "nickname": 0.1, "demonym": 0.0, "exonym": 0.03, "misspelling": 0.2, "generated": 0.1,
    "foreign": 0.03,
}  # fmt: skip

# Bits, high to low: 10 rank, 4 kind, 4 feature, 1 title case, 1 capitals, 16 spellings, 28 number.
_SPELLINGS, _CASES, _FEATURE, _KIND, _RANK = 28, 44, 46, 50, 54
NUMBER = (1 << _SPELLINGS) - 1  # the bits of a packed bearer that say which place
SPELLINGS = 0x3FFFF << _SPELLINGS  # and those that say how its name is written
_KIND_CODE = {kind: code for code, kind in enumerate(KINDS)}
_FEATURE_CODE = {feature: code for code, feature in enumerate(FEATURES)}


class Bearer(NamedTuple):
    """A place that bears the name asked for."""

    number: int
    weight: float  # prominence less the penalty of the kind of name, 0 to 1
    kind: str
    feature: FeatureClass
    exact: bool  # the name is written just so


def pack(weight: float, kind: str, feature: str, number: int) -> int:
    """Pack a bearer without its spelling; smaller is better."""
    rank = 1023 - round(1023 * min(1.0, max(0.0, weight - PENALTY[kind])))
    code = _KIND_CODE[kind] << _KIND | _FEATURE_CODE[feature] << _FEATURE  # type: ignore[index]
    return rank << _RANK | code | number


def spelling(text: str) -> int:
    """Give the bits that tell how a name is written: Title Case, CAPITALS, or a hash of it."""
    if text.isascii():
        if text.istitle():
            return 2 << _CASES
        if text.isupper():
            return 1 << _CASES
    return 1 << (_SPELLINGS + (crc32(text.encode("utf-8", "surrogatepass")) & 15))


def packed(bearers: Iterable[int]) -> bytes:
    """Put several bearers into bytes, best first, each place once with all its spellings."""
    best: dict[int, int] = {}
    for bearer in sorted(bearers):
        number = bearer & NUMBER
        if number in best:
            best[number] |= bearer & SPELLINGS
        else:
            best[number] = bearer
    if len(best) == 1:
        return best.popitem()[1].to_bytes(8, "little")
    cells = array("Q", best.values())
    if byteorder == "big":
        cells.byteswap()
    return cells.tobytes()


def unpacked(blob: bytes, name: str) -> Iterator[Bearer]:
    """Read bearers back, telling which are written just as `name`."""
    cells = array("Q", blob)
    if byteorder == "big":
        cells.byteswap()
    asked = spelling(name)
    for cell in cells:
        kind = KINDS[cell >> _KIND & 0xF]
        yield Bearer(
            cell & NUMBER,
            1 - (cell >> _RANK) / 1023,
            kind,
            FEATURES[cell >> _FEATURE & 0xF],
            bool(cell & asked),
        )
