"""Our script and style sheet as the page carries them: the files of `assets/`, joined.

The scripts are ES modules, which do not load from `file:`. They are joined in the order of their
imports into one function, which may wait, without the import and export words. All names at the top
of a module must therefore differ between modules. Comments and white space stay behind; names do
not, so that the page's script can be read.
"""

from __future__ import annotations

import re
from functools import cache
from hashlib import sha256
from importlib.metadata import files
from pathlib import Path

from rjsmin import jsmin

from maps.style import palette

ASSETS = Path(__file__).parent / "assets"
LAYERS = Path(__file__).parent / "layers"

LEAFLET = {
    "leaflet.js": "5819285cec137b229c94e1ee5ad73e8b6b84345a4367d60f75fe477fe0fb7b03",
    "leaflet.css": "90b693d86392a4779c861b28cf307e7e59c3fb35328c4d8b95f58f814d38c722",
}  # sha256 of XStatic-Leaflet 1.9.3.0, byte for byte those of npm's leaflet 1.9.3

_IMPORT = re.compile(r'^import \{[^}]*\} from "\./([\w-]+\.js)";\n', re.MULTILINE)
_NESTED = re.compile(r"`[^`]*\$\{[^}`]*`")  # a template in a template, which jsmin does not know
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_NOT_HERE = re.compile(
    r"leaflet-(?:oldie|vml|bar|control-zoom|control-attribution|attribution-flag|retina"
    r"|control-layers-toggle|default-icon-path)|lvml"
)
_GUESTS = re.compile(
    f"{_NOT_HERE.pattern}|leaflet-(?:popup|tooltip|marker|div-icon|image-layer|shadow)"
)
_OLD = re.compile(
    r"(?:-ms-|-moz-|-o-|-webkit-trans)[\w-]+\s*:[^;]*;|(?:behavior|filter):[^;]*;"
    r"|[\w-]+:\s*-(?:webkit|moz)-[\w-]+;"
)
_TOP = re.compile(r"^(?:async )?(?:function|const|let|class) (\w+)", re.MULTILINE)


@cache
def leaflet(name: str) -> str:
    """Give one of Leaflet's files as it was published.

    Raises:
        RuntimeError: the package is missing it, or it is not the file we know.
    """
    found = [path for path in files("XStatic-Leaflet") or () if path.name == name]
    text = found[0].read_binary() if found else b""
    if sha256(text).hexdigest() != LEAFLET[name]:
        raise RuntimeError(f"XStatic-Leaflet: {name} is not 1.9.3's; reinstall the locked version")
    return text.decode()


@cache
def script() -> str:
    """Join our modules, each after those it imports.

    Raises:
        RuntimeError: two modules call something by the same name, or import in a circle, or one
            has a template in a template.
    """
    order: list[str] = []
    _after_its_imports("main.js", order, ())
    bodies = [_IMPORT.sub("", _text(name)) for name in order]
    joined = "\n".join(re.sub(r"^export ", "", body, flags=re.MULTILINE) for body in bodies)
    names = _TOP.findall(joined)
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise RuntimeError(f"maps/assets: named twice: {', '.join(twice)}; rename one of each")
    return str(jsmin(f'(async () => {{\n"use strict";\n{joined}}})();\n'))


@cache
def guests() -> str:
    """Give what folium's own objects ask for: a script to go before theirs."""
    return str(jsmin((LAYERS / "guests.js").read_text("utf-8"))) + "\n"


@cache
def unable() -> str:
    """Give what goes before all other scripts, and says so where these cannot run."""
    return str(jsmin(ASSETS.with_name("unable.js").read_text("utf-8"))) + "\n"


def _after_its_imports(name: str, order: list[str], path: tuple[str, ...]) -> None:
    if name in path:
        raise RuntimeError(f"maps/assets: imports in a circle: {' > '.join((*path, name))}")
    if name not in order:
        for needed in _IMPORT.findall(_text(name)):
            _after_its_imports(needed, order, (*path, name))
        order.append(name)


def _text(name: str) -> str:
    text = (ASSETS / name).read_text("utf-8")
    if nested := _NESTED.search(text):
        raise RuntimeError(f"maps/assets/{name}: a template in a template: {nested[0]}; join them")
    return text


@cache
def style(*, guests: bool = False) -> str:
    """Join Leaflet's style sheet and ours; nothing in them is fetched.

    Args:
        guests: whether there is more on the map than our layers: markers, popups, tooltips.
    """
    unused = _NOT_HERE if guests else _GUESTS
    theirs = _RULE.sub(
        lambda rule: _needed(rule, unused),
        re.sub(r"url\([^)]*\)", "none", _bare(leaflet("leaflet.css"))),
    )
    ours = (path.read_text("utf-8") for path in sorted(ASSETS.glob("*.css")))
    whole = (
        "\n".join([theirs, *ours])
        .replace("/*[light]*/", _variables("light"))
        .replace("/*[dark]*/", _variables("dark"))
    )
    tight = re.sub(r"\s*([{};,])\s*|(?<=:) ", r"\1", _bare(whole))
    return re.sub(r"\s+", " ", tight).replace(";}", "}").strip()


def _bare(sheet: str) -> str:
    return re.sub(r"/\*[^*]*\*+(?:[^/*][^*]*\*+)*/", "", sheet.replace("\r\n", "\n"))


def _needed(rule: re.Match[str], unused: re.Pattern[str]) -> str:
    """Leave out what Leaflet says of things that the page does not have, and of old browsers."""
    wanted = [one for one in rule[1].split(",") if not unused.search(one)]
    kept = _OLD.sub("", rule[2]).strip()
    return f"{','.join(wanted)}{{{kept}}}" if wanted and kept else ""


def _variables(ground: str) -> str:
    return "".join(f"--{name}:{colour};" for name, colour in palette(ground).items())


def sealed(text: str) -> str:
    """Make a script safe to stand in HTML: no `</script`, no `<!--` in it."""
    return text.replace("</script", "<\\/script").replace("<!--", "<\\!--")
