"""Print how well place names are found and placed, beside a plain baseline in the same run.

Run by hand: `python -m tests.bench.geoparsing --shared FOLDER [--misses]`, or `--corpora` for the
folder's corpora/. The folder holds
`corpora/TR-News.jsonl`, `corpora/LGL.jsonl` and `scoring/score_toponyms.py`; none of it is ours.
"""

import argparse
import importlib.util
import json
from collections import Counter
from itertools import cycle, islice
from pathlib import Path
from time import process_time
from types import ModuleType
from typing import NamedTuple

from gazetteer.lookup import Gazetteer
from gazetteer.resolve import resolve
from geo.readers import read
from geo.report import Report, Span
from geo.toponym import Toponym
from geo.toponyms import toponyms

CORPORA = ("TR-News", "LGL")


class Corpus(NamedTuple):
    """One corpus, and what it is measured with."""

    name: str
    gold: dict
    reports: list
    score: ModuleType
    gazetteer: Gazetteer


def scorer(shared):
    """Load the scorer of the folder."""
    path = shared / "scoring" / "score_toponyms.py"
    spec = importlib.util.spec_from_file_location("score_toponyms", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def gold_of(path):
    """Give the gold documents by id."""
    lines = path.read_text("utf-8").removesuffix("\n").split("\n")
    return {str(one["id"]): one for one in map(json.loads, lines)}


def given(report, gold):
    """Give the gold mentions as toponyms of which nothing but the slice is known."""
    spans = (Span(one["start"], one["end"]) for one in gold)
    return [
        Toponym(span=span, name=report.quote(span), cls="place", role="mentioned") for span in spans
    ]


def most_people(_report, found, gazetteer):
    """Place each name at its most populous bearer, whatever the text says: the baseline."""
    for one in found:
        offered = gazetteer.candidates(one.name, 40, typos=False)
        place = max((c.place for c in offered), key=lambda p: p.population or 0, default=None)
        yield one, place


def in_context(report, found, gazetteer):
    """Place each name with the report's context: ours."""
    for choice in resolve(report, found, gazetteer):
        yield choice.toponym, choice.place


def row(toponym, place):
    """Give one prediction as the scorer reads it."""
    at = place.at if place else None
    return {
        "start": toponym.span.start, "end": toponym.span.end, "text": toponym.name,
        "lat": at.lat if at else None, "lon": at.lon if at else None,
        "geonameid": place.geonameid if place else None,
    }  # fmt: skip


def predicted(reports, gazetteer, find, place):
    """Give the predictions and how many documents a second one core did."""
    start = process_time()
    found = {
        report.id: {"toponyms": [row(*one) for one in place(report, find(report), gazetteer)]}
        for report in reports
    }
    return found, len(reports) / (process_time() - start)


def figures(score, gold, told):
    """Give plain and id-match accuracy over all gold, overlap F, and end-to-end F."""
    out = {}
    for name, by_id in (("plain", False), ("id", True)):
        score.IDM = by_id
        result = score.score(gold, told)
        out[name] = result["resolution_all_gold"]["acc161"], result["e2e161"][2]
        out["overlap"] = result["overlap"][2]
    return out


def causes(score, gold, told, gazetteer):
    """Sort the misses: not recognised, no candidate, wrong candidate."""
    score.IDM = True
    found = Counter()
    for key, document in gold.items():
        mine = told[key]["toponyms"]
        pairs = {a: b for a, b, _ in score.match(document["toponyms"], mine)}
        for number, want in enumerate(document["toponyms"]):
            if want["lat"] is not None:
                found[cause(score, want, mine, pairs.get(number), gazetteer)] += 1
    return found


def cause(score, want, mine, at, gazetteer):
    """Say what became of one gold mention."""
    if at is None:
        return "not recognised"
    got = mine[at]
    if got["lat"] is not None and score.dist(want, got) <= 161:
        return "right"
    offered = gazetteer.candidates(want["text"], 200, typos=False)
    rows = (row(Toponym(span=Span(0, 1), name="-", cls="place", role="mentioned"), c.place)
            for c in offered)  # fmt: skip
    among = any(r["lat"] is not None and score.dist(want, r) <= 161 for r in rows)
    return "wrong candidate" if among else "no candidate"


def grows(gazetteer):
    """Print what ever longer texts on one line take: the time a megabyte should stay the same."""
    towns = [place.name for place in some_places(gazetteer)]
    for megabytes in (0.1, 1, 5):
        pairs = zip(cycle(towns), cycle(towns[1:]), strict=False)
        said = (f"Police in {one} closed the road to {other}. " for one, other in pairs)
        text = "".join(islice(said, round(megabytes * 20_000)))
        report = Report(id="long", text=text)
        start = process_time()
        count = len(resolve(report, toponyms(report, gazetteer), gazetteer))
        spent = process_time() - start
        size = len(text) / 1e6
        print(f"{size:5.1f} MB on one line, {count:6} names: {spent / size:6.2f} s a megabyte")


def some_places(gazetteer):
    """Give places all over the world by the order of their ids."""
    offered = (gazetteer.place(f"geonames:{number}") for number in range(2_600_000, 2_800_000, 37))
    return islice((place for place in offered if place and place.feature == "city"), 300)


def main():
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("--shared", type=Path, help="folder of corpora/ and scoring/")
    where.add_argument("--corpora", type=Path, help="its corpora/; scoring/ lies beside it")
    parser.add_argument("--misses", action="store_true", help="sort the misses by cause")
    options = parser.parse_args()
    shared = options.shared or options.corpora.resolve().parent
    score, gazetteer = scorer(shared), Gazetteer.open()
    toponyms(Report(id="warm", text="In London."), gazetteer)  # what is loaded once is not counted
    print(f"{'':44}{'plain':>8}{'id-match':>10}{'docs/s':>9}")
    for corpus in CORPORA:
        path = shared / "corpora" / f"{corpus}.jsonl"
        found = Corpus(corpus, gold_of(path), read(path).reports, score, gazetteer)
        measure(found, misses=options.misses)
    grows(gazetteer)


def measure(corpus, *, misses):
    """Print the lines of one corpus."""

    def gold_mentions(report):
        return given(report, corpus.gold[report.id]["toponyms"])

    def recognised(report):
        return toponyms(report, corpus.gazetteer)

    for title, find, place, at in (
        ("gold mentions, most people, acc@161", gold_mentions, most_people, 0),
        ("gold mentions, in context, acc@161", gold_mentions, in_context, 0),
        ("end to end, most people, F1@161", recognised, most_people, 1),
        ("end to end, in context, F1@161", recognised, in_context, 1),
    ):
        told, speed = predicted(corpus.reports, corpus.gazetteer, find, place)
        got = figures(corpus.score, corpus.gold, told)
        plain, by_id = got["plain"][at], got["id"][at]
        print(f"{corpus.name + ': ' + title:44}{plain:8.3f}{by_id:10.3f}{speed:9.0f}")
        if misses and place is in_context:
            sorted_misses = causes(corpus.score, corpus.gold, told, corpus.gazetteer)
            print("   ", dict(sorted_misses.most_common()))
    print(f"{corpus.name + ': recognition, overlap F1':44}{got['overlap']:8.3f}")


if __name__ == "__main__":
    main()
