"""Train the tagger: `python -m geo.toponyms.train --shared FOLDER`. The same model every time.

FOLDER holds `corpora/` (nothing of it is part of the project). Training is on this project's
labels and permissively licensed sets only: see `training/corpora.py`. It takes two steps: a first
model from what is labelled in full fills in the classes that the sets of places lack; the second
learns from all.
"""

from __future__ import annotations

import argparse
import pkgutil
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pycrfsuite

from geo.names import Names
from geo.toponyms.features import features
from geo.toponyms.tagger import MODEL
from geo.toponyms.training.corpora import news, places_only
from geo.toponyms.training.labelled import Read, read
from geo.toponyms.training.patterns import generated
from geo.toponyms.training.silver import silvered
from geo.toponyms.training.stock import stock
from geo.toponyms.training.swaps import swapped

_PARAMETERS = {
    "c1": 0.05,
    "c2": 0.1,
    "max_iterations": 100,
    "feature.possible_transitions": True,
}
_TIMES = 10  # how often each pattern is filled
_NAMES = "gazetteer.lookup:Gazetteer.open"


def trained(folder: Path, names: Names, model: Path) -> None:
    """Train both steps on the corpora of a folder and write the model."""
    labelled = news(folder)
    fill = stock(names, labelled)
    made = [*generated(names, fill, _TIMES), *swapped(labelled, names, fill)]
    whole = [read(one, names) for one in (*labelled, *made)]
    with tempfile.TemporaryDirectory() as temporary:
        first = Path(temporary) / MODEL
        _fit(whole, first, rare=2)
        tagger = _opened(first)
        parts = [silvered(read(one, names), tagger) for one in places_only(folder)]
    _fit([*whole, *parts], model, rare=3)


def _fit(texts: Iterable[Read], model: Path, rare: int) -> None:
    """Fit one model; features seen less often than `rare` are left out."""
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params({**_PARAMETERS, "feature.minfreq": rare})
    for text in texts:
        for sentence in text.page.tokens.sentences:
            labels = text.labels[sentence[0] : sentence[1]]
            trainer.append(features(text.page, sentence, range(*sentence)), labels)
    trainer.train(str(model))


def _opened(model: Path) -> Any:
    tagger = pycrfsuite.Tagger()
    tagger.open(str(model))
    return tagger


def main() -> None:
    """Train with the names that the command line points to, and put the model in its place."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--shared", type=Path, required=True, help="the folder of corpora/")
    asked.add_argument("--names", default=_NAMES, help="what makes the Names, module:callable")
    asked.add_argument("--model", type=Path, default=Path(__file__).with_name(MODEL))
    given = asked.parse_args()
    trained(given.shared / "corpora", pkgutil.resolve_name(given.names)(), given.model)


if __name__ == "__main__":
    main()
