"""News counts from publication, chronicles and accounts from the date before: the text tells."""

from datetime import date

import pytest

from geo.dates import dates

PUBLISHED = date(2022, 12, 29)  # a Thursday
ACCOUNTS = [
    # days of an account of long ago
    ("Ann Hill was shot on 10 May 2019. On 12 May, her killer fled.", "2019-05-10 2019-05-12"),
    ("She was shot on 10 May 2019. He fled on June 2.", "2019-05-10 2019-06-02"),
    ("She left on 20 December 2018. On 4 January, she was found.", "2018-12-20 2019-01-04"),
    ("She was shot on 10 May 2019 and died on the 14th.", "2019-05-10 2019-05-14"),
    ("She was shot on 30 May 2019. On the 2nd she died.", "2019-05-30 2019-06-02"),
    ("She was shot on 10 May 2019.\n\nTwo days later she died.", "2019-05-10 2019-05-12"),
    ("In March 2019 he fled. In April he was caught.", "2019-03 2019-04"),
    ("The court heard that she left on Friday, 10 May 2019. On Sunday she was found.",
     "2019-05-10 2019-05-12"),
    ("The indictment says he fired on 10 May 2019. That Monday he fled.", "2019-05-10 2019-05-13"),
    # news: the far day, the fresh day, the day that lies ahead, what is said or not told in court
    ("He was jailed on 10 May 2019. On 3 October, he was freed.", "2019-05-10 2022-10-03"),
    ("He was jailed on 30 November 2019. On 12 December, he was freed.", "2019-11-30 2022-12-12"),
    ("He was jailed on 10 May 2019. The court will rule on 4 June.", "2019-05-10 2023-06-04"),
    ("A bomb went off on 10 May 2019. On Sunday two men were jailed.", "2019-05-10 2022-12-25"),
    ("The jury heard of 10 May 2019. Police said on Sunday that he fled.", "2019-05-10 2022-12-25"),
    ("He was jailed on 10 May 2019. Today he was freed. He fled on 12 June.",
     "2019-05-10 2022-12-29 2022-06-12"),
    ("He fled on 12 December. On Friday he came back.", "2022-12-12 2022-12-23"),
]  # fmt: skip
CHRONICLES = [
    ("3 March 2019 – Men enter.\n5 March – Shops shut.\n2 January – Peace.",
     "2019-03-03 2019-03-05 2020-01-02"),
    ("How it began\n\n- March 3, 2019: Men enter.\n\n- March 5: Shops shut.\n\n- April 1: Peace.",
     "2019-03-03 2019-03-05 2019-04-01"),
    ("2019\n3 March: Men enter.\n5 March: Shops shut.\n2020\n2 January: Peace.",
     "2019 2019-03-03 2019-03-05 2020 2020-01-02"),
    ("On 3 March 2019 men entered.\nOn 5 March shops shut.\nOn 9 March, men left.",
     "2019-03-03 2019-03-05 2019-03-09"),
    ("Friday, 1 March 2019: Men enter.\nMonday: Shops shut.\nSunday: Peace.",
     "2019-03-01 2019-03-04 2019-03-10"),
    # a day within a line is none of the chronicle's
    ("3 March 2019: He, born on 1 May 1970, fled.\n5 March: Shops shut.\n9 March: Peace.",
     "2019-03-03 1970-05-01 2019-03-05 2019-03-09"),
    ("3. marta 2019 – Ušli su.\n5. marta – Zatvoreno.\n9. marta – Mir.",
     "2019-03-03 2019-03-05 2019-03-09"),
]  # fmt: skip


def values(text, published=PUBLISHED, language="en"):
    return " ".join(mention.value for mention in dates(text, published, language))


@pytest.mark.parametrize(("text", "days"), ACCOUNTS)
def test_an_account_of_long_ago_counts_from_its_dates_and_news_from_publication(text, days):
    assert values(text) == days


@pytest.mark.parametrize(("text", "days"), CHRONICLES)
@pytest.mark.parametrize("published", [PUBLISHED, None])
def test_a_chronicle_counts_from_its_dates(text, days, published):
    assert values(text, published, "sr-Latn" if "marta" in text else "en") == days


UNDATED = [
    # a weekday is counted from publication, which nobody knows
    ("He fled on 24 March 1999. On Tuesday a bridge fell.", "1999-03-24 XXXX-WXX-2"),
    ("He fled on 24 March 1999. Police said on Friday that he died.", "1999-03-24 XXXX-WXX-5"),
    # what counts from a date has one
    ("He fled on 24 March 1999. The following Tuesday a bridge fell.", "1999-03-24 1999-03-30"),
    ("He fled on 24 March 1999. That Friday a bridge fell.", "1999-03-24 1999-03-26"),
    ("He fled on 24 March 1999. On 3 April a bridge fell.", "1999-03-24 1999-04-03"),
    ("The jury heard that he fled on 24 March 1999. On Friday he fired.", "1999-03-24 1999-03-26"),
]


@pytest.mark.parametrize(("text", "days"), UNDATED)
def test_without_publication_only_an_account_counts_weekdays_from_its_dates(text, days):
    assert values(text, None) == days
