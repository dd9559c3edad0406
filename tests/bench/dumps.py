"""Print what GeoNames' dumps cost to index: seconds, memory, size, by the number of places.

Run by hand: `python -m tests.bench.dumps [1000000 3000000]`. The dumps are made up: a place has one
name and four thirds of others, in two scripts; one country holds a sixth of all, and the numbers
of the countries' places lie between each other.
"""

import random
import subprocess
import sys
import tempfile
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from tests.gazetteer.dumps import tsv

COUNTRIES = 24
LATIN, CYRILLIC = ("bcdfghklmnprstvzšžč", "aeiou"), ("бвгдзклмнпрстфхц", "аеиоу")
FEATURES = (("P", "PPL"), ("P", "PPL"), ("H", "STM"), ("T", "MT"), ("S", "BDG"), ("A", "ADM2"))
LANGUAGES = (("en", LATIN), ("sr", CYRILLIC), ("", LATIN), ("ru", CYRILLIC), ("link", LATIN))
RUN = """
import resource, sys, time
from pathlib import Path
from gazetteer.base_build import build
from gazetteer.geonames.dumps import installed
folder = Path(sys.argv[1])
start = time.process_time()
build(str(folder / "base.part"), None, installed(folder))
took, peak = time.process_time() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
size = (folder / "base.part").stat().st_size
print(f"{took:8.1f} s of CPU   {peak / 1024:6.0f} MB of memory   {size / 1e6:6.0f} MB on the disk")
"""


def word(draw, letters):
    """Make a word up."""
    syllables = range(draw.randint(2, 5))
    return "".join(draw.choice(kind) for _ in syllables for kind in letters).title()


def place(draw, number, country):
    """Make up the columns of a place."""
    name, people = word(draw, LATIN), draw.choice((0, 0, 0, 700, 12_000))
    lat, lon = round(draw.uniform(-80, 80), 5), round(draw.uniform(-179, 179), 5)
    at, admin = (lat, lon, *draw.choice(FEATURES), country, ""), ("01", "", "", "")
    return (number, name, name, "", *at, *admin, people, "", "", "", "2022-12-01")


def name(draw, count, number):
    """Make up the columns of a name."""
    language, letters = draw.choice(LANGUAGES)
    return (count, number, language, f"{word(draw, letters)} {word(draw, letters)}", 1, "", "", "")


def packed(path, member, rows):
    """Write a table as GeoNames packs it."""
    with ZipFile(path, "w", ZIP_DEFLATED, compresslevel=1) as box, box.open(member, "w") as out:
        for row in rows:
            out.write(tsv([row]).encode())


def dumps(folder, total):
    """Make up the dumps of all countries."""
    draw = random.Random(1)
    there = folder / "geonames"
    there.mkdir()
    shares = [total // 6] + [total * 5 // 6 // (COUNTRIES - 1)] * (COUNTRIES - 1)
    for country, share in zip((f"A{chr(65 + n)}" for n in range(COUNTRIES)), shares, strict=True):
        numbers = sorted(draw.sample(range(13_000_000, 13_000_000 + 3 * total), share))
        rows = (place(draw, number, country) for number in numbers)
        packed(there / f"{country}.zip", f"{country}.txt", rows)
        rows = (name(draw, count, draw.choice(numbers)) for count in range(share * 4 // 3))
        packed(there / f"{country}-names.zip", f"{country}.txt", rows)


def main():
    """Measure and print, each number of places in a process of its own."""
    for total in map(int, sys.argv[1:] or ("0", "1000000", "3000000")):
        with tempfile.TemporaryDirectory() as folder:
            if total:
                dumps(Path(folder), total)
            print(f"{total:>10,} places", end="   ", flush=True)
            subprocess.run([sys.executable, "-c", RUN, folder], check=True)


if __name__ == "__main__":
    main()
