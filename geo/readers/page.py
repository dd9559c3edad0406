"""The paragraphs of a page by the standard library alone, for pages that show no story."""

from __future__ import annotations

from html.parser import HTMLParser

_LARGEST = 1_000_000  # characters that are parsed
_SILENT = frozenset(
    ("script", "style", "head", "nav", "footer", "aside", "form", "button", "select", "template",
     "noscript", "svg", "iframe", "textarea", "table", "figure")
)  # fmt: skip
_INLINE = frozenset(
    ("a", "abbr", "b", "bdi", "bdo", "cite", "code", "dfn", "em", "font", "i", "kbd", "mark", "q",
     "s", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr")
)  # fmt: skip


class _Paragraphs(HTMLParser):
    """Collects text outside of what is not read aloud; a block element ends a paragraph."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.silent: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - the base's names
        if tag in _SILENT:
            self.silent.append(tag)
        self._break(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT and self.silent and self.silent[-1] == tag:
            self.silent.pop()
        self._break(tag)

    def handle_startendtag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - as above
        self._break(tag)

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.parts.append(data.replace("\n", " "))

    def _break(self, tag: str) -> None:
        if tag not in _INLINE:
            self.parts.append("\n")


def own_text(source: str) -> str:
    """Give the paragraphs of a page, a line each; empty if there are none."""
    parser = _Paragraphs()
    parser.feed(source[:_LARGEST])
    lines = (" ".join(line.split()) for line in "".join(parser.parts).split("\n"))
    return "\n".join(line for line in lines if line)
