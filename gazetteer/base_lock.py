"""A lock between processes that the system lets go when its holder dies."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock file `path`; wait for it as long as another process holds it."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT)
    try:
        _take(handle)
        yield
    finally:
        os.close(handle)  # lets the lock go


def _take(handle: int) -> None:
    if os.name == "nt":
        import msvcrt  # pragma: no cover
        import time

        while True:  # locking() gives up after ten tries of a second each
            try:
                msvcrt.locking(handle, msvcrt.LK_LOCK, 1)  # type: ignore[attr-defined]
            except OSError:
                time.sleep(0.1)
            else:
                return
    import fcntl

    fcntl.flock(handle, fcntl.LOCK_EX)
