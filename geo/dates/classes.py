"""The word classes of the grammar of dates, and patterns over them.

Each word of a text becomes one letter that says its class; a text of 300 words is a string of 300
letters, and a rule is a small regular expression over that string, written with names:
`WEEKDAY? COMMA? MONTH DAY`. Every rule has a bounded length, so reading stays linear.
"""

from __future__ import annotations

import re

# What the scanner tells apart by form; all other classes are tables of the lexicon.
FORMS = (
    "OTHER",
    "BREAK",  # the end of a sentence or paragraph
    "DOT",
    "COMMA",
    "HYPHEN",
    "COLON",
    "OWNS",  # 's
    "DAY",  # 1 to 31 in digits
    "NUMBER",  # any other number in digits
    "YEAR",  # four digits that can be a year
    "ORDINAL",  # 29th
    "STAMP",  # 29.12.2022, 2022-12-29
    "CLOCK",  # 14:30
    "DECADE",  # 1990s, '80s
    "MARKED",  # Q3, H1
    "YEARS",  # 2022-23, FY2023
)
TABLES = (
    *("MONTH", "WEEKDAY", "WEEKDAYS", "UNIT", "CLOCKUNIT", "QUARTER", "PERIOD", "HALF", "WEEKEND"),
    *(
        "SEASON",
        "DAYPART",
        "AMPM",
        "ZONE",
        "WORDNUM",
        "RANK",
        "QUANT",
        "DEICTIC",
        "DAYAFTER",
        "NIGHT",
        "THE",
    ),
    *(
        "A",
        "LAST",
        "PAST",
        "PREVIOUS",
        "NEXT",
        "FOLLOWING",
        "THIS",
        "THAT",
        "LATEST",
        "CURRENT",
        "RECENT",
        "AGO",
    ),
    *("EARLIER", "LATER", "HENCE", "EARLY", "END", "APPROX", "ONLY", "IN", "ON", "AT", "OF"),
    *("FROM", "TO", "BETWEEN", "AND", "SINCE", "FOR", "AFTER", "EVERY", "OFTEN", "VAGUE"),
    *("NOTVAGUE", "OLD", "FISCAL", "HOLIDAY", "YEARMARK", "TIMES", "OTHERONE"),
)
# Names of alternatives that many rules share.
MACROS = {
    "NUM": "(?:(?:DAY|NUMBER|YEAR)|(?:A|THE)?WORDNUM(?:(?:HYPHEN|AND)?WORDNUM){0,5})",
    "SPOKENYEAR": "(?:WORDNUM(?:(?:HYPHEN|AND)?WORDNUM){1,3})",
    "POINT": "(?:LAST|PAST|PREVIOUS|NEXT|FOLLOWING|THIS|THAT|LATEST|CURRENT|RECENT)",
    "THEN": "(?:DAY|ORDINAL)",
}
_NAMES = (*FORMS, *(name for name in TABLES if name not in FORMS))
CODE = {name: chr(0x30 + number) for number, name in enumerate(_NAMES)}
_WORD = re.compile(r"[A-Z]+")


def pattern(rule: str) -> str:
    """Turn a rule written with class names into a regular expression over class letters.

    Raises:
        KeyError: the rule names a class that does not exist.
    """
    return _WORD.sub(_letters, rule).replace(" ", "")


def _letters(match: re.Match[str]) -> str:
    name = match[0]
    return pattern(MACROS[name]) if name in MACROS else re.escape(CODE[name])
