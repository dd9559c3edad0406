"""What the browser may do with a page: its Content-Security-Policy."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256


def policy(
    scripts: Sequence[str], sheet: str, servers: Sequence[str] = (), *, guests: bool = False
) -> str:
    """Allow these scripts, this style, images that the page carries, and those of these servers.

    Args:
        scripts: that run; nothing else does, whatever gets into the page.
        sheet: the style sheet.
        servers: that images may come from: "https://tile.openstreetmap.org".
        guests: folium wrote objects of the user's own, whose HTML brings its style along.
    """
    allowed = " ".join(map(_fingerprint, scripts))
    attributes = "style-src-attr 'unsafe-inline'; " if guests else ""
    return (
        f"default-src 'none'; script-src {allowed}; style-src {_fingerprint(sheet)}; {attributes}"
        f"img-src {' '.join(['data: blob:', *servers])}; base-uri 'none'; form-action 'none'"
    )


def _fingerprint(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
