"""Markdown: front matter and the plain text of what follows."""

from __future__ import annotations

import re
from pathlib import Path

from geo.errors import ReadError
from geo.readers import Reading, readers
from geo.readers.decoding import decoded
from geo.readers.metadata import front_matter
from geo.report import Report

# Each pattern stays on one line and in bounds, so that no text makes it look far.
_HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t]+(.*)$", re.MULTILINE)
_QUOTE = re.compile(r"^(?: {0,3}>[ \t]?)+", re.MULTILINE)
_RULE = re.compile(r"^ {0,3}([-*_=])(?:[ \t]*\1){2,}[ \t]*$", re.MULTILINE)
_FENCE = re.compile(r"^ {0,3}(?:```|~~~).*$", re.MULTILINE)
_IMAGE = re.compile(r"!\[[^\[\]\n]{0,500}\]\([^()\s]{0,2000}(?:[ \t][^()\n]{0,300})?\)")
_LINK = re.compile(
    r"\[([^\[\]\n]{1,500})\](?:\([^()\s]{0,2000}(?:[ \t][^()\n]{0,300})?\)|\[[^\[\]\n]{0,200}\])"
)
_TARGET = re.compile(r"^ {0,3}\[[^\[\]\n]{1,200}\]:[ \t].*$", re.MULTILINE)
_COMMENT = re.compile(r"<!--[^<>]{0,5000}-->")
_TAG = re.compile(r"</?[A-Za-z][^<>\n]{0,2000}>")
_STRONG = re.compile(r"(?<!\\)(\*\*|__|\*|(?<!\w)_)(?=\S)([^*_\n]{1,2000})(?<=[^\s\\])\1")
_CODE = re.compile(r"`{1,3}([^`\n]{1,2000})`{1,3}")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


@readers.add(".md")
def markdown(data: bytes, name: str, cache: Path | None) -> Reading:  # noqa: ARG001 - nothing slow
    """Read one report; its text is without mark-up, its title that of the front matter or of `#`.

    Raises:
        ReadError: there is no text in the file.
    """
    fields, source = front_matter(decoded(data, name))
    titles = (_heading(h) for h in _HEADING.finditer(source) if len(h[1]) == 1)
    title = next(filter(None, titles), None)
    text = plain(source)
    if not text.strip():
        raise ReadError(f"{name}: no text in it")
    if title:
        fields.setdefault("title", plain(title).strip())
    return Reading([Report(id=name, text=text, **fields)], [])


def plain(source: str) -> str:
    """Give the text of markdown without its marks; list items keep theirs."""
    for pattern in (_COMMENT, _FENCE, _RULE, _TARGET, _IMAGE):
        source = pattern.sub("", source)
    source = _HEADING.sub(_heading, source)
    source = _QUOTE.sub("", source)
    source = _LINK.sub(r"\1", source)
    source = _TAG.sub("", source)
    source = _CODE.sub(r"\1", source)
    for _ in range(2):  # bold within italics
        source = _STRONG.sub(r"\2", source)
    return _ESCAPE.sub(r"\1", source)


def _heading(match: re.Match[str]) -> str:
    return match[2].rstrip("# \t\r")
