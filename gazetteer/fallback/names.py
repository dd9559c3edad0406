"""What may be sent to a stranger: place names, never sentences."""

from __future__ import annotations

_LONGEST = 80  # characters; the longest village name in GeoNames' cities500 has 76
_MOST_WORDS = 9
_NEVER = frozenset('\n\r\t!?;:"“”„«»…<>{}[]|\\=@#')  # stand in sentences, markup and addresses


def is_name(text: str) -> bool:
    """Tell whether a text is short and plain enough to be a place name.

    A full stop may end an abbreviation (St. Gallen; Oakland, Calif.), but among three words or
    more not a word of four letters or more.
    """
    if not text.isprintable() or len(text) > _LONGEST or _NEVER.intersection(text):
        return False
    words = text.split()
    letters = sum(letter.isalpha() for letter in text)
    sentence = len(words) > 2 and any(map(_ends_sentence, words))
    return letters > 1 and len(words) <= _MOST_WORDS and not sentence


def _ends_sentence(word: str) -> bool:
    return word.endswith(".") and len(word) > 4 and word.count(".") == 1
