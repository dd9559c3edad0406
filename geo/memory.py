"""What a sentence may inherit from those before it: the day, the site, what happened."""

from __future__ import annotations

from collections.abc import Sequence

from geo.events import EventMention
from geo.incident import NO_PLACE, Whereabouts
from geo.report import Report
from geo.victims import Befallen
from geo.when import When, on_day

GIVEN = {"publication", "dateline"}  # rules under which a day is not the text's own
LEAD = 2  # number of the last paragraph whose undated happenings are the day's news
_NEWS_DAYS = 10  # what happened longer ago is not what a report is mainly about


class Memory:
    """The latest day and site that a report gave, those of its main event, and its opening."""

    def __init__(self, report: Report, opening: Whereabouts | None) -> None:
        """Start a report; `opening` is the place that stands for one that no sentence gives."""
        self.report, self.opening = report, opening
        self.paragraph = self.where_paragraph = -1
        self.when: When | None = None
        self.main_when: When | None = None
        self.where: Whereabouts | None = None
        self.noticed: tuple[int, Whereabouts] | None = None
        self.scenes: dict[str, Sequence[Whereabouts]] = {}  # the latest of each family of kinds
        self.pointed: list[tuple[str, Whereabouts]] = []  # kind and place of "the rally in X"
        self.befallen = Befallen()
        self.event: EventMention | None = None
        self.days: dict[str, set[When]] = {}  # the days that are said of each family of kinds
        self.again: dict[str, When] = {}  # of each family, the day of what "the blast" points at
        self.old = False  # all that has happened so far was long ago, by its own days

    def keep_event(self, event: EventMention, when: When | None) -> None:
        """Remember the first happening that is told, and whether any is news."""
        if when is not None and not event.aside:
            self.old = (self.event is None or self.old) and not self._is_news(when)
        self.event = self.event or event

    def keep_own_day(self, family: str, when: When | None) -> None:
        """Remember a day that the text itself gives a happening."""
        if when is not None:
            self.days.setdefault(family, set()).add(inherited(when))

    def known_day(self, family: str) -> When | None:
        """Give the only day that the report has given happenings of a family, if it is one."""
        days = self.days.get(family, set())
        return next(iter(days)) if len(days) == 1 else None

    def keep_day(self, paragraph: int, when: When | None, *, main: bool) -> None:
        """Remember a day that a sentence gives; `main` if something happened on it."""
        if when is None:
            return
        self.when, self.paragraph = when, paragraph
        if main and self.main_when is None and self._is_news(when):
            self.main_when = when

    def _is_news(self, when: When) -> bool:
        day = self.report.day
        return day is None or abs((day - when.last).days) <= _NEWS_DAYS

    def keep_site(self, paragraph: int, family: str, where: Sequence[Whereabouts]) -> None:
        """Remember the site of a happening; of several the first."""
        if where:
            self.where, self.where_paragraph, self.noticed = where[0], paragraph, None
            self.scenes[family] = where[:1]

    def keep_scene(self, kind: str, family: str, where: Sequence[Whereabouts]) -> None:
        """Remember where a happening is that is only spoken of: "the killing in Buffalo"."""
        if where:
            self.scenes[family] = where
            self.pointed.append((kind, where[0]))

    def notice_site(self, paragraph: int, where: Whereabouts) -> None:
        """Remember where a sentence is set that tells no happening: its paragraph may be."""
        self.noticed = (paragraph, where)

    def day(self, paragraph: int) -> tuple[When | None, str]:
        """Give the day that an undated happening inherits, and how it came by it, in words."""
        if self.when and self.paragraph == paragraph:
            return inherited(self.when), "day inherited from a sentence before"
        if self.when and self.paragraph == paragraph - 1 and self._is_news(self.when):
            return inherited(self.when), "day inherited from the paragraph before"
        if self.main_when and self.main_when.rule not in GIVEN:
            return inherited(self.main_when), "day inherited from the report's main event"
        if paragraph > LEAD and self.event is None:
            return None, "no day: nothing has happened in the lead that it could belong to"
        if self.old:
            return None, "no day: the report tells of nothing new that it could belong to"
        return self.filed()

    def filed(self) -> tuple[When | None, str]:
        """Give the day on which the report was filed."""
        if self.report.published:
            when = on_day(self.report.published, "publication")
            return when, "undated: taken for publication day"
        if self.report.day:
            return on_day(self.report.day, "dateline"), "undated: taken for the dateline's day"
        return None, "no day: the text gives none and the report has no publication day"

    @property
    def around(self) -> Whereabouts | None:
        """The place that the report is set in so far."""
        return self.where or (self.noticed and self.noticed[1]) or self.opening

    def spoken_of(self, family: str) -> list[Whereabouts]:
        """Give where the report has set what "the attack" points at: what is of the same kind."""
        scenes = self.scenes.get(family, ())
        return [where.model_copy(update={"inherited": "report"}) for where in scenes]

    def site(self, paragraph: int, family: str) -> tuple[list[Whereabouts], str]:
        """Give the site that a happening without one inherits, and from where, in words.

        Within a paragraph the latest site counts, beyond it the latest of the same kind.
        """
        if self.noticed and paragraph - self.noticed[0] <= 1:
            where = self.noticed[1].model_copy(update={"inherited": "sentence"})
            return [where], "place inherited from the scene before"
        if self.where and self.where_paragraph == paragraph:
            where = self.where.model_copy(update={"inherited": "sentence"})
            return [where], "place inherited from the sentence before"
        if before := self.scenes.get(family, [self.where] if self.where else []):
            where = before[0].model_copy(update={"inherited": "paragraph"})
            return [where], "place inherited from the paragraph before"
        if self.opening:
            return [self.opening], f"place inherited from the {self.opening.inherited}"
        return [], f"{NO_PLACE}the report names none for this"


def inherited(when: When) -> When:
    """Give the same days as those that another sentence gave."""
    return when.model_copy(update={"rule": "inherited"})
