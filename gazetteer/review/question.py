"""A name to look at: how often it stands where, and what it may mean."""

from __future__ import annotations

from typing import Literal

from gazetteer.place import Candidate
from geo.report import Frozen

# Nobody knows it; several places bear it and none is likely; one is drawn and another is as likely.
State = Literal["unknown", "open", "unsure"]


class Telling(Frozen):
    """One sentence with the name in it. The text is a stranger's: show it as text only."""

    report: str
    text: str


class Question(Frozen):
    """A name of the reports that an entry or a rule of the place book would settle."""

    name: str  # as it is written most often
    state: State
    because: str  # what the resolver says of it
    times: int  # how often it stands in the reports where it is in question
    reports: int  # in how many reports
    incidents: int  # how many incidents are placed by it, or are not
    tellings: tuple[Telling, ...]  # some of the sentences, those of incidents first
    candidates: tuple[Candidate, ...]  # best first; `score` is a chance where reports were weighed
