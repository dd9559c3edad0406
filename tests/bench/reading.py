"""Print what reading costs: documents a second by format, sentences a second, hostile texts.

Run by hand: `python -m tests.bench.reading [--shared FOLDER]`. FOLDER may hold `corpora/*.jsonl`;
each of them is read, and the share of its documents that show a dateline and a title is printed.
"""

import argparse
import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from time import perf_counter

from geo.readers import found, read
from geo.report import Report, Span
from geo.sentences import sentences

SEEDS = Path(__file__).parents[2] / "seeds"
HOSTILE = ("a", "a. ", "10. ", "U.S.", "“", "(", "- ", "\n", "<p>", "[a](")


def seconds(call):
    """Give what a call gives, and how long it takes."""
    start = perf_counter()
    given = call()
    return given, perf_counter() - start


def rounds(paths, cache, times=20):
    """Give documents a second of reading these files again and again."""
    reports, took = seconds(lambda: [read(p, cache).reports for _ in range(times) for p in paths])
    return sum(map(len, reports)) / took


def by_format(cache):
    """Print documents a second of the seeds, by format."""
    formats = defaultdict(list)
    for path in found([SEEDS]):
        formats[path.suffix].append(path)
    _, first = seconds(lambda: read(formats[".html"][0], None))
    print(f"first page, with imports  {1e3 * first:10.1f} ms")
    for suffix, paths in sorted(formats.items()):
        print(f"{suffix:8} not cached       {rounds(paths, None):10.0f} documents/s")
    print(f".html    cached           {rounds(formats['.html'], cache):10.0f} documents/s")


def splitting():
    """Print sentences a second of the seeds' reports."""
    reports = [report for path in found([SEEDS]) for report in read(path).reports] * 50
    told, took = seconds(lambda: sum(len(sentences(report)) for report in reports))
    print(f"sentences                 {told / took:10.0f} sentences/s")


def hostile(folder):
    """Print the worst time of a text of a million characters, and of twice as many."""
    for size in (1_000_000, 2_000_000):
        worst = max((_hostile(folder, part, size), part) for part in HOSTILE)
        print(f"worst text of {size:9,}   {worst[0]:10.2f} s   {worst[1]!r} again and again")


def _hostile(folder, part, size):
    text = part * (size // len(part))
    took = []
    for suffix in (".txt", ".md"):
        path = folder / f"hostile{suffix}"
        path.write_text(f"Two trucks burned.\n\n{text}", encoding="utf-8")
        took.append(seconds(lambda path=path: read(path))[1])
    whole = Report(id="x", text=text, body=(Span(0, len(text)),))
    return max(*took, seconds(lambda: sentences(whole))[1])


def corpora(folder):
    """Print documents a second of each corpus, and how many show a dateline, a title, a day."""
    for path in sorted(folder.glob("corpora/*.jsonl")):
        with path.open(encoding="utf-8") as lines:
            if '"text"' not in next(lines, ""):
                continue
        reading, took = seconds(lambda path=path: read(path))
        number = len(reading.reports)
        opened = sum(report.dateline is not None for report in reading.reports)
        titled = sum(report.title is not None for report in reading.reports)
        told = sum(len(sentences(report)) for report in reading.reports)
        print(
            f"{path.name:24}  {number / took:10.0f} documents/s   {number} read, "
            f"{len(reading.problems)} not; {opened} datelines, {titled} titles, {told} sentences"
        )


def main(arguments):
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--shared", type=Path, help="a folder with corpora/*.jsonl")
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        by_format(folder)
        splitting()
        hostile(folder)
    if given.shared:
        corpora(given.shared)


if __name__ == "__main__":
    main(sys.argv[1:])
