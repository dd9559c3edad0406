"""The written page: the same for the same input, self-contained, small, and made of our modules."""

import json
import os
import random
import re
import subprocess
import sys
from hashlib import sha256
from importlib.metadata import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maps import page as pages
from maps import script
from maps.inert import inert_json
from maps.style import looks
from maps.words import languages
from tests.maps import samples
from tests.maps.made_up import made_up

MAKE = (
    "from hashlib import sha256; from maps.page import html; from tests.maps import samples;"
    "print(sha256(html(samples.sample(), samples.filed(), title='t',"
    " gazetteer_labels=samples.places()).encode()).hexdigest())"
)


def page(located=None, filed=None, **said):
    located = samples.sample() if located is None else located
    filed = samples.filed() if filed is None else filed
    return pages.html(
        located, filed, **{"title": "t", "gazetteer_labels": samples.places(), **said}
    )


def test_the_same_input_gives_the_same_bytes_in_any_order():
    once = page()
    located, filed = samples.sample(), samples.filed()
    labels = samples.places()
    random.Random(3).shuffle(located)
    filed.reverse()
    labels.reverse()
    assert page(located, filed, gazetteer_labels=labels) == once


@pytest.mark.parametrize("seed", ["0", "1234"])
def test_the_same_input_gives_the_same_bytes_in_another_process(seed):
    env = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": "."}
    command = [sys.executable, "-c", MAKE]
    made = subprocess.run(command, check=True, capture_output=True, text=True, env=env)
    assert made.stdout.strip() == sha256(page().encode()).hexdigest()


def test_nothing_in_it_is_fetched():
    text = page()
    tags = re.sub(r"<script.*?</script>|<style.*?</style>", "", text, flags=re.DOTALL)
    assert not re.search(r"\b(src|href)=(?!\"#list\")", tags)
    assert not re.search(r"@import|url\(", text.split("<style>")[1].split("</style>")[0])
    assert "[[" not in tags


def test_a_map_of_few_incidents_is_small():
    assert len(page().encode()) < 300_000
    for language in languages():
        assert len(page(made_up(10), [], language=language).encode()) < 300_000, language
    assert len(page([], []).encode()) < 450_000  # the whole world lies under it


def test_every_language_makes_a_page():
    for language in ("en", "sr-Latn", "sr-Cyrl", "sq"):
        assert f'<html lang="{language}">' in page(language=language)
    with pytest.raises(ValueError, match="does not speak 'de'"):
        page(language="de")


def test_a_title_is_text():
    text = page(title='{{ 7*7 }} [[data]] <b>"x"</b>')
    assert (
        "<title>&#123;&#123; 7*7 &#125;&#125; [[data]] &lt;b&gt;&quot;x&quot;&lt;/b&gt;</title>"
        in text
    )


NUMBERS = st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False)
JSON = st.recursive(
    st.none() | st.booleans() | NUMBERS | st.text(st.characters()),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)  # fmt: skip


@given(JSON)
def test_inert_json_gives_back_what_went_in_and_holds_nothing_that_acts(data):
    text = inert_json(data)
    assert json.loads(text) == data
    assert not set("<>&\u2028\u2029") & set(text)
    assert not re.search(r"\{[{%#]", text)


@given(st.text(st.characters(categories=["Cs", "Lu", "Po", "Cc"])))
def test_inert_json_carries_half_pairs_and_control_characters(text):
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")
    assert json.loads(inert_json({"a": [text, {text: text}]})) == {"a": [whole, {whole: whole}]}


def test_leaflet_is_the_file_that_folium_asks_for():
    assert "1.9.3" in script.leaflet("leaflet.js")[:200]
    found = [path for path in files("XStatic-Leaflet") if path.name == "leaflet.js"]
    assert sha256(found[0].read_binary()).hexdigest() == script.LEAFLET["leaflet.js"]


FORBIDDEN = (
    r"innerHTML|outerHTML|insertAdjacent|document\.write|\beval\b|new Function|localStorage|fetch\("
)


@pytest.mark.parametrize("path", sorted(script.ASSETS.glob("*.js")), ids=lambda path: path.name)
def test_a_module_makes_no_markup_opens_with_what_it_is_for_and_stays_small(path):
    text = path.read_text("utf-8")
    assert text.startswith("// ")
    assert not re.search(FORBIDDEN, text)
    assert text.count("\n") <= 250
    for names, module in re.findall(
        r'^import \{([^}]*)\} from "\./([\w-]+\.js)";$', text, re.MULTILINE
    ):
        exported = (script.ASSETS / module).read_text("utf-8")
        for name in (name.strip() for name in names.split(",") if name.strip()):
            assert re.search(
                rf"^export (?:(?:async )?function\*?|const) {name}\b", exported, re.MULTILINE
            )
            assert len(re.findall(rf"\b{name}\b", text)) > 1, f"{name} is imported for nothing"


def test_all_modules_and_style_sheets_are_in_the_page_without_their_comments():
    joined, sheet = script.script(), script.style()
    for path in script.ASSETS.glob("*.js"):
        text = path.read_text("utf-8")
        assert text.splitlines()[0] not in joined
        made = re.findall(r"^(?:export )?((?:const|function) \w+)", text, re.MULTILINE)
        assert all(one in joined for one in made), path.name
    assert not re.search(r"^\s|^import |^//", joined, re.MULTILINE)
    for path in script.ASSETS.glob("*.css"):
        text = path.read_text("utf-8")
        rules = re.findall(r"^(\.[\w-]+) \{", text, re.MULTILINE)
        assert all(f"{rule}{{" in sheet for rule in rules), path.name
    assert "/*" not in sheet


COMMENT = re.compile(r"^import .*\n|(?<!:)//.*|/\*[^*]*\*+(?:[^/*][^*]*\*+)*/", re.MULTILINE)
LITERAL = re.compile(
    r"(?:(?<=[(=:?,] )|(?<=\()|(?<=return ))/(?:[^/\\\[\n]|\\.|\[[^\]\n]*\])+/"
    r"""|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`"""
)


def test_texts_templates_and_patterns_of_the_modules_are_in_the_page_as_they_are_written():
    joined = script.script()
    for path in script.ASSETS.glob("*.js"):
        found = LITERAL.findall(COMMENT.sub("", path.read_text("utf-8")))
        assert [one for one in found if one not in joined] == [], path.name


def test_a_template_in_a_template_is_refused(monkeypatch, tmp_path):
    (tmp_path / "main.js").write_text("const a = `b ${`c ${d}`}`;\n")
    monkeypatch.setattr(script, "ASSETS", tmp_path)
    with pytest.raises(RuntimeError, match=r"main\.js: a template in a template: `b \${`; join"):
        script.script.__wrapped__()


def test_a_script_cannot_end_before_its_end():
    assert script.sealed("a </script> <!-- b") == "a <\\/script> <\\!-- b"
    assert "</script" not in script.sealed(script.script() + script.leaflet("leaflet.js"))


def test_no_two_kinds_look_the_same():
    seen = {(look.path, look.light) for look in looks().values()}
    assert len(seen) == len(looks())
    families = [look.path for look in looks().values()]
    assert len(set(families)) == len(families)  # the shape alone tells them apart
