"""Read XML that may be hostile as a tree: no DOCTYPE, so no entities; bounded depth and size."""

from __future__ import annotations

from collections.abc import Iterator
from xml.parsers import expat

_DEEPEST = 40  # elements within each other
_MOST = 500_000  # elements in all


class Element:
    """An element: its name without prefix, where it begins, its attributes, texts and children."""

    __slots__ = ("attributes", "children", "line", "name", "texts")

    def __init__(self, name: str, line: int, attributes: dict[str, str]) -> None:
        self.name, self.line, self.attributes = name, line, attributes
        self.children: list[Element] = []
        self.texts: list[str] = []

    @property
    def text(self) -> str:
        """Give its own text, trimmed."""
        return "".join(self.texts).strip()

    def all(self, *names: str) -> Iterator[Element]:
        """Give the elements of these names within it, in order, but not those within them."""
        for child in self.children:
            if child.name in names:
                yield child
            else:
                yield from child.all(*names)

    def said(self, name: str) -> str:
        """Give the text of the child of that name; empty where there is none."""
        return next((child.text for child in self.children if child.name == name), "")


class _Tree:
    """A parser with the tree that it has made so far."""

    def __init__(self) -> None:
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.data
        self.parser.StartDoctypeDeclHandler = self.refuse
        self.open = [Element("", 1, {})]
        self.count = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        line = self.parser.CurrentLineNumber
        self.count += 1
        if len(self.open) > _DEEPEST:
            raise ValueError(f"{line}: elements lie more than {_DEEPEST} deep; write it flatter")
        if self.count > _MOST:
            raise ValueError(f"{line}: more than {_MOST:,} elements; split the file")
        one = Element(name.rpartition(":")[2], line, attributes)
        self.open[-1].children.append(one)
        self.open.append(one)

    def end(self, _: str) -> None:
        self.open.pop()

    def data(self, text: str) -> None:
        self.open[-1].texts.append(text)

    def refuse(self, *_: object) -> None:
        line = self.parser.CurrentLineNumber
        raise ValueError(f"{line}: a DOCTYPE, which can name other files; delete it")


def root(text: str) -> Element:
    """Read a document.

    Raises:
        ValueError: it is none, or it is one that nobody should read: `line: why; way out`.
    """
    tree = _Tree()
    try:
        tree.parser.Parse(text, True)  # noqa: FBT003 - it is the end of the text
    except expat.ExpatError as wrong:
        words = expat.ErrorString(wrong.code)
        raise ValueError(f"{wrong.lineno}: no XML ({words}); save the file again") from None
    return tree.open[0].children[0]
