"""Where sentences end: a table of texts, and what holds for any text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.readers import prepared
from geo.report import Report, Span
from geo.sentences import sentences

LINE_END = re.compile(r"[\r\n]")
# sentences are parted by a bar
ENGLISH = [
    "U.S. President Ann Hill spoke. | The U.S. | The end.",
    "U.N. Security Council members met. | He praised the U.N. | Then he left.",
    "It happened on Dec. 10 in Mitrovica. | In Dec. | Police came.",
    "Gen. Milan Ilić came. | Lt. Gen. Hill left with Maj. Fox, Sen. Kay and Gov. Lee.",
    "Mr. and Mrs. Hill met Dr. M. Jones Jr. in St. Louis. | Prof. Ilić did not.",
    "At 3 p.m. | Police came. | At 5 a.m. Monday the road was shut.",
    "J. K. Hill met A. Ilić. | W. B. Fox did not.",
    "Hill & Co. Ltd. closed. | It made tyres.",
    "He lives in Washington, D.C. | The bridge is No. 5 on the list.",
    "Resolution No. 1244 stands. | See Art. 5 and p. 12. | On Sat. 10 men came.",
    "He likes art. | Kosovo is cold. | She said no. | Belgrade said yes.",
    "“Who did it?” he asked. | “Nobody!” she said. | “Go.” | Police came.",
    '"It burned." | Two men ran. | (They were caught.) | [One fled.]',
    "``It burned,'' he said. | ``Two men ran.'' | Police came.",
    "He waited... | Then he left. | “We…” | Hill began.",
    "“We want ... Belgrade to leave,” she said. | Nobody … | The crowd left.",
    "Some 2.5 million people and 1,000 police. | The M25 is shut at Junction 6. | It is 3 km.",
    "Was it he? | Yes! | No?! | Two men ran.",
    "1. Police came and left.",
    "He died in 1999. | NATO planes came. | On December 29, 2022. | Police said so.",
    "Mr. Hill wrote to example.org. | See www.example.org. | It is new.",
    "It was told by 3 men. eBay said so. | Two men ran.",
    "Police arrested M. | The man ran. | It was Plan B. | It failed.",
    "He was hurt, police said: “They ran.” | https://example.org/a",
    "No stop at the end",
    "Two men ran. ... and one fell.",
]
SERBIAN = [
    "Uhapšen je 10. decembra u Zvečanu. | U noći između 26. i 27. decembra gorelo je.",
    "Bilo je to 27. decembra 2022. godine. | Srbi su otišli.",
    "Uhapšena su tri muškarca u Zvečanu 27. decembra 2022. | Kosovska policija ćuti.",
    "Dana 27. decembra 2022. Kosovska policija je uhapsila trojicu.",
    "Ul. Kralja Petra br. 5 je zatvorena. | Dr. Jović, g. Ilić i tzv. komisija, itd. | Srbi ćute.",
    "„Nećemo se predati.“ | Rekao je to u Zvečanu. | „Dosta!“ | Srbi su otišli.",
    "Vozač M. P. (34) je uhapšen. | A. V. je pobegao oko 15. časa. | Put je čist.",
    "125. brigada je otišla. | Kralj Petar I. Karađorđević.",
    "Ухапшен је 10. децембра. | У Приштини је мирно. | Тзв. влада, бр. 5, г. Петковић.",
    "„Доста!“ | Срби су отишли. | Полиција је дошла 8. децембра.",
]
ALBANIAN = [
    "Më 10 dhjetor u arrestua z. Ilir. | Policia heshti.",
    "Rr. Nëna Terezë nr. 5 u mbyll. | Dr. Ilir foli në Prishtinë! | Pse?",
    "“Nuk jemi të kënaqur.” | Kurti foli. | Erdhën policia, ushtria etj. | Policia heshti.",
]
TABLE = [
    *(("en", text) for text in ENGLISH),
    *(("sr-Latn", text) for text in SERBIAN),
    *(("sq", text) for text in ALBANIAN),
]


def of_text(text, language="en"):
    body = (Span(0, len(text)),)
    return sentences(Report(id="x", text=text, language=language, body=body))


@pytest.mark.parametrize(("language", "text"), TABLE, ids=[text[:40] for _, text in TABLE])
def test_sentences(language, text):
    wanted = text.split(" | ")
    assert [one.text for one in of_text(" ".join(wanted), language)] == wanted


def test_a_space_may_be_missing():
    told = of_text("Two men ran.The police came.But example.The was not a word: www.Example.Org.")
    assert [one.text for one in told][:2] == ["Two men ran.", "The police came."]


def test_sentences_know_their_paragraph_and_number():
    report = prepared(Report(id="x", text="Two ran. One fell.\n\nPolice came to the bridge."))
    told = [(one.paragraph, one.index, one.text) for one in sentences(report)]
    assert told == [
        (0, 0, "Two ran."),
        (0, 1, "One fell."),
        (1, 2, "Police came to the bridge."),
    ]


def test_wrapped_lines_are_one_sentence():
    text = (
        "Two trucks that had been parked across the road at Rudare\nburned on Monday. Nobody came."
    )
    report = prepared(Report(id="x", text=text))
    assert [one.text for one in sentences(report)] == [
        "Two trucks that had been parked across the road at Rudare burned on Monday.",
        "Nobody came.",
    ]


texts = st.one_of(
    st.text(max_size=400),
    st.lists(
        st.sampled_from(
            [
                "Police",
                "the",
                "Dec.",
                "10.",
                "U.S.",
                "“",
                "”",
                "...",
                ".",
                "?",
                " ",
                "\n\n",
                "a",
                "Ж",
            ]
        ),
        max_size=60,
    ).map(" ".join),
)


@given(texts, st.sampled_from(["en", "sr-Latn", "sr-Cyrl", "sq"]))
def test_sentences_are_ordered_slices_that_hold_every_word_of_the_body(text, language):
    report = prepared(Report(id="x", text=text, language=language))
    told = sentences(report)
    end = 0
    held = set()
    for number, one in enumerate(told):
        assert one.index == number
        assert end <= one.span.start < one.span.end
        assert one.text == LINE_END.sub(" ", report.quote(one.span)) == one.text.strip()
        assert one.span.within(report.body[one.paragraph])
        end = one.span.end
        held.update(range(*one.span))
    words = (at for span in report.body for at in range(*span) if text[at].isalnum())
    assert held.issuperset(words)


@pytest.mark.parametrize(
    "part",
    ["a", "a ", "a. ", "A. ", ". ", "...", "U.S.", "“", "10. ", "Mr. ", "No. 5 ", "'\"", "é?"],
)
def test_a_huge_text_is_cut_at_once(part):
    text = part * (300_000 // len(part))
    told = of_text(text)
    assert all(len(one.text) <= 4000 for one in told)
    words = sum(char.isalnum() for char in text)
    assert sum(char.isalnum() for one in told for char in one.text) == words
