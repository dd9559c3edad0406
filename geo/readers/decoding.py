"""Bytes to text: by their mark, as utf-8, as the page says, else as the old encoding that fits."""

from __future__ import annotations

import codecs
import re

from geo.errors import ReadError
from geo.language import language_of, words

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16: its mark begins with the same bytes
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Those in which news in our languages was written before utf-8; of equals the first is meant.
_OLD = ("cp1252", "cp1250", "iso8859-2", "cp1251", "iso8859-5")
_SAMPLE = 20_000  # bytes that tell the encoding, and whether this is text at all
_BINARY = 0.02  # share of control characters from which bytes are no text
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_FOREIGN = re.compile(r"[^\x00-\x7f]")
_HEAP = re.compile(r"[^\W\d_A-Za-z\u0400-\u04ff]{3,}")  # no word of ours: Cyrillic read as Latin
_OTHER = (b"%PDF", b"{\\rtf", b"PK\x03\x04")  # documents that may look like text


def decoded(data: bytes, name: str, declared: str | None = None) -> str:
    """Give the text of a file without its byte order mark.

    Args:
        data: the file's bytes.
        name: the file, for the message.
        declared: the encoding that a page declares; it counts where the bytes are not utf-8.

    A few broken bytes in utf-8 become U+FFFD.

    Raises:
        ReadError: the bytes are no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace").removeprefix("\ufeff")
    text = _utf8(data)
    if text is None:
        text = data.decode(_known(declared) or _fitting(data[:_SAMPLE]), "replace")
    sample = text[:_SAMPLE]
    if data.startswith(_OTHER) or len(_CONTROL.findall(sample)) > _BINARY * len(sample):
        raise ReadError(f"{name}: this is no text ({data[:4]!r} …); save the report as utf-8 text")
    return text


def _utf8(data: bytes) -> str | None:
    """Give the text if it is utf-8, or was before a few bytes of it were torn."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
    return text if 2 * text.count("\ufffd") < len(_FOREIGN.findall(text)) else None


def _known(encoding: str | None) -> str | None:
    """Give the encoding's name if it is one for text, and not the utf-8 that just failed."""
    try:
        found = codecs.lookup(encoding or "utf-8").name
        "".encode(found)
    except LookupError:
        return None
    return None if found.startswith("utf") else found


def _fitting(sample: bytes) -> str:
    """Give the encoding in which most of what is not ASCII is usual in the text's language."""
    return max(_OLD, key=lambda encoding: _fit(sample.decode(encoding, "replace")))


def _fit(text: str) -> int:
    """Count what is not ASCII: for a reading what its language writes, against it the rest."""
    usual = words(language_of(text)).letters
    foreign = _FOREIGN.findall(text)
    heaps = sum(map(len, _HEAP.findall(text)))
    return 2 * sum(map(usual.__contains__, foreign)) - len(foreign) - 2 * heaps
