"""What stands below the story of a page: comments and other stories, told by their headings."""

from __future__ import annotations

from geo.boilerplate import Kind, kind

_ENOUGH = 300  # characters of story above a heading that ends it
_LINK = 120  # characters of a headline in a list of other stories
_HEADS = 20  # headings that are looked at


def without_tail(text: str, lines: list[str]) -> str:
    """Leave out of a page's extracted text what its own headings say is no story.

    An extractor may drop the heading "2 comments" and keep the comments.

    Args:
        text: the extracted text, a paragraph a line.
        lines: all that the page shows, a paragraph a line, headings included.
    """
    kinds = [kind(line) if line else "heading" for line in lines]
    text, end = _cut(text, lines, [n for n, what in enumerate(kinds) if what in _COMMENTS])
    last = max((n for n in range(end) if len(lines[n]) >= _LINK), default=0)
    related = [n for n in range(last, end) if kinds[n] == "related"]
    return _cut(text, lines[:end], related)[0]


_COMMENTS: frozenset[Kind] = frozenset(("comments", "form"))


def _cut(text: str, lines: list[str], heads: list[int]) -> tuple[str, int]:
    """Cut below the first heading that has enough of the text above it: the rest, and where."""
    for head in heads[:_HEADS]:
        kept = _above(text, lines[:head], lines[head:])
        if len(kept) >= min(_ENOUGH, len(text) / 2):
            return kept, head
    return text, len(lines)


def _above(text: str, above: list[str], below: list[str]) -> str:
    gone = set(map(_bare, below)) - set(map(_bare, above))
    return "\n".join(line for line in text.split("\n") if _bare(line) not in gone)


def _bare(line: str) -> str:
    return "".join(line.split()).lstrip("-")  # the extractor marks items of lists
